"""Conflicts: values written by people who did not see each other's. A decision is an operation like any other."""

from __future__ import annotations

from dataclasses import dataclass

from kc_desktop.domain.change import Change
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.record import DELETED, field_at
from kc_desktop.domain.register import Candidate
from kc_desktop.domain.values import ValueProblem, read_json
from kc_desktop.services import origins
from kc_desktop.services.desk import Desk
from kc_desktop.services.readable import readable
from kc_desktop.services.records import Saved, form_named
from kc_desktop.store import log, projection
from kc_desktop.store.queries import lists


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values: as stored, as shown, who wrote it where and when (ISO text, untrusted)."""

    op: str
    value: object
    text: str
    user: str
    station: str
    when: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field of one record on which people disagree."""

    form: str
    record_id: str
    path: str
    label: str
    sides: tuple[Side, ...]


def every(desk: Desk, form_key: str) -> tuple[Conflict, ...]:
    """All open conflicts of a form."""
    form = form_named(form_key)
    with desk.store.reader() as connection:
        nums = lists.ids(connection, form, "", {lists.CONFLICTS: ("1",)}, "", descending=False)
        records = lists.record_ids(connection, form.key, nums)
    return tuple(conflict for record_id in records for conflict in of_record(desk, form_key, record_id))


def of_record(desk: Desk, form_key: str, record_id: str) -> tuple[Conflict, ...]:
    """The open conflicts of a record, with everything needed to decide."""
    form = form_named(form_key)
    with desk.store.reader() as connection:
        found = projection.read_state(connection, record_id)
        if found is None or found[1] != form.key:
            raise Refused("not_found", what=form.title.lower(), name=record_id[:60])
        contested = found[2].view(projection.policies(form.key)).conflicts
        ops = {s.op.id: s.op for s in log.of_record(connection, record_id)} if contested else {}
    names = origins.names(desk) if contested else {}

    def side(path: str, candidate: Candidate) -> Side:
        op = ops[candidate.op]
        place = names.get(op.replica, op.replica[:8])
        text = _text(desk, form_key, path, candidate.value)
        return Side(op.id, candidate.value, text, op.user, place, op.when, candidate.shown)

    return tuple(
        Conflict(form_key, record_id, path, _label(form_key, path), tuple(side(path, c) for c in candidates))
        for path, candidates in sorted(contested.items())
    )


def resolve(desk: Desk, form_key: str, record_id: str, path: str, value: object) -> Saved:
    """Decide one conflict: ``value`` (canonical JSON, None clears) supersedes every side, here and wherever it travels.

    At the path of a deletion None keeps the record or row, anything else deletes what stands now.

    Raises ``Refused``: "not_found" (record, or no conflict at ``path``), "invalid_content" (value does not fit).
    """
    form = form_named(form_key)
    field = field_at(form, path)
    if field is not None and value is not None:
        try:
            read_json(field[0], value)
        except ValueProblem as fault:
            raise Refused("invalid_content", detail=fault.at(path).text) from None
    with desk.writer() as connection:
        found = projection.read_state(connection, record_id)
        known = found is not None and found[1] == form.key
        if not known or found is None or path not in found[2].view(projection.policies(form.key)).conflicts:
            raise Refused("not_found", what="bất đồng ở mục", name=path[:60])
        if path.endswith(DELETED) and value is not None:
            value = sorted(found[2].below(path))
        sets = {path: (value, tuple(sorted(found[2].heads[path])))}
        op = desk.author_op(connection, "resolve", form.key, form.version, record_id, sets)
        projection.apply(connection, (op,), desk.names)
    return Saved(record_id, op.id, Change("resolved", frozenset({(form_key, record_id)})))


def _label(form_key: str, path: str) -> str:
    if path.endswith(DELETED):
        return "Xóa"
    found = field_at(form_named(form_key), path)
    return path if found is None else found[0].label


def _text(desk: Desk, form_key: str, path: str, raw: object) -> str:
    if path.endswith(DELETED):
        return "giữ lại" if raw is None else "đã xóa"
    found = field_at(form_named(form_key), path)
    return readable(desk, found[0], raw) if found is not None else "" if raw is None else str(raw)
