"""Excel both ways: lists of an office into the bank, the bank into a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import lru_cache
from pathlib import Path
from typing import Any

from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Form, Level, Lookup, Problem
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.problem_texts import problem_sentence
from kc_desktop.domain.record import unflatten
from kc_desktop.domain.reference import NEW_LIST, OLD_LIST
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.exchange.excel.cells import Row, Sheet
from kc_desktop.exchange.excel.children import is_main_sheet, read_children, with_children
from kc_desktop.exchange.excel.layout import Layout, find_layout
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.exchange.excel.rows import Place, RowResult, at, read_rows
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import form_named, is_gap, save_many
from kc_desktop.store import projection
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import identities, lists

_BATCH = 500
_IN_BANK = N_("excel", "bản ghi đã có trong danh bạ")
_SAME_RECORD = N_("excel", "trùng: bản ghi này đã có trong danh bạ")
_DOUBLE = N_("excel", "trùng {what} với {where}")
_IN_FILE = N_("excel", "dòng {row}, trang tính “{sheet}”")


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that became no record: where it stands, why, and its cells for the error list."""

    sheet: str
    row: int
    because: tuple[Sentence, ...]
    cells: Row

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, in Vietnamese."""
        return tuple(str(reason) for reason in self.because)


@dataclass(frozen=True, slots=True)
class Warned:
    """Something a person should look at in a row that was taken."""

    sheet: str
    row: int
    text: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or with ``dry_run`` would do. ``rows == taken + len(refused)`` always.

    ``incomplete``: taken rows that still lack a required value; they are in the bank and say so when opened.
    """

    file: str
    form: str
    layouts: tuple[Layout, ...]
    rows: int
    taken: int
    refused: tuple[RefusedRow, ...]
    incomplete: int
    warnings: tuple[Warned, ...]
    saved: tuple[str, ...]
    dry_run: bool
    change: Change

    def to_json(self) -> dict[str, object]:
        """The object that ``import-xlsx --json`` prints."""
        return {
            "file": self.file,
            "form": self.form,
            "dry_run": self.dry_run,
            "sheets": [layout.to_json() for layout in self.layouts],
            "rows": self.rows,
            "taken": self.taken,
            "refused": [{"sheet": r.sheet, "row": r.row, "reasons": list(r.reasons)} for r in self.refused],
            "incomplete": self.incomplete,
            "warnings": [{"sheet": w.sheet, "row": w.row, "text": w.text} for w in self.warnings],
            "saved": list(self.saved),
        }


@dataclass(slots=True)
class _Tally:
    records: list[tuple[str, Form]] = dataclass_field(default_factory=list)
    refused: list[RefusedRow] = dataclass_field(default_factory=list)
    warnings: list[Warned] = dataclass_field(default_factory=list)
    rows: int = 0
    incomplete: int = 0


class _Reference:
    """The packs as reading rows sees them; address lines repeat, so answers are kept."""

    def __init__(self, desk: Desk) -> None:
        self.lookup: Lookup = desk.names
        self._packs = desk.packs
        lists = (OLD_LIST, NEW_LIST)
        self._provinces = {fold(p.name) for each in lists for p in desk.packs.provinces(unit_list=each)}
        self.place = lru_cache(maxsize=4096)(self._place)

    def _place(self, text: str) -> Place:
        found = self._packs.addresses.resolve(text)
        hints = tuple(candidate.unit.label for candidate in found.candidates[:3])
        sure = not found.ask and len(found.candidates) == 1
        if (
            sure and found.reason == "current"
        ):  # "Quang Trach District, Quảng Bình" ends in a province, whatever else has that name
            last = fold(text.rpartition(",")[2])
            sure = not (last in self._provinces and last == fold(found.candidates[0].unit.name))
        key = found.candidates[0].unit.key if sure else ""
        return Place(key, found.reason in ("mapped", "split", "history"), found.why, hints)

    def industry(self, text: str) -> str | None:
        key = text if ":" in text else f"2025:{text.split(maxsplit=1)[0].strip('.,;:')}"
        if self.lookup.has_vsic(key):
            return key
        hits = self._packs.industries.search(text, limit=2)
        return hits[0].key if len(hits) == 1 and hits[0].name.casefold() == text.casefold() else None


def import_workbook(
    desk: Desk,
    path: Path,
    form: str = "facility",
    *,
    mapping: Mapping[str, str] | None = None,
    dry_run: bool = False,
    progress: Progress = SILENT,
) -> ImportReport:
    """Take every row of a workbook or CSV file into the bank, or say why not; one transaction, all or nothing.

    ``mapping``: column letter or header text → field key. A row equal to another of the file or to a record of the bank
    (tax code; name and place; project code) is refused as a duplicate: nothing is merged silently. A missing required
    value other than the name does not refuse a row. Raises Refused ("no_header" when no sheet has a column with the
    name, "not_a_workbook", "over_limit", "file_missing", "usage"), Machine, Cancelled.
    """
    declared = form_named(form)
    _check_mapping(declared, mapping or {})
    book = read_workbook(path, progress)
    sheets = [sheet for sheet in book.sheets if is_main_sheet(sheet, form)]
    layouts = tuple(find_layout(sheet, form, mapping) for sheet in sheets)
    usable = [(s, lay) for s, lay in zip(sheets, layouts, strict=True) if declared.headline in lay.targets]
    reference = _Reference(desk)
    children = read_children(form, book.sheets, reference)
    if not usable and not dry_run:
        raise Refused("no_header", name=path.name)
    tally = _Tally()
    seen = _Seen(desk, form)
    for result in _results(form, usable, reference, progress):
        _judge(desk, seen, with_children(result, children), tally)
    saved: tuple[str, ...] = ()
    if not dry_run:
        saved = save_many(desk, form, tally.records, progress, new_id(), incomplete=True).saved
    return ImportReport(
        path.name,
        form,
        layouts,
        tally.rows,
        len(tally.records),
        tuple(tally.refused),
        tally.incomplete,
        tuple(tally.warnings),
        saved,
        dry_run,
        Change("imported", forms=frozenset(() if dry_run else (form,))),
    )


