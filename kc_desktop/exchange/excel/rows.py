"""Rows of a sheet → typed records, or the reason why not. What no field takes is kept in the remark, never dropped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.identifiers import (
    clean_tax_code,
    is_phone,
    read_personal_number,
    split_phones,
    tax_code_sound,
)
from kc_desktop.domain.ids import is_id
from kc_desktop.domain.likeness_words import legal_form
from kc_desktop.domain.problem_texts import problem_sentence
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.domain.values import ValueProblem, parse_text
from kc_desktop.exchange.excel.cells import Cell, Row, Sheet, is_number, show
from kc_desktop.exchange.excel.columns import ID, Column
from kc_desktop.exchange.excel.dates import day_of, year_of
from kc_desktop.exchange.excel.layout import Layout
from kc_desktop.exchange.excel.words import NUMBER

_SHORTENED = re.compile(r"-?\d(?:[.,]\d+)?[eE]\+?\d+")
_DISTINCT = 4096
"""Texts of a column whose values are remembered."""
_DAMAGED = "\ufffd"
_PHONE = r"0[35789]\d{8}|02\d{9}"
_KEY = re.compile(r"(?:^|[(;] ?)([0-9a-z]+:[0-9A-Za-z]+)\)?(?=$|;)")


@dataclass(frozen=True, slots=True)
class Place:
    """What an address line resolved to. ``key`` "" = a person must choose; ``is_old``: named on the old map."""

    key: str
    is_old: bool
    why: str
    hints: tuple[str, ...] = ()


class Reference(Protocol):
    """What reading rows asks of the reference data."""

    @property
    def lookup(self) -> Lookup: ...
    def place(self, text: str) -> Place:
        """The commune an address line names."""

    def industry(self, text: str) -> str | None:
        """The VSIC key that a code or a whole name means, or None."""


@dataclass(slots=True)
class Draft:
    """A row on its way: values by field, texts for parts of fields, leftovers, warnings, reasons to refuse.

    ``unread``: field key → (text, what is wrong with it); what ``finish`` does not take out is kept with a warning.
    """

    values: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    factors: dict[str, int] = field(default_factory=dict)
    unread: dict[str, tuple[str, Sentence]] = field(default_factory=dict)
    leftovers: dict[str, str] = field(default_factory=dict)
    warnings: list[Sentence] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    record_id: str = ""

    def keep(self, label: str, text: str) -> None:
        """Keep what no field takes; the same text once."""
        line = text if not label or text.casefold().startswith(label.casefold()) else f"{label}: {text}"
        self.leftovers.setdefault(line.casefold(), line)

    def warn(self, template: str, **facts: str) -> None:
        """Tell what a person should look at; ``template`` is marked by ``N_("excel", …)``."""
        self.warnings.append(Sentence(template, facts, "excel"))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row cannot be taken, and the field that is to blame ("" = the row as a whole)."""

    field: str
    said: Sentence

    def __str__(self) -> str:
        return str(self.said)


@dataclass(frozen=True, slots=True)
class RowResult:
    """One row of data: a record, or reasons. ``cells`` as read."""

    sheet: str
    row: int
    record_id: str
    record: Form | None
    reasons: tuple[Reason, ...]
    warnings: tuple[Sentence, ...]
    cells: Row


def at(field: Field[Any], said: Sentence) -> Sentence:
    """What is wrong, with the name of its field before it."""
    return Sentence("{field}: {said}", {"field": Sentence(field.label, context="form"), "said": said})


def because(field: Field[Any], said: Sentence) -> Reason:
    """A reason at a field."""
    return Reason(field.key, at(field, said))


Finish = Callable[[Draft, Reference], None]


def read_rows(form_key: str, sheet: Sheet, layout: Layout, reference: Reference) -> Iterator[RowResult]:
    """Every data row of the sheet, in order, each with its record or its reasons."""
    from kc_desktop.exchange.excel.finish import FINISH

    form = FORMS[form_key]
    finish = FINISH.get(form_key)
    parse = _Parsed(reference.lookup)
    columns = [(c, form.by_key.get(c.target)) for c in layout.columns if c.target != NUMBER]
    is_ours = any(column.target == ID for column in layout.columns)
    for number in layout.data_rows:
        cells = sheet.rows[number - 1]
        draft = Draft()
        _take(draft, cells, columns, (parse, reference), tidy=not is_ours)
        _look_over(draft, form)
        if not draft.reasons and finish is not None:
            finish(draft, reference)
        if not draft.reasons:
            _remark(form, draft, reference.lookup)
        record = None if draft.reasons else form(draft.values)
        yield RowResult(sheet.name, number, draft.record_id, record, tuple(draft.reasons), tuple(draft.warnings), cells)


