"""Who covers what, whose term ends, who takes over, and how a province is divided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain import network, pay
from kc_desktop.domain.activity import ACCEPTED, SURVEY, Deed
from kc_desktop.domain.network import ENDED, PLANNED, Member, Period, Spot
from kc_desktop.domain.rules.tables import Rule

TODAY = date(2026, 11, 22)
AREA = {"a": 10, "b": 3, "c": 0, "d": 7}
DISTRICTS = {"a": ("1/x",), "b": ("1/x",), "c": ("1/x", "1/y"), "d": ("1/y",)}
ANH = Member("1", "Mẫu Anh", ("a", "b"), team="Tổ 1", role="to_truong", terms=(Period(None, date(2026, 12, 31)),))
BINH = Member("2", "Mẫu Bình", ("b",), team="tổ 1")
CUC = Member("3", "Mẫu Cúc", ("d",))


def seen(*members: Member, on: date = TODAY) -> network.Cover:
    return network.cover(members, AREA, on, TODAY)


def test_gaps_and_overlaps_of_a_day() -> None:
    found = seen(ANH, BINH)
    assert [place.commune for place in found.gaps] == ["c", "d"]
    assert [(place.commune, place.people) for place in found.overlaps] == [("b", ("1", "2"))]
    assert [place.commune for place in seen(ANH, BINH, on=date(2027, 1, 1)).gaps] == ["a", "c", "d"]


def test_a_status_speaks_from_today_on_and_terms_before() -> None:
    gone = replace(ANH, standing=ENDED, terms=(Period(date(2024, 1, 1), date(2026, 6, 30)),))
    assert gone.at_work(date(2026, 6, 30), date(2026, 6, 30), TODAY)
    assert not gone.at_work(date(2026, 7, 1), TODAY, TODAY)
    stopped = replace(ANH, standing=ENDED, terms=(Period(None, date(2027, 6, 30)),))  # left before the term was over
    assert not stopped.at_work(TODAY, TODAY, TODAY)
    assert not stopped.at_work(date(2026, 6, 1), TODAY, TODAY)  # nobody said since when
    assert not replace(BINH, standing=PLANNED).at_work(date(2020, 1, 1), TODAY, TODAY)


def test_teams_are_one_whatever_the_letters_and_leaders_come_first() -> None:
    teams = network.teams([BINH, CUC, ANH])
    assert [(team.name.casefold(), [one.id for one in team.members]) for team in teams] == [
        ("tổ 1", ["1", "2"]),
        ("", ["3"]),
    ]
    assert [team.leaders for team in teams] == [1, 0]


def test_who_is_due_and_whose_communes_lie_open() -> None:
    gone = Member("4", "Mẫu Dung", ("c", "d"), standing=ENDED)
    found = network.due(seen(ANH, BINH, CUC, gone))
    assert [(one.member.id, one.days, one.alone) for one in found] == [("1", 39, ("a",)), ("4", None, ("c",))]
    assert [one.member.id for one in network.due(seen(ANH, BINH), 38)] == []


def test_an_area_goes_to_who_is_there_the_successor_the_team_a_neighbour() -> None:
    found = network.moves(ANH, seen(ANH, BINH, CUC), DISTRICTS)
    assert [(one.commune, one.to, one.why) for one in found] == [("a", "2", "team"), ("b", "2", "shared")]
    named = network.moves(replace(ANH, successor="3"), seen(ANH, BINH, CUC), DISTRICTS)
    assert [(one.to, one.why) for one in named] == [("3", "successor"), ("2", "shared")]
    alone = Member("5", "Mẫu Én", ("c", "a"))
    found = network.moves(alone, seen(alone, CUC), DISTRICTS)
    assert [(one.commune, one.to, one.why) for one in found] == [("c", "3", "neighbour"), ("a", "", "nobody")]


SPOTS = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(["1/x", "1/y", "2/z"])), min_size=1, max_size=14)


@given(SPOTS, st.integers(1, 16))
def test_a_plan_gives_every_commune_once_to_nobody_too_little(rows: list[tuple[int, str]], people: int) -> None:
    spots = [Spot(f"{at:02}", count, (district,)) for at, (count, district) in enumerate(rows)]
    groups = network.plan(spots, people)
    assert sorted(commune for group in groups for commune in group.communes) == [spot.commune for spot in spots]
    assert len(groups) == min(people, len(spots))
    assert all(group.communes for group in groups)
    assert groups == network.plan(reversed(spots), people)
    assert network.plan(spots, 0) == ()


def test_a_plan_balances_establishments_and_keeps_districts_together() -> None:
    spots = [Spot(f"x{n}", 10, ("1/x",)) for n in range(4)] + [Spot(f"y{n}", 10, ("1/y",)) for n in range(4)]
    assert [group.communes for group in network.plan(spots, 2)] == [("x0", "x1", "x2", "x3"), ("y0", "y1", "y2", "y3")]
    heavy = [Spot("a", 90, ("1/x",)), *(Spot(f"b{n}", 30, ("1/x",)) for n in range(6))]
    assert [group.facilities for group in network.plan(heavy, 3)] == [90, 90, 90]


# --- pay


def rule(entry: str, value: str, mark: str = "F") -> Rule:
    return Rule(
        "remuneration.csv", entry, entry, {"value": value, "unit": "đồng"}, f"QĐ mẫu {entry}", None, None, "", mark
    )


def survey(number: int, person: str = "1", what: str = ACCEPTED, needs: int = 1) -> Deed:
    return Deed(SURVEY, f"s{number}", "Mẫu", person, "a", date(2026, 11, 3), what, f"f{number}", needs)


RULES = (rule("thang", "500000"), rule("phieu", "20000"), rule("nhu_cau", "10000"), rule("ho_so", ""))


def test_pay_counts_accepted_surveys_needs_and_says_why() -> None:
    deeds = [survey(1), survey(2), survey(3, what="xong", needs=0)]
    made = pay.sheet(2026, 11, [ANH, CUC], deeds, RULES, {}, TODAY)
    first, second = made.rows
    assert (first.amount, second.amount, made.total, made.due) == (560_000, 500_000, 1_060_000, 1_060_000)
    assert [str(one) for one in first.says] == [
        "thang: 500.000 đồng",
        "phieu: 2 × 20.000 = 40.000 đồng",
        "nhu_cau: 2 × 10.000 = 20.000 đồng",
    ]
    assert made.undecided == ("ho_so",)
    assert made.verified
    assert first.clauses == "QĐ mẫu thang; QĐ mẫu phieu; QĐ mẫu nhu_cau"


def test_pay_stops_at_the_cap_follows_the_own_sum_and_pays_the_difference_only() -> None:
    own = replace(ANH, allowance=700_000)
    rules = (*RULES, rule("tran_thang", "720000", "M"))
    (row,) = pay.sheet(2026, 11, [own], [survey(1), survey(2)], rules, {"1": 600_000}, TODAY).rows
    assert (row.amount, row.paid, row.due) == (720_000, 600_000, 120_000)
    assert "không quá 720.000" in str(row.says[-2])
    part = replace(CUC, terms=(Period(date(2026, 11, 16), None),))
    (row,) = pay.sheet(2026, 11, [part], [], RULES, {}, TODAY).rows
    assert "15/30 ngày" in str(row.says[-1])
    assert pay.sheet(2026, 10, [part], [], RULES, {}, TODAY).rows == ()
