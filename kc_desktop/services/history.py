"""The history of a record and its undo: both are queries on the log, nothing is overwritten."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kc_desktop.domain import dispute
from kc_desktop.domain.change import SILENT, Change, Progress, RecordKey
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import is_id, new_id
from kc_desktop.domain.op import Op
from kc_desktop.domain.record import DELETED, field_at
from kc_desktop.domain.register import RecordState, RecordView
from kc_desktop.domain.texts import N_
from kc_desktop.services import conflicts, origins, sides
from kc_desktop.services.desk import Desk
from kc_desktop.services.readable import readable
from kc_desktop.services.records import Saved, form_named
from kc_desktop.store import excel_imports, log, projection
from kc_desktop.store.engine import Connection


@dataclass(frozen=True, slots=True)
class Shown:
    """One value that an operation changed, as a person reads it."""

    path: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A value that a decision did not take, and whose it was. ``when``: ISO text."""

    path: str
    text: str
    user: str
    station: str
    when: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One operation in the life of a record. ``when`` is the author's clock (ISO text), shown, never trusted.

    ``undoable``: something it wrote still stands. ``set_aside``: of a decision, the values it did not take.
    """

    op: str
    when: str
    user: str
    role: str
    station: str
    kind: str
    changes: tuple[Shown, ...]
    undoable: bool
    set_aside: tuple[SetAside, ...] = ()


def history(desk: Desk, form_key: str, record_id: str) -> tuple[Entry, ...]:
    """Every operation on the record, the newest first. Raises ``Refused("not_found")``."""
    form = form_named(form_key)
    names = origins.names(desk)
    with desk.store.reader() as connection:
        stored = projection.readable_ops(connection, record_id)
    if not stored:
        raise Refused("not_found", what=form.title.lower(), name=record_id[:60])
    state, entries, by_id = RecordState(), [], {item.op.id: item for item in stored}
    before = state.view(projection.policies(form.key))
    for item in stored:
        state.apply(item.op)
        after = state.view(projection.policies(form.key))
        station = desk.identity.name if item.bundle is None else names.get(item.op.replica, item.op.replica[:8])
        aside = tuple(_set_aside(desk, form, item.op, by_id, names))
        entries.append(replace(_entry(desk, form, item.op, before, station), set_aside=aside))
        before = after
    standing = {op for path, ops in before.shown.items() if path not in before.erased for op in ops}
    return tuple(replace(entry, undoable=entry.op in standing) for entry in reversed(entries))


def _entry(desk: Desk, form: type[Form], op: Op, before: RecordView, station: str) -> Entry:
    shown = []
    for path in op.sets:
        label, was = _readable(desk, form, path, before.flat.get(path))
        _, now = _readable(desk, form, path, op.sets[path][0])
        if was != now:
            shown.append(Shown(path, label, was, now))
    return Entry(op.id, op.when, op.user, op.role, station, op.kind, tuple(shown), undoable=False)


def _set_aside(
    desk: Desk, form: type[Form], op: Op, stored: Mapping[str, log.Stored], names: Mapping[str, str]
) -> Iterator[SetAside]:
    """What a decision superseded and did not take, under the name of who first wrote it."""
    for path, (value, bases) in op.sets.items() if op.kind == dispute.RESOLVE else ():
        for base in bases:
            if base not in stored or path not in stored[base].op.sets or stored[base].op.sets[path][0] == value:
                continue
            first = sides.first(stored[base], path, stored)
            text = _readable(desk, form, path, stored[base].op.sets[path][0])[1]
            station = desk.identity.name if first.bundle is None else names.get(first.op.replica, first.op.replica[:8])
            yield SetAside(path, text, first.op.user, station, first.op.when)


def _readable(desk: Desk, form: type[Form], path: str, raw: object) -> tuple[str, str]:
    if path == DELETED or path.endswith("/-"):
        return N_("ui", "Xóa"), "" if raw is None else N_("ui", "đã xóa")
    found = field_at(form, path)
    if found is None:
        return path, "" if raw is None else str(raw)
    field, rows, _ = found
    label = field.label if rows is None else f"{rows.label} › {field.label}"
    return label, readable(desk, field, raw)


@dataclass(frozen=True, slots=True)
class Deleted:
    """A deleted record: ``op`` is the deletion that ``undo`` takes back, ``when`` its author's clock (ISO text)."""

    record_id: str
    title: str
    op: str
    when: str


