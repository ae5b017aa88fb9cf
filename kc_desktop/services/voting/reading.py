"""A round as a council sees it: its entries in their order, what follows, what is missing, complaints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kc_desktop.domain import products, voting
from kc_desktop.domain.declared import Product, VotingEntry, VotingRound
from kc_desktop.domain.declared.product import ComplaintRow, JudgeRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.procedure.working_days import Calendar
from kc_desktop.domain.rules.answers import Because
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.procedure_tables import HOLIDAYS
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.voting import Criterion, FileFacts, Place, Tally
from kc_desktop.services import lists, records, rulebook
from kc_desktop.services import products as certificates
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded
from kc_desktop.store.queries import voting as stored
from kc_desktop.store.queries.voting import Round
from kc_desktop.system.clock import now

PHOTO = "anh_san_pham"
"""Code of ``file_kind`` of the photos that a file needs."""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of a round: where it stands, what follows, what is not in order in its file. ``maker``: the name of the
    establishment; ``product``: None where none is linked or it is not here yet; ``disputed``: rows of marks that two
    places wrote differently."""

    entry_id: str
    entry: VotingEntry
    product: Product | None
    place: Place
    outlook: Because
    checks: tuple[Because, ...]
    maker: str
    disputed: frozenset[str] = frozenset()

    @property
    def tally(self) -> Tally:
        """Its cards."""
        return self.place.tally


@dataclass(frozen=True, slots=True)
class Complaint:
    """``answer_by``: the last day of an answer in time, None without a rule; ``in_time``: it came within the window,
    None while the result is not announced."""

    entry_id: str
    name: str
    row: ComplaintRow
    answer_by: date | None
    in_time: bool | None

    @property
    def open(self) -> bool:
        """Whether it waits for an answer."""
        return self.row.answered_on is None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A round as a council sees it. ``day``: whose rules hold; ``lines``: in their order, the best first; ``council``,
    ``note``: what the rules say of council and year; ``complaints_until``: None until announced."""

    round_id: str
    round: VotingRound
    day: date
    rule: Rule | None
    criteria: tuple[Criterion, ...]
    judges: tuple[JudgeRow, ...]
    lines: tuple[Line, ...]
    council: tuple[Because, ...]
    note: Because | None
    complaints: tuple[Complaint, ...]
    complaints_until: date | None

    @property
    def running(self) -> tuple[Line, ...]:
        """The entries that are scored."""
        return tuple(line for line in self.lines if line.tally.runs)

    @property
    def cards(self) -> tuple[int, int]:
        """Complete cards, and all that are expected."""
        return sum(len(line.tally.totals) for line in self.running), sum(len(line.tally.cards) for line in self.running)

    @property
    def by_group(self) -> Mapping[str, tuple[int, int]]:
        """Group → registered, recognised."""
        found: dict[str, tuple[int, int]] = {}
        for line in self.lines:
            key = line.entry.group or ""
            entered, good = found.get(key, (0, 0))
            found[key] = (entered + 1, good + (line.entry.result == voting.RECOGNISED))
        return dict(sorted(found.items()))


# --- reading ---


def rounds(desk: Desk) -> tuple[Round, ...]:
    """Every round with its counts, the newest year first."""
    with desk.store.reader() as connection:
        return tuple(stored.rounds(connection, voting.RECOGNISED))


def sheet(desk: Desk, round_id: str, on: date | None = None) -> Sheet:
    """A round with all its entries. ``on``: today. Raises ``Refused("not_found")``."""
    return _read(desk, round_id, on, {})


def _read(desk: Desk, round_id: str, on: date | None, typed: Mapping[str, VotingEntry]) -> Sheet:
    """``typed``: entries as they stand in a form."""
    record = round_of(desk, round_id)
    book = rulebook.book(desk)
    day = voting.day_of(record, on or now().date())
    law = book.on(day)
    with desk.store.reader() as connection:
        ids = stored.entries(connection, round_id)
    entries = {one: _entry(desk, one) for one in ids}
    entries |= {one: (entry, entries[one][1] if one in entries else frozenset()) for one, entry in typed.items()}
    return _sheet(desk, round_id, record, law, entries)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A product that may be entered in a round. ``holds``: levels of its certificates that are valid today."""

    product_id: str
    name: str
    maker: str
    group: str
    holds: tuple[str, ...]


def candidates(desk: Desk, round_id: str) -> tuple[Candidate, ...]:
    """The products that are not in a round yet, by name."""
    valid: dict[str, tuple[str, ...]] = {}
    for one in certificates.held(desk):
        if one.standing in (products.VALID, products.EXPIRING):
            valid[one.product_id] = (*valid.get(one.product_id, ()), one.level)
    with desk.store.reader() as connection:
        rows = stored.candidates(connection, round_id)
    makers = lists.names_of(desk, "facility", sorted({row[2] for row in rows if row[2]}))
    return tuple(
        Candidate(one, name, makers.get(facility) or maker, kind, valid.get(one, ()))
        for one, name, facility, maker, kind in rows
    )


def again(found: Sheet, entries: Mapping[str, VotingEntry]) -> Sheet:
    """The sheet with other values of some entries: order and outlook anew, without looking anything up."""
    lines = {line.entry_id: line for line in found.lines}
    tallies = [
        voting.tally(one, entries[one], found.judges, found.criteria, line.disputed) if one in entries else line.tally
        for one, line in lines.items()
    ]
    placed = []
    for place in voting.ranked(tallies):
        line, one = lines[place.tally.entry_id], place.tally.entry_id
        seen = voting.outlook(place.tally, found.rule) if one in entries else line.outlook
        placed.append(replace(line, entry=entries.get(one, line.entry), place=place, outlook=seen))
    return replace(found, lines=tuple(placed))


