"""Merging into a large centre, beside the same rows written by plain SQLite in one transaction.

python -m tests.bench.merge                   500 bundles of 200 records into 1,000,000 facilities (some minutes)
python -m tests.bench.merge --facilities 10000 --bundles 50
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kc_desktop.app import App, packs
from kc_desktop.domain.declared import FORMS, Facility
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Author, Op, Place, make
from kc_desktop.domain.record import flatten
from kc_desktop.domain.register import RecordState
from kc_desktop.services import merging, records, sending, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.services.names import Names
from kc_desktop.store import place, search
from kc_desktop.store.engine import cache_kib, driver
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES, to_sql
from tests.bench.fill import _FAMILY, _PLACES, _TRADES
from tests.tools.offices import Province, province

PER_BUNDLE = 200
EDITED = 0.2
"""Share of a bundle's records that the centre has already."""
BUILT = "built.json"
_BATCH = 10_000


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds; bytes."""

    preview: float
    merge: float
    floor: float
    """plain sqlite3 as it comes"""
    tuned: float
    """the same with our cache, WAL and driver"""
    backup: float
    operations: int
    memory: int
    gap: float
    """longest pause of another thread while merging"""
    worked: tuple[float, float, float, float]
    """processor time of the merge: this process, its helpers; of the floor, of the tuned one"""


def facility(chance: random.Random, number: int, units: list[str]) -> Facility:
    """An invented establishment."""
    trade = chance.choice(_TRADES)
    return Facility(
        {
            "name": f"Mẫu – {trade} {chance.choice(_PLACES)} {number}",
            "legal_form": "ho_kd",
            "site_commune": chance.choice(units),
            "main_product": trade,
            "representative": f"{chance.choice(_FAMILY)} Văn Mẫu {chance.randrange(500)}",
            "phones": (f"09{chance.randrange(10**8):08d}",),
            "founded_year": 1990 + number % 30,
        }
    )


def fill(desk: Desk, count: int) -> list[str]:
    """``count`` facilities written by one chain, their log, registers, rows and search, as real merges leave them."""
    chance, units = random.Random(7), [unit.key for unit in packs().units("2025", "24")]
    author, names = Author(new_id(), "Mẫu", "ctv"), Names(packs())
    table = FORM_TABLES["facility"]
    columns = [c.name for c in table.columns]
    previous, ids = "", []
    with desk.store.unbound() as raw:
        raw.execute("PRAGMA synchronous = OFF")
        for start in range(1, count + 1, _BATCH):
            ops: list[tuple[Any, ...]] = []
            folded: list[tuple[Any, ...]] = []
            rows: list[tuple[Any, ...]] = []
            words: list[tuple[int, str]] = []
            for number in range(start, min(start + _BATCH, count + 1)):
                record, record_id = facility(chance, number, units), new_id()
                op = _op(author, number, previous, record_id, record)
                previous = op.id
                state = RecordState()
                state.apply(op)
                ids.append(record_id)
                ops.append((bytes.fromhex(op.id), author.replica, number, "facility", record_id, 0, op.raw))
                folded.append((number, record_id, "facility", 0, state.encode()))
                cells = {f.key: to_sql(f, record.values.get(f.key)) for f in FORMS["facility"].fields}
                fixed = {"num": number, "id": record_id, "sort_key": sort_key(record.name or ""), "conflicts": 0}
                rows.append(tuple((fixed | cells)[name] for name in columns))
                words.append((number, search.words_of(record, names)))
            raw.execute("BEGIN")
            raw.executemany("INSERT INTO op (id, chain, number, form, record, bundle, raw) VALUES (?,?,?,?,?,?,?)", ops)
            raw.executemany("INSERT INTO record (num, id, form, deleted, state) VALUES (?,?,?,?,?)", folded)
            marks = ",".join("?" * len(columns))
            raw.executemany(f"INSERT INTO facility ({','.join(columns)}) VALUES ({marks})", rows)
            raw.executemany("INSERT INTO facility_search (rowid, words) VALUES (?, ?)", words)
            raw.execute("COMMIT")
        raw.execute("PRAGMA synchronous = FULL")
    return ids


def _op(author: Author, number: int, previous: str, record_id: str, record: Facility) -> Op:
    place_ = Place(number, previous, f"{1_700_000_000_000 + number:012x}:0000", "2026-05-04T09:12:33+07:00")
    sets: dict[str, tuple[object, tuple[str, ...]]] = {path: (value, ()) for path, value in flatten(record).items()}
    return make(author, place_, "set", "facility", 1, record_id, sets)


def bundles(made: Province, count: int, known: list[str], stick: Path) -> list[Path]:
    """``count`` bundles of 200 records from the province's stations, a fifth of them edits of what the centre holds."""
    chance, units = random.Random(11), [unit.key for unit in packs().units("2025", "24")]
    with made.centre.desk.store.reader() as connection:
        marks = ",".join("?" * min(len(known), 1000))
        sample = chance.sample(known, min(len(known), 1000))
        lent = connection.exec_driver_sql(f"SELECT * FROM op WHERE record IN ({marks})", tuple(sample)).all()
    for app in made.stations:
        _lend(app.desk, lent)
    files: list[Path] = []
    for number in range(count):
        app = made.stations[number % len(made.stations)]
        new = [(None, facility(chance, 10**7 + number * PER_BUNDLE + n, units)) for n in range(PER_BUNDLE)]
        edits = int(PER_BUNDLE * EDITED)
        records.save_many(app.desk, "facility", new[edits:])
        for record_id in chance.sample(sample, edits):
            seen = records.load(app.desk, "facility", record_id)
            records.save(app.desk, seen, seen.record.with_values(main_product=f"Đổi {number}"))
        files += sending.export(app.desk, stick).files
        with app.desk.writer() as connection:  # as if the receipt had come: the next bundle holds the next 200
            centre, chain = app.desk.identity.centre, app.desk.identity.replica
            connection.exec_driver_sql("DELETE FROM acknowledged")
            connection.exec_driver_sql(
                "INSERT INTO acknowledged SELECT ?, chain, 1, max(number), '' FROM op WHERE chain = ?", (centre, chain)
            )
    return files


