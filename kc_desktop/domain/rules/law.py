"""The rules of a day: the reference pack with what the province laid above it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kc_desktop.domain.reference import Dated, valid_on
from kc_desktop.domain.rules.tables import EDITABLE, LIMITS, PACK, PROVINCES, REMUNERATION, TABLES, UNITS, Rule

READ = "F"
"""The mark of a rule whose text somebody read: what a province writes carries its own text."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One cell as the province wants it, on some days, by some text (a record of the form ``pack_edit``)."""

    id: str
    name: str
    pack: str
    table: str
    entry: str
    column: str
    value: str
    valid_from: date | None
    valid_to: date | None
    legal_text: str


class Rulebook:
    """All rules of all days. ``rules``: table → its rows in their order. Of two edits of one cell that hold on a day
    the one that began later stands, then the one written later (ids grow)."""

    def __init__(self, rules: Mapping[str, tuple[Rule, ...]], edits: Iterable[Edit] = ()) -> None:
        self._rules = rules
        self._edits = sorted(edits, key=lambda edit: (edit.valid_from or date.min, edit.id))
        self._laws: dict[date, Law] = {}
        dated: tuple[Dated, ...] = (*(rule for table in rules.values() for rule in table), *self._edits)
        self._turns = sorted({day for one in dated for day in (one.valid_from, _after(one.valid_to)) if day})

    def since(self, day: date) -> date:
        """Since when the rules have been what they are on a day: the last day on which any of them began or ended."""
        return self._turns[at - 1] if (at := bisect_right(self._turns, day)) else date.min

    def on(self, day: date) -> Law:
        """The rules of a day."""
        if day not in self._laws:
            edits = [edit for edit in self._edits if valid_on(edit, day)]
            self._laws[day] = Law(self, day, {name: self._table(name, day, edits) for name in TABLES}, edits)
        return self._laws[day]

    def spans(self, name: str) -> tuple[Rule, ...]:
        """Every entry of every day and, after them, what the province made of them or added, each with its own days: of
        a table whose days are the rule."""
        shipped = self._rules.get(name, ())
        own: dict[tuple[str, date | None, date | None], Rule] = {}
        entries = {rule.entry: rule.values for rule in shipped}
        for edit in self._edits:
            column = TABLES[name].column(edit.column)
            if (edit.pack, edit.table) == (PACK, name) and column is not None and column.accepts(edit.value):
                key = (edit.entry, edit.valid_from, edit.valid_to)
                known = own[key].values if key in own else entries.get(edit.entry, {})
                values = {**known, edit.column: edit.value}
                own[key] = Rule(
                    name, edit.entry, edit.name, values, edit.legal_text, edit.valid_from, edit.valid_to, "", READ,
                    edit.id,
                )  # fmt: skip
        return (*shipped, *own.values())

    def _table(self, name: str, day: date, edits: Iterable[Edit]) -> tuple[Rule, ...]:
        rules = {rule.entry: rule for rule in self._rules.get(name, ()) if valid_on(rule, day)}
        for edit in edits:
            if (edit.pack, edit.table) == (PACK, name):
                _lay_over(rules, edit)
        return tuple(rules.values())


def _after(day: date | None) -> date | None:
    return day + timedelta(days=1) if day is not None and day < date.max else None


def _lay_over(rules: dict[str, Rule], edit: Edit) -> None:
    table = TABLES[edit.table]
    column = table.column(edit.column)
    if column is None or not column.accepts(edit.value):
        return  # written by a newer program, or for a table that lost the column: the pack stands
    rule = rules.get(edit.entry)
    if rule is None:
        if not table.open:
            return
        rule = Rule(table.name, edit.entry, edit.name, {}, "", None, None, "", READ)
    values = {**rule.values, edit.column: edit.value}
    rules[edit.entry] = replace(rule, values=values, clause=edit.legal_text, source="", mark=READ, edit=edit.id)


class Law:
    """The rules of one day (``on``); ``book`` has those of other days."""

    def __init__(self, book: Rulebook, on: date, rules: Mapping[str, tuple[Rule, ...]], edits: Iterable[Edit]) -> None:
        self.book, self.on = book, on
        self._rules = rules
        self._units = {(edit.table, edit.entry): edit for edit in edits if (edit.pack, edit.table) in _UNIT_TABLES}

    def rules(self, table: str) -> tuple[Rule, ...]:
        """The entries of a table, in its order."""
        return self._rules[table]

    def rule(self, table: str, entry: str) -> Rule | None:
        """One entry."""
        return next((rule for rule in self._rules[table] if rule.entry == entry), None)

    def limit(self, entry: str) -> Rule | None:
        """An entry of ``limits.csv`` that has a value: its number is ``whole("value")``."""
        rule = self.rule(LIMITS.name, entry)
        return rule if rule is not None and rule.text("value") else None

    def number(self, entry: str) -> int | None:
        """The whole number of an entry of ``limits.csv``; None where there is no such rule that day."""
        rule = self.limit(entry)
        return rule.whole("value") if rule is not None else None

    def remuneration(self) -> tuple[Rule, ...]:
        """What collaborators are paid for; an entry without a value is not decided yet."""
        return self._rules[REMUNERATION.name]

    def place_type(self, table: str, key: str) -> Edit | None:
        """What the province says of the type of a province or a commune (``PROVINCES``, ``UNITS``)."""
        return self._units.get((table, key))


_UNIT_TABLES = frozenset((pack, name) for pack, name in EDITABLE if name in (PROVINCES.name, UNITS.name))
