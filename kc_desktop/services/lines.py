"""What a bundle brings, read and checked as far as it goes without the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kc_desktop.domain.canonical import loads
from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.op import ERASE, Op, parse
from kc_desktop.domain.personal import is_key, is_personal
from kc_desktop.domain.record import field_at
from kc_desktop.domain.values import ValueProblem, is_canonical, read_json
from kc_desktop.store import projection
from kc_desktop.store.ledger import Quarantined
from kc_desktop.store.projection import Begun
from kc_desktop.store.subjects import Key

_EVERY = 500
"""Lines between two steps of progress."""


@dataclass(slots=True)
class Lines:
    """Numbered lines of a bundle: ``sound`` operations, and ``bad`` ones with their bytes and the reason.

    ``records``: every record they name. ``begun``: record → what its operations make of it where they are all there is.
    """

    sound: list[tuple[int, Op]] = field(default_factory=list)
    bad: list[Quarantined] = field(default_factory=list)
    records: set[str] = field(default_factory=set)
    begun: dict[str, Begun] = field(default_factory=dict)


def read(numbered: Iterable[tuple[int, bytes]], progress: Progress = SILENT, total: int = 0) -> Lines:
    """Read lines; each stands for itself alone."""
    found = Lines()
    for number, raw in numbered:
        if number % _EVERY == 0:
            progress.step(number, total)
        try:
            op = parse(raw)
            _check_content(op)
        except Refused as fault:
            found.bad.append(Quarantined(number, raw, fault.code, str(fault)))
            found.records.update(_named(raw))
        else:
            found.sound.append((number, op))
            found.records.add(op.record)
    return found


def begin(lines: Lines, keys: Mapping[str, Key]) -> None:
    """Fold the records that may begin with these lines, opened with the ``keys`` that come along.

    Whoever edits a record names what he saw: where that is not among these lines, it began elsewhere.
    """
    held: dict[str, list[tuple[str, bytes]]] = {}
    for key, (subject, secret) in keys.items():
        if is_key(key, secret):
            held.setdefault(subject, []).append((key, secret))
    ops: dict[str, list[Op]] = {}
    for _, op in lines.sound:
        ops.setdefault(op.record, []).append(op)
    for record, group in ops.items():
        if all(op.kind != ERASE for op in group) and _begins(group):
            lines.begun[record] = projection.begin(record, group, held.get(record, ()))


def _begins(ops: Sequence[Op]) -> bool:
    """Whether operations on a record are all there ever were, as far as they tell."""
    here = {op.id for op in ops}
    return all(base in here for op in ops for _, bases in op.sets.values() for base in bases)


def _named(raw: bytes) -> tuple[str, ...]:
    """The record that a line names which this version cannot take: its keys are kept until it can."""
    try:
        body = loads(raw)
    except Refused:
        return ()
    record = body.get("id") if isinstance(body, dict) else None
    return (record,) if isinstance(record, str) else ()


def _check_content(op: Op) -> None:
    """Values of fields this version knows fit their kind; newer forms and unknown fields are carried as they are."""
    form = FORMS.get(op.form)
    if form is None or op.form_version > form.version:
        return
    for path, (value, _) in op.sets.items():
        found = field_at(form, path)
        if found is None or value is None or isinstance(value, dict):
            continue
        if is_personal(form, path, value):
            raise Refused("invalid_content", detail=f"{path}: giá trị cá nhân không được niêm phong")
        if type(value) is str and is_canonical(found[0], value):
            continue
        try:
            read_json(found[0], value)
        except ValueProblem as fault:
            raise Refused("invalid_content", detail=f"{path}: {fault.at(path).text}") from None
