"""Phân công khảo sát."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line

QUESTIONS = Rows(
    "questions",
    (line("question:8", "field:4"), line("answer:6", "asked_on:3", "answered_on:3")),
    line("question:6", "answer:6"),
    N_("layout", "Thêm câu hỏi"),
    N_("layout", "Không có câu hỏi nào"),
)

LAYOUT = Layout(
    "assignment",
    (
        Block(
            "1",
            N_("layout", "Việc được giao"),
            (
                line("name:8", "state:4"),
                line("campaign:6", "collaborator:6"),
                line("commune:6", "due_on:3", "reason:3"),
                line("facility:9", "quota:3"),
                line("survey:12"),
            ),
        ),
        Block("2", N_("layout", "Câu hỏi bổ sung"), (line("remark:12:3"),), (QUESTIONS,)),
    ),
)
