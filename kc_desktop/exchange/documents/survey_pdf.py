"""Phiếu khảo sát on paper: blank to be written on (with what is known of the establishment), or filled in.

A4, blocks A–K in the order of the window, each field numbered; answers to tick carry what the typist types; arrows say
what to pass over; the code of the record as QR. Several sheets in one file each begin a new page.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kc_desktop.domain.declared.survey import NeedRow
from kc_desktop.domain.forms import Form, Lookup
from kc_desktop.domain.paper import Letterhead
from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.qr import draw_qr
from kc_desktop.exchange.documents.survey_asks import Asks, Sheet
from kc_desktop.exchange.documents.survey_boxes import grey, plain, wrapped, write
from kc_desktop.exchange.documents.survey_flow import BOTTOM, LEFT, WIDTH, Piece, draw_page, pages
from kc_desktop.exchange.documents.survey_layout import PARTS, Part, split
from kc_desktop.exchange.documents.survey_tables import line_pieces, row_pieces
from kc_desktop.exchange.packs import Packs
from kc_desktop.system.files import write_atomic

TITLE = ("PHIẾU KHẢO SÁT", "CƠ SỞ CÔNG NGHIỆP NÔNG THÔN")
_QR = 21 * mm
_BAND = (0.87, 0.93, 0.94)
_HOW = (
    "Đánh dấu × vào ô chọn; ghi chữ, số lên dòng kẻ. Tiền ghi đồng, hoặc “1,5 tỷ”, “350 tr”. Chữ xám là trả lời lần "
    "trước: đúng thì để trống, khác thì ghi lại."
)
_CONSENT = (
    "Thông báo về dữ liệu cá nhân (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15): {agency} ghi họ tên, năm sinh, giới "
    "tính, dân tộc, điện thoại, thư điện tử của người đại diện để liên hệ, xét điều kiện và mức ưu tiên hỗ trợ khuyến "
    "công, tổng hợp báo cáo; dữ liệu chỉ lưu ở hệ thống của Trung tâm và trạm khảo sát, không chuyển cho bên khác khi "
    "chưa được đồng ý. Người cung cấp được xem, sửa, rút lại đồng ý, yêu cầu xóa; được không trả lời mục không muốn."
)
_CODE, _CODE_STEP, _CODE_COLUMNS = 7.4, 8.7, 3
_SIGNERS = (
    ("ĐẠI DIỆN CƠ SỞ", "Ký, ghi rõ họ tên; đóng dấu (nếu có)"),
    ("CỘNG TÁC VIÊN", "Ký, ghi rõ họ tên"),
    ("UBND CẤP XÃ (nếu cần)", "Ký, ghi rõ họ tên, đóng dấu"),
)


def write_survey_pdf(
    out: Path, sheets: Iterable[Sheet], head: Letterhead, packs: Packs, lookup: Lookup, on: date
) -> int:
    """Write ``out``; gives the number of pages. ``on``: the day whose code lists are printed. Machine errors as
    ``system.files``."""
    nd30.register_fonts()
    spool = io.BytesIO()
    canvas = Canvas(spool, pagesize=A4, lang="vi-VN")
    canvas.setTitle(" ".join(TITLE).capitalize())
    canvas.setAuthor(head.agency)
    canvas.setCreator("kc_desktop")
    count = 0
    for sheet in sheets:
        made = pages(list(_pieces(Asks(sheet, packs, lookup, on), head)))
        for at, page in enumerate(made, 1):
            draw_page(canvas, page)
            _foot(canvas, sheet, at, len(made))
            canvas.showPage()
        count += len(made)
    canvas.save()
    write_atomic(out, spool.getvalue())
    return count


def _pieces(asks: Asks, head: Letterhead) -> Iterator[Piece]:
    sheet = asks.sheet
    yield _head(sheet, head)
    for part in PARTS:
        yield from _part(asks, part, sheet.record, sheet.before)
    yield _paragraph(_CONSENT.format(agency=head.agency), keep=True)
    yield _signatures(sheet)
    if sheet.fill:
        yield from _codes(asks)


def _part(asks: Asks, part: Part, record: Form, before: Form | None) -> Iterator[Piece]:
    yield _band(f"{part.letter}. {part.title.upper()}")
    for line in part.lines:
        parts = [split(text) for text in line]
        yield from line_pieces([asks.cell(record, key, span, high, before=before) for key, span, high in parts])
    if part.rows is not None:
        yield from row_pieces(asks, part.rows)


def _head(sheet: Sheet, head: Letterhead) -> Piece:
    def draw(canvas: Any, top: float) -> None:
        left = WIDTH * 0.36
        y = top - 10
        for text, font in ((head.superior.upper(), nd30.REGULAR), (head.agency, nd30.BOLD)):
            for line in wrapped(text.upper(), font, 9, left - 8, 2):
                canvas.setFont(font, 9)
                canvas.setFillColorRGB(0, 0, 0)
                canvas.drawCentredString(LEFT + left / 2, y, line)
                y -= 11
        middle = LEFT + left + (WIDTH - left - _QR) / 2
        for at, text in enumerate(TITLE):
            canvas.setFont(nd30.BOLD, 14)
            canvas.setFillColorRGB(0, 0, 0)
            canvas.drawCentredString(middle, top - 14 - at * 17, text)
        if sheet.code:
            draw_qr(canvas, sheet.code, LEFT + WIDTH - _QR, top - _QR, _QR)
        y = top - 48
        how = _HOW if sheet.fill else ""
        for line in wrapped(how, nd30.ITALIC, 8, WIDTH - _QR - 8) if how else ():
            grey(canvas, line, LEFT, y, 8)
            y -= 9.5

    return Piece(_QR + 8, draw, keep=True)


def _band(text: str) -> Piece:
    def draw(canvas: Any, top: float) -> None:
        canvas.setFillColorRGB(*_BAND)
        canvas.rect(LEFT, top - 21, WIDTH, 15, stroke=0, fill=1)
        write(canvas, text, LEFT + 4, top - 17, font=nd30.BOLD, size=10)

    return Piece(21, draw, keep=True)


def _paragraph(text: str, *, keep: bool = False) -> Piece:
    lines = wrapped(text, nd30.ITALIC, 8.4, WIDTH)

    def draw(canvas: Any, top: float) -> None:
        for at, line in enumerate(lines):
            write(canvas, line, LEFT, top - 14 - at * 10, font=nd30.ITALIC, size=8.4)

    return Piece(len(lines) * 10 + 10, draw, keep=keep)


def _signatures(sheet: Sheet) -> Piece:
    day = sheet.record.values.get("visited_on")
    words = f"Ngày {day.day:02} tháng {day.month:02} năm {day.year}" if day and not sheet.fill else (
        "Ngày …… tháng …… năm 20……"
    )  # fmt: skip

    def draw(canvas: Any, top: float) -> None:
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont(nd30.ITALIC, 10)
        canvas.drawRightString(LEFT + WIDTH, top - 14, words)
        for at, (who, how) in enumerate(_SIGNERS):
            middle = LEFT + WIDTH * (at + 0.5) / len(_SIGNERS)
            canvas.setFont(nd30.BOLD, 9.5)
            canvas.drawCentredString(middle, top - 30, who)
            canvas.setFont(nd30.ITALIC, 8.4)
            canvas.drawCentredString(middle, top - 41, how)

    return Piece(100, draw)


def _codes(asks: Asks) -> Iterator[Piece]:
    """The codes of the list that is too long to be ticked, in three columns."""
    asked = NeedRow.content
    lines: list[tuple[str, str, str]] = []  # mark, text, font
    for key, mark, _ in asks.marks(asked):
        font = nd30.REGULAR if "." in mark else nd30.BOLD
        texts = wrapped(asks.packs.label(asked.choices, key), font, _CODE, WIDTH / _CODE_COLUMNS - 24)
        lines += [(mark if not at else "", text, font) for at, text in enumerate(texts)]
    high = -(-len(lines) // _CODE_COLUMNS)

    def draw(canvas: Any, top: float) -> None:
        for place, (mark, text, font) in enumerate(lines):
            side, at = divmod(place, high)
            x, y = LEFT + side * WIDTH / _CODE_COLUMNS, top - 9 - at * _CODE_STEP
            write(canvas, mark, x, y, font=nd30.BOLD, size=_CODE)
            write(canvas, text, x + 17, y, font=font, size=_CODE)

    yield _band(f"BẢNG MÃ: {asked.label.upper()}")
    yield Piece(high * _CODE_STEP + 8, draw)


def _foot(canvas: Any, sheet: Sheet, page: int, total: int) -> None:
    """Whose sheet it is, on every page: loose sheets find together again."""
    y = BOTTOM - 12
    canvas.setStrokeColorRGB(0.62, 0.62, 0.62)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, y + 10, LEFT + WIDTH, y + 10)
    parts = [plain(str(sheet.record.values.get(key) or "")) for key in ("sheet_no", "name")]
    words = " · ".join(part for part in (*parts, sheet.code) if part)
    grey(canvas, wrapped(words, nd30.ITALIC, 7.6, WIDTH - 60, 1)[0] if words else "", LEFT, y)
    canvas.setFont(nd30.REGULAR, 9)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawRightString(LEFT + WIDTH, y, f"Trang {page}/{total}")
