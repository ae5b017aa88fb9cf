"""Dán bảng số liệu các năm: a table copied from Excel, seen as it will be saved before it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from kc_desktop.domain.planning import yearly
from kc_desktop.domain.planning.yearly import Doubt, Yearly
from kc_desktop.services.planning import openings
from kc_desktop.services.planning.acts import Done
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, show_number, tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.files import ask_open
from kc_desktop.ui.pages.importing import KINDS
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

_REST_MS = 200


class PasteDialog(Dialog):
    """``written`` gets the words and what was done."""

    def __init__(self, context: UiContext, written: Callable[[str, Done], None], parent: QWidget) -> None:
        super().__init__(tr("Dán bảng số liệu các năm"), parent.window(), width=860)
        self.resize(900, 620)
        self._context, self._written = context, written
        self.found = Yearly((), (), ())
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(
            tr("Chép bảng trong Excel rồi dán vào đây: mỗi năm một dòng (hoặc một cột), mỗi nguồn một cột.")
        )
        self.text.setAccessibleName(tr("Bảng đã chép"))
        self.text.setTabChangesFocus(True)
        self.unit, self.indicator = QComboBox(), QComboBox()
        for text, size in (
            (tr("triệu đồng"), 10**6),
            (tr("tỷ đồng"), 10**9),
            (tr("nghìn đồng"), 10**3),
            (tr("đồng"), 1),
        ):
            self.unit.addItem(text, size)
        for code in (yearly.PLANNED, yearly.EXECUTED):
            self.indicator.addItem(label("codelist", context.desk.packs.label("indicator", code)), code)
        self.unit.setAccessibleName(tr("Đơn vị tính"))
        self.indicator.setAccessibleName(tr("Khi tiêu đề không ghi"))
        self.document = QLineEdit()
        self.document.setPlaceholderText(tr("ví dụ Báo cáo tổng kết 2021–2025"))
        self.document.setAccessibleName(tr("Theo văn bản, nguồn"))
        self.sheet = Sheet(self._columns(), tr("Số liệu đọc được"))
        self._said = words("", "warning", wrap=True)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.read)
        self.text.textChanged.connect(self._rest.start)
        for box in (self.unit, self.indicator):
            box.activated.connect(lambda _at: self.read())
        self._place()
        self.read()

    def read(self) -> None:
        """Show what the text says."""
        text = self.text.toPlainText()
        self.found = yearly.read(text, int(self.unit.currentData()), str(self.indicator.currentData()))
        self.sheet.show_rows(self.found.cells)
        self.save.setEnabled(bool(self.found.cells))
        self.save.setText(
            tr("Lưu {count} số liệu", count=show_number(len(self.found.cells))) if self.found.cells else tr("Lưu")
        )
        said = [_doubt(one) for one in self.found.doubts[:4]]
        if len(self.found.doubts) > len(said):
            said.append(tr("và {count} chỗ khác", count=show_number(len(self.found.doubts) - len(said))))
        if self.found.skipped:
            said.append(tr("Không lấy cột: {names}.", names=", ".join(self.found.skipped[:6])))
        if text.strip() and not self.found.cells:
            said.append(tr("Chưa thấy năm và nguồn. Bảng cần cột Năm và tiêu đề như KCQG, KCĐP, Kế hoạch, Thực hiện."))
        self._said.setText("\n".join(said))
        self._said.setVisible(bool(said))

    def _open(self) -> None:
        path = ask_open(self, self._context.settings, tr("Chọn tệp có bảng các năm"), KINDS)
        if path is not None:
            self._context.bridge.read(lambda _desk: openings.table_of(path), self._show_file, initiator=self)

    def _show_file(self, text: str) -> None:
        if text:
            self.text.setPlainText(text)
        else:
            self._said.setText(tr("Tệp này không có bảng nào ghi năm và nguồn; thử Nhập từ Excel… ở trang Các năm."))
            self._said.show()

    def _save(self) -> None:
        """Figures that are here already would count twice: ask first."""
        cells = self.found.cells
        self._context.bridge.read(lambda desk: openings.known_years(desk, cells), self._write, initiator=self)

    def _write(self, known: tuple[int, ...]) -> None:
        if known:
            years = ", ".join(map(str, known))
            question = Question(
                tr("Lưu thêm số liệu của năm đã có?"),
                tr("Đã có số liệu lịch sử cùng chỉ tiêu, cùng nguồn của năm {years}; lưu nữa thì báo cáo cộng cả hai.",
                   years=years),
                (Choice("save", tr("Vẫn lưu")), Choice("stay", tr("Xem lại"))), "warn",
            )  # fmt: skip
            if self._context.notices.ask(question) != "save":
                return
        cells, document = self.found.cells, unicodedata.normalize("NFC", self.document.text()).strip()
        self.accept()
        text = tr("Đã lưu {count} số liệu lịch sử", count=show_number(len(cells)))
        self._context.bridge.write(
            lambda desk, _progress: openings.save(desk, cells, document),
            lambda done: self._written(text, done),
            initiator=self._context.bridge,
        )

    def _columns(self) -> tuple[Column, ...]:
        packs = self._context.desk.packs

        def coded(name: str, code: str) -> str:
            return label("codelist", packs.label(name, code)) if code else tr("không chia nguồn")

        return (
            Column(tr("Năm"), lambda one: str(one.year), 80),
            Column(tr("Chỉ tiêu"), lambda one: coded("indicator", one.indicator), 220),
            Column(tr("Nguồn"), lambda one: coded("funding_source", one.source)),
            Column(tr("Số tiền"), lambda one: f"{one.words} {show_money(one.amount)}".strip(), 190, figures=True),
        )

    def _place(self) -> None:
        self.body.addWidget(words(tr("Dán bảng số liệu các năm"), "title"))
        self.text.setFixedHeight(140)
        self.body.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, widget in (
            (tr("Đơn vị"), self.unit),
            (tr("Khi tiêu đề không ghi"), self.indicator),
            (tr("Theo văn bản"), self.document),
        ):
            row.addWidget(words(text, "muted"))
            row.addWidget(widget, 1 if widget is self.document else 0)
        self.body.addLayout(row)
        self.body.addWidget(self.sheet, 1)
        self.body.addWidget(self._said)
        hint = tr("Lưu thành Số liệu lịch sử: báo cáo cộng vào và ghi rõ; lấy lại được ngay sau đó.")
        self.body.addWidget(words(hint, "hint", wrap=True))
        file = self.add_answer(tr("Lấy từ tệp Excel…"))
        file.setAutoDefault(False)
        file.clicked.connect(self._open)
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self.save = self.add_answer(tr("Lưu"), "primary")
        self.save.clicked.connect(self._save)


def _doubt(one: Doubt) -> str:
    if one.kind == "total":
        return tr("Năm {year}: tổng ghi {stated}, cộng các nguồn được {computed}; lưu các nguồn, không lưu tổng.",
                  year=one.text, stated=show_money(one.stated), computed=show_money(one.computed))  # fmt: skip
    if one.kind == "over":
        return tr("Chỉ đọc {most} dòng đầu; còn {count} dòng chưa lấy.", most=show_number(yearly.MOST_LINES),
                  count=show_number(int(one.text)))  # fmt: skip
    if one.kind == "twice":
        return tr("Dòng {row}, cột {column}: năm và nguồn này đã có ở trên, không lấy “{cell}”.",
                  row=one.row, column=one.column, cell=one.text)  # fmt: skip
    return tr("Dòng {row}, cột {column}: không đọc được “{cell}”.", row=one.row, column=one.column, cell=one.text)
