"""Over a report: its title, and what can be made of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from kc_desktop.ui import icons
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import PDF, WORD, XLSX
from kc_desktop.ui.widgets.cards import button, words

PREVIEW, SLIDES, ISSUE, COPIES = "preview", "slides", "issue", "copies"


class ActsBar(QWidget):
    """``save_asked`` sends a kind of ``ui.pages.files``, ``asked`` one of the other acts."""

    save_asked = Signal(str)
    asked = Signal(str)

    def __init__(self, *, issuing: bool, parent: QWidget | None = None) -> None:
        """``issuing``: whether this office sends reports out."""
        super().__init__(parent)
        self._issuing = issuing
        self.title = words("", "heading", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        self._acts: list[QPushButton] = []
        for text, icon, kind in (
            (tr("Excel"), "excel", XLSX),
            (tr("Word"), "dossier", WORD),
            (tr("PDF"), "report", PDF),
        ):
            made = button(text, icon=icon, hint=tr("Lưu báo cáo thành tệp {kind}", kind=text))
            made.clicked.connect(lambda _checked=False, kind=kind: self.save_asked.emit(kind))
            self._acts.append(made)
        self.preview = button(tr("Xem và in"), "primary", "print", hint=tr("Xem bản in"))
        self.preview.clicked.connect(lambda: self.asked.emit(PREVIEW))
        self._acts += [self._more(), self.preview]
        for part in self._acts:
            part.setProperty("words", part.text())
            part.setAccessibleName(part.text() or part.toolTip())
            row.addWidget(part)
        self.set_usable(False)

    def set_compact(self, compact: bool) -> None:
        """Signs without words where there is little room."""
        for made in self._acts:
            made.setText("" if compact else str(made.property("words")))

    def set_usable(self, on: bool) -> None:
        """Whether there is a report to make something of."""
        for part in self._acts:
            part.setEnabled(on)

    def _more(self) -> QPushButton:
        made = button("", icon="more", hint=tr("Việc khác với báo cáo"))
        made.setAccessibleName(made.toolTip())
        menu = QMenu(made)
        issuing = ((ISSUE, tr("Lưu bản đã phát hành…"), "save"),) if self._issuing else ()
        copies = (COPIES, tr("So với bản đã phát hành"), "history")
        for key, text, icon in ((SLIDES, tr("Lưu bản trình chiếu…"), "overview"), *issuing, copies):
            menu.addAction(icons.icon(icon), text).triggered.connect(lambda _on=False, key=key: self.asked.emit(key))
        made.setMenu(menu)
        return made
