"""Xét chọn: the dossiers of a year in their order, which of them a budget pays for and why, on to approval."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kc_desktop.domain.amounts import NotANumber, parse_money
from kc_desktop.domain.change import Change
from kc_desktop.domain.ranking import Candidate, Choice, Ranking, Selection, select
from kc_desktop.domain.rules.answers import Because
from kc_desktop.services import history, ranking
from kc_desktop.services.procedure import Taken
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, money_to_edit, show_money, show_number, tr
from kc_desktop.ui.notices import Choice as Reply
from kc_desktop.ui.notices import Question
from kc_desktop.ui.pages.dossiers.figures import about
from kc_desktop.ui.pages.files import PDF, XLSX, ask_save
from kc_desktop.ui.pages.selection_parts import MoneyLine, ReasonCard, is_chosen, look_of
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words


@dataclass(frozen=True, slots=True)
class _Line:
    """``place`` 0: outside the order."""

    place: int
    candidate: Candidate
    over: Because | None
    choice: Choice | None


class SelectionPage(QWidget):
    """Fixed picks and exclusions are the person's, with a reason; they hold while year and programme stay."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Xét chọn đề án")
        theme.set_look(self, ground="background")
        self.context = context
        self.found: Ranking | None = None
        self.selection: Selection | None = None
        self._picks: dict[str, str] = {}
        self._excluded: dict[str, str] = {}
        self.year, self.programme = QSpinBox(), QComboBox()
        self.budget = QLineEdit()
        self.skip = QCheckBox(tr("Bỏ qua đề án không đủ tiền, chọn đề án sau còn vừa"))
        self._sum, self._fault = words("", "strong", wrap=True), words("", "problem")
        self.sheet = Sheet(self._columns(), self.title)
        MoneyLine(self.sheet, self._ends_here)
        self.card = ReasonCard(context)
        self.send = button(tr("Trình phê duyệt những đề án được chọn…"), "primary", "check")
        self._make()
        self._place()
        self.reload()

    # --- what the shell asks ---

    def refresh(self, change: Change) -> None:
        """Any of these may change the order."""
        forms = ("dossier", "appraisal", "facility", "survey", "pack_edit", "pairing")
        if not (change.records or change.forms) or any(change.touches(form) for form in forms):
            self.reload()

    def focus_first(self) -> None:
        """The budget."""
        self.budget.setFocus()

    def reload(self) -> None:
        """Put them in order again."""
        year, programme, day = self.year.value(), str(self.programme.currentData() or ""), today()

        def show(found: Ranking) -> None:
            if (year, programme) == (self.year.value(), str(self.programme.currentData() or "")):
                self.found = found
                self._choose()

        self.context.bridge.read(lambda desk: ranking.ranking(desk, year, programme, day), show, initiator=self)

    # --- choosing ---

    def _money(self) -> int | None:
        """The budget typed; None for none, or for what is no amount (which is said)."""
        text = self.budget.text().strip()
        try:
            found = parse_money(text) if text else None
        except NotANumber:
            found = None
            self._fault.setText(tr("Ghi như “2,5 tỷ” hoặc “800tr”"))
        else:
            self._fault.setText(tr("Số tiền không âm") if found is not None and found < 0 else "")
        self._fault.setVisible(bool(self._fault.text()))
        return found if found is not None and found >= 0 else None

    def _choose(self) -> None:
        if self.found is None:
            return
        money = self._money()
        self.selection = None
        if money is not None:
            self.selection = select(
                self.found, money, skip=self.skip.isChecked(), picks=self._picks, excluded=self._excluded
            )
        by_id = self.selection.by_id if self.selection else {}
        lines = [
            _Line(one.place, one.candidate, one.over_next, by_id.get(one.candidate.id)) for one in self.found.positions
        ]
        lines += [_Line(0, one, why, by_id.get(one.id)) for one, why in self.found.outside]
        here: _Line | None = self.sheet.current()
        lit = next((at for at, one in enumerate(lines) if here and one.candidate.id == here.candidate.id), 0)
        self.sheet.show_rows(lines, lit=lit)
        self._tell()

    def _tell(self) -> None:
        found, chosen = self.found, self.selection
        count = len(found.positions) + len(found.outside) if found else 0
        self.send.setEnabled(bool(chosen and chosen.chosen))
        if not count:
            text = tr("Không có đề án nào của năm và chương trình này chờ xét chọn.")
        elif chosen is None:
            text = tr("{count} đề án chờ xét chọn. Nhập kinh phí để chọn theo thứ tự.", count=show_number(count))
        else:
            text = tr(
                "Chọn {some} trong {all} đề án: {taken}; còn {left}.", some=show_number(len(chosen.chosen)),
                all=show_number(count), taken=show_money(chosen.taken), left=show_money(chosen.left),
            )  # fmt: skip
            if chosen.left < 0:
                text = tr("Các đề án chọn riêng vượt kinh phí {over}.", over=show_money(-chosen.left))
        self._sum.setText(text)

    def _ends_here(self, row: int) -> bool:
        """Whether money ends after a row: it is chosen, the next is not for want of money."""
        lines = self.sheet.rows
        if self.selection is None or row + 1 >= len(lines) or not lines[row + 1].place:
            return False
        here, after = lines[row].choice, lines[row + 1].choice
        return bool(here and after and is_chosen(here) and after.short)

    def _on_picked(self, line: _Line | None) -> None:
        self.card.show_candidate(*((line.candidate, line.choice, line.over) if line else (None, None, None)))

    def _decide(self, dossier: str, what: str, why: str) -> None:
        self._picks.pop(dossier, None)
        self._excluded.pop(dossier, None)
        if what:
            (self._picks if what == "pick" else self._excluded)[dossier] = why
        self._choose()

    def _other_year(self) -> None:
        self._picks, self._excluded = {}, {}
        self.reload()

    # --- doing ---

    def _send(self) -> None:
        chosen, day = self.selection, today()
        if chosen is None:
            return
        question = Question(
            tr("Trình phê duyệt {count} đề án?", count=len(chosen.chosen)),
            tr("Mỗi đề án được ghi bước “Trình phê duyệt” hôm nay; tổng hỗ trợ {money}. Lấy lại được ngay sau đó.",
               money=show_money(chosen.taken)),
            (Reply("send", tr("Trình phê duyệt"), "primary"), Reply("stay", tr("Để nguyên"))),
        )  # fmt: skip
        if self.context.notices.ask(question) == "send":
            self.context.bridge.write(
                lambda desk, _progress: ranking.send(desk, chosen, day), self._sent, initiator=self
            )

    def _sent(self, taken: Taken) -> None:
        text = tr("Đã trình phê duyệt {count} đề án", count=show_number(len(taken.ids)))
        self.context.notices.toast(text, lambda: self._take_back(taken.group))
        self.reload()

    def _take_back(self, group: str) -> None:
        self.context.bridge.write(
            lambda desk, _progress: history.undo_group(desk, group), lambda _done: self.reload(), initiator=self
        )

    def _write(self, kind: str) -> None:
        found, chosen = self.found, self.selection
        if found is None:
            return
        year, programme = self.year.value(), str(self.programme.currentData() or "")
        name = tr("Xét chọn đề án {year}", year=year)
        out = ask_save(self, self.context.settings, self.title, name + (".pdf" if kind == PDF else ".xlsx"), kind)
        if out is not None:
            self.context.bridge.read(
                lambda desk: ranking.write(desk, found, chosen, year, programme, out),
                lambda _count: self.context.notices.toast(tr("Đã ghi {file}", file=out.name)),
                initiator=self,
            )

    # --- building ---

    @staticmethod
    def _columns() -> tuple[Column, ...]:
        return (
            Column(tr("TT"), lambda one: str(one.place) if one.place else "–", 44, figures=True),
            Column(tr("Đề án"), lambda one: one.candidate.name),
            Column(tr("Ưu tiên"), _priority, 136, tip=_priority_tip),
            Column(tr("Hỗ trợ"), lambda one: about(one.candidate.support), 88, figures=True,
                   tip=lambda one: show_money(one.candidate.support)),
            Column(tr("Còn lại"), _left, 122, figures=True, tip=_left_tip),
            Column(tr("Kết quả"), _result, 122, sign=_sign),
        )  # fmt: skip

    def _make(self) -> None:
        packs, day = self.context.desk.packs, today()
        self.year.setRange(2000, 2200)
        self.year.setValue(day.year + 1)
        self.year.setFixedWidth(86)
        self.year.lineEdit().setTextMargins(8, 0, 0, 0)
        self.year.setAccessibleName(tr("Năm kế hoạch"))
        self.year.valueChanged.connect(lambda _year: self._other_year())
        for entry in packs.codes("programme", day):
            self.programme.addItem(label("codelist", entry.short), entry.code)
        self.programme.setCurrentIndex(max(0, self.programme.findData("kcdp")))
        self.programme.setAccessibleName(tr("Chương trình"))
        self.programme.currentIndexChanged.connect(lambda _at: self._other_year())
        self.budget.setPlaceholderText(tr("Kinh phí, như 2,5 tỷ"))
        self.budget.setAccessibleName(tr("Kinh phí"))
        self.budget.setFixedWidth(190)
        self.budget.textChanged.connect(lambda _text: self._choose())
        self.budget.editingFinished.connect(self._show_budget)
        self.skip.toggled.connect(lambda _on: self._choose())
        self.sheet.picked.connect(self._on_picked)
        self.sheet.opened.connect(lambda one: self.context.navigator.open_record("dossier", one.candidate.id))
        self.card.decided.connect(self._decide)
        self.send.clicked.connect(self._send)
        self.send.setVisible(self.context.desk.identity.is_centre)

    def _show_budget(self) -> None:
        money = self._money()
        if money is not None:
            self.budget.setText(money_to_edit(money))

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(words(self.title, "title"))
        head.addWidget(self.year)
        head.addWidget(self.programme)
        head.addWidget(self.budget)
        head.addWidget(self._fault)
        head.addStretch(1)
        writes: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (tr("Excel…"), "excel", partial(self._write, XLSX)),
            (tr("PDF…"), "print", partial(self._write, PDF)),
        )
        for text, icon, act in writes:
            made = button(text, icon=icon)
            made.clicked.connect(lambda _checked=False, act=act: act())
            head.addWidget(made)
        left = Card()
        left.body.setContentsMargins(8, 8, 8, 12)
        left.body.addWidget(self.sheet, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self.send)
        left.body.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 1)
        row.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._sum)
        column.addLayout(row, 1)


