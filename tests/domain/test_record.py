"""A record between its typed form, its JSON object and its flat registers: nothing is lost on any way."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.declared import FORMS, Facility, Survey
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.record import differences, field_at, flatten, from_object, to_object, unflatten
from tests.domain import strategies as ours
from tests.tools.cases import each

some_form = st.sampled_from(sorted(FORMS)).map(lambda key: FORMS[key])
some_record: st.SearchStrategy[Form] = some_form.flatmap(ours.records)


@given(some_record)
def test_flat_and_back(record: Form) -> None:
    flat = loads(dumps(flatten(record)))
    assert isinstance(flat, dict)
    read = unflatten(type(record), flat)
    assert (read.form, read.problems, read.unknown) == (record, (), ())


@given(some_record)
def test_object_and_back_through_json(record: Form) -> None:
    raw = loads(json.dumps(to_object(record)))
    assert isinstance(raw, dict)
    assert from_object(type(record), raw) == (record, ())


@given(some_form.flatmap(lambda form: st.tuples(ours.records(form), ours.records(form))))
def test_differences_lead_from_one_to_the_other(pair: tuple[Form, Form]) -> None:
    before, after = (flatten(record) for record in pair)
    written = differences(before, after)
    merged = {**before, **written}
    gone = {path[:-2] for path, value in merged.items() if path.endswith("/-") and value is True}
    shown = {
        p: v for p, v in merged.items() if v is not None and not p.endswith("/-") and p.rpartition("/")[0] not in gone
    }
    assert unflatten(type(pair[1]), shown).form == pair[1]
    assert unflatten(type(pair[1]), merged).form.values == {
        **{f.key: () for f in pair[1].fields if f.row and any(p.startswith(f"{f.key}/") for p in merged)},
        **pair[1].values,
    }
    assert differences(after, after) == {}
    assert not written.keys() & {p for p in after if before.get(p) == after[p]}, "only what differs is written"


@given(some_record)
def test_clearing_everything_writes_one_register_a_field_and_a_row(record: Form) -> None:
    written = differences(flatten(record), {})
    fields = {f.key for f in record.fields if f.row is None and record.values.get(f.key) not in (None, "", ())}
    rows = {f"{f.key}/{row.row_id}/-" for f in record.fields if f.row for row in record.values.get(f.key) or ()}
    assert written == {**dict.fromkeys(fields), **dict.fromkeys(rows, True)}


def test_paths_name_fields_and_cells() -> None:
    row = new_id()
    found = field_at(Survey, f"products/{row}/name")
    assert found is not None
    assert (found[0].label, found[1], found[2]) == ("Sản phẩm", Survey.products, row)
    for path in ("products", f"products/{row}", "products/1/name", f"name/{row}/name", "nothing", "", "-"):
        assert field_at(Survey, path) is None


def test_what_a_newer_version_wrote_is_kept_aside() -> None:
    row = new_id()
    flat = {"name": "Mẫu", "invented": 1, f"products/{row}/colour": "đỏ", "founded_year": "không phải năm", "-": True}
    read = unflatten(Survey, flat)
    assert read.form.values == {"name": "Mẫu"}
    assert read.unknown == ("invented", f"products/{row}/colour")
    assert [p.path for p in read.problems] == ["founded_year"]


def test_a_deleted_row_is_gone_and_its_cells_with_it() -> None:
    row = new_id()
    flat = {f"products/{row}/name": "gạch", f"products/{row}/-": True}
    assert unflatten(Survey, flat).form.values == {"products": ()}


# --------------------------------------------------------------------------------------------- hostile JSON records


HOSTILE: dict[str, tuple[dict[str, Any], str]] = {
    "unknown field": ({"nickname": "x"}, "unknown_field"),
    "true as number": ({"founded_year": True}, "wrong_type"),
    "number as text": ({"founded_year": "1990"}, "wrong_type"),
    "text as flag": ({"direct_production": "true"}, "wrong_type"),
    "1 as flag": ({"direct_production": 1}, "wrong_type"),
    "list as text": ({"name": ["a"]}, "wrong_type"),
    "object as text": ({"name": {"a": 1}}, "wrong_type"),
    "number as text field": ({"name": 5}, "wrong_type"),
    "1 MB string": ({"name": "x" * 1_000_000}, "too_long"),
    "long by one": ({"name": "x" * 251}, "too_long"),
    "NUL": ({"name": "a\0b"}, "control_characters"),
    "escape": ({"name": "a\x1b[2Jb"}, "control_characters"),
    "lone surrogate": ({"name": "a\ud800b"}, "control_characters"),
    "31 February": ({"registered_on": "2026-02-31"}, "not_a_date"),
    "typed date": ({"registered_on": "31/02/2026"}, "not_a_date"),
    "year 0": ({"registered_on": "0000-01-01"}, "not_a_date"),
    "text as list": ({"phones": "0912345678"}, "wrong_type"),
    "numbers in list": ({"phones": [912345678]}, "wrong_type"),
    "300 phones": ({"phones": [f"09{n:08d}" for n in range(300)]}, "too_many"),
    "tax code": ({"tax_code": "12345"}, "tax_code_shape"),
    "email": ({"email": "ai đó"}, "email_shape"),
    "latitude": ({"latitude": "90.0000001"}, "too_high"),
    "decimals": ({"latitude": "10.1234567"}, "too_many_decimals"),
    "decimal nonsense": ({"latitude": "1e5"}, "not_a_number"),
    "decimal Infinity": ({"latitude": "Infinity"}, "not_a_number"),
    "decimal 5000 digits": ({"latitude": "1" * 5000}, "not_a_number"),
    "year 2^63": ({"founded_year": 1 << 63}, "too_high"),
    "negative year": ({"founded_year": -1}, "too_low"),
}


@each("name", list(HOSTILE))
def test_hostile_values_are_named_by_their_field(name: str) -> None:
    raw, code = HOSTILE[name]
    _, problems = from_object(Facility, {"name": "Mẫu", **raw} if "name" not in raw else raw)
    assert [(p.path, p.code) for p in problems] == [(next(iter(raw)), code)]
    assert problems[0].text


@each(
    "form, raw, code",
    [
        ("payment", {"amount": -1}, "too_low"),
        ("payment", {"amount": 1.5}, "wrong_type"),
        ("payment", {"amount": "1.000.000"}, "wrong_type"),
        ("payment", {"amount": 10**15 + 1}, "too_high"),
        ("payment", {"dossier": "1"}, "not_an_id"),
        ("payment", {"dossier": "../../etc/passwd"}, "not_an_id"),
        ("survey", {"products": {"name": "x"}}, "wrong_type"),
        ("survey", {"products": ["x"]}, "wrong_type"),
        ("survey", {"products": [{"id": "CON", "name": "x"}]}, "wrong_type"),
        ("survey", {"products": [{"colour": "đỏ"}]}, "unknown_field"),
        ("survey", {"market_export": "-0.01"}, "too_low"),
    ],
)
def test_hostile_values_of_other_forms(form: str, raw: dict[str, Any], code: str) -> None:
    _, problems = from_object(FORMS[form], raw)
    assert [p.code for p in problems] == [code]


@given(st.dictionaries(st.text(max_size=20), st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3), max_leaves=8),
    max_size=4), some_form)  # fmt: skip
def test_any_json_object_is_read_or_refused_by_field(raw: dict[str, Any], form: type[Form]) -> None:
    record, problems = from_object(form, raw)
    assert all(p.text for p in problems)
    assert record.values.keys() <= raw.keys() & form.by_key.keys()


@given(some_form.flatmap(lambda form: st.tuples(st.just(form), st.sampled_from(form.fields))), st.data())
def test_any_value_in_any_field_is_read_or_refused(where: tuple[type[Form], Any], data: st.DataObject) -> None:
    anything = (
        st.none() | st.booleans() | st.integers() | st.text(max_size=30) | st.lists(st.text(max_size=9), max_size=3)
    )
    form, field = where
    value = data.draw(anything)
    record, problems = from_object(form, {field.key: value})
    if value is not None and not problems:
        again, _ = from_object(form, to_object(record))
        assert flatten(again) == flatten(record), "what was read is canonical: reading it again changes nothing"
