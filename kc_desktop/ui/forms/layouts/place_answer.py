"""Địa bàn đã hỏi."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "place_answer",
    (
        Block(
            "",
            N_("layout", "Địa bàn đã hỏi"),
            (line("old_commune:6", "new_commune:6"), line("name:6", "remark:6")),
        ),
    ),
)
