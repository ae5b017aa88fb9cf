"""Receiving: find, verify, preview, merge. ``received = applied + known + to decide + quarantined``, always."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.domain.op import Op, parse
from kc_desktop.domain.record import field_at
from kc_desktop.domain.values import ValueProblem, read_json
from kc_desktop.exchange.bundle import envelope, stick
from kc_desktop.exchange.bundle.reader import Opened, open_bundle
from kc_desktop.services import enrolment, sending, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import ledger, log, projection
from kc_desktop.store.engine import Connection
from kc_desktop.store.ledger import Quarantined
from kc_desktop.store.projection import Folded
from kc_desktop.system.clock import now

NEW, CHANGED, SAME, CONFLICT, QUARANTINED = "new", "changed", "same", "conflict", "quarantined"


@dataclass(frozen=True, slots=True)
class FoundBundle:
    """A bundle on a stick. ``state``: whole, unfinished, foreign; ``known``: merged here before."""

    path: Path
    state: str
    kind: str
    size: int
    for_us: bool
    known: bool


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """What a bundle does to one record."""

    outcome: str
    form: str
    record_id: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """Operations of one bundle; the four parts add up to ``received``."""

    received: int = 0
    applied: int = 0
    known: int = 0
    to_decide: int = 0
    quarantined: int = 0


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


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did, bundle by bundle; ``refused``: files that were left alone, with the reason."""

    imports: tuple[Import, ...]
    refused: tuple[tuple[Path, KcError], ...]
    change: Change


class _Undone(Exception):  # noqa: N818  (a preview always ends so)
    """Rolls a preview back."""


@dataclass(slots=True)
class _Sorted:
    """The lines of a bundle after a first look."""

    fresh: list[Op] = field(default_factory=list)
    known: int = 0
    bad: list[Quarantined] = field(default_factory=list)


def find(desk: Desk, folder: Path) -> tuple[FoundBundle, ...]:
    """Bundles on a stick, by content and not by name."""
    found = stick.find_bundles(folder)
    with desk.store.reader() as connection:
        known = ledger.known(connection, [f.header.bundle_id for f in found if f.header])
    ours = envelope.recipient_id(desk.keys.age_recipient)
    sent = {b.id for b in sending.outbox(desk)}
    return tuple(
        FoundBundle(
            f.path,
            f.state,
            f.header.kind if f.header else "",
            f.size,
            bool(f.header and ours in f.header.to and f.header.bundle_id not in sent),
            bool(f.header and f.header.bundle_id in known),
        )
        for f in found
    )


def merge(desk: Desk, paths: Sequence[Path], progress: Progress = SILENT) -> Merged:
    """Merge bundles, each in one transaction of its own: one bad bundle never blocks the others. A backup comes first.

    A single bundle that cannot be merged raises its ``Refused``; among several it is listed in ``refused``.
    """
    done: list[Import] = []
    refused: list[tuple[Path, KcError]] = []
    for place, path in enumerate(paths):
        progress.step(place, len(paths), path.name)
        try:
            done.append(_merge(desk, path, progress, backup=not done))
        except KcError as fault:
            if len(paths) == 1:
                raise
            refused.append((path, fault))
    touched = frozenset((r.form, r.record_id) for one in done for r in one.records if r.outcome != SAME)
    return Merged(tuple(done), tuple(refused), Change("merged", touched, frozenset(FORMS) if touched else frozenset()))


def preview(desk: Desk, paths: Sequence[Path], progress: Progress = SILENT) -> Merged:
    """What ``merge`` would do, found out by doing it and rolling back; nothing is written."""
    done: list[Import] = []
    refused: list[tuple[Path, KcError]] = []
    for path in paths:
        try:
            with suppress(_Undone), _opened(desk, path) as opened, desk.writer() as connection:
                done.append(replace(_receive(desk, connection, opened, progress), num=0))
                raise _Undone
        except KcError as fault:
            if len(paths) == 1:
                raise
            refused.append((path, fault))
    return Merged(tuple(done), tuple(refused), Change("previewed"))


