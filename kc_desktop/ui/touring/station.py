"""The tour at a station: an establishment, its survey, a đề án, a collaborator; search, undo, a power cut."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from kc_desktop.domain.change import Change, Progress
from kc_desktop.domain.declared import FORMS, Dossier, Facility, Survey
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.services import drafts, history, lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.lists import Query
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.importing.wizard import ImportWizard
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.touring.hand import Hand, check
from kc_desktop.ui.touring.office import Office

NAME, SHORT = "Mẫu – Gốm Bến Đá", "gom ben"
REQUESTED = 300_000_000


def page_of(hand: Hand, section: str) -> RecordPage:
    """The record page of a section, opened."""
    check(hand.window.show_section(section), f"section {section} opens")
    page = hand.window.page(section)
    assert isinstance(page, RecordPage)
    return page


def stored(office: Office, form: str, search: str) -> list[str]:
    """The ids of the records that a search finds in the bank itself."""
    desk = office.desk
    return lists.record_ids(desk, form, lists.ids(desk, Query(form, search)))


def save(office: Office, page: RecordPage) -> Form:
    """Ctrl+S, then the record as the database holds it."""
    hand, record_id = office.hand, page.pane.record_id()
    said = len(hand.notices.said)
    hand.ctrl(Qt.Key.Key_S)
    hand.until(lambda: len(hand.notices.said) > said, f"{page.form.key} is saved")
    check(not page.pane.view.dirty, f"{page.form.key}: {hand.notices.said[-1]}")
    return records.load(office.desk, page.form.key, record_id).record


def facility(office: Office) -> str:
    """Type an establishment by keys and by an input method."""
    hand = office.hand
    page = page_of(hand, "facility")
    hand.ctrl(Qt.Key.Key_N)
    view = page.pane.view
    hand.until(lambda: page.pane.opened() is not None and view.here() == "name", "a new facility is open")
    hand.fill(
        view,
        {
            "name": NAME,
            "legal_form": "htx",
            "founded_year": "2014",
            "representative": "Người Mẫu Bến Đá",
            "phones": "0900 000 001",
            "owner_is_woman": "c",
            "site_commune": "phuc son bac ninh",
            "site_hamlet": "Thôn Bến",
            "vsic": "2393",
            "main_product": "Bình, chậu gốm",
        },
    )
    hand.picture("02-co-so-dang-nhap")
    found = save(office, page)
    assert isinstance(found, Facility)
    check((found.name, found.legal_form, found.founded_year) == (NAME, "htx", 2014), "the facility as typed")
    check(found.owner_is_woman is True, "an answer typed with one key")
    before = [unit.name for unit in office.desk.packs.places.predecessors(found.site_commune or "")]
    check("Phúc Sơn" in before, "the commune of today is found by a name it had before")
    check(found.vsic == "2025:2393", "industry found by code")
    hand.until(lambda: page.list.model.rowCount() == 1, "the facility stands in the list")
    return page.pane.record_id()


def survey(office: Office, facility_id: str) -> str:
    """A visit, with rows, from what is known already."""
    hand = office.hand
    hand.click(hand.button(tr("Khảo sát mới")))
    page = page_of(hand, "survey")
    view = page.pane.view
    hand.until(lambda: page.pane.opened() is not None and bool(view.payload()["flat"].get("name")), "a survey is begun")
    hand.fill(view, {"sheet_no": "PM-2026-001"})
    hand.add_row(view, "products", {"name": "Bình gốm", "unit": "chiếc", "output": "12000"})
    hand.add_row(view, "products", {"name": "Chậu gốm", "unit": "chiếc", "output": "8000"})
    hand.add_row(view, "years", {"year": "2025", "workers": "42", "workers_women": "18", "revenue": "1,5 tỷ"})
    hand.add_row(view, "equipment", {"name": "Lò nung than (đời cũ)", "made_year": "2009", "quantity": "1"})
    hand.add_row(
        view,
        "needs",
        {
            "content": "3.3",
            "machine": "Lò nung gas 2 m³",
            "machine_is_new": "c",
            "investment": "800tr",
            "own_capital": "500tr",
            "requested": "300tr",
            "register_year": "2027",
        },
    )
    hand.fill(view, {"eligible": "c", "consent": "c"})
    view.focus("products/+")
    hand.picture("04-khao-sat-dong-san-pham")
    found = save(office, page)
    assert isinstance(found, Survey)
    check(found.facility == facility_id and found.name == NAME, "the survey knows its facility")
    check([row.output for row in found.products or ()] == [12000, 8000], "two products")
    check([row.revenue for row in found.years or ()] == [1_500_000_000], "an amount typed in words")
    check([row.requested for row in found.needs or ()] == [REQUESTED], "a need")
    return page.pane.record_id()


def dossier(office: Office, survey_id: str) -> str:
    """A đề án from the need of the survey."""
    hand = office.hand
    hand.click(hand.button(tr("Lập đề án")))
    page = page_of(hand, "dossier")
    view = page.pane.view
    hand.until(lambda: page.pane.opened() is not None and bool(view.payload()["flat"].get("name")), "a đề án is begun")
    hand.fill(view, {"necessity": "Giảm 30 % nhiên liệu, không còn khói than"})
    found = save(office, page)
    assert isinstance(found, Dossier)
    linked = [row.survey for row in found.needs or ()]
    check(linked == [survey_id] and found.year == 2027 and found.content == "3.3", "the đề án knows its need")
    check(found.amount_by_source() == {"kcdp": REQUESTED, "doi_ung": 500_000_000}, "its money by source")
    check(bool(found.objective) and found.necessity == "Giảm 30 % nhiên liệu, không còn khói than", "its texts")
    return page.pane.record_id()


def workbook(office: Office, path: Path) -> None:
    """A list in Excel, looked at and taken; the row that repeats an establishment is refused with its reason."""
    from kc_desktop.exchange.excel.writer import write_records

    hand, desk = office.hand, office.desk
    commune = desk.packs.units(province=desk.identity.province)[0].key
    listed = [
        (new_id(), Facility({"name": f"Mẫu – {name}", "legal_form": "ho_kd", "site_commune": commune}))
        for name in ("Mây tre Xóm Hạ", "Chè Núi Ông", "Mây tre Xóm Hạ")
    ]
    write_records(path, Facility, listed, desk.names, desk.packs)
    page = page_of(hand, "facility")
    before = lists.count(desk, "facility")
    box = ImportWizard(Facility, page.context, path, page)
    box.look()
    hand.until(lambda: box.report() is not None and box.isVisible(), "the workbook was looked at")
    while box.next.isVisible():
        hand.click(box.next)
    hand.keep(box.grab(), "05-nhap-excel")
    hand.click(box.take)
    hand.until(lambda: (made := box.report()) is not None and not made.dry_run, "the workbook was taken")
    report = box.report()
    check(report is not None and (report.rows, report.taken) == (3, 2), "rows = taken + refused")
    check(lists.count(desk, "facility") == before + 2, "two rows are in the bank")
    box.reject()
    hand.window.activateWindow()  # a window manager does so by itself; offscreen there is none
    hand.until(hand.window.isActiveWindow, "the window has the keyboard again")
    hand.until(lambda: page.list.model.rowCount() == before + 2, "the rows stand in the list")


def collaborator(office: Office) -> str:
    """A collaborator with two communes."""
    hand = office.hand
    page = page_of(hand, "collaborator")
    hand.ctrl(Qt.Key.Key_N)
    view = page.pane.view
    hand.until(lambda: page.pane.opened() is not None and view.here() != "", "a new collaborator is open")
    hand.fill(view, {"name": "Cộng Tác Viên Mẫu", "phones": "0900000010"})
    view.focus("communes")
    for text in ("phuc son", "yen the"):
        hand.write(text)
        hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Escape)
    found = save(office, page)
    check(len(found.values["communes"]) == 2, "two communes picked by keys")
    return page.pane.record_id()


def search(office: Office, facility_id: str) -> None:
    """Ctrl+K finds without tones, Enter opens; a command is found too."""
    hand = office.hand
    page_of(hand, "dossier")
    hand.ctrl(Qt.Key.Key_K)
    hand.write(SHORT)
    field = hand.window.search
    hand.until(lambda: any(item.title == NAME for item in field.results()), "gom ben finds the pottery")
    hand.picture("08-tim-khong-dau")
    check(field.results()[0].title == NAME, "the facility comes first")
    hand.press(Qt.Key.Key_Return)
    page = hand.window.page("facility")
    assert isinstance(page, RecordPage)
    hand.until(lambda: page.pane.record_id() == facility_id, "Enter opens it")
    hand.ctrl(Qt.Key.Key_K)
    hand.write("gui nhan")
    hand.until(lambda: any(callable(item.target) for item in field.results()), "commands are found by their names")
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Escape)


def undo(office: Office, facility_id: str) -> None:
    """A change, its history, and back."""
    hand = office.hand
    page = page_of(hand, "facility")
    hand.until(lambda: page.pane.record_id() == facility_id and page.isVisible(), "the facility is open")
    view = page.pane.view
    view.focus("name")
    hand.ctrl(Qt.Key.Key_A)
    hand.write("Mẫu – Gốm Bến Đá 2")
    check(save(office, page).values["name"] == "Mẫu – Gốm Bến Đá 2", "the name is changed")
    page.pane.head.history.click()
    hand.until(page.pane.history.isVisible, "the history is shown")
    hand.picture("09-lich-su")
    page.pane.head.history.click()
    check(hand.notices.undo is not None, "saving offers undo")
    if hand.notices.undo is not None:
        said = len(hand.notices.said)
        hand.notices.undo()
        hand.until(lambda: len(hand.notices.said) > said, "it is taken back")
    check(records.load(office.desk, "facility", facility_id).record.values["name"] == NAME, "undo brings it back")
    kinds = [entry.kind for entry in history.history(office.desk, "facility", facility_id)]
    check(kinds[0] == "undo" and len(kinds) == 3, "the undo is itself in the history")


def power_cut(office: Office, facility_id: str) -> None:
    """Typed, not saved, the power goes: the draft is back when the program is."""
    hand = office.hand
    page = page_of(hand, "facility")
    page.pane.view.focus("remark")
    hand.write("Hẹn gặp lại chủ cơ sở")
    hand.until(lambda: drafts.find(office.desk, "facility", facility_id), "the draft is kept", 3.0)
    office.kill()
    hand = office.open()
    page = page_of(hand, "facility")
    page.open_record(facility_id)
    hand.until(lambda: page.pane.record_id() == facility_id and page.pane.offer.isVisible(), "the draft is offered")
    check(page.pane.view.payload()["flat"].get("remark") == "Hẹn gặp lại chủ cơ sở", "the draft holds what was typed")
    hand.picture("10-ban-nhap-tro-lai")
    check(save(office, page).values["remark"] == "Hẹn gặp lại chủ cơ sở", "the draft is saved")
    check(drafts.find(office.desk, "facility", facility_id) is None, "the draft is gone")


def volume(office: Office, least: int) -> None:
    """The invented province on top, so that lists are long."""
    hand = office.hand
    bridge = office.bridge
    done: list[object] = []
    bridge.write(_fill, done.append, initiator=hand.window)
    hand.until(lambda: done, "the invented province is there", 30.0)
    check(lists.count(office.desk, "facility") > least, "many facilities")
    page = page_of(hand, "facility")
    hand.until(lambda: page.list.model.rowCount() > least, "the list follows")


def _fill(desk: Desk, progress: Progress) -> Change:
    from kc_desktop.services import demo

    demo.fill(desk, progress=progress, own_only=True)
    return Change("demo", forms=frozenset(FORMS))


def open_first(office: Office, form: str) -> None:
    """Open the first record of a list with the keyboard."""
    hand = office.hand
    page = page_of(hand, form)
    hand.until(lambda: page.list.model.row_at(0) is not None, f"the list of {form} is there")
    page.list.focus_rows()
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: page.pane.opened() is not None and page.pane.isVisible(), f"a record of {form} is open")
    page.pane.view.body.build_all()
