"""Biên bản nghiệm thu."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

ATTENDANTS = Rows(
    "attendants",
    (line("side:4", "name:4", "office:4"),),
    line("side:4", "name:4", "office:4"),
    N_("layout", "Thêm người dự"),
    N_("layout", "Chưa ghi thành phần"),
)
RESULTS = Rows(
    "results",
    (line("item:6", "unit:2", "indicator:4"), line("planned:3", "found:3", "comment:6")),
    line("item:6", "planned:3", "found:3"),
    N_("layout", "Thêm chỉ tiêu"),
    N_("layout", "Chưa ghi kết quả nào"),
)
MACHINES = Rows(
    "machines",
    (
        line("facility:6", "name:6"),
        line("model:4", "serial:4", "origin:4"),
        line("quantity:4", "price:8"),
    ),
    line("name:6", "quantity:2", "price:4"),
    N_("layout", "Thêm máy"),
    N_("layout", "Chưa ghi máy nào"),
)

LAYOUT = Layout(
    "acceptance",
    (
        Block(
            "1",
            N_("layout", "Nghiệm thu"),
            (
                line("name:12"),
                line("kind:6", "held_on:3", "last:3"),
                line("contract:6", "facility:6"),
                line("place:12"),
                line("basis:12:3"),
                line("dossier:12"),
            ),
        ),
        Block("2", N_("layout", "Thành phần"), rows=(ATTENDANTS,)),
        Block("3", N_("layout", "Kết quả, máy móc"), rows=(RESULTS, MACHINES), short=N_("layout", "Kết quả")),
        Block(
            "4",
            N_("layout", "Kinh phí, kết luận"),
            (
                line("total_spent:4", "support_accepted:4", "own_spent:4"),
                line("other_spent:4", "result:4"),
                line("opinion:12:3"),
                line("proposal:12:3"),
            ),
            short=N_("layout", "Kết luận"),
        ),
    ),
)
