"""Lists of money as centres keep them: plan entries, payments, figures of earlier years."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.services import lists, objects
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing.report import ImportReport
from kc_desktop.services.importing.taking import Plan, import_workbook

PLAN = """Năm,Nguồn vốn,Loại,Kinh phí (triệu đồng),Ngày,Quyết định,Đợt,Ghi chú
2021,KCĐP,Giao đầu năm,"2.000,5",12/1/2021,05/QĐ-MẪU,Đợt 1,
2021,KCQG,Bổ sung,300,5/6/2021,,,theo kết luận
2021,KCQG,Bổ sung,,5/6/2021,,,thiếu số
"""
PAYMENT = """Năm kế hoạch,Nguồn,Loại,Số tiền,Ngày chi,Chứng từ,Số liệu lịch sử
2021,KCĐP,Giải ngân,150000000,1/7/2021,CT1,x
2021,KCQG,Thu hồi,1000000,1/8/2021,,
"""
OPENING = """SỐ LIỆU CÁC NĂM
STT,Năm,Chỉ tiêu,Nguồn,Kinh phí (triệu đồng),Kết quả,Ghi chú
1,2021,"Máy móc, thiết bị được hỗ trợ",KCĐP,1.200,12,
2,2021,Kinh phí kế hoạch,Khuyến công quốc gia,"1.150,5",,ước
"""


def taken(desk: Desk, folder: Path, form: str, text: str) -> tuple[ImportReport, list[dict[str, object]]]:
    file = folder / f"{form}.csv"
    file.write_text(text, encoding="utf-8")
    report = import_workbook(desk, file, Plan(form=form))
    return report, list(objects.page(desk, form, lists.ids(desk, lists.Query(form, order="amount"))))


def test_plan_entries_without_a_decision_number_are_taken_without_an_amount_not(centre: Desk, tmp_path: Path) -> None:
    report, (small, large) = taken(centre, tmp_path, "plan", PLAN)
    assert report.counts()["created"] == 2
    assert [line.row for line in report.refused] == [4]
    assert (small["kind"], small["source"], small["amount"], small["remark"]) == (
        "bo_sung", "kcqg", 300_000_000, "theo kết luận")  # fmt: skip
    assert (large["amount"], large["decided_on"], large["decision_no"], large["batch"]) == (
        2_000_500_000, date(2021, 1, 12).isoformat(), "05/QĐ-MẪU", "Đợt 1")  # fmt: skip


def test_payments_keep_their_mark_of_the_past(centre: Desk, tmp_path: Path) -> None:
    _, (back, paid) = taken(centre, tmp_path, "payment", PAYMENT)
    assert (back["kind"], back["paid_on"], "opening" in back) == ("thu_hoi", "2021-08-01", False)
    assert (paid["voucher_no"], paid["opening"]) == ("CT1", True)


def test_figures_of_earlier_years_get_a_name_of_their_own(centre: Desk, tmp_path: Path) -> None:
    _, (plan, machines) = taken(centre, tmp_path, "opening", OPENING)
    assert plan["name"] == "Kinh phí kế hoạch, Khuyến công quốc gia, 2021"
    assert (plan["indicator"], plan["amount"], plan["remark"]) == ("ke_hoach", 1_150_500_000, "ước")
    assert (machines["indicator"], machines["quantity"]) == ("may", "12")


def test_a_table_without_amounts_is_no_list_of_money(centre: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        taken(centre, tmp_path, "plan", "Năm,Nguồn vốn\n2021,KCĐP\n2022,KCQG\n")
    assert refused.value.code == "no_header"
