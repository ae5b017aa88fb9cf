"""Who changed what and when, with undo for every entry that still stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Form
from kc_desktop.domain.record import field_at
from kc_desktop.services.history import Entry, Shown
from kc_desktop.ui import theme
from kc_desktop.ui.language import label, language, show_value, tr
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.cards import Card, EmptyState, button, words
from kc_desktop.ui.widgets.chips import Chip, State

_SHOWN = 8


def kinds() -> dict[str, tuple[str, State]]:
    """What an operation did, in a word and its colour."""
    return {
        "set": (tr("Sửa"), "accent"),
        "del": (tr("Xóa"), "bad"),
        "undo": (tr("Hoàn tác"), "warn"),
        "resolve": (tr("Quyết định"), "good"),
        "reopen": (tr("Mở lại bất đồng"), "warn"),
        "withdraw": (tr("Rút lại"), "warn"),
        "erase": (tr("Xóa dữ liệu cá nhân"), "bad"),
    }


class HistoryPanel(QScrollArea):
    """``undo_asked`` sends the operation to take back."""

    undo_asked = Signal(str)

    def __init__(self, form: type[Form], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._order = {field.key: at for at, field in enumerate(form.fields)}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """The newest first."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(10)
        for at, entry in enumerate(entries):
            column.addWidget(self._card(entry, first=at == len(entries) - 1))
        if not entries:
            column.addWidget(EmptyState("history", tr("Chưa có lịch sử"), tr("Mỗi lần lưu sẽ để lại một dòng ở đây.")))
        column.addStretch(1)
        self.setWidget(body)

    def _card(self, entry: Entry, *, first: bool) -> Card:
        card = Card()
        card.body.setContentsMargins(16, 12, 12, 12)
        card.body.setSpacing(8)
        text, state = kinds().get(entry.kind, (entry.kind, "neutral"))
        if first and entry.kind == "set":
            text, state = tr("Tạo mới"), "good"
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Chip(text, state))
        head.addWidget(words(entry.user or entry.station, "strong"))
        where = " · ".join(
            part
            for part in (entry.station if entry.user not in ("", entry.station) else "", show_when(entry.when))
            if part
        )
        head.addWidget(words(where, "muted"), 1)
        if entry.undoable:
            undo = button(tr("Mở lại") if entry.kind == "resolve" else tr("Hoàn tác"), "quiet", "undo")
            undo.clicked.connect(lambda: self.undo_asked.emit(entry.op))
            head.addWidget(undo)
        card.body.addLayout(head)
        if entry.changes:
            changes = sorted(entry.changes, key=lambda one: self._order.get(one.path.split("/")[0], -1))
            card.body.addLayout(_changes([self._translated(one) for one in changes], created=first))
        for aside in entry.set_aside:
            who = " · ".join(dict.fromkeys(part for part in (aside.user, aside.station) if part))
            value = self._translated(Shown(aside.path, "", "", aside.text)).after or tr("(trống)")
            line = tr("Không lấy: {value} ({who}, {time})", value=value, who=who, time=show_when(aside.when))
            card.body.addWidget(words(line, "hint", wrap=True))
        return card

    def _translated(self, change: Shown) -> Shown:
        """The change in the language of the window."""
        if language() == "vi":
            return change
        found = field_at(self._form, change.path)
        if found is None:  # a record or a row that came or went
            name, before, after = (text and label("ui", text) for text in (change.label, change.before, change.after))
        else:
            name = " › ".join(label("form", part) for part in change.label.split(" › "))
            before, after = (show_value(found[0], text) for text in (change.before, change.after))
        return replace(change, label=name, before=before, after=after)


def _changes(changes: Sequence[Shown], *, created: bool) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    top = Qt.AlignmentFlag.AlignTop
    for row, change in enumerate(changes[:_SHOWN]):
        name = words(change.label, "label", wrap=True)
        name.setFixedWidth(170)
        grid.addWidget(name, row, 0, top)
        if created or not change.before:
            grid.addWidget(words(change.after or tr("(trống)"), wrap=True), row, 1, top)
            continue
        text = words(
            tr("{before}  →  {after}", before=change.before, after=change.after or tr("(xóa trắng)")), wrap=True
        )
        theme.set_role(text, "")
        grid.addWidget(text, row, 1, top)
    if len(changes) > _SHOWN:
        more = words(tr("và {count} mục khác", count=len(changes) - _SHOWN), "muted")
        grid.addWidget(more, min(len(changes), _SHOWN), 1)
    grid.setColumnStretch(1, 1)
    return grid
