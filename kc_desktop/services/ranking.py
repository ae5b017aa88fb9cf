"""Ranking the dossiers of a year and programme, choosing under a budget, and sending the chosen ones for approval."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kc_desktop.domain import ranking as law
from kc_desktop.domain.amounts import group
from kc_desktop.domain.costing.budget import GRANT, budget_of
from kc_desktop.domain.declared import Dossier, Facility
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import fold
from kc_desktop.domain.ranking import Candidate, Choice, Ranking, Selection
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.domain.rules.columns import ASK
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.sentence import Sentence
from kc_desktop.services import appraising, judging, listing, records, rulebook, support
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import watch as stored
from kc_desktop.system.clock import now

if TYPE_CHECKING:
    from kc_desktop.services.procedure import Taken

WAITING = ("du_kien", "da_dang_ky", "cho_bo_sung", "tham_dinh_co_so", "tham_dinh_bo")
"""States of ``dossier_status`` of a dossier that may still be chosen."""
DONE = ("hoan_thanh",)
SEND = "trinh_duyet"
TITLE = "Xếp thứ tự ưu tiên và xét chọn đề án khuyến công"
COLUMNS = (
    ("Đề án", 24.0),
    ("Trạng thái", 10.0),
    ("Thứ tự ưu tiên", 10.0),
    ("Tổng kinh phí (đồng)", 14.0),
    ("Mức hỗ trợ (đồng)", 13.0),
    ("Kết quả", 8.0),
    ("Còn lại (đồng)", 14.0),
    ("Vì sao", 21.0),
    ("Vì sao đứng trước đề án sau", 22.0),
)
_FIGURES = (3, 4, 6)
"""Headings with parts of the width, for paper and Excel."""


def ranking(desk: Desk, year: int, programme: str, on: date | None = None) -> Ranking:
    """The dossiers of a year and programme that wait, in their order by the rules of the day."""
    day = on or now().date()
    rules = rulebook.law(desk, day)
    with desk.store.reader() as connection:
        ids = stored.waiting(connection, year, programme, WAITING)
        done: Counter[str] = Counter()
        for unit, count in stored.carried_out(connection, DONE):
            done[fold(unit)] += count
    found = []
    for dossier_id in ids:
        record = records.load(desk, Dossier.key, dossier_id).record
        assert isinstance(record, Dossier)
        found.append(candidate(desk, record, dossier_id, year, rules, done[fold(record.implementer or "")]))
    return law.rank(found, rules)


def candidate(desk: Desk, record: Dossier, dossier_id: str, year: int, rules: Law, done: int = 0) -> Candidate:
    """What is compared of a dossier; of several beneficiaries an order counts that half of them reach."""
    budget = budget_of(record)
    answers = _judged(desk, record, rules)
    orders = [_orders(one) for one in answers]
    sheets = appraising.sheets(desk, dossier_id)
    newest = sheets[-1][1] if sheets else None
    wanted = record.approved_support or budget.grant
    if newest is not None and newest.proposed_support is not None:
        wanted = newest.proposed_support
    if (record.end_year or record.year or 0) > (record.year or 0):
        grants = [row for row in budget.lines if budget.group_of(row.source) == GRANT and row.year == year]
        wanted = sum(row.amount or 0 for row in grants) or wanted
    area, industry, owner = (_reached([one[at] for one in orders]) for at in range(3))
    return Candidate(
        dossier_id, record.name or "", record.programme or "", record.kind or "don", record.content or "",
        wanted, max(budget.total, wanted), area, industry, owner, done, record.status or "",
        (newest.result or "") if newest else "", tuple(_asked(answers)),
    )  # fmt: skip


def _judged(desk: Desk, record: Dossier, rules: Law) -> list[tuple[Answer, ...]]:
    """The judgement of every beneficiary of the bank; where there is none, of the places alone."""
    found = [one.answers for one in support.case_of(desk, record, rules).beneficiaries if one.answers]
    if found:
        return found
    sites = (Facility({"site_commune": place}) for place in record.places or ())
    return [judging.by_law(judging.facts_of(desk.names, site, None, rules), rules) for site in sites]


def _orders(answers: Sequence[Answer]) -> tuple[int, ...]:
    rank = next((one.value for one in answers if one.key == "rank"), "")
    return tuple(int(part) for part in rank.split(".")) if rank.count(".") == 2 else (0, 0, 0)


def _reached(orders: Sequence[int]) -> int:
    """The order that at least half reach; 0 = none."""
    ordered = sorted(order or 99 for order in orders)
    found = ordered[(len(ordered) - 1) // 2] if ordered else 99
    return 0 if found == 99 else found


def _asked(answers: Sequence[Sequence[Answer]]) -> Iterator[Sentence]:
    """What could not be told, each question once."""
    kinds = ("priority_area", "priority_industry", "priority_owner")
    told: set[str] = set()
    for one in (one for judged in answers for one in judged if one.key in kinds and one.result == ASK):
        for missing in one.missing:
            if str(missing.question) not in told:
                told.add(str(missing.question))
                yield missing.question


def send(desk: Desk, selection: Selection, on: date | None = None, paper: str = "") -> Taken:
    """Send what was chosen for approval, all or none. Raises ``Refused``: "nothing_chosen", what a step is refused
    for."""
    from kc_desktop.services import procedure

    ids = [one.candidate.id for one in selection.chosen]
    if not ids:
        raise Refused("nothing_chosen")
    return procedure.take_steps(desk, ids, SEND, procedure.Given(on=on or now().date(), paper=paper))


# --- paper and Excel ---

RESULTS: Mapping[str, str] = {
    law.CHOSEN_RANK: "Chọn", law.CHOSEN_FITS: "Chọn, vừa tiền", law.CHOSEN_PICK: "Chọn riêng", law.SHORT: "Thiếu tiền",
    law.AFTER: "Hết tiền", law.EXCLUDED: "Loại", law.APART: "Xét riêng", law.NO_AMOUNT: "Chưa có mức",
}  # fmt: skip


def rows(desk: Desk, found: Ranking, selection: Selection | None = None) -> list[tuple[str, ...]]:
    """One line of texts for each dossier in the order of the ranking, under ``COLUMNS``; what is chosen only with a
    selection."""
    by_id = selection.by_id if selection else {}
    listed = [(one.candidate, str(one.over_next.text) if one.over_next else "") for one in found.positions]
    listed += [(one, str(because.text)) for one, because in found.outside]
    return [_texts(desk, one, by_id.get(one.id), why) for one, why in listed]


def _texts(desk: Desk, one: Candidate, choice: Choice | None, over: str) -> tuple[str, ...]:
    orders = (("địa bàn", one.area), ("ngành", one.industry), ("chủ", one.owner))
    told = [f"{name} {order}" for name, order in orders if order]
    return (
        one.name,
        desk.packs.label("dossier_status", one.status),
        ", ".join(["đề án điểm", *told] if one.kind == "diem" else told) or "–",
        group(one.total),
        group(one.support),
        RESULTS[choice.how] if choice else "",
        group(choice.left) if choice else "",
        str(choice.why) if choice else "",
        over,
    )


def write(desk: Desk, found: Ranking, selection: Selection | None, year: int, programme: str, out: Path) -> int:
    """Write ``out``, .xlsx or .pdf; gives the number of lines. Raises as ``listing.write_table``."""
    head = f"{desk.packs.label('programme', programme)}, năm {year}"
    notes = (desk.identity.name, head, *([_sum(selection)] if selection else ()))
    return listing.write_table(out, TITLE, notes, COLUMNS, rows(desk, found, selection), desk.identity.name, _FIGURES)


def _sum(found: Selection) -> str:
    skip = "; bỏ qua đề án không đủ tiền để chọn đề án sau" if found.skip else ""
    return (
        f"Kinh phí {group(found.budget)} đồng; chọn {len(found.chosen)} đề án, {group(found.taken)} đồng;"
        f" còn {group(found.left)} đồng{skip}"
    )
