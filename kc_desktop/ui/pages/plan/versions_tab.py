"""Bản điều chỉnh: two versions of a programme or plan side by side, with what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QComboBox

from kc_desktop.domain.planning.programmes import Changed, Comparison, Version, chain
from kc_desktop.services import listing
from kc_desktop.services.planning import programmes as service
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.files import PDF, XLSX
from kc_desktop.ui.pages.plan.figures import low, million
from kc_desktop.ui.pages.plan.revising import begin_revision
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab
from kc_desktop.ui.widgets.cards import Card, button, words


@dataclass(frozen=True, slots=True)
class _Line:
    what: str
    of: str
    before: str
    after: str
    change: str
    how: str


class VersionsTab(Tab):
    """The chain of the version chosen at the left is offered at the right."""

    forms = ("programme",)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.versions: tuple[Version, ...] = ()
        self.which, self.before, self.after = QComboBox(), QComboBox(), QComboBox()
        for box, name in (
            (self.which, tr("Chương trình, kế hoạch")), (self.before, tr("Bản trước")), (self.after, tr("Bản sau")),
        ):  # fmt: skip
            box.setAccessibleName(name)
        self.which.setFixedWidth(330)
        self.which.activated.connect(lambda _at: self._offer())
        for box in (self.before, self.after):
            box.setFixedWidth(240)
            box.activated.connect(lambda _at: self._compare())
        self.sheet = Sheet(_columns(), tr("So sánh hai bản"))
        low(self.sheet)
        self.sheet.opened.connect(lambda _line: self._open())
        self._sum = words("", wrap=True)
        self._place()

    def reload(self) -> None:
        """Read the versions, keep what is chosen."""
        self.context.bridge.read(service.versions, self._show, initiator=self)

    def focus_first(self) -> None:
        """The table."""
        self.sheet.setFocus()

    def show_programme(self, programme: str) -> None:
        """The chain that one version belongs to."""
        chains = (chain(self.versions, str(self.which.itemData(at))) for at in range(self.which.count()))
        place = next((at for at, known in enumerate(chains) if any(one.id == programme for one in known)), 0)
        self.which.setCurrentIndex(place)
        self._offer()

    # --- inside ---

    def _show(self, found: tuple[Version, ...]) -> None:
        self.versions = found
        chosen = self.which.currentData()
        roots = [one for one in found if one.revises not in {other.id for other in found}]
        revised = {one.revises for one in found}
        self.which.clear()
        for one in sorted(roots, key=lambda one: one.id not in revised):
            self.which.addItem(f"{one.name} ({one.first_year})", one.id)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self._offer()

    def _offer(self) -> None:
        known = chain(self.versions, str(self.which.currentData() or ""))
        for box in (self.before, self.after):
            box.clear()
            for at, one in enumerate(known):
                name = tr("Bản đầu") if not at else tr("Điều chỉnh lần {number}", number=at)
                day = show_date(one.decided_on) if one.decided_on else tr("chưa ban hành")
                box.addItem(f"{name} · {day}", one.id)
        self.before.setCurrentIndex(max(0, len(known) - 2))
        self.after.setCurrentIndex(len(known) - 1)
        self.revise.setEnabled(bool(known) and self.context.desk.identity.is_centre)
        self._compare()

    def _compare(self) -> None:
        before, after = str(self.before.currentData() or ""), str(self.after.currentData() or "")
        if not before:
            self.sheet.show_rows(())
            self._sum.setText(tr("Chưa có chương trình, kế hoạch nào. Thêm ở trang Chương trình, kế hoạch."))
            return
        self.context.bridge.read(
            lambda desk: service.compare(desk, before, after),
            lambda found: self._show_lines(found, same=before == after),
            initiator=self,
        )

    def _show_lines(self, found: Comparison, *, same: bool) -> None:
        lines = [
            *(self._line(one, _number, tr("chỉ tiêu")) for one in found.targets),
            *(self._line(one, million, tr("kinh phí của chỉ tiêu")) for one in found.target_money),
            *(self._line(one, million, tr("kinh phí dự kiến")) for one in found.money),
        ]
        changed = sum(line.how != "same" for line in lines)
        self.sheet.show_rows(lines, lit=0)
        if same:
            self._sum.setText(tr("Mới có một bản; bấm “Lập bản điều chỉnh” để sửa mà bản cũ vẫn còn."))
        else:
            self._sum.setText(tr("{changed} dòng thay đổi trong {count} dòng. Kinh phí tính bằng triệu đồng.",
                                 changed=show_number(changed), count=show_number(len(lines))))  # fmt: skip

    def _line(self, one: Changed[Any], show: Callable[[Any], str], kind: str) -> _Line:
        packs = self.context.desk.packs
        indicator, source, content, year = one.key
        name = label("codelist", packs.label("indicator", indicator)) if indicator else ""
        parts = (
            label("codelist", packs.label("funding_source", source)) if source else "",
            label("codelist", packs.label("content", content)) if content else "",
            str(year) if year else "",
        )
        before, after = ("–" if value is None else show(value) for value in (one.before, one.after))
        difference = (one.after or 0) - (one.before or 0)
        change = f"{'+' if difference > 0 else ''}{show(difference)}" if difference else ""
        what = f"{name} ({kind})" if name and kind != tr("chỉ tiêu") else name or kind[0].upper() + kind[1:]
        return _Line(what, ", ".join(part for part in parts if part), before, after, change, one.how)

    def _revise(self) -> None:
        begin_revision(self.context, str(self.after.itemData(self.after.count() - 1) or ""), self)

    def _open(self) -> None:
        if record := str(self.after.currentData() or ""):
            self.context.navigator.open_record("programme", record)

    def _export(self) -> None:
        title = tr("So sánh {name}", name=self.which.currentText())
        columns = ((tr("Mục"), 30.0), (tr("Của"), 20.0), (self.before.currentText(), 14.0),
                   (self.after.currentText(), 14.0), (tr("Thay đổi"), 12.0))  # fmt: skip
        rows = [(line.what, line.of, line.before, line.after, line.change) for line in self.sheet.rows]
        notes, author = (self._sum.text(),), self.context.desk.identity.name
        self.write(
            title, tr("So sánh hai bản"), (XLSX, PDF),
            lambda _desk, out: listing.write_table(out, title, notes, columns, rows, author, (2, 3, 4)),
        )  # fmt: skip

    def _place(self) -> None:
        self.bar.addWidget(self.which)
        self.bar.addWidget(self.before)
        self.bar.addWidget(words("→", "muted"))
        self.bar.addWidget(self.after)
        self.bar.addStretch(1)
        out = button("", icon="excel", hint=tr("Xuất bảng ra Excel, PDF…"))
        out.setAccessibleName(tr("Xuất bảng ra Excel, PDF…"))
        out.clicked.connect(self._export)
        self.revise = button(tr("Lập bản điều chỉnh"), "primary", "edit")
        self.revise.clicked.connect(self._revise)
        self.bar.addWidget(out)
        self.bar.addWidget(self.revise)
        card = Card()
        card.body.setContentsMargins(12, 12, 12, 12)
        card.body.addWidget(self._sum)
        card.body.addWidget(self.sheet, 1)
        self.column.addWidget(card, 1)


def _number(value: Decimal) -> str:
    return show_number(Decimal(value).normalize() + 0)


def _columns() -> tuple[Column, ...]:
    said = {"new": tr("thêm mới"), "gone": tr("bỏ"), "same": tr("giữ nguyên"), "more": tr("tăng"), "less": tr("giảm")}
    return (
        Column(tr("Chỉ tiêu, kinh phí"), lambda line: line.what),
        Column(tr("Nguồn, nội dung, năm"), lambda line: line.of or "–", 220),
        Column(tr("Bản trước"), lambda line: line.before, 110, figures=True),
        Column(tr("Bản sau"), lambda line: line.after, 110, figures=True),
        Column(tr("Chênh lệch"), lambda line: line.change or "–", 110, figures=True),
        Column(tr("Thay đổi"), lambda line: said[line.how], 124, sign=_sign),
    )


def _sign(line: _Line) -> Sign | None:
    return None if line.how == "same" else ("edit", "accent")
