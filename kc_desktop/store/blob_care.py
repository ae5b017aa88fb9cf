"""Care of the tree of attachments: is what the database says here here and whole; copies of it; taking it up again.

Nothing is deleted: a damaged file is set aside under another name, what nobody names is told and left.
"""

from __future__ import annotations

from pathlib import Path

from kc_desktop.domain import media
from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.store import blobs
from kc_desktop.store.backup import peek
from kc_desktop.store.blobs import Blob
from kc_desktop.store.check import Finding
from kc_desktop.store.engine import Connection
from kc_desktop.system.files import ensure_folder, machine_errors, read_chunks, write_atomic

BLOB = "blob"
"""Code of a finding: a file of the table is missing or changed."""
LEFT_OVER = "blob_left_over"
"""Code of a remark, no damage: a file of the tree that the database does not know, or that no record shows."""
_SET_ASIDE = ".damaged"
_HEAD = 1024


def findings(folder: Path, database: Path, *, deep: bool, progress: Progress = SILENT) -> tuple[Finding, ...]:
    """What is wrong with the files that ``database`` says are here; ``deep`` reads every byte of them."""
    with peek(database) as raw:
        listed = raw.execute("SELECT hash, size FROM blob WHERE here ORDER BY hash").fetchall()
    found = []
    for done, (sha256, size) in enumerate(listed):
        progress.step(done, len(listed))
        path = blobs.path_of(folder, sha256)
        if not path.is_file():
            found.append(Finding(BLOB, sha256, f"thiếu tệp đính kèm {sha256[:12]} ({size} byte)"))
        elif not _sound(path, sha256, size, deep=deep):
            found.append(Finding(BLOB, sha256, f"tệp đính kèm {sha256[:12]} đã bị thay đổi (không khớp mã băm)"))
    return tuple(found)


def left_over(folder: Path, connection: Connection) -> tuple[Finding, ...]:
    """Files that take room and that nobody is shown; they are kept, an undo or a bundle may want them."""
    known, unused = blobs.every(connection), blobs.unused(connection)
    strays = [sha256 for sha256, _ in blobs.walk(folder) if not known.get(sha256, (0, False))[1]]
    told = (
        (strays, "tệp đính kèm trong thư mục mà cơ sở dữ liệu không biết"),
        (sorted(unused), "tệp đính kèm không còn bản ghi nào dùng (vẫn giữ để hoàn tác)"),
    )
    return tuple(Finding(LEFT_OVER, some[0], f"{len(some)} {what}") for some, what in told if some)


def copy(folder: Path, target: Path, connection: Connection, progress: Progress = SILENT) -> int:
    """Bring the files the database has to ``target``'s tree, those that are there already left out; gives how many.

    A damaged file is left out (``findings`` tells of it). Raises ``Machine``, ``Cancelled``.
    """
    listed = [sha256 for sha256, (_, here) in sorted(blobs.every(connection).items()) if here]
    return _brought(folder, target, listed, progress)


def bring_back(source: Path, folder: Path, connection: Connection, progress: Progress = SILENT) -> int:
    """Bring what the tree beside a backup has, the restored database wants and ``folder`` lacks; gives how many."""
    wanted = blobs.wanted(connection)
    return _brought(source, folder, [sha256 for sha256, _ in blobs.walk(source) if sha256 in wanted], progress)


def _brought(source: Path, target: Path, listed: list[str], progress: Progress) -> int:
    count = 0
    for done, sha256 in enumerate(listed):
        progress.step(done, len(listed), blobs.FOLDER)
        there, here = blobs.path_of(target, sha256), blobs.path_of(source, sha256)
        if there.is_file() or not blobs.is_whole(here, sha256):
            continue
        ensure_folder(target, blobs.FOLDER, sha256[:2])
        write_atomic(there, read_chunks(here))
        count += 1
    return count


def put_right(folder: Path, connection: Connection, *, deep: bool = True, progress: Progress = SILENT) -> int:
    """Make the table say what the tree holds: lost and damaged files are awaited again, those some record shows and
    that are whole are taken up. Gives how many rows changed. ``deep`` reads every byte."""
    known = blobs.every(connection)
    lost = []
    for done, (sha256, (size, here)) in enumerate(known.items()):
        progress.step(done, len(known))
        path = blobs.path_of(folder, sha256)
        if here and not _sound(path, sha256, size, deep=deep):
            _set_aside(path)
            lost.append(sha256)
    blobs.await_again(connection, lost)
    found, wanted = 0, blobs.wanted(connection)
    for sha256, path in blobs.walk(folder):
        if sha256 in wanted and not known.get(sha256, (0, False))[1] and blobs.is_whole(path, sha256):
            size = path.stat().st_size
            blobs.note(connection, Blob(sha256, _media_of(path), size, b"", here=True))
            found += 1
    return len(lost) + found


def _sound(path: Path, sha256: str, size: int, *, deep: bool) -> bool:
    if not path.is_file() or path.stat().st_size != size:
        return False
    return not deep or blobs.is_whole(path, sha256)


def _set_aside(path: Path) -> None:
    with machine_errors(path):
        if path.is_file():
            path.replace(path.with_name(path.name + _SET_ASIDE))


def _media_of(path: Path) -> str:
    with path.open("rb") as source:
        return media.sniff(source.read(_HEAD)) or media.OTHER
