"""CSV tables: UTF-8, UTF-16, or the Windows letters of Vietnam (1258) and the West (1252); cells parted by comma,
semicolon, tab or bar, or by what a first line "sep=;" says, which Excel does not count."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections import Counter
from pathlib import Path

from kc_desktop.domain import legacy
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.excel.cells import Row, Sheet, raw
from kc_desktop.exchange.excel.markup import is_markup
from kc_desktop.system.files import read_bounded, reading

PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin, whatever they are called."""
SUFFIXES = (".csv", ".tsv", ".txt")
MAX_BYTES = 100 << 20
_LOOK = 20_000
_SYLLABLES = 0.6
"""Share of the words with marks that must be Vietnamese for a file to be in cp1258."""


def read(path: Path) -> Sheet:
    """The one table of the file, letters as found. Raises Refused (``file_missing``, ``not_a_workbook``,
    ``over_limit``), Machine."""
    text = decoded(read_bounded(path, MAX_BYTES))
    if text is None or "\0" in text or text.lstrip()[:1] == "<":
        raise Refused("not_a_workbook", name=path.name)
    rows: list[Row] = []
    told = re.match(r"sep=(.)\r?\n", text)
    text = text[told.end() :] if told else text
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=told[1] if told else _delimiter(text)):
            row = [raw(cell) or None for cell in cells]
            while row and row[-1] is None:
                row.pop()
            rows.append(tuple(row))
    except csv.Error as error:
        raise Refused("not_a_workbook", name=path.name) from error
    return Sheet(path.stem, tuple(rows))


def is_delimited(path: Path) -> bool:
    """Whether a file is such a table: what is called .csv and is no workbook, or lines parted by tabs of any name.

    Raises Refused ("file_missing"), Machine.
    """
    with reading(path), path.open("rb") as source:
        head = source.read(_LOOK)
    if head.startswith(PACKED) or is_markup(head):
        return False
    if path.suffix.lower() in SUFFIXES or b"\t" not in head:
        return path.suffix.lower() in SUFFIXES
    text = decoded(head) or ""
    widths = [line.count("\t") for line in text.splitlines()[:5]]
    return "\0" not in text and len(widths) > 1 and min(widths) > 0


def decoded(data: bytes) -> str | None:
    """The text of a file, in whatever letters it was written; None for what is no text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    if data[1:_LOOK:2].count(0) * 10 > len(data[:_LOOK]) * 3:  # Latin letters, every second byte empty
        return data.decode("utf-16-le", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 and error.reason == "unexpected end of data":
            return data.decode("utf-8-sig", "replace")  # cut off in the middle of a letter
    if re.search(rb"[\x00-\x08\x0e-\x1f]", data):
        return None
    vietnamese = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    words = [word for word in re.findall(r"[^\W\d_]+", vietnamese[:_LOOK]) if not word.isascii()]
    if words and sum(map(legacy.is_syllable, words)) >= _SYLLABLES * len(words):
        return vietnamese
    return data.decode("cp1252", "replace") if b"\x81" not in data else data.decode("latin-1")


def _delimiter(text: str) -> str:
    """The sign that parts most of the first lines into the same number of cells, two or more."""
    best, most = ",", (0, 0)
    for sign in ",;\t|":
        lines = csv.reader(io.StringIO(text[:_LOOK], newline=""), delimiter=sign)
        widths = Counter(len(cells) for cells in lines if len(cells) > 1)
        width, count = widths.most_common(1)[0] if widths else (0, 0)
        if (count, width) > most:
            best, most = sign, (count, width)
    return best
