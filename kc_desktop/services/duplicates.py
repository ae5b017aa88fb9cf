"""The duplicate radar: which records of the bank may be one, and whether what somebody types is there already."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kc_desktop.domain import blocking
from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Form
from kc_desktop.domain.likeness import SUSPECT, Likeness, likeness, score, told
from kc_desktop.domain.likeness_facts import FACILITY_COLUMNS, PERSON_COLUMNS, Facts, Maps, of_facility, of_person
from kc_desktop.domain.likeness_words import LIGHT
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.services.likeness_maps import maps_of, word_compare
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import pairs

_STEP = 500
_NEAR = 24
_READING, _COMPARING = N_("likeness", "đọc danh bạ"), N_("likeness", "so từng cặp")
Reader = Callable[[str, Mapping[str, Any], Maps], Facts]
FORMS_OF: Mapping[str, tuple[tuple[str, ...], Reader]] = {
    "facility": (FACILITY_COLUMNS, of_facility),
    "collaborator": (PERSON_COLUMNS, of_person),
}
"""Forms whose duplicates are looked for."""


@dataclass(frozen=True, slots=True)
class One:
    """A record of a pair."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Suspect:
    """Two records that may be one: 0–100, and why."""

    score: int
    records: tuple[One, One]
    reasons: tuple[Sentence, ...]
    against: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """A record of the bank that may be what somebody types."""

    record: One
    score: int
    reasons: tuple[Sentence, ...]


def suspects(desk: Desk, form_key: str, minimum: int = SUSPECT, progress: Progress = SILENT) -> tuple[Suspect, ...]:
    """Pairs of at least that score on which nobody decided yet, the likeliest first.

    Raises ``Refused("usage")`` for a form whose duplicates are not looked for; ``Cancelled``.
    """
    if form_key not in FORMS_OF:
        raise Refused("usage", detail=f"chỉ tìm trùng ở các biểu {', '.join(FORMS_OF)}")
    columns, read = FORMS_OF[form_key]
    maps = maps_of(desk.packs)
    with desk.store.reader() as connection:
        known = pairs.decided(connection) if form_key == "facility" else set()
        rows = list(pairs.facts(connection, form_key, columns))
    records = []
    for place, (record, values) in enumerate(rows):
        if place % _STEP == 0:
            progress.step(place, len(rows), _READING)
        records.append(read(record, values, maps))
    found = list(_found(records, known, minimum, progress))
    return tuple(sorted(found, key=lambda one: (-one.score, one.records[0].title, one.records[1].title)))


def _found(
    records: Sequence[Facts], known: set[tuple[str, str]], minimum: int, progress: Progress
) -> Iterator[Suspect]:
    similar = word_compare()
    candidates = list(blocking.candidates(records))
    for place, (i, j) in enumerate(candidates):
        if place % _STEP == 0:
            progress.step(place, len(candidates), _COMPARING)
        a, b = records[i], records[j]
        points, evidence = score(a, b, similar)
        if points >= minimum and (min(a.record, b.record), max(a.record, b.record)) not in known:
            alike = told(points, evidence)
            yield Suspect(points, (One(a.record, a.title), One(b.record, b.title)), alike.reasons, alike.against)


def compare(desk: Desk, a: str, b: str) -> Likeness:
    """How alike two establishments are. Raises ``Refused("not_found")``."""
    maps = maps_of(desk.packs)
    with desk.store.reader() as connection:
        found = [_one(connection, record, maps) for record in (a, b)]
    return likeness(found[0], found[1], word_compare())


def _one(connection: Connection, record: str, maps: Maps) -> Facts:
    values = pairs.of_record(connection, "facility", FACILITY_COLUMNS, record)
    if values is None:
        raise Refused("not_found", what="cơ sở", name=record[:60])
    return of_facility(record, values, maps)


def like(desk: Desk, record: Form, record_id: str = "", limit: int = 3) -> tuple[Alike, ...]:
    """Establishments of the bank that ``record`` (a facility, or a survey with its identity) may be, the likeliest
    first; without itself and those somebody told apart from it. Some milliseconds at 100,000 records."""
    maps = maps_of(desk.packs)
    typed = of_facility(record_id, record.values, maps)
    if not typed.names:
        return ()
    with desk.store.reader() as connection:
        nums = _near(connection, typed)
        rows = list(pairs.facts(connection, "facility", FACILITY_COLUMNS, nums))
        told_apart = {one for pair in pairs.decided(connection, record_id) for one in pair} if record_id else set()
    similar = word_compare()
    found = []
    for other, values in rows:
        if other not in told_apart and other != record_id:
            facts = of_facility(other, values, maps)
            points, evidence = score(typed, facts, similar)
            if points >= SUSPECT:
                found.append(Alike(One(other, facts.title), points, told(points, evidence).reasons))
    return tuple(sorted(found, key=lambda one: -one.score)[:limit])


def _near(connection: Connection, typed: Facts) -> list[int]:
    """Row numbers worth comparing: by codes, phones and words of the names, and like names in the commune."""
    found = dict.fromkeys(pairs.with_code(connection, typed.codes))
    for number in (*typed.phones, *(code[:10] if "-" in code else code for code in typed.codes)):
        found.update(dict.fromkeys(pairs.with_words(connection, "facility", [number])))
    for name in (*typed.names, *((typed.owner,) if typed.owner else ())):
        telling = [word for word, weight in zip(name.words, name.weights, strict=True) if weight > LIGHT]
        if len(telling) > 1 or not typed.communes:
            found.update(dict.fromkeys(pairs.with_words(connection, "facility", telling[:6])))
    return [*list(found)[:_NEAR], *_same_commune(connection, typed)]


def _same_commune(connection: Connection, typed: Facts) -> list[int]:
    from rapidfuzz import fuzz, process

    named = {num: fold(name) for num, name in pairs.names_in(connection, typed.communes)}
    query = " ".join(typed.names[0].words)
    best = process.extract(query, named, scorer=fuzz.token_set_ratio, score_cutoff=60, limit=8)
    return [num for _name, _score, num in best]
