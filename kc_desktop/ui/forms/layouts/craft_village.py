"""Làng nghề."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

YEARS = Rows(
    "years",
    (
        line("year:3", "households:3", "firms:3", "workers:3"),
        line("revenue:6"),
    ),
    line("year:3", "households:3", "workers:3", "revenue:3"),
    N_("layout", "Thêm năm"),
    N_("layout", "Chưa có số liệu năm nào"),
)

LAYOUT = Layout(
    "craft_village",
    (
        Block(
            "1",
            N_("layout", "Làng nghề"),
            (
                line("name:8", "kind:4"),
                line("commune:6", "hamlet:6"),
                line("old_place:12"),
                line("craft:6", "vsic:6"),
                line("decision_no:6", "recognised_on:3", "revoked_on:3"),
                line("artisans:4", "environment:8"),
                line("latitude:6", "longitude:6"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Số liệu các năm"),
            (line("remark:12:3"),),
            (YEARS,),
            short=N_("layout", "Các năm"),
        ),
    ),
)
