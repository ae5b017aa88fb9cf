"""The first operation of a record and the registers it leaves, put together from values that are JSON already.

The very bytes of ``op.make`` and ``RecordState.encode`` (a test compares them), at a tenth of their cost: an import
begins a hundred thousand records, and those two sort, copy and look at every value anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from json.encoder import encode_basestring
from typing import NamedTuple

from kc_desktop.domain.op import FORMAT, Author

quoted = encode_basestring
"""A text as JSON, letters beyond ASCII as they are."""


class Begun(NamedTuple):
    """``id``: SHA-256 of ``raw``, the operation; ``state``: the registers after it."""

    id: bytes
    raw: bytes
    state: bytes


class Beginning:
    """Writes first operations of records of one form, of one author at one time of day."""

    def __init__(self, author: Author, form: tuple[str, int], group: str, when: str) -> None:
        """``form``: key and version; ``group`` "" for none; ``when``: as ``op.Place``."""
        named = f'"g":{quoted(group)},' if group else ""
        key, version = form
        self._start = f'{{"fv":{version},{named}"hlc":"'
        self._id = '","id":'
        self._previous = f',"k":{quoted(key)},"p":"'
        self._number = f'","r":{quoted(author.replica)},"role":{quoted(author.role)},"s":'
        self._end = f'}},"t":"set","u":{quoted(author.user)},"v":{FORMAT},"w":{quoted(when)}}}'

    def write(
        self, number: int, previous: str, hlc: str, record: str, values: Sequence[tuple[str, str]]
    ) -> Begun:  # fmt: skip
        """The operation at ``number`` after ``previous`` (hexadecimal id) that sets ``values`` (path, canonical JSON;
        sorted by path) in a record that has none."""
        sets = ",".join([f'"{path}":[{text},[]]' for path, text in values])
        heads = ",".join([f'"{path}":[[0,{text}]]' for path, text in values])
        raw = (
            f"{self._start}{hlc}{self._id}{quoted(record)}{self._previous}{previous}{self._number}{number}"
            f',"set":{{{sets}{self._end}'
        ).encode()
        made = sha256(raw)
        state = f'{{"g":{{}},"h":{{{heads}}},"o":[["{made.hexdigest()}","{hlc}"]]}}'
        return Begun(made.digest(), raw, state.encode())
