"""The tables of the pack ``rules`` about money: support levels, advances, caps, kinds, conditions."""

from __future__ import annotations

from kc_desktop.domain.rules.columns import Column, Table
from kc_desktop.domain.texts import N_

FACILITY, DOSSIER, YEAR = "facility", "dossier", "year"
PRIORITY_ENTRY = "uu_tien"
"""After ``programme/``: the entry of ``CEILINGS`` that has the factor of all items."""
CEILINGS = Table(
    "ceilings.csv",
    N_("rules", "Mức hỗ trợ"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("item", N_("rules", "Khoản mục")),
        Column("contents", N_("rules", "Nội dung"), "words"),
        Column("per", N_("rules", "Tính cho"), choices={
            FACILITY: N_("rules", "mỗi cơ sở"),
            DOSSIER: N_("rules", "mỗi đề án"),
        }),
        Column("share", N_("rules", "Tỷ lệ chi phí (%)"), "number"),
        Column("ceiling", N_("rules", "Trần"), "money"),
        Column("priority_factor", N_("rules", "Hệ số ưu tiên không quá"), "number"),
        Column("areas", N_("rules", "Chỉ ở địa bàn"), "words"),
        Column("old_provinces", N_("rules", "Chỉ trên địa bàn tỉnh cũ (mã trước 1/7/2025)"), "words"),
    ),
    open=True,
)  # fmt: skip
"""``contents``: codes; a code stands for all below it. Of the rules of an item that name old provinces, the one that
names the place stands above the one that names none: after a merger the resolutions of the parts hold on."""
ADVANCES = Table(
    "advances.csv",
    N_("rules", "Tạm ứng, thanh toán"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("contents", N_("rules", "Nội dung"), "words"),
        Column("phase", N_("rules", "Lần"), choices={
            "first": N_("rules", "tạm ứng lần đầu"),
            "rest": N_("rules", "phần còn lại, sau nghiệm thu"),
        }),
        Column("share", N_("rules", "Không quá (%)"), "number"),
        Column("work_over", N_("rules", "Khi khối lượng trên (%)"), "number"),
        Column("papers", N_("rules", "Giấy tờ"), "words"),
    ),
)  # fmt: skip
CAPS = Table(
    "caps.csv",
    N_("rules", "Chi quản lý không quá"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("of", N_("rules", "Tính trên"), choices={
            DOSSIER: N_("rules", "kinh phí chương trình của đề án"),
            YEAR: N_("rules", "kinh phí chương trình trong năm"),
        }),
        Column("areas", N_("rules", "Ở địa bàn"), "words"),
        Column("share", N_("rules", "Tỷ lệ (%)"), "number"),
    ),
)  # fmt: skip
KINDS = Table(
    "kinds.csv",
    N_("rules", "Đề án nhóm, đề án điểm"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("kind", N_("rules", "Loại đề án")),
        Column("contents", N_("rules", "Nội dung"), "words"),
        Column("test", N_("rules", "Phép thử"), choices={
            "allowed": N_("rules", "chỉ các nội dung này"),
            "contents": N_("rules", "số nội dung không ít hơn"),
            "years": N_("rules", "số năm không ít hơn"),
            "first_year": N_("rules", "năm đầu xác định đầy đủ"),
            "named": N_("rules", "phải nêu tên"),
        }),
        Column("number", N_("rules", "Số"), "number"),
        Column("fields", N_("rules", "Mục phải nêu"), "words"),
        Column("before", N_("rules", "Trước trạng thái")),
    ),
)  # fmt: skip
"""``fields``: of the dossier (``places``) or of each row (``beneficiaries/machine``); ``before``: a dossier status."""
CONDITIONS = Table(
    "conditions.csv",
    N_("rules", "Điều kiện của mọi hỗ trợ"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("test", N_("rules", "Phép thử"), choices={
            "content": N_("rules", "thuộc nội dung khuyến công"),
            "eligible": N_("rules", "đơn vị thụ hưởng đủ điều kiện"),
            "own": N_("rules", "đủ vốn sau khi trừ hỗ trợ"),
            "single": N_("rules", "cam kết không trùng hỗ trợ"),
            "approved": N_("rules", "đã được phê duyệt"),
        }),
    ),
)  # fmt: skip
