"""The tables of the pack ``rules`` about money: support levels, advances, caps on management costs."""

from __future__ import annotations

from kc_desktop.domain.rules.columns import Column, Table
from kc_desktop.domain.texts import N_

CEILINGS = Table(
    "ceilings.csv",
    N_("rules", "Mức hỗ trợ"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("item", N_("rules", "Khoản mục")),
        Column("contents", N_("rules", "Nội dung"), "words"),
        Column("per", N_("rules", "Tính cho"), choices={
            "facility": N_("rules", "mỗi cơ sở"),
            "dossier": N_("rules", "mỗi đề án"),
        }),
        Column("share", N_("rules", "Tỷ lệ chi phí (%)"), "number"),
        Column("ceiling", N_("rules", "Trần"), "money"),
        Column("priority_factor", N_("rules", "Hệ số ưu tiên không quá"), "number"),
    ),
)  # fmt: skip
ADVANCES = Table(
    "advances.csv",
    N_("rules", "Tạm ứng lần đầu"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("contents", N_("rules", "Nội dung"), "words"),
        Column("share", N_("rules", "Tạm ứng không quá (%)"), "number"),
        Column("work_over", N_("rules", "Khi khối lượng trên (%)"), "number"),
        Column("papers", N_("rules", "Giấy tờ"), "words"),
    ),
)
CAPS = Table(
    "caps.csv",
    N_("rules", "Chi quản lý không quá"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("of", N_("rules", "Tính trên")),
        Column("areas", N_("rules", "Ở địa bàn"), "words"),
        Column("share", N_("rules", "Tỷ lệ (%)"), "number"),
    ),
)
