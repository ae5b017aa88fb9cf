"""The order in which the keyboard goes through a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kc_desktop.ui.forms.layout import Layout

ADD = "+"
"""``products/+`` is the button that adds a row."""


def stops(layout: Layout, rows: Callable[[str], Sequence[str]]) -> list[str]:
    """Every place the keyboard may be: fields, fields of rows, add buttons. ``rows`` gives the row ids of a key."""
    found: list[str] = []
    for block in layout.blocks:
        found += [place.key for place in block.places()]
        for one in (rows_of for rows_of in block.rows if not rows_of.kept):
            keys = [place.key for line in one.lines for place in line]
            found += [f"{one.key}/{row_id}/{key}" for row_id in rows(one.key) for key in keys]
            found.append(f"{one.key}/{ADD}")
    return found


def block_of(layout: Layout, path: str) -> int:
    """The number of the block in which a path stands; 0 for one that no layout knows."""
    head = path.partition("/")[0]
    for number, block in enumerate(layout.blocks):
        if any(place.key == head for place in block.places()) or any(one.key == head for one in block.rows):
            return number
    return 0
