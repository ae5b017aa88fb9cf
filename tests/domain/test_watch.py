"""Signs of risk: each finds what it is for, on its day and not before."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from kc_desktop.app import packs
from kc_desktop.domain import follow_up
from kc_desktop.domain.rules import appraisal_tables as signs
from kc_desktop.domain.rules.law import Rulebook
from kc_desktop.domain.watch import Running, risks
from tests.tools.cases import each

LAW = Rulebook(packs().rules).on(date(2026, 11, 22))
M = 1_000_000
D = date(2026, 3, 1)


def running(status: str, **values: object) -> Running:
    return Running("id", "Đề án mẫu", "kcdp", 2026, status, **{"support": 200 * M, **values})  # type: ignore[arg-type]


CASES = {
    signs.NO_CONTRACT: (running("da_duyet", approved_on=D), D + timedelta(30), 200 * M),
    signs.NO_PROGRESS: (running("da_ky_hd", signed_on=D), D + timedelta(35), 200 * M),
    signs.PAST_END: (running("dang_thuc_hien", ends_on=D), D, 200 * M),
    signs.OWN_CAPITAL: (
        running("dang_thuc_hien", signed_on=D, own=100 * M, own_shown=49 * M), D + timedelta(60), 200 * M,
    ),
    signs.SLOW_MONEY: (  # 61 of 100 days, half of them expected: 61 million
        running("dang_thuc_hien", signed_on=D, ends_on=D + timedelta(100), paid=50 * M), D + timedelta(60), 11 * M,
    ),
    signs.NOT_SETTLED: (running("nghiem_thu", accepted_on=D, paid=150 * M), D + timedelta(15), 50 * M),
    signs.PAPER_ENDS: (running("nghiem_thu", paper=("Giấy phép", D)), D - timedelta(31), 200 * M),
    signs.YEAR_END: (
        running("nghiem_thu", due_year=2026, due_by_year=120 * M, paid=100 * M), date(2026, 9, 29), 20 * M,
    ),
}  # fmt: skip


@each("key", CASES)
def test_a_sign_speaks_the_day_after_its_limit(key: str) -> None:
    one, last, money = CASES[key]

    def found(on: date) -> list[tuple[str, int]]:
        return [(seen.key, seen.money) for risk in risks([one], LAW, on) for seen in risk.findings if seen.key == key]

    assert found(last) == []
    assert found(last + timedelta(1)) == [(key, money)]
    (risk,) = risks([one], LAW, last + timedelta(1))
    because = next(seen for seen in risk.findings if seen.key == key).because
    assert "{" not in str(because.text)
    assert because.rule
    assert because.rule.table == signs.RISKS.name


def test_late_first_then_money() -> None:
    late = running("da_duyet", approved_on=D, support=M)
    soon = running("nghiem_thu", due_year=2026, due_by_year=900 * M)
    big = running("dang_thuc_hien", ends_on=D, support=5 * M)
    found = risks([soon, late, big], LAW, date(2026, 11, 22))
    assert [(one.dossier.support, one.late) for one in found] == [(5 * M, True), (M, True), (200 * M, False)]


def test_what_is_done_is_no_risk() -> None:
    well = running("quyet_toan", accepted_on=D, settled_on=D, paid=200 * M, due_year=2026, due_by_year=200 * M)
    assert risks([well, running("hoan_thanh", ends_on=D)], LAW, date(2026, 12, 31)) == ()


def test_a_task_signs_no_contract() -> None:
    assert risks([running("da_duyet", approved_on=D, nature="nhiem_vu")], LAW, D + timedelta(99)) == ()


# --- after support ---


def test_which_visit_is_due() -> None:
    done = date(2024, 2, 29)

    def number(on: date, *visits: date) -> int:
        wanted = follow_up.due_number(done, visits, 3, 3, on)
        return wanted[0] if wanted else 0

    assert number(date(2024, 11, 28)) == 0
    assert number(date(2024, 11, 29)) == 1  # three months early
    assert number(date(2025, 3, 1), date(2025, 1, 5)) == 0
    assert number(date(2026, 3, 1), date(2025, 1, 5)) == 2  # and the first, had it been missed, is not asked for
    assert number(date(2027, 11, 28)) == 3
    assert number(date(2027, 11, 29)) == 0  # over


def test_summary_says_of_how_many_it_speaks() -> None:
    def told(group: str, revenue: tuple[int | None, int | None], machine: str) -> follow_up.Told:
        return follow_up.Told("d", "f", group, {"revenue": revenue}, machine)

    rows = [told("a", (100, 150), "dung_muc_dich"), told("a", (100, 90), "da_ban"), told("b", (0, 50), ""),
            told("b", (100, None), "dung_muc_dich")]  # fmt: skip
    whole, first, second = follow_up.summary(rows)
    assert (whole.told, whole.used, whole.machines) == (4, 2, 3)
    revenue = whole.measures["revenue"]
    assert (revenue.known, revenue.before, revenue.after) == (3, 200, 290)
    assert (revenue.compared, revenue.median) == (2, Decimal("20.0"))
    assert first.measures["revenue"].median == Decimal("20.0")
    assert second.measures["revenue"].median is None
    assert second.measures["workers"] == follow_up.Measured(0, None, None, 0, None)
