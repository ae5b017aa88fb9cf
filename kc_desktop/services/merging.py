"""Receiving: find, verify, preview, merge. ``received = applied + known + to decide + quarantined``, always."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kc_desktop.domain import chains
from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.domain.op import Op
from kc_desktop.exchange.bundle import envelope, stick
from kc_desktop.exchange.bundle.reader import open_bundle
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import (
    attachments,
    centre_keys,
    downstream,
    enrolment,
    outcomes,
    packs,
    parcels,
    publishing,
    sending,
    sorting,
    subject_keys,
    upkeep,
)
from kc_desktop.services.desk import Desk, Identity
from kc_desktop.services.outcomes import CHANGED, CONFLICT, NEW, QUARANTINED, SAME, RecordOutcome
from kc_desktop.services.queue import Delivered, Queue
from kc_desktop.store import blobs, ledger, log, projection, receipts, stations
from kc_desktop.store.engine import Connection, savepoint
from kc_desktop.store.ledger import Quarantined
from kc_desktop.store.rows import SearchUpkeep
from kc_desktop.system.clock import now
from kc_desktop.system.garbage import undisturbed

__all__ = ["CHANGED", "CONFLICT", "NEW", "QUARANTINED", "SAME", "RecordOutcome"]
FORKED, GAP, PACK = "station_twice", "gap", "pack"
"""Alarms of an import: two machines write under one identity; numbers are missing that surely exist; a reference pack
that came along was not installed."""


@dataclass(frozen=True, slots=True)
class FoundBundle:
    """A bundle on a stick. ``state``: whole, unfinished, foreign; ``known``: merged here before."""

    path: Path
    state: str
    kind: str
    size: int
    for_us: bool
    known: bool
    volume: int = 1
    volumes: int = 1


@dataclass(frozen=True, slots=True)
class Counts:
    """Operations of one bundle; the four parts add up to ``received``."""

    received: int = 0
    applied: int = 0
    known: int = 0
    to_decide: int = 0
    quarantined: int = 0


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something about the sender, not about one record. ``code``: ``station_twice``, ``gap`` or ``pack``."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Import:
    """One bundle merged (or previewed: ``num`` 0)."""

    num: int
    path: Path
    kind: str
    sender: str
    created: str
    counts: Counts
    records: tuple[RecordOutcome, ...]
    quarantined: tuple[Quarantined, ...] = ()
    alarms: tuple[Alarm, ...] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did, bundle by bundle; ``refused``: files that were left alone, with the reason. A bundle of a
    revoked sender is in both: its lines are kept in quarantine. ``identity``: who this computer speaks as from now on,
    when the centre said so; ``packs``: the reference data from now on, when a pack came along."""

    imports: tuple[Import, ...]
    refused: tuple[tuple[Path, KcError], ...]
    change: Change
    identity: Identity | None = None
    packs: Packs | None = None


_MOST_GAPS = 50
"""Alarms about missing numbers that one import gives."""


class _Undone(Exception):  # noqa: N818  (a preview always ends so)
    """Rolls a preview back."""


def find(desk: Desk, folder: Path) -> tuple[FoundBundle, ...]:
    """Bundles on a stick, by content and not by name."""
    found = stick.find_bundles(folder)
    with desk.store.reader() as connection:
        known = ledger.known(connection, [f.header.bundle_id for f in found if f.header])
        sent = ledger.known(connection, [f.header.bundle_id for f in found if f.header], ledger.OUT)
    ours = {envelope.recipient_id(keys.age_recipient) for keys in desk.openers}
    return tuple(
        FoundBundle(
            f.path,
            f.state,
            f.header.kind,
            f.size,
            bool(ours & set(f.header.to)) and f.header.bundle_id not in sent,
            bool(known.get(f.header.bundle_id, set()) & {f.digest, ""}),
            f.header.volume,
            f.header.volumes,
        )
        if f.header
        else FoundBundle(f.path, f.state, "", f.size, False, False)
        for f in found
    )


