"""Laws of plan and money: base and revised, transfers, years of a dossier, revisions of a programme."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.declared import Programme
from kc_desktop.domain.declared.money import MoneyRow, TargetRow
from kc_desktop.domain.planning import acts, dossiers, facts, programmes, yearly
from kc_desktop.domain.planning.facts import Fact, Figure, Line
from kc_desktop.domain.planning.programmes import Version
from tests.tools.cases import each

SIGNS = {
    "giao": 1, "bo_sung": 1, "giam": -1, "chuyen_di": -1, "chuyen_den": 1, "nop_tra": -1, "giai_ngan": 1, "thu_hoi": -1,
}  # fmt: skip
PLAN_KINDS = ("giao", "bo_sung", "giam", "chuyen_di", "chuyen_den", "nop_tra")
START = date(2026, 1, 1)
AMOUNT = st.integers(0, 10**13)


@st.composite
def entries(draw: st.DrawFn) -> list[Fact]:
    kinds = draw(st.lists(st.tuples(st.sampled_from(PLAN_KINDS), AMOUNT, st.integers(0, 364)), max_size=12))
    return [
        Fact(Figure.REVISED, "plan", str(at), 2026, "kcdp", amount, START + timedelta(days=day), kind)
        for at, (kind, amount, day) in enumerate(kinds)
    ]


@given(entries(), st.integers(0, 364))
def test_base_and_revised_are_sums_of_the_same_entries_at_any_day(made: list[Fact], day: int) -> None:
    until = START + timedelta(days=day)
    known = [one for one in made if one.on and one.on <= until]
    line = Line("kcdp", tuple(facts.plan_facts(known, SIGNS)))
    assert line.sum(Figure.BASE) == sum(one.amount for one in known if one.kind == "giao")
    moves = sum(SIGNS[one.kind] * one.amount for one in known if one.kind != "giao")
    assert line.sum(Figure.REVISED) == line.sum(Figure.BASE) + moves


@given(entries())
def test_parts_add_up_to_the_whole(made: list[Fact]) -> None:
    found = tuple(facts.plan_facts(made, SIGNS))
    parted = facts.lines(found, lambda one: one.kind)
    whole = facts.total("all", parted)
    for figure in Figure:
        assert whole.sum(figure) == sum(line.sum(figure) for line in parted) == Line("", found).sum(figure)


def test_share_is_of_the_own_revised_plan_and_has_none_without_one() -> None:
    plan = facts.plan_facts([Fact(Figure.REVISED, "plan", "1", 2025, "kcqg", 11_375, kind="giao")], SIGNS)
    paid = facts.payment_facts([
        Fact(Figure.DISBURSED, "payment", "2", 2025, "kcqg", 8_000, kind="giai_ngan"),
        Fact(Figure.DISBURSED, "payment", "3", 2025, "kcqg", 225, kind="thu_hoi"),
    ], SIGNS)  # fmt: skip
    line = Line("kcqg", (*plan, *paid))
    assert (line.executed, line.left, str(line.share)) == (7_775, 3_600, "68.35")  # P2 of the published figures
    assert facts.records(line.of(Figure.DISBURSED, Figure.REFUNDED)) == {"payment": ("2", "3")}
    assert Line("kcqg", ()).share is None  # T10: a year without KCQG


COSTS = st.lists(
    st.tuples(st.sampled_from(("kcqg", "kcdp", "doi_ung")), st.sampled_from((0, 2026, 2027)), AMOUNT), max_size=6
)


@given(COSTS, st.none() | AMOUNT, AMOUNT)
def test_what_was_approved_is_shared_over_the_years_to_the_dong(
    costs: list[tuple[str, int, int]], support: int | None, asked: int
) -> None:
    one = dossiers.Approved("kcdp", 2026, support, tuple(costs), (), asked)
    money = dossiers.money(one)
    others = sum(amount for source, _, amount in costs if source == "kcqg")
    mine = sum(amount for (source, _), amount in money.items() if source == "kcdp")
    if support is not None:
        assert mine == max(support - others, 0)
    elif any(source == "kcdp" for source, _, _ in costs):
        assert mine == sum(amount for source, _, amount in costs if source == "kcdp")
    else:
        assert mine == asked
    own = sum(amount for (source, _), amount in money.items() if source == "doi_ung")
    assert own == sum(amount for source, _, amount in costs if source == "doi_ung")


def test_a_dossier_of_several_years_is_counted_by_its_cost_years() -> None:
    costs = (("kcqg", 2026, 600), ("kcqg", 2027, 400), ("doi_ung", 2026, 900))
    assert dossiers.money(dossiers.Approved("kcqg", 2026, None, costs)) == {
        ("kcqg", 2026): 600, ("kcqg", 2027): 400, ("doi_ung", 2026): 900}  # fmt: skip
    parts = ((2026, 300), (2027, 100))
    assert dossiers.money(dossiers.Approved("kcqg", 2026, 800, (), parts)) == {("kcqg", 2026): 600, ("kcqg", 2027): 200}


def programme(quantity: int, amount: int, *more: TargetRow) -> Programme:
    target = TargetRow({"indicator": "mo_hinh", "quantity": Decimal(quantity), "year": 2026})
    money = MoneyRow({"source": "kcqg", "year": 2026, "amount": amount})
    return Programme({"name": "Chương trình mẫu", "targets": (target, *more), "money": (money,)})


def test_a_revision_tells_what_changed() -> None:
    new = TargetRow({"indicator": "may", "quantity": Decimal(7)})
    found = programmes.compare(programme(10, 500), programme(8, 700, new))
    assert [(one.key[0], one.how) for one in found.targets] == [("mo_hinh", "less"), ("may", "new")]
    assert [(one.before, one.after, one.how) for one in found.money] == [(500, 700, "more")]
    back = programmes.compare(programme(8, 700, new), programme(10, 500))
    assert [one.how for one in back.targets] == ["more", "gone"]


@given(st.integers(0, 50), st.integers(0, 10**12))
def test_nothing_changed_against_itself(quantity: int, amount: int) -> None:
    one = programme(quantity, amount)
    found = programmes.compare(one, one)
    assert {part.how for part in found.targets} | {part.how for part in found.money} == {"same"}


def version(key: str, revises: str = "", on: date | None = None, state: str = "da_duyet") -> Version:
    return Version(key, key, "chuong_trinh", 2026, 2030, revises, state=state, decided_on=on)


def test_a_chain_of_revisions_is_found_from_any_of_them() -> None:
    first, second = version("a", on=date(2025, 9, 1)), version("b", "a", date(2026, 5, 1))
    third, other = version("c", "b", date(2027, 2, 1)), version("x")
    for start in "abc":
        assert [one.id for one in programmes.chain((third, other, second, first), start)] == ["a", "b", "c"]
    known = (first, second, third)
    assert [programmes.in_force(known, day) for day in (date(2025, 1, 1), date(2026, 1, 1), date(2026, 6, 1))] == [
        None, first, second]  # fmt: skip
    circle = (version("a", "b"), version("b", "a"))
    assert {one.id for one in programmes.chain(circle, "a")} == {"a", "b"}


def test_a_draft_is_never_in_force() -> None:
    draft = version("b", "a", date(2026, 5, 1), "du_thao")
    assert programmes.in_force((version("a"), draft), date(2027, 1, 1)) == version("a")


@each("amount, said", [(100, False), (101, True)])
def test_odd_amounts_are_told_with_their_figures(amount: int, said: bool) -> None:
    found = acts.over_plan(amount, planned=150, executed=50)
    assert (found is not None) == said
    if found is not None:
        assert all(figure in str(found) for figure in ("101", "150"))
    assert (acts.over_paid(amount, 100) is not None) == said


def test_more_than_approved_or_twice_is_told() -> None:
    shares = [
        acts.Share("1", "Đề án {lạ}", "kcdp", 60, approved=100, before=50),
        acts.Share("2", "B", "kcdp", 10, approved=100, before=50),
        acts.Share("3", "C", "kcdp", 10, approved=10),
    ]
    over, again = (str(one) for one in acts.odd_shares(shares))
    assert all(part in over for part in ("Đề án {lạ}", "110", "100"))
    assert "50" in again
    assert [one.proposed for one in shares] == [50, 50, 10]


YEARS_DOWN = """Năm\tKế hoạch\t\tThực hiện (tỷ đồng)\t\tGhi chú
\tKCQG\tKCĐP\tKCQG\tKCĐP\t
2021\t1.200\t2.500\t1,1\t2,45\tgiãn cách
2022\t-\t3.000\t\t2,9\t
Cộng\t1.200\t5.500\t1,1\t5,35\t"""


def test_a_table_of_years_as_offices_keep_it() -> None:
    found = yearly.read(YEARS_DOWN)
    assert [(one.year, one.indicator, one.source, one.amount // 10**6) for one in found.cells] == [
        (2021, "ke_hoach", "kcqg", 1200), (2021, "ke_hoach", "kcdp", 2500), (2021, "thuc_hien", "kcqg", 1100),
        (2021, "thuc_hien", "kcdp", 2450), (2022, "ke_hoach", "kcdp", 3000), (2022, "thuc_hien", "kcdp", 2900),
    ]  # fmt: skip
    assert (found.doubts, found.skipped) == ((), ("Ghi chú",))


def test_years_across_totals_and_what_cannot_be_read() -> None:
    text = "Nguồn\t2021\t2022\nKCQG\t100\tchín mươi\nKCĐP\t200\t300\nTổng số\t310\t390"
    found = yearly.read(text, 10**6, yearly.PLANNED)
    assert {(one.year, one.source, one.amount // 10**6) for one in found.cells} == {
        (2021, "kcqg", 100), (2021, "kcdp", 200), (2022, "kcdp", 300)}  # fmt: skip
    assert [(one.kind, one.row, one.column) for one in found.doubts] == [
        ("total", 4, 2), ("unread", 2, 3), ("total", 4, 3)]  # fmt: skip
    assert (found.doubts[0].stated, found.doubts[0].computed) == (310 * 10**6, 300 * 10**6)


@each("title, heads, amounts", [
    ("Kết quả tỉnh Mẫu, tổng hợp kế hoạch (đơn vị: đồng)", "KCQG\tKCĐP\tTổng", (5_000, 2_000)),
    ("Biểu 1", "KCQG (đồng)\tHợp đồng KCĐP\tTổng (triệu)", (5_000, 2_000 * 10**6)),
])  # fmt: skip
def test_the_heading_nearest_to_the_figures_says_what_they_are(
    title: str, heads: str, amounts: tuple[int, int]
) -> None:
    found = yearly.read(f"{title}\nNăm\t{heads}\n2019\t5.000\t2.000\t")
    assert [(one.source, one.amount) for one in found.cells] == [*zip(("kcqg", "kcdp"), amounts, strict=True)]


def test_words_before_a_figure_are_kept_with_it() -> None:
    found = yearly.read("Năm\tKCĐP\tKCQG\n2019\tgần 2.260\tHơn 1,5")
    assert [(one.amount, one.words) for one in found.cells] == [(2_260 * 10**6, "gần"), (1_500_000, "hơn")]
    assert found.doubts == ()


def test_a_year_told_twice_and_lines_beyond_a_table_are_doubts() -> None:
    found = yearly.read("Năm\tKCĐP\n2019\t5\n2019\t5\n" + "ghi chú\t1\n" * yearly.MOST_LINES)
    assert [(one.kind, one.row) for one in found.doubts] == [("over", 501), ("twice", 3)]
    assert [one.amount for one in found.cells] == [5 * 10**6]


@given(st.text(max_size=200))
def test_any_pasted_text_is_survived(text: str) -> None:
    found = yearly.read(text)
    assert all(one.amount >= 0 for one in found.cells)


@given(st.dictionaries(st.integers(1990, 2099), st.tuples(AMOUNT, AMOUNT), min_size=1, max_size=8))
def test_what_is_pasted_is_what_is_read(table: dict[int, tuple[int, int]]) -> None:
    lines = ["Năm\tKCQG (đồng)\tKCĐP (đồng)", *(f"{year}\t{a}\t{b}" for year, (a, b) in table.items())]
    found = yearly.read("\n".join(lines), unit=1)
    expected = {
        (year, source, n) for year, two in table.items() for source, n in zip(("kcqg", "kcdp"), two, strict=True)
    }
    assert {(one.year, one.source, one.amount) for one in found.cells} == {one for one in expected if one[2]}
