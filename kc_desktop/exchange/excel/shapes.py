"""What a row of a sheet looks like by itself: labels, figures, column numbers, periods, a sum, a signature."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import pairwise

from kc_desktop.domain.fold import fold
from kc_desktop.domain.identifiers import is_email, is_phone, is_tax_code_shape, split_phones
from kc_desktop.exchange.excel.cells import Cell, Row, is_number, show

TOTAL = re.compile(
    r"(tong( so| cong| cac loai)?|cong( don| trang| lai)?|luy ke|total|grand total|sum|mang sang|min|max|median"
    r"|trung vi|trung binh|binh quan|mean|average)( total)?( \(?[ivx0-9+ ]+\)?)?|tong (so|cong)(?! ty\b)[ :].{0,40}"
    r"|cong (so|phat sinh|thang|quy|nam|nhom|muc|phan|trong ky|theo)\b.{0,40}|luy ke .{0,40}"
    r"|(ca nuoc|toan (quoc|tinh|thanh pho|huyen|xa|nganh))( ?[-–/(].*)?|whole country"
)
_TONES = re.compile(r"(tổng|cộng|lũy|luỹ|trung vị|trung bình|bình quân|cả nước|toàn)\b")
"""How those of them begin that have marks: "Cống Vị" is a place and no sum."""
SUM = re.compile(r"(tổng|cộng) (?!công ty|cục|kho|hợp|đại lý|tác|đồng|hòa|hoà|hưởng)")
"""How a sum begins where its lines have numbers and it has none."""
LONE_TOTAL = re.compile(r"(tong (so|cong)|cong|total)\W*")
STATISTIC = re.compile(r"min|max|median|trung|binh|mean|average|sum")
NOTE = re.compile(r"(ghi chu|luu y|chu thich|nguon( so lieu)?|remark|note|source)\s*[:.(].*|\(?\*+\)?.*")
SIGNATURE = re.compile(
    r"(nguoi (lap|kiem tra|duyet|tong hop)|thu truong|noi nhan|xac nhan|ky ten|\(ky|tm\.|kt\.|giam doc$|pho giam doc$"
    r"|chu tich$|ke toan truong$|ngay \d* ?thang)"
)
TELLING = re.compile(
    r"tong|cong(?! ty)|luy|total|grand|sum|mang|min|max|median|trung|binh|mean|average|ghi|luu|chu|nguon|remark|note"
    r"|source|[(*]|nguoi|thu|noi|xac|ky|tm\.|kt\.|giam|pho|ke toan|ngay|ca nuoc|toan|whole"
)
"""How all that ``TOTAL``, ``NOTE`` and ``SIGNATURE`` look for begins: most cells are none of it."""
ROMAN = re.compile(r"[ivxl]+[.)]?|[a-h][.)]?|[ivxl]+\s*[.)-]\s*.+|[a-h]\s*[.)]\s*.+")
PLACE = re.compile(r"(huyen|xa|phuong|thi tran|thi xa|thanh pho|tinh|quan|khu vuc|vung|nhom|cum|phan|khoi)\b.*")
REGION = re.compile(
    r"(vung )?(dong bang (song hong|song cuu long)|trung du va mien nui( phia bac| bac bo)?|mien nui phia bac"
    r"|(bac|nam) trung bo|duyen hai (mien trung|nam trung bo)|(bac trung bo va )?duyen hai mien trung|tay nguyen"
    r"|dong (nam|bac) bo|dong bac|tay bac|red river delta|mekong river delta|northern midlands? and mountain areas?"
    r"|north(ern)? central.*|south central coast|central highlands?|south ?east|north ?(east|west))( ?[-–/(].*)?"
)
"""The regions of the statistics: a line of one among lines of provinces is their sum."""
_UNIT = re.compile(r"(don vi( tinh)?|dvt|unit)\s*:.*|(trieu|ty|nghin) dong.{0,30}")
_MOTTO = re.compile(
    r"cong hoa xa hoi chu nghia|doc lap ?[-–]|(mau|bieu)( mau)?( so)?:? ?\d|mau so[ :]+\S|phu luc (so )?[\divx]"
)
_FORMULA = re.compile(r"[(\[]?-?\d{1,2}[a-z]?[)\]]?(\s*=.*)?|[a-z]|(column|cot) ?\d{1,3}")
SIGNED = re.compile(
    r"nguoi (lap|kiem tra|duyet|tong hop|nhan|giao|viet|bao cao|thuc hien|nop|mua hang|ban hang)\b"
    r"|noi nhan|ky ten|\(ky|tm\.|kt\.|.{0,40}\bngay\b.{0,8}\bthang\b"
)
_FIGURE = re.compile(r"[-–]?([1-9]\d{0,2}([., ]\d{3})+([.,]\d+)?|([1-9]\d{0,8}|0)([.,]\d+)?) ?%?")
_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?")
_PERIOD = re.compile(r"nam|quy|thang|ky|tuan|ngay|year|quarter|month")


PREFIX = 24


def texts(row: Row) -> list[str]:
    """The filled cells as shown."""
    return [show(cell) for cell in row if cell is not None]


def width(row: Row) -> int:
    """How many cells are filled."""
    return len(row) - row.count(None)


def is_value(text: str) -> bool:
    """Whether the text can only be data: a phone, a tax code, an address of mail, a day, a number."""
    return is_address(text) or re.fullmatch(r"[\d.,/\s-]+", text) is not None


def is_address(text: str) -> bool:
    """Whether the text leads to one establishment: a phone, a tax code, an address of mail."""
    digits = sum(c.isdigit() for c in text)
    return (
        is_email(text)
        or is_tax_code_shape(text)
        or (digits >= 8 and any(is_phone(part) for part in split_phones(text)))
    )


def is_label_row(row: Row, *, years: bool = False) -> bool:
    """Whether every filled cell is a short text, as headers are; with ``years`` a year is a heading too."""
    return all(
        (isinstance(cell, str) and len(cell) <= 150 and not is_value(cell)) or (years and year(cell) is not None)
        for cell in row
        if cell is not None
    )


def is_data_like(row: Row) -> bool:
    """Whether some cell can only be data: a number that is no year over a column, a phone, a tax code."""
    found = any((is_number(cell) or is_value(show(cell))) and year(cell) is None for cell in row if cell is not None)
    return found and not is_periods(row)


def is_numbering(row: Row) -> bool:
    """The line "A | B | 1 | 2 | 3=1+2" under a header.

    Excel makes -1 of "(1)"; a form of two halves counts each; some forms count 6a, 6b or skip a number.
    """
    found = [fold(text) for text in texts(row)]
    if len(found) < 3 or not all(_FORMULA.fullmatch(text) for text in found):
        return False
    numbers = [int(m[0]) for text in found if (m := re.search(r"\d+", text))]
    if len(numbers) < 2:
        return bool(numbers)
    runs = [[numbers[0]]]
    for before, number in pairwise(numbers):
        if number - before not in (0, 1):
            runs.append([])
        runs[-1].append(number)
    steps = sum(after > before for before, after in pairwise(numbers))
    counted = sum(len(run) for run in runs if run[-1] - run[0] > 1)
    return steps * 2 > len(numbers) - 1 and (
        counted * 5 >= len(numbers) * 4 or all(b - a == 1 for a, b in pairwise(numbers))
    )


def is_group_mark(cell: Cell) -> bool:
    """Whether a cell marks a group: I, II, A, B."""
    return isinstance(cell, str) and re.fullmatch(r"[IVX]+[.)]?|[A-H][.)]?", cell.strip()) is not None


def is_periods(row: Row) -> bool:
    """The line "Năm | 2024 | 2025", "Quý | 1 | 2 | 3" or "01/02 | 02/02 | 03/02" over columns of figures."""
    filled = [cell for cell in row if cell is not None]
    days = [cell for cell in filled if isinstance(cell, date) or (isinstance(cell, str) and _DAY.fullmatch(cell))]
    if len(days) > 2:
        return len(days) * 5 >= len(filled) * 4 and len(set(days)) == len(days)
    years = [found for cell in filled if (found := year(cell)) is not None]
    if len(years) > 1 and all(isinstance(cell, str) or year(cell) is not None for cell in filled):
        is_headed = row[0] is None or (isinstance(row[0], str) and year(row[0]) is None)
        return is_headed and len(years) * 2 >= len(filled) and all(0 <= b - a <= 10 for a, b in pairwise(years))
    small = [cell for cell in filled if is_number(cell) and cell == int(cell) and 0 < cell <= 31]
    return (
        len(small) > 1
        and len(small) == len(filled) - 1
        and isinstance(filled[0], str)
        and _PERIOD.fullmatch(fold(filled[0])) is not None
    )


def is_figure(cell: Cell) -> bool:
    """Whether a cell is a number, if need be one written as text: "1.670.000", "12,5%"; no phone, no code."""
    return is_number(cell) or (isinstance(cell, str) and len(cell) < 24 and _FIGURE.fullmatch(cell) is not None)


def is_figures(row: Row) -> bool:
    """A line of a table of figures: two numbers or more, a third of what is filled."""
    filled = [cell for cell in row if cell is not None]
    numbers = sum(map(is_figure, filled))
    return numbers > 1 and numbers * 3 >= len(filled) and not is_numbering(row) and not is_periods(row)


def year(cell: Cell) -> int | None:
    """The year that a heading is: 2025, "2025"."""
    if isinstance(cell, str):
        return int(cell) if re.fullmatch(r"(19|20)\d\d", cell) else None
    return int(cell) if is_number(cell) and cell == int(cell) and 1900 <= cell <= 2100 else None


def is_total(text: str) -> bool:
    """Whether the text calls its line a sum, a mean or the like."""
    if not TOTAL.fullmatch(fold(text).strip()):
        return False
    begins = unicodedata.normalize("NFC", text).strip(" -–•*(").lower()
    return begins.split(" ")[0].isascii() or _TONES.match(begins) is not None


def is_unit_line(row: Row) -> bool:
    """ "Đơn vị: Triệu đồng", the motto of the state or "Mẫu số 02" above a table: no line of its header."""
    found = {fold(text) for text in texts(row)}
    return len(found) < 2 or any(_UNIT.fullmatch(text) or _MOTTO.match(text) for text in found)


def running(cell: Cell) -> int | None:
    """The running number in a cell: 12, "12", "12."."""
    if cell is None:
        return None
    if is_number(cell):
        return int(cell) if cell == int(cell) and cell > 0 else None
    found = re.fullmatch(r"0*(\d{1,6})[.)]?", cell) if isinstance(cell, str) else None
    return int(found[1]) if found else None


def counts(cell: Cell) -> bool:
    """Whether a cell numbers its line: 12, "12.", "1.1", 1.2, "3a"."""
    if running(cell) is not None:
        return True
    if isinstance(cell, str):
        return re.fullmatch(r"\d{1,3}(([.,]\d{1,3})+[.)]?|[a-zđ][.)]?)", cell) is not None
    return is_number(cell) and 0 < cell < 1_000


def first_texts(row: Row) -> list[str]:
    return [fold(text).strip() for text in texts(row)[:3]]


def telling(row: Row) -> list[str]:
    """Those of the first three texts of a row that may say that it is no line of data."""
    found: list[str] = []
    seen = 0
    for cell in row:
        if cell is None:
            continue
        if isinstance(cell, str) and not cell[0].isdigit() and TELLING.match(fold(cell[:PREFIX])):
            found.append(cell)
        seen += 1
        if seen == 3:
            break
    return found
