"""Sending to a stick: one piece of work that the banner, the top button and the pages all show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kc_desktop.domain.change import Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle import volumes
from kc_desktop.exchange.bundle.volumes import Target
from kc_desktop.services import sending
from kc_desktop.services.desk import Desk
from kc_desktop.services.sending import Exported
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.tasks import SharedProgress
from kc_desktop.ui.widgets.progress import POLL_MS

TARGET = "send.target"
"""The setting that keeps how large a volume may be."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent where; ``again``: from the outbox."""

    exported: Exported
    place: str
    again: bool = False

    @property
    def detail(self) -> str:
        """ "37 thay đổi của 12 bản ghi · tệp KC24-….kcb"."""
        names = ", ".join(path.name for path in self.exported.files[:2])
        if (rest := len(self.exported.files) - 2) > 0:
            names = tr("{names} và {count} tệp nữa", names=names, count=rest)
        if self.again:
            return tr("gửi lại {count} gói · {files}", count=len(self.exported.files), files=names)
        if not self.exported.operations and self.exported.records:
            return tr("{records} bản ghi · {files}", records=show_number(self.exported.records), files=names)
        if not self.exported.operations:
            return tr("biên nhận, không có thay đổi mới · {files}", files=names)
        return tr(
            "{ops} thay đổi của {records} bản ghi · {files}",
            ops=show_number(self.exported.operations),
            records=show_number(self.exported.records),
            files=names,
        )


class Sender(QObject):
    """``send`` writes the bundle; only a copy read back whole from the stick counts as sent."""

    started = Signal(str)
    progressed = Signal(object)
    """A Step."""
    sent = Signal(object)
    """A Sent."""
    failed = Signal(object)
    """The exception; it was shown already. None: stopped by the person."""

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

    @property
    def target(self) -> Target:
        """How large a volume may be."""
        wanted = self._context.settings.text(TARGET)
        return next((one for one in volumes.TARGETS if one.key == wanted), volumes.STICK)

    def take_target(self, key: str) -> None:
        """Cut to this size from now on."""
        self._context.settings.put(TARGET, key)

    def send(self, folder: Path, place: str, *, card: Path | None = None, personal: bool = True) -> None:
        """Write what the other side lacks into ``folder``; ``place`` is what it is called on the screen.

        ``card``: another addressee; without ``personal``: a publication.
        """
        target = self.target
        self._start(
            place,
            lambda desk, progress: sending.export(
                desk, folder, card=card, personal=personal, target=target, progress=progress
            ),
        )

    def resend(self, folder: Path, place: str, bundle_ids: Sequence[str] = ()) -> None:
        """Copy bundles without a receipt from the outbox: those named, else all."""
        self._start(place, lambda desk, progress: sending.resend(desk, folder, bundle_ids, progress), again=True)

    def cancel(self) -> None:
        """Stop; nothing half-written stays on the stick."""
        if self._progress is not None:
            self._progress.cancel()

    def _start(self, place: str, work: Callable[[Desk, Progress], Exported], *, again: bool = False) -> None:
        if self.busy:
            return
        if self._context.desk.looking:  # its key is elsewhere, and nothing may be noted here
            self._on_failed(Refused("only_looking"))
            return
        self.started.emit(place)
        self._progress = self._context.bridge.write(
            work,
            lambda exported: self._on_sent(Sent(exported, place, again)),
            initiator=self,
            failed=self._on_failed,
        )
        if self.busy:
            self._poll.start()

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
