"""Papers of the execution: contract, implementation plan, progress, adjustment, acceptance."""

from __future__ import annotations

from tests.tools.template_blocks import Column, Loop, Paper, Row, Signer


def contract(title: str) -> Paper:
    """Hợp đồng of the agency with the unit, or of the unit with a beneficiary."""
    paper = Paper(
        title, note="Điều khoản là đề xuất; kinh phí khuyến công chi theo TT 36/2013 Đ.13–19 và quy chế của tỉnh."
    )
    paper.people_head()
    paper.title("Hợp đồng", "thực hiện đề án khuyến công", "Số: {{ hop_dong.so }}")
    paper.body(
        "Căn cứ Bộ luật Dân sự; căn cứ Quyết định số {{ de_an.so_quyet_dinh }} ngày {{ "
        "de_an.ngay_duyet|day }} về việc phê "
        "duyệt, giao kế hoạch khuyến công năm {{ de_an.nam }};"
    )
    paper.body("Hôm nay, {{ hop_dong.ngay|long_day }}, chúng tôi gồm:")
    paper.body("**BÊN A: {{ hop_dong.ben_a }}**")
    paper.dotted("Đại diện: ", "{{ hop_dong.dai_dien_a }}")
    paper.body("**BÊN B: {{ hop_dong.ben_b }}**")
    paper.dotted("Đại diện: ", "{{ hop_dong.dai_dien_b }}")
    paper.body("Hai bên thống nhất ký hợp đồng với các điều khoản sau:")
    paper.heading("Điều 1. Nội dung, sản phẩm")
    paper.body("Thực hiện đề án “{{ de_an.ten }}”. {{ hop_dong.noi_dung }}")
    paper.heading("Điều 2. Thời gian, địa điểm")
    paper.body("Từ {{ hop_dong.tu_ngay|day }} đến {{ hop_dong.den_ngay|day }}, tại {{ de_an.dia_diem }}.")
    paper.heading("Điều 3. Giá trị hợp đồng, nguồn kinh phí")
    paper.body(
        "Giá trị hợp đồng: {{ hop_dong.gia_tri|money }} đồng, trong đó kinh phí khuyến công: "
        "{{ hop_dong.kinh_phi_kc|money }} đồng (bằng chữ: {{ hop_dong.kinh_phi_kc|words }} đồng), nguồn: "
        "{{ hop_dong.nguon }}."
    )
    paper.heading("Điều 4. Tạm ứng, thanh toán")
    paper.body(
        "Bên A tạm ứng cho Bên B {{ hop_dong.tam_ung }} % kinh phí khuyến công khi đủ điều kiện tạm "
        "ứng; phần còn lại được "
        "thanh toán sau khi nghiệm thu và có đủ hồ sơ theo quy định."
    )
    paper.heading("Điều 5. Nghiệm thu, thanh lý")
    paper.body(
        "Hai bên cùng cơ quan quản lý nghiệm thu tại cơ sở khi hoàn thành; hồ sơ quyết toán lập trong"
        " thời hạn quy định sau "
        "nghiệm thu. Kinh phí đã tạm ứng mà không thực hiện phải hoàn trả."
    )
    paper.heading("Điều 6. Trách nhiệm của các bên")
    paper.body(
        "Bên B sử dụng kinh phí đúng mục đích, bảo đảm vốn đối ứng, báo cáo tiến độ trước ngày 25 "
        "hằng tháng, sử dụng máy "
        "móc được hỗ trợ đúng mục đích sau khi nghiệm thu. Bên A hướng dẫn, kiểm tra, thanh toán đúng hạn."
    )
    paper.body("Phạt, hoàn trả: {{ hop_dong.phat }}")
    paper.heading("Điều 7. Điều khoản chung")
    paper.body("Hợp đồng lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản, có hiệu lực kể từ ngày ký./.")
    paper.signatures(
        [Signer("ĐẠI DIỆN BÊN B", "{{ hop_dong.dai_dien_b }}"), Signer("ĐẠI DIỆN BÊN A", "{{ hop_dong.dai_dien_a }}")]
    )
    return paper


