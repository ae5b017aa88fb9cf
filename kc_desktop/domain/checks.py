"""Validation that follows from the declaration alone: required, codes, units, identifiers, rows."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any

from kc_desktop.domain import identifiers
from kc_desktop.domain.asking import gates_of, skipped_keys
from kc_desktop.domain.forms import Field, Form, Kind, Level, Lookup, Problem

MAX_ROWS = 500


def field_problems(record: Form, lookup: Lookup, prefix: str = "") -> Iterator[Problem]:
    """Problems of each active field and of each row; ``prefix`` is "" or ``rows/<id>/``."""
    skipped = skipped_keys(record)
    for field in record.active():
        value, path = record.values.get(field.key), prefix + field.key
        if value is None or value in ("", ()):
            if field.required and field.key not in skipped:
                yield Problem(path, "required")
            continue
        if field.key in skipped:
            yield Problem(path, "not_asked", Level.NOTE)
        if field.kind is Kind.ROWS:
            yield from _row_problems(field, value, lookup, path)
        else:
            yield from _value_problems(field, value, lookup, path)


class Blocking:
    """Finds those of ``record.problems`` that block, without looking for the others: an import asks it of every row."""

    def __init__(self, form: type[Form], lookup: Lookup) -> None:
        self._lookup, self._gates = lookup, gates_of(form)
        self._fields = tuple(f for f in form.active() if f.required or f.kind in _LOOKED_UP)

    def of(self, record: Form) -> tuple[Problem, ...]:
        """What blocks a record of the form."""
        found: list[Problem] = []
        for field in self._fields:
            value = record.values.get(field.key)
            if value is None or value in ("", ()):
                if field.required and not self._is_skipped(record, field.key):
                    found.append(Problem(field.key, "required"))
            elif field.kind is Kind.ROWS:
                found += _row_problems(field, value, self._lookup, field.key)
            else:
                found += _value_problems(field, value, self._lookup, field.key)
        blocking = tuple(p for p in found if p.level is Level.BLOCK)
        return blocking or tuple(p for p in record.rules() if p.level is Level.BLOCK)

    def _is_skipped(self, record: Form, key: str) -> bool:
        return any(key in gate.asks and key in gate.shuts(record) for gate in self._gates)


_LOOKED_UP = (Kind.CHOICE, Kind.CHOICES, Kind.COMMUNE, Kind.COMMUNES, Kind.VSIC, Kind.DECIMAL, Kind.ROWS)


def _row_problems(field: Field[Any], rows: tuple[Form, ...], lookup: Lookup, path: str) -> Iterator[Problem]:
    if len(rows) > MAX_ROWS:
        yield Problem(path, "too_many", limit=MAX_ROWS)
        return
    for row in rows:
        prefix = f"{path}/{row.row_id}/"
        found = list(field_problems(row, lookup, prefix))
        yield from found
        if not any(p.level is Level.BLOCK for p in found):
            yield from (Problem(prefix + p.path, p.code, p.level, **p.facts) for p in row.rules())


def _value_problems(field: Field[Any], value: Any, lookup: Lookup, path: str) -> Iterator[Problem]:
    items = (value,) if isinstance(value, str) else value
    match field.kind:
        case Kind.CHOICE | Kind.CHOICES:
            found = (Problem(path, "unknown_code", text=c) for c in items if not lookup.has_code(field.choices, c))
        case Kind.COMMUNE | Kind.COMMUNES:
            found = (Problem(path, "unknown_unit", text=key) for key in items if not lookup.has_unit(key))
        case Kind.VSIC:
            found = (Problem(path, "unknown_vsic", text=key) for key in items if not lookup.has_vsic(key))
        case Kind.PHONES:
            doubtful = (number for number in items if not identifiers.is_phone(number))
            found = (Problem(path, "phone_doubtful", Level.WARN, text=number) for number in doubtful)
        case Kind.TAX_CODE:
            found = _tax_problems(value, path)
        case Kind.DECIMAL if -value.normalize().as_tuple().exponent > field.scale:  # no reader would take it again
            found = (one for one in (Problem(path, "too_many_decimals", scale=field.scale),))
        case _:
            return
    yield from found


def _tax_problems(code: str, path: str) -> Generator[Problem, None, None]:
    if not identifiers.tax_code_sound(code):
        yield Problem(path, "tax_code_check", Level.WARN, expected=identifiers.expected_end(code))
