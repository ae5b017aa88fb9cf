"""One value in its four dresses: each way there and back is the same value, in every field of every form."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.declared import FORMS, Facility, Survey
from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.values import ValueProblem, clean_text, decimal_text, parse_text, read_json, show, write_json
from tests.domain import strategies as ours
from tests.tools.cases import each

FIELDS: list[Field[Any]] = []
for _form in FORMS.values():
    for _field in _form.fields:
        FIELDS += [_field] if _field.row is None else list(_field.row.fields)
WORDS = ours.Words()
CODED = (Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC, Kind.LINK)

field_and_value = st.sampled_from(FIELDS).flatmap(lambda field: st.tuples(st.just(field), ours.values(field)))
typed = st.sampled_from([f for f in FIELDS if f.kind not in CODED]).flatmap(
    lambda field: st.tuples(st.just(field), ours.values(field))
)


@given(field_and_value)
def test_json_and_back(pair: tuple[Field[Any], Any]) -> None:
    field, value = pair
    raw = loads(dumps(write_json(field, value)))
    again = read_json(field, raw)
    assert again == value
    assert type(again) is type(value)
    assert write_json(field, again) == raw, "canonical JSON is a fixed point"


@given(typed)
def test_what_is_shown_can_be_typed_again(pair: tuple[Field[Any], Any]) -> None:
    field, value = pair
    assert parse_text(field, show(field, value, WORDS), WORDS) == value


@given(field_and_value)
def test_shown_values_have_words(pair: tuple[Field[Any], Any]) -> None:
    field, value = pair
    shown = show(field, value, WORDS)
    assert shown
    assert shown == unicodedata.normalize("NFC", shown)
    assert show(field, None, WORDS) == ""


@given(st.sampled_from(FIELDS), st.text(max_size=40))
def test_any_typed_text_is_a_value_or_a_problem_beside_the_field(field: Field[Any], text: str) -> None:
    try:
        value = parse_text(field, text, WORDS)
    except ValueProblem as fault:
        assert fault.at(field.key).text  # noqa: PT017  (either outcome is right)
        return
    if value not in (None, "", ()) and field.kind not in CODED:
        assert read_json(field, loads(dumps(write_json(field, value)))) == value, "what was typed can be stored"


@given(st.text(max_size=40))
def test_clean_text_is_nfc_without_outer_blanks_and_stays_clean(text: str) -> None:
    try:
        clean = clean_text(text)
    except ValueProblem as fault:
        assert fault.code == "control_characters"  # noqa: PT017  (either outcome is right)
        return
    assert clean == unicodedata.normalize("NFC", clean).strip()
    assert "\n" not in clean
    assert clean_text(clean) == clean


UNSEEN = "\u200b\u200d\u200e\u202e\u2066\u2069\u00ad\u034f\ufe0f\ufeff\U000e0041"
"""Zero widths, joiners, turns of direction, soft hyphen, variation selectors, tags."""


@given(st.lists(st.sampled_from([*"aĂ ơđ\u0301\u0323", *UNSEEN]), max_size=20))
def test_what_cannot_be_seen_changes_no_text(letters: list[str]) -> None:
    seen = "".join(sign for sign in letters if sign not in UNSEEN)
    assert clean_text("".join(letters)) == clean_text(seen)


@given(st.text(st.characters(categories=["Cf", "Zs", "Zl", "Zp", "L", "Mn"]), max_size=20))
def test_nothing_turns_or_hides_a_text(text: str) -> None:
    clean = clean_text(text, lines=True)
    assert {sign for sign in clean if unicodedata.category(sign) in ("Zs", "Zl", "Zp")} <= {" "}
    assert not {unicodedata.bidirectional(sign) for sign in clean} & {
        "LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI",
    }  # fmt: skip


def test_text_edges() -> None:
    assert clean_text("Gốm\u00a0Bến\u2009Đá\u2028") == "Gốm Bến Đá"
    assert clean_text("\u200b\u2060") == ""
    assert clean_text("Co\u031b so\u031b\u0309") == "Cơ sở"
    assert clean_text(" a\tb\r\nc ") == "a b c"
    assert clean_text("a\r\nb\rc", lines=True) == "a\nb\nc"
    for bad in ("a\0", "a\x1b", "a\ud800", "a\x7f", "a\x85"):
        with pytest.raises(ValueProblem):
            clean_text(bad)


@each(
    "field, text, value",
    [
        (Survey.visited_on, "1/8/26", "2026-08-01"),
        (Survey.local_material_share, "50,5 %", "50.5"),
        (Survey.local_material_share, "50.5", "50.5"),
        (Facility.phones, "0912 345 678; +84987654321", ["0912345678", "0987654321"]),
        (Facility.tax_code, " 0314409058002", "0314409058-002"),
        (Facility.owner_is_woman, "Có", True),
        (Facility.owner_is_woman, "x", True),
        (Facility.owner_is_woman, "không", False),
        (Facility.founded_year, "1990", 1990),
        (Facility.legal_form, "tên ho_kd", "ho_kd"),
        (Facility.priority_areas, "tên b; tên a", ["a", "b"]),
        (Facility.latitude, "21,28", "21.28"),
    ],
)
def test_typed_as_people_do(field: Field[Any], text: str, value: object) -> None:
    assert write_json(field, parse_text(field, text, WORDS)) == value


@each(
    "field, text, code",
    [
        (Survey.visited_on, "31/02/2026", "not_a_date"),
        (FORMS["payment"].by_key["amount"], "-5 tr", "too_low"),
        (FORMS["payment"].by_key["amount"], "nhiều", "not_an_amount"),
        (FORMS["payment"].by_key["amount"], "1,5", "not_an_amount"),
        (Survey.local_material_share, "101", "too_high"),
        (Survey.local_material_share, "1,005", "too_many_decimals"),
        (Facility.founded_year, "1799", "too_low"),
        (Facility.founded_year, "1990,5", "not_a_number"),
        (Facility.owner_is_woman, "có lẽ", "wrong_type"),
        (Facility.name, "x" * 251, "too_long"),
        (Facility.name, "a\0", "control_characters"),
        (Facility.tax_code, "123", "tax_code_shape"),
        (Facility.email, "ai@", "email_shape"),
    ],
)
def test_typed_wrong(field: Field[Any], text: str, code: str) -> None:
    with pytest.raises(ValueProblem) as fault:
        parse_text(field, text, WORDS)
    assert fault.value.code == code
    assert fault.value.at(field.key).text


def test_names_are_looked_up_where_a_search_is_at_hand() -> None:
    found = parse_text(Facility.site_commune, "xã Bến Đá", WORDS, {Kind.COMMUNE: lambda text: f"2025:{len(text):05d}"})
    assert found == "2025:00009"


@each("number, text", [("0", "0"), ("-0.0", "0"), ("12.50", "12.5"), ("1E+3", "1000")])
def test_decimals_are_plain(number: str, text: str) -> None:
    assert decimal_text(Decimal(number)) == text
