"""Hồ sơ đăng ký bình chọn."""

from __future__ import annotations

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.layout import Block, Layout, Rows, line
from kc_desktop.ui.forms.layouts.files import FILES

MARKS = Rows(
    "marks",
    (
        line("judge:4", "criterion:4", "mark:4"),
        line("comment:12"),
    ),
    line("judge:4", "criterion:4", "mark:4"),
    N_("layout", "Thêm điểm"),
    N_("layout", "Chưa chấm điểm"),
    kept=True,
)
"""Typed and shown on the page of scores."""
COMPLAINTS = Rows(
    "complaints",
    (
        line("received_on:4", "sender:8"),
        line("matter:12"),
        line("answered_on:4", "answer:8"),
    ),
    line("received_on:3", "matter:6", "answered_on:3"),
    N_("layout", "Thêm khiếu nại"),
    N_("layout", "Không có khiếu nại"),
)

LAYOUT = Layout(
    "voting_entry",
    (
        Block(
            "1",
            N_("layout", "Hồ sơ đăng ký"),
            (
                line("name:12"),
                line("round:12"),
                line("product:6", "facility:6"),
                line("number:3", "group:5", "registered_on:4"),
                line("forwarded_from:8", "forwarded_on:4"),
            ),
        ),
        Block(
            "2",
            N_("layout", "Điều kiện"),
            (
                line("self_made:6", "not_copied:6"),
                line("lawful:6", "mass_made:6"),
                line("file_complete:12"),
            ),
        ),
        Block(
            "3",
            N_("layout", "Điểm, kết quả"),
            (
                line("result:5", "rank:2", "prize:5"),
                line("certificate_no:4", "certificate_on:4", "valid_to:4"),
            ),
            (MARKS,),
            short=N_("layout", "Kết quả"),
        ),
        Block(
            "4",
            N_("layout", "Khiếu nại"),
            (line("remark:12:3"),),
            (
                COMPLAINTS,
                FILES,
            ),
        ),
    ),
)
