"""Tables as offices really make them: what each row is, on shapes seen in the wild and made up again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from kc_desktop.exchange.excel.cells import Area
from tests.exchange.test_excel_layout import fields, layout
from tests.tools.cases import each

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Case:
    """A sheet and what a person sees in it: rows as Excel counts them."""

    rows: Rows
    header: tuple[int, ...]
    data: tuple[int, ...]
    kinds: dict[int, str] = field(default_factory=dict)
    merged: tuple[Area, ...] = ()


def span(first: int, last: int) -> tuple[int, ...]:
    return tuple(range(first, last + 1))


def figures(first: int, count: int, columns: int = 4) -> list[list[Any]]:
    """Numbered lines of a table of figures."""
    return [
        [first + n, f"Nơi {chr(65 + n % 26)}{n}", *(n * 10 + c + 0.5 for c in range(columns))] for n in range(count)
    ]


CASES: dict[str, Case] = {
    # ------------------------------------------------------------------ totals, and names that begin like one
    "a ward called Cống Vị, a commune called Trung Bình, a firm called Tổng Hợp": Case(
        [
            ["STT", "Tên đơn vị", "Địa chỉ", "Số tiền"],
            [1, "Cống Vị", "Phường Mẫu", 5], [2, "Trung Bình", "Xã Mẫu", 6], [3, "Tổng hợp Mẫu", "Xã Mẫu", 7],
            ["", "Tổng cộng", "", 18],
        ],
        (1,), (2, 3, 4), {5: "total"},
    ),
    "names like totals in a list without numbers": Case(
        [
            ["Tên cơ sở", "Địa chỉ", "Vốn"],
            ["Cống Vị", "Phường Mẫu", 5], ["Trung Bình", "Xã Mẫu", 6], ["Mẫu Ba", "Xã Mẫu", 7], ["TỔNG CỘNG", "", 18],
        ],
        (1,), (2, 3, 4), {5: "total"},
    ),
    "indicators that begin with Tổng số are lines of their own where they are numbered": Case(
        [
            ["STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2024", "Năm 2025"],
            [1, "Tổng số cơ sở công nghiệp nông thôn", "cơ sở", 120, 130],
            [2, "Tổng số lao động", "người", 900, 950],
            [3, "Giá trị sản xuất", "triệu đồng", 1000, 1100],
        ],
        (1,), (2, 3, 4),
    ),
    "sums of movements below a ledger": Case(
        [
            ["Chứng từ", "Ngày", "Diễn giải", "Số tiền"],
            ["PC01", "01/02/2025", "Chi mẫu một", 100], ["PC02", "02/02/2025", "Chi mẫu hai", 200],
            ["PC03", "03/02/2025", "Chi mẫu ba", 300],
            ["", "", "Cộng số phát sinh", 600], ["", "", "Cộng tháng 02", 600], ["", "", "Lũy kế từ đầu năm", 600],
        ],
        (1,), (2, 3, 4), {5: "total", 6: "total", 7: "total"},
    ),
    "total above the lines": Case(
        [
            ["STT", "Địa bàn", "Số cơ sở", "Lao động"], ["", "Tổng cộng", 6, 60],
            [1, "Xã Một", 1, 10], [2, "Xã Hai", 2, 20], [3, "Xã Ba", 3, 30],
        ],
        (1,), (3, 4, 5), {2: "total"},
    ),
    "regions and the country among provinces": Case(
        [
            ["", "2023", "2024"], ["CẢ NƯỚC - WHOLE COUNTRY", 60.5, 61.5],
            ["Đồng bằng sông Hồng - Red River Delta", 20.5, 21.5],
            ["Hà Nội", 8.5, 8.6], ["Hải Phòng", 2.5, 2.6], ["Hưng Yên", 1.5, 1.6], ["Tây Nguyên", 5.5, 5.6],
            ["Kon Tum", 0.5, 0.6], ["Gia Lai", 1.5, 1.6], ["Đắk Lắk", 1.8, 1.9],
        ],
        (1,), (4, 5, 6, 8, 9, 10), {2: "total", 3: "group", 7: "group"},
    ),
    "a table about regions": Case(
        [
            ["Vùng", "2023", "2024"], ["Đồng bằng sông Hồng", 20.5, 21.5], ["Tây Nguyên", 5.5, 5.6],
            ["Đông Nam Bộ", 9.5, 9.6],
        ],
        (1,), (2, 3, 4),
    ),
    # ------------------------------------------------------------------ where the table begins
    "an echo of the question above the table": Case(
        [
            ["B01. Sử dụng dự toán"], ["ma_tinh", "tu_thang", "den_thang", "nam"], ["00", 1, 11, 2024], [],
            ["Mã tỉnh", "Tên tỉnh", "Sử dụng dự toán", "", "Thực hiện"],
            ["", "", "Nguồn", "Tỷ lệ", "Tổng chi"],
            *([f"{n:02}", f"Tỉnh {n}", n * 100.5, n * 2.5, n * 90.5] for n in range(1, 9)),
        ],
        (5, 6), span(7, 14), {1: "title", 2: "title", 3: "title"}, ((4, 2, 4, 3), (4, 0, 5, 0), (4, 1, 5, 1)),
    ),
    "a title written into every column": Case(
        [
            ["Danh mục lớp"] * 5, ["Lớp", "Khối", "Sĩ số", "Buổi học", "Phòng"],
            *([f"10C{n}", 10, 40 + n, "Sáng", 200 + n] for n in range(1, 7)),
        ],
        (2,), span(3, 8), {1: "title"},
    ),
    "lines of mostly words under a header of words": Case(
        [
            ["Danh mục phòng"], ["Tên phòng", "Loại", "Tầng", "Sức chứa", "Buổi", "Lớp cố định", "Ghi chú"],
            *([f"10{n}", "Phòng học", "1", "45", "Cả ngày", f"12A{n}", "Phòng học chính"] for n in range(1, 6)),
            *([f"20{n}", "Phòng học", 2, 45, "", f"10C{n}", ""] for n in range(1, 6)),
        ],
        (2,), span(3, 12), {1: "title"},
    ),
    "years over the columns": Case(
        [["Năm", 2022, 2023, 2024, 2025], *([f"Chỉ tiêu {c}", 1.5, 2.5, 3.5, 4.5] for c in "abcdef")],
        (1,), span(2, 7),
    ),
    "years and quarters over the columns": Case(
        [
            ["Năm", 2024, 2024, 2024, 2024, 2025, 2025], ["Quý", 1, 2, 3, 4, 1, 2],
            *([f"{n}. Doanh thu", 893, 230, 986, 100, 861, 933] for n in range(1, 6)),
        ],
        (1, 2), span(3, 7),
    ),
    "two years under one heading": Case(
        [
            ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện", "", "Kế hoạch năm 2026"], ["", "", "", 2024, 2025],
            [1, "Giá trị sản xuất", "tỷ đồng", 10, 12, 15], [2, "Số cơ sở", "cơ sở", 100, 120, 130],
            [3, "Lao động", "người", 900, 950, 990],
        ],
        (1, 2), (3, 4, 5), {}, ((0, 3, 0, 4), (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 5, 1, 5)),
    ),
    "one column under one word": Case([["MA_PHIEU"], *([11259593 + n] for n in range(8))], (1,), span(2, 9)),
    "name and address of the office above the header": Case(
        [
            ["", "CÔNG TY MẪU", "", "Ngày bắt đầu: 01/01/2025"],
            ["", "Địa chỉ: Số 1 đường Mẫu", "", "Ngày kết thúc: 31/12"],
            ["", "Số điện thoại:", "0900000001"], [],
            ["STT", "Mã hàng", "Tên hàng", "Số tiền"], [1, "a", "Hàng một", 5], [2, "b", "Hàng hai", 6],
        ],
        (5,), (6, 7), {1: "title", 2: "title", 3: "title", 4: "blank"},
    ),
    "a group right under a header of two lines": Case(
        [
            ["Mã", "Tên cơ sở khám", "Xét nghiệm", "", "Thuốc", ""],
            ["", "", "Tháng này", "Tháng trước", "Tháng này", "Tháng trước"],
            ["TT", "Tuyến tỉnh"],
            *([10000 + n, f"Bệnh viện {n}", n + 0.5, n + 1.5, n + 2.5, n + 3.5] for n in range(1, 6)),
            ["TH", "Tuyến huyện"],
            *([10100 + n, f"Bệnh viện {n}", n + 0.5, n + 1.5, n + 2.5, n + 3.5] for n in range(1, 6)),
        ],
        (1, 2), (*span(4, 8), *span(10, 14)), {}, ((0, 2, 0, 3), (0, 4, 0, 5), (0, 0, 1, 0), (0, 1, 1, 1)),
    ),
    "days over the columns": Case(
        [
            [], ["", "", "2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04"], [],
            *([f"A{n}", f"Người {n}", "P0", 8, "P0", 8] for n in range(1, 6)),
        ],
        (2,), span(4, 8),
    ),
    "marks in the cells that are headings too": Case(
        [
            ["Mã số", "Họ và tên", "P", "D", "C", "Ngày công"],
            *([f"A{n}", f"Người {n}", "D", "D", "D", "D"] for n in range(1, 6)),
        ],
        (1,), span(2, 6),
    ),
    "numbers written as text": Case(
        [
            ["BIỂU TỔNG HỢP"], ["Chỉ tiêu", "Thực hiện", "", "So sánh"], ["", "Năm trước", "Năm nay", "%"],
            ["Doanh thu", "1.670.000", "1.890.500", "113,2%"], ["Chi phí", "900.000", "950.500", "105,6%"],
            ["Lợi nhuận", "770.000", "940.000", "122,1%"], ["Lao động", "12", "15", "125%"],
        ],
        (2, 3), span(4, 7), {1: "title"}, ((1, 1, 1, 2), (1, 0, 2, 0), (1, 3, 2, 3)),
    ),
    # ------------------------------------------------------------------ forms without lines yet
    "an empty form with its line of numbers": Case(
        [
            ["Đơn vị gửi:", "", "", "Biểu 02-05"], ["Mã số:"], [], ["SẢN LƯỢNG"], [],
            ["Chỉ tiêu", "Đơn vị tính", "Mã số", "Doanh thu", "", "Sản lượng"],
            ["", "", "", "Phát sinh", "Lũy kế", ""], ["A", "B", "C", 1, 2, 3],
        ],
        (6, 7), (), {8: "numbering", 1: "title"}, ((5, 3, 5, 4),),
    ),
    "headings alone": Case([[], ["Ngày", "Ca", "Mã bưu cục", "Tên bưu cục", "Số hiệu"]], (2,), ()),
    "numbers given beforehand": Case(
        [
            ["STT", "Tên cơ sở", "Địa chỉ"], [1, "Mẫu Một", "Xã Mẫu"], [2, "Mẫu Hai", "Xã Mẫu"], [3], [4], ["…"],
        ],
        (1,), (2, 3), {4: "blank", 5: "blank"},
    ),
    # ------------------------------------------------------------------ the line of column numbers
    "numbers that Excel made negative": Case(
        [
            ["STT", "Họ và tên", "Địa chỉ", "Số tiền", "Đã chi", "Còn lại"], ["A", "B", "C", -1, -2, -3],
            [1, "Mẫu Một", "Xã Mẫu", 5, 1, 4], [2, "Mẫu Hai", "Xã Mẫu", 6, 2, 4],
        ],
        (1,), (3, 4), {2: "numbering"},
    ),
    "numbers in square brackets, with letters, beginning again": Case(
        [
            ["STT", "Tên người mua", "Mã số thuế", "Doanh số", "Thuế", "Ghi chú"],
            ["[1]", "[2]", "[3]", "[4]", "[5]", "[6]"],
            [1, "Mẫu Một", "0100109106", 5, 1, ""], [2, "Mẫu Hai", "", 6, 2, ""],
        ],
        (1,), (3, 4), {2: "numbering"},
    ),
    "two halves numbered alike": Case(
        [
            ["Chỉ tiêu", "Mã số", "Số tiền", "Chỉ tiêu", "Mã số", "Số tiền"], [1, 2, 3, 1, 2, 3],
            ["Tiền", 100, 5, "Nợ", 300, 7], ["Hàng", 140, 6, "Vốn", 400, 8], ["Đất", 150, 1, "Quỹ", 500, 2],
        ],
        (1,), (3, 4, 5), {2: "numbering"},
    ),
    "6a and 6b between the numbers": Case(
        [
            ["STT", "Tên thuốc", "Đơn vị", "Mã", "Giá", "Ghi chú"], [1, 2, 3, "4a", "4b", 5],
            [1, "Mẫu Một", "hộp", "M1", 5, ""], [2, "Mẫu Hai", "hộp", "M2", 6, ""],
        ],
        (1,), (3, 4), {2: "numbering"},
    ),
    "columns named by Excel itself": Case(
        [
            ["STT", "Họ và tên", "Địa chỉ", "Điện thoại"], ["Column1", "Column2", "Column3", "Column4"],
            [1, "Mẫu Một", "Xã Mẫu", "0900000001"], [2, "Mẫu Hai", "Xã Mẫu", "0900000002"],
        ],
        (1,), (3, 4), {2: "numbering"},
    ),
    # ------------------------------------------------------------------ merged cells
    "a header whose lower line stands below a blank one": Case(
        [
            ["STT", "Hóa đơn", "", "Tên người mua", "Số tiền"], [], ["", "Số", "Ngày", "", ""],
            [1, "01", "01/02/2025", "Mẫu Một", 5], [2, "02", "02/02/2025", "Mẫu Hai", 6],
        ],
        (1, 2, 3), (4, 5), {}, ((0, 0, 2, 0), (0, 1, 1, 2), (0, 3, 2, 3), (0, 4, 2, 4)),
    ),
    "broad headings over all that is below": Case(
        [
            ["Phụ lục IV:"], ["Thông tin do Chi nhánh cung cấp", "", "", "Thông tin khoanh đất", "", "Kết quả", ""],
            ["Số hiệu", "", "Địa chỉ", "Trước", "Sau", "Nội nghiệp", "Thực địa"],
            ["Trước", "Sau", "", "", "", "", ""], ["(1)", "(2)", "(3)", "(4)", -5, -6, -7],
            ["a", "b", "Xã Mẫu", 1, 2, "đạt", "đạt"], ["c", "d", "Xã Mẫu", 1, 2, "đạt", "đạt"],
        ],
        (2, 3, 4), (6, 7), {5: "numbering"},
        ((1, 0, 1, 2), (1, 3, 1, 4), (1, 5, 1, 6), (2, 0, 2, 1), *((2, n, 3, n) for n in range(2, 7))),
    ),
    "one owner and several products, merged": Case(
        [
            ["STT", "Tên chủ thể", "Địa chỉ", "Tên sản phẩm", "Hạng sao"],
            [1, "HTX Mẫu Một", "Xã Mẫu", "Chè Mẫu", 3], ["", "", "", "Chè Mẫu đặc biệt", 4], ["", "", "", "Trà Mẫu", 3],
            [2, "HTX Mẫu Hai", "Xã Mẫu", "Miến Mẫu", 4], [3, "HTX Mẫu Ba", "Xã Mẫu", "Nón Mẫu", 3],
        ],
        (1,), span(2, 6), {}, ((1, 0, 3, 0), (1, 1, 3, 1), (1, 2, 3, 2)),
    ),
    # ------------------------------------------------------------------ numbered lines with holes
    "numbered lines that lack what the others have": Case(
        [
            ["#", "Mã", "Nơi", "Trạng thái", "Nước"],
            *([n, 100 + n, "Hà Nội", "Khỏi", "Việt Nam"] for n in range(1, 8)),
            [8, 0, "", "Khỏi", "Việt Nam"], [9, 109, "", "", "Việt Nam"], [10, 110, "Huế", "Khỏi", "Việt Nam"],
        ],
        (1,), span(2, 11),
    ),
    "a code with a letter among codes without": Case(
        [
            ["Mã CS", "Tên cơ sở khám", "Hạng", "Chi", "Tỷ lệ"],
            *([n, f"Bệnh viện {n}", 2, n * 10.5, n * 1.5] for n in range(1, 8)),
            ["10TTTT", "Thanh toán trực tiếp", 2, 100.5, 5.5], [9, "Bệnh viện 9", 2, 90.5, 9.5],
        ],
        (1,), span(2, 10),
    ),
    "parts of numbered lines: 1.1, a, a dash": Case(
        [
            ["STT", "Nội dung", "Đơn vị", "Kế hoạch", "Thực hiện"], ["A", "PHẦN MỘT"], ["I", "Mục một", "", 5, 6],
            [1, "Việc một", "", 5, 6], ["1.1", "Nhỏ một", "", 5, 6], [1.2, "Nhỏ hai", "", 5, 6],
            ["a", "Nhỏ a", "", 5, 6], ["-", "Gạch đầu dòng", "", 5, 6], [2, "Việc hai", "", 5, 6],
        ],
        (1,), span(4, 9), {2: "group", 3: "group"},
    ),
    "sums of groups in their own words": Case(
        [
            ["STT", "Danh mục", "Kế hoạch", "Thực hiện"], ["I", "Sự nghiệp kinh tế"], [1, "Khuyến công", 5, 6],
            [2, "Xúc tiến", 5, 6], ["", "Cộng sự nghiệp kinh tế", 10, 12], ["II", "Chi khác"], [1, "Hội nghị", 5, 6],
            ["", "Tổng chi khác", 5, 6], ["", "Cộng I+II", 15, 18],
        ],
        (1,), (3, 4, 7), {2: "group", 5: "total", 6: "group", 8: "total", 9: "total"},
    ),
    "a line of which only the code is known": Case(
        [
            ["student_code", "IT001", "IT004", "IE005"], ["21410022", 7.5, 8, 9], ["21410023", 8.5, 8, 9],
            ["21410025"], ["21410026", 9, 8, 7],
        ],
        (1,), span(2, 5),
    ),
    # ------------------------------------------------------------------ several tables, and none
    "another list below, with headings of its own": Case(
        [
            ["STT", "Tên cơ sở", "Địa chỉ", "Điện thoại"],
            *([n, f"Mẫu {n}", "Xã Mẫu", "0900000001"] for n in range(1, 5)),
            [], ["B. DANH SÁCH SẢN PHẨM"], ["STT", "Tên sản phẩm", "Đơn vị tính", "Giá (đồng)"],
            *([n, f"Hàng {n}", "kg", 1000 * n] for n in range(1, 5)),
        ],
        (1,), span(2, 5), {7: "group", 8: "other_table", 9: "other_table", 12: "other_table"},
    ),
    "another table of figures below": Case(
        [
            ["Bảng 1"], ["Chỉ tiêu", "2023", "2024"], *([f"Chỉ tiêu {c}", 1.5, 2.5] for c in "abcd"), [],
            ["Bảng 2"], ["Nơi", "Số hộ", "Lao động", "Vốn"], *([f"Xã {c}", 1.5, 2.5, 4] for c in "abcd"),
        ],
        (2,), span(3, 6), {1: "title", 9: "other_table", 13: "other_table"},
    ),
    "a blank row among names is no other table": Case(
        [
            ["Tên cơ sở", "Địa chỉ", "Sản phẩm"], ["Mẫu Một", "Xã Mẫu", "gốm"], [], ["Mẫu Hai", "Xã Mẫu", "mây tre"],
            ["Mẫu Ba", "Xã Mẫu", "nón"],
        ],
        (1,), (2, 4, 5), {3: "blank"},
    ),
    "a line without figures after a blank one is no header": Case(
        [
            ["Tên cơ sở", "Địa chỉ", "Sản phẩm", "Vốn", "Lao động"], ["Mẫu Một", "Xã Mẫu", "gốm", 5, 6],
            ["Mẫu Hai", "Xã Mẫu", "gốm", 5, 6], [], ["Mẫu Ba", "Xã Mẫu", "nón", "", ""],
            ["Mẫu Bốn", "Xã Mẫu", "gốm", 5, 6], ["Mẫu Năm", "Xã Mẫu", "gốm", 5, 6], ["Mẫu Sáu", "Xã Mẫu", "gốm", 5, 6],
        ],
        (1,), (2, 3, 5, 6, 7, 8),
    ),
    "an indicator without figures after a blank line": Case(
        [
            ["Chỉ tiêu", "Đơn vị", "Năm 2024", "Năm 2025", "Ghi chú"], ["Sản lượng", "tấn", 5.5, 6.5, ""],
            ["Doanh thu", "đồng", 5.5, 6.5, ""], [], ["Điện", "kWh", "", "", "chưa có"],
            ["Nước", "m3", 5.5, 6.5, ""], ["Than", "tấn", 5.5, 6.5, ""], ["Củi", "tấn", 5.5, 6.5, ""],
        ],
        (1,), (2, 3, 5, 6, 7, 8),
    ),
    "a form, its words beside its blanks": Case(
        [["PHIẾU"], ["Tên cơ sở:", "Cơ sở Mẫu"], ["Địa chỉ:", "Xã Mẫu"], ["Vốn:", 500]], (), span(2, 4),
    ),
    # ------------------------------------------------------------------ below the table
    "signatures below lines without numbers": Case(
        [
            ["Tên dịch vụ", "Đơn giá", "Số lượng", "Thành tiền"],
            ["Khám", 5, 2, 10], ["Giường", 6, 3, 18], ["Thuốc", 7, 4, 28], ["TỔNG CỘNG", "", "", 56],
            ["", "", "", "Mẫu, ngày 05 tháng 01 năm 2026"],
            ["Người lập biểu", "", "Trưởng phòng", "Giám đốc"], ["(Ký, họ tên)", "", "(Ký, họ tên)", "(Ký, đóng dấu)"],
            [], [], ["Nguyễn Văn Mẫu", "", "Trần Thị Mẫu", "Lê Mẫu"],
        ],
        (1,), (2, 3, 4), {5: "total", 6: "note", 7: "note", 8: "note", 11: "note"},
    ),
    "a slip of the store without lines, signed": Case(
        [
            ["QUÂN MẪU", "", "PHIẾU NHẬP", "", "Mẫu số S2c-HKD"], ["Đơn vị nhận:", "Kho mẫu"],
            ["TT", "Mã số", "Tên hàng", "Số lượng", "Thành tiền"], [], ["", "", "Cộng", 0, 0],
            ["Ghi chú:"], ["NGƯỜI NHẬN", "", "NGƯỜI GIAO", "", "CHỦ NHIỆM"], [],
            ["Phạm Mẫu", "", "Nguyễn Thị Mẫu", "", "Vương Mẫu"],
        ],
        (3,), (), {5: "total", 7: "note", 9: "note"},
    ),
    "a new page with its title and its header": Case(
        [
            ["Họ và tên", "Chuẩn bị", "Nhận xét"], ["Mẫu Một", 1, "tốt"], ["Mẫu Hai", 2, "khá"], [],
            ["Tuần 02", "Biên bản nhận xét"], ["Họ và tên", "Chuẩn bị", "Nhận xét"], ["Mẫu Một", 1, "tốt"],
            ["Mẫu Hai", 2, "khá"],
        ],
        (1,), (2, 3, 7, 8), {4: "blank", 5: "title", 6: "repeat_header"},
    ),
}  # fmt: skip


@each("name", CASES)
def test_what_every_row_is(name: str) -> None:
    case = CASES[name]
    found = layout(case.rows, case.merged)
    kinds = dict(found.other_rows)
    shown = (found.header_rows, found.data_rows, {row: kinds.get(row, "data") for row in case.kinds})
    assert shown == (case.header, case.data, case.kinds)


def test_merged_headings_are_read_over_their_columns() -> None:
    case = CASES["two years under one heading"]
    found = layout(case.rows, case.merged)
    assert [c.header for c in found.columns][3:] == ["Thực hiện – 2024", "Thực hiện – 2025", "Kế hoạch năm 2026"]
    assert fields(found)["A"] == "#"
