"""One value in its four dresses: typed in memory, canonical JSON, text as typed by a person, text as shown.

JSON is strict (a record from a file says what it means); typed text is generous (``1,5 tỷ``, ``1/8/26``, code or
label). Both raise ``ValueProblem``, which says what is wrong at this field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from kc_desktop.domain import amounts, dates, identifiers
from kc_desktop.domain.fold import visible
from kc_desktop.domain.forms import Field, Kind, Level, Lookup, Problem
from kc_desktop.domain.ids import is_id

MAX_ITEMS = 200
_EXPECTED = {
    Kind.INTEGER: "số nguyên", Kind.YEAR: "năm", Kind.MONEY: "số đồng nguyên", Kind.DECIMAL: "số",
    Kind.YESNO: "true hoặc false", Kind.DATE: "ngày dạng YYYY-MM-DD", Kind.CHOICES: "danh sách mã",
    Kind.COMMUNES: "danh sách mã xã, phường", Kind.PHONES: "danh sách số điện thoại", Kind.ROWS: "danh sách dòng",
}  # fmt: skip
_YES = frozenset({"1", "x", "có", "co", "c", "y", "yes", "true", "đúng"})
_NO = frozenset({"0", "2", "không", "khong", "k", "n", "no", "false", "sai"})


class ValueProblem(ValueError):
    """Why a value cannot stand in its field: a problem code and its facts."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts

    def at(self, path: str) -> Problem:
        """The finding for a person, at its place in the record."""
        return Problem(path, self.code, Level.BLOCK, **self.facts)


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Categories Cc and Cs but for the tab and the line end."""


_USUAL = re.compile("[ -~\u00c0-\u024f\u1e00-\u1eff\u2013]*")
"""What nearly every text is made of: it can be seen, and is in NFC."""
_USUAL_LINES = re.compile("[\n -~\u00c0-\u024f\u1e00-\u1eff\u2013]*")


def clean_text(raw: str, *, lines: bool = False) -> str:
    """What of ``raw`` can be seen (``fold.visible``), outer blanks off. Raises ``control_characters``; tab, line ends
    count as blanks where lines are not."""
    if (_USUAL_LINES if lines else _USUAL).fullmatch(raw):
        return raw.strip()
    body = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if not lines:
        body = body.replace("\n", " ").replace("\t", " ")
    if _CONTROL.search(body):
        raise ValueProblem("control_characters")
    return visible(body).strip()


def read_json(field: Field[Any], raw: object) -> Any:
    """The typed value of canonical JSON ``raw`` (not None, not rows). Raises ``ValueProblem``."""
    reader: Callable[[Field[Any], object], Any] = _JSON.get(field.kind, _json_text)
    return reader(field, raw)


_TEXTS = (Kind.TEXT, Kind.NOTE, Kind.CHOICE, Kind.COMMUNE, Kind.VSIC)
_SURE = {
    Kind.TAX_CODE: re.compile("[0-9]{10}|[0-9]{12}"),
    Kind.EMAIL: re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII),
}


_PHONE = re.compile("0[0-9]{9,10}").fullmatch


def is_canonical(field: Field[Any], value: Any) -> bool:
    """Whether ``read_json`` surely gives back what ``write_json`` made of a value: told of most texts at a glance."""
    if field.kind is Kind.PHONES:
        return isinstance(value, tuple) and len(set(value)) == len(value) < MAX_ITEMS and all(map(_PHONE, value))
    if not isinstance(value, str) or not 0 < len(value) <= field.length:
        return False
    if field.kind in _TEXTS:
        if value[0] <= " " or value[-1] <= " ":
            return False
        if value.isascii() and value.isprintable():
            return True
        return (_USUAL_LINES if field.kind is Kind.NOTE else _USUAL).fullmatch(value) is not None
    return field.kind in _SURE and _SURE[field.kind].fullmatch(value) is not None


def write_json(field: Field[Any], value: Any) -> object:
    """Canonical JSON of a typed value (rows are flattened by ``record``)."""
    if field.kind is Kind.DECIMAL:
        return decimal_text(value)
    if field.kind is Kind.DATE:
        return str(value.isoformat())
    if isinstance(value, tuple):
        return list(value)
    return value


def decimal_text(value: Decimal) -> str:
    """Shortest plain decimal: ``12.5``, ``3``, ``0``."""
    plain = f"{value.normalize():f}"
    return "0" if plain in ("-0", "") else plain


def parse_text(
    field: Field[Any], text: str, lookup: Lookup, find: Mapping[Kind, Callable[[str], str]] | None = None
) -> Any:
    """The typed value of what a person typed, or None for nothing. Raises ``ValueProblem``.

    ``find`` resolves names of communes and industries to keys where a search is at hand (Excel, command line).
    """
    if field.kind in (Kind.TEXT, Kind.NOTE):
        return _length(field, clean_text(text, lines=field.kind is Kind.NOTE)) or None
    body = clean_text(text, lines=field.kind is Kind.PHONES)
    if not body:
        return None
    if find and field.kind in find:
        return find[field.kind](body)
    if field.kind is Kind.CHOICES:
        return tuple(sorted({_choice(field, part, lookup) for part in body.split(";") if part.strip()}))
    if field.kind is Kind.CHOICE:
        return _choice(field, body, lookup)
    return _TEXT.get(field.kind, read_json)(field, body)


def show(field: Field[Any], value: Any, lookup: Lookup) -> str:
    """The value as a person reads it; "" for nothing."""
    if value is None or value == ():
        return ""
    writer = _SHOW.get(field.kind)
    return str(value) if writer is None else writer(field, value, lookup)


def _show_number(_field: Field[Any], value: Any, _lookup: Lookup) -> str:
    return amounts.group(value.normalize() + 0 if isinstance(value, Decimal) else value)


_SHOW: Mapping[Kind, Callable[[Field[Any], Any, Lookup], str]] = {
    Kind.INTEGER: _show_number,
    Kind.MONEY: _show_number,
    Kind.DECIMAL: _show_number,
    Kind.DATE: lambda _f, value, _l: dates.show(value),
    Kind.YESNO: lambda _f, value, _l: "Có" if value else "Không",
    Kind.CHOICE: lambda field, value, lookup: lookup.code_label(field.choices, value),
    Kind.CHOICES: lambda field, value, lookup: "; ".join(lookup.code_label(field.choices, code) for code in value),
    Kind.COMMUNE: lambda _f, value, lookup: lookup.unit_label(value),
    Kind.COMMUNES: lambda _f, value, lookup: "; ".join(lookup.unit_label(key) for key in value),
    Kind.VSIC: lambda _f, value, lookup: lookup.vsic_label(value),
    Kind.PHONES: lambda _f, value, _l: "; ".join(value),
    Kind.ROWS: lambda _f, value, _l: amounts.group(len(value)),
}


def _wrong(field: Field[Any]) -> ValueProblem:
    return ValueProblem("wrong_type", expected=_EXPECTED.get(field.kind, "chuỗi ký tự"))


def _length(field: Field[Any], body: str) -> str:
    if len(body) > field.length:
        raise ValueProblem("too_long", length=len(body), limit=field.length)
    return body


def _bounded(field: Field[Any], number: Any) -> Any:
    if field.low is not None and number < field.low:
        raise ValueProblem("too_low", low=field.low)
    if field.high is not None and number > field.high:
        raise ValueProblem("too_high", high=field.high)
    return number


def _json_text(field: Field[Any], raw: object) -> str:
    if not isinstance(raw, str):
        raise _wrong(field)
    if len(raw) > 4 * field.length + 64:
        raise ValueProblem("too_long", length=len(raw), limit=field.length)
    return _length(field, clean_text(raw, lines=field.kind is Kind.NOTE))


def _json_whole(field: Field[Any], raw: object) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise _wrong(field)
    return int(_bounded(field, raw))


def _json_decimal(field: Field[Any], raw: object) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, int | str | Decimal):
        raise _wrong(field)
    try:
        number = amounts.parse_plain(raw) if isinstance(raw, str) else Decimal(raw)
    except amounts.NotANumber:
        raise ValueProblem("not_a_number", text=str(raw)[:40]) from None
    return _scaled(field, number)


def _scaled(field: Field[Any], number: Decimal) -> Decimal:
    _bounded(field, number)
    exponent = number.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > field.scale:
        raise ValueProblem("too_many_decimals", scale=field.scale)
    return number.normalize() + 0


def _json_date(field: Field[Any], raw: object) -> date:
    if not isinstance(raw, str):
        raise _wrong(field)
    try:
        return dates.parse_iso(raw)
    except dates.NotADate:
        raise ValueProblem("not_a_date", text=raw[:40]) from None


def _json_yesno(field: Field[Any], raw: object) -> bool:
    if not isinstance(raw, bool):
        raise _wrong(field)
    return raw


def _json_list(field: Field[Any], raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
        raise _wrong(field)
    if len(raw) > MAX_ITEMS:
        raise ValueProblem("too_many", limit=MAX_ITEMS)
    items = [_length(field, clean_text(item)) for item in raw]
    unique = dict.fromkeys(item for item in items if item)
    return tuple(unique) if field.kind is Kind.PHONES else tuple(sorted(unique))


def _json_phones(field: Field[Any], raw: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(identifiers.clean_phone(item) or item for item in _json_list(field, raw)))


def _json_tax(field: Field[Any], raw: object) -> str:
    code = identifiers.clean_tax_code(_json_text(field, raw))
    if code and not identifiers.is_tax_code_shape(code):
        raise ValueProblem("tax_code_shape")
    return code


def _json_personal(field: Field[Any], raw: object) -> str:
    code = identifiers.clean_digits(_json_text(field, raw))
    if code and identifiers.read_personal_number(code) is None:
        raise ValueProblem("personal_no_shape")
    return code


def _json_email(field: Field[Any], raw: object) -> str:
    body = _json_text(field, raw)
    if body and not identifiers.is_email(body):
        raise ValueProblem("email_shape")
    return body


def _json_link(field: Field[Any], raw: object) -> str:
    if not isinstance(raw, str) or (raw and not is_id(raw)):
        raise ValueProblem("not_an_id")
    return raw


_JSON: Mapping[Kind, Callable[[Field[Any], object], Any]] = {
    Kind.INTEGER: _json_whole, Kind.YEAR: _json_whole, Kind.MONEY: _json_whole, Kind.DECIMAL: _json_decimal,
    Kind.DATE: _json_date, Kind.YESNO: _json_yesno, Kind.CHOICES: _json_list, Kind.COMMUNES: _json_list,
    Kind.PHONES: _json_phones, Kind.TAX_CODE: _json_tax, Kind.PERSONAL_NO: _json_personal, Kind.EMAIL: _json_email,
    Kind.LINK: _json_link,
}  # fmt: skip


def _number(text: str) -> Decimal:
    try:
        return amounts.parse_number(text)
    except amounts.NotANumber:
        raise ValueProblem("not_a_number", text=text[:40]) from None


def _typed_whole(field: Field[Any], text: str) -> int:
    number = _number(text.removesuffix(field.unit).strip() if field.unit else text)
    if number != number.to_integral_value():
        raise ValueProblem("not_a_number", text=text[:40])
    return int(_bounded(field, int(number)))


def _typed_decimal(field: Field[Any], text: str) -> Decimal:
    return _scaled(field, _number(text.removesuffix(field.unit).strip() if field.unit else text))


def _typed_money(field: Field[Any], text: str) -> int:
    try:
        return int(_bounded(field, amounts.parse_money(text)))
    except amounts.NotANumber:
        raise ValueProblem("not_an_amount", text=text[:40]) from None


def _typed_date(_field: Field[Any], text: str) -> date:
    try:
        return dates.parse_date(text)
    except dates.NotADate:
        raise ValueProblem("not_a_date", text=text[:40]) from None


def _typed_yesno(field: Field[Any], text: str) -> bool:
    word = text.lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise ValueProblem("wrong_type", expected="có hoặc không")


def _typed_phones(_field: Field[Any], text: str) -> tuple[str, ...]:
    return identifiers.split_phones(text)


def _typed_list(_field: Field[Any], text: str) -> tuple[str, ...]:
    return tuple(sorted({part.strip() for part in text.split(";") if part.strip()}))


_TEXT: Mapping[Kind, Callable[[Field[Any], str], Any]] = {
    Kind.INTEGER: _typed_whole, Kind.YEAR: _typed_whole, Kind.DECIMAL: _typed_decimal, Kind.MONEY: _typed_money,
    Kind.DATE: _typed_date, Kind.YESNO: _typed_yesno, Kind.PHONES: _typed_phones, Kind.COMMUNES: _typed_list,
}  # fmt: skip


def _choice(field: Field[Any], text: str, lookup: Lookup) -> str:
    found = lookup.find_code(field.choices, text.strip())
    if found is None:
        raise ValueProblem("unknown_code", text=text.strip()[:60])
    return found
