"""Old Vietnamese letters: the facts of real files, and that Unicode text is left alone."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain import legacy
from tests.tools.cases import each

FACTS = [
    ("Thµnh tiÒn", "Thành tiền", "tcvn3"),
    ("§iÖn tho¹i:", "Điện thoại:", "tcvn3"),
    ("C«ng ty CP Hµ Thµnh Long An 1", "Công ty CP Hà Thành Long An 1", "tcvn3"),
    ("C«ng ty CP Du LÞch §¨k L¨k", "Công ty CP Du Lịch Đăk Lăk", "tcvn3"),
    ("Môc lôc - contents Trang", "Mục lục - contents Trang", "tcvn3"),
    ("Lêi nãi ®Çu", "Lời nói đầu", "tcvn3"),
    ("Thñ t−íng ChÝnh phñ", "Thủ tướng Chính phủ", "tcvn3"),
    ("dù to¸n thu, chi ng©n s¸ch cña c¸c tØnh", "dự toán thu, chi ngân sách của các tỉnh", "tcvn3"),
    ("Coâng ty TNHH Saûn xuaát Thöông maïi Maãu", "Công ty TNHH Sản xuất Thương mại Mẫu", "vni"),
    ("COÂNG TY COÅ PHAÀN MAÃU", "CÔNG TY CỔ PHẦN MẪU", "vni"),
    ("Ñòa chæ: xaõ Phuùc Sôn, tænh Baéc Giang", "Địa chỉ: xã Phúc Sơn, tỉnh Bắc Giang", "vni"),
    ("Ñieän thoaïi, ngöôøi lieân heä, kyõ thuaät", "Điện thoại, người liên hệ, kỹ thuật", "vni"),
    ("Tá»« tá»‘t Ä‘áº¿n vÄ© Ä‘áº¡i", "Từ tốt đến vĩ đại", "utf8"),
]


@each("raw, meant, kind", FACTS)
def test_old_text_is_read(raw: str, meant: str, kind: str) -> None:
    found = legacy.read(raw)
    assert found is not None
    assert (found.text, found.kind, found.sure) == (meant, kind, True)


@each("raw, meant", [("Ghi chó:", "Ghi chú:"), ("trung \u00ad¬ng", "trung ương"), ("M· sè", "Mã số")])
def test_a_word_or_two(raw: str, meant: str) -> None:
    assert legacy.convert(raw, legacy.TCVN3) == meant
    found = legacy.read(raw)
    assert found is None or found.text == meant


@each(
    "text",
    [
        "Công ty TNHH Sản xuất Thương mại", "Hoà Bình", "Xã Hoà Sơn", "Coca-Cola® và µm", "Nhãn hiệu ABC®", "25 °C",
        "Lò Văn Páo", "Cà phê", "Café Zürich", "Bà Rà", "Mã số", "", "ABC 123", "Ghi chú", "5 µm", "São Paulo",
        "Nghệ An – Hà Tĩnh", "Cà Mau, Hoà Thành", "Bùi Thị Xuân", "món ăn", "àm µ",
    ],
)  # fmt: skip
def test_unicode_text_is_never_sure_to_be_old(text: str) -> None:
    found = legacy.read(text)
    assert found is None or not found.sure


SYLLABLES = [
    word
    for word in [
        "công",
        "ty",
        "cổ",
        "phần",
        "sản",
        "xuất",
        "thương",
        "mại",
        "dịch",
        "vụ",
        "hợp",
        "tác",
        "xã",
        "hộ",
        "kinh",
        "doanh",
        "mây",
        "tre",
        "đan",
        "gốm",
        "sứ",
        "chế",
        "biến",
        "nông",
        "lâm",
        "thủy",
        "quyết",
        "định",
        "người",
        "đại",
        "diện",
        "nước",
        "đường",
        "phường",
        "tỉnh",
        "thành",
        "phố",
        "huyện",
        "thị",
        "trấn",
        "thuế",
        "giấy",
        "phép",
        "vốn",
        "doanh",
        "nghiệp",
    ]
    if not word.isascii()
]


def vni_of(text: str) -> str:
    """The inverse of the table, for words in small letters."""
    marks = {value: key for key, value in legacy._VNI_MARKS.items()}
    singles = {value: key for key, value in legacy._VNI_LETTERS.items()}
    out = []
    for char in text:
        if char in singles:
            out.append(singles[char])
            continue
        parts = unicodedata.normalize("NFD", char)
        base, rest = parts[0], parts[1:]
        if "\u031b" in rest:
            base, rest = singles[unicodedata.normalize("NFC", base + "\u031b")], rest.replace("\u031b", "")
        hat = "".join(sorted(rest, key=lambda mark: mark not in "\u0302\u0306"))
        out.append(base + (marks[hat] if hat else ""))
    return "".join(out)


@given(st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=6))
def test_every_old_text_comes_back(words: list[str]) -> None:
    text = " ".join(words)
    inverse = {value: key for key, value in legacy._TCVN3.items() if key != "\u2212"}
    old = "".join(inverse.get(char, char) for char in text)
    for kind, raw in ((legacy.TCVN3, old), (legacy.VNI, vni_of(text))):
        assert legacy.convert(raw, kind) == text
    found = legacy.read(old)
    assert found is None or found.text == text
    bytes_read = text.encode().decode("cp1252", errors="replace")
    if "\ufffd" not in bytes_read:
        again = legacy.read(bytes_read)
        assert again is not None
        assert again.text == text


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=6))
def test_unicode_is_left_alone(words: list[str]) -> None:
    assert all(legacy.is_syllable(word) for word in words)
    found = legacy.read(" ".join(words))
    assert found is None or not found.sure
