"""Every failure and every finding has its Vietnamese words, and every fact that the words name is given."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Container
from functools import cache
from itertools import chain
from pathlib import Path

from kc_desktop.domain.error_texts import ERROR_TEXTS
from kc_desktop.domain.errors import Cancelled, Damaged, KcError, Machine, Refused, describe
from kc_desktop.domain.problem_texts import PROBLEM_TEXTS, problem_text
from tests.architecture.looks import FAILURES, FINDINGS, Made, package
from tests.architecture.repository import ROOT
from tests.tools.cases import each

# DESIGN.md section 6: the contract of the command line.
DOCUMENTED = frozenset(
    ["not_a_bundle", "cut_short", "tampered", "unknown_sender", "revoked", "not_for_us", "older_than_here"]
    + ["newer_version", "over_limit", "invalid_content", "station_twice", "database_damaged", "disk_full"]
    + ["read_only", "device_gone", "in_use", "clock_suspect", "wrong_password", "not_allowed"]
)


@cache
def calls() -> tuple[Made, ...]:
    """Every place of the program that makes a failure or a finding."""
    return tuple(chain.from_iterable(seen.made for _, seen in package()))


def codes(classes: Container[str]) -> dict[str, set[str]]:
    """code -> the files that raise it."""
    found: dict[str, set[str]] = {}
    for call in calls():
        for code in call.codes if call.name in classes else ():
            found.setdefault(code, set()).add(call.file)
    return found


def machine_codes() -> set[str]:
    from kc_desktop.system import files

    return {*files._BY_ERRNO.values(), *files._BY_WINDOWS_CODE.values(), "io_error"}


def test_the_scan_sees_the_code_base() -> None:
    assert len(codes(FAILURES)) > 25
    assert len(codes(FINDINGS)) > 25
    assert {"invalid_content", "database_damaged"} <= codes(FAILURES).keys()


def test_every_code_raised_anywhere_has_its_texts() -> None:
    assert {code: files for code, files in codes(FAILURES).items() if code not in ERROR_TEXTS} == {}
    assert machine_codes() <= ERROR_TEXTS.keys()
    assert ERROR_TEXTS.keys() >= DOCUMENTED


def test_every_finding_has_its_sentence() -> None:
    assert {code: files for code, files in codes(FINDINGS).items() if code not in PROBLEM_TEXTS} == {}


@each("code", ERROR_TEXTS)
def test_texts_say_what_is_wrong_what_to_do_and_what_is_safe(code: str) -> None:
    told = ERROR_TEXTS[code]
    for text in (told.message, told.next, told.safe):
        assert text == unicodedata.normalize("NFC", text).strip()
        assert len(text) > 8
        assert text.endswith((".", ":", "}", ")", "?"))
        assert not any(word in text.lower() for word in ("none", "exception", "traceback", "errno"))
    # A fact the raiser forgot is a dash, never a second failure.
    described = describe(Refused(code))
    assert "{" not in described.message + described.next + described.safe


def test_facts_fill_the_texts() -> None:
    assert str(Machine("disk_full", where="USB KINGSTON")) == "Ổ đĩa hoặc USB đã đầy (USB KINGSTON)."
    assert "“gói.kcb”" in describe(Refused("tampered", name="gói.kcb")).message
    assert describe(Refused("no_database")).safe == "Dữ liệu trên máy không thay đổi."


def test_exit_codes_are_the_contract() -> None:
    kinds = {Refused: 2, Machine: 3, Damaged: 4, Cancelled: 130, KcError: 1}
    assert {kind: kind.exit_code for kind in kinds} == kinds


@each("code", PROBLEM_TEXTS)
def test_every_sentence_can_be_filled(code: str) -> None:
    names = {name for _, name, _, _ in string.Formatter().parse(PROBLEM_TEXTS[code]) if name}
    filled = problem_text(code, dict.fromkeys(names, 12_500))
    assert "{" not in filled
    assert filled == unicodedata.normalize("NFC", filled)


def test_every_finding_gives_the_facts_that_its_sentence_names() -> None:
    missing = []
    for call in calls():
        for code in call.codes if call.name in FINDINGS and not call.method else ():
            wanted = {n for _, n, _, _ in string.Formatter().parse(PROBLEM_TEXTS.get(code, "")) if n}
            if None not in call.facts and not wanted <= call.facts:
                missing.append((call.file, call.line, code, wanted - call.facts))
    assert missing == []


def test_numbers_in_sentences_are_grouped_and_years_are_not() -> None:
    assert problem_text("too_long", {"length": 12_500, "limit": 4000}) == "Dài 12.500 ký tự, tối đa 4.000"
    assert problem_text("year_twice", {"year": 2025}) == "Năm 2025 đã có ở dòng khác"


def test_repository_root_is_right() -> None:
    assert (Path(ROOT) / "kc_desktop" / "domain" / "errors.py").is_file()
