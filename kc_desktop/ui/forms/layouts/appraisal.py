"""Phiếu thẩm định."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

MEMBERS = Rows(
    "members",
    (line("name:5", "office:4", "role:3"),),
    line("name:5", "office:4", "role:3"),
    N_("layout", "Thêm thành viên"),
    N_("layout", "Chưa ghi thành phần"),
)
SCORES = Rows(
    "scores",
    (line("criterion:6", "result:3", "score:3"), line("comment:12")),
    line("criterion:6", "result:3", "score:3"),
    N_("layout", "Thêm tiêu chí"),
    N_("layout", "Chưa chấm tiêu chí nào"),
)

LAYOUT = Layout(
    "appraisal",
    (
        Block(
            "1",
            N_("layout", "Thẩm định"),
            (
                line("name:12"),
                line("level:4", "body:4", "held_on:4"),
                line("paper_no:4", "place:8"),
                line("dossier:12"),
            ),
        ),
        Block("2", N_("layout", "Thành phần"), rows=(MEMBERS,)),
        Block("3", N_("layout", "Nội dung thẩm định"), rows=(SCORES,), short=N_("layout", "Nội dung")),
        Block(
            "4",
            N_("layout", "Kết luận"),
            (line("result:5", "proposed_support:7"), line("conditions:12:3"), line("opinion:12:3")),
        ),
    ),
)
