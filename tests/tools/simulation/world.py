"""What the parts of a history share: the stand, chance, the ledger, the sticks on their way."""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from pathlib import Path

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.ids import new_id
from kc_desktop.services import enrolment
from kc_desktop.services.desk import Desk
from tests.tools.offices import office
from tests.tools.simulation import hindsight
from tests.tools.simulation.hindsight import Ledger
from tests.tools.simulation.stand import Computer, Stand

CENTRE = "centre"
STATIONS = 4


def found(stand: Stand) -> None:
    """A centre and stations that hold its card and are confirmed, to be copied for every history."""
    card = stand.root / "centre.kccard"
    for name in (CENTRE, *(f"tram{n}" for n in range(1, STATIONS + 1))):
        kind = CENTRE if name == CENTRE else "station"
        computer = Computer(name, stand.root / name, kind, f"may-{name}")
        computer.root.mkdir(parents=True)
        stand.computers[name] = stand.here = computer
        os.environ["KC_HOME"] = str(computer.home)
        computer.app = office(computer.data, kind, f"Mẫu {name}", None if kind == CENTRE else card)
        if kind == CENTRE:
            enrolment.write_card(computer.app.desk, card)
        else:
            desk = stand.use(stand.computers[CENTRE])
            with desk.writer() as connection:
                enrolment.register(connection, enrolment.card(computer.app.desk))
            enrolment.accept(desk, computer.app.desk.identity.station)
    for computer in stand.computers.values():
        stand.close(computer)


class World:
    """One province in one history (inside ``stand.staged``).

    ``written``: computer → operations and bundles written there, to know whether a file put back is old (``marks``: of
    each copy, the count when it was made). ``cloned``: replicas of which a disk was cloned.
    """

    def __init__(self, stand: Stand, template: Path, seed: int) -> None:
        self.stand, self.chance = stand, random.Random(seed)  # noqa: S311  (a simulation that can be repeated)
        self.counts: Counter[str] = Counter()
        self.ledger = Ledger()
        self.sticks: list[Path] = []
        self.cloned: set[str] = set()
        self.withdrawn = False
        self.written: Counter[str] = Counter()
        self.marks: dict[Path, int] = {}
        self._typed = 0
        for name in (CENTRE, *(f"tram{n}" for n in range(1, self.chance.randint(2, STATIONS) + 1))):
            shutil.copytree(template / name, stand.root / name)
            kind = CENTRE if name == CENTRE else "station"
            stand.computers[name] = Computer(name, stand.root / name, kind, f"may-{name}")
        self.shared = [("facility", new_id()), ("survey", new_id()), ("facility", new_id())]
        """Records that several offices know by their id without having met."""

    @property
    def centre(self) -> Computer:
        """The centre's computer."""
        return self.stand.computers[CENTRE]

    def stations(self) -> list[Computer]:
        """The computers of all stations."""
        return [one for one in self.stand.computers.values() if one.kind != CENTRE]

    def anyone(self) -> Computer:
        """A computer, the centre more often than another."""
        return self.centre if self.chance.random() < 0.3 else self.chance.choice(self.stations())

    def typed(self) -> str:
        """A text nobody typed before."""
        self._typed += 1
        return f"t{self._typed:04}"

    def records(self, desk: Desk) -> list[tuple[str, str]]:
        """(form, id) of the records at a desk that people write."""
        return [key for key in hindsight.lines(desk) if key[0] in FORMS]

    def opened_anew(self, computer: Computer) -> None:
        """Open the program after something happened to its files."""
        before = len(self.stand.arrivals)
        self.stand.use(computer)
        if len(self.stand.arrivals) > before:
            self.written[computer.name] += 1
            self.counts["born again"] += 1
