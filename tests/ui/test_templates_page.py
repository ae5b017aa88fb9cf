"""The page of templates: fields to copy, a template taken out, changed, taken back, refused, tried and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from kc_desktop.exchange.documents.word.check import check
from kc_desktop.exchange.documents.word.render import FILTERS
from kc_desktop.services import templates
from kc_desktop.services.dossier_papers.kinds import KINDS
from kc_desktop.services.voting_papers import KINDS as VOTING
from kc_desktop.ui.pages import templates_page
from kc_desktop.ui.pages.template_fields import FieldRow, found_in, hint, rows_of
from kc_desktop.ui.pages.templates_page import TemplatesPage
from tests.exchange.word_kit import lines
from tests.tools.cases import each

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.page_bench import Bench

PAGE = "templates"

MANY = "bieu_tong_hop"


def rows(kind: str) -> tuple[FieldRow, ...]:
    return rows_of(templates.fields(kind))


@pytest.fixture
def page(centre: Bench) -> TemplatesPage:
    found = centre.page("templates")
    assert isinstance(found, TemplatesPage)
    return found


def light(page: TemplatesPage, kind: str) -> None:
    page.list.selectRow([one.kind for one in page.list.rows].index(kind))


@each("kind", ["bang_ke", MANY, "muc_luc"])
def test_all_tags_typed_in_their_order_are_a_good_template(kind: str) -> None:
    typed = [row.tag for row in rows(kind)]
    shape = templates._shape(kind)
    used = check(lines(*(tag.replace("{%tr", "{%p") for tag in typed)), shape)
    assert len([row for row in rows(kind) if not row.bracket]) == len(templates.fields(kind))
    assert used


def test_a_list_in_a_list_is_typed_by_the_names_of_its_items() -> None:
    found = {row.code: row for row in rows(MANY) if not row.bracket}
    assert found["bieu.nhom[].de_an[].ten"].tag == "{{ y.ten }}"
    assert [row.tag for row in rows(MANY) if row.bracket][2:] == [
        "{%tr for x in bieu.nhom %}", "{%tr for y in x.de_an %}", "{%tr endfor %}", "{%tr endfor %}",
    ]  # fmt: skip
    assert found["van_ban.noi_nhan[]"].tag == "{{ x }}"


def test_a_field_is_found_without_tones_with_the_tags_of_its_list() -> None:
    found = found_in(rows("bang_ke"), "nguoi ban")
    assert [row.shown.strip() for row in found] == [
        "{%tr for x in quyet_toan.chung_tu %}",
        "x.nguoi_nhan",
        "{%tr endfor %}",
    ]
    assert "co_quan.ten" in [row.code for row in found_in(rows("de_an"), "CO_QUAN.ten")]
    assert not found_in(rows("de_an"), "không có trường này")


def test_the_hint_knows_every_way_of_writing() -> None:
    assert all(f"|{name}" in hint() for name in FILTERS)


def test_every_paper_is_told_and_its_fields_copied(centre: Bench, page: TemplatesPage) -> None:
    assert [one.kind for one in page.list.rows] == [*KINDS, *VOTING, "muc_luc"]
    assert all(templates_page.about(one) for one in page.list.rows)
    light(page, "bang_ke")
    assert "chưa đối chiếu" in page._note.text()
    assert page._chip.text() == "mẫu chương trình"
    assert page.reset.isHidden()
    page.fields.search.setText("ten de an")
    QTest.keyClick(page.fields.search, Qt.Key.Key_Down)
    QTest.keyClick(page.fields.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "{{ de_an.ten }}"
    assert "{{ de_an.ten }}" in centre.notices.toasts[-1][0]


def test_a_template_is_taken_out_and_back_tried_and_reset(
    centre: Bench, page: TemplatesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "ra.docx"
    monkeypatch.setattr(templates_page, "ask_save", lambda *_args: out)
    monkeypatch.setattr(templates_page, "ask_open", lambda *_args: out)
    light(page, "hop_dong")
    shipped = templates.template(centre.desk, "hop_dong")
    page.out.click()
    assert out.read_bytes() == shipped
    out.write_bytes(lines("Hợp đồng {{ de_an.ten }}"))
    page.take.click()
    assert templates.template(centre.desk, "hop_dong") == out.read_bytes()
    assert page._chip.text() == "mẫu của cơ quan"
    page.reset.click()  # asked, not answered: stays
    assert not page.reset.isHidden()
    page.look.click()
    assert page.preview is not None
    assert page.preview.isVisible()
    page.preview.close()
    centre.notices.answers.append("reset")
    page.reset.click()
    assert templates.template(centre.desk, "hop_dong") == shipped
    assert page.reset.isHidden()


def test_what_was_in_force_comes_back_by_undo(centre: Bench, page: TemplatesPage, tmp_path: Path) -> None:
    first, second = tmp_path / "1.docx", tmp_path / "2.docx"
    first.write_bytes(lines("Một {{ de_an.ten }}"))
    second.write_bytes(lines("Hai {{ de_an.ten }}"))
    light(page, "de_an")
    page.install(first)
    page.install(second)
    undo_first, undo_second = (undo for _text, undo in tuple(centre.notices.toasts))
    assert undo_first is not None
    assert undo_second is not None
    undo_second()
    assert templates.template(centre.desk, "de_an") == first.read_bytes()
    assert page._chip.text() == "mẫu của cơ quan"
    undo_first()
    assert page._chip.text() == "mẫu chương trình"


def test_a_bad_template_is_told_in_place_a_good_one_dropped(centre: Bench, page: TemplatesPage, tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(lines("Số", "Đề án {{ de_an.tem }}"))
    light(page, "de_an")
    before = templates.template(centre.desk, "de_an")
    page.install(bad)
    said = page.banner.text()
    assert all(part in said for part in ("đoạn 2", "de_an.tem", "ten"))
    assert templates.template(centre.desk, "de_an") == before
    assert not centre.errors
    light(page, "theo_doi")
    assert page.banner.isHidden()
    _drops(centre, page, tmp_path)


def _drops(centre: Bench, page: TemplatesPage, tmp_path: Path) -> None:
    for name in ("a.txt", "b.docx"):
        (tmp_path / name).write_bytes(lines("Thả {{ de_an.ten }}"))

    def drop(*names: str) -> bool:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
        event = QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        page.dropEvent(event)
        return event.isAccepted()

    assert not drop("a.txt")
    assert not drop("b.docx", "a.txt")
    assert drop("b.docx")
    assert templates.template(centre.desk, "theo_doi") == (tmp_path / "b.docx").read_bytes()
