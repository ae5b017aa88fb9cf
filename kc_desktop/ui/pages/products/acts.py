"""What is done with entries of a round: the council's results, certificates, the next level. Each can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from kc_desktop.domain.voting import INVALID, NOT_RECOGNISED, RECOGNISED, WITHDRAWN
from kc_desktop.services import history, voting
from kc_desktop.services.desk import Desk
from kc_desktop.services.voting import Certifying, Done, Line, Sheet
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.times import today


class Acts:
    """``after`` is called when something was done or taken back; ``box``: the box opened last."""

    def __init__(self, context: UiContext, owner: QWidget, after: Callable[[], None]) -> None:
        self._context, self._owner, self._after = context, owner, after
        self.box: AskBox | None = None

    def do(self, key: str, found: Sheet, lines: Sequence[Line], anchor: QWidget) -> None:
        """The act of a button of the card."""
        if key == "recognise":
            self._decide(found, dict.fromkeys(_ids(lines), RECOGNISED))
        elif key == "refuse":
            self._decide(found, dict.fromkeys(_ids(lines), NOT_RECOGNISED))
        elif key == "more":
            self._offer(found, lines, anchor)
        elif key == "certify":
            self._certify(found, lines)
        elif key == "forward":
            self._forward(found, lines)

    def register(self, found: Sheet, product_ids: Sequence[str]) -> None:
        """Enter products."""
        text = tr("Đã đưa {count} sản phẩm vào kỳ bình chọn")
        self._write(lambda desk: voting.register(desk, found.round_id, product_ids, today()), text)

    def _decide(self, found: Sheet, results: Mapping[str, str]) -> None:
        text = tr("Đã ghi kết quả {count} hồ sơ")
        self._write(lambda desk: voting.decide(desk, found.round_id, results), text)

    def _offer(self, found: Sheet, lines: Sequence[Line], anchor: QWidget) -> None:
        menu = QMenu(anchor)
        for text, result in (
            (tr("Hồ sơ không hợp lệ"), INVALID),
            (tr("Cơ sở rút hồ sơ"), WITHDRAWN),
            (tr("Bỏ kết quả đã ghi"), ""),
        ):
            results = dict.fromkeys(_ids(lines), result)
            menu.addAction(text).triggered.connect(lambda _on=False, results=results: self._decide(found, results))
        menu.addAction(tr("Ghi giải, ghi nhận…")).triggered.connect(lambda _on=False: self._prize(found, lines))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))

    def _prize(self, found: Sheet, lines: Sequence[Line]) -> None:
        results = {line.entry_id: line.entry.result or "" for line in lines}

        def take(typed: dict[str, Any]) -> None:
            prizes = dict.fromkeys(results, str(typed["prize"]))
            self._write(
                lambda desk: voting.decide(desk, found.round_id, results, prizes), tr("Đã ghi giải của {count} hồ sơ")
            )

        box = AskBox(tr("Giải, ghi nhận của {count} hồ sơ", count=len(lines)), tr("Ghi"), take, self._owner)
        box.lines.text("prize", tr("Giải, ghi nhận"), hint=tr("ví dụ A, B, C; để trống là bỏ"))
        self._open(box)

    def _certify(self, found: Sheet, lines: Sequence[Line]) -> None:
        ready = [one for one in lines if one.entry.result == RECOGNISED and not one.entry.certificate_no]
        if len(lines) < 2 and not ready:  # one that needs none is lit: everybody else is meant
            ready = [one for one in found.lines if one.entry.result == RECOGNISED and not one.entry.certificate_no]
        if not ready:
            told = tr("Không có sản phẩm được công nhận nào chưa có giấy chứng nhận.")
            self._context.notices.toast(told, tone="warn")
            return
        only = tuple(_ids(ready))

        def take(typed: dict[str, Any]) -> None:
            given = Certifying(typed["on"] or today(), typed["first"] or "01", typed["decision_no"], only)
            self._write(lambda desk: voting.certify(desk, found.round_id, given), tr("Đã cấp {count} giấy chứng nhận"))

        box = AskBox(
            tr("Cấp giấy chứng nhận cho {count} sản phẩm", count=show_number(len(ready))), tr("Cấp"), take, self._owner
        )
        first = box.lines.text("first", tr("Số đầu tiên"), f"01/{(found.round.year or today().year)}/GCN")
        box.lines.day("on", tr("Ngày cấp"), found.round.decided_on or today())
        box.lines.text("decision_no", tr("Số quyết định"), found.round.decision_no or "")
        self._open(box)
        first.setFocus()
        first.selectAll()

    def _forward(self, found: Sheet, lines: Sequence[Line]) -> None:
        bridge, ids = self._context.bridge, _ids(lines)
        packs = self._context.desk.packs

        def order(level: str) -> int:
            entry = packs.code("typical_level", level)
            return int(entry.attribute) if entry is not None and entry.attribute.isdigit() else 0

        def ask(every: tuple[Any, ...]) -> None:
            here = order(found.round.level or "")
            upper = [(one.id, f"{one.name} ({one.year})") for one in every if order(one.level) > here]
            if not upper:
                told = tr("Chưa có kỳ bình chọn nào của cấp trên: lập kỳ đó trước.")
                self._context.notices.toast(told, tone="warn")
                return
            title = tr("Gửi {count} hồ sơ lên cấp trên", count=show_number(len(ids)))
            box = AskBox(title, tr("Gửi"), take, self._owner)
            box.lines.choice("round", tr("Kỳ bình chọn"), upper)
            box.lines.day("on", tr("Ngày gửi"), today())
            self._open(box)

        def take(typed: dict[str, Any]) -> None:
            on = typed["on"] or today()
            self._write(
                lambda desk: voting.forward(desk, ids, typed["round"], on), tr("Đã gửi {count} hồ sơ lên cấp trên")
            )

        bridge.read(voting.rounds, ask, initiator=self._owner)

    def _open(self, box: AskBox) -> None:
        self.box = box
        box.finished.connect(box.deleteLater)
        box.open()

    def _write(self, work: Callable[[Desk], Done], text: str) -> None:
        def done(found: Done) -> None:
            told = [text.format(count=show_number(len(found.ids))), *found.told[:2]]
            self._context.notices.toast(". ".join(told), partial(self._take_back, found.group))
            self._after()

        self._context.bridge.write(lambda desk, _progress: work(desk), done, initiator=self._owner)

    def _take_back(self, group: str) -> None:
        self._context.bridge.write(
            lambda desk, _progress: history.undo_group(desk, group), lambda _done: self._after(), initiator=self._owner
        )


def _ids(lines: Sequence[Line]) -> list[str]:
    return [line.entry_id for line in lines]
