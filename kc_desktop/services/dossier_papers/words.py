"""What templates call the fields of a record. A template is changed by people in Word: the names are Vietnamese.

A field that is not named here is not offered to papers. Names never change once a release had them: office templates
use them.
"""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, "str | tuple[str, Words]"]
"""Field key → its name in templates; of rows the name of the list with the names of its cells."""

BENEFICIARY: Words = {
    "name": "ten", "commune": "xa", "support": "muc_ho_tro", "machine": "may", "specification": "thong_so",
    "quantity": "so_luong", "committed_own": "cam_ket_von", "committed_single": "cam_ket_mot_lan",
}  # fmt: skip
DOSSIER: Words = {
    "code": "ma", "name": "ten", "programme": "chuong_trinh", "nature": "loai", "kind": "hinh_thuc", "year": "nam",
    "end_year": "nam_ket_thuc", "content": "noi_dung_kc", "support_item": "khoan_muc", "objective": "muc_tieu",
    "necessity": "su_can_thiet", "scope": "quy_mo", "work": "noi_dung", "organisation": "to_chuc", "effect": "hieu_qua",
    "implementer": "don_vi_thuc_hien", "coordinator": "don_vi_phoi_hop", "places": "dia_diem",
    "registered_on": "ngay_dang_ky", "approved_on": "ngay_duyet", "decision_no": "so_quyet_dinh",
    "approved_support": "kinh_phi_duyet", "batch": "dot", "starts_on": "tu_ngay", "ends_on": "den_ngay",
    "result_quantity": "ket_qua", "result_note": "ket_qua_chinh", "remark": "ghi_chu", "status": "trang_thai",
    "parts": ("cac_phan", {
        "content": "noi_dung", "year": "nam", "work": "viec", "quantity": "ket_qua", "support": "kinh_phi",
    }),
}  # fmt: skip
FACILITY: Words = {
    "name": "ten", "short_name": "ten_tat", "legal_form": "loai_hinh", "registration_no": "so_dkkd",
    "registered_on": "ngay_dkkd", "tax_code": "mst", "founded_year": "nam_thanh_lap", "representative": "dai_dien",
    "representative_title": "chuc_vu", "phones": "dien_thoai", "email": "email", "site_commune": "xa",
    "site_hamlet": "thon", "site_address": "so_nha", "office_commune": "xa_tru_so", "office_address": "tru_so",
    "vsic": "nganh", "industry_group": "nhom_nganh", "main_product": "san_pham", "cluster_name": "cum",
    "craft_village": "lang_nghe",
}  # fmt: skip
APPRAISAL: Words = {
    "level": "cap", "body": "hinh_thuc", "held_on": "ngay", "paper_no": "so", "place": "dia_diem",
    "proposed_support": "muc_de_nghi", "result": "ket_luan", "conditions": "yeu_cau", "opinion": "y_kien",
    "members": ("thanh_phan", {"name": "ten", "office": "chuc_vu", "role": "vai_tro"}),
    "scores": ("tieu_chi", {"criterion": "ma", "result": "ket_qua", "score": "diem", "comment": "nhan_xet"}),
}  # fmt: skip
ADJUSTMENT: Words = {
    "name": "ten", "asked_on": "ngay", "paper_no": "so", "reason": "ly_do", "confirmed_on": "ngay_xac_nhan",
    "confirmed_no": "so_xac_nhan", "decider": "cap_quyet_dinh", "decided_on": "ngay_quyet_dinh",
    "decision_no": "so_quyet_dinh", "remark": "ghi_chu",
    "changes": ("thay_doi", {"kind": "loai", "before": "da_duyet", "after": "de_nghi"}),
}  # fmt: skip
CONTRACT: Words = {
    "number": "so", "kind": "loai", "signed_on": "ngay", "party_a": "ben_a", "signer_a": "dai_dien_a",
    "party_b": "ben_b", "signer_b": "dai_dien_b", "work": "noi_dung", "value": "gia_tri", "support": "kinh_phi_kc",
    "source": "nguon", "starts_on": "tu_ngay", "ends_on": "den_ngay", "advance_share": "tam_ung", "penalty": "phat",
    "ended_on": "ngay_thanh_ly", "remark": "ghi_chu",
}  # fmt: skip
ROLLOUT: Words = {
    "name": "ten", "number": "so", "made_on": "ngay", "objective": "muc_dich", "programme": "chuong_trinh",
    "jobs": "viec_lam", "coordination": "phan_cong", "approved_on": "ngay_duyet", "approved_no": "so_duyet",
    "lots": ("phan", {
        "facility": "co_so", "name": "ten", "work": "noi_dung", "quantity": "so_luong", "place": "dia_diem",
        "starts_on": "tu_ngay", "ends_on": "den_ngay", "teacher": "giao_vien", "support": "kinh_phi",
    }),
}  # fmt: skip
PROGRESS: Words = {
    "name": "ky", "as_of": "den_ngay", "work_done": "khoi_luong", "work": "da_lam", "support_spent": "kc_da_chi",
    "own_spent": "doi_ung_da_chi", "other_spent": "khac_da_chi", "obstacles": "vuong_mac", "forecast": "du_kien",
    "confirmed_on": "ngay_xac_nhan",
}  # fmt: skip
ACCEPTANCE: Words = {
    "name": "ten", "kind": "mau", "held_on": "ngay", "facility": "co_so", "place": "dia_diem", "basis": "can_cu",
    "total_spent": "tong_kinh_phi", "support_accepted": "kinh_phi_kc", "own_spent": "doi_ung", "other_spent": "khac",
    "result": "ket_luan", "opinion": "danh_gia", "proposal": "kien_nghi",
    "attendants": ("thanh_phan", {"side": "ben", "name": "ten", "office": "chuc_vu"}),
    "results": ("ket_qua", {
        "item": "chi_tieu", "unit": "dvt", "planned": "theo_de_an", "found": "thuc_hien", "comment": "nhan_xet",
    }),
    "machines": ("may", {
        "facility": "co_so", "name": "ten", "model": "model", "serial": "so_may", "origin": "xuat_xu",
        "quantity": "so_luong", "price": "gia",
    }),
}  # fmt: skip
REQUEST: Words = {
    "name": "lan", "kind": "loai", "asked_on": "ngay", "number": "so", "amount": "so_tien", "work_done": "khoi_luong",
    "holder": "don_vi_huong", "account": "tai_khoan", "bank": "ngan_hang", "facility": "co_so", "remark": "ghi_chu",
}  # fmt: skip
SETTLEMENT: Words = {
    "name": "lan", "made_on": "ngay", "paper_no": "so", "approved_support": "kinh_phi_kc", "refund": "nop_lai",
    "work": "khoi_luong", "conclusion": "ket_luan", "closed_on": "ngay_duyet",
    "vouchers": ("chung_tu", {
        "number": "so", "issued_on": "ngay", "item": "noi_dung", "payee": "nguoi_nhan", "source": "nguon",
        "amount": "so_tien", "remark": "ghi_chu",
    }),
}  # fmt: skip
FOLLOW_UP: Words = {
    "name": "ten", "facility": "co_so", "visited_on": "ngay", "year": "nam", "year_before": "nam_truoc",
    "revenue": "doanh_thu", "revenue_before": "doanh_thu_truoc", "workers": "lao_dong",
    "workers_before": "lao_dong_truoc", "output": "san_luong", "output_before": "san_luong_truoc",
    "output_unit": "don_vi", "income": "thu_nhap", "income_before": "thu_nhap_truoc", "machine_use": "may",
    "remark": "nhan_xet",
}  # fmt: skip
YEAR: Words = {
    "year": "nam", "workers": "lao_dong", "workers_insured": "lao_dong_bhxh", "capital": "von",
    "revenue": "doanh_thu", "export_value": "xuat_khau", "budget_paid": "nop_ngan_sach",
}  # fmt: skip
