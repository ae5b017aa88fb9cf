"""What the template of a paper is filled with: facts of its dossier, its beneficiaries, its own record, the sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from kc_desktop.domain.costing.budget import GRANT, OTHER, OWN_MONEY, Budget, budget_of
from kc_desktop.domain.declared import Appraisal, Contract, Dossier, Facility, Settlement, Survey
from kc_desktop.domain.declared.dossier import BeneficiaryRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.rules.appraisal_tables import CRITERIA
from kc_desktop.services import budget as money
from kc_desktop.services import links, lists, records, rulebook, visits, watch
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers import words
from kc_desktop.services.dossier_papers.facts import facts
from kc_desktop.services.dossier_papers.kinds import PaperKind, form_of, own_words
from kc_desktop.services.letterheads import letterhead
from kc_desktop.services.lists import Query
from kc_desktop.services.records import Loaded

Context = dict[str, Any]
Kept = dict[tuple[str, ...], Any]
"""What several papers of one dossier have in common, worked out once."""
T = TypeVar("T")
_DAYS = ("asked_on", "as_of", "held_on", "made_on")
"""Fields of the day that a record tells of."""


@dataclass(frozen=True, slots=True)
class Source:
    """What one paper is made from. ``record``: its own record, empty where there is none yet; ``beneficiary``: of a
    paper that each of them signs; ``on``: the day of the paper."""

    dossier_id: str
    dossier: Dossier
    record: Form
    on: date
    beneficiary: BeneficiaryRow | None = None


def source(
    desk: Desk, kind: PaperKind, record_id: str, on: date, facility: str = "", kept: Kept | None = None
) -> Source:
    """From the id of the dossier or of the paper's own record. Raises ``Refused``: "not_found", "usage"."""
    form, kept = form_of(kind), {} if kept is None else kept
    found = _once(kept, (form.key, record_id), lambda: opened(desk, record_id, (form.key, Dossier.key)).record)
    if isinstance(found, Dossier):
        dossier_id, dossier = record_id, found
        record = found if form is Dossier else newest(desk, form, record_id)
    else:
        dossier_id = str(found.values.get("dossier") or "")
        dossier, record = _dossier(desk, dossier_id), found
    with desk.store.reader() as connection:
        dossier, record = links.followed(connection, dossier), links.followed(connection, record)
        facility = links.follow(connection, facility)
    rows = dossier.beneficiaries or ()
    named = str(record.values.get("facility") or "") if form is not Dossier else facility
    chosen = next((row for row in rows if named and named in (row.facility, row.row_id)), None)
    if facility and chosen is None and form is Dossier:
        raise Refused("not_found", what="đơn vị thụ hưởng của đề án", name=facility[:60])
    return Source(dossier_id, dossier, record, on, chosen or (rows[0] if rows else None))


def _once(kept: Kept, key: tuple[str, ...], work: Callable[[], T]) -> T:
    if key not in kept:
        kept[key] = work()
    found: T = kept[key]
    return found


def newest(desk: Desk, form: type[Form], dossier_id: str) -> Form:
    """The record of a form that was made last for a dossier; an empty one where there is none."""
    nums = lists.ids(desk, Query(form.key, where={"dossier": (dossier_id,)}))
    ids = sorted(lists.record_ids(desk, form.key, nums))
    return records.load(desk, form.key, ids[-1]).record if ids else form()


def of_dossier(desk: Desk, kind: PaperKind, made: Source, kept: Kept | None = None) -> Context:
    """The context of a paper of one dossier, in the shape of ``kinds.shape_of``."""
    budget, kept, one = budget_of(made.dossier), {} if kept is None else kept, made.dossier_id
    rows = made.dossier.beneficiaries or ()
    told = next((day for key in _DAYS if (day := made.record.values.get(key))), made.on)
    found: Context = {
        **head(desk, made.on),
        "de_an": _once(kept, ("de_an", one), lambda: facts(desk, made.dossier, words.DOSSIER)),
        "co_so": _facility(desk, made),
        "thu_huong": _once(kept, ("rows", one), lambda: [_beneficiary(desk, at, r) for at, r in enumerate(rows, 1)]),
        "du_toan": _once(kept, ("du_toan", one), lambda: _budget(desk, budget)),
        "kinh_phi": _once(kept, ("kinh_phi", one, str(told)), lambda: _ledger(desk, one, told)),
    }
    if kind.own:
        found[kind.own] = facts(desk, made.record, own_words(kind))
    for lot in found.get("ke_hoach", {}).get("phan", ()):
        lot["ten"] = lot["ten"] or lot["co_so"]
    if kind.form == Appraisal.key:
        _name_criteria(desk, made, found["tham_dinh"]["tieu_chi"])
    if kind.form in ("contract", "progress", "acceptance", "request", "settlement"):
        found.setdefault("hop_dong", facts(desk, _contract(desk, made), words.CONTRACT))
    if isinstance(made.record, Settlement):
        found["so_sanh"], found["tong_chung_tu"] = _settled(desk, made, budget)
    return found