def _take(
    draft: Draft,
    cells: Row,
    columns: list[tuple[Column, Field[Any] | None]],
    reference: tuple[_Parsed, Reference],
    *,
    tidy: bool,
) -> None:
    """A row into its draft. ``tidy``: "Hạ  Long" of a list typed by hand; our own files come back as they are."""
    for column, target in columns:
        cell = cells[column.index] if column.index < len(cells) else None
        if cell is None:
            continue
        if tidy and isinstance(cell, str) and target is not None and target.kind is Kind.TEXT:
            cell = " ".join(cell.split())
        if column.target == ID:
            draft.record_id = str(cell) if is_id(cell) else ""
        elif target is not None and target.kind is not Kind.ROWS:
            _fill(draft, target, cell, column, reference)
        elif column.target:
            draft.parts[column.target] = show(cell)
            draft.factors[column.target] = column.factor
        else:
            draft.keep(column.header, show(cell))


def _look_over(draft: Draft, form: type[Form]) -> None:
    """The name is there, and letters are whole."""
    headline = draft.values.get(form.headline)
    if not headline and not draft.reasons:
        draft.reasons.append(because(form.by_key[form.headline], problem_sentence("required", {})))
    _damaged(draft, form)


def _damaged(draft: Draft, form: type[Form]) -> None:
    """Letters that somebody's program lost (U+FFFD): most of a name is worth keeping, and asking for the rest."""
    for key, value in draft.values.items():
        lost = value.count(_DAMAGED) if isinstance(value, str) else 0
        if not lost:
            continue
        said = Sentence(N_("excel", "chữ bị hỏng (“{mark}”), cần gõ lại"), {"mark": _DAMAGED}, "excel")
        if key == form.headline and lost * 2 > sum(map(str.isalpha, value)):
            draft.reasons.append(because(form.by_key[key], said))
        else:
            draft.warnings.append(at(form.by_key[key], said))


