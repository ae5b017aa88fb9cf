"""Thù lao tháng."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "pay",
    (
        Block(
            "",
            N_("layout", "Thù lao tháng"),
            (
                line("name:12"),
                line("collaborator:6", "month:3", "year:3"),
                line("rule:6", "basis:6"),
                line("amount:4", "approved_on:4", "paper:4"),
                line("remark:12:3"),
            ),
        ),
    ),
)
