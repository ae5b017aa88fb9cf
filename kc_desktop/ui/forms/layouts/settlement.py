"""Thanh lý, quyết toán."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

VOUCHERS = Rows(
    "vouchers",
    (
        line("number:3", "issued_on:3", "item:6"),
        line("source:4", "amount:4", "payee:4"),
        line("remark:12"),
    ),
    line("number:2", "item:5", "source:2", "amount:3"),
    N_("layout", "Thêm chứng từ"),
    N_("layout", "Chưa có chứng từ nào"),
)

LAYOUT = Layout(
    "settlement",
    (
        Block(
            "1",
            N_("layout", "Quyết toán"),
            (
                line("name:12"),
                line("made_on:4", "paper_no:4", "closed_on:4"),
                line("approved_support:6", "refund:6"),
                line("work:12:3"),
                line("conclusion:12:3"),
                line("contract:6", "dossier:6"),
            ),
        ),
        Block("2", N_("layout", "Bảng kê chứng từ"), rows=(VOUCHERS,), short=N_("layout", "Chứng từ")),
    ),
)
