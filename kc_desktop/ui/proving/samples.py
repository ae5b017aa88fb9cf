"""A record of every form with every field filled, made from the declarations and the packs alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.packs import Packs

DAY, TAX = date(2026, 3, 15), "0000000007"
"""No tax office has the prefix 00; the check digit is right."""


class Samples:
    """``links`` remembers the records made so far, for the fields that name them."""

    def __init__(self, packs: Packs, province: str) -> None:
        self._commune = packs.units(province=province)[0].key
        self._packs = packs
        self.links: dict[str, str] = {}

    def record(self, form: type[Form]) -> Form:
        """All fields that still hold, with plain values."""
        return form({field.key: self._value(field) for field in form.active() if self._fits(field)})

    def _fits(self, field: Field[Any]) -> bool:
        return field.kind is not Kind.LINK or field.link in self.links

    def _value(self, field: Field[Any]) -> object:
        if field.kind is Kind.ROWS:
            row = field.row
            assert row is not None  # a field of rows declares them
            return (row({one.key: self._value(one) for one in row.fields if self._fits(one)}, new_id()),)
        return self._plain()[field.kind](field)

    def _plain(self) -> dict[Kind, Callable[[Field[Any]], object]]:
        return {
            Kind.TEXT: lambda field: f"Mẫu {field.label.lower()}"[: field.length or None],
            Kind.NOTE: lambda field: f"Mẫu {field.label.lower()}\ndòng hai",
            Kind.INTEGER: lambda field: int(max(field.low or 0, 1)),
            Kind.YEAR: lambda _field: DAY.year - 20,
            Kind.DECIMAL: lambda _field: Decimal("12.5"),
            Kind.MONEY: lambda _field: 1_500_000,
            Kind.DATE: lambda _field: DAY,
            Kind.YESNO: lambda _field: True,
            Kind.CHOICE: self._code,
            Kind.CHOICES: lambda field: (self._code(field),),
            Kind.COMMUNE: lambda _field: self._commune,
            Kind.COMMUNES: lambda _field: (self._commune,),
            Kind.VSIC: lambda _field: "2025:2393",
            Kind.LINK: lambda field: self.links[field.link],
            Kind.PHONES: lambda _field: ("0900000001",),
            Kind.TAX_CODE: lambda _field: TAX,
            Kind.EMAIL: lambda _field: "mau@example.vn",
        }

    def _code(self, field: Field[Any]) -> str:
        return self._packs.codes(field.choices, DAY)[0].code
