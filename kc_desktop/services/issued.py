"""Reports that went out: frozen with their figures for ever, compared with today, shown beside what others published.

The frozen figures are a file of the record ``issued``, named by their hash: whoever has the copy has what was sent,
and a changed byte shows. Nothing that happens to records later changes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.declared import Issued
from kc_desktop.domain.declared.issued import IssuedFile, StatedRow
from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.media import OTHER, Ready
from kc_desktop.domain.reporting.result import Measure, Options, Report, Value
from kc_desktop.domain.reporting.stated import Stated, with_stated
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services import attachments, records, reporting
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Saved
from kc_desktop.store import log

_FORMAT = 1
_NAME = "so-lieu.json"
_MOST = 25 << 20
_LONGEST = 300
_COLUMN = N_("report", "cột “{label}”")
_TITLE = N_("report", "{report}, đến {day}")


@dataclass(frozen=True, slots=True)
class Copy:
    """What was frozen. ``body``: as ``reporting.to_json`` gave it; ``whole``: its bytes are those of the digest;
    ``why``: what is wrong where they are not (``body`` is empty then)."""

    record: Issued
    body: Mapping[str, Any]
    whole: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure then and now; ``then``/``now`` None: no value, or no such line. ``line``, ``column``: keys."""

    line: str
    column: str
    line_label: str
    column_label: str
    measure: str
    then: Value
    now: Value

    @property
    def difference(self) -> Decimal | None:
        """Now less then, where both are numbers."""
        numbers = [Decimal(one) for one in (self.now, self.then) if isinstance(one, (int, Decimal))]
        return numbers[0] - numbers[1] if len(numbers) == 2 else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A frozen copy beside the same report made now. ``changed``: figures that differ; ``came``, ``gone``: labels of
    lines, and of columns; ``later``: operations written or received since it went out."""

    copy: Copy
    report: Report | None
    changed: tuple[Cell, ...]
    came: tuple[str, ...]
    gone: tuple[str, ...]
    later: int

    @property
    def same(self) -> bool:
        """Whether today gives what was sent."""
        return self.copy.whole and self.report is not None and not (self.changed or self.came or self.gone)


def publish(
    desk: Desk, report: Report, number: str = "", issued_on: date | None = None, stated: Sequence[Stated] = ()
) -> Saved:
    """Keep a report as it is now. Raises ``Refused`` as ``records.save``, ``Machine``."""
    data = dumps({"format": _FORMAT, "packs": _packs(desk), "report": _frozen(report)})
    digest = hashlib.sha256(data).hexdigest()
    ready = Ready(_NAME, data, digest, OTHER, b"")
    attachments.keep(desk, ready)
    title = Sentence(_TITLE, {"report": report.title, "day": show_day(report.options.cut_off)})
    record = Issued(
        {
            "name": str(title)[:300],
            "report": report.key,
            "year": report.options.year,
            "cut_off": report.options.cut_off,
            "options": dumps(_options_json(report.options)).decode(),
            "issued_on": issued_on,
            "number": number or None,
            "digest": digest,
            "stated": tuple(_row(desk, one) for one in stated),
            "files": (IssuedFile(attachments.values_of(ready), new_id()),),
        }
    )
    return records.save(desk, records.blank(desk, "issued"), record)


def copy_of(desk: Desk, record_id: str) -> Copy:
    """The frozen figures of an issued report. Raises ``Refused("not_found")`` for no such record."""
    record = records.load(desk, "issued", record_id).record
    assert isinstance(record, Issued)
    digest = record.digest or ""
    if not digest:
        return Copy(record, {}, whole=False, why=str(Sentence(N_("report", "không lưu bản niêm phong"))))
    try:
        data = attachments.fetch(desk, digest)
        body = loads(data, _MOST) if hashlib.sha256(data).hexdigest() == digest else None
    except KcError as fault:
        return Copy(record, {}, whole=False, why=str(fault))
    report = body.get("report") if isinstance(body, dict) else None
    if not isinstance(report, dict) or not isinstance(body, dict) or body.get("format") != _FORMAT:
        return Copy(record, {}, whole=False, why=str(Sentence(N_("report", "bản niêm phong không đọc được"))))
    return Copy(record, report, whole=True)


def again(desk: Desk, record: Issued, progress: Progress = SILENT) -> Report:
    """The same report made today, with what its paper states. Raises as ``reporting.make``."""
    report = reporting.make(desk, record.report or "", options_of(record), progress)
    return with_stated(report, stated_of(desk, record))


def compare(desk: Desk, record_id: str, progress: Progress = SILENT) -> Comparison:
    """A frozen copy against today. A report that the packs no longer declare has no today (``report`` None)."""
    copy = copy_of(desk, record_id)
    try:
        report: Report | None = again(desk, copy.record, progress)
    except Refused:
        report = None
    later = _later(desk, record_id)
    if report is None or not copy.whole:
        return Comparison(copy, report, (), (), (), later)
    then, now = _lines(copy.body), {line["key"]: line for line in _lines_of(reporting.to_json(report))}
    heads = _columns(copy.body), {column.key: _COLUMN.format(label=column.label) for column in report.columns}
    labels = [{key: str(line["label"]) for key, line in lines.items()} for lines in (then, now)]
    came, gone = (
        tuple(label for old, new in ((labels[a], labels[b]), (heads[a], heads[b]))
              for key, label in new.items() if key not in old)
        for a, b in ((0, 1), (1, 0))
    )  # fmt: skip
    return Comparison(copy, report, tuple(_changed(report, then, now)), came, gone, later)


def stated_of(desk: Desk, record: Issued) -> tuple[Stated, ...]:
    """What the paper states, as typed with the record."""
    found = []
    for row in record.stated or ():
        if row.line and row.column and row.value is not None:
            unit = desk.packs.label("money_unit", row.unit) if row.unit else ""
            found.append(Stated(row.line, row.column, row.value, unit, row.words or ""))
    return tuple(found)


def options_of(record: Issued) -> Options:
    """What was asked for when it was made."""
    said = loads(record.options or "{}")
    body: dict[str, Any] = said if isinstance(said, dict) else {}
    where = body.get("where")
    if record.year is None or record.cut_off is None:
        raise Refused("invalid_content", detail="báo cáo không ghi năm hoặc ngày chốt")
    try:
        return Options(
            record.year,
            record.cut_off,
            parse_iso(str(body["first"])) if body.get("first") else None,
            str(body.get("by", "")),
            tuple((str(key), tuple(map(str, codes))) for key, codes in where.items())
            if isinstance(where, dict)
            else (),
            tuple(int(year) for year in body.get("years", ())),
        )
    except (TypeError, ValueError):  # somebody else's record may say anything
        raise Refused("invalid_content", detail="lựa chọn của báo cáo không đọc được") from None


def _options_json(options: Options) -> dict[str, object]:
    return {
        "by": options.by,
        "first": options.first.isoformat() if options.first else None,
        "where": {key: list(codes) for key, codes in options.where},
        "years": list(options.years),
    }


def _frozen(report: Report) -> dict[str, object]:
    return {**reporting.to_json(report), "shown_in": report.unit}


def _packs(desk: Desk) -> dict[str, str]:
    return {info.name: info.version for info in desk.packs.infos()}


def _row(desk: Desk, one: Stated) -> StatedRow:
    unit = desk.names.find_code("money_unit", one.unit) if one.unit else None
    values = {"line": one.line, "column": one.column, "value": one.value, "words": one.words or None}
    return StatedRow({**values, "unit": unit}, new_id())


def _lines(body: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {str(line["key"]): line for line in _lines_of(body)}


def _lines_of(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    lines = body.get("lines")
    return (
        [one for one in lines if isinstance(one, dict) and {"key", "label"} <= set(one)]
        if isinstance(lines, list)
        else []
    )


def _columns(body: Mapping[str, Any]) -> dict[str, str]:
    """Key → label of the columns a copy was kept with."""
    columns = body.get("columns")
    known = columns if isinstance(columns, list) else []
    return {
        str(one["key"]): _COLUMN.format(label=one["label"])
        for one in known
        if isinstance(one, dict) and {"key", "label"} <= set(one)
    }


def _changed(
    report: Report, then: Mapping[str, Mapping[str, Any]], now: Mapping[str, Mapping[str, Any]]
) -> Iterator[Cell]:
    for key, line in now.items():
        before = then.get(key)
        if before is None:
            continue
        for column in report.columns:
            if column.key in before and before[column.key] != line[column.key]:
                shown = (_value(side[column.key], column.measure) for side in (before, line))
                yield Cell(key, column.key, str(line["label"]), column.label, column.measure.value, *shown)


def _value(said: object, measure: Measure) -> Value:
    if said is None or isinstance(said, int):
        return said
    try:
        if measure is not Measure.TEXT:
            return parse_iso(str(said)) if measure is Measure.DAY else Decimal(str(said))
    except (ValueError, InvalidOperation):  # a whole copy, but not one of ours
        pass
    return str(said)[:_LONGEST]


def _later(desk: Desk, record_id: str) -> int:
    """Operations that came after the one that kept the report."""
    with desk.store.reader() as connection:
        return log.later_than(connection, record_id)
