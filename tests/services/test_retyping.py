"""Verify mode between two offices: drawn, typed again blind, decided, corrected; and the papers it starts from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from kc_desktop.domain.declared import Assignment, Campaign, Survey
from kc_desktop.domain.declared.survey import ProductRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.retyping import FIRST, SECOND
from kc_desktop.services import drafts, papers, records, retyping
from kc_desktop.services.desk import Desk
from kc_desktop.services.merging import merge
from tests.services.kit import add
from tests.tools.offices import Province, commune, province, sample, send

DAY = date(2026, 9, 2)


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path)
    yield made
    made.close()


def typed(facility: str, task: str, **values: object) -> Survey:
    return Survey({
        "name": "Mẫu – Gốm Bến Đá", "legal_form": "htx", "site_commune": commune(), "visited_on": DAY,
        "facility": facility, "assignment": task, "main_product": "Gốm", "zalo": "0912345678", **values,
    })  # fmt: skip


def carried(offices: Province) -> tuple[Desk, str]:
    """A survey typed at the station, merged at the centre, in a campaign all of whose sheets are typed again."""
    centre, station = offices.centre.desk, offices.stations[0].desk
    campaign = add(centre, Campaign({
        "name": "Đợt mẫu", "starts_on": date(2026, 9, 1), "ends_on": date(2026, 9, 30), "communes": (commune(),),
        "selection": "ca_dia_ban", "verify_share": Decimal(100),
    }))  # fmt: skip
    place = add(centre, sample())
    task = add(centre, Assignment({"name": "Việc", "campaign": campaign, "commune": commune(), "facility": place}))
    products = (ProductRow({"name": "Bình", "unit": "cái"}, new_id()),)
    survey = add(station, typed(place, task, tax_code="2400123456", products=products))
    merge(centre, send(offices.stations[0], offices.stick()))
    return centre, survey


def test_a_sheet_is_typed_again_blind_and_corrected(offices: Province) -> None:
    desk, survey = carried(offices)
    (waiting,) = retyping.due(desk)
    assert (waiting.survey, waiting.own, waiting.typed_by) == (survey, False, "Trạm mẫu 1")
    second = retyping.start(desk, survey)
    assert set(second.blank.values) == {"name", "site_commune"}
    retyping.keep(desk, second, {"flat": {"main_product": "Gốm sứ"}, "texts": {}})
    again = retyping.start(desk, survey)  # after a power cut
    assert (again.id, again.typed) == (second.id, {"flat": {"main_product": "Gốm sứ"}, "texts": {}})
    assert retyping.due(desk)[0].draft == second.id
    products = (ProductRow({"name": "bình", "unit": "chiếc"}, new_id()),)
    answer = typed("", "", main_product="Gốm sứ", tax_code="2400123465", products=products)
    found = retyping.compare(desk, again, answer)
    assert [one.path.split("/")[0] for one in found.comparison.mismatches] == ["tax_code", "main_product", "products"]
    right = {one.path: FIRST if one.path == "tax_code" else SECOND for one in found.comparison.mismatches}
    retyping.finish(desk, found, right)
    now = records.load(desk, "survey", survey).record
    assert (now.values["main_product"], now.values["tax_code"]) == ("Gốm sứ", "2400123456")
    assert now.values["products"][0].unit == "chiếc"
    kept = records.load(desk, "retyping", second.id)
    assert "Gốm" not in str(kept.flat.values()).replace("Mẫu – Gốm Bến Đá", "")  # no values, only where
    assert retyping.due(desk) == ()
    assert drafts.every(desk) == ()
    rates = retyping.rates(desk)
    assert [(one.key, one.sheets, one.differing, one.errors) for one in rates.people] == [("Trạm mẫu 1", 1, 3, 2)]


def test_nobody_verifies_the_own_typing(offices: Province) -> None:
    station = offices.stations[0].desk
    _desk, survey = carried(offices)
    with pytest.raises(Refused) as refusal:
        retyping.start(station, survey)
    assert refusal.value.code == "not_allowed"


def test_a_survey_changed_meanwhile_is_not_overwritten(offices: Province) -> None:
    desk, survey = carried(offices)
    found = retyping.compare(desk, retyping.start(desk, survey), typed("", "", main_product="Khác"))
    seen = records.load(desk, "survey", survey)
    records.save(desk, seen, seen.record.with_values(main_product="Mới"))
    with pytest.raises(Refused) as refusal:
        retyping.finish(desk, found, {one.path: SECOND for one in found.comparison.mismatches})
    assert refusal.value.code == "changed_meanwhile"
    assert retyping.rates(desk).sheets == 0


def test_papers_know_what_the_bank_and_the_last_visit_know(offices: Province, tmp_path: Path) -> None:
    desk, survey = carried(offices)
    facility = str(records.load(desk, "survey", survey).record.values["facility"])
    out = tmp_path / "all.pdf"
    for form, ids, words in (
        ("survey", [survey], ["0912345678", f"KC1:survey:{survey}", "2 tháng 9"]),
        ("facility", [facility], ["lần trước: 0912345678", f"KC1:facility:{facility}"]),
        ("survey", [], ["A1. Ngày khảo sát"]),
    ):
        assert papers.write_surveys(desk, form, ids, out) == 1
        document = pypdfium2.PdfDocument(out)
        text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
        document.close()
        assert not [word for word in words if word not in text.replace("Ngày 02 tháng 09", "2 tháng 9")]
    for form, ids, name, code in (
        ("survey", [new_id()], "a.pdf", "not_found"), ("dossier", [survey], "a.pdf", "not_found"),
        ("survey", [survey], "a.docx", "usage"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refusal:
            papers.write_surveys(desk, form, ids, tmp_path / name)
        assert refusal.value.code == code
