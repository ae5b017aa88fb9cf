"""Thù lao tháng: the sheet of a month with its reasons; approve, print, Excel."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.pay import Month, Row
from kc_desktop.services import pay
from kc_desktop.services.desk import Desk
from kc_desktop.services.network import Done
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, show_number, tell, tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.files import PDF, XLSX
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab, day_edit, day_of
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words


class PayTab(Tab):
    """A line for each person; why is told under the list."""

    forms = ("collaborator", "survey", "dossier", "work", "pay", "pack_edit")

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.made: Month | None = None
        self.month = day_edit(today().replace(day=1), tr("Tháng"), "MM/yyyy")
        self.month.setMaximumDate(self.month.date())
        self.month.dateChanged.connect(lambda _day: self.reload())
        self._sum, self._doubt = words("", wrap=True), words("", "warning", wrap=True)
        self.sheet = Sheet(_columns(), tr("Thù lao tháng"))
        self.sheet.picked.connect(self._explain)
        self.sheet.opened.connect(lambda row: context.navigator.open_record("collaborator", row.member.id))
        self._why = words("", wrap=True)
        self._rules = button(tr("Quy định của tỉnh"), "link", "open")
        self._rules.clicked.connect(lambda: context.navigator.show_section("pack_edit"))
        self.approve = button(tr("Duyệt…"), "primary", "check")
        self.approve.clicked.connect(self._ask)
        self._place()

    def reload(self) -> None:
        """Compute the month anew."""
        day = day_of(self.month)
        self.context.bridge.read(lambda desk: pay.sheet(desk, day.year, day.month), self._show, initiator=self)

    def focus_first(self) -> None:
        """The list."""
        self.sheet.setFocus()

    # --- showing ---

    def _show(self, made: Month) -> None:
        self.made = made
        self._sum.setText(
            tr("{people} người · theo quy định {total} · còn được chi {due}", people=show_number(len(made.rows)),
               total=show_money(made.total), due=show_money(made.due))
        )  # fmt: skip
        said = []
        if made.undecided:
            rules = ", ".join(label("rules", text) for text in made.undecided)
            said.append(tr("Tỉnh chưa quy định mức: {rules}. Ghi ở Quy định của tỉnh hoặc ở từng người.", rules=rules))
        if not made.verified:
            said.append(tr("Có mức chưa xác minh."))
        self._doubt.setText(" ".join(said))
        self._doubt.setVisible(bool(said))
        self.approve.setEnabled(made.due > 0 and self.context.desk.identity.is_centre)
        here = self.sheet.current()
        lit = next((at for at, one in enumerate(made.rows) if here and one.member.id == here.member.id), 0)
        self.sheet.show_rows(made.rows, lit=lit)

    def _explain(self, row: Row | None) -> None:
        lines = [tell(one) for one in row.says] if row else []
        if row and not lines:
            lines = [tr("Chưa có mức nào để tính cho người này.")]
        if row and row.clauses:
            lines.append(tr("Căn cứ: {clauses}", clauses=row.clauses))
        self._why.setText("\n".join(lines))

    # --- acts ---

    def _ask(self) -> None:
        made = self.made
        if made is None:
            return
        count = sum(row.due > 0 for row in made.rows)
        question = Question(
            tr("Duyệt thù lao tháng {month:02}/{year}?", month=made.month, year=made.year),
            tr("Ghi {count} bút toán, cộng {sum}. Bút toán đã ghi không sửa; sai thì hoàn tác cả lần duyệt, phiếu duyệt"
               " muộn được tính bù ở lần duyệt sau.", count=count, sum=show_money(made.due)),
            (Choice("approve", tr("Duyệt"), "primary"), Choice("stay", tr("Chưa duyệt"))),
        )  # fmt: skip
        if self.context.notices.ask(question) == "approve":
            self.context.bridge.write(
                lambda desk, _progress: pay.approve(desk, made.year, made.month), self._approved, initiator=self
            )

    def _approved(self, done: Done) -> None:
        self.context.notices.toast(tr("Đã duyệt cho {count} người", count=done.people), lambda: self.take_back(done))
        self.reload()

    def _export(self) -> None:
        made = self.made
        if made is not None:
            title = tr("Bảng thù lao")
            name = f"{title} {made.month:02}-{made.year}"
            self.write(title, name, (XLSX, PDF), lambda desk, out: pay.write(desk, made, out))

    def _preview(self) -> None:
        made = self.made
        if made is None:
            return
        self.context.bridge.read(
            lambda desk: _pages(desk, made), lambda pages: self._show_pages(made, pages), initiator=self
        )

    def _show_pages(self, made: Month, pages: list[bytes]) -> None:
        from kc_desktop.ui.pages.pdf_preview import PdfPreview

        title = tr("Thù lao tháng {month:02}/{year}", month=made.month, year=made.year)
        PdfPreview(title, pages, self, self._export).open()

    def _place(self) -> None:
        self.bar.addWidget(words(tr("Tháng"), "muted"))
        self.bar.addWidget(self.month)
        for text, icon, step in ((tr("Tháng trước"), "chevron_left", -1), (tr("Tháng sau"), "chevron_right", 1)):
            made = button("", "quiet", icon, hint=text)
            made.setAccessibleName(text)
            made.clicked.connect(lambda _checked=False, step=step: self._step(step))
            self.bar.addWidget(made)
        self.bar.addStretch(1)
        for text, icon, act in (
            (tr("Xuất…"), "excel", self._export), (tr("Xem bản in"), "print", self._preview),
        ):  # fmt: skip
            made = button(text, icon=icon)
            made.clicked.connect(act)
            self.bar.addWidget(made)
        self.bar.addWidget(self.approve)
        card = Card()
        card.body.addWidget(self._sum)
        doubt = QHBoxLayout()
        doubt.addWidget(self._doubt, 1)
        doubt.addWidget(self._rules, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(doubt)
        card.body.addWidget(self.sheet, 1)
        theme.set_role(self._why, "muted")
        card.body.addWidget(self._why)
        self.column.addWidget(card, 1)

    def _step(self, months: int) -> None:
        self.month.setDate(self.month.date().addMonths(months))


def _pages(desk: Desk, made: Month) -> list[bytes]:
    from kc_desktop.ui.pages.pdf_preview import pages_of

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "pay.pdf"
        pay.write(desk, made, out)
        return pages_of(out)


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Cộng tác viên"), lambda row: row.member.name, 230),
        Column(tr("Cách tính"), lambda row: "; ".join(tell(one) for one in row.says) or "–"),
        Column(tr("Số tiền"), lambda row: show_number(row.amount), 120, figures=True),
        Column(tr("Đã duyệt"), lambda row: show_number(row.paid) if row.paid else "–", 120, figures=True),
        Column(tr("Còn được chi"), lambda row: show_number(row.due), 130, figures=True, sign=_sign),
    )


def _sign(row: Row) -> Sign | None:
    if row.due < 0:
        return "warning", "warn"
    return ("check", "good") if row.paid and not row.due else None