def deleted(desk: Desk, form_key: str, limit: int = 200) -> tuple[Deleted, ...]:
    """The deleted records of a form, the last deleted first as far as the clocks tell."""
    form = form_named(form_key)
    found = []
    with desk.store.reader() as connection:
        for record_id, state in projection.deleted(connection, form.key, limit):
            title = str(state.view(projection.policies(form.key)).flat.get(form.headline, ""))
            stored = log.find(connection, max(state.heads[DELETED], key=lambda op: (state.ops[op], op)))
            if stored is not None:
                found.append(Deleted(record_id, title, stored.op.id, stored.op.when))
    return tuple(sorted(found, key=lambda one: one.when, reverse=True))


def undo(desk: Desk, op_id: str) -> Saved:
    """Take one operation back: every path it wrote that nobody wrote since returns to what it was before.

    What was before a decision is the conflict it closed: it is opened again.
    The undo is itself an operation. Raises ``Refused``: "not_found", "nothing_to_undo" when later work covers it all.
    """
    with desk.store.reader() as connection:
        stored = log.find(connection, op_id) if dispute.is_op(op_id) else None
    if stored is None:
        raise Refused("not_found", what="thao tác", name=op_id[:64])
    op = stored.op
    if op.kind == dispute.RESOLVE:
        return conflicts.reopen(desk, op_id)
    with desk.writer() as connection:
        written = _inverse(connection, op)
        if not written:
            raise Refused("nothing_to_undo")
        sets: Mapping[str, tuple[object, tuple[str, ...]]] = {p: (v, (op_id,)) for p, v in written.items()}
        undone = desk.author_op(connection, "undo", op.form, op.form_version, op.record, sets, op_id)
        projection.apply(connection, (undone,), desk.names)
    return Saved(op.record, undone.id, Change("undone", frozenset({(op.form, op.record)})))


def _inverse(connection: Connection, op: Op) -> dict[str, object]:
    """Path → value before ``op``, for the paths where ``op`` still stands. A record it created is deleted whole."""
    others = [s.op for s in projection.readable_ops(connection, op.record)]
    full = RecordState()
    for other in others:
        full.apply(other)
    now = full.view(projection.policies(op.form))
    if op.id not in full.ops:  # its import is withdrawn
        return {}
    if len(others) == 1:
        return {} if now.deleted else {DELETED: sorted(full.below(DELETED))}
    before = _before(others, op)
    mine = {path: before.get(path) for path in op.sets if op.id in now.shown.get(path, ())}
    return mine | _beside(others, full, {op.id}, mine)


def _beside(ops: Sequence[Op], full: RecordState, own: Collection[str], paths: Iterable[str]) -> dict[str, object]:
    """What would stand at those of ``paths`` where something stands beside the operations ``own``, had they never been
    made: who wrote unseen by them has the last word, not what was before both."""
    heads = {path: full.heads.get(path, {}).keys() for path in paths if not path.endswith(DELETED)}
    contested = [path for path, standing in heads.items() if standing & own and standing - own]
    if not contested:
        return {}
    without = RecordState()
    for op in ops:
        if op.id not in own:
            without.apply(op)
    flat = without.view(projection.policies(ops[0].form)).flat
    return {path: flat.get(path) for path in contested}


def _before(ops: list[Op], op: Op) -> Mapping[str, object]:
    """The values that the author of ``op`` saw: of each path, what the writes it named show together."""
    by_id = {other.id: other for other in ops}
    seen = RecordState({other.id: other.hlc for other in ops})
    deletions: dict[str, object] = {}
    for path, (_, bases) in op.sets.items():
        known = {b: by_id[b].sets[path][0] for b in bases if b in by_id and path in by_id[b].sets}
        if not path.endswith(DELETED):
            seen.heads[path] = known
        elif known:
            deletions[path] = max(known.items())[1]
    return {**seen.view(projection.policies(op.form)).flat, **deletions}


@dataclass(frozen=True, slots=True)
class UndoneGroup:
    """A group of operations taken back. ``group``: of the operations that did it, so that it can be undone in turn.

    ``kept``: records on which something of the group stands, because somebody worked on it since or refers to them.
    """

    group: str
    ops: int
    records: tuple[RecordKey, ...]
    kept: tuple[RecordKey, ...]
    change: Change


