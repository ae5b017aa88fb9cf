"""Ảnh, tệp: the same rows under every record that keeps files; shown as a strip of pictures (``pages.files_part``)."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Rows, line

FILES = Rows(
    "files",
    (
        line("name:5", "kind:3", "caption:4"),
        line("taken_at:4", "latitude:4", "longitude:4"),
        line("media:4", "size:4", "hash:4"),
    ),
    line("name:5", "kind:3", "caption:4"),
    N_("layout", "Thêm ảnh, tệp"),
    N_("layout", "Chưa có ảnh, tệp nào"),
    kept=True,
)
