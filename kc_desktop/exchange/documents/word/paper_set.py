"""Several papers as one numbered PDF: a cover with the contents, each paper's pages as they are, a foot through all.

The cover is a Word template like the others; landscape pages stay, every paper is an entry of the outline.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.word.pdf import Laid, Rendered, draw, lay_out, new_canvas
from kc_desktop.exchange.documents.word.render import Context, render

COVER = "muc_luc"
"""The key of the cover's template."""
_MOST_OWN = 50
SHAPE: dict[str, Any] = {
    "co_quan": {"cap_tren": "Tên cơ quan cấp trên", "ten": "Tên cơ quan lập bộ hồ sơ"},
    "ho_so": {
        "ten": "Tên đề án", "ma": "Mã, số hiệu của đề án", "don_vi": "Đơn vị thực hiện", "nam": "Năm kế hoạch",
        "ngay": "Ngày in", "so_giay_to": "Số giấy tờ", "so_trang": "Tổng số trang, cả trang này",
    },
    "giay_to": [
        {"stt": "Số thứ tự", "ten": "Tên giấy tờ", "so_trang": "Số trang", "tu": "Từ trang", "den": "Đến trang"}
    ],
}  # fmt: skip
"""The fields of the cover; ``giay_to``, ``so_giay_to``, ``so_trang`` are filled in here, the rest by the caller."""


@dataclass(frozen=True, slots=True)
class SetPaper:
    """A paper of a set: its name in the contents, its Word file."""

    title: str
    docx: bytes


def bind(papers: Iterable[SetPaper], cover: bytes, context: Context, progress: Progress = SILENT) -> Rendered:
    """One PDF of all papers in their order. ``cover``: template with ``SHAPE``; ``context``: its groups "co_quan" and
    "ho_so". The papers are taken one at a time; only their lines are kept until the contents are known.

    Raises ``Refused("bad_template")``; ``Cancelled``.
    """
    titles: list[str] = []
    laid: list[Laid] = []
    for at, paper in enumerate(papers):
        progress.step(at, 0, paper.title)
        titles.append(paper.title)
        laid.append(lay_out(paper.docx))
    first = _cover(cover, context, titles, laid)
    spool = io.BytesIO()
    canvas = new_canvas(spool, str(context["ho_so"]["ten"]))
    names = [first.title or "Mục lục", *(f"{at}. {title}" for at, title in enumerate(titles, 1))]
    _draw(canvas, [first, *laid], names, progress)
    canvas.save()
    remarks = tuple(f"{title}: {remark}" for title, one in zip(titles, laid, strict=True) for remark in one.remarks)
    return Rendered(spool.getvalue(), len(first.pages) + sum(len(one.pages) for one in laid), remarks)


def _cover(template: bytes, context: Context, titles: Sequence[str], laid: Sequence[Laid]) -> Laid:
    """The contents: laid out once to know how many pages they take themselves, then with the right numbers."""
    own, found = 0, None
    while found is None or (len(found.pages) != own and own < _MOST_OWN):  # longer numbers may take another page
        own = len(found.pages) if found is not None else 1
        found = lay_out(render(template, _contents(context, titles, laid, own)))
    return found


def _contents(context: Context, titles: Sequence[str], laid: Sequence[Laid], own: int) -> Context:
    rows, page = [], own
    for at, (title, one) in enumerate(zip(titles, laid, strict=True), 1):
        count = len(one.pages)
        rows.append({"stt": at, "ten": title, "so_trang": count, "tu": page + 1, "den": page + count})
        page += count
    return {**context, "ho_so": {**context["ho_so"], "so_giay_to": len(titles), "so_trang": page}, "giay_to": rows}


def _draw(canvas: Any, laid: Sequence[Laid], names: Sequence[str], progress: Progress) -> None:
    total, number = sum(len(one.pages) for one in laid), 0
    for name, one in zip(names, laid, strict=True):
        for at, page in enumerate(one.pages):
            number += 1
            progress.step(number, total, name)
            draw(canvas, page, len(one.pages))
            if at == 0:
                canvas.bookmarkPage(f"p{number}")
                canvas.addOutlineEntry(name, f"p{number}", 0)
            canvas.setFont(nd30.ITALIC, 9)
            canvas.drawRightString(page.width - 15 * mm, 8 * mm, f"Bộ hồ sơ – trang {number}/{total}")
            canvas.showPage()
    canvas.showOutline()
