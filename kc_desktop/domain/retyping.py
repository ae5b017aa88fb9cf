"""Typing a sheet again, blind, to know how often typing errs: which sheets, where the two differ, whose errors."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kc_desktop.domain.declared.survey import Survey
from kc_desktop.domain.fold import fold, nfc
from kc_desktop.domain.forms import Field, Form, Kind

FIRST, SECOND, NEITHER = "first", "second", "neither"
"""Codes of ``retyping_right``: which typing is right."""
SHOWN = ("name", "site_commune")
"""What the second typist is shown, so that the sheet and the paper are the same; it is not compared."""
_NOT_TYPED = frozenset({*SHOWN, "facility", "collaborator", "assignment", "files", "accepted", "state"})
_SPACES = re.compile(r"\s+")
_BEFORE, _AFTER = re.compile(r" (?=[,.;:)!?%])"), re.compile(r"(?<=[(]) ")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One place where the two typings differ. ``path``: in the first typing (of a row that only the second one has, in
    the second); ``first``/``second``: the values, None for nothing; a whole row is the row itself. ``about``: what the
    row is called."""

    path: str
    field: Field[Any]
    first: Any
    second: Any
    about: str = ""

    @property
    def is_row(self) -> bool:
        """Whether one of the two has a row that the other lacks."""
        return self.field.kind is Kind.ROWS


@dataclass(frozen=True, slots=True)
class Comparison:
    """``compared``: fields that one of the two typings holds; a row that one lacks counts with its fields."""

    compared: int
    mismatches: tuple[Mismatch, ...]


def sample(ids: Iterable[str], share: Decimal | int, seed: str) -> list[str]:
    """The sheets to type again: each by its own hash, about ``share`` per cent of them; the same on every computer,
    and whatever other sheets there are."""
    limit = int(Decimal(share) * (1 << 32) / 100)
    return [one for one in ids if int.from_bytes(hashlib.sha256(f"{seed}/{one}".encode()).digest()[:4], "big") < limit]


def blind(first: Survey) -> Survey:
    """What the second typist begins with."""
    return Survey({key: first.values[key] for key in SHOWN if first.values.get(key) is not None})


def compare(first: Survey, second: Survey, closed: Collection[str] = ()) -> Comparison:
    """Field by field; rows by what they are about (year, name), else in their order. ``closed``: paths of the first
    typing that cannot be read here; they are not compared."""
    compared, found = 0, []
    for field in Survey.active():
        if field.key in _NOT_TYPED:
            continue
        if field.kind is Kind.ROWS:
            for row, again in _pairs(first.values.get(field.key) or (), second.values.get(field.key) or ()):
                count, differ = _row(field, row, again)
                compared += count
                found += differ
        elif _held(first, field) or _held(second, field):
            compared += 1
            found += _cell(field, field.key, first, second)
    seen = tuple(one for one in found if one.path not in closed)
    return Comparison(compared - len(found) + len(seen), seen)


def corrected(first: Survey, comparison: Comparison, right: Mapping[str, str]) -> Survey:
    """The first typing with what the second one had right (path → ``FIRST``, ``SECOND`` or ``NEITHER``)."""
    values = dict(first.values)
    for one in comparison.mismatches:
        if right.get(one.path) != SECOND:
            continue
        key, _, rest = one.path.partition("/")
        row_id, _, cell = rest.partition("/")
        rows: tuple[Form, ...] = tuple(values.get(key) or ()) if row_id else ()
        if one.is_row:
            rows = (*rows, one.second) if one.second is not None else tuple(r for r in rows if r.row_id != row_id)
            values[key] = tuple(sorted(rows, key=lambda row: row.row_id))
        elif row_id:
            values[key] = tuple(row.with_values(**{cell: one.second}) if row.row_id == row_id else row for row in rows)
        else:
            values[key] = one.second
    return Survey(values)


@dataclass(frozen=True, slots=True)
class Done:
    """One sheet typed again, as it is kept: no values. ``errors``: paths where the first typing was wrong."""

    typed_by: str
    compared: int
    differing: tuple[str, ...]
    errors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """How often somebody (or a field) errs. ``key``: a name, or the label of a field; ``compared``: fields compared (of
    a field: sheets)."""

    key: str
    sheets: int
    compared: int
    differing: int
    errors: int

    @property
    def share(self) -> float:
        """Errors per cent of what was compared."""
        return 100 * self.errors / self.compared if self.compared else 0.0


