"""Thực hiện, giải ngân."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "payment",
    (
        Block(
            "",
            N_("layout", "Giải ngân, thu hồi"),
            (
                line("year:3", "source:5", "kind:4"),
                line("amount:4", "paid_on:4", "voucher_no:4"),
                line("dossier:12"),
                line("contract:6", "facility:6"),
                line("activity:6", "content:6"),
                line("commune:6", "old_place:6"),
                line("opening:12"),
                line("remark:12:3"),
            ),
        ),
    ),
)
