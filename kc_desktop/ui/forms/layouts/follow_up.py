"""Theo dõi sau hỗ trợ."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "follow_up",
    (
        Block(
            "1",
            N_("layout", "Theo dõi"),
            (
                line("name:12"),
                line("visited_on:4", "year:4", "year_before:4"),
                line("machine_use:12"),
                line("facility:6", "dossier:6"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Trước và sau hỗ trợ"),
            (
                line("revenue_before:6", "revenue:6"),
                line("workers_before:6", "workers:6"),
                line("output_before:4", "output:4", "output_unit:4"),
                line("income_before:6", "income:6"),
                line("remark:12:3"),
            ),
            short=N_("layout", "Trước, sau"),
        ),
    ),
)
