"""What the parser does not tell of a sheet: hidden rows and columns, cells in a capital font of old letters, and the
merged cells of an .ods.

``.VnTimeH`` and its like draw small letters as capitals: what reads "dù to¸n" there was written "DỰ TOÁN". Runs in the
process that parses the workbook, on the bytes themselves; whatever is not as expected is passed over.
"""

from __future__ import annotations

import html
import re
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from kc_desktop.exchange.excel.cells import Area, column_of

_CHUNK = 1 << 20
_PART = 8 << 20
_MOST = 100_000
_CAPITAL = re.compile(rb"\.Vn\w*H", re.IGNORECASE)
_TAG = re.compile(rb"<(?:row|col|c) [^>]*>")


@dataclass(slots=True)
class Unseen:
    """Rows, columns and cells from 0."""

    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    capitals: list[tuple[int, int]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)


def unseen(source: IO[bytes]) -> dict[str, Unseen]:
    """Name of a sheet → what it hides; {} for a format or a file that does not say."""
    head = source.read(8)
    source.seek(0)
    try:
        if head.startswith(b"PK"):
            return _of_zip(source)
        return _of_biff(_stream(source.read())) if head.startswith(b"\xd0\xcf\x11\xe0") else {}
    except (OSError, ValueError, IndexError, KeyError, struct.error, zipfile.BadZipFile):
        return {}


# ------------------------------------------------------------------------------------------------------------- .xlsx


def _of_zip(source: IO[bytes]) -> dict[str, Unseen]:
    with zipfile.ZipFile(source) as archive:
        if "content.xml" in archive.NameToInfo:
            with archive.open("content.xml") as part:
                return _of_ods(part)
        parts = dict(_named(archive, "xl/_rels/workbook.xml.rels", rb"<Relationship [^>]*>", b"Id", b"Target"))
        sheets = _named(archive, "xl/workbook.xml", rb"<sheet [^>]*>", b"name", b"r:id")
        capitals = _capital_styles(archive)
        found: dict[str, Unseen] = {}
        for name, key in sheets:
            target = parts.get(key, "").lstrip("/")
            path = target if target.startswith("xl/") else f"xl/{target}"
            if path in archive.NameToInfo:
                with archive.open(path) as part:
                    found[html.unescape(name)] = _of_sheet(part, capitals)
        return found


def _named(archive: zipfile.ZipFile, path: str, tag: bytes, key: bytes, value: bytes) -> Iterator[tuple[str, str]]:
    with archive.open(path) as part:
        for found in re.findall(tag, part.read(_PART)):
            yield _attribute(found, key), _attribute(found, value)


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(rb"\s" + name + rb'="([^"]*)"', tag)
    return found[1].decode("utf-8", "replace") if found else ""


def _capital_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """The numbers of the cell styles whose font is a capital one."""
    if "xl/styles.xml" not in archive.NameToInfo:
        return frozenset()
    with archive.open("xl/styles.xml") as part:
        styles = part.read(_PART)
    if not _CAPITAL.search(styles):
        return frozenset()
    fonts = re.findall(rb"<font>.*?</font>|<font/>", styles.partition(b"</fonts>")[0], re.DOTALL)
    of_cells = re.findall(rb"<xf [^>]*>", styles.partition(b"<cellXfs")[2].partition(b"</cellXfs>")[0])
    wanted = {str(n) for n, font in enumerate(fonts) if _CAPITAL.search(font)}
    return frozenset(str(n) for n, style in enumerate(of_cells) if _attribute(style, b"fontId") in wanted)


def _pieces(part: IO[bytes]) -> Iterator[bytes]:
    """The text of a part, piece by piece, no tag cut in two."""
    rest = b""
    while chunk := part.read(_CHUNK):
        chunk = rest + chunk
        cut = chunk.rfind(b"<") if len(chunk) - chunk.rfind(b"<") < 4_096 else len(chunk)
        body, rest = chunk[:cut], chunk[cut:]
        yield body
    yield rest


def _of_sheet(part: IO[bytes], capitals: frozenset[str]) -> Unseen:
    found = Unseen()
    for body in _pieces(part):
        if not capitals and b'hidden="' not in body:
            continue
        for tag in _TAG.findall(body):
            _look_at(tag, found, capitals)
    return found


def _look_at(tag: bytes, found: Unseen, capitals: frozenset[str]) -> None:
    if tag.startswith(b"<c "):
        if capitals and _attribute(tag, b"s") in capitals and len(found.capitals) < _MOST:
            letters = re.match(r"([A-Z]+)(\d+)$", _attribute(tag, b"r"))
            column = column_of(letters[1]) if letters else None
            if letters and column is not None:
                found.capitals.append((int(letters[2]) - 1, column))
    elif _attribute(tag, b"hidden") in ("1", "true"):
        if tag.startswith(b"<row ") and len(found.rows) < _MOST:
            found.rows.append(int(_attribute(tag, b"r")) - 1)
        elif tag.startswith(b"<col "):
            first, last = int(_attribute(tag, b"min")), int(_attribute(tag, b"max"))
            found.columns += range(first - 1, min(last, first + 500))


# -------------------------------------------------------------------------------------------------------------- .ods

_ODS_TAG = re.compile(rb"<table:(?:table|table-row|table-column|table-cell|covered-table-cell)(?=[\s/>])[^>]*>")


