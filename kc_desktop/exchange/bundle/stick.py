"""A USB stick: its two folders, a note to whoever finds it, the names of bundles, and finding them again."""

from __future__ import annotations

import datetime
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.exchange.bundle import envelope
from kc_desktop.exchange.bundle.envelope import Header
from kc_desktop.exchange.bundle.limits import MAX_NAME
from kc_desktop.system.files import TEMPORARY_SUFFIX, ensure_folder, is_hidden, machine_errors, write_atomic

EXTENSION = ".kcb"
TOP, UP, DOWN = "KHUYENCONG", "GUI", "NHAN"
NOTE = "DOC-TRUOC.txt"
DEPTH = 4
"""Levels below a stick's root that are searched: our two, and two more for a worm that moves folders away."""
_LOOKED_AT = 20_000
_LURES = frozenset(
    (".lnk", ".exe", ".scr", ".pif", ".com", ".bat", ".cmd", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta")
)
_OF_THE_SYSTEM = frozenset(
    ("systemvolumeinformation", "$recycle.bin", "recycler", "lost+found", "found.000", "autorun.inf")
)
_BLANK = frozenset(" \u00a0\u00ad\u200b\u200c\u200d\u2060\u3000\ufeff")
_NINE_DIGITS = 10**9
_NAME = re.compile(r"[0-9A-Za-z_]([0-9A-Za-z_.-]*[0-9A-Za-z_-])?", re.ASCII)
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.ASCII)

_NOTE_TEXT = """\
USB NÀY CHỨA DỮ LIỆU KHUYẾN CÔNG
================================

Thư mục KHUYENCONG do chương trình khuyến công tạo ra để chuyển dữ liệu giữa trạm (xã, phường) và
Trung tâm khuyến công của tỉnh.

- GUI : gói dữ liệu trạm gửi về Trung tâm.
- NHAN: gói dữ liệu Trung tâm gửi lại cho trạm.

Các tệp .kcb đã được mã hóa: chỉ nơi nhận mở được. Xin đừng đổi tên, sửa hoặc xóa các tệp này.
Mất USB không làm mất dữ liệu: máy gửi vẫn giữ đủ và sẽ gửi lại.

Nếu nhặt được USB này, xin chuyển giúp đến Trung tâm khuyến công hoặc Sở Công Thương của tỉnh.
Xin cảm ơn!
{owner}"""


@dataclass(frozen=True, slots=True)
class Found:
    """One file on a stick that is, was to be, or calls itself a bundle."""

    path: Path
    header: Header | None
    state: str
    """whole (begins and ends as a bundle; ``verify_outer`` still reads it all) | unfinished | foreign"""
    size: int
    digest: str = ""
    """SHA-256 of all before the trailer, as the trailer tells: ``Outer.digest`` if that is true"""


def bundle_name(
    province: str, station: str, first: int, last: int, day: datetime.date, volume: int = 1, volumes: int = 1
) -> str:
    """``KC24_A1B2_000413-000520_20260504.kcb``, a volume ``…_20260504_2-3.kcb``: ASCII, no personal data.

    At most 54 characters, which leaves room for the ``-2`` of a name that is taken. ``station``: the last four letters
    or digits of it are used (a station id, or a short code); 0–0 = no operations. The name is a label, nothing else.
    """
    short = "".join(letter for letter in station.upper() if letter.isascii() and letter.isalnum())[-4:].rjust(4, "0")
    place = "".join(letter for letter in province.upper() if letter.isascii() and letter.isalnum())[:6]
    span = f"{first % _NINE_DIGITS:06}-{last % _NINE_DIGITS:06}"
    part = f"_{volume}-{volumes}" if volumes > 1 else ""
    return f"KC{place}_{short}_{span}_{day:%Y%m%d}{part}{EXTENSION}"


def check_name(name: str) -> None:
    """Refused("invalid_content") for a name that FAT, DOS or a mail program would not carry as it is."""
    if len(name) > MAX_NAME or not _NAME.fullmatch(name) or _DEVICE.match(name):
        raise Refused("invalid_content", detail=f"file name of {len(name)} characters")


def prepare_stick(root: Path, kind: str, owner: str = "") -> Path:
    """The folder for bundles of ``kind`` on the stick ``root``, made where missing, with the note. Machine."""
    folder = ensure_folder(root, TOP, DOWN if kind == "down" else UP)
    note = root / TOP / NOTE
    if not note.exists():
        text = _NOTE_TEXT.format(owner=f"\n{owner}\n" if owner else "")
        write_atomic(note, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())  # so that old Notepad shows accents
    return folder


