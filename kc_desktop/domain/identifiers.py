"""Tax codes, personal numbers, phones, e-mail (``domain.md`` 9.2). Everything doubtful warns; only the shape blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_SEPARATORS = re.compile(r"[\s.\-–'’ \u200b]")
_NO_DIGITS = re.compile(r"[^0-9+]")
_TAX_CODE = re.compile(r"[0-9]{10}(-[0-9]{3})?|[0-9]{12}")
_PHONE = re.compile(r"0[35789][0-9]{8}|02[0-9]{8,9}|1[89]00[0-9]{4,6}")
_PHONE_SPLIT = re.compile(r"[;,/\n|]|\s-\s|\bvà\b|\bhoặc\b")


def clean_digits(text: str) -> str:
    """``text`` without blanks, dots, dashes and the apostrophe that Excel users put before numbers."""
    return _SEPARATORS.sub("", text)


def clean_tax_code(text: str) -> str:
    """Canonical form: ten digits, ``NNNNNNNNNN-NNN``, or twelve digits; other text is returned stripped."""
    digits = clean_digits(text)
    if digits.isascii() and digits.isdigit() and len(digits) == 13:
        return f"{digits[:10]}-{digits[10:]}"
    return digits if digits.isascii() and digits.isdigit() else text.strip()


def is_tax_code_shape(code: str) -> bool:
    """10 digits (enterprise), 10-3 (dependent unit) or 12 (person, household since 1/7/2025)."""
    return _TAX_CODE.fullmatch(code) is not None


def tax_check_digit(code: str) -> int | None:
    """The digit that the tenth place should hold; None where no such number is issued or none applies.

    Weights 31, 29, 23, 19, 17, 13, 7, 5, 3; ``10 - (S mod 11)``. Implementations differ on S mod 11 = 0: warn only.
    """
    if len(code) not in (10, 14):
        return None
    total = sum(w * int(d) for w, d in zip(_WEIGHTS, code[:9], strict=True))
    digit = 10 - total % 11
    return digit if digit < 10 else None


def tax_code_sound(code: str) -> bool:
    """Whether the check digit fits; twelve-digit numbers have none."""
    return len(code) == 12 or tax_check_digit(code) == int(code[9])


def expected_end(code: str) -> str:
    """The eighth to tenth digit as they should be, "?" for a check digit that no number has."""
    digit = tax_check_digit(code)
    return f"{code[7:9]}{'?' if digit is None else digit}"


_NOT_PROVINCES = frozenset({
    "003", "005", "007", "009", "013", "016", "018", "021", "023", "028", "029", "032", "039", "041", "043", "047",
    "050", "053", "055", "057", "059", "061", "063", "065", "069", "071", "073", "076", "078", "081", "085", "088",
    "090",
})  # fmt: skip
"""Below the last of the 63 provinces of before 1/7/2025, whose two-digit codes begin a personal number after a zero:
numbers that no province had."""
_LAST_PROVINCE = "096"


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """What a 12-digit số định danh says of its holder."""

    province: str
    is_woman: bool
    birth_year: int


def read_personal_number(code: str) -> PersonalNumber | None:
    """Province (old code), sex and birth year, or None when the shape or the century digit is impossible."""
    if re.fullmatch(r"[0-9]{12}", code) is None or int(code[3]) > 3:
        return None
    century = 1900 if code[3] in "01" else 2000
    return PersonalNumber(code[:3], code[3] in "13", century + int(code[4:6]))


def is_birth_place(code: str) -> bool:
    """Whether the first three digits can be a province of before 1/7/2025 (001–096) or a country (from 100)."""
    return code >= "100" or ("000" < code <= _LAST_PROVINCE and code not in _NOT_PROVINCES)


def clean_phone(text: str) -> str:
    """National form without separators: ``+84 90…`` and ``84 90…`` become ``090…``."""
    digits = _NO_DIGITS.sub("", text)
    if digits.startswith("+84"):
        digits = "0" + digits[3:]
    elif digits.startswith("84") and len(digits) in (11, 12):
        digits = "0" + digits[2:]
    return digits


def is_phone(number: str) -> bool:
    """Mobile (10 digits, 03 05 07 08 09), fixed (02, 10–11 digits), hotline (1800/1900 and short emergency numbers)."""
    return _PHONE.fullmatch(number) is not None


def split_phones(text: str) -> tuple[str, ...]:
    """The numbers in a cell that may hold several, cleaned, in order, none twice."""
    found: dict[str, None] = {}
    for part in _PHONE_SPLIT.split(text):
        number = clean_phone(part)
        if number:
            found[number] = None
    return tuple(found)


def is_email(text: str) -> bool:
    """A plausible address: one @ and a dot after it."""
    return _EMAIL.fullmatch(text) is not None


def mask(text: str) -> str:
    """``0790****1234``: enough to recognise, not to use."""
    return (
        text
        if len(text) < 6
        else f"{text[: len(text) // 3]}{'*' * (len(text) - 2 * (len(text) // 3))}{text[-(len(text) // 3) :]}"
    )
