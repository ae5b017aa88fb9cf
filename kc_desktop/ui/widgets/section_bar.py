"""The switch between the pages of one section, over the page."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.sections import INSIDE, MORE, PARTS, advice, more_title, part_titles
from kc_desktop.ui.widgets.cards import words

if TYPE_CHECKING:
    from kc_desktop.ui.widgets.tabs import Choices


class SectionBar(QWidget):
    """Hidden where a section has one page."""

    chosen = Signal(str)
    """The person took another page."""
    pointed = Signal(str)
    """The section that the page shown belongs to."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_look(self, ground="surface", role="sectionbar")
        self._section, self._shown = "", frozenset[str]()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(16)
        self.switch: Choices | None = None
        self.more: QPushButton | None = None
        self.hide()

    def point_at(self, page: str, pages: Container[str]) -> None:
        """Show ``page`` as taken, beside those of the other pages of its section that are among ``pages``."""
        section = INSIDE.get(page, page)
        self.pointed.emit(section)
        parts = [key for key in PARTS.get(section, ()) if key in pages]
        rest = [key for key in MORE.get(section, ()) if key in pages]
        if (section, frozenset((*parts, *rest))) != (self._section, self._shown):
            self._build(section, parts, rest)
        if self.switch is not None:
            self.switch.select(page if page in parts else "")
        if self.more is not None:
            self.more.setText(part_titles()[page] if page in rest else more_title(section))
            self.more.setChecked(page in rest)

    def _build(self, section: str, parts: list[str], rest: list[str]) -> None:
        self._section, self._shown = section, frozenset((*parts, *rest))
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.switch = self.more = None
        if len(parts) > 1:
            from kc_desktop.ui.widgets.tabs import Choices  # the first paint does without

            titles = part_titles()
            self.switch = Choices([(key, titles[key]) for key in parts], "segment")
            self.switch.chosen.connect(self.chosen)
            self._row.addWidget(self.switch)
            if rest:
                self._row.addWidget(self._menu(rest))
            self._row.addWidget(words(advice().get(section, ""), "hint"), 1)
        self.setVisible(self.switch is not None)

    def _menu(self, pages: list[str]) -> QPushButton:
        from kc_desktop.ui import icons

        titles = part_titles()
        self.more = made = QPushButton()
        theme.set_role(made, "menu")
        made.setCheckable(True)
        made.setIcon(icons.icon("chevron"))
        made.setProperty("layoutDirection", theme.ARROW_LAST)
        menu = QMenu(made)
        for page in pages:
            menu.addAction(titles[page]).triggered.connect(lambda _on=False, page=page: self.chosen.emit(page))
        made.setMenu(menu)
        return made
