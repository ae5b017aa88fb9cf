"""Verify mode: which sheets are typed again, the blind second typing, what it found, how often whom errs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kc_desktop.domain import retyping as law
from kc_desktop.domain.change import Change
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.declared import Retyping, Survey
from kc_desktop.domain.declared.retyping import MismatchRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.retyping import Comparison, Done, Rate
from kc_desktop.services import drafts, origins, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded
from kc_desktop.store.drafts import Draft
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import retyping as stored
from kc_desktop.system.clock import now

_FORM = "retyping"
_TYPED = "typed"
"""Key of a draft's payload: the second typing. The rest of the payload is the record it will be kept as."""


@dataclass(frozen=True, slots=True)
class Due:
    """A sheet to type again. ``typed_by``: who typed it first; ``own``: that was the user of this computer, somebody
    else must type it; ``draft``: id of the second typing that was begun, "" for none."""

    survey: str
    name: str
    commune: str
    visited_on: date | None
    campaign: str
    typed_by: str
    own: bool
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Second:
    """A second typing under way: the id it will be kept under, what the typist begins with, the draft of it."""

    id: str
    survey: str
    name: str
    blank: Survey
    typed: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Both typings and where they differ. ``seen``: the survey as it stood when they were compared."""

    second: Second
    seen: Loaded
    first: Survey
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Rates:
    """Sheets typed again, and how often whom and which field errs."""

    sheets: int
    people: tuple[Rate, ...]
    fields: tuple[Rate, ...]


def due(desk: Desk, campaign: str = "") -> tuple[Due, ...]:
    """The sheets of one campaign (of all of them) that were drawn and are not typed again yet, in order of visits."""
    begun = {str(_of(draft).get("survey")): draft.record for draft in drafts.every(desk) if draft.form == _FORM}
    names = origins.names(desk)
    with desk.store.reader() as connection:
        sheets = stored.waiting(connection, campaign)
        drawn = {one.survey for one in sheets if law.sample([one.survey], Decimal(str(one.share)), one.campaign)}
        found = []
        for one in sheets:
            if one.survey in drawn:
                typed_by, own = _typist(desk, connection, one.survey, names)
                day = parse_iso(one.visited_on) if one.visited_on else None
                found.append(
                    Due(one.survey, one.name, one.commune, day, one.campaign, typed_by, own, begun.get(one.survey, ""))
                )
    return tuple(found)


def _typist(desk: Desk, connection: Connection, survey: str, names: Mapping[str, str]) -> tuple[str, bool]:
    op = stored.first_op(connection, survey)
    if op is None:
        return "", False
    here = op.replica == desk.identity.replica
    station = desk.identity.name if here else names.get(op.replica, op.replica[:8])
    who = " – ".join(dict.fromkeys(part for part in (op.user, station) if part))
    return who, here and op.user == desk.identity.user


def start(desk: Desk, survey_id: str) -> Second:
    """Begin (or go on with) the second typing of a sheet: nothing of the first is shown but name and place. Raises
    ``Refused``: "not_found"; "not_allowed" for who typed it first."""
    first = _survey(desk, survey_id)
    with desk.store.reader() as connection:
        own = _typist(desk, connection, survey_id, {})[1]
    if own:
        raise Refused("not_allowed", what="nhập lại phiếu do chính mình nhập: cần một người khác, ở máy khác")
    record = first.record
    assert isinstance(record, Survey)
    name = str(record.values.get("name") or "")
    for draft in drafts.every(desk):
        if draft.form == _FORM and _of(draft).get("survey") == survey_id:
            typed = draft.payload.get(_TYPED)
            return Second(draft.record, survey_id, name, law.blind(record), typed if isinstance(typed, dict) else None)
    return Second(new_id(), survey_id, name, law.blind(record))


def keep(desk: Desk, second: Second, typed: Mapping[str, object]) -> Draft:
    """Keep what is typed so far; durable when this returns. ``typed``: the payload of the form."""
    body = {"flat": {"name": second.name, "survey": second.survey}, "texts": {}, _TYPED: dict(typed)}
    return drafts.keep(desk, _FORM, second.id, body)


def is_begun(draft: Draft) -> bool:
    """Whether a draft is a second typing under way."""
    return draft.form == _FORM and _TYPED in draft.payload


def compare(desk: Desk, second: Second, typed: Survey) -> Found:
    """Compare with the first typing as it stands now. Raises ``Refused("not_found")``."""
    seen = _survey(desk, second.survey)
    first = seen.record
    assert isinstance(first, Survey)
    closed = (*seen.sealed, *seen.erased)
    return Found(second, seen, first, law.compare(first, typed, closed))


def finish(desk: Desk, found: Found, right: Mapping[str, str]) -> Change:
    """Keep the result (no values, only where) and correct the survey, in one transaction. ``right``: path of every
    mismatch → which typing is right. Raises ``Refused``: "changed_meanwhile", "invalid_content"."""
    names = origins.names(desk)
    with desk.store.reader() as connection:
        typed_by = _typist(desk, connection, found.second.survey, names)[0]
    rows = tuple(
        MismatchRow({"path": one.path, "label": law.label_of(one.path), "right": right.get(one.path)}, new_id())
        for one in found.comparison.mismatches
    )
    kept = Retyping({
        "name": found.second.name or "…",
        "survey": found.second.survey,
        "typed_by": typed_by[:120] or None,
        "retyped_by": " – ".join(dict.fromkeys((desk.identity.user, desk.identity.name)))[:120],
        "retyped_on": now().date(),
        "compared": found.comparison.compared,
        "mismatches": rows,
    })  # fmt: skip
    blank = Loaded(Retyping, found.second.id, Retyping())
    mended = law.corrected(found.first, found.comparison, right)
    return records.save_together(desk, [(found.seen, mended), (blank, kept)], new_id())


def rates(desk: Desk, campaign: str = "") -> Rates:
    """How often first typing errs, in one campaign or all: by typist, and by field."""
    with desk.store.reader() as connection:
        sheets = stored.done(connection, campaign)
        differing: dict[int, list[tuple[str, str]]] = {}
        for num, path, right in stored.mismatches(connection):
            differing.setdefault(num, []).append((path, right))
    done = []
    for one in sheets:
        found = differing.get(one.num, [])
        wrong = tuple(path for path, right in found if right in (law.SECOND, law.NEITHER))
        done.append(Done(one.typed_by, one.compared, tuple(path for path, _ in found), wrong))
    people, fields = law.rates(done)
    return Rates(len(done), people, fields)


def _survey(desk: Desk, survey_id: str) -> Loaded:
    seen = records.load(desk, "survey", survey_id)
    if seen.deleted:
        raise Refused("not_found", what="phiếu khảo sát", name=survey_id[:60])
    return seen


def _of(draft: Draft) -> Mapping[str, object]:
    flat = draft.payload.get("flat")
    return flat if isinstance(flat, dict) else {}
