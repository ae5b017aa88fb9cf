"""What is known of an establishment on a day: its record, its last survey, and what the reference data say of both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kc_desktop.domain.declared.survey import ProductRow, Survey, YearRow
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.rules.answers import Datum, Missing, RuleRef, say
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.values import show


@dataclass(frozen=True, slots=True)
class Legal:
    """A legal form: what the rules read of it, and whether the law knew it that day."""

    code: str
    kind: str
    known: bool


@dataclass(frozen=True, slots=True)
class TypeSource:
    """Who says what type a province (``key`` province_type) or a commune (unit_type) has: how sure, by which text,
    where it can be corrected; ``edited``: the province itself."""

    key: str
    mark: str
    clause: str
    rule: RuleRef
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """A place as the rules of one map see it; ``shown``: its name as it was that day. ``city``: key of a provincial
    city whose class decides."""

    shown: str
    province_type: str
    unit_type: str
    district_type: str = ""
    sources: tuple[TypeSource, ...] = ()
    city: str = ""
    city_class: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A priority area (TT 46/2012 Đ.6): its place in the order, and whose word it is."""

    code: str
    label: str
    order: int
    clause: str
    mark: str
    edited: bool = False


@dataclass(frozen=True)
class Facts:
    """``record``: what was asked about (a survey or a facility); ``survey``: for a facility its last one.

    ``new``: the site on the map in force; ``old``: the commune it was, or each one it may have been (``old_certain``
    says which); ``groups``: groups of NĐ 45 that the industry code belongs to; ``group_known``: whether the group typed
    is one the law had that day; ``areas``: None while nobody said anything.
    """

    on: date
    record: Form
    lookup: Lookup
    survey: Survey | None = None
    legal: Legal | None = None
    new: Where | None = None
    old: tuple[Where, ...] = ()
    old_certain: bool = False
    vsic: str = ""
    groups: tuple[str, ...] = ()
    group_known: bool = True
    areas: tuple[Area, ...] | None = None
    _parts: tuple[Form, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_parts", (self.record, *([self.survey] if self.survey else ())))

    @property
    def division(self) -> str:
        """The two digits of the industry code."""
        return self.vsic[:2] if self.vsic[:2].isdigit() else ""

    def value(self, key: str) -> Any:
        """A value of the record; where it is silent, of its last survey."""
        return next((part.values[key] for part in self._parts if part.values.get(key) not in (None, "", ())), None)

    def datum(self, key: str) -> Datum | None:
        """The value with its label; None when there is none."""
        for part in self._parts:
            if part.values.get(key) not in (None, "", ()):
                return _datum(part.by_key[key], part.values[key], self.lookup, key)
        return None

    def years(self) -> tuple[YearRow, ...]:
        """Yearly figures, the newest first."""
        rows: Iterable[YearRow] = self.value("years") or ()
        known = (row for row in rows if row.year and row.year <= self.on.year)
        return tuple(sorted(known, key=lambda row: -(row.year or 0)))

    def products(self) -> tuple[ProductRow, ...]:
        """Products of the last survey."""
        return tuple(self.value("products") or ())

    def of_row(self, row: Form, key: str, rows: str) -> Datum | None:
        """A value of a row with its label; the year of the row stands before it."""
        value = row.values.get(key)
        if value is None:
            return None
        return _datum(row.by_key[key], value, self.lookup, f"{rows}/{row.row_id}/{key}")

    def missing(self, question: str, path: str, **facts: Sentence | int | str) -> Missing:
        """A question about a field: of the record asked about, or else of its survey."""
        form = self.record.key if path.split("/", maxsplit=1)[0] in self.record.by_key else Survey.key
        return Missing(say(question, **facts), form, path)


def _datum(declared: Field[Any], value: Any, lookup: Lookup, path: str) -> Datum:
    unit = f" {declared.unit}" if declared.unit and declared.kind is not Kind.MONEY else ""
    return Datum(path, declared.label, show(declared, value, lookup) + unit)
