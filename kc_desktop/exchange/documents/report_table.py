"""The table of a report on paper: which columns, how wide, which letters, upright or landscape; for pdf and Word.

A figure is never cut: letters shrink, then the page turns, then columns go on in a further table under the same lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kc_desktop.domain.charting import Chart
from kc_desktop.domain.report_text import Teller, has_numbers, has_units, headings, is_number, marks, unit_told
from kc_desktop.domain.reporting.result import Measure, Report
from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.grid import PADDING, Align, Head, text_width

UPRIGHT_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0)
WIDE_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
INDENT = 0.7
"""Of a level, in letters."""

_LABEL_WISH, _TEXT_WISH, _LABEL_LEAST, _TEXT_LEAST = 30.0, 16.0, 11.0, 5.5
_WORD_MOST = 9.0
_SAMPLE = 2_000


@dataclass(frozen=True, slots=True)
class Part:
    """A column of the paper: ``at``: its place in a line's texts; ``least``, ``wish``: width in letters of size 1."""

    at: int
    label: str
    group: str
    mark: str
    align: Align
    least: float
    wish: float


@dataclass(frozen=True, slots=True)
class Band:
    """One table: its columns and their widths in points."""

    parts: tuple[Part, ...]
    widths: tuple[float, ...]

    @property
    def heads(self) -> tuple[Head, ...]:
        """The heading: groups above their columns, numbers of the columns below where some are worked out."""
        return tuple(_heads(self.parts))


@dataclass(frozen=True, slots=True)
class Sheet:
    """``rows``: a line's texts with number, label and unit before the values; ``indented``: place of the label."""

    rows: tuple[tuple[str, ...], ...]
    bands: tuple[Band, ...]
    size: float
    wide: bool
    indented: int


def sheet_of(
    report: Report,
    upright: Sequence[float] = UPRIGHT_SIZES,
    landscape: Sequence[float] = WIDE_SIZES,
    width: float | None = None,
    *,
    marked: bool = True,
) -> Sheet:
    """The table laid out for A4 (``width``: for a landscape page that has other margins). ``marked``: with a row of
    numbers of columns, where some are worked out."""
    lead = [*(["number"] if has_numbers(report) else []), "label", *(["unit"] if has_units(report) else [])]
    teller = Teller(report)
    rows = tuple((*(getattr(line, name) for name in lead), *teller.texts(line)) for line in report.lines)
    parts = _parts(report, lead, rows, marked=marked)
    tries = [(size, False) for size in ([] if report.wide else upright)] + [(size, True) for size in landscape]
    indented = lead.index("label")
    for size, wide in tries:
        room = width or nd30.frame_width(wide=wide)
        if _least(parts, size) <= room:
            return Sheet(rows, (_band(parts, size, room),), size, wide, indented)
    size, room = landscape[-1], width or nd30.frame_width(wide=True)
    bands = tuple(_band(some, size, room) for some in _split(parts, len(lead), size, room))
    return Sheet(rows, bands, size, True, indented)


def over_table(report: Report, sheet: Sheet, at: int) -> str:
    """What stands above a table on the right: the unit, and which part of how many."""
    unit = unit_told(report)
    told = [f"Đơn vị tính: {unit}"] if unit else []
    return "; ".join([*told, *([f"phần {at + 1}/{len(sheet.bands)}"] if len(sheet.bands) > 1 else [])])


def chart_title(chart: Chart) -> str:
    """What stands above a chart: "Biểu đồ (triệu đồng)", "Biểu đồ: Thực hiện (triệu đồng)"."""
    return f"Biểu đồ{':' * (chart.heading[:1] not in ('', '('))} {chart.heading}".rstrip()


def _least(parts: Sequence[Part], size: float) -> float:
    return sum(part.least * size + 2 * PADDING for part in parts)


