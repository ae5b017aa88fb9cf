"""Records as a workbook that this program reads back to the same values, and that an office can fill in.

Row 1 (hidden): ``kc:<form>`` and the field keys. Row 2: official labels. Repeating rows stand on sheets of their own
(``kc:dossier.costs``), tied by the record id in column A. Lists come from a sheet "Danh mục".
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from openpyxl.worksheet.datavalidation import DataValidation

from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.reference import CodeEntry
from kc_desktop.exchange.excel.cells import letter
from kc_desktop.exchange.excel.columns import KEY_MARK, LISTS_SHEET
from kc_desktop.exchange.excel.sheets import WHOLE_FORMAT, Book, head_cell, sheet_title, text_cell, workbook

_WIDTHS = {
    Kind.NOTE: 44, Kind.COMMUNE: 40, Kind.COMMUNES: 44, Kind.VSIC: 40, Kind.PHONES: 22, Kind.MONEY: 18, Kind.DATE: 13,
    Kind.YEAR: 9, Kind.YESNO: 9, Kind.INTEGER: 13, Kind.DECIMAL: 13, Kind.TAX_CODE: 17, Kind.LINK: 38, Kind.CHOICE: 26,
}  # fmt: skip
_LAST_ROW = 1_048_576
_PLAIN = (Kind.MONEY, Kind.INTEGER, Kind.DATE, Kind.YEAR, Kind.DECIMAL)
"""What stands as a number or a day."""
_CODED = (Kind.CHOICE, Kind.CHOICES, Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC)
"""What stands as the label of its code."""
_MOST_KEPT = 50_000


class CodeLists(Protocol):
    """The part of the packs that list validation needs."""

    def codes(self, code_list: str, on: date | None = None) -> tuple[CodeEntry, ...]: ...


def write_records(
    out: Path, form: type[Form], records: Iterable[tuple[str, Form]], lookup: Lookup, lists: CodeLists
) -> int:
    """Write the records of a form to ``out``; gives their number."""
    ranges = _list_ranges(form, lists)
    count = 0
    with workbook(out) as book:
        taken: set[str] = {LISTS_SHEET.casefold()}
        main = _Table(book, form, sheet_title(form.title, taken), lookup)
        children = {
            field.key: _Table(book, field.row, sheet_title(field.label, taken), lookup, parent=form.title)
            for field in form.active()
            if field.row is not None
        }
        for record_id, record in records:
            main.add(record_id, record)
            for key, table in children.items():
                for row in record.values.get(key) or ():
                    table.add(record_id, row)
            count += 1
        for table in (main, *children.values()):
            table.finish(ranges)
        if ranges:
            _write_lists(book, ranges)
    return count


class _Table:
    """One sheet of records or of repeating rows."""

    def __init__(self, book: Book, form: type[Form], title: str, lookup: Lookup, *, parent: str = "") -> None:
        self._sheet: Any = book.create_sheet(title)
        self._lookup, self._is_child = lookup, bool(parent)
        self._told: dict[tuple[str, Any], str] = {}
        self._fields: tuple[Field[Any], ...] = tuple(f for f in form.active() if f.kind is not Kind.ROWS)
        lead = ["Mã bản ghi", "Mã dòng"] if parent else ["Mã bản ghi"]
        keys = [f"{KEY_MARK}{form.key}", *(["row"] if parent else []), *(f.key for f in self._fields)]
        self._lead = len(lead)
        self._sheet.freeze_panes = f"{letter(self._lead + 1)}3"
        self._sheet.page_setup.orientation, self._sheet.page_setup.paperSize = "landscape", 9
        self._sheet.row_dimensions[1].hidden = True
        self._sheet.row_dimensions[2].height = 36
        for column in range(self._lead):
            self._sheet.column_dimensions[letter(column)].width = 12
        for place, field in enumerate(self._fields, start=self._lead):
            width = _WIDTHS.get(field.kind, min(44, max(14, field.length // 6)))
            self._sheet.column_dimensions[letter(place)].width = width
        self._sheet.append([text_cell(self._sheet, key) for key in keys])
        self._sheet.append([head_cell(self._sheet, text) for text in (*lead, *map(_heading, self._fields))])
        places = list(enumerate(self._fields, start=self._lead))
        self._rows = book.stream(
            self._sheet, 2, self._lead + len(self._fields),
            wrapped=frozenset(at for at, field in places if field.kind is Kind.NOTE),
            formats={at: WHOLE_FORMAT for at, field in places if field.kind in (Kind.MONEY, Kind.INTEGER)},
        )  # fmt: skip

    def add(self, record_id: str, record: Form) -> None:
        """A row."""
        values = record.values
        cells: list[Any] = [record_id, record.row_id] if self._is_child else [record_id]
        for field in self._fields:
            value = values.get(field.key)
            if value is None or field.kind in _PLAIN:
                cells.append(value)
            elif field.kind in _CODED:
                cells.append(self._told.get((field.key, value)) or self._tell(field, value))
            else:
                cells.append(_text(field, value))
        self._rows.append(cells)

    def _tell(self, field: Field[Any], value: Any) -> str:
        """The label of a code, kept: the same few come again and again."""
        if len(self._told) > _MOST_KEPT:
            self._told.clear()
        text = self._told[field.key, value] = _label(field, value, self._lookup)
        return text

    def finish(self, ranges: dict[str, tuple[str, tuple[str, ...]]]) -> None:
        """Filter and list validation, which reaches below the last row so that people can add rows."""
        last = letter(self._lead + len(self._fields) - 1)
        self._sheet.auto_filter.ref = f"A2:{last}{max(self._rows.rows, 3)}"
        for place, field in enumerate(self._fields, start=self._lead):
            formula = ranges[field.choices][0] if field.kind is Kind.CHOICE else None
            formula = '"Có,Không"' if field.kind is Kind.YESNO else formula
            if formula is None:
                continue
            rule = DataValidation(type="list", formula1=formula, allow_blank=True, errorStyle="warning")
            rule.add(f"{letter(place)}3:{letter(place)}{_LAST_ROW}")
            self._sheet.data_validations.append(rule)


def _heading(field: Field[Any]) -> str:
    unit = f" ({field.unit})" if field.unit else ""
    return f"{field.label}{unit}{' *' if field.required else ''}"


def _text(field: Field[Any], value: Any) -> str:
    if field.kind is Kind.YESNO:
        return "Có" if value else "Không"
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _label(field: Field[Any], value: Any, lookup: Lookup) -> str:
    items = value if isinstance(value, tuple) else (value,)
    match field.kind:
        case Kind.COMMUNE | Kind.COMMUNES:
            return "; ".join(_keyed(lookup.unit_label(key, full=True), key) for key in items)
        case Kind.VSIC:
            return _keyed(lookup.vsic_label(value), value)
    return "; ".join(_code_text(field, code, lookup) for code in items)


def _keyed(label: str, key: str) -> str:
    """A label with its key: names alone are not keys on a changing map."""
    return key if label == key else f"{label} ({key})"


def _code_text(field: Field[Any], code: str, lookup: Lookup) -> str:
    label = lookup.code_label(field.choices, code)
    return label if ";" not in label and lookup.find_code(field.choices, label) == code else code


def _list_ranges(form: type[Form], lists: CodeLists) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Code list → (cell range on the sheet of lists, labels), for every list the form uses."""
    forms = [form, *(field.row for field in form.active() if field.row is not None)]
    names = dict.fromkeys(f.choices for each in forms for f in each.active() if f.kind is Kind.CHOICE)
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for place, name in enumerate(names):
        labels = tuple(entry.label for entry in lists.codes(name))
        column = letter(place)
        found[name] = (f"'{LISTS_SHEET}'!${column}$2:${column}${max(len(labels), 1) + 1}", labels)
    return found


def _write_lists(book: Book, ranges: dict[str, tuple[str, tuple[str, ...]]]) -> None:
    sheet: Any = book.create_sheet(LISTS_SHEET)
    columns = [labels for _, labels in ranges.values()]
    for place in range(len(columns)):
        sheet.column_dimensions[letter(place)].width = 40
    sheet.append([head_cell(sheet, name) for name in ranges])
    for line in range(max(map(len, columns), default=0)):
        sheet.append([text_cell(sheet, labels[line]) if line < len(labels) else None for labels in columns])
