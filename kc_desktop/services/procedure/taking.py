"""Taking a step with a dossier, or with many at once: an event that stays, and what it means for the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kc_desktop.domain.amounts import group
from kc_desktop.domain.change import Change
from kc_desktop.domain.dates import show
from kc_desktop.domain.declared.dossier import GRANT_SOURCES, CostRow, Dossier, StageRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form, Level
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.procedure.needs import Given
from kc_desktop.domain.procedure.path import Walker
from kc_desktop.domain.procedure.steps import Step
from kc_desktop.services import budget, records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.procedure.reading import walker
from kc_desktop.services.records import Loaded
from kc_desktop.system.clock import now

REGISTER, APPROVE, MOVE, REFUND = "dang_ky", "phe_duyet", "chuyen_nguon", "hoan_tra"
"""Steps (codes of ``dossier_step``) that say more of a dossier than its state."""
OF_THE_PLACE = frozenset({"co_so", "don_vi", "xa"})
"""Codes of ``dossier_actor`` for whom a station may speak."""
_REMARK = 300


@dataclass(frozen=True, slots=True)
class Taken:
    """``ids``: the dossiers, ``group``: what ``take-back`` undoes them by; ``warnings``: (id, text) of what was missing
    and stopped nothing."""

    change: Change
    ids: tuple[str, ...]
    group: str
    warnings: tuple[tuple[str, str], ...] = ()


def take_step(desk: Desk, dossier_id: str, step: str, given: Given = Given()) -> Taken:  # noqa: B008  (frozen)
    """``take_steps`` with one dossier."""
    return take_steps(desk, (dossier_id,), step, given)


def take_steps(desk: Desk, dossier_ids: Sequence[str], step: str, given: Given = Given()) -> Taken:  # noqa: B008
    """Take one step with all of the dossiers, or with none.

    Raises ``Refused``: "not_found"; "not_possible_step" naming the possible ones; "step_needs" when something that the
    step cannot do without is missing and ``force_reason`` is empty; "step_day" for a day before the last event.
    """
    day, book = given.on or now().date(), rulebook.book(desk)
    changed: list[tuple[Loaded, Form]] = []
    warnings: list[tuple[str, str]] = []
    for dossier_id in dict.fromkeys(dossier_ids):
        seen = records.load(desk, Dossier.key, dossier_id)
        if seen.deleted:
            raise Refused("not_found", what=Dossier.title.lower(), name=dossier_id[:60])
        found = walker(desk, seen, day, book=book)
        taken = _chosen(desk, found, step)
        own = replace(given, on=day, force_reason=given.force_reason.strip())
        after = _after(found, taken, own)
        told = (
            *_lacking(found, taken, own),
            *_above_station(desk, taken),
            *_odd(desk, found, after, day),
            *_unbooked(desk, dossier_id, taken, after),
        )
        warnings += [(dossier_id, text) for text in told]
        changed.append((seen, after))
    batch = new_id()
    return Taken(records.save_together(desk, changed, batch), tuple(dict.fromkeys(dossier_ids)), batch, tuple(warnings))


def _chosen(desk: Desk, found: Walker, step: str) -> Step:
    possible = found.own.course.possible(found.trail, found.own.known.events)
    chosen = next((one for one in possible if one.step == step), None)
    if chosen is None:
        named = [desk.names.code_label("dossier_step", one.step) for one in possible]
        raise Refused(
            "not_possible_step",
            step=desk.names.code_label("dossier_step", step)[:120],
            dossier=(found.own.known.dossier.name or "")[:120],
            state=desk.names.code_label("dossier_status", found.state),
            possible="; ".join(dict.fromkeys(named)) or "–",
        )
    return chosen


def _lacking(found: Walker, step: Step, given: Given) -> list[str]:
    """The warnings of a step. Raises ``Refused``."""
    dossier = found.own.known.dossier
    last = max((event.on for event in found.own.known.events if event.on), default=None)
    assert given.on is not None
    if last is not None and given.on < last:
        raise Refused("step_day", day=show(given.on), last=show(last), dossier=(dossier.name or "")[:120])
    missing = found.missing(step, given)
    hard = [str(need.text) for need in missing if need.hard]
    if hard and not given.force_reason:
        raise Refused("step_needs", dossier=(dossier.name or "")[:120], missing="; ".join(hard))
    return [str(need.text) for need in missing]


def _above_station(desk: Desk, step: Step) -> list[str]:
    """What a station is told that notes a decision of others: the centre, which has the paper, confirms it."""
    if desk.identity.is_centre or not step.actors or set(step.actors) & OF_THE_PLACE:
        return []
    who = ", ".join(desk.names.code_label("dossier_actor", one) for one in step.actors)
    return [f"Bước này do {who} quyết định: trạm chỉ ghi lại, Trung tâm đối chiếu với văn bản."]


def _odd(desk: Desk, found: Walker, after: Dossier, day: date) -> list[str]:
    """A day that is still to come (no step before it can be taken then); what fits together no more after the step."""
    before = {(one.path, one.code) for one in found.own.known.dossier.problems(desk.names)}
    new = [one for one in after.problems(desk.names) if (one.path, one.code) not in before]
    late = [f"Ngày {show(day)} chưa đến: các bước sau không ghi được ngày trước đó."] if day > now().date() else []
    return [*late, *(one.text for one in new if one.level is Level.WARN)]


def _unbooked(desk: Desk, dossier_id: str, step: Step, after: Dossier) -> list[str]:
    """Money paid back that no payment tells of yet: what is left counts payments only."""
    if step.step != REFUND:
        return []
    told = sum(row.amount or 0 for row in after.stages or () if row.step == REFUND)
    booked = budget.ledger(desk, dossier_id, date.max).refunded
    if booked >= told:
        return []
    said = f"Các bước hoàn trả ghi {group(told)} đồng, giải ngân mới ghi thu hồi {group(booked)} đồng"
    return [f"{said}: ghi thêm khoản thu hồi."]


def _after(found: Walker, step: Step, given: Given) -> Dossier:
    """The dossier after the step."""
    dossier = found.own.known.dossier
    state = found.own.course.target(step, found.trail)
    remark = "; ".join(filter(None, (given.remark.strip(), given.force_reason, *_moved(dossier, step, given))))
    event = StageRow(
        {
            "step": step.step,
            "state": state,
            "happened_on": given.on,
            "actor": given.actor or next(iter(found.actors(step)), None),
            "paper": given.paper.strip() or None,
            "paper_on": given.paper_on,
            "amount": given.amount,
            "remark": remark[:_REMARK] or None,
        },
        new_id(),
    )
    return dossier.with_values(stages=(*(dossier.stages or ()), event), status=state, **_meant(dossier, step, given))


def _meant(dossier: Dossier, step: Step, given: Given) -> dict[str, object]:
    """What else a step says of the dossier."""
    if step.step == REGISTER:
        return {"registered_on": given.on}
    if step.step == APPROVE:
        told = {"decision_no": given.paper.strip(), "approved_support": given.amount, "batch": given.batch.strip()}
        known = {key: value for key, value in told.items() if value not in (None, "")}
        return {"approved_on": given.paper_on or given.on, **known}
    if step.step == MOVE:
        return {**_move(dossier, given), "approved_on": None, "decision_no": None, "approved_support": None}
    return {}


def _move(dossier: Dossier, given: Given) -> dict[str, object]:
    """Another programme and its money, another year: what was approved before stays in the event and in the history."""
    before, after = dossier.programme or "", given.programme or dossier.programme or ""
    moved: dict[str, object] = {"programme": after, "year": given.year or dossier.year}
    if before != after and before in GRANT_SOURCES and after in GRANT_SOURCES and dossier.costs:
        moved["costs"] = tuple(_paid_by(row, after) if row.source == before else row for row in dossier.costs)
    return moved


def _paid_by(row: CostRow, source: str) -> CostRow:
    return row.with_values(source=source)


def _moved(dossier: Dossier, step: Step, given: Given) -> list[str]:
    """What a dossier that moves was before, for the remark of the event: codes and figures, as the log has them."""
    if step.step != MOVE:
        return []
    before = f"{(dossier.programme or '').upper()} {dossier.year or ''}".strip()
    after = f"{(given.programme or dossier.programme or '').upper()} {given.year or dossier.year or ''}".strip()
    approved = (dossier.decision_no or "", f"{dossier.approved_support:,} đ" if dossier.approved_support else "")
    return [f"{before} → {after}", *(text for text in approved if text)]
