"""The words of establishments' names: what says the legal form, and what is left when it is taken away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kc_desktop.domain.fold import fold, nfc

_LEGAL: tuple[tuple[str, str, bool], ...] = (
    (r"(cong ty|cty|c ?ty|ct) (tnhh|trach nhiem huu han) ?(mtv|1 ?tv|1 thanh vien|mot thanh vien)\b", "tnhh1", True),
    (r"(cong ty|cty|c ?ty|ct) (tnhh|trach nhiem huu han)\b.*\b(mtv|mot thanh vien|1 thanh vien)\b", "tnhh1", True),
    (r"(cong ty|cty|c ?ty|ct) (tnhh|trach nhiem huu han) ?(2|hai) ?(tv|thanh vien)", "tnhh2", True),
    (r"(cong ty|cty|c ?ty|ct)\b.{0,30}\b(tnhh|trach nhiem huu han)\b|tnhh\b", "tnhh2", False),
    (r"(cong ty|cty|c ?ty|ct)\b.{0,30}\b(cp|co phan)\b|ctcp\b", "cp", True),
    (r"(cong ty|cty) hop danh\b", "hop_danh", True),
    (r"(doanh nghiep tu nhan|dntn|dn tu nhan)\b", "dntn", True),
    (r"(lien hiep|lien minh) (htx|hop tac xa)\b|lhhtx\b", "lh_htx", True),
    (r"(hop tac xa|htx)\b", "htx", True),
    (r"(to hop tac|tht)\b", "tht", True),
    (r"(ho kinh doanh|hkd|ho kd|ho san xuat)\b", "ho_kd", True),
)
_PATTERNS = tuple((re.compile(shape), code, said) for shape, code, said in _LEGAL)
_BRANCH = re.compile(r"^(chi nhanh|van phong dai dien|vpdd|cn|dia diem kinh doanh)\b( tai .{1,40}?)?[ :,-]*")
_ENGLISH = (
    (re.compile(r"\b(joint stock company|jsc)\b"), "cp", True),
    (re.compile(r"\b(company limited|co\.? ?,? ?ltd|limited company|limited liability company)\b"), "tnhh2", False),
    (re.compile(r"\bprivate enterprise\b"), "dntn", True),
    (re.compile(r"\bcooperative\b"), "htx", True),
    (re.compile(r"\bbusiness household\b|\bhousehold business\b"), "ho_kd", True),
)


def legal_form(name: str) -> tuple[str, bool] | None:
    """(code of ``legal_form``, whether the name says so itself) from the words a name begins with, or None.

    "Công ty TNHH" alone leaves open one or more members: the guess is two or more, and not said.
    """
    text = re.sub(r"\s+", " ", fold(name)).strip(" .,-\"'")
    text = _BRANCH.sub("", text, count=1)
    for shape, code, said in _PATTERNS:
        if shape.match(text):
            return code, said
    for shape, code, said in _ENGLISH:
        if shape.search(text):
            return code, said
    return None


# ------------------------------------------------------------------------------------------- what is left of a name

_LEGAL_PHRASES = (
    "trach nhiem huu han mot thanh vien", "trach nhiem huu han hai thanh vien tro len", "trach nhiem huu han",
    "mot thanh vien", "hai thanh vien tro len", "hai thanh vien", "1 thanh vien", "2 thanh vien", "1 tv", "2 tv",
    "cong ty", "c ty", "cty", "ct", "ctcp", "ctytnhh", "co phan", "cp", "hop danh", "mtv", "tnhhmtv", "1tv", "2tv",
    "doanh nghiep tu nhan", "doanh nghiep", "dn tu nhan", "dntn", "dn", "xi nghiep", "xn", "lien hiep hop tac xa",
    "lien minh hop tac xa", "hop tac xa", "htx", "lhhtx", "to hop tac", "tht", "ho kinh doanh ca the",
    "ho kinh doanh", "ho san xuat", "ho ca the", "ho gia dinh", "hkd", "ho kd", "ho sx", "hgd", "cssx", "co so sx",
    "co so san xuat kinh doanh", "co so san xuat", "co so kinh doanh", "co so", "cs", "cssxkd", "xuong san xuat",
    "xuong sx", "xuong", "nha may san xuat", "nha may", "cua hang", "joint stock company", "jsc",
    "company limited", "co ltd", "limited company", "limited liability company", "private enterprise",
)  # fmt: skip
_BRANCH_PHRASES = ("chi nhanh", "van phong dai dien", "vpdd", "dia diem kinh doanh", "cn")
_SHORT = {
    "sx": "san xuat", "tm": "thuong mai", "dv": "dich vu", "xd": "xay dung", "kd": "kinh doanh", "cb": "che bien",
    "gc": "gia cong", "xnk": "xuat nhap khau", "nk": "nhap khau", "xk": "xuat khau", "vlxd": "vat lieu xay dung",
    "vt": "van tai", "dl": "du lich", "dt": "dau tu", "ptnt": "phat trien nong thon", "tmdv": "thuong mai dich vu",
    "dvtm": "dich vu thuong mai", "sxtm": "san xuat thuong mai", "tmsx": "thuong mai san xuat",
    "sxkd": "san xuat kinh doanh", "tmdvsx": "thuong mai dich vu san xuat", "sxtmdv": "san xuat thuong mai dich vu",
    "tcmn": "thu cong my nghe", "ttcn": "tieu thu cong nghiep", "nn": "nong nghiep", "ns": "nong san",
    "ts": "thuy san", "qt": "quoc te", "vn": "viet nam", "cnc": "cong nghe cao", "tp": "thuc pham",
    "ck": "co khi", "st": "sieu thi", "ttm": "trung tam mua sam", "tttm": "trung tam thuong mai",
    "nsx": "nha san xuat", "vp": "van phong",
}  # fmt: skip
_TRADE_PHRASES = (
    "san xuat", "thuong mai", "dich vu", "xay dung", "kinh doanh", "che bien", "gia cong", "xuat nhap khau",
    "nhap khau", "xuat khau", "vat lieu", "van tai", "van chuyen", "du lich", "dau tu", "phat trien", "nong thon",
    "thu cong my nghe", "my nghe", "thu cong", "cong nghiep", "tieu thu", "cong nghe", "nong nghiep", "nong san",
    "lam san", "thuy san", "hai san", "thuc pham", "duoc pham", "my pham", "san pham", "hoa chat", "quoc te",
    "viet nam", "co khi", "co khi xay dung", "do go", "moc", "go", "gach", "ngoi", "gom", "gom su", "may mac", "may",
    "det", "nhuom", "giay da", "bun", "bun kho", "mien", "mien dong", "banh", "banh keo", "keo", "ruou", "ruou gao",
    "bia", "nuoc mam", "mam", "nuoc uong", "dong chai", "nuoc da", "che", "tra", "ca phe", "rang xay", "dau phong",
    "gao", "xay xat", "lua gao", "mi", "pho", "gio cha", "muoi", "mat ong", "nam", "rau qua", "trai cay", "say",
    "hang kho", "bao bi", "nhua", "sat", "thep", "sat thep", "inox", "nhom kinh", "cua nhom", "may tre dan",
    "tre dan", "chieu coi", "tram huong", "non la", "phan bon", "thuoc", "dien tu", "dien lanh", "dien",
    "may moc", "thiet bi", "phu tung", "o to", "oto", "xe may", "xe dap", "sua chua", "noi that", "ngoai that",
    "trang tri", "in an", "quang cao", "thoi trang", "vai soi", "det may", "dieu khac", "cham khac", "da my nghe",
    "vang bac", "da quy", "nha nghi", "khach san", "nha hang", "sieu thi", "trung tam", "mua sam", "cho", "tong hop",
    "tap doan", "moi truong", "tu van", "thiet ke", "giai phap", "thi cong", "ky thuat", "suc khoe", "giao duc",
    "dao tao", "the thao", "va", "cac", "van phong", "nha xe", "cho thue", "gym", "spa", "quan an", "an uong",
    "logistics", "hiep hoi", "truong dai hoc", "dai hoc", "truong cao dang", "cao dang", "san golf", "san bong",
    "khu du lich", "cong vien", "rap", "nha", "phan phoi", "dac san", "qua tang", "luu niem", "hat dieu", "thanh pho",
    "tinh", "huyen", "xa", "phuong", "lang nghe", "mot", "company", "limited", "ltd", "inc", "corporation", "corp",
    "group", "international", "pte", "co", "the", "and", "of", "private", "gmbh", "llc", "plc", "trading", "holdings",
    "tai", "o",
)  # fmt: skip
_SURNAMES = frozenset(
    ("nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong")
    + ("ly", "dinh", "trinh", "truong", "dao", "luong", "cao", "mai", "ha", "lam", "luu", "ta", "quach", "to", "chu")
)
_MIDDLE = frozenset(("van", "thi"))
LIGHT, HALF, RARE = 0.3, 0.6, 1.4
"""What a word counts that says the trade; that very many persons' names hold; that is a made-up or foreign name. Any
other counts 1."""
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_])")  # H.T.X, C.ty
_TNHH = re.compile(r"t[nh]{2,4}")  # and its misspellings


@dataclass(frozen=True, slots=True)
class Name:
    """A name without its legal form. ``words``: folded, abbreviations written out; ``toned``: the same words with
    their tones whatever their place, equal to ``words`` where the writer put none; ``weights``: how much each word
    says of who it is."""

    words: tuple[str, ...]
    toned: tuple[str, ...]
    weights: tuple[float, ...]
    branch: bool

    @property
    def joined(self) -> str:
        """The folded words without blanks."""
        return "".join(self.words)


def read_name(text: str) -> Name:
    """The name of an establishment or of a person, taken apart. Nothing but legal words left: those are the name."""
    lower = nfc(text).lower().replace("’", "'").replace("'", "")
    read = [_word(word) for word in _WORD.findall(_DOTTED.sub(r"\1", lower))]
    words, toned = [word for word, _ in read], [tones for _, tones in read]
    for place, word in enumerate(words):
        if word in _misspelt():
            words[place] = toned[place] = _misspelt()[word]
    kept: list[tuple[str, str]] = []
    branch = False
    at = 0
    if (
        len(words) > 3 and toned[0] in ("ho", _word("hộ")[1]) and words[1] in _SURNAMES
    ):  # "Hộ Nguyễn Văn An", not Hồ Văn An
        at = 1
    while at < len(words):
        legal, is_branch = _phrase_at(words, at, first=not kept)
        if legal:
            branch = branch or is_branch
            at += legal
        elif words[at] in _SHORT and toned[at] == words[at]:
            kept.extend((word, word) for word in _SHORT[words[at]].split())
            at += 1
        else:
            word = words[at].lstrip("0") or words[at] if words[at].isdigit() else words[at]
            kept.append((word, word if toned[at] == words[at] else toned[at]))
            at += 1
    if not kept:
        kept = list(zip(words, toned, strict=True))
    found = tuple(word for word, _ in kept)
    return Name(found, tuple(tone for _, tone in kept), tuple(_weights(found)), branch)


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a folded word can be a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(word) is not None


_SYLLABLE = re.compile(
    r"(b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
    r"(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oay|oe|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|y|ye|yeu)"
    r"(c|ch|m|ng|nh|n|p|t)?"
)


def _weights(words: tuple[str, ...]) -> list[float]:
    weights = [RARE if len(word) > 4 and not is_syllable(word) else 1.0 for word in words]
    at = 0
    while at < len(words):
        length = next((n for n, phrase, _ in _trades().get(words[at], ()) if words[at : at + n] == phrase), 0)
        weights[at : at + length] = [LIGHT] * length
        at += length or 1
    if 2 <= len(words) <= 5 and words[0] in _SURNAMES and LIGHT not in weights[1:]:
        weights[0] = HALF
        if len(words) > 2 and words[1] in _MIDDLE:
            weights[1] = HALF
    return weights


def _phrase_at(words: list[str], at: int, *, first: bool) -> tuple[int, bool]:
    """(how many words of a legal form stand there, whether they say it is a branch)."""
    if _TNHH.fullmatch(words[at]):
        return 1, False
    for length, phrase, is_branch in _legal().get(words[at], ()):
        if tuple(words[at : at + length]) == phrase and (first or length > 1 or len(words[at]) > 2):
            return length, is_branch
    return 0, False


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[str, str]:
    """(folded, with its tones in one order)."""
    plain = unicodedata.normalize("NFD", word).replace("đ", "d\u0335")
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return fold(word), letters + "".join(sorted(c for c in plain if unicodedata.combining(c)))


@cache
def _legal() -> dict[str, list[tuple[int, tuple[str, ...], bool]]]:
    return _by_first(_LEGAL_PHRASES, _BRANCH_PHRASES)


@cache
def _trades() -> dict[str, list[tuple[int, tuple[str, ...], bool]]]:
    return _by_first(_TRADE_PHRASES)


def _by_first(*groups: tuple[str, ...]) -> dict[str, list[tuple[int, tuple[str, ...], bool]]]:
    """First word → (length, phrase, whether of a later group), the longest first; with slips of one key."""
    found: dict[str, list[tuple[int, tuple[str, ...], bool]]] = {}
    for later, phrases in enumerate(groups):
        for phrase in phrases:
            for parts in _written(tuple(phrase.split())):
                found.setdefault(parts[0], []).append((len(parts), parts, bool(later)))
    return {word: sorted(entries, reverse=True) for word, entries in found.items()}


def _written(phrase: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A phrase, and in one of several words each slip: ``danh nghiep tu nhan``, ``coong ty``."""
    yield phrase
    for at, word in enumerate(phrase if len(phrase) > 1 else ()):
        for slip in _slips(word) if len(word) > 3 else ():
            yield (*phrase[:at], slip, *phrase[at + 1 :])


def _slips(word: str) -> set[str]:
    """What comes of one key missed, doubled, or struck before its neighbour."""
    found: set[str] = set()
    for at in range(len(word)):
        swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        found.update((word[:at] + word[at + 1 :], word[: at + 1] + word[at:], swapped))
    return found - {word}


@cache
def _misspelt() -> dict[str, str]:
    """Slips in legal and trade words that give no other syllable: ``donah`` → ``doanh``."""
    words = {word for phrase in (*_LEGAL_PHRASES, *_TRADE_PHRASES) for word in phrase.split() if len(word) > 3}
    return {slip: word for word in sorted(words) for slip in sorted(_slips(word)) if not is_syllable(slip)}
