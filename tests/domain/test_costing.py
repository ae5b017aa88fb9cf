"""Money always adds up: any budget, any payments, any split; and the figures follow the lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.costing.budget import GRANT, Budget, budget_of, grant_source, split_line
from kc_desktop.domain.costing.ledger import Paid, ledger, settled
from kc_desktop.domain.costing.split import split
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, Dossier
from kc_desktop.domain.declared.execution import Settlement, VoucherRow
from kc_desktop.domain.forms import Level
from kc_desktop.domain.ids import new_id
from tests.tools.cases import each

AMOUNTS = st.integers(0, 10**12)
SOURCES = st.sampled_from(["kcqg", "kcdp", "doi_ung", "vay", "khac", "cnht", "ngan_sach", "tai_tro"])
PROGRAMMES = st.sampled_from(["kcqg", "kcdp", "cnht", "tai_tro", "khac"])
ITEMS = st.sampled_from(["Máy ép", "Vận chuyển", "Hội nghị"])
LINES = st.builds(
    lambda item, source, year, kind, facility, amount: CostRow(
        {"item": item, "source": source, "year": year, "kind": kind, "facility": facility, "amount": amount}, new_id()
    ),
    ITEMS, SOURCES, st.sampled_from([None, 2025, 2026, 2027]), st.sampled_from([None, "truc_tiep", "quan_ly"]),
    st.sampled_from([None, "a", "b"]), AMOUNTS,
)  # fmt: skip
DOSSIERS = st.builds(
    lambda programme, lines: Dossier({"programme": programme, "costs": tuple(lines)}),
    PROGRAMMES, st.lists(LINES, max_size=12),
)  # fmt: skip
PAYMENTS = st.lists(
    st.builds(
        lambda kind, source, amount: Paid(new_id(), kind, source, 2026, amount, date(2026, 1, 1)),
        st.sampled_from(["tam_ung", "thanh_toan", "giai_ngan", "thu_hoi"]), SOURCES, AMOUNTS,
    ),
    max_size=8,
)  # fmt: skip


@given(AMOUNTS, st.lists(st.integers(0, 10**9), min_size=1, max_size=8))
def test_a_split_loses_and_makes_nothing(total: int, weights: list[int]) -> None:
    parts = split(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert part >= 0
        if whole:
            assert abs(part * whole - total * weight) < whole, "never a whole đồng away from its share"


def test_a_split_gives_the_rest_to_those_who_lost_most() -> None:
    assert split(100, [1, 1, 1]) == (34, 33, 33)
    assert split(10, [Decimal("0.5"), Decimal("99.5")]) == (0, 10)
    assert split(7, [0, 0]) == (7, 0)
    assert split(0, [3, 4]) == (0, 0)
    assert split(610_000_001, [300_000_000, 310_000_001]) == (300_000_000, 310_000_001)


@given(DOSSIERS)
def test_a_budget_has_one_total_however_it_is_summed(record: Dossier) -> None:
    budget = budget_of(record)
    sums = (budget.by_source, budget.by_year, budget.by_kind, budget.by_group)
    assert {budget.total} == {sum(one.values()) for one in sums} | {sum(item.total for item in budget.items)}
    assert sum(record.amount_by_source().values()) == budget.total
    for item in budget.items:
        assert item.total == sum(item.by_source.values()) == sum(item.by_year.values())
    by_source = {key: sum(item.by_source.get(key, 0) for item in budget.items) for key in budget.by_source}
    assert by_source == budget.by_source
    assert budget.grant == sum(amount for key, amount in budget.by_source.items() if budget.group_of(key) == GRANT)


@given(DOSSIERS, st.none() | AMOUNTS, PAYMENTS)
def test_plan_less_paid_plus_refunds_is_what_remains(
    record: Dossier, approved: int | None, payments: list[Paid]
) -> None:
    budget = budget_of(record)
    found = ledger(budget, approved, payments)
    assert found.plan == (approved if approved is not None else budget.grant)
    own = [one for one in payments if budget.group_of(one.source) == GRANT]
    out = sum(-one.amount if one.kind == "thu_hoi" else one.amount for one in own)
    assert found.remaining == found.plan - found.paid + found.refunded == found.plan - out
    assert found.remaining == sum(one.remaining for one in found.by_source)
    assert len(found.payments) == len(payments), "other money is listed, and counts nowhere"


@given(DOSSIERS, st.lists(st.tuples(ITEMS, SOURCES, AMOUNTS), max_size=8))
def test_vouchers_stand_against_the_whole_budget(record: Dossier, spent: list[tuple[str, str, int]]) -> None:
    rows = [VoucherRow({"item": item, "source": source, "amount": amount}) for item, source, amount in spent]
    half = len(rows) // 2
    told = settled(budget_of(record), [Settlement({"vouchers": tuple(part)}) for part in (rows[:half], rows[half:])])
    assert told.total.spent == sum(amount for _, _, amount in spent) == sum(one.spent for one in told.by_item)
    assert told.total.planned == budget_of(record).total == sum(one.planned for one in told.by_item)
    assert told.total.difference == sum(one.difference for one in told.by_source)


@given(DOSSIERS, AMOUNTS, st.dictionaries(SOURCES, st.integers(0, 100), min_size=1))
def test_an_item_split_among_sources_keeps_all_other_money(record: Dossier, total: int, shares: dict[str, int]) -> None:
    made = split_line(record, "Máy ép", total, shares, year=2026, facility="a")

    def others(one: Dossier) -> int:
        rows = one.costs or ()
        return sum(r.amount or 0 for r in rows if (r.item, r.facility) != ("Máy ép", "a") or r.year not in (None, 2026))

    assert others(made) == others(record)
    assert budget_of(made).total == others(record) + total
    again = split_line(made, "Máy ép", total, shares, year=2026, facility="a")
    assert again.costs == made.costs, "the same lines, under the same ids"


def test_a_split_keeps_the_facts_of_the_line() -> None:
    line = CostRow({"item": "Máy", "source": "kcqg", "amount": 9, "unit": "cái", "norm": 5}, new_id())
    made = split_line(Dossier({"programme": "kcqg", "costs": (line,)}), "Máy", 11, {"kcqg": 1, "doi_ung": 1})
    first, second = made.costs or ()
    assert (first.row_id, first.amount, second.amount, second.unit, second.norm) == (line.row_id, 6, 5, "cái", 5)


@each(
    "programme, source, column",
    [("kcqg", "kcqg", "kc"), ("kcqg", "kcdp", "kc"), ("cnht", "cnht", "kc"), ("kcqg", "cnht", "khac"),
     ("khac", "ngan_sach", "kc"), ("kcdp", "vay", "thu_huong"), ("tai_tro", "doi_ung", "thu_huong")],
)  # fmt: skip
def test_the_column_of_the_official_budget(programme: str, source: str, column: str) -> None:
    assert Budget(programme, ()).group_of(source) == column
    assert Budget(programme, ()).group_of(grant_source(programme)) == "kc"


def test_warnings_name_what_does_not_fit() -> None:
    def row(**values: object) -> CostRow:
        return CostRow({"item": "Máy", "year": 2026, **values}, f"{len(values)}{values['source']}")

    half = {"quantity": Decimal(1), "unit_price": 600, "amount": 300}
    people = tuple(BeneficiaryRow({"facility": "a", "support": n}, f"p{n}") for n in (100, 150))
    record = Dossier({
        "programme": "kcqg", "kind": "don", "nature": "nhiem_vu", "year": 2026, "beneficiaries": people,
        "costs": (row(source="kcqg", **half), row(source="doi_ung", **half)), "approved_support": 299,
    })  # fmt: skip
    found = {(problem.path, problem.code) for problem in record.rules() if problem.level is Level.WARN}
    assert found == {
        ("nature", "task_with_beneficiary"), ("kind", "single_with_many"),
        ("beneficiaries/p150/facility", "beneficiary_twice"),
        ("approved_support", "budget_differs"), ("beneficiaries/p150/support", "support_sum_differs"),
    }  # fmt: skip
    pilot = Dossier({"kind": "diem", "year": 2026, "content": "3.3"})
    assert {problem.code for problem in pilot.rules()} == {"pilot_one_content", "pilot_one_year"}
