"""Tax codes, personal numbers, phones, e-mail: the shape blocks, doubt warns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain import identifiers
from kc_desktop.domain.declared import Facility
from kc_desktop.domain.forms import Level
from kc_desktop.domain.identifiers import (
    clean_phone,
    clean_tax_code,
    is_birth_place,
    is_email,
    is_phone,
    is_tax_code_shape,
    mask,
    read_personal_number,
    split_phones,
    tax_check_digit,
    tax_code_sound,
)
from kc_desktop.exchange.packs import shipped
from tests.tools.cases import each

nine = st.from_regex(r"[0-9]{9}", fullmatch=True).filter(str.isascii)


@each("code", ["0100233488", "0314409058-002"])  # numbers printed in libraries.md 5.4
def test_known_good_codes(code: str) -> None:
    assert tax_code_sound(code)
    assert is_tax_code_shape(code)


@given(nine, st.integers(0, 9))
def test_exactly_one_check_digit_fits(start: str, digit: int) -> None:
    right = tax_check_digit(start + "0")
    assert tax_code_sound(f"{start}{digit}") == (right == digit)
    assert tax_code_sound(f"{start}{digit}-001") == (right == digit)


@given(nine.filter(lambda s: tax_check_digit(s + "0") is not None), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(start: str, place: int, by: int) -> None:
    code = f"{start}{tax_check_digit(start + '0')}"
    wrong = code[:place] + str((int(code[place]) + by) % 10) + code[place + 1 :]
    assert not tax_code_sound(wrong), "all weights are prime to 11"


def test_numbers_without_a_check_digit() -> None:
    assert tax_check_digit("001085000001") is None
    assert tax_code_sound("001085000001"), "twelve digits: a personal number, nothing to check"


@each(
    "text, code",
    [("0100233488", "0100233488"), (" 0100 233 488 ", "0100233488"), ("0314409058002", "0314409058-002"),
     ("0314409058-002", "0314409058-002"), ("'0100233488", "0100233488"), ("0100.233.488", "0100233488"),
     ("không có", "không có"), ("０１００２３３４８８", "０１００２３３４８８")],
)  # fmt: skip
def test_tax_codes_are_cleaned(text: str, code: str) -> None:
    assert clean_tax_code(text) == code


@given(st.text(max_size=16))
def test_cleaning_again_changes_nothing(text: str) -> None:
    once = clean_tax_code(text)
    assert clean_tax_code(once) == once


@each("code", ["", "123", "01002334880", "0314409058-02", "0314409058_002", "01002334a8", "1" * 13])
def test_shapes_that_are_none(code: str) -> None:
    assert not is_tax_code_shape(code)


@each(
    "code, facts",
    [
        ("001085000001", ("001", False, 1985)),
        ("024190123456", ("024", True, 1990)),
        ("038205000001", ("038", False, 2005)),
        ("038301000001", ("038", True, 2001)),
    ],
)
def test_personal_numbers(code: str, facts: tuple[str, bool, int]) -> None:
    found = read_personal_number(code)
    assert found is not None
    assert (found.province, found.is_woman, found.birth_year) == facts


@each("code", ["", "00108500000", "0010850000012", "001485000001", "00108500000a", "٠٠١٠٨٥٠٠٠٠٠١"])
def test_no_personal_numbers(code: str) -> None:
    assert read_personal_number(code) is None


@each(
    "text, number",
    [("0912 345 678", "0912345678"), ("+84 912.345.678", "0912345678"), ("84912345678", "0912345678"),
     ("(024) 3825-1234", "02438251234"), ("1900 1234", "19001234"), ("không", "")],
)  # fmt: skip
def test_phones_are_cleaned(text: str, number: str) -> None:
    assert clean_phone(text) == number
    assert clean_phone(number) == number
    assert bool(number) == is_phone(number)


@each("number", ["", "0123456789", "091234567", "09123456789", "113", "+84912345678", "0412345678"])
def test_doubtful_phones(number: str) -> None:
    assert not is_phone(number)


def test_a_cell_of_several_phones() -> None:
    text = "0912345678; 0987 654 321/ +84912345678 - 024.3825.1234\nkhông có"
    assert split_phones(text) == ("0912345678", "0987654321", "02438251234")
    assert split_phones("0912345678 hoặc 0987654321") == ("0912345678", "0987654321")


def test_emails() -> None:
    assert is_email("lien.he@mau.vn")
    for text in ("", "@mau.vn", "a@b", "a b@mau.vn", "a@mau.vn;b@mau.vn", "a@@mau.vn"):
        assert not is_email(text)


@given(st.text(min_size=6, max_size=30))
def test_a_mask_hides_a_third_and_keeps_the_length(text: str) -> None:
    shown = mask(text)
    assert len(shown) == len(text)
    assert shown[len(text) // 3 : len(text) - len(text) // 3].strip("*") == ""
    assert "*" in shown
    assert mask("12345") == "12345"
    assert identifiers.mask("079012341234") == "0790****1234"


# --- identifiers beside the other facts of a record ---
def found(**values: Any) -> set[tuple[str, str]]:
    record = Facility({"name": "Mẫu – Gốm Bến Đá", "legal_form": "ho_kd", **values})
    problems = list(record.rules())
    assert all(problem.text for problem in problems)
    assert all(problem.level is not Level.BLOCK for problem in problems)
    return {(problem.path, problem.code) for problem in problems}


@each(
    "values, problems",
    [
        ({"tax_code": "024190123456", "owner_is_woman": True, "owner_birth_year": 1990}, set()),
        ({"tax_code": "024190123456", "owner_is_woman": False}, {("owner_is_woman", "personal_no_woman")}),
        ({"tax_code": "024090123456", "owner_is_woman": True}, {("owner_is_woman", "personal_no_man")}),
        ({"tax_code": "024190123456", "owner_birth_year": 1991}, {("owner_birth_year", "personal_no_year")}),
        ({"tax_code": "024301123456", "owner_is_woman": True, "owner_birth_year": 2001}, set()),
        ({"tax_code": "023190123456"}, {("tax_code", "personal_no_province")}),
        ({"tax_code": "116190123456"}, set()),  # born abroad
        ({"tax_code": "024490123456"}, {("tax_code", "personal_no_century")}),
        ({"tax_code": "024190123456", "legal_form": "cp"}, {("tax_code", "tax_code_is_personal")}),
        ({"tax_code": "0100109106"}, {("tax_code", "household_old_code")}),
        ({"tax_code": "0100109106", "legal_form": "cp"}, set()),
        ({"tax_code": "0100109106-001", "legal_form": "cp"}, {("tax_code", "dependent_unit")}),
        ({"tax_code": "0100109106-000", "legal_form": "cp"}, {("tax_code", "branch_number")}),
        ({"tax_code": "024190123456", "former_tax_code": "0100.109.106"}, set()),
        ({"former_tax_code": "0100109107"}, {("former_tax_code", "tax_code_check")}),
        ({"former_tax_code": "12345"}, {("former_tax_code", "tax_code_shape")}),
        ({"former_tax_code": "0100109106", "tax_code": "0100109106", "legal_form": "cp"},
         {("former_tax_code", "former_is_new")}),
    ],
)  # fmt: skip
def test_numbers_beside_the_other_facts(values: dict[str, Any], problems: set[tuple[str, str]]) -> None:
    assert found(**values) == problems


def test_the_sixty_three_provinces_begin_a_personal_number() -> None:
    packs = shipped(Path(__file__).resolve().parents[2] / "resources" / "packs")
    codes = {f"0{place.code}" for place in packs.provinces(unit_list="pre2025")}
    assert {code for number in range(100) if is_birth_place(code := f"{number:03}")} == codes
    assert len(codes) == 63
