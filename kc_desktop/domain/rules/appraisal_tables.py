"""The tables of the pack ``rules`` that weigh dossiers: criteria of appraisal and ranking, signs of risk."""

from __future__ import annotations

from collections.abc import Mapping

from kc_desktop.domain.rules.columns import Column, Table
from kc_desktop.domain.texts import N_

RANKING = "xep_hang"
"""The ``levels`` of a criterion by which dossiers are put in order; its entry says what is compared."""
CRITERIA = Table(
    "criteria.csv",
    N_("rules", "Tiêu chí thẩm định, xếp thứ tự"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("kinds", N_("rules", "Loại đề án"), "words"),
        Column("contents", N_("rules", "Nội dung khuyến công"), "words"),
        Column("levels", N_("rules", "Cấp thẩm định"), "words"),
        Column("rank", N_("rules", "Thứ tự xét"), "number"),
        Column("maximum", N_("rules", "Điểm tối đa"), "number"),
        Column("help", N_("rules", "Gợi ý")),
    ),
    open=True,
)
NO_CONTRACT, NO_PROGRESS, PAST_END = "no_contract", "no_progress", "past_end"
OWN_CAPITAL, SLOW_MONEY, PAPER_ENDS = "own_capital", "slow_money", "paper_ends"
NOT_SETTLED, YEAR_END = "not_settled", "year_end"
SIGNS: Mapping[str, str] = {
    NO_CONTRACT: N_("rules", "đã duyệt mà chưa ký hợp đồng"),
    NO_PROGRESS: N_("rules", "không có báo cáo tiến độ"),
    PAST_END: N_("rules", "quá ngày kết thúc"),
    OWN_CAPITAL: N_("rules", "vốn đối ứng chưa thể hiện"),
    SLOW_MONEY: N_("rules", "giải ngân chậm"),
    PAPER_ENDS: N_("rules", "giấy tờ sắp hết hạn"),
    NOT_SETTLED: N_("rules", "chưa nộp hồ sơ quyết toán"),
    YEAR_END: N_("rules", "sắp hết năm ngân sách"),
}
"""What the program can look for; how long and how much is data."""
RISKS = Table(
    "risks.csv",
    N_("rules", "Dấu hiệu rủi ro của đề án"),
    (
        Column("sign", N_("rules", "Dấu hiệu"), choices=SIGNS),
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("natures", N_("rules", "Đề án, nhiệm vụ"), "words"),
        Column("states", N_("rules", "Trạng thái"), "words"),
        Column("days", N_("rules", "Số ngày"), "number"),
        Column("share", N_("rules", "Tỷ lệ (%)"), "number"),
        Column("day", N_("rules", "Ngày cuối (ngày)"), "number"),
        Column("month", N_("rules", "Ngày cuối (tháng)"), "number"),
    ),
)