def _merge(desk: Desk, path: Path, progress: Progress, *, backup: bool) -> Import:
    with _opened(desk, path) as opened:
        if backup:
            upkeep.backup(desk, reason="merge")
        with desk.writer() as connection:
            result = _receive(desk, connection, opened, progress)
            peer = opened.sender.id if desk.identity.is_centre else desk.identity.centre
            settled = sending.settle_outbox(desk, connection, peer)
        for copy in settled:
            copy.unlink(missing_ok=True)
    return result


@contextmanager
def _opened(desk: Desk, path: Path) -> Iterator[Opened]:
    """Open and verify a bundle; a sender nobody confirmed is remembered for the centre to confirm, then refused."""
    with open_bundle(path, desk.keys, scratch=desk.folder) as opened:
        if opened.manifest.kind != ("up" if desk.identity.is_centre else "down"):
            raise Refused("not_for_us", name=path.name)
        try:
            with desk.store.reader() as connection:
                enrolment.check_sender(desk, connection, opened.chain, path.name)
        except Refused as fault:
            if fault.code == "unknown_sender" and desk.identity.is_centre:
                with desk.writer() as connection:
                    enrolment.register(connection, opened.sender)
            raise
        yield opened


def _receive(desk: Desk, connection: Connection, opened: Opened, progress: Progress) -> Import:
    manifest, sender = opened.manifest, opened.sender
    entry = ledger.Bundle(
        manifest.bundle_id, ledger.IN, manifest.kind, sender.id, opened.outer.path.name, opened.outer.sha256,
        now().isoformat(), ledger.MERGED,
    )  # fmt: skip
    num = ledger.put(connection, entry)
    sorted_lines = _sort(desk, connection, opened, progress)
    log.append(connection, sorted_lines.fresh, num)
    for op in sorted_lines.fresh:
        desk.clock.seen(op.hlc)
    folded = projection.apply(connection, sorted_lines.fresh, desk.names)
    outcomes, contested = _outcomes(folded)
    to_decide = sum(any((op.record, path) in contested for path in op.sets) for op in sorted_lines.fresh)
    counts = Counts(
        len(sorted_lines.fresh) + sorted_lines.known + len(sorted_lines.bad),
        len(sorted_lines.fresh) - to_decide,
        sorted_lines.known,
        to_decide,
        len(sorted_lines.bad),
    )
    ledger.quarantine(connection, num, sorted_lines.bad)
    _take_receipt(desk, connection, opened)
    detail: dict[str, object] = {
        "received": counts.received, "applied": counts.applied, "known": counts.known, "to_decide": counts.to_decide,
        "quarantined": counts.quarantined, "sender": sender.name, "number": manifest.number,
    }  # fmt: skip
    ledger.update(connection, num, ledger.MERGED, detail)
    bad = tuple(RecordOutcome(QUARANTINED, "", "", f"dòng {q.line}", q.reason) for q in sorted_lines.bad)
    return Import(
        num, opened.outer.path, manifest.kind, sender.name, manifest.created, counts, outcomes + bad,
        tuple(sorted_lines.bad),
    )  # fmt: skip


def _sort(desk: Desk, connection: Connection, opened: Opened, progress: Progress) -> _Sorted:
    """Known, fresh and bad lines. A line is bad for itself alone; the others go on."""
    found = _Sorted()
    parsed: list[tuple[int, Op]] = []
    for number, raw in enumerate(opened.operations(), 1):
        if number % 500 == 0:
            progress.step(number, opened.manifest.operations, opened.outer.path.name)
        try:
            op = parse(raw)
            _check_content(op)
            parsed.append((number, op))
        except Refused as fault:
            found.bad.append(Quarantined(number, raw, fault.code, str(fault)))
    known = log.known(connection, [op.id for _, op in parsed])
    seen: set[str] = set()
    forms: dict[str, str] = {}
    for number, op in parsed:
        if op.id in known or op.id in seen:
            found.known += 1
            continue
        if reason := _not_ours_to_take(desk, connection, op, forms):
            found.bad.append(Quarantined(number, op.raw, "invalid_content", reason))
            continue
        seen.add(op.id)
        found.fresh.append(op)
    return found


