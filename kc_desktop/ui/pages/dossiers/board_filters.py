"""Over the board: a search line, and the four things a board is narrowed by, each as a chip with its ticks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from kc_desktop.domain.declared import Dossier
from kc_desktop.services import lists
from kc_desktop.services.board import Asked
from kc_desktop.ui import icons, theme
from kc_desktop.ui.desk import DeskBridge
from kc_desktop.ui.language import show_value, tr
from kc_desktop.ui.tables.check_popup import CheckPopup
from kc_desktop.ui.widgets.cards import Picture

KEYS = ("year", "programme", "kind", "places")
_REST_MS = 150
_SHOWN = 24


class BoardFilters(QWidget):
    """``changed`` when something else is asked for."""

    changed = Signal()
    left = Signal()
    """The cards are wanted."""

    def __init__(self, bridge: DeskBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._where: dict[str, tuple[str, ...]] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._titles = {
            "year": tr("Năm"), "programme": tr("Chương trình"), "kind": tr("Loại"), "places": tr("Xã, phường"),
        }  # fmt: skip
        self.line = _Line()
        self.line.setPlaceholderText(tr("Tìm đề án trên bảng"))
        self.line.setClearButtonEnabled(True)
        self.line.setTextMargins(22, 0, 0, 0)
        self.line.setFixedWidth(230)
        Picture("search", "muted", 16, self.line).move(10, 9)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.changed)
        self.line.textChanged.connect(lambda _text: self._rest.start())
        self.line.down.connect(self.left)
        self.chips = {key: self._chip(key) for key in KEYS}
        self.none = QPushButton(tr("Bỏ lọc"))
        theme.set_look(self.none, kind="link")
        self.none.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addWidget(self.none)
        row.addStretch(1)
        self._show()

    def asked(self) -> Asked:
        """What the board is narrowed to."""
        return Asked(unicodedata.normalize("NFC", self.line.text()).strip(), dict(self._where))

    def clear(self) -> None:
        """Everything."""
        self._where.clear()
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self._narrowed()

    def set_values(self, key: str, values: tuple[str, ...]) -> None:
        """Narrow by ``key``; no values: by nothing."""
        if values:
            self._where[key] = values
        else:
            self._where.pop(key, None)
        self._narrowed()

    def labels(self) -> dict[tuple[str, str], str]:
        """(field, value) → words of what was offered."""
        return dict(self._labels)

    def _chip(self, key: str) -> QPushButton:
        made = QPushButton(self)
        theme.set_role(made, "chip")
        made.setIcon(icons.icon("chevron"))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the words
        made.clicked.connect(lambda: self._offer(key))
        return made

    def _offer(self, key: str) -> None:
        popup = CheckPopup(self.chips[key], self._titles[key], checkable=True)
        popup.open()
        popup.changed.connect(lambda ticked: self.set_values(key, tuple(ticked)))
        self._bridge.read(
            lambda desk: lists.filter_values(desk, "dossier", key), self._to_popup(popup, key), initiator=popup
        )

    def _to_popup(self, popup: CheckPopup, key: str) -> Callable[[list[tuple[str, str]]], None]:
        def show(found: list[tuple[str, str]]) -> None:
            values = [(value, show_value(Dossier.by_key[key], text)) for value, text in found]
            if key == "year":
                values.sort(reverse=True)
            self._labels.update({(key, value): text for value, text in values})
            popup.show_items(values, self._where.get(key, ()))

        return show

    def _narrowed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for key, chip in self.chips.items():
            values = self._where.get(key, ())
            text = self._titles[key]
            if values:
                first = self._labels.get((key, values[0]), values[0]).split(",")[0]
                shown = first if len(first) <= _SHOWN else first[: _SHOWN - 1].rstrip() + "…"
                text += f": {shown}" + (f" +{len(values) - 1}" if len(values) > 1 else "")
            chip.setText(text)
            theme.set_look(chip, state="accent" if values else "neutral")
        self.none.setVisible(bool(self._where or self.line.text()))


class _Line(QLineEdit):
    """Arrow down and Enter leave it for what it found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
