"""The main job over the command line: survey, đề án, collaborators, the stick, the centre, receipts, the report."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.repository import ROOT
from tests.tools.command_line import centre, facility, good, run, station

BOOKS = Path(__file__).parents[1] / "data" / "workbooks"
COMMUNE = "2025:07306"


@dataclass(frozen=True)
class Network:
    """A centre, a confirmed station, and a folder that stands for the stick."""

    root: Path
    centre: Path
    station: Path
    stick: Path

    def card(self) -> Path:
        """The centre's card."""
        return self.root / "centre.kccard"

    def another(self, name: str) -> Path:
        """One more station with the centre's card, not confirmed yet."""
        return station(self.root / name, name, "--centre", self.card())

    def sticks(self, name: str) -> Path:
        """Another stick."""
        folder = self.root / name
        folder.mkdir()
        return folder


def send(source: Path, stick: Path) -> list[Path]:
    """Export to a stick; the files written."""
    return [Path(file) for file in good("export", "--to", stick, data=source)["files"]]


def merge(target: Path, *files: Path) -> list[dict[str, Any]]:
    """Merge; the sum of every import holds."""
    done = good("merge", *files, data=target)
    for one in done["imports"]:
        assert one["received"] == one["applied"] + one["known"] + one["to_decide"] + one["quarantined"]
    imports: list[dict[str, Any]] = done["imports"]
    return imports


def confirm(network_centre: Path, file: Path) -> None:
    """A first bundle is refused, its sender is listed, the centre confirms it."""
    assert run("merge", file, "--json", data=network_centre).error == "unknown_sender"
    waiting = [s for s in good("enrol-list", data=network_centre)["stations"] if s["state"] == "pending"]
    assert len(waiting) == 1
    assert len(waiting[0]["words"].split()) == 6
    good("enrol-accept", waiting[0]["id"], data=network_centre)


def dump(data: Path) -> list[str]:
    """Every record as it is printed."""
    return run("dump", data=data).out.splitlines()


def unsent(data: Path) -> int:
    """What the centre has not confirmed."""
    return int(good("receipts", data=data)["unsent"])


def network_in(root: Path) -> Network:
    """The places of a network in ``root``."""
    return Network(root, root / "centre", root / "station", root / "usb")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """What most tests begin with, made once, each with its keys in ``home``: a fresh network, and a joined one."""
    fresh, joined = tmp_path_factory.mktemp("fresh"), tmp_path_factory.mktemp("joined")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KC_VAULT", "none")
        patch.setenv("KC_HOME", str(fresh / "home"))
        place = network_in(fresh)
        place.stick.mkdir()
        centre(place.centre, place.card())
        station(place.station, "Trạm Nhã Nam", "--commune", "07306", "--centre", place.card())
        shutil.copytree(fresh, joined, dirs_exist_ok=True)
        patch.setenv("KC_HOME", str(joined / "home"))
        place = network_in(joined)
        good("put", "facility", data=place.station, stdin=facility())
        (file,) = send(place.station, place.stick)
        confirm(place.centre, file)
        merge(place.centre, file)
        merge(place.station, *send(place.centre, place.stick))
        assert unsent(place.station) == 0
    return fresh, joined


