"""Files of every released version still open, verify, merge and say what they said (``tests/tools/golden.py``)."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.op import parse
from kc_desktop.exchange import bundle
from kc_desktop.exchange.bundle.recovery import read_recovery
from kc_desktop.exchange.pack_archive import open_pack
from kc_desktop.services import conflicts, imports, upkeep
from kc_desktop.store import log, own, projection, subjects
from kc_desktop.system import journal, paths
from tests.tools import golden, read_bundle, read_records
from tests.tools.cases import each

RELEASED = {"v1": "ec0b119954ef7771b2e42ef41fac8e75dbb2022bf6de9f6c4866dc332e980b14"}
"""Version → one hash of all its files. Until its release a version may be made anew; afterwards never."""
VERSIONS = golden.versions()
STORIES = {version.name: golden.story(version) for version in VERSIONS}
REPLAYS = [(version, replay) for version in VERSIONS for replay in STORIES[version.name]["replays"]]
OFFICES = [(version, office) for version in VERSIONS for office in STORIES[version.name]["offices"]]
BUNDLES = [file for version in VERSIONS for file in sorted(version.glob("*.kcb"))]
FIRST = {next(file for file in BUNDLES if file.parent == version) for version in VERSIONS}

POLICIES = {(form, path): str(merge) for form in FORMS for path, merge in projection.policies(form).items()}


def name_of(value: object) -> str:
    """A short name for a test's parameter."""
    if isinstance(value, Path):
        return value.stem
    return str(value["office"]) if isinstance(value, dict) else ""


def test_no_sample_was_ever_written_again() -> None:
    assert {version.name: golden.digest(version) for version in VERSIONS} == RELEASED


@pytest.mark.parametrize(("version", "replay"), REPLAYS, ids=name_of)
def test_bundles_merge_as_they_did(version: Path, replay: dict[str, Any], tmp_path: Path) -> None:
    outcomes, dump = golden.replay(version, replay["office"], replay["bundles"], tmp_path)
    assert outcomes == replay["outcomes"]
    assert dump == (version / replay["dump"]).read_bytes()


@pytest.mark.parametrize(("version", "kept"), OFFICES, ids=name_of)
def test_databases_open_and_derive_the_same_records(version: Path, kept: dict[str, Any], tmp_path: Path) -> None:
    recorded = (version / kept["dump"]).read_bytes()
    office = golden.unpack(version / f"{kept['office']}.zip", tmp_path)
    with golden.at(office) as desk:
        assert golden.dump(desk) == recorded
        assert upkeep.check(desk, deep=True).findings == ()
        upkeep.rebuild(desk)
        assert golden.dump(desk) == recorded
        replica, folder = desk.identity.replica, paths.journals_folder(desk.key_store.folder)
        entries = list(journal.read(folder, replica, desk.keys.journal_secret))
        with desk.store.reader() as connection:
            lines = own.since(connection, replica, 0, -1)
        assert [e.body for e in entries if e.kind == journal.OPERATION] == [line.raw for line in lines] != []


@pytest.mark.parametrize("version", VERSIONS, ids=name_of)
def test_the_centre_of_the_samples_has_seen_everything(version: Path, tmp_path: Path) -> None:
    with golden.at(golden.unpack(version / "centre.zip", tmp_path), write=False) as desk:
        assert conflicts.count(desk)["facility"] >= 2
        assert [one.state for one in imports.every(desk)].count("withdrawn") == 1
        assert [q.code for one in imports.every(desk) for q in imports.quarantine(desk, one.num)] == [
            "newer_version", "invalid_content",
        ]  # fmt: skip
        with desk.store.reader() as connection:
            assert len(log.forked(connection)) == 1
            assert len(subjects.every_erased(connection)) == 2
            kinds = {parse(raw).kind for _, _, raw in log.walk(connection)}
        assert kinds == {"set", "del", "undo", "resolve", "reopen", "erase", "withhold", "birth", "confirm"}


@pytest.mark.parametrize("version", VERSIONS, ids=name_of)
def test_a_backup_restores_and_the_journal_adds_what_came_later(version: Path, tmp_path: Path) -> None:
    office = golden.unpack(version / "station.zip", tmp_path)
    (backup,) = (office.data / "backups").glob("*.db")
    with golden.outside(office):
        restored = upkeep.restore(office.data, Path(shutil.copy(backup, tmp_path)), newer=True)
    assert restored.regained == 1
    with golden.at(office) as desk:
        found = golden.dump(desk)
    births = (b'{"conflicts":{},"form":"replica"',)
    recorded = (version / "station.jsonl").read_bytes()
    assert [line for line in found.splitlines() if not line.startswith(births)] == [
        line for line in recorded.splitlines() if not line.startswith(births)
    ]


