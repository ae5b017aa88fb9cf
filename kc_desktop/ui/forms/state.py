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
        self._rows: dict[str, list[str]] = {}
        self.clear()

    def clear(self) -> None:
        """Nothing entered, no rows."""
        self._cells = {}
        self._rows = {field.key: [] for field in self.form.fields if field.kind is Kind.ROWS}

    def load(self, record: Form) -> None:
        """Hold the typed values of ``record``, retired fields included: they are carried, not dropped."""
        self.clear()
        for path, value in _values(record, ""):
            self._cells[path] = Reading(value=value)
        for key, order in self._rows.items():
            order.extend(row.row_id for row in record.values.get(key) or ())

    def get(self, path: str) -> Reading:
        """The reading at ``path``."""
        return self._cells.get(path, EMPTY)

    def put(self, path: str, reading: Reading) -> None:
        """Replace the reading at ``path``."""
        if reading.is_empty:
            self._cells.pop(path, None)
        else:
            self._cells[path] = reading

    def rows(self, key: str) -> tuple[str, ...]:
        """The ids of the rows of ``key``, in order."""
        return tuple(self._rows[key])

    def add_row(self, key: str, row_id: str, at: int | None = None, cells: Mapping[str, Reading] | None = None) -> None:
        """Insert a row (at the end unless told) with the readings ``cells`` by field key."""
        order = self._rows[key]
        order.insert(len(order) if at is None else at, row_id)
        for name, reading in (cells or {}).items():
            self.put(f"{key}/{row_id}/{name}", reading)

    def remove_row(self, key: str, row_id: str) -> tuple[int, dict[str, Reading]]:
        """Take a row away; its place and its readings, for ``add_row`` to bring it back."""
        place, cells = self._rows[key].index(row_id), self.row(key, row_id)
        self._rows[key].remove(row_id)
        for name in cells:
            del self._cells[f"{key}/{row_id}/{name}"]
        return place, cells

    def row(self, key: str, row_id: str) -> dict[str, Reading]:
        """The readings of a row by field key; empty ones are absent."""
        prefix = f"{key}/{row_id}/"
        return {path.removeprefix(prefix): cell for path, cell in self._cells.items() if path.startswith(prefix)}

    def record(self) -> Form:
        """The typed record of all that parses. A row in which nothing stands is no row."""
        values = {path: cell.value for path, cell in self._cells.items() if "/" not in path and not cell.fault}
        for key, order in self._rows.items():
            row_form = self.form.by_key[key].row or Form
            cells = ((row_id, self.row(key, row_id)) for row_id in order)
            made = [
                row_form({name: cell.value for name, cell in row.items() if not cell.fault}, row_id)
                for row_id, row in cells
                if row
            ]
            if made:
                values[key] = tuple(sorted(made, key=lambda row: row.row_id))
        return self.form(values)

    def faults(self) -> tuple[Problem, ...]:
        """The texts that are no value."""
        return tuple(cell.fault.at(path) for path, cell in self._cells.items() if cell.fault)

    def payload(self) -> dict[str, Any]:
        """The draft: ``flat`` = canonical values by path, ``texts`` = what was typed and does not parse."""
        texts = {path: cell.text for path, cell in self._cells.items() if cell.fault}
        return {"flat": flatten(self.record()), "texts": texts}

    def restore(self, payload: Mapping[str, Any], parse: Parse) -> None:
        """Hold a draft again; paths of another version that nobody knows here are left out."""
        self.load(unflatten(self.form, payload.get("flat") or {}).form)
        for path, text in (payload.get("texts") or {}).items():
            found = field_at(self.form, path)
            if found is None:
                continue
            field, rows_field, row_id = found
            if rows_field is not None and row_id not in self._rows[rows_field.key]:
                self._rows[rows_field.key].append(row_id)
            self.put(path, read_text(field, text, parse))


def read_text(field: Field[Any], text: str, parse: Parse) -> Reading:
    """The reading of ``text`` in ``field``."""
    try:
        return Reading(text, parse(field, text))
    except ValueProblem as fault:
        return Reading(text, None, fault)


def _values(record: Form, prefix: str) -> Iterator[tuple[str, Any]]:
    for field in record.fields:
        value = record.values.get(field.key)
        if value is None or value in ("", ()):
            continue
        if field.kind is Kind.ROWS:
            for row in value:
                yield from _values(row, f"{prefix}{field.key}/{row.row_id}/")
        else:
            yield prefix + field.key, value
