"""Over an open activity: its results as they count now, what disagrees, its money, and what is done with its people."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from kc_desktop.domain.activities.kinds import Kinds
from kc_desktop.domain.activities.results import CANCELLED, Result
from kc_desktop.domain.declared import Activity
from kc_desktop.domain.declared.activity import CLASSES, GATHERINGS, OutputRow
from kc_desktop.domain.forms import Form
from kc_desktop.services import activities
from kc_desktop.services.activities import Facts
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, show_short_money, tell, tr
from kc_desktop.ui.pages.activities import steps
from kc_desktop.ui.pages.activities.keys import PASTE
from kc_desktop.ui.pages.activities.people_acts import PeopleActs
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane

_DONG = Activity.revenue.unit
"""Unit of an indicator that is money."""


class ActivityPart(PanePart):
    """Choosing a kind proposes its content, choosing a content the results to fill in; nothing typed is replaced."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._known: Kinds | None = None
        self._turn = 0
        self._proposed: frozenset[str] = frozenset()
        self.found: Facts | None = None
        self.acts = PeopleActs(pane, context)
        hint = tr("Chép bảng từ Excel, Word rồi bấm ({key})", key=PASTE)
        self.paste = button(tr("Dán danh sách"), icon="add", hint=hint)
        self.paste.clicked.connect(self.acts.paste)
        self.jobs = button(tr("Việc làm…"), hint=tr("Việc làm sau đào tạo của cả lớp"))
        self.jobs.clicked.connect(self.acts.follow)
        self.numbers = button(tr("Chứng chỉ…"), hint=tr("Cấp số chứng chỉ theo dãy"))
        self.numbers.clicked.connect(self.acts.number)
        self.more = _menu(tr("Danh sách"), (
            (tr("Lấy người từ tệp Excel, CSV…"), self.acts.from_file),
            (tr("In danh sách ký nhận…"), self.acts.print_sheet),
            (tr("In sổ cấp chứng chỉ…"), self.acts.print_certificates),
        ))  # fmt: skip
        self.fill = button(
            tr("Điền chỉ tiêu"), "link", "add", hint=tr("Thêm dòng kết quả cho mỗi chỉ tiêu của loại này")
        )
        self.fill.clicked.connect(self.propose)
        self.buttons = QWidget()
        row = FlowLayout(self.buttons, 8)
        for made in (self.paste, self.more, self.jobs, self.numbers, self.fill):
            row.addWidget(made)
        self.told = words("", wrap=True)
        self.money = words("", "muted", wrap=True)
        self.wrong = words("", "warning", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(4)
        for part in (self.buttons, self.told, self.money, self.wrong):
            column.addWidget(part)
        QShortcut(QKeySequence(PASTE), pane, self._paste_here)
        pane.view.body.left.connect(self._follow)

    def show_record(self, opened: Opened) -> None:
        """Of what stands in the form: a draft may lie over the record."""
        del opened
        self._proposed = frozenset()
        self.typed(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """Count anew, beside the window."""
        if not isinstance(record, Activity):
            return
        self._turn += 1
        turn, record_id = self._turn, self.pane.record_id()
        on = record.ends_on or record.starts_on
        self.context.bridge.read(
            lambda desk: (known := activities.kinds(desk, on), activities.judged(desk, record, known, record_id)),
            lambda found: self._show(*found) if turn == self._turn else None,
            initiator=self,
        )

    def propose(self) -> None:
        """A line for every result of this kind and content that has none yet."""
        record, _problems = self.pane.view.read()
        if self._known is None or not isinstance(record, Activity) or not record.kind:
            return
        session = self.pane.view.session
        wanted = self._known.proposed(record.kind, record.content or "")
        gone = [row for row in record.outputs or () if self._is_untouched(row) and row.indicator not in wanted]
        for row in gone:
            session.remove_row("outputs", row.row_id)
        there = {row.indicator for row in record.outputs or () if row not in gone}
        new = [one for one in wanted if one not in there]
        steps.add_rows(session, "outputs", [{"indicator": one} for one in new])
        self._proposed |= frozenset(new)

    # --- inside ---

    def _follow(self, path: str) -> None:
        """The keyboard left a field."""
        if path not in ("kind", "content") or self._known is None or self.pane.locked:
            return
        record, _problems = self.pane.view.read()
        if not isinstance(record, Activity) or not record.kind:
            return
        contents = self._known.contents(record.kind)
        if path == "kind" and not record.content and contents:
            self.pane.view.session.put("content", contents[0])
        if all(map(self._is_untouched, record.outputs or ())):
            self.propose()

    def _is_untouched(self, row: OutputRow) -> bool:
        return row.indicator in self._proposed and set(row.values) == {"indicator"}

    def _paste_here(self) -> None:
        if self.paste.isVisible():
            self.acts.paste()

    def _show(self, known: Kinds, found: Facts) -> None:
        self._known, self.found = known, found
        activity = found.activity
        named, taught = activity.kind in GATHERINGS, activity.kind in CLASSES
        free = not self.context.desk.looking
        for made, wanted in ((self.paste, named and free), (self.more, named), (self.jobs, taught and free),
                             (self.numbers, taught and free)):  # fmt: skip
            made.setVisible(wanted)
        there = {row.indicator for row in activity.outputs or ()}
        lacking = [one for one in known.proposed(activity.kind or "", activity.content or "") if one not in there]
        self.fill.setVisible(bool(activity.kind and lacking) and free)
        told = " · ".join(self._result(one) for one in found.results if one.quantity is not None)
        if activity.state == CANCELLED:
            told = tr("Đã hủy: không tính vào kết quả nào.")
        elif told:
            told = tr("Kết quả được tính: {results}", results=told)
        self.told.setText(told)
        self.told.setToolTip("\n".join(
            tr("{name}: {why}", name=self._name(one), why=tell(one.why)) for one in found.results
        ))  # fmt: skip
        self.money.setText(" · ".join(self._money(found)))
        self.wrong.setText("\n".join(
            tr("{name}: {why}", name=self._name(one), why=tell(one.why)) for one in found.differing
        ))  # fmt: skip
        for line in (self.told, self.money, self.wrong):
            line.setVisible(bool(line.text()))
        self.buttons.setVisible(any(not made.isHidden() for made in (self.paste, self.more, self.fill)))
        self.setVisible(any(not part.isHidden() for part in (self.buttons, self.told, self.money, self.wrong)))

    def _name(self, result: Result) -> str:
        return label("codelist", self.context.desk.names.code_label("indicator", result.indicator))

    def _result(self, result: Result) -> str:
        entry = next((one for one in self.context.desk.packs.codes("indicator") if one.code == result.indicator), None)
        unit = entry.attribute if entry else ""
        quantity = result.quantity or Decimal(0)
        shown = show_short_money(int(quantity)) if unit == _DONG else show_number(quantity)
        amount = shown if unit == _DONG else f"{shown} {label('codelist', unit)}"
        if result.planned is not None:
            amount += f" / {show_number(result.planned)}"
        short = label("codelist", entry.short or entry.label) if entry else result.indicator
        return f"{short} {amount}" + ("" if result.stated is not None else tr(" (tự tính)"))

    def _money(self, found: Facts) -> Iterator[str]:
        counts = found.counts
        if counts.planned or counts.spent:
            yield tr("Dự toán {planned}, đã chi {spent}", planned=show_short_money(counts.planned),
                     spent=show_short_money(counts.spent))  # fmt: skip
        if counts.revenue:
            yield tr("Hợp đồng {value}, đã thu {received}", value=show_short_money(counts.revenue),
                     received=show_short_money(counts.received or 0))  # fmt: skip
        if counts.due:
            yield tr("Nhà tài trợ trả {due} theo kết quả đã kiểm chứng", due=show_short_money(counts.due))
        if counts.certificates or counts.asked:
            yield tr("{certificates} chứng chỉ; có việc {working} trong {asked} người đã hỏi",
                     certificates=show_number(counts.certificates), working=show_number(counts.working),
                     asked=show_number(counts.asked))  # fmt: skip


def _menu(text: str, entries: tuple[tuple[str, object], ...]) -> QPushButton:
    made = button(text, icon="more")
    menu = QMenu(made)
    for name, act in entries:
        menu.addAction(name).triggered.connect(act)
    made.setMenu(menu)
    return made
