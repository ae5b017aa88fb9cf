"""Beside the table: where one figure comes from, and the records it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.reference import MARKS
from kc_desktop.domain.reporting.result import Mismatch, Report
from kc_desktop.services import lists, reporting
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting import Drill, Explanation
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tell, tr
from kc_desktop.ui.pages.because_row import scrolled
from kc_desktop.ui.pages.drilling import open_records
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.reporting.figures import declared, raised
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import Picture, button, words
from kc_desktop.ui.widgets.flow import FlowLayout

WIDTH = 316
MOST = 100_000
"""Records that a list is narrowed to; of more the list shows so many and says it."""
_LISTED = 200
_PARTS = 10
_SECOND = {
    "plan": "amount", "payment": "amount", "dossier": "status", "facility": "site_commune", "survey": "visited_on",
    "activity": "starts_on", "opening": "year", "product": "group", "voting_entry": "result",
    "collaborator": "status", "cluster": "commune", "craft_village": "commune", "acceptance": "held_on",
}  # fmt: skip
"""What is told of a record beside its name."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A record behind a figure: its name, and what is told beside it."""

    form: str
    id: str
    name: str
    beside: str


@dataclass(frozen=True, slots=True)
class Origin:
    """All there is to tell about one figure; ``drills``: its records, form by form, ``records`` the first of them."""

    line: str
    column: str
    why: Explanation
    drills: tuple[Drill, ...]
    records: tuple[Listed, ...]


def origin_of(desk: Desk, report: Report, line: str, column: str) -> Origin:
    """Read it (off the GUI thread)."""
    why = reporting.explain(desk, report, line, column)
    drills = tuple(drill for drill in reporting.drills_of(desk, report, line, column, most=_LISTED) if drill.ids)
    records = [one for drill in drills for one in _named(desk, drill.form, drill.ids)]
    return Origin(line, column, why, drills, tuple(records))


def _named(desk: Desk, form: str, ids: Sequence[str]) -> Iterator[Listed]:
    declared = FORMS[form]
    second = _SECOND.get(form)
    nums = lists.ids(desk, lists.Query(form, where={lists.IDS: tuple(ids)}))
    for row in lists.page(desk, form, nums, [declared.headline, *([second] if second else [])]):
        yield Listed(form, row.id, row.cells[0] or label("form", declared.title), "".join(row.cells[1:]))


