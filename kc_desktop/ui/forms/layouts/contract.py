"""Hợp đồng, phụ lục."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "contract",
    (
        Block(
            "1",
            N_("layout", "Hợp đồng"),
            (
                line("number:4", "signed_on:3", "kind:5"),
                line("annex_to:6", "dossier:6"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Các bên"),
            (
                line("party_a:7", "signer_a:5"),
                line("party_b:7", "signer_b:5"),
                line("facility:12"),
            ),
        ),
        Block(
            "3",
            N_("layout", "Nội dung, giá trị"),
            (
                line("work:12:3"),
                line("value:4", "support:4", "source:4"),
                line("starts_on:3", "ends_on:3", "advance_share:3", "ended_on:3"),
                line("penalty:12"),
                line("remark:12:3"),
            ),
            short=N_("layout", "Nội dung"),
        ),
    ),
)
