"""The process that parses a workbook: small, limited in memory and time, and gone afterwards.

It sends JSON messages: ``["sheet", name, merged areas, [hidden rows, hidden columns, cells in capital fonts]]``,
``["rows", row numbers, columns]``, then ``["end"]``, ``["bad"]`` or ``["big"]``. A column is ``[different values, which
of them each row has]`` where values repeat, else ``[values]``. Days travel as ``["2025-08-01"]``. It never sends
anything that could run in the receiver.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from kc_desktop.exchange.excel import delimited, hidden, markup
from kc_desktop.exchange.excel.cells import clean, raw

MEMORY = 3 << 29
"""Bytes of address space: 100,000 rows × 30 columns take 300 MB."""
SECONDS = 90
BATCH = 2_000
_HEAD = 1_024
MAX_COLUMNS = 2_000


def serve(pipe: Connection, path: str) -> None:
    """Read the workbook at ``path`` into ``pipe``; the entry point of the child process."""
    _limit()
    with contextlib.suppress(OSError):  # a parser that runs out of memory prints a page of backtrace
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        for message in _messages(path):
            pipe.send_bytes(json.dumps(message, ensure_ascii=False, allow_nan=False).encode())
    except (BrokenPipeError, KeyboardInterrupt):
        return
    except MemoryError:
        pipe.send_bytes(b'["big"]')
    except Exception:  # noqa: BLE001 - whatever a hostile file does to the parser, the answer is the same
        pipe.send_bytes(b'["bad"]')
    finally:
        pipe.close()


def _limit() -> None:
    """Memory and processor time, where the system can (elsewhere the parent's clock stops us)."""
    if sys.platform == "win32":
        return
    import resource

    for what, limit in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _messages(path: str) -> Iterator[list[Any]]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    # by content, not by name: an .xls renamed to .xlsx opens all the same
    data = Path(path).read_bytes()
    if markup.is_markup(data[:_HEAD]):
        yield from _of_markup(data, Path(path).stem)
        return
    unseen = hidden.unseen(io.BytesIO(data))
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for about in book.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        more = unseen.get(about.name, hidden.Unseen())
        merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or ()] or [*map(list, more.merged)]
        yield ["sheet", clean(about.name), merged[:20_000], [more.rows, more.columns, more.capitals]]
        if sheet.start is None:
            continue
        numbers: list[int] = []
        batch: list[list[Any]] = []
        for number, cells in enumerate(sheet.iter_rows(), start=1):
            if cells.count("") < len(cells):
                numbers.append(number)
                batch.append(cells)
            if len(batch) >= BATCH or (number % 100_000 == 0 and not batch):
                yield ["rows", numbers, _columns(batch, sheet.start[1])]
                numbers, batch = [], []
        yield ["rows", numbers, _columns(batch, sheet.start[1])]
    yield ["end"]


def _of_markup(data: bytes, name: str) -> Iterator[list[Any]]:
    """A table written as a web page or as Excel's XML of 2003; one line is none."""
    text = delimited.decoded(data)
    found = list(markup.tables(text, name)) if text is not None else []
    if not any(len(table.rows) > 1 for table in found):
        yield ["bad"]
        return
    for table in found:
        yield ["sheet", clean(table.name), [list(area) for area in table.merged[:20_000]], [[], [], []]]
        filled = [(number, cells) for number, cells in enumerate(table.rows, start=1) if cells]
        for first in range(0, len(filled), BATCH):
            part = filled[first : first + BATCH]
            width = max(len(cells) for _, cells in part)
            rows = [[*map(_sent, cells), *([None] * (width - len(cells)))] for _, cells in part]
            yield ["rows", [number for number, _ in part], [[list(column)] for column in zip(*rows, strict=True)]]
    yield ["end"]


def _sent(cell: object) -> object:
    return [cell.isoformat()] if isinstance(cell, date) else cell


def _columns(rows: list[list[Any]], offset: int) -> list[list[Any]]:
    """Rows turned into columns, ``offset`` empty ones before them; no wider than is read."""
    found = [_column(column) for column in islice(zip(*rows, strict=True), MAX_COLUMNS)]
    return [[[None], [0] * len(rows)] for _ in range(offset if rows else 0)] + found


def _column(cells: tuple[Any, ...]) -> list[Any]:
    if bool in set(map(type, cells)):  # True == 1
        return [[_plain(cell) for cell in cells]]
    meant = {cell: _plain(cell) for cell in dict.fromkeys(cells)}
    if len(meant) * 2 > len(cells):
        return [list(map(meant.__getitem__, cells))]
    places = {cell: place for place, cell in enumerate(meant)}
    return [list(meant.values()), list(map(places.__getitem__, cells))]


def _plain(cell: object) -> object:
    if isinstance(cell, str):
        return raw(cell) or None
    if isinstance(cell, float):
        if cell != cell or cell in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN
            return None
        return int(cell) if cell.is_integer() and abs(cell) < 2**53 else cell
    if isinstance(cell, datetime):
        return [cell.date().isoformat()]
    if isinstance(cell, date):
        return [cell.isoformat()]
    if isinstance(cell, bool | int) or cell is None:
        return cell
    return str(cell)
