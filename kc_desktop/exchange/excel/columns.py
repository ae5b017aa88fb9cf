"""The columns of a table: their headings, and the hidden keys of our own files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kc_desktop.domain.declared import FORMS
from kc_desktop.exchange.excel.cells import Row, Sheet, column_of, letter, show
from kc_desktop.exchange.excel.words import plain

KEY_MARK = "kc:"
"""First cell of the hidden key row of our own files: ``kc:facility``; the other cells are field keys."""
ID = "id"
LISTS_SHEET = "Danh mục"
"""Sheet of code lists in our own files; its first row holds the keys of the lists."""

REASON_HEADING, ROW_HEADING = "Lý do không nhận", "Dòng trong tệp gốc"
"""Headings of the columns that we add to a workbook we give back: marks of ours, no data."""


@dataclass(frozen=True, slots=True)
class Column:
    """One used column: its header as read, the target ("" = none: kept as a remark), how sure (0–1), đồng per unit."""

    index: int
    header: str
    target: str
    confidence: float
    factor: int = 1

    @property
    def letter(self) -> str:
        """Excel's name of the column."""
        return letter(self.index)

    def to_json(self) -> dict[str, object]:
        """As ``--dry-run`` prints it: the field it feeds, or null."""
        return {
            "field": self.target.split("/")[0] if self.target and self.target != "#" else None,
            "confidence": round(self.confidence, 2) if self.target else 0.0,
            "header": self.header,
        }


def exact_columns(rows: Sequence[Row], form_key: str) -> tuple[tuple[int, ...], tuple[Column, ...]] | None:
    """(header rows, columns) of a file this program wrote for the form, by its hidden key row; else None."""
    if len(rows) < 2 or not rows[0] or rows[0][0] != f"{KEY_MARK}{form_key}":
        return None
    labels = rows[1]
    keys = [ID, *(show(cell) for cell in rows[0][1:])]
    columns = [
        Column(
            i,
            show(labels[i]) if i < len(labels) else "",
            key if key in FORMS[form_key].by_key or key == ID else "",
            1.0,
        )
        for i, key in enumerate(keys)
    ]
    return (1, 2), tuple(columns)


def heading(sheet: Sheet, header: tuple[int, ...], index: int) -> tuple[str, ...]:
    """What stands over a column, line by line, each text once; merged cells stand over every column they cover."""
    parts: list[str] = []
    for row in header:
        text = re.sub(r"\s+", " ", _covering(sheet, row - 1, index))
        if text and text not in parts:
            parts.append(text)
    return tuple(parts)


def _covering(sheet: Sheet, row: int, column: int) -> str:
    cells = sheet.rows[row]
    if column < len(cells) and cells[column] is not None:
        return show(cells[column])
    for top, left, bottom, right in sheet.merged:
        if top <= row <= bottom and left <= column <= right and left < len(sheet.rows[top]):
            return show(sheet.rows[top][left])
    return ""


def mapped(columns: tuple[Column, ...], mapping: Mapping[str, str], sheet: str) -> tuple[Column, ...]:
    """The columns as a person said: ``mapping`` names them by letter ("B", "Trang!B") or by heading."""
    wanted: dict[int, str] = {}
    for word, target in mapping.items():
        where, mark, short = word.rpartition("!")
        if mark and where != sheet:
            continue
        index = column_of(short)
        named = [c.index for c in columns if c.header and plain(c.header) == plain(short)]
        if named:
            wanted[named[0]] = target
        elif index is not None:
            wanted[index] = target
    taken = set(wanted.values())
    found: list[Column] = []
    for column in columns:
        if column.index in wanted:
            found.append(replace(column, target=wanted[column.index], confidence=1.0))
        elif column.target in taken:
            found.append(replace(column, target="", confidence=0.0))
        else:
            found.append(column)
    return tuple(found)
