"""Every page of the window opened offscreen over real data, at a centre and at a station."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.ui.main_window import START_SIZE
from kc_desktop.ui.touring.hand import Hand, check
from kc_desktop.ui.touring.office import Office

LEAST_COLOURS = 12
"""Smooth letters alone make more; an empty page has three or four."""


def open_every_page(scratch: Path) -> str:
    """Open each section and look that something was painted."""
    faults: list[str] = []
    shown = 0
    for name in ("centre", "station"):
        office = Office(scratch, scratch, faults, data=scratch / name)
        hand = office.open()
        for key in hand.window.navigation.order():
            check(hand.window.show_section(key), f"{key} does not open")
            _wait_painted(hand, key)
            shown += 1
        office.close()
    check(not faults, "; ".join(faults))
    return f"{shown} trang"


def _wait_painted(hand: Hand, key: str) -> None:
    hand.until(lambda: _colours(hand) > LEAST_COLOURS, f"{key} is painted")


def _colours(hand: Hand) -> int:
    """Different colours in some lines across the page."""
    picture = hand.window.grab().toImage()
    width, height = START_SIZE
    return len({picture.pixel(x, y) for y in range(80, height - 60, 23) for x in range(220, width - 40, 3)})
