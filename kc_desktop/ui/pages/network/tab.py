"""What the tabs of the page share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.services.desk import Desk
from kc_desktop.services.network import Done
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import ask_save, suffix_of


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
