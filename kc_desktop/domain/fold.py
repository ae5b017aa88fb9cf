"""Vietnamese text as a search key and as an order key; both are made once and stored, so the database compares bytes.

SQLite's own LIKE, lower() and NOCASE know ASCII only, and no tokenizer folds đ: every index and every query goes
through ``fold``, every sorted column through ``sort_key``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = "’‘ʼʹ`´′"
_DASHES = "‐‑‒–—−"

# Letter order of the Vietnamese alphabet with f, j, w, z of foreign words in their Latin places.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}  # huyền hỏi ngã sắc nặng
_LETTER_QUALITIES = "\u0306\u0302\u031b"  # breve, circumflex, horn: they make another letter
_FOREIGN_MARK = "6"
_SPACE, _PUNCTUATION, _FIRST_LETTER = "!", '"', "A"

_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point of the Unicode Character Database, the marks of annotations, line and paragraph
separators: joiners, direction marks, zero widths. Vietnamese needs none; they hide one name in another."""


def nfc(text: str) -> str:
    """``text`` in Unicode NFC: the one form in which text is stored and compared."""
    return unicodedata.normalize("NFC", text)


def visible(text: str) -> str:
    """NFC, odd blanks (no-break, narrow …) as blanks, and nothing that cannot be seen. Idempotent."""
    if text.isascii():
        return text
    return nfc(_UNSEEN.sub("", _ODD_BLANK.sub(" ", text)))


@lru_cache(maxsize=1 << 12)
def fold(text: str) -> str:
    """The search key: no tones or other marks, đ as d, lower case, single blanks, ASCII apostrophes and hyphens.

    Every character folds on its own, so a folded part of a text is a part of the folded text. Idempotent.
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    words = [word.lower() if word.isascii() and word.isalnum() else _fold_word(word) for word in text.split()]
    return " ".join(filter(None, words))


def sort_key(text: str) -> str:
    """An order key in plain printable characters: comparing keys byte by byte orders texts as a Vietnamese index does.

    Letters decide first over the whole text (a ă â b c d đ e ê …, blanks before digits before letters), then tones
    (ngang, huyền, hỏi, ngã, sắc, nặng), then case (small first). The parts are separated by a blank, which is below
    every other character of the key; zeros at the end of a part are dropped, so a plain word costs its own length.
    """
    words = [_word_order(word) for word in nfc(" ".join(text.split())).split(" ")]
    letters = _SPACE.join([word[0] for word in words])
    tones, cases = "0".join([word[1] for word in words]), "0".join([word[2] for word in words])
    return " ".join((letters, tones.rstrip("0"), cases.rstrip("0"))).rstrip(" ")


@lru_cache(maxsize=1 << 15)
def _fold_word(word: str) -> str:
    return word.translate(_FOLDED)


@lru_cache(maxsize=1 << 15)
def _word_order(word: str) -> tuple[str, str, str]:
    """(letters, tones, cases) of an NFC text without blanks."""
    letters, tones, cases = zip(*map(_ORDER.__getitem__, word), strict=True) if word else ((), (), ())
    return "".join(letters), "".join(tones), "".join(cases)


def _fold_char(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char in _DASHES:
        return "-"
    folded = char
    while True:
        plain = unicodedata.normalize("NFD", folded.lower()).replace("đ", "d")
        plain = "".join(c for c in plain if unicodedata.category(c) not in {"Mn", "Me", "Cf"})
        if plain == folded:
            return plain
        folded = plain


def _order_of(char: str) -> tuple[str, str, str]:
    """(letters, tone digit for each, case digit for each) of one NFC character."""
    category = unicodedata.category(char)
    if char.isspace():
        return _SPACE, "0", "0"
    if category[0] in "MC":
        return "", "", ""
    if category[0] in "PS":
        return _PUNCTUATION, "0", "0"
    decomposed = unicodedata.normalize("NFD", char.lower())
    base = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    marks = [c for c in decomposed if unicodedata.category(c) == "Mn"]
    case = ("1" if char != char.lower() else "0") * len(base)
    letter = nfc(base + "".join(m for m in marks if m in _LETTER_QUALITIES))
    if letter not in _ALPHABET or len(letter) != 1:
        letter = base
        tone = _FOREIGN_MARK if marks else "0"
    else:
        rest = [m for m in marks if m not in _LETTER_QUALITIES]
        tone = max((_TONES.get(m, _FOREIGN_MARK) for m in rest), default="0")
    placed = "".join(chr(ord(_FIRST_LETTER) + _ALPHABET.index(c)) if c in _ALPHABET else c for c in letter)
    return placed, tone * len(placed), case


class _FoldTable(dict[int, str]):
    """``str.translate`` table filled as characters are met."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _fold_char(chr(code)))


class _OrderTable(dict[str, tuple[str, str, str]]):
    """Order of each character, filled as characters are met."""

    def __missing__(self, char: str) -> tuple[str, str, str]:
        return self.setdefault(char, _order_of(char))


_FOLDED = _FoldTable()
_ORDER = _OrderTable()
