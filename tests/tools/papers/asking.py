"""Papers before the appraisal: what the beneficiary asks for, the project, its budget, the letter that sends them."""

from __future__ import annotations

from tests.tools.template_blocks import Column, Loop, Paper, Row, Signer

MAU_1 = "Cột của Mẫu 1 (TT 36/2013/TT-BCT) chưa đối chiếu được với bản gốc; sửa theo mẫu Sở đang dùng."
BUDGET_COLUMNS = (
    Column("TT", 1, "center"),
    Column("Nội dung chi", 6),
    Column("ĐVT", 1.6, "center"),
    Column("Số lượng", 1.7, "right"),
    Column("Đơn giá", 2.6, "right"),
    Column("Thành tiền", 2.9, "right"),
    Column("Khuyến công", 2.8, "right", "Nguồn kinh phí (đồng)"),
    Column("Thụ hưởng", 2.8, "right", "Nguồn kinh phí (đồng)"),
    Column("Khác", 2.4, "right", "Nguồn kinh phí (đồng)"),
    Column("Căn cứ định mức", 3),
)
BUDGET_ROWS = (
    Loop(
        "d in du_toan.dong",
        [
            Row(
                [
                    "{{ d.tt }}",
                    "{{ d.noi_dung }}",
                    "{{ d.dvt }}",
                    "{{ d.so_luong }}",
                    "{{ d.don_gia|money }}",
                    "{{ d.thanh_tien|money }}",
                    "{{ d.kc|money }}",
                    "{{ d.thu_huong|money }}",
                    "{{ d.khac|money }}",
                    "{{ d.can_cu }}",
                ]
            )
        ],
    ),
    Row(
        [
            "",
            "Tổng cộng",
            "",
            "",
            "",
            "{{ du_toan.tong|money }}",
            "{{ du_toan.kc|money }}",
            "{{ du_toan.thu_huong|money }}",
            "{{ du_toan.khac|money }}",
            "",
        ],
        bold=True,
    ),
)


def request_for_support(title: str) -> Paper:
    """Văn bản đề nghị hỗ trợ with the two commitments (TTLT 26/2014/TTLT-BTC-BCT Đ.7)."""
    paper = Paper(title, note="Ngoài hai cam kết (TTLT 26/2014 Đ.7), các mục khác là đề xuất; sửa theo mẫu của tỉnh.")
    paper.people_head("{{ van_ban.noi }}, {{ van_ban.ngay|long_day }}")
    paper.title("Văn bản đề nghị hỗ trợ", "kinh phí khuyến công năm {{ de_an.nam }}")
    paper.line("Kính gửi: {{ de_an.don_vi_thuc_hien }}", align="center", bold=True)
    paper.heading("I. Đơn vị đề nghị")
    for label, value in (
        ("Tên đơn vị: ", "{{ co_so.ten }}"),
        ("Loại hình, ngành nghề: ", "{{ co_so.dien_giai }}"),
        ("Mã số thuế: ", "{{ co_so.mst }}"),
        ("Đăng ký kinh doanh số: ", "{{ co_so.so_dkkd }}, ngày {{ co_so.ngay_dkkd|day }}"),
        ("Địa điểm sản xuất: ", "{{ co_so.dia_chi }}"),
        ("Người đại diện: ", "{{ co_so.dai_dien }}, chức vụ: {{ co_so.chuc_vu }}"),
        ("Điện thoại: ", "{{ co_so.dien_thoai }}"),
        ("Sản phẩm chính: ", "{{ co_so.san_pham }}"),
    ):
        paper.dotted(label, value)
    with paper.when("co_so.so_lieu"):
        paper.line("Số liệu sản xuất, kinh doanh:", before=4)
        paper.table(
            [
                Column("Năm", 1, "center"),
                Column("Lao động (người)", 1.6, "right"),
                Column("Tổng nguồn vốn (đồng)", 2.4, "right"),
                Column("Doanh thu (đồng)", 2.4, "right"),
                Column("Nộp ngân sách (đồng)", 2.2, "right"),
            ],
            [
                Loop(
                    "n in co_so.so_lieu",
                    [
                        Row(
                            [
                                "{{ n.nam }}",
                                "{{ n.lao_dong|money }}",
                                "{{ n.von|money }}",
                                "{{ n.doanh_thu|money }}",
                                "{{ n.nop_ngan_sach|money }}",
                            ]
                        )
                    ],
                )
            ],
        )
    _asked(paper)
    paper.signatures(
        [Signer("ĐẠI DIỆN ĐƠN VỊ ĐỀ NGHỊ", "{{ co_so.dai_dien }}", "(Ký, ghi rõ họ tên, đóng dấu nếu có)")]
    )
    return paper


