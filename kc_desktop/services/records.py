"""Records: open, check, save, delete, history, undo."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, field
from itertools import groupby

from kc_desktop.domain import accepting
from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form, Level, Merge, Problem
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Sets
from kc_desktop.domain.record import DELETED, differences, flatten, unflatten
from kc_desktop.domain.register import Candidate, RecordView
from kc_desktop.services import bulk, comparing, handing_in
from kc_desktop.services.desk import Desk
from kc_desktop.store import drafts, projection, tasks
from kc_desktop.store.engine import Connection
from kc_desktop.store.rows import SearchUpkeep

_UNKNOWN = frozenset({"unknown_code", "unknown_unit", "unknown_vsic"})
_PART = 500
"""Records that are saved in one go."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A record as opened: typed values, flat registers, and for every path the ops whose value is shown.

    ``sealed``: paths of personal values whose key is not here: absent from the form, carried by every save.
    ``erased``: paths of personal values that were erased by order.
    """

    form: type[Form]
    record_id: str
    record: Form
    flat: Mapping[str, object] = field(default_factory=dict)
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    conflicts: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    is_new: bool = True
    deleted: bool = False
    sealed: tuple[str, ...] = ()
    erased: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did. ``op`` is None when nothing differed."""

    record_id: str
    op: str | None
    change: Change


@dataclass(frozen=True, slots=True)
class SavedMany:
    """``saved``: ids in order; ``refused``: (place in the input, its problems)."""

    saved: tuple[str, ...]
    refused: tuple[tuple[int, tuple[Problem, ...]], ...]
    change: Change


def form_named(key: str) -> type[Form]:
    """The declared form. Raises ``Refused("not_found")``."""
    if key not in FORMS:
        raise Refused("not_found", what="biểu", name=key[:60])
    return FORMS[key]


def blank(desk: Desk, form_key: str) -> Loaded:
    """A new empty record with its id."""
    del desk
    form = form_named(form_key)
    return Loaded(form, new_id(), form())


def load(desk: Desk, form_key: str, record_id: str) -> Loaded:
    """The record as it stands. Raises ``Refused("not_found")``."""
    with desk.store.reader() as connection:
        found = _load(connection, form_named(form_key), record_id)
    if found is None:
        raise Refused("not_found", what=form_named(form_key).title.lower(), name=record_id[:60])
    return found


def load_or_new(desk: Desk, form_key: str, record_id: str) -> Loaded:
    """The record, or an empty one under that id."""
    form = form_named(form_key)
    with desk.store.reader() as connection:
        return _seen(connection, form, record_id)


def _load(connection: Connection, form: type[Form], record_id: str) -> Loaded | None:
    found = projection.read_state(connection, record_id)
    if found is None or found[1] != form.key:
        return None
    return loaded_from(form, record_id, found[2].view(projection.policies(form.key)))


def _seen(connection: Connection, form: type[Form], record_id: str) -> Loaded:
    return _load(connection, form, record_id) or Loaded(form, record_id, form())


def loaded_from(form: type[Form], record_id: str, view: RecordView) -> Loaded:
    """A record opened from its folded view."""
    read = unflatten(form, view.flat)
    return Loaded(
        form, record_id, read.form, view.flat, view.shown, view.conflicts, read.problems, False, view.deleted,
        view.sealed, view.erased,
    )  # fmt: skip


def check(desk: Desk, record: Form) -> tuple[Problem, ...]:
    """Everything validation finds in the typed record; no database."""
    return record.problems(desk.names)


