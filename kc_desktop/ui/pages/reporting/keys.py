"""The keys of the page of reports, for the list under F1."""

from __future__ import annotations

from kc_desktop.domain.texts import N_

REPORT_KEYS = (
    ("← → ↑ ↓", N_("ui", "Đi giữa các số liệu")),
    ("Enter", N_("ui", "Số liệu từ đâu ra, gồm những bản ghi nào")),
    ("Ctrl+Enter", N_("ui", "Mở bản ghi của dòng")),
    ("Ctrl+C", N_("ui", "Chép số liệu đã chọn sang Excel")),
    ("Esc", N_("ui", "Đóng phần giải thích")),
)
