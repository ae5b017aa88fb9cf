"""A conflict laid out for a person: what both had seen, who wrote what where and when, and what is like it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from kc_desktop.domain import dispute
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.dispute import Only, Write
from kc_desktop.domain.forms import Form, Kind, Merge
from kc_desktop.domain.record import DELETED, field_at
from kc_desktop.domain.register import Candidate, RecordState, RecordView
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.services.readable import readable
from kc_desktop.store import projection
from kc_desktop.store.log import Stored
from kc_desktop.system.clock import parse_hlc

_SPOKEN = (Kind.TEXT, Kind.NOTE)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values: as stored, as shown, who wrote it where and when.

    ``when``: the author's clock, ``clocked``: the hybrid clock (both ISO text, both untrusted). ``place``: the replica,
    ``here``: written in this database. ``also``: who else wrote the same ("user, station").
    """

    op: str
    value: object
    text: str
    user: str
    station: str
    when: str
    clocked: str
    shown: bool
    here: bool
    place: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """The last value every side had seen; without author where the field was still empty."""

    value: object
    text: str
    user: str = ""
    station: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Something written below a deletion that its author had not seen."""

    path: str
    label: str
    before: str
    after: str
    user: str
    station: str
    when: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field of one record on which people disagree, with everything needed to decide.

    ``title`` names the record, ``row`` its row. ``sides``: those written here first. ``base`` None = not known here.
    ``only``: all they differ by. ``later``: op of the side written last where one person wrote them all. A ``deletion``
    has two sides, value None keeps; ``edits`` is what stands against it. ``like``/``same``: the group of its like and
    that of its equals. ``seen``: the operations shown. ``allowed``: whether this office may decide it.
    """

    form: str
    record_id: str
    path: str
    label: str
    sides: tuple[Side, ...]
    title: str
    row: str
    base: Before | None
    only: Only
    later: str
    deletion: bool
    edits: tuple[Edit, ...]
    like: str
    same: str
    seen: tuple[str, ...]
    allowed: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line of the queue: enough to list, filter and group it."""

    form: str
    record_id: str
    path: str
    title: str
    stations: tuple[str, ...]
    like: str
    same: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What to take, so that it means something for many conflicts at once.

    ``side`` is the value written at ``place`` (a replica), ``later`` the one written last by the one person who wrote
    them all, ``value`` a new one (canonical JSON).
    """

    take: Literal["base", "side", "later", "value"]
    place: str = ""
    value: object = None


@dataclass(frozen=True)
class Table:
    """What the sides of one record are read from: its registers, operations by id, names of replicas."""

    desk: Desk
    names: Mapping[str, str]
    form: type[Form]
    record_id: str
    state: RecordState
    view: RecordView
    ops: Mapping[str, Stored]

    @property
    def title(self) -> str:
        """What the record is called."""
        return str(self.view.flat.get(self.form.headline) or "")

    def station(self, stored: Stored) -> str:
        """Where an operation was written."""
        replica = stored.op.replica
        return self.names.get(replica) or f"{N_('ui', 'trạm khác')} {replica[-6:]}"

    def here(self, stored: Stored) -> bool:
        """Whether it was written in this database."""
        return stored.bundle is None or stored.op.replica == self.desk.identity.replica

    def text(self, path: str, raw: object) -> str:
        """A value as a person reads it."""
        found = field_at(self.form, path)
        return readable(self.desk, found[0], raw) if found is not None else "" if raw is None else str(raw)

    def writes(self, path: str) -> dict[str, Write]:
        """Every operation on ``path``."""
        return {
            op: Write(stored.op.sets[path][0], stored.op.sets[path][1], stands_for(stored, path, self.ops))
            for op, stored in self.ops.items()
            if path in stored.op.sets
        }


@dataclass(frozen=True, slots=True)
class Column:
    """A side before it is worded. ``written``: the operation that first brought the value."""

    op: str
    value: object
    written: Stored
    shown: bool
    also: tuple[Stored, ...] = ()


def named(stored: Stored) -> str:
    """The operation whose value a reopening says to bring back, else ""."""
    return stored.op.group if stored.op.kind == dispute.REOPEN and dispute.is_op(stored.op.group) else ""


