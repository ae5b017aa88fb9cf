"""Sending to a stick: one piece of work that the banner, the top button and the page all show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kc_desktop.services import sending
from kc_desktop.services.sending import Exported
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.tasks import SharedProgress
from kc_desktop.ui.widgets.progress import POLL_MS


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent where."""

    exported: Exported
    place: str

    @property
    def detail(self) -> str:
        """ "37 thay đổi của 12 bản ghi · tệp KC24-….kcb"."""
        names = ", ".join(path.name for path in self.exported.files[:2])
        more = "…" if len(self.exported.files) > 2 else ""
        if not self.exported.operations:
            return tr("biên nhận, không có thay đổi mới · {files}", files=names + more)
        return tr(
            "{ops} thay đổi của {records} bản ghi · {files}",
            ops=show_number(self.exported.operations),
            records=show_number(self.exported.records),
            files=names + more,
        )


class Sender(QObject):
    """``send`` writes the bundle; only a copy read back whole from the stick counts as sent."""

    started = Signal(str)
    progressed = Signal(object)
    """A Step."""
    sent = Signal(object)
    """A Sent."""
    failed = Signal(object)
    """The exception; it was shown already."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._progress: SharedProgress | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._tell)

    @property
    def busy(self) -> bool:
        """Whether a bundle is being written."""
        return self._progress is not None and not self._progress.finished

    def send(self, folder: Path, place: str) -> None:
        """Write what the other side lacks into ``folder``; ``place`` is what it is called on the screen."""
        if self.busy:
            return
        self.started.emit(place)
        self._progress = self._context.bridge.write(
            lambda desk, progress: sending.export(desk, folder, progress=progress),
            lambda exported: self._on_sent(Sent(exported, place)),
            initiator=self,
            failed=self._on_failed,
        )
        if self.busy:
            self._poll.start()

    def cancel(self) -> None:
        """Stop; nothing half-written stays on the stick."""
        if self._progress is not None:
            self._progress.cancel()

    def _tell(self) -> None:
        if self._progress is None or self._progress.finished:
            self._poll.stop()
            if self._progress is not None and self._progress.cancelled:
                self.failed.emit(None)
        else:
            self.progressed.emit(self._progress.snapshot())

    def _on_sent(self, sent: Sent) -> None:
        self._poll.stop()
        self.sent.emit(sent)

    def _on_failed(self, error: Exception) -> None:
        self._poll.stop()
        self.failed.emit(error)
        self._context.fail(error)
