"""A chart of a report: which figures it shows, and where everything stands; painted alike on screen and on paper.

Pure geometry: units are those of whoever paints (pixels, points), y grows downward, ``measure`` knows the letters.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kc_desktop.domain.amounts import group
from kc_desktop.domain.report_text import Teller, scale
from kc_desktop.domain.reporting.result import TOTAL, Column, Line, Measure, Report
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

MOST = 12
"""Lines that a chart of bars shows; of more, the largest."""
MOST_CURVES = 6


class Kind(StrEnum):
    """What ``Report.chart`` begins with."""

    PAIRS = "pairs"  # planned, and executed over it
    BARS = "bars"  # columns side by side, line by line
    YEARS = "years"  # a line over the columns
    SHARE = "share"  # parts of the whole


@dataclass(frozen=True, slots=True)
class Series:
    """A column of the report: a value and its text for every line of the chart."""

    key: str
    label: str
    values: tuple[int | Decimal | None, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """``lines``: (key, label); ``scale``: what a value of 1 of the axis is in the unit of the values; ``more``: lines
    left out because they are small."""

    kind: Kind
    title: str
    unit: str
    lines: tuple[tuple[str, str], ...]
    series: tuple[Series, ...]
    scale: int = 1
    more: int = 0

    @property
    def heading(self) -> str:
        """What stands above the chart: the figure where there is only one, the unit: "Thực hiện (triệu đồng)"."""
        about = self.series[0].label if len(self.series) == 1 else ""
        unit = f"({self.unit})" if self.unit and f"({self.unit})" not in about else ""
        return " ".join(part for part in (about, unit) if part)


def chart_of(report: Report) -> Chart | None:
    """The chart that ``Report.chart`` asks for ("pairs plan executed"); None where nothing can be drawn."""
    kind, _, rest = report.chart.partition(" ")
    if kind not in set(Kind):
        return None
    columns = _columns(report, Kind(kind), rest.split())
    if not columns:
        return None
    lines, more = _lines(report, Kind(kind), columns)
    teller = Teller(report)
    texts = [teller.texts(line) for line in lines]
    series = tuple(
        Series(column.key, _name(column, columns), tuple(_number(line.values[at]) for line in lines),
               tuple(line[at] for line in texts))
        for column in columns
        for at in (report.columns.index(column),)
    )  # fmt: skip
    if not any(value and value > 0 for one in series for value in one.values):
        return None
    money = columns[0].measure is Measure.MONEY
    unit = report.unit if money else columns[0].unit
    labels = tuple((line.key, line.label) for line in lines)
    return Chart(Kind(kind), report.title, unit, labels, series, scale(report) if money else 1, more)


def _name(column: Column, columns: Sequence[Column]) -> str:
    """The label, with the heading above it where another column has the same one."""
    alone = sum(one.label == column.label for one in columns) == 1
    return column.label if alone or not column.group else f"{column.group}: {column.label}"


def _number(value: object) -> int | Decimal | None:
    return value if isinstance(value, int | Decimal) else None


def _columns(report: Report, kind: Kind, wanted: Sequence[str]) -> tuple[Column, ...]:
    """The columns asked for, else the first ones of the same measure and unit."""
    if wanted:
        return tuple(column for key in wanted for column in report.columns if column.key == key)
    usable = [c for c in report.columns if c.measure in (Measure.COUNT, Measure.MONEY, Measure.QUANTITY)]
    alike = [c for c in usable if (c.measure, c.unit) == (usable[0].measure, usable[0].unit)]
    return tuple(alike[: {Kind.PAIRS: 2, Kind.BARS: 3, Kind.SHARE: 1}.get(kind)])


def _lines(report: Report, kind: Kind, columns: Sequence[Column]) -> tuple[list[Line], int]:
    """The lines of the outermost level that has several, without those of nothing but zeros; of many the largest, in
    the order of the report; and how many others there are."""
    parts = [line for line in report.lines if line.key != TOTAL and line.record is None]
    levels = sorted({line.level for line in parts})
    shown = next((found for level in levels if len(found := [one for one in parts if one.level == level]) > 1), parts)
    places, most = [report.columns.index(column) for column in columns], MOST_CURVES if kind is Kind.YEARS else MOST

    def size(line: Line) -> Decimal:
        return max(abs(Decimal(_number(line.values[at]) or 0)) for at in places)

    shown = [line for line in shown or report.lines if size(line)]
    if len(shown) <= most:
        return shown, 0
    kept = {line.key for line in sorted(shown, key=size, reverse=True)[:most]}
    return [line for line in shown if line.key in kept], len(shown) - most


# ------------------------------------------------------------------------------------------------------------ geometry


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    tone: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text: ``y`` is its base line, ``x`` its left edge, middle or right edge by ``anchor`` (start, middle, end)."""

    x: float
    y: float
    text: str
    size: float
    tone: str = "text"
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    tone: str
    width: float


