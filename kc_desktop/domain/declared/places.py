"""Blocks that a facility and a survey share: a dated visit and the bank use the same words."""

from __future__ import annotations

from typing import ClassVar

import kc_desktop.domain.forms as kit
from kc_desktop.domain.asking import Gate
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.domain.texts import N_


class Identity(Form):
    """Block A of the survey: who the establishment is, and the owner facts for priority (NĐ 235)."""

    gates: ClassVar[tuple[Gate, ...]] = (
        Gate("legal_form", ("registration_no", "registered_on"), unless=("chua_dk",)),
        Gate("legal_form", ("former_tax_code",), only=("ho_kd",)),
    )
    name = kit.text(N_("form", "Tên cơ sở"), required=True, search=True, length=250)
    short_name = kit.text(N_("form", "Tên viết tắt"), search=True, length=100)
    legal_form = kit.choice(N_("form", "Loại hình"), "legal_form", required=True)
    registration_no = kit.text(N_("form", "Số đăng ký kinh doanh"), search=True, length=50)
    registered_on = kit.day(N_("form", "Ngày đăng ký"))
    tax_code: Field[str] = Field(
        Kind.TAX_CODE, N_("form", "Mã số thuế"), search=True, personal=False, length=20, indexed=True
    )
    former_tax_code = kit.text(
        N_("form", "Mã số thuế cũ"),
        search=True,
        length=20,
        hint=N_("form", "hộ kinh doanh, 10 số"),
    )
    founded_year = kit.year(N_("form", "Năm thành lập"), low=1800)
    representative = kit.text(N_("form", "Người đại diện"), personal=True, search=True, length=120)
    representative_title = kit.text(N_("form", "Chức vụ"), length=80)
    owner_birth_year = kit.year(N_("form", "Năm sinh chủ"), low=1920, high=2015, personal=True)
    owner_is_woman = kit.yesno(N_("form", "Chủ cơ sở là nữ"), hint=N_("form", "để xét ưu tiên (NĐ 235/2025)"))
    owner_is_minority = kit.yesno(
        N_("form", "Chủ cơ sở là người dân tộc thiểu số"),
        personal=True,
        hint=N_("form", "để xét ưu tiên (NĐ 235/2025), không bắt buộc"),
    )
    phones = kit.phones(N_("form", "Điện thoại"), personal=True, search=True)
    email: Field[str] = Field(Kind.EMAIL, N_("form", "Thư điện tử"), personal=True, length=120)
    zalo = kit.text(N_("form", "Zalo"), personal=True, length=60)


class PaperRow(Form):
    """A paper that shows who the establishment is: registration of a household or cooperative, an older certificate."""

    kind = kit.choice(N_("form", "Loại giấy tờ"), "paper_kind", required=True)
    number = kit.text(N_("form", "Số"), required=True, length=60)
    issued_on = kit.day(N_("form", "Ngày cấp"))
    issuer = kit.text(N_("form", "Nơi cấp"), length=150)


class Site(Form):
    """Block B: registered office and production site (the site decides eligibility), on the new map and the old one."""

    gates: ClassVar[tuple[Gate, ...]] = (
        Gate("premises", ("cluster_name",), only=("ccn", "kcn")),
        Gate("in_craft_village", ("craft_village",), only=(True,)),
    )
    site_commune = kit.commune(N_("form", "Xã, phường nơi sản xuất"), required=True, search=True, indexed=True)
    site_hamlet = kit.text(N_("form", "Thôn, tổ"), length=120)
    site_address = kit.text(N_("form", "Số nhà, đường"), search=True, length=300)
    old_address = kit.text(
        N_("form", "Địa chỉ trước 1/7/2025"), length=300, hint=N_("form", "xã, huyện, tỉnh cũ ghi trên giấy tờ")
    )
    old_commune = kit.commune(N_("form", "Xã, phường cũ"), unit_list=OLD_LIST)
    office_commune = kit.commune(N_("form", "Xã, phường đặt trụ sở"))
    office_old_commune = kit.commune(N_("form", "Xã, phường cũ của trụ sở"), unit_list=OLD_LIST)
    office_address = kit.text(N_("form", "Địa chỉ trụ sở"), search=True, length=300)
    latitude = kit.decimal(N_("form", "Vĩ độ"), low=-90, high=90, scale=6, unit="°")
    longitude = kit.decimal(N_("form", "Kinh độ"), low=-180, high=180, scale=6, unit="°")
    premises = kit.choice(N_("form", "Trong cụm, khu công nghiệp"), "premises")
    cluster_name = kit.text(N_("form", "Tên cụm, khu công nghiệp"), length=150)
    in_craft_village = kit.yesno(N_("form", "Trong làng nghề được công nhận"))
    craft_village = kit.text(N_("form", "Tên làng nghề, số quyết định"), length=200)
    priority_areas = kit.choices(N_("form", "Địa bàn ưu tiên"), "priority_area")


class Industry(Form):
    """Block C, the part that holds for years: industry codes and the main product."""

    vsic = kit.vsic(N_("form", "Ngành VSIC"), hint=N_("form", "gõ mã hoặc tên ngành"))
    industry_group = kit.choice(N_("form", "Nhóm ngành nghề (NĐ 45)"), "industry_group")
    main_product = kit.text(N_("form", "Sản phẩm chính"), search=True, length=200)
    direct_production = kit.yesno(N_("form", "Trực tiếp sản xuất CN–TTCN"))
