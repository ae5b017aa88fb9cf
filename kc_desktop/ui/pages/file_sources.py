"""Where files come from: a drop, the clipboard; and Ctrl+V looked at where the keyboard is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from kc_desktop.domain.media import Ready
from kc_desktop.services import attachments
from kc_desktop.system.clock import now

Source = Path | QImage


class PasteWatch(QObject):
    """Takes a picture or copied files pasted anywhere inside ``pane``; a text goes into the field as ever."""

    def __init__(self, pane: QWidget, take: Callable[[QMimeData], bool]) -> None:
        super().__init__(pane)
        self._pane, self._take = pane, take
        self._watched: QObject | None = None
        QApplication.instance().focusChanged.connect(self.follow)  # type: ignore[union-attr]

    def follow(self, _before: QWidget | None, after: QWidget | None) -> None:
        """The keyboard went from one widget to another."""
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = after if after is not None and self._pane.isAncestorOf(after) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
            and _is_for_us(QApplication.clipboard().mimeData())
        ):
            return self._take(QApplication.clipboard().mimeData())
        return super().eventFilter(watched, event)


def _is_for_us(data: QMimeData) -> bool:
    """Copied files are; a picture is, unless it is beside a text (cells of a sheet): then a field may want the text."""
    return any(url.isLocalFile() for url in data.urls()) or (data.hasImage() and not data.hasText())


def sources_of(data: QMimeData) -> list[Source]:
    """The files, or else the picture, that are carried."""
    files: list[Source] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files or not data.hasImage():
        return files
    image = data.imageData()
    return [image] if isinstance(image, QImage) and not image.isNull() else []


def made_ready(source: Source) -> Ready:
    """Fit to be kept; not for the window's thread. Raises as ``attachments.read``."""
    if isinstance(source, Path):
        return attachments.read(source)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    source.save(buffer, "PNG", 90)  # type: ignore[call-overload]  # lossless and fast: it is scaled and packed after
    return attachments.read(bytes(held.data()), f"{now():%Y-%m-%d %H.%M.%S}.png")
