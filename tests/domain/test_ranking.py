"""The order of dossiers and the choice under a budget: laws over any candidates, and the law's own examples."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.app import packs
from kc_desktop.domain import ranking as law
from kc_desktop.domain.ranking import Candidate, rank, select
from kc_desktop.domain.rules.law import Rulebook

LAW = Rulebook(packs().rules).on(date(2026, 11, 22))


def candidate(name: str, **values: object) -> Candidate:
    base: dict[str, object] = {"programme": "kcdp", "kind": "don", "content": "3.3", "support": 100, "total": 400}
    return Candidate(name, name, **{**base, **values})  # type: ignore[arg-type]


def order(*candidates: Candidate) -> list[str]:
    return [one.candidate.name for one in rank(candidates, LAW).positions]


def test_kinds_then_area_then_industry_then_share_then_experience() -> None:
    found = rank(
        [
            candidate("kinh nghiệm", done=5, support=100),
            candidate("mới", done=0, support=100),
            candidate("tỷ lệ thấp", support=50),
            candidate("nhóm a", industry=2),
            candidate("nhóm b", industry=1, support=399),
            candidate("địa bàn 4", area=4),
            candidate("địa bàn 1", area=1, support=300),
            candidate("điểm", kind="diem", support=400),
            candidate("sạch hơn", content="3.6", area=1),
        ],
        LAW,
    )
    names = [one.candidate.name for one in found.positions]
    assert names == [
        "điểm", "địa bàn 1", "địa bàn 4", "nhóm b", "nhóm a", "tỷ lệ thấp", "kinh nghiệm", "mới",
    ]  # fmt: skip
    assert [(one.name, why.clause) for one, why in found.outside] == [("sạch hơn", "TT 46/2012/TT-BCT Đ.6.3")]
    told = [str(one.over_next.text) for one in found.positions if one.over_next]
    assert "thứ tự 1, đề án sau thứ tự 4" in told[1]
    assert "thứ tự 2, đề án sau không thuộc diện ưu tiên" in told[4]
    assert "hỗ trợ 12,5 %, đề án sau hỗ trợ 25 %" in told[5].replace("25,0", "25")
    assert found.positions[5].over_next
    assert found.positions[5].over_next.unverified
    assert found.positions[-1].over_next is None


def test_equal_ones_say_that_a_person_decides() -> None:
    (first, _) = rank([candidate("b"), candidate("a")], LAW).positions
    assert first.candidate.name == "a"
    assert first.over_next is not None
    assert "người xét quyết định" in str(first.over_next.text)


def test_where_money_ends_and_who_is_passed_over() -> None:
    found = rank([candidate("1", area=1, support=60), candidate("2", area=2, support=50),
                  candidate("3", area=3, support=30)], LAW)  # fmt: skip
    strict = select(found, 100)
    assert [(one.candidate.name, one.how) for one in strict.chosen] == [("1", law.CHOSEN_RANK)]
    assert [(one.how, one.short) for one in strict.fallen] == [(law.SHORT, 10), (law.AFTER, 0)]
    assert "Thiếu 10 đồng: cần 50 đồng, chỉ còn 40 đồng" in str(strict.fallen[0].why)
    skipping = select(found, 100, skip=True)
    assert [(one.candidate.name, one.how) for one in skipping.chosen] == [
        ("1", law.CHOSEN_RANK), ("3", law.CHOSEN_FITS),
    ]  # fmt: skip
    assert "Bỏ qua “2”" in str(skipping.chosen[1].why)
    fixed = select(found, 100, picks={"3": "đã cam kết"}, excluded={"1": "đang kiện"})
    assert [one.candidate.name for one in fixed.chosen] == ["3", "2"]
    assert fixed.left == 20
    assert "đang kiện" in str(fixed.by_id["1"].why)


CANDIDATES = st.lists(
    st.builds(
        Candidate,
        st.uuids().map(str), st.sampled_from("abc"), st.just("kcdp"), st.sampled_from(["don", "nhom", "diem"]),
        st.sampled_from(["3.3", "3.6", "1.1"]), st.integers(0, 9), st.integers(0, 20), st.integers(0, 4),
        st.integers(0, 2), st.integers(0, 1), st.integers(0, 3),
    ),
    max_size=12, unique_by=lambda one: one.id,
)  # fmt: skip


@given(CANDIDATES, st.integers(0, 60), st.booleans(), st.randoms(use_true_random=False))
def test_laws_of_choosing(candidates: list[Candidate], budget: int, skip: bool, random: object) -> None:
    ranking = rank(candidates, LAW)
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(shuffled, LAW) == ranking  # the order of typing decides nothing
    found = select(ranking, budget, skip=skip)
    assert found.taken + found.left == budget
    assert found.left >= 0
    assert {one.id for one in candidates} == set(found.by_id)
    assert len(found.chosen) + len(found.fallen) == len(candidates)
    for one in found.fallen:
        if one.how == law.SHORT:
            assert one.candidate.support == one.left + one.short > one.left
    if not skip:  # nobody overtakes: what was chosen is the beginning of what could be
        could = [one.candidate.id for one in ranking.positions if one.candidate.support > 0]
        assert [one.candidate.id for one in found.chosen] == could[: len(found.chosen)]
    picks = {one.id: "lý do" for one in candidates[:2]}
    picked = select(ranking, budget, skip=skip, picks=picks)
    assert picked.taken + picked.left == budget
    assert set(picks) <= {one.candidate.id for one in picked.chosen}