def rollout(title: str) -> Paper:
    """Kế hoạch triển khai đề án nhóm, tổ chức lớp đào tạo (Mẫu 11)."""
    paper = Paper(title, note="Cột của Mẫu 11 (TT 36/2013) chưa đối chiếu được với bản gốc.")
    paper.head(number="Số: {{ ke_hoach.so }}", day="{{ van_ban.noi }}, {{ ke_hoach.ngay|long_day }}")
    paper.title("Kế hoạch", "{{ ke_hoach.ten }}")
    paper.body(
        "Căn cứ Quyết định số {{ de_an.so_quyet_dinh }} ngày {{ de_an.ngay_duyet|day }}, {{ "
        "de_an.don_vi_thuc_hien }} lập kế "
        "hoạch triển khai đề án “{{ de_an.ten }}” như sau:"
    )
    paper.heading("I. Mục đích, yêu cầu")
    paper.body("{{ ke_hoach.muc_dich }}")
    paper.heading("II. Lớp, đơn vị thụ hưởng")
    paper.table(
        [
            Column("TT", 1, "center"),
            Column("Lớp, đơn vị", 3.4),
            Column("Nghề, máy móc, thông số", 3.6),
            Column("SL", 1.1, "right"),
            Column("Địa điểm", 2.4),
            Column("Thời gian", 3.1, "center"),
            Column("Giáo viên, phối hợp", 2.3),
            Column("Kinh phí KC (đồng)", 3.3, "right"),
        ],
        [
            Loop(
                "p in ke_hoach.phan",
                [
                    Row(
                        [
                            "{{ p.tt }}",
                            "{{ p.ten }}",
                            "{{ p.noi_dung }}",
                            "{{ p.so_luong }}",
                            "{{ p.dia_diem }}",
                            "{{ p.tu_ngay|day }} – {{ p.den_ngay|day }}",
                            "{{ p.giao_vien }}",
                            "{{ p.kinh_phi|money }}",
                        ]
                    )
                ],
            )
        ],
        size=11,
    )
    paper.heading("III. Chương trình, thời lượng")
    paper.body("{{ ke_hoach.chuong_trinh }}")
    paper.heading("IV. Kinh phí")
    paper.body("Tổng kinh phí: {{ du_toan.tong|money }} đồng; kinh phí khuyến công: {{ du_toan.kc|money }} đồng.")
    paper.heading("V. Việc làm sau đào tạo, tổ chức thực hiện")
    paper.body("{{ ke_hoach.viec_lam }}")
    paper.body("{{ ke_hoach.phan_cong }}")
    paper.signatures(
        [Signer("PHÊ DUYỆT CỦA SỞ CÔNG THƯƠNG"), Signer("{{ co_quan.chuc_danh }}")], receivers="o in van_ban.noi_nhan"
    )
    return paper


def progress(title: str) -> Paper:
    """Báo cáo tiến độ thực hiện hợp đồng (Mẫu 3a)."""
    paper = Paper(title, note="Cột của Mẫu 3a (TT 36/2013) chưa đối chiếu được với bản gốc.")
    paper.head(day="{{ van_ban.noi }}, {{ tien_do.den_ngay|long_day }}")
    paper.title("Báo cáo", "tiến độ thực hiện đề án khuyến công – {{ tien_do.ky }}")
    _state_of_work(paper)
    paper.body("5. Vướng mắc: {{ tien_do.vuong_mac }}")
    paper.body("6. Dự kiến kỳ tới: {{ tien_do.du_kien }}")
    paper.signatures(
        [Signer("XÁC NHẬN CỦA SỞ CÔNG THƯƠNG"), Signer("{{ co_quan.chuc_danh }}")], receivers="o in van_ban.noi_nhan"
    )
    return paper


def month(title: str) -> Paper:
    """Báo cáo tiến độ of all running dossiers, monthly before the 25th (TT 36/2013 Đ.23)."""
    paper = Paper(title, note="Cột là đề xuất theo TT 36/2013 Đ.23 (báo cáo trước ngày 25 hằng tháng).", wide=True)
    paper.head()
    paper.title("Báo cáo", "tiến độ thực hiện các đề án khuyến công tháng {{ thang.ten }}", rule=False)
    paper.body(
        "Số liệu đến {{ thang.den_ngay|day }}: {{ thang.so_de_an }} đề án đang thực hiện, {{ thang.da_bao_cao }} đề án "
        "đã báo cáo; kinh phí hỗ trợ {{ thang.ho_tro|money }} đồng, đã giải ngân {{ thang.giai_ngan|money }} đồng."
    )
    _of_month(paper)
    paper.signatures([Signer("NGƯỜI LẬP BIỂU"), Signer("{{ co_quan.chuc_danh }}")])
    return paper


