"""Words of place names and addresses: folded, abbreviations written out; ``P.4, TP Mỹ Tho`` meets ``Phường 4``."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kc_desktop.domain.fold import fold, nfc

_ALWAYS = {
    "tt": "thi tran",
    "tx": "thi xa",
    "tp": "thanh pho",
    "dk": "dac khu",
    "tphcm": "thanh pho ho chi minh",
    "hcm": "ho chi minh",
    "tphn": "thanh pho ha noi",
    "brvt": "ba ria vung tau",
}
_DOTTED = {"x": "xa", "p": "phuong", "f": "phuong", "h": "huyen", "q": "quan", "t": "tinh", "kp": "khu pho"}
_NUMBERED = re.compile(r"\b([pfq])\.?\s?(\d{1,2})\b")
_ABBREVIATION = re.compile(r"\b(tphcm|tphn|brvt|hcm|tt|tx|tp|dk|kp|x|p|f|h|q|t)(\.\s*|\s+|$|(?=[,;]))")
_BOUNDARY = re.compile(r"[,;/()\n|]+")
_NOT_WORD = re.compile(r"[^\w]+")

COMMUNE_TYPES = ("dac khu", "thi tran", "phuong", "xa")
DISTRICT_TYPES = ("thanh pho", "thi xa", "huyen", "quan")
PROVINCE_TYPES = ("thanh pho", "tinh")
TYPE_WORDS = frozenset(" ".join(COMMUNE_TYPES + DISTRICT_TYPES + PROVINCE_TYPES).split())
HAMLET_WORDS = frozenset(
    ("thon", "to", "ap", "ban", "xom", "khom", "kp", "khu", "tdp", "lang", "buon", "bon")
    + ("duong", "pho", "so", "ngo", "ngach", "hem", "lo")
)


@lru_cache(maxsize=16384)  # districts and provinces come back with every commune
def name_words(name: str) -> str:
    """The folded words of a name, one blank between: ``Ea H'Leo`` → ``ea hleo``, ``Phan Rang - Tháp Chàm`` →
    ``phan rang thap cham``, ``Phường 04`` → ``phuong 4``."""
    text = fold(name).replace("'", "")
    if text.isalpha():
        return text
    return " ".join(w.lstrip("0") or w if w.isdigit() else w for w in _NOT_WORD.sub(" ", text).split())


def segments(address: str, *, finished: bool = True) -> list[list[str]]:
    """The folded words of an address, cut at commas and brackets, with abbreviations of unit types written out.

    ``finished`` is false while the person still types: a letter at the very end is then no abbreviation yet.
    """
    text = fold(address.replace("\n", ","))
    text = _NUMBERED.sub(lambda m: f"{_DOTTED[m[1]]} {m[2]}", text)
    text = _ABBREVIATION.sub(lambda m: _written_out(m, finished), text)
    cut = (name_words(part).split() for part in _BOUNDARY.split(text))
    return [words for words in cut if words]


def _written_out(match: re.Match[str], finished: bool) -> str:
    short, after = match[1], match[2]
    open_end = not after and match.end() == len(match.string)
    if short in _ALWAYS and (finished or not open_end):
        return _ALWAYS[short] + " "
    if short in _DOTTED and (after.startswith(".") or (finished and after.isspace())):
        return _DOTTED[short] + " "
    return match[0]


@lru_cache(maxsize=16384)
def tone_key(text: str) -> str:
    """Letters and marks of each word whatever the place of the tone (``Hoà`` = ``Hòa``, but not ``Hoa``).

    Words stand between single blanks, with one at either end, so that ``tone_key(name) in tone_key(line)`` is a test.
    """
    words = []
    for word in _NOT_WORD.sub(" ", nfc(text).lower().replace("’", "").replace("'", "")).split():
        plain = unicodedata.normalize("NFD", word)
        letters = "".join(c for c in plain if not unicodedata.combining(c))
        words.append(letters + "".join(sorted(c for c in plain if unicodedata.combining(c))))
    return f" {' '.join(words)} "
