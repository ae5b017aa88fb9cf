"""Saving many at once equals saving one by one: the same tables, operations, search; an import is one transaction."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Cancelled, Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.services import lists, records, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing import runs
from kc_desktop.services.importing.taking import import_workbook
from kc_desktop.store import projection
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES
from tests.services import kit
from tests.tools import big_workbook

IDS = tuple(new_id() for _ in range(4))
_VALUES = {
    "name": st.sampled_from(["Mẫu – Gốm", "Mẫu – Lụa Hà", ""]),
    "tax_code": st.sampled_from(["0100109106", "001099000001", None]),
    "phones": st.sampled_from([("0900000001",), ("0900000001", "0900000002"), ()]),
    "representative": st.sampled_from(["Bà Mẫu", "Ông Mẫu", None]),
    "founded_year": st.sampled_from([1990, 2020, None]),
    "legal_form": st.sampled_from(["ho_kd", "htx"]),
    "remark": st.text("aâ đ\n", max_size=4).map(str.strip),
}
TABLES = st.lists(
    st.tuples(st.sampled_from(IDS), st.fixed_dictionaries({}, optional=_VALUES).map(lambda v: kit.facility(**v))),
    max_size=9,
)


def one_by_one(desk: Desk, table: list[tuple[str, Form]]) -> list[int]:
    refused = []
    for place, (record_id, record) in enumerate(table):
        try:
            records.save(desk, records.load_or_new(desk, "facility", record_id), record)
        except Refused as fault:
            if fault.code != "invalid_content":
                raise
            refused.append(place)
    return refused


def dump(desk: Desk) -> dict[str, object]:
    """All that is stored of facilities, but for what chance makes: ids of operations, keys, times."""
    with desk.store.reader() as connection:
        tables = [FORM_TABLES["facility"], *(ROW_TABLES[f.row.key] for f in FORMS["facility"].fields if f.row)]
        rows = [sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {t.name}").all())) for t in tables]
        stored = sorted((s for i in IDS for s in projection.readable_ops(connection, i)), key=lambda s: s.seq)
        state = [found[2].view({}) if (found := projection.read_state(connection, i)) else None for i in IDS]
    order = {s.op.id: n for n, s in enumerate(stored)}
    ops = [
        (s.op.kind, s.op.record, {p: (v, sorted(order[b] for b in seen)) for p, (v, seen) in s.op.sets.items()})
        for s in stored
    ]
    hits = {text: lists.ids(desk, lists.Query("facility", text)).tolist() for text in ("gom", "lụa", "0900", "001099")}
    return {"rows": rows, "ops": ops, "flat": [view.flat if view else None for view in state], "hits": hits}


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=TABLES)
def test_saving_many_is_saving_one_by_one(
    desk: Desk, centre: Desk, monkeypatch: pytest.MonkeyPatch, table: list[tuple[str, Form]]
) -> None:
    """Records that come twice, updates, gaps, personal values; the banks grow from example to example."""
    monkeypatch.setattr(records, "_PART", 3)
    refused = one_by_one(desk, table)
    done = records.save_many(centre, "facility", table)
    assert [place for place, _ in done.refused] == refused
    assert dump(centre) == dump(desk)


def test_more_than_one_part_is_one_chain(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_PART", 3)
    made = [(None, kit.facility(name=f"Mẫu {n}", representative="Bà Mẫu")) for n in range(8)]
    done = records.save_many(desk, "facility", made)
    records.save_many(desk, "facility", [(one, kit.facility(name="Mẫu khác")) for one in done.saved])
    assert len(lists.ids(desk, lists.Query("facility", "khac"))) == lists.count(desk, "facility") == 8
    assert upkeep.check(desk, deep=True).ok


def test_an_import_stopped_at_its_end_leaves_no_trace(desk: Desk, tmp_path: Path) -> None:
    """The list of imports is written in the same transaction as the records."""
    file = big_workbook.write(tmp_path / "a.xlsx", 30)

    class StopAtTheEnd:
        def step(self, done: int, total: int, what: str = "") -> None:
            if what == FORMS["facility"].plural and done == total:
                raise Cancelled

    with pytest.raises(Cancelled):
        import_workbook(desk, file, progress=StopAtTheEnd())
    assert (lists.count(desk, "facility"), runs.every(desk)) == (0, ())
    report = import_workbook(desk, file)
    assert (report.counts()["created"], len(report.saved)) == (30, lists.count(desk, "facility"))
    assert [run.group for run in runs.every(desk)] == [report.group]
    assert upkeep.check(desk, deep=True).ok
