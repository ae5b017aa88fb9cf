"""The small font of labels and hints, and its measures."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from kc_desktop.ui import theme


@cache
def small_font() -> QFont:
    """The application's font in the size of hints."""
    font = QFont(QApplication.font())
    font.setPixelSize(int(theme.token("font_hint").removesuffix("px")))
    return font


@cache
def small_metrics() -> QFontMetrics:
    """Its measures."""
    return QFontMetrics(small_font())
