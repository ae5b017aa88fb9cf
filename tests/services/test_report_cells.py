"""Every cell of every shipped report is what the records behind it add up to, found once more without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kc_desktop.domain.declared.dossier import CostRow
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.reporting.result import TOTAL, Column, Line, Options, Report
from kc_desktop.services import reporting
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting.explaining import Cells
from tests.services import report_facts as facts
from tests.services.plain_counting import Bank, Cell, Plain
from tests.services.report_facts import CUT_OFF, MILLION, YEAR
from tests.services.rich_province import ODD, Maker
from tests.tools.slowly import mostly_slow

LIMITS = (
    (("source", ("kcqg",)),),
    (("batch", ODD[2:4]), ("content", ("3", "4"))),
    (("unit", (ODD[5],)),),
    (("old_district", ("pre2025:24/Huyện Yên Thế", "?")),),
    (("indicator", ("de_an",)), ("programme", ("kcdp", "kcqg"))),
)


@pytest.fixture
def province(centre: Desk) -> Desk:
    """A centre with an invented province in it."""
    Maker(centre, seed=1).fill(12)
    return centre


def ways(desk: Desk, options: Options) -> Iterator[tuple[str, Options]]:
    """Every report, divided in every way."""
    for kind in reporting.kinds(desk, options.cut_off):
        for by, _ in kind.by or (("", ""),):
            yield kind.key, replace(options, by=by)


def compare(desk: Desk, bank: Bank, key: str, options: Options) -> int:
    """Compare a report with the plain law; how many cells it has."""
    report, plain = reporting.make(desk, key, options), Plain(bank, key, options).cells()
    known = {line.key for line in report.lines}
    assert {line for line, _ in plain} <= known, (key, options)
    seen = 0
    with desk.store.reader() as connection:
        looked = Cells(desk, report, connection)
        for line in report.lines:
            for column, spec in zip(report.columns, looked.one.columns, strict=True):
                place = (key, options, line.key, column.key)
                if spec.kind == "value":
                    seen += 1
                    cell = _cumulated(report, plain, line, column)
                    unlike = "indicator" in looked.one.chain[1:] and "|" not in line.key
                    value = report.value(line.key, column.key)
                    assert unlike or (value or 0) == cell.value, place
                    assert value is not None or unlike or not cell.known, place
                    behind = looked.behind(line.key, column.key)
                    assert {form: set(ids) for form, ids in behind.items() if ids} == cell.behind, place
                elif column.ratio is not None:
                    assert report.value(line.key, column.key) == _percent(report, line, column), place
    return seen


def _cumulated(report: Report, plain: dict[tuple[str, str], Cell], line: Line, column: Column) -> Cell:
    if not line.key.startswith("sum|"):
        return plain.get((line.key, column.key), Cell())
    whole = Cell()
    for part in line.parts:
        cell = plain.get((part, column.key), Cell())
        whole.number += cell.number
        for mine, theirs in ((whole.once, cell.once), (whole.behind, cell.behind)):
            for one, members in theirs.items():
                mine.setdefault(one, set()).update(members)
    return whole


def _percent(report: Report, line: Line, column: Column) -> Decimal | None:
    assert column.ratio is not None
    top, bottom = (
        report.value(line.key, column.ratio.top),
        report.value(column.ratio.of or line.key, column.ratio.bottom),
    )
    if top is None or not bottom or Decimal(str(bottom)) < 0:
        return None
    exact = Decimal(str(top)) * 100 / Decimal(str(bottom)) - (100 if column.ratio.less else 0)
    return exact.quantize(Decimal("0.01"), "ROUND_HALF_UP")


def test_every_cell_of_every_report(province: Desk) -> None:
    bank, options = Bank(province, CUT_OFF), Options(YEAR, CUT_OFF)
    assert sum(compare(province, bank, key, asked) for key, asked in ways(province, options)) > 1000


@pytest.mark.parametrize("where", mostly_slow(LIMITS, 2), ids=lambda where: where[0][0])
def test_limited_to_what_somebody_asks(province: Desk, where: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    bank, options = Bank(province, CUT_OFF), Options(YEAR, CUT_OFF, where=where)
    for key in ("funding", "content", "summary", "batches", "results", "network", "voting"):
        compare(province, bank, key, options)


@pytest.mark.parametrize(
    "options",
    mostly_slow(
        [
            Options(2024, date(2024, 2, 29)),
            Options(2023, date(2023, 1, 1)),
            Options(2023, date(2024, 1, 22)),
            Options(2023, date(2023, 6, 30), first=date(2023, 3, 1)),
            Options(2024, date(2024, 5, 24), years=(2022, 2024)),
            Options(2030, date(2030, 6, 30)),
            Options(2001, date(2001, 6, 30)),
        ],
        2,
    ),
    ids=lambda options: f"{options.year}-{options.cut_off}",
)
def test_at_any_day(province: Desk, options: Options) -> None:
    bank = Bank(province, options.cut_off)
    for key in ("funding", "years", "summary", "batches", "matrix", "targets", "products", "clusters", "network"):
        compare(province, bank, key, options)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 3])
def test_every_cell_of_larger_provinces(centre: Desk, seed: int) -> None:
    Maker(centre, seed, communes=30).fill(80)
    for day in (CUT_OFF, date(2024, 2, 29)):
        bank = Bank(centre, day)
        for key, options in ways(centre, Options(day.year, day)):
            compare(centre, bank, key, options)


def test_names_that_look_like_keys_of_lines(centre: Desk) -> None:
    """A batch is called what somebody typed, whatever signs the keys of lines use."""
    odd = ("a|b", "total", "sum", "*", "?", "a\\b", "sum|a|b")
    for number, name in enumerate(odd, 1):
        facts.dossier(centre, support=number, batch=name, name=f"Mẫu {number}")
    report = facts.made(centre, "batches")
    tops = [line for line in report.lines if line.level == 0 and not line.key.startswith("sum|") and line.key != TOTAL]
    assert {line.label for line in tops} == set(odd)
    grants = {line.label: report.value(line.key, "grant") for line in tops}
    assert grants == {name: number * MILLION for number, name in enumerate(odd, 1)}
    assert report.value(TOTAL, "grant") == 28 * MILLION
    for line in tops:
        limited = facts.made(centre, "batches", where=(("batch", (line.key,)),))
        assert limited.value(TOTAL, "grant") == grants[line.label]
    assert facts.made(centre, "batches", where=(("batch", ("a|b",)),)).value(TOTAL, "grant") == MILLION


def test_a_list_shows_behind_its_money_only_what_it_lists(centre: Desk) -> None:
    held = facts.dossier(centre, batch="Đợt 1")
    refused = facts.dossier(centre, batch="Đợt 1", status="bi_loai")
    paid = facts.pay(centre, "kcdp", 5 * MILLION, CUT_OFF, dossier=held)
    facts.pay(centre, "kcdp", 9 * MILLION, CUT_OFF, dossier=refused)
    report = facts.made(centre, "batches")
    assert report.value(TOTAL, "executed") == 5 * MILLION
    assert reporting.records_of(centre, report, TOTAL, "executed").ids == (paid,)


def test_what_a_cut_off_day_cannot_change_is_told(centre: Desk) -> None:
    """A list or a state without days is as it is now, whatever day is asked for; a day to come has no figures yet."""

    def notes(key: str, day: date) -> str:
        return "\n".join(map(str, facts.made(centre, key, year=day.year, cut_off=day).notes))

    past, ahead = date(2023, 6, 30), date(2099, 12, 31)
    assert "không lùi về ngày chốt đã qua: “Cơ sở trong danh bạ”" in notes("facilities", past)
    assert "“Đề án, nhiệm vụ”" in notes("content", past)
    assert "không lùi về" not in notes("funding", past)
    assert "Ngày chốt chưa tới" in notes("funding", ahead)
    assert "Ngày chốt chưa tới" not in notes("funding", past)


def test_accepted_by_the_day_of_the_minutes(centre: Desk) -> None:
    """Asked in December for the middle of the year, what was accepted in autumn is not accepted yet."""
    for kind in ("5b", "5a"):
        facts.accepted(centre, facts.dossier(centre, status="quyet_toan"), "may", 1, kind)  # minutes of 1/6
    facts.dossier(centre, status="hoan_thanh")
    facts.accepted(centre, facts.dossier(centre), "may", 1)

    def accepted(day: date) -> object:
        return facts.made(centre, "summary", cut_off=day).value("accepted", "now")

    assert (accepted(date(YEAR, 5, 31)), accepted(date(YEAR, 6, 1))) == (2, 3)


def test_a_dossier_of_several_years_shows_each_year_its_own_support(centre: Desk) -> None:
    """What was approved for two years never stands whole in the first beside costs of that year alone."""

    def costs(*years: tuple[int, int]) -> tuple[CostRow, ...]:
        values = [{"item": "Máy", "source": "kcdp", "year": year, "amount": amount * MILLION} for year, amount in years]
        return tuple(CostRow(one, new_id()) for one in values)

    facts.dossier(centre, support=1000, kind="diem", end_year=YEAR + 1, costs=costs((YEAR, 600), (YEAR + 1, 400)))

    def grant(year: int) -> object:
        return facts.made(centre, "content", year=year, cut_off=date(year, 12, 31)).value("3", "grant")

    assert (grant(YEAR), grant(YEAR + 1)) == (600 * MILLION, 400 * MILLION)
    facts.dossier(centre, support=50, kind="diem", costs=None)  # no cost line tells its years
    facts.dossier(centre, support=7)  # of no kind
    assert (grant(YEAR), grant(YEAR + 1)) == (657 * MILLION, 400 * MILLION)
