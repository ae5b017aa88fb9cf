"""Đợt khảo sát, phân công: who visits which establishments of which communes until when, and what is still asked."""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.texts import N_


class Campaign(
    Form,
    key="campaign",
    version=1,
    title=N_("form", "Đợt khảo sát"),
    plural=N_("form", "Đợt khảo sát"),
    headline="name",
):
    """An area, a period and how many establishments are to be visited."""

    name = kit.text(N_("form", "Tên đợt"), required=True, search=True, length=200)
    starts_on = kit.day(N_("form", "Từ ngày"), required=True)
    ends_on = kit.day(N_("form", "Đến ngày"), required=True)
    communes = kit.communes(N_("form", "Địa bàn"), required=True)
    selection = kit.choice(N_("form", "Chọn cơ sở"), "campaign_selection", required=True)
    stale_months = kit.integer(N_("form", "Số liệu cũ hơn"), unit="tháng", low=1, high=240)
    quota = kit.integer(N_("form", "Chỉ tiêu"), unit="cơ sở", low=1, high=1_000_000)
    verify_share = kit.percent(N_("form", "Nhập lại để đối chiếu"))
    state = kit.choice(N_("form", "Trạng thái"), "campaign_state", merge=Merge.LATEST)
    remark = kit.note(N_("form", "Yêu cầu, ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """It ends after it begins."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            yield Problem("ends_on", "before_start")


class QuestionRow(Form, key="assignment.questions", title=N_("form", "Câu hỏi bổ sung"), headline="question"):
    """One thing the centre wants to know before it accepts the survey."""

    field = kit.text(N_("form", "Mục của phiếu"), length=80)
    question = kit.text(N_("form", "Câu hỏi"), required=True, length=400)
    asked_on = kit.day(N_("form", "Ngày hỏi"))
    answer = kit.text(N_("form", "Trả lời"), length=400)
    answered_on = kit.day(N_("form", "Ngày trả lời"))


class Assignment(
    Form,
    key="assignment",
    version=1,
    title=N_("form", "Phân công khảo sát"),
    plural=N_("form", "Phân công khảo sát"),
    headline="name",
):
    """One establishment to visit, or a number of establishments to find in a commune (no ``facility``)."""

    name = kit.text(N_("form", "Việc"), required=True, search=True, length=250)
    campaign = kit.link(N_("form", "Đợt khảo sát"), "campaign", required=True, indexed=True)
    collaborator = kit.link(N_("form", "Cộng tác viên"), "collaborator")
    commune = kit.commune(N_("form", "Xã, phường"), required=True, search=True, indexed=True)
    facility = kit.link(N_("form", "Cơ sở"), "facility", indexed=True)
    quota = kit.integer(N_("form", "Số cơ sở cần tìm"), low=1, high=100_000)
    reason = kit.choice(N_("form", "Vì sao"), "assignment_reason")
    due_on = kit.day(N_("form", "Hạn"))
    state = kit.choice(N_("form", "Tình trạng"), "assignment_state", merge=Merge.LATEST)
    survey = kit.link(N_("form", "Phiếu đã làm"), "survey")
    questions = kit.rows(N_("form", "Câu hỏi bổ sung"), QuestionRow)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Either an establishment or a number to find."""
        if not self.facility and self.quota is None:
            yield Problem("quota", "assignment_empty", Level.WARN)
