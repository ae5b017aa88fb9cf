"""What collaborators did, as countable deeds: surveys handed in, needs found, dossiers, journal entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

SURVEY, DOSSIER, WORK = "survey", "dossier", "work"
"""Kinds of deeds, which are the forms of their records."""
ACCEPTED = "da_duyet"
"""Code of ``survey_state``: the centre accepted the sheet."""
GUIDED = "huong_dan_hs"
"""Code of ``work_kind``: a dossier was put together with the applicant."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One record that counts for a person, a commune and a day. ``title``: its name; ``what``: code of its state or
    kind; ``facility``, ``needs``: of a survey."""

    kind: str
    record: str
    title: str
    person: str
    commune: str
    on: date
    what: str = ""
    facility: str = ""
    needs: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """Sums over deeds. ``facilities``: establishments visited, each once; ``accepted``: of the surveys; ``dossiers``:
    put together on their surveys or with their help, each once; ``entries``: of the journal."""

    surveys: int = 0
    accepted: int = 0
    facilities: int = 0
    needs: int = 0
    dossiers: int = 0
    entries: int = 0


def result(deeds: Iterable[Deed]) -> Result:
    """The sums over some deeds."""
    by_kind: dict[str, list[Deed]] = {SURVEY: [], DOSSIER: [], WORK: []}
    for deed in deeds:
        by_kind[deed.kind].append(deed)
    surveys = by_kind[SURVEY]
    return Result(
        len(surveys),
        sum(deed.what == ACCEPTED for deed in surveys),
        len({deed.facility or deed.record for deed in surveys}),
        sum(deed.needs for deed in surveys),
        len(by_kind[DOSSIER]),
        len(by_kind[WORK]),
    )


def parted(deeds: Iterable[Deed], key: Callable[[Deed], str]) -> dict[str, tuple[Deed, ...]]:
    """The deeds of each person, of each commune."""
    found: dict[str, list[Deed]] = {}
    for deed in deeds:
        found.setdefault(key(deed), []).append(deed)
    return {name: tuple(inside) for name, inside in found.items()}
