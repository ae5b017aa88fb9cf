"""Cut-off days people ask for, as days of a year."""

from __future__ import annotations

from datetime import date

from kc_desktop.domain.texts import N_

TODAY, MONTH, HALF, NINE, YEAR = "today", "month", "half", "nine", "year"
CLOSING_DAY = 25
"""Monthly reports close before their month ends; the figures of the rest fall into the next one."""
WORDS = {
    TODAY: N_("ui", "Hôm nay"),
    MONTH: N_("ui", "Ngày 25"),
    HALF: N_("ui", "6 tháng"),
    NINE: N_("ui", "9 tháng"),
    YEAR: N_("ui", "Cả năm"),
}


def cut_off(period: str, year: int, today: date) -> date:
    """The last day of ``period`` in ``year``. Today and the latest 25th lie in ``year`` too: in another year than
    this one they are its last day, and its last 25th."""
    if period == HALF:
        return date(year, 6, 30)
    if period == NINE:
        return date(year, 9, 30)
    if period == MONTH:
        if year != today.year:
            return date(year, 12, CLOSING_DAY)
        month = today.month if today.day >= CLOSING_DAY else today.month - 1
        return date(year, month, CLOSING_DAY) if month else date(year, 1, min(today.day, CLOSING_DAY))
    if period == TODAY and year == today.year:
        return today
    return date(year, 12, 31)


def period_of(day: date, year: int, today: date) -> str:
    """Which period ends on ``day``; "" for none. Today is named before what falls on the same day."""
    return next((key for key in WORDS if cut_off(key, year, today) == day), "")
