"""Bundles on a stick, in a folder or from anywhere: one queue, one look at all of it, one click, one report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.errors import Refused
from kc_desktop.services import merging, packs
from kc_desktop.services.desk import Desk
from kc_desktop.services.merging import FoundBundle
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.failures import told
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.files import BUNDLE, ask_several
from kc_desktop.ui.pages.law import law
from kc_desktop.ui.pages.merge_preview import PreviewDialog, refusal
from kc_desktop.ui.pages.merge_rows import Result, run
from kc_desktop.ui.pages.place_picker import PlacePicker, StickWatch
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.progress import watch as watch_progress

_ROWS = 8


class ReceiveCard(Card):
    """``merged`` after bundles were taken in (or their sender now waits to be confirmed)."""

    merged = Signal()
    unconfirmed = Signal()
    """Nothing could be taken in because nobody confirmed the stations yet."""
    answered = Signal(Path)
    """The receipts are to be written to this place at once."""

    def __init__(self, context: UiContext, watch: StickWatch) -> None:
        centre = context.desk.identity.is_centre
        super().__init__(tr("Nhận từ các trạm") if centre else tr("Nhận từ Trung tâm"))
        self._context = context
        self.place = PlacePicker(context, watch)
        self.find_button = button(tr("Tìm gói"), "primary" if centre else "normal", "search")
        self.find_button.clicked.connect(self.look)
        self.files = button(tr("Chọn tệp…"), hint=tr("Thêm nhiều tệp gói từ bất cứ thư mục nào vào hàng chờ"))
        self.files.clicked.connect(self._browse)
        self.queue = Sheet(_columns(centre=centre), tr("Hàng chờ nhập"), can_tick=_usable)
        self.queue.ticked.connect(self._show_buttons)
        self.queue.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.queue.hide()
        self.preview = button(tr("Xem trước"), icon="search")
        self.preview.clicked.connect(lambda: self._run(keep=False))
        self.merge = button(tr("Nhập gói"), "primary", "receive")
        self.merge.clicked.connect(lambda: self._run(keep=True))
        self.report = button(tr("Xem kết quả"), "link")
        self.report.clicked.connect(self._show_report)
        self.answer = button(tr("Ghi biên nhận cho các trạm"), icon="send", hint=tr("Lên đúng USB hoặc thư mục này"))
        self.answer.clicked.connect(self._answer)
        self._last: Result | None = None
        self._wants_focus = self._from_stations = False
        self._looked_in: Path | None = None
        advice = tr("Cắm USB rồi bấm “Tìm gói”. Gói được nhận ra theo nội dung, không theo tên tệp.")
        self._said = words(advice, "muted", wrap=True)
        self._place()
        self.place.changed.connect(self._on_place)
        self._on_place()

    def look(self, *, take_focus: bool = False) -> None:
        """Find bundles on the chosen stick; ``take_focus``: then the keyboard goes to what comes next."""
        self._wants_focus = take_focus
        self._say("")
        self._look()

    def chosen(self) -> list[Path]:
        """The bundles ticked."""
        return [one.path for one in self.queue.chosen()]

    # --- inside ---

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.find_button)
        after = QHBoxLayout()
        after.setSpacing(8)
        after.addWidget(self.report)
        after.addStretch(1)
        after.addWidget(self.answer)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.files)
        foot.addStretch(1)
        foot.addWidget(self.preview)
        foot.addWidget(self.merge)
        self.report.hide()
        self.answer.hide()
        self.body.addLayout(row)
        self.body.addWidget(self.queue)
        self.body.addWidget(self._said)
        self.body.addLayout(after)
        self.body.addLayout(foot)

    def _look(self) -> None:
        place = self.place.place()
        if place is not None:
            folder = self._looked_in = place[0]
            self._context.bridge.read(
                lambda desk: merging.find(desk, folder), self._show_ours, initiator=self, failed=self._on_gone
            )

    def _on_gone(self, error: Exception) -> None:
        self.queue.hide()
        self._context.fail(error)

    def _browse(self) -> None:
        paths = ask_several(self, self._context.settings, tr("Chọn các tệp gói"), BUNDLE)
        if paths:
            before = list(self.queue.rows)
            self._context.bridge.read(
                lambda desk: _picked(desk, paths), lambda found: self._add(before, found), initiator=self
            )

    def _add(self, before: Sequence[FoundBundle], found: Sequence[FoundBundle]) -> None:
        fresh = {one.path for one in found}
        self._show_found([*found, *(one for one in before if one.path not in fresh)])

    def _on_place(self) -> None:
        place = self.place.place()
        self.find_button.setEnabled(place is not None)
        if place is not None and place[0] == self._looked_in:
            return  # another stick came or went
        self._looked_in = None
        self.answer.hide()
        self.queue.show_rows(())
        self.queue.hide()
        self._show_buttons()

    def _show_ours(self, found: Sequence[FoundBundle]) -> None:
        """A stick may serve many offices: what is for others is counted, not listed."""
        ours = [one for one in found if one.for_us or one.state != "whole"]
        self._show_found(ours)
        if others := len(found) - len(ours):
            count = tr("{count} gói cho nơi khác không hiện ở đây.", count=show_number(others))
            self._say(f"{self._said.text()}\n{count}".strip())

    def _show_found(self, found: Sequence[FoundBundle]) -> None:
        rows = sorted(found, key=lambda one: (not _usable(one) or one.known, one.state != "whole"))
        fresh = [at for at, one in enumerate(rows) if _usable(one) and not one.known]
        self.queue.show_rows(rows, ticked=fresh)
        self.queue.fit(_ROWS)
        self.queue.setVisible(bool(rows))
        self._show_buttons()
        if self._wants_focus:
            self._wants_focus = False
            (self.preview if fresh else self.find_button).setFocus()
        if not rows and (place := self.place.place()):
            self._say(tr("Không có gói nào trên {place}.", place=place[1]))
        elif rows and not fresh and not self._said.text():
            self._say(tr("Không có gói mới: những gói cho nơi này đã nhập rồi."))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _show_buttons(self) -> None:
        count = len(self.queue.chosen())
        self.merge.setText(tr("Nhập {count} gói", count=show_number(count)) if count else tr("Nhập gói"))
        for one in (self.preview, self.merge):
            one.setEnabled(bool(count))
            one.setVisible(bool(self.queue.rows) and (bool(count) or self.answer.isHidden()))

    def _run(self, *, keep: bool) -> None:
        paths = self.chosen()
        self._from_stations = any(one.kind == "up" for one in self.queue.chosen())
        count = show_number(len(paths))
        reading = tr("Đang kiểm tra và đọc {count} gói", count=count)
        watch_progress(
            self,
            tr("Đang nhập {count} gói", count=count) if keep else reading,
            lambda: self._context.bridge.write(
                lambda desk, progress: run(desk, paths, progress, keep=keep),
                self._on_merged if keep else self._on_preview,
                initiator=self,
                failed=self._on_failed,
            ),
        )

    def _answer(self) -> None:
        self.answer.hide()
        self._show_buttons()
        if (place := self.place.place()) is not None:
            self.answered.emit(place[0])

    def _on_failed(self, error: Exception) -> None:
        self._context.fail(error)
        self.merged.emit()  # a station nobody confirmed yet now waits in the list
        if _is_unknown(error):
            self._ask_to_confirm(len(self.chosen()))

    def _ask_to_confirm(self, count: int) -> None:
        if not self._context.desk.identity.is_centre:  # the other computer of this station; only the centre confirms it
            short = tr("Máy gửi chưa có xác nhận của Trung tâm: máy ấy cần gửi – nhận với Trung tâm một lần trước.")
            self._context.notices.toast(short, tone="warn")
            self._say(
                tr(
                    "{count} gói của máy chưa được Trung tâm xác nhận, chưa nhập gì. Trên máy ấy: gửi lên Trung tâm,"
                    " nhập gói Trung tâm gửi về, rồi gửi lại sang máy này.",
                    count=show_number(count),
                )
            )
            return
        told_short = tr("Nơi gửi chưa được xác nhận: đối chiếu sáu từ, xác nhận, rồi nhập.")
        self._context.notices.toast(told_short, tone="warn")
        self._say(
            tr(
                "{count} gói của nơi gửi chưa được xác nhận, chưa nhập gì. Đối chiếu sáu từ và xác nhận ở “Các trạm”,"
                " rồi nhập: gói vẫn ở trong hàng chờ.",
                count=show_number(count),
            )
        )
        self.unconfirmed.emit()

    def _is_only_unknown(self, result: Result) -> bool:
        refused = [fault for _path, fault in result.refused]
        return bool(refused) and not result.merged.imports and all(map(_is_unknown, refused))

    def _on_preview(self, result: Result) -> None:
        if self._is_only_unknown(result):
            self.merged.emit()
            self._ask_to_confirm(len(result.refused))
            return
        box = PreviewDialog(result, self._context, self)
        box.accepted.connect(lambda: self._run(keep=True))
        self._context.bridge.tasks.soon(box.open, box)
        if result.refused:
            self.merged.emit()

    def _on_merged(self, result: Result) -> None:
        if self._is_only_unknown(result):
            self.merged.emit()
            self._ask_to_confirm(len(result.refused))
            return
        self._last = result
        if result.merged.identity is not None:
            self._context.bridge.replace(self._context.desk.with_identity(result.merged.identity))
        if result.merged.packs is not None:
            self._context.bridge.replace(packs.with_packs(self._context.desk, result.merged.packs))
        imports = result.merged.imports
        lines = [
            f"{one.sender}: {law(one.counts) if one.counts.received else tr('chỉ có biên nhận, không có thay đổi mới')}"
            for one in imports[:3]
        ]
        if len(imports) > 1:
            lines = [tr("{count} gói: {law}", count=show_number(len(imports)), law=law(result.total))]
        lines += [f"{refusal(path, fault)} {told(fault).next}" for path, fault in result.refused[:3]]
        if result.merged.packs is not None:
            lines.append(tr("Đã nhận danh mục mới của Trung tâm; mở lại chương trình để mọi trang dùng danh mục đó."))
        self._say("\n".join(lines))
        self.report.show()
        self.answer.setVisible(self._from_stations and self.place.place() is not None)
        (self.report if self.answer.isHidden() else self.answer).setFocus()
        self._show_buttons()
        if result.rows or not imports:
            count = show_number(len(result.rows))
            self._context.notices.toast(tr("Đã nhập {files} gói, {records} bản ghi", files=len(imports), records=count))
        else:
            self._context.notices.toast(tr("Đã nhập biên nhận; không có bản ghi nào thay đổi."))
        self._look()
        self.merged.emit()
        if result.alarms or result.refused:
            self._show_report()

    def _show_report(self) -> None:
        if self._last is not None:
            box = PreviewDialog(self._last, self._context, self, done=True)
            box.opened.connect(self._context.navigator.open_record)
            self._context.bridge.tasks.soon(box.open, box)


def _picked(desk: Desk, paths: Sequence[Path]) -> list[FoundBundle]:
    """The files themselves; one that is no bundle is listed as what it is."""
    wanted = {path.resolve(): path for path in paths}
    found = {one.path.resolve(): one for folder in {p.parent for p in paths} for one in merging.find(desk, folder)}
    none = FoundBundle(Path(), "foreign", "", 0, for_us=False, known=False)
    return [replace(found.get(key, none), path=path) for key, path in wanted.items()]


def _is_unknown(error: Exception) -> bool:
    return isinstance(error, Refused) and error.code == "unknown_sender"


def _usable(one: FoundBundle) -> bool:
    return one.state == "whole" and one.for_us


def _columns(*, centre: bool) -> tuple[Column, ...]:
    kinds = {
        "up": tr("của trạm"), "down": tr("của Trung tâm"), "publish": tr("công bố"),
        "peer": tr("của nơi khác") if centre else tr("của máy khác"),
    }  # fmt: skip
    return (
        Column(tr("Gói"), lambda one: one.path.name, tip=lambda one: str(one.path)),
        Column(tr("Loại"), lambda one: _kind(one, kinds.get(one.kind, "")), 118),
        Column(tr("Cỡ"), lambda one: show_size(one.size), 70, figures=True),
        Column(tr("Trạng thái"), lambda one: _state(one)[0], 142, lambda one: _state(one)[1]),
    )


def _kind(one: FoundBundle, text: str) -> str:
    """ "gói của trạm, tập 2/3"."""
    if one.volumes > 1:
        return tr("{kind}, tập {volume}/{all}", kind=text, volume=one.volume, all=one.volumes)
    return text


def _state(one: FoundBundle) -> tuple[str, Sign]:
    if one.state == "unfinished":
        return tr("Chưa ghi xong"), ("warning", "bad")
    if one.state != "whole":
        return tr("Không phải gói"), ("close", "muted")
    if not one.for_us:
        return tr("Cho nơi khác"), ("close", "muted")
    return (tr("Đã nhập"), ("check", "good")) if one.known else (tr("Mới"), ("receive", "accent"))


def show_size(size: int) -> str:
    """ "22 KB", "104 MB"."""
    if size >= 10_000_000:
        return tr("{count} MB", count=show_number(size // 1_000_000))
    return tr("{count} KB", count=show_number(max(1, size // 1000)))
