"""The tables of the pack ``rules`` as values of the domain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kc_desktop.domain.procedure.facts import FACTS as PAPER_FACTS
from kc_desktop.domain.reference import MARKS
from kc_desktop.domain.rules.columns import HEAD, TAIL, Table
from kc_desktop.domain.rules.priority import FACTS
from kc_desktop.domain.rules.procedure_tables import PAPERS
from kc_desktop.domain.rules.tables import PRIORITY, TABLES, Rule
from kc_desktop.exchange.pack_files import PackTables, day

_KNOWN = {PRIORITY.name: frozenset(FACTS), PAPERS.name: frozenset(("", *PAPER_FACTS))}
"""Table → the tests that its column ``fact`` may name."""
Rules = dict[str, tuple[Rule, ...]]


def rules(pack: PackTables, tables: Mapping[str, Table] = TABLES) -> Rules:
    """Table → its rows, in their order; of another pack by its own ``tables``."""
    return {table.name: tuple(_rules(pack, table)) for table in tables.values()}


def _rules(pack: PackTables, table: Table) -> Iterator[Rule]:
    keys = tuple(column.key for column in table.columns)
    for row in pack.table(table.name):
        entry, label = row[: len(HEAD)]
        clause, first, last, source, mark = row[-len(TAIL) :]
        values = dict(zip(keys, row[len(HEAD) : -len(TAIL)], strict=True))
        yield Rule(table.name, entry, label, values, clause, day(first), day(last), source, mark)


def trouble(found: Rules, tables: Mapping[str, Table] = TABLES) -> str:
    """What is wrong with the rules of a pack; "" when nothing."""
    for table in tables.values():
        for rule in found[table.name]:
            where = f"{table.name}/{rule.entry}"
            if not rule.entry.strip() or not rule.label.strip() or rule.mark not in MARKS:
                return f"{where}: mã, tên hoặc dấu nguồn trống hoặc sai"
            if rule.valid_from and rule.valid_to and rule.valid_to < rule.valid_from:
                return f"{where}: ngày hiệu lực sai"
            bad = next((column for column in table.columns if not column.accepts(rule.text(column.key))), None)
            if bad is not None:
                return f"{where}: cột {bad.key} có giá trị sai “{rule.text(bad.key)[:40]}”"
            if rule.text("fact") not in _KNOWN.get(table.name, (rule.text("fact"),)):
                return f"{where}: chương trình không có phép thử “{rule.text('fact')[:40]}”"
    return ""
