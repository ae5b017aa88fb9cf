"""What a workbook file is, before anything parses it: magic bytes, then the zip directory against bombs."""

from __future__ import annotations

import zipfile
from pathlib import Path

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.excel import markup
from kc_desktop.system.files import reading

MAX_FILE = 200 << 20
MAX_ENTRIES = 5_000
MAX_UNPACKED = 600 << 20
"""Bytes after unpacking; a register of 300,000 rows × 30 columns has about 400 MiB of XML."""
MAX_RATIO = 400
"""Empty formatted rows pack 1:150; a bomb 1:1000. Looked at for entries over ``RATIO_FROM`` bytes only."""
RATIO_FROM = 20 << 20

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 1_024
_ENCRYPTED = ("EncryptedPackage".encode("utf-16-le"), "EncryptionInfo".encode("utf-16-le"))


def inspect(path: Path) -> None:
    """Return when the file may be parsed.

    Tables written as web pages may: what they hold is seen when they are parsed. Raises Refused: ``file_missing``,
    ``over_limit`` (bomb), ``not_a_workbook`` (anything else: programs, encrypted workbooks, other zip files).
    """
    with reading(path), path.open("rb") as source:
        head = source.read(_HEAD)
        size = source.seek(0, 2)
        if size > MAX_FILE:
            raise Refused("over_limit", name=path.name, detail=f"{size >> 20} MB")
        if head.startswith(_OLE):
            source.seek(0)
            data = source.read()
            if any(word in data for word in _ENCRYPTED):
                raise Refused("not_a_workbook", name=path.name, detail="encrypted")
            return
        if markup.is_markup(head):
            if size > markup.MAX_BYTES:
                raise Refused("over_limit", name=path.name, detail=f"{size >> 20} MB")
            return
        if not head.startswith(_ZIP):
            raise Refused("not_a_workbook", name=path.name)
        try:
            with zipfile.ZipFile(source) as archive:
                entries = archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
            raise Refused("not_a_workbook", name=path.name) from error
    _judge(path.name, size, entries)


def _judge(name: str, size: int, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(names) > MAX_ENTRIES:
        raise Refused("over_limit", name=name, detail=f"{len(names)} phần")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        raise Refused("over_limit", name=name, detail=f"{unpacked >> 20} MB sau khi giải nén")
    if sum(entry.compress_size for entry in entries) > size:
        raise Refused("over_limit", name=name, detail="các phần chồng lên nhau")
    for entry in entries:
        if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise Refused("over_limit", name=name, detail="tỷ lệ nén quá lớn")
        if entry.flag_bits & 1:
            raise Refused("not_a_workbook", name=name, detail="encrypted")
    if len(set(names)) != len(names) or any(_is_odd(entry) for entry in names):
        raise Refused("not_a_workbook", name=name, detail="tên phần không hợp lệ")
    is_office = any(n.startswith("xl/") for n in names) and "[Content_Types].xml" in names
    if not is_office and not {"mimetype", "content.xml"} <= set(names):
        raise Refused("not_a_workbook", name=name)


def _is_odd(entry: str) -> bool:
    return entry.startswith(("/", "\\")) or "\0" in entry or ".." in entry.replace("\\", "/").split("/")