# ---------------------------------------------------------------------------------------------------- the whole queue


def merge(desk: Desk, paths: Sequence[Path], progress: Progress = SILENT) -> Merged:
    """Merge a queue of bundles: all are verified before any is used, a backup comes first, then one transaction with a
    savepoint for each: one bad bundle never blocks the others.

    A single bundle that cannot be merged raises its ``Refused``; among several it is listed in ``refused``.
    """
    return _run(desk, paths, progress, keep=True)


def preview(desk: Desk, paths: Sequence[Path], progress: Progress = SILENT) -> Merged:
    """What ``merge`` would do, found out by doing it and rolling back; nothing is written."""
    return _run(desk, paths, progress, keep=False)


def _run(desk: Desk, paths: Sequence[Path], progress: Progress, *, keep: bool) -> Merged:
    with ExitStack() as held, undisturbed():
        return _merged(desk, Queue(desk, paths, held, progress), progress, keep=keep)


def _merged(desk: Desk, queue: Queue, progress: Progress, *, keep: bool) -> Merged:
    good, refused = queue.good, queue.refused
    done: list[Import] = []
    settled: list[Path] = []
    identity: Identity | None = None
    if keep and good:
        upkeep.before_merge(desk)
    index = SearchUpkeep()
    with suppress(_Undone), desk.writer() as connection:
        here = packs.current(desk, connection)
        for place, path in enumerate(good):
            progress.step(place, len(good), path.name)
            try:
                with queue.opened(path) as bundle, savepoint(connection):
                    if bundle.opened.names("ref/"):
                        index.write(connection)  # new names of places change what records are found by
                    after, troubles = packs.take(here, connection, bundle.opened, keep=keep)
                    work = _Receiving(after, connection, bundle, progress)
                    one = work.run()
                    if keep and not work.revoked:
                        attachments.take(desk, connection, bundle.opened, {r.record_id for r in one.records})
                    alarms = (*one.alarms, *(Alarm(PACK, text) for text in troubles))
                    done.append(replace(one, num=one.num if keep else 0, alarms=alarms))
            except KcError as fault:
                if queue.alone:
                    raise
                refused.append((path, fault))
                continue
            here = after
            index.join(work.index)
            if keep and index.size >= index.MANY:
                index.write(connection)
            settled += work.settled
            identity = work.identity or identity
            if work.revoked:
                refused.append((path, Refused("revoked", name=path.name)))
        if not keep:
            raise _Undone
        index.write(connection)
    for copy in settled if keep else ():
        copy.unlink(missing_ok=True)
    touched = frozenset((r.form, r.record_id) for one in done for r in one.records if r.outcome != SAME)
    forms = frozenset(FORMS) if touched else frozenset()
    change = Change("merged", touched, forms) if keep else Change("previewed")
    fresh = here.packs if keep and here.packs is not desk.packs else None
    return Merged(tuple(done), tuple(refused), change, identity, fresh)


# --------------------------------------------------------------------------------------------------------- one bundle


