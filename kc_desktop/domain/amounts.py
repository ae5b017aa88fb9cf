"""Amounts as people type and read them: "1,5 tỷ", "350tr", "1.500.000"; đồng, whole, in words for papers."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from kc_desktop.domain.texts import N_

_UNITS = {
    "": 1, "đ": 1, "d": 1, "đồng": 1, "dong": 1, "vnd": 1, "vnđ": 1,
    "k": 10**3, "nghìn": 10**3, "ngàn": 10**3, "nghin": 10**3, "ngan": 10**3, "n": 10**3,
    "tr": 10**6, "triệu": 10**6, "trieu": 10**6, "trđ": 10**6, "triệuđồng": 10**6,
    "t": 10**9, "tỷ": 10**9, "tỉ": 10**9, "ty": 10**9, "ti": 10**9, "tỷđồng": 10**9, "tỉđồng": 10**9,
}  # fmt: skip
_SHAPE = re.compile(r"(-?[0-9][0-9.,\s]*)([^0-9.,]*)")
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


class NotANumber(ValueError):
    """The text is no number; ``ambiguous`` when it could be two."""

    def __init__(self, text: str, *, ambiguous: bool = False) -> None:
        super().__init__(text)
        self.ambiguous = ambiguous


def parse_number(text: str) -> Decimal:
    """A number written the Vietnamese way: "." groups thousands, "," marks decimals; one group of three is thousands.

    "1.500.000" = 1500000, "1,5" = 1.5, "1.5" = 1.5, "1.500" = 1500, "1,234,567.8" = 1234567.8. Raises ``NotANumber``.
    """
    body = re.sub(r"[\s ]", "", text)
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?", body):
        body = body.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3}){2,}(\.[0-9]+)?|-?[0-9]{1,3}(,[0-9]{3})+\.[0-9]+", body):
        body = body.replace(",", "")
    elif re.fullmatch(r"-?[0-9]+(,[0-9]+)?", body):
        body = body.replace(",", ".")
    elif not re.fullmatch(r"-?[0-9]+\.[0-9]+", body):
        raise NotANumber(text)
    try:
        return Decimal(body)
    except InvalidOperation:
        raise NotANumber(text) from None


def parse_plain(text: str) -> Decimal:
    """A number written for machines: digits, at most one ".". Raises ``NotANumber``."""
    if not re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,12})?", text):
        raise NotANumber(text)
    return Decimal(text)


def parse_money(text: str) -> int:
    """Whole đồng from "1,5 tỷ", "350tr", "2 tỷ 300 triệu", "1.500.000 đ". Raises ``NotANumber``."""
    rest = re.sub(r"[\s ]+", " ", text.strip().lower())
    total, sign = Decimal(0), 1
    if rest.startswith("-"):
        sign, rest = -1, rest[1:].strip()
    if not rest:
        raise NotANumber(text)
    last = 0
    while rest:
        match = _SHAPE.match(rest)
        if match is None:
            raise NotANumber(text)
        unit = match.group(2).replace(" ", "").rstrip(".;")
        if unit not in _UNITS or (last and _UNITS[unit] >= last):
            raise NotANumber(text)
        total += parse_number(match.group(1).strip()) * _UNITS[unit]
        last, rest = _UNITS[unit], rest[match.end() :]
    if total != total.to_integral_value():
        raise NotANumber(text)
    return sign * int(total)


def group(value: int | Decimal) -> str:
    """ "1.500.000" or "12.345,5"."""
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,d}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")


def short_money(value: int) -> str:
    """ "1,5 tỷ", "350 triệu", or grouped đồng when neither is exact to two decimals."""
    for size, word in ((10**9, N_("amount", "tỷ")), (10**6, N_("amount", "triệu"))):
        if abs(value) >= size and value % (size // 100) == 0:
            return f"{group((Decimal(value) / size).normalize() + 0)} {word}"
    return group(value)


def in_words(value: int) -> str:
    """The amount in formal words for payment papers: 1005000000 → "một tỷ không trăm linh năm triệu"."""
    if value == 0:
        return _DIGITS[0]
    if value < 0:
        return "âm " + in_words(-value)
    return " ".join(_words(value, leading=True))


def _words(value: int, *, leading: bool) -> list[str]:
    billions, rest = divmod(value, 10**9)
    found: list[str] = []
    if billions:
        found += [*_words(billions, leading=leading), "tỷ"]
    for size, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        part, rest = divmod(rest, size)
        if part:
            found += _hundreds(part, full=bool(found) or not leading)
            found += [name] if name else []
    return found


def _hundreds(part: int, *, full: bool) -> list[str]:
    hundred, two = divmod(part, 100)
    ten, one = divmod(two, 10)
    found = [_DIGITS[hundred], "trăm"] if hundred or full else []
    if ten == 0:
        return found + (["linh", _DIGITS[one]] if one and found else [_DIGITS[one]] if one else [])
    found += ["mười"] if ten == 1 else [_DIGITS[ten], "mươi"]
    if one == 1 and ten > 1:
        return [*found, "mốt"]
    if one == 4 and ten > 1:
        return [*found, "tư"]
    if one == 5:
        return [*found, "lăm"]
    return found + ([_DIGITS[one]] if one else [])
