"""The keys of the page of a đề án and of the board, for the list under F1."""

from __future__ import annotations

from kc_desktop.domain.texts import N_

DOSSIER_KEYS = (
    ("Alt+1 … Alt+7", N_("ui", "Mở từng phần của đề án")),
    ("Alt+P", N_("ui", "Xem phiếu khảo sát, cơ sở ở cạnh")),
    ("Alt+D", N_("ui", "Hiện, ẩn danh sách đề án")),
    ("Alt+←", N_("ui", "Từ một hồ sơ về danh sách của phần")),
    ("← → ↑ ↓ · Enter", N_("ui", "Trên bảng: chọn đề án, mở đề án")),
)
