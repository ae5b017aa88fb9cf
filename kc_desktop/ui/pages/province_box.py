"""The box to choose a province from: in the order of the names people say, found by typing without tones."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QListView, QWidget

from kc_desktop.domain.fold import fold
from kc_desktop.ui.language import tr

_PAUSE = 1.5
"""Seconds without a key after which a new word begins."""
_KINDS = ("thanhpho", "tinh")


class ProvinceBox(QComboBox):
    """``currentData`` is the code, "" while nothing is chosen. "bac ninh" or "bacninh" lights Bắc Ninh."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setView(_ByName(self))  # box and open list both search through their view

    def fill(self, names: Mapping[str, str]) -> None:
        """Offer ``names``: code → full name."""
        self.addItem(tr("(chọn tỉnh, thành phố)"), "")
        for code, name in sorted(names.items(), key=lambda pair: _bare(pair[1])):
            self.addItem(name, code)


class _ByName(QListView):
    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._typed, self._at = "", 0.0

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Qt's own compares whole texts letter by letter: all of them begin with "Tỉnh" or "Thành phố"."""
        now = time.monotonic()
        if now - self._at > _PAUSE:
            self._typed = ""
        self._at = now
        self._typed += fold(search).replace(" ", "")
        model = self.model()
        for row in range(1, model.rowCount()) if self._typed else ():
            index = model.index(row, 0)
            name = str(index.data())
            if _bare(name).startswith(self._typed) or _joined(name).startswith(self._typed):
                self.setCurrentIndex(index)
                return


def _joined(name: str) -> str:
    return fold(name).replace(" ", "")


def _bare(name: str) -> str:
    """ "Thành phố Bắc Ninh" → "bacninh"."""
    joined = _joined(name)
    return next((joined.removeprefix(kind) for kind in _KINDS if joined.startswith(kind)), joined)
