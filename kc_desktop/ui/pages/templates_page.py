"""Mẫu văn bản: the Word template of every paper, taken out to be changed, taken back after a check, tried on screen."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.errors import Refused
from kc_desktop.services import templates
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers.kinds import KINDS, form_of
from kc_desktop.services.templates import Installed, TemplateState
from kc_desktop.services.voting_papers import KINDS as VOTING
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.failures import told
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.file_sources import sources_of
from kc_desktop.ui.pages.files import PDF, WORD, ask_open, ask_save
from kc_desktop.ui.pages.pdf_preview import PdfPreview, pages_of
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.template_fields import FieldPanel
from kc_desktop.ui.widgets.banner import Banner
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chips import Chip
from kc_desktop.ui.widgets.flow import FlowLayout
from kc_desktop.ui.widgets.progress import watch


@dataclass(frozen=True, slots=True)
class _Taken:
    """``before``: the office's template that was in force; None where it was the shipped one."""

    installed: Installed
    before: bytes | None


class TemplatesPage(QWidget):
    """The papers at the left; beside them what the lit one is, what can be done with it, what it may say."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme.set_look(self, ground="background")
        self.setAcceptDrops(True)
        self.context = context
        self.preview: PdfPreview | None = None
        self.list = Sheet(
            (
                Column(tr("Văn bản"), _title, tip=_list_tip),
                Column(tr("Mẫu"), _short, 126, sign=_sign, tip=_list_tip),
            ),
            tr("Mẫu văn bản"),
        )
        self._name, self._chip = words("", "heading", wrap=True), Chip("")
        self._about, self._note = words("", wrap=True), words("", "warning", wrap=True)
        self.take = button(tr("Nhận mẫu đã sửa…"), "primary", "receive", hint=tr("Hoặc thả tệp .docx vào trang này"))
        self.out = button(tr("Lấy mẫu ra để sửa…"), icon="edit", hint=tr("Ghi thành tệp Word"))
        self.look = button(tr("Xem thử"), icon="print", hint=tr("Văn bản PDF với nội dung mẫu"))
        self.reset = button(tr("Trở lại mẫu ban đầu"))
        self.banner = Banner()
        self.fields = FieldPanel(context)
        self._place()
        self._connect()

    # --- what the shell asks ---

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """A restored backup or another window may have changed them."""
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def focus_first(self) -> None:
        """The list."""
        self.list.setFocus()

    def reload(self) -> None:
        """Look at the templates again."""
        self.context.bridge.read(templates.listing, self._show, initiator=self)

    # --- showing ---

    def current(self) -> TemplateState | None:
        """The paper lit."""
        found: TemplateState | None = self.list.current()
        return found

    def _show(self, states: Sequence[TemplateState]) -> None:
        here = self.current()
        self.list.show_rows(
            states, lit=next((at for at, one in enumerate(states) if here and one.kind == here.kind), 0)
        )

    def _on_picked(self, state: TemplateState | None) -> None:
        if state is None:  # the table is being filled
            return
        other = self._name.text() != _title(state)
        self._name.setText(_title(state))
        self._chip.set_state(_whose(state), "accent" if state.own else "neutral")
        self._about.setText(about(state))
        self._note.setText(state.note)
        self._note.setVisible(bool(state.note))
        self.reset.setVisible(state.own)
        if other:
            self.banner.put_away()
            self.fields.show_fields(templates.fields(state.kind))

    def _on_failed(self, error: Exception) -> None:
        """What is wrong with a file stays on the page until it is right; the template in force is as before."""
        if isinstance(error, Refused):
            text = told(error)
            detail = f"{tr('Mẫu đang dùng vẫn như cũ.')} {text.next}"
            self.banner.show_offer(text.message, "", icon="error", tone="bad", detail=detail)
        else:
            self.context.fail(error)

    # --- doing ---

    def take_out(self) -> None:
        """Write the template in force as a Word file."""
        state = self.current()
        if state is None:
            return
        out = ask_save(self, self.context.settings, self.out.text(), f"{_title(state)}.docx", WORD)
        if out is None:
            return
        file = out if out.suffix else out.with_suffix(".docx")
        self.context.bridge.read(
            lambda desk: templates.take_out(desk, state.kind, file),
            lambda _none: self.context.notices.toast(
                tr("Đã ghi {file}. Sửa trong Word, lưu lại rồi nhận về đây.", file=file.name)
            ),
            initiator=self,
            failed=self._on_failed,
        )

    def ask_and_install(self) -> None:
        """Which file, then take it."""
        path = ask_open(self, self.context.settings, self.take.text(), WORD)
        if path is not None:
            self.install(path)

    def install(self, path: Path) -> None:
        """Check an edited template of the paper lit and put it in force; a bad one is told about here."""
        state = self.current()
        if state is not None:
            self.banner.put_away()
            self.context.bridge.read(
                lambda desk: _install(desk, state, path),
                partial(self._installed, state),
                initiator=self,
                failed=self._on_failed,
            )

    def _installed(self, state: TemplateState, taken: _Taken) -> None:
        count = show_number(len({one.field for one in taken.installed.used}))
        said = tr("Đã nhận mẫu “{title}”, dùng {count} trường", title=_title(state), count=count)
        self.context.notices.toast(said, lambda: self._give_back(state.kind, taken.before))
        self._remark(taken.installed.remarks)
        self.reload()

    def _remark(self, remarks: Sequence[str]) -> None:
        if remarks:
            text = tr("Bản Word in đủ; bản PDF chưa in được: {what}", what="; ".join(remarks))
            self.banner.show_offer(text, "", icon="warning", tone="warn")

    def ask_and_reset(self) -> None:
        """The shipped template again, when the person means it."""
        state = self.current()
        if state is None or not state.own:
            return
        question = Question(
            tr("Trở lại mẫu ban đầu?"),
            tr("Mẫu của cơ quan cho “{title}” sẽ bị bỏ. Còn cần nó thì bấm Để nguyên rồi lấy mẫu ra trước.",
               title=_title(state)),
            (Choice("reset", tr("Trở lại mẫu ban đầu"), "danger"), Choice("stay", tr("Để nguyên"))),
            "warn",
        )  # fmt: skip
        if self.context.notices.ask(question) == "reset":
            self._give_back(state.kind, None)

    def _give_back(self, kind: str, before: bytes | None) -> None:
        """Put ``before`` in force again, or the shipped template."""

        def done(_none: None) -> None:
            self.banner.put_away()
            self.context.notices.toast(tr("Đã trở lại mẫu trước") if before else tr("Đã trở lại mẫu ban đầu"))
            self.reload()

        self.context.bridge.read(
            lambda desk: _give_back(desk, kind, before), done, initiator=self, failed=self._on_failed
        )

    def show_preview(self) -> None:
        """The paper with sample fields, as pages."""
        state, bridge = self.current(), self.context.bridge
        if state is None:
            return

        def show(found: tuple[list[bytes], tuple[str, ...]]) -> None:
            pages, remarks = found
            self._remark(remarks)
            title = tr("Xem thử: {title}", title=_title(state))
            self.preview = PdfPreview(title, pages, self, partial(self._export, state))
            self.preview.open()

        watch(
            self,
            tr("Đang lập {title}", title=_title(state)),
            lambda: bridge.tasks.run(
                lambda _progress: _pages(bridge.desk, state.kind),
                done=show,
                failed=self._on_failed,
                initiator=self,
                beside=True,
            ),
        )

    def _export(self, state: TemplateState) -> None:
        out = ask_save(self, self.context.settings, self.look.text(), f"{_title(state)}.pdf", PDF)
        if out is not None:
            file = out if out.suffix else out.with_suffix(".pdf")
            self.context.bridge.read(
                lambda desk: templates.try_out(desk, state.kind, file),
                lambda _remarks: self.context.notices.toast(tr("Đã ghi {file}", file=file.name)),
                initiator=self,
                failed=self._on_failed,
            )

    # --- drop ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """One Word file."""
        if _dropped(event) is not None and self.current() is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take it for the paper lit."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.install(path)

    # --- building ---

    def _connect(self) -> None:
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(lambda _state: self.show_preview())
        self.look.clicked.connect(self.show_preview)
        self.out.clicked.connect(self.take_out)
        self.take.clicked.connect(self.ask_and_install)
        self.reset.clicked.connect(self.ask_and_reset)

    def _place(self) -> None:
        left = Card()
        left.setFixedWidth(420)
        left.body.setContentsMargins(8, 8, 8, 8)
        left.body.addWidget(self.list)
        right = Card()
        right.body.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._name, 1)
        head.addWidget(self._chip)
        right.body.addLayout(head)
        for part in (self._about, self._note):
            right.body.addWidget(part)
        acts = QWidget()
        row = FlowLayout(acts)
        for made in (self.take, self.out, self.look, self.reset):
            row.addWidget(made)
        right.body.addWidget(acts)
        right.body.addWidget(self.banner)
        right.body.addWidget(self.fields, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(left)
        both.addWidget(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(words(tr("Mẫu văn bản"), "title"))
        how = tr("Sửa bằng Word, rồi nhận lại bằng nút hoặc thả tệp .docx vào trang này; mẫu sai không được nhận.")
        top.addWidget(words(how, "hint", wrap=True), 1)
        column.addLayout(top)
        column.addLayout(both, 1)


def about(state: TemplateState) -> str:
    """From what a paper is made and where it goes."""
    if state.kind in VOTING:
        return tr("Lập từ kỳ bình chọn, ở trang Chấm, công nhận.")
    kind = KINDS.get(state.kind)
    if kind is None:
        return tr("Trang đầu của bộ hồ sơ in liền, ghi các giấy tờ và số trang của chúng.")
    if kind.many:
        return tr("Một văn bản cho nhiều đề án chọn trong danh sách.")
    made = tr("Lập từ {form}.", form=label("form", form_of(kind).title).lower())
    each = tr("Mỗi đơn vị thụ hưởng một bản.") if kind.each else ""
    place = tr("Đứng thứ {place} trong bộ hồ sơ in liền.", place=kind.in_set) if kind.in_set else ""
    return " ".join(part for part in (made, each, place) if part)


def _install(desk: Desk, state: TemplateState, path: Path) -> _Taken:
    before = None
    with suppress(Refused):  # one that is no good any more is not worth keeping
        before = templates.template(desk, state.kind) if state.own else None
    return _Taken(templates.install(desk, state.kind, path), before)


def _give_back(desk: Desk, kind: str, before: bytes | None) -> None:
    if before is None:
        templates.reset(desk, kind)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "before.docx"
        path.write_bytes(before)
        templates.install(desk, kind, path)


def _pages(desk: Desk, kind: str) -> tuple[list[bytes], tuple[str, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "sample.pdf"
        remarks = templates.try_out(desk, kind, out)
        return pages_of(out), remarks


def _dropped(event: QDropEvent) -> Path | None:
    found = sources_of(event.mimeData())
    if len(found) == 1 and isinstance(found[0], Path) and found[0].suffix.lower() == ".docx":
        return found[0]
    return None


def _title(state: TemplateState) -> str:
    return label("paper", state.title)


def _whose(state: TemplateState) -> str:
    return tr("mẫu của cơ quan") if state.own else tr("mẫu chương trình")


def _short(state: TemplateState) -> str:
    return tr("của cơ quan") if state.own else tr("chương trình")


def _sign(state: TemplateState) -> Sign | None:
    return ("edit", "accent") if state.own else None


def _list_tip(state: TemplateState) -> str:
    return "\n".join(part for part in (f"{_title(state)}: {_whose(state)}", state.note) if part)
