"""A paper on the screen before it is printed; pages are painted by pypdfium2 off the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.dialog import Dialog

_WIDTH = 760
_MOST = 40
_RATIO = 2
_KEPT = 4
"""Pages whose pixels are kept: a page of a sharp screen takes 13 MB."""


def pages_of(path: Path, width: int = _WIDTH * 2) -> list[bytes]:
    """PNG bytes of the pages (at most 40), ``width`` pixels wide."""
    import io

    import pypdfium2

    document = pypdfium2.PdfDocument(str(path))
    try:
        found = []
        for at in range(min(len(document), _MOST)):
            page = document[at]
            out = io.BytesIO()
            page.render(scale=width / page.get_width()).to_pil().save(out, "PNG", compress_level=1)
            found.append(out.getvalue())
        return found
    finally:
        document.close()


class _Sheet(QWidget):
    """A page, decoded when it is first seen: some 20 ms, all at once they would stop the window."""

    def __init__(self, png: bytes, kept: deque[_Sheet]) -> None:
        super().__init__()
        self._png, self._kept, self._picture = png, kept, QPixmap()
        across, down = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))  # of the header of every PNG
        self.setFixedSize(across // _RATIO, down // _RATIO)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the page; the one seen longest ago lets its pixels go."""
        del event
        if self._picture.isNull():
            self._picture.loadFromData(self._png)
            self._picture.setDevicePixelRatio(_RATIO)
            self._kept.append(self)
            if len(self._kept) > _KEPT:
                self._kept.popleft().let_go()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def let_go(self) -> None:
        """Forget the pixels until the page is seen again."""
        self._picture = QPixmap()


class PdfPreview(Dialog):
    """Pages under each other; "Xuất PDF…" writes the same paper."""

    def __init__(self, title: str, pages: Sequence[bytes], parent: QWidget, export: Callable[[], None]) -> None:
        super().__init__(title, parent.window(), width=_WIDTH + 80)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._export = export
        self.pages = len(pages)
        self.body.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        theme.set_look(inside, ground="background")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        kept: deque[_Sheet] = deque()
        for png in pages:
            column.addWidget(_Sheet(png, kept), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        self.body.addWidget(scroll)
        self.add_answer(tr("Đóng")).clicked.connect(self.reject)
        self.add_answer(tr("Xuất PDF…"), "primary").clicked.connect(self._on_export)
        self.resize(_WIDTH + 90, 640)

    def _on_export(self) -> None:
        self.accept()
        self._export()
