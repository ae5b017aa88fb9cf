"""Gói đã nhận: each import with its counts; taking one back, bringing it again, trying quarantined lines again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.services import imports
from kc_desktop.services.desk import Desk
from kc_desktop.services.imports import Retried, Withdrawn
from kc_desktop.services.merging import Counts
from kc_desktop.store import ledger
from kc_desktop.store.ledger import Bundle, Quarantined
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.law import LawStrip, law
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.cards import Card, button, words

_OVERRULED = ("revoked", "foreign_author")
"""Reasons that a person may overrule."""


class ImportsPane(QWidget):
    """``changed`` after an import was taken back, brought again, or retried."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.sheet = Sheet(_columns(), tr("Gói đã nhận"))
        self.sheet.picked.connect(self._on_picked)
        self._none = words(tr("Chưa nhập gói nào."), "muted")
        self.detail = ImportDetail(context)
        self.detail.changed.connect(self.changed)
        self.detail.changed.connect(self.sheet.setFocus)  # the button pressed is gone
        self.retry_all = button(
            tr("Thử lại mọi gói"),
            "link",
            hint=tr("Thử lại phần cách ly của tất cả các gói, sau khi cập nhật hay xác nhận"),
        )
        self.retry_all.clicked.connect(self._retry_all)
        self.retry_all.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        card = Card(tr("Gói đã nhận"), tr("mới nhất ở trên"))
        card.heading.add(self.retry_all)
        card.body.addWidget(self._none)
        card.body.addWidget(self.sheet, 1)
        card.body.addStretch(0)  # without a list the words stay on top
        row.addWidget(card, 6)
        row.addWidget(self.detail, 5)

    def reload(self) -> None:
        """Read the list again; the row lit stays lit."""
        self._context.bridge.read(imports.every, self._show, initiator=self)

    def _show(self, found: Sequence[Bundle]) -> None:
        here = self.sheet.current()
        lit = next((at for at, one in enumerate(found) if here is not None and one.num == here.num), 0)
        self._none.setVisible(not found)
        self.retry_all.setVisible(len(_with_quarantine(found)) > 1)
        self.sheet.setVisible(bool(found))
        self.sheet.show_rows(found, lit=lit)

    def _retry_all(self) -> None:
        nums = [bundle.num for bundle in _with_quarantine(self.sheet.rows)]
        self._context.bridge.write(
            lambda desk, _progress: _retried(desk, nums), self.detail.tell_retried, initiator=self
        )

    def _on_picked(self, bundle: Bundle | None) -> None:
        self.detail.show_import(bundle)


