"""Vietnamese of the years before Unicode: TCVN3 (.Vn fonts), VNI, and UTF-8 that somebody read as cp1252.

Such text looks like Western letters and signs ("C«ng ty", "Coâng ty"). It is recognised by its syllables: those of the
old reading are Vietnamese, those of the text as it stands are not. One word proves little ("5 µm"): a text is sure of
itself with two, a lone word is decided by its neighbours (``exchange.excel.letters``).

TCVN3 = TCVN 5712:1993 VN3, one byte a letter, capitals with marks only by a capital font. VNI = a vowel and a mark
behind it. The bytes are met as cp1252; the byte AD stands as U+00AD or, out of some programs, as U+2212.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

TCVN3, VNI, MOJIBAKE = "tcvn3", "vni", "utf8"

_TCVN3 = dict(zip(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    strict=True,
))  # fmt: skip
_TCVN3["\u2212"] = "ư"
_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _HAT, "á": _HAT + _ACUTE, "à": _HAT + _GRAVE, "å": _HAT + _HOOK, "ã": _HAT + _TILDE, "ä": _HAT + _DOT,
    "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_LETTERS |= {small.upper(): large.upper() for small, large in _VNI_LETTERS.items()}
_VNI_PAIR = re.compile(f"([aeo])([{''.join(_VNI_MARKS)}])|([uyôö])([ùøûõï])|([{''.join(_VNI_LETTERS)}])", re.IGNORECASE)
_CP1252 = {bytes([n]).decode("cp1252"): n for n in range(128, 256) if n not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}

_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]"
)
_SIGNS = "“”‘’–—…•"
_SPLIT = re.compile(rf"[\s!-@\[-`{{-~{_SIGNS}]+")
_ONSET = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x|"
_OPEN = (
    "a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu i ia im in inh iu iêm iên"
    " iêng iêu y yêm yên yêng yêu ynh o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi"
    " ôm ôn ông ơ ơi ơm ơn u ua ui um un ung uy uya uyn uynh uyu uân uâng uây uê uênh uơ uôi uôm uôn uông uyên ư ưa ưi"
    " ưm ưng ưu ươi ươm ươn ương ươu ak ăk âk ek êk ôk"
)
_STOPPED = (
    "ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt yt yêt oac oach oap oat oăc oăt oc oet"
    " ooc op ot ôc ôp ôt ơp ơt uc up ut uych uyt uât uêch uôc uôt uyêt ưc ưt ươc ươp ươt ik ok uk"
)
"""Rhymes that end in a stop have an acute or a dot; those in k are of the highlands and may go without: "Đăk Lăk"."""
_FREE = re.compile(f"({_ONSET})({_OPEN.replace(' ', '|')})")
_CHECKED = re.compile(f"({_ONSET})({_STOPPED.replace(' ', '|')})")
_TONES = {_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT}


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text may have been written: its kind, the Unicode meant, and whether it proves that by itself."""

    kind: str
    text: str
    sure: bool


def is_syllable(word: str) -> bool:
    """Whether a word can be one written Vietnamese syllable, with its tone where it belongs: "mục", not "môc"."""
    marks = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in marks if char in _TONES]
    plain = unicodedata.normalize("NFC", "".join(char for char in marks if char not in _TONES))
    if len(tones) > 1:
        return False
    if _CHECKED.fullmatch(plain):
        return bool(tones) and tones[0] in (_ACUTE, _DOT)
    return _FREE.fullmatch(plain) is not None


def is_unicode(text: str) -> bool:
    """Whether the text holds a letter that only Unicode has: then it is no old one."""
    return _UNICODE.search(text) is not None


def convert(text: str, kind: str) -> str | None:
    """The Unicode that a text of one kind stands for; None where it cannot be of that kind."""
    found = {TCVN3: _from_tcvn3, VNI: _from_vni, MOJIBAKE: _from_mojibake}[kind](text)
    return None if found is None else unicodedata.normalize("NFC", found)


def _from_tcvn3(text: str) -> str | None:
    if any(char not in _TCVN3 and char not in _PLAIN for char in text if not char.isascii()):
        return None
    return "".join(_TCVN3.get(char, char) for char in text)


def _from_vni(text: str) -> str | None:
    if any(char.lower() not in _VNI_KNOWN and char not in _PLAIN for char in text if not char.isascii()):
        return None
    found = _VNI_PAIR.sub(_vni_letter, text)
    return None if "\0" in found else found


def _vni_letter(match: re.Match[str]) -> str:
    if match[5]:
        return _VNI_LETTERS[match[5]]
    letter, mark = (match[1], match[2]) if match[1] else (match[3], match[4])
    marks = _VNI_MARKS[mark.lower()]
    if _BREVE in marks and letter not in "aA":
        return "\0"
    return _VNI_LETTERS.get(letter, letter) + marks


_PLAIN = frozenset(_SIGNS + "\u00a0°²³")
_VNI_KNOWN = frozenset({*_VNI_MARKS, *_VNI_LETTERS})


def _from_mojibake(text: str) -> str | None:
    try:
        raw = bytes(_CP1252.get(char) or char.encode("latin-1")[0] for char in text)
        return raw.decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return None


@lru_cache(maxsize=1 << 14)
def read(text: str) -> Reading | None:
    """The old reading of a text that makes more Vietnamese of it than it is now, or None.

    Sure: UTF-8 by its bytes; else two syllables or more that are wrong now and right then, and none the other way.
    """
    if text.isascii() or is_unicode(text):
        return None
    meant = convert(text, MOJIBAKE)
    if meant is not None and (is_unicode(meant) or any(map(is_syllable, _words(meant)))):
        return Reading(MOJIBAKE, meant, sure=True)
    words = _words(text)
    best: tuple[int, Reading] | None = None
    for kind in (TCVN3, VNI):
        whole = convert(text, kind)
        if whole is None:
            continue
        good = [(is_syllable(word), is_syllable(convert(word, kind) or "")) for word in words]
        gained, lost = good.count((False, True)), good.count((True, False))
        if gained > lost and (best is None or gained - lost > best[0]):
            sure = gained > 1 and not lost and good.count((False, False)) * 3 <= gained
            best = gained - lost, Reading(kind, whole, sure)
    return best[1] if best else None


def fitting(text: str, kind: str) -> str | None:
    """``convert`` for a text whose neighbours are of one kind; None where a good syllable would become a bad one."""
    meant = convert(text, kind)
    words = _words(text)
    return None if any(is_syllable(word) and not is_syllable(convert(word, kind) or "") for word in words) else meant


def _words(text: str) -> list[str]:
    return [word for word in _SPLIT.split(text) if word and not word.isascii()]
