"""Certificates of typical products: until when each is valid, how it stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.dates import show
from kc_desktop.domain.declared.product import CertificateRow
from kc_desktop.domain.rules.answers import Because, reason, say
from kc_desktop.domain.rules.law import Rulebook
from kc_desktop.domain.texts import N_

YEARS = "certificate_years"
"""The entry of ``limits.csv``: a certificate is valid to 31/12 of that year, the year of issue being the first."""
VALID, EXPIRING, EXPIRED, REVOKED, UNKNOWN = "valid", "expiring", "expired", "revoked", "unknown"
STANDINGS = {
    VALID: N_("rules", "Còn hiệu lực"),
    EXPIRING: N_("rules", "Sắp hết hạn"),
    EXPIRED: N_("rules", "Đã hết hạn"),
    REVOKED: N_("rules", "Đã thu hồi"),
    UNKNOWN: N_("rules", "Chưa rõ thời hạn"),
}
"""How a certificate stands → its words."""


@dataclass(frozen=True, slots=True)
class Validity:
    """The last day of a certificate, and the rule in force when it was issued that says so."""

    until: date
    because: Because


def validity(book: Rulebook, issued_on: date) -> Validity | None:
    """Until when a certificate issued on a day is valid; None where no rule of that day tells."""
    rule = book.on(issued_on).limit(YEARS)
    years = rule.whole("value") if rule is not None else None
    if rule is None or not years:
        return None
    until = date(issued_on.year + years - 1, 12, 31)
    text = N_("rules", "Cấp ngày {issued}: có giá trị đến hết ngày {until} (năm thứ {years}, năm cấp là năm thứ nhất)")
    said = say(text, issued=show(issued_on), until=show(until), years=years)
    return Validity(until, reason(rule, "", said, column="value"))


def ends_on(book: Rulebook, row: CertificateRow) -> date | None:
    """The last day written on a certificate, else the one that follows from the day, or the year, of its issue."""
    if row.valid_to is not None:
        return row.valid_to
    issued = row.issued_on or (date(row.year, 12, 31) if row.year else None)
    found = validity(book, issued) if issued is not None else None
    return found.until if found is not None else None


def standing(ends: date | None, revoked: date | None, on: date, warn_days: int = 0) -> str:
    """How a certificate stands on a day: revoked from its day on; expiring within ``warn_days`` of its last day."""
    if revoked is not None and revoked <= on:
        return REVOKED
    if ends is None:
        return UNKNOWN
    if ends < on:
        return EXPIRED
    return EXPIRING if (ends - on).days <= warn_days else VALID


def holds(book: Rulebook, row: CertificateRow, on: date) -> bool:
    """Whether a certificate is valid on a day: issued, not expired, not revoked."""
    begun = row.issued_on is None or row.issued_on <= on
    return begun and standing(ends_on(book, row), row.revoked_on, on) in (VALID, EXPIRING)
