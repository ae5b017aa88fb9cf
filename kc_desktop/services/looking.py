"""Looking into one record of a bundle before it is merged: field by field, what is here and what the bundle says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.op import Op, parse
from kc_desktop.domain.record import field_at
from kc_desktop.exchange.bundle.reader import Opened, open_bundle
from kc_desktop.services import subject_keys
from kc_desktop.services.desk import Desk
from kc_desktop.services.readable import readable
from kc_desktop.store import projection, subjects
from kc_desktop.store.engine import Connection
from kc_desktop.store.subjects import Key


@dataclass(frozen=True, slots=True)
class Seen:
    """One field. ``here``: as it stands on this side; ``there``: as last written in the bundle; ``when``: ISO text of
    the author's clock, shown and never trusted. ``same``: both say the same."""

    path: str
    here: str
    there: str
    user: str
    when: str
    same: bool


def inside(desk: Desk, path: Path, record_id: str) -> tuple[Seen, ...]:
    """The fields of a record that the bundle at ``path`` writes; () for one without operations (a publication).

    Raises what ``open_bundle`` raises.
    """
    with open_bundle(path, desk.openers, scratch=desk.folder) as opened, desk.store.reader() as connection:
        ops = _operations(opened, record_id)
        keys = {**subjects.keys_of(connection, [record_id]), **subject_keys.carried(opened)}
        return tuple(_fields(desk, connection, record_id, ops, keys))


def _operations(opened: Opened, record_id: str) -> list[Op]:
    found, mark = [], record_id.encode()
    for raw in opened.operations():
        if mark not in raw:
            continue
        try:
            op = parse(raw)
        except Refused:
            continue
        if op.record == record_id:
            found.append(op)
    return found


def _fields(desk: Desk, connection: Connection, record_id: str, ops: list[Op], keys: dict[str, Key]) -> list[Seen]:
    form = FORMS.get(ops[0].form) if ops else None
    if form is None:
        return []
    secrets = [(name, secret) for name, (subject, secret) in keys.items() if subject == record_id]
    opener = subjects.opener(lambda _sql, _values: secrets, record_id, subjects.erasures(connection, record_id))
    found = projection.read_state(connection, record_id)
    flat = dict(found[2].view(projection.policies(form.key)).flat) if found else {}
    last = {path: (value, op) for op in ops for path, (value, _) in op.sets.items()}
    shown = []
    for path, (sealed, op) in last.items():
        value = opener(path, sealed) if isinstance(sealed, dict) else sealed
        here, there = (_text(desk, form.key, path, raw) for raw in (flat.get(path), value))
        if here or there:
            shown.append(Seen(path, here, there, op.user, op.when, here == there))
    return sorted(shown, key=lambda one: one.same)


def _text(desk: Desk, form: str, path: str, raw: object) -> str:
    field = field_at(FORMS[form], path)
    if field is None:
        return "" if raw in (None, False) else str(raw)
    return readable(desk, field[0], raw)
