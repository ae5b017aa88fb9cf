"""Photos and scans of records: attach, look, write out; on their way with bundles; destroyed by an erasure.

The record side is ordinary rows (``declared.files``): history, undo, conflicts and sync follow from it. The bytes are
kept first, the operation that names them is written after.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kc_desktop.domain import media
from kc_desktop.domain.change import Change
from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.domain.fold import nfc
from kc_desktop.domain.forms import Form, Level
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.media import FILES, HOLDERS, MAX_FILES, THUMB_SIDE, Ready
from kc_desktop.domain.record import flatten
from kc_desktop.services import origins, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import Loaded
from kc_desktop.store import blobs, log, meta, projection, subjects
from kc_desktop.store.blobs import Blob
from kc_desktop.store.engine import Connection
from kc_desktop.system.files import write_atomic

if TYPE_CHECKING:
    from kc_desktop.exchange.bundle.reader import Opened

STATED = "blobs"
"""Manifest key: the files the sender holds, by the first digits of their hash (``store.blobs.stated``)."""
_NAME = 150


@dataclass(frozen=True, slots=True)
class Attached:
    """``known``: the record already showed these bytes; nothing was written."""

    record_id: str
    row: str
    sha256: str
    media: str
    size: int
    op: str | None
    known: bool
    change: Change


@dataclass(frozen=True, slots=True)
class Shown:
    """A file as the window shows it. ``thumb``: a small JPEG, b"" for none (``made``: just now, see
    ``keep_likenesses``); ``here``: whether the bytes are; else ``where``: the office that attached it, or ``erased``:
    destroyed by order."""

    sha256: str
    media: str
    thumb: bytes = b""
    here: bool = False
    where: str = ""
    erased: bool = False
    made: bool = False


# ------------------------------------------------------------------------------------------------------- attaching


def read(source: Path | bytes, name: str = "") -> Ready:
    """A file, or bytes out of the clipboard, made fit to be kept; touches no database. Raises as ``pictures.ready``."""
    from kc_desktop.exchange import pictures  # the decoders load much

    return pictures.from_file(source) if isinstance(source, Path) else pictures.ready(source, name)


def keep(desk: Desk, ready: Ready) -> None:
    """Keep the bytes of a file, durable; a record may name them from now on. Raises ``Machine``."""
    with desk.writer() as connection:
        _keep(desk, connection, ready)


def _keep(desk: Desk, connection: Connection, ready: Ready) -> None:
    blobs.keep(desk.folder, ready.sha256, ready.data)
    blobs.note(connection, Blob(ready.sha256, ready.media, len(ready.data), ready.thumb, here=True))


def values_of(ready: Ready, kind: str | None = None, caption: str = "") -> dict[str, Any]:
    """What a record's row says of a file (``declared.files.FileRow``); what is not known is left out."""
    stem, dot, ending = nfc(ready.name).rpartition(".")
    name = f"{stem[: _NAME - 1 - len(ending)]}.{ending}" if dot and len(ending) < _NAME else ending[:_NAME]
    found = {
        "name": " ".join(name.split()) or ready.sha256[:12], "kind": kind or None, "caption": nfc(caption),
        "hash": ready.sha256, "media": ready.media, "size": len(ready.data), "taken_at": ready.taken_at,
        "latitude": ready.latitude, "longitude": ready.longitude,
    }  # fmt: skip
    return {key: value for key, value in found.items() if value not in (None, "")}


