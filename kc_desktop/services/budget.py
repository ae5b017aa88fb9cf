"""The money of a saved đề án: its budget, what was paid and is left, what may be asked for now, and booking it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kc_desktop.domain.change import Change
from kc_desktop.domain.costing import advances, conditions
from kc_desktop.domain.costing import ledger as law_of_money
from kc_desktop.domain.costing.advances import Advance, State
from kc_desktop.domain.costing.budget import GRANT, Budget, budget_of, grant_source
from kc_desktop.domain.costing.ledger import Ledger, Settled
from kc_desktop.domain.declared import (
    Acceptance,
    Contract,
    Dossier,
    MoneyRequest,
    Payment,
    Progress,
    Rollout,
    Settlement,
)
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.services import records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.support import case_of
from kc_desktop.store.queries import money
from kc_desktop.system.clock import now

PAID = "da_chi"
"""Code of ``request_state``."""
_MAIN, _SUPPORT, _ANNEX = "giao_viec", "ho_tro", "phu_luc"
F = TypeVar("F", bound=Form)


@dataclass(frozen=True, slots=True)
class Booked:
    """``payment``: id of the new record; ``group``: of its operations, for ``history.undo_group``; ``remaining``: what
    of the programme's money is left, below 0 where more was paid than planned."""

    payment: str
    group: str
    remaining: int
    change: Change


def budget(desk: Desk, dossier_id: str) -> Budget:
    """The cost lines of a dossier and all their sums. Raises ``Refused("not_found")``."""
    return budget_of(_dossier(desk, dossier_id))


def ledger(desk: Desk, dossier_id: str, on: date | None = None) -> Ledger:
    """Plan, payments to the day (today) and what is left."""
    return _ledger(desk, _dossier(desk, dossier_id), dossier_id, on or now().date())


def settled(desk: Desk, dossier_id: str) -> Settled:
    """The vouchers of all its settlements against the budget."""
    found = (one for _, one in of_dossier(desk, Settlement, dossier_id))
    return law_of_money.settled(budget(desk, dossier_id), found)


def advance(desk: Desk, dossier_id: str, on: date | None = None) -> Advance:
    """What may be asked for on a day (today), by the rules under which the dossier was approved."""
    day, record = on or now().date(), _dossier(desk, dossier_id)
    progress = tuple(one for _, one in of_dossier(desk, Progress, dossier_id) if one.as_of and one.as_of <= day)
    accepted = tuple(one for _, one in of_dossier(desk, Acceptance, dossier_id) if one.held_on and one.held_on <= day)
    contracts = [one for _, one in of_dossier(desk, Contract, dossier_id) if one.signed_on and one.signed_on <= day]
    rollouts = [one for _, one in of_dossier(desk, Rollout, dossier_id) if one.made_on and one.made_on <= day]
    signed = sum(one.kind != _ANNEX for one in contracts)
    state = State(
        record, budget_of(record), _ledger(desk, record, dossier_id, day), day, desk.names, progress, accepted, signed,
        frozenset(_there(contracts, rollouts, progress, accepted)),
    )  # fmt: skip
    return advances.advance(state, rulebook.law(desk, record.approved_on or day))


def _there(
    contracts: list[Contract],
    rollouts: list[Rollout],
    progress: tuple[Progress, ...],
    accepted: tuple[Acceptance, ...],
) -> Iterator[str]:
    """Papers (codes of ``dossier_paper``) whose record is here."""
    for one in contracts:
        yield "hop_dong_ho_tro" if one.kind == _SUPPORT else "hop_dong"
    if rollouts:
        yield "ke_hoach_tk"
    for report in progress:
        yield "bao_cao_khoi_luong" if report.final else "bao_cao_tien_do"
    for minutes in accepted:
        yield f"nghiem_thu_{minutes.kind}"


def caps(desk: Desk, record: Dossier, on: date | None = None) -> Answer:
    """Management costs of a dossier against their cap."""
    law = rulebook.law(desk, on or record.approved_on or now().date())
    return conditions.management(case_of(desk, record, law), law)


