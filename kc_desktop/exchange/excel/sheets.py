"""The look shared by our workbooks, and the one way they are saved: whole, verified, or not at all."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import IO, Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties

from kc_desktop.exchange.excel.cells import clean
from kc_desktop.exchange.excel.row_stream import FORMULA_START, ILLEGAL, Looks, RowStream, fill
from kc_desktop.system.files import CHUNK, write_atomic

FONT = "Times New Roman"
HEAD_FILL = PatternFill("solid", fgColor="E2F1F1")
THIN = Side(style="thin", color="B9C4CC")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
BODY_FONT, HEAD_FONT = Font(name=FONT, size=12), Font(name=FONT, size=12, bold=True)
PLAIN, WRAPPED = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
DATE_FORMAT, WHOLE_FORMAT, TEXT_FORMAT = "dd/mm/yyyy", "#,##0", "@"


def dress(
    cell: Any, font: Font, alignment: Alignment | None, number_format: str = "General", border: Border | None = None, *,
    quoted: bool = False,
) -> Any:  # fmt: skip
    """Give a cell of a ``Book`` its look. openpyxl compares fonts, borders, alignments by all they hold, for every cell
    anew; here a look given once is copied, so pass the same objects again and again."""
    looks = cell.parent.parent.looks
    key = (id(font), id(alignment), id(border), number_format, quoted)
    if key in looks:
        cell._style = copy(looks[key].style)  # noqa: SLF001 - openpyxl has no other way to give many cells one look
        return cell
    cell.font, cell.number_format = font, number_format
    if alignment is not None:
        cell.alignment = alignment
    if border is not None:
        cell.border = border
    if quoted:
        cell.quotePrefix = True
    looks[key] = _Look(copy(cell._style), cell.style_id, (font, alignment, border))  # noqa: SLF001
    return cell


class _Look(NamedTuple):
    style: Any
    number: int
    of: object
    """Kept, so that no other object gets their ids."""


def text_style(sheet: Any, text: str, font: Font, alignment: Alignment, border: Border | None = None) -> int:
    """The number of the style that ``text_cell`` would give ``text``."""
    return number_style(sheet, font, alignment, TEXT_FORMAT, border, quoted=text.startswith(FORMULA_START))


def number_style(
    sheet: Any, font: Font, alignment: Alignment, number_format: str, border: Border | None = None, *,
    quoted: bool = False,
) -> int:  # fmt: skip
    """The number of a look in the workbook of ``sheet``, for cells that a ``RowStream`` takes; see ``dress``."""
    look = sheet.parent.looks.get((id(font), id(alignment), id(border), number_format, quoted))
    if look is not None:
        return int(look.number)
    return int(dress(WriteOnlyCell(sheet), font, alignment, number_format, border, quoted=quoted).style_id)


def text_cell(
    sheet: Any, text: str, *, font: Font = BODY_FONT, wrap: bool = False, alignment: Alignment | None = None,
    border: Border | None = None,
) -> Any:  # fmt: skip
    """A cell that stays text whatever it begins with: never a formula, now or after an edit in Excel."""
    cell: Any = WriteOnlyCell(sheet, value=ILLEGAL.sub(" ", text))
    cell.data_type = "s"
    placed = alignment or (WRAPPED if wrap or "\n" in text else PLAIN)
    return dress(cell, font, placed, TEXT_FORMAT, border, quoted=text.startswith(FORMULA_START))


def value_cell(
    sheet: Any, value: object, number_format: str = "General", font: Font = BODY_FONT, alignment: Alignment = PLAIN,
    border: Border | None = None,
) -> Any:  # fmt: skip
    """A number or a day in its format; text goes through ``text_cell``."""
    if isinstance(value, str):
        return text_cell(sheet, value, font=font)
    plain: Any = float(value) if isinstance(value, Decimal) else value
    cell: Any = WriteOnlyCell(sheet, value=plain)
    return dress(cell, font, alignment, DATE_FORMAT if isinstance(value, date) else number_format, border)


def head_cell(sheet: Any, text: str) -> Any:
    """A column heading."""
    cell = text_cell(sheet, text, font=HEAD_FONT, alignment=CENTRED, border=BOX)
    cell.fill = HEAD_FILL
    return cell


def set_paper(sheet: Any, *, wide: bool) -> None:
    """A4 as wide as the sheet; margins of NĐ 30/2020/NĐ-CP (20, 20, 30, 15 mm)."""
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = 9, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins  # inches
    margins.top, margins.bottom, margins.left, margins.right = 0.79, 0.79, 1.18, 0.59


def sheet_title(text: str, taken: set[str]) -> str:
    """A name that Excel accepts: at most 31 characters, none of []:*?/\\, not used before."""
    base = re.sub(r"[\[\]:*?/\\]", " ", clean(text)).strip(" '")[:31] or "Trang"
    title, number = base, 2
    while title.casefold() in taken:
        title = f"{base[:27]} ({number})"
        number += 1
    taken.add(title.casefold())
    return title


class Book(Workbook):
    """A workbook under the hand; ``stream`` is for sheets of many rows."""

    def __init__(self) -> None:
        super().__init__(write_only=True)
        self.streams: list[RowStream] = []
        self.looks: dict[tuple[object, ...], _Look] = {}
        """Of cells, see ``dress``."""

    def stream(
        self, sheet: Any, above: int, width: int, *, wrapped: frozenset[int] = frozenset(),
        formats: Mapping[int, str] | None = None,
    ) -> RowStream:  # fmt: skip
        """Takes the rows of ``sheet`` below the ``above`` appended to it (see ``RowStream``)."""
        self.streams.append(RowStream(sheet, _looks(sheet), above, width, wrapped=wrapped, formats=formats))
        return self.streams[-1]


def _looks(sheet: Any) -> Looks:
    kinds = [(wrap, quoted) for wrap in (False, True) for quoted in (False, True)]
    texts = {(wrap, quoted): text_cell(sheet, "=" if quoted else "", wrap=wrap).style_id for wrap, quoted in kinds}
    day = value_cell(sheet, date(2000, 1, 1)).style_id
    return Looks(texts, day, lambda number_format: int(value_cell(sheet, 0, number_format).style_id))


@contextmanager
def workbook(out: Path) -> Iterator[Book]:
    """A workbook to fill; it appears as ``out``, whole and verified, when the block ends without an exception.

    Machine errors as ``system.files``. A block that fails leaves an older ``out`` untouched.
    """
    book = Book()
    with tempfile.TemporaryFile() as spool, tempfile.TemporaryFile() as filled:
        try:
            yield book
        except BaseException:
            for stream in book.streams:
                stream.close()
            raise
        finally:
            if not book.worksheets:
                book.create_sheet()
            book.save(spool)  # after a failure too: it ends the half-written sheets and removes their temporary files
        if book.streams:
            fill(spool, book.streams, filled)
        whole = filled if book.streams else spool
        whole.seek(0)
        write_atomic(out, _chunks(whole))


def _chunks(source: IO[bytes]) -> Iterator[bytes]:
    while chunk := source.read(CHUNK):
        yield chunk
