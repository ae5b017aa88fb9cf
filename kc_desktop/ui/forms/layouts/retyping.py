"""Nhập lại đối chiếu."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

MISMATCHES = Rows(
    "mismatches",
    (line("label:5", "path:4", "right:3"),),
    line("label:6", "right:6"),
    N_("layout", "Thêm chỗ khác nhau"),
    N_("layout", "Hai lần nhập như nhau"),
)

LAYOUT = Layout(
    "retyping",
    (
        Block(
            "",
            N_("layout", "Nhập lại đối chiếu"),
            (
                line("name:12"),
                line("survey:8", "retyped_on:4"),
                line("typed_by:4", "retyped_by:4", "compared:4"),
            ),
            (MISMATCHES,),
        ),
    ),
)
