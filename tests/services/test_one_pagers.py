"""One page about a commune, a collaborator, an establishment: one page it is, with the figures of the bank."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from PIL import Image

from kc_desktop.domain.declared import Collaborator, Dossier, Payment, Product
from kc_desktop.domain.declared.dossier import BeneficiaryRow
from kc_desktop.domain.declared.product import CertificateRow
from kc_desktop.domain.declared.survey import NeedRow, YearRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fact_sheet import Drawn, Grid, Pictures, Sheet
from kc_desktop.domain.ids import new_id
from kc_desktop.services import attachments, one_pagers
from kc_desktop.services.desk import Desk
from kc_desktop.services.one_pagers.words import millions, share
from tests.services import kit
from tests.services.kit import COMMUNE, OTHER_COMMUNE

DAY = date(2026, 6, 30)
OWNER, PHONE = "Nguyễn Thị Mẫu", "0912345678"


def told(sheet: Sheet, title: str) -> list[tuple[str, ...]]:
    """The rows of one table."""
    return next(list(part.rows) for part in sheet.parts if isinstance(part, Grid) and part.title == title)


def drawn(sheet: Sheet, title: str) -> dict[str, object]:
    """Label → value of one chart."""
    chart = next(part.chart for part in sheet.parts if isinstance(part, Drawn) and part.title == title)
    return {label: value for (_, label), value in zip(chart.lines, chart.series[0].values, strict=True)}


@pytest.fixture
def bank(centre: Desk) -> dict[str, str]:
    """A person, an establishment with a survey, a dossier that supports it and another place, a product."""
    who = kit.add(centre, Collaborator({"name": OWNER, "communes": (COMMUNE,), "status": "dang_lam",
                                        "phones": (PHONE,)}))  # fmt: skip
    group = centre.packs.codes("industry_group")[0].code
    one = kit.add(centre, kit.facility(representative=OWNER, phones=(PHONE,), industry_group=group))
    kit.add(centre, kit.facility(name=kit.NAMES[1], site_commune=OTHER_COMMUNE))
    years = (YearRow({"year": 2025, "workers": 12, "revenue": 1_250_000_000}, new_id()),)
    need = NeedRow({"content": "3.3", "description": "máy mẫu", "requested": 150_000_000}, new_id())
    kit.add(centre, kit.survey(visited_on=date(2026, 3, 1), facility=one, collaborator=who, needs=(need,),
                               years=years, state="xong"))  # fmt: skip
    people = tuple(
        BeneficiaryRow({"facility": one if commune == COMMUNE else None, "name": name, "commune": commune,
                        "support": support}, new_id())
        for name, commune, support in ((kit.NAMES[0], COMMUNE, 90_000_000), ("Mẫu khác", OTHER_COMMUNE, 60_000_000))
    )  # fmt: skip
    dossier = kit.add(centre, Dossier({"name": "Mẫu – đề án hai nơi", "programme": "kcdp", "year": 2026,
                                       "content": "3.3", "status": "da_duyet", "approved_support": 150_000_000,
                                       "places": (COMMUNE, OTHER_COMMUNE), "beneficiaries": people}))  # fmt: skip
    for kind, amount in (("giai_ngan", 50_000_000), ("thu_hoi", 10_000_000)):
        kit.add(centre, Payment({"year": 2026, "source": "kcdp", "kind": kind, "amount": amount, "dossier": dossier,
                                 "facility": one, "paid_on": date(2026, 5, 1)}))  # fmt: skip
    certificate = CertificateRow({"level": "tinh", "year": 2025, "valid_to": date(2030, 1, 1)}, new_id())
    kit.add(centre, Product({"name": "Bình gốm mẫu", "facility": one, "certificates": (certificate,)}))
    return {"who": who, "facility": one}


def test_a_commune(centre: Desk, bank: dict[str, str]) -> None:
    assert bank
    sheet = one_pagers.sheet(centre, "commune", COMMUNE, DAY)
    facts = dict(sheet.facts)
    assert (facts["Cơ sở CNNT"], facts["Cơ sở đã khảo sát"]) == ("1", "1/1 (100 %)")
    assert facts["Nhu cầu hỗ trợ"] == "1 nhu cầu, 150 tr.đ"
    assert facts["Hỗ trợ tại địa bàn"] == "90 triệu đồng"  # of the two places of the dossier, what lies here
    assert told(sheet, "Đề án và kinh phí theo năm") == [("2026", "1", "0", "1", "0", "90", "40")]
    assert told(sheet, "Sản phẩm CNNT tiêu biểu")[0][:3] == ("Bình gốm mẫu", "Tỉnh", "2025")
    assert told(sheet, "Cộng tác viên phụ trách")[0][0] == OWNER
    assert list(drawn(sheet, "Cơ sở theo nhóm ngành").values()) == [1]


def test_an_old_commune_is_the_new_one_it_became(centre: Desk) -> None:
    new = centre.packs.unit(COMMUNE)
    olds = centre.packs.places.predecessors(COMMUNE)
    whole = next(one for one in olds if len(centre.packs.places.successors(one.key)) == 1)
    assert new is not None
    assert one_pagers.sheet(centre, "commune", whole.key, DAY).name == new.full_name
    for key in ("2025:99999", "no"):
        with pytest.raises(Refused):
            one_pagers.sheet(centre, "commune", key, DAY)


def test_a_collaborator(centre: Desk, bank: dict[str, str]) -> None:
    sheet = one_pagers.sheet(centre, "collaborator", bank["who"], DAY)
    assert (sheet.name, dict(sheet.facts)["Điện thoại"]) == (OWNER, PHONE)
    assert told(sheet, "Kết quả")[0][:5] == ("2026", "1", "0", "1", "1")
    assert told(sheet, "Địa bàn") == [(centre.names.unit_label(COMMUNE), "1", "1")]
    assert drawn(sheet, "Phiếu khảo sát theo năm")["Năm 2026"] == 1


def test_an_establishment(centre: Desk, bank: dict[str, str]) -> None:
    sheet = one_pagers.sheet(centre, "facility", bank["facility"], DAY)
    assert dict(sheet.facts)["Người đại diện"] == OWNER
    assert told(sheet, "Số liệu các năm (số tiền: triệu đồng)")[0][:5] == ("2025", "12", "–", "–", "1.250")
    (support,) = told(sheet, "Đề án và hỗ trợ")
    approved = centre.packs.code("dossier_status", "da_duyet")
    assert approved is not None
    assert support[1:] == ("2026", "KCĐP", approved.short, "90", "40")
    assert [row[0] for row in told(sheet, "Điều kiện, ưu tiên")]
    assert told(sheet, "Nhu cầu hỗ trợ")[0][2] == "150"
    assert told(sheet, "Sản phẩm")[0][2] == "đến 01/01/2030"


def test_photos_of_an_establishment_stand_on_its_page(centre: Desk, bank: dict[str, str], tmp_path: Path) -> None:
    photo = io.BytesIO()
    Image.new("RGB", (640, 480), "#7a5c3e").save(photo, "JPEG")
    ready = attachments.read(photo.getvalue(), "anh.jpg")
    attachments.attach(centre, "facility", bank["facility"], ready, caption="Xưởng mẫu")
    (shown,) = [
        part for part in one_pagers.sheet(centre, "facility", bank["facility"], DAY).parts if isinstance(part, Pictures)
    ]
    assert [(bool(data), text) for data, text in shown.pictures] == [(True, "Xưởng mẫu")]
    paper = pypdfium2.PdfDocument(one_pagers.write(centre, "facility", bank["facility"], tmp_path / "x.pdf", DAY))
    assert len(paper) == 1
    assert [one.type for one in paper[0].get_objects(max_depth=4)].count(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE) == 1
    paper.close()
    word = Document(str(one_pagers.write(centre, "facility", bank["facility"], tmp_path / "x.docx", DAY)))
    assert len(word.inline_shapes) == 1


def test_a_station_sees_the_people_of_its_own_area_only(centre: Desk, bank: dict[str, str]) -> None:
    near, far = (
        centre.with_identity(replace(centre.identity, role="station", communes=(commune,)))
        for commune in (COMMUNE, OTHER_COMMUNE)
    )
    shown = dict(one_pagers.sheet(near, "facility", bank["facility"], DAY).facts)
    assert (shown["Người đại diện"], shown["Điện thoại"]) == (OWNER, PHONE)
    hidden = one_pagers.sheet(far, "facility", bank["facility"], DAY)
    assert dict(hidden.facts)["Người đại diện"] == "N. T. Mẫu"
    assert PHONE not in dict(hidden.facts)["Điện thoại"]
    assert "được che" in hidden.notes[-1]
    assert one_pagers.sheet(far, "collaborator", bank["who"], DAY).name == "N. T. Mẫu"


@pytest.mark.parametrize("kind", one_pagers.KINDS)
def test_on_paper_it_is_one_page_and_in_word_the_same(
    centre: Desk, bank: dict[str, str], tmp_path: Path, kind: str
) -> None:
    key = {"commune": COMMUNE, "collaborator": bank["who"], "facility": bank["facility"]}[kind]
    paper = pypdfium2.PdfDocument(one_pagers.write(centre, kind, key, tmp_path / "x.pdf", DAY))
    text = paper[0].get_textpage().get_text_range()
    assert len(paper) == 1
    paper.close()
    word = Document(str(one_pagers.write(centre, kind, key, tmp_path / "x.docx", DAY)))
    cells = {cell.text for table in word.tables for row in table.rows for cell in row.cells}
    for part in one_pagers.sheet(centre, kind, key, DAY).parts:
        assert part.title in text
        if isinstance(part, Grid) and part.rows:
            assert set(part.rows[0]) <= cells
    assert "Đề án" in text or kind == "collaborator"


@pytest.mark.parametrize(("kind", "name"), [("commune", "x.xlsx"), ("dossier", "x.pdf")])
def test_another_kind_is_refused(centre: Desk, tmp_path: Path, kind: str, name: str) -> None:
    with pytest.raises(Refused) as caught:
        one_pagers.write(centre, kind, COMMUNE, tmp_path / name)
    assert caught.value.code == "usage"
    assert not (tmp_path / name).exists()


def test_amounts_are_rounded_to_two_decimals_of_a_million() -> None:
    amounts = (None, 0, 1_250_000, 1_999_999_999, -5_000_000)
    assert [millions(one) for one in amounts] == ["–", "0", "1,25", "2.000", "-5"]
    assert (share(1, 3), share(0, 0)) == ("1/3 (33 %)", "0/0")
