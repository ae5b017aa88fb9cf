"""The tables of the pack ``rules`` that weigh dossiers: criteria of appraisal, signs of risk."""

from __future__ import annotations

from kc_desktop.domain.rules.columns import Column, Table
from kc_desktop.domain.texts import N_

CRITERIA = Table(
    "criteria.csv",
    N_("rules", "Tiêu chí thẩm định"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("levels", N_("rules", "Cấp thẩm định"), "words"),
        Column("maximum", N_("rules", "Điểm tối đa"), "number"),
        Column("help", N_("rules", "Gợi ý")),
    ),
    open=True,
)
RISKS = Table(
    "risks.csv",
    N_("rules", "Dấu hiệu rủi ro của đề án"),
    (
        Column("sign", N_("rules", "Dấu hiệu")),
        Column("states", N_("rules", "Trạng thái"), "words"),
        Column("days", N_("rules", "Số ngày"), "number"),
        Column("share", N_("rules", "Tỷ lệ (%)"), "number"),
    ),
)
