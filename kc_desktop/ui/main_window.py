"""The shell: it builds, places and connects. What a section does lives in its page.

Importing this module loads PySide6 and little else: the window paints before any data is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.ui import actions, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.notices import Choice, Notices, Question, WindowNotices
from kc_desktop.ui.page import Creates, Focuses, Guards, Opens, PageMaker, Refreshes, Saves
from kc_desktop.ui.sections import FIRST_SHOWN, sections
from kc_desktop.ui.widgets.cards import EmptyState
from kc_desktop.ui.widgets.navigation import NavigationList
from kc_desktop.ui.widgets.section_bar import SectionBar
from kc_desktop.ui.widgets.status_line import Status, StatusLine
from kc_desktop.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from kc_desktop.ui.tasks import TaskRunner
    from kc_desktop.ui.widgets.banner import Banner

START_SIZE = (1366, 768)
TITLE_BAR = 40
"""Logical pixels that title bar and frame may take on top of that."""
SMALLEST = (680, 380)
COMPACT_BELOW = 1000
"""Logical pixels of width under which the sections show their icons only."""
LOW_BELOW = 560
SHORT_WORK = 1.0
"""Seconds a closing window waits without asking for work under way: a draft on its way to the disk."""


class MainWindow(QMainWindow):
    """Sections at the left, search on top, one page at a time, what is safe at the foot."""

    send_requested = Signal()
    """"Gửi lên USB" was pressed."""
    section_changed = Signal(str)

    def __init__(
        self,
        pages: Mapping[str, PageMaker] | None = None,
        *,
        tasks: TaskRunner | None = None,
        notices: Notices | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(tr("Khuyến công"))
        self.notices: Notices = notices or WindowNotices(self)
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes, after the drafts were put away."""
        self.reopen: Callable[[], object] = self.close
        """Closes the window and opens it again: words are chosen when a window is built."""
        self._tasks = tasks
        self._makers: dict[str, PageMaker] = {}
        self._pages: dict[str, QWidget] = {}
        self._stale: dict[str, Change] = {}
        self.entrances: dict[str, str] = {}
        self.top = TopBar()
        self.search = self.top.search
        self.navigation = NavigationList()
        self.status = StatusLine()
        self._bar = SectionBar()
        self._stack = _Pages()
        self._waiting: QWidget = EmptyState("refresh", tr("Đang mở dữ liệu…"), tr("Cửa sổ sẵn sàng trong giây lát."))
        self._stack.addWidget(self._waiting)
        self._place()
        self._connect()
        self.navigation.set_entries([entry for entry in sections() if entry.key in FIRST_SHOWN])
        self._set_usable(False)
        self.resize(*START_SIZE)
        theme.dress(self)
        if pages is not None:
            self.set_pages(pages)

    @cached_property
    def banner(self) -> Banner:
        """The strip over the pages; made when there is something to say for the first time."""
        from kc_desktop.ui.widgets.banner import Banner

        made = Banner()
        self._strip_row.addWidget(made)
        made.shown.connect(self._strip.setVisible)
        return made

    def set_pages(self, pages: Mapping[str, PageMaker], first: str = "") -> None:
        """Show the sections that have a page and open ``first`` (else the first one). Pages open before are dropped."""
        self._drop_pages()
        self._makers = dict(pages)
        self.navigation.set_entries([entry for entry in sections() if entry.key in pages])
        self._set_usable(True)
        keys = self.navigation.order()
        if keys:
            self.show_section(first if first in pages else keys[0])
            self._focus_pane(self._stack)

    def show_alone(self, page: QWidget) -> None:
        """Show ``page`` and nothing else: the first run, or why the data cannot be opened."""
        self._drop_pages()
        self._stack.removeWidget(self._waiting)
        self._waiting.deleteLater()
        self._waiting = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._set_usable(False)
        self._focus_pane(self._stack)  # else Qt gives the keyboard to the button of the theme

    @Slot(str)
    def show_section(self, key: str) -> bool:
        """Go to a section; False when the page one is on holds on to the person. Unknown keys raise KeyError."""
        before = self.section()
        leaving = self._pages.get(before)
        if before != key and isinstance(leaving, Guards) and not leaving.can_leave():
            self._bar.point_at(before, self._makers)
            return False
        page = self._pages.get(key) or self._build(key, before)
        self._stack.setCurrentWidget(page)
        self._bar.point_at(key, self._makers)
        if (change := self._stale.pop(key, None)) is not None and isinstance(page, Refreshes):
            page.refresh(change)
        if before != key:
            self.section_changed.emit(key)
        return True

    def section(self) -> str:
        """The key of the section shown; "" while the data is being opened."""
        shown = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def page(self, key: str = "") -> QWidget | None:
        """The page of ``key`` (else the one shown) if it was built."""
        return self._pages.get(key or self.section())

    def keep_drafts(self) -> None:
        """Let every page put away what is not saved."""
        for page in self._pages.values():
            if isinstance(page, Guards):
                page.can_leave()

    def place_as(self, placement: str) -> None:
        """Size and place as ``placement`` told them before; without one a screen too small for it is filled."""
        if placement:
            self.restoreGeometry(QByteArray.fromBase64(placement.encode("ascii", "ignore")))
            return
        room = self.screen().availableSize()
        if room.width() <= START_SIZE[0] or room.height() <= START_SIZE[1] + TITLE_BAR:
            from PySide6.QtCore import Qt  # its enumerations cost time that other screens need not pay

            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def placement(self) -> str:
        """Size and place as a text to keep."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def open_record(self, section: str, record_id: str) -> None:
        """Go to a section and show one record there."""
        if self.show_section(section) and isinstance(page := self.page(section), Opens):
            page.open_record(record_id)

    def show_status(self, status: Status) -> None:
        """Who, where, what is safe; the unsent count also stands on top."""
        self.status.show_status(status)
        self.top.show_unsent(status.here_only)

    def set_sandbox(self, on: bool) -> None:
        """Frame everything in red and say so: what is typed here is for practice."""
        theme.set_look(self._shell, sandbox=on)
        self._shell.setContentsMargins(*((3, 3, 3, 3) if on else (0, 0, 0, 0)))
        self.top.show_sandbox(on)

    def focus_search(self) -> None:
        """Ctrl+K."""
        self.search.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def cycle_pane(self, step: int = 1) -> None:
        """F6: search → sections → banner → page."""
        panes = list(self._panes())
        focus = self.focusWidget() or self
        here = next((at for at, pane in enumerate(panes) if pane is focus or pane.isAncestorOf(focus)), -1)
        self._focus_pane(panes[(here + step) % len(panes)])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Small or enlarged screens: icons only, tighter rows."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW
        self.navigation.set_compact(compact, low=self.height() < LOW_BELOW)
        self.top.set_compact(compact)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Ask the pages, ask about work under way, then stop it."""
        left = all(page.can_leave() for page in self._pages.values() if isinstance(page, Guards))
        if left and self.may_close() and self._may_stop():
            event.accept()
        else:
            event.ignore()

    def _place(self) -> None:
        self.setMinimumSize(*SMALLEST)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self._strip = QFrame()
        theme.set_role(self._strip, "strip")
        self._strip_row = QHBoxLayout(self._strip)
        self._strip_row.setContentsMargins(16, 12, 16, 12)
        self._strip.hide()
        right.addWidget(self._strip)
        right.addWidget(self._bar)
        # Pages fit 1366×768; on a smaller or enlarged screen they scroll rather than overlap.
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setProperty("focusPolicy", theme.NO_FOCUS)
        room.setWidget(self._stack)
        right.addWidget(room, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addLayout(right, 1)
        self._shell = QWidget()
        theme.set_look(self._shell, role="shell", ground="background", sandbox=False)
        column = QVBoxLayout(self._shell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self._shell)

    def _connect(self) -> None:
        self.navigation.chosen.connect(lambda key: self.show_section(str(self.entrances.get(key, key))))
        self._bar.chosen.connect(self.show_section)
        self._bar.pointed.connect(self.navigation.select)
        self.top.send.clicked.connect(self.send_requested)
        self.status.asked.connect(self.show_section)
        actions.make("search", self, self.focus_search)
        actions.make("new", self, self._new_record)
        actions.make("save", self, self._save)
        actions.make("refresh", self, lambda: self._on_changed(Change("refresh"), None))
        actions.make("next_pane", self, self.cycle_pane)
        actions.make("previous_pane", self, lambda: self.cycle_pane(-1))
        actions.make("send", self, self.send_requested.emit)
        actions.make("theme", self, self.top.switch_theme)
        actions.make("keys", self, self._show_keys)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(lambda at=number: self._show_nth(at))
        if self._tasks is not None:
            self._tasks.changed.connect(self._on_changed)

    def _set_usable(self, on: bool) -> None:
        for part in (self.navigation, self.search, self.top.send):
            part.setEnabled(on)

    def _drop_pages(self) -> None:
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._makers.clear()
        self._stale.clear()

    def _build(self, key: str, before: str) -> QWidget:
        try:
            page = self._makers[key]()
        except BaseException:
            if before:
                self._bar.point_at(before, self._makers)
            raise
        self._pages[key] = page
        self._stack.addWidget(page)
        return page

    @Slot(object, object)
    def _on_changed(self, change: Change, initiator: object) -> None:
        shown = self.section()
        for key, page in self._pages.items():
            if page is initiator or not isinstance(page, Refreshes):
                continue
            if key == shown:
                page.refresh(change)
            else:
                self._stale[key] = _joined(self._stale.get(key), change)

    def _panes(self) -> Iterator[QWidget]:
        yield self.search
        yield self.navigation
        if not self._strip.isHidden():
            yield self.banner
        yield self._stack

    def _focus_pane(self, pane: QWidget) -> None:
        page = self._stack.currentWidget()
        if pane is self.search:
            self.focus_search()
        elif pane is self.navigation:
            self.navigation.focus_current()
        elif pane is self._stack and isinstance(page, Focuses):
            page.focus_first()
        else:
            target = _first_focusable(page if pane is self._stack else pane)
            if target is not None:
                target.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def _show_nth(self, number: int) -> None:
        keys = self.navigation.order()
        if self._makers and number <= len(keys):
            self.show_section(self.entrances.get(keys[number - 1], keys[number - 1]))
            self._focus_pane(self._stack)

    def _new_record(self) -> None:
        if isinstance(page := self.page(), Creates):
            page.new_record()

    def _save(self) -> None:
        if isinstance(page := self.page(), Saves):
            page.save()

    def _show_keys(self) -> None:
        from kc_desktop.ui.widgets.shortcuts import ShortcutBox

        names = {entry.key: entry.text for entry in sections()}
        box = ShortcutBox(actions.shortcut_tables(tuple(names[key] for key in self.navigation.order())), self)
        box.open()

    def _may_stop(self) -> bool:
        if self._tasks is None or self._tasks.settle(SHORT_WORK):
            return True
        question = Question(
            tr("Đang có việc chưa xong"),
            tr("Dừng việc đang làm rồi đóng chương trình? Phần chưa xong không để lại dữ liệu dở dang."),
            (Choice("stop", tr("Dừng và đóng"), "danger"), Choice("stay", tr("Chờ cho xong"), "primary")),
            "warn",
        )
        return self.notices.ask(question) == "stop"


class _Pages(QStackedWidget):
    """As small as the page shown may be: a wide page must not make all others scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Of the page shown alone."""
        page = self.currentWidget()
        return QSize() if page is None else page.minimumSizeHint().expandedTo(page.minimumSize())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """What the page shown needs at least at ``width``, not what it would like."""
        page = self.currentWidget()
        layout = None if page is None else page.layout()
        return layout.minimumHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1


def _joined(old: Change | None, new: Change) -> Change:
    """One change that touches what both touched; a change without records means "many" and swallows the rest."""
    if old is None or not (new.records or new.forms):
        return new
    if not (old.records or old.forms):
        return old
    return Change(new.what, old.records | new.records, old.forms | new.forms)


def _first_focusable(root: QWidget | None) -> QWidget | None:
    if root is None:
        return None
    for child in root.findChildren(QWidget):
        if child.isVisibleTo(root) and child.isEnabled() and child.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
            return child
    return None
