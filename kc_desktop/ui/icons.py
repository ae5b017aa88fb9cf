"""Line icons that take their colour from the theme at the moment they are painted, crisp at every scale."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import shiboken6
from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from kc_desktop.system import paths
from kc_desktop.ui import theme

if TYPE_CHECKING:
    from pathlib import Path

SECTION_ICONS = (
    "overview", "facility", "survey", "dossier", "plan", "collaborator",
    "activity", "product", "report", "exchange", "settings",
)  # fmt: skip
SIZE = 20
GAP = 4
"""Added to the width of an icon size it becomes air between the icon and the words of a button."""
_DRAWN_STROKE = "#5C6B7A"
_THICK_FROM = 24
"""Logical size above which lines keep their thickness instead of growing heavy."""


_CLONES: list[QIconEngine] = []


@cache
def icon(name: str, token: str = "muted", checked: str = "accent") -> QIcon:
    """The icon ``name`` of ``resources/icons`` in the colour of ``token`` (``checked`` when on or selected).

    Raises FileNotFoundError for an unknown name, at once and not when painted.
    """
    _drawing(name)
    return QIcon(_Engine(name, token, checked))


def pixmap(name: str, token: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """``name`` painted in ``token`` at ``size`` device-independent pixels for a screen of ``ratio``."""
    return _paint(name, theme.token(token), round(size * ratio), round(size * ratio), ratio)


class _Engine(QIconEngine):
    def __init__(self, name: str, token: str, checked: str) -> None:
        super().__init__()
        self._name, self._token, self._checked = name, token, checked

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: N802
        width, height = round(size.width() * scale), round(size.height() * scale)
        return _paint(self._name, self._colour(mode, state), width, height, scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: N802
        del mode, state
        return size

    def clone(self) -> QIconEngine:
        # Qt owns what it gets here, and PySide would free it at once: keep it until Qt has let it go.
        made = _Engine(self._name, self._token, self._checked)
        _CLONES[:] = [clone for clone in _CLONES if shiboken6.isValid(clone)]
        _CLONES.append(made)
        return made

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return theme.token("disabled")
        if state == QIcon.State.On:
            return theme.token(self._checked)
        return theme.token(self._token)


@cache
def _drawing(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text("utf-8")


@cache
def _folder() -> Path:
    return paths.resource_root() / "icons"


def hold() -> None:
    """Leave all icons out: the first paint does not wait for sixteen drawings."""
    theme.state().starting = True


def release() -> None:
    """Draw them from now on, those that were left out too."""
    if theme.state().starting:
        theme.state().starting = False
        theme.state().changed.emit()


def _paint(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    if theme.state().starting:
        return QPixmap()
    return _drawn(name, colour, width, height, ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    # Always a square, at the left: what is wider stays empty and keeps the words away.
    side = min(width, height)
    drawing = _drawing(name).replace(_DRAWN_STROKE, colour)
    if (logical := side / ratio) > _THICK_FROM:
        drawing = drawing.replace('stroke-width="1.5"', f'stroke-width="{1.5 * _THICK_FROM / logical:.2f}"')
    made = QPixmap(QSize(width, height))
    made.fill(QColor(QtCore.Qt.GlobalColor.transparent))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(QPoint(0, 0), QSize(side, side)))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
