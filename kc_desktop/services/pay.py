"""Thù lao of a month: computed from the rules of its last day, approved as events, printed, written to Excel."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kc_desktop.domain import pay
from kc_desktop.domain.declared import PaySheet
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.pay import Month, Row
from kc_desktop.services import network, records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.letterheads import letterhead
from kc_desktop.services.network import Done
from kc_desktop.store.queries import network as stored
from kc_desktop.system.clock import now

_NAMES = uuid.UUID("7a1d9c0e-5b7f-5e0a-8f5c-2c5f0a3f6b21")
"""Names the approvals of a month, so that two machines of the centre that approve apart write the same record."""
_YEARS = range(2010, 2101)


@dataclass(frozen=True, slots=True)
class Written:
    """A sheet written to a file: how many people it has."""

    file: Path
    people: int


def sheet(desk: Desk, year: int, month: int) -> Month:
    """The sheet of a month, with what was approved for it before. Raises ``Refused("invalid_content")`` for
    a month that is none, or has not begun."""
    today = now().date()
    if year not in _YEARS or not 1 <= month <= 12 or (year, month) > (today.year, today.month):
        raise Refused("invalid_content", detail=f"tháng {month}/{year} không có hoặc chưa đến")
    first, last = pay.bounds(year, month)
    with desk.store.reader() as connection:
        paid = stored.paid(connection, year, month)
    rules = rulebook.law(desk, last).remuneration()
    found = network.deeds(desk, first, last)
    return pay.sheet(year, month, network.members(desk), found, rules, paid, today)


def approve(desk: Desk, year: int, month: int, on: date | None = None) -> Done:
    """Keep what is due to each person as a record of the form ``pay``, all in one group; who has been approved before
    gets the difference. Raises ``Refused``: "not_allowed", "nothing_to_pay"."""
    network.centre_only(desk, "duyệt thù lao")
    made = sheet(desk, year, month)
    due = [row for row in made.rows if row.due > 0]
    if not due:
        raise Refused("nothing_to_pay", month=f"{month:02}/{year}")
    group, day = new_id(), on or now().date()
    changed: list[tuple[records.Loaded, Form]] = [
        (_free(desk, row.member.id, year, month), _record(made, row, day)) for row in due
    ]
    return Done(group, 0, 0, len(due), records.save_together(desk, changed, group))


def _free(desk: Desk, person: str, year: int, month: int) -> records.Loaded:
    """The first approval of that month that was never written."""
    number = 0
    while True:
        seen = records.load_or_new(desk, PaySheet.key, str(uuid.uuid5(_NAMES, f"{person}/{year}/{month}/{number}")))
        if seen.is_new:
            return seen
        number += 1


def _record(made: Month, row: Row, day: date) -> PaySheet:
    return PaySheet({
        "name": f"{row.member.name} – {made.month:02}/{made.year}"[:160],
        "collaborator": row.member.id,
        "year": made.year,
        "month": made.month,
        "rule": row.clauses[:200] or None,
        "basis": "; ".join(str(one) for one in row.says)[:400] or None,
        "amount": row.due,
        "approved_on": day,
    })  # fmt: skip


def write(desk: Desk, made: Month, out: Path) -> Written:
    """Write the sheet as .pdf (to be signed) or .xlsx, without those who get nothing. Raises ``Refused("usage")`` for
    another suffix; ``Machine``."""
    made = replace(made, rows=tuple(row for row in made.rows if row.amount or row.paid))
    head = replace(letterhead(desk), number="     /BTT-TTKC", receivers=("Kế toán;", "Lưu: VT."))
    match out.suffix.lower():
        case ".pdf":
            from kc_desktop.exchange.documents.pay_pdf import write_pay_pdf

            write_pay_pdf(made, head, out)
        case ".xlsx":
            from kc_desktop.exchange.excel.pay_xlsx import write_pay_xlsx

            write_pay_xlsx(made, head, out)
        case other:
            raise Refused("usage", detail=f"không ghi được bảng thù lao dạng “{other}” (dùng .xlsx hoặc .pdf)")
    return Written(out, len(made.rows))