def _of_month(paper: Paper) -> None:
    paper.table(
        [
            Column("TT", 1.2, "center"),
            Column("Đề án", 5),
            Column("Đơn vị thụ hưởng", 3.4),
            Column("Hợp đồng", 3),
            Column("Hỗ trợ (đồng)", 3.2, "right"),
            Column("Khối lượng (%)", 1.8, "right"),
            Column("Khuyến công", 3.2, "right", "Đã chi (đồng)"),
            Column("Đối ứng", 3.2, "right", "Đã chi (đồng)"),
            Column("Giải ngân (đồng)", 3.2, "right"),
            Column("Vướng mắc, dự kiến", 4),
        ],
        [
            Loop(
                "d in thang.dong",
                [
                    Row(
                        [
                            "{{ d.tt }}",
                            "{{ d.ten }}",
                            "{{ d.thu_huong }}",
                            "{{ d.hop_dong }} {{ d.ngay_ky|day }}",
                            "{{ d.ho_tro|money }}",
                            "{{ d.khoi_luong }}",
                            "{{ d.kc_da_chi|money }}",
                            "{{ d.doi_ung_da_chi|money }}",
                            "{{ d.giai_ngan|money }}",
                            "{{ d.vuong_mac }} {{ d.du_kien }}",
                        ]
                    )
                ],
            ),
            Row(
                [
                    "",
                    "Tổng cộng",
                    None,
                    None,
                    "{{ thang.ho_tro|money }}",
                    "",
                    "",
                    "",
                    "{{ thang.giai_ngan|money }}",
                    "",
                ],
                bold=True,
            ),
        ],
        size=10,
    )


def volume(title: str) -> Paper:
    """Báo cáo khối lượng hoàn thành và kinh phí thực hiện (Mẫu 3b)."""
    paper = Paper(title, note="Cột của Mẫu 3b (TT 36/2013) chưa đối chiếu được với bản gốc.")
    paper.head(day="{{ van_ban.noi }}, {{ tien_do.den_ngay|long_day }}")
    paper.title("Báo cáo", "khối lượng hoàn thành và kinh phí thực hiện đề án")
    _state_of_work(paper)
    paper.body(
        "5. Kinh phí khuyến công: được duyệt {{ kinh_phi.ke_hoach|money }} đồng; đã tạm ứng, thanh toán "
        "{{ kinh_phi.da_chi|money }} đồng; còn lại {{ kinh_phi.con_lai|money }} đồng. Đề nghị cấp phần còn lại theo "
        "quy định."
    )
    paper.signatures([Signer("XÁC NHẬN CỦA SỞ CÔNG THƯƠNG"), Signer("{{ co_quan.chuc_danh }}")])
    return paper


def _state_of_work(paper: Paper) -> None:
    paper.body("1. Đề án: {{ de_an.ten }}; hợp đồng số {{ hop_dong.so }} ngày {{ hop_dong.ngay|day }}.")
    paper.body("2. Khối lượng đã thực hiện đến {{ tien_do.den_ngay|day }}: {{ tien_do.khoi_luong }} %.")
    paper.body("3. Công việc đã làm: {{ tien_do.da_lam }}")
    paper.body("4. Kinh phí đã thực hiện (đồng):")
    paper.table(
        [Column("Nguồn", 4), Column("Theo dự toán", 3, "right"), Column("Đã chi", 3, "right")],
        [
            Row(["Kinh phí khuyến công", "{{ du_toan.kc|money }}", "{{ tien_do.kc_da_chi|money }}"]),
            Row(["Vốn của đơn vị thụ hưởng", "{{ du_toan.thu_huong|money }}", "{{ tien_do.doi_ung_da_chi|money }}"]),
            Row(["Nguồn khác", "{{ du_toan.khac|money }}", "{{ tien_do.khac_da_chi|money }}"]),
        ],
    )


def adjustment(title: str) -> Paper:
    """Đề nghị điều chỉnh, bổ sung, ngừng đề án (TT 36/2013 Đ.11)."""
    paper = Paper(title)
    paper.head(number="Số: {{ dieu_chinh.so }}", day="{{ van_ban.noi }}, {{ dieu_chinh.ngay|long_day }}")
    paper.title("Văn bản đề nghị", "điều chỉnh, bổ sung, ngừng thực hiện đề án khuyến công")
    paper.line("Kính gửi: {{ dieu_chinh.cap_quyet_dinh }}", align="center", bold=True)
    paper.body(
        "{{ de_an.don_vi_thuc_hien }} thực hiện đề án “{{ de_an.ten }}” theo Quyết định số {{ "
        "de_an.so_quyet_dinh }} ngày "
        "{{ de_an.ngay_duyet|day }}. Nay đề nghị điều chỉnh như sau:"
    )
    paper.table(
        [Column("TT", 1, "center"), Column("Nội dung thay đổi", 4), Column("Đã được duyệt", 5), Column("Đề nghị", 5)],
        [
            Loop(
                "t in dieu_chinh.thay_doi", [Row(["{{ t.tt }}", "{{ t.loai }}", "{{ t.da_duyet }}", "{{ t.de_nghi }}"])]
            )
        ],
    )
    paper.body("Lý do: {{ dieu_chinh.ly_do }}")
    paper.body("Kính đề nghị xem xét, quyết định./.")
    paper.signatures(
        [
            Signer("XÁC NHẬN CỦA SỞ CÔNG THƯƠNG", "", "Số {{ dieu_chinh.so_xac_nhan }}"),
            Signer("{{ co_quan.chuc_danh }}"),
        ],
        receivers="o in van_ban.noi_nhan",
    )
    return paper


