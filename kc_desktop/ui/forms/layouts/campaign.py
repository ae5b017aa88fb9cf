"""Đợt khảo sát."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "campaign",
    (
        Block(
            "1",
            N_("layout", "Đợt khảo sát"),
            (
                line("name:9", "state:3"),
                line("starts_on:3", "ends_on:3", "quota:3", "verify_share:3"),
                line("communes:12"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Chọn cơ sở"),
            (line("selection:6", "stale_months:3"), line("remark:12:3")),
        ),
    ),
)