def _check_mapping(form: type[Form], mapping: Mapping[str, str]) -> None:
    for word, target in mapping.items():
        if target and target.split("/")[0] not in form.by_key:
            raise Refused("usage", detail=f"cột “{word[:40]}”: biểu không có mục “{target[:40]}”")


def _results(
    form: str, sheets: Sequence[tuple[Sheet, Layout]], reference: _Reference, progress: Progress
) -> Iterator[RowResult]:
    total = sum(len(layout.data_rows) for _, layout in sheets)
    done = 0
    for sheet, layout in sheets:
        for result in read_rows(form, sheet, layout, reference):
            done += 1
            if done % 50 == 0:
                progress.step(done, total, sheet.name)
            yield result


class _Seen:
    """What stands in the bank and what came earlier in this file, by the keys that make duplicates."""

    def __init__(self, desk: Desk, form: str) -> None:
        from kc_desktop.exchange.excel.finish import DUPLICATE_COLUMNS, keys

        self._keys, self._form = keys, form
        self._ids: set[str] = set()
        self._where: dict[str, Sentence] = {}
        with desk.store.reader() as connection:
            for record_id, values in identities.values(connection, form, DUPLICATE_COLUMNS.get(form, ())):
                self._ids.add(record_id)
                for _, key in keys(form, values):
                    self._where.setdefault(key, Sentence(_IN_BANK, context="excel"))

    def reason(self, result: RowResult) -> Sentence | None:
        """Why the row is a duplicate, or None; a row that is none is remembered."""
        if result.record_id in self._ids:
            return Sentence(_SAME_RECORD, context="excel")
        found = self._keys(self._form, result.record.values if result.record else {})
        for what, key in found:
            if key in self._where:
                facts = {"what": Sentence(what, context="excel"), "where": self._where[key]}
                return Sentence(_DOUBLE, facts, "excel")
        for _, key in found:
            self._where[key] = Sentence(_IN_FILE, {"row": str(result.row), "sheet": result.sheet}, "excel")
        if result.record_id:
            self._ids.add(result.record_id)
        return None


def _judge(desk: Desk, seen: _Seen, result: RowResult, tally: _Tally) -> None:
    """One row into the tally: taken, or refused with all its reasons."""
    tally.rows += 1
    reasons, gaps = list(result.reasons), 0
    if result.record is not None:
        problems = result.record.problems(desk.names)
        blocking = [p for p in problems if p.level is Level.BLOCK]
        gaps = sum(is_gap(type(result.record), p) for p in blocking)
        reasons += [
            at(_field(type(result.record), p), problem_sentence(p.code, p.facts))
            for p in blocking
            if not is_gap(type(result.record), p)
        ]
        if not reasons and (double := seen.reason(result)):
            reasons.append(double)
    if reasons or result.record is None:
        tally.refused.append(RefusedRow(result.sheet, result.row, tuple(reasons), result.cells))
        return
    tally.incomplete += bool(gaps)
    tally.warnings += [Warned(result.sheet, result.row, text) for text in result.warnings]
    tally.records.append((result.record_id or new_id(), result.record))


def _field(form: type[Form], problem: Problem) -> Field[Any]:
    return form.by_key[problem.path.split("/")[0]]


def write_errors(report: ImportReport, out: Path) -> None:
    """The refused rows as a workbook: original columns first, so that it can be corrected and imported again."""
    from kc_desktop.exchange.excel.writer import ErrorSheet, write_error_list

    sheets = []
    for layout in report.layouts:
        rows = [(r.row, "; ".join(r.reasons), r.cells) for r in report.refused if r.sheet == layout.name]
        if rows:
            sheets.append(ErrorSheet(layout.name, {c.index: c.header for c in layout.columns}, tuple(rows)))
    write_error_list(out, sheets)


def export_form(
    desk: Desk, form: str, out: Path, ids: Sequence[str] | None = None, *, progress: Progress = SILENT
) -> int:
    """Write the records of a form (all, or those with ``ids``, in that order) as a workbook; gives their number.

    Raises Refused ("not_found"), Machine, Cancelled; an older file stays whole on failure.
    """
    from kc_desktop.exchange.excel.writer import write_records

    declared = form_named(form)
    with desk.store.reader() as connection:
        wanted = list(ids) if ids is not None else _by_name(connection, declared)
        records = _records(connection, declared, wanted, progress)
        return write_records(out, declared, records, desk.names, desk.packs)


def _by_name(connection: Connection, form: type[Form]) -> list[str]:
    return lists.record_ids(connection, form.key, lists.ids(connection, form, "", {}, "", descending=False))


def _records(
    connection: Connection, form: type[Form], wanted: Sequence[str], progress: Progress
) -> Iterator[tuple[str, Form]]:
    for place, record_id in enumerate(wanted):
        found = projection.read_state(connection, record_id)
        if found is None or found[1] != form.key:
            raise Refused("not_found", what=form.title.lower(), name=record_id[:60])
        view = found[2].view(projection.policies(form.key))
        if place % 200 == 0:
            progress.step(place, len(wanted), form.plural)
        if not view.deleted:
            yield record_id, unflatten(form, view.flat).form
