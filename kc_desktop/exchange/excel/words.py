"""What people write over a column, and what they mean by it. Folded: no tones, lower case, no punctuation.

A target is a field key, or ``field/part`` where the column feeds a part of a field (``costs/support``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Kind

NUMBER = "#"
"""Target of the running-number column."""

_STT = "stt|tt|so tt|so thu tu|thu tu|no|s t t|ma pci"
_FACILITY: Mapping[str, str] = {
    "name": "ten|ten co so|ten doanh nghiep|ten don vi|ten cong ty|ten to chuc|ten co so san xuat|ten co so kinh doanh|"
    "ten co so cnnt|ten co so cong nghiep nong thon|ten htx|ten hop tac xa|ten ho kinh doanh|ten ho|ten dn|ten cssx|"
    "ten goi|ten doanh nghiep co so|ten nguoi nop thue|ten van phong dai dien|co so|doanh nghiep|don vi|cong ty|"
    "co so san xuat|ten cua hang|cua hang|ten chu the|chu the|business name|company|name|ten don vi san xuat|"
    "ten day du|ten to chuc ca nhan|chu the san xuat|ten nha may|nha may|ten htx thqt|ten co so san xuat kinh doanh",
    "short_name": "ten viet tat|viet tat|ten giao dich|ten tat",
    "legal_form": "loai hinh|loai hinh doanh nghiep|loai hinh to chuc|loai hinh co so|hinh thuc to chuc|loai hinh dn",
    "registration_no": "so dkkd|dkkd|so dang ky kinh doanh|so giay chung nhan dkkd|gcn dkkd|so gcn dkkd|so giay phep|"
    "giay phep kinh doanh|so gpkd|gpkd|so giay phep kinh doanh|so dang ky",
    "registered_on": "ngay cap|ngay dang ky|ngay cap phep|ngay cap dkkd|ngay dkkd|ngay cap gcn|ngay cap gpkd",
    "tax_code": "ma so thue|mst|ma thue|ma so dn|ma so doanh nghiep|tax code|ma so dn mst|msdn|ma so thue mst",
    "founded_year": "nam thanh lap|nam hoat dong|nam bat dau hoat dong|nam tl",
    "representative": "nguoi dai dien|nguoi dai dien phap luat|dai dien phap luat|dai dien|chu co so|giam doc|"
    "chu doanh nghiep|ho ten chu co so|ho va ten chu co so|chu ho|nguoi lien he|chu ho kinh doanh|"
    "nguoi dai dien theo phap luat|ho va ten nguoi dai dien|ho ten nguoi dai dien|chu dn|nguoi dung dau|ten chu co so|"
    "ten chu|chu so huu|nguoi quan ly|ho ten chu ho|ho va ten chu ho|ten nguoi dai dien|chu nhiem htx|ten giam doc",
    "representative_title": "chuc vu|chuc danh",
    "phones": "dien thoai|sdt|dt|so dien thoai|so dt|dien thoai lien he|hotline|di dong|dtdd|tel|phone|mobile|so may|"
    "dien thoai di dong|dien thoai co dinh|so dien thoai lien he|dt lien he|dien thoai fax|dien thoai ban|sdt lien he",
    "email": "email|e mail|thu dien tu|mail|dia chi email|dia chi thu dien tu|hop thu dien tu",
    "zalo": "zalo|so zalo",
    "site_commune": "xa|phuong|xa phuong|phuong xa|xa phuong thi tran|xa thi tran|xa phuong dac khu|ten xa|dia ban xa",
    "site_hamlet": "thon|thon to|to dan pho|ap|khom|ban|thon ban|xom|thon to dan pho|khu pho|thon xom",
    "site_address": "dia chi|dia chi co so|dia chi san xuat|dia diem|dia diem san xuat|noi san xuat|dia chi sxkd|"
    "dia chi san xuat kinh doanh|dia diem san xuat kinh doanh|dia chi noi san xuat|dia diem sxkd|so nha duong|"
    "dia chi lien lac|dia chi lien he|dia chi kinh doanh|dia diem kinh doanh|dia chi hoat dong|dia diem hoat dong",
    "office_address": "tru so|dia chi tru so|dia chi tru so chinh|tru so chinh|dia chi van phong|van phong",
    "old_address": "dia chi cu|dia chi truoc 1 7 2025|dia chi truoc sap nhap",
    "old_address/district": "huyen|quan huyen|huyen thi xa thanh pho|huyen thanh pho|huyen thi|quan|huyen cu",
    "old_address/province": "tinh|tinh thanh pho|tinh thanh|tinh tp|tinh cu",
    "main_product": "san pham|san pham chinh|mat hang|san pham chu yeu|mat hang san xuat|mat hang chinh|"
    "san pham san xuat|san pham chu luc|ten san pham",
    "vsic": "nganh nghe|nganh|nganh nghe kinh doanh|ma nganh|linh vuc|linh vuc hoat dong|vsic|nganh nghe san xuat|"
    "nganh nghe chinh|nganh san xuat|nganh nghe kinh doanh chinh|linh vuc san xuat|nganh nghe dkkd",
    "industry_group": "nhom nganh|nhom nganh nghe",
    "tax_status": "tinh trang|trang thai|tinh trang hoat dong|trang thai hoat dong|trang thai mst|tinh trang mst",
    "cluster_name": "cum cong nghiep|ccn|ten cum cong nghiep|khu cong nghiep",
    "craft_village": "lang nghe|ten lang nghe",
    "latitude": "vi do|lat|latitude",
    "longitude": "kinh do|lon|lng|longitude",
    "remark": "ghi chu|note|remark|chu thich",
}
_DOSSIER: Mapping[str, str] = {
    "code": "id|ma|ma de an|ma so|so hieu de an",
    "name": "ten de an|ten du an|de an|ten de an du an|project name|project_name|noi dung de an",
    "year": "nam|year|nam ke hoach|nam thuc hien",
    "content": "noi dung|content|noi dung khuyen cong|nhom noi dung|noi dung hoat dong",
    "programme": "money_source|money source|nguon|nguon von|chuong trinh|cap|cap khuyen cong|nguon kinh phi",
    "beneficiaries/name": "beneficiary|don vi thu huong|co so thu huong|don vi huong thu|don vi duoc ho tro|thu huong",
    "place_note": "place_as_published|place as published|dia diem|dia chi|dia diem thuc hien|noi thuc hien",
    "place_note/province": "province_old|province old|tinh|tinh thanh pho",
    "implementer": "don vi thuc hien|don vi chu tri|chu tri|to chuc dich vu khuyen cong",
    "coordinator": "don vi phoi hop",
    "costs/total": "total_million|total million|tong kinh phi|tong von|tong muc dau tu|tong so",
    "costs/support": "support_million|support million|kinh phi ho tro|ho tro|muc ho tro|kinh phi khuyen cong",
    "costs/own": "own_million|own million|doi ung|von doi ung|von cua co so|kinh phi doi ung",
    "costs/words": "figure_words|figure words",
    "result_note": "machine_or_result|machine or result|may|ket qua|san pham|may moc thiet bi|quy mo",
    "decision_no": "decision|quyet dinh|so quyet dinh|van ban phe duyet",
    "remark": "note|ghi chu",
    "remark/source": "source",
    "remark/group": "group_id|group id|nhom de an",
}
_COLLABORATOR: Mapping[str, str] = {
    "name": "ho va ten|ho ten|ten|ho va ten cong tac vien|ten cong tac vien|cong tac vien",
    "phones": "dien thoai|sdt|so dien thoai|dt|di dong|dien thoai lien he",
    "email": "email|thu dien tu",
    "communes": "xa|phuong|xa phuong|dia ban|dia ban phu trach|xa phuong phu trach|don vi",
    "workplace": "don vi cong tac|noi cong tac|co quan",
    "position": "chuc vu|chuc danh|cong viec",
    "birth_year": "nam sinh",
    "remark": "ghi chu",
}
_MONEY: Mapping[str, str] = {
    "year": "nam|nam ke hoach|nam thuc hien",
    "source": "nguon|nguon von|nguon kinh phi|chuong trinh|cap|cap khuyen cong",
    "kind": "loai|loai giao|loai chi|hinh thuc|noi dung giao",
    "amount": "so tien|kinh phi|gia tri|kinh phi giao|so giao|kinh phi giai ngan|so da chi|so giai ngan|tong kinh phi",
    "content": "noi dung|noi dung khuyen cong|nhom noi dung",
    "commune": "xa|phuong|xa phuong|dia ban xa",
    "old_place": "huyen|huyen cu|huyen tinh cu|dia ban cu|tinh cu",
    "opening": "so lieu lich su|lich su",
    "remark": "ghi chu|note|dien giai|noi dung chi",
}
_PLAN: Mapping[str, str] = {
    **_MONEY,
    "decided_on": "ngay|ngay quyet dinh|ngay giao|ngay ban hanh|ngay ky",
    "decision_no": "quyet dinh|so quyet dinh|so qd|van ban|so van ban",
    "batch": "dot|dot giao",
}
_PAYMENT: Mapping[str, str] = {
    **_MONEY,
    "paid_on": "ngay|ngay chi|ngay giai ngan|ngay thanh toan|ngay chung tu",
    "voucher_no": "chung tu|so chung tu|so phieu|so uy nhiem chi|uy nhiem chi",
}
_OPENING: Mapping[str, str] = {
    "name": "so lieu|ten so lieu|noi dung so lieu",
    "year": "nam",
    "indicator": "chi tieu|ten chi tieu|noi dung chi tieu",
    "source": _MONEY["source"],
    "content": "noi dung khuyen cong|nhom noi dung",
    "quantity": "so luong|ket qua|thuc hien|ket qua thuc hien",
    "amount": "so tien|kinh phi|gia tri|kinh phi thuc hien|kinh phi ke hoach",
    "commune": _MONEY["commune"],
    "old_place": _MONEY["old_place"],
    "batch": "dot|don vi",
    "document": "van ban|theo van ban|nguon so lieu|can cu",
    "as_of": "den ngay|ngay chot|so lieu den ngay",
    "remark": "ghi chu|note",
}
_PLACED: Mapping[str, str] = {
    "commune": _MONEY["commune"] + "|dia diem|dia chi|vi tri|noi thuc hien",
    "old_place": _MONEY["old_place"],
    "latitude": _FACILITY["latitude"],
    "longitude": _FACILITY["longitude"],
    "remark": "ghi chu|note",
}
_CLUSTER: Mapping[str, str] = {
    **_PLACED,
    "name": "ten|ten ccn|ten cum|ccn|cum cong nghiep|ten cum cong nghiep",
    "state": "tinh trang|hien trang|trang thai",
    "area": "dien tich|tong dien tich|quy mo|dien tich quy hoach",
    "industrial_area": "dien tich cong nghiep|dat cong nghiep|dien tich dat cong nghiep|dat cong nghiep cho thue",
    "founded_no": "quyet dinh|so quyet dinh|qd thanh lap|quyet dinh thanh lap",
    "planned_no": "qd quy hoach|quyet dinh quy hoach|quyet dinh phe duyet quy hoach|qd phe duyet quy hoach",
    "investor": "chu dau tu|chu dau tu ha tang|don vi dau tu|chu dau tu xay dung ha tang",
    "investment": "tong muc dau tu|von dau tu|tong von dau tu",
}
_CRAFT_VILLAGE: Mapping[str, str] = {
    **_PLACED,
    "name": "ten|ten lang nghe|lang nghe|ten lang",
    "kind": "loai|loai hinh|phan loai",
    "hamlet": "thon|thon to|xom|to dan pho|khu",
    "craft": "nghe|nganh nghe|san pham|san pham chinh|nghe san pham chinh|nhom nganh nghe",
    "decision_no": "quyet dinh|so quyet dinh|qd cong nhan|quyet dinh cong nhan",
    "recognised_on": "ngay cong nhan|ngay quyet dinh|ngay ban hanh",
}
_ACTIVITY: Mapping[str, str] = {
    **_PLACED,
    "name": "ten|ten hoat dong|hoat dong|ten lop|noi dung hoat dong|ten chuong trinh",
    "kind": "loai|loai hoat dong|hinh thuc",
    "content": "noi dung khuyen cong|nhom noi dung",
    "year": "nam|nam ke hoach|nam thuc hien",
    "starts_on": "ngay|tu ngay|ngay bat dau|thoi gian|ngay khai mac|ngay khai giang",
    "ends_on": "den ngay|ngay ket thuc|ngay be mac|ngay be giang",
    "participants": "so nguoi|so hoc vien|hoc vien|so dai bieu|so nguoi tham gia|so lao dong",
    "women": "nu|so nu|trong do nu",
    "organiser": "don vi thuc hien|don vi to chuc|chu tri|don vi chu tri",
    "partner": "don vi phoi hop|phoi hop",
    "place": "dia diem to chuc|dia diem thuc hien",
    "booths": "gian hang|so gian hang",
    "contract_no": "hop dong|so hop dong",
    "revenue": "gia tri hop dong|doanh thu",
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "facility": _FACILITY,
    "survey": _FACILITY,
    "dossier": _DOSSIER,
    "collaborator": _COLLABORATOR,
    "plan": _PLAN,
    "payment": _PAYMENT,
    "opening": _OPENING,
    "activity": _ACTIVITY,
    "cluster": _CLUSTER,
    "craft_village": _CRAFT_VILLAGE,
}

SPOKEN = ("facility", "survey", "dossier", "collaborator")
"""The forms whose headings tell that a row is a header."""
HEADLINES: Mapping[str, str] = {key: FORMS[key].headline for key in ("facility", "dossier", "collaborator")}
"""What a line of such a list is called by."""
_LEADS = {"plan": "amount", "payment": "amount", "opening": "indicator"}


def lead_of(form_key: str) -> str:
    """The field without which a line of a list is no record: what it is called by; of money its amount."""
    return _LEADS.get(form_key, FORMS[form_key].headline)


_OF_A_PERSON = re.compile(r"\b(cmnd|cmt|cmtnd|cccd|can cuoc|chung minh|dinh danh ca nhan|ho chieu)\b")
_PAPERS = frozenset({"registered_on", "registration_no"})
"""What a heading about a person's papers does not mean."""
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_PUNCTUATION = re.compile(r"[^\w]+")
_UNITS = (
    (re.compile(r"\bt[yi] (dong|vnd)|\(t[yi]\)|billion"), 10**9),
    (re.compile(r"trieu|\btrd\b|\(tr\)|million"), 10**6),
    (re.compile(r"\b(nghin|ngan) dong|1\.?000 ?(d|dong|vnd)\b"), 10**3),
)


