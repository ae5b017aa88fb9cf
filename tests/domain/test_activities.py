"""Results of activities, lists of people as offices write them, runs of certificate numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.app import packs
from kc_desktop.domain import numbering
from kc_desktop.domain.activities import learners, sheet
from kc_desktop.domain.activities.kinds import Kinds
from kc_desktop.domain.activities.naming import means, plain_name
from kc_desktop.domain.activities.results import counts, results
from kc_desktop.domain.declared.activity import Activity, ActivityCostRow, AttendingRow, LearnerRow, OutputRow
from kc_desktop.domain.fold import visible
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.rules.activity_tables import ACTIVITY_KINDS
from kc_desktop.domain.rules.law import Rulebook
from kc_desktop.exchange.excel.clipboard import table
from tests.tools.cases import each

DAY = date(2026, 5, 4)


@pytest.fixture(scope="module")
def kinds() -> Kinds:
    return Kinds(Rulebook(packs().rules).on(DAY).rules(ACTIVITY_KINDS.name))


def learner(**values: object) -> LearnerRow:
    return LearnerRow({"name": "Người Mẫu", **values}, new_id())


def output(indicator: str, **values: object) -> OutputRow:
    return OutputRow({"indicator": indicator, **values}, new_id())


def course(**values: object) -> Activity:
    return Activity({"name": "Mẫu – lớp", "kind": "lop_nghe", "content": "1.1", "year": 2026, **values})


def figures(activity: Activity, kinds: Kinds) -> dict[str, Decimal | None]:
    return {one.indicator: one.quantity for one in results(activity, kinds)}


def test_every_kind_has_contents_and_every_indicator_and_content_is_known(kinds: Kinds) -> None:
    known = packs()
    codes = {one.code for one in known.codes("activity_kind")}
    assert {rule.text("kind") for rule in kinds.rules} == codes
    for rule in kinds.rules:
        assert known.has_code("indicator", rule.text("indicator")), rule.entry
        assert all(known.has_code("content", one) for one in rule.words("contents")), rule.entry


def test_a_content_leads_to_its_kind(kinds: Kinds) -> None:
    told = {
        one: kinds.kind_of(one) for one in ("1", "1.2", "2.2", "2.3", "4.2", "5.5", "5.1", "6", "7.3", "7.2", "9.7")
    }
    assert told == {
        "1": "lop_nghe", "1.2": "lop_nghe", "2.2": "tham_quan", "2.3": "dn_moi", "4.2": "hoi_cho",
        "5.5": "thuong_hieu", "5.1": "tu_van", "6": "tuyen_truyen", "7.3": "ccn", "7.2": "hiep_hoi", "9.7": "to_chuc",
    }  # fmt: skip
    assert kinds.contents("hoi_cho")[0] == "4.2"
    assert kinds.proposed("tuyen_truyen", "6.4") == ("to_roi",)
    assert len(kinds.proposed("tuyen_truyen", "6")) == 5  # too wide: all are offered, none is counted
    assert kinds.counted("tuyen_truyen", "6") == {}


def test_rows_give_what_no_output_line_states(kinds: Kinds) -> None:
    rows = (learner(gender="nu", job_after="co_viec", minority=True), learner(gender="nam", job_after="chua_co"),
            learner(gender="nu", job_after="chua_ro"))  # fmt: skip
    made = course(learners=rows)
    assert figures(made, kinds) == {"lop_nghe": 1, "lao_dong_dao_tao": 3, "co_viec_lam": 1}
    seen = counts(made)
    assert (seen.people, seen.women, seen.minority, seen.asked) == (3, 2, 1, 2)
    stated = course(learners=rows, outputs=(output("lao_dong_dao_tao", planned=Decimal(30), quantity=Decimal(4)),))
    (one, *_rest) = results(stated, kinds)
    assert [one.quantity, one.derived, one.planned] == [4, 3, 30]
    assert one.differs
    assert str(one.why) == "ghi 4, nhưng số người tham gia là 3"
    assert figures(course(learners=rows, participants=5), kinds)["lao_dong_dao_tao"] == 5


def test_nothing_is_derived_from_plans_and_nothing_counts_of_what_was_cancelled(kinds: Kinds) -> None:
    line = output("lao_dong_dao_tao", quantity=Decimal(30))
    assert figures(course(state="du_kien", learners=(learner(),)), kinds) == {}
    assert figures(course(state="du_kien", outputs=(line,)), kinds) == {"lao_dong_dao_tao": 30}
    assert results(course(state="huy", outputs=(line,)), kinds) == ()
    assert figures(course(learners=(learner(),)), kinds).get("co_viec_lam") is None  # nobody was asked: not nought


def test_each_kind_counts_in_its_own_unit(kinds: Kinds) -> None:
    booths = tuple(AttendingRow({"name": f"Mẫu {n}", "booths": n}, new_id()) for n in (1, 2, 2))
    fair = course(kind="hoi_cho", content="4.2", facilities=booths)
    assert figures(fair, kinds) == {"hoi_cho_to_chuc": 1, "gian_hang": 5}
    assert figures(fair.with_values(content="4.3", booths=40), kinds) == {"hoi_cho_tham_gia": 1, "gian_hang": 40}
    advice = course(kind="tu_van", content="5.1", facilities=(AttendingRow({"name": "Mẫu A", "amount": 7}, new_id()),
                    AttendingRow({"name": "Mẫu A", "amount": 5}, new_id())))  # fmt: skip
    assert figures(advice, kinds) == {"hop_dong_tu_van": 1, "co_so_tu_van": 1, "doanh_thu_tu_van": 12}
    paid = course(outputs=(output("lop_nghe", verified=Decimal("2.5"), unit_price=1_000_001),),
                  costs=(ActivityCostRow({"source": "kcdp", "planned": 9, "amount": 4}, new_id()),))  # fmt: skip
    assert (counts(paid).due, counts(paid).by_source) == (2_500_002, {"kcdp": (9, 4)})


LISTS = {
    "headings": "DANH SÁCH HỌC VIÊN\n\nTT\tHọ và tên\tNăm sinh\tGiới tính\tDân tộc\tĐịa chỉ\tĐiện thoại\n"
    "1\tNguyễn Thị Mẫu\t1988\tNữ\tTày\tXã Mẫu\t0900000001\n2\tTrần Văn Thử\t12/03/1979\tNam\tKinh\tXã Mẫu\t\n"
    "Tổng cộng: 2 người\t\t\t\t\t\t\n",
    "years below sexes": "STT\tHọ tên\tNăm sinh\t\tĐơn vị\n\t\tNam\tNữ\t\n"
    "1\tNguyễn Thị Mẫu\t\t1988\tCơ sở thử\n2\tTrần Văn Thử\t1979\t\tHTX thử\n",
    "no headings": "1\tNguyễn Thị Mẫu\t1988\tNữ\tXã Mẫu\n2\tTrần Văn Thử\t1979\tNam\tXã Mẫu\n",
    "family and given name": "Họ đệm\tTên\tNăm sinh\tNữ\nNguyễn Thị\tMẫu\t1988\tx\nTrần Văn\tThử\t1979\t\n",
    "a message": "1. Bà Nguyễn Thị Mẫu - 1988\n2. Ông Trần Văn Thử - 1979\n",
}


@each("case", LISTS)
def test_people_are_read_from_lists_of_every_kind(case: str) -> None:
    found = learners.read(table(LISTS[case]))
    assert [(one.name, one.birth_year) for one in found.people] == [("Nguyễn Thị Mẫu", 1988), ("Trần Văn Thử", 1979)]
    assert found.people[0].gender == "nu"
    if case == "headings":
        assert (found.people[0].minority, found.people[1].minority) == (True, False)
        assert found.unread == ("Điện thoại",)
        assert found.skipped == (6,)
    if case == "years below sexes":
        assert [one.gender for one in found.people] == ["nu", "nam"]
        assert found.people[1].office == "HTX thử"


@given(st.lists(st.lists(st.text(max_size=20), max_size=6), max_size=12))
def test_any_table_is_read_and_every_person_stands_in_it(cells: list[list[str]]) -> None:
    found = learners.read(cells)
    for one in found.people:
        letters = {char for cell in cells[one.line - 1] for char in visible(cell)}
        assert set(one.name) - {" "} <= letters
    assert len(found.people) + len(found.skipped) <= len(cells)


def test_who_is_listed_already_is_not_taken_twice() -> None:
    people = learners.read(table("Họ và tên\tNăm sinh\nLê Mẫu\t1990\nLÊ MẪU\t1990\nLê Mẫu\t1991\n")).people
    assert [one.line for one in learners.repeated(people, ())] == [3]
    assert [one.line for one in learners.repeated(people, [("lê mẫu", None)])] == [2, 3, 4]


@each("first, third", [
    ("KC2026-009", "KC2026-011"), ("01/2026/TTKC", "03/2026/TTKC"), ("A7", "A9"), ("2026", "2028"), ("99", "101"),
    ("chưa có", ""),
])  # fmt: skip
def test_certificates_run_on(first: str, third: str) -> None:
    run = numbering.run(first, 3)
    assert run[2:] == ((third,) if third else ())
    assert len(set(run)) == len(run)


@given(st.integers(0, 1899), st.integers(1, 60), st.sampled_from(["{}", "{}/GCN-SCT", "QĐ {}/2026", "KC2026-{}"]))
def test_numbers_in_a_run_count_up_and_differ(start: int, count: int, shape: str) -> None:
    found = numbering.run(shape.format(f"{start:03}"), count)
    assert found == tuple(shape.format(f"{start + n:03}") for n in range(count))


def test_a_place_is_known_however_it_is_written() -> None:
    assert plain_name("Làng nghề truyền thống Gốm Mẫu, QĐ 12/QĐ-UBND") == "gom mau"
    assert means("CCN Bến Đá", "Cụm công nghiệp Bến Đá")
    assert means("mộc, quyết định 12/QĐ-UBND", "Làng nghề khác tên", "12/QĐ-UBND")
    assert not means("CCN Bến Đá 2", "Cụm công nghiệp Bến Đá")
    assert not means("", "Cụm")


def test_a_sheet_has_room_for_everybody() -> None:
    words = sheet.Words({"nu": "Nữ"}, ["Cơ sở mẫu"], "Xã Mẫu")
    made = sheet.signature(course(learners=(learner(gender="nu"),), starts_on=date(2026, 2, 27)), words, 4, 12)
    assert [one.head for one in made.columns[5:]] == ["27/02", "28/02", "01/03", "02/03"]
    assert (len(made.rows), made.wide, made.rows[0][3]) == (12, True, "Nữ")
    assert len(sheet.signature(course(), sheet.Words({}, ())).rows) == sheet.BLANK_LINES
    given = (learner(certificate_no="KC-10"), learner(certificate_no="KC-02"), learner())
    book = sheet.certificates(course(learners=given), sheet.Words({}, ["", "", ""]))
    assert [row[4] for row in book.rows] == ["KC-02", "KC-10"]


def test_what_cannot_be_seen_does_not_keep_a_pasted_list_from_being_saved() -> None:
    (found,) = learners.read([["Họ tên", "Đơn vị"], ["Người\x0bMẫu", "=cmd|' /c'!A0\x00\x07"]]).people
    assert (found.name, found.office) == ("Người Mẫu", "=cmd|' /c'!A0")


def test_years_and_genders_that_nobody_can_read_are_told() -> None:
    found = learners.read([["Họ tên", "Năm sinh", "Giới tính"], ["Mẫu A", "2090", "nam"], ["Mẫu B", "", ""],
                           ["Mẫu C", "1990", "?"], ["Mẫu D", "01/02/1990", "Nữ"]])  # fmt: skip
    assert found.unclear == (2, 4)
