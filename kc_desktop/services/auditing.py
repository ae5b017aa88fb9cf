"""The audit: what this database holds of every replica's chain, and whether each line is what was signed for."""

from __future__ import annotations

from dataclasses import dataclass

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.services import origins, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import receipts
from kc_desktop.store.check import Finding


@dataclass(frozen=True, slots=True)
class Chain:
    """A run of operations without a hole. ``station``: its name, "" when nobody here knows it."""

    replica: str
    station: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Audit:
    """Runs of every chain, and damage of the log itself (holes are legal, changed lines are not)."""

    ok: bool
    chains: tuple[Chain, ...]
    findings: tuple[Finding, ...]


def audit(desk: Desk, progress: Progress = SILENT) -> Audit:
    """Hash every line and follow every link."""
    names = origins.names(desk)
    with desk.store.reader() as connection:
        chains = tuple(Chain(r, names.get(r, ""), first, last) for r, first, last in receipts.held(connection))
    report = upkeep.check(desk, deep=True, progress=progress)
    found = tuple(f for f in report.findings if f.code not in upkeep.DERIVED)
    return Audit(not found, chains, found)