def of_many(desk: Desk, dossier_ids: Sequence[str], on: date) -> Context:
    """The context of a paper that lists dossiers, by content in the order of the catalogue."""
    dossiers = [(one, _dossier(desk, one)) for one in dossier_ids]
    groups: dict[str, list[dict[str, Any]]] = {}
    for _, dossier in sorted(dossiers, key=lambda pair: (pair[1].content or "", pair[1].name or "")):
        groups.setdefault((dossier.content or "").split(".")[0], []).append(_listed(desk, dossier))
    shown = []
    for at, (content, rows) in enumerate(groups.items(), 1):
        for number, row in enumerate(rows, 1):
            row["tt"] = number
        name = desk.names.code_label("content", content) if content else "Chưa ghi nội dung"
        shown.append({"stt": roman(at), "ten": name, "so": len(rows), "de_an": rows, **_sums(rows, ("tong", "kc"))})
    every = [row for rows in groups.values() for row in rows]
    years = sorted({dossier.year for _, dossier in dossiers if dossier.year})
    programmes = sorted({desk.names.code_label("programme", d.programme) for _, d in dossiers if d.programme})
    total = _sums(every, ("tong", "kc", "doi_ung", "khac"))
    return {
        **head(desk, on),
        "bieu": {
            "nam": ", ".join(map(str, years)),
            "so_de_an": len(every),
            "chuong_trinh": ", ".join(programmes),
            "nhom": shown,
            **total,
        },
    }


