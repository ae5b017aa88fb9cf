"""Real offices for tests and benchmarks: a centre and its stations on real files, and sticks that betray."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import pytest

from kc_desktop.app import App, key_store, packs
from kc_desktop.domain.declared import Facility
from kc_desktop.services import enrolment, records, sending, setup
from kc_desktop.services.desk import Desk
from kc_desktop.system import machine, paths

PROVINCE = "24"
_HERE = machine.fingerprint("")
FileCopy = tuple[str, int, bytes]
"""Relative path, mode, content."""
Snapshot = tuple[list[FileCopy], list[FileCopy]]
"""The files of a province, and those of its keys and journals."""
Told = TypeVar("Told")


class Province:
    """A centre with confirmed stations, opened when first asked for; close it when done."""

    def __init__(self, root: Path, names: Sequence[str]) -> None:
        self.root, self.names = root, names

    @cached_property
    def centre(self) -> App:
        return App(self.root / "centre")

    @cached_property
    def stations(self) -> list[App]:
        return [App(self.root / name) for name in self.names]

    def close(self) -> None:
        """Give all files back."""
        opened = self.__dict__
        for app in (*([self.centre] if "centre" in opened else ()), *opened.get("stations", ())):
            app.close()

    def stick(self, name: str = "usb") -> Path:
        """A folder standing for a stick."""
        folder = self.root / name
        folder.mkdir(exist_ok=True)
        return folder


def office(folder: Path, role: str, name: str, card: Path | None = None) -> App:
    """A new office in ``folder``."""
    setup.create(folder, packs(), key_store(), setup.Answers(role, name, PROVINCE, (), "", card))
    return App(folder)


def province(root: Path, stations: int = 1, *, enrolled: bool = True) -> Province:
    """A centre and ``stations`` stations that hold its card (and, when ``enrolled``, are confirmed).

    In tests a copy of one made before, its keys and journals in this home: creating files took a third of their time.
    A second one in the same home, or one on a patched computer, is made anew.
    """
    names = [f"station{n}" for n in range(1, stations + 1)]
    config = paths.config_folder()
    copied = os.environ.get("KC_VAULT") == "none" and machine.fingerprint("") == _HERE
    if not copied or any((config / "keys").glob("*.key")):
        _make(root, names, enrolled)
        return Province(root, names)
    _lay_out(root, _snapshot(tuple(names), enrolled))
    return Province(root, names)


def told(root: Path, story: Callable[[Province], Told], stations: int = 2) -> tuple[Province, Told]:
    """A province in which ``story`` has happened, and what it gave: a copy of one to which it was told before.

    The first in its home, on a computer nobody patched.
    """
    names, files, gave = _told(story, stations)
    _lay_out(root, files)
    return Province(root, names), gave


def _lay_out(root: Path, files: Snapshot) -> None:
    for place, parts in zip((root, paths.config_folder()), files, strict=True):
        for name, mode, data in parts:
            target = place / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            target.chmod(mode)


def _make(root: Path, names: Sequence[str], enrolled: bool) -> None:
    centre = office(root / "centre", "centre", "Trung tâm mẫu")
    card = root / "centre.kccard"
    enrolment.write_card(centre.desk, card)
    apps = [office(root / name, "station", f"Trạm mẫu {n}", card) for n, name in enumerate(names, 1)]
    if enrolled:
        for app in apps:
            with centre.desk.writer() as connection:
                enrolment.register(connection, enrolment.card(app.desk))
            enrolment.accept(centre.desk, app.desk.identity.station)
    for app in (centre, *apps):
        app.close()


@cache
def _snapshot(names: tuple[str, ...], enrolled: bool) -> Snapshot:
    """The files of a new province, and those of its keys and journals."""
    with _elsewhere() as root:
        _make(root, names, enrolled)
        return _files(root), _files(paths.config_folder())


@cache
def _told(story: Callable[[Province], Told], stations: int) -> tuple[list[str], Snapshot, Told]:
    with _elsewhere() as root:
        made = province(root, stations)
        try:
            gave = story(made)
        finally:
            made.close()
        return list(made.names), (_files(root), _files(paths.config_folder())), gave


@contextmanager
def _elsewhere() -> Iterator[Path]:
    """A folder to make a province in, with a home of its own."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("KC_HOME", str(Path(folder, "home")))
        yield Path(folder, "province")


def _files(folder: Path) -> list[FileCopy]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [(str(path.relative_to(folder)), path.stat().st_mode & 0o777, path.read_bytes()) for path in files]


@cache
def commune(number: int = 0) -> str:
    """Key of a commune of the sample province."""
    return packs().units("2025", PROVINCE)[number].key


def sample(name: str = "Mẫu – Gốm Bến Đá", **values: object) -> Facility:
    """An obviously invented establishment."""
    return Facility({"name": name, "legal_form": "htx", "site_commune": commune(), **values})


def add(desk: Desk, name: str = "Mẫu – Gốm Bến Đá", **values: object) -> str:
    """Save a new sample; gives its id."""
    return records.save(desk, records.blank(desk, "facility"), sample(name, **values)).record_id


def change(desk: Desk, record_id: str, **values: object) -> None:
    """Open, change and save a facility."""
    seen = records.load(desk, "facility", record_id)
    records.save(desk, seen, seen.record.with_values(**values))


def send(app: App, stick: Path) -> tuple[Path, ...]:
    """Export; gives the files."""
    return sending.export(app.desk, stick).files
