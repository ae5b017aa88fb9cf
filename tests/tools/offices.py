"""Real offices for tests and benchmarks: a centre and its stations on real files, and sticks that betray."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kc_desktop.app import App, key_store, packs
from kc_desktop.domain.declared import Facility
from kc_desktop.services import enrolment, records, sending, setup
from kc_desktop.services.desk import Desk

PROVINCE = "24"


@dataclass
class Province:
    """A centre with confirmed stations; close it when done."""

    root: Path
    centre: App
    stations: list[App]

    def close(self) -> None:
        """Give all files back."""
        for app in (self.centre, *self.stations):
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
    """A centre and ``stations`` stations that hold its card (and, when ``enrolled``, are confirmed)."""
    centre = office(root / "centre", "centre", "Trung tâm mẫu")
    card = root / "centre.kccard"
    enrolment.write_card(centre.desk, card)
    apps = [office(root / f"station{n}", "station", f"Trạm mẫu {n}", card) for n in range(1, stations + 1)]
    if enrolled:
        for app in apps:
            with centre.desk.writer() as connection:
                enrolment.register(connection, enrolment.card(app.desk))
            enrolment.accept(centre.desk, app.desk.identity.station)
    return Province(root, centre, apps)


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
