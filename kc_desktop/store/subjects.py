"""Keys of personal values, one or more for each subject (= record), and the one place that seals and opens with them.

A key is made here at the first personal write of a record; another replica may have made one too, both stay. Keys
travel beside the operations, never in them. An erasure deletes them for good: none that is dead is taken again.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.op import Sets
from kc_desktop.domain.personal import ENVELOPE, has_personal, is_dead, is_key, is_personal, key_id
from kc_desktop.domain.record import field_at
from kc_desktop.domain.register import ERASED, Opener, RecordState
from kc_desktop.store import log, meta
from kc_desktop.store.engine import Connection, run, run_many
from kc_desktop.system import secrets

Key = tuple[str, bytes]
"""(subject, secret)."""
UNSWEPT = "erasure_unswept"
"""Meta key: subjects erased since the file was last cleaned; free pages may still hold them (``store.scrub``)."""
_KEYS = "SELECT id, secret FROM subject_key WHERE subject = ? ORDER BY id"
_PART = 500


# ---------------------------------------------------------------------------------------------------------- writing


def seal(connection: Connection, form: str, record: str, sets: Sets) -> Sets:
    """The same sets with every personal value in its envelope (a key is made where the record has none)."""
    declared = FORMS.get(form)
    later = {path for path in sets if declared is None or (path[-1] != "-" and field_at(declared, path) is None)}
    if not has_personal(form) and not later:
        return sets
    once = _sealed_once(connection, record, later)
    key: tuple[str, bytes] | None = None
    found: dict[str, tuple[object, tuple[str, ...]]] = {}
    for path, (value, bases) in sets.items():
        sealed = value
        personal = path in once or (declared is not None and is_personal(declared, path, value))
        if personal and value is not None and not isinstance(value, dict):
            key = key or _key_for(connection, record)
            sealed = _envelope(key, path, value)
        found[path] = (sealed, bases)
    return found


def _sealed_once(connection: Connection, record: str, paths: Collection[str]) -> set[str]:
    """Those of some paths of a later version (an undo, a decision writes them here) whose values came sealed."""
    ops = [stored.op for stored in log.of_record(connection, record)] if paths else []
    return {path for path in paths if any(isinstance(op.sets[path][0], dict) for op in ops if path in op.sets)}


def _envelope(key: tuple[str, bytes], path: str, value: object) -> dict[str, object]:
    sealed = secrets.seal(key[1], dumps(value), path.encode())
    return {"$": ENVELOPE, "k": key[0], "c": b64encode(sealed).decode()}


def _key_for(connection: Connection, subject: str) -> tuple[str, bytes]:
    """The key under which this side seals: the first living one, else a new one."""
    held = run(connection, _KEYS, (subject,)).fetchone()
    if held is not None:
        return held[0], held[1]
    secret = secrets.new_key()
    key = key_id(secret, erasures(connection, subject))
    run(connection, "INSERT INTO subject_key (id, subject, secret) VALUES (?, ?, ?)", (key, subject, secret))
    return key, secret


# ---------------------------------------------------------------------------------------------------------- reading


def opener(read: Callable[[str, Sequence[Any]], Any], record: str, erased_by: Collection[str]) -> Opener:
    """Opens the envelopes of one record. ``read``: runs a query (the keys are read at the first envelope).

    ``erased_by``: the erasures known, looked at when an envelope is met.
    """
    keys: dict[str, bytes] | None = None
    seen: dict[tuple[str, str], object] = {}

    def open_one(path: str, envelope: dict[str, object]) -> object:
        nonlocal keys
        key, sealed = envelope.get("k"), envelope.get("c")
        if envelope.get("$") != ENVELOPE or not isinstance(key, str) or not isinstance(sealed, str):
            return envelope
        if erased_by and is_dead(key, erased_by):
            return ERASED
        if keys is None:
            keys = dict(read(_KEYS, (record,)))
        if key not in keys:
            return envelope
        if (path, sealed) not in seen:
            seen[path, sealed] = _inside(keys[key], path, sealed, envelope)
        return seen[path, sealed]

    return open_one


def _inside(secret: bytes, path: str, sealed: str, envelope: dict[str, object]) -> object:
    """The value inside; the envelope itself when it is not what it says (its sender is at fault, nothing is lost)."""
    try:
        plain = secrets.opened(secret, b64decode(sealed, validate=True), path.encode())
        value = None if plain is None else json.loads(plain.decode())
        texts: list[Any] = value if isinstance(value, list) else [value]
        if all(isinstance(text, str) for text in texts):
            "".join(texts).encode()  # no lone surrogates
            return value
    except (ValueError, RecursionError):
        return envelope
    return value if isinstance(value, int) and abs(value) < 1 << 63 else envelope


def opener_of(connection: Connection, record: str, erased_by: Collection[str]) -> Opener:
    """``opener`` on an open database, as long as ``connection`` lives."""
    return opener(lambda sql, parameters: run(connection, sql, parameters), record, erased_by)


# ----------------------------------------------------------------------------------------------------- carrying keys


def keys_of(connection: Connection, records: Iterable[str]) -> dict[str, Key]:
    """Key id → (subject, secret) of everything held for some records."""
    found: dict[str, Key] = {}
    for part in _parts(sorted(set(records))):
        marks = ",".join("?" * len(part))
        sql = f"SELECT id, subject, secret FROM subject_key WHERE subject IN ({marks}) ORDER BY id"
        found.update((key, (subject, secret)) for key, subject, secret in run(connection, sql, part))
    return found


Held = Mapping[str, Sequence[tuple[str, bytes]]]
"""Subject → its keys: (id, secret)."""


def by_subject(connection: Connection, subjects: Iterable[str]) -> Held:
    """The keys held for some subjects, read at once: what ``opener`` asks for one by one."""
    found: dict[str, list[tuple[str, bytes]]] = {}
    for key, (subject, secret) in keys_of(connection, subjects).items():
        found.setdefault(subject, []).append((key, secret))
    return found


def take(connection: Connection, keys: Mapping[str, Key]) -> frozenset[str]:
    """Keep foreign keys that are new here, sound and not dead; gives the subjects that gained one.

    Records whose operations were here before their key must be shown anew (``projection.reproject``).
    """
    subjects = sorted({subject for subject, _ in keys.values()})
    erased = {s: erasures(connection, s) for part in _parts(subjects) for s in _erased_among(connection, part)}
    held = {key for part in _parts(sorted(keys)) for key in _held(connection, part)}
    fresh = [
        (key, subject, bytearray(secret))
        for key, (subject, secret) in sorted(keys.items())
        if key not in held and is_key(key, secret) and not is_dead(key, erased.get(subject, ()))
    ]
    if fresh:
        run_many(connection, "INSERT INTO subject_key (id, subject, secret) VALUES (?, ?, ?)", fresh)
    return frozenset(subject for _, subject, _ in fresh)


def _held(connection: Connection, part: Sequence[str]) -> Iterator[str]:
    marks = ",".join("?" * len(part))
    return (row[0] for row in run(connection, f"SELECT id FROM subject_key WHERE id IN ({marks})", part))


def _erased_among(connection: Connection, part: Sequence[str]) -> list[str]:
    marks = ",".join("?" * len(part))
    return [row[0] for row in run(connection, f"SELECT subject FROM erased WHERE subject IN ({marks})", part)]


def _parts(items: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(items[start : start + _PART]) for start in range(0, len(items), _PART))


# ---------------------------------------------------------------------------------------------------------- erasure


def erase(connection: Connection, subject: str, erased_by: Collection[str]) -> None:
    """Delete every key of a subject that is dead under the erasures known, and everything unsaved about it."""
    before = run(connection, "SELECT op FROM erased WHERE subject = ?", (subject,)).fetchone()
    dead = [(key,) for key, _ in run(connection, _KEYS, (subject,)).fetchall() if is_dead(key, erased_by)]
    run_many(connection, "DELETE FROM subject_key WHERE id = ?", dead)
    if before is None or before[0] not in erased_by or dead:
        row = "SELECT coalesce(max(rowid), 0) + 1, ?, ? FROM erased"  # a new number each time: the journal looks at it
        run(connection, f"INSERT OR REPLACE INTO erased (rowid, subject, op) {row}", (subject, min(erased_by)))
        run(connection, "DELETE FROM draft WHERE record = ?", (subject,))
        run(connection, "DELETE FROM invalid WHERE record = ?", (subject,))
        meta.write(connection, UNSWEPT, sorted({*unswept(connection), subject}))


def unswept(connection: Connection) -> list[str]:
    """The subjects whose erased values the file may still hold in free pages."""
    found = meta.read(connection, UNSWEPT)
    return [str(subject) for subject in found] if isinstance(found, list) else []


def erasures(connection: Connection, subject: str) -> frozenset[str]:
    """The operations that ordered a subject's personal values to be erased."""
    if run(connection, "SELECT 1 FROM erased WHERE subject = ?", (subject,)).fetchone() is None:
        return frozenset()
    row = run(connection, "SELECT state FROM record WHERE id = ?", (subject,)).fetchone()
    return frozenset() if row is None else frozenset(RecordState.decode(row[0]).erasures)


