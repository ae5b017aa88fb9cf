"""Kỳ bình chọn."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.files import FILES

MEMBERS = Rows(
    "members",
    (
        line("name:6", "role:3", "judges:3"),
        line("office:12"),
    ),
    line("name:5", "office:4", "role:3"),
    N_("layout", "Thêm thành viên"),
    N_("layout", "Chưa có thành viên nào"),
)

LAYOUT = Layout(
    "voting_round",
    (
        Block(
            "1",
            N_("layout", "Kỳ bình chọn"),
            (
                line("name:12"),
                line("level:4", "year:3", "state:5"),
                line("commune:6", "old_place:6"),
                line("opens_on:3", "closes_on:3", "scored_on:3", "announced_on:3"),
                line("place:12"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Hội đồng"),
            (line("council_no:8", "council_on:4"),),
            (MEMBERS,),
        ),
        Block(
            "3",
            N_("layout", "Công nhận"),
            (
                line("decision_no:8", "decided_on:4"),
                line("remark:12:3"),
            ),
            (FILES,),
        ),
    ),
)
