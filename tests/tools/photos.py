"""Invented photos and scans for tests: as a telephone makes them, and as nobody should."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence

from PIL import Image

PLACE = ((21.0, 10.0, 30.5), (106.0, 3.0, 0.0))
"""21°10'30.5" north, 106°3' east."""
TAKEN = "2026:08:01 07:45:00"


def photo(colour: str | int = "brown", size: tuple[int, int] = (640, 480), *, turned: bool = False,
          place: Sequence[Sequence[float]] | None = PLACE) -> bytes:  # fmt: skip
    """A JPEG with the facts of a camera; ``turned``: lying on its side, as the camera was held."""
    picture = Image.new("RGB", size, colour)
    picture.paste("white", (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh mẫu"
    if turned:
        exif[0x0112] = 6
    inner = exif.get_ifd(0x8769)
    inner[36867], inner[36881] = TAKEN, "+07:00"
    if place is not None:
        gps = exif.get_ifd(0x8825)
        gps[1], gps[2], gps[3], gps[4] = "N", tuple(place[0]), "E", tuple(place[1])
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90, exif=exif, comment=b"ghi chu cua may anh")
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing: a bomb when the size is large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(64))), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + body


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    """A picture in another format."""
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def pdf(pages: int = 1) -> bytes:
    """A PDF of white pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()
