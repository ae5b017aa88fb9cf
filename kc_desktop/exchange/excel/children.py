"""Repeating rows on sheets of their own (``kc:dossier.costs``), as our writer makes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import is_id, new_id
from kc_desktop.domain.problem_texts import problem_sentence
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.domain.values import ValueProblem
from kc_desktop.exchange.excel.cells import Sheet, show
from kc_desktop.exchange.excel.columns import KEY_MARK, LISTS_SHEET
from kc_desktop.exchange.excel.parsing import keyed_value
from kc_desktop.exchange.excel.rows import Reason, Reference, RowResult, at

_IN_CHILD = N_("excel", "trang tính “{sheet}” dòng {row}, {said}")


@dataclass(slots=True)
class Children:
    """Rows of the records of a file: record id → field key → rows; reasons per record id."""

    rows: dict[str, dict[str, list[Form]]] = field(default_factory=dict)
    reasons: dict[str, list[Reason]] = field(default_factory=dict)

    def values(self, record_id: str) -> Mapping[str, tuple[Form, ...]]:
        """The row fields of one record."""
        return {
            key: tuple(sorted(found, key=lambda row: row.row_id)) for key, found in self.rows.get(record_id, {}).items()
        }


def _code_lists() -> frozenset[str]:
    forms = [*FORMS.values(), *(f.row for form in FORMS.values() for f in form.active() if f.row is not None)]
    return frozenset(field.choices for form in forms for field in form.active() if field.choices)


def _mark(sheet: Sheet) -> str:
    first = sheet.rows[0][0] if sheet.rows and sheet.rows[0] else None
    return first if isinstance(first, str) and first.startswith(KEY_MARK) else ""


def is_main_sheet(sheet: Sheet, form_key: str) -> bool:
    """Whether the sheet may hold records of the form: any sheet but the parts of our own files."""
    is_lists = sheet.name == LISTS_SHEET and bool(sheet.rows) and sheet.rows[0][0] in _code_lists()
    return not is_lists and _mark(sheet) in ("", f"{KEY_MARK}{form_key}")


def with_children(result: RowResult, children: Children) -> RowResult:
    """The row with the repeating rows that belong to it."""
    if not (children.rows or children.reasons):
        return result
    rows, reasons = children.values(result.record_id), children.reasons.get(result.record_id, [])
    if result.record is None or not (rows or reasons):
        return result
    record = None if reasons else result.record.with_values(**rows)
    return result._replace(record=record, reasons=(*result.reasons, *reasons))


def read_children(form_key: str, sheets: Sequence[Sheet], reference: Reference) -> Children:
    """All repeating rows of the form in the file."""
    by_mark = {f"{KEY_MARK}{f.row.key}": f for f in FORMS[form_key].active() if f.row is not None}
    found = Children()
    for sheet in sheets:
        owner = by_mark.get(_mark(sheet))
        if owner is None or owner.row is None:
            continue
        keys = [show(cell) for cell in sheet.rows[0]]
        for number, cells in enumerate(sheet.rows[2:], start=3):
            if len(cells) < 3 or not is_id(cells[0]):
                continue
            record_id = str(cells[0])
            values: dict[str, Any] = {}
            for place, key in enumerate(keys[2:], start=2):
                cell = cells[place] if place < len(cells) else None
                if cell is None or key not in owner.row.by_key:
                    continue
                try:
                    values[key] = keyed_value(owner.row.by_key[key], cell, reference.lookup)
                except ValueProblem as fault:
                    said = at(owner.row.by_key[key], problem_sentence(fault.code, fault.facts))
                    here = Sentence(_IN_CHILD, {"sheet": sheet.name, "row": str(number), "said": said}, "excel")
                    found.reasons.setdefault(record_id, []).append(Reason(owner.key, here))
            row = owner.row(values, str(cells[1]) if is_id(cells[1]) else new_id())
            found.rows.setdefault(record_id, {}).setdefault(owner.key, []).append(row)
    return found
