"""Hoạt động khuyến công."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.files import FILES

LEARNERS = Rows(
    "learners",
    (
        line("name:5", "birth_year:2", "gender:2", "minority:3"),
        line("office:6", "commune:6"),
        line("facility:8", "signed:4"),
        line("certificate_no:4", "certificate_on:4", "job_after:4"),
    ),
    line("name:5", "office:4", "job_after:3"),
    N_("layout", "Thêm người"),
    N_("layout", "Chưa ghi ai"),
)
FACILITIES = Rows(
    "facilities",
    (
        line("facility:6", "name:6"),
        line("commune:6", "booths:2", "amount:4"),
        line("work:6", "result:6"),
    ),
    line("name:5", "work:3", "booths:2", "amount:2"),
    N_("layout", "Thêm cơ sở"),
    N_("layout", "Chưa ghi cơ sở nào"),
)
OUTPUTS = Rows(
    "outputs",
    (
        line("indicator:6", "planned:3", "quantity:3"),
        line("verified:3", "unit_price:4", "remark:5"),
    ),
    line("indicator:6", "planned:3", "quantity:3"),
    N_("layout", "Thêm kết quả"),
    N_("layout", "Chưa ghi kết quả nào"),
)
COSTS = Rows(
    "costs",
    (
        line("source:4", "item:8"),
        line("planned:6", "amount:6"),
    ),
    line("source:4", "item:4", "amount:4"),
    N_("layout", "Thêm dòng kinh phí"),
    N_("layout", "Chưa ghi kinh phí"),
)

LAYOUT = Layout(
    "activity",
    (
        Block(
            "1",
            N_("layout", "Hoạt động"),
            (
                line("name:12"),
                line("kind:6", "content:6"),
                line("year:3", "state:3", "programme:3", "scope:3"),
                line("dossier:12"),
                line("starts_on:3", "ends_on:3", "commune:6"),
                line("place:6", "old_place:6"),
                line("organiser:6", "partner:6"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Riêng của loại hoạt động"),
            (
                line("trade:6", "hours:2", "teacher:4"),
                line("booths:4", "visitors:4", "sales:4"),
                line("contract_no:3", "signed_on:3", "revenue:3", "received:3"),
                line("outlet:12"),
                line("cluster:6", "craft_village:6"),
            ),
            short=N_("layout", "Riêng loại"),
        ),
        Block(
            "3",
            N_("layout", "Người, cơ sở tham gia"),
            (line("participants:4", "women:4", "minority:4"),),
            (
                LEARNERS,
                FACILITIES,
            ),
            short=N_("layout", "Tham gia"),
        ),
        Block(
            "4",
            N_("layout", "Kết quả"),
            (line("result_note:12:3"),),
            (OUTPUTS,),
        ),
        Block(
            "5",
            N_("layout", "Kinh phí"),
            (line("remark:12:3"),),
            (
                COSTS,
                FILES,
            ),
        ),
    ),
)
