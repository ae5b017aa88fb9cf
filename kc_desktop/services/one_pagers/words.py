"""Words that the pages share: amounts, shares, days, labels, and who may read what of a person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from kc_desktop.domain.amounts import group
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.identifiers import mask
from kc_desktop.domain.paper import Letterhead
from kc_desktop.services.desk import Desk
from kc_desktop.services.letterheads import letterhead

_MILLION = 10**6
_CENT = Decimal("0.01")


def head(desk: Desk) -> Letterhead:
    """The head of this office's papers; a page of facts has a number of its own kind."""
    return replace(letterhead(desk), number="     /PTT-TTKC")


def millions(amount: int | None) -> str:
    """Đồng in triệu, two decimals at most; "–" for nothing known."""
    if amount is None:
        return "–"
    exact = (Decimal(amount) / _MILLION).quantize(_CENT, ROUND_HALF_UP)
    return group(int(exact)) if exact == int(exact) else group(exact.normalize())


def share(part: int, whole: int) -> str:
    """ "12/40 (30 %)"."""
    return f"{group(part)}/{group(whole)}" + (f" ({round(100 * part / whole)} %)" if whole else "")


def day(iso: str) -> str:
    """A stored day as people read it; "" for none."""
    return show_day(parse_iso(iso)) if iso else ""


def code(desk: Desk, code_list: str, value: str | None) -> str:
    """The short label of a code; "" for none."""
    if not value:
        return ""
    entry = desk.packs.code(code_list, value)
    return entry.short if entry else value


def may_read(desk: Desk, communes: Collection[str]) -> bool:
    """Whether this office reads the identity of people there in full: the centre everywhere, a station in its area."""
    own = desk.identity.communes
    return desk.identity.is_centre or not own or bool(set(own) & set(communes))


def numbers(values: Collection[str], *, full: bool) -> str:
    """Numbers of a person, in full or masked."""
    return ", ".join(value if full else mask(value) for value in values)


def person(name: str, *, full: bool) -> str:
    """A name in full, or its last word and the first letters of the others: "N. V. An"."""
    *first, last = name.split() or [""]
    return name if full else " ".join([*(f"{word[0]}." for word in first), last])
