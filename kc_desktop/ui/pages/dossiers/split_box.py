"""Chia nguồn: one item of the budget, its whole and what each source brings; the beneficiary pays what is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from kc_desktop.domain.costing.budget import Item, grant_source, split_line
from kc_desktop.domain.costing.support import Level
from kc_desktop.domain.declared.dossier import BeneficiaryRow, Dossier
from kc_desktop.domain.forms import Form
from kc_desktop.services.names import Names
from kc_desktop.ui.language import label, money_to_edit, show_money, tr
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.widgets.cards import words

OWN, LOAN, OTHER = "doi_ung", "vay", "khac"


class SplitBox(AskBox):
    """``taken`` gets the dossier with the item split anew; nothing is saved yet."""

    def __init__(
        self, record: Dossier, item: Item | None, names: Names, taken: Callable[[Dossier], None], parent: QWidget
    ) -> None:
        super().__init__(tr("Chia nguồn kinh phí"), tr("Chia"), lambda typed: taken(self._split(typed)), parent)
        self._record, self._item = record, item
        self._grant = grant_source(record.programme)
        by_source = item.by_source if item is not None else {}
        lines = self.lines
        name = lines.text("item", tr("Nội dung chi"), item.name if item is not None else "")
        lines.money("total", tr("Thành tiền"), money_to_edit(item.total) if item is not None else "")
        for source in (self._grant, LOAN, OTHER):
            title = label("codelist", names.code_label("funding_source", source))
            lines.money(source, title, money_to_edit(by_source[source]) if by_source.get(source) else "")
        self._rest = words("", "strong")
        self.body.addWidget(self._rest)
        for widget in lines.widgets.values():
            if isinstance(widget, QLineEdit):
                widget.textEdited.connect(lambda _text: self._tell())
        self._tell()
        name.setReadOnly(item is not None)
        (lines.widgets[self._grant] if item is not None else name).setFocus()

    def take(self) -> None:
        """Only what adds up."""
        if (left := self._left()) is not None and left >= 0:
            super().take()

    def _left(self) -> int | None:
        """What the beneficiary pays, đồng; None while something cannot be read."""
        typed = self.lines.read()
        if typed is None:
            return None
        return int(typed["total"] or 0) - sum(int(typed[source] or 0) for source in (self._grant, LOAN, OTHER))

    def _tell(self) -> None:
        focus = self.focusWidget()
        left = self._left()
        if focus is not None:
            focus.setFocus()
        self.done_button.setEnabled(left is not None and left >= 0)
        if left is None:
            self._rest.setText("")
        elif left < 0:
            self._rest.setText(tr("Các nguồn vượt thành tiền {money}", money=show_money(-left)))
        else:
            self._rest.setText(tr("Vốn đối ứng (phần còn lại): {money}", money=show_money(left)))

    def _split(self, typed: dict[str, Any]) -> Dossier:
        total = int(typed["total"] or 0)
        shares = {source: int(typed[source] or 0) for source in (self._grant, LOAN, OTHER)}
        shares[OWN] = total - sum(shares.values())
        item = self._item
        facility, kind = (item.facility or None, item.kind or None) if item is not None else (None, None)
        return split_line(
            self._record, str(typed["item"]), total, shares, year=self._record.year, facility=facility, kind=kind
        )


def with_level(record: Dossier, level: Level, items: tuple[Item, ...]) -> Dossier:
    """The dossier asking for what a level allows: the beneficiary's support, and its only item split accordingly."""
    most = level.normal or 0
    values = dict(record.values)
    rows: list[Form] = []
    for row in record.beneficiaries or ():
        mine = not level.facility or level.facility in (row.facility, row.row_id)
        rows.append(BeneficiaryRow({**row.values, "support": most}, row.row_id) if mine else row)
    if level.facility or len(rows) == 1:
        values["beneficiaries"] = tuple(rows)
    made = Dossier(values)
    its = [one for one in items if one.eligible is not False and one.facility in ("", level.facility)]
    if len(its) == 1 and its[0].total >= most:
        one = its[0]
        shares = {grant_source(record.programme): most, OWN: one.total - most}
        made = split_line(made, one.name, one.total, shares, facility=one.facility or None)
    return made
