"""Quy định của tỉnh."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "pack_edit",
    (
        Block(
            "",
            N_("layout", "Quy định của tỉnh"),
            (
                line("name:12"),
                line("pack:3", "table_name:3", "entry:3", "column_name:3"),
                line("value:6", "valid_from:3", "valid_to:3"),
                line("legal_text:12"),
                line("remark:12:3"),
            ),
        ),
    ),
)
