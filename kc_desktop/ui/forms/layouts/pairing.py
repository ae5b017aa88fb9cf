"""Quyết định trùng, không trùng."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "pairing",
    (
        Block(
            "",
            N_("layout", "Quyết định"),
            (
                line("name:12"),
                line("verdict:6", "decided_on:3"),
                line("kept:6", "merged:6"),
                line("because:12"),
            ),
        ),
    ),
)
