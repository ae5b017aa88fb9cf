"""Certificates in a run of numbers, and the way of recognised products to the next level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kc_desktop.domain import numbering, products, voting
from kc_desktop.domain.dates import show
from kc_desktop.domain.declared import Product, VotingEntry, VotingRound
from kc_desktop.domain.declared.product import CertificateRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.services import products as certificates
from kc_desktop.services import records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded
from kc_desktop.services.voting.marking import Done, present, saved
from kc_desktop.services.voting.reading import Line, entry_of, file_facts, product_of, round_of, sheet
from kc_desktop.store import projection
from kc_desktop.system.clock import now


@dataclass(frozen=True, slots=True)
class Certifying:
    """``first``: the first number of the run; ``only``: entries, () for all recognised ones without a certificate."""

    on: date
    first: str
    decision_no: str = ""
    only: tuple[str, ...] = field(default=())


# --- certificates ---


def certify(desk: Desk, round_id: str, given: Certifying) -> Done:
    """Give recognised entries their certificates, in the order of their rank: a run of numbers, validity by the rule in
    force on the day of issue; written to the entry and to its product (made where there is none), and the day and
    number of the decision to the round where it has none.

    Raises ``Refused``: "not_found", "not_allowed" at a station where the round lacks day or number, "voting_nothing",
    "invalid_content" for a first number without digits.
    """
    found = sheet(desk, round_id)
    lines = [
        line
        for line in found.lines
        if line.entry.result == voting.RECOGNISED
        and not line.entry.certificate_no
        and (not given.only or line.entry_id in given.only)
    ]
    if not lines:
        raise Refused("voting_nothing", detail="không có hồ sơ được công nhận nào chưa có giấy chứng nhận")
    lines.sort(key=lambda line: (line.entry.rank or line.place.rank or 1 << 30, line.entry.number or ""))
    valid = products.validity(rulebook.book(desk), given.on)
    until = valid.until if valid is not None else None
    decision = given.decision_no.strip() or found.round.decision_no
    changed: dict[str, tuple[Loaded, Form]] = {}
    numbers = numbering.run(given.first.strip(), len(lines))
    if not numbers:
        raise Refused("invalid_content", detail="số giấy chứng nhận đầu tiên phải có chữ số")
    for line, number in zip(lines, numbers, strict=True):
        seen = records.load(desk, VotingEntry.key, line.entry_id)
        product_id, product_seen, product = _own_product(desk, line, changed)
        row = CertificateRow(
            present({
                "level": found.round.level, "year": found.round.year or given.on.year, "decision_no": decision,
                "issued_on": given.on, "number": number, "valid_to": until, "entry": line.entry_id,
            }),
            voting.cell_id(line.entry_id, "certificate", ""),
        )  # fmt: skip
        rows = [one for one in product.certificates or () if one.row_id != row.row_id]
        changed[product_id] = (product_seen, product.with_values(certificates=(*rows, row)))
        told = {"certificate_no": number, "certificate_on": given.on, "valid_to": until, "product": product_id}
        changed[line.entry_id] = (seen, seen.record.with_values(**told))
    changed |= _decided(desk, round_id, given.on, decision)
    why = str(valid.because.text) if valid is not None else "Chưa có quy định thời hạn của ngày cấp."
    notes = (*_taken(desk, found.round, given.on.year, numbers), why)
    return replace(saved(desk, list(changed.values())), ids=tuple(line.entry_id for line in lines), told=notes)


def _taken(desk: Desk, record: VotingRound, year: int, numbers: Sequence[str]) -> Iterator[str]:
    """Numbers that other certificates of the level carry, issued in the same year: worth knowing, never a wall."""
    same = {
        one.number
        for one in certificates.held(desk, level=record.level or "")
        if one.number in numbers and one.issued_on is not None and one.issued_on.year == year
    }
    if same:
        yield f"Trùng số với giấy chứng nhận đã cấp: {', '.join(sorted(same)[:6])}"


def _own_product(desk: Desk, line: Line, changed: Mapping[str, tuple[Loaded, Form]]) -> tuple[str, Loaded, Product]:
    """The product of an entry, as this act has it so far; a new one where none is linked. One that comes with a later
    bundle is begun under its own id, so that both become one."""
    one = line.entry.product or ""
    if one in changed:
        seen, product = changed[one]
    elif one and line.product is not None:
        seen = records.load(desk, Product.key, one)
        product = seen.record
    else:
        seen = _awaited(desk, one) if one else records.blank(desk, Product.key)
        entry = line.entry
        product = Product(present({"name": entry.name, "facility": entry.facility, "group": entry.group}))
    assert isinstance(product, Product)
    return seen.record_id, seen, product


def _awaited(desk: Desk, product_id: str) -> Loaded:
    """A place for a product that is not here: its own id, unless another record, or a deleted one, has it."""
    with desk.store.reader() as connection:
        is_free = projection.read_state(connection, product_id) is None
    return records.load_or_new(desk, Product.key, product_id) if is_free else records.blank(desk, Product.key)


def _decided(desk: Desk, round_id: str, on: date, decision: str | None) -> dict[str, tuple[Loaded, Form]]:
    seen = records.load(desk, VotingRound.key, round_id)
    values = {"decided_on": on, "decision_no": decision}
    new = {key: value for key, value in values.items() if value and not seen.record.values.get(key)}
    return {round_id: (seen, seen.record.with_values(**new))} if new else {}


# --- the next level ---


def forward(desk: Desk, entry_ids: Sequence[str], round_id: str, on: date | None = None) -> Done:
    """Send recognised entries to a round of a higher level ("liên thông"): the file goes along, scores and result do
    not. Those that stand there already are left out.

    Raises ``Refused``: "not_found", "voting_level", "voting_nothing".
    """
    found, day = sheet(desk, round_id, on), on or now().date()
    there = {line.entry.product for line in found.lines if line.entry.product}
    came = {line.entry.forwarded_from for line in found.lines}
    numbers = [line.entry.number or "" for line in found.lines]
    changed: list[tuple[Loaded, Form]] = []
    told, sent = [], []
    for entry_id in dict.fromkeys(entry_ids):
        seen, entry = entry_of(desk, entry_id)
        _refuse_level(desk, round_of(desk, entry.round or ""), found.round)
        if entry_id in came or (entry.product and entry.product in there):
            continue
        if entry.result != voting.RECOGNISED:
            told.append(f"{entry.name}: chưa được công nhận ở cấp dưới")
            continue
        number = voting.next_number(numbers)
        numbers.append(number)
        upper = _forwarded(entry, entry_id, round_id, number, day)
        facts = file_facts(rulebook.book(desk).on(found.day), found.round, upper, product_of(desk, entry.product))
        if found.rule is not None and found.rule.words("needs") and not facts.certificate:
            closing = show(found.round.closes_on or found.day)
            told.append(f"{entry.name}: chưa có giấy chứng nhận cấp dưới còn hiệu lực vào ngày {closing}")
        changed += [
            (records.blank(desk, VotingEntry.key), upper),
            (seen, entry.with_values(forwarded_on=day)),
        ]
        sent.append(entry_id)
    if not changed:
        raise Refused("voting_nothing", detail="; ".join(told)[:300] or "các hồ sơ này đã có trong kỳ cấp trên")
    return replace(saved(desk, changed), ids=tuple(sent), told=tuple(told))


_TAKEN = (
    "name", "product", "facility", "group", "self_made", "not_copied", "lawful", "mass_made", "file_complete",
)  # fmt: skip


def _forwarded(entry: VotingEntry, entry_id: str, round_id: str, number: str, day: date) -> VotingEntry:
    files = tuple(type(row)(row.values, new_id()) for row in entry.files or ())
    values = {key: entry.values.get(key) for key in _TAKEN}
    more = {"round": round_id, "number": number, "registered_on": day, "forwarded_from": entry_id, "files": files}
    return VotingEntry(present({**values, **more}))


def _refuse_level(desk: Desk, lower: VotingRound, upper: VotingRound) -> None:
    steps = {code.code: int(code.attribute or 0) for code in desk.packs.codes("typical_level")}
    if steps.get(upper.level or "", 0) <= steps.get(lower.level or "", 0):
        raise Refused("voting_level", round=(upper.name or "")[:120])
