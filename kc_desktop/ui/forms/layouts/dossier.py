"""Đề án khuyến công."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.files import FILES

BENEFICIARIES = Rows(
    "beneficiaries",
    (
        line("facility:6", "name:6"),
        line("commune:6", "support:6"),
        line("machine:9", "quantity:3"),
        line("specification:12"),
        line("committed_own:5", "committed_single:7"),
    ),
    line("facility:4", "name:4", "support:4"),
    N_("layout", "Thêm đơn vị thụ hưởng"),
    N_("layout", "Chưa ghi đơn vị thụ hưởng"),
)
COSTS = Rows(
    "costs",
    (
        line("item:7", "source:3", "year:2"),
        line("unit:2", "quantity:2", "unit_price:4", "amount:4"),
        line("kind:3", "eligible:5", "facility:4"),
        line("norm:4", "basis:8"),
    ),
    line("item:5", "source:3", "year:1", "amount:3"),
    N_("layout", "Thêm dòng kinh phí"),
    N_("layout", "Chưa có dòng kinh phí nào"),
)
STAGES = Rows(
    "stages",
    (
        line("happened_on:3", "step:5", "state:4"),
        line("actor:4", "paper:4", "paper_on:4"),
        line("amount:4", "remark:8"),
    ),
    line("happened_on:2", "step:4", "state:3", "paper:3"),
    N_("layout", "Thêm diễn biến"),
    N_("layout", "Chưa ghi diễn biến nào"),
    kept=True,
)
NEEDS = Rows(
    "needs",
    (line("survey:6", "asked:6"), line("need:6")),
    line("survey:5", "asked:7"),
    N_("layout", "Thêm nhu cầu"),
    N_("layout", "Chưa gắn nhu cầu nào từ phiếu khảo sát"),
)
PARTS = Rows(
    "parts",
    (line("content:9", "year:3"), line("work:12"), line("quantity:3", "support:5", "specified:4")),
    line("content:5", "year:2", "support:5"),
    N_("layout", "Thêm nội dung, năm"),
    N_("layout", "Chỉ ghi với đề án điểm"),
)
PAPERS = Rows(
    "papers",
    (
        line("paper:8", "state:4"),
        line("facility:6", "number:6"),
        line("issued_on:4", "valid_to:4", "file:4"),
        line("reason:12"),
    ),
    line("paper:6", "state:3", "number:3"),
    N_("layout", "Thêm giấy tờ"),
    N_("layout", "Chưa ghi giấy tờ nào"),
    kept=True,
)

LAYOUT = Layout(
    "dossier",
    (
        Block(
            "1",
            N_("layout", "Đề án"),
            (
                line("name:12"),
                line("code:4", "programme:4", "status:4"),
                line("nature:3", "kind:3", "year:3", "end_year:3"),
                line("content:7", "support_item:5"),
                line("implementer:6", "coordinator:6"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Thụ hưởng, địa điểm"),
            (line("places:12"), line("place_note:12")),
            (NEEDS, BENEFICIARIES),
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
                line("organisation:12:3"),
                line("effect:12:3"),
            ),
            (PARTS,),
        ),
        Block("4", N_("layout", "Kinh phí"), rows=(COSTS,)),
        Block(
            "5",
            N_("layout", "Thời gian, quyết định, kết quả"),
            (
                line("registered_on:3", "approved_on:3", "starts_on:3", "ends_on:3"),
                line("decision_no:5", "batch:3", "approved_support:4"),
                line("result_indicator:5", "result_quantity:3", "result_note:4"),
                line("remark:12:3"),
            ),
            (STAGES, PAPERS, FILES),
            short=N_("layout", "Thời gian, kết quả"),
        ),
    ),
)
