"""Times as a person reads them; they come from clocks nobody trusts and are only shown."""

from __future__ import annotations

from datetime import date, datetime

from kc_desktop.ui.language import show_date, tr


def moment(iso: str) -> datetime | None:
    """ISO text with offset in the time of this machine; None for what is none."""
    try:
        return datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return None


def show_when(iso: str) -> str:
    """ "10:42" today, "hôm qua 10:42", else "12/11/2026 10:42"."""
    found = moment(iso)
    if found is None:
        return iso
    clock = f"{found.hour:02}:{found.minute:02}"
    days = (today() - found.date()).days
    if days == 0:
        return clock
    if days == 1:
        return tr("hôm qua {time}", time=clock)
    return f"{show_date(found.date())} {clock}"


def show_clock(iso: str) -> str:
    """ "10:42:07"."""
    found = moment(iso)
    return "" if found is None else f"{found:%H:%M:%S}"


def today() -> date:
    """The day on this machine's calendar."""
    return datetime.now().astimezone().date()
