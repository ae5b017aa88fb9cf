"""A large list of invented establishments as a workbook, thirty columns wide; the same for the same numbers.

python -m tests.tools.big_workbook OUT.xlsx [ROWS]
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

HEADINGS = (
    "STT", "Tên cơ sở", "Mã số thuế", "Loại hình", "Năm thành lập", "Ngày cấp", "Địa chỉ", "Xã, phường",
    "Người đại diện", "Điện thoại", "Email", "Sản phẩm chính", "Tên viết tắt", "Vốn",
)  # fmt: skip
"""What the program knows; the rest of the thirty columns are an office's own and end in the remark."""
WIDTH = 30
_TRADES = ("Gốm sứ", "Mây tre đan", "Chế biến chè", "Mộc mỹ nghệ", "Dệt thổ cẩm", "Cơ khí", "Gạch không nung")
_NAMES = ("Phúc", "Lộc", "Thịnh", "Vượng", "An", "Bình", "Minh", "Hòa", "Tân", "Đông")
_KINDS = ("Công ty TNHH", "Công ty cổ phần", "Hợp tác xã", "Hộ kinh doanh", "Doanh nghiệp tư nhân")
_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def tax_code(number: int) -> str:
    """A ten-digit code with a right check digit."""
    while True:
        digits = f"{number % 10**9:09d}"
        check = 10 - sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=True)) % 11
        if check < 10:
            return f"{digits}{check}"
        number += 500_000_000


def rows(count: int) -> Iterator[list[str | int]]:
    """The heading row, then ``count`` rows."""
    own = [f"Ghi chú riêng {n}" for n in range(1, WIDTH - len(HEADINGS) + 1)]
    yield [*HEADINGS, *own]
    chance = random.Random(count)
    for n in range(1, count + 1):
        trade, kind = chance.choice(_TRADES), chance.choice(_KINDS)
        yield [
            n, f"{kind} Mẫu {trade} {chance.choice(_NAMES)} {n}", tax_code(100_000_000 + n), kind,
            chance.randint(1990, 2024), f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/2019",
            f"Số {chance.randint(1, 400)}, thôn {chance.choice(_NAMES)}",
            chance.choice(("Phường Hà An", "Xã Quảng Tân")),
            f"Ông Mẫu {chance.choice(_NAMES)}", f"09{chance.randint(0, 10**8 - 1):08d}", f"mau{n}@mau.example",
            trade, f"MAU{n}", chance.randint(1, 900) * 1_000_000,
            *(f"ghi {chance.randint(1, 200)}" for _ in own),
        ]  # fmt: skip


def write(path: Path, count: int) -> Path:
    """The workbook at ``path``."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    for row in rows(count):
        sheet.append(row)
    book.save(path)
    return path


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5_000)
