"""Papers of the appraisal and the approval: the register of dossiers, the sheet, the minutes, the submission."""

from __future__ import annotations

from tests.tools.template_blocks import Column, Loop, Paper, Row, Signer

MAU_4 = "Năm điểm thẩm định theo TT 36/2013 Đ.9; cách trình bày của Mẫu 4 chưa đối chiếu được với bản gốc."
_LIST = (
    Column("TT", 1.3, "center"),
    Column("Tên đề án", 4.6),
    Column("Đơn vị thực hiện", 2.7),
    Column("Đơn vị thụ hưởng", 3),
    Column("Địa điểm", 2.6),
    Column("Mục tiêu, nội dung, kết quả", 4),
    Column("Thời gian", 2.3, "center"),
    Column("Tổng số", 3.7, "right", "Kinh phí (đồng)"),
    Column("Khuyến công", 3.5, "right", "Kinh phí (đồng)"),
    Column("Đối ứng", 3.5, "right", "Kinh phí (đồng)"),
    Column("Khác", 2.9, "right", "Kinh phí (đồng)"),
    Column("Ghi chú", 1.6),
)
_LIST_ROWS = (
    Loop(
        "n in bieu.nhom",
        [
            Row(
                [
                    "{{ n.stt }}",
                    "{{ n.ten }} ({{ n.so }} đề án)",
                    None,
                    None,
                    None,
                    None,
                    None,
                    "{{ n.tong|money }}",
                    "{{ n.kc|money }}",
                    "",
                    "",
                    "",
                ],
                bold=True,
            ),
            Loop(
                "d in n.de_an",
                [
                    Row(
                        [
                            "{{ d.tt }}",
                            "{{ d.ten }}",
                            "{{ d.don_vi_thuc_hien }}",
                            "{{ d.thu_huong }}",
                            "{{ d.dia_diem }}",
                            "{{ d.muc_tieu }}",
                            "{{ d.thoi_gian }}",
                            "{{ d.tong|money }}",
                            "{{ d.kc|money }}",
                            "{{ d.doi_ung|money }}",
                            "{{ d.khac|money }}",
                            "{{ d.ghi_chu }}",
                        ]
                    )
                ],
            ),
        ],
    ),
    Row(
        [
            "",
            "Tổng cộng ({{ bieu.so_de_an }} đề án)",
            None,
            None,
            None,
            None,
            None,
            "{{ bieu.tong|money }}",
            "{{ bieu.kc|money }}",
            "{{ bieu.doi_ung|money }}",
            "{{ bieu.khac|money }}",
            "",
        ],
        bold=True,
    ),
)


def register(title: str) -> Paper:
    """Biểu tổng hợp chi tiết các đề án (Mẫu 2), on its side."""
    paper = Paper(title, note="Cột của Mẫu 2 (TT 36/2013) chưa đối chiếu được với bản gốc.", wide=True)
    paper.head()
    paper.title(
        "Biểu tổng hợp đề án khuyến công", "đăng ký kế hoạch năm {{ bieu.nam }}", "{{ bieu.chuong_trinh }}", rule=False
    )
    paper.table(_LIST, _LIST_ROWS, size=9)
    paper.signatures([Signer("NGƯỜI LẬP BIỂU"), Signer("{{ co_quan.chuc_danh }}")])
    return paper


def submission(title: str) -> Paper:
    """Tờ trình phê duyệt with the list of dossiers."""
    paper = Paper(title)
    paper.head()
    paper.title("Tờ trình", "Về việc phê duyệt đề án khuyến công năm {{ bieu.nam }}")
    paper.line("Kính gửi: {{ co_quan.cap_tren }}", align="center", bold=True)
    paper.body(
        "Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công và "
        "các văn bản sửa đổi, "
        "bổ sung; căn cứ kết quả thẩm định cấp cơ sở các đề án đăng ký kế hoạch năm {{ bieu.nam }};"
    )
    paper.body(
        "{{ co_quan.ten }} kính trình xem xét, phê duyệt {{ bieu.so_de_an }} đề án với tổng kinh phí thực hiện "
        "{{ bieu.tong|money }} đồng, trong đó kinh phí khuyến công {{ bieu.kc|money }} đồng (bằng chữ: "
        "{{ bieu.kc|words }} đồng), vốn đối ứng {{ bieu.doi_ung|money }} đồng, nguồn khác {{ bieu.khac|money }} đồng."
    )
    paper.table(
        [
            Column("TT", 1, "center"),
            Column("Nội dung khuyến công", 7),
            Column("Số đề án", 1.6, "right"),
            Column("Tổng kinh phí (đồng)", 3, "right"),
            Column("Khuyến công (đồng)", 3, "right"),
        ],
        [
            Loop(
                "n in bieu.nhom",
                [Row(["{{ n.stt }}", "{{ n.ten }}", "{{ n.so }}", "{{ n.tong|money }}", "{{ n.kc|money }}"])],
            ),
            Row(["", "Tổng cộng", "{{ bieu.so_de_an }}", "{{ bieu.tong|money }}", "{{ bieu.kc|money }}"], bold=True),
        ],
    )
    paper.body("Danh sách chi tiết kèm theo Tờ trình này.")
    paper.body("Kính đề nghị xem xét, quyết định./.")
    paper.signatures([Signer("{{ co_quan.chuc_danh }}")], receivers="o in van_ban.noi_nhan")
    paper.new_page(wide=True)
    paper.title("Danh sách đề án trình phê duyệt", "năm {{ bieu.nam }}", rule=False)
    paper.table(_LIST, _LIST_ROWS, size=9)
    return paper


