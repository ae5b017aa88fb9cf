"""A USB stick: its two folders, a note to whoever finds it, the names of bundles, and finding them again."""

from __future__ import annotations

import datetime
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.errors import KcError
from kc_desktop.exchange.bundle import envelope
from kc_desktop.exchange.bundle.envelope import Header
from kc_desktop.system.files import TEMPORARY_SUFFIX, ensure_folder, machine_errors, write_atomic

EXTENSION = ".kcb"
TOP, UP, DOWN = "KHUYENCONG", "GUI", "NHAN"
NOTE = "DOC-TRUOC.txt"
_LOOKED_AT = 20_000

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


def bundle_name(province: str, station: str, first: int, last: int, day: datetime.date) -> str:
    """``KC24_A1B2_000413-000520_20260504.kcb``: ASCII, at most 60 characters, no personal data.

    ``station``: the last four letters or digits of it are used (a station id, or a short code); 0–0 = no operations.
    """
    short = "".join(letter for letter in station.upper() if letter.isascii() and letter.isalnum())[-4:].rjust(4, "0")
    place = "".join(letter for letter in province.upper() if letter.isascii() and letter.isalnum())[:6]
    return f"KC{place}_{short}_{first:06}-{last:06}_{day:%Y%m%d}{EXTENSION}"


def prepare_stick(root: Path, kind: str, owner: str = "") -> Path:
    """The folder for bundles of ``kind`` on the stick ``root``, made where missing, with the note. Machine."""
    folder = ensure_folder(root, TOP, DOWN if kind == "down" else UP)
    note = root / TOP / NOTE
    if not note.exists():
        text = _NOTE_TEXT.format(owner=f"\n{owner}\n" if owner else "")
        write_atomic(note, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())  # so that old Notepad shows accents
    return folder


def find_bundles(folder: Path, depth: int = 2) -> list[Found]:
    """Bundles in ``folder`` and ``depth`` levels below, hidden ones too, by content and not by name; sorted by path.

    Links, pipes and devices are passed by; what cannot be read is left out. Machine when ``folder`` itself is gone.
    """
    with machine_errors(folder):
        folder.stat()
        next(iter(folder.iterdir()), None)
    found = (_look(path) for path in _files(folder, depth))
    return sorted((one for one in found if one), key=lambda one: str(one.path))


def _files(folder: Path, depth: int) -> Iterator[Path]:
    level, seen = [folder], 0
    for _ in range(depth + 1):
        below: list[Path] = []
        for place in level:
            for item in _listing(place):
                seen += 1
                if seen > _LOOKED_AT:
                    return
                mode = item.stat(follow_symlinks=False).st_mode
                if stat.S_ISDIR(mode):
                    below.append(Path(item.path))
                elif stat.S_ISREG(mode):
                    yield Path(item.path)
        level = below


def _listing(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as items:
            found = list(items)
            for item in found:
                item.stat(follow_symlinks=False)  # kept by the entry; a stick may go while we look
    except OSError:
        return []
    return sorted(found, key=lambda item: item.name)


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
            ended = ours and envelope.has_trailer(source, size)
    except (OSError, ValueError):
        return None
    if not ours:
        empty = not start.strip(b"\0") or envelope.MAGIC.startswith(start)
        return Found(path, None, "unfinished" if empty else "foreign", size)
    try:
        header = envelope.read_header(path)
    except KcError as error:
        broken = "unfinished" if error.code == "cut_short" or not ended else "foreign"
        return Found(path, None, broken, size)
    return Found(path, header, "whole" if ended else "unfinished", size)
