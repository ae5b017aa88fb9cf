"""Is what is stored what was written? SQLite's own check sees one changed value in ten (measured); the log sees all.

Quick: structure, chains. Deep: every line against its hash, then every record folded anew beside the stored tables and
compared with them, row by row, the search index too. ``rebuild`` makes the tables from the log again. Both leave out
what a withdrawn import brought, and open personal values with the keys held here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Damaged, KcError
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.op import ERASE, Op, op_id, parse
from kc_desktop.domain.personal import is_key
from kc_desktop.domain.register import RecordState
from kc_desktop.store import ledger, log, projection, schema, search, subjects
from kc_desktop.store.backup import peek
from kc_desktop.store.engine import Store, run
from kc_desktop.store.rows import Rows, typed
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES

BATCH = 500
MAX_FINDINGS = 100
"""More than these are not listed one by one: the file is damaged all the same."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was written. ``code`` for programs, ``where`` an id, ``text`` for people."""

    code: str
    where: str
    text: str


class _Enough(Exception):  # noqa: N818  (stops a check that has found plenty)
    pass


class Findings(list[Finding]):
    """What a check found so far; stops the check when there is plenty."""

    def add(self, code: str, where: str, text: str) -> None:
        """Note a finding."""
        self.append(Finding(code, where, text))
        if len(self) >= MAX_FINDINGS:
            raise _Enough


def quick(path: Path) -> tuple[Finding, ...]:
    """Structure and references of the file, and the links of every chain (holes are legal)."""
    return _collect(path, _quick)


def deep(path: Path, lookup: Lookup, progress: Progress = SILENT) -> tuple[Finding, ...]:
    """Everything ``quick`` does; every line of the log against its id; everything derived against the log."""

    def everything(connection: Any, found: Findings) -> None:
        _quick(connection, found)
        _lines(connection, found, progress)
        _keys(connection, found)
        if not found:
            _derived(connection, found, lookup, progress)

    return _collect(path, everything)


def _collect(path: Path, work: Any) -> tuple[Finding, ...]:
    found = Findings()
    try:
        with peek(path) as connection:
            connection.execute("BEGIN")
            work(connection, found)
    except _Enough:
        pass
    except Damaged:
        found.append(Finding("structure", "", "SQLite báo cấu trúc tệp hỏng"))
    return tuple(found)


def _quick(connection: Any, found: Findings) -> None:
    for (text,) in connection.execute("PRAGMA quick_check(10)"):
        if text != "ok":
            found.add("structure", "", f"cấu trúc tệp: {text[:200]}")
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        found.add("reference", f"{table} {row}", f"dòng {row} của {table} trỏ đến dòng không có của {parent}")
    _chains(connection, found)


def _chains(connection: Any, found: Findings) -> None:
    """Each operation names the one before it, where that one is held. Two with one number are a fork, not damage."""
    rows = connection.execute(
        "SELECT chain, number, lower(hex(id)), iif(json_valid(line), json_extract(line, '$.p'), NULL)"
        " FROM (SELECT chain, number, id, CAST(raw AS TEXT) AS line FROM op) ORDER BY chain, number"
    )
    last: tuple[str, int, list[str]] = ("", 0, [])
    for (chain, number), group in groupby(rows, key=lambda r: (r[0], r[1])):
        named = {op: previous for _, _, op, previous in group}
        before = last[2] if last[:2] == (chain, number - 1) else []
        for op, previous in named.items():
            if previous is None or (len(before) == 1 == len(named) and previous != before[0]):
                found.add("chain", op, f"mắt xích số {number} ({op[:12]}) không nối với mắt xích trước")
        last = (chain, number, list(named))


def _lines(connection: Any, found: Findings, progress: Progress) -> None:
    total = connection.execute("SELECT count(*) FROM op").fetchone()[0]
    mains = {row[0] for row in connection.execute("SELECT DISTINCT chain FROM op")}
    rows = connection.execute("SELECT lower(hex(id)), chain, number, form, record, raw FROM op ORDER BY seq")
    for done, (name, chain, *columns, raw) in enumerate(rows):
        if done % BATCH == 0:
            progress.step(done, total * 2)
        if not is_line(name, raw):
            found.add("hash", name, f"dòng nhật ký {name[:12]} đã bị thay đổi (không khớp mã băm)")
            continue
        try:
            op = parse(raw)
        except KcError:
            found.add("line", name, f"dòng nhật ký {name[:12]} không đọc được")
            continue
        branch = chain != op.replica and op.replica in mains  # the other branch of a chain that forked
        if [op.number, op.form, op.record] != columns or not (branch or chain == op.replica):
            found.add("columns", name, f"các cột của dòng nhật ký {name[:12]} không khớp nội dung")


def _keys(connection: Any, found: Findings) -> None:
    """A key that is not what its id says opens nothing."""
    for key, secret in connection.execute("SELECT id, secret FROM subject_key"):
        if not isinstance(key, str) or not is_key(key, secret):
            found.add("key", str(key), f"khóa dữ liệu cá nhân {str(key)[:16]} đã bị thay đổi")


def is_line(name: str, raw: object) -> bool:
    """Whether stored bytes are what the operation's id says."""
    return isinstance(raw, bytes) and op_id(raw) == name


# ------------------------------------------------------------------------------------------- derived tables


