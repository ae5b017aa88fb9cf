"""Phiếu khảo sát: blocks A–K."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.facility import IDENTITY_LINES, INDUSTRY_LINES, OWNER, SITE_LINES
from kc_desktop.ui.forms.layouts.files import FILES

PRODUCTS = Rows(
    "products",
    (
        line("name:6", "unit:2", "output:4"),
        line("capacity:4", "typical_level:4", "typical_year:4"),
        line("ocop_stars:4", "trademark:4", "standards:4"),
    ),
    line("name:6", "output:3", "unit:3"),
    N_("layout", "Thêm sản phẩm"),
    N_("layout", "Chưa ghi sản phẩm nào"),
)
YEARS = Rows(
    "years",
    (
        line("year:2", "workers:3", "workers_insured:4", "workers_women:3"),
        line("workers_minority:4", "income:4", "capital:4"),
        line("revenue:3", "export_value:3", "budget_paid:3", "profit:3"),
    ),
    line("year:2", "workers:3", "capital:3", "revenue:4"),
    N_("layout", "Thêm năm"),
    N_("layout", "Chưa có số liệu; ghi hai năm gần nhất"),
)
EQUIPMENT = Rows(
    "equipment",
    (
        line("name:6", "made_year:3", "origin:3"),
        line("capacity:3", "quantity:3", "value:3", "condition:3"),
    ),
    line("name:6", "made_year:2", "quantity:2", "value:2"),
    N_("layout", "Thêm máy"),
    N_("layout", "Chưa ghi máy nào"),
)
NEEDS = Rows(
    "needs",
    (
        line("content:9", "rank:3"),
        line("description:12"),
        line("machine:6", "machine_is_new:3", "machine_price:3"),
        line("investment:3", "own_capital:3", "loan:3", "requested:3"),
        line("wanted_on:3", "register_year:2", "can_match:3", "match_proof:4"),
    ),
    line("content:3", "description:4", "requested:3", "wanted_on:2"),
    N_("layout", "Thêm nhu cầu"),
    N_("layout", "Chưa ghi nhu cầu nào"),
)
SUPPORTS = Rows(
    "supports",
    (line("year:2", "source:6", "amount:4"), line("programme:12")),
    line("year:2", "source:4", "programme:3", "amount:3"),
    N_("layout", "Thêm hỗ trợ đã nhận"),
    N_("layout", "Chưa nhận hỗ trợ nào, hoặc chưa hỏi"),
)
ACCEPTED = Rows(
    "accepted",
    (line("reason:6", "path:3", "code:3"),),
    line("reason:12"),
    N_("layout", "Thêm cảnh báo đã xem"),
    N_("layout", "Chưa có cảnh báo nào được để lại"),
    kept=True,
)
VISIT = (
    line("visited_on:3", "sheet_no:3", "facility:6"),
    line("collaborator:6", "assignment:6"),
)

LAYOUT = Layout(
    "survey",
    (
        Block(
            "A", N_("layout", "Định danh"), (*VISIT, *IDENTITY_LINES, line(OWNER, "short_name:3", "former_tax_code:3"))
        ),
        Block("B", N_("layout", "Địa điểm"), SITE_LINES),
        Block("C", N_("layout", "Ngành nghề, sản phẩm"), INDUSTRY_LINES, (PRODUCTS,), short=N_("layout", "Sản phẩm")),
        Block("D", N_("layout", "Quy mô theo năm"), rows=(YEARS,), short=N_("layout", "Quy mô")),
        Block(
            "E",
            N_("layout", "Nguyên liệu, thị trường"),
            (
                line("materials:7", "local_material_share:5"),
                line("market_local:4", "market_domestic:4", "market_export:4"),
                line("sales_channels:12"),
            ),
            short=N_("layout", "Thị trường"),
        ),
        Block(
            "F",
            N_("layout", "Máy móc, công nghệ"),
            (line("mechanisation:6", "digital_level:6"), line("technology_known_here:6")),
            (EQUIPMENT,),
            short=N_("layout", "Máy móc"),
        ),
        Block(
            "G",
            N_("layout", "Môi trường, năng lượng"),
            (line("environment_paper:6", "cleaner_production:6"), line("waste:6", "energy:6")),
            short=N_("layout", "Môi trường"),
        ),
        Block("H", N_("layout", "Nhu cầu hỗ trợ"), rows=(NEEDS,), short=N_("layout", "Nhu cầu")),
        Block("I", N_("layout", "Hỗ trợ đã nhận"), rows=(SUPPORTS,), short=N_("layout", "Đã hỗ trợ")),
        Block(
            "J",
            N_("layout", "Vướng mắc, kiến nghị"),
            (line("obstacles:12"), line("proposal:12:3")),
            short=N_("layout", "Vướng mắc"),
        ),
        Block(
            "K",
            N_("layout", "Kết luận"),
            (
                line("eligible:6", "potential:6"),
                line("conclusion:12:3"),
                line("consent:6", "consent_on:3"),
                line("confirmed_by_facility:6", "state:6"),
            ),
            (FILES, ACCEPTED),
        ),
    ),
)
