"""The strip of photos under a form: what comes by button, drop and clipboard, what is said of what does not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.services import attachments, records
from kc_desktop.ui.pages.file_view import FileView, facts_of
from kc_desktop.ui.pages.files_part import FilesPart
from kc_desktop.ui.pages.files_strip import state_words
from kc_desktop.ui.pages.record_page import RecordPage
from tests.tools import photos
from tests.tools.offices import add
from tests.ui.page_bench import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def page(station: Bench) -> Iterator[RecordPage]:
    record_id = add(station.desk)
    found = station.record_page()
    found.open_record(record_id)
    yield found
    for window in QApplication.topLevelWidgets():
        if isinstance(window, FileView):
            window.reject()
    QApplication.clipboard().clear()


def part_of(page: RecordPage) -> FilesPart:
    return next(part for part in page.pane.parts.parts if isinstance(part, FilesPart))


def stored(bench: Bench, page: RecordPage) -> list[str]:
    record = records.load(bench.desk, "facility", page.pane.record_id()).record
    return [row.values["name"] for row in record.values.get("files") or ()]


def file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_files_are_kept_at_once_and_saved_with_the_form(station: Bench, page: RecordPage, tmp_path: Path) -> None:
    part = part_of(page)
    assert not part.hint.isHidden()
    part.add([file(tmp_path, "cổng.jpg", photos.photo()), file(tmp_path, "giấy.pdf", photos.pdf())])
    assert [tile.item.values["name"] for tile in part.strip.tiles()] == ["cổng.jpg", "giấy.pdf"]
    assert all(item.openable and item.picture is not None and not item.picture.isNull() for item in part.items())
    assert page.pane.view.dirty
    page.save()
    assert stored(station, page) == ["cổng.jpg", "giấy.pdf"]
    part.remove(part.items()[0].row_id)
    page.pane.view.session.stack.undo()
    assert len(part.strip.tiles()) == 2
    part.remove(part.items()[0].row_id)
    page.save()
    assert stored(station, page) == ["giấy.pdf"]


def test_the_same_photo_twice_and_what_is_no_photo_are_said(station: Bench, page: RecordPage, tmp_path: Path) -> None:
    part = part_of(page)
    photo = file(tmp_path, "a.jpg", photos.photo())
    part.add([photo, file(tmp_path, "b.heic", b"\0\0\0\x18ftypheic"), photo, file(tmp_path, "c.txt", b"text")])
    assert len(part.items()) == 1
    assert "a.jpg đã có" in station.notices.toasts[0][0]
    assert [fault.code for fault in station.errors if isinstance(fault, Refused)] == ["picture_heic"]
    assert "2 tệp" in station.notices.toasts[1][0]
    assert not part.busy


def test_a_picture_of_the_clipboard_by_ctrl_v_and_text_goes_into_the_field(page: RecordPage) -> None:
    part, session = part_of(page), page.pane.view.session
    page.pane.view.focus("name")
    target = QApplication.focusWidget() or page.pane.view.editor("name").control
    part.pasting.follow(None, target)  # offscreen the window may not be the active one
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0xFF8800)
    QApplication.clipboard().setImage(picture)
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [item.values["media"] for item in part.items()] == ["image/jpeg"]
    QApplication.clipboard().setText("abc")
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(part.items()) == 1
    assert "abc" in str(session.state.get("name").value)


def test_dropped_files_are_taken(page: RecordPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "a.jpg", photos.photo()))), QUrl("https://example.invalid/")])
    assert part_of(page).paste(data)
    assert len(part_of(page).items()) == 1


def test_a_file_that_is_not_here_says_where_it_is(station: Bench, page: RecordPage) -> None:
    seen = records.load(station.desk, "facility", page.pane.record_id())
    row = seen.form.by_key["files"].row
    assert row is not None
    records.save(station.desk, seen, seen.record.with_values(files=(row({"name": "x", "hash": "ab" * 32}, new_id()),)))
    page.pane.reopen()
    (item,) = part_of(page).items()
    assert not item.openable
    assert state_words(item.shown) == "ảnh chưa có ở máy này"
    assert state_words(attachments.Shown("", "", where="Trạm mẫu 2")) == "ảnh còn ở Trạm mẫu 2"
    part_of(page).open_file(item.row_id)


def test_large_with_caption_and_kind_typed_into_the_form(page: RecordPage, tmp_path: Path) -> None:
    part = part_of(page)
    part.add([file(tmp_path, f"{n}.jpg", photos.photo(n)) for n in ("navy", "olive")])
    part.strip.tiles()[0].click()
    view = next(w for w in QApplication.topLevelWidgets() if isinstance(w, FileView))
    assert not view.canvas.pixmap().isNull()
    assert view.facts.text().startswith("chụp 01/08/2026 07:45 · tại 21,175139; 106,05")
    view.caption.setText("Lò nung")
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.reject()
    values = [item.values.get("caption") for item in part.items()]
    assert values.count("Lò nung") == 1
    assert facts_of({}) == ""
