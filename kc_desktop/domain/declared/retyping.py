"""Nhập lại để đối chiếu: a survey typed a second time, blind, and where the two differ; no values here."""

from __future__ import annotations

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form
from kc_desktop.domain.texts import N_


class MismatchRow(Form, key="retyping.mismatches", title=N_("form", "Chỗ khác nhau"), headline="label"):
    """One field typed differently the second time."""

    path = kit.text(N_("form", "Mục"), required=True, length=160)
    label = kit.text(N_("form", "Tên mục"), length=200)
    right = kit.choice(N_("form", "Lần nào đúng"), "retyping_right")


class Retyping(
    Form,
    key="retyping",
    version=1,
    title=N_("form", "Nhập lại đối chiếu"),
    plural=N_("form", "Nhập lại đối chiếu"),
    headline="name",
):
    """One survey sheet typed again from paper by somebody who did not see the first typing."""

    name = kit.text(N_("form", "Phiếu"), required=True, search=True, length=250)
    survey = kit.link(N_("form", "Phiếu khảo sát"), "survey", required=True, indexed=True)
    typed_by = kit.text(N_("form", "Người nhập lần đầu"), personal=True, length=120)
    retyped_by = kit.text(N_("form", "Người nhập lại"), personal=True, length=120)
    retyped_on = kit.day(N_("form", "Ngày nhập lại"))
    compared = kit.integer(N_("form", "Số mục đã đối chiếu"))
    mismatches = kit.rows(N_("form", "Chỗ khác nhau"), MismatchRow)
