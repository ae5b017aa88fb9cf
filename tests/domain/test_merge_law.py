"""The merge law by an independent definition: of a set of operations, whatever the order, cutting and repetition, every
value stands that nobody named as seen; and nothing else does."""

from __future__ import annotations

import random
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.forms import Merge
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import ERASE, Author, Op, Place, make
from kc_desktop.domain.record import DELETED
from kc_desktop.domain.register import RecordState

RECORD = "01900000-0000-7000-8000-000000000002"
ROW = "01900000-0000-7000-8000-000000000003"
PATHS = ("name", "phones", "status", f"products/{ROW}/name", f"products/{ROW}/-", DELETED)
POLICIES = {"phones": Merge.UNION, "status": Merge.LATEST}


@st.composite
def logs(draw: st.DrawFn, most: int = 10) -> list[Op]:
    """Operations of a record by several authors, each naming some earlier writes (of whatever path) as seen."""
    ops: list[Op] = []
    authors = [Author(new_id(), f"u{n}", "ctv") for n in range(3)]
    for number in range(draw(st.integers(0, most))):
        sets: dict[str, tuple[object, tuple[str, ...]]] = {}
        for path in draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=3, unique=True)):
            earlier = [op.id for op in ops if path in op.sets]
            seen = draw(st.lists(st.sampled_from(earlier), unique=True, max_size=3)) if earlier else []
            sets[path] = (_value(draw, path, ops), tuple(seen))
        kind = draw(st.sampled_from(("set", "set", "set", ERASE)))
        place = Place(number + 1, f"{number:064x}" if number else "", f"{draw(st.integers(0, 5)):012x}:0000", "")
        author = draw(st.sampled_from(authors))
        ops.append(make(author, place, kind, "survey", 1, RECORD, {} if kind == ERASE else sets))
    return ops


def _value(draw: st.DrawFn, path: str, ops: Sequence[Op]) -> object:
    if path.endswith(DELETED):
        return draw(st.none() | st.just(sorted(op.id for op in ops)))
    if path == "phones":
        return draw(st.lists(st.sampled_from(("01", "02", "03")), max_size=2, unique=True))
    return draw(st.sampled_from(("a", "b", "c", None)))


def fold(ops: Sequence[Op]) -> RecordState:
    state = RecordState()
    for op in ops:
        state.apply(op)
    return state


def joined(one: RecordState, ops: Sequence[Op]) -> RecordState:
    """A state that went to the disk and came back, and then met more operations."""
    state = RecordState.decode(one.encode())
    for op in ops:
        state.apply(op)
    return state


def standing(ops: Sequence[Op]) -> dict[str, dict[str, object]]:
    """The definition: value set = {writes} − {writes named as seen by another}, path by path."""
    found: dict[str, dict[str, object]] = {}
    for path in {path for op in ops for path in op.sets}:
        seen = {base for op in ops if path in op.sets for base in op.sets[path][1]}
        heads = {op.id: op.sets[path][0] for op in ops if path in op.sets and op.id not in seen}
        if heads:
            found[path] = heads
    return found


chances = st.randoms(use_true_random=False)


@given(logs(), chances)
def test_commutative_associative_idempotent(ops: list[Op], chance: random.Random) -> None:
    right = fold(ops).encode()
    assert fold(chance.sample(ops, len(ops))).encode() == right
    cuts = sorted((chance.randint(0, len(ops)), chance.randint(0, len(ops))))
    a, b, c = ops[: cuts[0]], ops[cuts[0] : cuts[1]], ops[cuts[1] :]
    assert joined(fold([*a, *b]), c).encode() == joined(fold(a), [*b, *c]).encode() == right
    assert joined(fold([*c, *a]), b).encode() == right
    assert joined(fold(ops), chance.choices(ops, k=4) if ops else []).encode() == right


@given(logs(), chances)
def test_what_stands_is_what_nobody_saw_also_with_holes(ops: list[Op], chance: random.Random) -> None:
    arrived = [op for op in ops if chance.random() < 0.7]
    state = fold(chance.sample(arrived, len(arrived)))
    assert {path: heads for path, heads in state.heads.items() if heads} == standing(arrived)
    assert state.erasures == {op.id for op in arrived if op.kind == ERASE}
    assert state.ops.keys() == {op.id for op in arrived}


@given(logs())
def test_every_value_written_is_shown_or_was_seen(ops: list[Op]) -> None:
    view = fold(ops).view(POLICIES)
    for path, heads in standing(ops).items():
        if path.endswith(DELETED):
            continue
        texts = {str(value) for value in heads.values() if value is not None}
        flat, sides = view.flat.get(path), [c.value for c in view.conflicts.get(path, ())]
        if path == "phones":
            assert {item for value in heads.values() for item in value or ()} <= set(flat or ())
        elif path == "status":
            assert not sides
            assert flat in heads.values()
        else:
            shown = {str(value) for value in (flat, *sides) if value is not None}
            assert shown == texts
        assert bool(sides) == (path not in ("phones", "status") and len({str(v) for v in heads.values()}) > 1)


@given(logs())
def test_who_writes_names_what_is_shown_and_ends_nothing_else(ops: list[Op]) -> None:
    """A write that names what its author saw supersedes just that; the other sides of a conflict stay."""
    state = fold(ops)
    view = state.view(POLICIES)
    for number, (path, heads) in enumerate(standing(ops).items()):
        if path.endswith(DELETED):
            continue
        place = Place(1, "", "f" * 12 + ":0000", "")
        write = make(
            Author(new_id(), "u", "ctv"), place, "set", "survey", 1, RECORD, {path: (f"new {number}", view.shown[path])}
        )
        state.apply(write)
        left = heads.keys() - set(view.shown[path])
        assert state.heads[path] == {write.id: f"new {number}"} | {op: heads[op] for op in left}


@given(logs(), chances)
def test_leaving_operations_out_and_taking_them_in_again_is_exact(ops: list[Op], chance: random.Random) -> None:
    """A withdrawn import: the fold of the others; taken back: the fold of all."""
    imported = [op for op in ops if chance.random() < 0.4]
    others = [op for op in ops if op not in imported]
    assert fold(others).view(POLICIES) == fold(chance.sample(others, len(others))).view(POLICIES)
    assert joined(fold(others), imported).encode() == fold(ops).encode()


@given(logs())
def test_a_record_is_deleted_only_with_what_somebody_saw(ops: list[Op]) -> None:
    view = fold(ops).view(POLICIES)
    if view.deleted:
        heads = standing(ops)
        seen = {op for value in heads[DELETED].values() if isinstance(value, list) for op in value}
        below = {op for path, values in heads.items() if not path.endswith(DELETED) for op in values}
        assert below <= seen
        assert None not in heads[DELETED].values()
