"""Pictures and scans made fit to be kept: upright, scaled, stripped; PDFs as they are. Foreign bytes are hostile.

A picture is told by its first bytes, its size is read and judged before a pixel is unpacked, and what is kept is a new
JPEG: nothing of the original but its pixels, and the time and place that become fields (``sync.md`` 5.11).
"""

from __future__ import annotations

import hashlib
import io
import re
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kc_desktop.domain import media
from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.domain.media import HEIC, JPEG, LONG_SIDE, MAX_BYTES, MAX_PIXELS, PDF, THUMB_SIDE, TIFF, Ready
from kc_desktop.system.files import read_bounded

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY, _THUMB_QUALITY = 82, 75
_EXIF, _GPS = 0x8769, 0x8825
_TAKEN, _CHANGED, _ZONE = 36867, 306, 36881
_ZONE_TEXT = re.compile(r"[+-]\d\d:\d\d")
_DEGREE = Decimal("0.000001")


def from_file(path: Path) -> Ready:
    """A file of the disk as it will be kept. Raises as ``ready``; ``Refused("file_missing")``, ``Machine``."""
    return ready(read_bounded(path, MAX_BYTES), path.name)


def ready(data: bytes, name: str) -> Ready:
    """Bytes called ``name`` as they will be kept.

    Raises ``Refused``: "not_a_picture" (nothing known here, or damaged), "picture_heic", "many_pages" (a TIFF of
    several pages would lose them), "over_limit" (25 MiB, 40 million pixels).
    """
    if len(data) > MAX_BYTES:
        raise Refused("over_limit", name=name, detail="25 MiB")
    kind = media.sniff(data[:1024])
    if kind == HEIC:
        raise Refused("picture_heic", name=name)
    if not kind:
        raise Refused("not_a_picture", name=name)
    if kind == PDF:
        return Ready(name, data, _hash(data), PDF, _jpeg(_first_page(data, name, THUMB_SIDE), _THUMB_QUALITY))
    picture, facts = _decoded(data, name, LONG_SIDE)
    kept = _jpeg(picture, _QUALITY)
    picture.thumbnail((THUMB_SIDE, THUMB_SIDE))
    return Ready(media.named(name, JPEG), kept, _hash(kept), JPEG, _jpeg(picture, _THUMB_QUALITY), **facts)


def preview(data: bytes, side: int) -> bytes:
    """A JPEG of at most ``side`` pixels: a picture, or the first page of a PDF. Raises as ``ready``."""
    if media.sniff(data[:1024]) == PDF:
        return _jpeg(_first_page(data, "", side), _QUALITY)
    return _jpeg(_decoded(data, "", side)[0], _QUALITY)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _jpeg(picture: Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def _decoded(data: bytes, name: str, side: int) -> tuple[Image, dict[str, Any]]:
    """The pixels, upright, at most ``side`` long, without anything else; and what the camera told."""
    from PIL import Image, ImageOps, TiffImagePlugin, WebPImagePlugin

    del TiffImagePlugin, WebPImagePlugin  # being imported makes them known
    kind = media.sniff(data[:1024])
    try:
        with Image.open(io.BytesIO(data), formats=[kind.rpartition("/")[2].upper()]) as found:
            _refuse_bombs(found, name)
            if kind == TIFF:
                _refuse_more_pages(found, name)
            facts = _facts(found)
            found.draft("RGB", (side, side))
            found.load()
            picture = _flat(ImageOps.exif_transpose(found))
            picture.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise _too_many(name) from fault
    except KcError:
        raise
    except Exception as fault:  # noqa: BLE001  (a decoder fails on hostile bytes in ways without a name)
        raise Refused("not_a_picture", name=name) from fault
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    return clean, facts


def _refuse_bombs(found: Image, name: str) -> None:
    if found.width * found.height > MAX_PIXELS:
        raise _too_many(name)


def _too_many(name: str) -> Refused:
    return Refused("over_limit", name=name, detail=f"{MAX_PIXELS // 1_000_000} triệu điểm ảnh")


def _refuse_more_pages(found: Image, name: str) -> None:
    with suppress(EOFError):
        found.seek(1)
        raise Refused("many_pages", name=name)
    found.seek(0)


def _flat(found: Image) -> Image:
    """Grey or RGB; what is transparent lies on white."""
    from PIL import Image

    if found.mode in ("L", "RGB"):
        return found
    if found.mode in ("LA", "RGBA", "PA") or "transparency" in found.info:
        over = found.convert("RGBA")
        ground = Image.new("RGB", over.size, "white")
        ground.paste(over, mask=over.getchannel("A"))
        return ground
    return found.convert("L" if found.mode == "1" else "RGB")


def _facts(found: Image) -> dict[str, Any]:
    """Time and place of a picture; what cannot be read is not there."""
    facts: dict[str, Any] = {}
    try:
        exif = found.getexif()
        inner, place = exif.get_ifd(_EXIF), exif.get_ifd(_GPS)
        facts["taken_at"] = _moment(inner.get(_TAKEN) or exif.get(_CHANGED), inner.get(_ZONE))
        latitude, longitude = _degrees(place, 1, "S", 90), _degrees(place, 3, "W", 180)
        if latitude is not None and longitude is not None and (latitude or longitude):
            facts |= {"latitude": latitude, "longitude": longitude}
    except Exception:  # noqa: BLE001, S110  (damaged facts do not spoil the picture)
        pass
    return facts


def _moment(text: object, zone: object) -> str:
    try:
        found = datetime.strptime(str(text).strip("\0 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007  (a camera rarely knows)
    except ValueError:
        return ""
    known = str(zone or "").strip("\0 ")
    return found.isoformat() + (known if _ZONE_TEXT.fullmatch(known) else "")


def _degrees(place: Any, tag: int, negative: str, most: int) -> Decimal | None:
    """A coordinate out of degrees, minutes, seconds; None when it is not there or impossible."""
    parts = place.get(tag + 1)
    if not isinstance(parts, tuple) or len(parts) != 3:
        return None
    value = sum(float(part) / 60**power for power, part in enumerate(parts))
    if not 0 <= value <= most:  # also what is no number
        return None
    return Decimal(-value if str(place.get(tag, "")).startswith(negative) else value).quantize(_DEGREE)


def pages(data: bytes, side: int, most: int) -> list[bytes]:
    """The pages of a PDF (the first ``most``) as JPEG, at most ``side`` pixels long. Raises as ``ready``."""
    return [_jpeg(page, _QUALITY) for page in _pages(data, "", side, most)]


def _first_page(data: bytes, name: str, side: int) -> Image:
    return _pages(data, name, side, 1)[0]


def _pages(data: bytes, name: str, side: int, most: int) -> list[Image]:
    """The pages of a PDF, painted; one that does not open (damaged, under a password, empty) is none."""
    import pypdfium2

    found = []
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            for page in (document[at] for at in range(min(max(len(document), 1), most))):
                scale = side / max(page.get_width(), page.get_height(), 1)
                found.append(page.render(scale=min(scale, 4)).to_pil().convert("RGB"))
        finally:
            document.close()
    except Exception as fault:  # noqa: BLE001  (the library fails on hostile bytes in ways without a name)
        raise Refused("not_a_picture", name=name) from fault
    return found
