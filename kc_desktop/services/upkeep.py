"""Care of the database: backups, restore, check, rebuild, migration, and the doctor for one that does not open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.errors import Damaged, KcError, Refused
from kc_desktop.exchange.packs import Packs
from kc_desktop.services.desk import Desk, Identity
from kc_desktop.services.names import Names
from kc_desktop.services.rebirth import rebirth
from kc_desktop.store import backup as copies
from kc_desktop.store import check as checks
from kc_desktop.store import migrate as migration
from kc_desktop.store import place, salvage, schema
from kc_desktop.store.backup import Backup
from kc_desktop.store.check import Finding
from kc_desktop.store.engine import Store
from kc_desktop.system import paths
from kc_desktop.system.instance import WriterLock
from kc_desktop.system.keys import KeyStore

DERIVED = frozenset({"record", "row", "search"})
"""Findings that a rebuild from the log puts right."""


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A backup that was opened, checked and read back."""

    path: Path
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Restored:
    """The database that is live now and what it speaks as. ``new_card``: a centre must hand out its card again."""

    path: Path
    identity: Identity
    new_card: bool


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; a finding means damage (exit code 4)."""

    ok: bool
    findings: tuple[Finding, ...]
    deep: bool

    def refuse(self) -> None:
        """Raise ``Damaged("database_damaged")`` naming the first findings."""
        if not self.ok:
            more = f" (và {len(self.findings) - 3} chỗ khác)" if len(self.findings) > 3 else ""
            raise Damaged("database_damaged", detail="; ".join(f.text for f in self.findings[:3]) + more)


@dataclass(frozen=True, slots=True)
class RebuildReport:
    """How many records were folded from the log again."""

    records: int
    change: Change


@dataclass(frozen=True, slots=True)
class DoctorReport:
    """``findings``: what was wrong; ``repaired``: what was done about it ("" for nothing): pointer, rebuild, salvage,
    backup; ``ok``: whether the database is sound now; ``advice``: the next step, for people."""

    ok: bool
    findings: tuple[Finding, ...]
    repaired: str
    newest_backup: Path | None
    advice: str


# ---------------------------------------------------------------------------------------------------------- backups


def backup(desk: Desk, to: Path | None = None, *, reason: str = "manual") -> BackupResult:
    """Back up the open database, to ``to`` or beside it; only backups beside it are thinned. Raises ``Machine``."""
    made, sha256 = copies.make(desk.folder, desk.store.path, reason, to)
    if to is None:
        copies.drop(copies.thin(backups(desk), made.generation))
    return BackupResult(made.path, sha256, made.size)


def backups(desk: Desk) -> tuple[Backup, ...]:
    """The backups beside the database, the newest first."""
    return copies.every(desk.folder / copies.FOLDER)


def due(desk: Desk, now: datetime) -> bool:
    """Whether today's backup is still to be made: none carries today's date, and something was written since."""
    found = backups(desk)
    if not found:
        return True
    if found[0].day == now.date():
        return False
    try:
        return copies.last_operation(found[0].path) != copies.last_operation(desk.store.path)
    except KcError:
        return True


def daily(desk: Desk, now: datetime) -> BackupResult | None:
    """Make today's backup when it is due."""
    return backup(desk, reason="daily") if due(desk, now) else None


def restore(folder: Path, file: Path, keys: KeyStore | None = None) -> Restored:
    """Make a backup the live database, after a safety copy of what is there; nothing is moved away or thinned.

    The restored database continues as a new replica (``services.rebirth``). The data folder must not be open.
    Raises ``Refused`` ("file_missing", "not_our_database", "newer_version"), ``Damaged``, ``Machine("in_use")``.
    """
    if not folder.is_dir():
        raise Refused("no_database")
    with WriterLock(folder):
        copies.inspect(file)
        _safety_copy(folder)
        return _restored(folder, file, keys or _keys(), "restore")


def _safety_copy(folder: Path) -> None:
    try:
        copies.make(folder, place.database_file(folder), "restore")
    except (Refused, Damaged):
        return  # what is live cannot be copied soundly; its file stays where it is


def _restored(folder: Path, file: Path, keys: KeyStore, reason: str) -> Restored:
    told: list[tuple[Identity, bool]] = []

    def adapt(store: Store) -> None:
        migration.bring_up_to_date(store)
        before = _station_of(store)
        after = rebirth(store, keys, reason)
        told.append((after, after.station != before))

    path = copies.switch(folder, lambda work: copies.vacuum_into(file, work), adapt)
    return Restored(path, *told[0])


def _station_of(store: Store) -> str:
    from kc_desktop.services.setup import read_identity

    return read_identity(store).station


def migrate(folder: Path) -> Path | None:
    """Bring the database of a folder that is not open to the newest version; None when it is there already."""
    with WriterLock(folder):
        return migration.upgrade(folder)


# ------------------------------------------------------------------------------------------------------------ check


