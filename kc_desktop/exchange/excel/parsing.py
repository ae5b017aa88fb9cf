"""Cells → values of fields: what offices type, and what Excel makes of it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kc_desktop.domain.forms import Field, Kind, Lookup
from kc_desktop.domain.identifiers import clean_tax_code, is_phone, read_personal_number, split_phones, tax_code_sound
from kc_desktop.domain.likeness_words import legal_form
from kc_desktop.domain.values import ValueProblem, parse_text, read_json
from kc_desktop.exchange.excel.cells import Cell, is_number, show
from kc_desktop.exchange.excel.dates import day_of, year_of

_SHORTENED = re.compile(r"-?\d(?:[.,]\d+)?[eE]\+?\d+")
_PHONE = r"0[35789]\d{8}|02\d{9}"
_KEY = re.compile(r"(?:^|[(;] ?)([0-9a-z]+:[0-9A-Za-z]+)\)?(?=$|;)")
_USUAL = {
    Kind.TAX_CODE: re.compile("[0-9]{10}|[0-9]{12}"),
    Kind.PERSONAL_NO: re.compile("[0-9]{3}[0-3][0-9]{8}"),
    Kind.PHONES: re.compile("0[35789][0-9]{8}"),
}
"""Numbers that are names: what nearly all look like, and are read as they are."""


def keys_in(cell: Cell) -> tuple[str, ...]:
    """Keys of units or industries that our own files write behind a label: "Xã Phúc Sơn, … (2025:07432)"."""
    text = show(cell)
    found = _KEY.findall(text)
    return tuple(sorted(found)) if found and len(found) == len(text.split(";")) else ()


def keyed_value(target: Field[Any], cell: Cell, lookup: Lookup) -> Any:
    """The value of a cell of our own files. Raises ``ValueProblem``."""
    if target.kind in (Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC):
        keys = keys_in(cell)
        if not keys:
            raise ValueProblem("unknown_vsic" if target.kind is Kind.VSIC else "unknown_unit", text=show(cell)[:60])
        return keys if target.kind is Kind.COMMUNES else keys[0]
    return parse_cell(target, cell, 1, lookup)


def parse_cell(target: Field[Any], cell: Cell, factor: int, lookup: Lookup) -> Any:
    """The typed value of a cell for a field. Raises ``ValueProblem``.

    Numbers that are names in truth lose their zeros in Excel: a tax code of nine digits gets its zero back when the
    check digit then fits; a phone of nine digits its leading one. "1,09E+09" has lost digits and is not read.
    """
    kind = target.kind
    if not isinstance(cell, str) and (value := _as_it_is(target, cell, factor)) is not None:
        return value
    text = show(cell)
    if kind in (Kind.TEXT, Kind.NOTE):
        return parse_text(target, text, lookup)
    if kind is Kind.MONEY:
        return _money(target, cell, factor, lookup)
    if kind in _USUAL:
        if _USUAL[kind].fullmatch(text):
            return (text,) if kind is Kind.PHONES else text
        if _SHORTENED.fullmatch(text):
            raise ValueProblem("not_a_number", text=text)
        if kind is Kind.PHONES:
            return phones_of(text)
    return None if kind is Kind.YEAR and text == "0" else parse_text(target, _typed(target, cell, lookup), lookup)


def _as_it_is(target: Field[Any], cell: Cell, factor: int) -> Any:
    """The value of a number or a day in a field of such; None where it must be looked at more closely."""
    kind = target.kind
    if type(cell) is int:
        value = cell * factor if kind is Kind.MONEY and abs(cell) < 1 << 53 else cell
        fits = (target.low is None or value >= target.low) and (target.high is None or value <= target.high)
        if kind in (Kind.INTEGER, Kind.MONEY) and fits:
            return value
        if kind is Kind.YEAR and fits and 1800 <= cell <= 2100:
            return value
    if kind is Kind.DECIMAL and is_number(cell) and abs(cell) < 1e12 and "e" not in (text := f"{cell:.12g}"):
        return read_json(target, text)
    return cell if kind is Kind.DATE and isinstance(cell, date) and 1800 <= cell.year <= 2200 else None


def _typed(target: Field[Any], cell: Cell, lookup: Lookup) -> str:
    """What a person would type for the cell."""
    text = show(cell)
    match target.kind:
        case Kind.TAX_CODE:
            return _with_zeros(text)
        case Kind.PERSONAL_NO if text.isdigit():
            return text.zfill(12)
        case Kind.YEAR if (year := year_of(cell)) is not None:
            return str(year)
        case Kind.DATE if (day := day_of(cell)) is not None:
            return show(day)
        case Kind.CHOICE if target.choices == "legal_form" and lookup.find_code(target.choices, text) is None:
            guess = legal_form(text)
            return guess[0] if guess is not None else text
    return text


def _money(target: Field[Any], cell: Cell, factor: int, lookup: Lookup) -> Any:
    text = show(cell)
    if is_number(cell):
        return parse_text(target, str(round(float(text.replace(",", ".")) * factor)), lookup)
    if factor > 1 and re.fullmatch(r"[\d.,\s]+", text):
        return _scaled_money(target, text, factor, lookup)
    return parse_text(target, text, lookup)


def phones_of(text: str) -> tuple[str, ...]:
    """The numbers in a cell, cleaned: a zero that Excel took comes back, two numbers run together come apart."""
    found: dict[str, None] = {}
    for part in split_phones(text):
        number = f"0{part}" if not is_phone(part) and is_phone(f"0{part}") else part
        together = re.findall(_PHONE, number) if len(number) > 17 else []
        found.update(dict.fromkeys(together if "".join(together) == number else [number]))
    return tuple(found)


def _with_zeros(text: str) -> str:
    code = clean_tax_code(text)
    if code.isdigit() and len(code) == 9 and tax_code_sound(f"0{code}"):
        return f"0{code}"
    if code.isdigit() and len(code) == 11 and read_personal_number(f"0{code}") is not None:
        return f"0{code}"
    return code


def _scaled_money(target: Field[Any], text: str, factor: int, lookup: Lookup) -> Any:
    from kc_desktop.domain.amounts import NotANumber, parse_number

    try:
        amount = parse_number(text) * factor
    except NotANumber:
        raise ValueProblem("not_an_amount", text=text[:40]) from None
    return parse_text(target, str(int(amount)), lookup)
