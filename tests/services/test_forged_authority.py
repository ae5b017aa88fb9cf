"""A confirmed station that presumes what only the centre may say: set aside with a reason, told of, never applied."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.app import App
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import FORMS, Campaign, Dossier, PackEdit, Programme
from kc_desktop.domain.declared.dossier import CostRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import OF_CENTRE
from kc_desktop.services import conflicts, enrolment, history, imports, lists, merging, records, sending, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import receipts
from kc_desktop.system import paths
from tests.services.test_insider import answer, bundle, exchanged, line, merge
from tests.tools.offices import Province, add, commune, office, province, send
from tests.tools.slowly import mostly_slow

DAY = date(2026, 9, 1)


@pytest.fixture
def made(of_two: Province) -> Province:
    return of_two


def campaign(desk: Desk, name: str = "Đợt mẫu") -> str:
    record = Campaign({
        "name": name, "starts_on": DAY, "ends_on": DAY, "communes": (commune(),), "selection": "ca_dia_ban",
    })  # fmt: skip
    return records.save(desk, records.blank(desk, "campaign"), record).record_id


def programme(desk: Desk) -> str:
    """What every station is given."""
    record = Programme({"name": "Kế hoạch mẫu", "kind": "ke_hoach_nam", "first_year": 2027})
    return records.save(desk, records.blank(desk, "programme"), record).record_id


def all_of(desk: Desk, form: str) -> list[str]:
    query = lists.Query(form)
    return [row.id for row in lists.page(desk, form, lists.ids(desk, query), [FORMS[form].headline])]


def numbered(desk: Desk, *changes: dict[str, Any]) -> list[bytes]:
    """A chain of operations of a computer, from number 1."""
    found: list[bytes] = []
    for number, one in enumerate(changes, 1):
        before = sha256(found[-1]).hexdigest() if found else ""
        found.append(line(desk, s=number, p=before, **one))
    return found


# ------------------------------------------------------------------------------------------------ forms of the centre


@pytest.mark.parametrize("version", mostly_slow([1, 99]))
def test_no_station_writes_records_of_the_centre(made: Province, version: int) -> None:
    """Whatever the kind of the operation, and though its form be of a later version; the others of its chain count."""
    mine, forms = made.stations[0].desk, sorted(OF_CENTRE)
    changes = [{"k": form, "fv": version, "set": {FORMS[form].headline: ["Giả", []]}} for form in forms]
    lines = numbered(mine, {}, *changes, {"set": {"name": ["Mẫu thật", []]}})
    done = merge(made, bundle(made, lines)).imports[0]
    assert done.counts == merging.Counts(len(lines), 2, 0, 0, len(forms))
    aside = imports.quarantine(made.centre.desk, done.num)
    assert {(one.code, one.reason) for one in aside} == {("foreign_author", "biểu mà chỉ Trung tâm được ghi")}
    assert [one.raw for one in aside] == lines[1:-1], "with their bytes"
    assert done.alarms == (), "nothing is missing: they are here"
    assert not any(all_of(made.centre.desk, form) for form in forms)
    assert imports.retry(made.centre.desk, done.num) == imports.Retried(0, len(forms), Change("merged"))
    assert merge(made, bundle(made, lines, number=2)).imports[0].counts == merging.Counts(7, 0, 2, 0, 5)
    answer(made)
    with mine.store.reader() as connection:
        assert receipts.stated(connection, "quarantined") == [(mine.identity.replica, 2, 6)], "the station is told"
    with made.centre.desk.store.reader() as connection:
        assert not receipts.twins(connection)


@pytest.mark.parametrize("kind", mostly_slow(["set", "del", "undo", "resolve", "reopen", "erase", "later"]))
def test_no_station_touches_a_record_of_the_centre(made: Province, kind: str) -> None:
    centre, mine = made.centre.desk, made.stations[0].desk
    known = campaign(centre)
    before = records.load(centre, "campaign", known)
    sets = {} if kind == "erase" else {"-": [list(before.shown["name"]), []]} if kind == "del" else {
        "name": ["Giả", list(before.shown["name"])], "state": ["xong", []]}  # fmt: skip
    done = merge(made, bundle(made, [line(mine, k="campaign", id=known, t=kind, set=sets)])).imports[0]
    assert done.counts.quarantined == 1
    assert records.load(centre, "campaign", known).flat == before.flat
    as_another = line(mine, id=known, set={"name": ["Giả", list(before.shown["name"])]})
    assert merge(made, bundle(made, [as_another], number=2)).imports[0].counts.quarantined == 1
    assert records.load(centre, "campaign", known).flat == before.flat


def test_a_person_at_the_centre_may_take_it_and_withdraw_it(made: Province) -> None:
    mine, centre = made.stations[0].desk, made.centre.desk
    forged = line(mine, k="campaign", set={"name": ["Được nhận", []]})
    done = merge(made, bundle(made, [forged])).imports[0]
    assert imports.retry(centre, done.num, trusting=True).applied == 1
    assert all_of(centre, "campaign") == [json.loads(forged)["id"]]
    imports.withdraw(centre, done.num)
    assert all_of(centre, "campaign") == []


def test_rules_of_the_province_come_from_the_centre_alone(made: Province) -> None:
    mine, centre = made.stations[0].desk, made.centre.desk
    edit = {"name": "Trần mẫu", "pack": "rules", "table_name": "rules.csv", "entry": "x", "column_name": "value",
            "value": "999", "valid_from": "2020-01-01"}  # fmt: skip
    forged = line(mine, k="pack_edit", set={path: [value, []] for path, value in edit.items()})
    assert merge(made, bundle(made, [forged])).imports[0].counts.quarantined == 1
    assert all_of(centre, PackEdit.key) == []


def author(desk: Desk, record: str) -> None:
    """What every use case ends in."""
    with desk.writer() as connection:
        desk.author_op(connection, "resolve", "programme", 1, record, {})


@pytest.mark.parametrize("act", mostly_slow(["delete", "save", "save_many", "undo", "resolve"]))
def test_the_program_of_a_station_writes_none(made: Province, act: str) -> None:
    """Else an honest station would be set aside."""
    station, centre = made.stations[0].desk, made.centre.desk
    known = programme(centre)
    exchanged(made)
    seen = records.load(station, "programme", known)
    (op,) = seen.shown["name"]
    acts: dict[str, Callable[[], object]] = {
        "save": lambda: records.save(station, seen, seen.record.with_values(name="Giả")),
        "save_many": lambda: records.save_many(station, "programme", [(None, seen.record)]),
        "delete": lambda: records.delete(station, "programme", known),
        "undo": lambda: history.undo(station, op),
        "resolve": lambda: author(station, known),
    }
    with pytest.raises(Refused) as caught:
        acts[act]()
    assert caught.value.code == "not_allowed"


# ------------------------------------------------------------------------------------------------- honest histories


@pytest.mark.slow
def test_what_the_centre_lost_comes_back_from_its_stations(tmp_path: Path) -> None:
    """Records and decisions of the centre, brought by a station's bundle in the centre's own chain."""
    made = province(tmp_path)
    station = made.stations[0]
    old = upkeep.backup(made.centre.desk).path
    kept = tmp_path / old.name
    shutil.copy(old, kept)
    known = programme(made.centre.desk)
    dossier = shared_dossier(made)
    conflicts.resolve(made.centre.desk, "dossier", dossier, "decision_no", "12/QĐ")
    exchanged(made)
    assert records.load(station.desk, "dossier", dossier).flat["decision_no"] == "12/QĐ"
    made.centre.close()
    shutil.rmtree(paths.journals_folder(paths.keys_folder()))
    upkeep.restore(tmp_path / "centre", kept, newer=False)
    made.__dict__["centre"] = App(tmp_path / "centre")
    for _ in range(3):
        exchanged(made)
    assert all_of(made.centre.desk, "programme") == [known]
    assert records.load(made.centre.desk, "dossier", dossier).flat["decision_no"] == "12/QĐ"
    assert not any(imports.quarantine(made.centre.desk, one.num) for one in imports.every(made.centre.desk))
    upkeep.check(made.centre.desk, deep=True).refuse()
    made.close()


def shared_dossier(made: Province) -> str:
    """A dossier whose number of decision the centre and the station wrote unseen by one another."""
    centre, station = made.centre.desk, made.stations[0].desk
    row = CostRow({"item": "Máy", "source": "kcdp", "year": 2026, "amount": 100}, new_id())
    values = {"name": "Đề án mẫu", "programme": "kcdp", "year": 2026, "content": "3.3", "costs": (row,)}
    known = records.save(station, records.blank(station, "dossier"), Dossier(values)).record_id
    exchanged(made)
    for desk, number in ((centre, "12/QĐ"), (station, "13/QĐ")):
        seen = records.load(desk, "dossier", known)
        records.save(desk, seen, seen.record.with_values(decision_no=number))
    merge(made, *send(made.stations[0], made.stick(new_id())))
    return known


def test_another_centre_brings_its_own_records_and_decisions(tmp_path: Path, made: Province) -> None:
    other = office(tmp_path / "other", "centre", "Trung tâm khác")
    try:
        for here, there in ((made.centre.desk, other.desk), (other.desk, made.centre.desk)):
            with here.writer() as connection:
                enrolment.register(connection, enrolment.card(there))
            enrolment.accept(here, enrolment.card(there).id)
        known = campaign(other.desk, "Đợt của tỉnh bạn")
        seen = records.load(other.desk, "campaign", known)
        files = sending.export(other.desk, made.stick(), card=tmp_path / "centre.kccard").files
        done = merge(made, *files).imports[0]
        assert done.counts.quarantined == 0
        assert records.load(made.centre.desk, "campaign", known).flat == seen.flat
    finally:
        other.close()


# --------------------------------------------------------------------------------------------------------- decisions


@pytest.mark.parametrize("kind", mostly_slow(["reopen", "resolve"]))
def test_no_station_decides_or_reopens_what_the_centre_decides(made: Province, kind: str) -> None:
    centre, station = made.centre.desk, made.stations[0].desk
    known = shared_dossier(made)
    bases = sorted(one.op for one in records.load(centre, "dossier", known).conflicts["decision_no"])
    if kind == "reopen":
        bases = [str(conflicts.resolve(centre, "dossier", known, "decision_no", "12/QĐ").op)]
    before = records.load(centre, "dossier", known)
    forged = line(station, s=90, p="1" * 64, t=kind, k="dossier", id=known, set={"decision_no": ["13/QĐ", bases]})
    assert merge(made, bundle(made, [forged], number=9)).imports[0].counts.quarantined == 1
    assert records.load(centre, "dossier", known).conflicts == before.conflicts


def test_nobody_gives_his_words_the_name_of_another(made: Province) -> None:
    """A reopening says whose value it brings back: only where that is the value."""
    centre, station = made.centre.desk, made.stations[0].desk
    known = add(centre, "Tên của Trung tâm")
    exchanged(made)
    seen = records.load(centre, "facility", known)
    (op,) = seen.shown["name"]
    records.save(centre, seen, seen.record.with_values(name="Tên mới của Trung tâm"))
    forged = line(station, s=90, p="1" * 64, t="reopen", id=known, g=op, set={"name": ["Tên giả", [op]]}, u="kẻ giả")
    assert merge(made, bundle(made, [forged], number=9)).imports[0].counts.to_decide == 1
    found = conflicts.of(centre, "facility", known, "name")
    assert {(side.text, side.station, side.here) for side in found.sides} == {
        ("Tên mới của Trung tâm", centre.identity.name, True),
        ("Tên giả", station.identity.name, False),
    }
    decided = conflicts.resolve(centre, "facility", known, "name", "Tên mới của Trung tâm")
    (aside,) = next(one for one in history.history(centre, "facility", known) if one.op == decided.op).set_aside
    assert (aside.text, aside.user, aside.station) == ("Tên giả", "kẻ giả", station.identity.name)
