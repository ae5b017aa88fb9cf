"""Gửi – nhận: what goes out on a stick, what comes in, who may send, what happened so far."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.services import conflicts, tasks
from kc_desktop.services.desk import Desk
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.imports_page import ImportsPane
from kc_desktop.ui.pages.others_card import OthersCard
from kc_desktop.ui.pages.outbox_page import OutboxPane
from kc_desktop.ui.pages.parts import Line, Lines
from kc_desktop.ui.pages.place_picker import PlacePicker, StickWatch
from kc_desktop.ui.pages.receiving import ReceiveCard
from kc_desktop.ui.pages.sender import Sender
from kc_desktop.ui.pages.sending_card import SendCard
from kc_desktop.ui.pages.stations_page import Computer, StationsPane, read
from kc_desktop.ui.widgets.banner import Banner
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices

_Pane = TypeVar("_Pane", ImportsPane, OutboxPane, StationsPane)
POST, IMPORTS, OUTBOX, STATIONS = "post", "imports", "outbox", "stations"


class ExchangePage(QWidget):
    """A station sends up and takes receipts; a centre takes in, confirms stations and sends receipts down."""

    def __init__(self, context: UiContext, sender: Sender, watch: StickWatch) -> None:
        super().__init__()
        self.title = tr("Gửi – nhận")
        self.context = context
        self._sender, self._watch = sender, watch
        self._centre = centre = context.desk.identity.is_centre
        self.sending = SendCard(context, sender, watch)
        self.receiving = ReceiveCard(context, watch)
        self.others = OthersCard(context, sender, self.sending.place)
        self.post = PostPane(self, centre=centre)
        self._everyday = _scrolled(self.post)
        titles = [(POST, tr("Gửi và nhận")), (IMPORTS, tr("Gói đã nhận")), (OUTBOX, tr("Gói đã gửi"))]
        if centre:
            titles.append((STATIONS, tr("Các trạm")))
        self.tabs = Choices(titles, "tab")
        self.tabs.chosen.connect(self.show_part)
        self.conflicts = button(tr("Bất đồng"), icon="warning", hint=tr("Quyết định những chỗ hai nơi ghi khác nhau"))
        self.conflicts.clicked.connect(lambda: context.navigator.show_section("conflicts"))
        self.tasks = button(
            tr("Việc cần làm"), icon="edit", hint=tr("Bản ghi chưa hợp lệ sau khi gộp, hoặc Trung tâm trả về")
        )
        self.tasks.clicked.connect(lambda: context.navigator.show_section("tasks"))
        self._queue_waits = self._is_confirming = False
        self.conflicts.hide()
        self.tasks.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._everyday)
        self._place()
        self._connect(sender)
        self.reload()

    # --- the other tabs, built when they are first looked at: all at once the window would stand still ---

    @cached_property
    def imports(self) -> ImportsPane:
        """What came in."""
        pane = ImportsPane(self.context)
        pane.changed.connect(self.reload)
        return self._added(pane)

    @cached_property
    def outbox(self) -> OutboxPane:
        """What went out."""
        pane = OutboxPane(self.context, self._sender, self._watch)
        for place in (self.sending.place, self.receiving.place):
            place.chosen.connect(pane.place.follow)
            pane.place.chosen.connect(place.follow)
        return self._added(pane)

    @cached_property
    def stations(self) -> StationsPane | None:
        """Who may send; None at a station."""
        if not self._centre:
            return None
        pane = StationsPane(self.context)
        pane.changed.connect(self._on_stations)
        return self._added(pane)

    def _added(self, pane: _Pane) -> _Pane:
        self._stack.addWidget(pane)
        pane.reload()
        return pane

    # --- for the window ---

    def refresh(self, change: Change) -> None:
        """Counts and lists follow every change."""
        del change
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        self.sending.reload()
        self.others.reload()
        for pane in (self.__dict__.get(key) for key in (IMPORTS, OUTBOX, STATIONS)):  # those that were looked at
            if pane is not None:
                pane.reload()
        if self._centre:
            self.context.bridge.read(read, self._show_waiting, initiator=self)
        self.context.bridge.read(_open_work, self._show_work, initiator=self)

    def show_part(self, key: str) -> None:
        """Go to a tab."""
        self.tabs.select(key)
        pane: QWidget = self._everyday if key == POST else getattr(self, key)
        self._stack.setCurrentWidget(pane)

    def receive_from(self, folder: Path) -> None:
        """Look for bundles there at once (the banner was pressed)."""
        self.show_part(POST)
        self.receiving.place.take(folder)
        self.receiving.look(take_focus=True)

    def focus_first(self) -> None:
        """The main button."""
        first = self.receiving.find_button if self._centre else self.sending.send
        if first.isEnabled():
            first.setFocus()
        else:
            self.tabs.take_focus()

    def _place(self) -> None:
        theme.set_look(self, ground="background")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(words(self.title, "title"))
        head.addSpacing(16)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.tasks)
        head.addWidget(self.conflicts)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self, sender: Sender) -> None:
        places = (self.sending.place, self.receiving.place)
        for place, other in (places, places[::-1]):
            place.chosen.connect(other.follow)
        self.post.watch_worms(self.context, places)
        self.post.asked.connect(self.show_part)
        sender.sent.connect(lambda _sent: self.reload())
        self.receiving.merged.connect(self.reload)
        self.receiving.unconfirmed.connect(self._on_unconfirmed)
        self.receiving.answered.connect(self._answer)

    def _on_unconfirmed(self) -> None:
        if self.stations is not None:
            self._queue_waits = True
            self.show_part(STATIONS)
            self.stations.sheet.setFocus()

    def _answer(self, folder: Path) -> None:
        self.sending.place.take(folder)
        self.sending.send.click()

    def _show_waiting(self, found: tuple[Computer, ...]) -> None:
        self.post.show_waiting(found)
        if self._is_confirming and not any(one.line.state == "pending" for one in found):
            self._queue_waits = self._is_confirming = False
            self.show_part(POST)  # everybody is confirmed: back to what waited for it
            self.receiving.look(take_focus=True)

    def _on_stations(self) -> None:
        self._is_confirming = self._queue_waits
        self.reload()
        self.receiving.look()

    def _show_work(self, found: tuple[int, int]) -> None:
        disputes, waiting = found
        self.conflicts.setText(tr("{count} bất đồng chờ quyết định", count=show_number(disputes)))
        self.conflicts.setVisible(bool(disputes))
        self.tasks.setText(tr("{count} việc cần làm", count=show_number(waiting)))
        self.tasks.setVisible(bool(waiting))


class PostPane(QWidget):
    """The everyday tab: receive, send, who waits to be confirmed; a warning when a stick looks infected."""

    asked = Signal(str)
    """Go to a tab."""

    def __init__(self, page: ExchangePage, *, centre: bool) -> None:
        super().__init__()
        theme.set_look(self, ground="background")
        self.worms = Banner()
        self._waiting = Lines(tr("Không có trạm nào chờ xác nhận."), self)
        self._waiting.setVisible(centre)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(16)
        left.addWidget(page.receiving if centre else page.sending)
        if centre:
            card = Card(tr("Chờ xác nhận"))
            show = button(tr("Các trạm"), "link")
            show.clicked.connect(lambda: self.asked.emit(STATIONS))
            card.heading.add(show)
            card.body.addWidget(self._waiting)
            right.addWidget(card)
        right.addWidget(page.sending if centre else page.receiving)
        (right if centre else left).addWidget(page.others)
        left.addStretch(1)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 3 if centre else 1)
        columns.addLayout(right, 2 if centre else 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self.worms)
        outer.addLayout(columns)
        outer.addStretch(1)
        self._pickers: tuple[PlacePicker, ...] = ()

    def show_waiting(self, found: tuple[Computer, ...]) -> None:
        """The stations that wait; a click shows their words."""
        rows = []
        for one in found:
            if one.line.state == "pending":
                line = Line(one.title, one.line.words, (tr("Chờ xác nhận"), "warn"), clickable=True)
                line.acted.connect(lambda: self.asked.emit(STATIONS))
                rows.append(line)
        self._waiting.show_rows(rows[:5])

    def watch_worms(self, context: UiContext, pickers: tuple[PlacePicker, ...]) -> None:
        """Look at every place that is chosen, beside the window."""
        self._pickers = pickers
        for picker in pickers:
            picker.changed.connect(lambda: self._look_for_worms(context))
        self._look_for_worms(context)

    def _look_for_worms(self, context: UiContext) -> None:
        folders = {place[0] for picker in self._pickers if (place := picker.place()) is not None}
        context.bridge.read(lambda _desk: worm_signs(folders), self._show_worms, initiator=self)

    def _show_worms(self, found: tuple[str, ...]) -> None:
        if not found:
            self.worms.put_away()
            return
        names = ", ".join(found[:4])
        self.worms.show_offer(
            tr("USB có dấu hiệu mã độc: {names}", names=names), "", icon="warning", tone="warn",
            detail=tr("Chương trình không mở, không xóa gì trên đó; gói vẫn gửi, nhận bình thường. Hãy quét USB."),
        )  # fmt: skip


def worm_signs(folders: set[Path]) -> tuple[str, ...]:
    """Names on sticks or in folders that look like the work of a worm; nothing is opened."""
    from kc_desktop.exchange.bundle.stick import worm_traces

    return tuple(dict.fromkeys(name for folder in sorted(folders) for name in worm_traces(folder)))


def _open_work(desk: Desk) -> tuple[int, int]:
    found: Mapping[str, int] = conflicts.count(desk)
    return sum(found.values()), tasks.count(desk)


def _scrolled(pane: QWidget) -> QScrollArea:
    room = QScrollArea()
    room.setWidgetResizable(True)
    room.setFrameShape(QScrollArea.Shape.NoFrame)
    room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    room.setWidget(pane)
    return room
