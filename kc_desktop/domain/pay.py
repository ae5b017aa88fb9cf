"""Thù lao cộng tác viên of a month (NĐ 45/2012/NĐ-CP Đ.10: set by the chairman of the province): rules of the pack with
the province's own rates, deeds of the month, what was approved before; every sum explains itself."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.activity import Deed, parted, result
from kc_desktop.domain.network import Member
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

MONTHLY, PER_SURVEY, PER_NEED, PER_DOSSIER, CAP = "thang", "phieu", "nhu_cau", "ho_so", "tran_thang"
"""Entries of the table ``remuneration.csv``."""
_EARNED = (PER_SURVEY, PER_NEED, PER_DOSSIER)
_OWN = N_("pay", "Thù lao tháng ghi trong hồ sơ của người này: {amount} đồng")
_FLAT = N_("pay", "{what}: {amount} đồng")
_COUNTED = N_("pay", "{what}: {count} × {rate} = {amount} đồng")
_CAPPED = N_("pay", "Tổng {sum} đồng, không quá {cap} đồng")
_PART = N_("pay", "Làm việc {days}/{all} ngày của tháng; quy định không nói tính theo ngày")
_BEFORE = N_("pay", "Đã duyệt {paid} đồng")


@dataclass(frozen=True, slots=True)
class Part:
    """What one rule gives: ``count`` × ``rate`` = ``amount`` (đồng), by ``clause``; ``rule`` None: the person's own."""

    count: int
    rate: int
    amount: int
    says: Sentence
    clause: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One person: ``amount`` by the rules, ``paid``: approved for this month before, ``says``: why, in order."""

    member: Member
    parts: tuple[Part, ...]
    amount: int
    paid: int
    says: tuple[Sentence, ...]

    @property
    def due(self) -> int:
        """What is still to be approved; negative: more was approved than the rules give now."""
        return self.amount - self.paid

    @property
    def clauses(self) -> str:
        """The texts it rests on."""
        return "; ".join(dict.fromkeys(part.clause for part in self.parts if part.clause))


@dataclass(frozen=True, slots=True)
class Month:
    """The sheet of a month. ``undecided``: labels of rules without a rate that day."""

    year: int
    month: int
    rows: tuple[Row, ...]
    undecided: tuple[str, ...]

    @property
    def total(self) -> int:
        """Đồng, by the rules."""
        return sum(row.amount for row in self.rows)

    @property
    def due(self) -> int:
        """Đồng still to be approved."""
        return sum(row.due for row in self.rows if row.due > 0)

    @property
    def verified(self) -> bool:
        """Whether every rate used was read in its text or set by the province."""
        return all(part.verified for row in self.rows for part in row.parts)


def bounds(year: int, month: int) -> tuple[date, date]:
    """First and last day."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def sheet(
    year: int,
    month: int,
    members: Iterable[Member],
    deeds: Iterable[Deed],
    rules: Sequence[Rule],
    paid: Mapping[str, int],
    today: date,
) -> Month:
    """Everybody who worked in the month or has something to be paid. ``rules``: of its last day; ``paid``: person →
    đồng approved for it before."""
    first, last = bounds(year, month)
    own = parted(deeds, lambda deed: deed.person)
    known = {rule.entry: rule for rule in rules}
    rows = []
    for member in members:
        works = member.at_work(first, last, today)
        parts = tuple(_parts(member, own.get(member.id, ()), known, works=works))
        if works or parts or paid.get(member.id):
            cap = _rate(known.get(CAP))
            rows.append(_row(member, parts, cap, paid.get(member.id, 0), (first, last), works=works))
    undecided = tuple(rule.label for rule in rules if not rule.text("value"))
    return Month(year, month, tuple(sorted(rows, key=lambda row: row.member.order)), undecided)


def _rate(rule: Rule | None) -> int | None:
    return rule.whole("value") if rule is not None else None


def _parts(member: Member, deeds: Sequence[Deed], rules: Mapping[str, Rule], *, works: bool) -> Iterable[Part]:
    flat = rules.get(MONTHLY)
    if works and member.allowance is not None:
        yield _flat(Sentence(_OWN, {"amount": member.allowance}, "pay"), member.allowance, "", verified=True)
    elif works and flat is not None and (rate := _rate(flat)) is not None:
        says = Sentence(_FLAT, {"what": Sentence(flat.label, context="rules"), "amount": rate}, "pay")
        yield _flat(says, rate, flat.clause, verified=flat.mark == "F")
    found = result(deeds)
    for entry, count in zip(_EARNED, (found.accepted, found.needs, found.dossiers), strict=True):
        rule = rules.get(entry)
        rate = _rate(rule)
        if rule is not None and rate is not None and count:
            amount = count * rate
            what = Sentence(rule.label, context="rules")
            facts: dict[str, Sentence | int] = {"what": what, "count": count, "rate": rate, "amount": amount}
            says = Sentence(_COUNTED, facts, "pay")
            yield Part(count, rate, amount, says, rule.clause, rule.mark == "F")


def _flat(says: Sentence, amount: int, clause: str, *, verified: bool) -> Part:
    return Part(1, amount, amount, says, clause, verified)


def _row(
    member: Member, parts: tuple[Part, ...], cap: int | None, paid: int, period: tuple[date, date], *, works: bool
) -> Row:
    first, last = period
    total = sum(part.amount for part in parts)
    amount = total if cap is None else min(total, cap)
    says = [part.says for part in parts]
    if amount < total:
        says.append(Sentence(_CAPPED, {"sum": total, "cap": amount}, "pay"))
    days = _days(member, first, last)
    if works and days < last.day:
        says.append(Sentence(_PART, {"days": days, "all": last.day}, "pay"))
    if paid:
        says.append(Sentence(_BEFORE, {"paid": paid}, "pay"))
    return Row(member, parts, amount, paid, tuple(says))


def _days(member: Member, first: date, last: date) -> int:
    if not member.terms:
        return last.day
    every = (date(first.year, first.month, day) for day in range(1, last.day + 1))
    return sum(any(term.meets(day, day) for term in member.terms) for day in every)