def _asked(paper: Paper) -> None:
    """What is asked for and committed to."""
    paper.heading("II. Nội dung đề nghị hỗ trợ")
    paper.body("Đề án: {{ de_an.ten }}.")
    paper.body(
        "Nội dung khuyến công: {{ de_an.noi_dung_kc }}. Thời gian thực hiện: từ {{ de_an.tu_ngay|day }} đến "
        "{{ de_an.den_ngay|day }}."
    )
    paper.body("Tổng kinh phí thực hiện: {{ du_toan.tong|money }} đồng, trong đó:")
    paper.body("– Vốn của đơn vị: {{ du_toan.thu_huong|money }} đồng;")
    paper.body("– Nguồn khác: {{ du_toan.khac|money }} đồng;")
    paper.body(
        "– Đề nghị kinh phí khuyến công hỗ trợ: {{ du_toan.kc|money }} đồng (bằng chữ: {{ du_toan.kc|words }} đồng)."
    )
    paper.heading("III. Cam kết")
    paper.body(
        "1. Đơn vị đã đầu tư vốn hoặc cam kết bảo đảm đủ vốn để thực hiện đề án sau khi trừ phần kinh phí được hỗ trợ."
    )
    paper.body(
        "2. Nội dung chi đề nghị hỗ trợ nêu trên chưa được hỗ trợ từ bất kỳ nguồn kinh phí nào khác của Nhà nước."
    )
    paper.body("Đơn vị chịu trách nhiệm trước pháp luật về tính chính xác của số liệu và các cam kết trên đây.")


def project(title: str) -> Paper:
    """Đề án with its eight parts (TT 36/2013/TT-BCT Đ.5); the budget on a page lying on its side."""
    paper = Paper(title, note=f"Tám phần theo TT 36/2013/TT-BCT Đ.5. {MAU_1}")
    paper.head()
    paper.title("{{ de_an.loai|upper }}", "{{ de_an.ten }}")
    paper.heading("1. Đơn vị thực hiện, phối hợp, thụ hưởng, địa điểm")
    paper.body("Đơn vị thực hiện: {{ de_an.don_vi_thuc_hien }}.")
    paper.body("Đơn vị phối hợp: {{ de_an.don_vi_phoi_hop }}.")
    paper.body("Đơn vị thụ hưởng:")
    paper.table(
        [
            Column("TT", 1, "center"),
            Column("Đơn vị thụ hưởng", 4),
            Column("Địa chỉ", 4),
            Column("Người đại diện", 2.6),
            Column("Máy móc, thiết bị", 3),
            Column("Hỗ trợ (đồng)", 3.2, "right"),
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
                            "{{ t.dai_dien }}",
                            "{{ t.may }}",
                            "{{ t.muc_ho_tro|money }}",
                        ]
                    )
                ],
            )
        ],
    )
    paper.body("Địa điểm thực hiện: {{ de_an.dia_diem }}.")
    _content(paper)
    paper.heading("6. Dự toán kinh phí")
    paper.body(
        "Tổng kinh phí thực hiện đề án: {{ du_toan.tong|money }} đồng, gồm: kinh phí khuyến công "
        "{{ du_toan.kc|money }} đồng; vốn của đơn vị thụ hưởng {{ du_toan.thu_huong|money }} đồng; nguồn khác "
        "{{ du_toan.khac|money }} đồng. Dự toán chi tiết theo Mẫu 1 kèm theo đề án."
    )
    paper.heading("7. Tổ chức thực hiện")
    paper.body("{{ de_an.to_chuc }}")
    paper.heading("8. Hiệu quả của đề án")
    paper.body("{{ de_an.hieu_qua }}")
    paper.signatures(
        [Signer("ĐẠI DIỆN ĐƠN VỊ THỤ HƯỞNG", "{{ co_so.dai_dien }}"), Signer("{{ co_quan.chuc_danh }}")],
        receivers="o in van_ban.noi_nhan",
    )
    paper.new_page(wide=True)
    _budget_table(paper)
    return paper


