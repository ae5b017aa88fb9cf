"""Cộng tác viên khuyến công."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

TRAININGS = Rows(
    "trainings",
    (line("subject:6", "held_on:3", "remark:3"),),
    line("subject:6", "held_on:3", "remark:3"),
    N_("layout", "Thêm lớp bồi dưỡng"),
    N_("layout", "Chưa dự lớp nào"),
)
TERMS = Rows(
    "terms",
    (line("kind:3", "decision_no:5", "starts_on:2", "ends_on:2"), line("remark:12")),
    line("decision_no:6", "starts_on:3", "ends_on:3"),
    N_("layout", "Thêm nhiệm kỳ trước"),
    N_("layout", "Chưa có nhiệm kỳ nào trước đây"),
)

LAYOUT = Layout(
    "collaborator",
    (
        Block(
            "1",
            N_("layout", "Nhân thân"),
            (
                line("name:6", "code:3", "gender:3"),
                line("birth_year:3", "phones:4", "email:5"),
                line("workplace:5", "position:4", "zalo:3"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Địa bàn, nhiệm vụ"),
            (line("communes:12"), line("team:4", "team_role:4", "status:4")),
            short=N_("layout", "Địa bàn"),
        ),
        Block(
            "3",
            N_("layout", "Hợp đồng, thù lao"),
            (
                line("term_kind:3", "decision_no:5", "term_from:2", "term_to:2"),
                line("allowance:6", "successor:6"),
            ),
            (TERMS,),
            short=N_("layout", "Hợp đồng"),
        ),
        Block(
            "4",
            N_("layout", "Bồi dưỡng, ghi chú"),
            (line("remark:12:3"),),
            (TRAININGS,),
            short=N_("layout", "Bồi dưỡng"),
        ),
    ),
)
