"""Generated values and records of every declared form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from kc_desktop.domain.fold import visible
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.identifiers import clean_phone
from kc_desktop.domain.ids import new_id

IDS = [new_id() for _ in range(8)]
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Cn", "Co"])


class Words:
    """A lookup that knows every code and calls it by a name of its own."""

    def has_code(self, code_list: str, code: str) -> bool:
        return True

    def has_unit(self, key: str) -> bool:
        return True

    def has_vsic(self, key: str) -> bool:
        return True

    def find_code(self, code_list: str, text: str) -> str | None:
        return text.removeprefix("tên ") or None

    def code_label(self, code_list: str, code: str) -> str:
        return f"tên {code}"

    def unit_label(self, key: str, *, full: bool = False) -> str:
        return f"Xã {key}"

    def vsic_label(self, key: str) -> str:
        return f"Ngành {key}"


def texts(limit: int, *, lines: bool = False) -> st.SearchStrategy[str]:
    """Clean text: NFC, nothing unseen, no outer blanks."""
    letters = LETTERS | st.sampled_from(" \n" if lines else " ")
    raw = st.text(letters, min_size=1, max_size=min(limit, 30))
    return raw.map(lambda t: visible(t).strip()).filter(lambda t: 0 < len(t) <= limit)


codes = st.from_regex(r"[a-z0-9_]{1,12}", fullmatch=True)
units = st.from_regex(r"20(24|25):[0-9]{5}", fullmatch=True)
phones = st.from_regex(r"0[35789][0-9]{8}", fullmatch=True).filter(lambda n: clean_phone(n) == n)
tax_codes = st.from_regex(r"[0-9]{10}(-[0-9]{3})?|[0-9]{12}", fullmatch=True).filter(str.isascii)
emails = st.from_regex(r"[a-z]{1,10}@[a-z]{1,8}\.vn", fullmatch=True)


def _sorted(items: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(items, min_size=1, max_size=4, unique=True).map(lambda found: tuple(sorted(found)))


def _decimals(field: Field[Any]) -> st.SearchStrategy[Decimal]:
    low, high = field.low or 0, field.high if field.high is not None else 10**9
    step = 10**field.scale
    whole = st.integers(low * step, high * step)
    return whole.map(lambda n: (Decimal(n) / step).normalize() + 0)


def _whole(field: Field[Any]) -> st.SearchStrategy[int]:
    return st.integers(field.low, field.high)


BY_KIND: dict[Kind, Callable[[Field[Any]], st.SearchStrategy[Any]]] = {
    Kind.TEXT: lambda field: texts(field.length),
    Kind.NOTE: lambda field: texts(field.length, lines=True),
    Kind.INTEGER: _whole,
    Kind.YEAR: _whole,
    Kind.MONEY: _whole,
    Kind.DECIMAL: _decimals,
    Kind.DATE: lambda _: st.dates(date(1800, 1, 1), date(2200, 12, 31)),
    Kind.YESNO: lambda _: st.booleans(),
    Kind.CHOICE: lambda _: codes,
    Kind.CHOICES: lambda _: _sorted(codes),
    Kind.COMMUNE: lambda _: units,
    Kind.COMMUNES: lambda _: _sorted(units),
    Kind.VSIC: lambda _: units,
    Kind.LINK: lambda _: st.sampled_from(IDS),
    Kind.PHONES: lambda _: st.lists(phones, min_size=1, max_size=3, unique=True).map(tuple),
    Kind.TAX_CODE: lambda _: tax_codes,
    Kind.PERSONAL_NO: lambda _: st.from_regex(r"[0-9]{3}[0-3][0-9]{8}", fullmatch=True).filter(str.isascii),
    Kind.EMAIL: lambda _: emails,
}


def values(field: Field[Any]) -> st.SearchStrategy[Any]:
    """Canonical typed values of a field, never empty."""
    return rows(field.row) if field.row is not None else BY_KIND[field.kind](field)


def rows(form: type[Form]) -> st.SearchStrategy[tuple[Form, ...]]:
    """Rows in canonical order, each with something in it."""
    ids = st.lists(st.sampled_from(IDS), min_size=1, max_size=2, unique=True).map(sorted)
    return ids.flatmap(lambda found: st.tuples(*(records(form, row_id=i, least=1) for i in found)))


@st.composite
def records(draw: st.DrawFn, form: type[Form], row_id: str = "", least: int = 0) -> Form:
    """A record with some of its fields."""
    keys = draw(st.lists(st.sampled_from(sorted(form.by_key)), min_size=least, max_size=12, unique=True))
    return form({key: draw(values(form.by_key[key])) for key in keys}, row_id)
