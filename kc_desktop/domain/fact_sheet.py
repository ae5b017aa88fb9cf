"""A fact sheet of one page: what is to stand on it, for whoever draws it (pdf, Word)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kc_desktop.domain.charting import Chart, Kind, Series
from kc_desktop.domain.paper import Letterhead


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table. ``columns``: (heading, part of the width); ``right``: places of the columns of figures; ``wide``:
    over the whole page, else half of it; ``more``: rows left out; ``none``: said where there are no rows;
    ``bold_last``: the last row is the sum."""

    title: str
    columns: Sequence[tuple[str, float]]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()
    wide: bool = False
    more: int = 0
    none: str = "Chưa có."
    bold_last: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart of half the width."""

    title: str
    chart: Chart


@dataclass(frozen=True, slots=True)
class Pictures:
    """Small pictures in a row: (JPEG, what it shows)."""

    title: str
    pictures: tuple[tuple[bytes, str], ...]


Part = Grid | Drawn | Pictures


@dataclass(frozen=True, slots=True)
class Sheet:
    """``kind``: "Phiếu thông tin xã"; ``name``: of what; ``facts``: (label, text) in two columns; ``notes``: of which
    day, what is not counted."""

    kind: str
    name: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    letterhead: Letterhead


def grid(title: str, columns: tuple[tuple[str, float], ...], rows: Sequence[tuple[str, ...]], most: int, *,
         right: tuple[int, ...] = (), wide: bool = False, none: str = "Chưa có.") -> Grid:  # fmt: skip
    """A table that shows at most ``most`` of the rows and tells of the others."""
    return Grid(title, columns, tuple(rows[:most]), right, wide, max(0, len(rows) - most), none)


def bars(title: str, unit: str, counted: Sequence[tuple[str, str, int]], most: int = 6) -> tuple[Drawn, ...]:
    """A chart of (key, label, how many), the largest first; none where there is nothing to show."""
    shown = sorted((one for one in counted if one[2]), key=lambda one: -one[2])
    if not shown:
        return ()
    values = tuple(count for _, _, count in shown[:most])
    series = Series("count", title, values, tuple(map(str, values)))
    lines = tuple((key, label) for key, label, _ in shown[:most])
    return (Drawn(title, Chart(Kind.SHARE, title, unit, lines, (series,), more=max(0, len(shown) - most))),)


def columns(title: str, unit: str, lines: Sequence[tuple[str, str, int | None, str]]) -> tuple[Drawn, ...]:
    """A chart of (key, label, value, value as shown) in their own order; none where nothing is known."""
    if not any(value for _, _, value, _ in lines):
        return ()
    series = Series("value", title, tuple(line[2] for line in lines), tuple(line[3] for line in lines))
    chart = Chart(Kind.BARS, title, unit, tuple((key, label) for key, label, _, _ in lines), (series,))
    return (Drawn(title, chart),)