class _Receiving:
    """One verified bundle on its way into the database, inside a savepoint."""

    def __init__(self, desk: Desk, connection: Connection, bundle: Delivered, progress: Progress) -> None:
        self._desk, self._connection, self._bundle, self._progress = desk, connection, bundle, progress
        self._opened = bundle.opened
        self.index = SearchUpkeep()
        self.settled: list[Path] = []
        self.identity: Identity | None = None
        self.revoked = bundle.state == stations.REVOKED
        self._office = enrolment.office_of(connection, bundle.opened.sender)

    def run(self) -> Import:
        """Take everything in; the ledger has the counts."""
        opened, connection = self._opened, self._connection
        manifest = opened.manifest
        entry = ledger.Bundle(
            manifest.bundle_id, ledger.IN, manifest.kind, self._office, opened.outer.path.name,
            opened.outer.sha256, now().isoformat(), ledger.MERGED,
        )  # fmt: skip
        num = ledger.put(connection, entry)
        if manifest.kind == parcels.PUBLISH:
            counts, records = publishing.take(connection, opened)
            self._enter(num, Counts(*counts), [])
            return Import(num, opened.outer.path, manifest.kind, opened.sender.name, manifest.created,
                          Counts(*counts), records)  # fmt: skip
        sender = sorting.Sender(self._office, parcels.lives_of(opened.sender, manifest.extra))
        lines = self._bundle.lines(self._progress)
        found = sorting.sort(self._desk, connection, lines, sender, revoked=self.revoked)
        if not self.revoked:
            renewed = subject_keys.take(connection, self._bundle.keys(), found.records)
            projection.reproject(connection, renewed & found.forms.keys(), self._desk.names, self.index)
        work = Work(num, self._communes(), self.index, projection.Ahead(found.forms.keys(), lines.begun))
        taken = apply_fresh(self._desk, connection, found.fresh, work)
        ledger.quarantine(connection, num, found.bad)
        counts_of = Counts(
            len(found.fresh) + found.known + len(found.bad), len(found.fresh) - taken.to_decide, found.known,
            taken.to_decide, len(found.bad),
        )  # fmt: skip
        self._enter(num, counts_of, [list(r) for r in sorting.carried(connection, found, taken.chains)])
        alarms = () if self.revoked else self._heed(found, taken)
        bad = tuple(RecordOutcome(QUARANTINED, "", "", f"dòng {q.line}", q.reason) for q in found.bad)
        return Import(
            num, opened.outer.path, manifest.kind, opened.sender.name, manifest.created, counts_of,
            taken.records + bad, tuple(found.bad), alarms,
        )  # fmt: skip

    def _communes(self) -> tuple[str, ...]:
        return self._opened.sender.communes if self._opened.manifest.kind == parcels.UP else ()

    def _enter(self, num: int, counts: Counts, carried: list[list[object]]) -> None:
        detail: dict[str, object] = {
            "received": counts.received, "applied": counts.applied, "known": counts.known,
            "to_decide": counts.to_decide, "quarantined": counts.quarantined, "sender": self._opened.sender.name,
            "number": self._opened.manifest.number, "replica": self._opened.manifest.replica,
            parcels.LIVES: sorted(parcels.lives_of(self._opened.sender, self._opened.manifest.extra)),
            ledger.CARRIED: carried, ledger.DIGEST: self._opened.outer.digest,
        }  # fmt: skip
        before = ledger.find(self._connection, num)
        if before is not None and ledger.carried(before):  # the same file again: what it brought, it brought
            detail[ledger.CARRIED] = before.detail[ledger.CARRIED]
        state = before.state if before is not None and before.state == ledger.WITHDRAWN else ledger.MERGED
        ledger.update(self._connection, num, state, detail)

    def _heed(self, found: sorting.Sorted, taken: Taken) -> tuple[Alarm, ...]:
        """Take the sender's receipt and word; tell what is wrong with its chains."""
        desk, connection, opened = self._desk, self._connection, self._opened
        manifest, sender, forked = opened.manifest, opened.sender, taken.forked
        speaker = parcels.speaker(sender)
        stated = ((replica, *held) for replica, runs in manifest.acks.items() for held in runs)
        moment = receipts.Moment(sender.replica, manifest.number, parcels.lives_of(sender, manifest.extra))
        newest = receipts.take(connection, speaker, stated, moment)
        if newest:
            blobs.heed(connection, speaker, manifest.extra.get(attachments.STATED))
        self.settled = sending.settle_outbox(desk, connection, speaker)
        if manifest.kind == parcels.DOWN:
            centre_keys.adopt(desk, connection, opened.chain)
            if newest:  # an older stick that turns up late brings operations, not the word of yesterday
                asked = [(replica, a, b) for replica, spans in manifest.needs.items() for a, b in spans]
                receipts.note_wanted(connection, speaker, asked)
                certificates = manifest.extra.get(enrolment.CERTIFICATE)
                self.identity = enrolment.take_certificate(desk, connection, certificates)
                downstream.take(desk, connection, manifest.extra)
        elif sender.kind == "station" and desk.identity.is_centre:
            enrolment.admit_vouched(desk, connection, opened.chain)
            packs.heard(connection, sender.replica, manifest.extra)
            mine = sorting.own_chains(found, taken.chains)
            stations.note_chains(connection, self._office, {sender.replica, *mine})
            enrolment.heed_former(connection, self._office, manifest.extra.get(enrolment.FORMER))
            if receipts.note_twin(connection, self._office, sender.replica, manifest.number, manifest.bundle_id):
                forked |= {sender.replica}
        return tuple(self._alarms(forked))

    def _alarms(self, forked: frozenset[str]) -> Iterator[Alarm]:
        name = self._opened.sender.name
        for replica in sorted(forked):
            yield Alarm(FORKED, f"hai máy cùng ghi dưới một danh tính ({name}, {replica[:8]}): giữ cả hai nhánh")
        if self._opened.manifest.kind == parcels.UP:
            own = stations.chains_of(self._connection, self._office)
            holes = [hole for hole in receipts.needs(self._connection, own) if hole[0] in own]
            if holes:
                holes = chains.without(holes, downstream.set_aside(self._connection, self._office, own))
            for chain, first, last in holes[:_MOST_GAPS]:
                yield Alarm(GAP, f"thiếu thao tác {first}–{last} của {name} ({chain[:8]})")


