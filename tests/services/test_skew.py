"""Older and newer programs beside each other: what one does not know it carries, and shows after its update."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.store import place
from kc_desktop.store.backup import peek
from tests.architecture.repository import ROOT
from tests.tools.command_line import Done, facility

pytestmark = pytest.mark.slow

ALIAS = "Bác Ba Lò Gạch"
"""A personal value of a field that the older program does not know."""


class Program:
    """A program of some version, in a process of its own, on a computer of its own."""

    def __init__(self, variant: str, home: Path) -> None:
        self.variant, self.home = variant, home
        environment = {**os.environ, "KC_HOME": str(home), "KC_VAULT": "none"}
        command = [sys.executable, "-m", "tests.tools.older_newer", variant]
        self._child = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def close(self) -> None:
        """End the process."""
        self._child.communicate(timeout=20)

    def _ask(self, request: dict[str, Any]) -> Done:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(json.dumps(request) + "\n")
        self._child.stdin.flush()
        return Done(**{"err": "", **json.loads(self._child.stdout.readline())})

    def run(self, *words: object, data: Path, stdin: object = ()) -> Done:
        """Run a command with ``--json``; how it ended."""
        argv = [*map(str, words), "--json", "--data", str(data)]
        return self._ask({"argv": argv, "stdin": stdin})

    def good(self, *words: object, data: Path, stdin: object = ()) -> Any:
        """Run a command that must succeed; its JSON."""
        done = self.run(*words, data=data, stdin=stdin)
        assert done.code == 0, f"{self.variant} {words}: {done.out} {done.err}"
        return json.loads(done.out)

    def put(self, form: str, record: dict[str, Any], data: Path) -> str:
        """Save a record; its id."""
        return str(self.good("put", form, "-", data=data, stdin=record)["id"])

    def dump(self, data: Path) -> str:
        """Every record as the log says it is."""
        done = self._ask({"argv": ["dump", "--data", str(data)]})
        assert done.code == 0
        return done.out

    def write(self, data: Path, kind: str, form: str, record: str, **sets: object) -> str:
        """Write an operation of some kind; its id."""
        fields = {"data": str(data), "kind": kind, "form": form, "record": record, "sets": sets}
        return str(json.loads(self._ask({"write": fields}).out)["op"])

    def container(self, version: int) -> None:
        """``min_reader`` of the bundles that this program writes from now on."""
        self._ask({"container": version})


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Program]]:
    made = {v: Program(v, tmp_path_factory.mktemp(v)) for v in ("older", "now", "newer")}
    yield made
    for program in made.values():
        program.close()


class Pair:
    """A centre and its confirmed station, each with its own program."""

    def __init__(self, root: Path, centre: Program, station: Program) -> None:
        self.root, self.centre, self.station = root, centre, station
        self.at_centre, self.at_station = root / "centre", root / "station"
        card = root / "centre.kccard"
        who = ("--name", "Mẫu", "--province", "24")
        centre.good("init", "--role", "centre", *who, data=self.at_centre)
        centre.good("card", "--out", card, data=self.at_centre)
        made = station.good("init", "--role", "station", *who, "--centre", card, data=self.at_station)
        first = self.send(station, self.at_station)
        assert centre.run("merge", *first, data=self.at_centre).error == "unknown_sender"
        centre.good("enrol-accept", made["station"], data=self.at_centre)

    def send(self, program: Program, data: Path, *words: object) -> list[str]:
        """Write a stick; its files."""
        stick = self.root / f"stick{len(list(self.root.glob('stick*')))}"
        stick.mkdir()
        return list(program.good("export", "--to", stick, *words, data=data)["files"])

    def up(self) -> Any:
        """A stick from the station to the centre; what became of its bundle there."""
        (done,) = self.centre.good("merge", *self.send(self.station, self.at_station), data=self.at_centre)["imports"]
        return done

    def down(self) -> Any:
        """A stick from the centre to the station."""
        files = self.send(self.centre, self.at_centre)
        (done,) = self.station.good("merge", *files, data=self.at_station)["imports"]
        return done


def update(newer: Program, older: Program) -> None:
    """The computer of ``older`` gets the program ``newer``: its keys and journals are there."""
    shutil.copytree(older.home, newer.home, dirs_exist_ok=True)


def lines(data: Path) -> dict[str, bytes]:
    """Operation id → line, as a database holds them."""
    with peek(place.database_file(data)) as connection:
        return {row[0].hex(): row[1] for row in connection.execute("SELECT id, raw FROM op")}


def newer_records(program: Program, data: Path) -> dict[str, str]:
    """Records whose parts an older program does not know."""
    if program.variant == "newer":
        name = program.put("facility", facility(green="Lò điện", alias=ALIAS, phones=["0912000001"]), data)
        visit = {**facility(), "visited_on": "2026-05-04", "products": [{"name": "Chum", "colour": "nâu"}]}
        return {
            "facility": name,
            "survey": program.put("survey", visit, data),
            "kiln": program.put("kiln", {"name": "Lò bầu", "keeper": "Ông Tư Lò", "heat": 1250}, data),
        }
    visit = program.put("survey", {**facility(), "visited_on": "2026-05-04"}, data)
    again = {"name": "Phiếu mẫu", "survey": visit, "retyped_by": "Trần Thị Mẫu", "mismatches": [{"path": "name"}]}
    return {
        "facility": program.put("facility", facility(remark="Ghi ở bản mới", phones=["0912000001"]), data),
        "survey": visit,
        "retyping": program.put("retyping", again, data),
    }


PAIRS = [("now", "newer"), ("older", "now")]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_an_older_centre_carries_what_a_newer_station_writes(
    programs: dict[str, Program], tmp_path: Path, before: str, after: str
) -> None:
    old, new = programs[before], programs[after]
    pair = Pair(tmp_path, old, new)
    ids = newer_records(new, pair.at_station)
    written = {form: new.good("get", form, key, data=pair.at_station) for form, key in ids.items()}
    done = pair.up()
    assert (done["applied"], done["quarantined"]) == (len(ids), 0)
    assert any("newer_form" in record["flags"] for record in done["records"])
    old.put("facility", {"id": ids["facility"], "main_product": "Đổi ở bản cũ"}, pair.at_centre)
    assert pair.down()["applied"] == 1
    for form, key in ids.items():
        expected = {**written[form], "main_product": "Đổi ở bản cũ"} if form == "facility" else written[form]
        assert new.good("get", form, key, data=pair.at_station) == expected
    assert old.dump(pair.at_centre) == new.dump(pair.at_station)
    assert lines(pair.at_station).items() <= lines(pair.at_centre).items()
    for program, data in ((old, pair.at_centre), (new, pair.at_station)):
        before_rebuild = program.dump(data)
        assert program.good("check", "--deep", data=data)["ok"]
        program.good("rebuild", data=data)
        assert program.dump(data) == before_rebuild


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_an_older_station_works_on_what_a_newer_centre_wrote(
    programs: dict[str, Program], tmp_path: Path, before: str, after: str
) -> None:
    old, new = programs[before], programs[after]
    pair = Pair(tmp_path, new, old)
    shared = old.put("facility", facility(), pair.at_station)
    pair.up()
    key = "green" if after == "newer" else "remark"
    new.put("facility", {"id": shared, key: "Trung tâm ghi"}, pair.at_centre)
    pair.down()
    old.put("facility", {"id": shared, "name": "Mẫu – đổi tên ở trạm"}, pair.at_station)
    pair.up()
    found = new.good("get", "facility", shared, data=pair.at_centre)
    assert (found[key], found["name"]) == ("Trung tâm ghi", "Mẫu – đổi tên ở trạm")
    assert "_conflicts" not in found
    assert pair.down()["applied"] == 0
    assert old.dump(pair.at_station) == new.dump(pair.at_centre)


@pytest.fixture
def met(programs: dict[str, Program], tmp_path: Path) -> Pair:
    """A centre of today and a newer station."""
    return Pair(tmp_path, programs["now"], programs["newer"])


def test_an_update_shows_what_was_carried(met: Pair) -> None:
    ids = newer_records(met.station, met.at_station)
    met.up()
    update(met.station, met.centre)
    met.station.put("facility", facility("Mẫu – sau khi cập nhật"), met.at_centre)
    seen = met.station.good("list", "facility", "--search", "lo dien", data=met.at_centre)
    assert seen["count"] == 1
    assert seen["records"][0]["green"] == "Lò điện"
    assert [row["id"] for row in met.station.good("list", "kiln", data=met.at_centre)["records"]] == [ids["kiln"]]
    assert met.station.good("check", "--deep", data=met.at_centre)["ok"]
    shown = met.station.dump(met.at_centre)
    met.station.good("rebuild", data=met.at_centre)
    assert met.station.dump(met.at_centre) == shown


def test_a_line_of_a_later_version_waits_for_the_update(met: Pair) -> None:
    record = met.station.put("facility", facility(), met.at_station)
    met.station.write(met.at_station, "later", "facility", record, remark="Dòng đời sau")
    met.station.put("facility", {"id": record, "main_product": "Gốm"}, met.at_station)
    done = met.up()
    assert (done["received"], done["applied"], done["quarantined"]) == (3, 2, 1)
    assert [line["code"] for line in done["quarantine"]] == ["newer_version"]
    number = done["import"]
    assert met.centre.good("retry", number, data=met.at_centre)["quarantined"] == 1
    update(met.station, met.centre)
    assert met.station.good("retry", number, data=met.at_centre) == {"import": number, "applied": 1, "quarantined": 0}
    assert met.station.dump(met.at_centre) == met.station.dump(met.at_station)
    assert "Dòng đời sau" in met.station.dump(met.at_centre)


def test_unknown_kinds_and_keys_travel_byte_for_byte(met: Pair) -> None:
    record = met.station.put("facility", facility(), met.at_station)
    confirmed = met.station.write(met.at_station, "confirm", "facility", record, green="Đã xác minh")
    met.up()
    assert b'"mark":{"by":"newer"' in lines(met.at_centre)[confirmed]
    assert lines(met.at_centre)[confirmed] == lines(met.at_station)[confirmed]
    assert [e["kind"] for e in met.centre.good("history", "facility", record, data=met.at_centre)["entries"]] == [
        "confirm",
        "set",
    ]
    assert met.centre.dump(met.at_centre) == met.station.dump(met.at_station)


def test_a_later_container_is_left_alone(met: Pair) -> None:
    met.station.put("facility", facility(), met.at_station)
    met.station.container(2)
    try:
        (file,) = met.send(met.station, met.at_station)
    finally:
        met.station.container(1)
    before, held = Path(file).read_bytes(), lines(met.at_centre)
    assert met.centre.run("merge", file, data=met.at_centre).error == "newer_version"
    assert met.centre.run("verify", file, data=met.at_centre).error == "newer_version"
    assert Path(file).read_bytes() == before
    assert lines(met.at_centre) == held
    update(met.station, met.centre)
    (done,) = met.station.good("merge", file, data=met.at_centre)["imports"]
    assert done["applied"] == 1


def test_an_older_program_never_writes_into_a_newer_database(met: Pair) -> None:
    update(met.station, met.centre)
    met.station.put("facility", facility(), met.at_centre)
    file = place.database_file(met.at_centre)
    before = file.read_bytes()
    for words in (("put", "facility", "-"), ("dump",), ("rebuild",), ("restore", file)):
        done = met.centre.run(*words, data=met.at_centre, stdin=facility())
        assert (done.code, done.error) == (2, "newer_version"), words
    assert place.database_file(met.at_centre) == file
    assert file.read_bytes() == before


def test_a_record_with_a_code_of_a_newer_list_can_be_edited(met: Pair) -> None:
    record = met.station.put("facility", facility(legal_form="to_hop_tac_xa"), met.at_station)
    assert met.up()["applied"] == 1
    met.centre.put("facility", {"id": record, "main_product": "Đổi ở bản cũ"}, met.at_centre)
    met.down()
    found = met.station.good("get", "facility", record, data=met.at_station)
    assert (found["legal_form"], found["main_product"]) == ("to_hop_tac_xa", "Đổi ở bản cũ")
    refused = met.centre.run("put", "facility", "-", data=met.at_centre, stdin=facility(legal_form="to_hop_tac_xa"))
    assert refused.error == "invalid_content"


def test_a_disagreement_on_an_unknown_field_can_be_seen_and_left_alone(met: Pair) -> None:
    record = met.station.put("facility", facility(green="một"), met.at_station)
    met.station.write(met.at_station, "set", "facility", record, green="hai")  # its author had not seen the other
    met.up()
    (seen,) = met.centre.good("conflicts", data=met.at_centre)["conflicts"]
    assert (seen["path"], {side["value"] for side in seen["sides"]}) == ("green", {"một", "hai"})
    met.centre.put("facility", {"id": record, "main_product": "Gốm"}, met.at_centre)
    met.down()
    found = met.station.good("get", "facility", record, data=met.at_station)
    assert (len(found["_conflicts"]["green"]), found["main_product"]) == (2, "Gốm")
    met.station.good("resolve", record, "--field", "green", "--take", "value", "ba", data=met.at_station)
    met.up()
    assert met.centre.good("conflicts", data=met.at_centre)["count"] == 0
    assert met.centre.dump(met.at_centre) == met.station.dump(met.at_station)


def test_personal_values_of_unknown_fields_stay_sealed(met: Pair) -> None:
    record = met.station.put("facility", facility(alias="Trước"), met.at_station)
    met.station.put("facility", {"id": record, "alias": ALIAS}, met.at_station)
    met.station.put("facility", {"id": record, "alias": None}, met.at_station)
    met.up()
    (last, *_) = met.centre.good("history", "facility", record, data=met.at_centre)["entries"]
    met.centre.good("undo", last["op"], data=met.at_centre)
    assert ALIAS in met.centre.dump(met.at_centre)
    assert not any(ALIAS.encode() in line for line in lines(met.at_centre).values())
    met.down()
    assert met.station.good("get", "facility", record, data=met.at_station)["alias"] == ALIAS


def test_a_publication_leaves_out_what_it_cannot_judge(met: Pair) -> None:
    met.station.put("facility", facility(alias=ALIAS), met.at_station)
    met.up()
    ministry = met.root / "ministry"
    card = met.root / "ministry.kccard"
    met.centre.good("init", "--role", "centre", "--name", "Bộ mẫu", "--province", "24", data=ministry)
    met.centre.good("card", "--out", card, data=ministry)
    files = met.send(met.centre, met.at_centre, "--for", card, "--no-personal")
    error = met.centre.run("merge", *files, data=ministry)
    assert error.error == "unknown_sender"
    source = met.centre.good("enrol-list", data=ministry)["stations"][0]["id"]
    met.centre.good("enrol-accept", source, data=ministry)
    met.centre.good("merge", *files, data=ministry)
    with peek(place.database_file(ministry)) as connection:
        published = [row[0] for row in connection.execute("SELECT line FROM published")]
    assert len(published) >= 1
    assert not any(ALIAS.encode() in line for line in published)