def sheet(title: str) -> Paper:
    """Phiếu thẩm định (Mẫu 4a; 4b where the beneficiary is named)."""
    paper = Paper(title, note=MAU_4)
    paper.head()
    paper.title("Phiếu thẩm định", "đề án khuyến công cấp cơ sở")
    paper.body("1. Tên đề án: {{ de_an.ten }}.")
    paper.body("2. Đơn vị thực hiện: {{ de_an.don_vi_thuc_hien }}; đơn vị phối hợp: {{ de_an.don_vi_phoi_hop }}.")
    with paper.when("thu_huong"):
        paper.body("3. Đơn vị thụ hưởng:")
        paper.table(
            [
                Column("TT", 1.3, "center"),
                Column("Tên đơn vị", 4),
                Column("Địa chỉ", 4.4),
                Column("Loại hình", 2.6),
                Column("Sản phẩm", 2.6),
                Column("Đề nghị (đồng)", 3.3, "right"),
            ],
            [
                Loop(
                    "t in thu_huong",
                    [
                        Row(
                            [
                                "{{ t.tt }}",
                                "{{ t.ten }}",
                                "{{ t.dia_chi }}",
                                "{{ t.loai_hinh }}",
                                "{{ t.san_pham }}",
                                "{{ t.muc_ho_tro|money }}",
                            ]
                        )
                    ],
                )
            ],
        )
    paper.body(
        "4. Kinh phí đề nghị: tổng số {{ du_toan.tong|money }} đồng, trong đó kinh phí khuyến công "
        "{{ du_toan.kc|money }} đồng."
    )
    paper.body("5. Nội dung thẩm định:")
    _criteria(paper)
    paper.body("6. Mức hỗ trợ đề nghị: {{ tham_dinh.muc_de_nghi|money }} đồng.")
    paper.body("7. Ý kiến khác, yêu cầu bổ sung: {{ tham_dinh.yeu_cau }}")
    paper.body("8. Kết luận: {{ tham_dinh.ket_luan }}.")
    paper.signatures([Signer("NGƯỜI THẨM ĐỊNH", "", "(Ký, ghi rõ họ tên)"), Signer("LÃNH ĐẠO ĐƠN VỊ")])
    return paper


def minutes(title: str) -> Paper:
    """Biên bản thẩm định of the council."""
    paper = Paper(title, note=MAU_4)
    paper.head(number="Số: {{ tham_dinh.so }}", day="{{ van_ban.noi }}, {{ tham_dinh.ngay|long_day }}")
    paper.title("Biên bản", "thẩm định đề án khuyến công ({{ tham_dinh.cap }})")
    paper.body(
        "Hôm nay, {{ tham_dinh.ngay|long_day }}, tại {{ tham_dinh.dia_diem }}, {{ tham_dinh.hinh_thuc"
        " }} tiến hành thẩm "
        "định đề án “{{ de_an.ten }}” do {{ de_an.don_vi_thuc_hien }} xây dựng."
    )
    paper.heading("I. Thành phần")
    paper.table(
        [Column("TT", 1, "center"), Column("Họ và tên", 4), Column("Chức vụ, đơn vị", 6), Column("Vai trò", 3)],
        [Loop("m in tham_dinh.thanh_phan", [Row(["{{ m.tt }}", "{{ m.ten }}", "{{ m.chuc_vu }}", "{{ m.vai_tro }}"])])],
    )
    paper.heading("II. Nội dung thẩm định")
    _criteria(paper)
    paper.heading("III. Kết luận")
    paper.body("{{ tham_dinh.y_kien }}")
    paper.body(
        "Mức hỗ trợ đề nghị: {{ tham_dinh.muc_de_nghi|money }} đồng (bằng chữ: {{ tham_dinh.muc_de_nghi|words }} đồng)."
    )
    paper.body("Yêu cầu bổ sung, điều kiện: {{ tham_dinh.yeu_cau }}")
    paper.body("Kết luận: {{ tham_dinh.ket_luan }}.")
    paper.body("Biên bản được lập thành 02 bản, các thành viên dự họp thống nhất và ký tên./.")
    paper.signatures([Signer("THƯ KÝ"), Signer("CHỦ TỊCH HỘI ĐỒNG")])
    return paper


def _criteria(paper: Paper) -> None:
    paper.table(
        [
            Column("TT", 1, "center"),
            Column("Nội dung thẩm định", 6.4),
            Column("Kết quả", 2.2, "center"),
            Column("Điểm", 1.4, "right"),
            Column("Nhận xét", 5),
        ],
        [
            Loop(
                "c in tham_dinh.tieu_chi",
                [Row(["{{ c.tt }}", "{{ c.ten }}", "{{ c.ket_qua }}", "{{ c.diem }}", "{{ c.nhan_xet }}"])],
            )
        ],
    )
