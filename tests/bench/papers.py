"""Papers: a set of Word files as one PDF, beside a bare reportlab loop that draws the same text."""

from __future__ import annotations

import gc
import io
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.word.model import Block, Cell, Paragraph, read
from kc_desktop.exchange.documents.word.model import Row as DocRow
from kc_desktop.exchange.documents.word.paper_set import SetPaper, bind
from kc_desktop.exchange.documents.word.pdf import lay_out, to_pdf
from kc_desktop.exchange.documents.word.render import render
from tests.bench.measure import Line, median
from tests.tools.make_cover import cover
from tests.tools.template_blocks import Column, Loop, Paper, Row, Signer

PAPERS, ROUNDS = 8, 5
BAR = 3.0
CONTEXT: dict[str, Any] = {
    "co_quan": {"cap_tren": "Sở Công Thương tỉnh Mẫu", "ten": "Trung tâm Khuyến công tỉnh Mẫu"},
    "van_ban": {"so": "12/TTr-TTKC", "noi": "Mẫu", "ngay": date(2026, 9, 5)},
    "ho_so": {"ten": "Đề án mẫu", "ma": "KC-01", "don_vi": "Trung tâm", "nam": 2026, "ngay": date(2026, 9, 5)},
    "de_an": {"ten": "Hỗ trợ ứng dụng máy phay CNC vào sản xuất đồ gỗ", "ho_tro": 250_000_000},
    "dong": [{"noi_dung": f"Hạng mục {i}: máy phay ba trục, dài 1.200 mm", "tien": 5_000_000 * i} for i in range(40)],
}  # fmt: skip


def sample() -> bytes:
    """A paper of five pages: text and a table, as those of a đề án."""
    paper = Paper("Đề án mẫu")
    paper.head()
    paper.title("Đề án", "{{ de_an.ten }}")
    for part in range(8):
        paper.heading(f"{part + 1}. Sự cần thiết")
        for _ in range(3):
            paper.body(
                "Trên địa bàn tỉnh có nhiều cơ sở công nghiệp nông thôn sản xuất với **thiết bị lạc hậu**, năng suất "
                "thấp; việc {{ de_an.ten }} giúp cơ sở đổi mới thiết bị, tăng sản lượng, tạo việc làm cho lao động."
            )
    columns = [Column("TT", 1, "center"), Column("Nội dung", 7), Column("Số tiền (đồng)", 3, "right")]
    row = Row(["{{ loop.index }}", "{{ d.noi_dung }}", "{{ d.tien|money }}"])
    paper.table(columns, [Loop("d in dong", [row]), Row(["Cộng", None, "{{ de_an.ho_tro|money }}"], bold=True)])
    paper.signatures([Signer("GIÁM ĐỐC")])
    return paper.data()


def papers(scratch: Path) -> list[Line]:
    """Pages per second of a set of Word files, against bare loops over the same text and against platypus."""
    del scratch
    template, contents = sample(), cover()
    docx = render(template, CONTEXT)
    papers = [SetPaper(f"Giấy tờ {at}", docx) for at in range(PAPERS)]
    count = bind(papers, contents, CONTEXT).pages
    blocks = [block for section in read(docx).sections for block in section.blocks] * PAPERS
    drawn = _strings(docx) * PAPERS
    texts = list(_texts(blocks))
    ours, split, bare, platypus, filled, one = _medians(
        lambda: bind(papers, contents, CONTEXT), lambda: _split(texts), lambda: _bare(drawn), lambda: _platypus(blocks),
        lambda: render(template, CONTEXT), lambda: to_pdf(docx),
    )  # fmt: skip
    rate = f"{count / ours:.0f} trang/s"
    what = f"bộ {PAPERS} giấy tờ Word, {count} trang, ra một PDF"
    return [
        _line(what, rate, f"vòng lặp simpleSplit, drawString: {count / split:.0f}", ours / split, BAR),
        _line("cùng bộ ấy", rate, f"platypus, cùng chữ: {count / platypus:.0f}", ours / platypus, BAR),
        _line("cùng bộ ấy", rate, f"chỉ drawString, dòng chia sẵn: {count / bare:.0f}", ours / bare, 0),
        Line("một giấy tờ: điền mẫu, rồi ra PDF", f"{filled * 1000:.0f} + {one * 1000:.0f} ms", "", "", "", True),
    ]


def _line(what: str, value: str, floor: str, ratio: float, bar: float) -> Line:
    return Line(what, value, floor, f"{ratio:.2f}", f"≤ {bar:.0f}" if bar else "", not bar or ratio <= bar)


def _medians(*calls: Callable[[], object]) -> list[float]:
    """Seconds of the processor – the machine may be busy –, each call with a clean heap."""
    found: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS):
        for times, call in zip(found, calls, strict=True):
            gc.collect()
            start = time.process_time()
            call()
            times.append(time.process_time() - start)
    return [median(times) for times in found]


def _texts(blocks: list[Block]) -> Iterator[tuple[str, float]]:
    """Every paragraph's text, those of cells too, and the width it has."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(piece.text for piece in block.pieces), 467.0
            continue
        for row in block.rows:
            for cell in row.cells:
                wide = sum(block.widths[cell.column : cell.column + cell.span]) - 10.8
                yield from ((text, wide) for text, _ in _texts(list(cell.blocks)))


def _split(texts: list[tuple[str, float]]) -> bytes:
    """The bare loop: text split to its width, line under line, page after page; no styles, no rules."""
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfgen.canvas import Canvas

    spool = io.BytesIO()
    canvas, y = Canvas(spool, pageCompression=1), 785.0
    canvas.setFont(nd30.REGULAR, 13)
    for text, wide in texts:
        for line in simpleSplit(text, nd30.REGULAR, 13, wide):
            if y < 57:
                canvas.showPage()
                canvas.setFont(nd30.REGULAR, 13)
                y = 785.0
            canvas.drawString(85, y, line)
            y -= 15
    canvas.save()
    return spool.getvalue()


def _strings(docx: bytes) -> list[list[tuple[float, float, str, float, str]]]:
    """Per page: font, size, place and text of every piece."""
    return [
        [
            (x + part.x + span.x, page.height - y - part.y - part.line.base, span.face.font, span.face.size, span.text)
            for x, y, strip in page.strips
            for part in strip.parts
            for span in part.line.spans
        ]
        for page in lay_out(docx).pages
    ]


def _bare(pages: list[list[tuple[float, float, str, float, str]]]) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    spool = io.BytesIO()
    canvas = Canvas(spool, pageCompression=1)
    for page in pages:
        for x, y, font, size, text in page:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return spool.getvalue()


def _spread(row: DocRow) -> list[Cell]:
    return [cell for cell in row.cells for _ in range(cell.span)]


def _platypus(blocks: list[Block]) -> bytes:
    """Paragraphs and tables of paragraphs, as reportlab's own layout does them."""
    from reportlab.platypus import Paragraph as Flow
    from reportlab.platypus import SimpleDocTemplate, Table

    style = nd30.body_style()

    def flow(paragraph: Paragraph) -> Flow:
        return Flow(nd30.escape("".join(piece.text for piece in paragraph.pieces)), style)

    story: list[Any] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            story.append(flow(block))
            continue
        rows = [
            [[flow(one) for one in cell.blocks if isinstance(one, Paragraph)] for cell in _spread(row)]
            for row in block.rows
        ]
        story.append(Table(rows, colWidths=list(block.widths), repeatRows=1))
    spool = io.BytesIO()
    SimpleDocTemplate(spool).build(story)
    return spool.getvalue()
