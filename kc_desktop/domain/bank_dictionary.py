"""The dictionary of a data set: every table and column in words, and how text is written so that nothing runs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from typing import Any

from kc_desktop.domain.bank_set import CONFLICTS, ID, KEY_LABELS, ROW, Table
from kc_desktop.domain.forms import Field, Kind

HEADING = ("Bảng", "Tên bảng", "Cột", "Nhãn", "Kiểu", "Lưu", "Đơn vị", "Danh mục", "Liên kết tới", "Bắt buộc",
           "Cá nhân", "Cách đọc")  # fmt: skip
COLUMNS = ("table_name", "table_label", "column_name", "label", "kind", "type", "unit", "code_list", "links_to",
           "required", "personal", "meaning")  # fmt: skip
"""``HEADING`` in English: the columns of the table ``dictionary``."""
CODE_COLUMNS = ("list", "code", "label", "short", "parent", "attribute", "valid_from", "valid_to", "source", "mark")
"""Columns of the table ``codes``: what ``reference.CodeEntry`` holds."""
INDICATOR_COLUMNS = ("key", "kind", "label", "unit", "definition", "form", "fields", "filters", "dates", "legal",
                     "mark", "reports")  # fmt: skip
"""Columns of the table ``indicators``: how each figure of the reports comes about."""
INDICATOR_HEADING = ("Mã", "Loại", "Tên", "Đơn vị tính", "Cách tính", "Biểu", "Mục nguồn", "Điều kiện", "Quy tắc ngày",
                     "Căn cứ", "Xác minh", "Báo cáo dùng")  # fmt: skip
STORED = {Kind.INTEGER: "INTEGER", Kind.YEAR: "INTEGER", Kind.MONEY: "INTEGER", Kind.YESNO: "INTEGER",
          Kind.DECIMAL: "REAL"}  # fmt: skip
"""SQLite type of a kind; TEXT for the others."""

_READ = {
    Kind.TEXT: "một dòng chữ",
    Kind.NOTE: "nhiều dòng chữ",
    Kind.INTEGER: "số nguyên",
    Kind.YEAR: "năm dương lịch",
    Kind.DECIMAL: "số, dấu thập phân là dấu chấm",
    Kind.MONEY: "số nguyên, đồng",
    Kind.DATE: "ngày YYYY-MM-DD",
    Kind.YESNO: "1: có; 0: không; trống: chưa hỏi",
    Kind.CHOICE: "một mã của danh mục",
    Kind.CHOICES: "nhiều mã của danh mục",
    Kind.COMMUNE: "mã xã, phường: <danh mục>:<mã>, “2025” là danh mục từ 1/7/2025, “pre2025” là trước đó",
    Kind.COMMUNES: "nhiều mã xã, phường",
    Kind.VSIC: "mã ngành: <năm của hệ thống ngành>:<mã>",
    Kind.LINK: "mã bản ghi của bảng được liên kết; bản ghi đó có thể chưa có",
    Kind.PHONES: "nhiều số điện thoại",
    Kind.TAX_CODE: "mã số thuế (10, 13 số) hoặc số định danh cá nhân (12 số)",
    Kind.PERSONAL_NO: "số định danh cá nhân (12 số)",
    Kind.EMAIL: "thư điện tử",
}
_KEYS = {
    ID: "mã của bản ghi (UUID), duy nhất, không đổi; ở bảng dòng: mã của bản ghi chứa dòng",
    ROW: "mã của dòng trong bản ghi",
    CONFLICTS: "số mục mà các máy ghi khác nhau, chưa xử lý; giá trị trong bảng là giá trị đang hiện",
}
LISTS_READ = "nhiều giá trị trong một ô: SQLite là danh sách JSON; CSV và Excel ngăn bằng “; ”"
GUARD_READ = (
    "CSV: chữ bắt đầu bằng = + - @ tab xuống dòng (hoặc sau dấu ngăn , ; tab) có thêm một dấu ' ở trước để bảng tính "
    "không tính nó; muốn đúng nguyên văn thì bỏ đi một dấu ' ở chỗ đó. Excel và SQLite giữ nguyên văn."
)
MISSING_READ = "Ô trống: chưa có số liệu (không phải số 0)."
MERGED_READ = (
    "Cơ sở đã gộp vào cơ sở khác không có trong bảng facility; mã liên kết ở mọi bảng đã đổi sang cơ sở còn lại. Riêng "
    "bảng pairing giữ mã như khi quyết định: verdict = same cho biết cơ sở merged nay là cơ sở kept."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One column of one table, in the order of ``COLUMNS``."""

    table_name: str
    table_label: str
    column_name: str
    label: str
    kind: str
    type: str
    unit: str
    code_list: str
    links_to: str
    required: str
    personal: str
    meaning: str

    @property
    def cells(self) -> tuple[str, ...]:
        """As a line of a table."""
        return tuple(astuple(self))


def entries(tables: Iterable[Table]) -> Iterator[Entry]:
    """Every column of the tables."""
    for table in tables:
        for key in table.keys:
            whole = "INTEGER" if key == CONFLICTS else "TEXT"
            links = table.parent.key if table.parent and key == ID else ""
            yield Entry(table.name, table.label, key, KEY_LABELS[key], "key", whole, "", "", links, "1", "", _KEYS[key])
        for field in table.fields:
            yield _entry(table, field)


def _entry(table: Table, field: Field[Any]) -> Entry:
    personal = "1" if field.personal else "khi là số định danh" if field.kind is Kind.TAX_CODE else ""
    return Entry(
        table.name, table.label, field.key, field.label, field.kind.value, STORED.get(field.kind, "TEXT"), field.unit,
        field.choices, field.link, "1" if field.required else "", personal, ". ".join(_meaning(field)),
    )  # fmt: skip


def _meaning(field: Field[Any]) -> Iterator[str]:
    yield _READ[field.kind]
    if field.kind in (Kind.CHOICES, Kind.COMMUNES, Kind.PHONES):
        yield LISTS_READ
    if field.kind in (Kind.INTEGER, Kind.DECIMAL) and field.low is not None and field.high is not None:
        yield f"từ {field.low} đến {field.high}"
    if field.hint:
        yield field.hint
