"""Many rows of a sheet, written as XML while they come: what openpyxl does cell by cell, at a fraction of its time.

openpyxl makes the workbook but for these rows (styles, headings, filters, validation); ``fill`` puts them in.
The rules of ``sheets.text_cell`` hold here too: a text is never a formula.
"""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import IO, Any

from kc_desktop.exchange.excel.cells import letter
from kc_desktop.system.files import CHUNK

Value = str | int | float | Decimal | date | None
Dressed = tuple[int, Value, bool]
"""Number of a style in the workbook, value, whether it is a formula ("=…")."""
_ODD = re.compile(r"^[=+\-@\s]|[&<>\x00-\x1f\ufffe\uffff]|\s$")
FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BATCH = 500
_DAY_0, _LEAP = date(1899, 12, 30).toordinal(), 60
"""Excel counts a 29/2/1900 that never was: days before it have a number less."""
_LARGE = (1 << 31) - (1 << 24)
_ENDS = (b"</sheetData>", b"<sheetData />", b"<sheetData/>")


@dataclass(frozen=True, slots=True)
class Looks:
    """Numbers of styles in the workbook: of texts by (wrapped, quoted), of days, of numbers by their format."""

    text: Mapping[tuple[bool, bool], int]
    day: int
    number: Callable[[str], int]


class RowStream:
    """Rows of ``sheet`` below the ``above`` that openpyxl has. ``wrapped``: columns whose texts run over several lines;
    ``formats``: column → format of its numbers. Columns count from 0."""

    def __init__(
        self, sheet: Any, looks: Looks, above: int, width: int, *, wrapped: frozenset[int] = frozenset(),
        formats: Mapping[int, str] | None = None,
    ) -> None:  # fmt: skip
        self.sheet = sheet
        self._looks, self._row, self._wrapped = looks, above, wrapped
        self._spool: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by ``chunks`` or ``close``
        self._waiting: list[str] = []
        texts, numbers, days = [], [], []
        for at in range(width):
            place = f'<c r="{letter(at)}'
            style = looks.text[at in wrapped, False]
            texts.append((place, f'" s="{style}" t="inlineStr"><is><t>'))
            numbers.append(f'" s="{looks.number((formats or {}).get(at, "General"))}"><v>')
            days.append(f'" s="{looks.day}"><v>')
        self._texts, self._numbers, self._days = texts, numbers, days

    @property
    def rows(self) -> int:
        """The number of the last row."""
        return self._row

    def append(self, values: Sequence[Value]) -> None:
        """One row; None and "" leave a cell empty."""
        self._row += 1
        row = str(self._row)
        parts = [f'<row r="{row}">']
        for at, value in enumerate(values):
            if value is None or value == "":
                continue
            place, begins = self._texts[at]
            if isinstance(value, str):
                if _ODD.search(value):
                    parts.append(self._odd(at, place + row, value))
                else:
                    parts.append(f"{place}{row}{begins}{value}</t></is></c>")
            elif isinstance(value, date):
                parts.append(f"{place}{row}{self._days[at]}{_serial(value)}</v></c>")
            else:
                plain = repr(float(value)) if isinstance(value, Decimal) else value + 0  # a truth value is 1 or 0
                parts.append(f"{place}{row}{self._numbers[at]}{plain}</v></c>")
        parts.append("</row>")
        self._waiting.append("".join(parts))
        if len(self._waiting) >= _BATCH:
            self._write()

    def put(self, cells: Sequence[Dressed | None], height: float | None = None) -> None:
        """One row of cells that bring their style each, empty ones too; ``height`` in points."""
        self._row += 1
        row = str(self._row)
        parts = [f'<row r="{row}">' if height is None else f'<row r="{row}" ht="{height}" customHeight="1">']
        for at, cell in enumerate(cells):
            if cell is not None:
                style, value, formula = cell
                parts.append(f'<c r="{letter(at)}{row}" s="{style}"{_content(value, formula)}')
        parts.append("</row>")
        self._waiting.append("".join(parts))
        if len(self._waiting) >= _BATCH:
            self._write()

    def _odd(self, at: int, place: str, text: str) -> str:
        """A text that XML or a spreadsheet would take for something else."""
        wrap = at in self._wrapped or "\n" in text
        style = self._looks.text[wrap, text.startswith(FORMULA_START)]
        return f'{place}" s="{style}"{_odd_text(text)}'

    def _write(self) -> None:
        self._spool.write("".join(self._waiting).encode("utf-8", "replace"))
        self._waiting.clear()

    def chunks(self) -> Iterator[bytes]:
        """All rows as XML, once."""
        self._write()
        self._spool.seek(0)
        with closing(self._spool):
            while chunk := self._spool.read(CHUNK):
                yield chunk

    @property
    def size(self) -> int:
        """Bytes so far."""
        self._write()
        return self._spool.tell()

    def close(self) -> None:
        """Give up what was written."""
        self._spool.close()


def _content(value: Value, formula: bool) -> str:
    """What follows the attributes of a cell."""
    if value is None or value == "":
        return "/>"
    if isinstance(value, str):
        if formula:
            return f"><f>{_escaped(value[1:])}</f><v/></c>"
        return _odd_text(value) if _ODD.search(value) else f' t="inlineStr"><is><t>{value}</t></is></c>'
    if isinstance(value, date):
        return f"><v>{_serial(value)}</v></c>"
    return f"><v>{float(value) if isinstance(value, Decimal) else value + 0}</v></c>"


def _odd_text(text: str) -> str:
    told = _escaped(ILLEGAL.sub(" ", text)).replace("\r", "&#13;")
    return f' t="inlineStr"><is><t xml:space="preserve">{told}</t></is></c>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _serial(day: date) -> int:
    """Excel's number of a day."""
    days = day.toordinal() - _DAY_0
    return days - (0 < days <= _LEAP)


def fill(book: IO[bytes], streams: Sequence[RowStream], out: IO[bytes]) -> None:
    """Copy the saved workbook ``book`` to ``out`` with the rows of ``streams`` in their sheets."""
    places = {str(stream.sheet.path).lstrip("/"): stream for stream in streams}
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            stream = places.get(entry.filename)
            if stream is None:
                target.writestr(entry.filename, data)
                continue
            end = next(end for end in _ENDS if end in data)
            before, _, after = data.rpartition(end)
            opens = b"" if end == _ENDS[0] else b"<sheetData>"
            with target.open(entry.filename, "w", force_zip64=stream.size > _LARGE) as part:
                part.write(before + opens)
                for chunk in stream.chunks():
                    part.write(chunk)
                part.write(_ENDS[0] + after)
