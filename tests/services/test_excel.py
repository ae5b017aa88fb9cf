"""Lists of offices into the bank: every row a record or a reason; nothing lost, nothing merged in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from kc_desktop.domain.declared import Dossier, Facility
from kc_desktop.domain.errors import Cancelled, Refused
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.services import excel, lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing.report import ImportReport
from kc_desktop.services.importing.taking import Plan, import_workbook
from tests.services import kit

DATA = Path(__file__).parents[1] / "data" / "workbooks"


def all_of(desk: Desk, form: str) -> dict[str, records.Loaded]:
    nums = lists.ids(desk, lists.Query(form))
    found = [records.load(desk, form, record_id) for record_id in lists.record_ids(desk, form, nums)]
    return {str(each.record.values["name"]): each for each in found}


def reasons(report: ImportReport) -> dict[int, str]:
    return {refused.row: "; ".join(refused.reasons) for refused in report.refused}


def test_register_with_tax_codes(desk: Desk) -> None:
    report = import_workbook(desk, DATA / "ma_so_thue.xlsx")
    assert (report.rows, report.taken, len(report.refused)) == (25, 23, 2)
    assert reasons(report) == {
        10: "trùng mã số thuế với dòng 3, trang tính “Sheet1”",
        20: "trùng tên và địa bàn với dòng 5, trang tính “Sheet1”",
    }
    assert "Tên cơ sở: chữ bị hỏng (“\ufffd”), cần gõ lại" in [w.text for w in report.warnings if w.row == 13]
    assert lists.count(desk, "facility") == len(report.saved) == 23
    assert report.incomplete == 23  # the list has no address: kept, and asked for when opened
    found = all_of(desk, "facility")
    assert found["CÔNG TY CỔ PHẦN MẪU TRÀ NÚI CAO"].record.values["legal_form"] == "cp"
    stored_as_number = next(r.record for name, r in found.items() if name.endswith(" 21"))
    assert str(stored_as_number.values["tax_code"]).startswith("990")
    shortened = next(r.record for name, r in found.items() if name.endswith(" 23"))
    assert "tax_code" not in shortened.values
    assert "1.09E+09" in str(shortened.values["remark"])
    assert any(w.row == 24 and "Mã số thuế" in w.text for w in report.warnings)


def test_list_with_addresses_and_phones(desk: Desk) -> None:
    report = import_workbook(desk, DATA / "mua_sam.xlsx")
    assert report.rows == report.taken + len(report.refused) == 25
    assert reasons(report) == {12: "Tên cơ sở: Cần nhập mục này"}
    assert [w.text[:34] for w in report.warnings if w.row == 11] == ["Cùng tên, cùng địa bàn với một cơ "]
    found = all_of(desk, "facility")
    first = records.load(desk, "facility", report.lines[0].record_id).record.values
    assert first["old_address"] == "Tổ 3, khu Mẫu, Phường Bãi Cháy, Thành phố Hạ Long, Quảng Ninh"
    assert first["site_address"] == "Tổ 3, khu Mẫu"
    assert desk.names.unit_label(str(first["site_commune"]), full=True).startswith("Phường Bãi Cháy")
    assert found["Mẫu – Lụa Cầu Gỗ"].record.values["phones"] == ("0900000005",)
    many = found["Công ty TNHH Mẫu Nông sản"].record.values
    assert many["phones"] == ("0900000006", "0900000007", "02043000008")
    assert "cần xác nhận" in str(many["remark"])
    assert found["Mẫu – Mộc Xóm Đình"].record.values["phones"] == ("0900000009",)
    assert "Website: http://mau.example" in str(found["Mẫu – Mây tre Sông"].record.values["remark"])
    assert str(found["Mẫu – Mây tre Sông"].record.values["remark"]).count("http://mau.example") == 1
    assert found["Mẫu – Đá mỹ nghệ"].record.values["site_address"] == "Không rõ"
    assert "=2+3" in found
    assert "Tổng công ty Mẫu Giấy" in found


def test_no_text_of_the_list_is_lost(desk: Desk) -> None:
    """Every word of every taken row stands somewhere in its record, as typed or as a label of its code."""
    import_workbook(desk, DATA / "mua_sam.xlsx")
    found = all_of(desk, "facility")
    sheet = read_workbook(DATA / "mua_sam.xlsx").sheets[0]
    for cells in sheet.rows[1:]:
        record = found.get(" ".join(str(cells[0]).split()) if cells else "") or found.get(str(cells[0]))
        if cells and cells[0] == "Mẫu – Gốm Bến Đá":  # two of one name
            continue
        if record is None or len(cells) < 2:
            continue
        kept = (
            " ".join(map(str, record.record.values.values()))
            + " "
            + desk.names.unit_label(str(record.record.values.get("site_commune", "")), full=True)
        )
        for cell in cells[3:]:
            assert cell is None or str(cell) in kept


def test_published_projects(desk: Desk) -> None:
    report = import_workbook(desk, DATA / "de_an.csv", Plan("dossier"))
    assert (report.rows, report.taken, report.incomplete) == (7, 6, 0)
    assert reasons(report) == {8: "Nội dung khuyến công: chưa nhận ra nội dung nào trong chín nội dung"}
    found = {str(r.record.values["code"]): r.record for r in all_of(desk, "dossier").values()}
    first = found["MA001"]
    assert isinstance(first, Dossier)
    assert (first.programme, first.content, first.year) == ("kcqg", "3.3", 2018)
    assert first.amount_by_source() == {"kcqg": 200_000_000, "doi_ung": 370_000_000}
    assert any("trừ hỗ trợ" in str(row.basis) and "total: hơn" in str(row.basis) for row in first.costs or ())
    assert [(row.name, row.support) for row in first.beneficiaries or ()] == [("Công ty TNHH Mẫu Tôn", 200_000_000)]
    assert found["MA002"].values["programme"] == "kcdp"
    assert found["MA002"].values["places"]
    assert found["MA003"].values["kind"] == "nhom"
    unknown = found["MA004"]
    assert unknown.values["programme"] == "khac"
    assert "KC (cấp không nêu)" in str(unknown.values["remark"])
    assert "places" not in found["MA005"].values  # "…, Quảng Bình" is no commune of that name elsewhere
    assert "Tổng kinh phí công bố: 100" in str(found["MA006"].values["remark"])


def test_the_same_file_again_adds_nothing(desk: Desk) -> None:
    first = import_workbook(desk, DATA / "mua_sam.xlsx")
    before = lists.count(desk, "facility")
    again = import_workbook(desk, DATA / "mua_sam.xlsx")
    assert again.counts() == {"created": 0, "updated": 0, "unchanged": first.taken, "refused": 1}
    assert (again.saved, again.group, lists.count(desk, "facility")) == ((), "", before)


def test_dry_run_changes_nothing_and_says_the_same(desk: Desk) -> None:
    dry = import_workbook(desk, DATA / "mua_sam.xlsx", dry_run=True)
    assert lists.count(desk, "facility") == 0
    real = import_workbook(desk, DATA / "mua_sam.xlsx")
    assert (dry.rows, dry.taken, dry.refused, dry.warnings) == (real.rows, real.taken, real.refused, real.warnings)
    assert dry.to_json()["saved"] == []


def test_cancel_in_the_middle_keeps_nothing(desk: Desk) -> None:
    class StopAtTheEnd:
        def step(self, done: int, total: int, what: str = "") -> None:
            if what == Facility.plural:
                raise Cancelled

    with pytest.raises(Cancelled):
        import_workbook(desk, DATA / "mua_sam.xlsx", progress=StopAtTheEnd())
    assert lists.count(desk, "facility") == 0


def test_no_header_and_wrong_map(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("1,2\n3,4\n", encoding="utf-8")
    with pytest.raises(Refused, match="tiêu đề"):
        import_workbook(desk, tmp_path / "a.csv")
    with pytest.raises(Refused) as caught:
        import_workbook(desk, tmp_path / "a.csv", Plan(columns={"A": "khong_co"}))
    assert caught.value.code == "usage"
    assert import_workbook(desk, tmp_path / "a.csv", Plan(columns={"A": "name"})).taken > 0


def test_bank_to_workbook_to_another_bank(desk: Desk, centre: Desk, tmp_path: Path) -> None:
    for form, file in (("facility", "mua_sam.xlsx"), ("dossier", "de_an.csv")):
        import_workbook(desk, DATA / file, Plan(form))
        count = excel.export_form(desk, form, tmp_path / f"{form}.xlsx")
        report = import_workbook(centre, tmp_path / f"{form}.xlsx", Plan(form))
        assert (report.rows, report.taken) == (count, count)
        here, there = all_of(desk, form), all_of(centre, form)
        assert {n: (r.record_id, dict(r.flat)) for n, r in here.items()} == {
            n: (r.record_id, dict(r.flat)) for n, r in there.items()
        }


def test_export_of_chosen_records_in_their_order(desk: Desk, tmp_path: Path) -> None:
    ids = [kit.add(desk, kit.facility(name=f"Mẫu {n}")) for n in range(4)]
    assert excel.export_form(desk, "facility", tmp_path / "a.xlsx", [ids[2], ids[0]]) == 2
    rows = read_workbook(tmp_path / "a.xlsx").sheets[0].rows
    assert [row[1] for row in rows[2:]] == ["Mẫu 2", "Mẫu 0"]
    with pytest.raises(Refused):
        excel.export_form(desk, "facility", tmp_path / "a.xlsx", ["khong-co"])
