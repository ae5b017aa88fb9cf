"""Papers of the money and of what came of it: request, liquidation, settlement, vouchers, results, follow-up."""

from __future__ import annotations

from tests.tools.template_blocks import Column, Loop, Paper, Row, Signer


def money_request(title: str) -> Paper:
    """Giấy đề nghị tạm ứng, thanh toán (Mẫu 9), with the amount in words."""
    paper = Paper(title, note="Bố cục của Mẫu 9 (TT 36/2013) chưa đối chiếu được với bản gốc.")
    paper.head(number="Số: {{ de_nghi.so }}", day="{{ van_ban.noi }}, {{ de_nghi.ngay|long_day }}")
    paper.title("Giấy đề nghị", "{{ de_nghi.loai }} kinh phí khuyến công")
    paper.line("Kính gửi: {{ co_quan.cap_tren }}", align="center", bold=True)
    paper.body("1. Đề án: {{ de_an.ten }}.")
    paper.body(
        "2. Hợp đồng số {{ hop_dong.so }} ngày {{ hop_dong.ngay|day }}; giá trị kinh phí khuyến công "
        "{{ hop_dong.kinh_phi_kc|money }} đồng."
    )
    paper.body("3. Lần đề nghị: {{ de_nghi.lan }}; khối lượng đã thực hiện: {{ de_nghi.khoi_luong }} %.")
    paper.table(
        [Column("TT", 1, "center"), Column("Nội dung", 7), Column("Số tiền (đồng)", 4, "right")],
        [
            Row(["1", "Kinh phí khuyến công được duyệt", "{{ kinh_phi.ke_hoach|money }}"]),
            Row(["2", "Đã tạm ứng, thanh toán lũy kế", "{{ kinh_phi.da_chi|money }}"]),
            Row(["3", "Đề nghị lần này", "{{ de_nghi.so_tien|money }}"], bold=True),
        ],
    )
    paper.body("Số tiền bằng chữ: {{ de_nghi.so_tien|words }} đồng.")
    paper.body("4. Đơn vị hưởng: {{ de_nghi.don_vi_huong }}")
    paper.body("Số tài khoản: {{ de_nghi.tai_khoan }}, tại {{ de_nghi.ngan_hang }}.")
    paper.signatures([Signer("KẾ TOÁN"), Signer("{{ co_quan.chuc_danh }}")], receivers="o in van_ban.noi_nhan")
    return paper


def liquidation(title: str) -> Paper:
    """Biên bản thanh lý hợp đồng (Mẫu 6)."""
    paper = Paper(title, note="Bố cục của Mẫu 6 (TT 36/2013) chưa đối chiếu được với bản gốc.")
    paper.people_head("{{ van_ban.noi }}, {{ quyet_toan.ngay|long_day }}")
    paper.title("Biên bản thanh lý hợp đồng", "Số: {{ quyet_toan.so }}")
    paper.body(
        "Căn cứ hợp đồng số {{ hop_dong.so }} ngày {{ hop_dong.ngay|day }} thực hiện đề án “{{ "
        "de_an.ten }}” và biên bản "
        "nghiệm thu, chúng tôi gồm:"
    )
    paper.body("**BÊN A: {{ hop_dong.ben_a }}**")
    paper.dotted("Đại diện: ", "{{ hop_dong.dai_dien_a }}")
    paper.body("**BÊN B: {{ hop_dong.ben_b }}**")
    paper.dotted("Đại diện: ", "{{ hop_dong.dai_dien_b }}")
    paper.body("thống nhất thanh lý hợp đồng như sau:")
    paper.heading("Điều 1. Khối lượng, kết quả thực hiện")
    paper.body("{{ quyet_toan.khoi_luong }}")
    paper.heading("Điều 2. Giá trị thanh lý")
    paper.table(
        [Column("TT", 1, "center"), Column("Nội dung", 7), Column("Số tiền (đồng)", 4, "right")],
        [
            Row(["1", "Kinh phí khuyến công theo hợp đồng", "{{ hop_dong.kinh_phi_kc|money }}"]),
            Row(["2", "Kinh phí khuyến công được quyết toán", "{{ quyet_toan.kinh_phi_kc|money }}"]),
            Row(["3", "Đã tạm ứng, thanh toán", "{{ kinh_phi.da_chi|money }}"]),
            Row(["4", "Còn được thanh toán", "{{ kinh_phi.con_lai|money }}"]),
            Row(["5", "Phải nộp lại", "{{ quyet_toan.nop_lai|money }}"]),
        ],
    )
    paper.heading("Điều 3. Kết luận")
    paper.body("{{ quyet_toan.ket_luan }}")
    paper.body("Biên bản lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản./.")
    paper.signatures(
        [Signer("ĐẠI DIỆN BÊN B", "{{ hop_dong.dai_dien_b }}"), Signer("ĐẠI DIỆN BÊN A", "{{ hop_dong.dai_dien_a }}")]
    )
    return paper


