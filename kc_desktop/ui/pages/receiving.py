"""Bundles on a stick: find, look inside, merge; what each would do is shown record by record before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from kc_desktop.domain.errors import KcError
from kc_desktop.services import merging
from kc_desktop.services.merging import FoundBundle, Import, Merged
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.failures import told
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.merge_preview import PreviewDialog
from kc_desktop.ui.pages.parts import Line, Lines
from kc_desktop.ui.pages.place_picker import PlacePicker, StickWatch
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chips import State
from kc_desktop.ui.widgets.progress import watch as watch_progress


class ReceiveCard(Card):
    """``merged`` after bundles were taken in."""

    merged = Signal()

    def __init__(self, context: UiContext, watch: StickWatch) -> None:
        centre = context.desk.identity.is_centre
        super().__init__(tr("Nhận từ các trạm") if centre else tr("Nhận từ Trung tâm"))
        self._context = context
        self._ticks: list[tuple[QCheckBox, Path]] = []
        self.place = PlacePicker(context, watch)
        self.find_button = button(tr("Tìm gói"), "primary" if centre else "normal", "search")
        self.find_button.clicked.connect(self.look)
        self._found = Lines(tr("Cắm USB rồi bấm “Tìm gói”. Gói được nhận ra theo nội dung, không theo tên tệp."))
        self.preview = button(tr("Xem trước"))
        self.preview.clicked.connect(lambda: self._run(preview=True))
        self.merge = button(tr("Nhập các gói đã chọn"), "primary", "receive")
        self.merge.clicked.connect(lambda: self._run(preview=False))
        self._said = words("", "muted", wrap=True)
        self._said.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.find_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.preview)
        foot.addWidget(self.merge)
        self.body.addLayout(row)
        self.body.addWidget(self._found)
        self.body.addWidget(self._said)
        self.body.addLayout(foot)
        self.place.changed.connect(self._on_place)
        self._on_place()

    def look(self) -> None:
        """Find bundles on the chosen stick."""
        self._say("")
        self._look()

    def _look(self) -> None:
        place = self.place.place()
        if place is not None:
            folder = place[0]
            self._context.bridge.read(lambda desk: merging.find(desk, folder), self._show_found, initiator=self)

    def chosen(self) -> list[Path]:
        """The bundles ticked."""
        return [path for tick, path in self._ticks if tick.isChecked()]

    # --- inside ---

    def _on_place(self) -> None:
        self.find_button.setEnabled(self.place.place() is not None)
        self._ticks = []
        self._found.clear()
        self._show_buttons()

    def _show_found(self, found: Sequence[FoundBundle]) -> None:
        self._ticks = []
        self._found.show_rows([self._line(one) for one in found])
        if not found and (place := self.place.place()):
            self._say(tr("Không có gói nào trên {place}.", place=place[1]))
        self._show_buttons()

    def _line(self, one: FoundBundle) -> Line:
        chip, usable = _state_of(one)
        kinds = {"up": tr("gói của trạm"), "down": tr("gói của Trung tâm")}
        remark = " · ".join(part for part in (kinds.get(one.kind, ""), _size(one.size)) if part)
        line = Line(one.path.name, remark, chip)
        tick = QCheckBox()
        tick.setAccessibleName(tr("Chọn {name}", name=one.path.name))
        tick.setChecked(usable and not one.known)
        tick.setEnabled(usable)
        tick.toggled.connect(lambda _on: self._show_buttons())
        line.put_first(tick)
        self._ticks.append((tick, one.path))
        return line

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _show_buttons(self) -> None:
        some = bool(self.chosen())
        for one in (self.preview, self.merge):
            one.setEnabled(some)
            one.setVisible(bool(self._ticks))

    def _run(self, *, preview: bool) -> None:
        paths = self.chosen()
        do = merging.preview if preview else merging.merge
        done = self._on_preview if preview else self._on_merged
        watch_progress(
            self,
            tr("Đang kiểm tra và đọc {count} gói", count=len(paths))
            if preview
            else tr("Đang nhập {count} gói", count=len(paths)),
            lambda: self._context.bridge.write(
                lambda desk, progress: do(desk, paths, progress), done, initiator=self, failed=self._on_failed
            ),
        )

    def _on_failed(self, error: Exception) -> None:
        self._context.fail(error)
        self.merged.emit()  # a station nobody confirmed yet now waits in the list

    def _on_preview(self, result: Merged) -> None:
        box = PreviewDialog(result, self._refusals(result), self)
        box.accepted.connect(lambda: self._run(preview=False))
        box.open()

    def _on_merged(self, result: Merged) -> None:
        self._say("\n".join([*(summary(one) for one in result.imports), *self._refusals(result)]))
        records = sum(len(one.records) for one in result.imports)
        self._context.notices.toast(
            tr("Đã nhập {files} gói, {records} bản ghi", files=len(result.imports), records=show_number(records))
        )
        self._look()
        self.merged.emit()

    def _refusals(self, result: Merged) -> list[str]:
        return [f"{path.name}: {_told(fault)}" for path, fault in result.refused]


def summary(one: Import) -> str:
    """ "Trạm mẫu: nhận 120 = áp dụng 118 + đã có 0 + chờ quyết định 2 + cách ly 0"."""
    return tr(
        "{sender}: nhận {received} = áp dụng {applied} + đã có {known} + chờ quyết định {to_decide} + cách ly {bad}",
        sender=one.sender,
        received=show_number(one.counts.received),
        applied=show_number(one.counts.applied),
        known=show_number(one.counts.known),
        to_decide=show_number(one.counts.to_decide),
        bad=show_number(one.counts.quarantined),
    )


def _told(fault: KcError) -> str:
    text = told(fault)
    return f"{text.message} {text.next}"


def _state_of(one: FoundBundle) -> tuple[tuple[str, State], bool]:
    if one.state == "unfinished":
        return (tr("Chưa ghi xong"), "bad"), False
    if one.state != "whole":
        return (tr("Không phải gói"), "neutral"), False
    if not one.for_us:
        return (tr("Gửi cho nơi khác"), "neutral"), False
    return ((tr("Đã nhập"), "good") if one.known else (tr("Mới"), "accent")), True


def _size(size: int) -> str:
    return tr("{count} KB", count=show_number(max(1, size // 1024)))
