"""What an import does to each record, in the words of the preview."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple

from kc_desktop.domain import accepting
from kc_desktop.domain.declared import FORMS, Pairing, Survey
from kc_desktop.domain.forms import Form, Kind, Level, Problem
from kc_desktop.domain.op import Op
from kc_desktop.domain.record import unflatten
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import is_gap
from kc_desktop.store import projection, subjects, tasks
from kc_desktop.store.engine import Connection
from kc_desktop.store.projection import Folded
from kc_desktop.store.queries import identities
from kc_desktop.system.clock import now

NEW, CHANGED, SAME, CONFLICT, QUARANTINED = "new", "changed", "same", "conflict", "quarantined"
DUPLICATE, INVALID, OUT_OF_SCOPE, CLOCK, NEWER_FORM = "duplicate", "invalid", "out_of_scope", "clock", "newer_form"
"""Flags beside the outcome: the record is taken in, a person should look."""
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """What a bundle does to one record. ``flags``: what a person should look at; ``detail``: fields, reasons."""

    outcome: str
    form: str
    record_id: str
    title: str
    detail: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the flags are judged by. ``communes``: the sender's, as unit codes (empty: everywhere)."""

    desk: Desk
    connection: Connection
    bundle: int
    communes: Collection[str] = ()


class _Seen(NamedTuple):
    """What is known of all before each is looked at. ``late``: operations whose clock is suspect; ``shared``: records
    on which more than one computer wrote; ``waiting``: those that are tasks; ``sound``: takes those that were looked at
    and need nobody."""

    late: Collection[str]
    shared: Collection[str]
    waiting: Collection[str]
    sound: list[str]


def judge(context: Context, folded: Sequence[Folded], ops: Sequence[Op]) -> tuple[RecordOutcome, ...]:
    """The outcome of every record that an import touched. Records that became unsound are kept as tasks."""
    by_record: dict[str, list[Op]] = {}
    for op in ops:
        by_record.setdefault(op.record, []).append(op)
    known = [one.record for one in folded if one.before.flat or one.after.conflicts]
    seen = _Seen(
        _clock_suspects(ops), subjects.shared(context.connection, known), tasks.waiting(context.connection), []
    )
    found = tuple(_outcome(context, one, by_record.get(one.record, ()), seen) for one in folded)
    tasks.done(context.connection, seen.sound)
    return found


def contested(folded: Iterable[Folded]) -> set[tuple[str, str]]:
    """(record, path) on which people disagree now."""
    return {(one.record, path) for one in folded for path in one.after.conflicts}


def _outcome(context: Context, one: Folded, ops: Sequence[Op], seen: _Seen) -> RecordOutcome:
    form = FORMS.get(one.form)
    title = str(one.after.flat.get(form.headline, "") if form else "") or one.record[:8]
    conflicts = sorted(one.after.conflicts)
    if conflicts:
        outcome = CONFLICT
    elif one.after.deleted and (one.before.deleted or not one.before.flat):
        outcome = SAME  # came and went elsewhere: nothing to see here
    elif not one.before.flat:
        outcome = NEW
    else:
        outcome = SAME if one.before.flat == one.after.flat else CHANGED
    flags, details = [], [", ".join(conflicts)]
    if form is None or any(op.form_version > form.version for op in ops):
        flags.append(NEWER_FORM)
    if seen.late and any(op.id in seen.late for op in ops):
        flags.append(CLOCK)
    if form is not None and not one.after.deleted:
        if context.communes and any(_outside(context, form, flat) for flat in _states(one)):
            flags.append(OUT_OF_SCOPE)
        if outcome == NEW:
            _look_around(context, form, one, flags, details)
        several = one.record in seen.shared or len({op.replica for op in ops}) > 1
        if several or _is_finished_now(context, one, seen):
            _look_inside(context, form, one, seen, (flags, details), several=several)
    return RecordOutcome(outcome, one.form, one.record, title, "; ".join(d for d in details if d), tuple(flags))


def _look_around(context: Context, form: type[Form], one: Folded, flags: list[str], details: list[str]) -> None:
    """A new record may be a known one."""
    code = one.after.flat.get("tax_code")
    if form.key == "facility" and isinstance(code, str):
        others = identities.same_value(context.connection, form.key, "tax_code", code, one.record)
        if others:
            flags.append(DUPLICATE)
            details.append(f"trùng mã số thuế với {', '.join(others[:3])}")


