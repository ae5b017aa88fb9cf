"""Which stick or folder: the sticks plugged in now as choices, any other folder by a button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kc_desktop.system.sticks import Stick, sticks
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import ask_folder
from kc_desktop.ui.widgets.cards import button

POLL_MS = 2000


class StickWatch(QWidget):
    """Looks every two seconds which sticks are there; ``changed`` sends them when that differs."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._here: tuple[Stick, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def sticks(self) -> tuple[Stick, ...]:
        """What was there at the last look."""
        return self._here

    def look(self) -> None:
        """Look now."""
        found = sticks()
        if found != self._here:
            self._here = found
            self.changed.emit(found)


class PlacePicker(QWidget):
    """``place`` is (folder, its name) or None."""

    changed = Signal()
    chosen = Signal(object)
    """A folder that is no stick was taken (its Path)."""

    def __init__(self, context: UiContext, watch: StickWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._watch = watch
        self._other: Path | None = None
        if kept := context.settings.text("files.stick"):
            self._other = Path(kept)
        self._box = QComboBox()
        self._box.setMinimumWidth(168)
        self._box.setAccessibleName(tr("USB hoặc thư mục"))
        self._box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        browse = button(tr("Thư mục khác…"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._box, 1)
        row.addWidget(browse)
        watch.changed.connect(lambda _sticks: self._fill())
        self._fill()

    def place(self) -> tuple[Path, str] | None:
        """The folder chosen and its name on the screen."""
        path = self._box.currentData()
        return (Path(path), self._box.currentText()) if path else None

    def choose(self, path: Path) -> None:
        """Take a folder that is no stick."""
        self.follow(path)
        self.chosen.emit(path)

    def take(self, path: Path) -> None:
        """Take a stick that is plugged in, or a folder."""
        at = self._box.findData(str(path))
        if at < 0:
            self.follow(path)
        elif at != self._box.currentIndex():
            self._box.setCurrentIndex(at)

    def follow(self, path: Path) -> None:
        """Take it because the other place on the page took it."""
        self._other = path
        self._fill()
        self._box.setCurrentIndex(max(0, self._box.findData(str(path))))

    def _fill(self) -> None:
        chosen = self._box.currentData()
        self._box.blockSignals(True)
        self._box.clear()
        for stick in self._watch.sticks():
            self._box.addItem(stick.title, str(stick.path))
        if self._other is not None and self._other.is_dir():
            self._box.addItem(tr("Thư mục {name}", name=self._other.name), str(self._other))
        if not self._box.count():
            self._box.addItem(tr("Chưa cắm USB"), "")
        self._box.setCurrentIndex(max(0, self._box.findData(chosen)))
        self._box.blockSignals(False)
        self.changed.emit()

    def _browse(self) -> None:
        folder = ask_folder(self, self._context.settings, tr("Chọn USB hoặc thư mục"))
        if folder is not None:
            self.choose(folder)
