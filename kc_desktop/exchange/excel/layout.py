"""A sheet as the import sees it: where its table lies (``structure``) and what its columns mean (``meaning``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kc_desktop.exchange.excel.cells import Sheet, letter
from kc_desktop.exchange.excel.columns import Column, exact_columns, mapped
from kc_desktop.exchange.excel.meaning import Looks, columns_of, fingerprint
from kc_desktop.exchange.excel.structure import find_structure
from kc_desktop.exchange.excel.words import lead_of


@dataclass(frozen=True, slots=True)
class Layout:
    """The shape of one sheet; rows as Excel counts them, from 1. ``is_ours``: this program wrote the file."""

    name: str
    header_rows: tuple[int, ...]
    data_rows: tuple[int, ...]
    other_rows: tuple[tuple[int, str], ...]
    columns: tuple[Column, ...]
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    is_ours: bool = False

    @property
    def targets(self) -> frozenset[str]:
        """What the columns feed."""
        return frozenset(column.target for column in self.columns if column.target)

    @property
    def fingerprint(self) -> str:
        """The same for every table with the same headings."""
        return fingerprint(self.columns)

    def to_json(self) -> dict[str, object]:
        """The object that ``import-xlsx --dry-run --json`` prints for the sheet."""
        return {
            "name": self.name,
            "header_rows": list(self.header_rows),
            "first_data_row": self.data_rows[0] if self.data_rows else None,
            "last_data_row": self.data_rows[-1] if self.data_rows else None,
            "data_rows": len(self.data_rows),
            "other_rows": [{"row": row, "kind": kind} for row, kind in self.other_rows],
            "hidden_rows": list(self.hidden_rows),
            "hidden_columns": list(self.hidden_columns),
            "columns": {letter(column.index): column.to_json() for column in self.columns},
        }


def find_layout(
    sheet: Sheet, form_key: str, mapping: Mapping[str, str] | None = None, looks: Looks | None = None
) -> Layout:
    """The layout of ``sheet`` for a form; ``mapping`` (column letter or header text → field) overrules the findings.

    The rows are told apart before anything is known of the form; a person who says which column holds the names is
    believed there too.
    """
    keys = exact_columns(sheet.rows, form_key)
    rows = find_structure(sheet, header=keys[0] if keys else None)
    columns = keys[1] if keys else columns_of(sheet, rows.header_rows, rows.data_rows, form_key, looks)
    columns = mapped(columns, mapping or {}, sheet.name)
    by_target = {column.target: column.index for column in columns if column.target}
    lead = by_target.get(lead_of(form_key))
    if lead is not None and lead != rows.lead:
        rows = find_structure(sheet, header=rows.header_rows, lead=lead)
    return Layout(
        sheet.name,
        rows.header_rows,
        rows.data_rows,
        rows.other_rows,
        columns,
        tuple(sorted(row + 1 for row in sheet.hidden_rows)),
        tuple(letter(column) for column in sorted(sheet.hidden_columns)),
        keys is not None,
    )
