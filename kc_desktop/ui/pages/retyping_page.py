"""Nhập lại đối chiếu: the sheets drawn to be typed again, the blind typing, the comparison, how often whom errs."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import Survey
from kc_desktop.domain.retyping import NEITHER, Rate
from kc_desktop.services import lists, retyping
from kc_desktop.services.desk import Desk
from kc_desktop.services.retyping import Due, Rates
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.retyping_compare import ComparePane
from kc_desktop.ui.pages.retyping_typing import TypingPane
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices

Read = tuple[tuple[Due, ...], Rates, tuple[tuple[str, str], ...]]
"""What is due, the rates, (id, name) of the campaigns."""
_FORMS = ("survey", "retyping", "campaign", "assignment")
_PEOPLE, _FIELDS = "people", "fields"


class RetypingPage(QWidget):
    """What other pages may ask: ``begin``, ``show_campaign``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Nhập lại đối chiếu")
        self.context = context
        theme.set_look(self, ground="background")
        self._stack = QStackedWidget()
        self._campaign = ""
        self._rates: Rates | None = None
        self.campaigns = QComboBox()
        self.campaigns.setMinimumWidth(300)
        self.campaigns.setAccessibleName(tr("Đợt khảo sát"))
        self.campaigns.activated.connect(lambda _at: self.show_campaign(str(self.campaigns.currentData() or "")))
        self.due = Sheet(self._due_columns(), tr("Phiếu cần nhập lại"))
        self.due.picked.connect(lambda _one: self._allow())
        self.due.opened.connect(lambda _one: self._begin_lit())
        self.start = button(tr("Nhập lại phiếu này"), "primary", "edit")
        self.start.clicked.connect(self._begin_lit)
        self._sum = words("", wrap=True)
        self._why = words("", "hint", wrap=True)
        self.switch = Choices([(_PEOPLE, tr("Theo người nhập")), (_FIELDS, tr("Theo mục"))], "segment")
        self.switch.chosen.connect(lambda _key: self._show_rates())
        self.rates = {_PEOPLE: _rate_sheet(tr("Người nhập lần đầu")), _FIELDS: _rate_sheet(tr("Mục của phiếu"))}
        self._rate_stack = QStackedWidget()
        self._done = words("", "hint", wrap=True)
        self.compare = ComparePane(context)
        self.compare.decided.connect(self._finish)
        self.compare.back.connect(lambda: self._stack.setCurrentWidget(self.typing))
        self._typing: TypingPane | None = None
        self._place()
        self.reload()

    @property
    def typing(self) -> TypingPane:
        """The form of the second typing, built when first needed."""
        if self._typing is None:
            self._typing = TypingPane(self.context)
            self._typing.typed.connect(self._compare)
            self._typing.left.connect(self._leave)
            self._stack.addWidget(self._typing)
        return self._typing

    # --- what the shell and other pages ask ---

    def refresh(self, change: Change) -> None:
        """Any of these may change what is due."""
        if not (change.records or change.forms) or any(change.touches(form) for form in _FORMS):
            self.reload()

    def can_leave(self) -> bool:
        """What is typed is kept; nobody is held back."""
        if self._typing is not None:
            self._typing.flush()
        return True

    def focus_first(self) -> None:
        """The form, the differences, or the list."""
        if self._stack.currentWidget() is self._typing and self._typing is not None:
            self._typing.view.focus_first()
        else:
            (self.compare.sheet if self._stack.currentWidget() is self.compare else self.due).setFocus()

    def save(self) -> None:
        """Ctrl+S goes one step on."""
        if self._stack.currentWidget() is self._typing and self._typing is not None:
            self._typing.finish()
        elif self._stack.currentWidget() is self.compare and self.compare.keep.isEnabled():
            self._finish()

    def show_campaign(self, campaign: str) -> None:
        """Only the sheets of one campaign; "" for all."""
        self._campaign = campaign
        self.reload()

    def begin(self, survey: str) -> None:
        """Type a sheet again, or go on with it."""
        self.can_leave()

        def show(second: retyping.Second) -> None:
            self._stack.setCurrentWidget(self.typing)
            self.typing.show_second(second)

        self.context.bridge.write(lambda desk, _progress: retyping.start(desk, survey), show, initiator=self)

    def reload(self) -> None:
        """Read what is due and how often typing errs."""
        campaign = self._campaign

        def read(desk: Desk) -> Read:
            nums = lists.ids(desk, lists.Query("campaign", order="starts_on", descending=True))
            ids = lists.record_ids(desk, "campaign", nums)
            named = lists.names_of(desk, "campaign", ids) if ids else {}
            pairs = tuple((one, named[one]) for one in ids if one in named)
            return retyping.due(desk, campaign), retyping.rates(desk, campaign), pairs

        self.context.bridge.read(read, self._show, initiator=self)

    # --- inside ---

    def _show(self, read: Read) -> None:
        due, self._rates, campaigns = read
        self.campaigns.clear()
        self.campaigns.addItem(tr("Mọi đợt khảo sát"), "")
        for campaign, name in campaigns:
            self.campaigns.addItem(name, campaign)
        self.campaigns.setCurrentIndex(max(0, self.campaigns.findData(self._campaign)))
        here = self.due.current()
        lit = next((at for at, one in enumerate(due) if here is not None and one.survey == here.survey), 0)
        self.due.show_rows(due, lit=lit)
        if due:
            self._sum.setText(tr("{count} phiếu được chọn ngẫu nhiên, chờ nhập lại", count=show_number(len(due))))
        else:
            self._sum.setText(
                tr("Không có phiếu nào chờ nhập lại. Tỷ lệ đặt ở từng đợt khảo sát, tính trên phiếu đã nộp.")
            )
        told = tr("Đã nhập lại {count} phiếu. Tỷ lệ sai: trên số mục đã đối chiếu; theo mục: trên số phiếu.",
                  count=show_number(self._rates.sheets))  # fmt: skip
        self._done.setText(told)
        self._show_rates()
        self._allow()

    def _show_rates(self) -> None:
        if self._rates is not None:
            self.rates[_PEOPLE].show_rows(self._rates.people)
            self.rates[_FIELDS].show_rows(self._rates.fields)
        self._rate_stack.setCurrentWidget(self.rates[self.switch.selected()])

    def _allow(self) -> None:
        one = self.due.current()
        self.start.setEnabled(one is not None and not one.own)
        self.start.setText(tr("Nhập lại tiếp") if one is not None and one.draft else tr("Nhập lại phiếu này"))
        own = one is not None and one.own
        self._why.setText(tr("Phiếu này do chính máy này nhập; cần người khác nhập lại.") if own else "")
        self._why.setVisible(own)

    def _begin_lit(self) -> None:
        one = self.due.current()
        if one is not None and not one.own:
            self.begin(one.survey)

    def _leave(self) -> None:
        self.can_leave()
        self._stack.setCurrentIndex(0)
        self.context.notices.toast(tr("Đã giữ phần đã nhập; nhập tiếp lúc nào cũng được."), tone="info")
        self.reload()

    def _compare(self, typed: Survey) -> None:
        second = self.typing.second
        if second is None:
            return

        def show(found: retyping.Found) -> None:
            self._stack.setCurrentWidget(self.compare)
            self.compare.show_found(found)

        self.context.bridge.write(lambda desk, _progress: retyping.compare(desk, second, typed), show, initiator=self)

    def _finish(self) -> None:
        found, right = self.compare.found, dict(self.compare.right)
        if found is None:
            return
        self.compare.keep.setEnabled(False)

        def failed(error: Exception) -> None:
            self.compare.keep.setEnabled(True)
            self.context.fail(error)

        self.context.bridge.write(
            lambda desk, _progress: retyping.finish(desk, found, right),
            lambda _change: self._finished(found, right),
            initiator=self,
            failed=failed,
        )

    def _finished(self, found: retyping.Found, right: dict[str, str]) -> None:
        self.typing.autosave.stop()
        self._stack.setCurrentIndex(0)
        self.context.notices.toast(
            tr("Đã ghi kết quả đối chiếu: {count} chỗ khác nhau", count=show_number(len(found.comparison.mismatches)))
        )
        self.reload()
        wrong = next((one.path for one in found.comparison.mismatches if right.get(one.path) == NEITHER), None)
        navigator = self.context.navigator
        if wrong and navigator.show_section("survey") and isinstance(page := navigator.page("survey"), RecordPage):
            page.open_record(found.second.survey, wrong)

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(words(self.title, "title"))
        head.addStretch(1)
        head.addWidget(self.campaigns)
        left, right = Card(), Card()
        left.body.addWidget(self._sum)
        left.body.addWidget(self.due, 1)
        left.body.addWidget(self._why)
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addStretch(1)
        left.body.addLayout(row)
        right.body.addWidget(self.switch)
        for sheet in self.rates.values():
            self._rate_stack.addWidget(sheet)
        right.body.addWidget(self._rate_stack, 1)
        right.body.addWidget(self._done)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(left, 7)
        cards.addWidget(right, 6)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(cards, 1)
        self._stack.addWidget(first)
        self._stack.addWidget(self.compare)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _due_columns(self) -> tuple[Column, ...]:
        names = self.context.desk.names
        return (
            Column(tr("Cơ sở"), lambda one: one.name, sign=lambda one: ("edit", "warn") if one.draft else None),
            Column(tr("Xã, phường"), lambda one: names.unit_label(one.commune), 116),
            Column(tr("Ngày"), lambda one: show_date(one.visited_on), 112),
            Column(tr("Nhập lần đầu"), lambda one: one.typed_by or "–", 120),
        )


def _rate_sheet(name: str) -> Sheet:
    def figure(title: str, of: Callable[[Rate], int], width: int) -> Column:
        return Column(title, lambda one: show_number(of(one)), width, figures=True)

    def words_of(one: Rate) -> str:
        return ": ".join(label("form", part) for part in one.key.split(": ")) if one.key else tr("(chưa rõ)")

    return Sheet(
        (
            Column(name, words_of),
            figure(tr("Phiếu"), lambda one: one.sheets, 64),
            figure(tr("Mục"), lambda one: one.compared, 64),
            figure(tr("Khác"), lambda one: one.differing, 64),
            figure(tr("Sai"), lambda one: one.errors, 56),
            Column(tr("Tỷ lệ sai"), _share, 84, figures=True),
        ),
        name,
    )


def _share(one: Rate) -> str:
    return f"{show_number(Decimal(f'{one.share:.1f}'))} %"
