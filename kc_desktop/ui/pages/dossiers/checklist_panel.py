"""The papers of a dossier: which are there, missing or too old, and why; scans come by button, drop and clipboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.media import Ready
from kc_desktop.domain.procedure import checklist as law
from kc_desktop.domain.procedure.checklist import Checklist, Line
from kc_desktop.domain.rules.procedure_tables import PHASES
from kc_desktop.services import attachments, procedure
from kc_desktop.services.procedure import Mark
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, tell, tr
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.dossiers.figures import days_words
from kc_desktop.ui.pages.file_sources import PasteWatch, Source, made_ready, sources_of
from kc_desktop.ui.pages.files import ask_several
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.tabs import Choices

if TYPE_CHECKING:
    from kc_desktop.services.desk import Desk

_NOW, _OPEN, _ALL = "now", "open", "all"
_SIGNS: dict[str, Sign] = {
    law.THERE: ("check", "good"), law.MISSING: ("error", "bad"), law.COPY: ("copy", "warn"),
    law.EXPIRED: ("warning", "bad"), law.NOT_NEEDED: ("close", "muted"), law.LATER: ("clock", "muted"),
}  # fmt: skip
_KINDS = "(*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.pdf);;(*)"


class ChecklistPanel(QWidget):
    """``changed`` after a mark was made; ``print_asked`` (kind, facility); ``record_asked`` (form, id or "")."""

    changed = Signal()
    print_asked = Signal(str, str)
    record_asked = Signal(str, str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._dossier = ""
        self._found: Checklist | None = None
        self._states = {
            law.THERE: tr("Đã có"), law.MISSING: tr("Chưa có"), law.COPY: tr("Bản sao"), law.EXPIRED: tr("Hết hạn"),
            law.NOT_NEEDED: tr("Không cần"), law.LATER: tr("Chưa phải nộp"),
        }  # fmt: skip
        self.switch = Choices(
            [(_NOW, tr("Cần cho bước này")), (_OPEN, tr("Còn thiếu")), (_ALL, tr("Tất cả"))], "segment"
        )
        self.switch.chosen.connect(lambda _key: self._show_lines())
        self._sum = words("", "muted", wrap=True)
        self.sheet = Sheet(self._columns(), tr("Giấy tờ của hồ sơ"))
        self.sheet.picked.connect(self._on_picked)
        self.sheet.opened.connect(lambda _line: self.mark_there())
        self._why = words("", "hint", wrap=True)
        acts: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("there", tr("Đã có…"), "check", self.mark_there),
            ("scan", tr("Gắn bản quét…"), "add", self.choose),
            ("waive", tr("Không cần…"), "close", self.mark_waived),
            ("clear", tr("Bỏ đánh dấu"), "undo", self.clear_mark),
            ("print", tr("In mẫu"), "print", self._print),
            ("record", tr("Mở hồ sơ"), "open", self._open_record),
        )
        self.acts = {key: button(text, icon=icon) for key, text, icon, _act in acts}
        for key, _text, _icon, act in acts:
            self.acts[key].clicked.connect(lambda _on=False, act=act: act())
        self._place()
        self.setAcceptDrops(True)
        self.pasting = PasteWatch(self, self.paste)

    # --- for the part ---

    def show_checklist(self, dossier_id: str, found: Checklist) -> None:
        """The papers as they stand."""
        if dossier_id != self._dossier:
            self.switch.select(_NOW if found.phase else _ALL)
        self._dossier, self._found = dossier_id, found
        self._show_lines()

    def show_phase(self) -> None:
        """What the next step wants."""
        self.switch.select(_NOW)
        self._show_lines()

    def focus_first(self) -> None:
        """The papers."""
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def line(self) -> Line | None:
        """The paper that is lit."""
        found = self.sheet.current()
        return found if isinstance(found, Line) else None

    # --- marking ---

    def mark_there(self) -> None:
        """It is there: its number and day are asked for."""
        if (here := self.line()) is None:
            return
        names = self.context.desk.names

        def taken(typed: dict[str, Any]) -> None:
            self._mark(here, typed.pop("state"), Mark(**typed, file=here.file, facility=here.facility))

        box = AskBox(label("codelist", names.code_label("dossier_paper", here.paper)), tr("Ghi"), taken, self)
        states = [
            (code, label("codelist", names.code_label("paper_state", code))) for code in (law.HAVE, law.HAVE_COPY)
        ]
        first = box.lines.text("number", tr("Số, ký hiệu"), here.number)
        box.lines.day("issued_on", tr("Ngày ký"), here.issued_on)
        box.lines.day("valid_to", tr("Có giá trị đến"), here.valid_to)
        box.lines.choice("state", tr("Tình trạng"), states, law.HAVE)
        first.setFocus()
        box.open()

    def mark_waived(self) -> None:
        """It is not needed: why is asked for."""
        if (here := self.line()) is None:
            return

        def taken(typed: dict[str, Any]) -> None:
            self._mark(here, law.WAIVED, Mark(reason=typed["reason"], facility=here.facility))

        title = label("codelist", self.context.desk.names.code_label("dossier_paper", here.paper))
        box = AskBox(title, tr("Không cần"), taken, self)
        box.lines.text("reason", tr("Vì sao không cần")).setFocus()
        box.open()

    def clear_mark(self) -> None:
        """As if nobody had said anything."""
        if (here := self.line()) is not None and here.row_id:
            self._mark(here, "", Mark(facility=here.facility))

    def choose(self) -> None:
        """A scan from the disk."""
        if self.line() is not None:
            self.attach(list(ask_several(self, self.context.settings, tr("Gắn bản quét"), _KINDS)))

    def paste(self, data: QMimeData) -> bool:
        """A scan from the clipboard, or dropped."""
        found = sources_of(data)
        self.attach(found)
        return bool(found)

    def attach(self, sources: list[Source]) -> None:
        """Keep a scan among the files of the dossier and name it at the paper that is lit."""
        here, dossier = self.line(), self._dossier
        if not sources or here is None:
            return
        caption = self.context.desk.names.code_label("dossier_paper", here.paper)
        mark = Mark(number=here.number, issued_on=here.issued_on, valid_to=here.valid_to, facility=here.facility)

        def keep(desk: Desk, ready: Ready) -> Change:
            attachments.attach(desk, "dossier", dossier, ready, caption=caption)
            given = Mark(mark.number, mark.issued_on, mark.valid_to, ready.sha256, "", mark.facility)
            return procedure.mark_paper(desk, dossier, here.paper, law.HAVE, given)

        def write(ready: Ready) -> None:
            self.context.bridge.write(
                lambda desk, _progress: keep(desk, ready), lambda _change: self.changed.emit(), initiator=self
            )

        self.context.bridge.read(lambda _desk: made_ready(sources[0]), write, initiator=self)

    def _mark(self, line: Line, state: str, mark: Mark) -> None:
        dossier = self._dossier
        self.context.bridge.write(
            lambda desk, _progress: procedure.mark_paper(desk, dossier, line.paper, state, mark),
            lambda _change: self.changed.emit(),
            initiator=self,
        )

    def _print(self) -> None:
        if (here := self.line()) is not None and here.prints:
            self.print_asked.emit(here.prints, here.facility)

    def _open_record(self) -> None:
        if (here := self.line()) is not None and here.record is not None:
            self.record_asked.emit(*here.record)

    # --- showing ---

    def _show_lines(self) -> None:
        found = self._found
        if found is None:
            return
        chosen = self.switch.selected()
        lines = list(found.lines)
        if chosen == _NOW:
            lines = [line for line in lines if line.phase == found.phase and line.status != law.NOT_NEEDED]
        elif chosen == _OPEN:
            lines = list(found.open())
        lit = self.line()
        at = next((n for n, one in enumerate(lines) if lit is not None and _same(one, lit)), 0)
        self.sheet.show_rows(lines, lit=at)
        told = [tr("Cả hồ sơ: {percent} %", percent=found.percent())]
        if found.phase:
            phase = label("rules", PHASES[found.phase])
            told.insert(0, tr("Cho {phase}: {percent} %", phase=phase, percent=found.percent(found.phase)))
        if found.deadline is not None:
            left = days_words(found.deadline.left(found.on))
            told.append(tr("hạn {day}, {left}", day=show_date(found.deadline.by), left=left))
        self._sum.setText(" · ".join(told))

    def _on_picked(self, _line: object) -> None:
        here = self.line()
        locked = self.context.desk.looking
        for key, act in self.acts.items():
            act.setEnabled(here is not None and not locked)
            if here is not None and key in ("clear", "print", "record"):
                act.setVisible(bool({"clear": here.row_id, "print": here.prints, "record": here.record}[key]))
        if here is None:
            self._why.setText(tr("Không có giấy tờ nào ở đây."))
            return
        clause = f" ({here.why.clause})" if here.why.clause else ""
        doubt = f" · {tr('Chưa xác minh')}" if here.why.unverified else ""
        number = tr("Số {number} ngày {day}", number=here.number or "…", day=show_date(here.issued_on))
        said = f"{number} · " if here.number or here.issued_on else ""
        self._why.setText(f"{said}{tell(here.why.text)}{clause}{doubt}")

    def _columns(self) -> tuple[Column, ...]:
        names = self.context.desk.names

        def paper(one: Line) -> str:
            found = label("codelist", names.code_label("dossier_paper", one.paper))
            return f"{found} – {one.facility_name}" if one.facility_name else found

        def number(one: Line) -> str:
            return " · ".join(part for part in (one.number, show_date(one.issued_on) if one.issued_on else "") if part)

        return (
            Column(tr("Giấy tờ"), paper, sign=lambda one: _SIGNS[one.status]),
            Column(tr("Tình trạng"), lambda one: self._states[one.status], 112),
            Column(tr("Số, ngày"), number, 150, spare=True),
            Column(tr("Bản quét"), lambda one: tr("có") if one.file else "", 74),
            Column(tr("Cần cho"), lambda one: label("rules", PHASES.get(one.phase, "")), 138, spare=True),
        )

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.switch)
        head.addWidget(self._sum, 1)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for act in self.acts.values():
            foot.addWidget(act)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.sheet, 1)
        column.addWidget(self._why)
        column.addLayout(foot)

    # --- Qt ---

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete takes the mark away."""
        if event.key() == Qt.Key.Key_Delete:
            self.clear_mark()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if sources_of(event.mimeData()) and self.line() is not None:
            event.acceptProposedAction()
            theme.set_look(self._why, role="strong")
            self._why.setText(tr("Thả vào đây để gắn vào giấy tờ đang chọn"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        super().dragLeaveEvent(event)
        self._after_drag()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self._after_drag()
        if self.paste(event.mimeData()):
            event.acceptProposedAction()

    def _after_drag(self) -> None:
        theme.set_look(self._why, role="hint")
        self._on_picked(None)


def _same(one: Line, other: Line) -> bool:
    return (one.paper, one.facility) == (other.paper, other.facility)
