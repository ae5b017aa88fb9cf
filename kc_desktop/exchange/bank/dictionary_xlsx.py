"""The data dictionary as a workbook: figures of the reports, fields of the forms, code lists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kc_desktop.domain.bank_dictionary import HEADING, INDICATOR_HEADING, Entry
from kc_desktop.domain.reference import CodeEntry
from kc_desktop.exchange.bank.pages import (
    CODE_HEADING,
    CODES,
    DICTIONARY,
    INDICATORS,
    code_lines,
    write_facts,
    write_page,
)
from kc_desktop.exchange.excel.sheets import workbook


def write_dictionary_xlsx(
    out: Path,
    facts: Sequence[tuple[str, str]],
    indicators: Sequence[Sequence[str]],
    entries: Sequence[Entry],
    codes: Sequence[CodeEntry],
) -> int:
    """Write ``out``; gives the number of lines. Machine errors as ``system.files``."""
    with workbook(out) as book:
        write_facts(book, "Từ điển số liệu khuyến công", facts)
        write_page(book, INDICATORS, INDICATOR_HEADING, indicators)
        write_page(book, DICTIONARY, HEADING, [entry.cells for entry in entries])
        write_page(book, CODES, CODE_HEADING, code_lines(codes))
    return len(indicators) + len(entries) + len(codes)
