"""Nhật ký cộng tác viên: what a member of the network did beside the surveys, which are counted from their sheets."""

from __future__ import annotations

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Merge
from kc_desktop.domain.texts import N_


class WorkEntry(
    Form,
    key="work",
    version=1,
    title=N_("form", "Việc đã làm"),
    plural=N_("form", "Nhật ký cộng tác viên"),
    headline="result",
):
    """One visit, piece of advice, meeting, dossier helped (tasks of NĐ 45/2012 Đ.8.3 as practised)."""

    collaborator = kit.link(N_("form", "Cộng tác viên"), "collaborator", required=True, indexed=True)
    happened_on = kit.day(N_("form", "Ngày"), required=True)
    kind = kit.choice(N_("form", "Loại việc"), "work_kind", required=True)
    commune = kit.commune(N_("form", "Xã, phường"))
    facility = kit.link(N_("form", "Cơ sở"), "facility")
    dossier = kit.link(N_("form", "Đề án"), "dossier")
    result = kit.text(N_("form", "Nội dung, kết quả"), required=True, search=True, length=400)
    remark = kit.note(N_("form", "Ghi chú"))


class PaySheet(
    Form,
    key="pay",
    version=1,
    title=N_("form", "Thù lao tháng"),
    plural=N_("form", "Thù lao cộng tác viên"),
    headline="name",
):
    """The remuneration of one person for one month, as it was approved: the rule, what it counted, the sum."""

    name = kit.text(N_("form", "Người nhận, tháng"), required=True, search=True, personal=True, length=160)
    collaborator = kit.link(N_("form", "Cộng tác viên"), "collaborator", required=True, indexed=True, merge=Merge.EVENT)
    year = kit.year(N_("form", "Năm"), required=True, low=2000, merge=Merge.EVENT)
    month = kit.integer(N_("form", "Tháng"), required=True, low=1, high=12, merge=Merge.EVENT)
    rule = kit.text(N_("form", "Quy định"), length=200, merge=Merge.EVENT)
    basis = kit.text(N_("form", "Cách tính"), length=400, merge=Merge.EVENT)
    amount = kit.money(N_("form", "Số tiền"), required=True, merge=Merge.EVENT)
    approved_on = kit.day(N_("form", "Ngày duyệt"), merge=Merge.EVENT)
    paper = kit.text(N_("form", "Số văn bản"), length=120)
    remark = kit.note(N_("form", "Ghi chú"))
