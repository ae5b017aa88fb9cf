"""The merge law: a fold of sets, whatever the order, the doubling, the holes."""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.forms import Merge
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import ERASE, Author, Op, Place, make
from kc_desktop.domain.register import ERASED, Opener, RecordState
from tests.tools.cases import each

RECORD = "01900000-0000-7000-8000-000000000001"
PATHS = ("name", "phones", "status")
POLICIES = {"name": Merge.ASK, "phones": Merge.UNION, "status": Merge.LATEST}


class Machine:
    """A replica in the simulation: its own log, its own view, its own chain."""

    def __init__(self) -> None:
        self.replica = new_id()
        self.state = RecordState()
        self.ops: dict[str, Op] = {}
        self.number, self.last = 0, ""

    def write(self, values: Mapping[str, object], hlc: str) -> Op:
        seen = self.state.view(POLICIES).shown
        self.number += 1
        sets = {path: (value, seen.get(path, ())) for path, value in values.items()}
        place = Place(self.number, self.last, hlc, "")
        op = make(Author(self.replica, "u", "ctv"), place, "set", "facility", 1, RECORD, sets)
        self.last = op.id
        self.take(op)
        return op

    def take(self, *ops: Op) -> None:
        for op in ops:
            self.ops[op.id] = op
            self.state.apply(op)


def simulate(seed: int, steps: int = 14, machines: int = 3) -> list[Op]:
    """A random history: machines write, and now and then see some of what another wrote."""
    chance = random.Random(seed)  # noqa: S311  (a simulation, and derandomized)
    group = [Machine() for _ in range(machines)]
    ops = []
    for step in range(steps):
        one = chance.choice(group)
        if chance.random() < 0.45:
            other = chance.choice(group)
            one.take(*chance.sample(list(other.ops.values()), chance.randint(0, len(other.ops))))
            continue
        chosen = chance.sample(PATHS, chance.randint(1, 3))
        values = {
            p: [f"09{chance.randint(0, 3)}"] if p == "phones" else chance.choice(["a", "b", None]) for p in chosen
        }
        ops.append(one.write(values, f"{chance.randint(0, step + 1):012x}:0000"))
    return ops


def fold(ops: list[Op]) -> RecordState:
    state = RecordState()
    for op in ops:
        state.apply(op)
    return state


seeds = st.integers(0, 10**9)


@given(seeds, st.randoms(use_true_random=False))
def test_order_doubling_and_grouping_do_not_matter(seed: int, chance: random.Random) -> None:
    ops = simulate(seed)
    right = fold(ops).encode()
    mixed = ops + chance.choices(ops, k=3) if ops else ops
    chance.shuffle(mixed)
    assert fold(mixed).encode() == right, "commutative and idempotent"
    cut = chance.randint(0, len(ops))
    first, second = fold(ops[:cut]), fold(ops[cut:])
    for op in ops[cut:]:
        first.apply(op)
    for op in ops[:cut]:
        second.apply(op)
    assert first.encode() == second.encode() == right, "associative"


@given(seeds, st.randoms(use_true_random=False))
def test_what_is_shown_is_the_same_everywhere(seed: int, chance: random.Random) -> None:
    ops = simulate(seed)
    mixed = chance.sample(ops, len(ops))
    assert fold(ops).view(POLICIES) == fold(mixed).view(POLICIES)


@given(seeds, st.randoms(use_true_random=False))
def test_nothing_is_lost_without_somebody_having_seen_it(seed: int, chance: random.Random) -> None:
    """Also with holes: of the ops that arrived, every value is kept unless another op that arrived had seen it."""
    arrived = [op for op in simulate(seed) if chance.random() < 0.7]
    state = fold(arrived)
    for path in PATHS:
        seen = {base for op in arrived if path in op.sets for base in op.sets[path][1]}
        expected = {op.id: op.sets[path][0] for op in arrived if path in op.sets and op.id not in seen}
        assert state.heads.get(path, {}) == expected


@given(seeds, st.randoms(use_true_random=False))
def test_a_hole_filled_later_gives_the_whole(seed: int, chance: random.Random) -> None:
    ops = simulate(seed)
    late = [op for op in ops if chance.random() < 0.3]
    state = fold([op for op in ops if op not in late])
    state = RecordState.decode(state.encode())
    for op in late:
        state.apply(op)
    assert state.encode() == fold(ops).encode()


