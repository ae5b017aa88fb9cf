"""Renders the shell with invented content into PNG files, to be looked at: ``python -m tests.tools.gallery FOLDER``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kc_desktop.domain.errors import Machine
from kc_desktop.ui import icons, theme
from kc_desktop.ui.failures import bug_trouble, machine_trouble
from kc_desktop.ui.main_window import MainWindow
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.sections import sections
from kc_desktop.ui.start import Look, make_app
from kc_desktop.ui.tasks import SharedProgress, Step
from kc_desktop.ui.widgets.cards import Card, EmptyState, SectionHeading, button, words
from kc_desktop.ui.widgets.chips import Chip
from kc_desktop.ui.widgets.dialog import QuestionBox, TroubleBox
from kc_desktop.ui.widgets.filters import Filter, FilterChips
from kc_desktop.ui.widgets.progress import ProgressPanel
from kc_desktop.ui.widgets.search_popup import SearchItem
from kc_desktop.ui.widgets.status_line import Status
from kc_desktop.ui.widgets.tabs import Choices
from kc_desktop.ui.widgets.toast import Toast

ROWS = (
    ("Mẫu – Gốm Bến Đá", "HTX", "Gốm, sành sứ", "23/10/2026"),
    ("Mẫu – Mây tre Đồi Thông", "Hộ KD", "Mây tre đan", "19/10/2026"),
    ("Mẫu – Chế biến chè Suối Mơ", "TNHH", "Chè khô", "02/10/2026"),
    ("Mẫu – Cơ khí Cầu Gỗ", "Hộ KD", "Máy nông nghiệp", "28/09/2026"),
    ("Mẫu – Gỗ mỹ nghệ Hạ Lũng", "TNHH", "Đồ gỗ", "21/09/2026"),
    ("Mẫu – Dệt thổ cẩm Nà Phai", "Tổ HT", "Thổ cẩm", "15/09/2026"),
    ("Mẫu – Bún khô Làng Trại", "Hộ KD", "Bún, miến", "30/08/2026"),
    ("Mẫu – Nước mắm Bãi Xép", "HTX", "Nước mắm", "11/08/2026"),
    ("Mẫu – Đá mỹ nghệ Non Xanh", "TNHH", "Đá chạm", "04/08/2026"),
)
FIELDS = (
    ("Tên cơ sở *", "Mẫu – Gốm Bến Đá", "", "", 2),
    ("Loại hình *", "Hợp tác xã", "", "", 1),
    ("Năm thành lập", "2014", "", "", 1),
    ("Mã số thuế", "0100109107", "Sai số kiểm tra (…106?)", "bad", 1),
    ("Điện thoại", "0979 000 000", "", "", 1),
    ("Người đại diện", "(mẫu)", "", "", 1),
    ("Chủ là nữ / DTTS", "Nữ", "xét ưu tiên", "", 1),
    ("Xã, phường nơi sản xuất *", "Xã Phúc Sơn", "trước 1/7/2025: xã Phúc Sơn (mẫu)", "", 2),
    ("Ngành VSIC 2025", "2393 Gốm sứ khác", "", "", 1),
    ("Nhóm ngành nghề", "đ  Tiểu thủ CN", "", "", 1),
    ("Lao động bình quân", "42", "", "", 1),
    ("Tham gia BHXH", "18", "→ quy mô nhỏ", "", 1),
    ("Doanh thu năm 2025", "1,5 tỷ", "1.500.000.000 đồng", "", 1),
    ("Nguyên liệu trong tỉnh", "65 %", "> 50 %: ưu tiên", "", 1),
)


def facility_page() -> QWidget:
    """A list at the left, a form at the right, all invented."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(_list())
    right = QVBoxLayout()
    right.setContentsMargins(16, 14, 16, 16)
    right.setSpacing(12)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(words("Mẫu – Gốm Bến Đá", "title"))
    head.addWidget(Chip("Đủ điều kiện", "good"))
    head.addWidget(Chip("Chưa gửi", "warn"))
    head.addStretch(1)
    for widget in (
        button("Lịch sử", icon="history"),
        button("In phiếu", icon="print"),
        button("Lưu", "primary", "save"),
    ):
        head.addWidget(widget)
    right.addLayout(head)
    body = QWidget()
    inner = QVBoxLayout(body)
    inner.setContentsMargins(0, 0, 4, 0)
    inner.setSpacing(12)
    right.addWidget(
        Choices(
            [(key, key) for key in ("A Định danh", "B Địa điểm", "C Sản phẩm", "D Quy mô", "H Nhu cầu 2", "K Kết luận")]
        )
    )
    inner.addWidget(_form())
    why = Card("Vì sao đủ điều kiện")
    why.body.addWidget(words("✓ Hợp tác xã trực tiếp sản xuất   ✓ Địa điểm sản xuất: xã thuộc tỉnh", wrap=True))
    why.body.addWidget(words("Căn cứ: NĐ 45/2012 Điều 1, sửa bởi NĐ 235/2025 (từ 15/10/2025).", "hint", wrap=True))
    inner.addWidget(why)
    inner.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(body)
    right.addWidget(scroll, 1)
    row.addLayout(right, 1)
    return page


