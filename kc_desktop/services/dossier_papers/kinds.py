"""The kinds of papers: from which record each is made, which groups of fields its template may use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kc_desktop.domain.declared import (
    FORMS,
    Acceptance,
    Adjustment,
    Appraisal,
    Contract,
    Dossier,
    Facility,
    FollowUp,
    MoneyRequest,
    Progress,
    Rollout,
    Settlement,
)
from kc_desktop.domain.declared.survey import YearRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.texts import N_
from kc_desktop.services.dossier_papers import words
from kc_desktop.services.dossier_papers.facts import shape


@dataclass(frozen=True, slots=True)
class PaperKind:
    """``key``: also the name of its template; ``form``: the record it is made from, beside its dossier; ``own``: the
    group with that record's fields; ``paper``: its code in the check-list; ``many``: one paper of several dossiers;
    ``each``: one for every beneficiary; ``in_set``: its place in the printed set of a dossier (0: not in it)."""

    key: str
    title: str
    form: str = Dossier.key
    own: str = ""
    paper: str = ""
    many: bool = False
    each: bool = False
    in_set: int = 0


MONTH = "bao_cao_thang"
"""The one kind that is made of a month (YYYY-MM): all dossiers that run in it."""


def _asked() -> Iterable[PaperKind]:
    """Up to the approval."""
    yield PaperKind(
        "de_nghi_ho_tro", N_("paper", "Văn bản đề nghị hỗ trợ"), paper="de_nghi_ho_tro", each=True, in_set=1
    )
    yield PaperKind("de_an", N_("paper", "Đề án khuyến công"), paper="de_an", in_set=2)
    yield PaperKind("du_toan", N_("paper", "Dự toán kinh phí (Mẫu 1)"), paper="du_toan", in_set=3)
    yield PaperKind("cong_van", N_("paper", "Công văn đăng ký đề án"), paper="cong_van", in_set=4)
    yield PaperKind(
        "phieu_tham_dinh", N_("paper", "Phiếu thẩm định cấp cơ sở (Mẫu 4a, 4b)"), "appraisal", "tham_dinh",
        "phieu_tham_dinh", in_set=5,
    )  # fmt: skip
    yield PaperKind(
        "bien_ban_tham_dinh", N_("paper", "Biên bản thẩm định cấp cơ sở"), "appraisal", "tham_dinh",
        "bien_ban_tham_dinh", in_set=6,
    )  # fmt: skip
    yield PaperKind(
        "bieu_tong_hop", N_("paper", "Biểu tổng hợp đăng ký đề án (Mẫu 2)"), paper="bieu_tong_hop", many=True
    )
    yield PaperKind(MONTH, N_("paper", "Báo cáo tiến độ tháng các đề án"), many=True)
    yield PaperKind("to_trinh", N_("paper", "Tờ trình phê duyệt đề án"), paper="to_trinh", many=True)


def _done() -> Iterable[PaperKind]:
    """From the contract on."""
    yield PaperKind("hop_dong", N_("paper", "Hợp đồng thực hiện đề án"), "contract", "hop_dong", "hop_dong", in_set=7)
    yield PaperKind(
        "ke_hoach", N_("paper", "Kế hoạch triển khai, tổ chức lớp (Mẫu 11)"), "rollout", "ke_hoach", "ke_hoach_tk",
        in_set=8,
    )  # fmt: skip
    yield PaperKind(
        "bao_cao_tien_do", N_("paper", "Báo cáo tiến độ (Mẫu 3a)"), "progress", "tien_do", "bao_cao_tien_do", in_set=9
    )
    yield PaperKind(
        "bao_cao_khoi_luong", N_("paper", "Báo cáo khối lượng hoàn thành và kinh phí (Mẫu 3b)"), "progress", "tien_do",
        "bao_cao_khoi_luong", in_set=10,
    )  # fmt: skip
    yield PaperKind(
        "de_nghi_dieu_chinh", N_("paper", "Đề nghị điều chỉnh, bổ sung, ngừng đề án"), "adjustment", "dieu_chinh",
        in_set=11,
    )  # fmt: skip
    yield PaperKind(
        "nghiem_thu", N_("paper", "Biên bản nghiệm thu cơ sở (Mẫu 5a)"), "acceptance", "nghiem_thu", "nghiem_thu_5a",
        in_set=12,
    )  # fmt: skip
    yield PaperKind(
        "de_nghi_thanh_toan", N_("paper", "Giấy đề nghị tạm ứng, thanh toán (Mẫu 9)"), "request", "de_nghi",
        "de_nghi_thanh_toan", in_set=13,
    )  # fmt: skip
    yield PaperKind(
        "thanh_ly", N_("paper", "Biên bản thanh lý hợp đồng (Mẫu 6)"), "settlement", "quyet_toan", "thanh_ly",
        in_set=14,
    )  # fmt: skip
    yield PaperKind(
        "quyet_toan", N_("paper", "Biểu chi tiết quyết toán (Mẫu 7)"), "settlement", "quyet_toan",
        "quyet_toan_chi_tiet", in_set=15,
    )  # fmt: skip
    yield PaperKind(
        "bang_ke", N_("paper", "Bảng kê chứng từ (Mẫu 8a, 8b)"), "settlement", "quyet_toan", "bang_ke_8b", in_set=16
    )
    yield PaperKind(
        "bao_cao_ket_qua", N_("paper", "Báo cáo tổng hợp kết quả thực hiện đề án"), "acceptance", "nghiem_thu",
        "bao_cao_tong_hop", in_set=17,
    )  # fmt: skip
    yield PaperKind("theo_doi", N_("paper", "Phiếu theo dõi sau hỗ trợ"), "follow_up", "sau_ho_tro", in_set=18)


KINDS: Mapping[str, PaperKind] = {kind.key: kind for kind in (*_asked(), *_done())}
_OWN: Mapping[str, tuple[type[Form], words.Words]] = {
    "tham_dinh": (Appraisal, words.APPRAISAL),
    "dieu_chinh": (Adjustment, words.ADJUSTMENT),
    "hop_dong": (Contract, words.CONTRACT),
    "ke_hoach": (Rollout, words.ROLLOUT),
    "tien_do": (Progress, words.PROGRESS),
    "nghiem_thu": (Acceptance, words.ACCEPTANCE),
    "de_nghi": (MoneyRequest, words.REQUEST),
    "quyet_toan": (Settlement, words.SETTLEMENT),
    "sau_ho_tro": (FollowUp, words.FOLLOW_UP),
}
AGENCY = {"cap_tren": "Cơ quan chủ quản", "ten": "Cơ quan ban hành", "chuc_danh": "Chức danh người ký"}
HEAD = {"so": "Số, ký hiệu", "noi": "Địa danh", "ngay": "Ngày làm văn bản", "noi_nhan": ["Nơi nhận"]}
AMOUNTS = {"tong": "Tổng kinh phí", "kc": "Kinh phí khuyến công", "thu_huong": "Vốn của đơn vị thụ hưởng",
           "khac": "Nguồn khác"}  # fmt: skip
LINE = {
    "tt": "Số thứ tự", "noi_dung": "Nội dung chi", "dvt": "Đơn vị tính", "so_luong": "Số lượng", "don_gia": "Đơn giá",
    "thanh_tien": "Thành tiền", "kc": "Kinh phí khuyến công", "thu_huong": "Vốn của đơn vị thụ hưởng",
    "khac": "Nguồn khác", "can_cu": "Căn cứ định mức",
}  # fmt: skip
LEDGER = {
    "ke_hoach": "Kinh phí khuyến công được duyệt", "da_chi": "Đã tạm ứng, thanh toán", "thu_hoi": "Đã thu hồi",
    "con_lai": "Còn lại",
}  # fmt: skip
SPENT = {"tt": "Số thứ tự", "noi_dung": "Nội dung chi", "du_toan": "Dự toán", "thuc_hien": "Thực hiện",
         "chenh_lech": "Chênh lệch"}  # fmt: skip
FACILITY_MORE = {"dia_chi": "Địa chỉ nơi sản xuất, một dòng", "dien_giai": "Loại hình, ngành nghề, một dòng"}
OF_LIST = {
    "tt": "Số thứ tự", "ten": "Tên đề án", "noi_dung_kc": "Nội dung khuyến công", "don_vi_thuc_hien":
    "Đơn vị thực hiện", "thu_huong": "Đơn vị thụ hưởng", "don_vi_phoi_hop": "Đơn vị phối hợp", "dia_diem": "Địa điểm",
    "muc_tieu": "Mục tiêu, nội dung, kết quả", "thoi_gian": "Thời gian", "tong": "Tổng kinh phí",
    "kc": "Kinh phí khuyến công", "doi_ung": "Vốn đối ứng", "khac": "Nguồn khác", "ghi_chu": "Ghi chú",
}  # fmt: skip


MONTH_HEAD = {
    "ten": "Tháng, như “11/2026”", "den_ngay": "Số liệu đến ngày", "so_de_an": "Số đề án đang thực hiện",
    "da_bao_cao": "Số đề án đã báo cáo", "ho_tro": "Tổng kinh phí hỗ trợ", "giai_ngan": "Tổng đã giải ngân",
}  # fmt: skip
MONTH_LINE = {
    "tt": "Số thứ tự", "ten": "Đề án", "thu_huong": "Đơn vị thụ hưởng", "hop_dong": "Số hợp đồng",
    "ngay_ky": "Ngày ký hợp đồng", "den_ngay": "Hạn hợp đồng", "ho_tro": "Kinh phí hỗ trợ",
    "khoi_luong": "Khối lượng (%)", "kc_da_chi": "Khuyến công đã chi", "doi_ung_da_chi": "Đối ứng đã chi",
    "giai_ngan": "Đã giải ngân", "da_lam": "Việc đã làm", "vuong_mac": "Vướng mắc", "du_kien": "Dự kiến kỳ tới",
    "so_lieu": "Số liệu của ngày",
}  # fmt: skip


def kind_named(key: str) -> PaperKind:
    """The kind; ``Refused("not_found")`` for an unknown name."""
    if key not in KINDS:
        raise Refused("not_found", what="loại văn bản", name=key[:60])
    return KINDS[key]


def form_of(kind: PaperKind) -> type[Form]:
    """The form of the record that the paper is made from."""
    return FORMS[kind.form]


def shape_of(kind: PaperKind) -> dict[str, Any]:
    """Every field its template may use, each with what it is."""
    found: dict[str, Any] = {"co_quan": AGENCY, "van_ban": HEAD}
    if kind.key == MONTH:
        return {**found, "thang": {**MONTH_HEAD, "dong": [MONTH_LINE]}}
    if kind.many:
        listed = {"nam": "Năm kế hoạch", "so_de_an": "Số đề án", "tong": "Tổng kinh phí", "kc": "Kinh phí khuyến công",
                  "doi_ung": "Vốn đối ứng", "khac": "Nguồn khác", "chuong_trinh": "Chương trình"}  # fmt: skip
        nhom = {"ten": "Nội dung khuyến công", "kc": "Kinh phí khuyến công", "tong": "Tổng kinh phí", "so": "Số đề án",
                "stt": "Số La Mã", "de_an": [OF_LIST]}  # fmt: skip
        return {**found, "bieu": {**listed, "nhom": [nhom]}}
    facility = {**shape(Facility, words.FACILITY), **FACILITY_MORE}
    found["de_an"] = shape(Dossier, words.DOSSIER)
    found["co_so"] = {**facility, "so_lieu": [shape(YearRow, words.YEAR)]}
    beneficiary = shape(Dossier.beneficiaries.row or Form, words.BENEFICIARY)
    found["thu_huong"] = [{"tt": "Số thứ tự", **beneficiary, **{key: facility[key] for key in ("dia_chi", "mst",
                           "dai_dien", "chuc_vu", "dien_thoai", "loai_hinh", "san_pham")}}]  # fmt: skip
    found["du_toan"] = {**AMOUNTS, "dong": [LINE]}
    found["kinh_phi"] = LEDGER
    if kind.own:
        found[kind.own] = shape(*_OWN[kind.own])
    if kind.form == Appraisal.key:
        found["tham_dinh"]["tieu_chi"][0]["ten"] = "Tên tiêu chí"
    if kind.form == Settlement.key:
        found["so_sanh"] = [SPENT]
        found["tong_chung_tu"] = {**AMOUNTS}
    if kind.form in (Contract.key, Progress.key, Acceptance.key, MoneyRequest.key, Settlement.key):
        found.setdefault("hop_dong", shape(Contract, words.CONTRACT))
    return found


def own_words(kind: PaperKind) -> words.Words:
    """The names of the fields of its own record."""
    return _OWN[kind.own][1]
