"""The tour's first run: three questions, answered by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.first_run import FirstRunPage
from kc_desktop.ui.touring.hand import Hand, check
from kc_desktop.ui.touring.office import Office

PROVINCE = "24"


def first_run(office: Office, role: str, name: str, picture: str = "") -> None:
    """A new computer: who are you, where; then the program is ready."""
    hand = office.open(ready=_asks)
    page = hand.find(FirstRunPage)
    hand.until(lambda: page.province.count() > 1, "the provinces are read")
    if role == "centre":
        hand.click(hand.button(tr("Trung tâm khuyến công"), page))
    page.name.setFocus(Qt.FocusReason.TabFocusReason)
    hand.write(name)
    page.province.setFocus(Qt.FocusReason.TabFocusReason)
    while page.province.currentData() != PROVINCE:
        before = page.province.currentIndex()
        hand.press(Qt.Key.Key_Down)
        check(page.province.currentIndex() > before, "the province stands in the list")
    if picture:
        hand.picture(picture)
    hand.click(hand.button(tr("Bắt đầu làm việc"), page))
    hand.until(lambda: bool(hand.window.section()), "the data is there and open")
    check((office.desk.identity.role, office.desk.identity.name) == (role, name), "the answers are kept")
    check(office.desk.identity.province == PROVINCE, "the province is kept")


def _asks(hand: Hand) -> bool:
    return bool(hand.window.findChildren(FirstRunPage))
