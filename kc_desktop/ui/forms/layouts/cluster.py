"""Cụm công nghiệp."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

YEARS = Rows(
    "years",
    (
        line("year:3", "occupied:3", "firms:3", "workers:3"),
        line("revenue:4", "invested:4", "supported:4"),
    ),
    line("year:3", "firms:3", "workers:3", "revenue:3"),
    N_("layout", "Thêm năm"),
    N_("layout", "Chưa có số liệu năm nào"),
)

LAYOUT = Layout(
    "cluster",
    (
        Block(
            "1",
            N_("layout", "Cụm công nghiệp"),
            (
                line("name:8", "state:4"),
                line("commune:6", "old_place:6"),
                line("area:4", "industrial_area:4", "investment:4"),
                line("founded_no:8", "founded_on:4"),
                line("planned_no:8", "planned_on:4"),
                line("investor:12"),
                line("wastewater:6", "wastewater_capacity:6"),
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