def rates(done: Sequence[Done]) -> tuple[tuple[Rate, ...], tuple[Rate, ...]]:
    """By first typist, and by field (rows by their columns), the most errors first."""
    people: dict[str, Rate] = {}
    fields: dict[str, Rate] = {}
    for one in done:
        was = people.get(one.typed_by, Rate(one.typed_by, 0, 0, 0, 0))
        people[one.typed_by] = Rate(
            one.typed_by,
            was.sheets + 1,
            was.compared + one.compared,
            was.differing + len(one.differing),
            was.errors + len(one.errors),
        )
        for key in {label_of(path) for path in one.differing}:
            known = fields.get(key, Rate(key, 0, len(done), 0, 0))
            differing = sum(label_of(path) == key for path in one.differing)
            errors = sum(label_of(path) == key for path in one.errors)
            fields[key] = Rate(key, known.sheets + 1, len(done), known.differing + differing, known.errors + errors)
    return _sorted(people), _sorted(fields)


def _sorted(found: Mapping[str, Rate]) -> tuple[Rate, ...]:
    return tuple(sorted(found.values(), key=lambda one: (-one.share, -one.differing, fold(one.key))))


def labels_of(path: str) -> tuple[str, ...]:
    """What the field at a path is called, without saying which row: ("Sản phẩm", "Sản lượng/năm")."""
    key, _, rest = path.partition("/")
    field = Survey.by_key.get(key)
    if field is None:
        return (path,)
    inner = field.row.by_key.get(rest.partition("/")[2]) if field.row is not None else None
    return (field.label, inner.label) if inner is not None else (field.label,)


def label_of(path: str) -> str:
    """The same in one text: "Sản phẩm: Sản lượng/năm"."""
    return ": ".join(labels_of(path))


def _row(field: Field[Any], row: Form | None, again: Form | None) -> tuple[int, list[Mismatch]]:
    one = row or again
    assert one is not None
    cells = [cell for cell in one.fields if cell.kind is not Kind.ROWS]
    about = str(one.values.get(one.headline) or "")
    if row is None or again is None:
        held = sum(_held(one, cell) for cell in cells)
        return held, [Mismatch(f"{field.key}/{one.row_id}", field, row, again, about)] if held else []
    compared = 0
    found: list[Mismatch] = []
    for cell in cells:
        if _held(row, cell) or _held(again, cell):
            compared += 1
            path = f"{field.key}/{row.row_id}/{cell.key}"
            found += _cell(cell, path, row, again, about)
    return compared, found


def _cell(field: Field[Any], path: str, first: Form, second: Form, about: str = "") -> Iterator[Mismatch]:
    one, other = first.values.get(field.key), second.values.get(field.key)
    if _plain(one) != _plain(other):
        yield Mismatch(path, field, one if one != () else None, other if other != () else None, about)


def _held(record: Form, field: Field[Any]) -> bool:
    return record.values.get(field.key) not in (None, "", ())


def _plain(value: Any) -> Any:
    """A value without what nobody calls an error: blanks, case, a stop at the end, the order of a list."""
    if value in (None, "", ()):
        return None
    if isinstance(value, str):
        text = _AFTER.sub("", _BEFORE.sub("", _SPACES.sub(" ", nfc(value)).strip()))
        return text.rstrip(".;, ").casefold() or None
    return frozenset(value) if isinstance(value, tuple) else value


def _pairs(first: Sequence[Form], second: Sequence[Form]) -> list[tuple[Form | None, Form | None]]:
    """Each row with the one about the same; those left over in their order; then those that stand alone."""
    free = list(second)
    pairs: list[tuple[Form | None, Form | None]] = []
    left: list[Form] = []
    for row in first:
        name = _name(row)
        match = next((one for one in free if name and _name(one) == name), None)
        if match is None:
            left.append(row)
        else:
            free.remove(match)
            pairs.append((row, match))
    named = bool(first) and first[0].by_key[first[0].headline].kind is Kind.YEAR
    while left and free and not named:
        pairs.append((left.pop(0), free.pop(0)))
    return [*pairs, *((row, None) for row in left), *((None, row) for row in free)]


def _name(row: Form) -> str:
    value = row.values.get(row.headline)
    return fold(str(value)) if value not in (None, "") else ""
