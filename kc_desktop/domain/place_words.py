"""Words of place names and addresses: folded, abbreviations written out; ``P.4, TP Mỹ Tho`` meets ``Phường 4``."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kc_desktop.domain.fold import fold, nfc

TOWN = "town"  # English for both "thị trấn" and "thị xã"

_ALWAYS = {
    "tt": "thi tran",
    "tx": "thi xa",
    "tp": "thanh pho",
    "dk": "dac khu",
    "tphcm": "thanh pho ho chi minh",
    "hcm": "ho chi minh",
    "hcmc": "thanh pho ho chi minh",
    "tphn": "thanh pho ha noi",
    "brvt": "ba ria vung tau",
}
_DOTTED = {"x": "xa", "p": "phuong", "f": "phuong", "h": "huyen", "q": "quan", "t": "tinh", "kp": "khu pho"}
_NUMBERED = re.compile(r"\b([pfq])\.?\s?(\d{1,2})\b")
_SPLIT = re.compile(r"\bt\s?\.\s?([ptx])\b\.?")  # "T.P" is no "tỉnh P"
_ABBREVIATION = re.compile(r"\b(tphcm|tphn|brvt|hcmc|hcm|tt|tx|tp|dk|kp|x|p|f|h|q|t)(\.\s*|\s+|$|(?=[,;]))")
_BOUNDARY = re.compile(r"[,;/()\n|]+")
_COUNTRY = re.compile(r"(?:[\s,;.-]+(?:viet ?nam|vn|\d{5,6}))+[\s,;.]*$")  # with the postal code
_ENGLISH = {
    "commune": "xa",
    "ward": "phuong",
    "township": "thi tran",
    "town": TOWN,
    "district": "huyen",
    "city": "thanh pho",
    "province": "tinh",
    "special zone": "dac khu",
}
_ENGLISH_NUMBER = re.compile(r"\b(ward|district)\s+(?:no\.?\s*)?0?(\d{1,2})\b")
_ENGLISH_TYPE = re.compile(rf"([^,;/()|]*?)\b({'|'.join(_ENGLISH)})\b")
_ONE_WORD = {"hanoi": "ha noi", "danang": "da nang", "haiphong": "hai phong", "saigon": "sai gon"}
_JOINED = re.compile(rf"\b({'|'.join(_ONE_WORD)})\b")
_FOREIGN = re.compile(rf"\b(?:{'|'.join([*_ENGLISH, *_ONE_WORD])})\b")
_NOT_WORD = re.compile(r"[^\w]+")

COMMUNE_TYPES = ("dac khu", "thi tran", "phuong", "xa", TOWN)
DISTRICT_TYPES = ("thanh pho", "thi xa", "huyen", "quan", TOWN)
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
    text = _SPLIT.sub(r"t\1 ", fold(address.replace("\n", ",")))
    if finished:
        text = _COUNTRY.sub("", text)
    text = _NUMBERED.sub(lambda m: f"{_DOTTED[m[1]]} {m[2]}", text)
    text = _ABBREVIATION.sub(lambda m: _written_out(m, finished), text)
    if _FOREIGN.search(text):
        text = _vietnamese(text)
    cut = (name_words(part).split() for part in _BOUNDARY.split(text))
    return [words for words in cut if words]


def _vietnamese(text: str) -> str:
    """English types put before their names: ``phuc son commune, ward 5`` → ``xa phuc son|, phuong 5|``."""
    text = _JOINED.sub(lambda m: _ONE_WORD[m[1]], text)
    text = _ENGLISH_NUMBER.sub(lambda m: f"|{'phuong' if m[1] == 'ward' else 'quan'} {m[2]}|", text)
    return _ENGLISH_TYPE.sub(lambda m: _type_first(m[1].strip(), _ENGLISH[m[2]]), text)


def _type_first(name: str, kind: str) -> str:
    return f"{kind} {name}|" if name else f"{kind} "


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
    words = _NOT_WORD.sub(" ", nfc(text).lower().replace("’", "").replace("'", "")).split()
    return f" {' '.join(map(_tone_word, words))} "


@lru_cache(maxsize=16384)
def _tone_word(word: str) -> str:
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFD", word)
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return letters + "".join(sorted(c for c in plain if unicodedata.combining(c)))
