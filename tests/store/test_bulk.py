"""Records begun column by column are those that their operations make: in every table, in the search, in the log."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.personal import key_id
from kc_desktop.domain.record import flatten
from kc_desktop.services import bulk, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import projection, search
from kc_desktop.store.engine import run, run_many
from kc_desktop.store.tables import FORM_TABLES
from tests.domain import strategies
from tests.tools.offices import office

SIMPLE = [form for form in FORMS.values() if all(f.kind is not Kind.ROWS or not f.required for f in form.fields)]


@pytest.fixture
def desks(tmp_path: Path) -> Any:
    apps = [office(tmp_path / name, "centre", "Trung tâm mẫu") for name in ("one", "two")]
    yield [app.desk for app in apps]
    for app in apps:
        app.close()


def plain(form: type[Form]) -> st.SearchStrategy[Form]:
    """Records without repeating rows; now and then a text that is not as it is read, or that no version reads."""

    def spoiled(record: Form, text: str) -> Form:
        values = {k: v for k, v in record.values.items() if form.by_key[k].kind is not Kind.ROWS}
        return form({k: text if isinstance(v, str) and text else v for k, v in values.items()})

    odd = st.sampled_from(["", "", "", " Mẫu  gốm\u00a0", "a\nb", "\u200bẩn", "dài" * 2000, "0900 000 001"])
    return st.builds(spoiled, strategies.records(form, least=1), odd)


def one_by_one(desk: Desk, form: type[Form], records: list[tuple[str, Form]]) -> None:
    with desk.writer() as connection:
        written = [(i, {p: (v, ()) for p, v in flatten(r).items()}) for i, r in records if flatten(r)]
        ops = desk.author_ops(connection, "set", (form.key, form.version), written)
        projection.apply(connection, ops, desk.names)


def at_once(desk: Desk, form: type[Form], records: list[tuple[str, Form]]) -> None:
    with desk.writer() as connection:
        bulk.Begun(desk, form, "").add(connection, records)


def stored(desk: Desk, form: type[Form], ids: list[str]) -> dict[str, object]:
    """All that is stored of some records, but for what chance makes."""
    marks = ",".join("?" * len(ids))
    with desk.store.reader() as connection:
        table = [c.name for c in FORM_TABLES[form.key].columns if c.name != "num"]
        rows = run(connection, f"SELECT {','.join(table)} FROM {form.key} WHERE id IN ({marks}) ORDER BY id", ids)
        states = {i: projection.read_state(connection, i) for i in ids}
        views = {i: (s[1], s[2].view({})) if s else None for i, s in states.items()}
        ops = [item for i in ids for item in projection.readable_ops(connection, i)]
        keys = run(connection, f"SELECT subject FROM subject_key WHERE subject IN ({marks}) ORDER BY 1", ids).fetchall()
    return {
        "rows": rows.fetchall() if hasattr(rows, "fetchall") else list(rows),
        "views": {i: (v[0], dict(v[1].flat), sorted(v[1].shown)) if v else None for i, v in views.items()},
        "ops": [(o.op.kind, o.op.form, o.op.record, o.op.form_version, dict(o.op.sets)) for o in ops],
        "sealed": [
            sorted(p for p, pair in json.loads(o.op.raw)["set"].items() if isinstance(pair[0], dict)) for o in ops
        ],
        "keys": keys,
    }


def words(desk: Desk, form: type[Form]) -> list[Any]:
    """Every word of the index, with the number of records it finds."""
    with desk.store.unbound() as raw:
        raw.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {search.index_of(form.key)}, row)")
        found = raw.execute("SELECT term, doc FROM temp.words ORDER BY term").fetchall()
        raw.execute("DROP TABLE temp.words")
    return list(found)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_at_once_is_one_by_one(desks: list[Desk], data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(SIMPLE))
    made = [(new_id(), record) for record in data.draw(st.lists(plain(form), min_size=1, max_size=4))]
    one_by_one(desks[0], form, made)
    at_once(desks[1], form, made)
    ids = sorted(i for i, _ in made)
    assert stored(desks[1], form, ids) == stored(desks[0], form, ids)
    assert words(desks[1], form) == words(desks[0], form)


def test_a_key_that_came_before_the_record_is_used(desks: list[Desk]) -> None:
    """Its subject was written elsewhere: the operations are still on their way."""
    secret, record = b"k" * 64, new_id()
    with desks[0].writer() as connection:
        run(connection, "INSERT INTO subject_key VALUES (?, ?, ?)", (key_id(secret), record, secret))
    at_once(desks[0], FORMS["facility"], [(record, FORMS["facility"]({"name": "Mẫu", "representative": "Bà Mẫu"}))])
    with desks[0].store.reader() as connection:
        assert run(connection, "SELECT id FROM subject_key").fetchall() == [(key_id(secret),)]
        (op,) = projection.readable_ops(connection, record)
    assert op.op.sets["representative"] == ("Bà Mẫu", ())
    assert upkeep.check(desks[0], deep=True).ok


def test_the_journal_has_them(desks: list[Desk], tmp_path: Path) -> None:
    made = [(new_id(), FORMS["facility"]({"name": f"Mẫu {n}", "email": "mau@mau.example"})) for n in range(3)]
    at_once(desks[0], FORMS["facility"], made)
    assert desks[0].chronicle is not None
    with desks[0].store.reader() as connection:
        (top,) = run(connection, "SELECT max(number) FROM op WHERE form = 'facility'").fetchone()
    assert desks[0].chronicle.journal.number == top


def test_what_the_driver_is_told_to_leave_alone_stays_as_it_is(desks: list[Desk]) -> None:
    with desks[0].store.writer() as connection:
        run(connection, "CREATE TEMP TABLE told (a, b, c, d)")
        run_many(connection, "INSERT INTO told VALUES (?, ?, ?, ?)", [(None, b"\0a", True, "a\0b")])
        row = run(connection, "SELECT a, b, c, d, typeof(b), typeof(c) FROM told").fetchone()
        run(connection, "DROP TABLE told")
    assert row == (None, b"\0a", 1, "a\0b", "blob", "integer")
