"""Chips over a facility and a survey, the reasons behind them, and the province's rules: in a real window."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton

from kc_desktop.domain.declared import PackEdit, Survey
from kc_desktop.domain.declared.survey import YearRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records, rulebook
from kc_desktop.ui.pages.judgement_part import JudgementPart
from kc_desktop.ui.pages.judgement_reasons import Reasons
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.rule_editor import RuleEditor
from kc_desktop.ui.tables.check_popup import CheckPopup
from tests.tools.offices import add, commune, sample
from tests.ui.page_bench import Bench, put

PAGE = "survey"


def opened(bench: Bench, form: str, record_id: str) -> RecordPage:
    page = bench.record_page(form)
    page.open_record(record_id)
    return page


def part(page: RecordPage) -> JudgementPart:
    return next(one for one in page.pane.parts.parts if isinstance(one, JudgementPart))


def chips(page: RecordPage) -> list[str]:
    return [chip.text() for chip in part(page).chips]


def survey(bench: Bench, **values: Any) -> str:
    known = {**sample(legal_form="cp").values, "visited_on": date(2026, 9, 1), "direct_production": True}
    seen = records.blank(bench.desk, "survey")
    return records.save(bench.desk, seen, Survey({**known, "vsic": "2025:2393", **values})).record_id


def reasons(page: RecordPage, place: int = 0) -> Reasons:
    part(page).chips[place].click()
    found = [box for box in page.window().findChildren(Reasons) if box.isVisible()]
    assert len(found) == 1
    return found[0]


def links(box: Reasons) -> dict[str, QPushButton]:
    return {made.text(): made for made in box.findChildren(QPushButton)}


def test_a_survey_shows_what_is_missing_and_leads_there(station: Bench) -> None:
    page = opened(station, "survey", survey(station))
    assert chips(page) == ["Thiếu 1 mục để kết luận", "Ưu tiên: chưa rõ"]
    box = reasons(page)
    told = " ".join(label.text() for label in box.findChildren(QLabel))
    assert "NĐ 235/2025" in told
    assert "Số liệu" in told or "Chưa đủ số liệu" in told
    question = next(made for text, made in links(box).items() if text.startswith("Năm 2025"))
    question.click()
    assert page.pane.view.here() == "years/+"
    assert not box.isVisible()


def test_the_chips_follow_the_typing(station: Bench) -> None:
    figures = (YearRow({"year": 2025, "workers_insured": 20, "revenue": 10**9, "capital": 10**9}, new_id()),)
    page = opened(station, "survey", survey(station, years=figures))
    assert chips(page)[:2] == ["Đủ điều kiện", "Doanh nghiệp nhỏ"]
    put(page, direct_production=False, owner_is_woman=True, eligible=True)
    part(page).typed(page.pane.view.read()[0])
    assert chips(page)[:2] == ["Không đủ điều kiện", "Khác nhận định của cộng tác viên"]
    assert "Ưu tiên: chủ cơ sở" in chips(page)
    assert "Chưa xác minh" in chips(page), "NĐ 235 on women: a weak source"


def test_a_facility_leads_into_its_last_survey(station: Bench) -> None:
    facility = add(station.desk, legal_form="cp", direct_production=True, vsic="2025:2393")
    visit = survey(station, facility=facility)
    page = opened(station, "facility", facility)
    box = reasons(page)
    next(made for text, made in links(box).items() if text.startswith("Năm 2025")).click()
    shown = station.record_page("survey")
    assert (shown.pane.record_id(), shown.pane.view.here()) == (visit, "years/+")
    other = add(station.desk, "Mẫu – Mây tre", legal_form="cp", direct_production=True, vsic="2025:2393")
    box = reasons(opened(station, "facility", other))
    next(made for text, made in links(box).items() if text.startswith("Năm 2025")).click()
    here = shown.pane.opened()
    assert here is not None
    assert here.loaded.is_new, "no survey yet: the first one is begun"
    assert shown.pane.view.payload()["flat"]["facility"] == other


def test_the_province_writes_a_rule_and_it_holds_at_once(centre: Bench) -> None:
    figures = (YearRow({"year": 2025, "workers_insured": 20, "revenue": 10**9, "capital": 10**9}, new_id()),)
    visit = survey(centre, years=figures)
    assert chips(opened(centre, "survey", visit))[1] == "Doanh nghiệp nhỏ"
    page = centre.record_page("pack_edit")
    page.new_record()
    editor = next(one for one in page.pane.parts.parts if isinstance(one, RuleEditor))
    for key in ("rules/size.csv", "san_xuat/sieu_nho", "workers"):
        (editor.pick.click() if key.startswith("rules/") else None)
        popup = page.window().findChildren(CheckPopup)[-1]
        popup.chosen.emit(key)
        popup.put_away()
        popup.deleteLater()
    texts = [label.text() for label in editor.findChildren(QLabel)]
    assert "Danh mục ghi: 10" in texts
    assert any("NĐ 80/2021" in text for text in texts)
    assert page.pane.view.here() == "value"
    put(page, value="nhiều", legal_text="QĐ mẫu 1/QĐ-UBND")
    page.save()
    assert page.pane.view.dirty, "a number is wanted"
    put(page, value="25")
    page.save()
    assert not page.pane.view.dirty
    assert rulebook.law(centre.desk).rule("size.csv", "san_xuat/sieu_nho").text("workers") == "25"
    assert chips(centre.record_page("survey"))[1] == "Doanh nghiệp siêu nhỏ", "the open record follows"
    box = reasons(centre.record_page("survey"), 1)
    links(box)["Sửa quy định"].click()
    assert page.pane.view.payload()["flat"] == {}, "a new rule is begun; which column is asked"
    popup = page.window().findChildren(CheckPopup)[-1]
    popup.chosen.emit("revenue")
    popup.put_away()
    flat = page.pane.view.payload()["flat"]
    assert (flat["entry"], flat["column_name"]) == ("san_xuat/sieu_nho", "revenue")


def test_a_rule_of_an_unknown_entry_says_that_it_does_nothing(centre: Bench) -> None:
    page = centre.record_page("pack_edit")
    cell = {"pack": "rules", "table_name": "size.csv", "entry": "khac", "column_name": "workers"}
    seed = {**cell, "name": "Mẫu", "value": "9"}
    page.start_from(PackEdit(seed))
    editor = next(one for one in page.pane.parts.parts if isinstance(one, RuleEditor))
    assert any("chưa có tác dụng" in label.text() for label in editor.findChildren(QLabel))
    found = rulebook.entries(centre.desk, "rules", "areas.csv")
    assert any(one.entry == f"{commune()}/kho_khan" for one in found)
    assert any("Thành phố Bắc Giang" in one.label for one in rulebook.entries(centre.desk, "rules", "cities.csv"))
