"""Imports afterwards: the list, what was set aside and why, taking one back exactly, trying quarantined lines again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kc_desktop.domain import chains
from kc_desktop.domain.chains import Range
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.op import IMPORT_FORM
from kc_desktop.services import sorting
from kc_desktop.services.desk import Desk
from kc_desktop.services.lines import read
from kc_desktop.services.merging import Work, apply_fresh
from kc_desktop.store import ledger, log, projection, receipts, stations
from kc_desktop.store.ledger import Quarantined

WITHHELD = "withheld"
"""Field of the records that say which imports are withdrawn; the record id is the bundle's."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What a withdrawal, or its taking back, did. ``operations``: left out (or taken in again) now; ``kept``: brought
    by another import too, hence still there."""

    num: int
    operations: int
    kept: int
    records: int
    change: Change


@dataclass(frozen=True, slots=True)
class Retried:
    """Lines of quarantine after another try."""

    applied: int
    left: int
    change: Change


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """What one peer has confirmed of one chain."""

    peer: str
    replica: str
    first: int
    last: int


def every(desk: Desk) -> tuple[ledger.Bundle, ...]:
    """Every bundle merged here, the newest first; counts are in ``detail``."""
    with desk.store.reader() as connection:
        return ledger.every(connection, ledger.IN)


def number_of(desk: Desk, text: str) -> int:
    """The number of the import that a person names by its number or by the bundle's id. Raises ``Refused``."""
    found = [b.num for b in every(desk) if text in (str(b.num), b.id)]
    if not found:
        raise Refused("not_found", what="lần nhập", name=text[:60])
    return found[-1]


def quarantine(desk: Desk, num: int) -> tuple[Quarantined, ...]:
    """The lines of an import that could not be applied."""
    with desk.store.reader() as connection:
        return ledger.quarantined(connection, num)


def receipts_of(desk: Desk) -> tuple[ReceiptLine, ...]:
    """Everything others have confirmed (a station: the centre's receipts; a centre: what each computer holds)."""
    with desk.store.reader() as connection:
        peers = {s for b in ledger.every(connection, ledger.OUT) for s in _speakers(b)} | {desk.identity.centre}
        return tuple(ReceiptLine(p, *r) for p in sorted(peers - {""}) for r in receipts.acknowledged(connection, p))


def _speakers(bundle: ledger.Bundle) -> Collection[str]:
    found = bundle.detail.get("speakers")
    return [str(one) for one in found] if isinstance(found, list) else ()


# -------------------------------------------------------------------------------------------------- taking one back


def withdraw(desk: Desk, num: int) -> Withdrawn:
    """Leave out everything that import ``num`` brought, as if it had never come; later edits stay, where their base
    vanished as values of their own. What another import brought too stays. The log loses nothing; ``release`` undoes.

    The decision is an operation of this centre. Raises ``Refused``: "not_found", "nothing_to_undo" (it is withdrawn).
    """
    return _decide(desk, num, withheld=True)


def release(desk: Desk, num: int) -> Withdrawn:
    """Take a withdrawn import in again. Raises as ``withdraw``."""
    return _decide(desk, num, withheld=False)


def _decide(desk: Desk, num: int, *, withheld: bool) -> Withdrawn:
    with desk.writer() as connection:
        bundle = ledger.find(connection, num)
        if bundle is None:
            raise Refused("not_found", what="lần nhập", name=str(num))
        if (bundle.state == ledger.WITHDRAWN) == withheld:
            raise Refused("nothing_to_undo")
        found = projection.read_state(connection, bundle.id)
        bases = found[2].view({}).shown.get(WITHHELD, ()) if found else ()
        sets = {WITHHELD: (True if withheld else None, bases)}
        op = desk.author_op(connection, "withhold" if withheld else "release", IMPORT_FORM, 1, bundle.id, sets)
        projection.apply(connection, (op,), desk.names)
        ledger.update(connection, num, ledger.WITHDRAWN if withheld else ledger.MERGED, bundle.detail)
        spans = ledger.carried(bundle)
        hidden = chains.without(spans, chains.without(spans, ledger.withheld(connection)))
        shown = chains.without(spans, hidden)
        touched = log.hide(connection, hidden, hidden=True) | log.hide(connection, shown, hidden=False)
        projection.refold(connection, sorted(touched), desk.names)
    forms = frozenset(FORMS) if touched else frozenset()
    moved = hidden if withheld else shown
    return Withdrawn(num, _size(moved), _size(shown) if withheld else 0, len(touched), Change("withdrawn", forms=forms))


def _size(spans: Collection[Range]) -> int:
    return sum(last - first + 1 for _, first, last in spans)


# -------------------------------------------------------------------------------------------------- quarantine again


def retry(desk: Desk, num: int, *, trusting: bool = False) -> Retried:
    """Try the quarantined lines of an import again: after an update of the program, or when a sender was confirmed
    again. ``trusting``: also take what was written in another office's name or by a revoked sender.

    Raises ``Refused("not_found")``.
    """
    with desk.writer() as connection:
        bundle = ledger.find(connection, num)
        if bundle is None:
            raise Refused("not_found", what="lần nhập", name=str(num))
        kept = ledger.quarantined(connection, num)
        lines = [(q.line, q.raw) for q in kept]
        revoked = any(k.state == stations.REVOKED for k in stations.find(connection, bundle.peer)) and not trusting
        lives = bundle.detail.get("lives")
        sender = sorting.Sender(bundle.peer, lives if isinstance(lives, list) else ())
        found = sorting.sort(desk, connection, read(lines), sender, revoked=revoked, trusting=trusting)
        taken = apply_fresh(desk, connection, found.fresh, Work(num))
        if bundle.state == ledger.WITHDRAWN:
            mine = log.places(connection, [op.id for op in found.fresh], hidden=False)
            projection.refold(connection, sorted(log.hide(connection, mine, hidden=True)), desk.names)
        ledger.quarantine(connection, num, found.bad)
        detail = dict(bundle.detail)
        for key, more in (("quarantined", -len(found.fresh) - found.known), ("known", found.known),
                          ("to_decide", taken.to_decide), ("applied", len(found.fresh) - taken.to_decide)):  # fmt: skip
            before = detail.get(key)
            detail[key] = (before if isinstance(before, int) else 0) + more
        fresh = log.places(connection, [op.id for op in found.fresh], hidden=bundle.state == ledger.WITHDRAWN)
        detail[ledger.CARRIED] = [list(r) for r in chains.united([*ledger.carried(bundle), *fresh])]
        ledger.update(connection, num, bundle.state, detail)
        if not revoked and taken.records and desk.identity.is_centre:
            stations.note_chains(connection, bundle.peer, sorting.own_chains(found, taken.chains))
    change = Change("merged", forms=frozenset(FORMS) if found.fresh else frozenset())
    return Retried(len(found.fresh) + found.known, len(found.bad), change)
