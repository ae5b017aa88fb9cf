"""What a form asks of the program around it: names, searches, checks. The page hands in the real thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kc_desktop.domain.forms import Form, Lookup, Problem


@dataclass(frozen=True, slots=True)
class Pick:
    """One entry of a list to pick from: what is stored, what is read, a second line that tells it from its like.

    ``short`` is shown where ``title`` does not fit; ``mark`` is the short code people know it by ("1.2", "2393").
    """

    key: str
    title: str
    detail: str = ""
    short: str = ""
    mark: str = ""


class FormServices(Protocol):
    """Every call answers within some milliseconds: they are made while a person types."""

    @property
    def lookup(self) -> Lookup:
        """Labels and existence of codes, units and industries."""

    def codes(self, code_list: str) -> Sequence[Pick]:
        """The entries of a code list that hold today, in the list's own order."""

    def places(self, text: str, *, old: bool = False) -> Sequence[Pick]:
        """Communes of today (or ``old``: of 30/6/2025) that ``text`` may mean, best first.

        ``detail`` says what the unit was before (what it is now).
        """

    def place_note(self, key: str) -> str:
        """What the unit was called before, for the line under the field; "" when nothing is to be said."""

    def industries(self, text: str) -> Sequence[Pick]:
        """Industry codes that ``text`` may mean, best first."""

    def records(self, form: str, text: str) -> Sequence[Pick]:
        """Records of ``form`` that ``text`` finds, best first."""

    def record_title(self, form: str, record_id: str) -> str:
        """The headline of a record, or "" when it is not here (yet)."""

    def author(self, form: str, record_id: str, op: str) -> str:
        """Who wrote an operation of a record in conflict, where and when, in one line."""

    def check(self, record: Form) -> Sequence[Problem]:
        """Everything found in ``record``; pure, no database."""


class Candidate(Protocol):
    """One of the values on which people disagree (canonical JSON)."""

    @property
    def op(self) -> str:
        """The operation that wrote it."""

    @property
    def value(self) -> object:
        """What was written; None = cleared."""

    @property
    def shown(self) -> bool:
        """Whether it is the one on show."""


class Seen(Protocol):
    """A record as it was read for editing (``services.records.Loaded``)."""

    @property
    def form(self) -> type[Form]:
        """Its declaration."""

    @property
    def record_id(self) -> str:
        """Its id."""

    @property
    def record(self) -> Form:
        """Its typed values."""

    @property
    def conflicts(self) -> Mapping[str, Sequence[Candidate]]:
        """Paths on which people disagree."""

    @property
    def problems(self) -> Sequence[Problem]:
        """Stored values that could not be read."""

    @property
    def is_new(self) -> bool:
        """Whether it was never saved."""
