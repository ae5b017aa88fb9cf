"""The tables of the pack ``rules`` that lead a dossier: steps, deadlines, who decides a change, papers, days off."""

from __future__ import annotations

from kc_desktop.domain.rules.columns import YES_NO, Column, Table
from kc_desktop.domain.texts import N_

STEPS = Table(
    "steps.csv",
    N_("rules", "Các bước của đề án"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("kinds", N_("rules", "Loại đề án"), "words"),
        Column("step", N_("rules", "Bước")),
        Column("from", N_("rules", "Từ trạng thái"), "words"),
        Column("to", N_("rules", "Đến trạng thái")),
        Column("actor", N_("rules", "Ai làm"), "words"),
        Column("needs", N_("rules", "Cần có"), "words"),
        Column("deadline", N_("rules", "Hạn"), "words"),
    ),
)
"""``needs``: ``paper:CODE``, ``field:KEY``, ``record:FORM``; ``deadline``: entries of ``DEADLINES``; all by blanks."""
DEADLINES = Table(
    "deadlines.csv",
    N_("rules", "Thời hạn"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("rule", N_("rules", "Cách tính"), choices={
            "day_of_year": N_("rules", "trước một ngày trong năm"),
            "day_of_month": N_("rules", "trước một ngày hằng tháng"),
            "days_after": N_("rules", "số ngày sau một bước"),
            "working_days_after": N_("rules", "số ngày làm việc sau một bước"),
        }),
        Column("after", N_("rules", "Tính từ bước"), "words"),
        Column("day", N_("rules", "Ngày, số ngày"), "number"),
        Column("month", N_("rules", "Tháng"), "number"),
        Column("year_offset", N_("rules", "Năm so với năm kế hoạch")),
    ),
)  # fmt: skip
CHANGES = Table(
    "changes.csv",
    N_("rules", "Ai quyết định điều chỉnh"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("kinds", N_("rules", "Loại đề án"), "words"),
        Column("change", N_("rules", "Thay đổi")),
        Column("decider", N_("rules", "Cấp quyết định")),
        Column("rank", N_("rules", "Thứ bậc"), "number"),
    ),
)
PAPERS = Table(
    "papers.csv",
    N_("rules", "Giấy tờ của hồ sơ"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("kinds", N_("rules", "Loại đề án"), "words"),
        Column("contents", N_("rules", "Nội dung"), "words"),
        Column("items", N_("rules", "Khoản mục hỗ trợ"), "words"),
        Column("paper", N_("rules", "Giấy tờ")),
        Column("phase", N_("rules", "Cần cho"), choices={
            "dang_ky": N_("rules", "đăng ký"),
            "tham_dinh": N_("rules", "thẩm định"),
            "phe_duyet": N_("rules", "phê duyệt"),
            "tam_ung": N_("rules", "tạm ứng lần đầu"),
            "con_lai": N_("rules", "tạm ứng còn lại"),
            "quyet_toan": N_("rules", "quyết toán"),
        }),
        Column("each", N_("rules", "Mỗi cơ sở một bản"), choices=YES_NO),
        Column("fact", N_("rules", "Khi")),
        Column("months", N_("rules", "Có giá trị (tháng)"), "number"),
        Column("prints", N_("rules", "Mẫu in được")),
    ),
)  # fmt: skip
HOLIDAYS = Table(
    "holidays.csv",
    N_("rules", "Ngày nghỉ"),
    (Column("off", N_("rules", "Nghỉ"), choices=YES_NO),),
    open=True,
)
"""Days off and Saturdays worked; the validity of an entry is the days themselves."""
