"""Files kept with records: what a picture or a scan is known by, how large it may be, which forms hold files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.declared.files import FileRow

FILES = "files"
"""Key of the rows that name the files of a record."""
HOLDERS = tuple(
    key for key, form in FORMS.items() if FILES in form.by_key and issubclass(form.by_key[FILES].row or int, FileRow)
)
"""Keys of the forms whose records hold files."""

JPEG, PDF, HEIC = "image/jpeg", "application/pdf", "image/heic"
PNG, WEBP, BMP, TIFF = "image/png", "image/webp", "image/bmp", "image/tiff"
OTHER = "application/octet-stream"
"""What a later version sent and this one does not know."""

MAX_BYTES = 25 << 20
"""Bytes of a file as it is given; what is kept of a picture is far less."""
MAX_PIXELS = 40_000_000
MAX_FILES = 50
"""Files of one record."""
LONG_SIDE, THUMB_SIDE = 2048, 320
"""Pixels of the longer side of a kept picture, and of its small likeness."""

_HASH = re.compile(r"[0-9a-f]{64}")
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"})
_ENDINGS = {JPEG: ".jpg", PDF: ".pdf", PNG: ".png", WEBP: ".webp", BMP: ".bmp", TIFF: ".tif"}


@dataclass(frozen=True, slots=True)
class Ready:
    """A file as it is kept: its bytes and hash, a small JPEG likeness, and what the camera told.

    ``taken_at``: ISO text of the camera's clock, with its zone where it told one; degrees with 6 decimals, or None.
    """

    name: str
    data: bytes
    sha256: str
    media: str
    thumb: bytes
    taken_at: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None


def sniff(head: bytes) -> str:
    """What bytes are, by how they begin ("" for nothing known here). The name of a file says nothing."""
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head.startswith(b"BM"):
        return BMP
    if head[:4] in (b"II*\0", b"MM\0*"):
        return TIFF
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return HEIC
    return PDF if b"%PDF-" in head[:1024] else ""


def is_hash(text: object) -> bool:
    """Whether a text can name content: it becomes a file name, so nothing else is let through."""
    return isinstance(text, str) and _HASH.fullmatch(text) is not None


def named(name: str, media: str) -> str:
    """The name of a kept file: a picture is kept as JPEG whatever it was before."""
    ending = _ENDINGS.get(media, "")
    stem, dot, last = name.rpartition(".")
    if not ending or (dot and f".{last.lower()}" in (ending, ".jpeg" if media == JPEG else ending)):
        return name
    return (stem if dot and len(last) <= 5 else name) + ending
