"""People of an activity from a list that somebody has: copied from a spreadsheet, or in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.activities import learners
from kc_desktop.domain.activities.learners import Listed, Person
from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing.reference import PackReference

_CLIPBOARD = "bảng vừa chép"


@dataclass(frozen=True, slots=True)
class Taken:
    """``rows``: values of new rows ``activity.learners``, in the order of the list; ``remarks``: what was not taken."""

    rows: tuple[Mapping[str, object], ...]
    remarks: tuple[Sentence, ...]


def from_text(desk: Desk, text: str, known: Iterable[tuple[str, int | None]] = ()) -> Taken:
    """The people of a copied table or list, without those ``known`` (name, year of birth). Raises ``Refused``:
    "no_people", "over_limit"."""
    from kc_desktop.exchange.excel.clipboard import table

    listed = learners.read(table(text))
    if not listed.people:
        raise Refused("no_people", where=_CLIPBOARD)
    return _taken(desk, listed, known)


def from_file(
    desk: Desk, path: Path, known: Iterable[tuple[str, int | None]] = (), progress: Progress = SILENT
) -> Taken:  # fmt: skip
    """The same from the sheet of a workbook (or .csv) that names the most people. Raises also what
    ``exchange.excel.reader.read_workbook`` raises."""
    from kc_desktop.exchange.excel.cells import show
    from kc_desktop.exchange.excel.reader import read_workbook

    book = read_workbook(path, progress)
    found = [learners.read([[show(cell) for cell in row] for row in sheet.rows]) for sheet in book.sheets]
    best = max(found, key=lambda one: len(one.people), default=Listed())
    if not best.people:
        raise Refused("no_people", where=path.name)
    return _taken(desk, best, known)


def _taken(desk: Desk, listed: Listed, known: Iterable[tuple[str, int | None]]) -> Taken:
    twice = {one.line for one in learners.repeated(listed.people, known)}
    people = [one for one in listed.people if one.line not in twice]
    places, jobs = _Places(desk), _Jobs(desk)
    rows = tuple(_row(one, places, jobs) for one in people)
    return Taken(rows, tuple(_remarks(listed, len(twice), places.unknown)))


def _row(one: Person, places: _Places, jobs: _Jobs) -> dict[str, object]:
    commune = places.find(one.commune)
    office = "; ".join(filter(None, (one.office, one.commune if one.commune and not commune else "")))
    values: dict[str, object | None] = {
        "name": one.name,
        "birth_year": one.birth_year,
        "gender": one.gender or None,
        "minority": one.minority,
        "commune": commune,
        "office": office[:200] or None,
        "signed": one.signed,
        "certificate_no": one.certificate_no or None,
        "job_after": jobs.find(one.job),
    }
    return {key: value for key, value in values.items() if value is not None}


def _remarks(listed: Listed, twice: int, unplaced: Sequence[str]) -> Iterator[Sentence]:
    def say(text: str, **facts: int | str) -> Sentence:
        return Sentence(text, facts, "activity")

    if twice:
        yield say(N_("activity", "{count} người đã có trong danh sách nên bỏ qua"), count=twice)
    if listed.unread:
        yield say(N_("activity", "cột không lấy: {names}"), names=", ".join(listed.unread[:6]))
    if listed.skipped:
        yield say(N_("activity", "dòng không có tên người: {lines}"), lines=_some(listed.skipped))
    if listed.unclear:
        yield say(N_("activity", "dòng có năm sinh, giới tính chưa đọc được: {lines}"), lines=_some(listed.unclear))
    if unplaced:
        yield say(
            N_("activity", "chưa nhận ra xã của {count} người (giữ ở đơn vị): {names}"), count=len(unplaced),
            names="; ".join(dict.fromkeys(unplaced[:4])),
        )  # fmt: skip
    if listed.over:
        yield say(N_("activity", "{count} người vượt quá giới hạn một lần dán"), count=listed.over)


def _some(lines: Sequence[int]) -> str:
    return ", ".join(map(str, lines[:6])) + (" …" if len(lines) > 6 else "")


class _Places:
    """Communes by what people write: a name of this province, else an address that means one commune only."""

    def __init__(self, desk: Desk) -> None:
        self._reference = PackReference(desk)
        self.unknown: list[str] = []

    def find(self, text: str) -> str | None:
        """The key of the commune; None (and kept in ``unknown``) when nobody can tell."""
        if not text:
            return None
        found = self._reference.own_place(text).key
        if not found:
            self.unknown.append(text)
        return found or None


class _Jobs:
    """Work afterwards by what people write."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, text: str) -> str | None:
        """The code; None where the words are none of the list."""
        return self._desk.names.find_code("job_after", text) if text else None