def _lend(desk: Desk, lines: Sequence[Any]) -> None:
    """The station holds some of the centre's records, as a ``down`` bundle would have brought them."""
    from kc_desktop.domain.op import parse
    from kc_desktop.store import log, projection

    ops = [parse(line.raw) for line in lines]
    with desk.writer() as connection:
        log.append(connection, ops, 0)
        projection.apply(connection, ops, desk.names)


def build(root: Path, facilities: int, count: int, stations: int) -> None:
    """A province in ``root``: a centre of that size, and bundles on a stick. Said to be there only when all is."""
    made = province(root, stations)
    begun = time.perf_counter()
    known = fill(made.centre.desk, facilities)
    print(f"  {facilities:,} cơ sở trong {time.perf_counter() - begun:.0f} s", flush=True)
    begun = time.perf_counter()
    files = bundles(made, count, known, made.stick())
    made.close()
    size = sum(path.stat().st_size for path in files)
    print(f"  {count} gói, {size / 1e6:.1f} MB, trong {time.perf_counter() - begun:.0f} s", flush=True)
    (root / BUILT).write_text(json.dumps([str(path) for path in files]))


def measure(root: Path, facilities: int) -> Figures:
    """Merge into a copy of the centre, and write the same rows plainly into two others. In a process of its own, so
    that the memory is that of the merge."""
    files = [Path(name) for name in json.loads((root / BUILT).read_text())]
    folder, plain, tuned = root / "work", root / "plain.db", root / "tuned.db"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "centre", folder)
    with App(folder, settle=lambda found: found.choices[0]) as app:
        desk = app.desk
        for copy in (plain, tuned):
            shutil.copy(place.database_file(desk.folder), copy)
        begun = time.perf_counter()
        upkeep.backup(desk, reason="merge")  # a bank of this size is copied once a day: measured for itself
        backup = time.perf_counter() - begun
        begun = time.perf_counter()
        merging.preview(desk, files)
        preview = time.perf_counter() - begun
        with _other_thread() as gaps:
            begun, spent = time.perf_counter(), _worked()
            done = merging.merge(desk, files)
            took, spent = time.perf_counter() - begun, _worked(spent)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        operations = sum(one.counts.received for one in done.imports)
        assert operations == len(files) * PER_BUNDLE, (operations, done.refused[:1])
        rows = rows_left(desk, facilities)
    shutil.rmtree(folder)
    before = _worked()
    with _as_it_comes():
        floor, untuned = write_plainly(plain, rows, tuned=False), _worked(before)[0]
    before = _worked()
    tuned_floor = write_plainly(tuned, rows, tuned=True)
    worked = (*spent, untuned, _worked(before)[0])
    return Figures(preview, took, floor, tuned_floor, backup, operations, memory, max(gaps), worked)


@contextmanager
def _as_it_comes() -> Iterator[None]:
    """The driver without what ``engine.driver`` tells it."""
    adapters = driver().adapters
    told = {key: adapters.pop(key) for key in list(adapters) if key[0] in (type(None), bytes, bool)}
    try:
        yield
    finally:
        adapters.update(told)


def _worked(since: tuple[float, float] = (0.0, 0.0)) -> tuple[float, float]:
    """Seconds of processor time of this process and of its children that ended."""
    own, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime - since[0], theirs.ru_utime + theirs.ru_stime - since[1]


