"""The line at the foot: who, where, and what is safe."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.widgets.cards import Picture, words

_GAP = 24
_STICK_ROOM = 150


class Status(NamedTuple):
    """What the line says; empty texts are left out. ``work``: conflicts and tasks that wait for a person; ``clock``:
    the centre's time, when the clock of this machine is behind it; ``on_the_way``: how much of what the centre has not
    confirmed (``unsent``) was written to a stick already; ``journal_stopped``: the journal outside the data folder
    cannot be written."""

    station: str = ""
    user: str = ""
    unsent: int = 0
    backup: str = ""
    backup_ok: bool = True
    draft: str = ""
    received: str = ""
    stick: str = ""
    centre: bool = False
    work: tuple[int, int] = (0, 0)
    clock: str = ""
    on_the_way: int = 0
    journal_stopped: bool = False

    @property
    def here_only(self) -> int:
        """What stands on no stick yet."""
        return max(0, self.unsent - self.on_the_way)


class StatusLine(QFrame):
    """Station, user, draft, unsent changes, what waits, backup, what the centre has, and the stick at the right."""

    asked = Signal(str)
    """The section of what was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "status")
        self.setFixedHeight(32)
        self._station, self._user, self._draft = words(""), words(""), words("")
        self._unsent, self._backup, self._received, self._stick = words(""), words(""), words(""), words("")
        self._conflicts, self._tasks, self._warning = words(""), words(""), words("")
        self._usb = Picture("usb", "muted", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(_GAP)
        for label in (
            self._station, self._user, self._draft, self._unsent, self._conflicts, self._tasks, self._warning,
            self._backup, self._received,
        ):  # fmt: skip
            row.addWidget(label)
        for label, key in ((self._conflicts, "conflicts"), (self._tasks, "tasks"), (self._unsent, "exchange")):
            label.setProperty("opens", key)
        row.addStretch(1)
        stick = QHBoxLayout()
        stick.setSpacing(6)
        stick.addWidget(self._usb)
        stick.addWidget(self._stick)
        row.addLayout(stick)
        self.show_status(Status())

    def show_status(self, status: Status) -> None:
        """Show all of ``status``."""
        here = (
            tr("Trung tâm: {name}", name=status.station) if status.centre else tr("Trạm: {name}", name=status.station)
        )
        for label, text in (
            (self._station, here if status.station else ""),
            (self._user, tr("Người dùng: {name}", name=status.user) if status.user else ""),
            (self._draft, tr("Nháp đã giữ {time}", time=status.draft) if status.draft else ""),
            (self._conflicts, tr("Bất đồng: {count}", count=show_number(status.work[0])) if status.work[0] else ""),
            (self._tasks, tr("Việc cần làm: {count}", count=show_number(status.work[1])) if status.work[1] else ""),
            (self._warning, _warning(status)),
            (self._unsent, _unsent(status) if status.station and not status.centre else ""),
            (self._backup, tr("Sao lưu gần nhất: {time}", time=status.backup) if status.backup else ""),
            (self._received, tr("Trung tâm đã nhận đến: {time}", time=status.received) if status.received else ""),
        ):
            label.setText(text)
        theme.set_look(self._unsent, state="warn" if status.here_only else "")
        theme.set_look(self._conflicts, state="bad" if status.work[0] else "")
        theme.set_look(self._tasks, state="warn" if status.work[1] else "")
        theme.set_look(self._warning, state="bad" if self._warning.text() else "")
        theme.set_look(self._backup, state="" if status.backup_ok else "bad")
        self._stick.setText(status.stick or (tr("Chưa cắm USB") if status.station else ""))  # nobody looked yet
        self._usb.setVisible(bool(self._stick.text()))
        self._usb.show_icon("usb", "accent" if status.stick else "muted")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What does not fit moves into the tool tip, the least important first; nothing is cut in the middle."""
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on what waits opens it."""
        super().mouseReleaseEvent(event)
        at = self.childAt(event.position().toPoint())
        if at is not None and (key := at.property("opens")):
            self.asked.emit(str(key))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The line never forces the window to be wide."""
        return QSize(0, self.height())

    def _fit(self) -> None:
        by_weight = (
            self._warning, self._unsent, self._conflicts, self._tasks, self._station, self._backup, self._draft,
            self._user, self._received,
        )  # fmt: skip
        room = self.width() - 40 - max(_STICK_ROOM, self._stick.sizeHint().width() + 24)
        kept: set[QLabel] = set()
        for label in by_weight:
            width = label.sizeHint().width() + _GAP
            if label.text() and width <= room:
                room -= width
                kept.add(label)
        for label in by_weight:
            label.setVisible(label in kept)
        self.setToolTip("\n".join(label.text() for label in by_weight if label.text() and label not in kept))


def _warning(status: Status) -> str:
    if status.journal_stopped:
        return tr("Sổ ghi dự phòng không ghi được: xem dung lượng, quyền ghi của ổ đĩa")
    return tr("Đồng hồ máy chậm hơn giờ Trung tâm ({time})", time=status.clock) if status.clock else ""


def _unsent(status: Status) -> str:
    parts = []
    if status.here_only:
        parts.append(tr("Chưa gửi: {count}", count=show_number(status.here_only)))
    if waiting := min(status.unsent, status.on_the_way):
        parts.append(tr("Chờ biên nhận: {count}", count=show_number(waiting)))
    return " · ".join(parts) or tr("Đã gửi hết")
