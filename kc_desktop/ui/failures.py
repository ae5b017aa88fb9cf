"""From exception to what the person sees, in one place. No field value ever reaches a report."""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Callable
from typing import IO, TYPE_CHECKING

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from kc_desktop.domain.errors import Cancelled, Damaged, ErrorText, KcError, Machine, Refused
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.notices import Notices, Trouble

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_log = logging.getLogger("kc_desktop")
_qt_log = logging.getLogger("kc_desktop.qt")
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
FAULT_FILE = "fault.log"
_COMMANDS = re.compile(r" \((?:dòng lệnh|command line): [^)]*\)")


class Failures(QObject):
    """Shows errors: refused → a notice; machine, damage → a box that says first what is safe; a bug → one window."""

    _elsewhere = Signal(object)

    def __init__(
        self, notices: Notices, folder: Callable[[], Path], *, keep_drafts: Callable[[], None] | None = None
    ) -> None:
        """``folder()`` takes the crash reports; ``keep_drafts`` is called before a bug is shown."""
        super().__init__()
        self._notices = notices
        self._folder = folder
        self._keep_drafts = keep_drafts
        self._seen: set[str] = set()
        self._elsewhere.connect(self.show)

    def show(self, error: BaseException, retry: Callable[[], None] | None = None) -> None:
        """Tell the person about ``error`` in the way its kind asks for. Call on the GUI thread."""
        if isinstance(error, Cancelled | KeyboardInterrupt):
            return
        if isinstance(error, Refused):
            text = told(error)
            self._notices.toast(f"{text.message} {text.next}", tone="warn")
        elif isinstance(error, Machine | Damaged):
            self._notices.show_trouble(machine_trouble(error), retry)
        else:
            self._show_bug(error)

    def install(self) -> None:
        """Catch what nobody caught, in every thread, and Qt's own complaints."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._elsewhere.emit(args.exc_value)
        sys.unraisablehook = lambda args: _log.error("unraisable: %s", type(args.exc_value).__name__)
        qInstallMessageHandler(_on_qt_message)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del kind
        if isinstance(error, KeyboardInterrupt):
            raise SystemExit(130)
        self.show(error.with_traceback(trace))

    def _show_bug(self, error: BaseException) -> None:
        from kc_desktop.system.crash import fingerprint

        mark = fingerprint(error)
        _log.error("bug %s: %s", mark, type(error).__name__)
        if mark in self._seen:
            return
        self._seen.add(mark)
        if self._keep_drafts is not None:
            try:
                self._keep_drafts()
            except Exception as second:  # noqa: BLE001  (telling about the first failure must not die of a second)
                _log.error("drafts not kept: %s", type(second).__name__)
        self._notices.show_trouble(bug_trouble(write_report(error, self._folder())))


def machine_trouble(error: KcError) -> Trouble:
    """Disk, stick, lock, damage: what is safe first."""
    text = told(error)
    title = tr("Dữ liệu có chỗ hỏng") if isinstance(error, Damaged) else tr("Máy chưa làm được việc này")
    return Trouble(title, text.message, text.next, text.safe)


def bug_trouble(report: Path | None) -> Trouble:
    """A fault of the program: where its report lies, so that it can be handed over on the stick."""
    where = tr("Không ghi được báo cáo lỗi.") if report is None else tr("Báo cáo lỗi: {path}", path=report)
    return Trouble(
        title=tr("Chương trình gặp lỗi"),
        message=tr("Việc vừa làm chưa xong vì một lỗi của chương trình."),
        next=tr("Làm lại một lần nữa. Nếu lỗi lặp lại, chép tệp báo cáo vào USB và gửi cho Trung tâm."),
        safe=tr("Những gì đã lưu vẫn nguyên; nội dung đang nhập được giữ trong bản nháp."),
        details=where,
    )


def write_report(error: BaseException, folder: Path) -> Path | None:
    """Save the crash report; None when even that cannot be written."""
    from kc_desktop.system import crash

    path = crash.write_report(error, folder, f"Qt {qt_version}")
    if path is None:
        _log.error("no crash report")
    return path


def watch_faults(folder: Path) -> IO[str] | None:
    """Let a crash below Python (segmentation fault) leave its stack in ``fault.log``; keep the returned file open."""
    import faulthandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / FAULT_FILE).open("a+", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


def stop_watching_faults(file: IO[str]) -> None:
    """Undo ``watch_faults``."""
    import faulthandler

    faulthandler.disable()
    file.close()


def last_fault(folder: Path) -> str:
    """What a crash of the run before left behind ("" = nothing); it is moved aside so it is told once."""
    path = folder / FAULT_FILE
    try:
        text = path.read_text("utf-8", errors="replace").strip()
        if text:
            path.replace(folder / f"fault-{_now()}.txt")
    except OSError:
        return ""
    return text


def _now() -> str:
    from datetime import datetime

    return f"{datetime.now().astimezone():%Y%m%d-%H%M%S}"


def told(error: KcError) -> ErrorText:
    """The three texts of ``error`` in the language of the window, its facts filled in."""
    from kc_desktop.domain.error_texts import ERROR_TEXTS

    row = ERROR_TEXTS[error.code]
    facts = _Facts(error.facts)
    message, next_step, safe = (
        _for_the_window(label("errors", text)).format_map(facts) for text in (row.message, row.next, row.safe)
    )
    return ErrorText(message, next_step, safe)


def _for_the_window(text: str) -> str:
    """Without what is said to those who type commands: "(dòng lệnh: …)"."""
    return _COMMANDS.sub("", text)


class _Facts(dict[str, object]):
    """A fact that a text names and the raiser forgot shows as a dash."""

    def __missing__(self, key: str) -> str:
        return "–"


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _qt_log.log(
        _QT_LEVELS.get(kind, logging.WARNING), "%s%s", f"{context.category}: " if context.category else "", message
    )