class ImportDetail(Card):
    """What one import brought, what it set aside and why, and what can be done with it."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__("")
        self._context = context
        self._bundle: Bundle | None = None
        self._lines: Sequence[Quarantined] = ()
        self._title, self._facts = words("", "heading", wrap=True), words("", "muted", wrap=True)
        self.law = LawStrip()
        self._state = words("", wrap=True)
        self.withdraw = button(tr("Rút lại…"), "danger", "undo")
        self.withdraw.clicked.connect(self._ask_withdraw)
        self.release = button(tr("Lấy lại"), "primary", "refresh")
        self.release.clicked.connect(self._release)
        self._aside = words("", "label")
        self.lines = Sheet(_line_columns(), tr("Dòng cách ly"))
        self.trusting = QCheckBox(tr("Vẫn nhận dù nơi gửi đã bị thu hồi, ghi thay nơi khác hoặc Trung tâm"))
        self.retry = button(tr("Thử lại phần cách ly"), icon="refresh")
        self.retry.clicked.connect(self._retry)
        self._place()
        self.show_import(None)

    def show_import(self, bundle: Bundle | None) -> None:
        """Show one, or nothing."""
        self._bundle, self._lines = bundle, ()
        self.setVisible(bundle is not None)
        self._show_lines(())
        if bundle is None:
            return
        counts = counts_of(bundle)
        self._title.setText(str(bundle.detail.get("sender") or bundle.name))
        self._facts.setText(f"{bundle.name} · {tr('nhập {time}', time=show_when(bundle.happened_at))}")
        self.law.show_counts(counts)
        withdrawn = bundle.state == ledger.WITHDRAWN
        centre = self._context.desk.identity.is_centre
        self._state.setText(
            tr("Đang rút lại: những gì gói này mang đến đang để ngoài dữ liệu. Không mất gì, lấy lại được.")
        )
        self._state.setVisible(withdrawn)
        self.withdraw.setVisible(centre and not withdrawn and bundle.kind != "publish")
        self.release.setVisible(centre and withdrawn)
        if counts.quarantined:
            num = bundle.num
            self._context.bridge.read(
                lambda desk: imports.quarantine(desk, num),
                lambda lines: self._show_lines(lines) if self._bundle is bundle else None,
                initiator=self,
            )

    def _place(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.withdraw)
        acts.addWidget(self.release)
        foot = QVBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.trusting)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.retry)
        foot.addLayout(row)
        for widget in (self._title, self._facts, self.law, self._state):
            self.body.addWidget(widget)
        self.body.addLayout(acts)
        self.body.addWidget(self._aside)
        self.body.addWidget(self.lines, 1)
        self.body.addLayout(foot)
        self.body.addStretch(0)

    def _show_lines(self, lines: Sequence[Quarantined]) -> None:
        self._lines = lines
        self._aside.setText(tr("{count} dòng cách ly", count=show_number(len(lines))))
        self.lines.show_rows(lines)
        for widget in (self._aside, self.lines, self.retry):
            widget.setVisible(bool(lines))
        self.trusting.setChecked(False)
        self.trusting.setVisible(any(line.code in _OVERRULED for line in lines))
        if lines:
            self.lines.fit(5, 2)

    # --- acts ---

    def _ask_withdraw(self) -> None:
        if self._bundle is None:
            return
        bundle, counts = self._bundle, counts_of(self._bundle)
        text = tr(
            "{count} thao tác của {sender} sẽ được để ngoài, như chưa từng nhập. Sửa đổi về sau được giữ; những gì gói"
            " khác cũng mang đến ở lại. Không mất gì, lấy lại được bất cứ lúc nào. Trạm được báo ở gói gửi xuống tới.",
            count=show_number(counts.applied + counts.to_decide + counts.known),
            sender=str(bundle.detail.get("sender") or bundle.name),
        )
        choices = (Choice("withdraw", tr("Rút lại"), "danger"), Choice("stay", tr("Để nguyên")))
        if self._context.notices.ask(Question(tr("Rút lại lần nhập này?"), text, choices, "warn")) == "withdraw":
            self._context.bridge.write(
                lambda desk, _progress: imports.withdraw(desk, bundle.num), self._on_withdrawn, initiator=self
            )

    def _on_withdrawn(self, done: Withdrawn) -> None:
        text = tr("Đã rút lại {count} thao tác của {records} bản ghi", count=done.operations, records=done.records)
        if done.kept:
            text = f"{text}; {tr('{count} thao tác ở lại vì gói khác cũng mang đến', count=done.kept)}"
        self._context.notices.toast(text, lambda: self._bring_back(done.num))
        self.changed.emit()

    def _release(self) -> None:
        if self._bundle is not None:
            self._bring_back(self._bundle.num)

    def _bring_back(self, num: int) -> None:
        self._context.bridge.write(
            lambda desk, _progress: imports.release(desk, num), self._on_released, initiator=self
        )

    def _on_released(self, done: Withdrawn) -> None:
        text = tr("Đã lấy lại {count} thao tác của {records} bản ghi", count=done.operations, records=done.records)
        self._context.notices.toast(text)
        self.changed.emit()

    def _retry(self) -> None:
        if self._bundle is None:
            return
        num, trusting = self._bundle.num, self.trusting.isChecked()
        self._context.bridge.write(
            lambda desk, _progress: imports.retry(desk, num, trusting=trusting), self.tell_retried, initiator=self
        )

    def tell_retried(self, done: Retried) -> None:
        """Say what came of it."""
        self._context.notices.toast(
            tr(
                "Đã nhận {applied} dòng; còn cách ly {left}",
                applied=show_number(done.applied),
                left=show_number(done.left),
            ),
            tone="good" if done.applied else "info",
        )
        self.changed.emit()


def _with_quarantine(found: Sequence[Bundle]) -> list[Bundle]:
    return [bundle for bundle in found if counts_of(bundle).quarantined]


def _retried(desk: Desk, nums: Sequence[int]) -> Retried:
    """All of them, one after the other, told as one."""
    done = [imports.retry(desk, num) for num in nums]
    forms = frozenset(form for one in done for form in one.change.forms)
    return Retried(sum(one.applied for one in done), sum(one.left for one in done), Change("merged", forms=forms))


def counts_of(bundle: Bundle) -> Counts:
    """The counts kept with an import."""
    numbers = {key: value for key, value in bundle.detail.items() if isinstance(value, int)}
    return Counts(*(numbers.get(key, 0) for key in ("received", "applied", "known", "to_decide", "quarantined")))


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Nơi gửi"), lambda one: str(one.detail.get("sender") or one.name), tip=lambda one: one.name),
        Column(tr("Nhập lúc"), lambda one: show_when(one.happened_at), 126),
        Column(
            tr("Nhận"), lambda one: show_number(counts_of(one).received), 64, figures=True,
            tip=lambda one: law(counts_of(one)),
        ),
        Column(tr("Trạng thái"), lambda one: _state(one)[0], 158, lambda one: _state(one)[1]),
    )  # fmt: skip


def _state(bundle: Bundle) -> tuple[str, Sign]:
    counts = counts_of(bundle)
    if bundle.state == ledger.WITHDRAWN:
        return tr("Đã rút lại"), ("undo", "bad")
    if counts.quarantined:
        return tr("Cách ly {count}", count=show_number(counts.quarantined)), ("error", "bad")
    if counts.to_decide:
        return tr("Chờ quyết định"), ("warning", "warn")
    return tr("Đã nhập"), ("check", "good")


def _line_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Dòng"), lambda one: show_number(one.line), 56, figures=True),
        Column(tr("Lý do"), lambda one: label("ui", one.reason)),
    )