def attach(desk: Desk, form_key: str, record_id: str, ready: Ready, kind: str = "", caption: str = "") -> Attached:
    """Attach a file to a stored record: bytes first, then one operation. The same bytes twice are one row, one file; a
    file that was lost is here again.

    Raises ``Refused``: "not_found" (no such record, or its form holds no files), "over_limit" (50 files),
    "invalid_content" (the kind); ``Machine``.
    """
    if form_key not in HOLDERS:
        raise Refused("not_found", what="biểu có tệp đính kèm", name=form_key[:60])
    seen = records.load(desk, form_key, record_id)
    if seen.deleted:
        raise Refused("not_found", what=seen.form.title.lower(), name=record_id[:60])
    held: Sequence[Form] = seen.record.values.get(FILES) or ()
    same = next((row.row_id for row in held if row.values.get("hash") == ready.sha256), None)
    size = len(ready.data)
    if same is None and len(held) >= MAX_FILES:
        raise Refused("over_limit", name=ready.name, detail=f"{MAX_FILES} tệp một bản ghi")
    row_id = same or new_id()
    sets = {} if same else _sets(desk, seen, row_id, values_of(ready, kind, caption))
    with desk.writer() as connection:
        _keep(desk, connection, ready)
        op = desk.author_op(connection, "set", form_key, seen.form.version, record_id, sets) if sets else None
        if op is not None:
            projection.apply(connection, (op,), desk.names)
    change = Change("attached", frozenset({(form_key, record_id)}))
    return Attached(record_id, row_id, ready.sha256, ready.media, size, op.id if op else None, same is not None, change)


def _sets(
    desk: Desk, seen: Loaded, row_id: str, values: Mapping[str, Any]
) -> dict[str, tuple[object, tuple[str, ...]]]:
    row_form = seen.form.by_key[FILES].row or Form
    only = seen.form({FILES: (row_form(dict(values), row_id),)})
    prefix = f"{FILES}/{row_id}/"
    bad = tuple(p for p in records.check(desk, only) if p.level is Level.BLOCK and p.path.startswith(prefix))
    records.refuse_blocking(bad)
    return {path: (value, ()) for path, value in flatten(only).items()}


# --------------------------------------------------------------------------------------------------------- looking


def look(desk: Desk, record_id: str, hashes: Collection[str]) -> dict[str, Shown]:
    """What to show of the files of a record; decodes where no likeness was made yet, so not for the window's thread."""
    with desk.store.reader() as connection:
        found = blobs.find(connection, hashes)
        away = [sha256 for sha256 in hashes if sha256 not in found or not found[sha256].here]
        writers = _writers(connection, record_id) if away else {}
        doomed = blobs.doomed(connection, [record_id]) if away else set()
    names = origins.names(desk) if away else {}
    here = ((one, _thumb(desk, one)) for one in found.values() if one.here)
    shown = {b.sha256: Shown(b.sha256, b.media, thumb, here=True, made=thumb != b.thumb) for b, thumb in here}
    for sha256 in away:
        kind = found[sha256].media if sha256 in found else ""
        where = names.get(writers.get(sha256, ""), "")
        elsewhere = where if where != desk.identity.name else ""  # ours, and lost: nobody is known to have it
        shown[sha256] = Shown(sha256, kind, where=elsewhere, erased=sha256 in doomed)
    return shown


def _writers(connection: Connection, record_id: str) -> dict[str, str]:
    """Hash → the replica that attached it to a record."""
    return {
        str(value): stored.op.replica
        for stored in log.of_record(connection, record_id)
        for path, (value, _) in stored.op.sets.items()
        if path.startswith(f"{FILES}/") and path.endswith("/hash")
    }


def _thumb(desk: Desk, one: Blob) -> bytes:
    """The likeness of a file; one that arrived has none yet, and is never trusted to be a picture."""
    if one.thumb:
        return one.thumb
    from kc_desktop.exchange import pictures

    try:
        return pictures.preview(blobs.read(desk.folder, one.sha256), THUMB_SIDE)
    except KcError:
        return b""


def keep_likenesses(desk: Desk, shown: Collection[Shown]) -> None:
    """Keep likenesses that ``look`` made, so that they are made once."""
    with desk.writer() as connection:
        known = blobs.find(connection, [one.sha256 for one in shown])
        for one in shown:
            before = known.get(one.sha256)
            if one.thumb and before is not None and not before.thumb:
                blobs.note(connection, Blob(before.sha256, before.media, before.size, one.thumb, before.here))


