"""Dated reference data: administrative units, industry codes, code lists. Values only; files are read in ``exchange``.

Nothing the law or a province may change is a constant in the program: every entry says from when to when it holds, by
which text, and how sure we are (``mark``: F read in a source, W weak source, D derived, M from memory, unverified).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from kc_desktop.domain.texts import N_

NEW_LIST, OLD_LIST, HISTORY_LIST = "2025", "pre2025", "2021"
"""Lists of administrative units: from 1/7/2025; on 30/6/2025; older names. A code alone is not a key: 3,316 of the
3,321 new codes were codes of an old commune too."""

OFFICIAL_CODES = frozenset({"content", "industry_group", "content_1881", "content_region"})
"""Code lists whose codes people know and type; in the others a number is the place in the list, on screen and paper."""

MARKS = {
    "F": N_("reference", "đã đọc trong nguồn"),
    "W": N_("reference", "nguồn gián tiếp, cần xác nhận"),
    "D": N_("reference", "suy ra, cần xác nhận"),
    "M": N_("reference", "chưa xác minh"),
}


class Dated(Protocol):
    """Anything with a period of validity; an open end is None."""

    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_to(self) -> date | None: ...


D = TypeVar("D", bound=Dated)


def valid_on(entry: Dated, on: date | None) -> bool:
    """Whether the entry holds on that day (both ends belong to it); with no day every entry does."""
    if on is None:
        return True
    return (entry.valid_from is None or entry.valid_from <= on) and (entry.valid_to is None or on <= entry.valid_to)


def version_on(versions: Iterable[D], on: date | None) -> D | None:
    """The last of the versions of one thing that holds on that day; with no day the newest."""
    found = None
    for version in versions:
        if valid_on(version, on):
            found = version
    return found


@dataclass(frozen=True, slots=True)
class PackInfo:
    """What a pack says about itself."""

    name: str
    title: str
    version: str
    valid_from: date | None
    valid_to: date | None
    source: str
    legal_text: str
    mark: str
    licence: str
    note: str


@dataclass(frozen=True, slots=True)
class UnitList:
    """One list of administrative units and the days it was the law."""

    code: str
    title: str
    valid_from: date | None
    valid_to: date | None
    source: str
    mark: str


@dataclass(frozen=True, slots=True)
class Province:
    """A province in one list with its type during a period. ``verified_from`` is None where the day is not known for
    certain; then ``not_before`` is the first day it can be."""

    list: str
    code: str
    name: str
    type: str
    verified_from: date | None
    not_before: date | None
    valid_to: date | None
    legal_text: str
    mark: str

    @property
    def valid_from(self) -> date | None:
        """The day the rules count from."""
        return self.verified_from or self.not_before

    @property
    def key(self) -> str:
        """List and code: ``2025:24``."""
        return f"{self.list}:{self.code}"

    @property
    def full_name(self) -> str:
        """As written alone: ``Tỉnh Bắc Giang``."""
        return f"{self.type} {self.name}"


@dataclass(frozen=True, slots=True)
class Unit:
    """A commune-level unit (an island district without communes stands for itself). ``name`` is bare, without type."""

    list: str
    code: str
    name: str
    type: str
    district: str
    province_code: str
    province_name: str
    province_type: str
    valid_from: date | None
    valid_to: date | None
    variant: str
    mark: str

    @property
    def key(self) -> str:
        """List and code, the only key: ``2025:00004`` is not ``pre2025:00004``."""
        return f"{self.list}:{self.code}"

    @property
    def full_name(self) -> str:
        """With its type: ``Phường Ba Đình``."""
        return f"{self.type} {self.name}"

    @property
    def label(self) -> str:
        """One line as written in an address: ``Xã Phúc Sơn, huyện Sơn Động, tỉnh Bắc Giang``."""
        parts = [self.full_name]
        if self.district:
            parts.append(self.district[0].lower() + self.district[1:])
        parts.append(f"{self.province_type.lower()} {self.province_name}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class VsicCode:
    """An industry code of one version of VSIC; the same code may mean something else in another version."""

    version: str
    code: str
    level: int
    name: str
    parent: str

    @property
    def key(self) -> str:
        """Version and code: ``2025:10309``."""
        return f"{self.version}:{self.code}"


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One entry of a code list. ``attribute`` is what rules need to know of it (household, grant, unit of result…)."""

    list: str
    code: str
    label: str
    short: str
    parent: str
    attribute: str
    valid_from: date | None
    valid_to: date | None
    source: str
    mark: str

    @property
    def verified(self) -> bool:
        """Read in a source; everything else is shown as "to be confirmed"."""
        return self.mark == "F"


def province_type(versions: Iterable[Province], on: date) -> tuple[str, str]:
    """("tỉnh" | "thành phố", mark) of one province of the new list on a day; ("", "") when it did not exist then.

    A change whose first day is unverified counts from the day it can be true at the earliest, marked W.
    """
    found = version_on(versions, on)
    return (found.type.lower(), found.mark) if found else ("", "")
