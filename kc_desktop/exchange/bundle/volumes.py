"""A set of volumes: facts first, photos after. Each volume is a whole bundle, to be imported alone and in any order."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.texts import N_
from kc_desktop.exchange.bundle import limits
from kc_desktop.exchange.bundle.archive import pack
from kc_desktop.exchange.bundle.cards import Card
from kc_desktop.exchange.bundle.writer import (
    ROOM,
    BundleContent,
    Meter,
    Written,
    check_room,
    copy_bundle,
    write_bundle,
)
from kc_desktop.system.files import CHUNK, machine_errors, reading, sha256_past_cache
from kc_desktop.system.keys import ReplicaKeys

RESERVE = 256 << 10
"""Bytes of a volume kept free for header, manifest, receipts and small entries."""
_PIECE = 256 << 10
_TEXT = limits.MAX_TEXT_TOTAL // 2
_BLOB_COST = 512
"""Bytes a blob costs besides its own: two ZIP headers and its line in the manifest."""


@dataclass(frozen=True, slots=True)
class Target:
    """How large a volume may be. ``key`` is for settings and options, ``label`` for people, ``size`` in bytes."""

    key: str
    label: str
    size: int


MAIL = Target("mail", N_("ui", "Thư điện tử (20 MB)"), 20_000_000)
ZALO = Target("zalo", N_("ui", "Zalo (100 MB)"), 100_000_000)
STICK = Target("stick", N_("ui", "USB (1 GB)"), 1_000_000_000)
TARGETS = (STICK, ZALO, MAIL)


def target(key: str) -> Target:
    """Refused("usage") for a key that is none of ``TARGETS``."""
    for one in TARGETS:
        if one.key == key:
            return one
    raise Refused("usage", detail=f"{key}: {', '.join(known.key for known in TARGETS)}")


@dataclass(frozen=True, slots=True)
class VolumePlan:
    """What goes into one volume. The file will have at most ``estimate`` bytes."""

    volume: int
    """from 1"""
    volumes: int
    lines: range
    """places in the sequence of lines"""
    blobs: tuple[str, ...]
    estimate: int


@dataclass(frozen=True, slots=True)
class _Part:
    lines: range
    blobs: tuple[str, ...]
    size: int


def plan_volumes(
    lines: Sequence[bytes],
    blobs: Mapping[str, int],
    size: int = STICK.size,
    *,
    reserve: int = RESERVE,
    progress: Progress = SILENT,
) -> list[VolumePlan]:
    """Cut ``lines`` (operations, in order) and ``blobs`` (SHA-256 → bytes) into volumes of at most ``size`` bytes.

    One volume when all fits. Else first volumes of operations alone, cut between two, then volumes of blobs alone, in
    the order given. A single operation or blob above ``size`` still goes, alone. At least one volume, perhaps empty.
    ``reserve``: raise it when a volume's manifest or small entries need more than 256 KiB. Cancelled.
    """
    room = max(1, min(size, limits.MAX_FILE - ROOM) - reserve)
    room -= room // 1024  # the seal adds 16 bytes to each 64 KiB
    photos = sum(blobs.values()) + _BLOB_COST * len(blobs)
    facts = list(_line_parts(lines, room, photos, progress))
    whole = sum(part.size for part in facts) + photos
    if len(facts) <= 1 and whole <= room and len(blobs) + _op_entries(lines) <= limits.MAX_ENTRIES:
        parts = [_Part(range(len(lines)), tuple(blobs), whole)]
    else:
        parts = [*facts, *_blob_parts(blobs, len(lines), room)]
    return [
        VolumePlan(place, len(parts), part.lines, part.blobs, part.size + part.size // 1024 + reserve)
        for place, part in enumerate(parts, 1)
    ]


def _op_entries(lines: Sequence[bytes]) -> int:
    return 2 + 2 * sum(map(len, lines)) // limits.MAX_OPS_ENTRY


def _line_parts(lines: Sequence[bytes], room: int, photos: int, progress: Progress) -> Iterator[_Part]:
    """Runs of lines that fit ``room``. Compressed to be measured only when they would not fit as they are."""
    raw = sum(map(len, lines)) + len(lines)
    if raw <= min(room, _TEXT) and len(lines) <= limits.MAX_OPERATIONS and (raw + photos <= room or photos > room):
        if lines:
            yield _Part(range(len(lines)), (), raw)
        return
    first, size, total, done = 0, 0, 0, 0
    for piece, raw_size, packed in _pieces(lines, max(4096, min(_PIECE, room // 16))):
        progress.step(done, raw)
        done += raw_size
        count = piece.stop - first
        full = size + packed > room or count > limits.MAX_OPERATIONS or total + raw_size > _TEXT
        if full and piece.start > first:
            yield _Part(range(first, piece.start), (), size)
            first, size, total = piece.start, 0, 0
        size += packed
        total += raw_size
    if first < len(lines):
        yield _Part(range(first, len(lines)), (), size)


def _pieces(lines: Sequence[bytes], limit: int) -> Iterator[tuple[range, int, int]]:
    """(places, raw bytes, bound of the packed bytes): pieces packed one by one take more room than when joined."""
    first, held = 0, 0
    for place, line in enumerate(lines):
        if place > first and (held + len(line) + 1 > limit or place - first == limits.MAX_OPERATIONS):
            yield _measured(lines, first, place)
            first, held = place, 0
        held += len(line) + 1
    if first < len(lines):
        yield _measured(lines, first, len(lines))


def _measured(lines: Sequence[bytes], first: int, stop: int) -> tuple[range, int, int]:
    raw = b"\n".join(lines[first:stop]) + b"\n"
    packed = len(pack(raw)[1])
    return range(first, stop), len(raw), packed + packed // 128 + 64


def _blob_parts(blobs: Mapping[str, int], end: int, room: int) -> Iterator[_Part]:
    held: list[str] = []
    size = 0
    for sha256, bytes_of in blobs.items():
        cost = bytes_of + _BLOB_COST
        if held and (size + cost > room or len(held) == limits.MAX_ENTRIES):
            yield _Part(range(end, end), tuple(held), size)
            held, size = [], 0
        held.append(sha256)
        size += cost
    if held:
        yield _Part(range(end, end), tuple(held), size)


def write_volumes(
    folder: Path,
    plans: Sequence[VolumePlan],
    content: Callable[[VolumePlan], tuple[str, BundleContent]],
    keys: ReplicaKeys,
    chain: Sequence[Card],
    recipients: Sequence[str],
    progress: Progress = SILENT,
) -> tuple[Written, ...]:
    """Write every volume; ``content`` gives the name and the content of one (its own ``number`` and ``ranges`` too).

    The set and the volume's place in it are filled in here. All or none: when one fails or the person stops, the
    volumes this call finished are removed again. (A volume that a power cut left does no harm: it is a whole bundle.)
    Errors as ``write_bundle``.
    """
    set_id = new_id()
    sizes = [plan.estimate for plan in plans]
    check_room(folder, sum(sizes) if len(plans) > 1 else 0)
    with _all_or_none() as written:
        for place, plan in enumerate(plans):
            name, one = content(plan)
            one = replace(one, set_id=set_id if len(plans) > 1 else "", volume=plan.volume, volumes=plan.volumes)
            part = _Share(progress, sizes, place)
            written.append(write_bundle(folder, name, one, keys, chain, recipients, part))
        _still_there(written, sizes, progress)
    return tuple(written)


def copy_bundles(sources: Sequence[tuple[Path, str]], folder: Path, progress: Progress = SILENT) -> tuple[Written, ...]:
    """``copy_bundle`` for (file, name) pairs: all arrive, verified, or none stays. Room for all is asked first."""
    sizes = [_size(source) for source, _ in sources]
    check_room(folder, sum(sizes))
    with _all_or_none() as written:
        for place, (source, name) in enumerate(sources):
            written.append(copy_bundle(source, folder, name, _Share(progress, sizes, place)))
        _still_there(written, sizes, progress)
    return tuple(written)


def _size(path: Path) -> int:
    with reading(path):
        return path.stat().st_size


@contextlib.contextmanager
def _all_or_none() -> Iterator[list[Written]]:
    written: list[Written] = []
    try:
        yield written
    except BaseException:
        for one in written:
            with contextlib.suppress(OSError):
                one.path.unlink()
        raise


def _still_there(written: Sequence[Written], sizes: Sequence[int], progress: Progress) -> None:
    """Read all but the last once more: a stick of fake capacity lays later files over earlier ones."""
    for place, one in enumerate(written[:-1]):
        meter = Meter(_Share(progress, sizes, place, again=True), one.size, one.path.name)
        with machine_errors(one.path):
            found = sha256_past_cache(one.path, meter.add)
        if found != one.sha256:
            raise Machine("write_unverified", where=str(one.path), written=one.sha256, found=found)


class _Share:
    """The progress of file ``place`` as part of that of a set: each is written and read back, then, ``again``, all but
    the last are read once more. ``sizes`` in bytes, steps in MiB."""

    def __init__(self, whole: Progress, sizes: Sequence[int], place: int, *, again: bool = False) -> None:
        before = 2 * sum(sizes) + sum(sizes[:place]) if again else 2 * sum(sizes[:place])
        total = 2 * sum(sizes) + sum(sizes[:-1])
        self._whole, self._start, self._total = whole, before // CHUNK, -(-total // CHUNK)

    def step(self, done: int, total: int, what: str = "") -> None:
        """Cancelled."""
        self._whole.step(min(self._start + done, self._total), self._total, what)
