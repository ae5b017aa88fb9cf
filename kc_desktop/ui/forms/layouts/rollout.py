"""Kế hoạch triển khai, tổ chức lớp."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

LOTS = Rows(
    "lots",
    (
        line("facility:6", "name:6"),
        line("work:9", "quantity:3"),
        line("place:6", "starts_on:3", "ends_on:3"),
        line("teacher:8", "support:4"),
    ),
    line("facility:4", "name:4", "support:4"),
    N_("layout", "Thêm lớp, đơn vị"),
    N_("layout", "Chưa có lớp, đơn vị nào"),
)

LAYOUT = Layout(
    "rollout",
    (
        Block(
            "1",
            N_("layout", "Kế hoạch"),
            (
                line("name:12"),
                line("number:4", "made_on:4"),
                line("objective:12:3"),
                line("programme:12:3"),
                line("jobs:12"),
                line("coordination:12:3"),
                line("approved_on:4", "approved_no:8"),
                line("dossier:12"),
            ),
        ),
        Block("2", N_("layout", "Lớp, đơn vị thụ hưởng"), rows=(LOTS,), short=N_("layout", "Lớp, đơn vị")),
    ),
)
