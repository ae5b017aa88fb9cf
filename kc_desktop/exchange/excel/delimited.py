"""CSV tables: UTF-8 (with or without mark), comma, semicolon or tab."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.excel.cells import Row, Sheet, clean
from kc_desktop.system.files import read_bounded

SUFFIXES = (".csv", ".tsv", ".txt")
MAX_BYTES = 100 << 20


def read(path: Path) -> Sheet:
    """The one table of the file. Raises Refused (``file_missing``, ``not_a_workbook``, ``over_limit``), Machine."""
    data = read_bounded(path, MAX_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("not_a_workbook", name=path.name, detail="not UTF-8") from error
    if "\0" in text or text.lstrip()[:1] == "<":
        raise Refused("not_a_workbook", name=path.name)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    rows: list[Row] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            row = [clean(cell) or None for cell in cells]
            while row and row[-1] is None:
                row.pop()
            rows.append(tuple(row))
    except csv.Error as error:
        raise Refused("not_a_workbook", name=path.name) from error
    return Sheet(path.stem, tuple(rows))
