"""Cơ sở: the bank's entry; blocks named as in the survey."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.files import FILES

IDENTITY_LINES = (
    line("name:6", "legal_form:3", "founded_year:3"),
    line("tax_code:4", "registration_no:4", "registered_on:4"),
    line("representative:4", "representative_title:2", "owner_birth_year:2", "owner_is_woman:4"),
    line("phones:4", "zalo:4", "email:4"),
)
OWNER = "owner_is_minority:6"
SITE_LINES = (
    line("site_commune:6", "site_hamlet:3", "site_address:3"),
    line("old_address:6", "old_commune:6"),
    line("office_commune:4", "office_old_commune:4", "office_address:4"),
    line("premises:4", "cluster_name:4", "latitude:2", "longitude:2"),
    line("in_craft_village:4", "craft_village:8"),
    line("priority_areas:12"),
)
INDUSTRY_LINES = (
    line("vsic:6", "industry_group:6"),
    line("main_product:6", "direct_production:6"),
)
PAPERS = Rows(
    "papers",
    (line("kind:4", "number:3", "issued_on:2", "issuer:3"),),
    line("kind:4", "number:3", "issued_on:2", "issuer:3"),
    N_("layout", "Thêm giấy tờ"),
    N_("layout", "Chưa ghi giấy tờ nào"),
)

LAYOUT = Layout(
    "facility",
    (
        Block(
            "A",
            N_("layout", "Định danh"),
            (*IDENTITY_LINES, line(OWNER, "short_name:6"), line("former_tax_code:6", "tax_status:6")),
        ),
        Block("B", N_("layout", "Địa điểm"), SITE_LINES),
        Block("C", N_("layout", "Ngành nghề, sản phẩm"), INDUSTRY_LINES, short=N_("layout", "Ngành nghề")),
        Block("D", N_("layout", "Giấy tờ, ghi chú"), (line("remark:12:3"),), (PAPERS, FILES)),
    ),
)
