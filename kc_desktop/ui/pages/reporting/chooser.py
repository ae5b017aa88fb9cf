"""The reports there are, grouped by what they answer; words typed narrow them, with or without tones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kc_desktop.domain.fold import fold
from kc_desktop.services.reporting import Kind
from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.reporting.figures import declared

WIDTH = 220
_KEY, _WORDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_TEXT = WIDTH - 44
"""Pixels that the title of a report has."""
_GROUP_FLAGS = Qt.ItemFlag.NoItemFlags


class Chooser(QWidget):
    """``chosen`` sends the key of a report."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, role="side", ground="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Tìm báo cáo"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        theme.set_role(self.list, "entries")
        self.list.setAccessibleName(tr("Các báo cáo"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(self._on_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 9, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        """List these under the headings of their groups."""
        here = self.current()
        self.list.blockSignals(True)
        self.list.clear()
        for group in dict.fromkeys(kind.group for kind in kinds):
            heading = declared(group)
            self.list.addItem(self._heading(heading))
            for kind in kinds:
                if kind.group == group:
                    self.list.addItem(self._entry(kind, heading))
        self.list.blockSignals(False)
        self.select(here)

    def current(self) -> str:
        """The key of the report that is lit; "" for none."""
        item = self.list.currentItem()
        return str(item.data(_KEY) or "") if item is not None else ""

    def select(self, key: str) -> None:
        """Light a report without sending ``chosen``."""
        item = next((one for one in self._items() if one.data(_KEY) == key), None)
        self.list.blockSignals(True)
        self.list.setCurrentItem(item)  # type: ignore[arg-type]  # None takes the light away
        self.list.blockSignals(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Arrow down and Enter go from the search line to what was found."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter_list()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return False

    # --- inside ---

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _entry(self, kind: Kind, heading: str) -> QListWidgetItem:
        title = declared(kind.title)
        item = QListWidgetItem(title)
        item.setData(_KEY, kind.key)
        item.setData(_WORDS, fold(f"{title} {heading} {kind.note}"))
        item.setToolTip("\n".join(part for part in (title, declared(kind.note), kind.clause) if part))
        room = QFontMetrics(self.list.font()).boundingRect(0, 0, _TEXT, 200, Qt.TextFlag.TextWordWrap, title)
        item.setSizeHint(QSize(0, room.height() + 14))
        return item

    def _heading(self, text: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        font = QFont(self.list.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        item.setFlags(_GROUP_FLAGS)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        item.setSizeHint(QSize(0, 30))
        return item

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self.chosen.emit(str(item.data(_KEY)))

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        shown = [item for item in self._items() if item.data(_KEY) and not item.isHidden()]
        if shown and self.list.currentItem() not in shown:
            self.list.setCurrentItem(shown[0])

    def _narrow(self, text: str) -> None:
        """A heading stays while one of its reports does."""
        wanted = fold(text).split()
        heading, alive = None, False
        for item in self._items():
            if not item.data(_KEY):
                if heading is not None:
                    heading.setHidden(not alive)
                heading, alive = item, False
                continue
            fits = all(word in item.data(_WORDS) for word in wanted)
            item.setHidden(not fits)
            alive = alive or fits
        if heading is not None:
            heading.setHidden(not alive)
