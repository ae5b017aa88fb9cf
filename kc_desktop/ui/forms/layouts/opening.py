"""Số liệu trước khi dùng chương trình."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "opening",
    (
        Block(
            "",
            N_("layout", "Số liệu lịch sử"),
            (
                line("name:12"),
                line("year:3", "as_of:3", "indicator:6"),
                line("quantity:4", "amount:5", "words:3"),
                line("source:4", "content:8"),
                line("level:4", "group:4", "batch:4"),
                line("commune:6", "old_place:6"),
                line("document:12"),
                line("remark:12:3"),
            ),
        ),
    ),
)
