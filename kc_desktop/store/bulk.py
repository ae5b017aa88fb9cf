"""Records that an import begins, written column by column: what ``log``, ``subjects`` and ``projection`` would write.

A value is read, spelled and folded once, however often it comes; a record is one line of each table, and of the widest
only those columns are written that some record of a batch fills.
"""

from __future__ import annotations

from binascii import b2a_base64
from collections.abc import Mapping, Sequence
from itertools import chain as chained
from typing import Any, NamedTuple

from kc_desktop.domain.beginning import Beginning, quoted
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.op import Author, Place
from kc_desktop.domain.personal import ENVELOPE, is_personal, key_id
from kc_desktop.domain.values import ValueProblem, is_canonical, read_json, write_json
from kc_desktop.store import search, subjects
from kc_desktop.store.engine import Connection, run, run_many
from kc_desktop.store.tables import FORM_TABLES, to_sql
from kc_desktop.system import secrets

_DISTINCT = 2048
"""Values of a column that are remembered."""


class Cell(NamedTuple):
    """One value of a field: canonical JSON, typed as it is read back (None: it is not), what its table holds, the words
    it is found by, whether it is sealed."""

    text: str
    value: Any
    sql: Any
    words: tuple[str, ...]
    personal: bool


class _Column:
    """The values of one field; an office repeats its words."""

    def __init__(self, form: type[Form], field: Field[Any], lookup: Lookup) -> None:
        self._form, self._field, self._lookup = form, field, lookup
        self._is_found = search.is_found(field)
        self._personal, self._may_be = (is_personal(form, field.key, value) for value in ("", "0" * 12))
        self._known: dict[Any, Cell] = {}

    def cell(self, value: Any) -> Cell:
        found = self._known.get(value)
        if found is None:
            if len(self._known) >= _DISTINCT:
                self._known.clear()
            found = self._known[value] = self._made(value)
        return found

    def _made(self, value: Any) -> Cell:
        field = self._field
        if is_canonical(field, value):
            raw = read = value
            text = quoted(value) if isinstance(value, str) else f"[{','.join(map(quoted, value))}]"
            sql = value if isinstance(value, str) else text
        else:
            raw = write_json(field, value)
            text = dumps(raw).decode()
            try:
                read = read_json(field, raw)
            except ValueProblem:  # it stays in the log, and is no value of this version
                return Cell(text, None, None, (), is_personal(self._form, field.key, raw))
            sql = to_sql(field, read)
        words = search.words_in(field, read, self._lookup) if self._is_found else ()
        personal = self._personal or (self._may_be and is_personal(self._form, field.key, raw))
        return Cell(text, read, sql, words, personal)


class _Sealer:
    """Seals personal values of new records, each under the key it has or a new one."""

    def __init__(self, connection: Connection, records: Sequence[str]) -> None:
        self._held = subjects.by_subject(connection, records)
        self.made: list[tuple[str, str, bytes]] = []

    def sealed(self, record: str, values: list[tuple[str, Cell]]) -> list[tuple[str, str]]:
        """(path, canonical JSON) of all values of a record."""
        if not any([cell.personal for _, cell in values]):
            return [(path, cell.text) for path, cell in values]
        key, secret = self._held[record][0] if record in self._held else self._new(record)
        encrypt = secrets.cipher(secret).encrypt
        found = []
        for path, cell in values:
            text = cell.text
            if cell.personal:
                sealed = b2a_base64(encrypt(text.encode(), [path.encode()]), newline=False).decode()
                text = f'{{"$":"{ENVELOPE}","c":"{sealed}","k":"{key}"}}'
            found.append((path, text))
        return found

    def _new(self, record: str) -> tuple[str, bytes]:
        secret = secrets.new_key()
        key = key_id(secret)
        self.made.append((key, record, secret))
        return key, secret


class Row(NamedTuple):
    """A record to begin: its id, the hybrid clock of its operation, its values (no repeating rows, none empty)."""

    record: str
    hlc: str
    values: Mapping[str, Any]


class Beginner:
    """Begins records of one form, a batch at a time."""

    def __init__(self, form: type[Form], author: Author, group: str, lookup: Lookup) -> None:
        self._form, self._author, self._group = form, author, group
        self._columns = {f.key: _Column(form, f, lookup) for f in form.fields if f.kind is not Kind.ROWS}

    def add(self, connection: Connection, place: Place, rows: Sequence[Row]) -> None:
        """Append the first operation of each record from ``place`` on, and write all that follows from it.

        The records are unknown here: nobody wrote, deleted or erased anything of them.
        """
        form, chain = self._form, self._author.replica
        sealer = _Sealer(connection, [row.record for row in rows])
        (top,) = run(connection, "SELECT coalesce(max(num), 0) FROM record").fetchone()
        first = Beginning(self._author, (form.key, form.version), self._group, place.when)
        columns, previous = self._columns, place.previous
        ops, records, typed, words = [], [], [], []
        for at, row in enumerate(rows):
            cells = [(path, columns[path].cell(row.values[path])) for path in sorted(row.values)]
            said = sealer.sealed(row.record, cells)
            made = first.write(place.number + at, previous, row.hlc, row.record, said)
            previous = made.id.hex()
            ops.append((made.id, chain, place.number + at, form.key, row.record, made.raw))
            records.append((top + 1 + at, row.record, form.key, made.state))
            typed.append((top + 1 + at, row.record, dict(cells)))
            if spelled := " ".join(dict.fromkeys(chained.from_iterable([cell.words for _, cell in cells]))):
                words.append((top + 1 + at, spelled))
        run_many(connection, "INSERT INTO op (id, chain, number, form, record, raw) VALUES (?, ?, ?, ?, ?, ?)", ops)
        run_many(connection, "INSERT INTO record (num, id, form, deleted, state) VALUES (?, ?, ?, 0, ?)", records)
        run_many(connection, "INSERT INTO subject_key (id, subject, secret) VALUES (?, ?, ?)", sealer.made)
        self._type(connection, typed)
        search.put(connection, form.key, words)

    def _type(self, connection: Connection, rows: Sequence[tuple[int, str, Mapping[str, Cell]]]) -> None:
        """The rows of the form's table."""
        used = {path for _, _, cells in rows for path in cells}
        columns = [column.name for column in FORM_TABLES[self._form.key].columns if column.name in used]
        names = "".join(f', "{name}"' for name in columns)
        sql = (
            f"INSERT INTO {self._form.key} (num, id, sort_key, conflicts{names})"
            f" VALUES (?, ?, ?, 0{', ?' * len(columns)})"
        )
        headline = self._form.headline
        made = []
        for num, record, cells in rows:
            found = map(cells.get, columns)
            named = cells.get(headline)
            key = sort_key(str(named.value or "")) if named is not None else ""
            made.append((num, record, key, *[None if cell is None else cell.sql for cell in found]))
        run_many(connection, sql, made)
