"""The bill of lading: what each volume of a parcel carries, with its own number, name, ranges and keys."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from kc_desktop import __version__
from kc_desktop.domain import chains
from kc_desktop.domain.change import Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.op import parse
from kc_desktop.exchange.bundle import limits, volumes
from kc_desktop.exchange.bundle.manifest import Range
from kc_desktop.exchange.bundle.stick import bundle_name
from kc_desktop.exchange.bundle.volumes import VolumePlan
from kc_desktop.exchange.bundle.writer import BundleContent
from kc_desktop.services import attachments, subject_keys
from kc_desktop.services.desk import Desk
from kc_desktop.services.parcels import PUBLISH, UP, Parcel
from kc_desktop.store import blobs, ledger
from kc_desktop.store.engine import Connection
from kc_desktop.store.receipts import Line
from kc_desktop.store.subjects import Key
from kc_desktop.system.clock import now

_PACKS_TWICE = 2
"""Publications pack better than this."""
_STATED_COST = blobs.SHORT + 3
"""Bytes of the manifest for each file that is stated as held."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One bundle of a parcel, ready to be written. ``local``: its operations under the names of our chains."""

    number: int
    name: str
    local: tuple[chains.Range, ...]
    content: BundleContent


def plans(parcel: Parcel, keys: int, size: int, progress: Progress) -> list[VolumePlan]:
    """How the parcel is cut into volumes of at most ``size`` bytes. Entries go with the first volume; those of a
    publication, which is nothing else, are cut too."""
    if parcel.kind == PUBLISH:
        groups = _groups(parcel.entries, size)
        return [
            VolumePlan(n, len(groups), range(0), (), sum(map(len, group.values())) + volumes.RESERVE)
            for n, group in enumerate(groups, 1)
        ]
    carried = sum(map(len, parcel.entries.values()))
    told = parcel.extra.get(attachments.STATED)
    reserve = volumes.RESERVE + subject_keys.PACKED_COST * keys + min(carried, size // 2)
    reserve += _STATED_COST * len(told) if isinstance(told, list) else 0
    lines = [line[3] for line in parcel.lines]
    return volumes.plan_volumes(lines, parcel.blobs, size, reserve=reserve, progress=progress)


def _groups(entries: Mapping[str, bytes], size: int) -> list[dict[str, bytes]]:
    """The entries of each volume of a publication, in order."""
    found: list[dict[str, bytes]] = [{}]
    room = min(_PACKS_TWICE * size, limits.MAX_TEXT_TOTAL // 2)
    for name, data in entries.items():
        if found[-1] and sum(map(len, found[-1].values())) + len(data) > room:
            found.append({})
        found[-1][name] = data
    return found


def volume(
    connection: Connection, desk: Desk, parcel: Parcel, plan: VolumePlan, secrets: Mapping[str, Key], size: int
) -> Volume:
    """The content of one volume of the plans for ``size``; takes the next bundle number."""
    if parcel.kind == PUBLISH:
        entries: Mapping[str, bytes] = _groups(parcel.entries, size)[plan.volume - 1]
    else:
        entries = parcel.entries if plan.volume == 1 else {}
    lines = [parcel.lines[place] for place in plan.lines]
    records = {record_of(line[3]) for line in lines}
    inside = {key: secret for key, secret in secrets.items() if secret[0] in records}
    local = chains.ranges(sorted((line[0], line[1]) for line in lines))
    ranges = _ranges(lines, local)
    number = ledger.next_number(connection)
    content = BundleContent(
        parcel.kind,
        number,
        operations=[line[3] for line in lines],
        ranges=ranges,
        acks=parcel.acks,
        needs=parcel.needs,
        counts={"operations": len(lines)},
        forms={key: form.version for key, form in FORMS.items()},
        blobs={sha256: parcel.blobs[sha256] for sha256 in plan.blobs},
        read_blob=partial(blobs.read, desk.folder),
        entries={**entries, **subject_keys.pack(inside)},
        program=__version__,
        extra=parcel.extra,
    )
    first, last = (ranges[0].first, ranges[-1].last) if ranges else (0, 0)
    station = desk.identity.station if parcel.kind in (UP, PUBLISH) else parcel.peer
    name = bundle_name(desk.identity.province, station, first, last, now().date(), plan.volume, plan.volumes)
    return Volume(number, name, tuple(local), content)


def _ranges(lines: Sequence[Line], local: Sequence[chains.Range]) -> tuple[Range, ...]:
    """The ranges for the manifest: under the replica that wrote them, with the id of the last operation."""
    heads = {(line[0], line[1]): line for line in lines}
    found = []
    for chain, first, last in local:
        head = heads[chain, last]
        found.append(Range(_names(head[3])[1], first, last, head[2]))
    return tuple(found)


def record_of(raw: bytes) -> str:
    """The record of an operation line."""
    return _names(raw)[0]


_USUAL = re.compile(
    rb'\{"fv":\d+,(?:"g":"[^"\\]*",)?"hlc":"[^"\\]*","id":"([0-9a-f-]{36})","k":"[^"\\]*","p":"[0-9a-f]*","r":"([0-9a-f-]{36})",'
)
"""How this program writes a line: found without reading the whole of it."""


def _names(raw: bytes) -> tuple[str, str]:
    """(record, replica) of an operation line."""
    usual = _USUAL.match(raw)
    if usual is not None:
        return usual[1].decode(), usual[2].decode()
    op = parse(raw)
    return op.record, op.replica
