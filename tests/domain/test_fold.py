"""Search key and order key: laws by Hypothesis, and the words that go wrong elsewhere."""

from __future__ import annotations

import random
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.fold import fold, nfc, sort_key
from tests.tools.cases import each

ANY_TEXT = st.text(max_size=40)
VIETNAMESE = st.text(alphabet="aàảãáạăằẵắặâầấậbcdđeèéêềếfghiìịjklmnoòóôồơờpqrstuùưừvwxyýz ĂÂĐÊÔƠƯ01-", max_size=30)


@each(
    "text, key",
    [
        ("Đồng Nai", "dong nai"),
        ("  Cơ\u00a0sở \n công   nghiệp ", "co so cong nghiep"),
        ("Hoà", "hoa"),
        ("Hòa", "hoa"),
        ("Ia H’Drai", "ia h'drai"),
        ("Bà Rịa – Vũng Tàu", "ba ria - vung tau"),
        ("ĐƯỜNG Ữ Ợ Ẫ", "duong u o a"),
        (unicodedata.normalize("NFD", "Phường Trường Sa"), "phuong truong sa"),
        ("khu\u00adyến\u200b công", "khuyen cong"),
        ("", ""),
    ],
)
def test_fold_examples(text: str, key: str) -> None:
    assert fold(text) == key


@given(ANY_TEXT)
def test_fold_is_idempotent_and_blind_to_normal_form(text: str) -> None:
    key = fold(text)
    assert fold(key) == key
    assert fold(nfc(text)) == key
    assert fold(unicodedata.normalize("NFD", text)) == key
    assert not key.startswith(" ")
    assert "  " not in key


@given(VIETNAMESE)
def test_fold_is_blind_to_case_and_leaves_ascii_only(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(text.lower())
    assert fold(text).isascii()


@given(ANY_TEXT, ANY_TEXT)
def test_a_part_folds_to_a_part(left: str, right: str) -> None:
    assert fold(left + " " + right) == f"{fold(left)} {fold(right)}".strip()


TRICKY = [
    "12 Đường Láng", "an", "An", "án", "An Bình", "an ninh", "anh", "Ánh", "ẵm", "ăn", "âm", "ấm", "Ba", "bà", "bả",
    "bã", "bá", "bạ", "bà con", "bác", "bạc", "Bắc", "ca", "da", "dê", "đa", "Đà", "Đá", "Đạ", "đê", "e", "ê", "hoa",
    "hoá", "hòa", "hóa chất", "o", "ô", "ơ", "Phước", "quê", "tu", "tụ", "tư", "từ", "Tứ", "uy", "ư", "ý", "zip",
]  # fmt: skip


def test_order_of_tricky_words() -> None:
    shuffled = TRICKY[:]
    random.Random(5).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == TRICKY


def test_letters_decide_before_tones_and_tones_before_case() -> None:
    assert sort_key("bá an") < sort_key("ba anh")
    assert sort_key("hoa") < sort_key("Hoa") < sort_key("hòa")


@given(ANY_TEXT)
def test_order_key_is_printable_and_stands_for_a_binary_column(text: str) -> None:
    key = sort_key(text)
    assert key.isprintable()
    key.encode()
    assert sort_key(nfc(text)) == sort_key(unicodedata.normalize("NFD", text)) == key


@given(st.lists(VIETNAMESE, max_size=12))
def test_python_and_utf8_bytes_agree_on_the_order(texts: list[str]) -> None:
    keys = [sort_key(text) for text in texts]
    assert sorted(keys) == sorted(keys, key=lambda key: key.encode())


@given(VIETNAMESE, VIETNAMESE)
def test_a_longer_text_comes_after_its_beginning(text: str, more: str) -> None:
    longer = sort_key(text + "b" + more)
    assert sort_key(text) <= longer or text.strip() == ""
