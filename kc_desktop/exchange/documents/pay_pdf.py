"""Bảng thanh toán thù lao cộng tác viên of a month, to be signed: rows with their reasons, the total in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from kc_desktop.domain.amounts import group, in_words
from kc_desktop.domain.paper import Letterhead
from kc_desktop.domain.pay import Month, Row
from kc_desktop.exchange.documents import nd30

_PARTS = (9, 48, 82, 26, 26, 26, 34)
_HEADS = ("TT", "Họ và tên", "Cách tính", "Số tiền (đồng)", "Đã duyệt (đồng)", "Còn được chi (đồng)", "Ký nhận")
_SIZE = 11
_SIGNERS = ("NGƯỜI LẬP", "KẾ TOÁN")


def write_pay_pdf(month: Month, letterhead: Letterhead, out: Path) -> None:
    """Write ``out``. Machine errors as ``system.files``."""
    nd30.register_fonts()
    width = nd30.frame_width(wide=True)
    subject = f"Thù lao cộng tác viên khuyến công tháng {month.month:02} năm {month.year}"
    note = nd30.style("note", nd30.ITALIC, 11, spaceBefore=4)
    words = in_words(month.due)
    total = f"Số tiền chi đợt này bằng chữ: {words[0].upper()}{words[1:]} đồng."
    foot: list[Flowable] = [Paragraph(nd30.escape(total), nd30.style("words", nd30.BOLD_ITALIC, 12, spaceBefore=6))]
    foot += [Paragraph(nd30.escape(text), note) for text in _notes(month)]
    story: list[Flowable] = [
        nd30.head(letterhead, width),
        *nd30.title("Bảng thanh toán", (subject,)),
        *(Paragraph(nd30.escape(text), nd30.style("basis", nd30.ITALIC, 12)) for text in _bases(month)),
        Spacer(1, 6),
        _table(month, width),
        KeepTogether([*foot, Spacer(1, 10), _signers(letterhead, width)]),  # no signature stands alone on a page
    ]
    nd30.write_pdf(out, story, title_text=subject, author=letterhead.agency, wide=True)


def _bases(month: Month) -> Sequence[str]:
    clauses = dict.fromkeys(part.clause for row in month.rows for part in row.parts if part.clause)
    return tuple(f"Căn cứ {clause}" for clause in clauses)


def _notes(month: Month) -> Sequence[str]:
    if month.verified:
        return ()
    return ("Ghi chú: có mức chi lấy theo danh mục chưa xác minh; đối chiếu quyết định của tỉnh trước khi ký.",)


def _table(month: Month, width: float) -> Table:
    head = nd30.style("head", nd30.BOLD, 10.5, alignment=1)
    why = nd30.style("why", size=9.5)
    name = nd30.style("name", size=_SIZE)
    rows: list[list[Any]] = [[Paragraph(text, head) for text in _HEADS]]
    for at, row in enumerate(month.rows, 1):
        person = nd30.escape(row.member.name)
        if row.member.code:
            person += f"<br/><font size='9'>{nd30.escape(row.member.code)}</font>"
        reasons = "<br/>".join(nd30.escape(str(one)) for one in row.says)
        rows.append([str(at), Paragraph(person, name), Paragraph(reasons or "–", why), *_amounts(row), ""])
    paid = sum(row.paid for row in month.rows)
    rows.append(["", Paragraph("<b>Cộng</b>", name), "", *map(group, (month.total, paid, month.due)), ""])
    table = Table(rows, colWidths=[width * part / sum(_PARTS) for part in _PARTS], repeatRows=1)
    table.setStyle(
        TableStyle([
            ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
            ("FONT", (0, 0), (-1, -1), nd30.REGULAR, _SIZE),
            ("FONT", (3, -1), (-1, -1), nd30.BOLD, _SIZE),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("ALIGN", (0, 1), (0, -1), "CENTER"),
            ("ALIGN", (3, 1), (5, -1), "RIGHT"),
            ("LEFTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 1), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 1), (-1, -1), 4),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ])
    )  # fmt: skip
    return table


def _amounts(row: Row) -> tuple[str, str, str]:
    return group(row.amount), group(row.paid), group(max(row.due, 0))


def _signers(letterhead: Letterhead, width: float) -> Table:
    bold = nd30.style("signer", nd30.BOLD, 13, alignment=1)
    cells = [[Paragraph(nd30.escape(text), bold) for text in (*_SIGNERS, letterhead.signer_title)]]
    table = Table(cells, colWidths=[width / 3] * 3, rowHeights=[80])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("FONT", (0, 0), (-1, -1), nd30.REGULAR, 13)]))
    return table