def every_erased(connection: Connection) -> dict[str, frozenset[str]]:
    """Subject → the operations that ordered its erasure."""
    rows = run(connection, "SELECT subject FROM erased ORDER BY subject").fetchall()
    return {row[0]: erasures(connection, row[0]) for row in rows}


# ------------------------------------------------------------------------------------------------- who confirmed it


def holders(connection: Connection, record: str) -> set[str]:
    """The peers (replicas) that confirmed holding some operation on a record."""
    sql = (
        "SELECT DISTINCT a.peer FROM op JOIN acknowledged a ON a.chain = op.chain"
        " AND op.number BETWEEN a.first AND a.last WHERE op.record = ?"
    )
    return {row[0] for row in run(connection, sql, (record,))}


def confirmed(connection: Connection, op: str) -> set[str]:
    """The peers (replicas) that confirmed holding an operation."""
    sql = (
        "SELECT DISTINCT a.peer FROM op JOIN acknowledged a ON a.chain = op.chain"
        " AND op.number BETWEEN a.first AND a.last WHERE op.id = ?"
    )
    return {row[0] for row in run(connection, sql, (bytes.fromhex(op),))}


def chains(connection: Connection, record: str) -> set[str]:
    """The chains with an operation on a record."""
    return {row[0] for row in run(connection, "SELECT DISTINCT chain FROM op WHERE record = ?", (record,))}


def shared(connection: Connection, records: Sequence[str]) -> set[str]:
    """Those of some records with operations of more than one chain."""
    found: set[str] = set()
    for part in _parts(records):
        marks = ",".join("?" * len(part))
        sql = f"SELECT record FROM op WHERE record IN ({marks}) GROUP BY record HAVING min(chain) != max(chain)"
        found.update(row[0] for row in run(connection, sql, part))
    return found


def carried(connection: Connection, records: Sequence[str], spans: Iterable[Sequence[object]]) -> bool:
    """Whether ranges of operations (chain, first, last) hold one on some of the records."""
    sql = (
        "SELECT 1 FROM json_each(?) j JOIN op ON op.record = j.value"
        " WHERE op.chain = ? AND op.number BETWEEN ? AND ? LIMIT 1"
    )
    names = dumps(list(records)).decode()
    return any(run(connection, sql, (names, *span)).fetchone() is not None for span in spans)
