"""The multi-value register: the merge law of one record (``sync.md`` 5.3).

For each path: value set = {writes} − {writes named as seen by another write}. A fold of sets, hence commutative,
associative, idempotent, and correct with holes in the history. Clocks only choose what to display while people have not
decided.

Personal values lie in the registers as sealed envelopes (``domain.personal``); only the view opens them, so that two
people who sealed the same value under different keys do not disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kc_desktop.domain.canonical import dumps, own
from kc_desktop.domain.forms import Merge
from kc_desktop.domain.op import ERASE, Op

Opener = Callable[[str, dict[str, object]], object]
"""(path, envelope) → the value inside, ``ERASED``, or the envelope itself where no key here opens it."""
ERASED: Final[Mapping[str, object]] = {"$": "erased"}
"""What stands for a value whose key was destroyed by an erasure: to the view as if it had never been written."""


def closed(_path: str, envelope: dict[str, object]) -> object:
    """The opener of somebody without keys."""
    return envelope


@dataclass(slots=True, eq=False)
class RecordState:
    """Everything the log says of one record.

    ``ops``: applied op id → its hybrid clock. ``heads``: path → {op id: value}, the values nobody superseded.
    ``gone``: path → ids superseded before they arrived. ``erasures``: the ops that ordered the personal values of the
    record to be erased. ``opener`` serves the view and is no part of the state.
    """

    ops: dict[str, str] = field(default_factory=dict)
    heads: dict[str, dict[str, object]] = field(default_factory=dict)
    gone: dict[str, set[str]] = field(default_factory=dict)
    erasures: set[str] = field(default_factory=set)
    opener: Opener = closed

    def apply(self, op: Op) -> bool:
        """Fold one op in; False when it was there already."""
        if op.id in self.ops:
            return False
        self.ops[op.id] = op.hlc
        if op.kind == ERASE:
            self.erasures.add(op.id)
        for path, (value, bases) in op.sets.items():
            heads, gone = self.heads.setdefault(path, {}), self.gone.setdefault(path, set())
            for base in bases:
                if heads.pop(base, _NONE) is _NONE and base not in self.ops:
                    gone.add(base)
            if op.id in gone:
                gone.discard(op.id)
            else:
                heads[op.id] = value
            if not gone:
                del self.gone[path]
        return True

    def encode(self) -> bytes:
        """Canonical bytes; op ids are written once and referred to by their place in sorted order."""
        if len(self.ops) == 1 and not self.erasures and not self.gone:  # a record as it begins
            heads = {p: [[0, v] for v in h.values()] for p, h in self.heads.items() if h}
            return dumps({"o": [list(one) for one in self.ops.items()], "h": heads, "g": {}})
        order = sorted(self.ops)
        place = {op: n for n, op in enumerate(order)}
        erasures = {"e": [place[op] for op in sorted(self.erasures)]} if self.erasures else {}
        return dumps(
            erasures
            | {
                "o": [[op, self.ops[op]] for op in order],
                "h": {p: [[place[op], v] for op, v in sorted(h.items())] for p, h in self.heads.items() if h},
                "g": {p: sorted(g) for p, g in self.gone.items() if g},
            }
        )

    @classmethod
    def decode(cls, raw: bytes) -> RecordState:
        """The state of bytes written by ``encode`` (our own database, not foreign input)."""
        body = own(raw)
        order = [op for op, _ in body["o"]]
        return cls(
            dict(body["o"]),
            {p: {order[n]: v for n, v in h} for p, h in body["h"].items()},
            {p: set(g) for p, g in body["g"].items()},
            {order[n] for n in body.get("e", ())},
        )

    def view(self, policies: Mapping[str, Merge]) -> RecordView:
        """What to show: one value a path, and the paths on which people disagree. ``policies`` by field path."""
        flat: dict[str, object] = {}
        shown: dict[str, tuple[str, ...]] = {}
        conflicts: dict[str, tuple[Candidate, ...]] = {}
        erased: list[str] = []
        rows: dict[str, set[str]] | None = None
        for path, heads in self.heads.items():
            if not heads:
                continue
            if path.endswith("-"):
                if path == "-":
                    below = self.below(path)
                else:
                    rows = self._by_row() if rows is None else rows
                    below = rows.get(path[:-1], set())
                self._view_deletion(path, below, flat, shown, conflicts)
                continue
            if len(heads) == 1:  # nearly every path of nearly every record
                ((op, value),) = heads.items()
                value = self.opener(path, value) if isinstance(value, dict) else value
                if value != ERASED:
                    flat[path], shown[path] = value, (op,)
                    continue
            standing = self._opened(path, heads)
            if not standing:
                erased.append(path)
                shown[path] = tuple(sorted(heads))
                continue
            values = list(standing.values())
            if len(values) > 1:
                values = list({dumps(value): value for value in values}.values())
            policy = policies.get(_field(path), Merge.ASK)
            if len(values) > 1 and policy is Merge.UNION and all(isinstance(v, list) for v in values):
                flat[path], shown[path] = _union(values), tuple(sorted(heads))
                continue
            winner = max(standing, key=lambda op: (not isinstance(standing[op], dict), self.ops[op], op))
            flat[path] = standing[winner]
            settled = len(values) == 1 or policy is Merge.LATEST
            shown[path] = tuple(sorted(heads)) if settled else (winner, *sorted(heads.keys() - standing.keys()))
            if not settled:
                conflicts[path] = tuple(Candidate(op, standing[op], op == winner) for op in sorted(standing))
        present = {p: v for p, v in flat.items() if v is not None}
        sealed = tuple(sorted(p for p, v in present.items() if isinstance(v, dict)))
        return RecordView(present, shown, conflicts, sealed, tuple(sorted(erased)))

    def _opened(self, path: str, heads: dict[str, object]) -> dict[str, object]:
        """The values standing at a path, sealed ones opened where a key is here, erased ones left out."""
        for value in heads.values():
            if isinstance(value, dict):
                break
        else:
            return heads
        found = {op: self.opener(path, v) if isinstance(v, dict) else v for op, v in heads.items()}
        return {op: value for op, value in found.items() if value != ERASED}

    def _view_deletion(
        self,
        path: str,
        below: set[str],
        flat: dict[str, object],
        shown: dict[str, tuple[str, ...]],
        conflicts: dict[str, tuple[Candidate, ...]],
    ) -> None:
        """Deleted when every value still standing below ``path`` was seen by a deletion; else it is contested."""
        heads = self.heads[path]
        shown[path] = tuple(sorted(heads))
        deletions = [op for op in heads if heads[op] is not None]
        if deletions and len(deletions) == len(heads) and below <= self._seen_by(path):
            flat[path] = True
        elif deletions:
            conflicts[path] = tuple(Candidate(op, heads[op], heads[op] is None) for op in sorted(heads))

    def below(self, path: str) -> set[str]:
        """The ops whose values stand in the record (``path`` = ``-``) or in the row (``rows/<id>/-``)."""
        prefix = path[:-1]
        return {op for p, heads in self.heads.items() if p.startswith(prefix) and not p.endswith("-") for op in heads}

    def _by_row(self) -> dict[str, set[str]]:
        """``below`` of every row at once: ``rows/<id>/`` → ops."""
        found: dict[str, set[str]] = {}
        for path, heads in self.heads.items():
            row, slash, cell = path.rpartition("/")
            if slash and cell != "-":
                found.setdefault(row + slash, set()).update(heads)
        return found

    def _seen_by(self, path: str) -> set[str]:
        return {op for value in self.heads[path].values() if isinstance(value, list) for op in value}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the values on which people disagree."""

    op: str
    value: object
    shown: bool


class RecordView(NamedTuple):
    """``flat``: path → JSON value; ``shown``: path → ids of the ops whose value the reader sees (the bases of the next
    write); ``conflicts``: path → candidates. ``sealed``: paths whose value is an envelope that no key here opens;
    ``erased``: paths whose values were all erased by order."""

    flat: Mapping[str, object]
    shown: Mapping[str, tuple[str, ...]]
    conflicts: Mapping[str, tuple[Candidate, ...]]
    sealed: tuple[str, ...] = ()
    erased: tuple[str, ...] = ()

    @property
    def deleted(self) -> bool:
        """Whether the record is deleted and nobody edited it unseen."""
        return self.flat.get("-") is True


def _field(path: str) -> str:
    parts = path.split("/")
    return path if len(parts) == 1 else f"{parts[0]}/{parts[2]}"


def _union(values: Iterable[object]) -> list[object]:
    found: dict[object, None] = {}
    for value in values:
        found.update(dict.fromkeys(value if isinstance(value, list) else ()))
    return sorted(found, key=str)


_NONE = object()
