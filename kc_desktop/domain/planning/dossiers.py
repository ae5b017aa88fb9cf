"""What an approved đề án takes of each source in each year (trap T12: đề án of several years, by their cost years)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kc_desktop.domain.costing.budget import grant_source
from kc_desktop.domain.costing.split import split
from kc_desktop.domain.declared.dossier import GRANT_SOURCES

Key = tuple[str, int]
"""(source, year)."""


@dataclass(frozen=True, slots=True)
class Approved:
    """An approved dossier. ``costs``: (source, year, đồng) of its cost lines, year 0 = that of the dossier;
    ``parts``: (year, đồng) of a đề án điểm without cost lines of the programme; ``support``: what was decided."""

    programme: str
    year: int
    support: int | None
    costs: tuple[tuple[str, int, int], ...] = ()
    parts: tuple[tuple[int, int], ...] = ()
    asked: int = 0


def money(one: Approved) -> dict[Key, int]:
    """(source, year) → đồng. What was decided stands over the cost lines: it is shared out over the years of the
    programme's own lines in their proportion, to the đồng."""
    own = grant_source(one.programme)
    found: dict[Key, int] = {}
    for source, year, amount in one.costs:
        key = (source, year or one.year)
        found[key] = found.get(key, 0) + amount
    mine = {key: amount for key, amount in found.items() if key[0] == own}
    if not mine:
        mine = _of_parts(one, own)
    others = sum(amount for key, amount in found.items() if key[0] in GRANT_SOURCES and key[0] != own)
    whole = sum(mine.values()) if one.support is None else one.support - others
    if whole == sum(mine.values()):
        return {**found, **mine}
    shared = split(max(whole, 0), tuple(mine.values()))
    return {**found, **dict(zip(mine, shared, strict=True))}


def _of_parts(one: Approved, own: str) -> dict[Key, int]:
    """Without cost lines of the programme: as the parts of a đề án điểm say, else all in the dossier's own year."""
    found: dict[Key, int] = {}
    for year, amount in one.parts:
        found[(own, year)] = found.get((own, year), 0) + amount
    return found or {(own, one.year): one.asked}


def paid_only(paid: Iterable[tuple[str, int, int]]) -> Mapping[Key, int]:
    """A dossier that was stopped holds what it was paid and no more: (source, year, signed đồng) summed."""
    found: dict[Key, int] = {}
    for source, year, amount in paid:
        found[(source, year)] = found.get((source, year), 0) + amount
    return found
