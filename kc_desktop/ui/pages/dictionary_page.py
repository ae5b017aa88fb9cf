"""Từ điển số liệu: every indicator and figure, what it means, where it is counted, by which paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.fold import fold
from kc_desktop.domain.reference import MARKS
from kc_desktop.services import dictionary_paper, reporting
from kc_desktop.services.reporting import Entry
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tell, tr
from kc_desktop.ui.pages.because_row import scrolled
from kc_desktop.ui.pages.files import XLSX, ask_save
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.reporting.figures import declared, raised
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.progress import watch
from kc_desktop.ui.widgets.tabs import Choices

_ALL, _FIGURES, _INDICATORS = "", "figure", "indicator"
_DETAIL_WIDTH = 400


class DictionaryPage(QWidget):
    """What other pages may ask: ``show_entry``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, ground="background")
        self.title = tr("Từ điển số liệu")
        self.context = context
        self.entries: tuple[Entry, ...] = ()
        self._titles: dict[str, str] = {}
        self._wanted = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Tìm chỉ tiêu, số liệu, căn cứ; không cần dấu"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(lambda _text: self._narrow())
        self.switch = Choices(
            [(_ALL, tr("Tất cả")), (_FIGURES, tr("Số liệu")), (_INDICATORS, tr("Chỉ tiêu"))], "segment"
        )
        self.switch.chosen.connect(lambda _key: self._narrow())
        self.sheet = Sheet(_columns(), self.title)
        self.sheet.picked.connect(self._show_entry)
        self.sheet.opened.connect(self._open)
        self._count = words("", "muted")
        self._told = QVBoxLayout()
        self._told.setContentsMargins(0, 0, 6, 0)
        self._told.setSpacing(6)
        self.open = button(tr("Mở báo cáo có số này"), "primary", "report")
        self.open.clicked.connect(lambda: self._open(self.sheet.current()))
        self._place()
        self.reload()

    def refresh(self, change: Change) -> None:
        """Another pack brings other figures."""
        if change.touches("pack_edit") or not (change.records or change.forms):
            self.reload()

    def focus_first(self) -> None:
        """The search line."""
        self.line.setFocus()

    def reload(self) -> None:
        """Read it."""
        self.context.bridge.read(
            lambda desk: (reporting.dictionary(desk), {one.key: one.title for one in reporting.kinds(desk)}),
            lambda found: self._show(*found),
            initiator=self,
        )

    def show_entry(self, key: str) -> None:
        """Go to one figure or indicator."""
        self._wanted = key
        self.line.clear()
        self.switch.select(_ALL)
        self._narrow()

    # --- inside ---

    def _show(self, entries: Sequence[Entry], titles: dict[str, str]) -> None:
        self.entries, self._titles = tuple(entries), titles
        self._narrow()

    def _narrow(self) -> None:
        wanted, kind = fold(self.line.text()).split(), self.switch.selected()
        shown = [
            one
            for one in self.entries
            if kind in (_ALL, one.kind) and all(word in fold(_searched(one)) for word in wanted)
        ]
        here = self._wanted or getattr(self.sheet.current(), "key", "")
        lit = next((at for at, one in enumerate(shown) if one.key == here), 0)
        self._count.setText(tr("{count} mục", count=show_number(len(shown))))
        self.sheet.show_rows(shown, lit=lit)

    def _show_entry(self, one: Entry | None) -> None:
        empty(self._told)
        self.open.setEnabled(one is not None and bool(one.reports))
        if one is None:
            return
        self._wanted = one.key
        self._told.addWidget(words(declared(one.label), "heading", wrap=True))
        for name, texts in (
            (tr("Định nghĩa"), (raised(declared(one.definition)),)),
            (tr("Đơn vị"), (declared(one.unit),)),
            (tr("Lấy từ"), tuple(map(tell, one.fields)) or (one.form,)),
            (tr("Điều kiện"), tuple(raised(tell(limit)) for limit in one.filters)),
            (tr("Ngày tính"), (raised(declared(one.dates)),)),
            (tr("Căn cứ"), (one.legal,)),
            (tr("Có trong báo cáo"), tuple(declared(self._titles.get(key, key)) for key in one.reports)),
            (tr("Mã"), (one.key,)),
        ):
            if any(texts):
                self._told.addWidget(words(name, "label"))
                self._told.addWidget(words("\n".join(text for text in texts if text), wrap=True))
        if one.mark in MARKS:
            self._told.addWidget(words(label("reference", MARKS[one.mark]), _mark_role(one), wrap=True))
        self._told.addStretch(1)

    def _open(self, one: Entry | None) -> None:
        from kc_desktop.ui.pages.reporting.page import ReportPage

        navigator = self.context.navigator
        if one is None or not one.reports or not navigator.show_section("report"):
            return
        if isinstance(page := navigator.page("report"), ReportPage):
            page.show_report(one.reports[0])

    def _export(self) -> None:
        out = ask_save(self, self.context.settings, tr("Xuất từ điển số liệu"), f"{self.title}.xlsx", XLSX)
        if out is None:
            return
        file = out if out.suffix else out.with_suffix(".xlsx")
        watch(
            self,
            tr("Đang ghi {file}", file=file.name),
            lambda: self.context.bridge.tasks.run(
                lambda _progress: dictionary_paper.write_dictionary(self.context.desk, file),
                done=lambda _count: self.context.notices.toast(tr("Đã ghi {file}", file=file.name)),
                initiator=self,
                beside=True,
            ),
        )

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(words(self.title, "title"))
        head.addWidget(self._count)
        head.addStretch(1)
        write = button(tr("Xuất ra Excel…"), icon="excel")
        write.clicked.connect(self._export)
        head.addWidget(write)
        bar = QHBoxLayout()
        bar.setSpacing(12)
        bar.addWidget(self.switch)
        bar.addWidget(self.line, 1)
        left, right = Card(), Card()
        left.body.addLayout(bar)
        left.body.addWidget(self.sheet, 1)
        right.setFixedWidth(_DETAIL_WIDTH)
        right.body.addWidget(scrolled(self._told), 1)
        right.body.addWidget(self.open)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 1)
        row.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(row, 1)


def _searched(one: Entry) -> str:
    return " ".join((one.key, declared(one.label), one.definition, one.legal, one.unit, *map(tell, one.fields)))


def _mark_role(one: Entry) -> str:
    return "hint" if one.mark == "F" else "warning"


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Tên"), lambda one: declared(one.label)),
        Column(tr("Đơn vị"), lambda one: declared(one.unit), 110),
        Column(tr("Căn cứ"), lambda one: one.legal, 190),
    )
