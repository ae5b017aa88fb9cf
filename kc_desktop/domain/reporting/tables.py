"""The tables of the pack ``reports``: what figures are, which reports there are, their lines and columns.

They are made like the tables of the pack ``rules``. A path is a field of the declared source, or of a form it links
to: ``amount``, ``dossier.content``, ``activity.year`` of a row of activities. A limit is ``path=code code``,
``path!=code``, ``path=*`` (has a value), ``path=-`` (has none); ``@minus`` means the codes whose attribute is "minus";
a code takes in those below it. Nothing else can be said here: no expression is ever evaluated.
"""

from __future__ import annotations

from collections.abc import Mapping

from kc_desktop.domain.rules.columns import YES_NO, Column, Table
from kc_desktop.domain.texts import N_

PACK = "reports"
MEASURES = {
    "count": N_("reports", "đếm bản ghi"),
    "sum": N_("reports", "cộng"),
    "distinct": N_("reports", "đếm không trùng"),
}
DATES = {
    "plan_year": N_("reports", "thuộc năm kế hoạch và có ngày không sau ngày chốt"),
    "year": N_("reports", "thuộc năm; ngày, nếu ghi, không sau ngày chốt"),
    "day": N_("reports", "có ngày trong kỳ, không sau ngày chốt"),
    "as_at": N_("reports", "có đến ngày chốt"),
    "valid": N_("reports", "còn hiệu lực vào ngày chốt"),
    "spans": N_("reports", "năm đầu đến năm cuối có chạm vào kỳ"),
}
PERIODS = {
    "this": N_("reports", "trong năm, đến ngày chốt"),
    "same_period": N_("reports", "năm trước, đến cùng ngày"),
    "year_before": N_("reports", "cả năm trước"),
    "programme": N_("reports", "từ đầu giai đoạn năm năm đến ngày chốt"),
    "to_date": N_("reports", "từ trước đến ngày chốt"),
    "each_year": N_("reports", "từng năm"),
}
KINDS = {
    "value": N_("reports", "giá trị"),
    "text": N_("reports", "ghi trong hồ sơ"),
    "share_own": N_("reports", "tỷ lệ của chính dòng"),
    "share_total": N_("reports", "tỷ lệ của dòng tổng"),
    "level": N_("reports", "bằng so với"),
    "growth": N_("reports", "tăng, giảm so với"),
    "difference": N_("reports", "hiệu số"),
}
SHAPES = {
    "fixed": N_("reports", "dòng cố định"),
    "lines": N_("reports", "theo chiều số liệu"),
    "records": N_("reports", "danh sách"),
}
GROUPS = {
    "money": N_("reports", "Kinh phí"),
    "content": N_("reports", "Nội dung, đề án"),
    "result": N_("reports", "Kết quả, chỉ tiêu"),
    "place": N_("reports", "Địa bàn"),
    "product": N_("reports", "Sản phẩm"),
    "network": N_("reports", "Mạng lưới, khảo sát"),
}
SOURCES = Table(
    "sources.csv",
    N_("reports", "Nguồn số liệu"),
    (Column("dimensions", N_("reports", "Chiều số liệu"), "phrases"),),
)
FIGURES = Table(
    "figures.csv",
    N_("reports", "Số liệu"),
    (
        Column("unit", N_("reports", "Đơn vị tính")),
        Column("measure", N_("reports", "Cách tính"), choices=MEASURES),
        Column("source", N_("reports", "Nguồn số liệu")),
        Column("field", N_("reports", "Trường được tính")),
        Column("limits", N_("reports", "Điều kiện"), "phrases"),
        Column("minus", N_("reports", "Tính trừ khi"), "phrases"),
        Column("unless", N_("reports", "Bỏ khi đã có"), "phrases"),
        Column("dates", N_("reports", "Quy tắc thời gian"), choices=DATES),
        Column("year", N_("reports", "Trường năm"), "words"),
        Column("day", N_("reports", "Trường ngày"), "words"),
        Column("until", N_("reports", "Trường ngày cuối"), "words"),
        Column("adds", N_("reports", "Cộng thêm"), "words"),
        Column("indicator", N_("reports", "Chỉ tiêu")),
        Column("opening", N_("reports", "Cộng số liệu lịch sử"), choices=YES_NO),
        Column("definition", N_("reports", "Định nghĩa")),
    ),
)
REPORTS = Table(
    "reports.csv",
    N_("reports", "Báo cáo"),
    (
        Column("title", N_("reports", "Tiêu đề")),
        Column("group", N_("reports", "Nhóm"), choices=GROUPS),
        Column("shape", N_("reports", "Kiểu bảng"), choices=SHAPES),
        Column("by", N_("reports", "Dòng theo"), "words"),
        Column("base", N_("reports", "Danh sách của")),
        Column("limits", N_("reports", "Điều kiện chung"), "phrases"),
        Column("total", N_("reports", "Có dòng tổng"), choices=YES_NO),
        Column("full", N_("reports", "Cả dòng không có số liệu"), choices=YES_NO),
        Column("unit", N_("reports", "Đơn vị tiền"), choices={
            "đồng": "đồng", "triệu đồng": "triệu đồng", "tỷ đồng": "tỷ đồng",
        }),
        Column("wide", N_("reports", "Khổ ngang"), choices=YES_NO),
        Column("notes", N_("reports", "Ghi chú"), "phrases"),
        Column("chart", N_("reports", "Biểu đồ")),
    ),
)  # fmt: skip
LINES = Table(
    "lines.csv",
    N_("reports", "Dòng cố định"),
    (
        Column("number", N_("reports", "Số thứ tự")),
        Column("level", N_("reports", "Cấp"), "number"),
        Column("unit", N_("reports", "Đơn vị tính")),
        Column("limits", N_("reports", "Điều kiện"), "phrases"),
        Column("parts", N_("reports", "Là tổng của"), "words"),
        Column("figure", N_("reports", "Số liệu")),
        Column("short", N_("reports", "Tên ngắn")),
    ),
)
COLUMNS = Table(
    "columns.csv",
    N_("reports", "Cột"),
    (
        Column("group", N_("reports", "Nhóm cột")),
        Column("kind", N_("reports", "Loại"), choices=KINDS),
        Column("measure", N_("reports", "Dạng số"), choices={
            key: key for key in ("count", "money", "quantity", "percent", "text", "day")
        }),
        Column("figure", N_("reports", "Số liệu")),
        Column("period", N_("reports", "Kỳ"), choices=PERIODS),
        Column("limits", N_("reports", "Điều kiện"), "phrases"),
        Column("top", N_("reports", "Tử số")),
        Column("bottom", N_("reports", "Mẫu số")),
        Column("field", N_("reports", "Trường ghi")),
        Column("unit", N_("reports", "Đơn vị tính")),
    ),
)  # fmt: skip
TABLES: Mapping[str, Table] = {table.name: table for table in (SOURCES, FIGURES, REPORTS, LINES, COLUMNS)}
"""The tables of the pack ``reports``. Entries of lines and columns are ``report/key``."""
MAX_ROWS = 3000
"""A table of the pack has no more rows: every report is put together from all of them."""
