"""Clocks and areas that a station makes up: shown to a person, never decisive, never caught by others."""

from __future__ import annotations

from pathlib import Path

import pytest

from kc_desktop.app import App, key_store, packs
from kc_desktop.services import enrolment, records, setup
from kc_desktop.services.desk import Desk
from kc_desktop.services.outcomes import CLOCK, OUT_OF_SCOPE
from kc_desktop.store import log
from kc_desktop.system.clock import now, wall_ms
from tests.services.test_insider import bundle, line, merge
from tests.tools.offices import PROVINCE, Province, add, commune, province
from tests.tools.slowly import mostly_slow

FAR = "ffffffffffff:ffff"


@pytest.fixture
def made(of_one: Province) -> Province:
    return of_one


@pytest.mark.parametrize(
    "clock", mostly_slow(["~", "zzzzzzzzzzzz:zzzz", "FFFFFFFFFFFF:FFFF", f"{FAR} ", "g" * 100, ""])
)
def test_what_no_clock_gave_stands_behind_every_clock(made: Province, clock: str) -> None:
    centre = made.centre.desk
    known = add(centre, "Của Trung tâm")
    forged = line(made.stations[0].desk, id=known, hlc=clock, set={"name": ["Giả", []]})
    assert merge(made, bundle(made, [forged])).imports[0].counts.to_decide == 1
    seen = records.load(centre, "facility", known)
    assert {side.value: side.shown for side in seen.conflicts["name"]} == {"Của Trung tâm": True, "Giả": False}


def test_a_logical_clock_ahead_is_told_like_one_on_the_wall(made: Province) -> None:
    station = made.stations[0].desk
    soon = f"{wall_ms() + 60_000:012x}:0000"
    when = now().isoformat()
    lines = [line(station, hlc=FAR, w=when), line(station, s=2, p="1" * 64, hlc=soon, w=when)]
    outcome = merge(made, bundle(made, lines)).imports[0].records
    assert [CLOCK in one.flags for one in outcome] == [True, False]


def test_a_clock_that_came_along_is_not_gone_on_with(made: Province) -> None:
    """Not in the session that merged it, and not at the next start, when it is the newest of the log."""
    merge(made, bundle(made, [line(made.stations[0].desk, hlc=FAR)]))
    made.centre.close()
    made.__dict__["centre"] = App(made.root / "centre")
    known = add(made.centre.desk)
    with made.centre.desk.store.reader() as connection:
        (clock,) = (stored.op.hlc for stored in log.of_record(connection, known))
    assert clock < f"{wall_ms() + 60_000:012x}"


def of_one_commune(root: Path) -> tuple[Province, Desk, Desk]:
    """A centre, and a station of the first commune."""
    made = province(root, stations=0)
    folder, unit = root / "here", commune(0).partition(":")[2]
    answers = setup.Answers("station", "Trạm một xã", PROVINCE, (unit,), "", root / "centre.kccard")
    setup.create(folder, packs(), key_store(), answers)
    made.stations.append(App(folder))
    centre, station = made.centre.desk, made.stations[0].desk
    with centre.writer() as connection:
        enrolment.register(connection, enrolment.card(station))
    enrolment.accept(centre, station.identity.station)
    return made, centre, station


@pytest.mark.parametrize("places", mostly_slow([(1, 0, True), (0, 0, False), (1, 1, True), (0, 1, True)], 2))
def test_who_draws_a_record_into_his_area_reaches_out_of_it(tmp_path: Path, places: tuple[int, int, bool]) -> None:
    """What it said before counts as what it says now. ``places``: both, and whether a person is told to look."""
    was, says, told = places
    made, centre, station = of_one_commune(tmp_path)
    known = add(centre, site_commune=commune(was))
    (op,) = records.load(centre, "facility", known).shown["site_commune"]
    forged = line(station, id=known, set={"site_commune": [commune(says), [op]], "main_product": ["Gốm", []]})
    (outcome,) = merge(made, bundle(made, [forged])).imports[0].records
    assert (OUT_OF_SCOPE in outcome.flags) == told
    made.close()


def test_a_decision_on_a_pair_is_about_the_places_of_both(tmp_path: Path) -> None:
    made, centre, station = of_one_commune(tmp_path)
    here, there, far = (add(centre, f"Mẫu {n}", site_commune=commune(n)) for n in (0, 1, 2))
    flags = []
    for number, (kept, merged) in enumerate([(there, far), (here, there)], 1):
        values = {"name": "Trùng", "kept": kept, "merged": merged, "verdict": "same"}
        raw = line(station, k="pairing", s=2 * number, p="1" * 64, set={k: [v, []] for k, v in values.items()})
        (outcome,) = merge(made, bundle(made, [raw], number=number)).imports[0].records
        flags.append(OUT_OF_SCOPE in outcome.flags)
    assert flags == [True, False]
    made.close()
