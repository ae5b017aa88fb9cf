"""The table of the pack ``rules`` about activities: which contents and results each kind has, and what is counted."""

from __future__ import annotations

from kc_desktop.domain.rules.columns import Column, Table
from kc_desktop.domain.texts import N_

ACTIVITY_KINDS = Table(
    "activity_kinds.csv",
    N_("rules", "Hoạt động: nội dung, chỉ tiêu kết quả"),
    (
        Column("kind", N_("rules", "Loại hoạt động")),
        Column("contents", N_("rules", "Nội dung"), "words"),
        Column("indicator", N_("rules", "Chỉ tiêu")),
        Column("counts", N_("rules", "Tính từ"), choices={
            "activity": N_("rules", "mỗi hoạt động là một"),
            "participants": N_("rules", "số người tham gia"),
            "jobs": N_("rules", "học viên có việc làm sau đào tạo"),
            "booths": N_("rules", "số gian hàng"),
            "facilities": N_("rules", "số cơ sở tham gia"),
            "revenue": N_("rules", "giá trị hợp đồng"),
            "stated": N_("rules", "người nhập ghi"),
        }),
    ),
    open=True,
)  # fmt: skip
"""One entry a kind and indicator; ``contents``: those it belongs to, the first is proposed ("7.3" holds "7.3.1" too;
empty: any)."""