def _derived(connection: Any, found: Findings, lookup: Lookup, progress: Progress) -> None:
    """Fold every record again into an empty database in memory and compare; only the search index piles up there."""
    lost = connection.execute(
        "SELECT DISTINCT record FROM op WHERE hidden = 0 AND record NOT IN (SELECT id FROM record)"
    )
    for (record,) in lost:
        found.add("record", record, f"bản ghi {record} có trong nhật ký nhưng thiếu ở bảng")
    beside = Store(Path(":memory:"))
    try:
        schema.create(beside)
        with beside.writer() as scratch:
            total = connection.execute("SELECT count(*) FROM record").fetchone()[0]
            for done, rows in enumerate(_batches(connection)):
                progress.step(total + done * BATCH, total * 2)
                _records(connection, scratch, rows, found, lookup)
                _compare_rows(connection, scratch, rows, found)
            _stray_rows(connection, found)
            _compare_search(connection, scratch, found)
    finally:
        beside.close()


def _batches(connection: Any) -> Iterator[list[tuple[Any, ...]]]:
    last = 0
    while rows := connection.execute(
        "SELECT num, id, form, deleted, state FROM record WHERE num > ? ORDER BY num LIMIT ?", (last, BATCH)
    ).fetchall():
        yield rows
        last = rows[-1][0]


def _records(
    connection: Any, scratch: Connection, rows: Sequence[tuple[Any, ...]], found: Findings, lookup: Lookup
) -> None:
    right = Rows(scratch, lookup)
    for num, record, form, deleted, stored in rows:
        ops = projection.visible(connection.execute(projection.VISIBLE, (record,)))
        if not ops:
            found.add("record", record, f"bản ghi {record} không có trong nhật ký")
            continue
        state = folded(ops)
        state.opener = subjects.opener(connection.execute, record, state.erasures)
        view = state.view(projection.policies(ops[0].form))
        if (form, deleted, stored) != (ops[0].form, int(view.deleted), state.encode()):
            found.add("record", record, f"trạng thái bản ghi {record} khác với nhật ký")
        right.project(num, record, ops[0].form, typed(ops[0].form, view), fresh=True)
    right.write()


def folded(ops: Sequence[Op]) -> RecordState:
    """The registers after some operations."""
    state = RecordState()
    for op in ops:
        state.apply(op)
    return state


def _compare_rows(connection: Any, scratch: Connection, rows: Sequence[tuple[Any, ...]], found: Findings) -> None:
    ids, span = {r[0]: r[1] for r in rows}, (rows[0][0], rows[-1][0])
    for table in (*FORM_TABLES.values(), *ROW_TABLES.values()):
        names = ", ".join(f'"{c.name}"' for c in table.columns)
        sql = f"SELECT {names} FROM {table.name} WHERE num BETWEEN ? AND ?"
        stored, right = set(connection.execute(sql, span)), set(run(scratch, sql, span))
        for num in sorted({row[0] for row in stored ^ right}):
            record = ids.get(num, f"số {num}")
            found.add("row", record, f"bảng {table.name}: dòng của bản ghi {record} khác với nhật ký")
        run(scratch, f"DELETE FROM {table.name}")


def _stray_rows(connection: Any, found: Findings) -> None:
    for table in (*FORM_TABLES.values(), *ROW_TABLES.values()):
        sql = f"SELECT DISTINCT num FROM {table.name} WHERE num NOT IN (SELECT num FROM record)"
        for (num,) in connection.execute(sql):
            found.add("row", f"{table.name} {num}", f"bảng {table.name}: dòng {num} không thuộc bản ghi nào")


_WORDS = "CREATE VIRTUAL TABLE temp.{0}_words USING fts5vocab('main', '{0}', 'instance')"
_READ_WORDS = "SELECT term, doc FROM temp.{0}_words"


def _compare_search(connection: Any, scratch: Connection, found: Findings) -> None:
    for index in search.INDEXES:
        connection.execute(_WORDS.format(index))
        run(scratch, _WORDS.format(index))
        stored = connection.execute(_READ_WORDS.format(index))
        right = run(scratch, _READ_WORDS.format(index))
        if any(a != b for a, b in _side_by_side(stored, right)):
            found.add("search", index, f"chỉ mục tìm kiếm {index} khác với nhật ký")


def _side_by_side(left: Iterator[Any], right: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
    while True:
        pair = next(left, None), next(right, None)
        if pair == (None, None):
            return
        yield pair


# ------------------------------------------------------------------------------------------------- rebuild


def rebuild(connection: Connection, lookup: Lookup, progress: Progress = SILENT) -> int:
    """Empty every derived table and fold the whole log again, in the caller's transaction; gives how many records.

    Raises ``Damaged`` when a line of the log is not what was written: nothing is derived from it.
    """
    total = int(connection.exec_driver_sql("SELECT count(*) FROM op").scalar_one())
    connection.exec_driver_sql("UPDATE op SET hidden = 0 WHERE hidden = 1")
    log.hide(connection, ledger.withheld(connection), hidden=True)
    hidden = {row[0] for row in connection.exec_driver_sql("SELECT seq FROM op WHERE hidden = 1")}
    projection.clear(connection)
    batch: list[Op] = []
    for done, (seq, name, raw) in enumerate(log.walk(connection)):
        if not is_line(name, raw):
            raise Damaged("database_damaged", detail=f"dòng nhật ký {name[:12]} không khớp mã băm")
        op = parse(raw)
        if seq not in hidden or op.kind == ERASE:
            batch.append(op)
        if len(batch) >= BATCH:
            projection.apply(connection, batch, lookup)
            batch.clear()
            progress.step(done + 1, total)
    projection.apply(connection, batch, lookup)
    progress.step(total, total)
    return int(connection.exec_driver_sql("SELECT count(*) FROM record").scalar_one())
