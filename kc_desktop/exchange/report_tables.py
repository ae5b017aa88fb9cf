"""Whether the pack ``reports`` is sound: cells, sizes, and that every figure, line and column means something here."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.reference import CodeEntry
from kc_desktop.domain.reporting.book import trouble as meaning
from kc_desktop.domain.reporting.figures import codes_by
from kc_desktop.domain.reporting.tables import MAX_ROWS, TABLES
from kc_desktop.exchange import rule_tables
from kc_desktop.exchange.pack_files import PackTables

_LONGEST = 1500
"""Characters of a cell: a definition is a sentence, not a book."""
_DAYS = 20
"""Days on which the declarations are tried: the last ones on which something begins or ends."""


class CodeLists(Protocol):
    """What is asked of the code lists in force."""

    def every_code(self, code_list: str) -> tuple[CodeEntry, ...]:
        """Every version of every entry of a list."""


def trouble(pack: PackTables, codes: CodeLists) -> str:
    """What is wrong with the tables of a pack; "" when nothing."""
    for name in TABLES:
        rows = pack.table(name)
        if len(rows) > MAX_ROWS:
            return f"{name}: {len(rows)} dòng, nhiều nhất {MAX_ROWS}"
        if any(len(cell) > _LONGEST for row in rows for cell in row):
            return f"{name}: có ô dài quá {_LONGEST} ký tự"
    found = rule_tables.rules(pack, TABLES)
    if problem := rule_tables.trouble(found, TABLES):
        return problem
    days = {day for table in found.values() for rule in table for day in (rule.valid_from, rule.valid_to) if day}
    for day in sorted({date.max, *days})[-_DAYS:]:
        if problem := meaning(found, FORMS, codes_by(codes.every_code), day):
            return problem
    return ""
