"""What an import did, or would do: every row counted once, every change of letters told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kc_desktop.domain.change import Change
from kc_desktop.domain.sentence import Sentence
from kc_desktop.exchange.excel.cells import Converted, Row, letter
from kc_desktop.exchange.excel.layout import Layout
from kc_desktop.exchange.excel.rows import Reason

CREATED, UPDATED, UNCHANGED, REFUSED = "created", "updated", "unchanged", "refused"
OUTCOMES = (CREATED, UPDATED, UNCHANGED, REFUSED)
FILL, OVERWRITE, SKIP = "fill", "overwrite", "skip"
POLICIES = (FILL, OVERWRITE, SKIP)
"""For a row whose record is in the bank: fill what is empty there, let the file win, or leave the record alone."""
_CONVERTED = 500


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that became no record: where it stands, why, and its cells."""

    sheet: str
    row: int
    because: tuple[Reason, ...]
    cells: Row

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, in Vietnamese."""
        return tuple(str(reason) for reason in self.because)


class Warned(NamedTuple):
    """Something a person should look at in a row that was taken."""

    sheet: str
    row: int
    said: Sentence

    @property
    def text(self) -> str:
        """What, in Vietnamese."""
        return str(self.said)


class Line(NamedTuple):
    """One row of data and what becomes of it. ``record_id`` "" where it is refused."""

    sheet: str
    row: int
    outcome: str
    title: str
    record_id: str


@dataclass(frozen=True, slots=True)
class Old:
    """A cell whose letters were old; row as Excel counts it."""

    sheet: str
    cell: Converted

    def to_json(self) -> dict[str, object]:
        """One entry of ``converted``."""
        cell = self.cell
        return {
            "sheet": self.sheet, "row": cell.row + 1, "column": letter(cell.column), "before": cell.before,
            "after": cell.after, "kind": cell.kind,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or with ``dry_run`` would do. ``rows`` == created + updated + unchanged + refused, always.

    ``usable``: names of the sheets that hold records of the form. ``incomplete``: taken rows that still lack a required
    value; they are in the bank and say so when opened. ``group`` names its operations ("" when nothing was written).
    """

    file: str
    form: str
    policy: str
    layouts: tuple[Layout, ...]
    usable: tuple[str, ...]
    remembered: tuple[str, ...]
    lines: tuple[Line, ...]
    refused: tuple[RefusedRow, ...]
    incomplete: int
    warnings: tuple[Warned, ...]
    converted: tuple[Old, ...]
    saved: tuple[str, ...]
    group: str
    dry_run: bool
    change: Change

    @property
    def rows(self) -> int:
        """Rows of data on the sheets that were read."""
        return len(self.lines)

    @property
    def taken(self) -> int:
        """Rows that made or changed a record."""
        return self.count(CREATED) + self.count(UPDATED)

    def count(self, outcome: str) -> int:
        """How many rows had an outcome."""
        return sum(line.outcome == outcome for line in self.lines)

    def counts(self) -> dict[str, int]:
        """Outcome → rows."""
        return {outcome: self.count(outcome) for outcome in OUTCOMES}

    def to_json(self) -> dict[str, object]:
        """The object that ``import-xlsx --json`` prints."""
        counts = self.counts()
        return {
            "file": self.file,
            "form": self.form,
            "dry_run": self.dry_run,
            "policy": self.policy,
            "sheets": [
                {**lay.to_json(), "usable": lay.name in self.usable, "remembered": lay.name in self.remembered}
                for lay in self.layouts
            ],
            "rows": self.rows,
            "taken": self.taken,
            "created": counts[CREATED],
            "updated": counts[UPDATED],
            "unchanged": counts[UNCHANGED],
            "refused": [{"sheet": r.sheet, "row": r.row, "reasons": list(r.reasons)} for r in self.refused],
            "incomplete": self.incomplete,
            "warnings": [{"sheet": w.sheet, "row": w.row, "text": w.text} for w in self.warnings],
            "converted": [old.to_json() for old in self.converted[:_CONVERTED]],
            "converted_cells": len(self.converted),
            "saved": list(self.saved),
            "group": self.group,
        }
