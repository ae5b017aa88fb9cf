"""The laws of scores, order, validity; what a council and a file must have."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.app import packs
from kc_desktop.domain import products, voting
from kc_desktop.domain.declared import VotingEntry, VotingRound
from kc_desktop.domain.declared.product import CertificateRow, JudgeRow, MarkRow
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.rules.law import Law, Rulebook
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.voting import Criterion, FileFacts, Tally
from tests.tools.cases import each

BOOK = Rulebook(packs().rules)
LAW = BOOK.on(date(2023, 6, 1))
ASKED = voting.criteria(LAW, "tinh")
RULE = voting.rule_of(LAW, "tinh")
PASS = Fraction(70)


def council(count: int) -> tuple[JudgeRow, ...]:
    return tuple(JudgeRow({"name": f"Giám khảo mẫu {n}"}, new_id()) for n in range(count))


def entry(judges: tuple[JudgeRow, ...], points: list[list[Decimal]], **values: object) -> VotingEntry:
    rows = tuple(
        MarkRow({"judge": judge.row_id, "criterion": asked.key, "mark": mark}, new_id())
        for judge, marks in zip(judges, points, strict=True)
        for asked, mark in zip(ASKED, marks, strict=True)
    )
    return VotingEntry({"name": "Sản phẩm mẫu", "marks": rows, **values})


def marks_of(asked: Criterion) -> st.SearchStrategy[Decimal]:
    return st.integers(0, int(asked.maximum) * 100).map(lambda n: Decimal(n) / 100)


CARD = st.tuples(*(marks_of(one) for one in ASKED)).map(list)


def tally(points: list[list[Decimal]], name: str = "a") -> Tally:
    judges = council(len(points))
    return voting.tally(new_id(), entry(judges, points, name=name, number=name), judges, ASKED)


def test_a_hundred_points_in_four_parts() -> None:
    assert [(one.key, int(one.maximum)) for one in ASKED] == [
        ("thi_truong", 40), ("kinh_te", 40), ("tham_my", 10), ("khac", 10),
    ]  # fmt: skip


@given(st.lists(CARD, min_size=1, max_size=9), st.randoms(use_true_random=False))
def test_the_mean_lies_between_and_the_order_of_judges_does_not_matter(
    points: list[list[Decimal]], chance: random.Random
) -> None:
    found = tally(points)
    assert found.mean is not None
    assert Fraction(min(found.totals)) <= found.mean <= Fraction(max(found.totals))
    assert found.mean * len(points) == sum(Fraction(sum(card)) for card in points)
    chance.shuffle(points)
    assert tally(points).mean == found.mean
    assert found.shown is not None
    assert abs(Fraction(found.shown) - found.mean) <= Fraction(1, 200)


@given(st.lists(CARD, min_size=1, max_size=7))
def test_passed_if_and_only_if_the_exact_mean_reaches_the_mark(points: list[list[Decimal]]) -> None:
    found = tally(points)
    assert found.mean is not None
    assert (voting.outlook(found, RULE).result == "yes") == (found.mean >= PASS)


@given(st.lists(st.lists(CARD, min_size=3, max_size=3), max_size=6), st.randoms(use_true_random=False))
def test_the_order_is_total_and_stable(scores: list[list[list[Decimal]]], chance: random.Random) -> None:
    every = [tally(points, f"{n:02}") for n, points in enumerate(scores)]
    found = voting.ranked(every)
    means = [place.tally.mean for place in found]
    assert means == sorted(means, key=lambda mean: -(mean or 0))
    assert [place.rank for place in found] == [1 + sum((m or 0) > (mean or 0) for m in means) for mean in means]
    for place in found:
        assert len(place.tied) == sum(mean == place.tally.mean for mean in means) - 1
    chance.shuffle(every)
    assert voting.ranked(every) == found


def test_what_looks_like_the_pass_mark_but_misses_it_says_so() -> None:
    cards = [[Decimal(40), Decimal(30), Decimal(0), Decimal(0)]] * 2
    near = [*cards, [Decimal("39.99"), Decimal(30), Decimal(0), Decimal(0)]]
    found = voting.outlook(tally(near), RULE)
    assert found.result == "no"
    assert "69,9966" in str(found.text)
    assert tally(near).shown == Decimal("70.00")


def test_unsound_cards_do_not_count() -> None:
    judges = council(3)
    good = [Decimal(30), Decimal(30), Decimal(8), Decimal(7)]
    high = [Decimal(41), Decimal(30), Decimal(8), Decimal(7)]
    record = entry(judges, [good, high, good])
    other = MarkRow({"judge": judges[2].row_id, "criterion": "khac", "mark": Decimal(3)}, new_id())
    stranger = MarkRow({"judge": new_id(), "criterion": "khac", "mark": Decimal(3)}, new_id())
    found = voting.tally(new_id(), record.with_values(marks=(*(record.marks or ()), other, stranger)), judges, ASKED)
    assert [card.total for card in found.cards] == [75, None, None]
    assert [set(card.faults) for card in found.cards] == [set(), {"thi_truong"}, {"khac"}]
    assert (found.missing, found.mean) == (2, Fraction(75))
    assert voting.outlook(found, RULE).result == "ask"


def test_a_cell_has_one_id_wherever_it_is_typed() -> None:
    one, judge = new_id(), new_id()
    assert voting.cell_id(one, judge, "khac") == voting.cell_id(one, judge, "khac")
    assert len({voting.cell_id(one, judge, c.key) for c in ASKED} | {voting.cell_id(new_id(), judge, "khac")}) == 5


@each(
    "level, count, chairs, results",
    [
        ("tinh", 7, 1, ["yes", "yes", "yes"]),
        ("tinh", 8, 1, ["no", "yes", "no"]),
        ("tinh", 5, 2, ["no", "no", "yes"]),
        ("quoc_gia", 13, 1, ["yes", "yes", "yes"]),
        ("xa", 5, 0, ["no", "yes"]),
    ],
)
def test_the_council(level: str, count: int, chairs: int, results: list[str]) -> None:
    members = tuple(
        JudgeRow({"name": f"Mẫu {n}", "role": "chu_tich" if n < chairs else "uy_vien"}, new_id()) for n in range(count)
    )
    rule = voting.rule_of(LAW, level)
    assert (rule is None) == (level == "xa")  # that level is of 1/7/2025 and later
    found = voting.council_checks(rule, VotingRound({"level": level, "members": members}))
    assert [one.result for one in found] == results


def test_who_scores_is_said_or_everyone_but_the_secretary() -> None:
    rows = [("chu_tich", None), ("thu_ky", None), ("uy_vien", False), ("thu_ky", True), ("uy_vien", None)]
    members = tuple(JudgeRow({"name": str(n), "role": r, "judges": j}, new_id()) for n, (r, j) in enumerate(rows))
    assert [one.name for one in voting.judges(VotingRound({"members": members}))] == ["0", "3", "4"]


def checked(facts: FileFacts, rule: Rule | None = RULE, **values: object) -> list[str]:
    full = {"self_made": True, "not_copied": True, "lawful": True, "mass_made": True, "group": "1", "facility": "x"}
    record = VotingRound({"opens_on": date(2023, 5, 1), "closes_on": date(2023, 5, 31)})
    levels = {"huyen": "Cấp huyện", "xa": "Cấp xã"}
    found = voting.file_checks(rule, record, VotingEntry({**full, **values}), facts, levels)
    return [f"{one.result} {one.text}" for one in found]


def test_what_is_missing_in_a_file() -> None:
    assert checked(FileFacts(3, "huyen")) == []
    assert checked(FileFacts(2, "huyen"))[0].startswith("no Có 2 trong 3 ảnh")
    assert "cấp xã / cấp huyện" in checked(FileFacts(3, ""))[0]
    assert checked(FileFacts(3, "huyen"), mass_made=False) == ["no Không đạt điều kiện: sản xuất được hàng loạt"]
    assert checked(FileFacts(3, "huyen"), self_made=None)[0].startswith("ask Chưa xác nhận")
    late = checked(FileFacts(3, "huyen", again=True), registered_on=date(2023, 6, 1))
    assert [one[:2] for one in late] == ["no", "no"]
    assert checked(FileFacts(0, ""), None)[0].startswith("ask Chưa có quy định")


# --- certificates ---

LAWS = ((date(2014, 10, 21), 3), (date(2018, 8, 16), 4))


@given(st.dates(date(2014, 10, 21), date(2060, 12, 31)))
def test_valid_to_the_end_of_the_year_that_the_rule_of_the_day_says(day: date) -> None:
    found = products.validity(BOOK, day)
    years = max(law for law in LAWS if law[0] <= day)[1]
    assert found is not None
    assert found.until == date(day.year + years - 1, 12, 31)
    assert found.because.clause
    row = CertificateRow({"issued_on": day})
    assert products.holds(BOOK, row, day)
    assert products.holds(BOOK, row, found.until)
    assert not products.holds(BOOK, row, date(found.until.year + 1, 1, 1))


def test_before_any_rule_nobody_can_tell() -> None:
    assert products.validity(BOOK, date(2013, 5, 5)) is None
    assert products.standing(None, None, date(2026, 1, 1)) == products.UNKNOWN


@each(
    "ends, revoked, standing",
    [
        (date(2026, 12, 31), None, "expiring"),
        (date(2027, 12, 31), None, "valid"),
        (date(2026, 11, 21), None, "expired"),
        (date(2027, 12, 31), date(2026, 11, 22), "revoked"),
        (date(2027, 12, 31), date(2026, 11, 23), "valid"),
    ],
)
def test_how_a_certificate_stands(ends: date, revoked: date | None, standing: str) -> None:
    assert products.standing(ends, revoked, date(2026, 11, 22), 90) == standing


def test_the_day_of_a_round() -> None:
    today, law = date(2026, 11, 22), LAW
    assert isinstance(law, Law)
    assert voting.day_of(VotingRound({"year": 2024}), today) == date(2024, 12, 31)
    assert voting.day_of(VotingRound({"year": 2026}), today) == today
    assert voting.day_of(VotingRound({"year": 2024, "closes_on": date(2024, 8, 30)}), today) == date(2024, 8, 30)
