"""JSON that is hashed: one way to write it, a strict way to read it."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.canonical import MAX_DEPTH, dumps, loads
from kc_desktop.domain.errors import Refused
from tests.tools.cases import each

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(st.characters(codec="utf-8"), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=9), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(plain)
def test_what_is_written_is_read_and_written_the_same(value: object) -> None:
    raw = dumps(value)
    assert loads(raw) == value
    assert dumps(loads(raw)) == raw
    assert loads(raw.decode()) == value
    assert loads(b"\xef\xbb\xbf" + raw) == value


def test_one_form_only() -> None:
    assert dumps({"b": 1, "a": "Cơ sở\n/é"}) == '{"a":"Cơ sở\\n/é","b":1}'.encode()
    with pytest.raises(ValueError, match="JSON compliant"):
        dumps(float("inf"))
    with pytest.raises(UnicodeEncodeError):
        dumps("\ud800")


def test_fractions_are_exact() -> None:
    assert loads('{"a": 12.50}') == {"a": Decimal("12.50")}


HOSTILE: dict[str, str | bytes] = {
    "nothing": "",
    "half": '{"a":',
    "two values": "{} {}",
    "Infinity": '{"a": Infinity}',
    "minus Infinity": "-Infinity",
    "NaN": '{"a": NaN}',
    "1e400": '{"a": 1e400}',
    "an exponent beyond Decimal": '{"a": 1e9999999999999999999}',
    "an exponent below Decimal": '{"a": 1e-9999999999999999999}',
    "depth 100,000": "[" * 100_000 + "]" * 100_000,
    "objects 100,000 deep": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "one level too deep": "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
    "5,000 digits": '{"a": ' + "9" * 5000 + "}",
    "5,000 digits in a fraction": '{"a": 0.' + "9" * 5000 + "}",
    "doubled key": '{"a": 1, "a": 2}',
    "lone surrogate": '{"a": "\\ud800"}',
    "lone surrogate in a key": '{"\\udfff": 1}',
    "lone surrogate in a list": '["\\udc00"]',
    "no UTF-8": b'{"a": "\xff\xfe"}',
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "control character": '{"a": "\x01"}',
    "single quotes": "{'a': 1}",
    "comment": "{} // x",
    "trailing comma": "[1,]",
    "leading zero": "[01]",
}


@each("name", list(HOSTILE))
def test_hostile_json_is_refused(name: str) -> None:
    with pytest.raises(Refused) as refused:
        loads(HOSTILE[name])
    assert refused.value.code == "invalid_content"
    assert len(str(refused.value)) < 300


def test_what_is_just_allowed() -> None:
    deepest = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert json.dumps(loads(deepest)) == deepest
    assert loads("9" * 40) == int("9" * 40)


def test_size_is_looked_at_first() -> None:
    with pytest.raises(Refused) as refused:
        loads(b" " * (1 << 20) + b"1")
    assert refused.value.code == "over_limit"
    assert loads(b'"' + b"x" * 200 + b'"', limit=202) == "x" * 200
