"""Conflicts: values written by people who did not see each other's. A decision is an operation like any other, it
travels, ends the conflict everywhere, and can be reopened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kc_desktop.domain import dispute, pairs
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.declared import FORMS, Pairing
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Op
from kc_desktop.domain.record import DELETED, field_at
from kc_desktop.domain.register import RecordState, RecordView
from kc_desktop.domain.values import ValueProblem, read_json, write_json
from kc_desktop.services import origins, sides
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Saved, form_named
from kc_desktop.services.sides import Before, Choice, Conflict, Edit, Side, Table, Waiting
from kc_desktop.store import log, projection
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import disputes

__all__ = [
    "Before", "Choice", "Conflict", "Decided", "Decision", "Edit", "Key", "Side", "Waiting", "count", "decide_alike",
    "details", "every", "of", "of_record", "pick", "queue", "reopen", "reopen_many", "resolve", "resolve_many",
]  # fmt: skip
Key = tuple[str, str, str]
"""(form, record id, path)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """``value`` (canonical JSON, None clears) is to stand at ``path``. ``seen``: the operations the person saw, so that
    nothing that arrived meanwhile is decided unseen; empty = what stands now."""

    form: str
    record_id: str
    path: str
    value: object
    seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """``ops``: the decisions (or reopenings) written, in order; ``skipped``: what could not be decided (any more)."""

    ops: tuple[str, ...]
    skipped: tuple[Key, ...]
    change: Change


# --- reading ----------------------------------------------------------------------------------------------------------


def count(desk: Desk) -> Mapping[str, int]:
    """Form → how many of its fields wait for a decision; forms without any are absent."""
    with desk.store.reader() as connection:
        return disputes.counts(connection)


def queue(desk: Desk, *, form: str = "", field: str = "", station: str = "") -> tuple[Waiting, ...]:
    """Every open conflict as one light line, those of the same field together.

    ``field``: path without its row (``products/name``; ``-`` for deletions); ``station``: a name among the sides.
    """
    wanted = [form_named(form)] if form else list(FORMS.values())
    names = origins.names(desk)
    found: list[Waiting] = []
    with desk.store.reader() as connection:
        for declared in wanted:
            policies = projection.policies(declared.key)
            views = [(r, s, s.view(policies)) for r, s in disputes.contested(connection, declared)]
            ops = _with_origins(connection, {op for _, state, view in views for op in sides.needed(state, view)})
            lines = [
                sides.waiting(Table(desk, names, declared, record, state, view, ops), path)
                for record, state, view in views
                for path in view.conflicts
            ]
            found += sorted(lines, key=lambda one: _order(declared, one))
    return tuple(
        one
        for one in found
        if (not field or dispute.field_of(one.path) == field) and (not station or station in one.stations)
    )


def _with_origins(connection: Connection, ids: set[str]) -> dict[str, log.Stored]:
    """The operations, and those that reopened ones among them stand for."""
    found: dict[str, log.Stored] = {}
    while missing := ids - found.keys():
        fresh = disputes.operations(connection, sorted(missing))
        found.update(fresh)
        ids = {before for stored in fresh.values() if (before := sides.named(stored))}
    return found


def _order(form: type[Form], one: Waiting) -> tuple[int, str, str, str]:
    keys = [field.key for field in form.fields]
    head = one.path.partition("/")[0]
    place = keys.index(head) if head in keys else -1 if head == DELETED else len(keys)
    return place, dispute.field_of(one.path), sort_key(one.title), one.record_id


def details(desk: Desk, keys: Sequence[Key]) -> tuple[Conflict | None, ...]:
    """The conflicts at ``keys`` with everything needed to decide; None for one that is no more."""
    names = origins.names(desk)
    with desk.store.reader() as connection:
        tables = {
            (form, record): _table(desk, connection, names, form_named(form), record)
            for form, record in dict.fromkeys((form, record) for form, record, _ in keys)
        }
    found = ((tables[form, record], path) for form, record, path in keys)
    return tuple(sides.explain(t, path) if t is not None and path in t.view.conflicts else None for t, path in found)


def of(desk: Desk, form_key: str, record_id: str, path: str) -> Conflict:
    """One conflict. Raises ``Refused("not_found")`` when there is none."""
    (found,) = details(desk, [(form_key, record_id, path)])
    if found is None:
        raise _none_at(path)
    return found


def every(desk: Desk, form_key: str = "") -> Iterator[Conflict]:
    """All open conflicts, of one form or of all, in the order of the queue."""
    keys = [(one.form, one.record_id, one.path) for one in queue(desk, form=form_key)]
    for start in range(0, len(keys), 50):
        yield from (one for one in details(desk, keys[start : start + 50]) if one is not None)


