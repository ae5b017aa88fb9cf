"""A report as a workbook: figures as numbers in the unit told above them, sums and percentages as live formulas.

A formula stands only where it gives exactly the figure of the report; a stated figure that its parts do not give stays
a number, marked by ``*``. Amounts are exact: a binary fraction of at most 1e15 đồng keeps every đồng.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment, Font

from kc_desktop.domain.charting import chart_of
from kc_desktop.domain.paper import COUNTRY, MOTTO
from kc_desktop.domain.report_text import (
    FLAG,
    NOTHING,
    Teller,
    flag_lines,
    flagged,
    has_numbers,
    has_units,
    headings,
    is_number,
    is_strong,
    paper_title,
    places,
    scale,
    unit_told,
    until_line,
)
from kc_desktop.domain.reporting.result import Column, Line, Measure, Report, Value
from kc_desktop.exchange.excel.cells import letter
from kc_desktop.exchange.excel.report_chart import write_chart
from kc_desktop.exchange.excel.row_stream import Dressed, RowStream
from kc_desktop.exchange.excel.sheets import (
    BODY_FONT,
    BOX,
    DATE_FORMAT,
    FONT,
    HEAD_FONT,
    head_cell,
    number_style,
    set_paper,
    text_cell,
    text_style,
    workbook,
)

SHEET = "Báo cáo"
_ADDED = (Measure.MONEY, Measure.COUNT, Measure.QUANTITY)
_MOST_ARGUMENTS = 200
"""Of one SUM (Excel takes 255)."""
_LONGEST_FORMULA = 8000
"""Signs (Excel takes 8,192, and calls a file with a longer one damaged)."""
_TOP_ROWS = 7
"""Rows above the heading."""
_UPRIGHT = 105
"""Letters across an upright page that still can be read."""
_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
_RIGHT = Alignment(horizontal="right", vertical="center")
_SHRUNK = Alignment(horizontal="center", shrink_to_fit=True)
_ITALIC = Font(name=FONT, size=12, italic=True)


@cache
def _label(level: int) -> Alignment:
    return Alignment(horizontal="left", vertical="center", wrap_text=True, indent=level)


def write_report_xlsx(report: Report, out: Path, explanations: Sequence[tuple[str, str, str]] = ()) -> None:
    """Write the report to ``out``: its table, its chart, and how figures came about (line, figure, words).

    Machine errors as ``system.files``.
    """
    with workbook(out) as book:
        sheet: Any = book.create_sheet(SHEET)
        rows = _Table(sheet, report).write()
        chart = chart_of(report)
        if chart is not None:
            write_chart(book.create_sheet("Biểu đồ"), chart, SHEET, rows)
        if explanations:
            _write_explanations(book.create_sheet("Giải trình"), explanations)


class _Table:
    """The sheet of the report. ``_lead``: columns before the values: number, label, unit."""

    def __init__(self, sheet: Any, report: Report) -> None:
        self._sheet, self._report, teller = sheet, report, Teller(report)
        self._lead = [*(["number"] if has_numbers(report) else []), "label", *(["unit"] if has_units(report) else [])]
        self._width = len(self._lead) + len(report.columns)
        self._at = {column.key: letter(len(self._lead) + at) for at, column in enumerate(report.columns)}
        self._scale, self._places, self._flags = scale(report), places(report), flagged(report)
        self._texts = {line.key: teller.texts(line) for line in report.lines}
        self._widths = tuple(self._column_widths())
        self._row = 0
        self._stream: RowStream | None = None
        self._rows: dict[str, int] = {}

    def write(self) -> dict[tuple[str, str], str]:
        """Everything from the head to the signature; gives (line, column) → cell."""
        report = self._report
        deep = 2 if any(column.group for column in report.columns) else 1
        self._set_up(_TOP_ROWS + 1, deep)
        self._top()
        self._heads(deep)
        self._stream = self._sheet.parent.stream(self._sheet, self._row, 0)
        start = self._row + 1
        self._rows = {line.key: start + at for at, line in enumerate(report.lines)}
        values = {line.key: line.values for line in report.lines}
        for line in report.lines:
            self._row += 1
            self._stream.put(list(self._cells(line, values)), self._height(line))
        self._foot()
        return {
            (line, column): f"${place}${row}" for line, row in self._rows.items() for column, place in self._at.items()
        }

    def _append(self, cells: Sequence[Any]) -> None:
        """A row above the lines of the report, or below them."""
        self._row += 1
        if self._stream is None:
            self._sheet.append(list(cells))
            return
        height = self._sheet.row_dimensions[self._row].height
        self._stream.put([None if cell is None else (cell.style_id, cell.value, False) for cell in cells], height)

    # ------------------------------------------------------------------------------------------------- head and foot

    def _column_widths(self) -> Iterator[float]:
        """In letters of the default font: what the longest text wants, within limits."""
        for name in self._lead:
            longest = max((len(str(getattr(line, name))) + 2 * line.level for line in self._report.lines), default=0)
            low, high = {"number": (6, 10), "label": (24, 48), "unit": (10, 14)}[name]
            yield min(max(longest * 1.1 + 2, low), high)
        for at, column in enumerate(self._report.columns):
            longest = max((len(texts[at]) for texts in self._texts.values()), default=0)
            word = max(map(len, column.label.split()), default=0)
            yield min(max(longest * 1.1 + 2.5, word * 1.2 + 2, 9), 24 if is_number(column) else 34)

    def _set_up(self, first: int, deep: int) -> None:
        """Widths, paper, what stays on screen and on every page. ``first``: row of the heading."""
        sheet = self._sheet
        for at, width in enumerate(self._widths):
            sheet.column_dimensions[letter(at)].width = width
        set_paper(sheet, wide=self._report.wide or sum(self._widths) > _UPRIGHT)
        sheet.HeaderFooter.differentFirst = True
        sheet.oddHeader.center.text = sheet.evenHeader.center.text = "&P"
        sheet.print_title_rows = f"{first}:{first + deep - 1}"
        sheet.freeze_panes = f"{letter(self._lead.index('label') + 1)}{first + deep}"
        for row, height in enumerate(self._head_heights(deep), first):
            sheet.row_dimensions[row].height = height

    def _head_heights(self, deep: int) -> Iterator[float]:
        """Points of the rows of the heading: what their wrapped labels want."""
        widths = self._widths[len(self._lead) :]
        found = list(zip(self._report.columns, headings(self._report), widths, strict=True))
        if deep == 2:
            groups = groupby(found, key=lambda one: one[0].group)
            yield max(_high(group, sum(width for *_, width in members)) for group, members in groups)
        yield max((_high(label, width) for _, label, width in found), default=34.0)

    def _top(self) -> None:
        """Agencies left, Quốc hiệu right; type of paper, subject, day of the figures; unit."""
        head, (kind, subject) = self._report.letterhead, paper_title(self._report)
        self._halves(head.superior.upper(), COUNTRY, Font(name=FONT, size=12), HEAD_FONT)
        self._halves(head.agency.upper(), MOTTO, HEAD_FONT, HEAD_FONT)
        self._halves(f"Số: {head.number}", _place_and_day(head.place, head.on), BODY_FONT, _ITALIC)
        large = Font(name=FONT, size=14, bold=True)
        self._across(kind.upper(), large, _MIDDLE)
        self._sheet.row_dimensions[self._row + 1].height = 38
        self._across(subject, large, _MIDDLE)
        self._across(until_line(self._report), HEAD_FONT, _MIDDLE)
        told = unit_told(self._report)
        self._across(f"Đơn vị tính: {told}" if told else "", _ITALIC, _RIGHT)

    def _halves(self, left: str, right: str, left_font: Font, right_font: Font) -> None:
        sums = list(accumulate(self._widths))
        half = 1 + min(range(max(self._width - 1, 1)), key=lambda at: abs(sums[at] - sums[-1] * 0.45))
        cells: list[Any] = [None] * self._width
        pairs = ((0, half - 1, left, left_font), (half, self._width - 1, right, right_font))
        for start, end, text, font in pairs[: self._width]:
            cells[start] = text_cell(self._sheet, text, font=font, alignment=_SHRUNK)
            self._merge(start, end, self._row + 1)
        self._append(cells)

    def _across(self, text: str, font: Font, alignment: Alignment) -> None:
        """A text over the whole width."""
        self._merge(0, self._width - 1, self._row + 1)
        self._append([text_cell(self._sheet, text, font=font, alignment=alignment)])

    def _merge(self, start: int, end: int, row: int, rows: int = 1) -> None:
        if end > start or rows > 1:
            self._sheet.merged_cells.add(f"{letter(start)}{row}:{letter(end)}{row + rows - 1}")

    def _heads(self, deep: int) -> None:
        """The heading: groups over their columns."""
        sheet, report = self._sheet, self._report
        names = {"number": "TT", "label": "Nội dung", "unit": "Đơn vị tính"}
        labels = [*((names[name], "") for name in self._lead),
                  *((text, one.group) for text, one in zip(headings(report), report.columns, strict=True))]  # fmt: skip
        if deep == 2:
            self._append([head_cell(sheet, group or label) for label, group in labels])
            at = 0
            for group, members in groupby(labels, key=lambda pair: pair[1]):
                count = len(list(members))
                if group:
                    self._merge(at, at + count - 1, self._row)
                for place in range(at, at + count) if not group else ():
                    self._merge(place, place, self._row, 2)
                at += count
            self._append([head_cell(sheet, label if group else "") for label, group in labels])
        else:
            self._append([head_cell(sheet, label) for label, _ in labels])

    def _foot(self) -> None:
        sheet, report = self._sheet, self._report
        bold = Font(name=FONT, size=12, bold=True, italic=True)
        left = Alignment(vertical="top", wrap_text=True)
        for text in flag_lines(report):
            self._long(text, bold, left)
        if report.notes:
            self._append([text_cell(sheet, "Ghi chú:", font=bold)])
        for note in report.notes:
            self._long(f"– {note}", BODY_FONT, left)
        self._append([])
        self._halves("Nơi nhận:", report.letterhead.signer_title, bold, HEAD_FONT)
        for line in report.letterhead.receivers:
            self._append([text_cell(sheet, f"- {line}", font=Font(name=FONT, size=11))])

    def _long(self, text: str, font: Font, alignment: Alignment) -> None:
        """A paragraph over the whole width; Excel does not make merged rows higher by itself."""
        self._sheet.row_dimensions[self._row + 1].height = 16 * (1 + int(len(text) * 1.05 / sum(self._widths)))
        self._across(text, font, alignment)

    # ---------------------------------------------------------------------------------------------------------- lines

    def _height(self, line: Line) -> float:
        """Points that the wrapped texts of a line want: programs differ in whether they find that themselves."""
        texts = (*(str(getattr(line, name)) for name in self._lead), *self._texts[line.key])
        lines = (sum(1 + int(len(part) * 1.15 / width) for part in text.split("\n"))
                 for text, width in zip(texts, self._widths, strict=True))  # fmt: skip
        return min(4 + 15.5 * max(lines), 400)

    def _cells(self, line: Line, values: dict[str, tuple[Value, ...]]) -> Iterator[Dressed]:
        font = HEAD_FONT if is_strong(line) else BODY_FONT
        for name in self._lead:
            text = str(getattr(line, name))
            where = _label(min(line.level, 15)) if name == "label" else _MIDDLE
            yield text_style(self._sheet, text, font, where, BOX), text, False
        for at, (column, value) in enumerate(zip(self._report.columns, line.values, strict=True)):
            yield self._cell(line, column, value, self._places[at], font, self._formula(line, at, values))

    def _cell(self, line: Line, column: Column, value: Value, decimals: int, font: Font, formula: str) -> Dressed:
        """A figure as a number, or as the formula that gives it."""
        where = _LEFT if isinstance(value, str | None) and not is_number(column) else _RIGHT
        looks = _format(column, value, decimals)
        plain: str | int | float | date = formula
        if isinstance(value, date):
            where, looks, plain = _MIDDLE, DATE_FORMAT, value
        elif isinstance(value, str | None):
            if not formula:
                text = value or (NOTHING if is_number(column) else "")
                return text_style(self._sheet, text, font, where, BOX), text, False
        elif not formula:
            plain = _plain(value, self._scale if _is_money(column) else 1)
        if (line.key, column.key) in self._flags and not isinstance(value, str | None):
            looks = ";".join(f'{part}"{FLAG}"' for part in looks.split(";"))
        return number_style(self._sheet, font, where, looks, BOX), plain, bool(formula)

    def _formula(self, line: Line, at: int, values: dict[str, tuple[Value, ...]]) -> str:
        """A SUM over the parts or a percentage; "" where it would not give the figure of the report."""
        column, value = self._report.columns[at], line.values[at]
        if column.ratio is not None:
            return self._percentage(line, column, value, values)
        if not line.parts or column.measure not in _ADDED or any(key not in values for key in line.parts):
            return ""
        parts = [one for key in line.parts if isinstance(one := values[key][at], int | Decimal)]
        return self._sum(line.parts, self._at[column.key]) if parts and sum(parts) == value else ""

    def _sum(self, keys: Sequence[str], column: str) -> str:
        """=SUM over runs of rows; "" where Excel would not take it."""
        rows = sorted(self._rows[key] for key in keys)
        runs: list[list[int]] = []
        for row in rows:
            if runs and row == runs[-1][1] + 1:
                runs[-1][1] = row
            else:
                runs.append([row, row])
        texts = [f"{column}{first}" if first == last else f"{column}{first}:{column}{last}" for first, last in runs]
        sums = (",".join(texts[at : at + _MOST_ARGUMENTS]) for at in range(0, len(texts), _MOST_ARGUMENTS))
        formula = "=" + "+".join(f"SUM({one})" for one in sums)
        return formula if len(formula) <= _LONGEST_FORMULA else ""

    def _percentage(self, line: Line, column: Column, value: Value, values: dict[str, tuple[Value, ...]]) -> str:
        ratio = column.ratio
        if ratio is None or ratio.top not in self._at or ratio.bottom not in self._at:
            return ""
        below = ratio.of or line.key
        if below not in values:
            return ""
        keys = [one.key for one in self._report.columns]
        top, bottom = line.values[keys.index(ratio.top)], values[below][keys.index(ratio.bottom)]
        if percentage(top, bottom, less=ratio.less) != value:
            return ""
        upper, lower = f"{self._at[ratio.top]}{self._rows[line.key]}", f"{self._at[ratio.bottom]}{self._rows[below]}"
        share = f"({upper}/{lower}-1)" if ratio.less else f"{upper}/{lower}"
        return f'=IFERROR(IF(N({lower})>0,ROUND({share}*100,2),"{NOTHING}"),"{NOTHING}")'


def percentage(top: Value, bottom: Value, *, less: bool) -> Decimal | None:
    """What a percentage formula gives: two places, halves away from zero; None shows as "–"."""
    if not isinstance(top, int | Decimal) or not isinstance(bottom, int | Decimal) or bottom <= 0:
        return None
    return ((Decimal(top) / Decimal(bottom) - less) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _is_money(column: Column) -> bool:
    return column.measure is Measure.MONEY


def _plain(value: int | Decimal, unit: int) -> int | float:
    """The figure in its unit: whole where it is, else the nearest binary fraction."""
    found = Decimal(value) / unit
    return int(found) if found == found.to_integral_value() else float(found)


def _format(column: Column, value: Value, decimals: int) -> str:
    if column.measure is Measure.PERCENT:
        return "+0.00;-0.00;0.00" if column.ratio is not None and column.ratio.less else "0.00"
    if _is_money(column):
        return "#,##0" + ("." + "0" * decimals if decimals and value else "")
    whole = not isinstance(value, Decimal) or value == value.to_integral_value()
    return "#,##0" if whole else "#,##0.0##"


def _high(text: str, width: float) -> float:
    """Points of a bold text broken at its blanks in a column of ``width`` letters."""
    lines, used = 1, 0.0
    for word in text.split():
        wide = len(word) * 1.1 + 0.8
        if used and used + wide > width:
            lines, used = lines + 1, 0.0
        used += wide
    return 6 + 16.0 * max(lines, 2)


def _place_and_day(place: str, day: date) -> str:
    return f"{place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"


def _write_explanations(sheet: Any, explanations: Sequence[tuple[str, str, str]]) -> None:
    """How each figure came about."""
    for column, width in zip("ABC", (36, 36, 110), strict=True):
        sheet.column_dimensions[column].width = width
    set_paper(sheet, wide=True)
    sheet.freeze_panes = "A2"
    sheet.append([head_cell(sheet, text) for text in ("Dòng", "Số liệu", "Cách tính")])
    for row in explanations:
        sheet.append([text_cell(sheet, text, wrap=True) for text in row])
