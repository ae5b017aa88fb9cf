"""Báo cáo đã phát hành."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.files import FILES

STATED = Rows(
    "stated",
    (
        line("line:4", "column:4", "value:4"),
        line("unit:4", "words:3", "remark:5"),
    ),
    line("line:4", "column:4", "value:4"),
    N_("layout", "Thêm số công bố"),
    N_("layout", "Chưa ghi số công bố nào"),
)

LAYOUT = Layout(
    "issued",
    (
        Block(
            "1",
            N_("layout", "Báo cáo đã phát hành"),
            (
                line("name:12"),
                line("report:4", "year:2", "cut_off:3", "issued_on:3"),
                line("number:6", "digest:6"),
                line("options:12"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Số đã công bố"),
            (line("remark:12:3"),),
            (
                STATED,
                FILES,
            ),
            short=N_("layout", "Số công bố"),
        ),
    ),
)
