"""Amounts: typed, shown, in words (``libraries.md`` 5.3)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.amounts import (
    NotANumber,
    group,
    in_words,
    parse_money,
    parse_number,
    parse_plain,
    short_money,
)
from tests.tools.cases import each

WORDS = {
    0: "không",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    40: "bốn mươi",
    100: "một trăm",
    101: "một trăm linh một",
    105: "một trăm linh năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    1_000: "một nghìn",
    1_005: "một nghìn không trăm linh năm",
    1_015: "một nghìn không trăm mười lăm",
    10_000: "mười nghìn",
    105_000: "một trăm linh năm nghìn",
    1_000_001: "một triệu không trăm linh một",
    21_000_000: "hai mươi mốt triệu",
    350_000_000: "ba trăm năm mươi triệu",
    1_005_000_000: "một tỷ không trăm linh năm triệu",
    1_000_000_005: "một tỷ không trăm linh năm",
    1_005_000_000_000: "một nghìn không trăm linh năm tỷ",
    1_000_000_000_000_000: "một triệu tỷ",
    -5: "âm năm",
}


@each("amount, words", WORDS.items())
def test_amounts_in_words(amount: int, words: str) -> None:
    assert in_words(amount) == words


VALUES = {
    **{w: n for n, w in enumerate("không một hai ba bốn năm sáu bảy tám chín".split())},  # noqa: SIM905
    "mốt": 1,
    "tư": 4,
    "lăm": 5,
}


def read_below_ty(words: list[str]) -> int:
    """A reader written the other way round: sums what it hears."""
    total = part = 0
    last = 0
    for word in words:
        if word in VALUES:
            last = VALUES[word]
            part += last
        elif word == "mười":
            part += 10
        elif word == "mươi":
            part += last * 9
        elif word == "trăm":
            part += last * 99
        elif word in ("nghìn", "triệu"):
            total, part = total + part * {"nghìn": 10**3, "triệu": 10**6}[word], 0
    return total + part


def read(words: list[str]) -> int:
    if "tỷ" in words:
        at = len(words) - 1 - words[::-1].index("tỷ")
        return read(words[:at]) * 10**9 + read_below_ty(words[at + 1 :])
    return read_below_ty(words)


@given(st.integers(0, 10**15) | st.integers(0, 3000) | st.integers(0, 10**6).map(lambda n: n * 10**6))
def test_words_say_the_amount(amount: int) -> None:
    assert read(in_words(amount).split()) == amount


TYPED = {
    "1,5 tỷ": 1_500_000_000,
    "1.5 tỷ": 1_500_000_000,
    "350tr": 350_000_000,
    "350 Triệu đồng": 350_000_000,
    "2 tỷ 300 triệu": 2_300_000_000,
    "2 tỉ 300tr 500k": 2_300_500_000,
    "1.500.000": 1_500_000,
    "1,500,000": 1_500_000,
    "1.500.000 đ": 1_500_000,
    "1 500 000": 1_500_000,
    "1.500.000 đồng": 1_500_000,
    "1500000": 1_500_000,
    "500 nghìn": 500_000,
    "500k": 500_000,
    "0": 0,
    "-5 tr": -5_000_000,
    "1\u00a0500\u00a0000": 1_500_000,
}


@each("text, amount", TYPED.items())
def test_amounts_as_people_type_them(text: str, amount: int) -> None:
    assert parse_money(text) == amount


@each(
    "text",
    [
        "",
        "-",
        "một",
        "1,5",
        "1.5",
        "1,5 đồng",
        "300 triệu 2 tỷ",
        "5 tỷ 3 tỷ",
        "1.50.000",
        "1,2,3",
        "5 xu",
        "1e9",
        "∞",
        "٣",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(NotANumber):
        parse_money(text)


@given(st.integers(-(10**15), 10**15))
def test_shown_amounts_can_be_typed_again(amount: int) -> None:
    assert parse_money(group(amount)) == amount
    assert parse_money(short_money(amount)) == amount


@given(st.decimals(-(10**9), 10**9, places=3, allow_nan=False, allow_infinity=False))
def test_shown_numbers_can_be_typed_again(number: Decimal) -> None:
    value = number.normalize() + 0
    typed = group(value)
    assert parse_number(typed) == value


@each(
    "text, number",
    [("1.500", "1500"), ("1,5", "1.5"), ("1.5", "1.5"), ("1.234.567,8", "1234567.8"), ("1,234,567.8", "1234567.8"),
     ("1,234.5", "1234.5"), ("12,345", "12.345"), ("-3", "-3"), ("0,05", "0.05")],
)  # fmt: skip
def test_numbers_as_people_type_them(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


@each("text", ["", ".", ",", "1.", ",5", "--1", "1,2,3", "NaN", "Infinity", "1e5", "1_000", "２"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(text)
    with pytest.raises(NotANumber):
        parse_plain(text)


def test_machines_write_plainly() -> None:
    assert parse_plain("-12.50") == Decimal("-12.5")
    for text in ("1" * 19, "1.500.000", "1,5", " 1", "1" * 5000, "0." + "1" * 13):
        with pytest.raises(NotANumber):
            parse_plain(text)


def test_short_amounts() -> None:
    assert [short_money(n) for n in (0, 999_999, 1_000_000, 350_000_000, 1_500_000_000, 1_234_567_000)] == [
        "0", "999.999", "1 triệu", "350 triệu", "1,5 tỷ", "1.234.567.000",
    ]  # fmt: skip
    assert (group(Decimal("12345.5")), group(-1_500_000)) == ("12.345,5", "-1.500.000")


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_money, parse_number, parse_plain):
        try:
            parse(text)
        except NotANumber:
            continue