class _OdsSheet:
    """Counts rows and columns from 0; one tag may stand for many alike."""

    def __init__(self) -> None:
        self.found = Unseen()
        self._row = self._next_row = self._column = self._next_column = 0

    def look_at(self, kind: bytes, tag: bytes) -> None:
        """Take the next tag of the sheet."""
        is_hidden = _attribute(tag, b"table:visibility") in ("collapse", "filter")
        if kind == b"table-row":
            self._row, self._column = self._next_row, 0
            self._next_row += _times(tag, b"rows-repeated")
            if is_hidden and len(self.found.rows) < _MOST:
                self.found.rows += range(self._row, min(self._next_row, self._row + 5_000))
        elif kind == b"table-column":
            first, self._next_column = self._next_column, self._next_column + _times(tag, b"columns-repeated")
            if is_hidden:
                self.found.columns += range(first, min(self._next_column, first + 500))
        else:
            wide, high = _times(tag, b"columns-spanned"), _times(tag, b"rows-spanned")
            if wide * high > 1 and len(self.found.merged) < _MOST:
                self.found.merged.append((self._row, self._column, self._row + high - 1, self._column + wide - 1))
            self._column += _times(tag, b"columns-repeated")


def _of_ods(part: IO[bytes]) -> dict[str, Unseen]:
    sheets: dict[str, Unseen] = {}
    sheet = _OdsSheet()
    for body in _pieces(part):
        for tag in _ODS_TAG.findall(body):
            kind = re.split(rb"[\s/>]", tag[7:], maxsplit=1)[0]
            if kind == b"table":
                sheet = _OdsSheet()
                sheets[html.unescape(_attribute(tag, b"table:name"))] = sheet.found
            else:
                sheet.look_at(kind, tag)
    return sheets


def _times(tag: bytes, what: bytes) -> int:
    text = _attribute(tag, b"table:number-" + what)
    return int(text) if text.isdigit() and len(text) < 9 else 1


# -------------------------------------------------------------------------------------------------------------- .xls

_BOUNDSHEET, _FONT, _XF, _ROW, _COLINFO, _LABELSST, _LABEL, _EOF = 0x85, 0x31, 0xE0, 0x208, 0x7D, 0xFD, 0x204, 0x0A


def _stream(data: bytes) -> bytes:
    """The workbook stream of a compound file ([MS-CFB]: sector chains through the FAT)."""
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    fat_sectors = [n for n in struct.unpack_from("<109I", data, 76) if n < 0xFFFFFFFA]
    (extra,) = struct.unpack_from("<I", data, 68)
    for _ in range(struct.unpack_from("<I", data, 72)[0]):
        table = struct.unpack_from(f"<{size // 4}I", data, (extra + 1) * size)
        fat_sectors += [n for n in table[:-1] if n < 0xFFFFFFFA]
        extra = table[-1]
    fat = [n for sector in fat_sectors for n in struct.unpack_from(f"<{size // 4}I", data, (sector + 1) * size)]

    def chain(start: int) -> bytes:
        parts, steps = [], 0
        while start < 0xFFFFFFFA and steps <= len(fat):
            parts.append(data[(start + 1) * size : (start + 2) * size])
            start, steps = fat[start], steps + 1
        return b"".join(parts)

    directory = chain(struct.unpack_from("<I", data, 48)[0])
    for at in range(0, len(directory), 128):
        length = struct.unpack_from("<H", directory, at + 64)[0]
        if directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace") in ("Workbook", "Book"):
            start, total = struct.unpack_from("<II", directory, at + 116)
            return chain(start)[:total] if total >= 4_096 else b""
    return b""


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _EOF:
            return
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _of_biff(stream: bytes) -> dict[str, Unseen]:
    sheets: list[tuple[str, int]] = []
    fonts: list[bool] = []
    styles: list[int] = []
    for kind, body in _records(stream, 0):
        if kind == _BOUNDSHEET:
            wide = body[7] & 1
            raw = body[8 : 8 + body[6] * (1 + wide)]
            sheets.append(
                (raw.decode("utf-16-le" if wide else "latin-1", "replace"), struct.unpack_from("<I", body)[0])
            )
        elif kind == _FONT:
            fonts.append(_CAPITAL.search(body[16:].replace(b"\0", b"")) is not None)
        elif kind == _XF:
            styles.append(struct.unpack_from("<H", body)[0])
    capitals = {n for n, number in enumerate(styles) if _is_capital(fonts, number)}
    return {name: _of_biff_sheet(stream, at, capitals) for name, at in sheets}


def _is_capital(fonts: list[bool], number: int) -> bool:
    place = number - (number > 3)  # there is no font 4
    return place < len(fonts) and fonts[place]


def _of_biff_sheet(stream: bytes, at: int, capitals: set[int]) -> Unseen:
    found = Unseen()
    for kind, body in _records(stream, at):
        if kind == _ROW and body[12] & 0x20:
            found.rows.append(struct.unpack_from("<H", body)[0])
        elif kind == _COLINFO and body[8] & 1:
            first, last = struct.unpack_from("<HH", body)
            found.columns += range(first, min(last + 1, first + 500))
        elif kind in (_LABELSST, _LABEL) and len(found.capitals) < _MOST:
            row, column, style = struct.unpack_from("<HHH", body)
            if style in capitals:
                found.capitals.append((row, column))
    return found
