"""Which values are personal, which keys an erasure kills, how keys are written down."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.personal import (
    has_personal,
    is_dead,
    is_key,
    is_personal,
    key_id,
    pack_keys,
    unpack_keys,
)
from tests.tools.cases import each

SECRET = bytes(range(64))
TOKEN = key_id(SECRET)
ERASURES = st.lists(st.text("0123456789abcdef", min_size=64, max_size=64), max_size=4, unique_by=lambda e: e[:8])


def test_every_marked_field_is_personal_and_no_other() -> None:
    """The declaration decides, also for cells of rows."""
    for form in FORMS.values():
        for field in form.fields:
            for path, cell in [(field.key, field)] if field.row is None else [
                (f"{field.key}/{new_id()}/{c.key}", c) for c in field.row.fields
            ]:  # fmt: skip
                assert is_personal(form, path, "x") is (cell.personal or field.personal), path
    assert [key for key in FORMS if has_personal(key)] == [
        "facility", "survey", "dossier", "collaborator", "pay", "retyping", "contract", "request", "settlement",
        "programme", "activity", "product", "voting_round", "voting_entry", "issued",
    ]  # fmt: skip
    assert not has_personal("unknown")


def test_a_tax_code_is_personal_when_it_is_a_personal_number() -> None:
    """Households use their owner's number since 1/7/2025."""
    form = FORMS["facility"]
    assert form.by_key["tax_code"].kind is Kind.TAX_CODE
    assert is_personal(form, "tax_code", "024079012345")
    assert not is_personal(form, "tax_code", "0100109106")
    assert not is_personal(form, "tax_code", "0100109106-001")


@given(ERASURES)
def test_a_key_dies_of_what_its_maker_did_not_know(erasures: list[str]) -> None:
    """Of every set of erasures, in any order."""
    for size in range(len(erasures) + 1):
        for known in itertools.combinations(erasures, size):
            key = key_id(SECRET, known)
            assert is_dead(key, erasures) is (set(known) != set(erasures))
            assert not is_dead(key, known)


SUBJECT = new_id()


@given(st.sets(st.binary(min_size=64, max_size=64)), ERASURES)
def test_keys_written_down_and_read(found: set[bytes], erasures: list[str]) -> None:
    """What is packed is read again."""
    subjects = [new_id(), new_id()]
    keys = {key_id(secret, erasures): (subjects[at % 2], secret) for at, secret in enumerate(sorted(found))}
    assert all(is_key(key, secret) and not is_key(key, secret[::-1] + b"x") for key, (_, secret) in keys.items())
    assert unpack_keys(pack_keys(keys)) == keys


@each(
    "body",
    [
        [], {}, {"keys": {}}, {"keys": [None]}, {"keys": [{"id": TOKEN, "subject": SUBJECT}]},
        {"keys": [{"id": TOKEN, "subject": "x", "secret": SECRET.hex()}]},
        {"keys": [{"id": TOKEN, "secret": SECRET.hex()}]},
        {"keys": [{"id": "short", "subject": SUBJECT, "secret": SECRET.hex()}]},
        {"keys": [{"id": TOKEN, "subject": SUBJECT, "secret": "00" * 63}]},
        {"keys": [{"id": TOKEN, "subject": SUBJECT, "secret": "zz" * 64}]},
        {"keys": [{"id": TOKEN + "@xyz", "subject": SUBJECT, "secret": SECRET.hex()}]},
        {"keys": [{"id": TOKEN, "subject": SUBJECT, "secret": SECRET.hex()}] * 2},
    ],
)  # fmt: skip
def test_keys_of_another_shape_are_refused(body: object) -> None:
    """No key of another form enters the database."""
    with pytest.raises(Refused) as caught:
        unpack_keys(dumps(body))
    assert caught.value.code == "invalid_content"
