"""What an import asks of every row is a part of what the form asks; a value called canonical is one."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.checks import Blocking
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Form, Kind, Level
from kc_desktop.domain.values import is_canonical, read_json, write_json
from tests.domain import strategies
from tests.tools.cases import each

FORM = st.sampled_from(list(FORMS.values()))
FIELDS = [field for form in FORMS.values() for field in form.fields if field.kind is not Kind.ROWS]


class Strict(strategies.Words):
    """Knows codes and units that end in an even digit."""

    def has_code(self, code_list: str, code: str) -> bool:
        return code[-1] in "02468"

    def has_unit(self, key: str) -> bool:
        return key[-1] in "02468"


@given(FORM.flatmap(strategies.records))
def test_blocking_is_what_blocks(record: Form) -> None:
    blocking = Blocking(type(record), Strict()).of(record)
    assert blocking == tuple(p for p in record.problems(Strict()) if p.level is Level.BLOCK)


@given(field=st.sampled_from(FIELDS), data=st.data())
def test_canonical_values_come_back_as_they_are(field: Field[Any], data: st.DataObject) -> None:
    value = data.draw(strategies.values(field) | st.text(max_size=20) | st.lists(st.text(max_size=12)).map(tuple))
    if is_canonical(field, value):
        assert read_json(field, write_json(field, value)) == value


@each(
    "key, value, canonical",
    [
        ("name", "Công ty TNHH Mẫu – Gốm", True),
        ("name", "Công ty TNHH Mẫu ", False),
        ("name", "Mẫu\ngốm", False),
        ("remark", "Mẫu\ngốm", True),
        ("name", "M" * 251, False),
        ("tax_code", "0100109106", True),
        ("tax_code", "010010910", False),
        ("email", "mau@mau.example", True),
        ("email", "mau@mau", False),
        ("phones", ("0900000001", "0900000002"), True),
        ("phones", ("0900000001", "0900000001"), False),
        ("phones", ("84900000001",), False),
    ],
)
def test_most_texts_are_known_at_a_glance(key: str, value: Any, canonical: bool) -> None:
    assert is_canonical(FORMS["facility"].by_key[key], value) is canonical


def test_more_decimals_than_a_field_has_are_never_saved() -> None:
    """A reader would not take them again: the value would be gone."""
    from decimal import Decimal

    from kc_desktop.domain.declared import Opening

    record = Opening({"name": "Mẫu", "year": 2024, "indicator": "k2", "quantity": Decimal("2.035")})
    for found in (record.problems(Strict()), Blocking(Opening, Strict()).of(record)):
        assert [(p.path, p.code) for p in found if p.level is Level.BLOCK] == [("quantity", "too_many_decimals")]
