"""Gửi – nhận: what goes out on a stick, what comes in, who may send, what happened so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
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
_Card = TypeVar("_Card", bound=Card)
POST, IMPORTS, OUTBOX, STATIONS = "post", "imports", "outbox", "stations"


class ExchangePage(QWidget):
    """A station sends up and takes receipts; a centre takes in, confirms stations and sends receipts down."""

    def __init__(self, context: UiContext, sender: Sender, watch: StickWatch) -> None:
        super().__init__()
        self.title = tr("Gửi – nhận")
        self.context = context
        self._sender, self._watch = sender, watch
        self._centre = centre = context.desk.identity.is_centre
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
        self.post = PostPane(centre=centre)
        self._everyday = _scrolled(self.post)
        self._stack.addWidget(self._everyday)
        self._place()
        self._is_built = self._wants_focus = False
        self._steps = self._building()
        QTimer.singleShot(0, self, self._build_more)

    # --- built piece by piece, the frame first (at once the window would stand still); who asks for a card gets it ---

    @property
    def sending(self) -> SendCard:
        """What goes out."""
        self._build_all()
        return self._sending

    @property
    def receiving(self) -> ReceiveCard:
        """What comes in."""
        self._build_all()
        return self._receiving

    @property
    def others(self) -> OthersCard:
        """Other ways out."""
        self._build_all()
        return self._others

    def _building(self) -> Iterator[None]:
        if self._centre:
            self._receiving = self.post.add(ReceiveCard(self.context, self._watch), 0)
            yield
            self.post.add_waiting()
            self._sending = self.post.add(SendCard(self.context, self._sender, self._watch), 1)
        else:
            self._sending = self.post.add(SendCard(self.context, self._sender, self._watch), 0)
            yield
            self._receiving = self.post.add(ReceiveCard(self.context, self._watch), 1)
        yield
        others = OthersCard(self.context, self._sender, self._sending.place)
        self._others = self.post.add(others, 1 if self._centre else 0)

    def _build_more(self) -> None:
        if next(self._steps, self) is None:
            QTimer.singleShot(0, self, self._build_more)
        else:
            self._build_all()

    def _build_all(self) -> None:
        if self._is_built:
            return
        for _ in self._steps:
            pass
        self._is_built = True
        self._connect()
        self.reload()
        if self._wants_focus:
            self.focus_first()

    # --- the other tabs, built when they are first looked at ---

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
        if self._is_built:
            self._sending.reload()
            self._others.reload()
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
        self._wants_focus = not self._is_built
        if self._wants_focus:
            return
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

    def _connect(self) -> None:
        places = (self._sending.place, self._receiving.place)
        for place, other in (places, places[::-1]):
            place.chosen.connect(other.follow)
        self.post.watch_worms(self.context, places)
        self.post.asked.connect(self.show_part)
        self._sender.sent.connect(lambda _sent: self.reload())
        self._receiving.merged.connect(self.reload)
        self._receiving.unconfirmed.connect(self._on_unconfirmed)
        self._receiving.answered.connect(self._answer)

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

    def __init__(self, *, centre: bool) -> None:
        super().__init__()
        theme.set_look(self, ground="background")
        self.worms = Banner()
        self._columns = QVBoxLayout(), QVBoxLayout()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for column, share in zip(self._columns, (3, 2) if centre else (1, 1), strict=True):
            column.setSpacing(16)
            column.addStretch(1)
            columns.addLayout(column, share)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self.worms)
        outer.addLayout(columns)
        outer.addStretch(1)
        self._waiting: Lines | None = None
        self._pickers: tuple[PlacePicker, ...] = ()

    def add(self, card: _Card, column: int) -> _Card:
        """Put a card at the end of the left (0) or right (1) column."""
        into = self._columns[column]
        into.insertWidget(into.count() - 1, card)
        return card

    def add_waiting(self) -> None:
        """Who waits to be confirmed; at a centre."""
        self._waiting = Lines(tr("Không có trạm nào chờ xác nhận."))
        card = Card(tr("Chờ xác nhận"))
        show = button(tr("Các trạm"), "link")
        show.clicked.connect(lambda: self.asked.emit(STATIONS))
        card.heading.add(show)
        card.body.addWidget(self._waiting)
        self.add(card, 1)

    def show_waiting(self, found: tuple[Computer, ...]) -> None:
        """The stations that wait; a click shows their words."""
        rows = []
        for one in found:
            if one.line.state == "pending":
                line = Line(one.title, one.line.words, (tr("Chờ xác nhận"), "warn"), clickable=True)
                line.acted.connect(lambda: self.asked.emit(STATIONS))
                rows.append(line)
        if self._waiting is not None:
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