@pytest.fixture
def network(begun: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Network:
    """A fresh network; the station holds the centre's card but is not confirmed."""
    shutil.copytree(begun[0], tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("KC_HOME", str(tmp_path / "home"))
    return network_in(tmp_path)


@pytest.fixture
def joined(begun: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Network:
    """The same with the station confirmed and its first record at the centre."""
    shutil.copytree(begun[1], tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("KC_HOME", str(tmp_path / "home"))
    return network_in(tmp_path)


def imported(data: Path, book: str, form: str = "facility") -> int:
    """Import a workbook; every row is taken or listed with its reason."""
    errors = data / f"{book}.errors.xlsx"
    dry = good("import-xlsx", BOOKS / book, "--form", form, "--dry-run", data=data)
    done = good("import-xlsx", BOOKS / book, "--form", form, "--errors", errors, data=data)
    assert done["rows"] == sum(sheet["data_rows"] for sheet in done["sheets"]) == dry["rows"]
    assert done["rows"] == done["taken"] + len(done["refused"])
    assert (done["taken"], done["refused"]) == (dry["taken"], dry["refused"])
    assert all(row["reasons"] for row in done["refused"])
    assert errors.is_file() == bool(done["refused"])
    return int(done["taken"])


def surveyed(data: Path) -> str:
    """A collaborator, a visit with rows, a đề án that rests on it, money; the id of the đề án."""
    person = good(
        "put",
        "collaborator",
        data=data,
        stdin={"name": "Cộng Tác Viên Mẫu", "communes": [COMMUNE], "term_from": "2026-01-01", "term_to": "2026-12-31"},
    )["id"]
    place = good("put", "facility", data=data, stdin=facility("Mẫu – Mây tre Đồng Lau", legal_form="htx"))["id"]
    visit = good(
        "put",
        "survey",
        data=data,
        stdin={
            **facility("Mẫu – Mây tre Đồng Lau"),
            "visited_on": "2026-03-02",
            "collaborator": person,
            "facility": place,
            "consent": True,
            "years": [{"year": 2025, "workers": 20, "revenue": 4_000_000_000}],
            "needs": [{"content": "3.3", "machine": "Máy chẻ nan", "requested": 150_000_000}],
        },
    )["id"]
    project = good(
        "put",
        "dossier",
        data=data,
        stdin={
            "name": "Mẫu – Hỗ trợ máy chẻ nan",
            "programme": "kcdp",
            "year": 2026,
            "content": "3.3",
            "needs": [{"survey": visit}],
            "beneficiaries": [{"facility": place, "support": 150_000_000}],
            "costs": [
                {"item": "Máy chẻ nan", "source": "kcdp", "year": 2026, "amount": 150_000_000},
                {"item": "Máy chẻ nan", "source": "doi_ung", "year": 2026, "amount": 250_000_000},
            ],
        },
    )["id"]
    good(
        "put",
        "plan",
        data=data,
        stdin={"year": 2026, "source": "kcdp", "kind": "giao", "amount": 600_000_000, "decided_on": "2026-01-10"},
    )
    good("put", "payment", data=data, stdin={
        "year": 2026, "source": "kcdp", "kind": "giai_ngan", "amount": 150_000_000, "paid_on": "2026-08-01",
        "dossier": project})  # fmt: skip
    return str(project)


def test_the_main_job(network: Network, tmp_path: Path) -> None:
    taken = imported(network.station, "ma_so_thue.xlsx") + imported(network.station, "mua_sam.xlsx")
    projects = imported(network.station, "de_an.csv", "dossier")
    assert projects == 6
    project = surveyed(network.station)
    assert good("list", "facility", data=network.station)["count"] == taken + 1
    waiting = unsent(network.station)
    assert waiting == taken + projects + 6

    (file,) = send(network.station, network.stick)
    assert unsent(network.station) == waiting, "sent is not received"
    assert good("find", network.stick, data=network.centre)["bundles"][0]["for_us"] is True
    assert good("verify", file, data=network.centre)["bundle"]["operations"] == waiting
    confirm(network.centre, file)
    preview = good("merge", "--preview", file, data=network.centre)["imports"][0]
    assert (preview["applied"], dump(network.centre)) == (waiting, [])
    (first,) = merge(network.centre, file)
    assert (first["received"], first["applied"]) == (waiting, waiting)
    assert dump(network.centre) == dump(network.station)
    (second,) = merge(network.centre, file)
    assert (second["received"], second["known"]) == (waiting, waiting)

    merge(network.station, *send(network.centre, network.stick))
    assert unsent(network.station) == 0
    assert good("receipts", data=network.station)["outbox"][0]["state"] == "acknowledged"
    (empty,) = send(network.station, network.stick)
    assert merge(network.centre, empty)[0]["received"] == 0

    report = good("report", "funding", "--year", "2026", "--to", "2026-09-30", data=network.centre)
    total = report["lines"][0]
    assert (total["plan"], total["executed"], total["share_of_own_plan"]) == (600_000_000, 150_000_000, "25.00")
    for suffix, magic in ((".pdf", b"%PDF-"), (".xlsx", b"PK")):
        out = tmp_path / f"report{suffix}"
        good("report", "--to", "2026-09-30", "--out", out, data=network.centre)
        assert out.read_bytes().startswith(magic)
    assert good("get", "dossier", project, data=network.centre) == good("get", "dossier", project, data=network.station)
    for side in (network.centre, network.station):
        assert good("check", "--deep", data=side)["ok"] is True
        assert good("audit", data=side)["ok"] is True


def test_a_lost_bundle_loses_nothing(joined: Network) -> None:
    good("put", "facility", data=joined.station, stdin=facility("Mẫu – một"))
    (lost,) = send(joined.station, joined.sticks("lost"))
    lost.unlink()
    good("put", "facility", data=joined.station, stdin=facility("Mẫu – hai"))
    (file,) = send(joined.station, joined.sticks("next"))
    assert merge(joined.centre, file)[0]["applied"] == 2
    assert dump(joined.centre) == dump(joined.station)


def test_swapped_and_doubled_bundles_end_the_same(joined: Network) -> None:
    record = good("put", "facility", data=joined.station, stdin=facility("Mẫu – một"))["id"]
    (first,) = send(joined.station, joined.sticks("a"))
    good("put", "facility", data=joined.station, stdin={"id": record, "name": "Mẫu – hai"})
    (second,) = send(joined.station, joined.sticks("b"))
    merge(joined.centre, second, first, second)
    assert dump(joined.centre) == dump(joined.station)
    assert good("get", "facility", record, data=joined.centre)["name"] == "Mẫu – hai"
    merge(joined.station, *send(joined.centre, joined.sticks("c")))
    assert unsent(joined.station) == 0


def test_two_stations_meet_at_the_centre(joined: Network) -> None:
    other = joined.another("Trạm Tân Yên")
    good("put", "facility", data=other, stdin=facility("Mẫu – của trạm hai"))
    (file,) = send(other, joined.stick)
    confirm(joined.centre, file)
    merge(joined.centre, file)
    for back in send(joined.centre, joined.sticks("down")):
        results = [run("merge", back, "--json", data=side).code for side in (joined.station, other)]
        assert sorted(results) == [0, 2]
    assert unsent(other) == unsent(joined.station) == 0
    assert good("list", "facility", data=joined.centre)["count"] == 2


def contested(joined: Network) -> str:
    """One field written differently on both sides; both know of it. The id of the record."""
    record = str(good("list", "facility", data=joined.centre)["records"][0]["id"])
    good("put", "facility", data=joined.centre, stdin={"id": record, "short_name": "Trung tâm", "founded_year": 2001})
    good("put", "facility", data=joined.station, stdin={"id": record, "short_name": "Trạm", "cluster_name": "Cụm"})
    merge(joined.centre, *send(joined.station, joined.sticks("up")))
    merge(joined.station, *send(joined.centre, joined.sticks("down")))
    return record


def test_both_sides_write_one_field(joined: Network) -> None:
    record = contested(joined)
    assert dump(joined.centre) == dump(joined.station)
    for side in (joined.centre, joined.station):
        found = good("get", "facility", record, data=side)
        assert {v["value"] for v in found["_conflicts"]["short_name"]} == {"Trung tâm", "Trạm"}
        assert (found["founded_year"], found["cluster_name"]) == (2001, "Cụm")
        assert good("conflicts", data=side)["conflicts"][0]["path"] == "short_name"
        assert good("list", "facility", "--where", "conflicts", data=side)["count"] == 1
    line = next(json.loads(line) for line in dump(joined.centre) if record in line)
    assert line["conflicts"] == {"short_name": ["Trung tâm", "Trạm"]}


@pytest.mark.parametrize(
    ("take", "value"),
    [(["mine"], "Trung tâm"), (["theirs"], "Trạm"), (["base"], None), (["value", "Tên chung"], "Tên chung")],
)
def test_a_decision_travels(take: list[str], value: str | None, joined: Network) -> None:
    record = contested(joined)
    good("resolve", record, "--field", "short_name", "--take", *take, data=joined.centre)
    merge(joined.station, *send(joined.centre, joined.sticks("decided")))
    for side in (joined.centre, joined.station):
        found = good("get", "facility", record, data=side)
        assert "_conflicts" not in found
        assert found.get("short_name") == value
        assert good("conflicts", data=side)["count"] == 0
    assert dump(joined.centre) == dump(joined.station)


def test_wrong_decisions(joined: Network) -> None:
    record = contested(joined)
    before = dump(joined.centre)
    for field, take, code in (
        ("short_name", ["both"], "usage"),
        ("short_name", ["value"], "usage"),
        ("name", ["mine"], "not_found"),
        ("nosuch", ["value", "x"], "not_found"),
        ("short_name", ["value", "x" * 400], "invalid_content"),
    ):
        done = run("resolve", record, "--field", field, "--take", *take, "--json", data=joined.centre)
        assert (done.code, done.error) == (2, code)
    assert run("resolve", "nosuch", "--field", "name", "--take", "mine", "--json", data=joined.centre).code == 2
    assert dump(joined.centre) == before


# ------------------------------------------------------------------------------------------------------- bad input


def test_bad_bundles(joined: Network, tmp_path: Path) -> None:
    good("put", "facility", data=joined.station, stdin=facility("Mẫu – một"))
    (file,) = send(joined.station, joined.sticks("up"))
    whole, before = file.read_bytes(), dump(joined.centre)
    middle = len(whole) // 2
    bad = {
        "cut_short": whole[:-7],
        "tampered": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "not_a_bundle": b"PK\x03\x04 something else",
    }
    for code, content in bad.items():
        path = tmp_path / f"{code}.kcb"
        path.write_bytes(content)
        for command in ("verify", "merge"):
            done = run(command, path, "--json", data=joined.centre)
            damage = command == "verify" and code != "not_a_bundle"
            assert (done.code, done.error) == (4 if damage else 2, code)
            assert "trung tâm" in done.json["error"]["safe"]
    listed = "\n".join([*(str(tmp_path / f"{code}.kcb") for code in bad), str(file), "", "nosuch", "x\0y"])
    said = run("verify-batch", data=joined.centre, stdin=listed.encode()).out.splitlines()
    assert [line.split(" ", 1)[0] for line in said] == [*bad, "ok", "file_missing", "file_missing"]
    several = run("merge", tmp_path / "tampered.kcb", file, "--json", data=joined.centre)
    assert (several.code, several.error) == (2, "tampered")
    assert [one["applied"] for one in several.json["imports"]] == [1]
    assert before != dump(joined.centre) == dump(joined.station)


def test_a_bundle_for_another_centre(joined: Network, tmp_path: Path) -> None:
    other = centre(tmp_path / "other", tmp_path / "other.kccard")
    good("put", "facility", data=joined.station, stdin=facility("Mẫu – một"))
    (file,) = send(joined.station, joined.sticks("up"))
    assert run("merge", file, "--json", data=other).error == "not_for_us"
    assert run("verify", file, "--json", data=other).code == 0
    assert dump(other) == []


def test_a_revoked_station(joined: Network) -> None:
    sender = good("enrol-list", data=joined.centre)["stations"][0]["id"]
    good("revoke", sender, data=joined.centre)
    good("put", "facility", data=joined.station, stdin=facility("Mẫu – một"))
    (file,) = send(joined.station, joined.sticks("up"))
    before = dump(joined.centre)
    assert run("merge", file, "--json", data=joined.centre).error == "revoked"
    assert dump(joined.centre) == before
    good("enrol-accept", sender, data=joined.centre)
    assert merge(joined.centre, file)[0]["applied"] == 1


def test_a_station_without_card(tmp_path: Path) -> None:
    alone = station(tmp_path / "alone")
    good("put", "facility", data=alone, stdin=facility())
    assert run("export", "--to", tmp_path, "--json", data=alone).error == "no_centre"
    place = centre(tmp_path / "c", tmp_path / "c.kccard")
    assert run("join", BOOKS / "de_an.csv", "--json", data=alone).error == "not_a_card"
    good("join", tmp_path / "c.kccard", data=alone)
    (file,) = send(alone, tmp_path)
    confirm(place, file)
    assert merge(place, file)[0]["applied"] == 1


def workbooks(folder: Path) -> Iterator[tuple[Path, str]]:
    """Files that are no workbook, or one that must not be opened."""
    for name, content in (
        ("empty.xlsx", b""),
        ("page.xlsx", b"<html><table><tr><td>1</td></tr></table></html>"),
        ("program.xlsx", b"MZ" + bytes(500)),
        ("cut.xlsx", (BOOKS / "mua_sam.xlsx").read_bytes()[:900]),
    ):
        (folder / name).write_bytes(content)
        yield folder / name, "not_a_workbook"
    bomb = folder / "bomb.xlsx"
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(300):
            part.write(bytes(1 << 20))
    yield bomb, "over_limit"
    yield folder / "nosuch.xlsx", "file_missing"


@pytest.mark.slow
def test_bad_workbooks(tmp_path: Path) -> None:
    data = station(tmp_path / "s")
    for path, code in workbooks(tmp_path):
        for more in ([], ["--dry-run"]):
            done = run("import-xlsx", path, *more, "--json", data=data)
            assert (done.code, done.error) == (2, code), path.name
    nowhere = tmp_path / "nosuch" / "errors.xlsx"
    assert run("import-xlsx", BOOKS / "mua_sam.xlsx", "--errors", nowhere, "--json", data=data).code == 3
    done = run("import-xlsx", BOOKS / "mua_sam.xlsx", "--map", BOOKS / "de_an.csv", "--json", data=data)
    assert (done.code, done.error) == (2, "invalid_content")
    assert dump(data) == []


LIMITED = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))\nfrom kc_desktop.cli.main import main"


@pytest.mark.slow
def test_a_full_disk_changes_nothing(joined: Network) -> None:
    good("put", "facility", data=joined.station, stdin=facility("Mẫu – một"))
    before = dump(joined.station)
    for words, given in (
        (("export", "--to", str(joined.sticks("full"))), ""),
        (("put", "facility"), json.dumps(facility())),
    ):
        argv = [*words, "--json", "--data", str(joined.station)]
        code = f"{LIMITED}\nraise SystemExit(main({argv!r}))"
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=False)
        assert done.returncode == 3, done.stdout + done.stderr
        assert json.loads(done.stdout)["error"]["code"] in ("disk_full", "device_gone")
    assert list(joined.root.joinpath("full").rglob("*.kcb")) == []
    assert dump(joined.station) == before
    assert good("receipts", data=joined.station)["unsent"] == 1
    assert good("check", "--deep", data=joined.station)["ok"] is True


def test_excel_there_and_back(network: Network, tmp_path: Path) -> None:
    sheet = tmp_path / "danh-ba.xlsx"
    given = [facility(f"Mẫu – {n}", phones=["0912345678"], founded_year=1990 + n, vsic="2025:2393") for n in range(5)]
    good("put", "facility", data=network.station, stdin=given)
    assert good("export-xlsx", "facility", sheet, data=network.station)["records"] == 5
    done = good("import-xlsx", sheet, data=network.centre)
    assert (done["taken"], done["refused"], done["incomplete"]) == (5, [], 0)
    assert dump(network.centre) == dump(network.station)
    again = good("import-xlsx", sheet, data=network.centre)
    assert (again["taken"], again["unchanged"], again["refused"]) == (0, 5, [])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nosuch"], "not_found"),
        (["--year", "1066"], "usage"),
        (["--to", "31/02/2026"], "usage"),
        (["--out", "report.txt"], "usage"),
    ],
)
def test_wrong_reports(words: list[str], code: str, network: Network) -> None:
    done = run("report", *words, "--json", data=network.centre)
    assert (done.code, done.error) == (2, code)


def test_money_is_written_once(network: Network) -> None:
    surveyed(network.station)
    entry = good("list", "payment", data=network.station)["records"][0]
    before = dump(network.station)
    done = run("put", "payment", "--json", data=network.station, stdin={"id": entry["id"], "amount": 1})
    assert done.code == 2
    assert dump(network.station) == before
