"""What a person decides on two establishments: they are one (merge), or they are two. Both can be taken back.

A merge is one group of operations: the decision, and the values that the kept record gets. Nothing of the other record
is changed; it is hidden while the decision stands, and links to it are followed (``services.links``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared.pairing import Pairing
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.likeness import Likeness
from kc_desktop.domain.pairs import DIFFERENT, SAME, pair_id
from kc_desktop.domain.personal import is_personal
from kc_desktop.domain.record import DELETED, flatten
from kc_desktop.services import duplicates, history, links, records
from kc_desktop.services.desk import Desk
from kc_desktop.store import projection
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import lists, pairs
from kc_desktop.system.clock import now


@dataclass(frozen=True, slots=True)
class Side:
    """One of two establishments. ``named``: form key → how many records name it."""

    id: str
    record: Form
    named: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Laid:
    """Two establishments beside each other, with what speaks for and against their being one."""

    sides: tuple[Side, Side]
    likeness: Likeness


Take = Literal["keep", "lose", "both"]
_LISTS = (Kind.PHONES, Kind.CHOICES, Kind.COMMUNES)
_PLACE = ("site_hamlet", "site_address", "old_address", "old_commune", "latitude", "longitude")
_OWNER = ("representative_title", "owner_birth_year", "owner_is_woman", "owner_is_minority")
_SAME_ROW = {"papers": ("kind", "number"), "files": ("hash",)}


@dataclass(frozen=True, slots=True)
class Decision:
    """``pairing``: the record of the decision; ``group``: of its operations, for ``history.undo_group``."""

    pairing: str
    group: str
    change: Change


def default_takes(kept: Form, lost: Form) -> dict[str, Take]:
    """Field → whose value the merged record has, where the two differ: what is missing comes from the other record,
    lists unite; address and owner facts only where commune and owner are not others."""
    takes: dict[str, Take] = {}
    for field in kept.active():
        mine, theirs = kept.values.get(field.key), lost.values.get(field.key)
        if mine == theirs or theirs in (None, "", ()):
            continue
        if field.kind in _LISTS or field.kind is Kind.ROWS:
            takes[field.key] = "both"
        else:
            takes[field.key] = "lose" if mine in (None, "") and _fits(field.key, kept, lost) else "keep"
    return takes


def _fits(key: str, kept: Form, lost: Form) -> bool:
    beside = "site_commune" if key in _PLACE else "representative" if key in _OWNER else key
    mine = kept.values.get(beside)
    return mine in (None, "") or mine == lost.values.get(beside)


def lay(desk: Desk, a: str, b: str) -> Laid | None:
    """Both, to be decided on; None when one of them is gone, or merged meanwhile."""
    sides = []
    with desk.store.reader() as connection:
        for one in (a, b):
            if links.follow(connection, one) != one:
                return None
            try:
                loaded = _facility(connection, one)
            except Refused:
                return None
            sides.append(Side(one, loaded.record, pairs.naming(connection, one)))
    return Laid((sides[0], sides[1]), duplicates.compare(desk, a, b))


def merged_here(desk: Desk, record: str) -> tuple[duplicates.One, ...]:
    """The establishments that go on as ``record``, near and far, by name."""
    with desk.store.reader() as connection:
        family = [one for one in links.family(connection, record) if one != record]
        names = lists.headlines(connection, "facility", family, own=True)
    return tuple(sorted((duplicates.One(one, names.get(one, "")) for one in family), key=lambda one: one.title))


def merged_into(desk: Desk, record: str) -> duplicates.One | None:
    """The establishment that a merged one goes on as; None for one that stands for itself."""
    with desk.store.reader() as connection:
        end = links.follow(connection, record)
        if end == record:
            return None
        return duplicates.One(end, str(_facility(connection, end).record.values.get("name") or ""))


def circles(desk: Desk) -> int:
    """How many groups of establishments were merged into each other in a circle, by offices that did not see it."""
    with desk.store.reader() as connection:
        return len(links.circles(connection))


def merge(desk: Desk, keep: str, lose: str, takes: Mapping[str, Take] | None = None, because: str = "") -> Decision:
    """Make one of two establishments: ``keep`` goes on, with the values of ``lose`` that ``takes`` says (else
    ``default_takes``). Raises ``Refused``: "not_found", "already_one" where they were merged before."""
    with desk.writer() as connection:
        keep, lose = links.follow(connection, keep), links.follow(connection, lose)
        if keep == lose:
            raise Refused("already_one")
        kept, lost = _facility(connection, keep), _facility(connection, lose)
        chosen = {**default_takes(kept.record, lost.record), **(takes or {})}
        group = new_id()
        decision = _decide(desk, connection, (kept, lost), SAME, because, group)
        written = {
            path: value
            for path, value in _taken(kept.record, lost.record, chosen).items()
            if kept.flat.get(path) != value
            # what the law took away does not come back by the other record
            and not (kept.erased and is_personal(kept.form, path, value))
        }
        if written:
            sets = {path: (value, kept.shown.get(path, ())) for path, value in written.items()}
            op = desk.author_op(connection, "set", "facility", kept.form.version, keep, sets, group)
            projection.apply(connection, (op,), desk.names)
    return Decision(decision, group, _change(decision, keep, lose))


def not_same(desk: Desk, a: str, b: str, because: str = "") -> Decision:
    """Remember that two establishments are two: never suspected again.

    Raises ``Refused``: "not_found", "already_one" where they were merged (which is taken back first).
    """
    group = new_id()
    with desk.writer() as connection:
        if links.follow(connection, a) == links.follow(connection, b):
            raise Refused("already_one")
        both = _facility(connection, a), _facility(connection, b)
        decision = _decide(desk, connection, both, DIFFERENT, because, group)
    return Decision(decision, group, _change(decision, a, b))


def split(desk: Desk, record: str) -> Change:
    """Take back every merge of ``record`` into another one: it stands for itself again."""
    with desk.store.reader() as connection:
        into = sorted(pairs.merges(connection).get(record, ()))
    for kept in into:
        take_back(desk, record, kept)
    return Change("paired", frozenset(("facility", one) for one in (record, *into)), frozenset(("pairing", "survey")))


def take_back(desk: Desk, a: str, b: str) -> Change:
    """Take back the decision on two establishments; what was written over its values since is kept.

    Raises ``Refused``: "not_found" when nobody decided, "nothing_to_undo".
    """
    decision = pair_id(a, b)
    with desk.store.reader() as connection:
        ops = [stored.op for stored in projection.readable_ops(connection, decision)]
    group = next((op.group for op in reversed(ops) if op.kind == "set" and "verdict" in op.sets), None)
    if group is None:
        raise Refused("not_found", what="quyết định", name=decision)
    if group:
        history.undo_group(desk, group, within=(decision, a, b))
    else:
        records.delete(desk, Pairing.key, decision)
    return _change(decision, a, b)


def _change(decision: str, *facilities: str) -> Change:
    """Lists and links anywhere may show another record now."""
    touched = frozenset((("pairing", decision), *(("facility", one) for one in facilities)))
    return Change("paired", touched, frozenset(("facility", "pairing", "survey")))


def _facility(connection: Connection, record: str) -> records.Loaded:
    found = projection.read_state(connection, record)
    if found is None or found[1] != "facility":
        raise Refused("not_found", what="cơ sở", name=record[:60])
    loaded = records.loaded_from(records.form_named("facility"), record, found[2].view(projection.policies("facility")))
    if loaded.deleted:
        raise Refused("not_found", what="cơ sở", name=record[:60])
    return loaded


def _decide(
    desk: Desk,
    connection: Connection,
    both: tuple[records.Loaded, records.Loaded],
    verdict: str,
    because: str,
    group: str,
) -> str:
    """Write the decision over one that stands there, or was taken back."""
    kept, lost = both
    decision = pair_id(kept.record_id, lost.record_id)
    names = [str(one.record.values.get("name") or one.record_id[:8]) for one in both]
    values = {
        "name": " = ".join(names) if verdict == SAME else " ≠ ".join(names),
        "verdict": verdict,
        "kept": kept.record_id,
        "merged": lost.record_id,
        "because": because[:400] or None,
        "decided_on": now().date().isoformat(),
    }
    found = projection.read_state(connection, decision)
    view = found[2].view(projection.policies(Pairing.key)) if found else projection.NOTHING
    written: dict[str, Any] = {path: value for path, value in values.items() if view.flat.get(path) != value}
    if view.deleted:
        written[DELETED] = None
    if written:
        written.setdefault("verdict", verdict)  # by which ``take_back`` finds the group
        sets = {path: (value, view.shown.get(path, ())) for path, value in written.items()}
        op = desk.author_op(connection, "set", Pairing.key, Pairing.version, decision, sets, group)
        projection.apply(connection, (op,), desk.names)
    return decision


def _taken(kept: Form, lost: Form, takes: Mapping[str, Take]) -> dict[str, object]:
    """The flat values that the kept record gets."""
    changed = {key: value for key, value in _values(kept, lost, takes)}
    return flatten(type(kept)(changed))


def _values(kept: Form, lost: Form, takes: Mapping[str, Take]) -> Iterator[tuple[str, Any]]:
    for field in kept.active():
        take = takes.get(field.key, "keep")
        mine, theirs = kept.values.get(field.key) or (), lost.values.get(field.key) or ()
        if take == "keep" or theirs in ("", ()):
            continue
        if field.kind is Kind.ROWS:
            yield field.key, tuple(_new_rows(field, mine, theirs))
        elif take == "both" and field.kind in _LISTS:
            yield field.key, tuple(dict.fromkeys((*mine, *theirs)))
        else:
            yield field.key, theirs


def _new_rows(field: Field[Any], mine: tuple[Form, ...], theirs: tuple[Form, ...]) -> Iterator[Form]:
    """The rows that the kept record does not have, under ids of their own."""
    keys = _SAME_ROW.get(field.key) or tuple(cell.key for cell in field.row.fields if field.row) if field.row else ()
    known = {tuple(row.values.get(key) for key in keys) for row in mine}
    for row in theirs:
        if tuple(row.values.get(key) for key in keys) not in known:
            yield type(row)(row.values, new_id())
