"""The procedure by the shipped rules: paths, deadlines, working days, papers by type, who decides a change."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.declared import Adjustment, Dossier
from kc_desktop.domain.declared.appraisal import ChangeRow
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, PaperRow, StageRow
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.procedure import changes
from kc_desktop.domain.procedure.checklist import Checklist, Line, lines_of, phase_of
from kc_desktop.domain.procedure.deadlines import Deadlines, Times
from kc_desktop.domain.procedure.facts import Firm, Known, PaperAt
from kc_desktop.domain.procedure.needs import CHECKS
from kc_desktop.domain.procedure.scope import Scope, scope_of, tags
from kc_desktop.domain.procedure.steps import START, Course, Event, events_of
from kc_desktop.domain.procedure.working_days import Calendar
from kc_desktop.domain.rules.law import Edit, Law, Rulebook
from kc_desktop.domain.rules.procedure_tables import BACK, DEADLINES, HOLIDAYS, MAIN, PAPERS, STEPS
from kc_desktop.exchange.packs import Packs
from kc_desktop.services.names import Names
from tests.tools.cases import each

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "packs"
BEFORE, TODAY = date(2017, 5, 2), date(2026, 3, 2)
SCOPES = [
    (programme, nature, kind)
    for programme in ("kcqg", "kcdp", "cnht", "khac", "tai_tro")
    for nature, kind in (("de_an", "don"), ("de_an", "nhom"), ("de_an", "diem"), ("nhiem_vu", ""))
]


@cache
def packs() -> Packs:
    return Packs(FOLDER)


@cache
def law(on: date = TODAY) -> Law:
    return Rulebook(packs().rules).on(on)


@cache
def course(programme: str, nature: str = "de_an", kind: str = "don", on: date = TODAY) -> Course:
    return Course(law(on), Scope(programme, tags(nature, kind)))


@cache
def calendar() -> Calendar:
    return Calendar(law().book.spans(HOLIDAYS.name))


def dossier(**values: Any) -> Dossier:
    return Dossier({"name": "Mẫu", "programme": "kcqg", "year": 2026, "content": "3.3", "kind": "don", **values})


def benefits(facility: str = "f") -> dict[str, Any]:
    return {"beneficiaries": (BeneficiaryRow({"facility": facility, "name": "Gốm mẫu"}, new_id()),)}


def costs(*sources: str) -> tuple[CostRow, ...]:
    return tuple(CostRow({"item": "máy mẫu", "source": s, "amount": 1_000_000}, new_id()) for s in sources)


def papers(one: Dossier, on: date = TODAY, state: str = START, **known: Any) -> dict[str, Line]:
    found, way = Known(one, events_of(one), **known), Course(law(on), scope_of(one))
    return {line.paper: line for line in lines_of(found, law(on), way, way.trail((state,)), on)}


def test_the_shipped_tables_speak_of_what_there_is() -> None:
    known, rules = packs(), packs().rules
    lists = {"from": "dossier_status", "to": "dossier_status", "actor": "dossier_actor", "step": "dossier_step"}
    for rule in rules[STEPS.name]:
        for column, code_list in lists.items():
            assert all(code == BACK or known.has_code(code_list, code) for code in rule.words(column)), rule.entry
        assert {word.removesuffix("?").partition(":")[0] for word in rule.words("needs")} <= set(CHECKS), rule.entry
        assert set(rule.words("deadline")) <= {one.entry for one in rules[DEADLINES.name]}, rule.entry
    for rule in rules[DEADLINES.name]:
        assert all(known.has_code("dossier_step", step) for step in rule.words("after")), rule.entry
    for rule in rules[PAPERS.name]:
        assert known.has_code("dossier_paper", rule.text("paper")), rule.entry
        assert all(known.has_code("content", code) for code in rule.words("contents")), rule.entry
        assert all(known.has_code("support_item", code) for code in rule.words("items")), rule.entry
    for change in known.codes("change_kind"):
        for programme, nature, kind in SCOPES:
            by = changes.rule_of(change.code, Scope(programme, tags(nature, kind)), law())
            assert known.has_code("dossier_actor", by.text("decider") if by else ""), change.code


@each("scope", SCOPES)
@each("on", [BEFORE, TODAY])
def test_a_path_reaches_what_the_table_allows_and_nothing_else(scope: tuple[str, str, str], on: date) -> None:
    way = course(*scope, on)
    allowed, last = {START}, 0
    while last < len(allowed):
        last = len(allowed)
        allowed |= {s.to for s in way.steps if s.to not in ("", BACK) and allowed & set(s.froms)}
    reached, todo = set(), [way.trail(())]
    seen = set(todo)
    while todo:
        trail = todo.pop()
        reached.add(trail[-1])
        for step in way.possible(trail, ()):
            after = way.trail((*trail, way.target(step, trail)))
            if after not in seen:
                seen.add(after)
                todo.append(after)
    assert reached == allowed
    assert way.main[-1] == "hoan_thanh"
    assert set(way.main) <= reached
    wanted = {r.text("phase") for r in law(on).rules(PAPERS.name) if Scope(scope[0], tags(*scope[1:])).covers(r)}
    assert wanted <= {phase for phase, _ in way.phases_from((START,))}, "every paper is asked for by a step"


def test_paths_differ_by_programme_and_nature() -> None:
    assert "tham_dinh_bo" in course("kcqg").main
    assert "tham_dinh_bo" not in course("kcdp").main
    assert len(course("kcqg", "nhiem_vu", "").main) < len(course("kcdp").main) < len(course("kcqg").main)
    assert "da_duyet" not in course("khong_co").main, "nobody says how it is approved"


@given(st.sampled_from(SCOPES), st.lists(st.integers(0, 50), max_size=25))
def test_any_walk_stays_on_the_table_and_comes_back_to_who_returned_it(
    scope: tuple[str, str, str], choices: list[int]
) -> None:
    way = course(*scope)
    events: list[Event] = []
    for number, choice in enumerate(choices):
        trail = way.trail(way.states("", events))
        possible = way.possible(trail, events)
        if not possible:
            break
        step = possible[choice % len(possible)]
        to = way.target(step, trail)
        assert trail[-1] in step.froms
        assert to == (trail[-2] if step.to == BACK else step.to or trail[-1])
        events.append(Event(str(number), step.step, to, TODAY + timedelta(days=number)))
        now = way.trail(way.states("", events))
        assert now[-1] == to
        if step.to in way.sides:
            assert now[:-1] == trail, "beside the path it is still where it was"
        once = [e.step for e in way.since_exit(events)]
        repeatable = {s.step for s in way.steps if s.repeat or s.to}
        assert all(once.count(name) == 1 for name in set(once) - repeatable)


def test_a_state_without_a_story_has_a_way_back() -> None:
    way = course("kcqg")
    for side in sorted(way.sides):
        trail = way.trail((side,))
        back = [way.target(step, trail) for step in way.possible(trail, ()) if step.to == BACK]
        assert back
        assert set(back) <= set(way.main) - {START}


# --- days ---


@given(st.dates(date(2023, 1, 1), date(2028, 12, 31)), st.integers(0, 40), st.integers(0, 40))
def test_working_days_add_up_and_never_go_back(day: date, first: int, second: int) -> None:
    days = calendar()
    end = days.after(day, first + second)
    assert days.after(days.after(day, first), second) == end
    assert days.after(day, first) <= end <= days.after(day + timedelta(days=1), first + second)
    assert first + second == 0 or days.works(end)
    assert days.between(day, end) == first + second


def test_days_off_and_saturdays_worked() -> None:
    days = calendar()
    assert not any(days.works(date(2026, 2, 16) + timedelta(days=n)) for n in range(7)), "Tết with its week end"
    assert (days.works(date(2026, 8, 22)), days.works(date(2026, 8, 31))) == (True, False), "a Saturday for a Monday"
    assert not days.works(date(2031, 9, 2)), "every year"
    assert days.after(date(2026, 2, 13), 7) == date(2026, 3, 3)


def test_the_province_sets_days_of_its_own() -> None:
    def edit(column: str, value: str, entry: str, day: date | None) -> Edit:
        return Edit(new_id(), "Mẫu", "rules", HOLIDAYS.name, entry, column, value, day, day, "QĐ mẫu")

    own = [
        edit("off", "yes", "mua_bao", date(2026, 10, 7)),
        edit("yearly", "05-15", "le_tinh", None), edit("off", "yes", "le_tinh", None),
        edit("off", "no", "tet_2026", date(2026, 2, 20)),
    ]  # fmt: skip
    days = Calendar(Rulebook(packs().rules, own).spans(HOLIDAYS.name))
    off = [date(2026, 10, 7), date(2026, 5, 15), date(2030, 5, 15), date(2026, 2, 19)]
    assert not any(days.works(day) for day in off)
    assert days.works(date(2026, 2, 20))
    assert days.works(date(2026, 10, 8))


@each(
    "entry, on, times, today, by",
    [
        ("dang_ky_so", TODAY, Times(2027), TODAY, date(2026, 5, 19)),
        ("dang_ky_cuc", BEFORE, Times(2018), BEFORE, date(2017, 6, 14)),
        ("dang_ky_cuc", TODAY, Times(2027), TODAY, date(2026, 6, 19)),
        ("dang_ky_cuc", date(2013, 5, 1), Times(2014), date(2013, 5, 1), None),
        ("thanh_ly_hd", TODAY, Times(2026), TODAY, date(2027, 1, 22)),
        ("thanh_ly_hd", TODAY, Times(2025, 2027), TODAY, date(2028, 1, 22)),
        ("bao_cao_thang", TODAY, Times(2026), date(2026, 3, 24), date(2026, 3, 24)),
        ("bao_cao_thang", TODAY, Times(2026), date(2026, 12, 25), date(2027, 1, 24)),
        ("ho_so_quyet_toan", TODAY, Times(2026, None, {"nghiem_thu": date(2026, 8, 1)}), TODAY, date(2026, 8, 16)),
        ("ho_so_quyet_toan", TODAY, Times(2026), TODAY, None),
        ("hp_tra_loi", TODAY, Times(2026, None, {"nop_ho_so": date(2026, 2, 13)}), TODAY, None),
    ],
)  # fmt: skip
def test_deadlines(entry: str, on: date, times: Times, today: date, by: date | None) -> None:
    found = Deadlines(law(on), Scope("kcqg", tags("", "")), calendar()).of(entry, times, today)
    assert (found.by if found else None) == by
    if found is not None:
        assert found.because.clause
        assert found.left(found.by) == 0
        assert found.left(found.by + timedelta(days=3)) == -3


def test_a_province_may_write_nonsense() -> None:
    def found(*cells: tuple[str, str]) -> date | None:
        edits = [Edit(new_id(), "Mẫu", "rules", DEADLINES.name, "hp_tra_loi", c, v, None, None, "QĐ") for c, v in cells]
        times = Times(2026, None, {"nop_ho_so": date(2026, 2, 13)})
        end = Deadlines(Rulebook(packs().rules, edits).on(TODAY), Scope("kcdp", tags("", ""))).of(
            "hp_tra_loi", times, TODAY
        )
        return end.by if end else None

    assert found() == date(2026, 3, 3), "Hải Phòng's seven working days, Tết left out"
    assert found(("day", "10")) == date(2026, 3, 6)
    assert found(("rule", "day_of_year"), ("day", "30"), ("month", "2")) is None
    assert found(("rule", "day_of_month"), ("day", "31")) == date(2026, 3, 30)
    assert found(("day", "999999999"), ("rule", "days_after")) is not None


# --- papers ---

TYPES = {
    "1.1": {"qd_chung_chi", "ds_hoc_vien", "ds_lao_dong", "ct_tien_an", "chuong_trinh_dt", "ke_hoach_tk"},
    "5.1": {"hd_tu_van", "bang_ke_100", "ke_hoach_tk"},
    "2.3": {"ds_hoc_vien", "giao_trinh", "ct_tien_an", "nghiem_thu_5b"},
    "2.1": {"ds_dai_bieu", "giao_trinh", "ct_tien_an"},
    "3.1": {"hoa_don_ho_tro", "ds_dai_bieu", "tai_lieu_mo_hinh", "bao_cao_tien_do"},
    "3.5": {"hd_chuyen_giao", "bao_cao_tien_do"},
    "3.3": {"hd_mua_may", "bao_gia", "bao_cao_tien_do", "hop_dong_ho_tro"},
    "3.7": {"bc_sxsh", "ke_hoach_tk"},
    "4.4": {"gcn_nhan_hieu", "quy_che_nhan_hieu", "chien_luoc_qb", "bang_ke_100"},
    "6.3": {"hd_truyen_thong", "mau_san_pham", "giay_phep_web"},
    "7.1": {"qd_thanh_lap_hoi", "ds_hoi_vien", "bang_ke_100"},
    "4.2": {"ds_gian_hang", "hd_gian_hang"},
    "4.3": {"ds_tham_gia", "hd_gian_hang", "hoa_don_to_chuc"},
    "7.3": {"qd_phe_duyet_qh", "bang_ke_100"},
    "7.7": {"nt_cong_trinh", "dau_ra_dat_chuan", "kiem_toan", "bao_cao_ha_tang", "bao_cao_tien_do"},
    "4.1": {"qd_ban_to_chuc", "qd_trao_giai"},
}
"""Content → what its type wants besides the papers of all (TT 36/2013 Đ.10, 13, 14)."""
OF_SOME_TYPES = set().union(*TYPES.values()) - {"nghiem_thu_5b"}


@each("programme", ["kcqg", "kcdp"])
@each("content", TYPES)
def test_papers_by_type(content: str, programme: str) -> None:
    found = papers(dossier(content=content, programme=programme, **benefits()), firms=(Firm("f", "Mẫu", "enterprise"),))
    assert TYPES[content] <= set(found)
    extra = {"bao_gia", "hop_dong_ho_tro", "ke_hoach_tk", "bao_cao_tien_do"}
    assert set(found) & OF_SOME_TYPES <= TYPES[content] | extra
    assert {"de_an", "du_toan", "hop_dong", "bao_cao_tong_hop", "bao_cao_khoi_luong", "chung_tu_goc"} <= set(found)
    if programme == "kcdp":
        assert all(line.why.mark == "M" for line in found.values()), "of the province: to be checked"


def test_before_2018_the_whole_file_came_with_the_registration() -> None:
    one = dossier(**benefits())
    assert papers(one, BEFORE)["de_an"].phase == "dang_ky"
    assert "danh_muc" not in papers(one, BEFORE)
    assert papers(one)["de_an"].phase == "tham_dinh"
    assert "danh_muc" in papers(one)


def test_a_paper_depends_on_what_is_known() -> None:
    bare = papers(dossier(content="4.2"))
    assert bare["de_nghi_ho_tro"].status == "not_needed", "nobody benefits apart"
    group = papers(dossier(kind="nhom"))
    assert {group[paper].status for paper in ("de_nghi_ho_tro", "bao_gia", "nghiem_thu_5a")} == {"later"}
    assert group["ke_hoach_tk"].status == "missing", "a group has a plan (Mẫu 11)"
    for legal, status in (("household", "not_needed"), ("enterprise", "missing"), ("", "later")):
        assert papers(dossier(**benefits()), firms=(Firm("f", "Mẫu", legal),))["can_doi_ke_toan"].status == status
    for sources, eight_a, eight_b in (
        (("kcqg", "doi_ung"), "not_needed", "missing"), (("kcqg",), "missing", "not_needed"), ((), "later", "later"),
    ):  # fmt: skip
        found = papers(dossier(costs=costs(*sources)))
        assert (found["bang_ke_8a"].status, found["bang_ke_8b"].status) == (eight_a, eight_b)
    by_5b = papers(dossier(), papers=(PaperAt("acceptance", "5b", "a", "", TODAY, "", needs_number=False),))
    stand = {paper: by_5b[paper].status for paper in ("nghiem_thu_5a", "nghiem_thu_5b", "hoa_don_cuc")}
    assert stand == {"nghiem_thu_5a": "not_needed", "nghiem_thu_5b": "there", "hoa_don_cuc": "missing"}


def test_what_the_program_has_counts_when_it_has_number_and_date() -> None:
    def status(*known: PaperAt, mark: PaperRow | None = None) -> str:
        one = dossier(**({"papers": (mark,)} if mark else {}))
        return papers(one, papers=known)["hop_dong"].status

    def contract(kind: str = "giao_viec", number: str = "1/HĐ", on: date | None = TODAY) -> PaperAt:
        return PaperAt("contract", kind, "c", number, on)

    assert status() == status(contract(number="")) == status(contract(on=None)) == "missing"
    assert status(contract("mua_sam")) == "missing"
    assert status(contract()) == "there"
    copy = PaperRow({"paper": "hop_dong", "state": "ban_sao"}, new_id())
    assert status(contract(), mark=copy) == "copy_only", "what the office says stands above"
    waived = PaperRow({"paper": "hop_dong", "state": "khong_can", "reason": "mẫu"}, new_id())
    assert status(mark=waived) == "not_needed"
    event = StageRow({"step": "ky_hop_dong", "state": "da_ky_hd", "happened_on": TODAY, "paper": "2/HĐ"}, new_id())
    assert papers(dossier(stages=(event,)))["hop_dong"].number == "2/HĐ"
    decided = PaperAt("dossier", "", "d", "9/QĐ", TODAY)
    assert papers(dossier(), papers=(decided,))["quyet_dinh"].status == "there"


def test_a_paper_expires_only_while_it_is_still_to_be_shown() -> None:
    row = PaperRow({"paper": "bao_gia", "state": "co", "issued_on": date(2025, 8, 31)}, new_id())
    one = dossier(papers=(row,))
    assert papers(one)["bao_gia"].valid_to == date(2026, 2, 28)
    assert papers(one)["bao_gia"].status == "expired"
    assert papers(one, state="da_ky_hd")["bao_gia"].status == "there"
    longer = row.with_values(valid_to=date(2026, 12, 31))
    assert papers(dossier(papers=(longer,)))["bao_gia"].status == "there"


@given(st.lists(st.sampled_from(["co", "ban_sao", "khong_can", ""]), min_size=40, max_size=40))
def test_percent_is_a_percent_and_only_all_is_a_hundred(states: list[str]) -> None:
    names = [line.paper for line in _lines(dossier(**benefits()))]
    rows = tuple(
        PaperRow({"paper": paper, "state": state, "reason": "mẫu"}, new_id())
        for paper, state in zip(names, states, strict=False)
        if state
    )
    found = Checklist(_lines(dossier(papers=rows, **benefits())), TODAY)
    for phase in ("", *{line.phase for line in found.lines}):
        assert 0 <= found.percent(phase) <= 100
        assert (found.percent(phase) == 100) == (not found.open(phase))


def _lines(one: Dossier) -> tuple[Line, ...]:
    known, way = Known(one, (), firms=(Firm("f", "Mẫu", "enterprise"),)), Course(law(), scope_of(one))
    return lines_of(known, law(), way, way.trail(()), TODAY)


def test_the_phase_to_make_ready_is_the_first_that_lacks_something() -> None:
    way = course("kcqg")
    lines = _lines(dossier(**benefits()))
    assert [phase_of(lines, way, (state,)) for state in ("du_kien", "da_dang_ky", "da_duyet", "hoan_thanh")] == [
        "dang_ky", "tham_dinh", "tam_ung", "",
    ]  # fmt: skip
    rest = tuple(line for line in lines if line.phase != "tam_ung")
    assert phase_of(rest, way, ("dang_thuc_hien",)) == "con_lai"
    assert phase_of((), way, ("dang_thuc_hien",)) == "tam_ung", "nothing lacks: the next one"
    assert all(step.way == MAIN for _, step in way.phases_from((START,)))


# --- who decides ---


@each(
    "programme, kind, ticked, who",
    [
        ("kcqg", "don", ("tang_ho_tro",), "bo"),
        ("kcqg", "nhom", ("sang_nam",), "bo"),
        ("kcqg", "don", ("dia_diem", "thoi_gian"), "cuc"),
        ("kcqg", "don", ("giam_ho_tro",), "cuc"),
        ("kcqg", "nhom", ("dia_diem", "thu_huong", "phoi_hop"), "so"),
        ("kcqg", "nhom", ("dia_diem", "doi_noi_dung"), "bo"),
        ("kcqg", "nhom", ("thu_huong", "giam_ho_tro"), "cuc"),
        ("kcdp", "don", ("dia_diem", "tang_ho_tro"), "ubnd"),
        ("kcdp", "don", ("phoi_hop",), "so"),
    ],
)
def test_who_decides_follows_from_what_changes(programme: str, kind: str, ticked: tuple[str, ...], who: str) -> None:
    rows = tuple(ChangeRow({"kind": change, "before": "A", "after": "B"}, new_id()) for change in ticked)
    answer = changes.decider(
        Adjustment({"changes": rows}), dossier(programme=programme, kind=kind), law(), Names(packs())
    )
    assert (answer.value, answer.result) == (who, "yes")
    assert len(answer.because) == len(ticked)
    assert all(one.clause and one.data for one in answer.because)
    assert answer.unverified == (programme == "kcdp")


def test_nothing_ticked_is_a_question_and_no_rule_is_said_so() -> None:
    nothing = changes.decider(Adjustment({}), dossier(), law(), Names(packs()))
    assert (nothing.result, nothing.value, nothing.missing[0].path) == ("ask", "", "changes")
    row = ChangeRow({"kind": "dia_diem"}, new_id())
    other = changes.decider(Adjustment({"changes": (row,)}), dossier(programme="moi"), law(), Names(packs()))
    assert other.result == "ask"
    assert not other.because
    assert other.missing[0].path == f"changes/{row.row_id}/kind"
