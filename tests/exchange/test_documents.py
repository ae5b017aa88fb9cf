"""Papers in the layout of NĐ 30: what is printed can be copied back; nothing is borrowed from the reader's machine."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.platypus import PageBreak, Paragraph

from kc_desktop.exchange.documents import nd30

PANGRAM = "Ằ ằ Ẵ ẵ Ặ ặ Ề ề Ễ ễ Ệ ệ Ồ ồ Ỗ ỗ Ộ ộ Ờ ờ Ỡ ỡ Ợ ợ Ừ ừ Ữ ữ Ự ự Ỳ ỳ Ỷ ỷ Ỹ ỹ Ỵ ỵ Đ đ – “khuyến công” …"


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_range())
            text.close()
            page.close()
        return found
    finally:
        document.close()


def fonts(path: Path) -> set[tuple[str, bool]]:
    """(name, embedded) of every font that draws a character."""
    found = set()
    document = pypdfium2.PdfDocument(path)
    for page in document:
        for item in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]):
            font = pdfium.FPDFTextObj_GetFont(item.raw)
            size = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
            buffer = (__import__("ctypes").c_char * size)()
            pdfium.FPDFFont_GetBaseFontName(font, buffer, size)
            found.add((buffer.value.decode(), pdfium.FPDFFont_GetIsEmbedded(font) == 1))
        page.close()
    document.close()
    return found


def joined(text: str) -> str:
    return " ".join(text.split())


def test_text_is_copied_back_as_it_was_typed(tmp_path: Path) -> None:
    typed = unicodedata.normalize("NFD", PANGRAM)
    story = [Paragraph(nd30.escape(typed), nd30.body_style())] if nd30.register_fonts() is None else []
    nd30.write_pdf(tmp_path / "a.pdf", story, title_text="Mẫu", author="Mẫu")
    (text,) = pages(tmp_path / "a.pdf")
    assert joined(text) == PANGRAM
    assert unicodedata.is_normalized("NFC", text)


def test_page_numbers_begin_on_the_second_page(tmp_path: Path) -> None:
    nd30.register_fonts()
    story: list[Any] = []
    for part in ("một", "hai", "ba"):
        story += [Paragraph(part, nd30.body_style()), PageBreak()]
    nd30.write_pdf(tmp_path / "a.pdf", story[:-1], title_text="Mẫu", author="Mẫu")
    assert [sorted(joined(text).split()) for text in pages(tmp_path / "a.pdf")] == [["một"], ["2", "hai"], ["3", "ba"]]


def test_markup_in_names_is_only_text() -> None:
    assert nd30.escape("A & B <TNHH>") == "A &amp; B &lt;TNHH&gt;"
