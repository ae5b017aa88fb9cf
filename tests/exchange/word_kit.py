"""Small Word files for tests of papers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from docx import Document

from tests.tools.template_blocks import Column, Loop, Paper, Row, Signer

SHAPE: dict[str, Any] = {
    "co_quan": {"cap_tren": "Cơ quan cấp trên", "ten": "Tên cơ quan"},
    "van_ban": {"so": "Số", "noi": "Nơi", "ngay": "Ngày"},
    "de_an": {"ten": "Tên đề án", "tien": "Số tiền", "nhom": {"ma": "Mã"}},
    "dong": [{"ten": "Nội dung", "tien": "Thành tiền", "con": [{"ten": "Tên"}]}],
    "can_cu": ["Căn cứ"],
}
Edit = Callable[[Any], object]


def lines(*texts: str, cell: Iterable[str] = ()) -> bytes:
    """A template of paragraphs, and of one table with one cell a row."""
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    cells = list(cell)
    if cells:
        table = document.add_table(0, 1)
        for text in cells:
            table.add_row().cells[0].paragraphs[0].add_run(text)
    return saved(document)


def saved(document: Any) -> bytes:
    """Its bytes."""
    spool = io.BytesIO()
    document.save(spool)
    return spool.getvalue()


def texts(docx: bytes) -> list[str]:
    """The text of every paragraph of the body, cells after the rest."""
    document = Document(io.BytesIO(docx))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [one.text for one in (*document.paragraphs, *(p for cell in cells for p in cell.paragraphs))]


def with_part(docx: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part changed, or added (its old content is b"" then)."""
    spool = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(spool, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in source.namelist():
            data = source.read(entry)
            out.writestr(entry, change(data) if entry == name else data)
        if name not in source.namelist():
            out.writestr(name, change(b""))
    return spool.getvalue()


@cache
def paper(rows: int = 3) -> bytes:
    """A small whole template: head, title, text, a table of ``dong``, signature."""
    made = Paper("Giấy tờ mẫu", note="Cột 3 chưa đối chiếu với bản gốc.")
    made.head()
    made.title("Tờ trình", "{{ de_an.ten }}")
    for _ in range(rows):
        made.body("Kinh phí **{{ de_an.tien|money }}** đồng (bằng chữ: {{ de_an.tien|words }} đồng).")
    columns = [Column("TT", 1, "center"), Column("Nội dung", 6), Column("Tiền", 3, "right")]
    one = Row(["{{ loop.index }}", "{{ d.ten }}", "{{ d.tien|money }}"])
    made.table(columns, [Loop("d in dong", [one]), Row(["Cộng", None, "{{ de_an.tien|money }}"], bold=True)])
    made.signatures([Signer("GIÁM ĐỐC", "{{ co_quan.ten }}")])
    return made.data()