@contextmanager
def _other_thread() -> Iterator[list[float]]:
    """The pauses of a thread that wants to run every 5 ms, as the window's does."""
    gaps, stop = [0.0], threading.Event()

    def beat() -> None:
        last = time.perf_counter()
        while not stop.wait(0.005):
            gaps.append(time.perf_counter() - last)
            last = time.perf_counter()

    thread = threading.Thread(target=beat)
    thread.start()
    try:
        yield gaps
    finally:
        stop.set()
        thread.join()


def rows_left(desk: Desk, facilities: int) -> dict[str, list[Any]]:
    """The rows the merge left: log, registers, keys, typed rows, words of the search."""
    typed = [table.name for table in (*FORM_TABLES.values(), *ROW_TABLES.values())]
    tables = ["op", "record", "subject_key", *typed]
    rows: dict[str, list[Any]] = {}
    with desk.store.reader() as connection:
        tops = {t: connection.exec_driver_sql(f"SELECT count(*) FROM {t}").scalar_one() for t in ("op",)}
        assert tops["op"] > facilities
        for name in tables:
            if name == "op":
                sql = f"SELECT * FROM op WHERE seq > {facilities}"
            elif name == "record":
                sql = f"SELECT * FROM record WHERE id IN (SELECT record FROM op WHERE seq > {facilities})"
            elif name == "subject_key":
                sql = "SELECT * FROM subject_key"
            else:
                sql = (
                    f"SELECT * FROM {name} WHERE num IN (SELECT num FROM record WHERE id IN"
                    f" (SELECT record FROM op WHERE seq > {facilities}))"
                )
            rows[name] = [tuple(row) for row in connection.exec_driver_sql(sql)]
        names = [c.name for c in FORM_TABLES["facility"].columns]
    words = []
    for row in rows["facility"]:
        cells = dict(zip(names, row, strict=True))
        searched = ("name", "main_product", "site_commune", "representative")
        words.append((cells["num"], search.words_of(Facility({key: cells[key] for key in searched}), desk.names)))
    edited = [(num,) for num, _ in words if num <= facilities]  # their product changed, by which they are found
    return {**rows, "unsaid": edited, "words": words}


def write_plainly(target: Path, rows: dict[str, list[Any]], *, tuned: bool) -> float:
    """Write the same rows with executemany in one transaction; gives seconds."""
    connection = driver().connect(str(target), isolation_level=None)
    cache = f"cache_size = -{cache_kib(target, query_only=False)}"
    connection.execute("PRAGMA journal_mode = " + ("WAL" if tuned else "DELETE"))
    for pragma in ("synchronous = FULL", cache, "temp_store = MEMORY") if tuned else ():
        connection.execute(f"PRAGMA {pragma}")
    begun = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for name, found in rows.items():
        if found and name not in ("words", "unsaid"):
            marks = ",".join("?" * len(found[0]))
            connection.executemany(f"INSERT OR REPLACE INTO {name} VALUES ({marks})", found)
    connection.executemany("DELETE FROM facility_search WHERE rowid = ?", sorted(rows["unsaid"]))
    connection.executemany("INSERT INTO facility_search (rowid, words) VALUES (?, ?)", sorted(rows["words"]))
    connection.execute("COMMIT")
    took = time.perf_counter() - begun
    connection.close()
    return took


def main() -> None:
    """Print one line of figures. With ``--keep`` the province stays and is used again."""
    options = argparse.ArgumentParser()
    options.add_argument("--facilities", type=int, default=1_000_000)
    options.add_argument("--bundles", type=int, default=500)
    options.add_argument("--stations", type=int, default=20)
    options.add_argument("--keep", type=Path)
    options.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.measure:
        print(line(given.facilities, len(json.loads((given.measure / BUILT).read_text())),
                   measure(given.measure, given.facilities)))  # fmt: skip
        return
    with tempfile.TemporaryDirectory(prefix="kc-merge-") as scratch:
        root = given.keep or Path(scratch)
        root.mkdir(parents=True, exist_ok=True)
        os.environ["KC_HOME"] = str(root / "home")
        if not (root / BUILT).exists():
            build(root, given.facilities, given.bundles, given.stations)
        command = ["-m", "tests.bench.merge", "--facilities", str(given.facilities), "--measure", str(root)]
        subprocess.run([sys.executable, *command], check=True)


def line(facilities: int, count: int, found: Figures) -> str:
    """The figures as a row of the table."""
    each, (own, helpers, floor, tuned) = found.merge / found.operations * 1000, found.worked
    return (
        f"| {facilities:,} | {count} × {PER_BUNDLE} | {found.preview:.1f} s | {found.merge:.1f} s | {each:.3f} ms"
        f" | {found.floor:.1f} s | {found.merge / found.floor:.2f} | {found.tuned:.1f} s"
        f" | {found.merge / found.tuned:.2f} | {found.memory / 1e6:.0f} MB | {found.gap * 1000:.0f} ms"
        f" | {found.backup:.1f} s | {own:.1f} + {helpers:.1f} : {floor:.1f} : {tuned:.1f} s |"
    )


if __name__ == "__main__":
    main()
