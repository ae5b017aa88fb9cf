"""Nothing is typed twice: what a record of a dossier's execution takes over from it. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kc_desktop.domain.costing.budget import Budget, grant_source
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.declared.appraisal import Adjustment
from kc_desktop.domain.declared.dossier import BeneficiaryRow, Dossier
from kc_desktop.domain.declared.execution import (
    Acceptance,
    CheckedRow,
    Contract,
    LotRow,
    MachineRow,
    Progress,
    Rollout,
    Settlement,
    VoucherRow,
)
from kc_desktop.domain.declared.money import Payment
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id

_OWN_SOURCES = ("doi_ung", "vay")


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of a dossier. ``contracts``: (id, contract), the oldest first; ``names``: facility id → name;
    ``earlier``: form → its records, the oldest first; ``paid``: đồng paid so far, less what came back; ``unit_label``:
    a commune's key in words; ``outcome``: the unit the result of its content is counted in."""

    dossier: Dossier
    dossier_id: str
    day: date
    names: Mapping[str, str]
    contracts: tuple[tuple[str, Contract], ...] = ()
    earlier: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)
    paid: int = 0
    unit_label: Callable[[str], str] = str
    outcome: str = ""

    @property
    def budget(self) -> Budget:
        """The money of the dossier."""
        return Budget(self.dossier.programme or "", self.dossier.costs or ())

    @property
    def support(self) -> int | None:
        """The support approved, else the one in its cost lines."""
        return self.dossier.approved_support or self.budget.grant or None

    @property
    def only(self) -> BeneficiaryRow | None:
        """The beneficiary, where there is one."""
        rows = self.dossier.beneficiaries or ()
        return rows[0] if len(rows) == 1 else None

    @property
    def facility(self) -> str | None:
        """The establishment, where there is one."""
        return self.only.facility if self.only else None

    @property
    def contract(self) -> str | None:
        """The contract last signed that is no annex."""
        main = [one for one, record in self.contracts if record.kind != "phu_luc"]
        return main[-1] if main else None

    def named(self, row: BeneficiaryRow) -> str:
        """The beneficiary's name, its own or that of its establishment."""
        return row.name or self.names.get(row.facility or "", "")

    def count(self, form: str) -> int:
        """How many records of ``form`` there are already."""
        return len(self.earlier.get(form, ()))


def child_of(form: str, origin: Origin) -> Form:
    """A new record of ``form`` for the dossier, with all that is known. Raises KeyError for other forms."""
    made = _MAKERS[form](origin)
    return FORMS[form](_present({**made, "dossier": origin.dossier_id}))


def _contract(origin: Origin) -> dict[str, object]:
    """The first is with the agency that orders, or (local) with the beneficiary; the next with each beneficiary."""
    dossier, budget = origin.dossier, origin.budget
    signed = {record.facility for _one, record in origin.contracts}
    rest = [row for row in dossier.beneficiaries or () if row.facility not in signed or not row.facility]
    row = origin.only or (rest[0] if rest else None)
    common = {
        "signed_on": origin.day, "work": dossier.work or dossier.scope or dossier.objective,
        "source": grant_source(dossier.programme), "starts_on": dossier.starts_on, "ends_on": dossier.ends_on,
    }  # fmt: skip
    if dossier.programme == "kcqg" and not origin.contracts:
        return {
            **common, "kind": "giao_viec", "party_b": dossier.implementer, "value": origin.support,
            "support": origin.support,
        }  # fmt: skip
    whole = len(dossier.beneficiaries or ()) < 2
    support = row.support if row is not None and row.support and not whole else origin.support
    return {
        **common, "kind": "ho_tro", "party_a": dossier.implementer, "party_b": origin.named(row) if row else None,
        "facility": row.facility if row else None, "support": support,
        "value": (budget.total or support) if whole else support,
    }  # fmt: skip


def _rollout(origin: Origin) -> dict[str, object]:
    dossier = origin.dossier
    lots = [
        LotRow(_present({
            "facility": row.facility, "name": origin.named(row) or None, "quantity": row.quantity,
            "work": ": ".join(part for part in (row.machine, row.specification) if part)[:500] or None,
            "place": origin.unit_label(row.commune)[:200] if row.commune else None, "starts_on": dossier.starts_on,
            "ends_on": dossier.ends_on, "support": row.support or (origin.support if origin.only else None),
        }), new_id())
        for row in dossier.beneficiaries or ()
    ]  # fmt: skip
    return {
        "name": f"Kế hoạch triển khai: {dossier.name or ''}"[:250], "made_on": origin.day, "lots": tuple(lots) or None,
        "objective": dossier.objective, "coordination": dossier.organisation,
    }  # fmt: skip


