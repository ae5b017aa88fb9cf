"""The tables of the pack ``rules`` about voting for typical products: what each level asks for, what is scored."""

from __future__ import annotations

from kc_desktop.domain.rules.columns import Column, Table
from kc_desktop.domain.texts import N_

VOTING = Table(
    "voting.csv",
    N_("rules", "Bình chọn sản phẩm: điều kiện từng cấp"),
    (
        Column("levels", N_("rules", "Cấp"), "words"),
        Column("members", N_("rules", "Số thành viên hội đồng"), "words"),
        Column("pass_mark", N_("rules", "Điểm bình quân không dưới"), "number"),
        Column("photos", N_("rules", "Số ảnh trong hồ sơ"), "number"),
        Column("every", N_("rules", "Số năm một lần"), "number"),
        Column("years", N_("rules", "Thường vào năm"), choices={
            "odd": N_("rules", "lẻ"),
            "even": N_("rules", "chẵn"),
        }),
        Column("complaint_days", N_("rules", "Nhận khiếu nại trong (ngày làm việc)"), "number"),
        Column("answer_days", N_("rules", "Trả lời trong (ngày làm việc)"), "number"),
        Column("needs", N_("rules", "Cần giấy chứng nhận của cấp"), "words"),
        Column("warn_days", N_("rules", "Báo trước khi hết hạn (ngày)"), "number"),
    ),
)  # fmt: skip
"""One entry a level; ``needs``: a certificate of one of these levels must be valid."""
SCORING = Table(
    "scoring.csv",
    N_("rules", "Bình chọn sản phẩm: tiêu chí chấm"),
    (
        Column("levels", N_("rules", "Cấp"), "words"),
        Column("maximum", N_("rules", "Điểm tối đa"), "number"),
        Column("help", N_("rules", "Gợi ý")),
    ),
    open=True,
)
