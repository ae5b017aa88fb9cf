"""Care of the database: backups, restore, check, rebuild, migration, and the doctor for one that does not open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.errors import Cancelled, Damaged, KcError, Machine, Refused
from kc_desktop.exchange.packs import Packs, shipped
from kc_desktop.services import arrival, erasing, regaining, setup, templates, witness
from kc_desktop.services import packs as carried
from kc_desktop.services.desk import Desk, Identity
from kc_desktop.services.names import Names
from kc_desktop.services.rebirth import close_parents, rebirth
from kc_desktop.store import backup as copies
from kc_desktop.store import blob_care, own, place, salvage, schema
from kc_desktop.store import check as checks
from kc_desktop.store import migrate as migration
from kc_desktop.store.backup import Backup
from kc_desktop.store.check import Finding
from kc_desktop.store.engine import Store
from kc_desktop.system import paths
from kc_desktop.system.clock import now
from kc_desktop.system.instance import WriterLock
from kc_desktop.system.keys import KeyStore

_COPIED_AT_EVERY_MERGE = 200 << 20
"""Bytes of a database that takes a second or two to copy and check."""
DERIVED = frozenset({"record", "row", "search"})
"""Findings that a rebuild from the log puts right."""
BESIDE = DERIVED | {witness.JOURNAL, witness.BEHIND, blob_care.BLOB}
"""Findings that the log, the journal and those who have the attachments put right together."""


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A backup that was opened, checked and read back; ``attachments``: files of records written beside it (those
    that were there already not counted)."""

    path: Path
    sha256: str
    bytes: int
    attachments: int = 0


@dataclass(frozen=True, slots=True)
class Restored:
    """The database that is live now and what it speaks as. ``new_card``: a centre must hand out its card again.

    ``regained``: operations newer than the backup that came back from journals and from the database it replaces;
    ``safety``: the copy of that database, None when it could not be copied.
    """

    path: Path
    identity: Identity
    new_card: bool
    regained: int = 0
    safety: Path | None = None


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What a backup is: whose, how many operations, when its newest was written (ISO text, "" for none). ``newer``:
    operations written on this side that it lacks; ``records``: how many records they concern."""

    file: Path
    station: str
    operations: int
    written_at: str
    newer: int
    records: int


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; a finding means damage (exit code 4), a remark does not."""

    ok: bool
    findings: tuple[Finding, ...]
    deep: bool
    remarks: tuple[Finding, ...] = ()

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
    """``findings``: what was wrong; ``repaired``: what was done about it ("" for nothing): pointer, rebuild, journal,
    salvage, backup; ``ok``: whether the database is sound now; ``advice``: the next step, for people."""

    ok: bool
    findings: tuple[Finding, ...]
    repaired: str
    newest_backup: Path | None
    advice: str


# ---------------------------------------------------------------------------------------------------------- backups


def backup(desk: Desk, to: Path | None = None, *, reason: str = "manual") -> BackupResult:
    """Back up the open database, to ``to`` or beside it; only backups beside it are thinned. Raises ``Machine``.

    Attachments go to ``to`` first, those it has already left out: they never change. Beside it they lie anyway.
    """
    elsewhere = to is not None and to.resolve() != (desk.folder / copies.FOLDER).resolve()
    files = 0
    if to is not None and elsewhere:
        with desk.store.reader() as connection:
            files = blob_care.copy(desk.folder, to, connection)
    made, sha256 = copies.make(desk.folder, desk.store.path, reason, to, quick=to is None and not erasing.due(desk))
    if to is not None and elsewhere:
        templates.copy(desk.folder, to)
    if to is None:
        copies.drop(copies.thin(backups(desk), made.generation))
    return BackupResult(made.path, sha256, made.size, files)


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


def before_merge(desk: Desk) -> BackupResult | None:
    """A backup before bundles are merged. A bank too large to be copied at every stick is content with today's: an
    import can be taken back exactly (``imports.withdraw``), the backup is the second belt."""
    if desk.store.path.stat().st_size > _COPIED_AT_EVERY_MERGE and not due(desk, now()):
        return None
    return backup(desk, reason="merge")


def daily(desk: Desk, now: datetime) -> BackupResult | None:
    """Make today's backup when it is due."""
    return backup(desk, reason="daily") if due(desk, now) else None


def quiet_moment(desk: Desk, now: datetime, progress: Progress = SILENT) -> BackupResult | None:
    """What waits for a moment when nobody waits: today's backup, and wiping what an erasure that came with a bundle
    left in free pages and backups."""
    if erasing.due(desk):
        erasing.sweep(desk, progress)
    return daily(desk, now)


def preview_restore(folder: Path, file: Path, keys: KeyStore | None = None) -> RestorePreview:
    """What ``restore`` would bring and leave out; nothing is written, the folder may be open. Errors as ``restore``."""
    if not folder.is_dir():
        raise Refused("no_database")
    found, identity, keys = copies.inspect(file), setup.identity_in(file), keys or _keys()
    newer = regaining.beyond(file, keys, witness.family(folder, keys, identity).all, _relative(folder, file, identity))
    return RestorePreview(
        file, identity.name, found.operations, copies.written_at(file), len(newer), len(set(newer.values()))
    )


