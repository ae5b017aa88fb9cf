"""A page of tabs under one heading, each built and read when first opened, and what its tabs share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.services.desk import Desk
from kc_desktop.services.network import Done
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import ask_save, suffix_of
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.tabs import Choices


class Tab(QWidget):
    """One tab: ``bar`` above its content, ``column`` for the content. ``forms``: whose changes it shows."""

    forms: tuple[str, ...] = ("collaborator", "facility")

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        theme.set_look(self, ground="background")
        self.bar = QHBoxLayout()
        self.bar.setSpacing(12)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addLayout(self.bar)

    def reload(self) -> None:
        """Read again."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the keyboard where work starts."""
        self.setFocus()

    def write(self, title: str, name: str, kinds: Sequence[str], work: Callable[[Desk, Path], object]) -> None:
        """Ask where, then write beside the window. ``kinds``: of ``ui.pages.files``, the first one proposed."""
        suffix = suffix_of(kinds[0])
        out = ask_save(self, self.context.settings, title, name + suffix, ";;".join(kinds))
        if out is None:
            return
        file = out if out.suffix else out.with_suffix(suffix)
        self.context.bridge.read(
            lambda desk: work(desk, file),
            lambda _done: self.context.notices.toast(tr("Đã ghi {file}", file=file.name)),
            initiator=self,
        )

    def take_back(self, done: Done) -> None:
        """Undo what was written in one group."""
        from kc_desktop.services import history

        self.context.bridge.write(
            lambda desk, _progress: history.undo_group(desk, done.group),
            lambda _undone: self._taken_back(),
            initiator=self,
        )

    def _taken_back(self) -> None:
        self.context.notices.toast(tr("Đã lấy lại như trước"))
        self.reload()


def day_edit(day: date, name: str, form: str = "dd/MM/yyyy") -> QDateEdit:
    """A day to choose."""
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setDisplayFormat(form)
    made.setCalendarPopup(True)
    made.setFixedWidth(140 if form.startswith("dd") else 120)
    made.setAccessibleName(name)
    return made


def day_of(edit: QDateEdit) -> date:
    """The day chosen."""
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


class TabPage(QWidget):
    """``tabs``: key → what the switch calls it, what builds it; the first is opened. ``head``: beside the title."""

    def __init__(
        self, title: str, tabs: Mapping[str, tuple[str, Callable[[], Tab]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        theme.set_look(self, ground="background")
        self._makers = {key: make for key, (_text, make) in tabs.items()}
        self._tabs: dict[str, Tab] = {}
        self._stale: set[str] = set()
        self.switch = Choices([(key, text) for key, (text, _make) in tabs.items()])
        self.switch.chosen.connect(self.show_tab)
        self._stack = QStackedWidget()
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(words(title, "title"))
        self.head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        column.addLayout(self.head)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)
        self.show_tab(next(iter(tabs)))

    def refresh(self, change: Change) -> None:
        """The tab on show reads again; the others when they are next shown."""
        for key, tab in self._tabs.items():
            if not (change.records or change.forms) or any(change.touches(form) for form in tab.forms):
                self._stale.add(key)
        self._freshen()

    def focus_first(self) -> None:
        """The content of the tab."""
        self.tab().focus_first()

    def tab(self) -> Tab:
        """The tab on show."""
        return self._tabs[self.switch.selected()]

    def show_tab(self, key: str) -> None:
        """Go to a tab."""
        self.switch.select(key)
        if key not in self._tabs:
            self._tabs[key] = self._makers[key]()
            self._stack.addWidget(self._tabs[key])
            self._stale.add(key)
        self._stack.setCurrentWidget(self._tabs[key])
        self._freshen()

    def _freshen(self) -> None:
        if (key := self.switch.selected()) in self._stale:
            self._stale.discard(key)
            self._tabs[key].reload()
