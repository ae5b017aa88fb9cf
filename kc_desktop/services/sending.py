"""Sending: everything the other side has not confirmed, sealed, signed, on the stick and read back from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kc_desktop.domain import chains
from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle import volumes
from kc_desktop.exchange.bundle.cards import Card, read_card
from kc_desktop.exchange.bundle.stick import prepare_stick
from kc_desktop.exchange.bundle.volumes import STICK, Target, VolumePlan
from kc_desktop.exchange.bundle.writer import BundleContent, Written
from kc_desktop.services import attachments, lading, parcels, publishing, setup, subject_keys
from kc_desktop.services.desk import Desk
from kc_desktop.services.lading import Volume
from kc_desktop.services.parcels import PUBLISH, Parcel
from kc_desktop.store import blobs, ledger, receipts
from kc_desktop.store.engine import Connection
from kc_desktop.system.clock import now
from kc_desktop.system.files import ensure_folder

OUTBOX = "outbox"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files (one or more per addressee), how many operations and records, and to whom."""

    files: tuple[Path, ...]
    operations: int
    records: int
    to: tuple[str, ...]
    bundle_ids: tuple[str, ...]
    change: Change = Change("exported")


def unsent(desk: Desk) -> int:
    """How many operations written here the centre has not confirmed (0 at a centre)."""
    if desk.identity.is_centre:
        return 0
    with desk.store.reader() as connection:
        return receipts.unacknowledged_count(connection, desk.identity.centre)


def export(
    desk: Desk,
    folder: Path,
    *,
    card: Path | None = None,
    personal: bool = True,
    target: Target = STICK,
    progress: Progress = SILENT,
) -> Exported:
    """Write what the other side lacks into ``folder`` (a stick, any folder): to the centre, or to every station.

    ``card``: another addressee: a second computer of this station, another centre to join logs with. Without
    ``personal``: a publication, a frozen copy of the records without personal fields. ``target``: size of a volume.
    A copy stays in the outbox until acknowledged. Raises ``Refused``: "no_centre", "no_stations", "not_for_us",
    "not_a_card", "no_key"; ``Machine``; ``Cancelled``.
    """
    addressed = _addressed(desk, read_card(card) if card else None, personal=personal)
    stick = prepare_stick(folder, addressed[0].kind)
    written: list[Written] = []
    for place, parcel in enumerate(addressed):
        progress.step(place, len(addressed), parcel.name)
        written += _write(desk, parcel, stick, target, progress if len(addressed) == 1 else SILENT)
    lines = [line for parcel in addressed for line in parcel.lines]
    return Exported(
        tuple(w.path for w in written),
        len(lines),
        len({lading.record_of(line[3]) for line in lines}) or sum(parcel.published for parcel in addressed),
        tuple(parcel.name for parcel in addressed),
        tuple(w.bundle_id for w in written),
    )


def _addressed(desk: Desk, card: Card | None, *, personal: bool) -> list[Parcel]:
    with desk.store.reader() as connection:
        if not personal:
            to = card or (None if desk.identity.is_centre else setup.centre_card(desk))
            if to is None:
                raise Refused("no_centre")
            return [publishing.parcel(desk, connection, to)]
        if desk.identity.is_centre:
            return [parcels.peer(desk, connection, card)] if card else parcels.down(desk, connection)
        if card is not None and card.kind == "station":
            return [parcels.peer(desk, connection, card)]
        to = card or setup.centre_card(desk)
        if to is None:
            raise Refused("no_centre")
        return [parcels.up(desk, connection, to)]


def _write(desk: Desk, parcel: Parcel, stick: Path, target: Target, progress: Progress) -> Sequence[Written]:
    """Outbox first, then the stick; only copies read back whole from the stick are entered in the ledger."""
    with desk.store.reader() as connection:
        secrets = subject_keys.of_records(connection, {lading.record_of(line[3]) for line in parcel.lines})
    plans = lading.plans(parcel, len(secrets), target.size, progress)
    with desk.writer() as connection:  # numbers are taken before anything is written: none is ever given twice
        ready = [lading.volume(connection, desk, parcel, plan, secrets, target.size) for plan in plans]
    outbox = ensure_folder(desk.folder, OUTBOX)

    def content(plan: VolumePlan) -> tuple[str, BundleContent]:
        one = ready[plan.volume - 1]
        return one.name, one.content

    kept = volumes.write_volumes(
        outbox, plans, content, desk.keys, parcel.chain, parcel.recipients, _Half(progress, second=False)
    )
    try:
        pairs = [(k.path, one.name) for k, one in zip(kept, ready, strict=True)]
        written = volumes.copy_bundles(pairs, stick, _Half(progress, second=True))
        with desk.writer() as connection:
            for copy, here, volume in zip(written, kept, ready, strict=True):
                _enter(connection, parcel, copy, here, volume)
            if parcel.kind == PUBLISH:
                publishing.made(connection, parcel.extra.get(publishing.PUBLICATION))
    except BaseException:
        for one in kept:
            one.path.unlink(missing_ok=True)
        raise
    return written


