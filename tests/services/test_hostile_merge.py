"""A confirmed station gone bad: each hostile line is quarantined alone, the good ones count, all stays sound."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.exchange.bundle.writer import BundleContent, write_bundle
from kc_desktop.services import enrolment, imports, lists, merging, records, upkeep
from kc_desktop.store import stations
from tests.tools.offices import Province, add, province

ID = "01900000-0000-7000-8000-0000000000a1"
OTHER = "01900000-0000-7000-8000-0000000000b2"
GOOD: dict[str, Any] = {
    "v": 1, "r": OTHER, "s": 1, "p": "", "t": "set", "k": "facility", "id": ID, "u": "u", "role": "ctv",
    "hlc": "000000000000:0000", "w": "2099-01-01T00:00:00+07:00", "fv": 1, "set": {"name": ["Mẫu", []]},
}  # fmt: skip

HOSTILE: dict[str, dict[str, Any]] = {
    "a fraction in an envelope": {"set": {"name": [{"$": "later", "n": [1.5]}, []]}},
    "number is true": {"s": True},
    "number zero": {"s": 0, "p": ""},
    "number minus": {"s": -1},
    "number beyond": {"s": 1 << 63},
    "number a text": {"s": "1"},
    "first with a predecessor": {"p": "0" * 64},
    "record a path": {"id": "../../etc/passwd"},
    "record a device": {"id": "CON"},
    "form a table": {"k": "op; DROP TABLE op"},
    "path of two fields": {"set": {"name/../x": ["a", []]}},
    "path with a quote": {"set": {'na"me': ["a", []]}},
    "value an object without a mark": {"set": {"name": [{"a": 1}, []]}},
    "value nested": {"set": {"phones": [[["0900000000"]], []]}},
    "value a fraction": {"set": {"founded_year": [1.5, []]}},
    "value of another kind": {"set": {"founded_year": ["hai nghìn", []]}},
    "value with NUL": {"set": {"name": ["a\0b", []]}},
    "value too long": {"set": {"name": ["x" * 5000, []]}},
    "date that is none": {"set": {"registered_on": ["2026-02-31", []]}},
    "bases that are no ids": {"set": {"name": ["a", ["x"]]}},
    "user endless": {"u": "u" * 5000},
    "set a list": {"set": [["name", "a"]]},
    "no set": {"set": None},
    "version text": {"fv": "1"},
}


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path)
    yield made
    made.close()


def bundle_of(made: Province, lines: list[bytes], lives: tuple[str, ...] = (OTHER,)) -> Path:
    """``lives``: replicas the sender says it was before."""
    station = made.stations[0].desk
    with station.store.reader() as connection:
        chain = enrolment.chain_of(station, connection)
    age = enrolment.card(made.centre.desk).age
    content = BundleContent("up", 1, operations=lines, extra={"lives": list(lives)})
    return write_bundle(made.stick(), "h.kcb", content, station.keys, chain, (age,)).path


def line(**changes: Any) -> bytes:
    return json.dumps({**GOOD, **changes}, ensure_ascii=False).encode()


def test_every_hostile_line_is_quarantined_alone(made: Province) -> None:
    lines = [
        line(),
        *(line(**changes) for changes in HOSTILE.values()),
        b"not json",
        b"[" * 5000,
        b'{"a":1e99999999999}',
    ]
    done = merging.merge(made.centre.desk, (bundle_of(made, lines),)).imports[0]
    assert done.counts == merging.Counts(len(lines), 1, 0, 0, len(lines) - 1)
    assert len(imports.quarantine(made.centre.desk, done.num)) == len(lines) - 1
    assert records.load(made.centre.desk, "facility", ID).record.name == "Mẫu"
    upkeep.check(made.centre.desk, deep=True).refuse()


def test_what_a_stranger_wrote_is_not_taken_for_the_senders_own(made: Province) -> None:
    """Else who brings it first would have its name, and the stranger could never be confirmed."""
    done = merging.merge(made.centre.desk, (bundle_of(made, [line()], lives=()),)).imports[0]
    assert done.counts == merging.Counts(1, 0, 0, 0, 1)
    assert imports.retry(made.centre.desk, done.num).applied == 0
    with made.centre.desk.store.reader() as connection:
        assert stations.owner_of(connection, OTHER) == ""
    assert imports.retry(made.centre.desk, done.num, trusting=True).applied == 1
    with made.centre.desk.store.reader() as connection:
        assert stations.owner_of(connection, OTHER) == ""


def test_a_record_does_not_change_its_form(made: Province) -> None:
    mine = add(made.centre.desk)
    done = merging.merge(made.centre.desk, (bundle_of(made, [line(k="dossier", id=mine)]),)).imports[0]
    assert done.counts.quarantined == 1
    assert lists.count(made.centre.desk, "dossier") == 0


def test_nobody_writes_in_the_centres_own_name(made: Province) -> None:
    lines = [line(r=made.centre.desk.identity.replica, s=99, p="0" * 64)]
    done = merging.merge(made.centre.desk, (bundle_of(made, lines),)).imports[0]
    assert done.counts.quarantined == 1


def test_two_histories_under_one_number_are_both_kept(made: Province) -> None:
    lines = [line(set={"name": ["Mẫu A", []]}), line(set={"name": ["Mẫu B", []]})]
    done = merging.merge(made.centre.desk, (bundle_of(made, lines),)).imports[0]
    assert done.counts.received == 2
    (conflict,) = records.load(made.centre.desk, "facility", ID).conflicts.values()
    assert {candidate.value for candidate in conflict} == {"Mẫu A", "Mẫu B"}


def test_a_clock_in_2099_decides_nothing(made: Province) -> None:
    mine = add(made.centre.desk, "Mẫu tỉnh")
    late = line(id=mine, hlc="3b9aca000000:0000", set={"main_product": ["Gốm", []]})
    merging.merge(made.centre.desk, (bundle_of(made, [late]),))
    assert made.centre.desk.clock.tick() < "3b9aca000000:0000"
    seen = records.load(made.centre.desk, "facility", mine)
    records.save(made.centre.desk, seen, seen.record.with_values(main_product="Sành"))
    assert records.load(made.centre.desk, "facility", mine).record.main_product == "Sành"
