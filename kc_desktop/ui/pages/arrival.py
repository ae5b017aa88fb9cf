"""A copy from elsewhere, or an old file put back: what happened, what is safe, and one click to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.services import arrival
from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import Card, Picture, button, words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from kc_desktop.services.arrival import Arrival, Settled

WIDTH = 620


class ArrivalPage(QScrollArea):
    """``chosen`` with one of the choices of the arrival; the caller opens the data accordingly."""

    chosen = Signal(str)

    def __init__(self, found: Arrival) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.buttons: dict[str, QPushButton] = {}
        inside = QWidget()
        theme.set_look(inside, ground="background")
        column = QVBoxLayout()
        column.setContentsMargins(0, 24, 0, 16)
        column.setSpacing(12)
        column.addWidget(words(_title(found), "title", wrap=True))
        column.addWidget(words(_what_happened(found), wrap=True))
        column.addWidget(_safe(_what_is_safe(found)))
        for choice in found.choices:
            column.addWidget(self._choice(found, choice))
        column.addStretch(1)
        body = QWidget()
        body.setLayout(column)
        body.setFixedWidth(WIDTH)
        outer = QHBoxLayout(inside)
        outer.addWidget(body, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(inside)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Enter takes the safe default."""
        super().showEvent(event)
        next(iter(self.buttons.values())).setFocus()

    def _choice(self, found: Arrival, choice: str) -> QWidget:
        title, text, action = _offer(found, choice)
        made = button(action, "normal" if self.buttons else "primary")
        made.setMinimumWidth(150)
        made.setAccessibleDescription(text)
        made.clicked.connect(lambda: self.chosen.emit(choice))
        self.buttons[choice] = made
        card = Card()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(words(title, "strong", wrap=True))
        column.addWidget(words(text, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return card


def told(found: Arrival, done: Settled) -> str:
    """What was done, in one sentence."""
    if found.why == arrival.ORDERED:
        return tr("Trung tâm thấy hai máy ghi dưới cùng một danh tính; máy này nay có danh tính riêng.")
    if done.regained:
        return tr("Đã lấy lại {count} thay đổi từ sổ ghi. Không có gì bị mất.", count=done.regained)
    return tr("Máy này nay có danh tính riêng. Không có gì bị ghi đè.")


def _title(found: Arrival) -> str:
    if found.state == arrival.RESTORED:
        return tr("Tệp dữ liệu này cũ hơn những gì đã lưu trên máy")
    if found.why == arrival.NO_JOURNAL:
        return tr("Sổ ghi của dữ liệu này không còn trên máy")
    return tr("Dữ liệu này được chép từ máy khác đến")


def _what_happened(found: Arrival) -> str:
    name = found.identity.name
    if found.why == arrival.BEHIND:
        return tr(
            "Tệp của “{name}” dừng ở thay đổi số {held}, còn sổ ghi của máy đã tới số {reached}: "
            "có lẽ một tệp cũ vừa được chép đè, hoặc đây là bản thứ hai của cùng một thư mục.",
            name=name,
            held=found.held,
            reached=found.reached,
        )
    if found.state == arrival.RESTORED:
        return tr("Từ tệp này của “{name}”, công việc đã đi tiếp ở một bản khác trên máy.", name=name)
    if found.why == arrival.NO_JOURNAL:
        return tr("Thư mục sổ ghi của “{name}” đã bị xóa hoặc hỏng, nên không chắc đây là bản mới nhất.", name=name)
    return tr("Đây là dữ liệu của “{name}”, nhưng máy này chưa từng ghi vào đó.", name=name)


def _what_is_safe(found: Arrival) -> str:
    if found.state == arrival.RESTORED:
        return tr("Phần mới hơn vẫn nguyên trong sổ ghi, ngoài thư mục dữ liệu. Chọn cách nào cũng không mất gì.")
    return tr("Chọn cách nào cũng không mất và không ghi đè gì, ở đây cũng như ở máy kia.")


def _safe(text: str) -> QWidget:
    made = Card()
    theme.set_look(made, role="banner", state="good")
    made.body.setContentsMargins(14, 10, 14, 10)
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Picture("shield", "good"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words(text, wrap=True), 1)
    made.body.addLayout(row)
    return made


def _offer(found: Arrival, choice: str) -> tuple[str, str, str]:
    """(title, what it means, the button)."""
    if choice == arrival.CONTINUE:
        return (
            tr("Làm tiếp ở đây"),
            tr("Lấy lại phần mới hơn từ sổ ghi rồi làm việc như thường. Máy mang danh tính mới để không trùng số."),
            tr("Làm tiếp"),
        )
    if choice == arrival.ADDITIONAL:
        return (
            tr("Máy này là máy thêm"),
            tr("Hai máy cùng làm việc, mỗi máy một danh tính; dữ liệu gộp lại khi gửi – nhận.") + _confirmed(found),
            tr("Dùng làm máy thêm"),
        )
    if choice == arrival.MOVED:
        return (
            tr("Đã chuyển hẳn sang máy này"),
            tr("Máy cũ không dùng nữa, máy này thay thế.") + _confirmed(found),
            tr("Dùng thay máy cũ"),
        )
    return (
        tr("Chỉ xem"),
        tr("Mở để xem và in, không ghi gì. Lần mở sau chương trình hỏi lại."),
        tr("Chỉ xem"),
    )


def _confirmed(found: Arrival) -> str:
    if found.keeps_key:
        return ""
    if found.identity.is_centre:
        return " " + tr(
            "Khóa của Trung tâm không có ở đây: thẻ sẽ đổi, trừ khi khôi phục bằng tệp khôi phục khóa sau khi mở."
        )
    return " " + tr("Trung tâm xác nhận máy này một lần khi nhận gói đầu tiên.")
