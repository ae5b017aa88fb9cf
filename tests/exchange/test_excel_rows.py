"""Cells to values, names to legal forms, lines to places: and what is only a guess."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.app import packs
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.likeness_words import legal_form
from kc_desktop.domain.values import ValueProblem
from kc_desktop.exchange.excel import guesses, parsing
from kc_desktop.exchange.excel.cells import Cell
from kc_desktop.exchange.excel.parsing import parse_cell
from kc_desktop.services.names import Names
from tests.domain.strategies import Words
from tests.tools.cases import each

FACILITY = FORMS["facility"].by_key


def parsed(key: str, cell: Cell, form: str = "facility", factor: int = 1) -> object:
    return parse_cell(FORMS[form].by_key[key], cell, factor, Names(packs()))


@each(
    "key, cell, value",
    [
        ("tax_code", "0100109106", "0100109106"),
        ("tax_code", 100109106, "0100109106"),
        ("tax_code", "0100109106001", "0100109106-001"),
        ("phones", 900000001, ("0900000001",)),
        ("phones", "0203 3000 001/ 0900 000 002\n+84 900 000 003", ("02033000001", "0900000002", "0900000003")),
        ("founded_year", 2019, 2019),
        ("founded_year", "0", None),
        ("owner_is_woman", True, True),
        ("owner_is_woman", "x", True),
        ("latitude", 21.25, __import__("decimal").Decimal("21.25")),
    ],
)
def test_cells(key: str, cell: Cell, value: object) -> None:
    assert parsed(key, cell) == value


@each(
    "key, cell",
    [("tax_code", "1.09E+09"), ("tax_code", 100109107), ("phones", "9,0E+08"), ("email", "info@(mau.example,x")],
)
def test_lost_digits_are_not_guessed(key: str, cell: Cell) -> None:
    with pytest.raises(ValueProblem):
        parsed(key, cell)


def test_amounts_take_the_unit_of_their_header() -> None:
    assert parsed("amount", 34.5, "plan", 10**9) == 34_500_000_000
    assert parsed("amount", "34,5", "plan", 10**9) == 34_500_000_000
    assert parsed("amount", "1,5 tỷ", "plan", 10**6) == 1_500_000_000
    assert parsed("amount", 1500, "plan") == 1500


@each(
    "name, code, said",
    [
        ("CÔNG TY TNHH MỘT THÀNH VIÊN MẪU", "tnhh1", True),
        ("Công ty TNHH MTV Mẫu", "tnhh1", True),
        ("Cty TNHH Mẫu", "tnhh2", False),
        ("Công ty Cổ phần Mẫu", "cp", True),
        ("CHI NHÁNH CÔNG TY CP MẪU", "cp", True),
        ("DNTN Mẫu", "dntn", True),
        ("HTX Mẫu", "htx", True),
        ("Hộ kinh doanh Mẫu", "ho_kd", True),
        ("Mẫu Company Limited", "tnhh2", False),
    ],
)
def test_legal_form_from_a_name(name: str, code: str, said: bool) -> None:
    assert legal_form(name) == (code, said)


@each("name", ["Mẫu – Gốm Bến Đá", "Doanh nghiệp Mẫu", "Hợp nhất Mẫu", "Cơ sở Mẫu"])
def test_no_legal_form_where_the_name_is_silent(name: str) -> None:
    assert legal_form(name) is None


def test_address_lines() -> None:
    line = "Số 5, tổ 3, Phường Bãi Cháy, Thành phố Hạ Long, Quảng Ninh"
    assert guesses.street_of(line) == "Số 5, tổ 3"
    assert guesses.is_old_address(line)
    assert not guesses.is_old_address("Thôn 3, xã Phúc Sơn, tỉnh Bắc Ninh")
    assert guesses.names_commune(line)
    assert not guesses.names_commune("Hữu Lũng, Lạng Sơn")
    assert guesses.joined("12 Lê Lợi, Hạ Long", "Hạ Long", "", "Quảng Ninh") == "12 Lê Lợi, Hạ Long, Quảng Ninh"


def test_contents_from_published_words() -> None:
    assert guesses.content_of("ứng dụng máy móc") == "3.3"
    assert guesses.content_of("mô hình trình diễn") == "3.1"
    assert guesses.content_of("việc khác hẳn") is None


NUMBERS = st.integers(-(10**6), 10**16) | st.integers(1700, 2300) | st.floats(-1e13, 1e13).map(float) | st.dates()
NUMERIC = (Kind.INTEGER, Kind.YEAR, Kind.MONEY, Kind.DECIMAL, Kind.DATE)
FIELDS = [field for form in FORMS.values() for field in form.fields if field.kind in NUMERIC]


@given(field=st.sampled_from(FIELDS), cell=NUMBERS, factor=st.sampled_from([1, 1, 1000, 10**6]))
def test_a_number_is_read_as_it_is_shown(field: Field[Any], cell: Cell, factor: int) -> None:
    """The short way for numbers and days ends where the way by their text does."""

    def outcome(read: Callable[[], object]) -> object:
        try:
            return read()
        except ValueProblem as fault:
            return fault.code

    def by_text() -> object:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(parsing, "_as_it_is", lambda *_: None)
            return parse_cell(field, cell, factor, Words())

    assert outcome(lambda: parse_cell(field, cell, factor, Words())) == outcome(by_text)
