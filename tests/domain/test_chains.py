"""Chains of numbered operations: branches, and arithmetic of ranges."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.chains import (
    Link,
    Range,
    Slots,
    branch_label,
    common,
    covers,
    fits,
    place,
    ranges,
    united,
    without,
)

CHAINS = ("a", "b")
numbers = st.sets(st.tuples(st.sampled_from(CHAINS), st.integers(1, 30)))
spans = st.lists(
    st.tuples(st.sampled_from(CHAINS), st.integers(1, 30), st.integers(0, 8)).map(lambda s: (s[0], s[1], s[1] + s[2])),
    max_size=8,
)


def points(found: Sequence[Range]) -> set[tuple[str, int]]:
    """What ranges mean."""
    return {(chain, number) for chain, first, last in found for number in range(first, last + 1)}


def normal(found: Sequence[Range]) -> bool:
    """Sorted, nothing empty, nothing touching."""
    return all(first <= last for _, first, last in found) and all(
        one[0] < other[0] or one[2] + 1 < other[1] for one, other in zip(found, found[1:], strict=False)
    )


# ------------------------------------------------------------------------------------------------------- arithmetic


@given(numbers)
def test_numbers_as_ranges_and_back(chosen: set[tuple[str, int]]) -> None:
    found = ranges(sorted(chosen))
    assert points(found) == chosen
    assert normal(found)


@given(spans, spans)
def test_uniting_is_the_union(one: list[Range], other: list[Range]) -> None:
    both = united([*one, *other])
    assert points(both) == points(one) | points(other)
    assert normal(both)
    assert united(both) == both == united([*other, *one]) == united([*united(one), *other])


@given(spans, spans)
def test_taking_out_is_the_difference(one: list[Range], other: list[Range]) -> None:
    left = without(one, other)
    assert points(left) == points(one) - points(other)
    assert normal(left)
    assert without(left, other) == left
    assert without(one, []) == united(one)
    assert united([*left, *without(one, left)]) == united(one)


@given(spans, spans)
def test_covering_is_inclusion(one: list[Range], other: list[Range]) -> None:
    assert points(common(one, other)) == points(one) & points(other)
    assert common(one, other) == united(common(other, one))
    assert covers(one, other) == (points(other) <= points(one))
    assert covers(one, one)
    assert covers([*one, *other], other)


# --------------------------------------------------------------------------------------------------------- branches


def op(branch: str, number: int, previous: str) -> Link:
    """An operation of a made-up chain: its id depends on everything before it."""
    return Link(hashlib.sha256(f"{branch} {number} {previous}".encode()).hexdigest(), previous)


def chain(branch: str, first: int, last: int, previous: str = "") -> list[tuple[int, Link]]:
    """Operations ``first`` to ``last``, linked."""
    found = []
    for number in range(first, last + 1):
        link = op(branch, number, previous)
        found.append((number, link))
        previous = link.id
    return found


def placed(ops: Sequence[tuple[int, Link]]) -> dict[str, Slots]:
    """The chains after operations arrived in this order."""
    held: dict[str, Slots] = {"own": {}}
    for number, link in ops:
        label, opened = place(held, number, link)
        assert held[label][number] == link
        assert opened == (label != "own" and len(held[label]) == 1)
    return held


def linked(slots: Slots) -> bool:
    """Neighbours name each other."""
    return all(slots[n].previous == slots[n - 1].id for n in slots if n - 1 in slots)


@given(st.integers(1, 12), st.randoms(use_true_random=False))
def test_one_machine_is_one_chain_in_any_order(length: int, chance: random.Random) -> None:
    ops = chain("a", 1, length)
    chance.shuffle(ops)
    held = placed(ops)
    assert list(held) == ["own"]
    assert held["own"] == dict(ops)


@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5), st.randoms(use_true_random=False))
def test_a_forked_chain_keeps_every_operation_of_both(
    common: int, left: int, right: int, chance: random.Random
) -> None:
    trunk = chain("t", 1, common)
    end = trunk[-1][1].id if trunk else ""
    ops = [*trunk, *chain("l", common + 1, common + left, end), *chain("r", common + 1, common + right, end)]
    chance.shuffle(ops)
    held = placed(ops)
    assert sorted(link.id for slots in held.values() for link in slots.values()) == sorted(link.id for _, link in ops)
    assert all(linked(slots) for slots in held.values())
    if left and right:
        assert len(held) > 1, "two operations under one number never share a chain"
    else:
        assert held == {"own": dict(ops)}, "an unbranched chain never splits"


@given(st.integers(1, 5), st.integers(1, 5), st.integers(1, 5))
def test_branches_that_arrive_in_order_are_two(common: int, left: int, right: int) -> None:
    trunk = chain("t", 1, common)
    one = chain("l", common + 1, common + left, trunk[-1][1].id)
    other = chain("r", common + 1, common + right, trunk[-1][1].id)
    held = placed([*trunk, *one, *other])
    assert held == {"own": dict([*trunk, *one]), branch_label(other[0][1].id): dict(other)}


def test_a_place_is_free_and_its_neighbours_fit() -> None:
    ops = chain("a", 1, 3)
    slots: Slots = {1: ops[0][1], 3: ops[2][1]}
    stranger = op("b", 2, ops[0][1].id)
    assert fits(slots, 2, ops[1][1])
    assert not fits(slots, 2, stranger), "the operation behind it does not name it"
    assert not fits(slots, 3, ops[2][1]), "the place is taken"
    assert not fits({1: ops[0][1]}, 2, op("b", 2, "0" * 64)), "it does not name the operation before it"


def test_a_label_is_a_uuid_of_its_first_operation() -> None:
    first, second = chain("a", 1, 2)
    assert branch_label(first[1].id) == branch_label(first[1].id) != branch_label(second[1].id)
    assert len(branch_label(first[1].id)) == 36
