"""Several computers on one disk, for tests of copies, clones and old files put back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kc_desktop.app import App, key_store
from kc_desktop.domain.op import parse
from kc_desktop.services import arrival, lists, upkeep
from kc_desktop.services.arrival import Arrival
from kc_desktop.services.desk import Desk
from kc_desktop.store import log, place
from kc_desktop.system import machine
from tests.services import kit


class World:
    """Several computers, each a home folder and a machine id; every operation ever seen, by replica and number."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self._patch = root, monkeypatch
        self.numbers: dict[tuple[str, int], str] = {}
        self.sit_at("pc1")

    def sit_at(self, name: str, *, same_disk_image: bool = False) -> Path:
        """Work at a computer; gives its data folder."""
        home = self.root / name
        home.mkdir(exist_ok=True)
        if not same_disk_image:
            (home / "machine-id").write_text(f"id of {name}")
        self._patch.setenv("KC_HOME", str(home))
        self._patch.setattr(machine, "_FILES", (home / "machine-id",))
        return home / "data"

    def note(self, desk: Desk) -> None:
        """No number stands for two operations, ever."""
        with desk.store.reader() as connection:
            for _, op, raw in log.walk(connection):
                parsed = parse(raw)
                assert self.numbers.setdefault((parsed.replica, parsed.number), op) == op

    @contextmanager
    def open(self, folder: Path, choice: str = "") -> Iterator[Desk]:
        with App(folder, settle=(lambda _: choice) if choice else None) as app:
            yield app.desk
            self.note(app.desk)
            assert upkeep.check(app.desk, deep=True).ok


def names_of(desk: Desk) -> list[str]:
    page = lists.page(desk, "facility", lists.ids(desk, lists.Query("facility")), ["name"])
    return sorted(str(row.cells[0]) for row in page)


def add(world: World, folder: Path, *names: str, choice: str = "") -> None:
    with world.open(folder, choice) as desk:
        for name in names:
            kit.add(desk, kit.facility(name=name))


def seen(folder: Path) -> Arrival:
    return arrival.examine(folder, key_store())


def file_of(folder: Path) -> bytes:
    return place.database_file(folder).read_bytes()


def put_back(folder: Path, database: bytes) -> None:
    place.database_file(folder).write_bytes(database)


def births(desk: Desk) -> list[tuple[object, object, object]]:
    with desk.store.reader() as connection:
        ops = [parse(raw) for _, _, raw in log.walk(connection)]
    return [tuple(op.sets[key][0] for key in ("parent", "last", "reason")) for op in ops if op.kind == "birth"]  # type: ignore[misc]
