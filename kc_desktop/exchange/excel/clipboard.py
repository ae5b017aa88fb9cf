"""A table from the clipboard: tab-parted as spreadsheets copy it, or lines of a letter, a message."""

from __future__ import annotations

import csv
import io
import re

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.excel.cells import clean

MAX_LETTERS = 2_000_000
_NUMBERED = re.compile(r"\s*\d{1,4}\s*[.)\-:]\s*")


def table(text: str) -> list[list[str]]:
    """The cells of each line. Where there is no tab, ";" parts the cells, else " - ", else ","; a number before a name
    is left out. Raises ``Refused("over_limit")``."""
    if len(text) > MAX_LETTERS:
        raise Refused("over_limit", name="bảng vừa chép", detail="quá dài")
    if "\t" in text:
        try:
            return [[clean(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter="\t")]
        except csv.Error:
            return [[clean(cell) for cell in line.split("\t")] for line in text.splitlines()]
    lines = [_NUMBERED.sub("", line, count=1) for line in text.splitlines()]
    sign = next((one for one in (";", " - ", " – ", ",") if sum(one in line for line in lines) * 2 > len(lines)), None)
    return [[clean(cell).strip() for cell in (line.split(sign) if sign else [line])] for line in lines]
