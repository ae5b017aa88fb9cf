"""The province commune by commune: establishments, surveys, needs, dossiers, support, and where they lie."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kc_desktop.domain.costing.budget import grant_source
from kc_desktop.domain.mapping import Position, middle
from kc_desktop.domain.reference import NEW_LIST
from kc_desktop.services import network
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import coverage
from kc_desktop.store.queries import overview as stored


@dataclass(frozen=True, slots=True)
class Share:
    """Records of one value: how many, how many of them done, đồng that they ask for."""

    value: str
    label: str
    count: int
    done: int = 0
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Commune:
    """One commune; ``short``: its name without its type. ``surveyed``: establishments with a survey handed in
    (``surveys``: all there are); ``taken_up``: needs that a dossier answers; ``support`` in đồng; ``at``: the median of
    the positions of its records; ``near``: its former districts."""

    key: str
    name: str
    short: str
    facilities: int
    surveyed: int
    surveys: int
    needs: int
    taken_up: int
    dossiers: int
    support: int
    at: Position | None
    near: tuple[str, ...]

    @property
    def coverage(self) -> float | None:
        """Surveyed establishments over all of them, 0–1; None without any."""
        return min(self.surveyed / self.facilities, 1.0) if self.facilities else None


@dataclass(frozen=True, slots=True)
class Places:
    """The communes of the area, and others with records. ``area``: how many belong to it, ``seen``: of them with a
    survey; ``needs``: by content of the first level; ``unplaced``: đồng of support that nobody can place."""

    communes: tuple[Commune, ...]
    area: int
    seen: int
    needs: tuple[Share, ...]
    unplaced: int

    @property
    def facilities(self) -> int:
        """All establishments."""
        return sum(one.facilities for one in self.communes)


def read_places(desk: Desk) -> Places:
    """Every commune of the area with what is known of it, in Vietnamese order, and needs by content."""
    packs, own = desk.packs, desk.identity
    units = [unit.key for unit in packs.units(NEW_LIST, own.province)]
    area = [key for key in units if key in set(own.communes)] or units
    left_out = [entry.code for entry in packs.every_code("dossier_status") if entry.attribute == "exit"]
    programmes = {entry.code: grant_source(entry.code) for entry in packs.every_code("programme")}
    with desk.store.reader() as connection:
        facilities = coverage.facilities_by_commune(connection)
        surveyed, surveys = stored.surveyed(connection), stored.surveys(connection)
        needs = stored.needs(connection)
        dossiers = stored.dossiers(connection, left_out)
        support, unplaced = stored.support(connection, left_out, programmes)
        asked: dict[str, tuple[int, int]] = {}
        for one in needs:
            count, taken_up = asked.get(one.commune, (0, 0))
            asked[one.commune] = (count + one.asked, taken_up + one.taken_up)
        others = (facilities.keys() | surveys.keys() | asked.keys() | dossiers.keys() | support.keys()) - set(area)
        keys = [*area, *sorted(others)]
        at = stored.positions(connection, [key for key in keys if key])
    near = network.districts(desk)
    communes = []
    for key in keys:
        needed, taken_up = asked.get(key, (0, 0))
        unit = packs.unit(key)
        name, short = (unit.full_name, unit.name) if unit else (key, key)
        communes.append(
            Commune(
                key, name, short, facilities.get(key, 0), surveyed.get(key, 0), surveys.get(key, 0), needed, taken_up,
                dossiers.get(key, 0), support.get(key, 0), middle(at.get(key, ())), near.get(key, ()),
            )
        )  # fmt: skip
    seen = sum(one.surveys > 0 for one in communes[: len(area)])
    return Places(tuple(communes), len(area), seen, _by_content(desk, needs), unplaced)


def _by_content(desk: Desk, needs: Iterable[stored.Needs]) -> tuple[Share, ...]:
    sums: dict[str, list[int]] = {}
    for one in needs:
        found = sums.setdefault(one.content.partition(".")[0], [0, 0, 0])
        for at, more in enumerate((one.asked, one.taken_up, one.requested)):
            found[at] += more
    entries = {entry.code: entry for entry in desk.packs.every_code("content")}
    labels = {code: entries[code].short or entries[code].label for code in sums if code in entries}
    order = sorted(sums, key=lambda code: (-sums[code][0], code))
    return tuple(Share(code, labels.get(code, code), *sums[code]) for code in order)


def surveys_with_needs(desk: Desk, content: str = "", commune: str = "") -> list[str]:
    """Ids of the surveys whose needs are counted under a content, or in a commune."""
    with desk.store.reader() as connection:
        return stored.surveys_with_needs(connection, content, commune)
