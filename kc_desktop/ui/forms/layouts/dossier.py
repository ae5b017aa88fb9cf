"""Đề án khuyến công."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

BENEFICIARIES = Rows(
    "beneficiaries",
    (line("facility:6", "name:6"), line("commune:6", "support:6")),
    line("facility:4", "name:4", "support:4"),
    N_("layout", "Thêm đơn vị thụ hưởng"),
    N_("layout", "Chưa ghi đơn vị thụ hưởng"),
)
COSTS = Rows(
    "costs",
    (
        line("item:7", "source:3", "year:2"),
        line("unit:2", "quantity:2", "unit_price:4", "amount:4"),
        line("basis:12"),
    ),
    line("item:5", "source:3", "year:1", "amount:3"),
    N_("layout", "Thêm dòng kinh phí"),
    N_("layout", "Chưa có dòng kinh phí nào"),
)
STAGES = Rows(
    "stages",
    (line("happened_on:3", "step:6", "paper:3"), line("remark:12")),
    line("happened_on:2", "step:5", "paper:5"),
    N_("layout", "Thêm diễn biến"),
    N_("layout", "Chưa ghi diễn biến nào"),
)

LAYOUT = Layout(
    "dossier",
    (
        Block(
            "1",
            N_("layout", "Đề án"),
            (
                line("name:12"),
                line("code:3", "programme:3", "kind:3", "status:3"),
                line("content:6", "year:3", "end_year:3"),
                line("implementer:6", "coordinator:6"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Thụ hưởng, địa điểm"),
            (line("places:12"), line("place_note:6", "need_survey:6")),
            (BENEFICIARIES,),
            short=N_("layout", "Thụ hưởng"),
        ),
        Block(
            "3",
            N_("layout", "Nội dung"),
            (
                line("objective:12:3"),
                line("necessity:12:3"),
                line("scope:12:3"),
                line("work:12:3"),
                line("effect:12:3"),
            ),
        ),
        Block("4", N_("layout", "Kinh phí"), rows=(COSTS,)),
        Block(
            "5",
            N_("layout", "Thời gian, quyết định"),
            (
                line("registered_on:3", "approved_on:3", "starts_on:3", "ends_on:3"),
                line("decision_no:6"),
            ),
            short=N_("layout", "Thời gian"),
        ),
        Block(
            "6",
            N_("layout", "Diễn biến, kết quả"),
            (line("result_quantity:5", "result_note:7"), line("remark:12:3")),
            (STAGES,),
            short=N_("layout", "Diễn biến"),
        ),
    ),
)