def restore(folder: Path, file: Path, keys: KeyStore | None = None, *, newer: bool = True) -> Restored:
    """Make a backup the live database, after a safety copy of what is there; nothing is moved away or thinned.

    The restored database continues as a new replica (``services.rebirth``) and takes in what this machine's journals
    and the database it replaces have beyond the backup (of what was written here); without ``newer`` that stays in the
    safety copy and the journals. The data folder must not be open.
    Raises ``Refused`` ("file_missing", "not_our_database", "newer_version"), ``Damaged``, ``Machine("in_use")``.
    """
    if not folder.is_dir():
        raise Refused("no_database")
    with WriterLock(folder):
        copies.inspect(file)
        safety = _safety_copy(folder)
        return replace(_restored(folder, file, keys or _keys(), "restore", newer=newer), safety=safety)


def _safety_copy(folder: Path) -> Path | None:
    try:
        return copies.make(folder, place.database_file(folder), "restore")[0].path
    except (Refused, Damaged):
        return None  # what is live cannot be copied soundly; its file stays where it is


def _relative(folder: Path, file: Path, identity: Identity) -> Path | None:
    """The live database when it belongs to the office of ``file``, a backup made by ``identity``."""
    live = _pointed(folder)
    parents = witness.parents_in(own.facts_in(file))
    return live if live is not None and witness.is_family(live, identity, parents) else None


def _restored(folder: Path, file: Path, keys: KeyStore, reason: str, *, newer: bool = True) -> Restored:
    told: list[tuple[Identity, Identity, witness.Family, int]] = []
    names = Names(carried.of_file(folder, file, _shipped()))
    live = _relative(folder, file, setup.identity_in(file)) if newer else None

    def adapt(store: Store) -> None:
        migration.bring_up_to_date(store, names)
        before = setup.read_identity(store)
        family = witness.family(folder, keys, before)
        with store.writer() as connection:
            regained = regaining.from_journals(connection, keys, family.all, names) if newer else 0
            if live is not None:
                regained += regaining.from_file(connection, live, names)
            witness.keep_counting(connection, keys, family.all)
            blob_care.bring_back(file.parent, folder, connection)
            blob_care.put_right(folder, connection, deep=False)
        told.append((before, rebirth(store, keys, reason, names), family, regained))

    path = copies.switch(folder, lambda work: copies.vacuum_into(file, work), adapt)
    templates.bring_back(file.parent, folder)
    before, after, family, regained = told[0]
    close_parents(keys, family.here, after.replica)
    return Restored(path, after, after.station != before.station, regained)


def migrate(folder: Path) -> Path | None:
    """Bring the database of a folder that is not open to the newest version; None when it is there already."""
    with WriterLock(folder):
        return migration.upgrade(folder, Names(_shipped()))


# ------------------------------------------------------------------------------------------------------------ check


def check(desk: Desk, deep: bool = False, progress: Progress = SILENT) -> CheckReport:
    """Look for damage without changing anything. ``deep`` compares everything derived with the log."""
    found = [*_packs(desk.packs)]
    if place.database_file(desk.folder) != desk.store.path:
        found.append(Finding("pointer", place.POINTER, "cơ sở dữ liệu đang mở không phải tệp được trỏ đến"))
    path = desk.store.path
    found += checks.deep(path, desk.names, progress) if deep else checks.quick(path)
    if any(finding.code == "structure" for finding in found):
        return CheckReport(False, tuple(found), deep)
    found += blob_care.findings(desk.folder, path, deep=deep, progress=progress)
    with desk.store.reader() as connection:
        remarks = blob_care.left_over(desk.folder, connection)
    return CheckReport(not found, tuple(found), deep, remarks)


def rebuild(desk: Desk, progress: Progress = SILENT) -> RebuildReport:
    """Make every derived table from the log again, in one transaction, and the table of attachments from their files.
    Raises ``Damaged`` for a changed log line."""
    with desk.writer() as connection:
        records = checks.rebuild(connection, desk.names, progress)
        blob_care.put_right(desk.folder, connection, progress=progress)
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
    names, keys = Names(carried.of_folder(folder, _shipped())), keys or _keys()
    found = _diagnose(folder, names, keys, progress)
    spare = _newest_sound(copies.every(folder / copies.FOLDER))
    codes = {f.code for f in found} - {"pack"}
    if not repair or not codes:
        return DoctorReport(not found, found, "", spare, _advice(codes, spare))
    with WriterLock(folder):
        done = _repair(folder, codes, spare, names, keys, progress)
    left = _diagnose(folder, names, keys, progress)
    return DoctorReport(not left, found, done, spare, _advice({f.code for f in left}, spare))