def last_step(desk: Desk, seen: Loaded, record: Form, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What was ``found`` in a record, with what stops the step to a finished sheet, if this is it: warnings without a
    reason, those beside the visit before it too."""
    state = seen.record.values.get("state")
    if not accepting.is_finished(record) or record.values.get("state") == state:
        return found
    said = {(problem.path, problem.code) for problem in found}
    beside = (one for one in comparing.doubts(desk, seen.record_id, record) if (one.path, one.code) not in said)
    last = accepting.unfinished(state, record, (*found, *beside))
    return found if last is None else (*found, last)


def refuse_blocking(problems: Iterable[Problem]) -> None:
    """Raise ``Refused("invalid_content")`` naming the first blocking problems."""
    blocking = tuple(p for p in problems if p.level is Level.BLOCK)
    if blocking:
        shown = "; ".join(f"{p.path}: {p.text}" for p in blocking[:3])
        more = f" (và {len(blocking) - 3} mục khác)" if len(blocking) > 3 else ""
        raise Refused("invalid_content", detail=shown + more, problems=blocking)


def save(desk: Desk, seen: Loaded, record: Form, *, group: str = "") -> Saved:
    """Save one record: one operation, one transaction; its draft is dropped.

    Raises ``Refused``: "invalid_content" (with ``problems``), "changed_meanwhile" when a path being written changed
    after ``seen`` was opened, "not_found" for a deleted record.
    """
    (op,) = _save_together(desk, [(seen, record)], group)
    return Saved(seen.record_id, op, Change("saved", frozenset({(seen.form.key, seen.record_id)})))


def save_together(desk: Desk, changed: Sequence[tuple[Loaded, Form]], group: str) -> Change:
    """Save records of any forms that belong together: all of them in one transaction, or none. Raises as ``save``."""
    _save_together(desk, changed, group)
    return Change("saved", frozenset((seen.form.key, seen.record_id) for seen, _ in changed))


def _save_together(desk: Desk, changed: Sequence[tuple[Loaded, Form]], group: str) -> list[str | None]:
    ready = [(seen, handing_in.with_assignment(desk, record)) for seen, record in changed]
    for seen, record in ready:
        desk.refuse_form_of_centre(seen.form.key)
        found = last_step(desk, seen, record, check(desk, record))
        refuse_blocking(p for p in found if not is_excused(seen, record, p))
    done = []
    with desk.writer() as connection:
        for seen, record in ready:
            done.append(_save(desk, connection, seen, record, group))
            handing_in.note(desk, connection, seen.record_id, record, group)
            drafts.drop(connection, seen.form.key, seen.record_id)
    return done


def _save(desk: Desk, connection: Connection, seen: Loaded, record: Form, group: str) -> str | None:
    written = differences(seen.flat, _with_unknown(seen, flatten(record)))
    if not written:
        return None
    refuse_blocking(unflatten(seen.form, written).problems)  # what no reader would take again must not be written
    now = _load(connection, seen.form, seen.record_id)
    if now is not None:
        if now.deleted and not seen.deleted:
            raise Refused("not_found", what=seen.form.title.lower(), name=seen.record_id)
        if any(now.shown.get(path, ()) != seen.shown.get(path, ()) for path in written):
            raise Refused("changed_meanwhile")
        if any((path in now.erased) != (path in seen.erased) for path in written):
            raise Refused("changed_meanwhile")  # erased by order since: nobody writes it again unknowingly
    op = desk.author_op(
        connection, "set", seen.form.key, seen.form.version, seen.record_id, _sets(seen, written), group
    )
    projection.apply(connection, (op,), desk.names)
    tasks.done(connection, (seen.record_id,))
    return op.id


def _sets(seen: Loaded, written: Mapping[str, object]) -> Sets:
    """What an operation says that writes ``written`` over what was seen."""
    _refuse_rewriting(seen, written)
    return {path: (_seen_below(seen, path, value), _bases(seen, path)) for path, value in written.items()}


def is_excused(seen: Loaded, record: Form, problem: Problem) -> bool:
    """What this save is no reason for: a required value that is there but cannot be opened, or that the law took away;
    a code of a newer list than ours, written elsewhere and left as it was."""
    if problem.code in _UNKNOWN:
        return flatten(record).get(problem.path) == seen.flat.get(problem.path)
    return problem.code == "required" and problem.path in (*seen.sealed, *seen.erased)


def _bases(seen: Loaded, path: str) -> tuple[str, ...]:
    """What the author saw at a path; a value nobody here could open is not superseded, it stands beside the new one."""
    return () if path in seen.sealed else seen.shown.get(path, ())


def _refuse_rewriting(seen: Loaded, written: Mapping[str, object]) -> None:
    """Money and events are written once: they are corrected by a new entry (or taken back whole, by undo)."""
    once = projection.policies(seen.form.key)
    problems = []
    for path in written:
        parts = path.split("/")
        key = path if len(parts) == 1 else parts[0] if parts[2] == DELETED else f"{parts[0]}/{parts[2]}"
        if once.get(key) is Merge.EVENT and (path in seen.flat or path.endswith("/-")):
            problems.append(Problem(path, "written_once"))
    refuse_blocking(problems)


def _seen_below(seen: Loaded, path: str, value: object) -> object:
    """A deletion says which operations its author saw: those of which nothing stands beside what was shown."""
    if not path.endswith(DELETED) or value is None:
        return value
    prefix = path[: -len(DELETED)]
    shown = {op for p, ops in seen.shown.items() if p.startswith(prefix) and not p.endswith("-") for op in ops}
    beside = {c.op for p, sides in seen.conflicts.items() if p.startswith(prefix) for c in sides if not c.shown}
    return sorted(shown - beside)


def _with_unknown(seen: Loaded, flat: dict[str, object]) -> dict[str, object]:
    """Paths of a newer version and values this version cannot read are carried; they only go with their whole row."""
    if not seen.flat:
        return flat
    read = unflatten(seen.form, seen.flat)
    gone = {_row_of(path) for path in flatten(seen.record)} - {_row_of(path) for path in flat} - {""}
    for path in (*read.unknown, *(p.path for p in read.problems)):
        if _row_of(path) not in gone:
            flat.setdefault(path, seen.flat[path])
    return {**{p: v for p, v in seen.flat.items() if p.endswith("/-")}, **flat}


def _row_of(path: str) -> str:
    parts = path.split("/")
    return "/".join(parts[:2]) if len(parts) == 3 else ""


def is_gap(form: type[Form], problem: Problem) -> bool:
    """A required value that is missing, other than the one the record is known by."""
    return problem.code == "required" and problem.path != form.headline


def save_many(
    desk: Desk,
    form_key: str,
    records: Iterable[tuple[str | None, Form]],
    progress: Progress = SILENT,
    group: str = "",
) -> SavedMany:
    """Save many records in one transaction (a failure keeps none); bad ones are refused singly, with reasons."""
    with desk.writer() as connection:
        return save_within(desk, connection, form_key, records, progress, group)


def save_within(
    desk: Desk,
    connection: Connection,
    form_key: str,
    records: Iterable[tuple[str | None, Form]],
    progress: Progress = SILENT,
    group: str = "",
    *,
    checked: dict[str, tuple[Problem, ...]] | None = None,
) -> SavedMany:
    """``save_many`` as a part of a transaction of ``desk.writer``: as saving one by one, at a small part of its cost.

    ``records`` may be made while they are saved. ``checked``: what blocks those that something blocks, of an import
    that checked all of them; emptied meanwhile. It keeps a record that lacks required values other than its headline:
    lists of an office rarely have them all, and the form asks for them when it is opened.
    """
    form = form_named(form_key)
    total = len(records) if isinstance(records, Sized) else 0
    saved: list[str] = []
    refused: list[tuple[int, tuple[Problem, ...]]] = []
    later, place, begun = SearchUpkeep(), 0, bulk.Begun(desk, form, group)
    for part in _parts(records):
        here = projection.read_states(connection, [record_id for record_id, _ in part])
        taken: list[tuple[str, Form]] = []
        for record_id, record in part:
            found = check(desk, record) if checked is None else _but_gaps(form, checked.pop(record_id, ()))
            if checked is None and accepting.is_finished(record):
                before = _seen(connection, form, record_id).record.values.get("state")
                found = (*found, *filter(None, [accepting.unfinished(before, record, found)]))
            if problems := _in_the_way(connection, form, (record_id, record), found):
                refused.append((place, problems))
            else:
                saved.append(record_id)
                taken.append((record_id, record))
            place += 1
            progress.step(place, total, form.plural)
        new = {record_id for record_id, record in taken if record_id not in here and begun.takes(record)}
        for is_new, some in groupby(taken, key=_is_in(new)):
            if is_new:
                begun.add(connection, some)
            else:
                _save_some(desk, connection, form, some, group, later)
        tasks.done(connection, [record_id for record_id, _ in taken])
    later.write(connection)
    return SavedMany(tuple(saved), tuple(refused), Change("imported", forms=frozenset({form_key})))


def _is_in(ids: Container[str]) -> Callable[[tuple[str, Form]], bool]:
    return lambda one: one[0] in ids


def _but_gaps(form: type[Form], problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(p for p in problems if not is_gap(form, p)) if problems else ()


def _in_the_way(
    connection: Connection, form: type[Form], one: tuple[str, Form], found: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """Those of some problems for which a record (id, values) is not saved."""
    problems = tuple(p for p in found if p.level is Level.BLOCK)
    if not problems:
        return ()
    record_id, record = one
    seen = _seen(connection, form, record_id)
    return tuple(p for p in problems if not is_excused(seen, record, p))


def _save_some(
    desk: Desk,
    connection: Connection,
    form: type[Form],
    records: Iterable[tuple[str, Form]],
    group: str,
    later: SearchUpkeep,
) -> None:
    """One operation for each record that differs from what is here."""
    written: list[tuple[str, Sets]] = []
    for record_id, record in records:
        seen = _seen(connection, form, record_id)
        if changes := differences(seen.flat, _with_unknown(seen, flatten(record))):
            written.append((record_id, _sets(seen, changes)))
    ops = desk.author_ops(connection, "set", (form.key, form.version), written, group)
    projection.apply(connection, ops, desk.names, later)


def _parts(records: Iterable[tuple[str | None, Form]]) -> Iterator[list[tuple[str, Form]]]:
    """Some hundred records at a time, each at most once in a part; the new ones get their ids."""
    part: dict[str, Form] = {}
    for given, record in records:
        record_id = given or new_id()
        if record_id in part or len(part) == _PART:
            yield list(part.items())
            part = {}
        part[record_id] = record
    if part:
        yield list(part.items())


def delete(desk: Desk, form_key: str, record_id: str) -> Saved:
    """Delete a record: it leaves lists and reports, its history stays, undo brings it back."""
    form = form_named(form_key)
    with desk.writer() as connection:
        seen = _load(connection, form, record_id)
        if seen is None or seen.deleted:
            raise Refused("not_found", what=form.title.lower(), name=record_id[:60])
        sets = {DELETED: (_seen_below(seen, DELETED, True), seen.shown.get(DELETED, ()))}
        op = desk.author_op(connection, "del", form.key, form.version, record_id, sets)
        projection.apply(connection, (op,), desk.names)
        drafts.drop(connection, form.key, record_id)
    return Saved(record_id, op.id, Change("deleted", frozenset({(form_key, record_id)})))
