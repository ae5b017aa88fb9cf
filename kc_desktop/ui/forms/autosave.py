"""Keeps the draft: 0.8 s after the last change, on leaving a field, on hiding the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer

from kc_desktop.ui.forms.session import FormSession

IDLE = 800
"""Milliseconds without a change after which the draft is kept."""


class Autosave(QObject):
    """Calls ``keep(payload)`` whenever something typed is not kept yet; ``keep`` must be durable and quick."""

    def __init__(self, session: FormSession, keep: Callable[[dict[str, Any]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._keep = session, keep
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE)
        self._timer.timeout.connect(self.flush)
        session.edited.connect(self._timer.start)
        session.loaded.connect(self._timer.stop)

    def flush(self) -> None:
        """Keep now what waits to be kept."""
        if self._timer.isActive() or self.sender() is self._timer:
            self._timer.stop()
            if self._session.dirty:
                self._keep(self._session.payload())

    def stop(self) -> None:
        """The record was saved or the draft thrown away: nothing waits any more."""
        self._timer.stop()

    def watch(self, window: QObject) -> None:
        """Keep when ``window`` hides or loses the keyboard."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Hide, QEvent.Type.WindowDeactivate, QEvent.Type.Close):
            self.flush()
        return super().eventFilter(watched, event)
