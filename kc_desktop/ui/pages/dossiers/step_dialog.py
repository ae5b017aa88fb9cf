"""A step of a dossier: its day, its paper, the amount where there is one. Enter takes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from kc_desktop.domain.procedure.path import Possible
from kc_desktop.services.names import Names
from kc_desktop.services.procedure import Given
from kc_desktop.ui.language import label, money_to_edit, show_date, tell, tr
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.dossiers.figures import days_words
from kc_desktop.ui.pages.dossiers.next_line import step_words
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import words


class StepDialog(AskBox):
    """``taken`` gets the Given. ``amount``: what stands in the line of the amount at first, đồng or None."""

    def __init__(
        self,
        possible: Possible,
        names: Names,
        amount: int | None,
        taken: Callable[[Given], None],
        parent: QWidget,
    ) -> None:
        super().__init__(
            step_words(names, possible.step), tr("Ghi bước này"), lambda typed: taken(_given(typed)), parent
        )
        self._possible = possible
        day = today()
        status = names.packs.label("dossier_status", possible.to)
        self._say(tr("Sau bước này: {state}", state=label("codelist", status)), "muted")
        if possible.deadline is not None:
            left = possible.deadline.left(day)
            self._say(
                tr("Hạn {day}, {left}", day=show_date(possible.deadline.by), left=days_words(left)),
                "problem" if left < 0 else "muted",
            )
        first = self.lines.day("on", tr("Ngày"), day)
        if len(possible.actors) > 1:
            actors = [(one, label("codelist", names.code_label("dossier_actor", one))) for one in possible.actors]
            self.lines.choice("actor", tr("Ai quyết định"), actors)
        self.lines.text("paper", tr("Số văn bản"))
        self.lines.day("paper_on", tr("Ngày văn bản"))
        if "amount" in possible.asks:
            self.lines.money("amount", tr("Số tiền"), money_to_edit(amount) if amount else "")
        if possible.step == "phe_duyet":
            self.lines.text("batch", tr("Đợt phê duyệt"))
        if "programme" in possible.asks:
            programmes = [(one.code, label("codelist", one.label)) for one in names.packs.codes("programme", day)]
            self.lines.choice("programme", tr("Sang chương trình"), [("", tr("(như cũ)")), *programmes])
            self.lines.text("year", tr("Sang năm kế hoạch"))
        self.lines.text("remark", tr("Ghi chú"))
        self._show_missing()
        first.setFocus()
        first.selectAll()

    def _show_missing(self) -> None:
        missing = self._possible.missing
        if not missing:
            return
        hard = [need for need in missing if need.hard]
        head = tr("Chưa đủ điều kiện:") if hard else tr("Nên có trước khi làm:")
        self._say(head, "strong")
        for need in (hard or missing)[:6]:
            self._say(f"• {tell(need.text)}", "problem" if need.hard else "warning")
        if hard:
            self.lines.text("force_reason", tr("Vẫn ghi, vì"), hint=tr("bắt buộc ghi lý do"))

    def _say(self, text: str, role: str) -> None:
        self.body.insertWidget(self.body.count() - 1, words(text, role, wrap=True))


def _given(typed: dict[str, Any]) -> Given:
    year = str(typed.pop("year", "") or "")
    return Given(**typed, year=int(year) if year.isdecimal() else None)
