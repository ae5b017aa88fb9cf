"""The keys of an open activity, for the list under F1."""

from __future__ import annotations

from kc_desktop.domain.texts import N_

PASTE = "Ctrl+Shift+V"
ACTIVITY_KEYS = (
    (PASTE, N_("ui", "Dán danh sách người vừa chép từ Excel, Word")),
    ("1 … 5 · 0", N_("ui", "Trong “Việc làm”: ghi cho người đang chọn rồi sang người kế tiếp")),
)
