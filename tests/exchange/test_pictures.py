"""Pictures made fit to be kept: upright, scaled, stripped to pixels; bombs and look-alikes refused before decoding."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kc_desktop.domain import media
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange import pictures
from tests.tools import photos
from tests.tools.cases import each


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_photo_is_upright_scaled_and_tells_nothing_but_its_pixels() -> None:
    made = pictures.ready(photos.photo(size=(3000, 2000), turned=True), "DCIM 1.JPG")
    kept = opened(made.data)
    assert kept.size == (1365, 2048)  # it lay on its side
    assert kept.convert("L").getpixel((1200, 100)) == 255  # the white quarter is at the top right now
    assert kept.convert("L").getpixel((100, 100)) != 255
    assert not kept.getexif()
    assert not {"exif", "comment", "icc_profile", "xmp"} & kept.info.keys()
    assert b"ghi chu" not in made.data
    assert max(opened(made.thumb).size) == media.THUMB_SIDE
    assert (made.media, made.name) == (media.JPEG, "DCIM 1.JPG")


def test_time_and_place_become_fields() -> None:
    made = pictures.ready(photos.photo(), "a.jpg")
    assert made.taken_at == "2026-08-01T07:45:00+07:00"
    assert (made.latitude, made.longitude) == (Decimal("21.175139"), Decimal("106.050000"))
    without = pictures.ready(photos.photo(place=None), "a.jpg")
    assert (without.latitude, without.longitude) == (None, None)
    impossible = pictures.ready(photos.photo(place=((99.0, 0.0, 0.0), (6.0, 0.0, 0.0))), "a.jpg")
    assert impossible.latitude is None


@each("kind", ["PNG", "WEBP", "BMP", "TIFF", "JPEG"])
def test_every_kind_by_its_bytes_whatever_it_is_called(kind: str) -> None:
    made = pictures.ready(photos.saved(Image.new("RGB", (40, 30), "brown"), kind), "quét.doc")
    assert opened(made.data).size == (40, 30)
    assert made.name == "quét.jpg"


def test_what_is_transparent_lies_on_white() -> None:
    clear = photos.saved(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG")
    assert opened(pictures.ready(clear, "a.png").data).getpixel((4, 4)) == (255, 255, 255)


@each("width, height", [(7000, 7000), (10_000, 10_000), (60_000, 60_000)])
def test_a_bomb_is_refused_before_a_pixel_is_unpacked(width: int, height: int) -> None:
    with pytest.raises(Refused) as fault:
        pictures.ready(photos.png_of(width, height), "a.png")
    assert fault.value.code == "over_limit"


@each(
    "data, code",
    [
        (b"", "not_a_picture"),
        (b"MZ this is a program", "not_a_picture"),
        (b"\xff\xd8\xff\xe0 no picture", "not_a_picture"),
        (photos.png_of(100, 100), "not_a_picture"),
        (photos.photo()[:2000], "not_a_picture"),
        (b"%PDF-1.7\nno document", "not_a_picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "picture_heic"),
        (b"\xff\xd8\xff" + bytes(media.MAX_BYTES), "over_limit"),
    ],
)
def test_what_is_no_picture_is_refused_with_its_reason(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as fault:
        pictures.ready(data, "tệp.jpg")
    assert fault.value.code == code


def test_a_scan_of_several_pages_is_not_cut_to_its_first() -> None:
    page = Image.new("1", (60, 80), 1)
    with pytest.raises(Refused) as fault:
        pictures.ready(photos.saved(page, "TIFF", save_all=True, append_images=[page]), "quét.tif")
    assert fault.value.code == "many_pages"


def test_a_pdf_is_kept_byte_for_byte() -> None:
    document = photos.pdf(2)
    made = pictures.ready(document, "phiếu.pdf")
    assert (made.data, made.media, made.name) == (document, media.PDF, "phiếu.pdf")
    assert opened(made.thumb).size == (227, 320)
    assert opened(pictures.preview(document, 640)).height == 640


@given(st.data())
def test_a_damaged_photo_is_refused_or_read_never_worse(data: st.DataObject) -> None:
    body = bytearray(_SAMPLE)
    for _ in range(data.draw(st.integers(1, 6))):
        body[data.draw(st.integers(2, len(body) - 1))] = data.draw(st.integers(0, 255))
    try:
        made = pictures.ready(bytes(body), "a.jpg")
    except Refused as fault:
        assert fault.code in {"not_a_picture", "over_limit"}  # noqa: PT017
    else:
        assert not opened(made.data).getexif()


_SAMPLE = photos.photo(size=(64, 48))
