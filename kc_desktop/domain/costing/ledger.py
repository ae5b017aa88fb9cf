"""What was planned, paid, paid back and is left of a đề án, by source; and what was spent against its budget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.costing.budget import GRANT, Budget, grant_source
from kc_desktop.domain.declared.execution import Settlement, VoucherRow

ADVANCE, REST, REFUND = "tam_ung", "thanh_toan", "thu_hoi"
"""Codes of ``payment_kind``."""


@dataclass(frozen=True, slots=True)
class Paid:
    """One payment; ``amount`` ≥ 0, a refund is told by its ``kind``."""

    id: str
    kind: str
    source: str
    year: int
    amount: int
    on: date
    facility: str = ""
    contract: str = ""
    voucher_no: str = ""

    @property
    def is_refund(self) -> bool:
        """Whether the money came back."""
        return self.kind == REFUND


@dataclass(frozen=True, slots=True)
class SourceMoney:
    """Plan and payments of one source."""

    source: str
    plan: int
    paid: int
    refunded: int

    @property
    def remaining(self) -> int:
        """What may still be paid; below 0 where more was paid than planned."""
        return self.plan - self.paid + self.refunded


@dataclass(frozen=True, slots=True)
class Ledger:
    """``payments``: the oldest first; ``by_source``: the programme's own source first."""

    by_source: tuple[SourceMoney, ...]
    payments: tuple[Paid, ...]

    @property
    def plan(self) -> int:
        """Đồng of the programme's money."""
        return sum(one.plan for one in self.by_source)

    @property
    def paid(self) -> int:
        """Đồng, refunds not taken off."""
        return sum(one.paid for one in self.by_source)

    @property
    def refunded(self) -> int:
        """Đồng."""
        return sum(one.refunded for one in self.by_source)

    @property
    def remaining(self) -> int:
        """Plan − paid + refunded."""
        return sum(one.remaining for one in self.by_source)


def ledger(budget: Budget, approved: int | None, payments: Iterable[Paid]) -> Ledger:
    """The money of the programme; payments of other money are listed and count nowhere. ``approved``: what was decided,
    which stands over the budget's lines."""
    own = grant_source(budget.programme)
    planned = {source: amount for source, amount in budget.by_source.items() if budget.group_of(source) == GRANT}
    if approved is not None:
        planned[own] = approved - sum(amount for source, amount in planned.items() if source != own)
    known = sorted(payments, key=lambda one: (one.on, one.id))
    sources = dict.fromkeys((own, *planned, *_granted(budget, known)))
    return Ledger(tuple(_of(source, planned.get(source, 0), known) for source in sources), tuple(known))


def _granted(budget: Budget, payments: Iterable[Paid]) -> tuple[str, ...]:
    return tuple(one.source for one in payments if budget.group_of(one.source) == GRANT)


def _of(source: str, plan: int, payments: Iterable[Paid]) -> SourceMoney:
    mine = [one for one in payments if one.source == source]
    back = sum(one.amount for one in mine if one.is_refund)
    return SourceMoney(source, plan, sum(one.amount for one in mine) - back, back)


@dataclass(frozen=True, slots=True)
class Compared:
    """Budget against vouchers, of a source or an item."""

    key: str
    planned: int
    spent: int

    @property
    def difference(self) -> int:
        """Spent − planned."""
        return self.spent - self.planned


@dataclass(frozen=True, slots=True)
class Settled:
    """The vouchers of the whole cost against the budget (Mẫu 7, 8a, 8b); ``by_source`` and ``by_item`` sum to
    ``total``."""

    by_source: tuple[Compared, ...]
    by_item: tuple[Compared, ...]

    @property
    def total(self) -> Compared:
        """Of everything."""
        rows = self.by_source
        return Compared("", sum(one.planned for one in rows), sum(one.spent for one in rows))


def settled(budget: Budget, settlements: Iterable[Settlement]) -> Settled:
    """All vouchers of all settlements of a dossier against its budget."""
    vouchers = [row for one in settlements for row in one.vouchers or ()]
    items: dict[str, int] = {}
    for item in budget.items:
        items[item.name] = items.get(item.name, 0) + item.total
    return Settled(_compared(budget.by_source, vouchers, "source"), _compared(items, vouchers, "item"))


def _compared(planned: dict[str, int], vouchers: Iterable[VoucherRow], key: str) -> tuple[Compared, ...]:
    spent: dict[str, int] = {}
    for row in vouchers:
        name = row.values.get(key) or ""
        spent[name] = spent.get(name, 0) + (row.amount or 0)
    return tuple(Compared(one, planned.get(one, 0), spent.get(one, 0)) for one in dict.fromkeys((*planned, *spent)))
