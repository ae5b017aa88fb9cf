"""A record between its typed form, its JSON object and its flat registers.

Flat = ``{path: canonical JSON value}``: ``name`` for a field, ``products/<row id>/name`` for a field of a row, ``-``
(true) for a deleted record, ``products/<row id>/-`` for a deleted row. Absent = never answered or cleared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kc_desktop.domain.forms import Field, Form, Kind, Problem
from kc_desktop.domain.ids import is_id, new_id
from kc_desktop.domain.values import ValueProblem, is_canonical, read_json, write_json

Flat = Mapping[str, object]
DELETED = "-"


@dataclass(frozen=True, slots=True)
class Read:
    """A typed record with what could not be read; ``unknown`` paths are carried, never dropped."""

    form: Form
    problems: tuple[Problem, ...]
    unknown: tuple[str, ...]


def flatten(record: Form) -> dict[str, object]:
    """The flat registers of a typed record."""
    return dict(_pairs(record, ""))


def _pairs(record: Form, prefix: str) -> Iterator[tuple[str, object]]:
    for field in record.fields:
        value = record.values.get(field.key)
        if value is None or value in ("", ()):
            continue
        if field.kind is Kind.ROWS:
            for row in value:
                yield from _pairs(row, f"{prefix}{field.key}/{row.row_id}/")
        else:
            yield prefix + field.key, write_json(field, value)


def unflatten(form: type[Form], flat: Flat) -> Read:
    """The typed record of flat registers written by any version, ours or not."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    unknown: list[str] = []
    rows: dict[str, dict[str, dict[str, Any]]] = {}
    for path, raw in flat.items():
        if path == DELETED or raw is None:
            continue
        if isinstance(raw, dict):  # sealed under a key that is not here, or of a later version
            unknown.append(path)
            continue
        found = field_at(form, path)
        if found is None:
            if not path.endswith("/-"):
                unknown.append(path)
            continue
        field, row_field, row_id = found
        target = values if row_field is None else rows.setdefault(row_field.key, {}).setdefault(row_id, {})
        try:
            target[field.key] = raw if type(raw) is str and is_canonical(field, raw) else read_json(field, raw)
        except ValueProblem as fault:
            problems.append(fault.at(path))
    for key, by_id in rows.items():
        row_form = form.by_key[key].row or Form
        gone = {row_id for row_id in by_id if flat.get(f"{key}/{row_id}/-") is True}
        values[key] = tuple(row_form(cells, row_id) for row_id, cells in sorted(by_id.items()) if row_id not in gone)
    return Read(form(values), tuple(problems), tuple(sorted(unknown)))


def field_at(form: type[Form], path: str) -> tuple[Field[Any], Field[Any] | None, str] | None:
    """(field, rows field or None, row id) that a path names, or None when this version does not know it."""
    field = form.by_key.get(path)
    if field is not None:
        return None if field.kind is Kind.ROWS else (field, None, "")
    parts = path.split("/")
    field = form.by_key.get(parts[0])
    if field is None:
        return None
    if len(parts) != 3 or field.row is None or not is_id(parts[1]):
        return None
    cell = field.row.by_key.get(parts[2])
    return None if cell is None else (cell, field, parts[1])


def differences(before: Flat, after: Flat) -> dict[str, object]:
    """What a save must write: changed and new paths with their value, cleared ones with None, gone rows with ``-``."""
    written = {path: value for path, value in after.items() if before.get(path) != value}
    kept_rows = {_row(path) for path in after if not path.endswith("/-")}
    for path, value in before.items():
        row = _row(path)
        if row and row not in kept_rows:
            if before.get(f"{row}/-") is not True:
                written[f"{row}/-"] = True
        elif path not in after and not path.endswith("-") and value is not None:
            written[path] = None
    return written


def _row(path: str) -> str:
    parts = path.split("/")
    return "/".join(parts[:2]) if len(parts) == 3 else ""


def to_object(record: Form, hide: Iterable[str] = ()) -> dict[str, object]:
    """The JSON object of a record as ``put`` takes it and ``get`` gives it; rows are lists of objects with their id."""
    hidden = set(hide)
    found: dict[str, object] = {}
    for field in record.fields:
        value = record.values.get(field.key)
        if value is None or value in ("", ()) or field.key in hidden:
            continue
        if field.kind is Kind.ROWS:
            found[field.key] = [{"id": row.row_id, **to_object(row, hidden)} for row in value]
        else:
            found[field.key] = write_json(field, value)
    return found


def from_object(form: type[Form], raw: Mapping[str, object], prefix: str = "") -> tuple[Form, tuple[Problem, ...]]:
    """The typed record of a JSON object; every fault named by its path. ``id`` is the caller's; null clears."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, item in raw.items():
        field = form.by_key.get(key)
        if key == "id":
            continue
        if field is None:
            problems.append(Problem(prefix + key[:60], "unknown_field"))
        elif item is None:
            values[key] = None
        elif field.kind is Kind.ROWS:
            values[key], found = _rows_from(field, item, prefix + key)
            problems += found
        else:
            try:
                values[key] = read_json(field, item)
            except ValueProblem as fault:
                problems.append(fault.at(prefix + key))
    return form(values), tuple(problems)


def _rows_from(field: Field[Any], items: object, path: str) -> tuple[tuple[Form, ...], list[Problem]]:
    if not isinstance(items, list) or field.row is None:
        return (), [Problem(path, "wrong_type", expected="danh sách dòng")]
    rows: list[Form] = []
    problems: list[Problem] = []
    for item in items:
        row_id = item.get("id", None) if isinstance(item, dict) else None
        row_id = new_id() if row_id is None else row_id
        if not isinstance(item, dict) or not is_id(row_id):
            problems.append(Problem(path, "wrong_type", expected="dòng có mã hợp lệ"))
            continue
        row, found = from_object(field.row, item, f"{path}/{row_id}/")
        rows.append(type(row)(row.values, str(row_id)))
        problems += found
    return tuple(sorted(rows, key=lambda row: row.row_id)), problems
