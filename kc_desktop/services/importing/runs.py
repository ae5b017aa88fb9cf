"""The imports of this office: which there were, what their columns meant, and how one is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.exchange.excel.columns import Column
from kc_desktop.exchange.excel.layout import Layout
from kc_desktop.exchange.excel.words import NUMBER, plain
from kc_desktop.services import history
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing.report import OUTCOMES, ImportReport
from kc_desktop.store import excel_imports
from kc_desktop.store.engine import Connection
from kc_desktop.system.clock import now

_AFTER = "after"
"""Key of a run's ``detail``: the operation that was the last one when it began."""


@dataclass(frozen=True, slots=True)
class ImportRun:
    """One import of a workbook. ``when``: ISO text; ``counts``: outcome → rows; ``taken_back``: it was undone."""

    group: str
    form: str
    file: str
    when: str
    counts: dict[str, int]
    taken_back: bool

    def to_json(self) -> dict[str, object]:
        """One entry of ``runs``."""
        return {
            "group": self.group, "form": self.form, "file": self.file, "when": self.when, **self.counts,
            "taken_back": self.taken_back,
        }  # fmt: skip


def every(desk: Desk) -> tuple[ImportRun, ...]:
    """All imports of workbooks into this bank, the newest first."""
    with desk.store.reader() as connection:
        found = excel_imports.every(connection)
    return tuple(_run(one) for one in found)


def _run(one: excel_imports.Run) -> ImportRun:
    counts = {key: value for key in OUTCOMES if isinstance(value := one.detail.get(key), int)}
    return ImportRun(one.group, one.form, one.file, one.when, counts, bool(one.detail.get("taken_back")))


def keep(connection: Connection, report: ImportReport, confirmed: Sequence[Layout], after: str) -> None:
    """Remember an import that began ``after`` an operation, and for layouts that a person confirmed what each column
    means."""
    when = now().isoformat()
    if report.group:
        detail: dict[str, object] = {**report.counts(), "records": len(report.saved), _AFTER: after}
        excel_imports.keep(connection, excel_imports.Run(report.group, report.form, report.file, when, detail))
    for layout in confirmed:
        if not layout.is_ours:
            excel_imports.remember(connection, layout.fingerprint, report.form, _meant(layout.columns), when)


def _meant(columns: Sequence[Column]) -> dict[str, str]:
    """Column → field as it is remembered: by its heading where no other column has it, else by its letter."""
    heads = [plain(column.header) for column in columns]
    return {
        column.header
        if plain(column.header) and heads.count(plain(column.header)) == 1
        else column.letter: column.target
        for column in columns
        if column.target != NUMBER
    }


def take_back(desk: Desk, group: str, progress: Progress = SILENT) -> history.UndoneGroup:
    """Undo an import; later edits are kept. Raises as ``history.undo_group``."""
    with desk.store.reader() as connection:
        found = excel_imports.find(connection, group)
    done = history.undo_group(desk, group, progress, after=str(found.detail.get(_AFTER, "")) if found else "")
    with desk.writer() as connection:
        found = excel_imports.find(connection, group)
        if found is not None:
            detail = {**found.detail, "taken_back": done.group}
            excel_imports.keep(connection, excel_imports.Run(found.group, found.form, found.file, found.when, detail))
    return done