def _parts(
    report: Report, lead: Sequence[str], rows: Sequence[Sequence[str]], *, marked: bool
) -> tuple[Part, ...]:  # fmt: skip
    shown = marks(report) if marked and any(column.ratio for column in report.columns) else ()
    letters = iter("ABC")
    parts = []
    for at, name in enumerate(lead):
        label = {"number": "TT", "label": "Nội dung", "unit": "Đơn vị tính"}[name]
        least, wish = _widths([row[at] for row in rows], label, text=name != "number", label_column=name == "label")
        deepest = max((line.level for line in report.lines), default=0) * INDENT if name == "label" else 0
        align: Align = "left" if name == "label" else "centre"
        mark = next(letters) if shown else ""
        parts.append(Part(at, label, "", mark, align, least + deepest, wish + deepest))
    for place, (column, label) in enumerate(zip(report.columns, headings(report), strict=True)):
        at, mark = place + len(lead), shown[place] if shown else ""
        least, wish = _widths([row[at] for row in rows], label, text=column.measure is Measure.TEXT)
        least = max(least, text_width(mark, nd30.ITALIC, 1))
        align = "right" if is_number(column) else "centre" if column.measure is Measure.DAY else "left"
        parts.append(Part(at, label, column.group, mark, align, least, max(least, wish)))
    return tuple(parts)


def _widths(texts: Sequence[str], label: str, *, text: bool, label_column: bool = False) -> tuple[float, float]:
    """Least and wished width of a column, in letters of size 1."""
    head = max((text_width(word, nd30.BOLD, 1) for word in label.split()), default=1.0)
    longest = max(map(len, texts), default=0)
    widest = max((text_width(one, nd30.BOLD, 1) for one in {*texts} if len(one) > longest * 0.7), default=0.0)
    if not text:
        wish = max(head, widest, min(text_width(label, nd30.BOLD, 1) / 2, 6.0))
        return max(head, widest), wish
    words = {word for one in texts[:_SAMPLE] for word in one.split()}
    word = max((text_width(one, nd30.BOLD, 1) for one in words), default=0.0)
    floor, most = (_LABEL_LEAST, _LABEL_WISH) if label_column else (_TEXT_LEAST, _TEXT_WISH)
    least = max(head, min(word, _WORD_MOST), min(widest, floor))
    return least, max(least, min(widest, most))


def _band(parts: Sequence[Part], size: float, room: float) -> Band:
    """The columns over the whole width: first what each needs, then what it wishes, then a share of the rest."""
    least = [part.least * size + 2 * PADDING for part in parts]
    wishes = [(part.wish - part.least) * size for part in parts]
    spare = room - sum(least)
    given = min(max(spare, 0.0), sum(wishes))
    widths = [low + (given * wish / sum(wishes) if wishes and sum(wishes) else 0.0)
              for low, wish in zip(least, wishes, strict=True)]  # fmt: skip
    factor = room / sum(widths)
    return Band(tuple(parts), tuple(width * factor for width in widths))


def _split(parts: Sequence[Part], lead: int, size: float, room: float) -> Iterator[tuple[Part, ...]]:
    """As many columns as fit, after the leading ones, which every table has."""
    first = tuple(parts[:lead])
    used = kept = _least(first, size)
    some: list[Part] = []
    for part in parts[lead:]:
        wide = _least((part,), size)
        if some and used + wide > room:
            yield (*first, *some)
            some, used = [], kept
        some.append(part)
        used += wide
    yield (*first, *some)


def _heads(parts: Sequence[Part]) -> Iterator[Head]:
    deep = 2 if any(part.group for part in parts) else 1
    at = 0
    while at < len(parts):
        part = parts[at]
        if not part.group:
            yield Head(part.label, 0, at, deep)
            at += 1
            continue
        end = at
        while end < len(parts) and parts[end].group == part.group:
            yield Head(parts[end].label, 1, end)
            end += 1
        yield Head(part.group, 0, at, 1, end - at)
        at = end
    if any(part.mark for part in parts):
        for at, part in enumerate(parts):
            yield Head(part.mark, deep, at, italic=True)
