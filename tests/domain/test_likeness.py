"""How alike two establishments are: names without legal words, contradictions, and precision and recall on labels."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.app import packs
from kc_desktop.domain.ids import is_id, new_id
from kc_desktop.domain.likeness import SUSPECT, Likeness, likeness
from kc_desktop.domain.likeness_facts import of_facility, read_street
from kc_desktop.domain.likeness_words import read_name
from kc_desktop.domain.pairs import circles, end, pair_id
from kc_desktop.services.likeness_maps import maps_of, word_compare
from tests.bench.radar import judged
from tests.tools.cases import each
from tests.tools.perturb import Maker, Seed, invented, of_workbooks

HERE, THERE, FAR = "2025:07654", "2025:07462", "2025:26740"
OLD_OF_HERE = "pre2025:07654"


def alike(a: dict[str, object], b: dict[str, object]) -> Likeness:
    base = {"site_commune": HERE, "legal_form": "ho_kd"}
    one, other = (of_facility(str(n), {**base, **values}, maps_of(packs())) for n, values in enumerate((a, b)))
    found = likeness(one, other, word_compare())
    assert found.score == likeness(other, one, word_compare()).score, "the order says nothing"
    return found


@each(
    "name, words",
    [
        ("CÔNG TY TNHH MTV LEE MEDIA", "lee media"),
        ("Cty Trách nhiệm hữu hạn SX-TM Hoà Bình", "san xuat thuong mai hoa binh"),
        ("H.T.X Nông sản Đồi Thông", "nong san doi thong"),
        ("CSSX bún Ông Đỏ", "bun ong do"),
        ("Ho knih doanh Nguyen Van An", "nguyen van an"),
        ("Hộ Nguyễn Văn An", "nguyen van an"),
        ("Hồ Nguyễn Văn An", "ho nguyen van an"),
        ("Danh nghiệp tư nhân cơ khí Phú Anh", "co khi phu anh"),
        ("Cơ sở sản xuất", "co so san xuat"),
    ],
)
def test_a_name_without_its_legal_words(name: str, words: str) -> None:
    assert " ".join(read_name(name).words) == words


@each(
    "a, b",
    [
        ({"name": "Cơ sở gốm Bến Đá"}, {"name": "CSSX GOM BEN DA"}),
        ({"name": "Cty TNHH MTV Mộc Hưng Thịnh"}, {"name": "Công ty TNHH một thành viên mộc Hưng Thịnhh"}),
        ({"name": "Cơ sở mộc An Phát", "representative": "Nguyễn Văn An"}, {"name": "HKD Nguyễn Văn An"}),
        (
            {"name": "HTX chè Đồi Thông"},
            {"name": "HTX chè Đồi Thông", "site_commune": None, "old_commune": OLD_OF_HERE},
        ),
        ({"name": "Xưởng một"}, {"name": "Cơ sở hai", "tax_code": "2400000014", "former_tax_code": None}),
    ],
)
def test_one_establishment_written_two_ways(a: dict[str, object], b: dict[str, object]) -> None:
    if "tax_code" in b:
        a = {**a, "former_tax_code": b["tax_code"], "site_commune": THERE}
    assert alike(a, b).score >= SUSPECT


@each(
    "a, b",
    [
        ({"name": "Cơ sở mộc Hưng Thịnh"}, {"name": "Cơ sở mộc Hưng Phát"}),
        ({"name": "HKD Nguyễn Văn An"}, {"name": "HKD Nguyễn Văn Anh"}),
        ({"name": "Mộc Minh Hà"}, {"name": "Mộc Minh Hạ"}),
        ({"name": "Mộc An Minh"}, {"name": "Mộc Minh An", "phones": ("0912000111",)}),
        ({"name": "Gốm Bến Đá"}, {"name": "Gốm Bến Đá", "site_commune": FAR}),
        ({"name": "Cty CP Đồng Tâm", "tax_code": "2400000014"}, {"name": "CN Đồng Tâm", "tax_code": "2400000014-001"}),
        ({"name": "May Tiến Đạt", "tax_code": "2400000014"}, {"name": "May Tiến Đạt", "tax_code": "0100109106"}),
    ],
)  # fmt: skip
def test_two_establishments_that_look_alike(a: dict[str, object], b: dict[str, object]) -> None:
    found = alike(a, b)
    assert found.score < SUSPECT
    assert found.score == 0 or found.reasons


def test_streets_are_read_before_the_first_unit() -> None:
    street = read_street("Số 12B đường Lê Lợi, phường 4, TP Mỹ Tho")
    assert street is not None
    assert (street.number, street.words) == ("12b", ("le", "loi"))
    assert read_street("xã Phúc Sơn, tỉnh Bắc Ninh") is None


def test_precision_and_recall_on_invented_and_on_real_names() -> None:
    """The names of the workbooks that may be shipped; those of all are measured by ``tests.bench.radar``."""
    real: list[Seed] = of_workbooks(Path(__file__).parents[1] / "data" / "workbooks")
    assert len(real) > 20
    precision, recall = judged(Maker(packs(), 41).bank([*real, *invented(350, 41)]))
    assert precision >= 0.97
    assert recall >= 0.94  # some hundred pairs: the bar of 95 % is measured on more


def test_a_pair_has_one_name_whoever_judges_it() -> None:
    a, b = new_id(), new_id()
    assert is_id(pair_id(a, b))
    assert pair_id(a, b) == pair_id(b, a) != pair_id(a, a)


@given(st.dictionaries(st.sampled_from("abcdef"), st.sets(st.sampled_from("abcdef"), min_size=1), max_size=6))
def test_every_way_ends_where_no_way_leads_on(onward: dict[str, set[str]]) -> None:
    onward = {record: kept - {record} for record, kept in onward.items() if kept - {record}}
    ends = {record: end(onward, record) for record in "abcdef"}
    in_circles = {one for circle in circles(onward) for one in circle}
    for record, last in ends.items():
        assert ends[last] == last
        assert last not in onward or last in in_circles
        assert (last == record) or record in onward
