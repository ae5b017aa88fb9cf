"""What stands in an open form, apart from any widget: one reading for each path, and the order of the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kc_desktop.domain.forms import Field, Form, Kind, Problem
from kc_desktop.domain.record import field_at, flatten, unflatten
from kc_desktop.domain.values import ValueProblem


@dataclass(frozen=True, slots=True)
class Reading:
    """What one field holds: the text as typed, its value, or why the text is none (then ``value`` is None)."""

    text: str = ""
    value: Any = None
    fault: ValueProblem | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered."""
        return self.fault is None and self.value in (None, "", ())

    def same(self, other: Reading) -> bool:
        """Whether both mean the same: equal values, or equal texts that are no value."""
        if self.fault or other.fault:
            return bool(self.fault) and bool(other.fault) and self.text == other.text
        return bool(self.value == other.value) or (self.is_empty and other.is_empty)


EMPTY = Reading()
Parse = Callable[[Field[Any], str], Any]
"""Reads a typed text as a field's value; raises ``ValueProblem``."""


class FormState:
    """The readings of one record. Paths are those of ``domain.record``: ``name``, ``products/<row id>/name``."""

    def __init__(self, form: type[Form]) -> None:
        self.form = form
        self._cells: dict[str, Reading] = {}
        self._rows: dict[str, dict[str, dict[str, Reading]]] = {}
        self.clear()

    def clear(self) -> None:
        """Nothing entered, no rows."""
        self._cells = {}
        self._rows = {field.key: {} for field in self.form.fields if field.kind is Kind.ROWS}
        self._begun: dict[str, Mapping[str, Any]] = {}

    def load(self, record: Form) -> None:
        """Hold the typed values of ``record``, retired fields included: they are carried, not dropped."""
        self.clear()
        self._cells = _readings(record)
        for key, rows in self._rows.items():
            rows.update({row.row_id: _readings(row) for row in record.values.get(key) or ()})

    def get(self, path: str) -> Reading:
        """The reading at ``path``."""
        cells, name = self._home(path)
        return cells.get(name, EMPTY)

    def put(self, path: str, reading: Reading) -> None:
        """Replace the reading at ``path``; the row it names must be there."""
        cells, name = self._home(path)
        if reading.is_empty:
            cells.pop(name, None)
        else:
            cells[name] = reading

    def rows(self, key: str) -> tuple[str, ...]:
        """The ids of the rows of ``key``, in order."""
        return tuple(self._rows[key])

    def add_row(self, key: str, row_id: str, at: int | None = None, cells: Mapping[str, Reading] | None = None) -> None:
        """Insert a row (at the end unless told) with the readings ``cells`` by field key; without them a row begins
        with what its form says."""
        if cells is None and (start := self.record().starting_row(key)):
            self._begun[row_id] = start
            cells = {name: Reading(value=value) for name, value in start.items()}
        order = list(self._rows[key].items())
        order.insert(len(order) if at is None else at, (row_id, dict(cells or {})))
        self._rows[key] = dict(order)

    def remove_row(self, key: str, row_id: str) -> tuple[int, dict[str, Reading]]:
        """Take a row away; its place and its readings, for ``add_row`` to bring it back."""
        place = list(self._rows[key]).index(row_id)
        return place, self._rows[key].pop(row_id)

    def row(self, key: str, row_id: str) -> Mapping[str, Reading]:
        """The readings of a row by field key; empty ones are absent."""
        return self._rows[key].get(row_id, {})

    def is_untouched(self, key: str, row_id: str) -> bool:
        """Whether nothing stands in a row but what it began with."""
        cells, start = self.row(key, row_id), self._begun.get(row_id, {})
        return all(not cell.fault and name in start and start[name] == cell.value for name, cell in cells.items())

    def all_rows(self) -> dict[str, list[Form]]:
        """The rows of every key as records, those in which nothing stands yet too."""
        forms = {key: self.form.by_key[key].row or Form for key in self._rows}
        return {
            key: [forms[key](_values(cells), row_id) for row_id, cells in rows.items()]
            for key, rows in self._rows.items()
        }

    def record(self) -> Form:
        """The typed record of all that parses. A row in which nothing was entered is no row."""
        values = _values(self._cells)
        for key, rows in self._rows.items():
            row_form = self.form.by_key[key].row or Form
            made = [row_form(_values(c), row_id) for row_id, c in rows.items() if not self.is_untouched(key, row_id)]
            if made:
                values[key] = tuple(sorted(made, key=lambda row: row.row_id))
        return self.form(values)

    def faults(self) -> tuple[Problem, ...]:
        """The texts that are no value."""
        return tuple(cell.fault.at(path) for path, cell in self._all() if cell.fault)

    def payload(self) -> dict[str, Any]:
        """The draft: ``flat`` = canonical values by path, ``texts`` = what was typed and does not parse."""
        return {"flat": flatten(self.record()), "texts": {path: cell.text for path, cell in self._all() if cell.fault}}

    def restore(self, payload: Mapping[str, Any], parse: Parse) -> None:
        """Hold a draft again; paths of another version that nobody knows here are left out."""
        self.load(unflatten(self.form, payload.get("flat") or {}).form)
        for path, text in (payload.get("texts") or {}).items():
            found = field_at(self.form, path)
            if found is None:
                continue
            field, rows_field, row_id = found
            if rows_field is not None:
                self._rows[rows_field.key].setdefault(row_id, {})
            self.put(path, read_text(field, text, parse))

    def _home(self, path: str) -> tuple[dict[str, Reading], str]:
        """The dictionary that holds a path, and the name it has there."""
        head, _, rest = path.partition("/")
        if not rest:
            return self._cells, head
        row_id, _, name = rest.partition("/")
        return self._rows[head].get(row_id, {}), name

    def _all(self) -> Iterator[tuple[str, Reading]]:
        yield from self._cells.items()
        for key, rows in self._rows.items():
            for row_id, cells in rows.items():
                yield from ((f"{key}/{row_id}/{name}", cell) for name, cell in cells.items())


def read_text(field: Field[Any], text: str, parse: Parse) -> Reading:
    """The reading of ``text`` in ``field``."""
    try:
        return Reading(text, parse(field, text))
    except ValueProblem as fault:
        return Reading(text, None, fault)


def _readings(record: Form) -> dict[str, Reading]:
    """What stands in the fields of one record or row, its own rows apart."""
    rows = {field.key for field in record.fields if field.kind is Kind.ROWS}
    held = ((key, value) for key, value in record.values.items() if key not in rows)
    return {key: Reading(value=value) for key, value in held if value not in (None, "", ())}


def _values(cells: Mapping[str, Reading]) -> dict[str, Any]:
    return {name: cell.value for name, cell in cells.items() if not cell.fault}
