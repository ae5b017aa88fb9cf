"""Đề nghị điều chỉnh, bổ sung, ngừng đề án."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

CHANGES = Rows(
    "changes",
    (line("kind:12"), line("before:6", "after:6")),
    line("kind:4", "before:4", "after:4"),
    N_("layout", "Thêm thay đổi"),
    N_("layout", "Chưa ghi thay đổi nào"),
)

LAYOUT = Layout(
    "adjustment",
    (
        Block(
            "1",
            N_("layout", "Đề nghị"),
            (
                line("name:12"),
                line("asked_on:4", "paper_no:4", "state:4"),
                line("reason:12:3"),
                line("confirmed_on:4", "confirmed_no:8"),
                line("dossier:12"),
            ),
            (CHANGES,),
        ),
        Block(
            "2",
            N_("layout", "Quyết định"),
            (line("decider:4", "decided_on:4", "decision_no:4"), line("remark:12:3")),
        ),
    ),
)
