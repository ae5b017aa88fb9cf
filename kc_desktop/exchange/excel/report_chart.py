"""The chart of a report in a workbook: Excel's own chart, on a sheet whose figures follow the table of the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties

from kc_desktop.domain.charting import Chart, Kind
from kc_desktop.exchange.excel.cells import letter
from kc_desktop.exchange.excel.sheets import BODY_FONT, dress, head_cell, set_paper, text_cell

_INKS = ("0B6B72", "E0A030", "4B5A68", "8FCBCF", "B5533C", "B9C4CC")
_PAIR = ("C9D0D8", "0B6B72")
_NUMBER = "#,##0.###;-#,##0.###;0"


def write_chart(sheet: Any, chart: Chart, source: str, cells: Mapping[tuple[str, str], str]) -> None:
    """Fill ``sheet``: a small table of formulas into ``source`` (``cells``: (line, column) → cell), the chart below.

    Bars: a row for each line of the report; years: a row for each year.
    """
    across = chart.kind is Kind.YEARS
    columns = [(key, label) for key, label in chart.lines] if across else [(one.key, one.label) for one in chart.series]
    rows = [(one.key, one.label) for one in chart.series] if across else list(chart.lines)
    set_paper(sheet, wide=True)
    sheet.column_dimensions["A"].width = 44
    for at in range(len(columns)):
        sheet.column_dimensions[letter(at + 1)].width = 18
    made = _chart(chart, sheet, len(rows), len(columns))
    sheet.add_chart(made, f"A{len(rows) + 4}")
    sheet.append([text_cell(sheet, chart.title)])
    sheet.append([head_cell(sheet, chart.unit), *(head_cell(sheet, label) for _, label in columns)])
    for row, label in rows:
        keys = [(column, row) if across else (row, column) for column, _ in columns]
        sheet.append([text_cell(sheet, label), *(_link(sheet, source, cells[key]) for key in keys)])


def _link(sheet: Any, source: str, cell: str) -> Any:
    return dress(WriteOnlyCell(sheet, value=f"=N('{source}'!{cell})"), BODY_FONT, None, "#,##0.###")


def _chart(chart: Chart, sheet: Any, rows: int, columns: int) -> Any:
    kinds: dict[Kind, Any] = {Kind.YEARS: LineChart, Kind.SHARE: PieChart}
    made = kinds.get(chart.kind, BarChart)()
    made.add_data(Reference(sheet, min_col=2, max_col=columns + 1, min_row=2, max_row=rows + 2), titles_from_data=True)
    made.set_categories(Reference(sheet, min_col=1, min_row=3, max_row=rows + 2))
    made.width, made.height = 24, 9 + (rows * 0.55 if isinstance(made, BarChart) else 3)
    made.title = None
    made.legend.position = "b"
    inks = _PAIR if chart.kind is Kind.PAIRS else _INKS
    if chart.kind is Kind.SHARE:
        made.dataLabels = DataLabelList(showPercent=True, showVal=False, showSerName=False, showCatName=False,
                                        showLegendKey=False, showLeaderLines=False)  # fmt: skip
        return made
    for at, series in enumerate(made.series):
        ink = inks[at % len(inks)]
        if chart.kind is Kind.YEARS:
            series.graphicalProperties.line.solidFill = ink
            series.marker.symbol = "square"
            series.marker.graphicalProperties = GraphicalProperties(solidFill=ink)
            series.smooth = False
        else:
            series.graphicalProperties.solidFill = ink
    made.x_axis.delete = made.y_axis.delete = False
    made.y_axis.title, made.y_axis.number_format = chart.unit, _NUMBER
    if isinstance(made, BarChart):
        made.type = "bar"
        made.x_axis.scaling.orientation = "maxMin"  # the first line on top
        made.gapWidth = 60
    return made