def caps_of_year(desk: Desk, programme: str, year: int) -> Answer:
    """Management costs of the agency's tasks of a year against their cap of the money assigned for the year."""
    source = grant_source(programme)
    minus = tuple(one.code for one in desk.packs.every_code("plan_entry_kind") if one.attribute == "minus")
    with desk.store.reader() as connection:
        assigned = money.assigned(connection, source, year, minus)
        spent = money.management(connection, source, year)
    law = rulebook.law(desk, date(year, 12, 31))
    return conditions.management_of_year(law, programme, year, assigned, spent)


def request_draft(desk: Desk, dossier_id: str, on: date | None = None) -> MoneyRequest:
    """The request for what may be asked for now: kind, amount, work done, contract. Nothing is saved."""
    day = on or now().date()
    found = advance(desk, dossier_id, day)
    contracts = [(i, one) for i, one in of_dossier(desk, Contract, dossier_id) if one.kind == _MAIN]
    number = sum(1 for _, one in of_dossier(desk, MoneyRequest, dossier_id) if one.kind == law_of_money.ADVANCE) + 1
    first = found.phase == advances.FIRST
    values: dict[str, object] = {
        "name": f"Tạm ứng lần {number}" if first else "Thanh toán phần còn lại",
        "dossier": dossier_id,
        "contract": contracts[-1][0] if contracts else None,
        "kind": law_of_money.ADVANCE if first else law_of_money.REST,
        "asked_on": day,
        "amount": found.now,
        "work_done": found.work_done,
        "state": "du_thao",
    }
    return MoneyRequest({key: value for key, value in values.items() if value is not None})


def make_payment(
    desk: Desk, request_id: str, *, on: date | None = None, voucher_no: str = "", amount: int | None = None
) -> Booked:
    """Book the payment of a request and mark the request paid, both or neither. Raises ``Refused``: "not_found",
    "request_paid", "invalid_content"."""
    seen, day, group = records.load(desk, MoneyRequest.key, request_id), on or now().date(), new_id()
    request = seen.record
    assert isinstance(request, MoneyRequest)
    if request.state == PAID or request.payment:
        raise Refused("request_paid", name=request.name or "")
    dossier_id = request.dossier or ""
    record = _dossier(desk, dossier_id)
    paid = amount if amount is not None else request.amount or 0
    values: dict[str, object | None] = {
        "year": day.year if record.year and record.year < day.year <= (record.end_year or 0) else record.year,
        "source": _source(desk, record, request.contract),
        "kind": request.kind,
        "amount": paid,
        "paid_on": day,
        "dossier": dossier_id,
        "contract": request.contract,
        "facility": request.facility,
        "voucher_no": voucher_no or None,
    }
    payment = records.blank(desk, Payment.key)
    made = Payment({key: value for key, value in values.items() if value is not None})
    done = request.with_values(state=PAID, payment=payment.record_id)
    change = records.save_together(desk, [(payment, made), (seen, done)], group)
    left = _ledger(desk, record, dossier_id, date.max).remaining
    return Booked(payment.record_id, group, left, change)


def _source(desk: Desk, record: Dossier, contract: str | None) -> str:
    """The source the contract names, if it is the programme's money; else the programme's own."""
    if contract:
        try:
            named = records.load(desk, Contract.key, contract).record.values.get("source")
        except Refused:
            named = None
        if named and budget_of(record).group_of(named) == GRANT:
            return str(named)
    return grant_source(record.programme)


def of_dossier(desk: Desk, form: type[F], dossier_id: str) -> tuple[tuple[str, F], ...]:
    """(id, record) of every record of a form that belongs to a dossier, in the order they were entered."""
    with desk.store.reader() as connection:
        ids = money.of_dossier(connection, form.key, dossier_id)
    loaded = ((one, records.load(desk, form.key, one).record) for one in ids)
    return tuple((one, record) for one, record in loaded if isinstance(record, form))


def _ledger(desk: Desk, record: Dossier, dossier_id: str, day: date) -> Ledger:
    with desk.store.reader() as connection:
        paid = money.payments(connection, dossier_id, day.isoformat())
    return law_of_money.ledger(budget_of(record), record.approved_support, paid)


def _dossier(desk: Desk, dossier_id: str) -> Dossier:
    record = records.load(desk, Dossier.key, dossier_id).record
    if not isinstance(record, Dossier):
        raise Refused("not_found", what="đề án", name=dossier_id[:60])
    return record
