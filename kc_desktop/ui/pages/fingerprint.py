"""A key as people compare it: six words to read aloud, and a QR code for a telephone's camera."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kc_desktop.services.centre_keys import Fingerprint
from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

_QUIET = 4
"""Modules of white around a code, as its standard asks for."""


class QrCode(QWidget):
    """Always dark on white, whatever the theme: cameras want it so."""

    def __init__(self, side: int = 168, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[bool]] = ()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Mã QR của khóa"))

    def show_code(self, rows: Sequence[Sequence[bool]], text: str) -> None:
        """Show modules; ``text`` is what the code says."""
        self._rows = rows
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        if not self._rows:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        ratio = self.devicePixelRatioF()
        module = max(1, int(self._side * ratio) // (len(self._rows) + 2 * _QUIET)) / ratio
        start = (self._side - module * len(self._rows)) / 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    box = QRectF(start + x * module, start + y * module, module, module)
                    painter.fillRect(box, QColor(Qt.GlobalColor.black))
        painter.end()


class FingerprintView(QWidget):
    """The words in their order, three a line, and the code beside them."""

    def __init__(self, side: int = 168, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = QrCode(side)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self._words = ""
        column = QVBoxLayout()
        column.addLayout(self._grid)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_print(self, found: Fingerprint) -> None:
        """Show a fingerprint."""
        self._words = found.words
        empty(self._grid)
        for place, word in enumerate(found.words.split()):
            one = QWidget()
            pair = QHBoxLayout(one)
            pair.setContentsMargins(0, 0, 0, 0)
            pair.setSpacing(6)
            pair.addWidget(words(str(place + 1), "hint"))
            pair.addWidget(words(word, "title"), 1)
            self._grid.addWidget(one, place // 2, place % 2)
        self._grid.setColumnStretch(1, 1)
        self.code.show_code(found.qr, found.text)
        self.setAccessibleName(tr("Sáu từ: {words}", words=found.words))

    def words(self) -> str:
        """The six words shown."""
        return self._words


def show_fingerprint(parent: QWidget, title: str, text: str, found: Fingerprint) -> Dialog:
    """A box with a fingerprint and what to do with it; not waited for."""
    box = Dialog(title, parent.window(), width=560)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.body.addWidget(words(title, "title", wrap=True))
    box.body.addWidget(words(text, "muted", wrap=True))
    view = FingerprintView(210)
    theme.set_look(view, role="plain")
    view.show_print(found)
    box.body.addWidget(view)
    box.add_answer(tr("Đóng"), "primary").clicked.connect(box.reject)
    box.open()
    return box
