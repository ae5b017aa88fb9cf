"""The sentences a report begins with on paper: its whole in words, each percentage with what it is of."""

from __future__ import annotations

from collections.abc import Sequence

from kc_desktop.domain.report_text import NOTHING, told
from kc_desktop.domain.reporting.result import TOTAL, Column, Line, Measure, Report
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

_MOST = 5
"""Lines that are told one by one."""
_PART = N_("report", "Trong đó: {lines}.")


def opening(report: Report) -> tuple[str, ...]:
    """What was planned and done in all, then line by line; () where nothing is compared or lines are many."""
    total, parts = report.line(TOTAL), [line for line in report.lines if line.key != TOTAL]
    compared = {column.ratio.top for column in report.columns if column.ratio is not None}
    money = [column for column in report.columns if column.measure is Measure.MONEY]
    main = [column for column in money if column.key in compared][-1:]
    if total is None or not main or len(parts) > _MOST or any(line.record for line in parts):
        return ()
    whole = "; ".join(_figures(report, total, money))
    first = f"{whole[:1].upper()}{whole[1:]}."
    if len(parts) < 2:
        return (first,)
    lines = (f"{line.label} {', '.join(_figures(report, line, main))}" for line in parts)
    return first, str(Sentence(_PART, {"lines": "; ".join(lines)}))


def _figures(report: Report, line: Line, columns: Sequence[Column]) -> list[str]:
    """ "thực hiện 42.480 triệu đồng (so với kế hoạch 41,79 %)" for each of the columns that has a figure."""
    texts = {c.key: told(value, c, report) for c, value in zip(report.columns, line.values, strict=True)}
    found = []
    for column in columns:
        if texts[column.key] == NOTHING:
            continue
        shares = [
            f"{_lower(one.label)} {texts[one.key]} %"
            for one in report.columns
            if one.ratio is not None and one.ratio.top == column.key and texts[one.key] != NOTHING
        ]
        above = f"{_lower(column.group)} – " if column.group and _twice(report, column) else ""
        said = f"{above}{_lower(column.label)} {texts[column.key]} {report.unit}"
        found.append(f"{said} ({'; '.join(shares)})" if shares else said)
    return found


def _twice(report: Report, column: Column) -> bool:
    return sum(one.label == column.label for one in report.columns) > 1


def _lower(text: str) -> str:
    """The label inside a sentence; abbreviations stay, a unit in brackets goes."""
    text = text.replace(" (%)", "")
    return text if text[:2].isupper() else f"{text[:1].lower()}{text[1:]}"
