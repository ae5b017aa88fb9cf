"""Cross-field rules that several forms share."""

from __future__ import annotations

from collections.abc import Iterator

from kc_desktop.domain.declared.places import Site
from kc_desktop.domain.forms import Level, Problem

HOUSEHOLD = "ho_kd"
"""Code of a household business in the list ``legal_form``."""


def tax_rules(tax_code: str | None, legal_form: str | None) -> Iterator[Problem]:
    """A 12-digit number is the owner's personal number: only households use it as tax code (since 1/7/2025)."""
    if tax_code and len(tax_code) == 12 and legal_form not in (None, HOUSEHOLD, "chua_dk"):
        yield Problem("tax_code", "tax_code_is_personal", Level.WARN)


def place_rules(site: Site) -> Iterator[Problem]:
    """Names follow their tick; a position comes as a pair."""
    if site.in_craft_village and not site.craft_village:
        yield Problem("craft_village", "craft_village_unnamed", Level.WARN)
    if (site.latitude is None) != (site.longitude is None):
        yield Problem("longitude" if site.longitude is None else "latitude", "position_incomplete", Level.WARN)
