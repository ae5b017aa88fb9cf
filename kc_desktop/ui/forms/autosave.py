"""Keeps the draft: 0.8 s after the last change, on leaving a field, on hiding the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer

from kc_desktop.ui.forms.session import FormSession

IDLE = 800
"""Milliseconds without a change after which the draft is kept."""


class Autosave(QObject):
    """Calls ``keep(payload)`` whenever something typed is not kept yet, ``drop()`` when all was taken back.

    Both must be durable and quick: they run on the GUI thread or hand over at once.
    """

    def __init__(
        self, session: FormSession, keep: Callable[[dict[str, Any]], None], drop: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._keep, self._drop = session, keep, drop
        self._waiting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE)
        self._timer.timeout.connect(self.flush)
        session.edited.connect(self._on_edited)
        session.field_left.connect(self.flush)
        session.loaded.connect(self.stop)

    def flush(self) -> None:
        """Keep now what waits to be kept."""
        self._timer.stop()
        if self._waiting:
            self._waiting = False
            if self._session.dirty:
                self._keep(self._session.payload())
            else:
                self._drop()

    def stop(self) -> None:
        """The record was saved or the draft thrown away: nothing waits any more."""
        self._timer.stop()
        self._waiting = False

    def watch(self, window: QObject) -> None:
        """Keep when ``window`` hides or loses the keyboard."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Hide, QEvent.Type.WindowDeactivate, QEvent.Type.Close):
            self.flush()
        return super().eventFilter(watched, event)

    def _on_edited(self) -> None:
        self._waiting = True
        self._timer.start()
