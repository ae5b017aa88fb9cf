"""The twelve words of a recovery file, shown once: to write down or to print, never to be kept by the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog


class RecoveryWords(Dialog):
    """Closes only when the person says that the words are written down."""

    def __init__(self, file: Path, said: str, parent: QWidget, whose: str = "") -> None:
        super().__init__(tr("Mười hai từ khôi phục"), parent.window(), width=600)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._file, self._words, self._whose = file, said.split(), whose
        self.add_head(tr("Ghi lại mười hai từ này"), "warn")
        text = tr(
            "Chỉ hiện một lần. Tệp {file} không mở được nếu thiếu các từ này. Giữ tệp và tờ giấy ở hai nơi khác nhau,"
            " ngoài máy này; ai có cả hai thì làm được Trung tâm.",
            file=file.name,
        )
        self.body.addWidget(words(text, "muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for place, word in enumerate(self._words):
            grid.addWidget(words(f"{place + 1}.  {word}", "title"), place % 4, place // 4)
        self.body.addLayout(grid)
        self.kept = QCheckBox(tr("Tôi đã ghi lại đủ mười hai từ"))
        self.body.addWidget(self.kept)
        printing = self.add_answer(tr("In ra giấy…"))
        printing.clicked.connect(self._print)
        self.close_button = self.add_answer(tr("Xong"), "primary")
        self.close_button.setEnabled(False)
        self.close_button.clicked.connect(self.accept)
        self.kept.toggled.connect(self.close_button.setEnabled)

    def reject(self) -> None:
        """Escape does not throw the words away."""
        if self.kept.isChecked():
            super().reject()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            self.paint_on(QPainter(printer))

    def paint_on(self, painter: QPainter) -> None:
        """One page: whose words these are, and the words."""
        painter.setPen(QPalette().color(QPalette.ColorRole.Text) if painter.device() is self else Qt.GlobalColor.black)
        font = QFont(self.font())
        font.setPointSize(14)
        painter.setFont(font)
        step = painter.fontMetrics().height() * 3 // 2
        lines = [tr("Mười hai từ khôi phục"), self._whose, tr("Tệp khôi phục: {file}", file=self._file.name), ""]
        lines += [f"{place}.  {word}" for place, word in enumerate(self._words, 1)]
        lines += ["", tr("Giữ tờ này và tệp ở hai nơi khác nhau, ngoài máy.")]
        for place, line in enumerate(lines, 1):
            painter.drawText(step, step * (place + 1), line)
        painter.end()


def show_words(parent: QWidget, file: Path, said: str, whose: str = "") -> RecoveryWords:
    """Show the box; not waited for."""
    box = RecoveryWords(file, said, parent, whose)
    box.open()
    return box
