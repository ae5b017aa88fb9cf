"""Comparing two typings of one sheet."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain import retyping
from kc_desktop.domain.declared import Survey
from kc_desktop.domain.declared.survey import ProductRow, YearRow
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.retyping import FIRST, NEITHER, SECOND, Done
from tests.tools.cases import each

A, B, C = new_id(), new_id(), new_id()


def survey(**values: object) -> Survey:
    return Survey({"name": "Mẫu – Gốm Bến Đá", **values})


def year(number: int, row_id: str, **values: object) -> YearRow:
    return YearRow({"year": number, **values}, row_id)


@each(
    "first, second",
    [
        ({"waste": "Xỉ than ,  thu gom."}, {"waste": "xỉ than, thu gom"}),
        ({"phones": ("0912345678", "0204311222")}, {"phones": ("0204311222", "0912345678")}),
        ({"local_material_share": Decimal("80.0")}, {"local_material_share": Decimal(80)}),
        ({"name": "Một tên", "state": "xong"}, {"name": "Tên khác"}),
    ],
)
def test_what_nobody_calls_an_error_is_no_mismatch(first: dict[str, object], second: dict[str, object]) -> None:
    assert retyping.compare(survey(**first), survey(**second)).mismatches == ()


def test_rows_meet_by_what_they_are_about() -> None:
    first = survey(
        years=(year(2025, A, workers=12), year(2024, B, workers=10)),
        products=(ProductRow({"name": "Bình gốm", "unit": "cái"}, A),),
    )
    second = survey(
        years=(year(2024, A, workers=10), year(2025, B, workers=21), year(2023, C, workers=9)),
        products=(ProductRow({"name": "Bìnhgốm", "unit": "cái"}, C),),
    )
    found = retyping.compare(first, second)
    assert [one.path for one in found.mismatches] == [f"products/{A}/name", f"years/{A}/workers", f"years/{C}"]
    assert found.compared == 2 + 4 + 2  # a product, two years, one year that the first typing lacks
    assert found.mismatches[1].about == "2025"
    assert retyping.label_of(found.mismatches[1].path) == "Số liệu các năm: Lao động bình quân"
    right = {f"years/{A}/workers": SECOND, f"years/{C}": SECOND, f"products/{A}/name": NEITHER}
    mended = retyping.corrected(first, found, right)
    assert {row.year: row.workers for row in mended.years or ()} == {2025: 21, 2024: 10, 2023: 9}
    assert [row.name for row in mended.products or ()] == ["Bình gốm"]


def test_a_row_that_was_not_on_the_paper_goes() -> None:
    first = survey(years=(year(2025, A, workers=12), year(2024, B, workers=10)))
    found = retyping.compare(first, survey(years=(year(2025, C, workers=12),)))
    (gone,) = found.mismatches
    assert retyping.corrected(first, found, {gone.path: SECOND}).years == (first.values["years"][0],)
    assert retyping.corrected(first, found, {gone.path: FIRST}) == first


def test_what_cannot_be_read_here_is_not_compared() -> None:
    found = retyping.compare(survey(waste="x"), survey(waste="x", zalo="0912"), closed=("zalo",))
    assert (found.compared, found.mismatches) == (1, ())


def test_the_blind_sheet_shows_name_and_place_only() -> None:
    first = survey(site_commune="2025:07654", zalo="0912", tax_code="2400123456")
    assert dict(retyping.blind(first).values) == {"name": "Mẫu – Gốm Bến Đá", "site_commune": "2025:07654"}


@given(st.lists(st.uuids().map(str), unique=True, max_size=40), st.integers(0, 100), st.integers(0, 100))
def test_a_sample_grows_with_the_share_and_knows_no_other_sheets(ids: list[str], low: int, high: int) -> None:
    low, high = sorted((low, high))
    small, large = (retyping.sample(ids, share, "đợt") for share in (low, high))
    assert set(small) <= set(large)
    assert small == [one for one in ids if retyping.sample([one], low, "đợt")]
    assert retyping.sample(ids, 100, "đợt") == ids
    assert retyping.sample(ids, 0, "đợt") == []


def test_about_the_share_is_drawn() -> None:
    ids = [new_id() for _ in range(2000)]
    assert 150 < len(retyping.sample(ids, 10, "đợt")) < 250


def test_rates_name_the_typist_and_the_field() -> None:
    done = [
        Done("An", 50, ("tax_code", f"years/{A}/workers"), ("tax_code",)),
        Done("An", 50, (), ()),
        Done("Bình", 40, (f"years/{B}/workers", f"years/{C}/workers"), (f"years/{B}/workers", f"years/{C}/workers")),
    ]
    people, fields = retyping.rates(done)
    assert [(one.key, one.sheets, one.compared, one.errors, one.share) for one in people] == [
        ("Bình", 1, 40, 2, 5.0), ("An", 2, 100, 1, 1.0),
    ]  # fmt: skip
    assert [(one.key, one.sheets, one.differing, one.errors) for one in fields] == [
        ("Số liệu các năm: Lao động bình quân", 2, 3, 2), ("Mã số thuế", 1, 1, 1),
    ]  # fmt: skip