class _Half:
    """The progress of the outbox, or of the stick, as half of the whole."""

    def __init__(self, whole: Progress, *, second: bool) -> None:
        self._whole, self._second = whole, second

    def step(self, done: int, total: int, what: str = "") -> None:
        """Cancelled."""
        self._whole.step(done + total * self._second, 2 * total, what)


def _enter(connection: Connection, parcel: Parcel, copy: Written, kept: Written, one: Volume) -> None:
    detail: dict[str, object] = {
        "number": one.number,
        "operations": len(list(one.content.operations)),
        "ranges": [list(span) for span in one.local],
        "outbox": kept.path.name,
        "to": parcel.name,
        "speakers": list(parcel.speakers),
        "size": copy.size,
        attachments.STATED: sorted(one.content.blobs),
    }
    entry = ledger.Bundle(
        kept.bundle_id, ledger.OUT, parcel.kind, parcel.peer, copy.path.name, kept.sha256, now().isoformat(),
        ledger.WRITTEN, detail,
    )  # fmt: skip
    ledger.put(connection, entry)


# --------------------------------------------------------------------------------------------------------- the outbox


def resend(desk: Desk, folder: Path, bundle_ids: Sequence[str] = (), progress: Progress = SILENT) -> Exported:
    """Copy bundles from the outbox to another stick: those named, else all that are not acknowledged.

    The same bytes under the same identity: whoever gets both copies knows the second. Raises ``Refused("not_found")``
    when none is left, ``Machine``.
    """
    waiting = [
        b
        for b in outbox(desk)
        if b.state == ledger.WRITTEN and (not bundle_ids or b.id in bundle_ids) and outbox_copy(desk, b).is_file()
    ]
    if not waiting:
        raise Refused("not_found", what="gói trong hộp gửi", name=", ".join(bundle_ids)[:60])
    written: list[Written] = []
    for kind, group in groupby(sorted(waiting, key=lambda b: b.kind), key=lambda b: b.kind):
        pairs = [(outbox_copy(desk, b), b.name) for b in group]
        written += volumes.copy_bundles(pairs, prepare_stick(folder, kind), progress)
    return Exported(
        tuple(w.path for w in written),
        sum(int(str(b.detail.get("operations", 0))) for b in waiting),
        0,
        tuple(dict.fromkeys(str(b.detail.get("to", "")) for b in waiting)),
        tuple(w.bundle_id for w in written),
    )


def outbox_copy(desk: Desk, bundle: ledger.Bundle) -> Path:
    """Where the copy of a bundle is, as long as it is kept."""
    return desk.folder / OUTBOX / (str(bundle.detail.get("outbox", "")) or "-")


def settle_outbox(desk: Desk, connection: Connection, speaker: str) -> list[Path]:
    """Mark the bundles whose every operation and file all their addressees confirmed, after a statement of ``speaker``;
    gives the outbox copies to remove after commit."""
    confirmed: dict[str, list[chains.Range]] = {}
    done = []
    for bundle in ledger.waiting(connection):
        ranges, speakers = bundle.detail.get("ranges"), bundle.detail.get("speakers")
        if not isinstance(speakers, list) or speaker not in speakers or not isinstance(ranges, list):
            continue
        spans = [(r[0], r[1], r[2]) for r in ranges]
        for one in speakers:
            if one not in confirmed:
                confirmed[one] = receipts.acknowledged(connection, one)
        files = carried if isinstance(carried := bundle.detail.get(attachments.STATED), list) else []
        if all(
            chains.covers(confirmed[one], spans) and not blobs.unconfirmed(connection, one, files) for one in speakers
        ):
            ledger.update(connection, bundle.num, ledger.ACKNOWLEDGED, bundle.detail)
            done.append(outbox_copy(desk, bundle))
    return [path for path in done if path.is_file()]


def outbox(desk: Desk) -> tuple[ledger.Bundle, ...]:
    """Every bundle written here, the newest first, with what became of it."""
    with desk.store.reader() as connection:
        return ledger.every(connection, ledger.OUT)