@lru_cache(1 << 14)
def plain(text: str) -> str:
    """A header as it is compared: folded, without brackets and punctuation."""
    return _PUNCTUATION.sub(" ", fold(_BRACKETS.sub(" ", text))).strip()


@cache
def known(form_key: str) -> Mapping[str, str]:
    """Words over columns → target, for one form: official labels first, then what people write."""
    fields = (field for field in FORMS[form_key].active() if field.kind is not Kind.ROWS)
    found: dict[str, str] = {plain(field.label): field.key for field in fields}
    for target, words in _WORDS.get(form_key, {}).items():
        for word in words.split("|"):
            found.setdefault(plain(word), target)
    for word in _STT.split("|"):
        found[word] = NUMBER
    return found


@cache
def target_of(form_key: str, parts: tuple[str, ...]) -> tuple[str, float] | None:
    """The target a header names, with how sure: its lines from top to bottom, the last one the most telling."""
    words = known(form_key)
    parts = tuple(part for part in parts if part.strip(" .").lower() != "nợ")  # what is owed is no "No."
    whole = plain(" ".join(parts))
    for text, sure in ((whole, 1.0), *((plain(part), 0.95) for part in reversed(parts))):
        if text in words:
            return words[text], sure
    best: tuple[str, float] | None = None
    length = 0
    for word, target in words.items():
        if word not in whole or len(word) <= length or len(word) < 5 or f" {word} " not in f" {whole} ":
            continue
        starts = whole.startswith(word)
        if starts and " " not in word and target not in ("phones", "email"):
            continue  # "ngành" alone is too short a hint
        if target in _PAPERS and _OF_A_PERSON.search(whole):
            continue  # "ngày cấp CMND" is no day of registration
        if target == "name" and not word.startswith("ten "):
            continue  # "doanh nghiệp đã sử dụng …" names no establishment
        best, length = (target, 0.8 if starts else 0.7), len(word)
    return best


def unit_of(header: str) -> int:
    """Đồng for one unit of an amount column: "(triệu đồng)" → 1,000,000; 1 where nothing is said."""
    text = fold(header).replace("_", " ")
    return next((factor for shape, factor in _UNITS if shape.search(text)), 1)