def _sheet(
    desk: Desk, round_id: str, record: VotingRound, law: Law, found: Mapping[str, tuple[VotingEntry, frozenset[str]]]
) -> Sheet:
    entries = {one: entry for one, (entry, _disputed) in found.items()}
    rule, asked = voting.rule_of(law, record.level or ""), voting.criteria(law, record.level or "")
    council = voting.judges(record)
    makers = lists.names_of(desk, "facility", sorted({one.facility for one in entries.values() if one.facility}))
    levels = {code.code: code.label for code in desk.packs.codes("typical_level")}
    named = [one.product for one in entries.values() if one.product]
    lines = []
    for place in voting.ranked(voting.tally(one, entry, council, asked, rows) for one, (entry, rows) in found.items()):
        entry = entries[place.tally.entry_id]
        product = product_of(desk, entry.product)
        facts = file_facts(law, record, entry, product, again=named.count(entry.product or "") > 1)
        checks = voting.file_checks(rule, record, entry, facts, levels)
        maker = makers.get(entry.facility or "") or (product.maker if product is not None else "") or ""
        lines.append(
            Line(
                place.tally.entry_id, entry, product, place, voting.outlook(place.tally, rule), checks, maker,
                found[place.tally.entry_id][1],
            )
        )  # fmt: skip
    calendar = Calendar(law.book.spans(HOLIDAYS.name))
    until = _window(rule, "complaint_days", record.announced_on, calendar)
    return Sheet(
        round_id, record, law.on, rule, asked, council, tuple(lines), voting.council_checks(rule, record),
        voting.year_note(rule, record), tuple(_complaints(lines, rule, until, calendar)), until,
    )  # fmt: skip


def entry_line(desk: Desk, entry_id: str, entry: VotingEntry, on: date | None = None) -> tuple[Sheet, Line] | None:
    """The sheet of the round of an entry as it is typed, and its line there; None without a round that is here."""
    try:
        found = _read(desk, entry.round or "", on, {entry_id: entry})
    except Refused:
        return None
    return found, next(line for line in found.lines if line.entry_id == entry_id)


def file_facts(
    law: Law, record: VotingRound, entry: VotingEntry, product: Product | None, *, again: bool = False
) -> FileFacts:
    files = (*(entry.files or ()), *((product.files or ()) if product is not None else ()))
    photos = {row.hash for row in files if row.kind == PHOTO and row.hash}
    rule = voting.rule_of(law, record.level or "")
    needs = rule.words("needs") if rule is not None else ()
    closing = record.closes_on or law.on
    rows = (product.certificates or ()) if product is not None else ()
    valid = [row.level or "" for row in rows if row.level in needs and products.holds(law.book, row, closing)]
    return FileFacts(len(photos), valid[0] if valid else "", again)


def _window(rule: Rule | None, column: str, first: date | None, calendar: Calendar) -> date | None:
    days = rule.whole(column) if rule is not None else None
    return calendar.after(first, min(days, 366)) if first is not None and days is not None else None


def _complaints(
    lines: Iterable[Line], rule: Rule | None, until: date | None, calendar: Calendar
) -> Iterable[Complaint]:
    for line in lines:
        for row in line.entry.complaints or ():
            by = _window(rule, "answer_days", row.received_on, calendar)
            in_time = None if until is None or row.received_on is None else row.received_on <= until
            yield Complaint(line.entry_id, line.entry.name or "", row, by, in_time)


def complaints_open(found: Sheet) -> tuple[Complaint, ...]:
    """The complaints that wait, the first due first."""
    waiting = (one for one in found.complaints if one.open)
    return tuple(sorted(waiting, key=lambda one: (one.answer_by or date.max, one.name)))


# --- tools ---


def round_of(desk: Desk, round_id: str) -> VotingRound:
    seen = records.load(desk, VotingRound.key, round_id)
    if seen.deleted or not isinstance(seen.record, VotingRound):
        raise Refused("not_found", what=VotingRound.title.lower(), name=round_id[:60])
    return seen.record


def entry_of(desk: Desk, entry_id: str) -> tuple[Loaded, VotingEntry]:
    """An entry to change. Raises ``Refused("not_found")``, for a deleted one too."""
    seen = records.load(desk, VotingEntry.key, entry_id)
    if seen.deleted or not isinstance(seen.record, VotingEntry):
        raise Refused("not_found", what=VotingEntry.title.lower(), name=entry_id[:60])
    return seen, seen.record


def _entry(desk: Desk, entry_id: str) -> tuple[VotingEntry, frozenset[str]]:
    """The entry, and the rows of its marks on which there is an open conflict."""
    seen = records.load(desk, VotingEntry.key, entry_id)
    assert isinstance(seen.record, VotingEntry)
    paths = (path.split("/") for path in seen.conflicts)
    return seen.record, frozenset(path[1] for path in paths if path[0] == "marks" and len(path) > 1)


def product_of(desk: Desk, product_id: str | None) -> Product | None:
    if not product_id:
        return None
    try:
        found = records.load(desk, Product.key, product_id)
    except Refused:
        return None  # it comes with a later bundle
    return found.record if isinstance(found.record, Product) and not found.deleted else None