def _check_content(op: Op) -> None:
    """Values of fields this version knows fit their kind; newer forms and unknown fields are carried as they are."""
    form = FORMS.get(op.form)
    if form is None or op.form_version > form.version:
        return
    for path, (value, _) in op.sets.items():
        found = field_at(form, path)
        if found is None or value is None or isinstance(value, dict):
            continue
        try:
            read_json(found[0], value)
        except ValueProblem as fault:
            raise Refused("invalid_content", detail=f"{path}: {fault.at(path).text}") from None


def _not_ours_to_take(desk: Desk, connection: Connection, op: Op, forms: dict[str, str]) -> str:
    if op.replica == desk.identity.replica:
        return "thao tác mang danh tính của chính máy này nhưng không có trong nhật ký"
    if op.record not in forms:
        state = projection.read_state(connection, op.record)
        forms[op.record] = state[1] if state else op.form
    return "" if forms[op.record] == op.form else "bản ghi thuộc biểu khác"


def _outcomes(folded: Sequence[Folded]) -> tuple[tuple[RecordOutcome, ...], set[tuple[str, str]]]:
    outcomes: list[RecordOutcome] = []
    contested: set[tuple[str, str]] = set()
    for one in folded:
        form = FORMS.get(one.form)
        title = str(one.after.flat.get(form.headline, "") if form else "") or one.record[:8]
        fresh_conflicts = set(one.after.conflicts)
        contested |= {(one.record, path) for path in fresh_conflicts}
        if fresh_conflicts:
            outcome = CONFLICT
        elif one.after.deleted and (one.before.deleted or not one.before.flat):
            outcome = SAME  # came and went elsewhere: nothing to see here
        elif not one.before.flat:
            outcome = NEW
        else:
            outcome = SAME if one.before.flat == one.after.flat else CHANGED
        outcomes.append(RecordOutcome(outcome, one.form, one.record, title, ", ".join(sorted(fresh_conflicts))))
    return tuple(outcomes), contested


def _take_receipt(desk: Desk, connection: Connection, opened: Opened) -> None:
    """What the sender says it holds is its receipt: signed with the manifest, united with what it said before."""
    peer = opened.sender.id if desk.identity.is_centre else desk.identity.centre
    ranges = [(replica, a, b) for replica, runs in opened.manifest.acks.items() for a, b in runs]
    log.acknowledge(connection, peer, ranges)
    if not desk.identity.is_centre:
        enrolment.take_certificate(desk, connection, opened.manifest.extra.get(enrolment.CERTIFICATE))


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """What one peer has confirmed of one replica."""

    peer: str
    replica: str
    first: int
    last: int


def receipts(desk: Desk) -> tuple[ReceiptLine, ...]:
    """Everything others have confirmed (a station: the centre's receipts; a centre: what each station holds)."""
    with desk.store.reader() as connection:
        peers = sorted({b.peer for b in ledger.every(connection, ledger.OUT)} | {desk.identity.centre} - {""})
        return tuple(ReceiptLine(p, *r) for p in peers for r in log.acknowledged(connection, p))


def imports(desk: Desk) -> tuple[ledger.Bundle, ...]:
    """Every bundle merged here, the newest first; counts are in ``detail``."""
    with desk.store.reader() as connection:
        return ledger.every(connection, ledger.IN)


def quarantine(desk: Desk, num: int) -> tuple[Quarantined, ...]:
    """The lines of an import that could not be applied."""
    with desk.store.reader() as connection:
        return ledger.quarantined(connection, num)


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
    if desk is None or envelope.recipient_id(desk.keys.age_recipient) not in outer.header.to:
        return found
    with open_bundle(path, desk.keys, scratch=desk.folder) as opened:
        return replace(found, sender=opened.sender.name, operations=opened.manifest.operations)