def settlement(title: str) -> Paper:
    """Biểu chi tiết quyết toán kinh phí (Mẫu 7)."""
    paper = Paper(title, note="Cột của Mẫu 7 (TT 36/2013) chưa đối chiếu được với bản gốc.")
    paper.head(day="{{ van_ban.noi }}, {{ quyet_toan.ngay|long_day }}")
    paper.title("Biểu chi tiết quyết toán kinh phí", "{{ de_an.ten }}", rule=False)
    paper.line("Đơn vị tính: đồng", italic=True, align="right")
    paper.table(
        [
            Column("TT", 1, "center"),
            Column("Nội dung chi", 6),
            Column("Dự toán", 3, "right"),
            Column("Thực hiện", 3, "right"),
            Column("Chênh lệch", 3, "right"),
        ],
        [
            Loop(
                "d in so_sanh",
                [
                    Row(
                        [
                            "{{ d.tt }}",
                            "{{ d.noi_dung }}",
                            "{{ d.du_toan|money }}",
                            "{{ d.thuc_hien|money }}",
                            "{{ d.chenh_lech|money }}",
                        ]
                    )
                ],
            ),
            Row(["", "Tổng cộng", "{{ du_toan.tong|money }}", "{{ tong_chung_tu.tong|money }}", ""], bold=True),
        ],
    )
    paper.body(
        "Kinh phí khuyến công đề nghị quyết toán: {{ quyet_toan.kinh_phi_kc|money }} đồng (bằng chữ: "
        "{{ quyet_toan.kinh_phi_kc|words }} đồng). Phải nộp lại: {{ quyet_toan.nop_lai|money }} đồng."
    )
    paper.signatures([Signer("KẾ TOÁN"), Signer("{{ co_quan.chuc_danh }}")])
    return paper


def vouchers(title: str) -> Paper:
    """Bảng kê chứng từ (Mẫu 8a, 8b): the vouchers of the whole cost, by source."""
    paper = Paper(title, note="Cột của Mẫu 8a, 8b (TT 36/2013) chưa đối chiếu được với bản gốc.", wide=True)
    paper.head(day="{{ van_ban.noi }}, {{ quyet_toan.ngay|long_day }}")
    paper.title("Bảng kê chứng từ đề nghị quyết toán", "{{ de_an.ten }}", rule=False)
    paper.table(
        [
            Column("TT", 1, "center"),
            Column("Số", 2.2, group="Chứng từ"),
            Column("Ngày", 3, "center", "Chứng từ"),
            Column("Nội dung chi", 7),
            Column("Người bán, người nhận", 4.4),
            Column("Nguồn", 3),
            Column("Số tiền (đồng)", 3, "right"),
            Column("Ghi chú", 2.6),
        ],
        [
            Loop(
                "c in quyet_toan.chung_tu",
                [
                    Row(
                        [
                            "{{ c.tt }}",
                            "{{ c.so }}",
                            "{{ c.ngay|day }}",
                            "{{ c.noi_dung }}",
                            "{{ c.nguoi_nhan }}",
                            "{{ c.nguon }}",
                            "{{ c.so_tien|money }}",
                            "{{ c.ghi_chu }}",
                        ]
                    )
                ],
            ),
            Row(["", "Tổng cộng", None, None, None, None, "{{ tong_chung_tu.tong|money }}", ""], bold=True),
        ],
    )
    paper.body(
        "Trong đó: kinh phí khuyến công {{ tong_chung_tu.kc|money }} đồng; vốn của đơn vị thụ hưởng "
        "{{ tong_chung_tu.thu_huong|money }} đồng; nguồn khác {{ tong_chung_tu.khac|money }} đồng."
    )
    paper.signatures([Signer("NGƯỜI LẬP"), Signer("KẾ TOÁN"), Signer("{{ co_quan.chuc_danh }}")])
    return paper


