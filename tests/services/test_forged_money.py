"""Money and events that a station rewrites: set aside; what an honest one does with its own goes through."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from kc_desktop.domain.declared import PlanEntry
from kc_desktop.domain.op import op_id
from kc_desktop.services import conflicts, history, imports, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.merging import Counts
from tests.services.test_insider import bundle, exchanged, line, merge
from tests.tools.offices import Province, send
from tests.tools.slowly import mostly_slow

ENTRY = {
    "year": 2026, "source": "kcdp", "kind": "giao", "amount": 100_000_000,
    "decided_on": date(2026, 1, 5),
}  # fmt: skip


@pytest.fixture
def made(of_one: Province) -> Province:
    return of_one


def entered(desk: Desk) -> str:
    return records.save(desk, records.blank(desk, "plan"), PlanEntry(ENTRY)).record_id


@pytest.mark.parametrize("kind", mostly_slow(["set", "resolve", "reopen", "undo", "later"]))
def test_what_is_written_once_is_not_rewritten(made: Province, kind: str) -> None:
    centre, station = made.centre.desk, made.stations[0].desk
    known = entered(centre)
    (op,) = records.load(centre, "plan", known).shown["amount"]
    forged = line(station, t=kind, k="plan", id=known, g=op, set={"amount": [900_000_000, [op]]})
    done = merge(made, bundle(made, [forged])).imports[0]
    assert done.counts.quarantined == 1
    assert "chỉ được ghi thêm" in imports.quarantine(centre, done.num)[0].reason
    assert records.load(centre, "plan", known).flat["amount"] == 100_000_000


def test_no_row_of_events_is_deleted(made: Province) -> None:
    station, row = made.stations[0].desk, "stages/" + "0" * 36
    sets: dict[str, Any] = {"name": ["Đề án mẫu", []], f"{row}/state": ["x", []], f"{row}/amount": [5, []]}
    first = line(station, k="dossier", set=sets)
    deleted = line(
        station, s=2, p="1" * 64, k="dossier", id=json.loads(first)["id"], set={f"{row}/-": [["1" * 64], []]}
    )
    assert merge(made, bundle(made, [first, deleted])).imports[0].counts == Counts(2, 1, 0, 0, 1)


def test_what_an_honest_station_does_goes_through(made: Province) -> None:
    """It takes an entry back, takes that back, decides between what two wrote, opens that again."""
    centre, station = made.centre.desk, made.stations[0].desk
    known = entered(station)
    first = records.load(station, "plan", known).shown["amount"][0]
    undone = history.undo(station, first)
    assert undone.op
    history.undo(station, undone.op)
    exchanged(made)
    for desk, words in ((centre, "A"), (station, "B")):
        seen = records.load(desk, "plan", known)
        records.save(desk, seen, seen.record.with_values(remark=words))
    other = entered(station)
    exchanged(made)
    decided = conflicts.resolve(station, "plan", known, "remark", "A")
    assert decided.op
    conflicts.reopen(station, decided.op)
    counts = merge(made, *send(made.stations[0], made.stick("again"))).imports[0].counts
    assert counts.quarantined == 0
    assert records.load(centre, "plan", other).flat["amount"] == 100_000_000


def test_a_decision_between_two_amounts_is_one(made: Province) -> None:
    """Both wrote where nothing was; who decides names both."""
    centre, station = made.centre.desk, made.stations[0].desk
    known = entered(centre)
    (op,) = records.load(centre, "plan", known).shown["amount"]
    beside = line(station, k="plan", id=known, set={"amount": [200_000_000, []]})
    merge(made, bundle(made, [beside]))
    both = [one.op for one in records.load(centre, "plan", known).conflicts["amount"]]
    assert op in both
    decided = line(station, s=2, p="1" * 64, t="resolve", k="plan", id=known, set={"amount": [200_000_000, both]})
    again = line(
        station, s=3, p="2" * 64, t="reopen", k="plan", id=known, set={"amount": [100_000_000, [op_id(decided)]]}
    )
    other = line(station, s=4, p="3" * 64, t="reopen", k="plan", id=known, set={"amount": [7, [op_id(decided)]]})
    done = merge(made, bundle(made, [decided, again, other], number=2)).imports[0]
    assert [one.line for one in done.quarantined] == [3], "what a reopening brings back was there"
    assert records.load(centre, "plan", known).flat["amount"] == 100_000_000
