"""A paper on the screen before it is printed; pages are painted by pypdfium2 off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.dialog import Dialog

_WIDTH = 760
_MOST = 40


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


class PdfPreview(Dialog):
    """Pages under each other; "Xuất PDF…" writes the same paper."""

    def __init__(self, title: str, pages: Sequence[bytes], parent: QWidget, export: Callable[[], None]) -> None:
        super().__init__(title, parent.window(), width=_WIDTH + 80)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._export = export
        self.body.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        theme.set_look(inside, ground="background")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        ratio = 2.0
        for png in pages:
            picture = QPixmap()
            picture.loadFromData(png)
            picture.setDevicePixelRatio(ratio)
            page = QLabel()
            page.setPixmap(picture)
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
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