def stands_for(stored: Stored, path: str, ops: Mapping[str, Stored]) -> str:
    """The same where one of ``ops`` did write that value at ``path``: nobody gives his words another's name."""
    before = ops.get(named(stored))
    if before is None or path not in before.op.sets:
        return ""
    return before.op.id if dumps(before.op.sets[path][0]) == dumps(stored.op.sets[path][0]) else ""


def first(stored: Stored, path: str, ops: Mapping[str, Stored]) -> Stored:
    """The operation that first brought the value of one at ``path``, through any number of reopenings."""
    while before := stands_for(stored, path, ops):
        stored = ops[before]
    return stored


def columns(table: Table, path: str) -> tuple[Column, ...]:
    """The sides at a contested path, those written here first."""
    found = _deleted_or_kept(table, path) if path.endswith(DELETED) else _values(table, path)
    return tuple(sorted(found, key=lambda c: (not table.here(c.written), table.station(c.written), c.written.op.id)))


def _values(table: Table, path: str) -> list[Column]:
    groups: dict[bytes, list[Candidate]] = {}
    for candidate in table.view.conflicts[path]:
        groups.setdefault(dumps(candidate.value), []).append(candidate)
    found = []
    for group in groups.values():
        group.sort(key=lambda c: (table.state.ops[c.op], c.op))
        written = [first(table.ops[candidate.op], path, table.ops) for candidate in group]
        last, shown = group[-1], any(candidate.shown for candidate in group)
        found.append(Column(last.op, last.value, written[-1], shown, tuple(written[:-1])))
    return found


def _deleted_or_kept(table: Table, path: str) -> list[Column]:
    """The last deletion, and the last edit that it had not seen (or the last decision to keep)."""
    heads, ops = table.state.heads[path], table.state.ops

    def last(found: Sequence[str]) -> str:
        return max(found, key=lambda op: (ops[op], op))

    gone = last([op for op, value in heads.items() if value is not None])
    kept = last(unseen(table.state, path) or [op for op, value in heads.items() if value is None])
    return [
        Column(gone, heads[gone], first(table.ops[gone], path, table.ops), shown=False),
        Column(kept, None, first(table.ops[kept], path, table.ops), shown=True),
    ]


def unseen(state: RecordState, path: str) -> list[str]:
    """The ops standing below a deletion at ``path`` that no deletion had seen, in the order of their clocks."""
    seen = {op for value in state.heads[path].values() if isinstance(value, list) for op in value}
    return sorted(state.below(path) - seen, key=lambda op: (state.ops[op], op))


def needed(state: RecordState, view: RecordView) -> set[str]:
    """The ops that ``columns`` looks at, reopened ones apart."""
    found = {candidate.op for candidates in view.conflicts.values() for candidate in candidates}
    for path in view.conflicts:
        if path.endswith(DELETED):
            found.update(unseen(state, path))
    return found


def waiting(table: Table, path: str) -> Waiting:
    """The line of a contested path."""
    found = columns(table, path)
    like, same = _groups(table, path, found)
    stations = tuple(table.station(column.written) for column in found)
    return Waiting(table.form.key, table.record_id, path, table.title, stations, like, same)


def _groups(table: Table, path: str, found: Sequence[Column]) -> tuple[str, str]:
    """(conflicts of the same field between the same machines, those of them with the same values), short digests."""
    places = [f"{column.written.op.replica} {column.value is None and path.endswith(DELETED)}" for column in found]
    if len(set(places)) < len(places):  # nothing tells their sides apart: alone
        places.append(f"{table.record_id} {path}")
    like = [table.form.key, dispute.field_of(path), *places]
    values: list[object] = [] if path.endswith(DELETED) else [column.value for column in found]
    return _digest(like), _digest([*like, values])


def _digest(value: object) -> str:
    return hashlib.sha256(dumps(value)).hexdigest()[:12]


