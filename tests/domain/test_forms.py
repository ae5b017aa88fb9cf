"""The kit and the declared forms: what every consumer relies on."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kc_desktop.domain.forms as kit
from kc_desktop.domain.declared import FORMS, Collaborator, Dossier, Facility, Payment, Survey
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, StageRow
from kc_desktop.domain.declared.survey import NeedRow, YearRow
from kc_desktop.domain.forms import Form, Kind, Level, Problem
from kc_desktop.domain.ids import new_id
from tests.domain import strategies as ours
from tests.tools.cases import each

KEY = re.compile(r"[a-z][a-z0-9_]{0,59}")
EVERY = {**FORMS, **{f.row.key: f.row for form in FORMS.values() for f in form.fields if f.row}}
WORDS = ours.Words()


@each("form", EVERY.values())
def test_declarations_are_sound(form: type[Form]) -> None:
    assert form.title
    assert form.headline in form.by_key
    assert len({f.label for f in form.active()}) == len(form.active()), "two fields of one name"
    for field in form.fields:
        assert KEY.fullmatch(field.key), "it is a column, a path of the log and an Excel heading"
        assert field.label == unicodedata.normalize("NFC", field.label).strip()
        assert field.label
        assert (field.kind is Kind.ROWS) == (field.row is not None)
        assert bool(field.choices) == (field.kind in (Kind.CHOICE, Kind.CHOICES))
        assert (field.kind is Kind.LINK) == bool(field.link)
        assert not field.link or field.link in FORMS
        assert 1 <= field.since <= form.version or "." in form.key
        if field.row is not None:
            assert field.row.key == f"{form.key}.{field.key}"
            assert all(cell.row is None for cell in field.row.fields), "rows do not nest"


def test_keys_do_not_meet_the_words_of_the_store() -> None:
    assert [
        f"{form.key}.{f.key}" for form in EVERY.values() for f in form.fields if f.key in ("num", "id", "row")
    ] == []


def test_a_field_is_the_declaration_on_the_class_and_the_value_on_a_record() -> None:
    record = Facility({"name": "Mẫu"})
    assert Facility.name.label == "Tên cơ sở"
    assert (record.name, record.tax_code) == ("Mẫu", None)
    changed = record.with_values(founded_year=1990)
    assert (changed.name, changed.founded_year, record.founded_year) == ("Mẫu", 1990, None)


def test_no_key_twice_and_shared_blocks_are_one_declaration() -> None:
    assert Survey.name is Facility.name
    with pytest.raises(TypeError, match="declared twice"):

        class _Twice(Facility, key="x", title="x", headline="name"):
            name = kit.text("khác")


@given(st.sampled_from(sorted(FORMS)).flatmap(lambda key: ours.records(FORMS[key])))
def test_validation_never_fails_and_every_finding_has_a_sentence(record: Form) -> None:
    for problem in record.problems(WORDS):
        assert problem.text
        assert problem.path.split("/")[0] in record.by_key


@each("form", FORMS.values())
def test_an_empty_record_lacks_exactly_what_is_required(form: type[Form]) -> None:
    found = form().problems(WORDS)
    assert {p.path for p in found if p.code == "required"} == {f.key for f in form.active() if f.required}


class Nothing(ours.Words):
    """A lookup that knows nothing."""

    def has_code(self, code_list: str, code: str) -> bool:
        return False

    has_unit = has_vsic = lambda self, key: False  # type: ignore[assignment]  # three questions, one answer


def test_codes_units_and_industries_must_exist() -> None:
    places = {"site_commune": "2025:99999", "priority_areas": ("a", "b")}
    record = Facility({"name": "Mẫu", "legal_form": "x", "vsic": "2025:0000", **places})
    found = record.problems(Nothing())
    assert [(p.path, p.code) for p in found] == [
        ("legal_form", "unknown_code"), ("site_commune", "unknown_unit"), ("priority_areas", "unknown_code"),
        ("priority_areas", "unknown_code"), ("vsic", "unknown_vsic"),
    ]  # fmt: skip


def codes(record: Form) -> list[tuple[str, str, Level]]:
    return [(p.path, p.code, p.level) for p in record.rules()]


ROW = new_id()
RULES: list[tuple[Form, list[tuple[str, str, Level]]]] = [
    (Facility({"tax_code": "0" * 12, "legal_form": "tnhh1"}), [("tax_code", "tax_code_is_personal", Level.WARN)]),
    (Facility({"tax_code": "024" + "0" * 9, "legal_form": "ho_kd"}), []),
    (Facility({"in_craft_village": True}), [("craft_village", "craft_village_unnamed", Level.WARN)]),
    (Facility({"latitude": Decimal(21)}), [("longitude", "position_incomplete", Level.WARN)]),
    (Facility({"latitude": Decimal(0), "longitude": Decimal(0)}), []),
    (
        Collaborator({"term_from": date(2026, 2, 1), "term_to": date(2026, 1, 1)}),
        [("term_to", "before_start", Level.BLOCK)],
    ),
    (Collaborator({"term_from": date(2026, 1, 1), "term_to": date(2026, 1, 1)}), []),
    (YearRow({"workers": 3, "workers_women": 4}), [("workers_women", "part_over_whole", Level.WARN)]),
    (YearRow({"workers": 0, "workers_women": 1}), [("workers_women", "part_over_whole", Level.WARN)]),
    (YearRow({"revenue": 5, "export_value": 5}), []),
    (NeedRow({"investment": 100, "requested": 101}), [("requested", "part_over_whole", Level.WARN)]),
    (
        Survey({"market_local": Decimal(60), "market_export": Decimal("40.01")}),
        [("market_export", "shares_over_100", Level.WARN)],
    ),
    (Survey({"market_local": Decimal(60), "market_export": Decimal(40)}), []),
    (
        Survey({"years": (YearRow({"year": 2025}, "a"), YearRow({"year": 2025}, "b"))}),
        [("years/b/year", "year_twice", Level.BLOCK)],
    ),
    (Survey({"needs": (NeedRow({}, ROW),)}), [("consent", "consent_not_asked", Level.NOTE)]),
    (Survey({"needs": (NeedRow({}, ROW),), "consent": False}), []),
    (BeneficiaryRow(), [("name", "beneficiary_unnamed", Level.BLOCK)]),
    (
        Dossier({"costs": (CostRow({"quantity": Decimal("2.5"), "unit_price": 1000, "amount": 2000}, ROW),)}),
        [(f"costs/{ROW}/amount", "product_differs", Level.WARN)],
    ),
    (Dossier({"costs": (CostRow({"quantity": Decimal("2.5"), "unit_price": 1000, "amount": 2500}, ROW),)}), []),
    (Dossier({"year": 2026, "end_year": 2025}), [("end_year", "before_start", Level.BLOCK)]),
    (
        Dossier({"programme": "kcqg", "costs": (CostRow({"source": "kcdp"}, ROW),)}),
        [(f"costs/{ROW}/source", "source_of_other_programme", Level.WARN)],
    ),
    (Payment({"year": 2025, "paid_on": date(2027, 1, 1)}), [("paid_on", "outside_plan_year", Level.WARN)]),
    (Payment({"year": 2025, "paid_on": date(2026, 1, 22)}), []),
]


@each("record, found", RULES)
def test_rules(record: Form, found: list[tuple[str, str, Level]]) -> None:
    assert codes(record) == found
    assert all(p.text for p in record.rules())


def test_problems_of_rows_carry_the_way_to_the_row() -> None:
    found = Dossier({"beneficiaries": (BeneficiaryRow({}, ROW),), "costs": (CostRow({"amount": 1}, ROW),)}).problems(
        WORDS
    )
    paths = {p.path: p.code for p in found}
    assert paths[f"beneficiaries/{ROW}/name"] == "beneficiary_unnamed"
    assert paths[f"costs/{ROW}/item"] == "required"


def test_too_many_rows_are_one_finding() -> None:
    rows = tuple(BeneficiaryRow({"name": "x"}, str(n)) for n in range(501))
    found = [p for p in Dossier({"beneficiaries": rows}).problems(WORDS) if p.path.startswith("beneficiaries")]
    assert [(p.path, p.code) for p in found] == [("beneficiaries", "too_many")]


def test_doubtful_identifiers_warn_and_do_not_block() -> None:
    record = Facility(
        {"name": "M", "legal_form": "x", "site_commune": "u", "tax_code": "0100233480", "phones": ("113",)}
    )
    assert [(p.path, p.code, p.level) for p in record.problems(WORDS)] == [
        ("tax_code", "tax_code_check", Level.WARN), ("phones", "phone_doubtful", Level.WARN),
    ]  # fmt: skip


def test_money_by_source_and_last_stage() -> None:
    costs = [("kcqg", 100), ("kcdp", 30), ("kcqg", 5), (None, 7), ("kcdp", None)]
    rows = tuple(CostRow({"source": s, "amount": a}, str(n)) for n, (s, a) in enumerate(costs))
    stages = tuple(StageRow({"state": s, "happened_on": date(2026, m, 1)}) for s, m in (("b", 1), ("a", 2)))
    dossier = Dossier({"costs": rows, "stages": stages})
    assert dossier.amount_by_source() == {"kcqg": 105, "kcdp": 30}
    assert dossier.last_stage() == ("a", date(2026, 2, 1))
    assert Dossier().last_stage() is None


def test_findings_compare_by_content() -> None:
    one = Problem("name", "too_long", Level.BLOCK, length=5, limit=3)
    assert one == Problem("name", "too_long", Level.BLOCK, length=5, limit=3)
    assert one != Problem("name", "too_long", Level.WARN, length=5, limit=3)
    assert len({one, Problem("name", "too_long", Level.BLOCK, length=5, limit=3)}) == 1