def _is_finished_now(context: Context, one: Folded, seen: _Seen) -> bool:
    """Whether a sheet was called finished since, or is a task of the centre's that was worked on."""
    if one.form != Survey.key or not context.desk.identity.is_centre:
        return False
    state = one.after.flat.get("state")
    is_finished = isinstance(state, str) and state in accepting.FINISHED  # a later version may have written anything
    return one.record in seen.waiting or (is_finished and state != one.before.flat.get("state"))


def _look_inside(
    context: Context, form: type[Form], one: Folded, seen: _Seen, said: tuple[list[str], list[str]], *, several: bool
) -> None:
    """What several computers wrote nobody has checked; what one wrote was checked there by whoever typed it, but for
    the last step, which older programs took unasked."""
    flags, details = said
    unsound = _unsound(context, form, one, several=several)
    if not unsound:
        seen.sound.append(one.record)
        return
    flags.append(INVALID)
    details.append("; ".join(f"{p.path}: {p.text}" for p in unsound[:3]))
    found = tuple((p.path, p.code, p.text) for p in unsound)
    tasks.put(context.connection, tasks.Task(one.form, one.record, found, context.bundle))


def _unsound(context: Context, form: type[Form], one: Folded, *, several: bool) -> list[Problem]:
    """What is wrong with the record now and was not before, or waits as a task, other than values still missing."""
    names = context.desk.names
    record = one.typed or unflatten(form, one.after.flat).form
    checked = record.problems(names)
    found = [p for p in checked if not is_gap(form, p)]
    if not found:
        return []
    waiting = {problem[:2] for problem in tasks.of(context.connection, one.record)}
    waits = any(path == "state" for path, _ in waiting)
    state = None if waits else one.before.flat.get("state")
    last = accepting.unfinished(state if isinstance(state, str) else None, record, checked)
    steps = [] if last is None else [last]
    if not several:
        return steps
    before = {(p.path, p.code) for p in unflatten(form, one.before.flat).form.problems(names)} - waiting
    return [*(p for p in found if p.level is Level.BLOCK or (p.path, p.code) not in before), *steps]


def _states(one: Folded) -> Iterator[Mapping[str, object]]:
    """What the record says now, and what it said before: who draws one into his own area reaches out of it."""
    yield one.after.flat
    if one.before.flat:
        yield one.before.flat


def _outside(context: Context, form: type[Form], flat: Mapping[str, object]) -> bool:
    """The record (of a decision on a pair: its establishments) names communes, none of them the sender's."""
    named = _communes(form, flat)
    if form is Pairing:
        for side in ("kept", "merged"):
            found = projection.read_state(context.connection, str(flat.get(side)))
            named += _communes(FORMS[found[1]], found[2].view({}).flat) if found and found[1] in FORMS else ()
    return bool(named) and not any(key.partition(":")[2] in context.communes for key in named)


def _communes(form: type[Form], flat: Mapping[str, object]) -> list[str]:
    named: list[str] = []
    for key in _places(form.key):
        value = flat.get(key)
        named += [value] if isinstance(value, str) else [str(item) for item in value] if isinstance(value, list) else ()
    return named


@cache
def _places(form: str) -> tuple[str, ...]:
    return tuple(field.key for field in FORMS[form].fields if field.kind in (Kind.COMMUNE, Kind.COMMUNES))


def _clock_suspects(ops: Sequence[Op]) -> set[str]:
    """Operations whose clocks stood a day ahead of ours, or whose wall clock a day before the one they follow."""
    limit = now() + _AHEAD
    above = f"{int(limit.timestamp() * 1000):012x}"
    last: dict[str, datetime] = {}
    found: set[str] = set()
    for op in ops:
        when = _moment(op.when)
        if when is None:
            found.add(op.id)
            continue
        before = last.get(op.replica)
        if when > limit or op.hlc > above or (before is not None and before - when > _AHEAD):
            found.add(op.id)
        last[op.replica] = when
    return found


def _moment(text: str) -> datetime | None:
    """A moment with its offset, in UTC; None for a text that names none."""
    try:
        found = datetime.fromisoformat(text)
        return None if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):  # year 1 east of Greenwich
        return None