def large(desk: Desk, sha256: str, side: int) -> bytes:
    """A JPEG of at most ``side`` pixels; of a PDF its first page. Raises as ``fetch``, ``Refused("not_a_picture")``."""
    from kc_desktop.exchange import pictures

    return pictures.preview(fetch(desk, sha256), side)


def pages(desk: Desk, sha256: str, side: int, most: int = 40) -> list[bytes]:
    """The pages of a PDF as JPEG, each at most ``side`` pixels long. Raises as ``large``."""
    from kc_desktop.exchange import pictures

    return pictures.pages(fetch(desk, sha256), side, most)


def fetch(desk: Desk, sha256: str) -> bytes:
    """The bytes of a file, checked.

    Raises ``Refused``: "not_found", "blob_elsewhere" (some record names it, its bytes have not arrived), and
    ``Damaged("blob_damaged")``.
    """
    with desk.store.reader() as connection:
        known = blobs.find(connection, [sha256]).get(sha256)
        named = blobs.shown_by(connection, sha256)
        writers = {} if known and known.here else {r: _writers(connection, r) for r in named}
    if known is not None and known.here:
        return blobs.read(desk.folder, sha256)
    if not named:
        raise Refused("not_found", what="tệp đính kèm", name=sha256[:64])
    names = origins.names(desk)
    offices = sorted({names.get(found[sha256], "") for found in writers.values() if sha256 in found} - {""})
    raise Refused("blob_elsewhere", sha256=sha256[:12], where=", ".join(offices) or "–")


def write_out(desk: Desk, sha256: str, out: Path) -> int:
    """Write a file to ``out``; gives its bytes. Raises as ``fetch``, ``Refused("file_exists")``, ``Machine``."""
    data = fetch(desk, sha256)
    write_atomic(out, data, replace=False)
    return len(data)


# ------------------------------------------------------------------------------------------------------ on their way


def outgoing(desk: Desk, connection: Connection, peer: str) -> dict[str, int]:
    """Hash → size of the files to send to ``peer``. What is damaged here is left out: it holds nothing up, ``check``
    tells of it."""
    lacking = blobs.lacking(connection, peer)
    return {h: size for h, size in lacking.items() if blobs.is_whole(blobs.path_of(desk.folder, h), h)}


def take(desk: Desk, connection: Connection, opened: Opened, records_named: Collection[str]) -> int:
    """Keep the files of a verified bundle (each was compared with its hash), inside the merge's transaction; gives how
    many were new. ``records_named``: the records its operations touched."""
    offered = opened.blobs()
    erased = set(subjects.every_erased(connection))
    if not offered:  # else any of them: an old stick may bring again what was destroyed
        erased &= set(records_named)
    doomed = blobs.doomed(connection, erased)
    known = blobs.find(connection, offered)
    count = 0
    for sha256, size in offered.items():
        if sha256 in doomed:
            continue
        if sha256 not in known or not known[sha256].here:
            data = opened.blob(sha256)
            blobs.keep(desk.folder, sha256, data)
            kind = media.sniff(data[:1024]) or media.OTHER
            blobs.note(connection, Blob(sha256, kind, size, b"", here=True))
            count += 1
    sender = opened.sender  # a centre speaks as one (``parcels.speaker``)
    speaker = sender.id if sender.kind == "centre" else sender.replica
    blobs.note_at(connection, [(speaker, sha256) for sha256 in offered])
    if here := blobs.find(connection, doomed).keys():  # they came before the order, or before what they belong to
        late = {record for record in erased if here & blobs.doomed(connection, [record])}
        meta.write(connection, subjects.UNSWEPT, sorted({*subjects.unswept(connection), *late}))
    return count


def destroy(desk: Desk, erased: Collection[str]) -> None:
    """Destroy the files that the erasures of some records order; stopped half-way it is run again. Raises
    ``Machine``."""
    with desk.writer() as connection:
        gone = blobs.doomed(connection, erased)
        blobs.forget(connection, gone)
    blobs.remove(desk.folder, gone)
