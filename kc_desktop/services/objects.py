"""Records as JSON objects: what ``put`` takes, what ``get``, ``list`` and ``dump`` give. Personal values included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kc_desktop.domain.accepting import is_finished
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form, Kind, Level, Problem
from kc_desktop.domain.ids import is_id, new_id
from kc_desktop.domain.record import DELETED, from_object, to_object
from kc_desktop.domain.register import Candidate
from kc_desktop.domain.values import write_json
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded, form_named
from kc_desktop.store.queries import dump as dump_queries
from kc_desktop.store.queries import lists

CONFLICTS = "_conflicts"
"""Key that ``get`` adds and ``put`` ignores, so that one's answer is the other's input."""
_PAGE = 500
_MAX_RECORDS = 200_000


@dataclass(frozen=True, slots=True)
class Put:
    """``ids`` in the order given; ``warnings``: (place in the input, finding) that blocked nothing."""

    ids: tuple[str, ...]
    warnings: tuple[tuple[int, Problem], ...]


def put(desk: Desk, form_key: str, raw: object, progress: Progress = SILENT) -> Put:
    """Save one JSON object, or an array of them all or nothing, in one transaction.

    An object with the ``id`` of a record changes the fields it names (null clears; a list of rows replaces the rows).
    Raises ``Refused``: "invalid_content" with ``problems`` (place, finding), "not_found" for a deleted record.
    """
    items = raw if isinstance(raw, list) else [raw]
    if len(items) > _MAX_RECORDS:
        raise Refused("over_limit", name="JSON", detail=f"{len(items)} bản ghi, tối đa {_MAX_RECORDS}")
    merged, problems = _merged(desk, form_named(form_key), items)
    unread = {place for place, _ in problems}
    for place, (key, record) in enumerate(merged):
        found = records.check(desk, record) if place not in unread else ()
        if is_finished(record) or any(problem.level is Level.BLOCK for problem in found):
            seen = records.load_or_new(desk, form_key, key)
            found = records.last_step(desk, seen, record, found)
            found = tuple(problem for problem in found if not records.is_excused(seen, record, problem))
        problems += [(place, problem) for problem in found]
    blocking = tuple((at, problem) for at, problem in problems if problem.level is Level.BLOCK)
    if blocking:
        raise Refused("invalid_content", detail=_summary(blocking, len(items)), problems=blocking)
    saved = records.save_many(desk, form_key, merged, progress)
    return Put(saved.saved, tuple(problems))


def _merged(
    desk: Desk, form: type[Form], items: Sequence[object]
) -> tuple[list[tuple[str, Form]], list[tuple[int, Problem]]]:
    """(id, whole record) of every object, later ones on top of earlier ones of the same id."""
    found: list[tuple[str, Form]] = []
    problems: list[tuple[int, Problem]] = []
    by_id: dict[str, Form] = {}
    for place, item in enumerate(items):
        if not isinstance(item, dict):
            problems.append((place, Problem("-", "wrong_type", expected="một đối tượng JSON")))
            found.append(("", form()))
            continue
        record_id = item.get("id")
        if record_id is not None and not is_id(record_id):
            problems.append((place, Problem("id", "not_an_id")))
        given, faults = from_object(form, {k: v for k, v in item.items() if k != CONFLICTS})
        problems += [(place, fault) for fault in faults]
        key = str(record_id) if is_id(record_id) else new_id()
        if key not in by_id:
            by_id[key] = _stored(desk, form, key) if record_id is not None else form()
        by_id[key] = by_id[key].with_values(**given.values)
        found.append((key, by_id[key]))
    return found, problems


def _stored(desk: Desk, form: type[Form], record_id: str) -> Form:
    with desk.store.reader() as connection:
        owner = dump_queries.form_of(connection, record_id)
    if owner not in ("", form.key):
        raise Refused("invalid_content", detail=f"mã {record_id[:36]} thuộc biểu khác ({owner})")
    seen = records.load_or_new(desk, form.key, record_id)
    if seen.deleted:
        raise Refused("not_found", what=form.title.lower(), name=record_id[:60])
    return seen.record


def _summary(problems: Sequence[tuple[int, Problem]], count: int) -> str:
    shown = [f"{f'bản ghi {at + 1}, ' if count > 1 else ''}{problem.path}: {problem.text}" for at, problem in problems]
    more = f" (và {len(shown) - 3} mục khác)" if len(shown) > 3 else ""
    return "; ".join(shown[:3]) + more


def of(loaded: Loaded) -> dict[str, object]:
    """The JSON object of an opened record, with every value of a field people disagree on under ``_conflicts``."""
    found: dict[str, object] = {"id": loaded.record_id, **to_object(loaded.record)}
    if loaded.conflicts:
        found[CONFLICTS] = {
            path: [{"op": c.op, "value": c.value, "shown": c.shown} for c in candidates]
            for path, candidates in sorted(loaded.conflicts.items())
        }
    return found


def page(desk: Desk, form_key: str, nums: Sequence[int]) -> Iterator[dict[str, object]]:
    """The objects behind row numbers, without their repeating rows; ``_conflicts`` is the number of open ones."""
    form = form_named(form_key)
    fields = [f for f in form.fields if f.kind is not Kind.ROWS]
    with desk.store.reader() as connection:
        for start in range(0, len(nums), _PAGE):
            part = nums[start : start + _PAGE]
            cells = lists.cells(connection, form, part, [f.key for f in fields])
            for num in part:
                record_id, conflicts, values = cells[num]
                pairs = zip(fields, values, strict=True)
                given = {f.key: write_json(f, v) for f, v in pairs if v is not None and v not in ("", ())}
                yield {"id": record_id, **given, **({CONFLICTS: conflicts} if conflicts else {})}


def dump(desk: Desk) -> Iterator[bytes]:
    """Every record as one canonical JSON line (without its end), sorted by form and id.

    ``{"form", "id", "values": flat registers, "conflicts": {path: [every value]}}``, ``"deleted": true`` for deleted
    ones. Two replicas that hold the same operations give the same bytes.
    """
    with desk.store.reader() as connection:
        for item in dump_queries.walk(connection):
            body: dict[str, object] = {
                "form": item.form,
                "id": item.record,
                "values": {path: value for path, value in item.view.flat.items() if path != DELETED},
                "conflicts": _disputed(item.view.conflicts),
            }
            yield dumps(body | ({"deleted": True} if item.view.deleted else {}))


def _disputed(conflicts: Mapping[str, Sequence[Candidate]]) -> dict[str, list[object]]:
    return {path: [c.value for c in sorted(sides, key=lambda c: dumps(c.value))] for path, sides in conflicts.items()}


def form_of(desk: Desk, record_id: str) -> str:
    """The form a record belongs to. Raises ``Refused("not_found")``."""
    with desk.store.reader() as connection:
        found = dump_queries.form_of(connection, record_id)
    if not found:
        raise Refused("not_found", what="bản ghi", name=record_id[:60])
    return found
