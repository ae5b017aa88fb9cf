"""Báo cáo tiến độ."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "progress",
    (
        Block(
            "1",
            N_("layout", "Tiến độ"),
            (
                line("name:6", "as_of:3", "work_done:3"),
                line("final:6", "confirmed_on:6"),
                line("work:12:3"),
                line("support_spent:4", "own_spent:4", "other_spent:4"),
                line("obstacles:12:3"),
                line("forecast:12:3"),
                line("contract:6", "dossier:6"),
            ),
        ),
    ),
)
