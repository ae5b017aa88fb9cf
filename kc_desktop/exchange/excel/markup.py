"""Tables that programs write as web pages or as Excel's XML of 2003 and call .xls: Excel opens them, so do we.

Runs in the process that parses workbooks, limited in memory and time. Nothing is loaded, run or resolved: what is known
are tags, texts and the entities of HTML. A page is gone through once, whatever it leaves open; a parser made for
browsers looks again and again for the end of what has none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kc_desktop.exchange.excel.cells import Area, Cell, raw

MAX_BYTES = 64 << 20
MAX_COLUMNS = 2_000
_MAX_ROWS = 1_048_576
_BREAKS = frozenset({"br", "p", "div", "li"})
_UNSEEN = frozenset({"script", "style", "title"})
_LONGEST = 2_048
_SCRIPT, _SCRIPT_END = (
    re.compile(r"<(?:script|style)\b", re.IGNORECASE),
    re.compile(r"</(?:script|style)", re.IGNORECASE),
)
_TAG = re.compile(r"<[/!?a-zA-Z]")
_NAME = re.compile(r"(/?)(?:\w{1,20}:)?(\w{1,20})\b")
_GIVEN = re.compile(r"([\w:-]{1,40})\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>\"']+)")
_STARTS = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*\x00?<\x00?[!?a-zA-Z]")


def is_markup(head: bytes) -> bool:
    """Whether a file that begins so is HTML or XML."""
    return _STARTS.match(head) is not None


@dataclass(slots=True)
class Table:
    """One sheet: rows from the first on, merged areas from 0."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)


def tables(text: str, name: str) -> Iterator[Table]:
    """The sheets of a page or an XML workbook, blank ones left out; all tables of a page stand on one sheet."""
    reader = _Reader(name)
    for said, tag in _pieces(text):
        reader.take(said, tag)
    yield from (table for table in reader.sheets if any(table.rows))


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Each text with the tag behind it, "" for the last; comments, scripts and what is no tag are passed over."""
    place = said = 0
    while (start := text.find("<", place)) >= 0:
        if text.startswith("<!--", start):
            end, after = text.find("-->", start), 3
        elif _TAG.match(text, start):
            end, after = text.find(">", start), 1
        else:
            place = start + 1
            continue
        if end < 0:  # left open: there is nothing behind it
            break
        yield text[said:start], text[start + 1 : end]
        place = said = end + after
        if _SCRIPT.match(text, start):
            close = _SCRIPT_END.search(text, place)
            start = place
            if close is None:
                break
            place = said = close.start()
    else:
        start = len(text)
    yield text[said:start], ""


class _Reader:
    """Collects cells; rows and columns are counted as Excel lays them out."""

    def __init__(self, name: str) -> None:
        self.sheets: list[Table] = []
        self._name = name
        self._said: list[str] | None = None
        self._kind = ""
        self._row = self._column = 0
        self._taken: dict[int, int] = {}
        self._down = self._across = 1
        self._hidden = 0

    def take(self, said: str, tag: str) -> None:
        """The next text and the tag behind it; what is open at the end counts too."""
        if said and self._said is not None and not self._hidden:
            self._said.append(html.unescape(said))
        if not tag:
            self._end_cell()
        elif named := _NAME.match(tag):
            name = named[2].lower()
            if named[1]:
                self._close(name)
            else:
                self._open(name, tag[named.end() :])

    def _open(self, tag: str, rest: str) -> None:
        if tag in _UNSEEN:
            self._hidden += 1
        elif tag == "worksheet":
            self._begin(raw(_attributes(rest).get("ss:name", "")) or self._name)
        elif tag == "table" and not self.sheets:
            self._begin(self._name)
        elif tag in ("tr", "row"):
            self._end_cell()
            self._next_row(_number(_attributes(rest).get("ss:index"), 0, _MAX_ROWS))
        elif tag in ("td", "th", "cell"):
            self._end_cell()
            self._begin_cell(_attributes(rest))
        elif tag == "data":
            self._kind = _attributes(rest).get("ss:type", "")
        elif tag in _BREAKS and self._said is not None:
            self._said.append("\n")

    def _close(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag in ("td", "th", "cell", "tr", "row", "table"):
            self._end_cell()

    def _begin(self, name: str) -> None:
        self._end_cell()
        self.sheets.append(Table(name))
        self._row, self._taken = -1, {}

    def _next_row(self, told: int) -> None:
        if not self.sheets:
            self._begin(self._name)
        self._row = min(max(self._row + 1, told - 1), _MAX_ROWS - 1)
        self._column = 0
        self._taken = {column: until for column, until in self._taken.items() if until >= self._row}

    def _begin_cell(self, given: dict[str, str]) -> None:
        if not self.sheets or self._row < 0:
            self._next_row(0)
        self._column = max(self._column, _number(given.get("ss:index"), 0, MAX_COLUMNS) - 1)
        while self._column in self._taken:
            self._column += 1
        self._across = _number(given.get("colspan"), 1, MAX_COLUMNS)
        self._across = max(self._across, _number(given.get("ss:mergeacross"), 0, MAX_COLUMNS) + 1)
        self._down = _number(given.get("rowspan"), 1, _MAX_ROWS)
        self._down = max(self._down, _number(given.get("ss:mergedown"), 0, _MAX_ROWS) + 1)
        self._said, self._kind = [], ""

    def _end_cell(self) -> None:
        if self._said is None:
            return
        lines = (re.sub(r"[ \t\r\n\f]+", " ", line).strip() for line in "".join(self._said).split("\n"))
        value = _value("\n".join(filter(None, lines)) if self._kind == "" else "".join(self._said), self._kind)
        self._said = None
        if self._column < MAX_COLUMNS:
            self._place(value)
        self._column += self._across

    def _place(self, value: Cell) -> None:
        sheet, last = self.sheets[-1], self._column + self._across - 1
        if value is not None:
            sheet.rows.extend([] for _ in range(self._row + 1 - len(sheet.rows)))
            cells = sheet.rows[self._row]
            cells.extend([None] * (self._column + 1 - len(cells)))
            cells[self._column] = value
        if self._across > 1 or self._down > 1:
            sheet.merged.append((self._row, self._column, self._row + self._down - 1, last))
        if self._down > 1:
            self._taken.update(
                dict.fromkeys(range(self._column, min(last + 1, MAX_COLUMNS)), self._row + self._down - 1)
            )


def _attributes(rest: str) -> dict[str, str]:
    """What a tag says of itself, names in small letters."""
    if "=" not in rest:
        return {}
    return {key.lower(): html.unescape(value.strip("\"'")) for key, value in _GIVEN.findall(rest[:_LONGEST])}


def _number(text: str | None, usual: int, most: int) -> int:
    return min(int(text), most) if text and text.isascii() and text.isdigit() and len(text) < 10 else usual


def _value(text: str, kind: str) -> Cell:
    """What a cell holds: of Excel's XML a number or a day where it says so, else a text."""
    if kind == "Number" and re.fullmatch(r"-?\d{1,15}(\.\d{1,17})?", text.strip()):
        number = float(text)
        return int(number) if number.is_integer() else number
    if kind == "DateTime" and re.match(r"\d{4}-\d\d-\d\d", text.strip()):
        try:
            return date.fromisoformat(text.strip()[:10])
        except ValueError:
            pass
    return raw(text) or None
