"""One decision on the plan of a year: supplement, reduce, transfer, return, get a payment back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from kc_desktop.domain.planning.acts import Decision
from kc_desktop.domain.planning.facts import ADDED, MOVED_OUT, REDUCED, REFUNDED, RETURNED
from kc_desktop.domain.sentence import Sentence
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning import acts
from kc_desktop.services.planning.acts import Done
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, tell, tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.times import today

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_CARRIED = ("content", "commune", "dossier", "batch")
"""What an entry takes over from the line of the table it was asked from."""


class ActDialog(AskBox):
    """``about``: dimension → code of the line the act was asked from; ``written`` gets the words and what was done."""

    def __init__(
        self,
        context: UiContext,
        kind: str,
        year: int,
        about: Mapping[str, str],
        written: Callable[[str, Done], None],
        parent: QWidget,
    ) -> None:
        super().__init__(_title(kind, year), tr("Ghi"), self._check, parent)
        self._context, self._kind, self._year, self._written = context, kind, year, written
        self._more: dict[str, object] = {key: about[key] for key in _CARRIED if key in about}
        sources = [(entry.code, label("codelist", entry.label)) for entry in context.desk.packs.codes("funding_source")]
        source = about.get("source", "kcdp")
        first = self.lines.choice("source", tr("Từ nguồn") if kind == MOVED_OUT else tr("Nguồn"), sources, source)
        if kind == MOVED_OUT:
            self.lines.choice("into", tr("Sang nguồn"), sources, "kcqg" if source == "kcdp" else "kcdp")
        self.lines.money("amount", tr("Số tiền"))
        is_refund = kind == REFUNDED
        self.lines.day("on", tr("Ngày nộp lại") if is_refund else tr("Ngày quyết định"), today())
        self.lines.text("number", tr("Số chứng từ") if is_refund else tr("Số quyết định"))
        if not is_refund and "content" not in self._more:
            contents = [
                (entry.code, f"{entry.code}. {label('codelist', entry.short or entry.label)}")
                for entry in context.desk.packs.codes("content", today())
                if not entry.parent
            ]
            self.lines.choice("content", tr("Nội dung"), [("", tr("(chung)")), *contents])
        self.lines.text("remark", tr("Ghi chú"))
        first.setFocus()

    def _check(self, typed: dict[str, Any]) -> None:
        """Ask what is odd about it first."""
        if not typed["amount"] or typed["on"] is None:
            self._context.notices.toast(tr("Cần ghi số tiền và ngày."), tone="warn")
            self.open()
            return
        kind, year, source, amount = self._kind, self._year, typed["source"], typed["amount"]
        dossier = str(self._more.get("dossier", ""))
        self._context.bridge.read(
            lambda desk: acts.odd(desk, kind, year, source, amount, dossier),
            lambda said: self._go_on(typed, said),
            initiator=self._context.bridge,
        )

    def _go_on(self, typed: dict[str, Any], said: tuple[Sentence, ...]) -> None:
        if said:
            question = Question(
                tr("Vẫn ghi?"),
                "\n".join(tell(one) for one in said),
                (Choice("write", tr("Vẫn ghi")), Choice("stay", tr("Xem lại"))),
                "warn",
            )
            if self._context.notices.ask(question) != "write":
                self.open()
                return
        kind, year, more = self._kind, self._year, dict(self._more)
        if typed.get("content"):
            more["content"] = typed["content"]

        def write(desk: Desk, _progress: object) -> Done:
            if kind == REFUNDED:
                carried = {key: value for key, value in more.items() if key != "batch"}
                return acts.refund(
                    desk, year, typed["source"], typed["amount"], typed["on"], typed["number"],
                    {**carried, "remark": typed["remark"]},
                )  # fmt: skip
            decision = Decision(typed["on"], typed["number"], remark=typed["remark"])
            if kind == MOVED_OUT:
                return acts.transfer(desk, year, (typed["source"], typed["into"]), typed["amount"], decision, more)
            return acts.change_plan(desk, kind, year, typed["source"], typed["amount"], decision, more)

        text = tr("Đã ghi {what}: {amount}", what=_named(kind), amount=show_money(typed["amount"]))
        self._context.bridge.write(write, lambda done: self._written(text, done), initiator=self._context.bridge)


def _named(kind: str) -> str:
    return {
        ADDED: tr("bổ sung kế hoạch"),
        REDUCED: tr("điều chỉnh giảm"),
        MOVED_OUT: tr("chuyển nguồn"),
        RETURNED: tr("hủy dự toán, nộp trả"),
        REFUNDED: tr("thu hồi"),
    }[kind]


def _title(kind: str, year: int) -> str:
    name = _named(kind)
    return tr("{what} – kế hoạch năm {year}", what=f"{name[0].upper()}{name[1:]}", year=year)
