"""Chương trình, kế hoạch."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.files import FILES

TARGETS = Rows(
    "targets",
    (
        line("indicator:8", "quantity:4"),
        line("content:6", "source:3", "year:3"),
        line("amount:4", "remark:8"),
    ),
    line("indicator:6", "quantity:3", "amount:3"),
    N_("layout", "Thêm chỉ tiêu"),
    N_("layout", "Chưa có chỉ tiêu nào"),
)
MONEY = Rows(
    "money",
    (line("source:4", "year:2", "content:3", "amount:3"),),
    line("source:5", "year:2", "amount:5"),
    N_("layout", "Thêm dòng kinh phí"),
    N_("layout", "Chưa ghi kinh phí"),
)

LAYOUT = Layout(
    "programme",
    (
        Block(
            "1",
            N_("layout", "Chương trình, kế hoạch"),
            (
                line("name:12"),
                line("kind:4", "level:4", "state:4"),
                line("first_year:3", "last_year:3", "decision_no:3", "decided_on:3"),
                line("agency:12"),
                line("parent:6", "revises:6"),
                line("objective:12:3"),
            ),
        ),
        Block("2", N_("layout", "Chỉ tiêu"), rows=(TARGETS,)),
        Block(
            "3",
            N_("layout", "Kinh phí dự kiến"),
            (line("remark:12:3"),),
            (
                MONEY,
                FILES,
            ),
            short=N_("layout", "Kinh phí"),
        ),
    ),
)
