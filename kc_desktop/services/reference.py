"""What a person asks of the reference data: places, industries, choices, and what the packs are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from kc_desktop.domain.addresses import AddressReader, Resolution
from kc_desktop.domain.places import PlaceHit, PlaceIndex, Successor
from kc_desktop.domain.reference import CodeEntry, PackInfo, VsicCode
from kc_desktop.domain.vsic import CURRENT_VSIC, VsicIndex


class Reference(Protocol):
    """The part of the packs these services read (``kc_desktop.exchange.packs.Packs``)."""

    @property
    def places(self) -> PlaceIndex: ...
    @property
    def addresses(self) -> AddressReader: ...
    @property
    def industries(self) -> VsicIndex: ...
    def infos(self) -> tuple[PackInfo, ...]: ...
    def codes(self, code_list: str, on: date | None = None) -> tuple[CodeEntry, ...]: ...


def find_places(packs: Reference, text: str, *, limit: int = 20, province: str | None = None) -> tuple[PlaceHit, ...]:
    """Communes for what is typed in the picker; ``province`` (new code) to stay inside."""
    return packs.places.search(text, limit, province)


def resolve_place(packs: Reference, text: str) -> Resolution:
    """The commune that an address line means, or the question to ask."""
    return packs.addresses.resolve(text)


def resolve_places(packs: Reference, lines: Iterable[str]) -> tuple[Resolution, ...]:
    """The same for many lines."""
    return tuple(packs.addresses.resolve(line) for line in lines)


def find_vsic(packs: Reference, text: str, *, version: str = CURRENT_VSIC, limit: int = 20) -> tuple[VsicCode, ...]:
    """Industry codes by code or words."""
    return packs.industries.search(text, version, limit)


def choices(packs: Reference, code_list: str, on: date | None = None) -> tuple[CodeEntry, ...]:
    """What can be chosen from a code list on a day."""
    return packs.codes(code_list, on)


def pack_infos(packs: Reference) -> tuple[PackInfo, ...]:
    """Name, version, dates, source and certainty of every pack."""
    return packs.infos()


class Answer(Protocol):
    """What a line was found to mean (``Resolution``, ``places.Resolved``)."""

    @property
    def text(self) -> str: ...
    @property
    def candidates(self) -> tuple[Successor, ...]: ...
    @property
    def ask(self) -> bool: ...
    @property
    def why(self) -> str: ...


def resolution_json(resolution: Answer) -> dict[str, object]:
    """One entry of ``places`` in the answer of the command ``place``."""
    return {
        "text": resolution.text,
        "candidates": [
            {
                "list": candidate.unit.list,
                "code": candidate.unit.code,
                "name": candidate.unit.label,
                "certainty": candidate.mark,
            }
            for candidate in resolution.candidates
        ],
        "ask": resolution.ask,
        "why": resolution.why,
    }
