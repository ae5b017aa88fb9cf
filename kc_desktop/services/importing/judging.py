"""What becomes of each row: created, updated, unchanged, or refused with all its reasons; none is dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kc_desktop.domain.accepting import is_finished, unfinished
from kc_desktop.domain.checks import Blocking
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form, Problem
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.problem_texts import problem_sentence
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.exchange.excel.rows import Reason, RowResult, because
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing.matching import Bank, merged
from kc_desktop.services.importing.report import (
    CREATED,
    REFUSED,
    SKIP,
    UNCHANGED,
    UPDATED,
    Line,
    RefusedRow,
    Warned,
)
from kc_desktop.services.records import is_gap

_LIKE = Sentence(
    N_("excel", "Cùng tên, cùng địa bàn với một cơ sở khác, khác địa chỉ hoặc mã số thuế: xem có trùng không"),
    context="excel",
)
_UNKNOWN = Reason("", Sentence(N_("excel", "bản ghi trong danh bạ không nhận được giá trị này"), context="excel"))


class Judge:
    """Judges the rows of one import. ``given``: the ids of the records to save, in order; ``checked``: what blocks
    those of them that lack something; ``incomplete``: how many new ones do."""

    def __init__(self, desk: Desk, bank: Bank, form: type[Form], policy: str) -> None:
        self.given: list[str] = []
        self.checked: dict[str, tuple[Problem, ...]] = {}
        self.lines: list[Line] = []
        self.refused: list[RefusedRow] = []
        self.warnings: list[Warned] = []
        self.incomplete = 0
        self._desk, self._bank, self._form, self._policy = desk, bank, form, policy
        self._blocking = Blocking(form, desk.names)

    def records(self, results: Iterable[RowResult]) -> Iterator[tuple[str, Form]]:
        """The records to save (id, values), made as they are asked for."""
        for result in results:
            if (record := self._judged(result)) is not None:
                yield self.given[-1], record

    def keep_out(self, place: int, problems: tuple[Problem, ...]) -> None:
        """The record at a place of ``given`` was not saved after all: its row is refused."""
        record_id = self.given[place]
        reasons = tuple(_reason(self._form, p) for p in problems) or (_UNKNOWN,)
        for at, line in enumerate(self.lines):
            if line.record_id == record_id and line.outcome != UNCHANGED:
                self.lines[at] = Line(line.sheet, line.row, REFUSED, line.title, "")
                self.refused.append(RefusedRow(line.sheet, line.row, reasons, ()))

    def _judged(self, result: RowResult) -> Form | None:
        """What of a row is to be saved."""
        record = result.record
        if record is None:
            self._refuse(result, result.reasons)
            return None
        problems = self._blocking.of(record)
        if reasons := [*result.reasons, *(self._faults(problems) if problems else ())]:
            self._refuse(result, reasons)
            return None
        match = self._bank.match(result)
        if match.reason is not None:
            self._refuse(result, [match.reason])
            return None
        if match.record_id:
            return self._known(result, match.record_id)
        if reasons := self._unfinished(None, record):
            self._refuse(result, reasons)
            return None
        if problems:
            self.incomplete += any(is_gap(self._form, p) for p in problems)
        said = (*result.warnings, _LIKE) if match.is_like else result.warnings
        return self._taken(result, CREATED, (self._free_id(result), record), said, problems)

    def _known(self, result: RowResult, record_id: str) -> Form | None:
        """A row whose record is in the bank."""
        assert result.record is not None  # noqa: S101
        seen = records.load(self._desk, self._form.key, record_id)
        both = merged(seen.record, result.record, self._policy, self._desk.names)
        differs = both.differs if self._policy != SKIP else ()
        if not both.changed or self._policy == SKIP:
            return self._taken(result, UNCHANGED, (record_id, both.record), differs, ())
        problems = self._blocking.of(both.record)
        before = records.check(self._desk, seen.record) if problems else ()
        if reasons := [*self._faults(problems, before), *self._unfinished(seen.record, both.record)]:
            self._refuse(result, reasons)
            return None
        return self._taken(result, UPDATED, (record_id, both.record), (*result.warnings, *differs), problems)

    def _taken(
        self,
        result: RowResult,
        outcome: str,
        one: tuple[str, Form],
        said: tuple[Sentence, ...],
        problems: tuple[Problem, ...],
    ) -> Form | None:
        record_id, record = one
        if said:
            self.warnings += [Warned(result.sheet, result.row, sentence) for sentence in said]
        self.lines.append(Line(result.sheet, result.row, outcome, _title(record), record_id))
        if outcome == UNCHANGED:
            return None
        self.given.append(record_id)
        if problems:
            self.checked[record_id] = problems
        return record

    def _refuse(self, result: RowResult, reasons: Iterable[Reason]) -> None:
        title = _title(result.record) if result.record is not None else ""
        self.lines.append(Line(result.sheet, result.row, REFUSED, title, ""))
        self.refused.append(RefusedRow(result.sheet, result.row, tuple(reasons), result.cells))

    def _free_id(self, result: RowResult) -> str:
        """The id a new record gets: that of its row, unless a deleted record of this bank has it."""
        if not result.record_id:
            return new_id()
        try:
            records.load(self._desk, self._form.key, result.record_id)
        except Refused:
            return result.record_id
        return new_id()

    def _unfinished(self, before: Form | None, record: Form) -> list[Reason]:
        """A sheet that a row calls finished must be: its warnings have their reasons."""
        if not is_finished(record):
            return []
        state = before.values.get("state") if before is not None else None
        last = unfinished(state, record, records.check(self._desk, record))
        return [] if last is None else [_reason(self._form, last)]

    def _faults(self, problems: tuple[Problem, ...], before: tuple[Problem, ...] = ()) -> list[Reason]:
        """Reasons that keep a record out: gaps are none, nor is what was wrong ``before``."""
        known = {(p.path, p.code) for p in before}
        return [_reason(self._form, p) for p in problems if not is_gap(self._form, p) and (p.path, p.code) not in known]


def _title(record: Form) -> str:
    return str(record.values.get(record.headline) or "")


def _reason(form: type[Form], problem: Problem) -> Reason:
    field: Any = form.by_key[problem.path.split("/")[0]]
    return because(field, problem_sentence(problem.code, problem.facts))
