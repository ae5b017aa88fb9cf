"""Sản phẩm."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.files import FILES

CERTIFICATES = Rows(
    "certificates",
    (
        line("level:4", "year:2", "number:3", "issued_on:3"),
        line("decision_no:6", "valid_to:3", "revoked_on:3"),
        line("entry:8", "reported_year:4"),
    ),
    line("level:4", "year:2", "number:3", "valid_to:3"),
    N_("layout", "Thêm giấy chứng nhận"),
    N_("layout", "Chưa có giấy chứng nhận nào"),
)

LAYOUT = Layout(
    "product",
    (
        Block(
            "1",
            N_("layout", "Sản phẩm"),
            (
                line("name:12"),
                line("facility:6", "maker:6"),
                line("commune:6", "old_place:6"),
                line("group:6", "specialty:6"),
                line("is_set:4", "set_kind:8"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Đặc điểm, sản xuất"),
            (
                line("description:12:3"),
                line("materials:6", "technology:6"),
                line("unit:3", "output:3", "price:3", "revenue:3"),
                line("workers:3", "market:9"),
                line("standards:5", "trademark:4", "ocop_stars:3"),
            ),
            short=N_("layout", "Đặc điểm"),
        ),
        Block(
            "3",
            N_("layout", "Giấy chứng nhận, ảnh"),
            (line("remark:12:3"),),
            (
                CERTIFICATES,
                FILES,
            ),
            short=N_("layout", "Chứng nhận"),
        ),
    ),
)
