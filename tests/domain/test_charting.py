"""Charts: which figures they show, and that everything stands inside and in proportion."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.charting import Box, Chart, Kind, Label, Series, chart_of, height_of, lay_out, spot_at
from kc_desktop.domain.report_text import Teller, headings, marks, paper_title, places, unit_told
from tests.exchange import report_kit as kit
from tests.tools.cases import each


def measured(text: str, size: float) -> float:
    return len(text) * size * 0.5


def test_planned_and_executed_without_the_total() -> None:
    chart = chart_of(kit.funding())
    assert chart is not None
    assert chart.kind is Kind.PAIRS
    assert [key for key, _ in chart.lines] == ["kcqg", "kcdp"]
    assert [one.key for one in chart.series] == ["plan", "executed"]
    assert chart.unit == "triệu đồng"
    drawing = lay_out(chart, 400, height_of(chart, 10), 10, measured)
    bars = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.x == 0 and shape.y > 20]
    assert bars[2].width == pytest.approx(400)  # the largest plan takes the width
    assert bars[1].width / bars[0].width == pytest.approx(23_410 / 34_500)
    assert "23.410 / 34.500" in [shape.text for shape in drawing.shapes if isinstance(shape, Label)]


def test_a_figure_is_found_where_it_stands() -> None:
    chart = chart_of(kit.matrix())
    assert chart is not None
    drawing = lay_out(chart, 600, 300, 10, measured)
    assert len(drawing.spots) == 5 * 6
    for spot in drawing.spots:
        found = spot_at(drawing, spot.x + spot.width / 2, spot.y + spot.height / 2)
        assert found is not None
        assert found.column == spot.column
    assert spot_at(drawing, -5, -5) is None


def test_of_many_lines_the_largest_in_their_order() -> None:
    report = replace(kit.matrix(years=2, units=40), chart="bars y2021")
    chart = chart_of(report)
    assert chart is not None
    assert (len(chart.lines), chart.more) == (12, 26)  # two have nothing
    values = [value for value in chart.series[0].values if value is not None]
    assert min(values) >= sorted((at * 7 % 23 for at in range(40)), reverse=True)[11]
    assert [key for key, _ in chart.lines] == sorted((key for key, _ in chart.lines), key=lambda key: int(key[1:]))
    drawing = lay_out(chart, 300, height_of(chart, 10), 10, measured)
    assert "… và 26 dòng nhỏ hơn" in [shape.text for shape in drawing.shapes if isinstance(shape, Label)]


@each("asked", ["", "torte", "pairs nothing"])
def test_no_chart(asked: str) -> None:
    assert chart_of(replace(kit.funding(), chart=asked)) is None


def test_nothing_to_show_is_no_chart() -> None:
    report = kit.funding()
    empty = tuple(replace(line, values=(None,) * len(line.values)) for line in report.lines)
    assert chart_of(replace(report, lines=empty)) is None


@given(
    st.sampled_from(Kind), st.lists(st.lists(st.none() | st.integers(-(10**15), 10**15), min_size=1, max_size=9),
                                    min_size=1, max_size=4),
    st.floats(150, 1500), st.text(max_size=40),
)  # fmt: skip
def test_everything_stands_inside(kind: Kind, columns: list[list[int | None]], width: float, label: str) -> None:
    count = min(map(len, columns))
    series = tuple(Series(f"c{at}", label, tuple(c[:count]), ("1",) * count) for at, c in enumerate(columns))
    lines = tuple((f"l{at}", label) for at in range(count))
    chart = Chart(kind, "t", "đồng", lines, series, 1)
    height = height_of(chart, 10)
    drawing = lay_out(chart, width, height, 10, measured)
    for shape in drawing.shapes:
        if isinstance(shape, Box):
            assert -3 <= shape.x <= shape.x + shape.width <= width + 3
            assert -3 <= shape.y <= shape.y + shape.height <= height + 3
        elif isinstance(shape, Label):
            assert shape.y <= height + 3


def test_figures_as_they_are_read() -> None:
    report = kit.funding(1_234_567)
    assert places(report) == (5, 5, 0, 0, 3, 0)
    assert Teller(report).texts(report.lines[0]) == (
        "125.493,73555", "52.444,40616", "41,79", "41,79", "48.148,113*", "+8,92",
    )  # fmt: skip
    assert Teller(report).texts(report.lines[1])[4:] == ("–", "–")
    assert marks(report) == ("1", "2", "3=2/1", "4=2/Σ1", "5", "6=2/5−100")
    in_dong = replace(report, unit="đồng")
    assert Teller(in_dong).texts(in_dong.lines[0])[0] == "125.493.735.550"


def test_units_are_told_once() -> None:
    assert unit_told(kit.matrix()) == "lớp"
    assert headings(kit.matrix())[0] == "2021"
    assert headings(kit.listing(1))[3:] == ("Hỗ trợ", "Lao động")
    mixed = replace(
        kit.listing(1), columns=(*kit.listing(1).columns[:4], replace(kit.listing(1).columns[4], unit="người"))
    )
    assert headings(mixed)[4] == "Lao động (người)"
    assert paper_title(kit.listing(1)) == ("Danh sách", "Đề án khuyến công đợt 1 năm 2023")


@given(st.integers(-(10**15), 10**15), st.sampled_from(["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"]))
def test_money_is_never_rounded(amount: int, unit: str) -> None:
    report = kit.made((kit.money("m", "Tiền"),), (kit.Line("a", "A", (amount,)),), unit=unit)
    (text,) = Teller(report).texts(report.lines[0])
    size = {"đồng": 1, "nghìn đồng": 10**3, "triệu đồng": 10**6, "tỷ đồng": 10**9}[unit]
    assert Decimal(text.replace(".", "").replace(",", ".")) * size == amount
