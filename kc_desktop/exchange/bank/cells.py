"""Cells of a data set as people and other programs read them; text that no spreadsheet takes for a formula."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from kc_desktop.domain.bank_set import CODED, KEY_LABELS, LISTS, Table, label, listed
from kc_desktop.domain.forms import Lookup

LABEL = "_label"
"""Ends the name of the column of labels beside a column of codes."""
NAMED = " (tên)"
"""The same on the heading."""

# Where a cell may begin: at the start, and after whatever a spreadsheet of any country may split a line at.
_BEGIN = r"(?:^|(?<=[;,\t\r\n]))([ \u00a0]*)"
_RUNS = r"['=+\-@\t\r＝＋－＠]"
_GUARD, _UNGUARD = re.compile(f"{_BEGIN}(?={_RUNS})"), re.compile(f"{_BEGIN}'(?={_RUNS})")
_DANGER = frozenset("'=+-@\t\r＝＋－＠")

Expand = Callable[[Sequence[Any]], list[Any]]


def guarded(text: str) -> str:
    """The text with one apostrophe wherever a spreadsheet might begin a formula; ``unguarded`` gives it back."""
    return _GUARD.sub(r"\1'", text) if not _DANGER.isdisjoint(text) else text


def unguarded(text: str) -> str:
    """What ``guarded`` was given."""
    return _UNGUARD.sub(r"\1", text)


def columns(table: Table) -> Iterator[tuple[str, str]]:
    """(name, heading) of every column: keys, then each field, coded ones with their labels beside them."""
    yield from ((key, KEY_LABELS[key]) for key in table.keys)
    for field in table.fields:
        unit = f" ({field.unit})" if field.unit else ""
        yield field.key, f"{field.label}{unit}"
        if field.kind in CODED:
            yield field.key + LABEL, f"{field.label}{NAMED}"


def expander(table: Table, lookup: Lookup) -> Expand:
    """Makes a row of ``columns`` of the cells of a table: lists with "; " between, labels looked up once."""
    lead = len(table.keys)
    special = {
        at: (field, field.kind in LISTS, field.kind in CODED)
        for at, field in enumerate(table.fields, lead)
        if field.kind in LISTS or field.kind in CODED
    }
    known: dict[tuple[int, Any], str] = {}

    def expand(row: Sequence[Any]) -> list[Any]:
        made: list[Any] = []
        for at, cell in enumerate(row):
            if at not in special:
                made.append(cell)
                continue
            field, is_list, is_coded = special[at]
            made.append("; ".join(listed(cell)) if is_list and cell else cell)
            if is_coded:
                if cell is None:
                    made.append(None)
                    continue
                if (at, cell) not in known:
                    known[at, cell] = label(field, cell, lookup)
                made.append(known[at, cell])
        return made

    return expand
