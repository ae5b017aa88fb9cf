"""Chains of operations: which branch an operation belongs to, and arithmetic of ranges of numbers.

A replica numbers its operations from 1 and each names the one before by its hash. A disk that was cloned makes two
machines go on from the same place: the chain forks, and one number stands for two operations. Each branch then is a
chain of its own under a derived label, so that in one chain a number is held once and neighbours are linked; a receipt
for a run that ends in operation *h* never covers the other branch (``sync.md`` 5.15).
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from typing import NamedTuple

Span = tuple[int, int]
"""(first, last) operation numbers, both ends included."""
Range = tuple[str, int, int]
"""(chain, first, last), both ends included."""


class Run(NamedTuple):
    """Operations ``first`` to ``last`` of a replica, linked; ``head``: the first 16 digits of the id of operation
    ``last``, which vouches for all before it."""

    replica: str
    first: int
    last: int
    head: str


class Link(NamedTuple):
    """An operation as its chain sees it."""

    id: str
    previous: str


Slots = dict[int, Link]
"""Number → operation, of one chain (as much of it as matters)."""


def branch_label(op_id: str) -> str:
    """The name of the branch that begins with an operation: the same wherever that operation begins it."""
    return str(uuid.UUID(bytes=hashlib.sha256(b"KC/branch/1\0" + bytes.fromhex(op_id)).digest()[:16]))


def fits(slots: Mapping[int, Link], number: int, link: Link) -> bool:
    """Whether an operation can stand at ``number``: the place is free and its held neighbours are linked to it."""
    before, after = slots.get(number - 1), slots.get(number + 1)
    return (
        number not in slots
        and (before is None or before.id == link.previous)
        and (after is None or after.previous == link.id)
    )


def place(chains: dict[str, Slots], number: int, link: Link) -> tuple[str, bool]:
    """Put an operation into that of its replica's ``chains`` (label → slots) to which it is linked, else into the first
    where it fits, else into a new branch.

    Gives the label, and whether a branch was opened: the evidence that two machines wrote under one identity.
    """
    fitting = [label for label, slots in chains.items() if fits(slots, number, link)]
    linked = [label for label in fitting if {number - 1, number + 1} & chains[label].keys()]
    for label in (*linked, *fitting):
        chains[label][number] = link
        return label, False
    label = branch_label(link.id)
    chains[label] = {number: link}
    return label, True


def ranges(numbers: Iterable[tuple[str, int]]) -> list[Range]:
    """Sorted (chain, number) pairs as ranges without holes."""
    found: list[Range] = []
    for chain, number in numbers:
        if found and found[-1][0] == chain and found[-1][2] + 1 >= number:
            found[-1] = (chain, found[-1][1], max(number, found[-1][2]))
        else:
            found.append((chain, number, number))
    return found


def united(spans: Iterable[Range]) -> list[Range]:
    """The same ranges sorted, with touching and overlapping ones joined."""
    found: list[Range] = []
    for chain, first, last in sorted(spans):
        if found and found[-1][0] == chain and found[-1][2] + 1 >= first:
            found[-1] = (chain, found[-1][1], max(last, found[-1][2]))
        else:
            found.append((chain, first, last))
    return found


def without(spans: Iterable[Range], taken: Iterable[Range]) -> list[Range]:
    """What of ``spans`` is not in ``taken``."""
    gone, at = united(taken), 0
    found: list[Range] = []
    for chain, first, last in united(spans):
        while at < len(gone) and (gone[at][0], gone[at][2]) < (chain, first):
            at += 1
        begin, place = first, at
        while place < len(gone) and gone[place][0] == chain and gone[place][1] <= last:
            if gone[place][1] > begin:
                found.append((chain, begin, gone[place][1] - 1))
            begin = gone[place][2] + 1
            place += 1
        if begin <= last:
            found.append((chain, begin, last))
    return found


def common(spans: Iterable[Range], others: Iterable[Range]) -> list[Range]:
    """What is in ``spans`` and in ``others`` too."""
    left, right = united(spans), united(others)
    found: list[Range] = []
    here = there = 0
    while here < len(left) and there < len(right):
        (chain, first, last), (other, begin, end) = left[here], right[there]
        if chain == other and max(first, begin) <= min(last, end):
            found.append((chain, max(first, begin), min(last, end)))
        if (chain, last) < (other, end):
            here += 1
        else:
            there += 1
    return found


def covers(spans: Iterable[Range], wanted: Iterable[Range]) -> bool:
    """Whether every number of ``wanted`` is in ``spans``."""
    return not without(wanted, spans)