def of_record(desk: Desk, form_key: str, record_id: str) -> tuple[Conflict, ...]:
    """The open conflicts of a record. Raises ``Refused("not_found")`` for an unknown record."""
    form = form_named(form_key)
    names = origins.names(desk)
    with desk.store.reader() as connection:
        table = _table(desk, connection, names, form, record_id)
    if table is None:
        raise Refused("not_found", what=form.title.lower(), name=record_id[:60])
    return tuple(sides.explain(table, path) for path in sorted(table.view.conflicts))


def _table(
    desk: Desk, connection: Connection, names: Mapping[str, str], form: type[Form], record_id: str
) -> Table | None:
    found = projection.read_state(connection, record_id)
    if found is None or found[1] != form.key:
        return None
    view = found[2].view(projection.policies(form.key))
    ops = {stored.op.id: stored for stored in projection.readable_ops(connection, record_id)} if view.conflicts else {}
    return Table(desk, names, form, record_id, found[2], view, ops)


def pick(conflict: Conflict, choice: Choice) -> tuple[bool, object]:
    """(whether ``choice`` means exactly one value here, that value)."""
    if choice.take == "value":
        return not conflict.deletion, choice.value
    if choice.take == "base":
        base = conflict.base
        known = base is not None and not isinstance(base.value, dict)  # nobody takes back what was erased or is sealed
        return known, base.value if base is not None and known else None
    wanted = [
        side
        for side in conflict.sides
        if (side.op == conflict.later if choice.take == "later" else side.place == choice.place)
    ]
    return len(wanted) == 1, wanted[0].value if wanted else None


# --- deciding ---------------------------------------------------------------------------------------------------------


def resolve(desk: Desk, form_key: str, record_id: str, path: str, value: object, seen: tuple[str, ...] = ()) -> Saved:
    """Decide one conflict: ``value`` (canonical JSON, None clears) supersedes every side, here and wherever it travels.

    At the path of a deletion None keeps the record or row, anything else deletes what stands now. See ``Decision``.
    Raises ``Refused``: "not_found" (record, or no conflict at ``path``), "invalid_content" (value does not fit),
    "not_allowed" (the centre decides this field), "changed_meanwhile" (a side that was not in ``seen`` arrived).
    """
    with desk.writer() as connection:
        op = _decide(desk, connection, Decision(form_key, record_id, path, value, seen), "")
        projection.apply(connection, (op,), desk.names)
    return Saved(record_id, op.id, Change("resolved", frozenset({(form_key, record_id)})))


def resolve_many(desk: Desk, decisions: Sequence[Decision], progress: Progress = SILENT) -> Decided:
    """Decide many in one transaction under one group id; each can be reopened alone.

    What is no conflict any more, changed since it was seen, is for the centre to decide or does not fit is skipped.
    """
    group, ops, skipped = new_id(), [], []
    with desk.writer() as connection:
        for at, one in enumerate(decisions):
            try:
                op = _decide(desk, connection, one, group)
            except Refused:
                skipped.append((one.form, one.record_id, one.path))
                continue
            projection.apply(connection, (op,), desk.names)
            ops.append(op)
            progress.step(at + 1, len(decisions))
    change = Change("resolved", frozenset((op.form, op.record) for op in ops))
    return Decided(tuple(op.id for op in ops), tuple(skipped), change)


def decide_alike(desk: Desk, keys: Sequence[Key], choice: Choice, progress: Progress = SILENT) -> Decided:
    """Take the same choice for many conflicts, in one transaction; where it means nothing, the conflict is skipped."""
    decisions, skipped = [], []
    for start in range(0, len(keys), 50):
        part = keys[start : start + 50]
        for key, conflict in zip(part, details(desk, part), strict=True):
            fits, value = pick(conflict, choice) if conflict is not None else (False, None)
            if conflict is not None and fits:
                decisions.append(Decision(*key, value, conflict.seen))
            else:
                skipped.append(key)
        progress.step(start + len(part), 2 * len(keys))
    done = resolve_many(desk, decisions, progress)
    return Decided(done.ops, (*skipped, *done.skipped), done.change)


def _decide(desk: Desk, connection: Connection, one: Decision, group: str) -> Op:
    form = form_named(one.form)
    found = projection.read_state(connection, one.record_id)
    if found is None or found[1] != form.key:
        raise _none_at(one.path)
    state, view = found[2], found[2].view(projection.policies(form.key))
    if one.path not in view.conflicts:
        raise _none_at(one.path)
    if not sides.may_decide(desk, form.key, one.path):
        raise Refused("not_allowed", what=f"quyết định mục {_label(form, one.path)}: do Trung tâm quyết định")
    if one.seen and not sides.standing(state, one.path) <= set(one.seen):
        raise Refused("changed_meanwhile")
    sets: dict[str, tuple[object, tuple[str, ...]]]
    sets = {one.path: (_fitting(form, one, state, view), tuple(sorted(state.heads[one.path])))}
    if form.key == Pairing.key and one.path in pairs.BESIDE:
        sets |= _other_of_pair(one, state, view)
    return desk.author_op(connection, dispute.RESOLVE, form.key, form.version, one.record_id, sets, group)


