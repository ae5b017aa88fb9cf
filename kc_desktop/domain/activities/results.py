"""The results of one activity: what people stated, what its rows give, and where both differ.

A stated result stands: what is derived counts only where no output line has a quantity. A disagreement is shown, never
mended. A cancelled activity has no results; of a planned one nothing is derived.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from kc_desktop.domain.activities.kinds import STATED, Kinds
from kc_desktop.domain.declared.activity import Activity, OutputRow
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

PLANNED, CANCELLED = "du_kien", "huy"
"""Codes of ``activity_state``."""
WOMAN = "nu"
"""Code of ``gender``."""
JOB, OWN_JOB, OTHER_JOB, NO_JOB, UNCLEAR = "co_viec", "tu_tao", "viec_khac", "chua_co", "chua_ro"
"""Codes of ``job_after``, in the order of their keys 1–5."""
JOBS = (JOB, OWN_JOB, OTHER_JOB, NO_JOB, UNCLEAR)
WORKING = frozenset((JOB, OWN_JOB, OTHER_JOB))
Same = Mapping[str, str]
"""Merged establishment → the one it goes on as."""
NONE_MERGED: Same = {}


@dataclass(frozen=True, slots=True)
class Counts:
    """What the rows of an activity give. ``people``, ``women``, ``minority``: as typed, else as listed (None: nobody
    said); ``asked``: learners whose work afterwards is known; money in đồng; ``due``: verified results × price."""

    people: int | None = None
    women: int | None = None
    minority: int | None = None
    listed: int = 0
    signed: int = 0
    certificates: int = 0
    working: int = 0
    asked: int = 0
    booths: int | None = None
    facilities: int | None = None
    revenue: int | None = None
    received: int | None = None
    planned: int = 0
    spent: int = 0
    by_source: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    due: int = 0

    @property
    def jobs(self) -> int | None:
        """Learners in work, as far as anybody asked."""
        return self.working if self.asked else None


@dataclass(frozen=True, slots=True)
class Result:
    """One indicator. ``counts``: what it is derived from (a code of the column ``counts``, "" = by no rule);
    ``verified``, ``due``: of a donor that pays by verified output."""

    indicator: str
    planned: Decimal | None = None
    stated: Decimal | None = None
    derived: Decimal | None = None
    verified: Decimal | None = None
    due: int = 0
    counts: str = ""
    rule: Rule | None = None

    @property
    def quantity(self) -> Decimal | None:
        """What counts: the stated one, else the derived one."""
        return self.stated if self.stated is not None else self.derived

    @property
    def differs(self) -> bool:
        """Whether the rows give another figure than the one stated."""
        return self.stated is not None and self.derived is not None and self.stated != self.derived

    @property
    def why(self) -> Sentence:
        """Where the figure comes from, in words."""
        if self.differs:
            facts: dict[str, Sentence | int | Decimal | str] = {
                "stated": self.stated or Decimal(0), "derived": self.derived or Decimal(0), "how": _HOW[self.counts],
            }  # fmt: skip
            return Sentence(N_("activity", "ghi {stated}, nhưng {how} là {derived}"), facts, "activity")
        if self.stated is not None:
            return Sentence(N_("activity", "người nhập ghi"), {}, "activity")
        return _HOW.get(self.counts if self.derived is not None else "", _UNKNOWN)


class KindSum(NamedTuple):
    """Sums over the activities of a kind, those cancelled apart; money in đồng."""

    kind: str
    activities: int
    cancelled: int
    people: int
    women: int
    planned: int
    spent: int
    revenue: int


_UNKNOWN = Sentence(N_("activity", "chưa ghi kết quả"), {}, "activity")
_HOW: Mapping[str, Sentence] = {
    "activity": Sentence(N_("activity", "mỗi hoạt động tính là một"), {}, "activity"),
    "participants": Sentence(N_("activity", "số người tham gia"), {}, "activity"),
    "jobs": Sentence(N_("activity", "học viên có việc làm trong danh sách"), {}, "activity"),
    "booths": Sentence(N_("activity", "số gian hàng của hoạt động, của các cơ sở"), {}, "activity"),
    "facilities": Sentence(N_("activity", "số cơ sở trong danh sách"), {}, "activity"),
    "revenue": Sentence(N_("activity", "giá trị hợp đồng"), {}, "activity"),
}


def counts(activity: Activity, same: Same = NONE_MERGED) -> Counts:
    """What the rows of an activity give."""
    learners, rows = activity.learners or (), activity.facilities or ()
    listed = len(learners) or None
    booths = [row.booths for row in rows if row.booths is not None]
    amounts = [row.amount for row in rows if row.amount is not None]
    by_source: dict[str, tuple[int, int]] = {}
    for line in activity.costs or ():
        planned, spent = by_source.get(line.source or "", (0, 0))
        by_source[line.source or ""] = (planned + (line.planned or 0), spent + (line.amount or 0))
    known = [one for one in learners if one.job_after and one.job_after != UNCLEAR]
    return Counts(
        _first(activity.participants, listed),
        _first(activity.women, _some(sum(one.gender == WOMAN for one in learners), any(o.gender for o in learners))),
        _first(activity.minority, _some(sum(one.minority is True for one in learners),
                                        any(one.minority is not None for one in learners))),
        len(learners),
        sum(one.signed is True for one in learners),
        sum(bool(one.certificate_no) for one in learners),
        sum(one.job_after in WORKING for one in known),
        len(known),
        _first(activity.booths, sum(booths) if booths else None),
        len(_different(activity, same)) or None,
        _first(activity.revenue, sum(amounts) if amounts and activity.kind == "tu_van" else None),
        activity.received,
        sum(planned for planned, _ in by_source.values()),
        sum(spent for _, spent in by_source.values()),
        by_source,
        sum(due(row) for row in activity.outputs or ()),
    )  # fmt: skip


def due(row: OutputRow) -> int:
    """What a donor owes for an output: verified quantity × price of one, in whole đồng."""
    return int((row.verified or Decimal(0)) * (row.unit_price or 0))


def results(activity: Activity, kinds: Kinds, same: Same = NONE_MERGED) -> tuple[Result, ...]:
    """Every result: the output lines in their order, then what the rows give of others of its kind."""
    if activity.state == CANCELLED:
        return ()
    rules = kinds.counted(activity.kind or "", activity.content or "")
    found = {} if activity.state == PLANNED else _derived(counts(activity, same), rules)
    lines: dict[str, list[OutputRow]] = {}
    for row in activity.outputs or ():
        lines.setdefault(row.indicator or "", []).append(row)
    made = [_result(indicator, rows, found.get(indicator), rules) for indicator, rows in lines.items()]
    rest = [_result(one, (), value, rules) for one, value in found.items() if one not in lines]
    return (*made, *rest)


def _result(
    indicator: str, rows: Sequence[OutputRow], derived: Decimal | None, rules: Mapping[str, Rule]
) -> Result:  # fmt: skip
    rule = rules.get(indicator)
    return Result(
        indicator,
        _sum(row.planned for row in rows),
        _sum(row.quantity for row in rows),
        derived,
        _sum(row.verified for row in rows),
        sum(due(row) for row in rows),
        rule.text("counts") if rule else "",
        rule,
    )


def _derived(seen: Counts, rules: Mapping[str, Rule]) -> dict[str, Decimal]:
    values: Mapping[str, int | None] = {
        "activity": 1,
        "participants": seen.people,
        "jobs": seen.jobs,
        "booths": seen.booths,
        "facilities": seen.facilities,
        "revenue": seen.revenue,
        STATED: None,
    }
    found = {indicator: values.get(rule.text("counts")) for indicator, rule in rules.items()}
    return {indicator: Decimal(value) for indicator, value in found.items() if value is not None}


def _different(activity: Activity, same: Same) -> set[str]:
    """Each establishment once, whatever was done with it and by whichever of its merged records it is named."""
    rows = activity.facilities or ()
    return {same.get(row.facility or "", row.facility or "") or row.name or row.row_id for row in rows}


def _first(stated: int | None, derived: int | None) -> int | None:
    return stated if stated is not None else derived


def _some(count: int, said: bool) -> int | None:
    return count if said else None


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    found = [value for value in values if value is not None]
    return sum(found, Decimal(0)) if found else None
