"""Entering products, scores of judges, the results of the council."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kc_desktop.domain import voting
from kc_desktop.domain.amounts import group
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import Product, VotingEntry
from kc_desktop.domain.declared.product import MarkRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.rules.columns import YES
from kc_desktop.services import records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded
from kc_desktop.services.voting.reading import Line, Sheet, entry_of, product_of, round_of, sheet
from kc_desktop.system.clock import now


@dataclass(frozen=True, slots=True)
class Mark:
    """Points for one cell; None takes them away. ``seen``: what stood there when the person typed: one value, or those
    that two places wrote."""

    entry_id: str
    judge: str
    criterion: str
    points: Decimal | None
    seen: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did: ``ids`` of the entries, ``group`` by which it is taken back, ``told``: what to know."""

    change: Change
    ids: tuple[str, ...]
    group: str
    told: tuple[str, ...] = ()


# --- entering ---


def register(desk: Desk, round_id: str, product_ids: Sequence[str], on: date | None = None) -> Done:
    """Enter products in a round, numbered on from its last file; those that stand in it already are left out.

    Raises ``Refused``: "not_found", "voting_nothing".
    """
    found, day = sheet(desk, round_id, on), on or now().date()
    there = {line.entry.product for line in found.lines}
    numbers = [line.entry.number or "" for line in found.lines]
    changed: list[tuple[Loaded, Form]] = []
    for product_id in dict.fromkeys(product_ids):
        if product_id in there:
            continue
        product = product_of(desk, product_id)
        if product is None:
            raise Refused("not_found", what=Product.title.lower(), name=product_id[:60])
        number = voting.next_number(numbers)
        numbers.append(number)
        values = {
            "name": product.values.get("name"), "round": round_id, "product": product_id, "number": number,
            "facility": product.values.get("facility"), "group": product.values.get("group"), "registered_on": day,
        }  # fmt: skip
        changed.append((records.blank(desk, VotingEntry.key), VotingEntry(present(values))))
    if not changed:
        raise Refused("voting_nothing", detail="các sản phẩm được chọn đã có trong kỳ này")
    return saved(desk, changed)


def set_marks(desk: Desk, round_id: str, marks: Sequence[Mark]) -> Done:
    """Write points of judges, one transaction for all of them. The same cell has the same row wherever it is typed.

    Raises ``Refused``: "not_found", "voting_judge" for nobody of the council, "voting_mark" above the maximum,
    "changed_meanwhile" where another value than ``seen`` stands by now.
    """
    record = round_of(desk, round_id)
    law = rulebook.law(desk, voting.day_of(record, now().date()))
    asked = {one.key: one for one in voting.criteria(law, record.level or "")}
    council = {one.row_id for one in voting.judges(record)}
    by_entry: dict[str, list[Mark]] = {}
    for mark in marks:
        known = asked.get(mark.criterion)
        if known is None or mark.judge not in council:
            raise Refused("voting_judge", round=(record.name or "")[:120])
        if mark.points is not None and not 0 <= mark.points <= known.maximum:
            most = group(known.maximum)
            raise Refused("voting_mark", mark=group(mark.points), maximum=most, criterion=known.label)
        by_entry.setdefault(mark.entry_id, []).append(mark)
    changed = []
    for entry_id, own in by_entry.items():
        seen, entry = entry_of(desk, entry_id)
        if entry.round != round_id:
            raise Refused("voting_judge", round=(record.name or "")[:120])
        changed.append((seen, with_marks(entry_id, entry, own)))
    return saved(desk, changed)


def with_marks(entry_id: str, entry: VotingEntry, marks: Iterable[Mark], *, check: bool = True) -> VotingEntry:
    """The entry with some points written. Raises ``Refused("changed_meanwhile")`` with ``check``."""
    rows = {row.row_id: row for row in entry.marks or ()}
    for mark in marks:
        cell = [row for row in rows.values() if (row.judge, row.criterion) == (mark.judge, mark.criterion)]
        if check and {row.mark for row in cell} - {*mark.seen, mark.points}:
            raise Refused("changed_meanwhile")
        comment = next((row.comment for row in cell if row.comment), None)
        for row in cell:
            del rows[row.row_id]
        if mark.points is not None:
            row_id = cell[0].row_id if cell else voting.cell_id(entry_id, mark.judge, mark.criterion)
            values = {"judge": mark.judge, "criterion": mark.criterion, "mark": mark.points, "comment": comment}
            rows[row_id] = MarkRow(present(values), row_id)
    return entry.with_values(marks=tuple(sorted(rows.values(), key=lambda row: row.row_id)))


# --- deciding ---


def decide(desk: Desk, round_id: str, results: Mapping[str, str], prizes: Mapping[str, str] | None = None) -> Done:
    """Write what the council decided: entry → code of ``entry_result``, "" takes it back; prizes by entry. Entries that
    were scored get their rank. Recognised is only who has every card and a mean not below the pass mark; rounds of
    which no card was kept (of the years before) are written as they were.

    Raises ``Refused``: "not_found", "voting_not_ready", "voting_nothing".
    """
    found = sheet(desk, round_id)
    lines = {line.entry_id: line for line in found.lines}
    kept = any(card.given for line in found.lines for card in line.tally.cards)
    changed: list[tuple[Loaded, Form]] = []
    for entry_id, result in results.items():
        if entry_id not in lines:
            raise Refused("not_found", what=VotingEntry.title.lower(), name=entry_id[:60])
        line = lines[entry_id]
        if result == voting.RECOGNISED and kept:
            _refuse_unready(found, line)
        values: dict[str, object] = {"result": result or None}
        values["rank"] = line.place.rank or None if result not in voting.OUT else None
        if prizes is not None and entry_id in prizes:
            values["prize"] = prizes[entry_id] or None
        seen = records.load(desk, VotingEntry.key, entry_id)
        changed.append((seen, seen.record.with_values(**values)))
    if not changed:
        raise Refused("voting_nothing", detail="chưa chọn hồ sơ nào")
    return saved(desk, changed)


def _refuse_unready(found: Sheet, line: Line) -> None:
    tally = line.tally
    running = replace(tally, result="") if not tally.runs else tally
    seen = voting.outlook(running, found.rule)
    if seen.result != YES:
        raise Refused("voting_not_ready", detail=f"{line.entry.name or ''} – {seen.text}"[:300])


def saved(desk: Desk, changed: Sequence[tuple[Loaded, Form]]) -> Done:
    batch = new_id()
    ids = tuple(seen.record_id for seen, _ in changed if seen.form is VotingEntry)
    return Done(records.save_together(desk, changed, batch), ids, batch)


def present(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None and value != ()}