def acceptance(title: str) -> Paper:
    """Biên bản nghiệm thu cơ sở (Mẫu 5a; 5b and 5c use the same text)."""
    paper = Paper(title, note="Bố cục của Mẫu 5a, 5b, 5c (TT 36/2013) chưa đối chiếu được với bản gốc.")
    paper.people_head("{{ van_ban.noi }}, {{ nghiem_thu.ngay|long_day }}")
    paper.title("Biên bản", "nghiệm thu cơ sở đề án khuyến công", "{{ nghiem_thu.mau }}")
    paper.body("Đề án: {{ de_an.ten }}. Hợp đồng số {{ hop_dong.so }} ngày {{ hop_dong.ngay|day }}.")
    paper.body("Căn cứ: {{ nghiem_thu.can_cu }}")
    paper.body("Hôm nay, {{ nghiem_thu.ngay|long_day }}, tại {{ nghiem_thu.dia_diem }}.")
    paper.heading("I. Thành phần")
    paper.table(
        [Column("TT", 1, "center"), Column("Đơn vị", 5), Column("Họ và tên", 4), Column("Chức vụ", 4)],
        [Loop("m in nghiem_thu.thanh_phan", [Row(["{{ m.tt }}", "{{ m.ben }}", "{{ m.ten }}", "{{ m.chuc_vu }}"])])],
    )
    _found(paper)
    paper.heading("III. Đánh giá, kiến nghị, kết luận")
    paper.body("Đánh giá: {{ nghiem_thu.danh_gia }}")
    paper.body("Kiến nghị: {{ nghiem_thu.kien_nghi }}")
    paper.body("Kết luận: {{ nghiem_thu.ket_luan }}.")
    paper.body("Biên bản được đọc cho các bên cùng nghe, thống nhất và ký tên./.")
    paper.signatures(
        [Signer("ĐƠN VỊ THỤ HƯỞNG", "{{ co_so.dai_dien }}"), Signer("ĐƠN VỊ THỰC HIỆN"), Signer("SỞ CÔNG THƯƠNG")]
    )
    return paper


def _found(paper: Paper) -> None:
    """What was found at the place."""
    paper.heading("II. Kết quả kiểm tra")
    paper.body("1. Kết quả so với mục tiêu của đề án:")
    paper.table(
        [
            Column("TT", 1, "center"),
            Column("Chỉ tiêu", 5),
            Column("ĐVT", 1.6, "center"),
            Column("Theo đề án", 2.2, "right"),
            Column("Thực hiện", 2.2, "right"),
            Column("Nhận xét", 4),
        ],
        [
            Loop(
                "k in nghiem_thu.ket_qua",
                [
                    Row(
                        [
                            "{{ k.tt }}",
                            "{{ k.chi_tieu }}",
                            "{{ k.dvt }}",
                            "{{ k.theo_de_an }}",
                            "{{ k.thuc_hien }}",
                            "{{ k.nhan_xet }}",
                        ]
                    )
                ],
            )
        ],
    )
    _machines(paper)
    paper.body(
        "3. Kinh phí thực hiện: tổng số {{ nghiem_thu.tong_kinh_phi|money }} đồng; kinh phí khuyến "
        "công đề nghị thanh toán "
        "{{ nghiem_thu.kinh_phi_kc|money }} đồng; vốn đối ứng {{ nghiem_thu.doi_ung|money }} đồng; nguồn khác "
        "{{ nghiem_thu.khac|money }} đồng."
    )


def _machines(paper: Paper) -> None:
    with paper.when("nghiem_thu.may"):
        paper.body("2. Máy móc, thiết bị:")
        paper.table(
            [
                Column("TT", 1, "center"),
                Column("Tên máy", 4),
                Column("Model, số máy", 3.2),
                Column("Xuất xứ", 2.6),
                Column("SL", 1, "right"),
                Column("Giá theo hóa đơn (đồng)", 3, "right"),
            ],
            [
                Loop(
                    "m in nghiem_thu.may",
                    [
                        Row(
                            [
                                "{{ m.tt }}",
                                "{{ m.ten }}",
                                "{{ m.model }} {{ m.so_may }}",
                                "{{ m.xuat_xu }}",
                                "{{ m.so_luong }}",
                                "{{ m.gia|money }}",
                            ]
                        )
                    ],
                )
            ],
        )
