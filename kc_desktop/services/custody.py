"""Who holds a record: only this computer, a stick, the centre, the ministry. The custody light of every record.

A light tells of what was written here on the record; the least safe of its operations decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kc_desktop.domain.chains import Range
from kc_desktop.services import attachments, downstream
from kc_desktop.services.desk import Desk
from kc_desktop.store import blobs, ledger, meta, receipts
from kc_desktop.store.engine import Connection

HERE, STICK, SET_ASIDE, WITHDRAWN, RECEIVED, ACCEPTED, PUBLISHED = (
    "here", "stick", "set_aside", "withdrawn", "received", "accepted", "published",
)  # fmt: skip
LADDER = (HERE, STICK, RECEIVED, ACCEPTED, PUBLISHED)
"""The usual way of a record; ``set_aside`` (in quarantine at the centre) and ``withdrawn`` are beside it."""
_SAFETY = {
    light: place for place, light in enumerate((HERE, STICK, SET_ASIDE, WITHDRAWN, RECEIVED, ACCEPTED, PUBLISHED))
}


@dataclass(frozen=True, slots=True)
class _Known:
    """Ranges by what is known of them."""

    confirmed: Sequence[Range]
    sent: Sequence[Range]
    set_aside: Sequence[Range]
    withdrawn: Sequence[Range]
    waiting: Sequence[Range]
    published: Sequence[Range]


def lights(desk: Desk, records: Sequence[str]) -> Mapping[str, str]:
    """Record id → its light. What only others wrote came from the centre: it is accepted."""
    if not records:
        return {}
    with desk.store.reader() as connection:
        ops = receipts.written_here(connection, records)
        if desk.identity.is_centre:
            published = _ours_published(connection)
            return {
                record: PUBLISHED if record in ops and all(_in(published, *op) for op in ops[record]) else ACCEPTED
                for record in records
            }
        known = _known(desk, connection)
        files = _files(connection, desk.identity.centre, records)
    return {
        record: _least((*(_light(known, *op) for op in ops.get(record, ())), *files.get(record, ())))
        for record in records
    }


def _files(connection: Connection, centre: str, records: Sequence[str]) -> dict[str, list[str]]:
    """Record → the lights of its files that are here and that the centre has not confirmed."""
    shown = blobs.of_records(connection, records)
    unconfirmed = blobs.unconfirmed(connection, centre, {one for hashes in shown.values() for one in hashes})
    if not unconfirmed:
        return {}
    carried = (bundle.detail.get(attachments.STATED) for bundle in ledger.waiting(connection) if bundle.kind == "up")
    sent = {str(one) for files in carried if isinstance(files, list) for one in files}
    return {record: [STICK if h in sent else HERE for h in hashes & unconfirmed] for record, hashes in shown.items()}


def _known(desk: Desk, connection: Connection) -> _Known:
    sent = [span for bundle in ledger.waiting(connection) if bundle.kind == "up" for span in _ranges(bundle)]
    said = {what: receipts.stated(connection, what) for what in (
        downstream.QUARANTINED, downstream.WITHDRAWN, downstream.WAITING, downstream.PUBLISHED)}  # fmt: skip
    return _Known(
        receipts.acknowledged(connection, desk.identity.centre), sent, said[downstream.QUARANTINED],
        said[downstream.WITHDRAWN], said[downstream.WAITING], said[downstream.PUBLISHED],
    )  # fmt: skip


def _ranges(bundle: ledger.Bundle) -> list[Range]:
    found = bundle.detail.get("ranges")
    return [(r[0], r[1], r[2]) for r in found] if isinstance(found, list) else []


def _ours_published(connection: Connection) -> list[Range]:
    last = meta.read(connection, downstream.PUBLICATION)
    spans = last.get("ranges") if isinstance(last, dict) else None
    return [(r[0], r[1], r[2]) for r in spans or ()]


def _light(known: _Known, chain: str, number: int) -> str:
    if _in(known.set_aside, chain, number):
        return SET_ASIDE
    if not _in(known.confirmed, chain, number):
        return STICK if _in(known.sent, chain, number) else HERE
    if _in(known.withdrawn, chain, number):
        return WITHDRAWN
    if _in(known.waiting, chain, number):
        return RECEIVED
    return PUBLISHED if _in(known.published, chain, number) else ACCEPTED


def _in(spans: Iterable[Range], chain: str, number: int) -> bool:
    return any(c == chain and a <= number <= b for c, a, b in spans)


def _least(found: Iterable[str]) -> str:
    return min(found, key=lambda light: _SAFETY[light], default=ACCEPTED)
