"""Thẩm định, điều chỉnh: what was judged of a dossier and by whom, what is to be changed and who decides it."""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Level, Problem
from kc_desktop.domain.texts import N_


class MemberRow(Form, key="appraisal.members", title=N_("form", "Thành viên"), headline="name"):
    """A member of the council, or the official who appraised alone."""

    name = kit.text(N_("form", "Họ và tên"), required=True, in_office=True, length=120)
    office = kit.text(N_("form", "Chức vụ, đơn vị"), length=200)
    role = kit.choice(N_("form", "Vai trò"), "council_role")


class ScoreRow(Form, key="appraisal.scores", title=N_("form", "Tiêu chí"), headline="criterion"):
    """What was found on one criterion of the day (Mẫu 4a, 4b of TT 36/2013; the five points of its Điều 9)."""

    criterion = kit.text(N_("form", "Mã tiêu chí"), required=True, length=60)
    result = kit.choice(N_("form", "Kết quả"), "appraisal_result")
    score = kit.decimal(N_("form", "Điểm"), high=1000)
    comment = kit.text(N_("form", "Nhận xét"), length=500)


class Appraisal(
    Form,
    key="appraisal",
    version=1,
    title=N_("form", "Phiếu thẩm định"),
    plural=N_("form", "Thẩm định đề án"),
    headline="name",
):
    """One appraisal of one dossier at one level, by a council or by the office's own staff (TT 36/2013 Đ.8–9)."""

    name = kit.text(N_("form", "Lần thẩm định"), required=True, search=True, length=250)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    level = kit.choice(N_("form", "Cấp thẩm định"), "appraisal_level", required=True)
    body = kit.choice(N_("form", "Hình thức"), "appraisal_body")
    held_on = kit.day(N_("form", "Ngày thẩm định"), required=True)
    paper_no = kit.text(N_("form", "Số biên bản, phiếu"), search=True, length=100)
    place = kit.text(N_("form", "Địa điểm họp"), length=200)
    members = kit.rows(N_("form", "Thành phần"), MemberRow)
    scores = kit.rows(N_("form", "Nội dung thẩm định"), ScoreRow)
    proposed_support = kit.money(N_("form", "Mức hỗ trợ đề nghị"))
    result = kit.choice(N_("form", "Kết luận"), "appraisal_result")
    conditions = kit.note(N_("form", "Yêu cầu bổ sung, điều kiện"))
    opinion = kit.note(N_("form", "Ý kiến chung"))

    def rules(self) -> Iterator[Problem]:
        """Who asks for more says what."""
        if self.result == "bo_sung" and not self.conditions:
            yield Problem("conditions", "conditions_missing", Level.WARN)


class ChangeRow(Form, key="adjustment.changes", title=N_("form", "Nội dung thay đổi"), headline="kind"):
    """One thing that is to change: what was approved, what is asked for."""

    kind = kit.choice(N_("form", "Thay đổi"), "change_kind", required=True)
    before = kit.text(N_("form", "Đã duyệt"), length=500)
    after = kit.text(N_("form", "Đề nghị"), length=500)


class Adjustment(
    Form,
    key="adjustment",
    version=1,
    title=N_("form", "Đề nghị điều chỉnh"),
    plural=N_("form", "Điều chỉnh, bổ sung, ngừng đề án"),
    headline="name",
):
    """A change asked for after approval (TT 36/2013 Đ.11): who decides follows from what changes."""

    name = kit.text(N_("form", "Nội dung đề nghị"), required=True, search=True, length=250)
    dossier = kit.link(N_("form", "Đề án"), "dossier", required=True, indexed=True)
    asked_on = kit.day(N_("form", "Ngày đề nghị"), required=True)
    paper_no = kit.text(N_("form", "Số văn bản đề nghị"), search=True, length=100)
    changes = kit.rows(N_("form", "Nội dung thay đổi"), ChangeRow)
    reason = kit.note(N_("form", "Lý do"), required=True)
    confirmed_on = kit.day(N_("form", "Sở xác nhận ngày"))
    confirmed_no = kit.text(N_("form", "Số văn bản xác nhận của Sở"), length=100)
    decider = kit.choice(N_("form", "Cấp quyết định"), "dossier_actor")
    state = kit.choice(N_("form", "Tình trạng"), "adjustment_state")
    decided_on = kit.day(N_("form", "Ngày quyết định"))
    decision_no = kit.text(N_("form", "Số quyết định, phụ lục"), search=True, length=100)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Decided not before it was asked for."""
        if self.asked_on and self.decided_on and self.decided_on < self.asked_on:
            yield Problem("decided_on", "before_start")