@each("version", VERSIONS)
def test_cards_and_packs_open(version: Path) -> None:
    told = STORIES[version.name]
    assert {name: golden.words(version / name) for name in told["cards"]} == told["cards"]
    found = {name: open_pack((version / name).read_bytes(), name).info.version for name in told["packs"]}
    assert found == told["packs"]


@pytest.mark.slow  # scrypt takes its time
@pytest.mark.parametrize("version", VERSIONS, ids=name_of)
def test_the_recovery_file_opens(version: Path) -> None:
    told = STORIES[version.name]
    for name, words in told["recovery"].items():
        chain = read_recovery(version / name, words).chain
        assert chain[0].id == bundle.read_card(version / "centre-renewed.kccard").id


# --------------------------------------------------------------------------------------------- a reader from the pages


@pytest.fixture(scope="module")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Version → the throw-away keys of its offices."""
    root = tmp_path_factory.mktemp("offices")
    return {
        version.name: [
            key
            for archive in sorted(version.glob("*.zip"))
            for key in golden.unpack(archive, root / version.name / archive.stem).age_keys()
        ]
        for version in VERSIONS
    }


@pytest.mark.parametrize("file", BUNDLES, ids=name_of)
def test_a_stranger_reads_every_bundle(file: Path, secrets: dict[str, list[str]]) -> None:
    keys = [key for key in secrets[file.parent.name] if opens(file, key)]
    assert keys
    manifest, lines, content = read_bundle.read_bundle(file.read_bytes(), keys[0])
    assert (manifest["kind"], len(lines)) == (file.name.split("-")[0].removesuffix(".kcb"), manifest["operations"])
    operations = [read_bundle.readable(line, content) for line in lines]
    sealed = [value for one in operations for value, _ in one["set"].values() if isinstance(value, dict)]
    assert all(value["$"] != "p1" or manifest["kind"] in ("down", "peer") for value in sealed)  # erased ones only


@pytest.mark.parametrize(
    "file", [pytest.param(one, marks=() if one in FIRST else pytest.mark.slow, id=name_of(one)) for one in BUNDLES]
)
def test_a_stranger_needs_the_file_a_key_and_no_program(
    file: Path, secrets: dict[str, list[str]], tmp_path: Path
) -> None:
    keys = [key for key in secrets[file.parent.name] if opens(file, key)]
    manifest, lines, content = read_bundle.read_bundle(file.read_bytes(), keys[0])
    operations = [read_bundle.readable(line, content) for line in lines]
    (tmp_path / "key.txt").write_text(keys[0], "utf-8")
    command = [sys.executable, read_bundle.__file__, str(file), str(tmp_path / "key.txt")]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=30).stdout
    assert [json.loads(line) for line in printed.splitlines()] == [manifest, *operations]


@pytest.mark.parametrize("version", VERSIONS, ids=name_of)
def test_a_stranger_derives_the_same_records(version: Path, secrets: dict[str, list[str]]) -> None:
    file = version / "peer.kcb"
    key = next(key for key in secrets[version.name] if opens(file, key))
    _, lines, content = read_bundle.read_bundle(file.read_bytes(), key)
    files = [json.loads(content[name])["keys"] for name in content if name.startswith("keys/")]
    keys = {one["id"]: bytes.fromhex(one["secret"]) for found in files for one in found}
    derived = read_records.derive(lines, keys, POLICIES)
    assert list(derived) == (version / "region-start.jsonl").read_text("utf-8").splitlines()


def opens(file: Path, key: str) -> bool:
    """Whether a key opens a bundle."""
    header = bundle.read_header(file)
    recipient = str(read_bundle.pyrage.x25519.Identity.from_str(key).to_public())
    return bundle.recipient_id(recipient) in header.to


def test_the_strangers_reader_is_short_and_on_its_own() -> None:
    source = Path(read_bundle.__file__).read_text("utf-8")
    tree = ast.parse(source)
    described = [n for n in ast.walk(tree) if isinstance(n, ast.Module | ast.FunctionDef) and ast.get_docstring(n)]
    words = {line for node in described for line in range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)}
    lines = [n for n, line in enumerate(source.splitlines(), 1) if line.strip() and n not in words]
    assert len(lines) <= 60
    assert not any("kc_desktop" in ast.unparse(n) for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom))
