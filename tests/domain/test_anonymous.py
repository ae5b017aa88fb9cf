"""What leaves the province tells of no person, and keeps what is nobody's."""

from __future__ import annotations

import pytest

from kc_desktop.domain.anonymous import AT_HOME, BLACKED, companies, names_somebody, without_persons
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.ids import new_id

FIRMS = companies([("tnhh1", "enterprise"), ("htx", "cooperative"), ("ho_kd", "household")])
SECRET = "Người Mẫu Kín"


def _paths(form: type[Form]) -> list[str]:
    """A path of every field, rows with a row id."""
    row = new_id()
    cells = [f"{f.key}/{row}/{cell.key}" for f in form.fields if f.row for cell in f.row.fields]
    return [*(f.key for f in form.fields if f.row is None), *cells]


def test_companies_are_not_homes() -> None:
    assert sorted(FIRMS) == ["htx", "tnhh1"]


def test_nothing_of_a_person_is_left_of_any_form() -> None:
    kept = 0
    for key, form in FORMS.items():
        flat = {path: SECRET if names_somebody(form, path) else f"Việc của {path}" for path in _paths(form)}
        left = without_persons(key, flat, FIRMS)
        assert SECRET not in dumps(left).decode(), key
        assert left.keys() == {path for path, said in flat.items() if said != SECRET and path not in _home(form)}, key
        kept += len(left)
    assert kept > 300


def _home(form: type[Form]) -> frozenset[str]:
    return AT_HOME if "legal_form" in form.by_key else frozenset()


@pytest.mark.parametrize(
    ("form", "path"),
    [("appraisal", "members/_/name"), ("acceptance", "attendants/_/name"), ("voting_round", "members/_/name"),
     ("rollout", "lots/_/teacher"), ("activity", "teacher"), ("facility", "representative")],
)  # fmt: skip
def test_people_in_office_are_people(form: str, path: str) -> None:
    assert names_somebody(FORMS[form], path)
    assert path.partition("/")[0] in FORMS[form].by_key


def test_personal_numbers_sealed_values_and_unknown_fields_are_left_out() -> None:
    flat = {
        "name": "Mẫu", "representative": "Người", "phones": ["0912345678"], "tax_code": "024079012345",
        "main_product": {"$": "x1"}, "founded_year": 2001, "of_a_later_version": "gì đó",
        "cluster_name": "024079012345",
    }  # fmt: skip
    assert without_persons("facility", flat, FIRMS) == {"name": "Mẫu", "founded_year": 2001}
    assert without_persons("facility", {"tax_code": "0100109106"}, FIRMS) == {"tax_code": "0100109106"}
    assert without_persons("unknown", flat, FIRMS) == {}


@pytest.mark.parametrize(("legal", "there"), [("tnhh1", True), ("ho_kd", False), (None, False)])
def test_a_home_has_no_address(legal: str | None, there: bool) -> None:
    flat = {"site_address": "Số 7 ngõ Mẫu", "site_commune": "2025:07654", "legal_form": legal}
    left = without_persons("facility", {key: value for key, value in flat.items() if value}, FIRMS)
    assert ("site_address" in left) is there
    assert left["site_commune"] == "2025:07654"


def test_prose_keeps_its_words_without_those_of_the_person() -> None:
    remark = f"Gặp {SECRET}, số 0912 345 678, thư mau@mau.example; cần 12 máy năm 2025"
    left = without_persons("facility", {"representative": SECRET, "remark": remark}, FIRMS)
    assert left == {"remark": f"Gặp {BLACKED}, số {BLACKED}, thư {BLACKED}; cần 12 máy năm 2025"}


def test_the_headline_keeps_what_a_place_is_called() -> None:
    flat = {"name": f"Hộ kinh doanh {SECRET}", "representative": SECRET}
    assert without_persons("facility", flat, FIRMS) == {"name": f"Hộ kinh doanh {SECRET}"}


def test_every_field_in_office_is_a_name_on_paper_and_not_sealed() -> None:
    marked = [
        f for form in FORMS.values() for f in (*form.fields, *(c for r in form.fields if r.row for c in r.row.fields))
    ]
    assert all(f.kind is Kind.TEXT and not f.personal for f in marked if f.in_office)
