"""Values of a report as the window writes them: those of ``domain.report_text``, by the habits of its language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from kc_desktop.domain import report_text
from kc_desktop.domain.reporting.result import Column, Line, Measure, Report, Value
from kc_desktop.ui.language import label, language, show_figure

_CONTEXTS = ("reports", "codelist", "report")


class Figures:
    """The texts of one report in one unit of money."""

    def __init__(self, report: Report, unit: str) -> None:
        told = report if unit == report.unit else replace(report, unit=unit)
        self.unit = unit
        self._size = report_text.scale(told)
        self._columns = report.columns
        self._places = report_text.places(told)

    def shown(self, value: Value, column: int) -> str:
        """As it stands in the table."""
        one = self._columns[column]
        text = report_text.shown(value, one, self._size, self._places[column])
        return show_figure(text) if report_text.is_number(one) else text

    def copied(self, value: Value, column: int) -> str:
        """For a cell of a worksheet: no grouping, the decimal sign of the language, nothing for none."""
        if value is None:
            return ""
        if isinstance(value, date | str):
            return self.shown(value, column).replace("\t", " ").replace("\n", " ")
        number = Decimal(value)
        if self._columns[column].measure is Measure.MONEY:
            number = (number / self._size).quantize(Decimal(1).scaleb(-self._places[column]))
        return show_figure(f"{number:f}".replace(".", ","))


def declared(text: str) -> str:
    """A text of a pack (a label of a report, of a code) in the language of the window."""
    if not text or language() == "vi":
        return text
    return next((found for context in _CONTEXTS if (found := label(context, text)) != text), text)


def raised(text: str) -> str:
    """With a capital at its beginning."""
    return f"{text[:1].upper()}{text[1:]}"


def unit_words(column: Column, line: Line | None, unit: str) -> str:
    """What a figure is counted in: "triệu đồng", "lớp", "%"."""
    match column.measure:
        case Measure.MONEY:
            return label("report", unit)
        case Measure.PERCENT:
            return "%"
        case _:
            return declared(column.unit or (line.unit if line else ""))