def of_month(desk: Desk, month: str, on: date) -> Context:
    """The context of the report of a month ("2026-11"). Raises ``Refused("usage")`` for what is no month."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError as error:
        raise Refused("usage", detail=f"“{month[:20]}” không phải là tháng (YYYY-MM)") from error
    sheet = watch.month_sheet(desk, first)
    rows = [
        {
            "tt": at, "ten": row.name, "thu_huong": row.beneficiary, "hop_dong": row.contract_no,
            "ngay_ky": _or_blank(row.signed_on), "den_ngay": _or_blank(row.ends_on), "ho_tro": row.support,
            "khoi_luong": _or_blank(row.work_done), "kc_da_chi": _or_blank(row.support_spent),
            "doi_ung_da_chi": _or_blank(row.own_spent), "giai_ngan": row.paid, "da_lam": row.work,
            "vuong_mac": row.obstacles, "du_kien": row.forecast, "so_lieu": _or_blank(row.as_of),
        }
        for at, row in enumerate(sheet.rows, 1)
    ]  # fmt: skip
    told = {"ten": f"{first.month}/{first.year}", "den_ngay": sheet.cut_off, "so_de_an": len(rows),
            "da_bao_cao": sheet.reported, **_sums(rows, ("ho_tro", "giai_ngan"))}  # fmt: skip
    return {**head(desk, on), "thang": {**told, "dong": rows}}


def head(desk: Desk, on: date) -> Context:
    """The agency and what stands around the text. The number is written when the paper gets one."""
    letter = letterhead(desk)
    agency = {"cap_tren": letter.superior, "ten": letter.agency, "chuc_danh": letter.signer_title}
    return {
        "co_quan": agency,
        "van_ban": {"so": None, "noi": letter.place, "ngay": on, "noi_nhan": list(letter.receivers)},
    }


def opened(desk: Desk, record_id: str, forms: Sequence[str]) -> Loaded:
    """The record, of the first of the forms that has it. Raises ``Refused("not_found")``, for a deleted one too."""
    for form in dict.fromkeys(forms):
        try:
            loaded = records.load(desk, form, record_id)
        except Refused as error:
            if error.code != "not_found":
                raise
            continue
        if not loaded.deleted:
            return loaded
    raise Refused("not_found", what="hồ sơ", name=record_id[:60])


def _dossier(desk: Desk, dossier_id: str) -> Dossier:
    found = records.load(desk, Dossier.key, dossier_id).record
    if not isinstance(found, Dossier):
        raise Refused("not_found", what="đề án", name=dossier_id[:60])
    return found


def _facility(desk: Desk, made: Source) -> Context:
    row = made.beneficiary
    record = _known(desk, row)
    found = facts(desk, record, words.FACILITY)
    if found["ten"] is None and row is not None:
        found["ten"] = row.name
    visit = visits.previous(desk, row.facility, made.on + timedelta(days=1)) if row and row.facility else None
    years = visit.record.years or () if visit is not None and isinstance(visit.record, Survey) else ()
    rows = [facts(desk, year, words.YEAR, "") for year in sorted(years, key=lambda one: -(one.year or 0))]
    trade = [found[key] for key in ("loai_hinh", "nganh") if found[key]]
    return {**found, "dia_chi": _address(found), "dien_giai": "; ".join(trade) or None, "so_lieu": rows}


def _known(desk: Desk, row: BeneficiaryRow | None) -> Facility:
    if row is None or not row.facility:
        return Facility({"name": row.name, "site_commune": row.commune} if row is not None else {})
    try:
        found = records.load(desk, Facility.key, row.facility).record
    except Refused:
        found = None  # not here yet: it comes with a later bundle
    return found if isinstance(found, Facility) else Facility({"name": row.name, "site_commune": row.commune})


def _beneficiary(desk: Desk, at: int, row: BeneficiaryRow) -> Context:
    own = facts(desk, row, words.BENEFICIARY, "")
    more = facts(desk, _known(desk, row), words.FACILITY, "")
    taken = {key: more[key] for key in ("mst", "dai_dien", "chuc_vu", "dien_thoai", "loai_hinh", "san_pham")}
    return {"tt": at, **own, "ten": own["ten"] or more["ten"], **taken, "dia_chi": _address(more)}


def _address(found: Context) -> str | None:
    return ", ".join(found[key] for key in ("so_nha", "thon", "xa") if found[key]) or None


def _budget(desk: Desk, budget: Budget) -> Context:
    rows = []
    for at, item in enumerate(budget.items, 1):
        part = {GRANT: 0, OWN_MONEY: 0, OTHER: 0}
        for line in item.lines:
            part[budget.group_of(line.source)] += line.amount or 0
        rows.append(
            {
                "tt": at, "noi_dung": item.name, "dvt": item.unit, "so_luong": _or_blank(item.quantity),
                "don_gia": _or_blank(item.unit_price), "thanh_tien": item.total, "kc": part[GRANT],
                "thu_huong": part[OWN_MONEY], "khac": part[OTHER], "can_cu": item.basis,
            }
        )  # fmt: skip
    return {**_amounts(budget.total, budget.by_group), "dong": rows}


def _amounts(total: int, groups: dict[str, int]) -> Context:
    return {"tong": total, "kc": groups[GRANT], "thu_huong": groups[OWN_MONEY], "khac": groups[OTHER]}


def _ledger(desk: Desk, dossier_id: str, on: date) -> Context:
    ledger = money.ledger(desk, dossier_id, on)
    return {"ke_hoach": ledger.plan, "da_chi": ledger.paid, "thu_hoi": ledger.refunded, "con_lai": ledger.remaining}


def _contract(desk: Desk, made: Source) -> Form:
    linked = made.record.values.get("contract")
    if not linked:
        return newest(desk, Contract, made.dossier_id)
    try:
        return records.load(desk, Contract.key, linked).record
    except Refused:
        return Contract()  # not here yet: it comes with a later bundle


def _settled(desk: Desk, made: Source, budget: Budget) -> tuple[list[Context], Context]:
    vouchers = made.record.vouchers or () if isinstance(made.record, Settlement) else ()
    groups, spent = {GRANT: 0, OWN_MONEY: 0, OTHER: 0}, dict.fromkeys((item.name for item in budget.items), 0)
    planned = {item.name: 0 for item in budget.items}
    for item in budget.items:
        planned[item.name] += item.total
    for row in vouchers:
        groups[budget.group_of(row.source)] += row.amount or 0
        spent[row.item or ""] = spent.get(row.item or "", 0) + (row.amount or 0)
    rows = [
        {"tt": at, "noi_dung": name, "du_toan": planned.get(name, 0), "thuc_hien": amount,
         "chenh_lech": amount - planned.get(name, 0)}
        for at, (name, amount) in enumerate(spent.items(), 1)
    ]  # fmt: skip
    return rows, _amounts(sum(groups.values()), groups)


def _name_criteria(desk: Desk, made: Source, rows: list[Context]) -> None:
    held = made.record.values.get("held_on") or made.on
    labels = {rule.entry: rule.label for rule in rulebook.law(desk, held).rules(CRITERIA.name)}
    for row in rows:
        row["ten"] = labels.get(row["ma"] or "", row["ma"])


def _listed(desk: Desk, dossier: Dossier) -> Context:
    own, budget = facts(desk, dossier, words.DOSSIER), budget_of(dossier)
    amounts = _amounts(budget.total, budget.by_group)
    names = [_beneficiary(desk, at, row)["ten"] for at, row in enumerate(dossier.beneficiaries or (), 1)]
    first, last = dossier.starts_on, dossier.ends_on
    days = " – ".join(f"{day.month:02d}/{day.year}" for day in (first, last) if day)
    return {
        "tt": 0, "ten": own["ten"], "noi_dung_kc": own["noi_dung_kc"], "don_vi_thuc_hien":
        own["don_vi_thuc_hien"] or "", "thu_huong": "; ".join(name for name in names if name),
        "don_vi_phoi_hop": own["don_vi_phoi_hop"] or "", "dia_diem": own["dia_diem"] or dossier.place_note or "",
        "muc_tieu": own["muc_tieu"] or "", "thoi_gian": days, "tong": amounts["tong"], "kc": amounts["kc"],
        "doi_ung": amounts["thu_huong"], "khac": amounts["khac"],
        "ghi_chu": "" if dossier.kind in (None, "don") else own["hinh_thuc"],
    }  # fmt: skip


def _sums(rows: Sequence[Context], keys: Sequence[str]) -> dict[str, int]:
    return {key: sum(row[key] for row in rows) for key in keys}


def _or_blank(value: Any) -> Any:
    return "" if value is None else value


def roman(number: int) -> str:
    """A Roman number."""
    signs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    found = ""
    for value, sign in signs:
        found += sign * (number // value)
        number %= value
    return found
