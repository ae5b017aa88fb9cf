"""Days and years as lists of offices hold them: texts, numbers that Excel counts days by, a month, a year alone."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kc_desktop.domain.dates import NotADate, parse_date
from kc_desktop.exchange.excel.cells import Cell, is_number, show

_EPOCH = date(1899, 12, 30)
_SERIAL = range(7_306, 73_051)
"""Excel's numbers of the days from 1/1/1920 to 31/12/2099."""
_TIME = re.compile(r"[ T,]+\d{1,2}:\d{2}.*$")
_WORDS = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"(?:năm|nam)?\s*((?:18|19|20)\d\d)\.?", re.IGNORECASE)


def day_of(cell: Cell) -> date | None:
    """The day a cell means: a date, "1/8/18", "ngày 1 tháng 8 năm 2018", "2018-08-01 10:20", Excel's 43313; else None.

    Day before month, always: 12/31/2018 is no day here.
    """
    if isinstance(cell, date):
        return cell
    if is_number(cell) or (isinstance(cell, str) and re.fullmatch(r"\d{5}", cell)):
        serial = int(cell)
        return _EPOCH + timedelta(serial) if float(cell) == serial and serial in _SERIAL else None
    text = _TIME.sub("", show(cell).strip())
    if found := _WORDS.fullmatch(text):
        text = "/".join(found.groups())
    try:
        return parse_date(text)
    except NotADate:
        return None


def year_of(cell: Cell) -> int | None:
    """The year a cell means: 2018, "2018", "năm 2018", or the year of its day."""
    if isinstance(cell, date):
        return cell.year
    if is_number(cell):
        return int(cell) if cell == int(cell) and 1800 <= cell <= 2100 else None
    if found := _YEAR.fullmatch(show(cell).strip()):
        return int(found[1])
    if found := re.fullmatch(r"\d{1,2}\s*[/-]\s*((?:18|19|20)\d\d)", show(cell).strip()):
        return int(found[1])
    day = day_of(cell)
    return day.year if day is not None and not re.fullmatch(r"\d{5}|\d{8}|\d{6}", show(cell).strip()) else None