def _diagnose(folder: Path, names: Names, keys: KeyStore, progress: Progress) -> tuple[Finding, ...]:
    found = _packs(names.packs)
    try:
        live = place.database_file(folder)
        copies.inspect_version(live)
    except KcError as fault:
        gone = fault.code == "no_database" and not place.generations(folder)
        if fault.code == "newer_version" or (gone and not witness.witnesses(folder, keys)):
            raise
        code = {"no_database": "pointer", "not_our_database": "header"}.get(fault.code, "")
        code = code or ("structure" if _pointed(folder) else "pointer")
        return (*found, Finding(code, "", str(fault)))
    try:
        inside = checks.deep(live, names, progress)
        sound = {f.code for f in inside} <= DERIVED
        files = blob_care.findings(folder, live, deep=True, progress=progress) if sound else ()
        beside = witness.findings(live, keys) if sound else ()
        return (*found, *inside, *files, *beside, *witness.facts_findings(live))
    except (KcError, Cancelled):
        raise
    except Exception as fault:  # noqa: BLE001  (a damaged page makes SQLite and its driver fail in ways without a name)
        return (*found, Finding("structure", "", f"không đọc được cơ sở dữ liệu ({type(fault).__name__})"))


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
    if codes == {blob_care.BLOB}:
        return "Đánh dấu tệp đính kèm thiếu, hỏng để nhận lại từ nơi còn giữ (doctor --repair); bản ghi vẫn nguyên."
    if codes <= DERIVED:
        return "Dựng lại các bảng từ nhật ký (doctor --repair hoặc rebuild); nhật ký còn nguyên."
    if codes <= BESIDE:
        return "Đối chiếu lại với sổ ghi ngoài thư mục dữ liệu (doctor --repair); không có gì bị ghi đè."
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
        if spare is not None:
            _restored(folder, spare, keys, "doctor")
            return "backup"
        if not witness.witnesses(folder, keys):
            raise Damaged("database_damaged", detail="không còn tệp nào đọc được")
    elif codes <= BESIDE:
        try:
            copies.make(folder, live, "repair")
            _set_right(folder, live, codes, names, keys, progress)
        except (Refused, Machine, Cancelled):
            raise
        except Exception:  # noqa: BLE001  (deeper than the check saw: a damaged schema fails in ways without a name)
            _salvaged(folder, live, spare, names, keys, progress)
            return "salvage"
        return "rebuild" if codes & DERIVED else "attachments" if codes == {blob_care.BLOB} else "journal"
    _salvaged(folder, live, spare, names, keys, progress)
    return "salvage"


def _set_right(folder: Path, live: Path, codes: set[str], names: Names, keys: KeyStore, progress: Progress) -> None:
    store = Store(live)
    try:
        with store.writer() as connection:
            if witness.BEHIND in codes:
                regaining.from_journals(connection, keys, (setup.read_identity(store).replica,), names, fold=False)
            if codes & (DERIVED | {witness.BEHIND}):
                checks.rebuild(connection, names, progress)
            if blob_care.BLOB in codes:
                blob_care.put_right(folder, connection, progress=progress)
        found = arrival.examine_store(store, keys)
        if found.state == arrival.RESTORED:
            arrival.settle_store(folder, store, found, arrival.CONTINUE, keys, names)
        elif witness.JOURNAL in codes:
            witness.renew(store, keys)
    finally:
        store.close()


def _salvaged(
    folder: Path, live: Path | None, spare: Path | None, names: Names, keys: KeyStore, progress: Progress
) -> None:
    """A new database out of what the damaged one, the newest sound backup and the journal still hold."""
    told: list[tuple[witness.Family, Identity]] = []

    def adapt(store: Store) -> None:
        schema.create(store)
        _gather(store, live, spare)
        witness.heal_facts(store, witness.witnesses(folder, keys))
        family = witness.family(folder, keys, _identity(store))
        with store.writer() as connection:
            regaining.from_journals(connection, keys, family.all, names, fold=False)
            witness.keep_counting(connection, keys, family.all)
            checks.rebuild(connection, names, progress)
            blob_care.put_right(folder, connection, progress=progress)
        told.append((family, rebirth(store, keys, "salvage", names)))

    copies.switch(folder, lambda _work: None, adapt)
    close_parents(keys, told[0][0].here, told[0][1].replica)


def _gather(store: Store, live: Path | None, spare: Path | None) -> None:
    try:
        salvage.gather(store, live, spare)
    except (KcError, Cancelled):
        raise
    except Exception:
        if live is None:
            raise
        salvage.gather(store, None, spare)  # its transaction was rolled back; backup and journal are still whole


def _identity(store: Store) -> Identity:
    try:
        return setup.read_identity(store)
    except KcError:
        raise Damaged("database_damaged", detail="không còn đọc được danh tính của máy này") from None


def _keys() -> KeyStore:
    return KeyStore(paths.keys_folder())


def _shipped() -> Packs:
    return shipped(paths.resource_root() / "packs")
