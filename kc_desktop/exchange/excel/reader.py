"""Opens a workbook that nobody should trust: looked at from outside, parsed in a process of its own."""

from __future__ import annotations

import json
import multiprocessing
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.excel import delimited, guard, letters, worker
from kc_desktop.exchange.excel.cells import Area, Cell, Row, Sheet, Workbook

MAX_CELLS = 8_000_000
TIMEOUT = 120.0
"""Seconds of wall clock for one workbook (a million formatted rows take about five)."""

_POLL = 0.05


def read_workbook(path: Path, progress: Progress = SILENT) -> Workbook:
    """All sheets of an .xlsx, .xlsm, .xls, .xlsb, .ods or .csv file as plain values; formulas are never evaluated.

    A file is read as what it is, whatever it is called: web pages and XML that programs call .xls, lines of tabs.

    Raises Refused (``file_missing``, ``not_a_workbook``, ``over_limit``), Machine, Cancelled.
    """
    if delimited.is_delimited(path):
        return Workbook(path.name, (letters.read(delimited.read(path)),))
    guard.inspect(path)
    context = multiprocessing.get_context("spawn")
    receive, send = context.Pipe(duplex=False)
    child = context.Process(target=worker.serve, args=(send, str(path)), daemon=True)
    child.start()
    send.close()
    try:
        sheets = gathered(path.name, _messages(path.name, receive, progress), progress)
        return Workbook(path.name, tuple(map(letters.read, sheets)))
    finally:
        receive.close()
        if child.is_alive():
            child.kill()
        child.join()
        child.close()


def gathered(name: str, messages: Iterable[list[Any]], progress: Progress = SILENT) -> tuple[Sheet, ...]:
    """The sheets that the child's messages tell of, letters as found. Raises Refused ("over_limit")."""
    sheets: list[tuple[Sheet, list[Row]]] = []
    cells = 0
    for kind, *rest in messages:
        if kind == "sheet":
            sheets.append((_sheet(*rest), []))
        elif kind == "rows":
            rows = sheets[-1][1]
            for number, row in zip(rest[0], _rows(rest[1]), strict=True):
                cells += len(row)
                if number - 1 > len(rows):
                    rows.extend([()] * (number - 1 - len(rows)))
                rows.append(row)
            if cells > MAX_CELLS:
                raise Refused("over_limit", name=name, detail=f"trên {MAX_CELLS // 1_000_000} triệu ô")
            progress.step(len(rows), 0, sheets[-1][0].name)
    return tuple(replace(sheet, rows=tuple(rows)) for sheet, rows in sheets)


def _sheet(name: str, merged: list[list[int]], unseen: list[list[Any]]) -> Sheet:
    """A sheet still without rows."""
    areas: tuple[Area, ...] = tuple((a, b, c, d) for a, b, c, d in merged)
    rows, columns, capitals = unseen
    return Sheet(
        name, (), areas, (), frozenset(rows), frozenset(columns), frozenset((row, column) for row, column in capitals)
    )


def _messages(name: str, pipe: Connection, progress: Progress) -> Any:
    """The child's messages until its end; a child that dies or dawdles is a workbook beyond the limits."""
    stop = time.monotonic() + TIMEOUT
    while True:
        waiting = True
        while waiting:
            if time.monotonic() > stop:
                raise Refused("over_limit", name=name, detail="đọc quá lâu")
            waiting = not pipe.poll(_POLL)
            if waiting:
                progress.step(0, 0, name)
        try:
            message = json.loads(pipe.recv_bytes())
        except (EOFError, OSError) as error:
            raise Refused("over_limit", name=name, detail="quá lớn đối với bộ nhớ") from error
        if message[0] == "end":
            return
        if message[0] == "bad":
            raise Refused("not_a_workbook", name=name)
        if message[0] == "big":
            raise Refused("over_limit", name=name, detail="quá lớn đối với bộ nhớ")
        yield message


def _rows(columns: list[list[Any]]) -> Iterator[Row]:
    """The rows of a message, without trailing blanks."""
    for row in zip(*map(_cells, columns), strict=True):
        if row[-1] is None:
            width = len(row) - 1
            while width and row[width - 1] is None:
                width -= 1
            yield row[:width]
        else:
            yield row


def _cells(column: list[Any]) -> list[Cell]:
    values: list[Cell] = column[0]
    if list in set(map(type, values)):
        values = [_cell(value) if isinstance(value, list) else value for value in column[0]]
    return values if len(column) == 1 else list(map(values.__getitem__, column[1]))


def _cell(raw: list[str]) -> date:
    return date.fromisoformat(raw[0])
