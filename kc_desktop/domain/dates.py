"""Dates as people type them: 1/8/26, 01-08-2026, 1.8.2026, 2026-08-01, 010826."""

from __future__ import annotations

import re
from datetime import date


class NotADate(ValueError):
    """The text is no calendar day."""


def parse_date(text: str) -> date:
    """The day that ``text`` names, day before month. Two-digit years: 00–69 → 2000s, 70–99 → 1900s."""
    body = text.strip()
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", body)
    plain = re.fullmatch(r"([0-9]{1,2})\s*[/.\- ]\s*([0-9]{1,2})\s*[/.\- ]\s*([0-9]{4}|[0-9]{2})", body)
    packed = re.fullmatch(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})", body)
    if iso:
        year, month, day = (int(p) for p in iso.groups())
    elif found := plain or packed:
        day, month = int(found[1]), int(found[2])
        year = int(found[3])
        if len(found[3]) == 2:
            year += 2000 if year < 70 else 1900
    else:
        raise NotADate(text)
    try:
        result = date(year, month, day)
    except ValueError:
        raise NotADate(text) from None
    if not 1800 <= year <= 2200:
        raise NotADate(text)
    return result


def parse_iso(text: str) -> date:
    """The day of exactly "YYYY-MM-DD". Raises ``NotADate``."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise NotADate(text)
    return parse_date(text)


def show(day: date) -> str:
    """ "01/08/2026"."""
    return f"{day:%d/%m/%Y}"
