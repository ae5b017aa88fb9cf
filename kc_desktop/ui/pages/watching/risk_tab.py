"""Cần chú ý: the dossiers at risk, late ones first, each with the rule that says so."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QHBoxLayout

from kc_desktop.domain.rules.appraisal_tables import SIGNS
from kc_desktop.domain.watch import Risk
from kc_desktop.services import listing, watch
from kc_desktop.services.watch import Group
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, show_number, tell, tr
from kc_desktop.ui.pages.dossiers.figures import about
from kc_desktop.ui.pages.files import PDF, XLSX
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.pages.watching.risk_card import RiskCard
from kc_desktop.ui.widgets.cards import Card, button, words

WATCHED = ("dossier", "contract", "progress", "acceptance", "settlement", "payment", "pack_edit")
"""Forms whose changes may put a dossier at risk, or out of it."""


class RiskTab(Tab):
    """``show_sign`` narrows to one sign ("": all)."""

    forms = WATCHED

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._groups: Mapping[str, Group] = watch.by_sign(())
        self._dossier = ""
        self.signs = QComboBox()
        self.signs.setMinimumWidth(260)
        self.signs.setAccessibleName(tr("Dấu hiệu"))
        self.signs.activated.connect(lambda _at: self._show_lines())
        self._sum = words("", wrap=True)
        self.sheet = Sheet(self._columns(), tr("Đề án cần chú ý"))
        self.sheet.picked.connect(self._on_picked)
        self.sheet.opened.connect(lambda one: context.navigator.open_record("dossier", one.dossier.id))
        self.card = RiskCard(context)
        self._place()

    def reload(self) -> None:
        """Look again."""
        day = today()
        self.context.bridge.read(lambda desk: watch.by_sign(watch.at_risk(desk, day)), self._show, initiator=self)

    def focus_first(self) -> None:
        """The list."""
        self.sheet.setFocus()

    def show_sign(self, sign: str) -> None:
        """Only the dossiers with one sign."""
        self.signs.setCurrentIndex(max(0, self.signs.findData(sign)))
        self._show_lines()

    # --- inside ---

    def _show(self, groups: Mapping[str, Group]) -> None:
        self._groups = groups
        chosen = self.signs.currentData() or ""
        self.signs.clear()
        self.signs.addItem(tr("Mọi dấu hiệu ({count})", count=show_number(groups[""].totals.count)), "")
        for key in SIGNS:
            if key in groups:
                self.signs.addItem(f"{sign_words(key)} ({show_number(groups[key].totals.count)})", key)
        self.show_sign(chosen)

    def _show_lines(self) -> None:
        group = self._groups[self.signs.currentData() or ""]
        shown, totals = group.risks, group.totals
        if shown:
            text = tr(
                "{count} đề án cần chú ý, {late} đã quá hạn; {money} có nguy cơ.",
                count=show_number(totals.count), late=show_number(totals.late), money=show_money(totals.money),
            )  # fmt: skip
        else:
            text = tr("Không có đề án nào cần chú ý.")
        self._sum.setText(text)
        lit = next((at for at, risk in enumerate(shown) if risk.dossier.id == self._dossier), 0)
        self.sheet.show_rows(shown, lit=lit)
        if not shown:
            self.card.show_risk(None)

    def _on_picked(self, risk: Risk | None) -> None:
        if risk is not None:
            self._dossier = risk.dossier.id
        self.card.show_risk(risk)

    def _columns(self) -> tuple[Column, ...]:
        status = self.context.desk.packs.codes("dossier_status")
        states = {entry.code: label("codelist", entry.short) for entry in status}
        return (
            Column(tr("Đề án"), lambda one: one.dossier.name),
            Column(tr("Trạng thái"), lambda one: states.get(one.dossier.status, one.dossier.status), 124),
            Column(
                tr("Vì sao"),
                _first_words,
                258,
                sign=_sign,
                tip=lambda one: "\n".join(tell(found.because.text) for found in one.findings),
            ),
            Column(tr("Ngày"), _days, 108),
            Column(
                tr("Số tiền"), lambda one: about(one.money), 84, figures=True, tip=lambda one: show_money(one.money)
            ),
        )

    def _write(self) -> None:
        title = tr("Đề án cần chú ý")
        columns = ((tr("Đề án"), 26.0), (tr("Trạng thái"), 12.0), (tr("Vì sao"), 44.0), (tr("Số tiền (đồng)"), 12.0))
        states = self._columns()[1]
        rows = [
            (one.dossier.name, states.text(one), "; ".join(tell(found.because.text) for found in one.findings),
             show_number(one.money))
            for one in self.sheet.rows
        ]  # fmt: skip
        notes = (self.context.desk.identity.name, self._sum.text())
        author = self.context.desk.identity.name
        self.write(
            title, title, (XLSX, PDF), lambda _desk, out: listing.write_table(out, title, notes, columns, rows, author)
        )

    def _place(self) -> None:
        self.bar.addWidget(self.signs)
        self.bar.addWidget(self._sum, 1)
        write = button(tr("Xuất danh sách…"), icon="excel")
        write.clicked.connect(self._write)
        self.bar.addWidget(write)
        left = Card()
        left.body.setContentsMargins(8, 8, 8, 8)
        left.body.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 1)
        row.addWidget(self.card)
        self.column.addLayout(row, 1)


def sign_words(key: str) -> str:
    """What a sign looks for, beginning a line."""
    text = label("rules", SIGNS[key])
    return f"{text[0].upper()}{text[1:]}"


def _first_words(risk: Risk) -> str:
    """The most urgent sign, and how many others there are."""
    text, more = sign_words(risk.findings[0].key), len(risk.findings) - 1
    return f"{text} +{more}" if more else text


def _days(one: Risk) -> str:
    count = show_number(abs(one.days))
    return tr("quá {count} ngày", count=count) if one.late else tr("còn {count} ngày", count=count)


def _sign(one: Risk) -> Sign:
    return ("error", "bad") if one.late else ("clock", "warn")