def _list() -> QWidget:
    side = QWidget()
    side.setFixedWidth(446)
    theme.set_look(side, role="side", ground="surface")
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 14, 0, 0)
    column.setSpacing(10)
    head = QVBoxLayout()
    head.setContentsMargins(16, 0, 16, 0)
    title = SectionHeading("Cơ sở công nghiệp nông thôn", "1.284")
    title.add(button("Cơ sở", icon="add", hint="Ctrl+N"))
    chips = FilterChips()
    chips.set_filters(
        [Filter("a", "Xã Phúc Sơn"), Filter("b", "Có nhu cầu"), Filter("c", "Quá 12 tháng", active=False, fixed=True)]
    )
    head.addWidget(title)
    head.addWidget(chips)
    column.addLayout(head)
    model = QStandardItemModel(len(ROWS), 4)
    model.setHorizontalHeaderLabels(["Tên cơ sở", "Loại hình", "Sản phẩm chính", "Khảo sát"])
    for at, values in enumerate(ROWS):
        for column_at, value in enumerate(values):
            model.setItem(at, column_at, QStandardItem(value))
    table = QTableView()
    table.setModel(model)
    model.setParent(table)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for at, width in ((1, 74), (2, 112), (3, 104)):
        table.setColumnWidth(at, width)
    table.setWordWrap(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.selectRow(0)
    column.addWidget(table, 1)
    return side


def _form() -> QWidget:
    card = Card("A. Định danh")
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(10)
    at = 0
    for title, value, note, state, span in FIELDS:
        field: QWidget = QLineEdit(value)
        if title.startswith("Loại"):
            field = QComboBox()
            field.addItems([value, "Doanh nghiệp tư nhân"])
        theme.set_look(field, state=state)
        cell = QVBoxLayout()
        cell.setSpacing(4)
        cell.addWidget(words(title, "label"))
        cell.addWidget(field)
        cell.addWidget(words(note, "problem" if state else "hint"))
        grid.addLayout(cell, at // 4, at % 4, 1, span)
        at += span
    card.body.addLayout(grid)
    return card


def widgets_page() -> QWidget:
    """Every small widget once."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(16, 14, 16, 16)
    column.setSpacing(12)
    kinds = Card("Nút, chip, lựa chọn")
    row = QHBoxLayout()
    for made in (
        button("Thường", icon="edit"), button("Chính", "primary", "save"), button("Xóa", "danger", "delete"),
        button("Nhẹ", "quiet", "more"), button("Liên kết", "link"), Chip("Đủ điều kiện", "good"),
        Chip("Sắp hạn", "warn"),         Chip("Trả lại", "bad"), Chip("Nháp"), Chip("KCQG", "accent", closable=True),
        Choices([("day", "Ngày"), ("month", "Tháng"), ("year", "Năm")], "segment"),
    ):  # fmt: skip
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    kinds.body.addLayout(row)
    second = QHBoxLayout()
    box, radio = QCheckBox("Chỉ hồ sơ thiếu"), QRadioButton("Theo xã")
    box.setChecked(True)
    radio.setChecked(True)
    disabled = button("Chưa làm được")
    disabled.setEnabled(False)
    for other in (box, QCheckBox("Cả năm trước"), radio, QRadioButton("Theo tháng"), disabled):
        second.addWidget(other)
    second.addStretch(1)
    kinds.body.addLayout(second)
    column.addWidget(kinds)
    progress = Card("Đang nhập tệp")
    panel = ProgressPanel("Nhập 1.284 cơ sở từ Excel")
    panel.show_step(Step(420, 1284, "Đang kiểm tra trùng", 12.0))
    progress.body.addWidget(panel)
    column.addWidget(progress)
    text = Card("Ghi chú", "tối đa 2.000 chữ")
    note = QPlainTextEdit("Cơ sở đã lắp lò nung điện, cần vốn lưu động.")
    note.setFixedHeight(64)
    text.body.addWidget(note)
    column.addWidget(text)
    drawn = Card("Biểu tượng")
    shown = QGridLayout()
    for at, path in enumerate(sorted((Path(__file__).parents[2] / "resources" / "icons").glob("*.svg"))):
        made = button("", "quiet")
        made.setIcon(icons.icon(path.stem, "text"))
        made.setToolTip(path.stem)
        shown.addWidget(made, at // 22, at % 22)
    drawn.body.addLayout(shown)
    column.addWidget(drawn)
    column.addStretch(1)
    return page


def window() -> MainWindow:
    """The shell as a station in the middle of its work."""
    makers: dict[str, Callable[[], QWidget]] = {entry.key: facility_page for entry in sections()}
    makers["overview"] = widgets_page
    makers["survey"] = lambda: EmptyState(
        "survey", "Chưa có phiếu khảo sát nào",
        "Chọn một cơ sở rồi lập phiếu đầu tiên, hoặc nhập từ tệp Excel đang dùng.", "Lập phiếu khảo sát",
    )  # fmt: skip
    for key in ("activity", "product"):
        del makers[key]
    made = MainWindow(makers)
    made.show_section("facility")
    made.show_status(
        Status(
            "Xã Phúc Sơn", "cộng tác viên", 37, "hôm nay 10:30, đã kiểm tra", draft="10:42:07", received="12/11/2026"
        )
    )
    made.banner.show_offer("USB KINGSTON: gửi 37 thay đổi cho Trung tâm", "Gửi ngay")
    return made


def take(folder: Path, mode: theme.Mode) -> None:
    """All pictures of one theme."""
    app = make_app(["gallery"], Look(mode))
    folder.mkdir(parents=True, exist_ok=True)
    shell = window()
    shell.show()

    def grab(name: str, what: QWidget | None = None) -> None:
        app.processEvents()
        (what or shell).grab().save(str(folder / f"{name}_{mode}.png"))

    grab("facility")
    shell.search.setFocus()
    shell.search.setText("gom ben")
    app.processEvents()
    shell.search.show_results([
        SearchItem("Mẫu – Gốm Bến Đá", "Xã Phúc Sơn · 0979 000 000", "Cơ sở", "facility"),
        SearchItem("Hỗ trợ lò nung gốm Bến Đá", "KCĐP 2026 · 350 triệu đồng", "Đề án", "dossier"),
        SearchItem("Tạo cơ sở mới “gom ben”", "", "Lệnh", "add"),
    ])  # fmt: skip
    grab("search")
    shell.search.clear()
    shell.banner.show_progress("Đang gửi 37 thay đổi lên USB KINGSTON", Step(61, 100, "Đang ghi gói", 4.0))
    shell.show_section("overview")
    grab("widgets")
    shell.banner.show_done("Đã gửi, đã kiểm tra: có thể rút USB", "37 thay đổi · gói KC24_0a1b_000001-000037")
    shell.show_section("survey")
    Toast.show_on(shell, "Đã lưu Mẫu – Gốm Bến Đá", lambda: None)
    grab("empty")
    shell.show_section("facility")
    shell.set_sandbox(True)
    shell.resize(911, 512)
    grab("small")
    shell.set_sandbox(False)
    shell.resize(683, 384)
    grab("tiny")
    leave = Question("Phiếu chưa lưu", "Lưu phiếu khảo sát trước khi rời đi? Bản nháp vẫn được giữ.", (
        Choice("save", "Lưu", "primary"), Choice("leave", "Để nháp, rời đi"), Choice("stay", "Ở lại"),
    ), "warn")  # fmt: skip
    for name, box in (
        ("question", QuestionBox(leave)),
        ("machine", TroubleBox(machine_trouble(Machine("device_gone", where="USB KINGSTON")), can_retry=True)),
        ("bug", TroubleBox(bug_trouble(Path("crash-1a2b3c4d5e.txt")))),
    ):
        box.show()
        grab(name, box)
        box.close()
    shell.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    SharedProgress()
    for shown in ("light", "dark"):
        take(Path(sys.argv[1]), shown)
    QApplication.quit()