def results(title: str) -> Paper:
    """Báo cáo tổng hợp kết quả thực hiện đề án."""
    paper = Paper(title)
    paper.head()
    paper.title("Báo cáo", "tổng hợp kết quả thực hiện đề án khuyến công")
    paper.body("Đề án: {{ de_an.ten }}, hợp đồng số {{ hop_dong.so }} ngày {{ hop_dong.ngay|day }}.")
    paper.heading("I. Mục tiêu và kết quả")
    paper.body("Mục tiêu: {{ de_an.muc_tieu }}")
    paper.table(
        [
            Column("TT", 1, "center"),
            Column("Chỉ tiêu", 6),
            Column("ĐVT", 1.6, "center"),
            Column("Theo đề án", 2.4, "right"),
            Column("Thực hiện", 2.4, "right"),
        ],
        [
            Loop(
                "k in nghiem_thu.ket_qua",
                [Row(["{{ k.tt }}", "{{ k.chi_tieu }}", "{{ k.dvt }}", "{{ k.theo_de_an }}", "{{ k.thuc_hien }}"])],
            )
        ],
    )
    paper.heading("II. Kinh phí thực hiện")
    paper.body(
        "Tổng kinh phí: {{ nghiem_thu.tong_kinh_phi|money }} đồng, gồm kinh phí khuyến công "
        "{{ nghiem_thu.kinh_phi_kc|money }} đồng, vốn đối ứng {{ nghiem_thu.doi_ung|money }} đồng, nguồn khác "
        "{{ nghiem_thu.khac|money }} đồng. Kinh phí khuyến công đã nhận: {{ kinh_phi.da_chi|money }} đồng."
    )
    paper.heading("III. Hiệu quả, tồn tại, kiến nghị")
    paper.body("Hiệu quả: {{ nghiem_thu.danh_gia }}")
    paper.body("Kiến nghị: {{ nghiem_thu.kien_nghi }}")
    paper.signatures([Signer("{{ co_quan.chuc_danh }}")], receivers="o in van_ban.noi_nhan")
    return paper


def follow_up(title: str) -> Paper:
    """Phiếu theo dõi sau hỗ trợ."""
    paper = Paper(title)
    paper.people_head("{{ van_ban.noi }}, {{ sau_ho_tro.ngay|long_day }}")
    paper.title("Phiếu theo dõi sau hỗ trợ", "{{ de_an.ten }}")
    paper.dotted("Đơn vị thụ hưởng: ", "{{ co_so.ten }}")
    paper.dotted("Địa chỉ: ", "{{ co_so.dia_chi }}")
    paper.table(
        [
            Column("Chỉ tiêu", 6),
            Column("Năm {{ sau_ho_tro.nam_truoc }} (trước hỗ trợ)", 4, "right"),
            Column("Năm {{ sau_ho_tro.nam }}", 4, "right"),
        ],
        [
            Row(["Doanh thu (đồng)", "{{ sau_ho_tro.doanh_thu_truoc|money }}", "{{ sau_ho_tro.doanh_thu|money }}"]),
            Row(["Lao động (người)", "{{ sau_ho_tro.lao_dong_truoc|money }}", "{{ sau_ho_tro.lao_dong|money }}"]),
            Row(
                [
                    "Sản lượng ({{ sau_ho_tro.don_vi }})",
                    "{{ sau_ho_tro.san_luong_truoc }}",
                    "{{ sau_ho_tro.san_luong }}",
                ]
            ),
            Row(
                [
                    "Thu nhập bình quân/người/tháng (đồng)",
                    "{{ sau_ho_tro.thu_nhap_truoc|money }}",
                    "{{ sau_ho_tro.thu_nhap|money }}",
                ]
            ),
        ],
    )
    paper.body("Máy móc được hỗ trợ: {{ sau_ho_tro.may }}.")
    paper.body("Nhận xét: {{ sau_ho_tro.nhan_xet }}")
    paper.signatures([Signer("ĐẠI DIỆN CƠ SỞ", "{{ co_so.dai_dien }}"), Signer("NGƯỜI THEO DÕI")])
    return paper
