"""Cộng tác viên khuyến công: the person, the communes, the term (NĐ 45/2012 Đ.8.3, Đ.10)."""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Field, Form, Kind, Merge, Problem
from kc_desktop.domain.texts import N_


class TrainingRow(Form, key="collaborator.trainings", title=N_("form", "Bồi dưỡng"), headline="subject"):
    """A training attended."""

    subject = kit.text(N_("form", "Lớp, nội dung"), required=True, length=200)
    held_on = kit.day(N_("form", "Ngày"))
    remark = kit.text(N_("form", "Ghi chú"), length=200)


class TermRow(Form, key="collaborator.terms", title=N_("form", "Nhiệm kỳ, hợp đồng trước"), headline="decision_no"):
    """A term or contract that has ended; the one that runs stands on the person."""

    kind = kit.choice(N_("form", "Hình thức"), "term_kind")
    decision_no = kit.text(N_("form", "Số quyết định, hợp đồng"), length=120)
    starts_on = kit.day(N_("form", "Từ ngày"), required=True)
    ends_on = kit.day(N_("form", "Đến ngày"))
    remark = kit.text(N_("form", "Ghi chú, lý do thôi"), length=200)

    def rules(self) -> Iterator[Problem]:
        """It ends after it begins."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            yield Problem("ends_on", "before_start")


class Collaborator(
    Form,
    key="collaborator",
    version=1,
    title=N_("form", "Cộng tác viên"),
    plural=N_("form", "Cộng tác viên khuyến công"),
    headline="name",
):
    """A member of the commune network."""

    name = kit.text(N_("form", "Họ và tên"), required=True, personal=True, search=True, length=120)
    code = kit.text(N_("form", "Mã cộng tác viên"), search=True, length=40)
    gender = kit.choice(N_("form", "Giới tính"), "gender", personal=True)
    birth_year = kit.year(N_("form", "Năm sinh"), low=1930, high=2015, personal=True)
    phones = kit.phones(N_("form", "Điện thoại"), personal=True, search=True)
    email: Field[str] = Field(Kind.EMAIL, N_("form", "Thư điện tử"), personal=True, length=120)
    zalo = kit.text(N_("form", "Zalo"), personal=True, length=60)
    workplace = kit.text(N_("form", "Đơn vị công tác"), search=True, length=200)
    position = kit.text(N_("form", "Chức vụ, công việc"), length=120)
    communes = kit.communes(N_("form", "Xã, phường phụ trách"), required=True)
    team = kit.text(N_("form", "Tổ"), search=True, length=80)
    team_role = kit.choice(N_("form", "Vai trò trong tổ"), "team_role")
    status = kit.choice(N_("form", "Tình trạng"), "collaborator_status", merge=Merge.LATEST)
    term_kind = kit.choice(N_("form", "Hình thức"), "term_kind")
    decision_no = kit.text(N_("form", "Số quyết định, hợp đồng"), length=120)
    term_from = kit.day(N_("form", "Từ ngày"))
    term_to = kit.day(N_("form", "Đến ngày"))
    terms = kit.rows(N_("form", "Nhiệm kỳ, hợp đồng trước"), TermRow)
    successor = kit.link(N_("form", "Người tiếp quản địa bàn"), "collaborator")
    allowance = kit.money(N_("form", "Thù lao/tháng"), hint=N_("form", "do Chủ tịch UBND tỉnh quyết định (NĐ 45 Đ.10)"))
    trainings = kit.rows(N_("form", "Bồi dưỡng"), TrainingRow)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """A term ends after it begins."""
        if self.term_from and self.term_to and self.term_to < self.term_from:
            yield Problem("term_to", "before_start")
