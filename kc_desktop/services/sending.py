"""Sending: everything the other side has not confirmed, sealed, signed, on the stick and read back from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kc_desktop import __version__
from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle.cards import Card, parse_card, read_card
from kc_desktop.exchange.bundle.manifest import Range
from kc_desktop.exchange.bundle.stick import bundle_name, prepare_stick
from kc_desktop.exchange.bundle.writer import BundleContent, Written, copy_bundle, write_bundle
from kc_desktop.services import enrolment, setup
from kc_desktop.services.desk import Desk
from kc_desktop.store import ledger, log, stations
from kc_desktop.store.engine import Connection
from kc_desktop.system.clock import now
from kc_desktop.system.files import ensure_folder

Line = tuple[str, int, str, bytes]
"""(replica, number, op id, raw line)."""
OUTBOX = "outbox"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files (one per addressee), how many operations and records, and to whom."""

    files: tuple[Path, ...]
    operations: int
    records: int
    to: tuple[str, ...]
    bundle_ids: tuple[str, ...]
    change: Change = Change("exported")


@dataclass(frozen=True, slots=True)
class _Parcel:
    """What one addressee lacks."""

    peer: str
    name: str
    kind: str
    recipients: tuple[str, ...]
    lines: Sequence[Line]
    acks: dict[str, tuple[tuple[int, int], ...]]
    chain: tuple[Card, ...]
    extra: dict[str, object]
    number: int


def unsent(desk: Desk) -> int:
    """How many operations written here the centre has not confirmed (0 at a centre)."""
    if desk.identity.is_centre:
        return 0
    with desk.store.reader() as connection:
        return log.unacknowledged_count(connection, desk.identity.centre)


def export(desk: Desk, folder: Path, *, card: Path | None = None, progress: Progress = SILENT) -> Exported:
    """Write what the other side lacks into ``folder`` (a stick): one bundle to the centre, or one per station.

    A copy stays in the outbox until acknowledged. Raises ``Refused``: "no_centre", "no_stations",
    "no_key"; ``Machine``.
    """
    with desk.store.reader() as connection:
        parcels = _down_parcels(desk, connection) if desk.identity.is_centre else [_up_parcel(desk, connection, card)]
    stick = prepare_stick(folder, parcels[0].kind)
    written: list[Written] = []
    for place, parcel in enumerate(parcels):
        progress.step(place, len(parcels), parcel.name)
        written.append(_write(desk, parcel, stick))
    lines = [line for parcel in parcels for line in parcel.lines]
    records = {_record_of(line[3]) for line in lines}
    return Exported(
        tuple(w.path for w in written),
        len(lines),
        len(records),
        tuple(p.name for p in parcels),
        tuple(w.bundle_id for w in written),
    )


def _record_of(raw: bytes) -> str:
    marker = raw.find(b'"id":"')
    return raw[marker + 6 : marker + 42].decode()


def _up_parcel(desk: Desk, connection: Connection, card: Path | None) -> _Parcel:
    centre = read_card(card) if card else setup.centre_card(desk)
    if centre is None:
        raise Refused("no_centre")
    if centre.kind != "centre":
        raise Refused("not_a_card", name=card.name if card else "")
    return _Parcel(
        centre.id,
        centre.name,
        "up",
        (centre.age, desk.keys.age_recipient),
        log.unacknowledged(connection, centre.id),
        _by_replica(log.held(connection, foreign=True)),
        enrolment.chain_of(desk, connection),
        {},
        ledger.count(connection, ledger.OUT) + 1,
    )


def _down_parcels(desk: Desk, connection: Connection) -> list[_Parcel]:
    by_station: dict[str, list[stations.Known]] = {}
    for known in stations.every(connection):
        if known.state == stations.ACCEPTED:
            by_station.setdefault(known.station, []).append(known)
    if not by_station:
        raise Refused("no_stations")
    held = log.held(connection, foreign=True)
    chain = enrolment.chain_of(desk, connection)
    number = ledger.count(connection, ledger.OUT)
    parcels = []
    for station, replicas in by_station.items():
        number += 1
        own = {k.replica for k in replicas}
        newest = parse_card(replicas[-1].card)
        parcels.append(
            _Parcel(
                station,
                replicas[-1].name,
                "down",
                tuple(dict.fromkeys([*(parse_card(k.card).age for k in replicas), desk.keys.age_recipient])),
                log.for_station(connection, station, sorted(own)),
                _by_replica([r for r in held if r[0] in own]),
                chain,
                {enrolment.CERTIFICATE: newest.to_bytes().decode()},
                number,
            )
        )
    return parcels


def _by_replica(ranges: Sequence[log.Range]) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for replica, first, last in ranges:
        found[replica] = (*found.get(replica, ()), (first, last))
    return found


def _write(desk: Desk, parcel: _Parcel, stick: Path) -> Written:
    """Outbox first, then the stick; only a copy read back whole from the stick is entered in the ledger."""
    heads = {(line[0], line[1]): line[2] for line in parcel.lines}
    ranges = [Range(r, a, b, heads[r, b]) for r, a, b in log.ranges(sorted((x[0], x[1]) for x in parcel.lines))]
    content = BundleContent(
        parcel.kind,
        parcel.number,
        operations=[line[3] for line in parcel.lines],
        ranges=ranges,
        acks=parcel.acks,
        counts={"operations": len(parcel.lines)},
        forms={key: form.version for key, form in FORMS.items()},
        program=__version__,
        extra=parcel.extra,
    )
    first, last = (ranges[0].first, ranges[-1].last) if ranges else (0, 0)
    station = desk.identity.station if parcel.kind == "up" else parcel.peer
    name = bundle_name(desk.identity.province, station, first, last, now().date())
    outbox = ensure_folder(desk.folder, OUTBOX)
    kept = write_bundle(outbox, name, content, desk.keys, parcel.chain, parcel.recipients)
    try:
        written = copy_bundle(kept.path, stick, name)
        with desk.writer() as connection:
            detail: dict[str, object] = {
                "number": parcel.number,
                "operations": len(parcel.lines),
                "ranges": [[r.replica, r.first, r.last] for r in ranges],
                "outbox": kept.path.name,
                "to": parcel.name,
            }
            entry = ledger.Bundle(
                kept.bundle_id, ledger.OUT, parcel.kind, parcel.peer, written.path.name, kept.sha256,
                now().isoformat(), ledger.WRITTEN, detail,
            )  # fmt: skip
            ledger.put(connection, entry)
    except BaseException:
        kept.path.unlink(missing_ok=True)
        raise
    return written


def settle_outbox(desk: Desk, connection: Connection, peer: str) -> list[Path]:
    """Mark the bundles whose every operation ``peer`` has confirmed; gives the outbox copies to remove after commit."""
    confirmed = log.acknowledged(connection, peer)
    done = []
    for bundle in ledger.every(connection, ledger.OUT):
        ranges = bundle.detail.get("ranges")
        if bundle.peer != peer or bundle.state != ledger.WRITTEN or not isinstance(ranges, list):
            continue
        if all(any(c[0] == r and c[1] <= a and b <= c[2] for c in confirmed) for r, a, b in ranges):
            ledger.update(connection, bundle.num, ledger.ACKNOWLEDGED, bundle.detail)
            done.append(desk.folder / OUTBOX / str(bundle.detail.get("outbox", "")))
    return [path for path in done if path.is_file()]


def outbox(desk: Desk) -> tuple[ledger.Bundle, ...]:
    """Every bundle written here, the newest first, with what became of it."""
    with desk.store.reader() as connection:
        return ledger.every(connection, ledger.OUT)
