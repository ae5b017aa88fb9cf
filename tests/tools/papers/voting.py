"""Papers of a round of voting: the products entered, score sheets, minutes, results, the annex, certificates."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.tools.template_blocks import COUNTRY, MOTTO, Column, Loop, Paper, Row, Signer

_PL = "Trường lấy theo {} của TT 26/2014/TT-BCT; cách trình bày chưa đối chiếu được với bản gốc và với TT 38/2025."


def entered(title: str) -> Paper:
    """Danh sách trích ngang (PL 5)."""
    paper = Paper(title, note=_PL.format("PL 5"), wide=True)
    paper.head()
    paper.title("Danh sách trích ngang", "sản phẩm đăng ký tham gia {{ ky.ten }}")
    columns = [
        Column("TT", 1, "center"), Column("Mã số", 1.4, "center"), Column("Tên sản phẩm, bộ sản phẩm", 5),
        Column("Nhóm sản phẩm", 3.6), Column("Cơ sở đăng ký", 4.2), Column("Địa chỉ", 3), Column("Mô tả tóm tắt", 6),
    ]  # fmt: skip
    cells = ["tt", "so_ho_so", "ten", "nhom_sp", "co_so", "dia_chi", "dac_diem"]
    paper.table(columns, [Loop("h in ho_so", [_row("h", cells)])], size=11)
    paper.body("Tổng số: {{ ky.so_dang_ky }} sản phẩm, bộ sản phẩm.")
    paper.signatures([Signer("NGƯỜI LẬP"), Signer("{{ co_quan.chuc_danh }}")])
    return paper


def scores(title: str) -> Paper:
    """Phiếu chấm điểm (PL 4): one page for each judge and product."""
    paper = Paper(title, note=_PL.format("PL 4"))
    with paper.each("p in phieu"):
        paper.people_head()
        paper.title("Phiếu chấm điểm", "sản phẩm công nghiệp nông thôn tiêu biểu", rule=False)
        paper.line("{{ ky.ten }} ({{ ky.cap }}, năm {{ ky.nam }})", align="center", italic=True)
        paper.line("Tên sản phẩm, bộ sản phẩm: **{{ p.ten }}**", before=6)
        paper.line("Nhóm sản phẩm: {{ p.nhom_sp }}")
        paper.line("Mã số bình chọn: {{ p.so_ho_so }}")
        paper.line("Họ và tên giám khảo: {{ p.giam_khao }}")
        paper.line("Chức vụ, đơn vị: {{ p.chuc_vu }}")
        columns = [
            Column("TT", 1, "center"), Column("Tiêu chí", 7.2), Column("Điểm tối đa", 2, "center"),
            Column("Điểm bình chọn", 2.4, "center"), Column("Ghi chú", 4),
        ]  # fmt: skip
        total = Row(["", "Tổng cộng", "", "{{ p.tong }}", ""], bold=True)
        cells = ["tt", "ten", "toi_da", "diem", "nhan_xet"]
        paper.table(columns, [Loop("c in p.tieu_chi", [_row("c", cells)]), total])
        paper.dotted("Nhận xét: ")
        paper.dotted("")
        paper.line("Ngày …… tháng …… năm ………", align="right", italic=True, before=6)
        paper.signatures([Signer(""), Signer("GIÁM KHẢO", "{{ p.giam_khao }}", "(Ký, ghi rõ họ tên)")])
        with paper.when("p.con_nua"):
            paper.page_break()
    return paper


def minutes(title: str) -> Paper:
    """Biên bản tổng hợp kết quả: points of each judge, mean, rank."""
    paper = Paper(title, note="Cách trình bày do chương trình đề xuất.", wide=True)
    paper.head(day="{{ van_ban.noi }}, {{ ky.ngay_cham|long_day }}")
    paper.title("Biên bản", "tổng hợp kết quả bình chọn sản phẩm công nghiệp nông thôn tiêu biểu")
    paper.body(
        "Hôm nay, {{ ky.ngay_cham|long_day }}, tại {{ ky.dia_diem }}, Hội đồng bình chọn thành lập theo Quyết định số "
        "{{ ky.so_hoi_dong }} ngày {{ ky.ngay_hoi_dong|day }} họp chấm {{ ky.so_cham }} trong {{ ky.so_dang_ky }} sản "
        "phẩm đăng ký của {{ ky.ten }}."
    )
    paper.heading("I. Thành phần")
    columns = [Column("TT", 1, "center"), Column("Họ và tên", 5), Column("Chức vụ, đơn vị", 8), Column("Vai trò", 4)]
    paper.table(columns, [Loop("m in thanh_phan", [_row("m", ["tt", "ten", "chuc_vu", "vai_tro"])])], size=11)
    paper.heading("II. Kết quả chấm điểm")
    paper.body(
        "Các thành viên chấm độc lập theo thang 100 điểm; điểm của sản phẩm là bình quân của các phiếu; {{ ky.so_phieu "
        "}} phiếu đủ điểm. Điểm từng thành viên ghi theo thứ tự ở mục I. Mức để được xem xét công nhận: "
        "{{ ky.diem_dat }} điểm."
    )
    columns = [
        Column("TT", 1, "center"), Column("Mã số", 1.4, "center"), Column("Tên sản phẩm, bộ sản phẩm", 5),
        Column("Cơ sở", 4.4), Column("Điểm từng thành viên", 6, "center"), Column("Bình quân", 1.9, "right"),
        Column("Hạng", 1.4, "center"), Column("Ghi chú", 2.6),
    ]  # fmt: skip
    cells = ["tt", "so_ho_so", "ten", "co_so", "diem", "binh_quan", "hang", "du_diem"]
    paper.table(columns, [Loop("h in ho_so", [_row("h", cells)])], size=11)
    paper.heading("III. Kết luận")
    paper.body(
        "Hội đồng thống nhất đề nghị công nhận {{ ky.so_cong_nhan }} sản phẩm. Biên bản được lập thành 02 bản, các "
        "thành viên thống nhất và ký tên./."
    )
    paper.signatures([Signer("THƯ KÝ"), Signer("CHỦ TỊCH HỘI ĐỒNG")])
    return paper


def results(title: str) -> Paper:
    """Danh sách kết quả, by group."""
    paper = Paper(title, note="Cách trình bày do chương trình đề xuất.")
    paper.head()
    paper.title("Kết quả bình chọn", "sản phẩm công nghiệp nông thôn tiêu biểu", "{{ ky.ten }}")
    columns = [
        Column("TT", 1.1, "center"), Column("Tên sản phẩm, bộ sản phẩm", 5.4), Column("Cơ sở", 4.2),
        Column("Điểm", 1.6, "right"), Column("Hạng", 1.5, "center"), Column("Kết quả", 3.2),
    ]  # fmt: skip
    heading = Row(
        ["{{ n.stt }}", "{{ n.ten }}: {{ n.so }} sản phẩm, công nhận {{ n.cong_nhan }}", *[None] * 4], bold=True
    )
    cells = ["tt", "ten", "co_so", "binh_quan", "hang", "ket_qua"]
    paper.table(columns, [Loop("n in nhom", [heading, Loop("h in n.ho_so", [_row("h", cells)])])], size=11)
    paper.body("Tổng số {{ ky.so_dang_ky }} sản phẩm đăng ký, công nhận {{ ky.so_cong_nhan }} sản phẩm.")
    paper.signatures([Signer("{{ co_quan.chuc_danh }}")], receivers="o in van_ban.noi_nhan")
    return paper


def annex(title: str) -> Paper:
    """Phụ lục of the decision: the products recognised."""
    paper = Paper(title, note="Cách trình bày do chương trình đề xuất.")
    paper.title(
        "Phụ lục", "Danh sách sản phẩm công nghiệp nông thôn tiêu biểu {{ ky.cap }} năm {{ ky.nam }}", rule=False
    )
    paper.line(
        "(Kèm theo Quyết định số {{ ky.so_quyet_dinh }} ngày {{ ky.ngay_quyet_dinh|day }})", align="center", italic=True
    )
    columns = [
        Column("TT", 1.1, "center"), Column("Tên sản phẩm, bộ sản phẩm", 5.4), Column("Cơ sở", 4.8),
        Column("Địa chỉ", 2.8), Column("Số giấy chứng nhận", 3.6, "center"), Column("Ghi chú", 1.8),
    ]  # fmt: skip
    heading = Row(["{{ n.stt }}", "{{ n.ten }}: {{ n.so }} sản phẩm", *[None] * 4], bold=True)
    rows = Row(["{{ h.tt }}", "{{ h.ten }}", "{{ h.co_so }}", "{{ h.dia_chi }}", "{{ h.so_gcn }}", "{{ h.giai }}"])
    paper.table(columns, [Loop("n in nhom", [heading, Loop("h in n.ho_so", [rows])])], size=11)
    paper.body("Danh sách này có {{ ky.so_cong_nhan }} sản phẩm, bộ sản phẩm./.")
    return paper


def certificate(title: str) -> Paper:
    """Giấy chứng nhận (PL 6), on its side: one page for each product."""
    paper = Paper(title, note=_PL.format("PL 6"), wide=True)
    with paper.each("g in giay"):
        paper.line(COUNTRY, align="center", bold=True, size=13)
        paper.line(MOTTO, align="center", bold=True, size=13)
        paper.line("{{ co_quan.ten|upper }}", align="center", bold=True, size=14, before=10)
        paper.line("GIẤY CHỨNG NHẬN", align="center", bold=True, size=30, before=34)
        paper.line("SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU", align="center", bold=True, size=18, before=4)
        paper.line("{{ ky.cap|upper }} – NĂM {{ ky.nam }}", align="center", bold=True, size=15, before=2)
        paper.line("{{ g.ten }}", align="center", bold=True, size=22, before=26)
        paper.line("của {{ g.co_so }}", align="center", size=16, before=6)
        with paper.when("g.dia_chi"):
            paper.line("Địa chỉ: {{ g.dia_chi }}", align="center", size=14, before=2)
        paper.line("Có giá trị đến hết {{ g.den_ngay|long_day }}", align="center", italic=True, size=14, before=14)
        paper.line("Số giấy chứng nhận: {{ g.so_gcn }}", align="center", size=14, before=2)
        paper.line("{{ van_ban.noi }}, {{ g.ngay_cap|long_day }}", align="right", italic=True, size=14, before=8)
        paper.signatures([Signer(""), Signer("{{ co_quan.chuc_danh }}")])
        with paper.when("g.con_nua"):
            paper.page_break()
    return paper


def _row(name: str, cells: list[str]) -> Row:
    return Row([f"{{{{ {name}.{cell} }}}}" for cell in cells])


MAKERS: Mapping[str, Callable[[str], Paper]] = {
    "danh_sach_trich_ngang": entered,
    "phieu_cham_diem": scores,
    "bien_ban_binh_chon": minutes,
    "ket_qua_binh_chon": results,
    "phu_luc_cong_nhan": annex,
    "giay_chung_nhan_sp": certificate,
}
"""Key of the kind → what makes its template from its title."""
