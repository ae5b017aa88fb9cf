"""Golden samples: files of every released version that must open, merge and say the same for ever.

``tests/data/golden/<version>/``: bundles, cards, a recovery file, a pack; ``*.zip``: offices (data folder, and the home
with their throw-away keys and journals); ``story.json``: what becomes of them; ``*.jsonl``: the dumps they give. Made
once by ``python -m tests.tools.golden_story``; after a release no file of its folder is written again.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kc_desktop.app import App
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle.cards import read_card
from kc_desktop.services import merging, objects
from kc_desktop.services.desk import Desk
from kc_desktop.store import place
from kc_desktop.system import machine

ROOT = Path(__file__).resolve().parents[1] / "data" / "golden"
STORY = "story.json"
_KEPT = ("data/database.json", "data/kc-*.db", "data/backups/*-manual.db", "data/packs/*", "home/config/keys/*.key",
         "home/config/journals/*.kcj")  # fmt: skip


@dataclass(frozen=True)
class Office:
    """One office on a computer of its own: ``data`` its data folder, ``home`` the keys and journals of its user."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def home(self) -> Path:
        return self.root / "home"

    def age_keys(self) -> list[str]:
        """The secret keys that open what was sealed to this office."""
        files = sorted((self.home / "config" / "keys").glob("*.key"))
        bodies = [json.loads(file.read_text("utf-8")) for file in files]
        return [one["age"] for body in bodies for one in (body, *body["others"])]


def versions() -> list[Path]:
    """The folders of the versions there are samples of."""
    return sorted(path for path in ROOT.glob("v*") if path.is_dir())


def story(version: Path) -> dict[str, Any]:
    """What is recorded of a version's samples."""
    found: dict[str, Any] = json.loads((version / STORY).read_text("utf-8"))
    return found


def digest(version: Path) -> str:
    """One hash of the names and bytes of all files of a version."""
    names = sorted(path for path in version.rglob("*") if path.is_file())
    lines = [
        f"{path.relative_to(version).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in names
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def unpack(archive: Path, root: Path) -> Office:
    """An office out of its archive."""
    with zipfile.ZipFile(archive) as source:
        source.extractall(root)
    return Office(root)


def pack(office: Office, archive: Path) -> None:
    """An office, closed, into an archive: only its files of record, the live database alone."""
    live = place.database_file(office.data)
    files = [path for pattern in _KEPT for path in sorted(office.root.glob(pattern)) if path.is_file()]
    with zipfile.ZipFile(archive, "x", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for path in files:
            if path.parent == office.data and path.suffix == ".db" and path != live:
                continue
            name = zipfile.ZipInfo(path.relative_to(office.root).as_posix(), (2026, 5, 4, 8, 0, 0))
            name.external_attr = 0o600 << 16
            target.writestr(name, path.read_bytes(), zipfile.ZIP_DEFLATED)


@contextmanager
def outside(office: Office) -> Iterator[None]:
    """On the computer of an office, its data closed (samples name no computer)."""
    kept = {name: os.environ.get(name) for name in ("KC_HOME", "KC_VAULT")}
    fingerprint = machine.fingerprint
    os.environ.update(KC_HOME=str(office.home), KC_VAULT="none")
    machine.fingerprint = lambda salt: ""
    try:
        yield
    finally:
        machine.fingerprint = fingerprint
        for name, value in kept.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def at(office: Office, *, write: bool = True) -> Iterator[Desk]:
    """An office open, as on the computer it was made on."""
    with outside(office), App(office.data, write=write) as app:
        yield app.desk


def words(card: Path) -> str:
    """The six words of a card file."""
    return read_card(card).fingerprint_words()


def dump(desk: Desk) -> bytes:
    """The dump of an open office, as a file."""
    return b"".join(line + b"\n" for line in objects.dump(desk))


def replay(version: Path, name: str, bundles: list[str], root: Path) -> tuple[list[list[int] | str], bytes]:
    """Merge bundles, one after another, into an office just unpacked; what became of each, and the dump at the end."""
    outcomes: list[list[int] | str] = []
    with at(unpack(version / f"{name}.zip", root)) as desk:
        for bundle in bundles:
            try:
                counts = merging.merge(desk, [version / bundle]).imports[0].counts
            except Refused as fault:
                outcomes.append(fault.code)
                continue
            outcomes.append([counts.received, counts.applied, counts.known, counts.to_decide, counts.quarantined])
        return outcomes, dump(desk)
