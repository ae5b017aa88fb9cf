"""The operation: what one save wrote, as one immutable line of JSON; its id is the line's SHA-256.

Keys of the line: ``v`` format, ``r`` replica, ``s`` number in the replica's chain (from 1), ``p`` id of the op before,
``t`` kind, ``k`` form, ``id`` record, ``u`` user, ``role``, ``hlc`` hybrid clock (display only), ``w`` wall clock
(untrusted), ``fv`` form version, ``set`` {path: [value, [ids of the ops whose value the author saw there]]}, ``g``
group (an import or an undo). A deletion writes at ``-`` the ids of the ops its author saw: an edit nobody saw is a
conflict. A personal value is an envelope ``{"$": …}`` (``domain.personal``). Kinds and keys a reader does not know stay
in the line and travel on; ``set`` may be empty (an order such as ``erase``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import visible
from kc_desktop.domain.ids import is_id

FORMAT = 1
ERASE = "erase"
"""Kind of the operation that orders the personal values of its record to be destroyed (``domain.personal``)."""
IMPORT_FORM, REPLICA_FORM = "import", "replica"
CONTROL_FORMS = (IMPORT_FORM, REPLICA_FORM)
"""Forms under which the program notes its own doings: imports withdrawn, replicas born."""
OF_CENTRE = frozenset({"campaign", "pack_edit", "programme", "voting_round", "issued"})
"""Forms of which only a centre writes records: they travel down."""
Sets = Mapping[str, tuple[object, tuple[str, ...]]]
_HASH = re.compile(r"[0-9a-f]{64}")
_FORM = re.compile(r"[a-z][a-z0-9_.]{0,39}")
_CLOCK = re.compile(r"[0-9a-f]{12}:[0-9a-f]{4}").fullmatch
_PATH = re.compile(r"-|[a-z][a-z0-9_]{0,59}(/[0-9a-f-]{36}/(-|[a-z][a-z0-9_]{0,59}))?")
_MAX_SETS, _MAX_WORD = 20_000, 250
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Op(NamedTuple):
    """A parsed operation with the bytes it came from."""

    id: str
    raw: bytes
    replica: str
    number: int
    previous: str
    kind: str
    form: str
    record: str
    user: str
    role: str
    hlc: str
    when: str
    form_version: int
    sets: Sets
    group: str = ""


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: the account, its role, and the replica whose chain grows."""

    replica: str
    user: str
    role: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the next op hangs: its number and the id of the one before ("" for the first), and the time of day."""

    number: int
    previous: str
    hlc: str
    when: str


def make(
    author: Author, place: Place, kind: str, form: str, version: int, record: str, sets: Sets, group: str = ""
) -> Op:
    """Write a new operation. ``kind``: ``set``, ``del``, ``undo``, ``resolve``, ``erase``, …"""
    body: dict[str, object] = {
        "v": FORMAT, "r": author.replica, "s": place.number, "p": place.previous, "t": kind, "k": form, "id": record,
        "u": author.user, "role": author.role, "hlc": place.hlc, "w": place.when, "fv": version,
        "set": {path: [value, list(bases)] for path, (value, bases) in sets.items()},
    }  # fmt: skip
    if group:
        body["g"] = group
    raw = dumps(body)
    return Op(
        op_id(raw), raw, author.replica, place.number, place.previous, kind, form, record, author.user, author.role,
        place.hlc, place.when, version, sets, group,
    )  # fmt: skip


def op_id(raw: bytes) -> str:
    """SHA-256 of the line, 64 hexadecimal digits."""
    return hashlib.sha256(raw).hexdigest()


def parse(raw: bytes) -> Op:
    """Read a foreign line. Raises ``Refused`` ("invalid_content", "over_limit", "newer_version")."""
    body = loads(raw)
    if not isinstance(body, dict) or raw[:1] != b"{":  # a byte order mark: Python reads past it, SQLite does not
        raise _bad("không phải một thao tác")
    if isinstance(body.get("v"), int) and body["v"] > FORMAT:
        raise Refused("newer_version", name="thao tác")
    for key, kind in _SHAPE:
        if type(body.get(key)) is not kind:  # JSON makes no subclasses, and true is no number
            raise _bad(f"mục “{key}” sai kiểu")
    number, previous, form = body["s"], body["p"], body["k"]
    if not 1 <= number < 1 << 53 or (previous and not _HASH.fullmatch(previous)) or (number == 1) != (previous == ""):
        raise _bad("số thứ tự hoặc mắt xích")
    if not is_id(body["r"]) or not is_id(body["id"]) or not _FORM.fullmatch(form) or not 1 <= body["fv"] < 1 << 31:
        raise _bad("mã máy, bản ghi hoặc biểu")
    if max(len(body[k]) for k in ("u", "role", "hlc", "w", "t")) > _MAX_WORD:
        raise _bad("mục tác giả, thời gian quá dài")
    group, hlc, when = body.get("g", ""), body["hlc"], body["w"]
    if not _CLOCK(hlc):
        hlc = ""  # no clock gave that: it must not be shown before those that one gave
    if not (when.isascii() and when.isprintable()):
        when = _said(when)
    return Op(
        op_id(raw), raw, body["r"], number, previous, body["t"], form, body["id"], _said(body["u"]),
        _said(body["role"]), hlc, when, body["fv"], _sets(body["set"]), group if isinstance(group, str) else "",
    )  # fmt: skip


_SHAPE: Sequence[tuple[str, type]] = (
    ("v", int), ("r", str), ("s", int), ("p", str), ("t", str), ("k", str), ("id", str), ("u", str), ("role", str),
    ("hlc", str), ("w", str), ("fv", int), ("set", dict),
)  # fmt: skip
_PLAIN = frozenset((str, int, bool, type(None)))


def _sets(raw: dict[str, object]) -> Sets:
    if len(raw) > _MAX_SETS:
        raise _bad("quá nhiều mục trong một thao tác")
    found: dict[str, tuple[object, tuple[str, ...]]] = {}
    for path, pair in raw.items():
        if not _is_path(path) or not isinstance(pair, list) or len(pair) != 2 or not isinstance(pair[1], list):
            raise _bad("đường dẫn hoặc giá trị của một mục")
        value, bases = pair
        if bases and not all(isinstance(base, str) and _HASH.fullmatch(base) for base in bases):
            raise _bad(f"giá trị của mục “{path}”")
        if type(value) not in _PLAIN and not _plain(value):
            raise _bad(f"giá trị của mục “{path}”")
        found[path] = (value, tuple(bases))
    return found


@lru_cache(maxsize=4096)
def _said(text: str) -> str:
    """What an author calls himself, as it may stand beside what we say of him: of one line, nothing in it unseen."""
    return " ".join(visible(_CONTROL.sub(" ", text)).split())


@lru_cache(maxsize=4096)
def _is_path(text: str) -> bool:
    """Names of fields come back with every operation; the names of rows push one another out."""
    return _PATH.fullmatch(text) is not None


def _plain(value: object) -> bool:
    """Whether a value that is not of one of the types ``_PLAIN`` may stand in an operation."""
    if isinstance(value, list):
        return all(isinstance(item, str) for item in value)
    if isinstance(value, dict):  # an envelope: a sealed personal value, or something of a later version: carried as is
        return isinstance(value.get("$"), str) and not any(map(_has_fraction, value.values()))
    return False


def _has_fraction(value: object) -> bool:
    """Whether something of JSON holds a number that ``canonical.dumps`` would not write."""
    if type(value) in _PLAIN:
        return False
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return isinstance(value, Decimal) or any(map(_has_fraction, inner))


def _bad(detail: str) -> Refused:
    return Refused("invalid_content", detail=detail)