@dataclass(frozen=True, slots=True)
class Spot:
    """What is picked where: the figure of a line and a column."""

    x: float
    y: float
    width: float
    height: float
    line: str
    column: str


Shape = Box | Label | Curve
Measuring = Callable[[str, float], float]
TONES = ("first", "second", "third", "fourth", "fifth", "sixth")


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything of a chart, in the order to be painted; ``spots`` from top to bottom."""

    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...]


def height_of(chart: Chart, size: float) -> float:
    """How high the chart wants to be with letters of ``size``."""
    top = size * 1.9 if _legend(chart) else 0.0
    if chart.kind is Kind.YEARS:
        return top + size * (17 + 1.6 * math.ceil(len(chart.lines) / 2))
    bars = 1 if chart.kind in (Kind.PAIRS, Kind.SHARE) else len(chart.series)
    return top + len(chart.lines) * _row(bars, size) + (size * 1.6 if chart.more else 0)


def lay_out(
    chart: Chart, width: float, height: float, size: float, measure: Measuring, words: Callable[[Sentence], str] = str
) -> Drawing:
    """Where everything stands in ``width`` × ``height``; letters of ``size``; ``words`` tells what the chart says."""
    draw = _Draw(chart, width, height, size, measure, words)
    return draw.curves() if chart.kind is Kind.YEARS else draw.bars()


def _row(bars: int, size: float) -> float:
    return size * (1.75 + 0.75 * bars + 0.45)


def _legend(chart: Chart) -> Sequence[tuple[str, str]]:
    """(tone, label) of what needs to be told apart."""
    if chart.kind is Kind.PAIRS:
        return [(tone, one.label) for tone, one in zip(("track", "first"), chart.series, strict=False)]
    if chart.kind is Kind.BARS and len(chart.series) > 1:
        return [(TONES[at % len(TONES)], one.label) for at, one in enumerate(chart.series)]
    return ()


class _Draw:
    def __init__(
        self, chart: Chart, width: float, height: float, size: float, measure: Measuring,
        words: Callable[[Sentence], str],
    ) -> None:  # fmt: skip
        self._words = words
        self._chart, self._width, self._height, self._size, self._measure = chart, width, height, size, measure
        self._shapes: list[Shape] = []
        self._spots: list[Spot] = []

    def bars(self) -> Drawing:
        """A row for each line: label and figures above, bars below."""
        chart, size = self._chart, self._size
        values = [float(value) for one in chart.series for value in one.values if value is not None]
        most, y = max([*values, 0.0]), self._keys(_legend(chart))
        bars = 1 if chart.kind in (Kind.PAIRS, Kind.SHARE) else len(chart.series)
        row = _row(bars, size)
        for at, (key, label) in enumerate(chart.lines):
            figures = self._figures(at)
            room = self._measure(figures, size) + size
            self._label(0, y + size * 1.2, label, max(self._width - room, self._width * 0.35))
            self._shapes.append(Label(self._width, y + size * 1.2, figures, size, "muted", "end"))
            for place, one in enumerate(chart.series):
                top = y + size * (1.75 + (0 if bars == 1 else 0.75 * place))
                value = float(one.values[at] or 0)
                length = max(self._width * value / most, size * 0.2) if value > 0 and most else 0.0
                if length:
                    self._shapes.append(Box(0, top, length, size * 0.6, self._tone(place)))
                part = row / len(chart.series)
                self._spots.append(Spot(0, y + part * place, self._width, part, key, one.key))
            y += row
        if chart.more:
            text = self._words(Sentence(N_("report", "… và {count} dòng nhỏ hơn"), {"count": chart.more}))
            self._shapes.append(Label(0, y + size * 1.2, text, size * 0.9, "muted"))
        return Drawing(tuple(self._shapes), tuple(self._spots))

    def _tone(self, place: int) -> str:
        if self._chart.kind is Kind.PAIRS:
            return ("track", "first")[min(place, 1)]
        return TONES[place % len(TONES)]

    def _figures(self, at: int) -> str:
        """What stands at the right end of a row."""
        chart = self._chart
        if chart.kind is Kind.PAIRS and len(chart.series) > 1:
            return f"{chart.series[1].texts[at]} / {chart.series[0].texts[at]}"
        if chart.kind is Kind.SHARE:
            values = [value or 0 for value in chart.series[0].values]
            share = Decimal(values[at]) * 100 / (Decimal(sum(values)) or 1)
            told = f"  ({group(share.quantize(Decimal('0.1')))} %)" if not chart.more else ""
            return f"{chart.series[0].texts[at]}{told}"
        return "  ·  ".join(one.texts[at] for one in chart.series)

    def curves(self) -> Drawing:
        """Lines over the columns, with an axis of round figures."""
        chart, size = self._chart, self._size
        keys = [(TONES[at % len(TONES)], label) for at, (_, label) in enumerate(chart.lines)]
        foot = self._height - size * (1.6 * math.ceil(len(keys) / 2) + 0.4)
        values = [float(value) / chart.scale for one in chart.series for value in one.values if value is not None]
        ticks = _ticks(min([*values, 0.0]), max([*values, 0.0]))
        texts = [group(Decimal(repr(tick)).normalize() if tick % 1 else int(tick)) for tick in ticks]
        left = max(self._measure(text, size * 0.9) for text in texts) + size * 0.8
        top, bottom = size * 1.8, foot - size * 2
        self._shapes.append(Label(0, size, chart.unit, size * 0.9, "muted"))
        span = ticks[-1] - ticks[0]
        for tick, text in zip(ticks, texts, strict=True):
            y = bottom - (bottom - top) * (tick - ticks[0]) / span
            self._shapes.append(Curve(((left, y), (self._width, y)), "axis", 0.6))
            self._shapes.append(Label(left - size * 0.5, y + size * 0.3, text, size * 0.9, "muted", "end"))
        step = (self._width - left) / len(chart.series)
        places = [left + step * (at + 0.5) for at in range(len(chart.series))]
        for x, one in zip(places, chart.series, strict=True):
            text = self._cut(one.label, step - 2, size * 0.9)
            self._shapes.append(Label(x, bottom + size * 1.4, text, size * 0.9, "muted", "middle"))
        for at, (key, _) in enumerate(chart.lines):
            self._curve(at, key, places, (bottom, (bottom - top) / span, ticks[0]))
        self._keys(keys, top=foot + size * 0.4, columns=2)
        return Drawing(tuple(self._shapes), tuple(self._spots))

    def _curve(self, at: int, key: str, places: Sequence[float], axis: tuple[float, float, float]) -> None:
        bottom, rise, low = axis
        size, tone, chart = self._size, TONES[at % len(TONES)], self._chart
        points: list[tuple[float, float]] = []
        for x, one in zip(places, chart.series, strict=True):
            value = one.values[at]
            if value is None:
                self._line(points, tone)
                points = []
                continue
            y = bottom - (float(value) / chart.scale - low) * rise
            points.append((x, y))
            self._shapes.append(Box(x - size * 0.25, y - size * 0.25, size * 0.5, size * 0.5, tone))
            if len(chart.lines) <= 2:
                self._shapes.append(Label(x, y - size * 0.6, one.texts[at], size * 0.85, "text", "middle"))
            self._spots.append(Spot(x - size, y - size, size * 2, size * 2, key, one.key))
        self._line(points, tone)

    def _line(self, points: Sequence[tuple[float, float]], tone: str) -> None:
        if len(points) > 1:
            self._shapes.append(Curve(tuple(points), tone, self._size * 0.16))

    def _keys(self, keys: Sequence[tuple[str, str]], *, top: float = 0.0, columns: int = 0) -> float:
        """What the tones mean; in a row, or in ``columns``. Gives where it ends."""
        size, x = self._size, 0.0
        if not keys:
            return top
        for at, (tone, label) in enumerate(keys):
            room = self._width / (columns or len(keys))
            if columns:
                x = room * (at % columns)
            y = top + (size * 1.6 * (at // columns) if columns else 0)
            self._shapes.append(Box(x, y + size * 0.35, size * 0.8, size * 0.8, tone))
            text = self._cut(label, room - size * 2, size)
            self._shapes.append(Label(x + size * 1.2, y + size * 1.1, text, size, "text"))
            x += self._measure(text, size) + size * 3
        return top + size * 1.9

    def _label(self, x: float, y: float, text: str, room: float) -> None:
        self._shapes.append(Label(x, y, self._cut(text, room, self._size), self._size))

    def _cut(self, text: str, room: float, size: float) -> str:
        """The text, with an ellipsis where it is too long."""
        if self._measure(text, size) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._measure(f"{text[:middle].rstrip()}…", size) <= room
            low, high = (middle, high) if fits else (low, middle - 1)
        return f"{text[:low].rstrip()}…"


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """Four to seven round figures from at most ``low`` to at least ``high``."""
    rough = ((high - low) or 1.0) / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= rough)
    first, last = math.floor(low / step), max(math.ceil(high / step), math.floor(low / step) + 1)
    return tuple(round(at * step, 12) for at in range(first, last + 1))


def spot_at(drawing: Drawing, x: float, y: float) -> Spot | None:
    """The figure at a point."""
    return next((one for one in drawing.spots if 0 <= x - one.x < one.width and 0 <= y - one.y < one.height), None)
