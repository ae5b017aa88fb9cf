"""What an establishment said the last time, beside what is typed now: field by field, rows by what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Form, Kind

ASKED_ANEW = frozenset({
    "sheet_no", "visited_on", "collaborator", "facility", "assignment", "state", "eligible", "potential", "conclusion",
    "consent", "consent_on", "confirmed_by_facility", "files", "accepted", "wanted_on", "register_year", "rank",
})  # fmt: skip
"""Fields that belong to one visit: what stood there the last time is no answer today."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last visit with its day, or the entry of the bank, which has none."""

    record: Form
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A value of the last time. ``year``: the year of a figure, where it is not the year asked for now."""

    value: Any
    year: int | None = None


def offers(earlier: Earlier, form: type[Form], rows: Mapping[str, Sequence[Form]]) -> dict[str, Offer]:
    """What there is to offer for the fields of ``form`` and of its ``rows`` (rows by key, empty ones too), by path."""
    found = dict(_cells("", form.fields, earlier.record))
    for key, now in rows.items():
        for row, then in _pairs(now, _rows(earlier.record, key)):
            fields = [
                field for field in row.fields if field.key != row.headline or row.values.get(row.headline) is None
            ]
            year = _year(then) if _year(then) != _year(row) else None
            for path, offer in _cells(f"{key}/{row.row_id}/", fields, then):
                found[path] = Offer(offer.value, year)
    return found


def rows_missing(earlier: Earlier, key: str, now: Sequence[Form], years: Sequence[int]) -> tuple[Form, ...]:
    """Rows of the last time that nobody has entered yet, without what is asked anew; of figures those of ``years``."""
    if key in ASKED_ANEW:
        return ()
    taken = {id(then) for row, then in _pairs(now, _rows(earlier.record, key)) if _year(then) == _year(row)}
    rest = (row for row in _rows(earlier.record, key) if id(row) not in taken)
    made = (type(row)({k: v for k, v in row.values.items() if k not in ASKED_ANEW}) for row in rest)
    return tuple(row for row in made if _year(row) is None or _year(row) in years)


def row_before(row: Form, rows: Sequence[Form]) -> Form | None:
    """The row of figures to compare ``row`` with: of the same year, else of the last year before it."""
    year = _year(row)
    older = [then for then in rows if year is not None and (_year(then) or year + 1) <= year]
    return max(older, key=lambda then: _year(then) or 0, default=None)


def _rows(record: Form, key: str) -> Sequence[Form]:
    found: Sequence[Form] = record.values.get(key) or ()
    return found


def _cells(prefix: str, fields: Sequence[Field[Any]], then: Form) -> Iterator[tuple[str, Offer]]:
    for field in fields:
        value = then.values.get(field.key)
        if field.kind is not Kind.ROWS and field.key not in ASKED_ANEW and value not in (None, "", ()):
            yield prefix + field.key, Offer(value)


def _year(row: Form) -> int | None:
    field = row.by_key.get(row.headline)
    return row.values.get(row.headline) if field is not None and field.kind is Kind.YEAR else None


def _pairs(now: Sequence[Form], then: Sequence[Form]) -> Iterator[tuple[Form, Form]]:
    """Each row with the one of the last time that is about the same; rows not yet named take the others in turn."""
    free = list(then)
    unnamed = []
    for row in now:
        if _year(row) is not None:
            if (before := row_before(row, then)) is not None:
                yield row, before
            continue
        name = fold(str(row.values.get(row.headline) or ""))
        match = next((one for one in free if name and fold(str(one.values.get(row.headline) or "")) == name), None)
        if match is not None:
            free.remove(match)
            yield row, match
        elif not name:
            unnamed.append(row)
    for row in unnamed:
        match = next((one for one in free if not _contradict(row, one)), None)
        if match is not None and row.by_key[row.headline].kind is not Kind.YEAR:
            free.remove(match)
            yield row, match


def _contradict(row: Form, then: Form) -> bool:
    chosen = (field.key for field in row.fields if field.kind is Kind.CHOICE and row.values.get(field.key))
    return any(row.values[key] != then.values.get(key) for key in chosen)
