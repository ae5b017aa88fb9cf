"""The letters of a sheet: old Vietnamese ones become Unicode, cell by cell, and every cell so changed is told.

A cell that proves its kind alone is read that way wherever it stands: lists are pasted together. A lone word is decided
by its column, then by its sheet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kc_desktop.domain import legacy
from kc_desktop.exchange.excel.cells import Cell, Converted, Row, Sheet, clean

_DOUBT = 0.5
"""Share of the cells with marks that must be sure of one kind before a word that could be either is read as old."""


def read(sheet: Sheet) -> Sheet:
    """The sheet with Unicode letters only, every text clean; what was changed stands in ``converted``."""
    texts = {cell for cells in sheet.rows for cell in cells if isinstance(cell, str) and not cell.isascii()}
    if not any(_sure(text) for text in texts if not legacy.is_unicode(text)):
        return _cleaned(sheet, texts)
    votes = _Votes(sheet.rows)
    rows, converted = [], []
    for number, cells in enumerate(sheet.rows):
        row: list[Cell] = []
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and not cell.isascii():
                kind, text = votes.read(column, cell)
                if kind == legacy.TCVN3 and (number, column) in sheet.capitals:
                    text = text.upper()
                row.append(clean(text) or None)
                if kind:
                    converted.append(Converted(number, column, clean(cell), clean(text), kind))
            else:
                row.append(cell)
        while row and row[-1] is None:
            row.pop()
        rows.append(tuple(row))
    return replace(sheet, rows=tuple(rows), converted=tuple(converted))


def _cleaned(sheet: Sheet, texts: set[str]) -> Sheet:
    """A sheet without old letters, ``texts``: those of it beyond ASCII. Nearly always all of them are clean."""
    changed = {text: shown or None for text in texts if (shown := clean(text)) != text}
    if not changed:
        return sheet
    touched = changed.keys()
    rows = (cells if touched.isdisjoint(cells) else _replaced(cells, changed) for cells in sheet.rows)
    return replace(sheet, rows=tuple(rows))


def _replaced(cells: Row, changed: Mapping[str, str | None]) -> Row:
    row = [changed.get(cell, cell) if isinstance(cell, str) else cell for cell in cells]
    while row and row[-1] is None:
        row.pop()
    return tuple(row)


class _Votes:
    """How the cells of each column, and of the sheet, are written: a count of each kind; "" = surely Unicode."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.columns: dict[int, Counter[str]] = {}
        self.sheet: Counter[str] = Counter()
        for cells in rows:
            for column, cell in enumerate(cells):
                if isinstance(cell, str) and not cell.isascii():
                    kind = "" if legacy.is_unicode(cell) else _sure(cell)
                    if kind is not None:
                        self.columns.setdefault(column, Counter())[kind] += 1
        for votes in self.columns.values():
            self.sheet += votes

    def read(self, column: int, text: str) -> tuple[str, str]:
        """(kind of old letters or "", the text to use)."""
        if legacy.is_unicode(text):
            return "", text
        found = legacy.read(text)
        if found is not None and (found.sure or self.sheet[found.kind]):
            return found.kind, found.text
        kind = _winner(self.columns.get(column, Counter())) or _winner(self.sheet)
        meant = legacy.fitting(text, kind) if kind and kind != legacy.MOJIBAKE else None
        return (kind, meant) if meant is not None and meant != text else ("", text)


def _sure(text: str) -> str | None:
    found = legacy.read(text)
    return found.kind if found is not None and found.sure else None


def _winner(votes: Counter[str]) -> str:
    """The kind that more than half of the cells with marks are sure of, or ""."""
    kind, count = votes.most_common(1)[0] if votes else ("", 0)
    return kind if count > _DOUBT * votes.total() else ""
