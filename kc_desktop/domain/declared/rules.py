"""Cross-field rules that several forms share. Numbers that do not fit each other warn, they never block."""

from __future__ import annotations

from collections.abc import Iterator

from kc_desktop.domain import identifiers
from kc_desktop.domain.declared.places import Identity, Site
from kc_desktop.domain.forms import Level, Problem

HOUSEHOLD = "ho_kd"
"""Code of a household business in the list ``legal_form``."""
_PERSONS = (None, HOUSEHOLD, "chua_dk")


def tax_rules(record: Identity) -> Iterator[Problem]:
    """Tax codes, old and new, fit the legal form and the owner (``domain.md`` 9.2)."""
    code = record.tax_code or ""
    if len(code) == 12:
        if record.legal_form not in _PERSONS:
            yield Problem("tax_code", "tax_code_is_personal", Level.WARN)
        else:
            yield from _personal_rules(record, code)
    elif code and record.legal_form == HOUSEHOLD:
        yield Problem("tax_code", "household_old_code", Level.NOTE)
    if code.endswith("-000"):
        yield Problem("tax_code", "branch_number", Level.WARN)
    elif len(code) == 14:
        yield Problem("tax_code", "dependent_unit", Level.NOTE, parent=code[:10])
    if record.former_tax_code:
        yield from _former_rules(identifiers.clean_tax_code(record.former_tax_code), code)


def _personal_rules(record: Identity, code: str) -> Iterator[Problem]:
    """A household's tax code is its owner's personal number since 1/7/2025: it tells province, sex and birth year."""
    holder = identifiers.read_personal_number(code)
    if holder is None:
        yield Problem("tax_code", "personal_no_century", Level.WARN)
        return
    if not identifiers.is_birth_place(holder.province):
        yield Problem("tax_code", "personal_no_province", Level.WARN, text=holder.province)
    if record.owner_is_woman is not None and record.owner_is_woman != holder.is_woman:
        told = "personal_no_woman" if holder.is_woman else "personal_no_man"
        yield Problem("owner_is_woman", told, Level.WARN)
    if record.owner_birth_year is not None and record.owner_birth_year != holder.birth_year:
        yield Problem("owner_birth_year", "personal_no_year", Level.WARN, year=holder.birth_year)


def _former_rules(former: str, code: str) -> Iterator[Problem]:
    if not identifiers.is_tax_code_shape(former):
        yield Problem("former_tax_code", "tax_code_shape", Level.WARN)
    elif not identifiers.tax_code_sound(former):
        yield Problem("former_tax_code", "tax_code_check", Level.WARN, expected=identifiers.expected_end(former))
    elif former == code:
        yield Problem("former_tax_code", "former_is_new", Level.NOTE)


def place_rules(site: Site) -> Iterator[Problem]:
    """Names follow their tick; a position comes as a pair."""
    if site.in_craft_village and not site.craft_village:
        yield Problem("craft_village", "craft_village_unnamed", Level.WARN)
    if (site.latitude is None) != (site.longitude is None):
        yield Problem("longitude" if site.longitude is None else "latitude", "position_incomplete", Level.WARN)
