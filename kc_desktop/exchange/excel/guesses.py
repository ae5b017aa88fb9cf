"""What a name or an address says beside itself. Guesses are marked as such; nothing here is certain."""

from __future__ import annotations

import re

from kc_desktop.domain.fold import fold

_TYPE = r"(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|x\.|p\.|tt\.|h\.|q\.|tx\.|tp\.?)"
_UNIT_PART = re.compile(rf"{_TYPE} ?\S")
_COMMUNE = re.compile(r"(^|,) *(xa|phuong|thi tran|dac khu|x\.|p\.|tt\.) ?\S")
_OLD_WORDS = re.compile(
    r"\b(huyen|quan|thi xa|thi tran|h\.|q\.|tx\.)\b"
    r"|\b(thanh pho|tp\.?) (?!ha noi|ho chi minh|da nang|hai phong|can tho|hue)"
)


def street_of(address: str) -> str:
    """The part of an address line before its first administrative unit: "12 Lê Lợi" of "12 Lê Lợi, Phường 4, …"."""
    parts = [part.strip() for part in address.split(",")]
    for place, part in enumerate(parts):
        if _UNIT_PART.match(fold(part)):
            return ", ".join(p for p in parts[:place] if p)
    return ", ".join(p for p in parts if p)


def is_old_address(address: str) -> bool:
    """Whether the line names a level or type that the map of 1/7/2025 no longer has."""
    return _OLD_WORDS.search(fold(address)) is not None


def names_commune(address: str) -> bool:
    """Whether some part of the line is called a commune: xã, phường, thị trấn, đặc khu."""
    return _COMMUNE.search(fold(address)) is not None


def joined(*parts: str) -> str:
    """An address line of its parts, each once: a part that the line already holds is left out."""
    line: list[str] = []
    so_far = ""
    for part in parts:
        text = part.strip(" ,")
        if text and (folded := fold(text)) not in so_far:
            line.append(text)
            so_far = f"{so_far}, {folded}" if so_far else folded
    return ", ".join(line)


_CONTENTS = (
    (r"mo hinh trinh dien|demonstration model", "3.1"),
    (r"san xuat sach hon", "3.6"),
    (r"day chuyen", "3.4"),
    (r"ung dung may|may moc|thiet bi|advanced machine", "3.3"),
    (r"chuyen giao cong nghe", "3.5"),
    (r"truyen nghe", "1.2"),
    (r"dao tao nghe|day nghe", "1.1"),
    (r"hoi cho|trien lam", "4.3"),
    (r"binh chon|san pham.*tieu bieu", "4.1"),
    (r"nhan hieu|thuong hieu", "4.4"),
    (r"thong tin|tuyen truyen|truyen hinh|ban tin", "6"),
    (r"tham quan|khao sat hoc tap", "2.2"),
    (r"quan ly doanh nghiep|nang luc quan ly", "2"),
    (r"tu van|tro giup", "5"),
    (r"cum cong nghiep|lien doanh|lien ket", "7"),
    (r"hop tac quoc te", "8"),
)


def content_of(text: str) -> str | None:
    """The code of ``content`` that published words name: "ứng dụng máy móc" → 3.3."""
    plain = fold(text)
    return next((code for shape, code in _CONTENTS if re.search(shape, plain)), None)
