"""Make the Word template of the cover of a set: ``python -m tests.tools.make_cover``."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.exchange.documents.word.check import check
from kc_desktop.exchange.documents.word.paper_set import COVER, SHAPE
from tests.tools.template_blocks import Column, Loop, Paper, Row

HERE = Path(__file__).resolve().parents[2] / "resources" / "templates"


def cover() -> bytes:
    """Agency, name of the dossier, the list of its papers with their pages."""
    paper = Paper("Mục lục bộ hồ sơ", note="Trang đầu của bộ hồ sơ in liền; không phải biểu mẫu của cấp trên.")
    paper.line("{{ co_quan.cap_tren|upper }}", align="center")
    paper.line("{{ co_quan.ten|upper }}", bold=True, align="center")
    paper.title("Hồ sơ đề án khuyến công", "{{ ho_so.ten }}")
    with paper.when("ho_so.ma"):
        paper.line("Mã đề án: **{{ ho_so.ma }}**")
    with paper.when("ho_so.don_vi"):
        paper.line("Đơn vị thực hiện: **{{ ho_so.don_vi }}**")
    with paper.when("ho_so.nam"):
        paper.line("Năm kế hoạch: **{{ ho_so.nam }}**")
    paper.line("Ngày in: {{ ho_so.ngay|day }}")
    paper.line("Bộ hồ sơ có **{{ ho_so.so_giay_to }}** giấy tờ, **{{ ho_so.so_trang }}** trang, kể cả mục lục.")
    paper.line("")
    columns = [
        Column("TT", 1.3, "center"), Column("Tên giấy tờ", 10), Column("Số trang", 1.8, "center"),
        Column("Từ trang", 1.8, "center"), Column("Đến trang", 1.8, "center"),
    ]  # fmt: skip
    one = Row(["{{ g.stt }}", "{{ g.ten }}", "{{ g.so_trang }}", "{{ g.tu }}", "{{ g.den }}"])
    paper.table(columns, [Loop("g in giay_to", [one])])
    return paper.data()


if __name__ == "__main__":
    made = cover()
    check(made, SHAPE)
    (HERE / f"{COVER}.docx").write_bytes(made)
