"""The bank as a plain SQLite file: strict tables, a dictionary, the codes, views with labels.

Plain and self-contained: anybody's SQLite (3.37 or newer) reads it. It is made under a temporary name in a folder of
our own and put in its place whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from kc_desktop.domain.bank_dictionary import CODE_COLUMNS, COLUMNS, INDICATOR_COLUMNS, STORED, entries
from kc_desktop.domain.bank_set import CODED, CONFLICTS, ID, LISTS, ROW, Content, Table, listed
from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.reference import CodeEntry
from kc_desktop.store.backup import scratch
from kc_desktop.store.engine import driver, translated
from kc_desktop.system.files import machine_errors, read_chunks, write_atomic

_APPLICATION_ID = 0x4B435344  # "KCSD"
_PRAGMAS = (
    "page_size = 8192", "journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY", "trusted_schema = OFF",
    f"application_id = {_APPLICATION_ID}", "user_version = 1",
)  # fmt: skip
_PART = 500


def write_sqlite(out: Path, content: Content, folder: Path) -> None:
    """Write ``out``. ``folder``: of this office, where the file grows. Machine errors as ``system.files``."""
    with translated(out), machine_errors(folder), scratch(folder) as made:
        with closing(driver().connect(str(made), isolation_level=None)) as file:
            for pragma in _PRAGMAS:
                file.execute(f"PRAGMA {pragma}")
            file.execute("BEGIN")
            _fill(file, content)
            file.execute("COMMIT")
        write_atomic(out, read_chunks(made))


def _fill(file: Any, content: Content) -> None:
    names = _Names()
    for table in content.tables:
        file.execute(_create(table))
        _insert(file, table.name, table.columns, names.seen(table, content.rows(table)))
    columns_of = {table.name: table.columns for table in content.tables}
    here = {
        table.name: table.form.headline for table in content.tables
        if table.parent is None and table.form.headline in columns_of[table.name]
    }  # fmt: skip
    for name, columns, rows in (
        ("dictionary", COLUMNS, (entry.cells for entry in entries(content.tables))),
        ("codes", CODE_COLUMNS, map(_code, content.codes)),
        ("units", ("key", "label"), ((key, content.lookup.unit_label(key, full=True)) for key in sorted(names.units))),
        ("industries", ("key", "label"), ((key, content.lookup.vsic_label(key)) for key in sorted(names.industries))),
        ("indicators", INDICATOR_COLUMNS, content.indicators),
        ("about", ("key", "value"), (*content.facts, ("SHA-256", content.digest.hexdigest()))),
    ):
        file.execute(f"CREATE TABLE {name} ({', '.join(f'{_quoted(column)} TEXT' for column in columns)}) STRICT")
        _insert(file, name, columns, rows)
    file.execute("CREATE INDEX codes_code ON codes (list, code)")
    file.execute("CREATE UNIQUE INDEX units_key ON units (key)")
    file.execute("CREATE UNIQUE INDEX industries_key ON industries (key)")
    for table in content.tables:
        file.execute(_view(table, here))


def _code(entry: CodeEntry) -> tuple[str | None, ...]:
    return tuple(str(value) if (value := getattr(entry, column)) else None for column in CODE_COLUMNS)


class _Names:
    """The units and industries that the rows name, whose labels the set needs."""

    def __init__(self) -> None:
        self.units: set[str] = set()
        self.industries: set[str] = set()

    def seen(self, table: Table, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        """The rows, looked at on their way."""
        wanted = [
            (at, field.kind) for at, field in enumerate(table.fields, len(table.keys))
            if field.kind in (Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC)
        ]  # fmt: skip
        for row in rows:
            for at, kind in wanted:
                if (cell := row[at]) is None:
                    continue
                if kind is Kind.VSIC:
                    self.industries.add(cell)
                else:
                    self.units.update(listed(cell) if kind in LISTS else (cell,))
            yield row


def _insert(file: Any, name: str, columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" for _ in columns)
    sql, source = f"INSERT INTO {_quoted(name)} VALUES ({marks})", iter(rows)
    while part := list(islice(source, _PART)):
        file.executemany(sql, part)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _create(table: Table) -> str:
    columns = [f'"{ID}" TEXT NOT NULL']
    columns.append(f'"{ROW}" TEXT NOT NULL' if table.parent else f'"{CONFLICTS}" INTEGER NOT NULL')
    columns += [f'"{field.key}" {STORED.get(field.kind, "TEXT")}' for field in table.fields]
    if table.parent:
        columns.append(f'PRIMARY KEY ("{ID}", "{ROW}")')
        columns.append(f'FOREIGN KEY ("{ID}") REFERENCES "{table.parent.key}" ("{ID}")')
        return f'CREATE TABLE "{table.name}" ({", ".join(columns)}) STRICT, WITHOUT ROWID'
    columns.append(f'PRIMARY KEY ("{ID}")')
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)}) STRICT'


def _view(table: Table, here: Mapping[str, str]) -> str:
    """``xem_<table>``: Vietnamese headings, labels instead of codes, the names of linked records."""
    taken: set[str] = set()
    columns = [_quoted(key) for key in table.keys]
    for field in table.fields:
        heading = field.label if field.label.casefold() not in taken else f"{field.label} ({field.key})"
        taken.add(heading.casefold())
        columns.append(f"{_shown(field, here)} AS {_quoted(heading)}")
    return f'CREATE VIEW "xem_{table.name}" AS SELECT {", ".join(columns)} FROM "{table.name}" AS t'


def _shown(field: Field[Any], here: Mapping[str, str]) -> str:
    cell = f't."{field.key}"'
    if field.kind is Kind.YESNO:
        return f"CASE {cell} WHEN 1 THEN 'Có' WHEN 0 THEN 'Không' END"
    if field.kind is Kind.LINK and field.link in here:
        return f'coalesce((SELECT l."{here[field.link]}" FROM "{field.link}" l WHERE l.id = {cell}), {cell})'
    if field.kind not in CODED:
        return cell
    match field.kind:
        case Kind.CHOICE | Kind.CHOICES:
            source = f"codes WHERE list = '{field.choices}' AND code"
        case Kind.VSIC:
            source = "industries WHERE key"
        case _:
            source = "units WHERE key"
    if field.kind not in LISTS:
        return f"coalesce((SELECT label FROM {source} = {cell} ORDER BY rowid DESC LIMIT 1), {cell})"
    one = f"coalesce((SELECT label FROM {source} = j.value ORDER BY rowid DESC LIMIT 1), j.value)"
    return f"(SELECT group_concat({one}, '; ') FROM json_each({cell}) j)"