class ExplanationPanel(QFrame):
    """``closed`` when it was put away. Enter or a double click on a record opens it."""

    closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self.setFixedWidth(WIDTH)
        self._context = context
        self._report: Report | None = None
        self.origin: Origin | None = None
        self.value = words("", "figure", wrap=True)
        self.name = words("", "strong", wrap=True)
        self.close_button = button("", "quiet", "close", hint=tr("Đóng (Esc)"))
        self.close_button.setAccessibleName(tr("Đóng phần giải thích"))
        self.close_button.clicked.connect(self.closed)
        self._told = QVBoxLayout()
        self._told.setContentsMargins(0, 0, 4, 0)
        self._told.setSpacing(8)
        self._count = words("", "strong", wrap=True)
        self.records = Sheet(
            (Column(tr("Bản ghi"), lambda one: one.name), Column("", lambda one: one.beside, 124, figures=True)),
            tr("Bản ghi của số liệu"),
        )
        self.records.horizontalHeader().hide()
        self.records.opened.connect(self._open_one)
        self.lists: list[QPushButton] = []
        self._foot = FlowLayout(spacing=6)
        self._place()

    def show_waiting(self, name: str, value: str) -> None:
        """The figure at once; what is known of it follows."""
        self.name.setText(name)
        self.value.setText(value)
        self.origin = None
        empty(self._told)
        self._count.setText(tr("Đang đọc…"))
        self.records.show_rows(())
        self._offer(())

    def show_origin(self, report: Report, origin: Origin, mismatch: Mismatch | None) -> None:
        """Where the figure comes from."""
        self._report, self.origin = report, origin
        empty(self._told)
        if mismatch is not None:
            self._told.addWidget(_flagged(tell(mismatch.text)))
        why = origin.why
        self._told.addWidget(words(raised(tell(why.text)), wrap=True))
        for part in why.parts[:_PARTS]:
            self._told.addWidget(words(f"•  {raised(tell(part))}", "hint", wrap=True))
        if (more := len(why.parts) - _PARTS) > 0:
            self._told.addWidget(words(tr("… và {count} phần khác", count=show_number(more)), "hint"))
        for name, texts in (
            (tr("Định nghĩa"), [declared(why.definition)]),
            (tr("Lấy từ"), map(tell, why.fields)),
            (tr("Điều kiện"), map(tell, why.filters)),
            (tr("Ngày tính"), [declared(why.dates)]),
            (tr("Căn cứ"), [why.legal]),
        ):
            self._tell(name, [text for text in texts if text])
        if why.mark in MARKS:
            self._told.addWidget(words(label("reference", MARKS[why.mark]), "warning", wrap=True))
        self._told.addStretch(1)
        self._show_records(origin)

    def open_all(self, form: str) -> None:
        """The list of the records of one form, narrowed to them."""
        report, origin = self._report, self.origin
        if report is None or origin is None:
            return
        words_for, drill = self.name.text(), _of(origin.drills, form)

        def show(drill: Drill) -> None:
            if drill.more:
                self._context.notices.toast(
                    tr("Danh sách mở {count} bản ghi đầu, còn {more} bản ghi.", count=show_number(len(drill.ids)),
                       more=show_number(drill.more)), tone="info",
                )  # fmt: skip
            open_records(self._context, drill.form, drill.ids, words_for)

        if not drill.more:
            show(drill)
            return
        self._context.bridge.read(
            lambda desk: _of(reporting.drills_of(desk, report, origin.line, origin.column, most=MOST), form),
            show,
            initiator=self,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- inside ---

    def _show_records(self, origin: Origin) -> None:
        counts = [(len(drill.ids) + drill.more, drill.form) for drill in origin.drills]
        told = ", ".join(
            tr("{count} bản ghi – {kind}", count=show_number(count), kind=_kind(form)) for count, form in counts
        )
        self._count.setText(told or tr("Không có bản ghi nào đứng sau số này."))
        self.records.show_rows(origin.records)
        self.records.setVisible(bool(origin.records))
        self._offer(origin.drills)

    def _offer(self, drills: Sequence[Drill]) -> None:
        """A button for the list of each form, the main one first."""
        empty(self._foot)
        self.lists = []
        for drill in drills:
            text = tr("Mở danh sách") if len(drills) == 1 else tr("Mở: {kind}", kind=_kind(drill.form).lower())
            made = button(text, "normal" if self.lists else "primary", "open")
            made.clicked.connect(lambda _checked=False, form=drill.form: self.open_all(form))
            self._foot.addWidget(made)
            self.lists.append(made)

    def _tell(self, name: str, texts: Sequence[str]) -> None:
        if texts:
            self._told.addWidget(words(name, "label"))
            for text in texts:
                self._told.addWidget(words(raised(text), wrap=True))

    def _open_one(self, record: Listed) -> None:
        self._context.navigator.open_record(record.form, record.id)

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.value, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.name)
        column.addWidget(scrolled(self._told), 3)
        column.addWidget(self._count)
        column.addWidget(self.records, 2)
        column.addLayout(self._foot)


def _of(drills: Sequence[Drill], form: str) -> Drill:
    return next((drill for drill in drills if drill.form == form), Drill(form, (), 0))


def _kind(form: str) -> str:
    return label("form", FORMS[form].title)


def _flagged(text: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Picture("warning", "warn", 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words(text, "warning", wrap=True), 1)
    return made