@given(seeds)
def test_bytes_and_back(seed: int) -> None:
    ops = simulate(seed)
    for end in range(len(ops) + 1):
        state = fold(ops[end // 2 : end])
        again = RecordState.decode(state.encode())
        assert again.encode() == state.encode()
        assert again.view(POLICIES) == state.view(POLICIES)


@given(seeds)
def test_a_conflict_shows_every_value_and_a_decision_ends_it(seed: int) -> None:
    ops = simulate(seed)
    state = fold(ops)
    view = state.view(POLICIES)
    assert not {"phones", "status"} & view.conflicts.keys(), "a union and a latest never ask"
    for path, candidates in view.conflicts.items():
        assert {c.op: c.value for c in candidates} == state.heads[path]
        assert len([c for c in candidates if c.shown]) == 1
        bases = tuple(c.op for c in candidates)
        decided = make(
            Author(new_id(), "u", "centre"), Place(1, "", "0" * 12 + ":0000", ""), "set", "facility", 1, RECORD,
            {path: ("đã quyết", bases)},
        )  # fmt: skip
        state.apply(decided)
        after = state.view(POLICIES)
        assert path not in after.conflicts
        assert after.flat[path] == "đã quyết", "whatever the clocks say"


def test_the_same_value_written_twice_is_no_conflict() -> None:
    one, two = Machine(), Machine()
    ops = [one.write({"name": "Mẫu"}, "1"), two.write({"name": "Mẫu"}, "2")]
    view = fold(ops).view(POLICIES)
    assert (view.flat, view.conflicts) == ({"name": "Mẫu"}, {})
    assert set(view.shown["name"]) == {op.id for op in ops}


@each("path", ["-", f"products/{RECORD}/-"])
def test_a_deletion_takes_only_what_its_author_saw(path: str) -> None:
    """``path``: a whole record, or one row of it."""
    one, two = Machine(), Machine()
    field = path[:-1] + "name"
    first = one.write({field: "Mẫu"}, "1")
    two.take(first)
    gone = one.write({path: sorted(one.state.below(path))}, "9")
    assert one.state.view({}).flat.get(path) is True
    unseen = two.write({field: "sửa ở nơi khác"}, "2")
    for order in itertools.permutations([first, gone, unseen]):
        view = fold(list(order)).view({})
        assert path not in view.flat, "an edit nobody saw is not deleted with the rest"
        assert path in view.conflicts
        assert view.flat[field] == "sửa ở nơi khác"
    again = Machine()
    again.take(first, gone, unseen)
    again.write({path: sorted(again.state.below(path))}, "1")
    assert again.state.view({}).flat.get(path) is True, "deleted again, now that the edit was seen"
    again.write({path: None}, "1")
    assert path not in again.state.view({}).flat
    assert path not in again.state.view({}).conflicts


def test_lists_unite() -> None:
    one, two = Machine(), Machine()
    ops = [one.write({"phones": ["b", "a"]}, "1"), two.write({"phones": ["c", "a"]}, "2")]
    for order in itertools.permutations(ops):
        view = fold(list(order)).view(POLICIES)
        assert view.flat["phones"] == ["a", "b", "c"]
        assert view.conflicts == {}


@each("policy", list(Merge))
def test_a_cleared_field_is_absent(policy: Merge) -> None:
    one = Machine()
    one.write({"name": "Mẫu"}, "1")
    one.write({"name": None}, "2")
    assert one.state.view({"name": policy}).flat == {}


# ------------------------------------------------------------------------------------------------- sealed, erased


def seal(value: object, key: str) -> dict[str, object]:
    """An envelope of this test: its key and its value."""
    return {"$": "p1", "k": key, "c": value}


def opener(keys: Mapping[str, object]) -> Opener:
    """Opens under the ``keys`` that map to True, tells of those that map to ERASED, gives others back."""

    def open_one(_path: str, envelope: dict[str, object]) -> object:
        found = keys.get(str(envelope["k"]))
        return envelope if found is None else envelope["c"] if found is True else found

    return open_one


def two_values(one: object, two: object, path: str = "name") -> RecordState:
    """What two people wrote without seeing each other."""
    first, second = Machine(), Machine()
    return fold([first.write({path: one}, "01"), second.write({path: two}, "02")])


def test_equal_values_under_two_keys_are_no_disagreement() -> None:
    state = two_values(seal("An", "a"), seal("An", "b"))
    state.opener = opener({"a": True, "b": True})
    view = state.view(POLICIES)
    assert (view.flat, view.conflicts, view.sealed) == ({"name": "An"}, {}, ())
    assert set(view.shown["name"]) == set(state.heads["name"])


def test_lists_unite_behind_their_seals() -> None:
    state = two_values(seal(["091"], "a"), seal(["092"], "b"), "phones")
    state.opener = opener({"a": True, "b": True})
    assert state.view(POLICIES).flat == {"phones": ["091", "092"]}


def test_a_readable_value_is_shown_before_a_closed_one_and_both_stand() -> None:
    state = two_values("An", seal("Bình", "b"))
    view = state.view(POLICIES)
    assert (view.flat, view.sealed) == ({"name": "An"}, ())
    assert [c.shown for c in view.conflicts["name"]].count(True) == 1
    alone = two_values(seal("An", "a"), seal("An", "a")).view(POLICIES)
    assert (alone.flat, alone.sealed, alone.conflicts) == ({"name": seal("An", "a")}, ("name",), {})


@each("other", ["Bình", seal("Bình", "b")])
def test_an_erased_value_is_as_never_written(other: object) -> None:
    state = two_values(seal("An", "a"), other)
    state.opener = opener({"a": ERASED, "b": True})
    view = state.view(POLICIES)
    assert (view.flat, view.conflicts, view.erased) == ({"name": "Bình"}, {}, ())
    assert set(view.shown["name"]) == set(state.heads["name"]), "the next write clears it away"
    state.opener = opener({"a": ERASED, "b": ERASED})
    if isinstance(other, dict):
        assert (state.view(POLICIES).flat, state.view(POLICIES).erased) == ({}, ("name",))


def test_a_deletion_covers_erased_values() -> None:
    one = Machine()
    one.state.opener = opener({"a": ERASED})
    one.write({"name": seal("An", "a"), "status": "b"}, "01")
    seen = one.state.view(POLICIES)
    one.write({"-": sorted({op for ops in seen.shown.values() for op in ops})}, "02")
    assert one.state.view(POLICIES).deleted


@given(seeds, st.randoms(use_true_random=False))
def test_an_order_to_erase_folds_like_any_other(seed: int, chance: random.Random) -> None:
    """Wherever it comes in the order, whatever it sets; its state survives bytes and back."""
    ops = simulate(seed)
    order = make(Author(new_id(), "u", "centre"), Place(1, "", "01", ""), ERASE, "facility", 1, RECORD, {})
    mixed = chance.sample([*ops, order], len(ops) + 1)
    state = fold(mixed)
    assert state.encode() == fold([order, *ops]).encode()
    assert RecordState.decode(state.encode()).erasures == state.erasures == {order.id}
    assert state.heads == {**fold(ops).heads}