def undo_group(
    desk: Desk, group: str, progress: Progress = SILENT, *, within: Collection[str] = (), after: str = ""
) -> UndoneGroup:
    """Take a group of operations back (an import, a merge of two records) in one transaction. ``within``, ``after``:
    where it is, for who knows (``excel_imports.group_ops``).

    Where a value of the group still stands, what was there before comes back; a record that the group made is deleted
    unless somebody added to it since or another record names it: then it stays whole. Raises ``Refused``: "not_found",
    "nothing_to_undo"; ``Cancelled``.
    """
    with desk.store.reader() as connection:
        ops = excel_imports.group_ops(connection, group, within=within, after=after) if is_id(group) else ()
    if not ops:
        raise Refused("not_found", what="lần nhập", name=group[:60])
    by_record: dict[RecordKey, list[Op]] = {}
    for op in ops:
        by_record.setdefault((op.form, op.record), []).append(op)
    undone: list[Op] = []
    kept: list[RecordKey] = []
    back = new_id()
    with desk.writer() as connection:
        linked: dict[str, frozenset[str]] = {}
        for place, (key, own) in enumerate(reversed(by_record.items())):
            progress.step(place, len(by_record), form_named(key[0]).plural)
            if key[0] not in linked:
                going = [one for form, one in by_record if (form, one) not in kept] if _names_itself(key[0]) else ()
                linked[key[0]] = frozenset(excel_imports.linked(connection, key[0], going))
            sets, is_whole = _group_inverse(connection, own, key[1] in linked[key[0]])
            if not is_whole:
                kept.append(key)
                if _names_itself(key[0]):
                    linked.pop(key[0])  # what it names stays too
            if sets:
                op = desk.author_op(connection, "undo", key[0], own[0].form_version, key[1], sets, back)
                projection.apply(connection, (op,), desk.names)
                undone.append(op)
        if not undone:
            raise Refused("nothing_to_undo")
    records = tuple((op.form, op.record) for op in undone)
    change = Change("undone", forms=frozenset(form for form, _ in by_record))
    return UndoneGroup(back, len(undone), records, tuple(kept), change)


def _names_itself(form: str) -> bool:
    """Whether records of a form link to each other (the two halves of a transfer do)."""
    return any(field.link == form for field in form_named(form).fields)


def _group_inverse(
    connection: Connection, own: Sequence[Op], is_linked: bool
) -> tuple[dict[str, tuple[object, tuple[str, ...]]], bool]:
    """(what to write so that the operations ``own`` on one record are as if never made, whether none of it stays)."""
    others = [stored.op for stored in projection.readable_ops(connection, own[0].record)]
    full = RecordState()
    for other in others:
        full.apply(other)
    now, ids = full.view(projection.policies(own[0].form)), {op.id for op in own}
    is_gone = now.deleted and not any(DELETED in op.sets for op in own)
    if is_gone or not ids & full.ops.keys():
        return {}, True  # deleted since, or the bundle that brought it is withdrawn
    readable = {op.id: op for op in others}
    written = {path: readable[op.id].sets[path][0] for op in own if op.id in readable for path in op.sets}
    if others[0].id in ids:
        touched = is_linked or any(
            value != written.get(path) for path, value in now.flat.items() if not set(now.shown[path]) <= ids
        )
        if touched:
            return {}, False
        return {DELETED: (sorted(full.below(DELETED)), now.shown.get(DELETED, ()))}, True
    first = {path: op for op in reversed(own) for path in op.sets}
    mine = {path: shown for path in first if (shown := now.shown.get(path, ())) and set(shown) <= ids}
    beside = _beside(others, full, ids, first)  # also where not their value is the one shown
    mine |= {path: tuple(sorted(full.heads[path].keys() & ids)) for path in beside}
    before = {path: _before(others, first[path]).get(path) for path in mine}
    before |= beside
    deletion, standing = before.get(DELETED), full.below(DELETED)
    if isinstance(deletion, list) and standing <= ids | set(deletion):  # it had been deleted, nobody else came since
        return {DELETED: (sorted(standing), now.shown.get(DELETED, ()))}, True
    stays = any(path in now.flat and now.flat[path] == value for path, value in written.items() if path not in mine)
    return {path: (value, mine[path]) for path, value in before.items()}, not stays
