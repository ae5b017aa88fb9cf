"""A workbook into the bank: structure → meaning → typed records → matching → one group of operations."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from pathlib import Path
from typing import Any

from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form, Level, Problem
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.problem_texts import problem_sentence
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.exchange.excel.cells import Sheet, Workbook
from kc_desktop.exchange.excel.cells import show as cell_text
from kc_desktop.exchange.excel.children import is_main_sheet, read_children, with_children
from kc_desktop.exchange.excel.layout import Layout, find_layout
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.exchange.excel.rows import Reason, RowResult, because, read_rows
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing import runs
from kc_desktop.services.importing.matching import Bank, merged
from kc_desktop.services.importing.reference import PackReference
from kc_desktop.services.importing.report import (
    CREATED,
    FILL,
    POLICIES,
    REFUSED,
    SKIP,
    UNCHANGED,
    UPDATED,
    ImportReport,
    Line,
    Old,
    RefusedRow,
    Warned,
)
from kc_desktop.services.records import form_named, is_gap
from kc_desktop.store import excel_imports
from kc_desktop.store.engine import Connection

_LIKE = Sentence(
    N_("excel", "Cùng tên, cùng địa bàn với một cơ sở khác, khác địa chỉ hoặc mã số thuế: xem có trùng không"),
    context="excel",
)
_PART = 50


@dataclass(frozen=True, slots=True)
class Plan:
    """How a file is to be read. ``columns``: column ("B", "Trang!B") or heading → field, as a person said; ``sheets``:
    the sheets to take (None = every one that holds such records); ``policy``: for rows whose record is in the bank."""

    form: str = "facility"
    columns: Mapping[str, str] = dataclass_field(default_factory=dict)
    sheets: Collection[str] | None = None
    policy: str = FILL


@dataclass(slots=True)
class _Tally:
    save: list[tuple[str, Form]] = dataclass_field(default_factory=list)
    checked: dict[str, tuple[Problem, ...]] = dataclass_field(default_factory=dict)
    lines: list[Line] = dataclass_field(default_factory=list)
    refused: list[RefusedRow] = dataclass_field(default_factory=list)
    warnings: list[Warned] = dataclass_field(default_factory=list)
    incomplete: int = 0


def import_workbook(
    desk: Desk, path: Path, plan: Plan = Plan(), *, dry_run: bool = False, progress: Progress = SILENT  # noqa: B008
) -> ImportReport:  # fmt: skip
    """Take every row of a workbook or CSV file into the bank, or say why not; one transaction, all or nothing.

    A row whose record is in the bank updates it by ``plan.policy``; two rows of the file that mean one record: the
    second is refused. A missing required value other than the name does not refuse a row. Raises Refused ("no_header"
    when no sheet has a column with the name, "not_a_workbook", "over_limit", "file_missing", "usage"), Machine,
    Cancelled.
    """
    form = form_named(plan.form)
    _check(form, plan)
    return take(desk, read_workbook(path, progress), plan, dry_run=dry_run, progress=progress)


@dataclass(frozen=True, slots=True)
class Looked:
    """A file as read, and what its import would do."""

    book: Workbook
    report: ImportReport

    def samples(self, sheet: str, column: int, most: int = 3) -> tuple[str, ...]:
        """The first different values in a column of data."""
        layout = next(lay for lay in self.report.layouts if lay.name == sheet)
        rows = next(each.rows for each in self.book.sheets if each.name == sheet)
        found: dict[str, None] = {}
        for row in layout.data_rows:
            cells = rows[row - 1]
            if column < len(cells) and cells[column] is not None:
                found.setdefault(" ".join(cell_text(cells[column]).split()))
            if len(found) == most:
                break
        return tuple(found)


def look(desk: Desk, path: Path, plan: Plan, progress: Progress = SILENT) -> Looked:
    """Read a file and see what would happen; nothing is written. Raises as ``import_workbook``."""
    book = read_workbook(path, progress)
    return Looked(book, take(desk, book, plan, dry_run=True, progress=progress))


def take(desk: Desk, book: Workbook, plan: Plan, *, dry_run: bool, progress: Progress = SILENT) -> ImportReport:
    """``import_workbook`` for a file that was read already: who corrects a column need not wait for it again."""
    form, reference = form_named(plan.form), PackReference(desk)
    _check(form, plan)
    sheets = [sheet for sheet in book.sheets if is_main_sheet(sheet, form.key)]
    layouts, remembered = _layouts(desk, sheets, plan, reference)
    usable = [
        (sheet, lay)
        for sheet, lay in zip(sheets, layouts, strict=True)
        if form.headline in lay.targets and (plan.sheets is None or sheet.name in plan.sheets)
    ]
    if not usable and not dry_run:
        raise Refused("no_header", name=book.name)
    children = read_children(form.key, book.sheets, reference)
    tally = _Tally()
    with desk.store.reader() as connection:
        bank = Bank(connection, form.key)
    for result in _results(form.key, usable, reference, progress):
        _judge(desk, bank, with_children(result, children), plan.policy, tally)

    def report(group: str = "", saved: tuple[str, ...] = ()) -> ImportReport:
        return ImportReport(
            book.name, form.key, plan.policy, layouts,
            tuple(lay.name for lay in layouts if form.headline in lay.targets), remembered, tuple(tally.lines),
            tuple(tally.refused), tally.incomplete, tuple(tally.warnings),
            tuple(Old(sheet.name, cell) for sheet in sheets for cell in sheet.converted), saved, group, dry_run,
            Change("imported", forms=frozenset((form.key,) if saved else ())),
        )  # fmt: skip

    if dry_run:
        return report()
    with desk.writer() as connection:
        done = report(*_save(desk, connection, form, tally, progress) if tally.save else ())
        runs.keep(connection, done, [lay for _, lay in usable] if plan.columns else [])
    return done


def _check(form: type[Form], plan: Plan) -> None:
    if plan.policy not in POLICIES:
        raise Refused("usage", detail=f"cách cập nhật “{plan.policy[:20]}”")
    for word, target in plan.columns.items():
        if target and target.split("/")[0] not in form.by_key:
            raise Refused("usage", detail=f"cột “{word[:40]}”: biểu không có mục “{target[:40]}”")


def _layouts(
    desk: Desk, sheets: list[Sheet], plan: Plan, reference: PackReference
) -> tuple[tuple[Layout, ...], tuple[str, ...]]:
    """The layout of each sheet; a table known from before means what it meant then, unless somebody says otherwise."""
    layouts, remembered = [], []
    for sheet in sheets:
        layout = find_layout(sheet, plan.form, plan.columns, reference)
        with desk.store.reader() as connection:
            known = excel_imports.remembered(connection, layout.fingerprint, plan.form)
        if known and not layout.is_ours:
            layout = find_layout(sheet, plan.form, {**known, **plan.columns}, reference)
            remembered.append(sheet.name)
        layouts.append(layout)
    return tuple(layouts), tuple(remembered)


def _results(
    form: str, sheets: list[tuple[Sheet, Layout]], reference: PackReference, progress: Progress
) -> Iterator[RowResult]:
    total = sum(len(layout.data_rows) for _, layout in sheets)
    done = 0
    for sheet, layout in sheets:
        for result in read_rows(form, sheet, layout, reference):
            done += 1
            if done % _PART == 0:
                progress.step(done, total, sheet.name)
            yield result


def _judge(desk: Desk, bank: Bank, result: RowResult, policy: str, tally: _Tally) -> None:
    """One row into the tally: created, updated, unchanged, or refused with all its reasons."""
    reasons, problems = list(result.reasons), tuple[Problem, ...]()
    if result.record is not None:
        problems = _blocking(desk, result.record)
        reasons += _faults(result.record, problems)
    match = bank.match(result) if result.record is not None and not reasons else None
    if match is not None and match.reason is not None:
        reasons.append(match.reason)
    if reasons or result.record is None or match is None:
        _refuse(tally, result, reasons)
        return
    said = list(result.warnings) + ([_LIKE] if match.is_like else [])
    outcome, record, record_id = CREATED, result.record, match.record_id or _free_id(desk, result)
    if match.record_id:
        seen = records.load(desk, result.record.key, match.record_id)
        both = merged(seen.record, result.record, policy, desk.names)
        outcome = UPDATED if both.changed and policy != SKIP else UNCHANGED
        record = both.record
        said = [*(said if outcome == UPDATED else ()), *(both.differs if policy != SKIP else ())]
        if outcome == UPDATED:
            problems = _blocking(desk, record)
            if reasons := _faults(record, problems, records.check(desk, seen.record) if problems else ()):
                _refuse(tally, result, reasons)
                return
    tally.incomplete += outcome == CREATED and any(is_gap(type(record), p) for p in problems)
    tally.warnings += [Warned(result.sheet, result.row, one) for one in said]
    tally.lines.append(Line(result.sheet, result.row, outcome, _title(record), record_id))
    if outcome != UNCHANGED:
        tally.save.append((record_id, record))
        tally.checked[record_id] = problems


def _refuse(tally: _Tally, result: RowResult, reasons: list[Reason]) -> None:
    title = _title(result.record) if result.record is not None else ""
    tally.lines.append(Line(result.sheet, result.row, REFUSED, title, ""))
    tally.refused.append(RefusedRow(result.sheet, result.row, tuple(reasons), result.cells))


def _title(record: Form) -> str:
    return str(record.values.get(record.headline) or "")


def _free_id(desk: Desk, result: RowResult) -> str:
    """The id a new record gets: that of its row, unless a deleted record of this bank has it."""
    if not result.record_id:
        return new_id()
    try:
        records.load(desk, type(result.record).key if result.record else "", result.record_id)
    except Refused:
        return result.record_id
    return new_id()


def _blocking(desk: Desk, record: Form) -> tuple[Problem, ...]:
    return tuple(p for p in records.check(desk, record) if p.level is Level.BLOCK)


def _faults(record: Form, problems: tuple[Problem, ...], before: tuple[Problem, ...] = ()) -> list[Reason]:
    """Reasons that keep a record out: gaps are none, nor is what was wrong ``before``."""
    form = type(record)
    known = {(p.path, p.code) for p in before}
    return [_reason(form, p) for p in problems if not is_gap(form, p) and (p.path, p.code) not in known]


def _reason(form: type[Form], problem: Problem) -> Reason:
    field: Any = form.by_key[problem.path.split("/")[0]]
    return because(field, problem_sentence(problem.code, problem.facts))


def _save(
    desk: Desk, connection: Connection, form: type[Form], tally: _Tally, progress: Progress
) -> tuple[str, tuple[str, ...]]:
    """(group, ids). A record that the bank will not take after all, for what it held before, refuses its row."""
    group = new_id()
    done = records.save_within(desk, connection, form.key, tally.save, progress, group, checked=tally.checked)
    kept_out = {tally.save[place][0]: problems for place, problems in done.refused}
    for place, line in enumerate(tally.lines if kept_out else ()):
        if line.record_id in kept_out and line.outcome != UNCHANGED:
            reasons = tuple(_reason(form, p) for p in kept_out[line.record_id])
            tally.lines[place] = Line(line.sheet, line.row, REFUSED, line.title, "")
            tally.refused.append(RefusedRow(line.sheet, line.row, reasons or (_UNKNOWN,), ()))
    return group, done.saved


_UNKNOWN = Reason("", Sentence(N_("excel", "bản ghi trong danh bạ không nhận được giá trị này"), context="excel"))
