"""Values of any kind in any field, under a form "of a later version" or sealed: kept, shown as far as they can be read,
and nothing breaks over them."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.personal import key_id
from kc_desktop.services import conflicts, history, imports, lists, objects, records, subject_keys
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning import programmes
from kc_desktop.system import secrets
from tests.services.test_insider import bundle, line, merge
from tests.tools.offices import Province
from tests.tools.slowly import mostly_slow

ROWS = ("-" * 36, "0" * 36)
"""Row ids that the pattern of paths lets through."""
ODD: list[object] = [
    {"$": "later", "a": [{"b": 1}]}, 5, "x" * 700, ["a", "b"], 10**39, -1, True, [], "\u202eabc\u0007", "2026-02-31",
]  # fmt: skip
INSIDE: list[object] = [b"not json", 5, 10**30, 1.5, ["a" * 50] * 30, "\u202e\u0007<b>", {"a": 1}, b'"\\ud800"']


@pytest.fixture
def made(of_one: Province) -> Province:
    return of_one


def paths(form: type[Form]) -> Iterator[str]:
    """Every field, and cells of two rows of each block."""
    for field in form.fields:
        if field.kind is Kind.ROWS and field.row is not None:
            yield from (f"{field.key}/{row}/{cell.key}" for row in ROWS for cell in field.row.fields)
        else:
            yield field.key


def taken(made: Province, sets: dict[str, dict[str, Any]], version: int, **content: Any) -> list[tuple[str, str]]:
    """One record of every form, merged, what is the centre's too; (form, id) of each."""
    lines: list[bytes] = []
    for form, values in sets.items():
        before = sha256(lines[-1]).hexdigest() if lines else ""
        ids = {"id": values.pop("id")} if "id" in values else {}
        written = {path: [value, []] for path, value in values.items()}
        desk = made.stations[0].desk
        lines.append(line(desk, s=len(lines) + 1, p=before, k=form, fv=version, set=written, **ids))
    done = merge(made, bundle(made, lines, **content)).imports[0]
    assert imports.retry(made.centre.desk, done.num, trusting=True).left == 0
    return [(form, str(json.loads(raw)["id"])) for form, raw in zip(sets, lines, strict=True)]


def looked_at(desk: Desk, kept: list[tuple[str, str]]) -> None:
    """Everything that reads a record of any form."""
    for form, record in kept:
        columns = [field.key for field in FORMS[form].fields if field.kind is not Kind.ROWS]
        ids = lists.ids(desk, lists.Query(form))
        assert len(lists.page(desk, form, ids, columns)) == 1
        assert records.load(desk, form, record).flat
        assert history.history(desk, form, record)
        assert list(objects.page(desk, form, ids))
    assert list(objects.dump(desk))
    assert conflicts.queue(desk) == ()


@pytest.mark.parametrize("value", mostly_slow(ODD), ids=lambda value: str(value)[:12])
def test_a_later_version_may_say_anything(made: Province, value: object) -> None:
    sets = {key: {**dict.fromkeys(paths(form), value), "later_field": value} for key, form in FORMS.items()}
    looked_at(made.centre.desk, taken(made, sets, 99))


@pytest.mark.parametrize("inside", mostly_slow(INSIDE), ids=lambda inside: str(inside)[:12])
def test_an_envelope_may_hold_anything(made: Province, inside: object) -> None:
    plain = inside if isinstance(inside, bytes) else json.dumps(inside).encode()
    keys: dict[str, tuple[str, bytes]] = {}
    sets: dict[str, dict[str, Any]] = {}
    for key, form in FORMS.items():
        record, secret = new_id(), secrets.new_key()
        keys[key_id(secret)] = record, secret
        sets[key] = {"id": record}
        for path in paths(form):
            sealed = b64encode(secrets.seal(secret, plain, path.encode())).decode()
            sets[key][path] = {"$": "p1", "k": key_id(secret), "c": sealed}
    looked_at(made.centre.desk, taken(made, sets, 1, entries=subject_keys.pack(keys)))


@pytest.mark.parametrize("years", [{}, {"first_year": 2027, "last_year": 2025}], ids=["none", "backwards"])
def test_a_programme_without_years_has_no_targets_to_reach(made: Province, years: dict[str, int]) -> None:
    row = "targets/" + new_id()
    values = {"name": "Mẫu", **years, f"{row}/indicator": "lao_dong_dao_tao", f"{row}/quantity": "60"}
    ((_, record),) = taken(made, {"programme": values}, 1)
    assert len(programmes.targets(made.centre.desk, record)) == (1 if years else 0)
