"""Rows of a sheet → typed records, or the reason why not. What no field takes is kept in the remark, never dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.ids import is_id
from kc_desktop.domain.problem_texts import problem_sentence
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.domain.values import ValueProblem, is_canonical, parse_text
from kc_desktop.exchange.excel.cells import Cell, Row, Sheet, show
from kc_desktop.exchange.excel.columns import ID, Column
from kc_desktop.exchange.excel.layout import Layout
from kc_desktop.exchange.excel.parsing import keys_in, parse_cell
from kc_desktop.exchange.excel.words import NUMBER, lead_of

_DISTINCT = 2048
"""Texts of a column whose values are remembered."""
_DAMAGED = "\ufffd"


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

    def own_place(self, text: str) -> Place:
        """The same, of a list of this province: a name alone is enough where the province has it once."""

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
    is_damaged: bool = False

    def keep(self, label: str, text: str) -> None:
        """Keep what no field takes; the same text once."""
        self.leftovers.setdefault(*leftover(label, text))

    def warn(self, template: str, **facts: str) -> None:
        """Tell what a person should look at; ``template`` is marked by ``N_("excel", …)``."""
        self.warnings.append(Sentence(template, facts, "excel"))


def leftover(label: str, text: str) -> tuple[str, str]:
    """(what it is the same by, line of the remark) of a text that no field takes."""
    line = text if not label or text.casefold().startswith(label.casefold()) else f"{label}: {text}"
    return line.casefold(), line


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row cannot be taken, and the field that is to blame ("" = the row as a whole)."""

    field: str
    said: Sentence

    def __str__(self) -> str:
        return str(self.said)


class RowResult(NamedTuple):
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
    takers = list(_takers(form, layout, reference))
    for number in layout.data_rows:
        cells = sheet.rows[number - 1]
        width, draft = len(cells), Draft()
        for index, take in takers:
            if index < width and (cell := cells[index]) is not None:
                take(draft, cell)
        _look_over(draft, form)
        if not draft.reasons and finish is not None:
            finish(draft, reference)
        if not draft.reasons:
            _remark(form, draft, reference.lookup)
        record = None if draft.reasons else form(draft.values)
        yield RowResult(sheet.name, number, draft.record_id, record, tuple(draft.reasons), tuple(draft.warnings), cells)


Taker = Callable[[Draft, Cell], None]
"""Puts a filled cell of its column into the draft of its row."""


def _takers(form: type[Form], layout: Layout, reference: Reference) -> Iterator[tuple[int, Taker]]:
    """(column, its taker), in the order of the columns."""
    is_ours = any(column.target == ID for column in layout.columns)
    for column in layout.columns:
        target = form.by_key.get(column.target)
        if column.target == NUMBER:
            continue
        if column.target == ID:
            yield column.index, _take_id
        elif target is not None and target.kind is not Kind.ROWS:
            yield column.index, _Filled(column, target, reference, tidy=not is_ours)
        elif column.target:
            yield column.index, _Part(column)
        else:
            yield column.index, _Leftover(column)


def _take_id(draft: Draft, cell: Cell) -> None:
    draft.record_id = str(cell) if is_id(cell) else ""


class _Part:
    """A column that says a part of a field."""

    def __init__(self, column: Column) -> None:
        self._key, self._factor = column.target, column.factor

    def __call__(self, draft: Draft, cell: Cell) -> None:
        draft.parts[self._key] = show(cell)
        draft.factors[self._key] = self._factor


class _Leftover:
    """A column that is no field of ours: lines of the remark."""

    def __init__(self, column: Column) -> None:
        self._label = column.header
        self._known: dict[object, tuple[str, str]] = {}

    def __call__(self, draft: Draft, cell: Cell) -> None:
        found = self._known.get(key := cell if type(cell) is str else (type(cell), cell))  # 1 == 1.0 == True
        if found is None:
            if len(self._known) >= _DISTINCT:
                self._known.clear()
            found = self._known[key] = leftover(self._label, show(cell))
        draft.leftovers.setdefault(found[0], found[1])


class _Read(NamedTuple):
    """What a cell is to its field: a value, or a part of it, or words for the remark, or what is wrong with it."""

    value: Any = None
    part: str = ""
    kept: str = ""
    fault: ValueProblem | None = None
    text: str = ""


_AS_TYPED = (Kind.TEXT, Kind.NOTE, Kind.TAX_CODE, Kind.EMAIL)
"""Kinds whose values are what is typed, where that is canonical."""


class _Filled:
    """A column that is a field. Offices repeat their words: each text is read once."""

    def __init__(self, column: Column, target: Field[Any], reference: Reference, *, tidy: bool) -> None:
        """``tidy``: "Hạ  Long" of a list typed by hand; our own files come back as they are."""
        self._column, self._target, self._reference = column, target, reference
        self._tidy = tidy and target.kind is Kind.TEXT
        self._known: dict[object, _Read | str] = {}

    def __call__(self, draft: Draft, cell: Cell) -> None:
        found = self._known.get(known := cell if type(cell) is str else (type(cell), cell))  # 1 == 1.0 == True
        if found is None:
            if len(self._known) >= _DISTINCT:
                self._known.clear()
            found = self._known[known] = self._read(cell)
        key = self._target.key
        if isinstance(found, str):
            draft.values[key] = found
            return
        value, part, kept, fault, text = found
        if value is not None:
            if self._target.kind is Kind.PHONES and key in draft.values:
                value = tuple(dict.fromkeys((*draft.values[key], *value)))
            draft.values[key] = value
            draft.is_damaged |= bool(text)
        elif fault is not None:
            _unread(draft, self._target, text, fault)
        elif part:
            draft.parts[key] = part
        elif kept:
            draft.keep(self._column.header, kept)

    def _read(self, cell: Cell) -> _Read | str:
        target = self._target
        if isinstance(cell, str):
            cell = " ".join(cell.split()) if self._tidy else cell
            if target.kind in _AS_TYPED and is_canonical(target, cell):
                return cell
        text = show(cell)
        keys = keys_in(cell) if target.kind in (Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC) else ()
        if keys:
            return _Read(keys if target.kind is Kind.COMMUNES else keys[0])
        if target.kind in (Kind.COMMUNE, Kind.COMMUNES):
            return _Read(part=text)
        if target.kind is Kind.VSIC:
            key = self._reference.industry(text)
            return _Read(kept=text) if key is None else _Read(key)
        try:
            value = parse_cell(target, cell, self._column.factor, self._reference.lookup)
        except ValueProblem as fault:
            return _Read(fault=fault, text=text)
        return _Read(value, text=_DAMAGED if isinstance(value, str) and _DAMAGED in value else "")


def _look_over(draft: Draft, form: type[Form]) -> None:
    """The name is there, and letters are whole."""
    lead = lead_of(form.key)
    if not draft.values.get(lead) and not draft.reasons:
        draft.reasons.append(because(form.by_key[lead], problem_sentence("required", {})))
    if draft.is_damaged:
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


def _unread(draft: Draft, target: Field[Any], text: str, fault: ValueProblem) -> None:
    """What a field cannot take is kept with a warning; text that cannot even be kept refuses the row."""
    said = problem_sentence(fault.code, fault.facts)
    is_headline = target.key == "name"
    if is_headline or fault.code in ("control_characters", "too_long") and len(text) > 2000:
        draft.reasons.append(because(target, said))
        return
    draft.unread[target.key] = (text, said)


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
