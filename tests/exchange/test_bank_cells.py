"""Text in CSV: no spreadsheet takes it for a formula, and the exact text comes back."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.exchange.bank.cells import guarded, unguarded

LETTERS = st.text(st.sampled_from("=+-@'\t\r\n;, \u00a0＝＋－＠a1\"|"), max_size=12)
BEGINS = re.compile(r"(?:^|[;,\t\r\n])[ \u00a0]*[=+\-@＝＋－＠]")


@given(LETTERS | st.text(max_size=30))
def test_what_is_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(LETTERS)
def test_nothing_begins_a_formula_wherever_the_line_is_split(text: str) -> None:
    assert not BEGINS.search(guarded(text))


@given(st.text(st.characters(categories=["L", "N"], include_characters=" .()/"), max_size=40))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