def explain(table: Table, path: str) -> Conflict:
    """The conflict at a contested path; ``table.ops`` holds every operation of the record."""
    found = columns(table, path)
    deletion = path.endswith(DELETED)
    sides = tuple(_side(table, path, column) for column in found)
    like, same = _groups(table, path, found)
    field = field_at(table.form, path)
    spoken = field is not None and field[0].kind in _SPOKEN and all(side.text for side in sides)
    one_author = not deletion and len({side.user for side in sides}) == 1 and bool(sides[0].user)
    last = max(found, key=lambda column: (column.written.op.hlc, column.op))
    label, row = _names(table, path)
    return Conflict(
        form=table.form.key,
        record_id=table.record_id,
        path=path,
        label=label,
        sides=sides,
        title=table.title,
        row=row,
        base=None if deletion else _before(table, path, [column.op for column in found]),
        only=dispute.only_by([side.text for side in sides]) if spoken else "",
        later=last.op if one_author else "",
        deletion=deletion,
        edits=tuple(_edits(table, path)) if deletion else (),
        like=like,
        same=same,
        seen=tuple(sorted(standing(table.state, path))),
        allowed=may_decide(table.desk, table.form.key, path),
    )


def standing(state: RecordState, path: str) -> set[str]:
    """The ops a decision at ``path`` puts an end to: its heads, and what stands below a deletion."""
    return set(state.heads.get(path, ())) | (state.below(path) if path.endswith(DELETED) else set())


def may_decide(desk: Desk, form_key: str, path: str) -> bool:
    """Whether this office may decide a conflict there: fields of the centre are decided at the centre."""
    policy = projection.policies(form_key).get(dispute.field_of(path), Merge.ASK)
    return policy is not Merge.CENTRE or desk.identity.is_centre


def _side(table: Table, path: str, column: Column) -> Side:
    op = column.written.op
    if path.endswith(DELETED):
        text = N_("ui", "giữ lại") if column.value is None else N_("ui", "đã xóa")
    else:
        text = table.text(path, column.value)
    also = {", ".join(part for part in (s.op.user, table.station(s)) if part) for s in column.also}
    own = ", ".join(part for part in (op.user, table.station(column.written)) if part)
    return Side(
        op=column.op,
        value=column.value,
        text=text,
        user=op.user,
        station=table.station(column.written),
        when=op.when,
        clocked=_clocked(op.hlc),
        shown=column.shown,
        here=table.here(column.written),
        place=op.replica,
        also=tuple(sorted(also - {own})),
    )


def _clocked(hlc: str) -> str:
    parsed = parse_hlc(hlc)
    try:
        return datetime.fromtimestamp(parsed[0] // 1000).astimezone().isoformat() if parsed else ""
    except (ValueError, OverflowError, OSError):
        return ""


def _before(table: Table, path: str, sides: Sequence[str]) -> Before | None:
    base = dispute.base_of(table.writes(path), sides)
    if base is None:
        return None
    if not base.op:
        return Before(None, "")
    stored = first(table.ops[base.op], path, table.ops)
    text = table.text(path, base.value)
    return Before(base.value, text, stored.op.user, table.station(stored), stored.op.when)


def _edits(table: Table, path: str) -> list[Edit]:
    found = []
    prefix = path[: -len(DELETED)]
    for op in unseen(table.state, path):
        stored = table.ops[op]
        for written in stored.op.sets:
            if not written.startswith(prefix) or op not in table.state.heads.get(written, {}):
                continue
            base = _before(table, written, [op])
            after = table.text(written, stored.op.sets[written][0])
            before = base.text if base is not None else ""
            label = _names(table, written)[0]
            found.append(Edit(written, label, before, after, stored.op.user, table.station(stored), stored.op.when))
    return found


def _names(table: Table, path: str) -> tuple[str, str]:
    """(label of the field, its list before it; what the row is called)."""
    parts = path.split("/")
    rows: Any = table.form.by_key.get(parts[0]) if len(parts) == 3 else None
    row = ""
    if rows is not None and rows.row is not None:
        headline = f"{parts[0]}/{parts[1]}/{rows.row.headline}"
        row = table.text(headline, table.view.flat.get(headline))
    if path.endswith(DELETED):
        return (f"{rows.label} › {N_('ui', 'Xóa')}" if rows is not None else N_("ui", "Xóa")), row
    found = field_at(table.form, path)
    if found is None:
        return path, row
    return found[0].label if found[1] is None else f"{found[1].label} › {found[0].label}", row
