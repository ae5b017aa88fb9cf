"""Sheets put together at random from the habits of clerks: titles, broad headers, groups, sums, pages, signatures."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.exchange.excel.cells import Area
from tests.exchange.test_excel_layout import layout

HEADERS: dict[str, list[tuple[str, tuple[str, ...]]]] = {  # heading, lines below it
    "facilities": [
        ("STT", ()), ("Tên cơ sở", ()), ("Địa chỉ", ()), ("Liên hệ", ("Điện thoại", "Email")), ("Sản phẩm chính", ()),
        ("Vốn (triệu đồng)", ("Năm 2024", "Năm 2025")), ("Ghi chú", ()),
    ],
    "projects": [
        ("TT", ()), ("Danh mục dự án", ()), ("Chủ đầu tư", ()), ("Quyết định đầu tư", ("Số, ngày", "Tổng mức")),
        ("Lũy kế vốn đã bố trí", ()), ("Kế hoạch năm", ("Tổng số", "Trong nước", "Nước ngoài")),
    ],
    "figures": [
        ("STT", ()), ("Đơn vị", ()), ("Dân số", ("Chung", "Nam", "Nữ")), ("Diện tích (km2)", ()), ("Mật độ", ()),
        ("Thu ngân sách", ("Kế hoạch", "Thực hiện")),
    ],
    "ledger": [
        ("Số chứng từ", ()), ("Ngày", ()), ("Diễn giải", ()), ("Nợ", ()), ("Có", ()), ("Số dư", ()),
    ],
}  # fmt: skip
TITLES = [
    ["SỞ CÔNG THƯƠNG TỈNH MẪU", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["Trung tâm Khuyến công", "", "", "Độc lập - Tự do - Hạnh phúc"],
    [],
    ["", "BIỂU TỔNG HỢP NĂM 2025"],
    ["(Kèm theo Báo cáo số 12/BC-MAU ngày 05 tháng 01 năm 2026)"],
    ["Đơn vị báo cáo: Xã Mẫu"],
    ["", "", "", "", "Đơn vị tính: Triệu đồng"],
]
ENDS = [
    ["Ghi chú: số liệu ước thực hiện"],
    ["", "", "", "Mẫu, ngày 05 tháng 01 năm 2026"],
    ["", "NGƯỜI LẬP BIỂU", "", "THỦ TRƯỞNG ĐƠN VỊ"],
    ["", "(Ký, ghi rõ họ tên)", "", "(Ký tên, đóng dấu)"],
]
PLACES = ["Phúc Sơn", "Tân Mẫu", "Cống Vị", "Trung Bình", "Bình Mẫu", "Đại Mẫu", "An Mẫu", "Hòa Mẫu"]


@dataclass
class Made:
    """A sheet in the making, and what a person sees in it."""

    chance: random.Random
    kind: str
    rows: list[list[Any]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    header: list[int] = field(default_factory=list)
    data: list[int] = field(default_factory=list)
    number: int = 0

    def maybe(self, share: float) -> bool:
        return self.chance.random() < share

    def put(self, row: list[Any]) -> None:
        self.rows.append(row)

    def put_header(self, *, is_first: bool) -> None:
        upper: list[Any] = []
        lower: list[Any] = []
        top = len(self.rows)
        is_deep = any(below for _, below in HEADERS[self.kind])
        for text, below in HEADERS[self.kind]:
            place = len(upper)
            upper += [text, *([""] * (max(len(below), 1) - 1))]
            lower += list(below) or [""]
            if len(below) > 1:
                self.merged.append((top, place, top, place + len(below) - 1))
            elif is_deep and not below:
                self.merged.append((top, place, top + 1, place))
        for row in [upper, lower][: 1 + is_deep]:
            self.put(row)
            if is_first:
                self.header.append(len(self.rows))

    @property
    def width(self) -> int:
        return sum(max(len(below), 1) for _, below in HEADERS[self.kind])

    def put_numbering(self) -> None:
        style = self.chance.choice(["{}", "({})", "[{}]", "-"])
        cells = [n if style == "{}" else -n if style == "-" else style.format(n) for n in range(1, self.width + 1)]
        self.put(["A", "B", *cells[: self.width - 2]] if self.maybe(0.4) else cells)

    def put_line(self) -> None:
        self.number += 1
        n, chance = self.number, self.chance
        place = chance.choice(PLACES)
        figures = [chance.randint(1, 900) + chance.choice([0, 0.5]) for _ in range(8)]
        if self.kind == "facilities":
            row: list[Any] = [
                n, f"{chance.choice(['Công ty TNHH', 'HTX', 'Cơ sở', 'Tổng công ty'])} {place} {n}", f"Xã {place}",
                f"09{n:08}", "", chance.choice(["gốm", "mây tre", ""]), *figures[:2], "",
            ]  # fmt: skip
        elif self.kind == "projects":
            row = [n, f"Đường {place} {n}", f"UBND xã {place}", f"{n}/QĐ, 01/02/2025", *figures[:5]]
        elif self.kind == "figures":
            row = [n, f"{place} {n}" if self.maybe(0.5) else place, *figures[:7]]
        else:
            row = [f"PC{n:03}", f"{n % 27 + 1:02}/02/2025", f"Chi hội nghị {place}", *figures[:3]]
        self.put(row)
        self.data.append(len(self.rows))

    def put_aside(self) -> None:
        """Something between the lines that is none."""
        sums = ["", *[""] * (self.width - 3), 100, 200]
        if self.kind == "ledger":
            self.put(self.chance.choice([[], ["", "", "Cộng phát sinh", 5, 6, 7], ["", "", "Cộng tháng 02", 5, 6, 7]]))
            return
        aside = self.chance.choice(["blank", "group", "mark", "sum", "page"])
        if aside == "group":
            self.put(["", f"Huyện {self.chance.choice(PLACES)}"])
        elif aside == "mark":
            self.put([self.chance.choice(["I", "II", "III", "A", "B"]), f"Huyện {self.chance.choice(PLACES)}"])
        elif aside == "sum":
            self.put(["", self.chance.choice(["Cộng", "Tổng cộng", "Cộng nhóm I", "Tổng số"]), *sums[2:]])
        elif aside == "page":
            if self.maybe(0.5):
                self.put([])
                self.put(["", "Trang sau"])
            self.put_header(is_first=False)
        else:
            self.put([])


def made(seed: int) -> Made:
    """One sheet."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    sheet = Made(chance, chance.choice(sorted(HEADERS)))
    for title in TITLES:
        if sheet.maybe(0.6):
            sheet.put(title)
    sheet.put_header(is_first=True)
    if sheet.maybe(0.4):
        sheet.put_numbering()
    if sheet.maybe(0.3) and sheet.kind != "ledger":
        sheet.put(["", "TỔNG CỘNG", *[""] * (sheet.width - 4), 100, 200])
    if sheet.maybe(0.3) and sheet.kind != "ledger":
        sheet.put(["I", "Huyện Mẫu"])
    for _ in range(chance.randint(5, 14)):
        sheet.put_line()
        if sheet.maybe(0.15) and sheet.number > 2:
            sheet.put_aside()
    sheet.put_line()
    put_end(sheet)
    return sheet


def put_end(sheet: Made) -> None:
    """The sum, notes and signatures."""
    if sheet.maybe(0.5):
        words = ["Tổng cộng", "TỔNG CỘNG:", "Cộng", "Tổng cộng (I+II)"]
        sheet.put(["", "", *[""] * (sheet.width - 4), 100, 200])
        sheet.rows[-1][0 if sheet.maybe(0.3) else 1] = sheet.chance.choice(words)
    if sheet.maybe(0.5):
        if sheet.maybe(0.5):
            sheet.put([])
        for end in ENDS:
            if sheet.maybe(0.8):
                sheet.put(end)
        if sheet.maybe(0.5):
            sheet.put([])
            sheet.put(["", "Nguyễn Văn Mẫu", "", "Trần Thị Mẫu"])


@given(st.integers(0, 10**9))
def test_the_lines_are_found_among_all_that_clerks_put_around_them(seed: int) -> None:
    sheet = made(seed)
    merged = sheet.merged if seed % 3 else []
    found = layout(sheet.rows, merged)
    assert (found.header_rows, found.data_rows) == (tuple(sheet.header), tuple(sheet.data))