def _other_of_pair(one: Decision, state: RecordState, view: RecordView) -> dict[str, tuple[object, tuple[str, ...]]]:
    """Two offices merged a pair the other way round: who says which one is kept says which one goes."""
    both = {str(candidate.value) for candidate in view.conflicts[one.path]}
    if one.value not in both:
        raise Refused("invalid_content", detail="chọn một trong hai cơ sở của cặp")
    beside = pairs.BESIDE[one.path]
    rest = both - {str(one.value)}
    if beside not in view.conflicts or len(rest) != 1:
        return {}
    return {beside: (rest.pop(), tuple(sorted(state.heads[beside])))}


def _fitting(form: type[Form], one: Decision, state: RecordState, view: RecordView) -> object:
    """What the decision writes. A side is taken as it is, even where this version cannot read it."""
    if one.path.endswith(DELETED):
        return None if one.value is None else sorted(state.below(one.path))
    field = field_at(form, one.path)
    standing = {dumps(candidate.value) for candidate in view.conflicts[one.path]}
    if field is None or one.value is None or dumps(one.value) in standing:
        return one.value
    try:
        return write_json(field[0], read_json(field[0], one.value))
    except ValueProblem as fault:
        raise Refused("invalid_content", detail=fault.at(one.path).text) from None


# --- reopening --------------------------------------------------------------------------------------------------------


def reopen(desk: Desk, op_id: str) -> Saved:
    """Open again what a decision closed: every value it had set aside stands as a candidate, everywhere.

    Raises ``Refused``: "not_found" (no such decision), "nothing_to_undo" (it stands no more, or set nothing aside),
    "not_allowed" (the centre decides this field).
    """
    with desk.writer() as connection:
        ops = _reopen(desk, connection, op_id)
    return Saved(ops[0].record, ops[-1].id, Change("reopened", frozenset({(ops[0].form, ops[0].record)})))


def reopen_many(desk: Desk, op_ids: Sequence[str], progress: Progress = SILENT) -> Decided:
    """Open again what several decisions closed, in one transaction; those that stand no more are left as they are."""
    ops: list[Op] = []
    with desk.writer() as connection:
        for at, op_id in enumerate(op_ids):
            try:
                ops += _reopen(desk, connection, op_id)
            except Refused:
                continue
            progress.step(at + 1, len(op_ids))
    change = Change("reopened", frozenset((op.form, op.record) for op in ops))
    return Decided(tuple(op.id for op in ops), (), change)


def _reopen(desk: Desk, connection: Connection, op_id: str) -> list[Op]:
    """One operation for each value set aside, the earliest first, so that the same one is shown as before."""
    decision = disputes.operations(connection, [op_id]).get(op_id) if dispute.is_op(op_id) else None
    if decision is None or decision.op.kind != dispute.RESOLVE:
        raise Refused("not_found", what="quyết định", name=op_id[:64])
    op = decision.op
    found = projection.read_state(connection, op.record)
    aside = _set_aside(connection, op)
    if not aside or found is None or any(op_id not in found[2].heads.get(path, ()) for path in op.sets):
        raise Refused("nothing_to_undo")
    for path in op.sets:
        if not sides.may_decide(desk, op.form, path):
            raise Refused("not_allowed", what="mở lại bất đồng này: do Trung tâm quyết định")
    ops = []
    for path, value, stood_for in aside:
        sets = {path: (value, (op_id,))}
        ops.append(desk.author_op(connection, dispute.REOPEN, op.form, op.form_version, op.record, sets, stood_for))
    projection.apply(connection, ops, desk.names)
    return ops


def _set_aside(connection: Connection, decision: Op) -> list[tuple[str, object, str]]:
    """(path, value, the write that brought it) of every value that a decision superseded."""
    bases = {base for _, bases in decision.sets.values() for base in bases}
    ops = _with_origins(connection, bases)
    found: dict[tuple[str, bytes], tuple[str, object, str]] = {}
    for stored in sorted((ops[base] for base in bases & ops.keys()), key=lambda s: (s.op.hlc, s.op.id)):
        for path, (value, _) in stored.op.sets.items():
            if stored.op.id in decision.sets.get(path, (None, ()))[1]:
                key = path, dumps(value)
                found.pop(key, None)  # of equal values the last one stands
                found[key] = path, value, sides.first(stored, path, ops).op.id
    return list(found.values())


def _label(form: type[Form], path: str) -> str:
    found = field_at(form, path)
    return path if found is None else f"“{found[0].label}”"


def _none_at(path: str) -> Refused:
    return Refused("not_found", what="bất đồng ở mục", name=path[:60])