def check(desk: Desk, deep: bool = False, progress: Progress = SILENT) -> CheckReport:
    """Look for damage without changing anything. ``deep`` compares everything derived with the log."""
    found = [*_packs(desk.packs)]
    if place.database_file(desk.folder) != desk.store.path:
        found.append(Finding("pointer", place.POINTER, "cơ sở dữ liệu đang mở không phải tệp được trỏ đến"))
    path = desk.store.path
    found += checks.deep(path, desk.names, progress) if deep else checks.quick(path)
    return CheckReport(not found, tuple(found), deep)


def rebuild(desk: Desk, progress: Progress = SILENT) -> RebuildReport:
    """Make every derived table from the log again, in one transaction. Raises ``Damaged`` for a changed log line."""
    with desk.writer() as connection:
        records = checks.rebuild(connection, desk.names, progress)
    return RebuildReport(records, Change("rebuilt"))


def _packs(packs: Packs) -> tuple[Finding, ...]:
    try:
        packs.check()
    except Damaged as fault:
        return (Finding("pack", str(fault.facts.get("name", "")), str(fault)),)
    return ()


# ----------------------------------------------------------------------------------------------------------- doctor


def doctor(
    folder: Path, *, repair: bool = False, keys: KeyStore | None = None, progress: Progress = SILENT
) -> DoctorReport:
    """Tell what is wrong with a database that may not open; with ``repair`` put it right as far as it goes.

    The damaged file is never changed or deleted, except that derived tables of a sound log are rebuilt in place.
    Raises ``Refused`` ("no_database", "newer_version"), ``Machine("in_use")``; ``Damaged`` when nothing can be saved.
    """
    if not folder.is_dir():
        raise Refused("no_database")
    names = Names(Packs(paths.resource_root() / "packs"))
    found = _diagnose(folder, names, progress)
    spare = _newest_sound(copies.every(folder / copies.FOLDER))
    codes = {f.code for f in found} - {"pack"}
    if not repair or not codes:
        return DoctorReport(not found, found, "", spare, _advice(codes, spare))
    with WriterLock(folder):
        done = _repair(folder, codes, spare, names, keys or _keys(), progress)
    left = _diagnose(folder, names, progress)
    return DoctorReport(not left, found, done, spare, _advice({f.code for f in left}, spare))


def _diagnose(folder: Path, names: Names, progress: Progress) -> tuple[Finding, ...]:
    found = _packs(names.packs)
    try:
        live = place.database_file(folder)
        copies.inspect_version(live)
    except KcError as fault:
        if fault.code == "newer_version" or (fault.code == "no_database" and not place.generations(folder)):
            raise
        code = {"no_database": "pointer", "not_our_database": "header"}.get(fault.code, "")
        code = code or ("structure" if _pointed(folder) else "pointer")
        return (*found, Finding(code, "", str(fault)))
    return (*found, *checks.deep(live, names, progress))


def _pointed(folder: Path) -> Path | None:
    try:
        return place.database_file(folder)
    except KcError:
        return None


def _newest_sound(found: Iterable[Backup]) -> Path | None:
    return next((b.path for b in found if _sound(b.path)), None)


def _sound(path: Path) -> bool:
    try:
        copies.inspect(path)
    except KcError:
        return False
    return True


def _advice(codes: set[str], spare: Path | None) -> str:
    codes = codes - {"pack"}
    if not codes:
        return ""
    if codes <= DERIVED:
        return "Dựng lại các bảng từ nhật ký (doctor --repair hoặc rebuild); nhật ký còn nguyên."
    if spare is not None:
        return f"Cứu dữ liệu từ nhật ký và bản sao lưu {spare.name} (doctor --repair); tệp hỏng được giữ nguyên."
    return "Cứu những gì còn đọc được của nhật ký (doctor --repair); tệp hỏng được giữ nguyên."


def _repair(folder: Path, codes: set[str], spare: Path | None, names: Names, keys: KeyStore, progress: Progress) -> str:
    live = _pointed(folder)
    if live is None:
        sound = next((p for p in place.generations(folder) if _sound(p)), None)
        if sound is not None:
            place.point_to(folder, sound)
            return "pointer"
        if spare is None:
            raise Damaged("database_damaged", detail="không còn tệp nào đọc được")
        _restored(folder, spare, keys, "doctor")
        return "backup"
    if codes <= DERIVED:
        copies.make(folder, live, "repair")
        store = Store(live)
        try:
            with store.writer() as connection:
                checks.rebuild(connection, names, progress)
        finally:
            store.close()
        return "rebuild"

    def adapt(store: Store) -> None:
        schema.create(store)
        salvage.gather(store, live, spare)
        with store.writer() as connection:
            checks.rebuild(connection, names, progress)
        rebirth(store, keys, "salvage")

    copies.switch(folder, lambda _work: None, adapt)
    return "salvage"


def _keys() -> KeyStore:
    return KeyStore(paths.keys_folder())