def _priority(line: _Line) -> str:
    one = line.candidate
    if not line.place:
        return tr("xét riêng")
    parts = [tr("điểm")] if one.kind == "diem" else []
    parts += [tr("địa bàn {order}", order=one.area)] if one.area else []
    parts += [tr("ngành {order}", order=one.industry)] if one.industry else []
    return ", ".join(parts) or "–"


def _priority_tip(line: _Line) -> str:
    one = line.candidate
    none = tr("không")
    return tr("Địa bàn: {area}; ngành nghề: {industry}; chủ cơ sở: {owner}; đơn vị đã hoàn thành {done} đề án",
              area=one.area or none, industry=one.industry or none, owner=one.owner or none, done=one.done)  # fmt: skip


def _left(line: _Line) -> str:
    """What is left after it, or what it lacks."""
    if line.choice is None:
        return ""
    if line.choice.short:
        return tr("thiếu {money}", money=about(line.choice.short))
    return about(line.choice.left) if is_chosen(line.choice) else "–"


def _left_tip(line: _Line) -> str:
    if line.choice is None:
        return ""
    return show_money(-line.choice.short if line.choice.short else line.choice.left)


def _result(line: _Line) -> str:
    return look_of(line.choice.how)[0] if line.choice else ""


def _sign(line: _Line) -> Sign | None:
    return look_of(line.choice.how)[1] if line.choice else None
