"""What people disagree on, explained: what every side had seen, how little the sides may differ, which words do.

Pure functions over the writes at one path of one record; who wrote them and what they are called is for the services.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.fold import fold

REOPEN = "reopen"
"""Kind of the operation that lets a value stand again which a decision had set aside; its group names that write."""
RESOLVE = "resolve"
"""Kind of the operation that decides: it supersedes every side."""
Only = Literal["", "blanks", "case", "tones"]
Part = Literal["same", "gone", "new", "own"]
"""As in what it was compared with, only there, only here, and (``marked``) only here of all sides."""
Spans = tuple[tuple[str, Part], ...]
_OP = re.compile(r"[0-9a-f]{64}")
_TOKEN = re.compile(r"\s+|\w+(?:[.,]\w+)*|[^\w\s]")
_MOST_TOKENS = 4000


@dataclass(frozen=True, slots=True)
class Write:
    """One operation as far as one path is concerned. ``stands_for``: the write whose value a reopening brought back."""

    value: object
    bases: tuple[str, ...]
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """The last value that every side had seen. ``op`` is "" where the field was empty when all of them began."""

    op: str
    value: object


def field_of(path: str) -> str:
    """The path without its row: ``name``, ``products/name``, ``-``, ``products/-``."""
    head, _, rest = path.partition("/")
    return f"{head}/{rest.partition('/')[2]}" if rest else head


def is_op(text: str) -> bool:
    """Whether a text can be the id of an operation."""
    return _OP.fullmatch(text) is not None


def origin(writes: Mapping[str, Write], op: str) -> str:
    """The write that first brought the value of ``op``, through any number of reopenings."""
    while op in writes and writes[op].stands_for in writes:
        op = writes[op].stands_for
    return op


def base_of(writes: Mapping[str, Write], sides: Sequence[str]) -> Base | None:
    """What all ``sides`` (op ids) had seen; None when the log has a hole where it would be.

    Where they had seen an earlier disagreement, what its sides had seen in common.
    """
    seen = [_ancestors(writes, origin(writes, side)) for side in sides]
    common = set[str].intersection(*seen) if seen else set[str]()
    if not common:
        return Base("", None) if all(op in writes for one in seen for op in one) else None
    top = common.difference(*(_ancestors(writes, op) for op in common))
    if any(op not in writes for op in top):
        return None
    if len({dumps(writes[op].value) for op in top}) == 1:
        op = max(top)
        return Base(op, writes[op].value)
    return base_of(writes, sorted(top))


def _ancestors(writes: Mapping[str, Write], op: str) -> set[str]:
    """Every write that ``op`` builds on, those included that are not here."""
    found: set[str] = set()
    ahead = [op]
    while ahead:
        write = writes.get(ahead.pop())
        fresh = [base for base in write.bases if base not in found] if write else []
        found.update(fresh)
        ahead += fresh
    return found


def only_by(texts: Sequence[str]) -> Only:
    """Whether texts that are not the same differ by blanks only, by capital letters too, or by tone marks too."""
    if len({" ".join(text.split()) for text in texts}) == 1:
        return "blanks"
    if len({" ".join(text.casefold().split()) for text in texts}) == 1:
        return "case"
    return "tones" if len({fold(text) for text in texts}) == 1 else ""


def spans(base: str, text: str) -> Spans:
    """``text`` with what it changed of ``base``, word by word.

    Leaving out ``gone`` gives ``text``, leaving out ``new`` gives ``base``; within a change the gone words come first.
    """
    before, after = _TOKEN.findall(base), _TOKEN.findall(text)
    if len(before) + len(after) > _MOST_TOKENS:
        return _changed(base, text)
    found: list[tuple[str, Part]] = []
    gone, new = "", ""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for at, (tag, low, high, start, end) in enumerate(codes):
        was, now = "".join(before[low:high]), "".join(after[start:end])
        between = 0 < at < len(codes) - 1
        if tag == "equal" and not (between and now.isspace()):
            found += [*_changed(gone, new), (now, "same")]
            gone, new = "", ""
        else:  # a blank between two changed words is part of one change
            gone, new = gone + was, new + now
    return (*found, *_changed(gone, new))


def marked(parts: Spans, others: Sequence[str]) -> Spans:
    """``parts`` (of ``spans``) with the new words that not every other side has as ``own``: what is to be chosen."""
    text = "".join(part for part, kind in parts if kind != "gone")
    own = [False] * len(text)
    for other in others:
        at = 0
        for part, kind in spans(other, text):
            if kind != "gone":
                own[at : at + len(part)] = [kind == "new" or before for before in own[at : at + len(part)]]
                at += len(part)
    found: list[tuple[str, Part]] = []
    at = 0
    for part, kind in parts:
        if kind == "new":
            found += _split(part, own[at : at + len(part)])
        else:
            found.append((part, kind))
        at += 0 if kind == "gone" else len(part)
    return tuple(found)


def _split(text: str, own: Sequence[bool]) -> list[tuple[str, Part]]:
    found: list[tuple[str, Part]] = []
    for letter, mine in zip(text, own, strict=True):
        kind: Part = "own" if mine else "new"
        if found and found[-1][1] == kind:
            found[-1] = found[-1][0] + letter, kind
        else:
            found.append((letter, kind))
    return found


def _changed(gone: str, new: str) -> Spans:
    both: Spans = ((gone, "gone"), (new, "new"))
    return tuple(part for part in both if part[0])