class _Parsed:
    """``parse_cell`` for a sheet: a column of an office repeats its words, and each is read once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._found: dict[int, dict[Cell, Any]] = {}

    def value(self, target: Field[Any], cell: Cell, column: Column) -> Any:
        """The typed value of a cell of a column. Raises ``ValueProblem``."""
        if not isinstance(cell, str):  # 1 == 1.0 == True
            return parse_cell(target, cell, column.factor, self._lookup)
        found = self._found.setdefault(column.index, {})
        if cell not in found:
            if len(found) >= _DISTINCT:
                found.clear()
            found[cell] = parse_cell(target, cell, column.factor, self._lookup)
        return found[cell]


def _fill(draft: Draft, target: Field[Any], cell: Cell, column: Column, reference: tuple[_Parsed, Reference]) -> None:
    keys = _keys_in(cell) if target.kind in (Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC) else ()
    if target.kind in (Kind.COMMUNE, Kind.COMMUNES) and not keys:
        draft.parts[target.key] = show(cell)
        return
    if target.kind is Kind.VSIC and not keys:
        key = reference[1].industry(show(cell))
        if key is None:
            draft.keep(column.header, show(cell))
        else:
            draft.values[target.key] = key
        return
    if keys:
        draft.values[target.key] = keys if target.kind is Kind.COMMUNES else keys[0]
        return
    try:
        value = reference[0].value(target, cell, column)
    except ValueProblem as fault:
        _unread(draft, target, cell, fault)
        return
    if value is None:
        return
    if target.kind is Kind.PHONES:
        value = tuple(dict.fromkeys((*draft.values.get(target.key, ()), *value)))
    draft.values[target.key] = value


def _unread(draft: Draft, target: Field[Any], cell: Cell, fault: ValueProblem) -> None:
    """What a field cannot take is kept with a warning; text that cannot even be kept refuses the row."""
    said = problem_sentence(fault.code, fault.facts)
    is_headline = target.key == "name"
    if is_headline or fault.code in ("control_characters", "too_long") and len(show(cell)) > 2000:
        draft.reasons.append(because(target, said))
        return
    draft.unread[target.key] = (show(cell), said)


def _keys_in(cell: Cell) -> tuple[str, ...]:
    """Keys of units or industries that our own files write behind a label: "Xã Phúc Sơn, … (2025:07432)"."""
    text = show(cell)
    found = _KEY.findall(text)
    return tuple(sorted(found)) if found and len(found) == len(text.split(";")) else ()


def keyed_value(target: Field[Any], cell: Cell, reference: Reference) -> Any:
    """The value of a cell of our own files. Raises ``ValueProblem``."""
    if target.kind in (Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC):
        keys = _keys_in(cell)
        if not keys:
            raise ValueProblem("unknown_vsic" if target.kind is Kind.VSIC else "unknown_unit", text=show(cell)[:60])
        return keys if target.kind is Kind.COMMUNES else keys[0]
    return parse_cell(target, cell, 1, reference.lookup)


def parse_cell(target: Field[Any], cell: Cell, factor: int, lookup: Lookup) -> Any:
    """The typed value of a cell for a field. Raises ``ValueProblem``.

    Numbers that are names in truth lose their zeros in Excel: a tax code of nine digits gets its zero back when the
    check digit then fits; a phone of nine digits its leading one. "1,09E+09" has lost digits and is not read.
    """
    text = show(cell)
    if target.kind is Kind.MONEY:
        return _money(target, cell, factor, lookup)
    if target.kind in (Kind.TAX_CODE, Kind.PERSONAL_NO, Kind.PHONES) and _SHORTENED.fullmatch(text):
        raise ValueProblem("not_a_number", text=text)
    if target.kind is Kind.PHONES:
        return phones_of(text)
    return (
        None if target.kind is Kind.YEAR and text == "0" else parse_text(target, _typed(target, cell, lookup), lookup)
    )


def _typed(target: Field[Any], cell: Cell, lookup: Lookup) -> str:
    """What a person would type for the cell."""
    text = show(cell)
    match target.kind:
        case Kind.TAX_CODE:
            return _with_zeros(text)
        case Kind.PERSONAL_NO if text.isdigit():
            return text.zfill(12)
        case Kind.YEAR if (year := year_of(cell)) is not None:
            return str(year)
        case Kind.DATE if (day := day_of(cell)) is not None:
            return show(day)
        case Kind.CHOICE if target.choices == "legal_form" and lookup.find_code(target.choices, text) is None:
            guess = legal_form(text)
            return guess[0] if guess is not None else text
    return text


def _money(target: Field[Any], cell: Cell, factor: int, lookup: Lookup) -> Any:
    text = show(cell)
    if is_number(cell):
        return parse_text(target, str(round(float(text.replace(",", ".")) * factor)), lookup)
    if factor > 1 and re.fullmatch(r"[\d.,\s]+", text):
        return _scaled_money(target, text, factor, lookup)
    return parse_text(target, text, lookup)


def phones_of(text: str) -> tuple[str, ...]:
    """The numbers in a cell, cleaned: a zero that Excel took comes back, two numbers run together come apart."""
    found: dict[str, None] = {}
    for part in split_phones(text):
        number = f"0{part}" if not is_phone(part) and is_phone(f"0{part}") else part
        together = re.findall(_PHONE, number) if len(number) > 17 else []
        found.update(dict.fromkeys(together if "".join(together) == number else [number]))
    return tuple(found)


def _with_zeros(text: str) -> str:
    code = clean_tax_code(text)
    if code.isdigit() and len(code) == 9 and tax_code_sound(f"0{code}"):
        return f"0{code}"
    if code.isdigit() and len(code) == 11 and read_personal_number(f"0{code}") is not None:
        return f"0{code}"
    return code


def _scaled_money(target: Field[Any], text: str, factor: int, lookup: Lookup) -> Any:
    from kc_desktop.domain.amounts import NotANumber, parse_number

    try:
        amount = parse_number(text) * factor
    except NotANumber:
        raise ValueProblem("not_an_amount", text=text[:40]) from None
    return parse_text(target, str(int(amount)), lookup)


def _remark(form: type[Form], draft: Draft, lookup: Lookup) -> None:
    """What is still unread, then leftovers, as lines of the remark."""
    for key, (text, said) in draft.unread.items():
        draft.keep(f"{form.by_key[key].label} (chưa đọc được)", text)
        draft.warnings.append(at(form.by_key[key], said))
    if not draft.leftovers or "remark" not in form.by_key:
        return
    lines = [str(draft.values["remark"])] if draft.values.get("remark") else []
    try:
        draft.values["remark"] = parse_text(
            form.by_key["remark"], "\n".join([*lines, *draft.leftovers.values()]), lookup
        )
    except ValueProblem as fault:
        draft.reasons.append(because(form.by_key["remark"], problem_sentence(fault.code, fault.facts)))
