"""A workbook into the bank: structure → meaning → typed records → matching → one group of operations."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from pathlib import Path

from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.excel.cells import Sheet, Workbook
from kc_desktop.exchange.excel.cells import show as cell_text
from kc_desktop.exchange.excel.children import is_main_sheet, read_children, with_children
from kc_desktop.exchange.excel.layout import Layout, find_layout
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.exchange.excel.rows import RowResult, read_rows
from kc_desktop.exchange.excel.words import lead_of
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing import runs
from kc_desktop.services.importing.judging import Judge
from kc_desktop.services.importing.matching import Bank
from kc_desktop.services.importing.reference import PackReference
from kc_desktop.services.importing.report import FILL, POLICIES, ImportReport, Old
from kc_desktop.services.records import form_named
from kc_desktop.store import excel_imports, log
from kc_desktop.store.engine import Connection
from kc_desktop.system.garbage import undisturbed

_PART = 50


@dataclass(frozen=True, slots=True)
class Plan:
    """How a file is to be read. ``columns``: column ("B", "Trang!B") or heading → field, as a person said; ``sheets``:
    the sheets to take (None = every one that holds such records); ``policy``: for rows whose record is in the bank."""

    form: str = "facility"
    columns: Mapping[str, str] = dataclass_field(default_factory=dict)
    sheets: Collection[str] | None = None
    policy: str = FILL


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
    with undisturbed():
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
    with undisturbed():
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
        if lead_of(form.key) in lay.targets and (plan.sheets is None or sheet.name in plan.sheets)
    ]
    if not usable and not dry_run:
        raise Refused("no_header", name=book.name)
    children = read_children(form.key, book.sheets, reference)
    with desk.store.reader() as connection:
        judge = Judge(desk, Bank(connection, form.key), form, plan.policy)
    results = (with_children(one, children) for one in _results(form.key, usable, reference, progress))

    def report(group: str = "", saved: tuple[str, ...] = ()) -> ImportReport:
        return ImportReport(
            book.name, form.key, plan.policy, layouts,
            tuple(lay.name for lay in layouts if lead_of(form.key) in lay.targets), remembered, tuple(judge.lines),
            tuple(judge.refused), judge.incomplete, tuple(judge.warnings),
            tuple(Old(sheet.name, cell) for sheet in sheets for cell in sheet.converted), saved, group, dry_run,
            Change("imported", forms=frozenset((form.key,) if saved else ())),
        )  # fmt: skip

    if dry_run:
        deque(judge.records(results), maxlen=0)
        return report()
    with desk.writer() as connection:  # rows are judged while they are saved: in memory are some hundred of them
        after = log.newest(connection)
        done = report(*_save(desk, connection, form, judge, results))
        progress.step(done.rows, done.rows, form.plural)
        runs.keep(connection, done, [lay for _, lay in usable] if plan.columns else [], after)
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


def _save(
    desk: Desk, connection: Connection, form: type[Form], judge: Judge, results: Iterable[RowResult]
) -> tuple[str, tuple[str, ...]]:
    """(group, ids). A record that the bank will not take after all, for what it held before, refuses its row."""
    group = new_id()
    done = records.save_within(desk, connection, form.key, judge.records(results), group=group, checked=judge.checked)
    for place, problems in done.refused:
        judge.keep_out(place, problems)
    return group if judge.given else "", done.saved
