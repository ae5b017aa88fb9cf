"""The set as CSV files in one zip: UTF-8 with a mark, comma, CRLF, quotes where needed (RFC 4180), text guarded."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from kc_desktop.domain.bank_dictionary import (
    CODE_COLUMNS,
    COLUMNS,
    GUARD_READ,
    INDICATOR_COLUMNS,
    LISTS_READ,
    MERGED_READ,
    MISSING_READ,
    entries,
)
from kc_desktop.domain.bank_set import NUMBERS, Content, Table
from kc_desktop.exchange.bank.cells import columns, expander, guarded
from kc_desktop.system.files import staged

READ_ME, DICTIONARY, CODES, INDICATORS = "doc-truoc.txt", "dictionary.csv", "codes.csv", "indicators.csv"
_WHEN = (2000, 1, 1, 0, 0, 0)
"""Day of every entry: the day of the set stands in the file to read first."""


def write_csv(out: Path, content: Content) -> None:
    """Write ``out``. Machine errors as ``system.files``; after any failure an older file is whole."""
    with staged(out) as target, zipfile.ZipFile(cast(Any, target), "w", zipfile.ZIP_DEFLATED, compresslevel=4) as book:
        for table in content.tables:
            _table(book, table, content)
        _plain(book, DICTIONARY, COLUMNS, (entry.cells for entry in entries(content.tables)))
        codes = ([getattr(entry, column) for column in CODE_COLUMNS] for entry in content.codes)
        _plain(book, CODES, CODE_COLUMNS, codes)
        if content.indicators:
            _plain(book, INDICATORS, INDICATOR_COLUMNS, content.indicators)
        with _text(book, READ_ME) as page:
            page.writelines(f"{line}\r\n" for line in _read_me(content))


def _read_me(content: Content) -> Iterator[str]:
    yield content.heading
    yield ""
    yield from (f"{name}: {value}" for name, value in content.facts)
    yield f"SHA-256 của nội dung: {content.digest.hexdigest()}"
    yield ""
    yield "Các tệp: UTF-8 có BOM, ngăn cột bằng dấu phẩy, xuống dòng CRLF, dấu ngoặc kép theo RFC 4180."
    yield f"{DICTIONARY}: từng cột nghĩa là gì. {CODES}: danh mục mã. Cột …_label: tên của mã ở cột trước."
    yield from (GUARD_READ, LISTS_READ[0].upper() + LISTS_READ[1:] + ".", MISSING_READ, MERGED_READ)
    yield ""
    yield from (f"{table.name}.csv: {table.label}, {content.counts[table.name]} dòng" for table in content.tables)


def _table(book: zipfile.ZipFile, table: Table, content: Content) -> None:
    numbers = {field.key for field in table.fields if field.kind in NUMBERS} | set(table.keys)
    names = [name for name, _ in columns(table)]
    texts = [at for at, name in enumerate(names) if name not in numbers]
    expand: Callable[[Sequence[Any]], list[Any]] = expander(table, content.lookup)
    with _text(book, f"{table.name}.csv") as page:
        writer = csv.writer(page)
        writer.writerow(names)
        for row in content.rows(table):
            cells = expand(row)
            for at in texts:
                if cells[at]:
                    cells[at] = guarded(cells[at])
            writer.writerow(cells)


def _plain(book: zipfile.ZipFile, name: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with _text(book, name) as page:
        writer = csv.writer(page)
        writer.writerow(head)
        writer.writerows([guarded(str(cell)) if cell is not None else None for cell in row] for row in rows)


@contextmanager
def _text(book: zipfile.ZipFile, name: str) -> Iterator[io.TextIOWrapper]:
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    with book.open(info, "w", force_zip64=True) as entry, io.TextIOWrapper(entry, "utf-8-sig", newline="") as page:
        yield page
