"""Kế hoạch kinh phí."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "plan",
    (
        Block(
            "",
            N_("layout", "Giao kinh phí"),
            (
                line("year:3", "source:5", "kind:4"),
                line("amount:4", "decided_on:4", "decision_no:4"),
                line("content:6", "programme:6"),
                line("batch:3", "opening:3", "commune:6"),
                line("dossier:6", "counterpart:6"),
                line("old_place:12"),
                line("remark:12:3"),
            ),
        ),
    ),
)