def _content(paper: Paper) -> None:
    """Parts 2 to 5."""
    paper.heading("2. Sự cần thiết và căn cứ của đề án")
    paper.body("{{ de_an.su_can_thiet }}")
    paper.heading("3. Mục tiêu của đề án")
    paper.body("{{ de_an.muc_tieu }}")
    paper.heading("4. Quy mô, đặc điểm nổi bật của công nghệ, máy móc, sản phẩm")
    paper.body("{{ de_an.quy_mo }}")
    paper.heading("5. Nội dung và tiến độ thực hiện")
    paper.body("{{ de_an.noi_dung }}")
    with paper.when("de_an.cac_phan"):
        paper.table(
            [
                Column("TT", 1, "center"),
                Column("Năm", 1.4, "center"),
                Column("Nội dung", 5),
                Column("Việc làm, kết quả", 5),
                Column("Kinh phí khuyến công (đồng)", 3, "right"),
            ],
            [
                Loop(
                    "p in de_an.cac_phan",
                    [Row(["{{ p.tt }}", "{{ p.nam }}", "{{ p.noi_dung }}", "{{ p.viec }}", "{{ p.kinh_phi|money }}"])],
                )
            ],
        )
    paper.body("Thời gian thực hiện: từ {{ de_an.tu_ngay|day }} đến {{ de_an.den_ngay|day }}.")


def budget(title: str) -> Paper:
    """Dự toán kinh phí (Mẫu 1)."""
    paper = Paper(title, note=MAU_1, wide=True)
    paper.head()
    _budget_table(paper)
    paper.signatures([Signer("NGƯỜI LẬP"), Signer("{{ co_quan.chuc_danh }}")])
    return paper


def _budget_table(paper: Paper) -> None:
    paper.title("Dự toán kinh phí", "{{ de_an.ten }}", rule=False)
    paper.line("Đơn vị tính: đồng", italic=True, align="right")
    paper.table(BUDGET_COLUMNS, BUDGET_ROWS, size=11)
    paper.body("Bằng chữ: {{ du_toan.tong|words }} đồng; trong đó kinh phí khuyến công: {{ du_toan.kc|words }} đồng.")


def letter(title: str) -> Paper:
    """Công văn that registers a dossier with the Sở (TT 36/2013 Đ.10; TT 17/2018)."""
    paper = Paper(title)
    paper.head()
    paper.line("V/v đăng ký đề án khuyến công năm {{ de_an.nam }}", size=12, before=4)
    paper.line("Kính gửi: {{ co_quan.cap_tren }}", align="center", bold=True, before=12)
    paper.body(
        "Thực hiện quy định về trình tự lập kế hoạch, quản lý kinh phí khuyến công, {{ co_quan.ten }} đề nghị đăng ký "
        "đề án sau vào kế hoạch {{ de_an.chuong_trinh }} năm {{ de_an.nam }}:"
    )
    paper.body("1. Tên đề án: {{ de_an.ten }}.")
    paper.body("2. Nội dung khuyến công: {{ de_an.noi_dung_kc }}; hình thức: {{ de_an.hinh_thuc }}.")
    paper.body("3. Địa điểm: {{ de_an.dia_diem }}; thời gian: từ {{ de_an.tu_ngay|day }} đến {{ de_an.den_ngay|day }}.")
    paper.body("4. Đơn vị thụ hưởng:")
    with paper.each("t in thu_huong"):
        paper.body("– {{ t.ten }}, {{ t.dia_chi }}: đề nghị hỗ trợ {{ t.muc_ho_tro|money }} đồng;")
    paper.body(
        "5. Tổng kinh phí: {{ du_toan.tong|money }} đồng; đề nghị kinh phí khuyến công hỗ trợ: {{ du_toan.kc|money }} "
        "đồng (bằng chữ: {{ du_toan.kc|words }} đồng)."
    )
    paper.body(
        "Hồ sơ kèm theo: đề án, dự toán kinh phí, văn bản đề nghị hỗ trợ của đơn vị thụ hưởng và các tài liệu theo "
        "danh mục."
    )
    paper.body("{{ co_quan.ten }} kính đề nghị {{ co_quan.cap_tren }} xem xét, thẩm định./.")
    paper.signatures([Signer("{{ co_quan.chuc_danh }}")], receivers="o in van_ban.noi_nhan")
    return paper
