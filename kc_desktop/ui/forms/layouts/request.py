"""Đề nghị tạm ứng, thanh toán."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, line

LAYOUT = Layout(
    "request",
    (
        Block(
            "1",
            N_("layout", "Đề nghị"),
            (
                line("name:12"),
                line("kind:4", "asked_on:4", "number:4"),
                line("amount:4", "work_done:4", "state:4"),
                line("contract:6", "facility:6"),
                line("dossier:12"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Chuyển tiền, kết quả"),
            (
                line("holder:12"),
                line("account:5", "bank:7"),
                line("payment:12"),
                line("remark:12:3"),
            ),
            short=N_("layout", "Chuyển tiền"),
        ),
    ),
)
