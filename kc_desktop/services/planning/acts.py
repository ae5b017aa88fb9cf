"""Acts on the plan: assign a batch, supplement, reduce, transfer between sources, return, get a payment back.

Each act is one operation group: all of it is written or nothing, and ``history.undo_group`` takes all of it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.change import Change
from kc_desktop.domain.costing.budget import grant_source
from kc_desktop.domain.declared import Payment, PlanEntry
from kc_desktop.domain.declared.dossier import GRANT_SOURCES
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.planning import acts as law
from kc_desktop.domain.planning import dossiers
from kc_desktop.domain.planning.acts import Decision, Share
from kc_desktop.domain.planning.facts import (
    ADDED,
    ASSIGNED,
    MOVED_IN,
    MOVED_OUT,
    REDUCED,
    REFUNDED,
    RETURNED,
    Figure,
    Line,
)
from kc_desktop.domain.sentence import Sentence
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning.money import HELD, facts, signs
from kc_desktop.store.queries import planning as stored

CHANGES = (ADDED, REDUCED, RETURNED)
"""Kinds of ``change_plan``."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was written in one group: ids of the entries or payments, and their sum in đồng."""

    group: str
    ids: tuple[str, ...]
    amount: int
    change: Change


def proposal(desk: Desk, dossier_ids: Sequence[str], year: int) -> tuple[Share, ...]:
    """One line for each dossier and source of khuyến công money of a plan year: what was approved, what it has been
    assigned already, and as amount what is left of it."""
    sign = signs(desk)
    with desk.store.reader() as connection:
        found = stored.by_ids(connection, dossier_ids)
        nums = [one.num for one in found]
        costs, parts = stored.costs(connection, nums), stored.parts(connection, nums)
        before = stored.assigned(connection, dossier_ids, year)
        loose = stored.assigned(connection, ("",), year)
    shares = []
    for one in found:
        own = grant_source(one.programme)
        approved = dossiers.money(
            dossiers.Approved(
                one.programme, one.year, one.support, tuple(costs.get(one.num, ())), tuple(parts.get(one.num, ())),
                one.asked,
            )
        )  # fmt: skip
        sources = [key[0] for key in approved if key[1] == year and (key[0] == own or key[0] in GRANT_SOURCES)]
        for source in dict.fromkeys(sources):
            had = _signed(sign, before.get((one.id, source), ()))
            whole = _signed(sign, loose.get(("", source), ()))
            due = approved[source, year]
            place = "" if one.commune.startswith("[") else one.commune
            share = Share(
                one.id,
                one.name,
                source,
                max(due - had, 0),
                one.content,
                place,
                due,
                had,
                whole,
                desk.packs.label("funding_source", source),
            )
            shares.append(share)
    return tuple(shares)


def _signed(sign: Mapping[str, int], entries: Iterable[tuple[str, int]]) -> int:
    """Entries (kind, đồng) as what stands of them."""
    return sum(sign.get(kind, 1) * amount for kind, amount in entries)


def approved(desk: Desk, year: int) -> tuple[str, ...]:
    """Dossiers that hold approved support of a plan year, by name."""
    with desk.store.reader() as connection:
        return tuple(one.id for one in stored.held(connection, year, date.max, HELD))


def assign(desk: Desk, year: int, shares: Sequence[Share], decision: Decision) -> Done:
    """Assign a batch: an entry for each dossier and source with its amount, the decision once. Lines of nothing are
    left out. Raises ``Refused("invalid_content")`` when nothing is left."""
    made = [
        PlanEntry(
            _given({
                **_paper(year, decision), "source": one.source, "kind": ASSIGNED, "amount": one.amount,
                "content": one.content, "dossier": one.dossier, "commune": one.commune,
            })
        )
        for one in shares
        if one.amount > 0
    ]  # fmt: skip
    return _write(desk, made)


def change_plan(
    desk: Desk,
    kind: str,
    year: int,
    source: str,
    amount: int,
    decision: Decision,
    more: Mapping[str, object] | None = None,
) -> Done:
    """Supplement, reduce or return money of a source in one entry. ``more``: content, dossier, commune… of the entry.
    Raises ``Refused("invalid_content")``."""
    values = {**_paper(year, decision), "source": source, "kind": kind, "amount": _positive(amount), **(more or {})}
    return _write(desk, [PlanEntry(_given(values))])


def transfer(
    desk: Desk,
    year: int,
    sources: tuple[str, str],
    amount: int,
    decision: Decision,
    more: Mapping[str, object] | None = None,
) -> Done:
    """Move money from one source to another: two entries that name each other; the sum of the sources stays equal.
    Raises ``Refused("invalid_content")``."""
    if sources[0] == sources[1]:
        raise Refused("invalid_content", detail="chuyển nguồn: nguồn đi và nguồn đến phải khác nhau")
    out, into = new_id(), new_id()
    paper = {**_paper(year, decision), "amount": _positive(amount), **(more or {})}
    halves = ((out, into, MOVED_OUT, sources[0]), (into, out, MOVED_IN, sources[1]))
    made = [
        (one, PlanEntry(_given({**paper, "kind": kind, "source": source, "counterpart": other})))
        for one, other, kind, source in halves
    ]
    done = _save(desk, made)
    return Done(done.group, done.ids, amount, done.change)


def refund(
    desk: Desk,
    year: int,
    source: str,
    amount: int,
    on: date,
    voucher_no: str = "",
    more: Mapping[str, object] | None = None,
) -> Done:
    """Book money that came back. ``more``: dossier, facility, contract… Raises ``Refused("invalid_content")``."""
    values = {"year": year, "source": source, "kind": REFUNDED, "amount": _positive(amount), "paid_on": on}
    return _write(desk, [Payment(_given({**values, "voucher_no": voucher_no, **(more or {})}))])


def odd(desk: Desk, kind: str, year: int, source: str, amount: int, dossier: str = "") -> tuple[Sentence, ...]:
    """What is odd about taking ``amount`` away (reduce, return, transfer) or getting it back (refund), with figures."""
    here = Line(source, tuple(
        one for one in facts(desk, year) if one.source == source and (not dossier or one.dossier == dossier)
    ))  # fmt: skip
    if kind == REFUNDED:
        said = law.over_paid(amount, here.executed)
    elif kind in (REDUCED, RETURNED, MOVED_OUT):
        said = law.over_plan(amount, here.sum(Figure.REVISED), here.executed)
    else:
        said = None
    return (said,) if said is not None else ()


def _paper(year: int, decision: Decision) -> dict[str, object]:
    return {
        "year": year, "decided_on": decision.on, "decision_no": decision.number, "batch": decision.batch,
        "programme": decision.programme, "remark": decision.remark,
    }  # fmt: skip


def _given(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in (None, "")}


def _positive(amount: int) -> int:
    if amount <= 0:
        raise Refused("invalid_content", detail="số tiền phải lớn hơn 0")
    return amount


def _write(desk: Desk, made: Sequence[Form]) -> Done:
    if not made:
        raise Refused("invalid_content", detail="chưa có dòng nào có số tiền")
    return _save(desk, [(new_id(), one) for one in made])


def _save(desk: Desk, made: Sequence[tuple[str, Form]]) -> Done:
    group = new_id()
    new = [(records.Loaded(type(one), record_id, type(one)()), one) for record_id, one in made]
    change = records.save_together(desk, new, group)
    return Done(group, tuple(record_id for record_id, _ in made), sum(one.values["amount"] for _, one in made), change)