def _payment(origin: Origin) -> dict[str, object]:
    asked = [one for one in origin.earlier.get("request", ()) if one.values.get("state") != "da_chi"]
    last = asked[-1] if asked else None
    return {
        "year": origin.dossier.year, "source": grant_source(origin.dossier.programme), "paid_on": origin.day,
        "kind": last.values.get("kind") if last else "giai_ngan", "contract": origin.contract,
        "amount": last.values.get("amount") if last else None, "facility": origin.facility,
    }  # fmt: skip


def _progress(origin: Origin) -> dict[str, object]:
    return {
        "name": f"Tháng {origin.day.month}/{origin.day.year}", "contract": origin.contract, "as_of": origin.day,
        "support_spent": origin.paid or None, "work_done": _work_done(origin),
    }  # fmt: skip


def _adjustment(origin: Origin) -> dict[str, object]:
    return {
        "name": f"Điều chỉnh lần {origin.count('adjustment') + 1}: {origin.dossier.name or ''}"[:250],
        "asked_on": origin.day, "state": "du_thao",
    }  # fmt: skip


def _acceptance(origin: Origin) -> dict[str, object]:
    dossier, budget = origin.dossier, origin.budget
    own = sum(budget.by_source.get(source, 0) for source in _OWN_SOURCES)
    other = budget.total - own - budget.grant
    machines = [
        MachineRow(_present({"facility": row.facility, "name": row.machine, "quantity": row.quantity}), new_id())
        for row in dossier.beneficiaries or () if row.machine
    ]  # fmt: skip
    results = []
    if dossier.result_quantity is not None:
        planned = Decimal(dossier.result_quantity)
        item = dossier.result_note or "Kết quả theo đơn vị của nội dung"
        results.append(
            CheckedRow(
                _present({"item": item[:250], "unit": origin.outcome[:30] or None, "planned": planned}), new_id()
            )
        )
    places = "; ".join(origin.unit_label(key) for key in dossier.places or ())
    return {
        "name": f"Nghiệm thu lần {origin.count('acceptance') + 1}: {dossier.name or ''}"[:250],
        "contract": origin.contract, "kind": "5a", "held_on": origin.day, "facility": origin.facility,
        "place": places[:250] or None, "machines": tuple(machines) or None, "results": tuple(results) or None,
        "total_spent": budget.total or None, "support_accepted": origin.support, "own_spent": own or None,
        "other_spent": other or None, "last": len(dossier.beneficiaries or ()) < 2 or None,
    }  # fmt: skip


def _settlement(origin: Origin) -> dict[str, object]:
    accepted = [one for one in origin.earlier.get("acceptance", ()) if one.values.get("support_accepted") is not None]
    support = sum(int(str(one.values["support_accepted"])) for one in accepted) if accepted else origin.support
    vouchers = [
        VoucherRow(_present({
            "number": str(one.values.get("voucher_no") or "(số chứng từ)")[:60], "issued_on": one.values.get("paid_on"),
            "item": "Kinh phí khuyến công đã chi", "source": one.values.get("source"),
            "amount": one.values.get("amount"),
        }), new_id())
        for one in origin.earlier.get("payment", ()) if one.values.get("kind") != "thu_hoi"
    ]  # fmt: skip
    over = origin.paid - (support or 0)
    return {
        "name": f"Quyết toán: {origin.dossier.name or ''}"[:200], "contract": origin.contract, "made_on": origin.day,
        "approved_support": support, "refund": over if over > 0 else None, "vouchers": tuple(vouchers) or None,
        "work": origin.dossier.result_note or origin.dossier.objective,
    }  # fmt: skip


_MAKERS: Mapping[str, Callable[[Origin], dict[str, object]]] = {
    Contract.key: _contract,
    Rollout.key: _rollout,
    Payment.key: _payment,
    Progress.key: _progress,
    Adjustment.key: _adjustment,
    Acceptance.key: _acceptance,
    Settlement.key: _settlement,
}


def _work_done(origin: Origin) -> object:
    """As the newest report of progress says."""
    reports = origin.earlier.get("progress", ())
    return reports[-1].values.get("work_done") if reports else None


def _present(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}
