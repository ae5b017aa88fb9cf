"""What became of what was sent: bundle by bundle, and of everything written here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kc_desktop.domain import chains
from kc_desktop.domain.chains import Range
from kc_desktop.services import sending
from kc_desktop.services.desk import Desk
from kc_desktop.store import ledger, receipts


@dataclass(frozen=True, slots=True)
class Delivery:
    """A bundle written here. ``confirmed`` of its ``operations`` are acknowledged by everybody it was for; ``kept``:
    its copy is in the outbox, so that it can be sent again; ``size`` in bytes."""

    bundle: ledger.Bundle
    to: str
    operations: int
    confirmed: int
    kept: bool
    size: int

    @property
    def settled(self) -> bool:
        """Acknowledged whole."""
        return self.bundle.state == ledger.ACKNOWLEDGED


@dataclass(frozen=True, slots=True)
class Standing:
    """Operations written here, how many of them the centre confirmed, and when the newest bundle it confirmed was
    written (ISO text, "" for none). ``waiting``: bundles that can be sent again."""

    written: int
    confirmed: int
    last: str
    waiting: int


def every(desk: Desk) -> tuple[Delivery, ...]:
    """All bundles written here, the newest first."""
    with desk.store.reader() as connection:
        bundles = ledger.every(connection, ledger.OUT)
        speakers = {one for b in bundles if b.state == ledger.WRITTEN for one in _speakers(b)}
        held = {one: receipts.acknowledged(connection, one) for one in speakers}
    return tuple(_delivery(desk, bundle, held) for bundle in bundles)


def standing(desk: Desk) -> Standing:
    """How far the centre is."""
    with desk.store.reader() as connection:
        written = receipts.written_count(connection)
        missing = receipts.unacknowledged_count(connection, desk.identity.centre)
        waiting = ledger.waiting(connection)
        bundles = ledger.every(connection, ledger.OUT)
    confirmed = [b.happened_at for b in bundles if b.state == ledger.ACKNOWLEDGED]
    kept = sum(sending.outbox_copy(desk, bundle).is_file() for bundle in waiting)
    return Standing(written, written - missing, max(confirmed, default=""), kept)


def on_the_way(desk: Desk) -> int:
    """How many operations stand in bundles written for the centre that has not confirmed them (0 at a centre)."""
    if desk.identity.is_centre:
        return 0
    with desk.store.reader() as connection:
        written = [span for bundle in ledger.waiting(connection) if bundle.kind == "up" for span in _ranges(bundle)]
        confirmed = receipts.acknowledged(connection, desk.identity.centre) if written else []
    return _size(chains.without(chains.united(written), confirmed))


def _delivery(desk: Desk, bundle: ledger.Bundle, held: dict[str, list[Range]]) -> Delivery:
    spans = _ranges(bundle)
    total = _size(spans)
    missing = max((_size(chains.without(spans, held.get(one, []))) for one in _speakers(bundle)), default=total)
    confirmed = total if bundle.state == ledger.ACKNOWLEDGED else total - missing
    size = bundle.detail.get("size")
    return Delivery(
        bundle,
        str(bundle.detail.get("to", "")),
        total,
        confirmed,
        sending.outbox_copy(desk, bundle).is_file(),
        size if isinstance(size, int) else 0,
    )


def _speakers(bundle: ledger.Bundle) -> Sequence[str]:
    found = bundle.detail.get("speakers")
    return [str(one) for one in found] if isinstance(found, list) else ()


def _ranges(bundle: ledger.Bundle) -> list[Range]:
    found = bundle.detail.get("ranges")
    return [(r[0], r[1], r[2]) for r in found] if isinstance(found, list) else []


def _size(spans: Sequence[Range]) -> int:
    return sum(last - first + 1 for _, first, last in spans)
