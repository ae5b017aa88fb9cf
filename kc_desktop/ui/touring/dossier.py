"""The tour at the centre: a đề án from the board to its printed set; no figure is typed again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from kc_desktop.domain.declared import Appraisal, Contract, Dossier
from kc_desktop.services import records
from kc_desktop.services.budget import of_dossier
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.dossiers.board_page import BoardPage
from kc_desktop.ui.pages.dossiers.children_panel import ChildrenPanel
from kc_desktop.ui.pages.dossiers.leaves import MONEY, PAPERS
from kc_desktop.ui.pages.dossiers.page import DossierPage
from kc_desktop.ui.pages.pdf_preview import pages_of
from kc_desktop.ui.touring.hand import Hand, check
from kc_desktop.ui.touring.office import Office
from kc_desktop.ui.touring.station import REQUESTED, SHORT


def from_board(centre: Office) -> DossierPage:
    """Found on the board by its name without marks, opened by Enter."""
    hand = centre.hand
    check(hand.window.show_section("board"), "the board opens")
    board = hand.window.page("board")
    assert isinstance(board, BoardPage)
    hand.until(lambda: any(column.count for column in board.view.columns()), "the board has cards")
    hand.picture("17a-bang-de-an")
    _to_window(hand)
    board.filters.line.setFocus()
    hand.write(SHORT)
    hand.until(lambda: sum(column.count for column in board.view.columns()) == 1, "the board is narrowed to one")
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    page = hand.window.page("dossier")
    assert isinstance(page, DossierPage)
    hand.until(lambda: page.pane.opened() is not None and page.part.read is not None, "the đề án is open")
    check(page.list.isHidden(), "it has all the room")
    return page


def through(centre: Office, out: Path) -> Path:
    """One step, its appraisal, its contract; then the whole set as one paper."""
    hand, page = centre.hand, from_board(centre)
    record_id = page.pane.record_id()
    hand.click(page.part.next.step)
    dialog = page.part.acts.dialog
    assert dialog is not None
    hand.click(dialog.done_button)
    hand.until(lambda: _dossier(centre, record_id).status == "du_kien", "a step is taken")
    hand.clear_toasts()
    hand.picture("17b-de-an")
    for key, name in ((MONEY, "17c-kinh-phi"), (PAPERS, "17d-giay-to")):
        hand.click(page.part.leaves.tabs.button_of(key))
        hand.picture(name)
    _add(hand, page, "appraisal", tr("Thẩm định"), {"paper_no": "02/PTĐ"})
    _add(hand, page, "carry", tr("Hợp đồng"), {"number": "05/HĐ-KC"})
    (contract,) = (one for _id, one in of_dossier(centre.desk, Contract, record_id))
    (judged,) = (one for _id, one in of_dossier(centre.desk, Appraisal, record_id))
    check((contract.support, judged.proposed_support) == (REQUESTED, REQUESTED), "figures came by themselves")
    return _print(hand, page, out)


def _add(hand: Hand, page: DossierPage, tab: str, text: str, cells: dict[str, str]) -> None:
    hand.click(page.part.leaves.tabs.button_of(tab))
    group = page.pane.leaf()
    assert isinstance(group, ChildrenPanel)
    hand.click(hand.button(text, group))
    hand.until(lambda: group.pane() is not None, f"{text} is begun")
    pane = group.pane()
    assert pane is not None
    _to_window(hand)
    hand.fill(pane.view, cells)
    said = len(hand.notices.said)
    hand.ctrl(Qt.Key.Key_S)
    hand.until(lambda: len(hand.notices.said) > said and not pane.view.dirty, f"{text} is saved")


def _to_window(hand: Hand) -> None:
    """After a box was closed, where no window manager gives the keyboard back."""
    hand.window.activateWindow()
    hand.until(hand.window.isActiveWindow, "the window is active")


def _print(hand: Hand, page: DossierPage, out: Path) -> Path:
    hand.click(page.part.print)
    hand.until(lambda: page.part.print.findChildren(QMenu), "the menu of papers")
    menu = page.part.print.findChildren(QMenu)[-1]
    menu.actions()[0].trigger()
    menu.close()
    hand.until(lambda: page.part.papers.view.preview is not None, "the set is made", seconds=60)
    preview = page.part.papers.view.preview
    assert preview is not None
    hand.settle()
    hand.keep(preview.grab(), "17e-bo-ho-so")
    file = out / "bo-ho-so-de-an.pdf"
    hand.answer_file(file, lambda: hand.click(hand.button(tr("Xuất PDF…"), preview)))
    hand.until(file.is_file, f"{file.name} is written", seconds=60)
    check(len(pages_of(file, 300)) == preview.pages, "the file holds what was looked at")
    return file


def _dossier(centre: Office, record_id: str) -> Dossier:
    found = records.load(centre.desk, Dossier.key, record_id).record
    assert isinstance(found, Dossier)
    return found
