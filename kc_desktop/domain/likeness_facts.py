"""What of a record is compared with others when duplicates are looked for: read once, compared many times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from kc_desktop.domain.fold import fold
from kc_desktop.domain.identifiers import clean_digits, clean_tax_code, is_tax_code_shape
from kc_desktop.domain.likeness_words import Name, read_name
from kc_desktop.domain.place_words import HAMLET_WORDS, TYPE_WORDS

FACILITY_COLUMNS = (
    "name", "short_name", "legal_form", "registration_no", "tax_code", "former_tax_code", "founded_year",
    "representative", "owner_birth_year", "phones", "email", "site_commune", "site_hamlet", "site_address",
    "old_address", "old_commune", "office_commune", "latitude", "longitude",
)  # fmt: skip
"""The fields of a facility (or survey) that ``of_facility`` looks at."""
PERSON_COLUMNS = ("name", "phones", "communes", "birth_year", "email")
"""The fields of a collaborator that ``of_person`` looks at."""

_WORD = re.compile(r"[^\W_]+(?:/[^\W_]+)*")
_UNIT = re.compile(r"\s*(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|[xhpqt]\.|tt\.|tx\.|tp\b)")
_NO_STREET = HAMLET_WORDS | frozenset(("khom", "so", "nha", "duong", "pho", "tt", "quoc", "lo", "ql", "tl", "km"))


@dataclass(frozen=True, slots=True)
class Street:
    """House number ("" for none) and folded words of street or hamlet."""

    number: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """``names``: the name, then the short one. ``codes``: tax codes of now and before. ``communes``: units of the new
    map where it may stand: one when sure, several when only a split old commune is known. ``family``: attribute of the
    legal form."""

    record: str
    title: str
    names: tuple[Name, ...]
    owner: Name | None = None
    tax: str = ""
    codes: frozenset[str] = frozenset()
    registration: str = ""
    phones: frozenset[str] = frozenset()
    email: str = ""
    communes: frozenset[str] = frozenset()
    provinces: frozenset[str] = frozenset()
    street: Street | None = None
    hamlet: Street | None = None
    family: str = ""
    born: int | None = None
    founded: int | None = None
    position: tuple[float, float] | None = None


class Maps(Protocol):
    """What is asked of the reference packs."""

    def communes(self, new: str, old: str, line: str) -> frozenset[str]:
        """Units of the new map that a new unit, an old one, or else an address line can mean; empty when unknown."""

    def province(self, key: str) -> str:
        """Code of the province of a unit of the new map."""

    def family(self, legal_form: str) -> str:
        """enterprise, cooperative, household, group or none."""


def of_facility(record: str, values: Mapping[str, Any], maps: Maps) -> Facts:
    """Facts of a facility or of the identity in a survey; ``values`` typed, empty ones absent or None."""

    def text(key: str) -> str:
        return str(values.get(key) or "")

    code = clean_tax_code(text("tax_code"))
    former = clean_tax_code(text("former_tax_code"))
    names = [read_name(text(key)) for key in ("name", "short_name") if text(key)]
    line = text("site_address") or text("old_address")
    communes = maps.communes(text("site_commune") or text("office_commune"), text("old_commune"), text("old_address"))
    position = values.get("latitude"), values.get("longitude")
    return Facts(
        record,
        text("name"),
        tuple(names),
        read_name(text("representative")) if text("representative") else None,
        code,
        frozenset(one for one in (code, former) if is_tax_code_shape(one)),
        clean_digits(fold(text("registration_no"))),
        frozenset(values.get("phones") or ()),
        fold(text("email")),
        communes,
        frozenset(maps.province(key) for key in communes),
        read_street(line),
        read_street(text("site_hamlet")),
        maps.family(text("legal_form")),
        values.get("owner_birth_year"),
        values.get("founded_year"),
        None if None in position else (float(position[0] or 0), float(position[1] or 0)),
    )


def of_person(record: str, values: Mapping[str, Any], maps: Maps) -> Facts:
    """Facts of a collaborator."""
    communes = frozenset(values.get("communes") or ())
    return Facts(
        record,
        str(values.get("name") or ""),
        (read_name(str(values.get("name") or "")),),
        phones=frozenset(values.get("phones") or ()),
        email=fold(str(values.get("email") or "")),
        communes=communes,
        provinces=frozenset(maps.province(key) for key in communes),
        born=values.get("birth_year"),
    )


def read_street(line: str) -> Street | None:
    """The part of an address line before its first administrative unit; None when nothing is left."""
    parts = []
    for part in fold(line).split(","):
        if _UNIT.match(part):
            break
        parts.append(part)
    words = [word for part in parts for word in _WORD.findall(part)]
    number = next((word for word in words[:2] if word[0].isdigit()), "")
    kept = tuple(word for word in words if word != number and word not in _NO_STREET and word not in TYPE_WORDS)
    return Street(number, kept) if kept or number else None