def find_bundles(folder: Path, depth: int = DEPTH, progress: Progress = SILENT) -> list[Found]:
    """Bundles in ``folder`` and ``depth`` levels below, hidden ones too, by content and not by name; sorted by path.

    ``folder``: a stick, a network share, a synced folder, any folder. Links, pipes and devices are passed by; what
    cannot be read is left out; among 20,000 other files our own folder is still looked through, and first. Machine when
    ``folder`` itself is gone; Cancelled.
    """
    with machine_errors(folder):
        folder.stat()
        next(iter(folder.iterdir()), None)
    found: list[Found] = []
    for count, path in enumerate(_files(folder, depth)):
        if count % 100 == 0:
            progress.step(count, 0, path.parent.name)
        if one := _look(path):
            found.append(one)
    return sorted(found, key=lambda one: str(one.path))


def _files(folder: Path, depth: int) -> Iterator[Path]:
    ours = [item for item in _listing(folder) if item.name.casefold() == TOP.casefold() and _is_folder(item)]
    for item in ours:
        yield from _below(Path(item.path), depth - 1, frozenset())
    yield from _below(folder, depth, frozenset(item.path for item in ours))


def _below(folder: Path, depth: int, done: frozenset[str]) -> Iterator[Path]:
    """Regular files, the nearest first."""
    level, seen = [folder], 0
    for _ in range(depth + 1):
        below: list[Path] = []
        for place in level:
            for item in _listing(place):
                seen += 1
                if seen > _LOOKED_AT:
                    return
                if _is_folder(item) and item.path not in done:
                    below.append(Path(item.path))
                elif stat.S_ISREG(item.stat(follow_symlinks=False).st_mode):
                    yield Path(item.path)
        level = below


def _is_folder(item: os.DirEntry[str]) -> bool:
    return stat.S_ISDIR(item.stat(follow_symlinks=False).st_mode)


def _listing(folder: Path) -> list[os.DirEntry[str]]:
    """What can be listed. Each entry keeps its ``stat``: a stick may go while we look."""
    found = []
    try:
        with os.scandir(folder) as items:
            for item in items:
                try:
                    item.stat(follow_symlinks=False)
                except OSError:  # one damaged entry must not hide the others
                    continue
                found.append(item)
    except OSError:
        pass  # what was listed before it broke still counts
    return sorted(found, key=lambda item: item.name)


def worm_traces(root: Path) -> tuple[str, ...]:
    """Names at the top of a stick that look like the work of a worm, at most 20; for a warning. Never raises.

    They are ``autorun.inf``, programs and shortcuts named like a folder beside them, folders without a visible name,
    and the folders themselves when every one of them is hidden. Nothing is opened, followed or deleted.
    """
    items = _listing(root)
    folders = [item for item in items if _is_folder(item) and _plain(item.name) not in _OF_THE_SYSTEM]
    folders = [item for item in folders if not item.name.startswith(".")]  # hidden by the name: not by a worm
    named = {_plain(item.name) for item in folders}
    found = [item.name for item in items if not _is_folder(item) and _is_lure(item.name, named)]
    found += [item.name for item in folders if not _plain(item.name)]
    if folders and all(is_hidden(Path(item.path)) for item in folders):
        found += [item.name for item in folders]
    return tuple(dict.fromkeys(found))[:20]


def _is_lure(name: str, folders: set[str]) -> bool:
    stem, dot, suffix = name.rpartition(".")
    if _plain(name) == "autorun.inf":
        return True
    return bool(dot) and dot + suffix.strip().casefold() in _LURES and _plain(stem) in folders


def _plain(name: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFC", name).casefold() if sign not in _BLANK)


def _look(path: Path) -> Found | None:
    named = path.suffix.lower() in (EXTENSION, TEMPORARY_SUFFIX)
    try:
        with path.open("rb") as source:
            size = source.seek(0, 2)
            source.seek(0)
            start = source.read(len(envelope.MAGIC))
            ours = start == envelope.MAGIC
            if not ours and not named:
                return None
            digest = envelope.told_digest(source, size) if ours else ""
    except (OSError, ValueError):
        return None
    if not ours:
        empty = not start.strip(b"\0") or envelope.MAGIC.startswith(start)
        return Found(path, None, "unfinished" if empty else "foreign", size)
    try:
        header = envelope.read_header(path)
    except KcError as error:
        broken = "unfinished" if error.code == "cut_short" or not digest else "foreign"
        return Found(path, None, broken, size)
    return Found(path, header, "whole" if digest else "unfinished", size, digest)
