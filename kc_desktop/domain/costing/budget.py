"""The budget of a đề án (dự toán, Mẫu 1 of TT 36/2013): cost lines, each of one source and year; all else is a sum."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from kc_desktop.domain.costing.split import split
from kc_desktop.domain.declared.dossier import CostRow, Dossier
from kc_desktop.domain.ids import new_id

GRANT, OWN_MONEY, OTHER = "kc", "thu_huong", "khac"
"""The three columns of Mẫu 1: khuyến công, the beneficiary, others."""
MANAGEMENT = "quan_ly"
"""Code of ``cost_kind``."""
_OWN_SOURCES = frozenset({"doi_ung", "vay"})
_GRANT_SOURCES = {"kcqg": "kcqg", "kcdp": "kcdp", "cnht": "cnht", "tai_tro": "tai_tro"}
_OTHER_PROGRAMME = "ngan_sach"
K = TypeVar("K", bound=Hashable)


def grant_source(programme: str | None) -> str:
    """The code of ``funding_source`` that a programme pays from."""
    return _GRANT_SOURCES.get(programme or "", _OTHER_PROGRAMME)


def total_by(rows: Iterable[CostRow], key: Callable[[CostRow], K]) -> dict[K, int]:
    """Đồng per key, in the order they come."""
    found: dict[K, int] = {}
    for row in rows:
        found[key(row)] = found.get(key(row), 0) + (row.amount or 0)
    return found


class _Sums:
    """What the lines of an item, or of a whole budget, add up to."""

    __slots__ = ()
    lines: tuple[CostRow, ...]

    @property
    def total(self) -> int:
        """Đồng."""
        return sum(line.amount or 0 for line in self.lines)

    @property
    def by_source(self) -> dict[str, int]:
        """Source → đồng."""
        return total_by(self.lines, lambda line: line.source or "")

    @property
    def by_year(self) -> dict[int, int]:
        """Year (0 = not said) → đồng."""
        return total_by(self.lines, lambda line: line.year or 0)


@dataclass(frozen=True, slots=True)
class Item(_Sums):
    """One thing that is paid for: its lines are the shares of the sources and years. ``rows``: their ids."""

    name: str
    facility: str
    kind: str
    lines: tuple[CostRow, ...]

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of its lines."""
        return tuple(line.row_id for line in self.lines)

    @property
    def eligible(self) -> bool | None:
        """Whether it counts as supported cost; None while one of its lines does not say."""
        told = {line.eligible for line in self.lines}
        return told.pop() if len(told) == 1 else None

    @property
    def unit(self) -> str:
        """Of measure."""
        return next((line.unit for line in self.lines if line.unit), "")

    @property
    def quantity(self) -> Decimal | None:
        """How many: as one line says it, or as all of them add up."""
        told = [line.quantity for line in self.lines if line.quantity is not None]
        if not told:
            return None
        whole = next((q for q in told if self.unit_price and int(q * self.unit_price) == self.total), None)
        return whole if whole is not None else sum(told, Decimal(0))

    @property
    def unit_price(self) -> int | None:
        """Đồng each."""
        return next((line.unit_price for line in self.lines if line.unit_price is not None), None)

    @property
    def norm(self) -> int | None:
        """The norm of the state for one of it."""
        return next((line.norm for line in self.lines if line.norm is not None), None)

    @property
    def basis(self) -> str:
        """Where the norm stands."""
        return next((line.basis for line in self.lines if line.basis), "")


@dataclass(frozen=True, slots=True)
class Budget(_Sums):
    """All cost lines of a dossier. ``programme``: whose money the grant is."""

    programme: str
    lines: tuple[CostRow, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """What is paid for, in the order of the lines."""
        found: dict[tuple[str, str, str], list[CostRow]] = {}
        for line in self.lines:
            found.setdefault((line.item or "", line.facility or "", line.kind or ""), []).append(line)
        return tuple(Item(name, facility, kind, tuple(lines)) for (name, facility, kind), lines in found.items())

    @property
    def by_kind(self) -> dict[str, int]:
        """``cost_kind`` ("" = not said) → đồng."""
        return total_by(self.lines, lambda line: line.kind or "")

    @property
    def by_group(self) -> dict[str, int]:
        """Column of Mẫu 1 → đồng, all three always there."""
        return {GRANT: 0, OWN_MONEY: 0, OTHER: 0} | total_by(self.lines, lambda line: self.group_of(line.source))

    @property
    def grant(self) -> int:
        """What the programme pays."""
        return self.by_group[GRANT]

    @property
    def own(self) -> int:
        """What the beneficiaries bring, loans of theirs among it."""
        return self.by_group[OWN_MONEY]

    @property
    def support(self) -> int:
        """What the programme pays but for management costs, which have a cap of their own."""
        return sum(line.amount or 0 for line in self._supported())

    def support_of(self, facility: str) -> int:
        """``support`` by the lines of one facility."""
        return sum(line.amount or 0 for line in self._supported() if line.facility == facility)

    def _supported(self) -> Iterator[CostRow]:
        return (x for x in self.lines if x.kind != MANAGEMENT and self.group_of(x.source) == GRANT)

    def group_of(self, source: str | None) -> str:
        """The column of Mẫu 1 that a source stands in."""
        if source in ("kcqg", "kcdp") or source == grant_source(self.programme):
            return GRANT
        return OWN_MONEY if source in _OWN_SOURCES else OTHER


def budget_of(record: Dossier) -> Budget:
    """The budget as the lines of a dossier say it."""
    return Budget(record.programme or "", record.costs or ())


def split_line(
    record: Dossier,
    item: str,
    total: int,
    shares: Mapping[str, int | Decimal],
    *,
    year: int | None = None,
    facility: str | None = None,
    kind: str | None = None,
    eligible: bool | None = None,
) -> Dossier:
    """The dossier with ``total`` đồng for ``item`` split among the sources of ``shares`` (any weights) to the đồng:
    one line each instead of the lines it had (of that year and facility; without a year, of its first year). Facts of
    the old lines are kept."""
    named = [row for row in record.costs or () if row.item == item and row.facility == facility]
    year = year if year is not None else next((row.year for row in named), None)
    old = [row for row in named if row.year in (None, year)]
    amounts = split(total, list(shares.values()))
    kept = {row.source: row for row in reversed(old)}
    common = {"kind": kind, "eligible": eligible, "year": year, "facility": facility}
    made = []
    for source, amount in zip(shares, amounts, strict=True):
        before = kept.get(source) or (old[0] if old else None)
        values = dict(before.values) if before is not None else {}
        values |= {key: value for key, value in common.items() if value is not None}
        values |= {"item": item, "source": source, "amount": amount}
        if amount:
            made.append(CostRow(values, kept[source].row_id if source in kept else new_id()))
    rows: list[CostRow] = []
    for row in record.costs or ():
        if row in old:
            rows, made = [*rows, *made], []
        else:
            rows.append(row)
    return record.with_values(costs=(*rows, *made) or None)
