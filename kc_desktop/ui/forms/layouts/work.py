"""Nhật ký cộng tác viên."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "work",
    (
        Block(
            "",
            N_("layout", "Việc đã làm"),
            (
                line("collaborator:6", "happened_on:3", "kind:3"),
                line("result:12"),
                line("commune:6", "facility:6"),
                line("dossier:12"),
                line("remark:12:3"),
            ),
        ),
    ),
)