@dataclass(frozen=True, slots=True)
class Taken:
    """Fresh operations after they were folded in."""

    records: tuple[RecordOutcome, ...]
    to_decide: int
    chains: Mapping[str, str]
    """operation id → the chain it hangs in"""
    forked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Work:
    """About fresh operations. ``num``: of their import; ``communes``: the sender's; ``later``: takes the upkeep of the
    search; ``ahead``: what is known of their records."""

    num: int
    communes: Sequence[str] = ()
    later: SearchUpkeep | None = None
    ahead: projection.Ahead | None = None


def apply_fresh(desk: Desk, connection: Connection, fresh: Sequence[Op], work: Work) -> Taken:
    """Log the operations of an import, fold them in, judge what they did."""
    appended = log.append(connection, fresh, work.num)
    desk.clock.seen(*(op.hlc for op in fresh))
    folded = projection.apply(connection, fresh, desk.names, work.later, work.ahead)
    disputed = outcomes.contested(folded)
    to_decide = sum(any((op.record, path) in disputed for path in op.sets) for op in fresh) if disputed else 0
    context = outcomes.Context(desk, connection, work.num, frozenset(work.communes))
    return Taken(outcomes.judge(context, folded, fresh), to_decide, *appended)


# ------------------------------------------------------------------------------------------------------ looking only


@dataclass(frozen=True, slots=True)
class Verified:
    """A bundle whose bytes are whole; ``sender`` and ``operations`` are known only to its addressee."""

    path: Path
    kind: str
    bundle_id: str
    size: int
    sha256: str
    sender: str = ""
    operations: int | None = None


def verify(path: Path, desk: Desk | None = None) -> Verified:
    """Check a bundle as far as this side can: magic, header, trailer; as its addressee also signature and content."""
    outer = envelope.verify_outer(path)
    found = Verified(path, outer.header.kind, outer.header.bundle_id, outer.size, outer.sha256)
    if desk is None or not any(envelope.recipient_id(k.age_recipient) in outer.header.to for k in desk.openers):
        return found
    with open_bundle(path, desk.openers, scratch=desk.folder) as opened:
        return replace(found, sender=opened.sender.name, operations=opened.manifest.operations)
