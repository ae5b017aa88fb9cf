"""The operation: an immutable line whose id is its hash, and hostile lines."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import is_id, new_id
from kc_desktop.domain.op import ERASE, Author, Op, Place, make, op_id, parse
from tests.tools.cases import each

REPLICA, RECORD, ROW = new_id(), new_id(), new_id()
HASH = "a" * 64
GOOD: dict[str, Any] = {
    "v": 1, "r": REPLICA, "s": 2, "p": HASH, "t": "set", "k": "facility", "id": RECORD, "u": "cô Mẫu", "role": "ctv",
    "hlc": "01a2002863de:0000", "w": "2026-11-21T08:00:00+07:00", "fv": 1,
    "set": {"name": ["Mẫu", [HASH]], f"products/{ROW}/name": ["gạch", []], "phones": [["1", "2"], []], "-": [True, []]},
}  # fmt: skip


def line(**changes: Any) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


values = st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(st.characters(codec="utf-8"), max_size=20)
lists = st.lists(st.text(st.characters(codec="utf-8"), max_size=9), max_size=3)
paths = st.sampled_from(["name", "phones", "-", f"products/{ROW}/name", f"products/{ROW}/-"])
hashes = st.sampled_from([HASH, "b" * 64])


@given(st.dictionaries(paths, st.tuples(values | lists, st.lists(hashes, max_size=2).map(tuple)), max_size=4))
def test_made_and_parsed(sets: dict[str, tuple[object, tuple[str, ...]]]) -> None:
    op = make(
        Author(REPLICA, "cô Mẫu", "ctv"),
        Place(1, "", "01a2002863de:0000", "w"),
        "set",
        "facility",
        1,
        RECORD,
        sets,
        "g1",
    )
    assert parse(op.raw) == op
    assert op.id == op_id(op.raw) == hashlib.sha256(op.raw).hexdigest()


def test_one_changed_byte_is_another_operation() -> None:
    raw = line()
    assert parse(raw).id != parse(raw.replace(b"M\\u1eabu", b"Mau")).id


def test_keys_of_a_later_version_stay_in_the_line() -> None:
    op = parse(line(colour="đỏ", g=5))
    assert (json.loads(op.raw)["colour"], op.group) == ("đỏ", "")
    assert isinstance(op, Op)


HOSTILE: dict[str, bytes] = {
    "a list": b"[]",
    "a number": b"1",
    "no JSON": b"\x00\xff",
    "number true": line(s=True),
    "number 0": line(s=0),
    "number -1": line(s=-1),
    "number 2^63": line(s=1 << 63),
    "number as text": line(s="2"),
    "number 1.0": line(s=1.5),
    "first with a parent": line(s=1),
    "second without a parent": line(p=""),
    "parent no hash": line(p="x" * 64),
    "parent in capitals": line(p="A" * 64),
    "replica CON": line(r="CON"),
    "replica with a path": line(r="../../x"),
    "record in capitals": line(id=RECORD.upper()),
    "record null": line(id=None),
    "form with a path": line(k="../x"),
    "form in capitals": line(k="FACILITY"),
    "form version 0": line(fv=0),
    "form version true": line(fv=True),
    "version true": line(v=True),
    "version as text": line(v="1"),
    "user 1 MB": line(u="x" * 100_000),
    "no sets": line(set=None),
    "sets as a list": line(set=[]),
    "set without bases": line(set={"name": "x"}),
    "set of three": line(set={"name": ["x", [], 1]}),
    "bases as text": line(set={"name": ["x", HASH]}),
    "base no hash": line(set={"name": ["x", ["1"]]}),
    "base a number": line(set={"name": ["x", [1]]}),
    "object as value": line(set={"name": [{"a": 1}, []]}),
    "nested list as value": line(set={"name": [[["a"]], []]}),
    "fraction as value": line(set={"name": [1.5, []]}),
    "path with dots": line(set={"../name": ["x", []]}),
    "path with capitals": line(set={"Name": ["x", []]}),
    "path of four": line(set={f"a/{ROW}/b/c": ["x", []]}),
    "path empty": line(set={"": ["x", []]}),
    "path with newline": line(set={"name\n": ["x", []]}),
    "lone surrogate": line(u="\ud800"),
    "infinite": line(fv=1).replace(b'"fv": 1', b'"fv": Infinity'),
    "deep": line(set={"name": ["x", []]}).replace(b'"x"', b"[" * 100_000 + b"]" * 100_000),
    "20,001 sets": line(set={f"a{n}": [1, []] for n in range(20_001)}),
}


@each("name", list(HOSTILE))
def test_hostile_lines_are_refused(name: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(HOSTILE[name])
    assert refused.value.code == "invalid_content"


@each("missing", [key for key in GOOD])
def test_every_key_is_needed(missing: str) -> None:
    with pytest.raises(Refused):
        parse(json.dumps({k: v for k, v in GOOD.items() if k != missing}).encode())


def test_newer_format_and_size_are_told_apart() -> None:
    for raw, code in ((line(v=2), "newer_version"), (line(u="x" * (1 << 20)), "over_limit")):
        with pytest.raises(Refused) as refused:
            parse(raw)
        assert refused.value.code == code


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_parsed_or_refused(raw: bytes) -> None:
    with pytest.raises(Refused):
        parse(raw)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(sorted(GOOD)), anything)
def test_any_value_in_any_key_is_parsed_or_refused(key: str, value: Any) -> None:
    try:
        op = parse(line(**{key: value}))
    except Refused:
        return
    assert parse(op.raw) == op


def test_ids() -> None:
    ids = [new_id() for _ in range(2000)]
    assert len(set(ids)) == 2000
    assert all(is_id(i) and i[14] == "7" and i[19] in "89ab" for i in ids)
    for other in ("", "x", None, 5, ids[0].upper(), ids[0] + "\n", f"{{{ids[0]}}}", ids[0].replace("-", "")):
        assert not is_id(other)


def test_an_order_sets_nothing() -> None:
    """An operation without values is sound, whatever its kind; its line travels like any other."""
    author, place = Author(new_id(), "u", "centre"), Place(1, "", "01a2002863de:0000", "")
    for kind in (ERASE, "later_kind"):
        op = make(author, place, kind, "facility", 1, new_id(), {})
        assert parse(op.raw) == op
