"""Products and their certificates: which are valid, which end soon, who owes the yearly report; specialty products."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kc_desktop.domain import products as law
from kc_desktop.domain.change import Change
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.declared import Facility, Product
from kc_desktop.domain.declared.product import CertificateRow
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.rules.law import Rulebook
from kc_desktop.domain.rules.voting_tables import VOTING
from kc_desktop.services import lists, records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded
from kc_desktop.store.queries import voting as stored
from kc_desktop.store.queries.voting import Certificate
from kc_desktop.system.clock import now

POTENTIAL = "potential"
"""Attribute of a code of ``specialty_group`` whose products are counted apart."""


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate of a product on a day. ``maker``: the establishment's name; ``standing``: of
    ``domain.products.STANDINGS``; ``days`` left, negative after its end; ``told``: its last day is written on it, else
    it follows from the day of issue; ``reported_year``: of the holder's last yearly report, 0 for none."""

    product_id: str
    row_id: str
    name: str
    maker: str
    facility_id: str
    commune: str
    group: str
    level: str
    number: str
    issued_on: date | None
    valid_to: date | None
    standing: str
    days: int | None
    told: bool
    reported_year: int


@dataclass(frozen=True, slots=True)
class Specialties:
    """Specialty products: by group in the order of the code list; ``counted`` without the potential ones."""

    by_group: Mapping[str, int]
    counted: int
    potential: int


@dataclass(frozen=True, slots=True)
class Noted:
    """``count`` products were changed; ``group``: what takes it back."""

    change: Change
    count: int
    group: str


def held(desk: Desk, on: date | None = None, *, level: str = "", product: str = "") -> tuple[Held, ...]:
    """Every certificate, or those of a level or of one product, with its standing on a day (today), by name."""
    day = on or now().date()
    book = rulebook.book(desk)
    with desk.store.reader() as connection:
        rows = [row for row in stored.certificates(connection, product) if not level or row.level == level]
    names = lists.names_of(desk, Facility.key, sorted({row.facility for row in rows if row.facility}))
    warn = _warn_days(book, day)
    return tuple(_held(book, row, names, day, warn.get(row.level, 0)) for row in rows)


def expiring(desk: Desk, until: date, on: date | None = None) -> tuple[Held, ...]:
    """The certificates that are valid on a day (today) and end by ``until``, the soonest first."""
    ends = (one for one in held(desk, on) if one.standing in (law.VALID, law.EXPIRING))
    return _soonest(one for one in ends if one.valid_to is not None and one.valid_to <= until)


def warn_until(desk: Desk, on: date | None = None) -> date:
    """The last day of the longest time of warning that the rules of a day give."""
    day = on or now().date()
    days = _warn_days(rulebook.book(desk), day).values()
    return day + timedelta(days=max(days, default=0))


def reports_due(desk: Desk, year: int) -> tuple[Held, ...]:
    """The certificates valid at some time of a year whose holder's report of that year is not noted, by name. Holders
    report every year (TT 26/2014/TT-BCT)."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = held(desk, first)
    return tuple(
        one
        for one in found
        if one.standing in (law.VALID, law.EXPIRING)
        and (one.issued_on is None or one.issued_on <= last)
        and one.reported_year < year
    )


def note_reports(desk: Desk, found: Iterable[Held], year: int) -> Noted:
    """Note that the holders reported for a year, all in one group; what has a later year already stays."""
    batch, by_product = new_id(), dict[str, set[str]]()
    for one in found:
        by_product.setdefault(one.product_id, set()).add(one.row_id)
    changed: list[tuple[Loaded, Form]] = []
    for product_id, rows in by_product.items():
        seen = records.load(desk, Product.key, product_id)
        if seen.deleted or not isinstance(seen.record, Product):
            continue  # gone since the list was shown
        told = tuple(
            row.with_values(reported_year=max(year, row.reported_year or 0)) if row.row_id in rows else row
            for row in seen.record.certificates or ()
        )
        changed.append((seen, seen.record.with_values(certificates=told)))
    return Noted(records.save_together(desk, changed, batch), len(changed), batch)


def specialties(desk: Desk) -> Specialties:
    """The specialty products of the province."""
    with desk.store.reader() as connection:
        found = stored.specialties(connection)
    codes = [entry for entry in desk.packs.codes("specialty_group") if entry.code in found]
    potential = sum(found[entry.code] for entry in codes if entry.attribute == POTENTIAL)
    order = {entry.code: found[entry.code] for entry in codes} | found
    return Specialties(order, sum(found.values()) - potential, potential)


def row_of(one: Certificate) -> CertificateRow:
    """The row as the forms have it."""
    return CertificateRow(
        {
            "level": one.level or None,
            "year": one.year or None,
            "number": one.number or None,
            "issued_on": _day(one.issued_on),
            "valid_to": _day(one.valid_to),
            "revoked_on": _day(one.revoked_on),
        },
        one.row,
    )


def _held(book: Rulebook, one: Certificate, names: Mapping[str, str], on: date, warn_days: int) -> Held:
    row = row_of(one)
    ends = law.ends_on(book, row)
    maker = names.get(one.facility) or one.maker
    return Held(
        one.product, one.row, one.name, maker, one.facility, one.commune, one.group, one.level, one.number,
        row.issued_on, ends, law.standing(ends, row.revoked_on, on, warn_days),
        None if ends is None else (ends - on).days, row.valid_to is not None, one.reported_year,
    )  # fmt: skip


def _warn_days(book: Rulebook, on: date) -> dict[str, int]:
    """Level → days before the end from which its certificates are said to expire; a level of the past as the law of
    its last day had it."""
    found: dict[str, int] = {}
    for rule in (*book.spans(VOTING.name), *book.on(on).rules(VOTING.name)):
        for level in rule.words("levels"):
            found[level] = rule.whole("warn_days") or 0
    return found


def _soonest(found: Iterable[Held]) -> tuple[Held, ...]:
    return tuple(sorted(found, key=lambda one: (one.valid_to or date.max, one.name, one.row_id)))


def _day(text: str) -> date | None:
    return parse_iso(text) if text else None
