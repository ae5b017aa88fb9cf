"""Which file is the database: a small pointer file names it.

A migration and a restore write a new file beside the old one and then switch the pointer; the live file is never moved
away (reliability: moving it broke restores at 4 of 7 write points).
"""

from __future__ import annotations

from pathlib import Path

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.system.files import read_bounded, write_atomic

POINTER = "database.json"


def database_file(folder: Path) -> Path:
    """The live database of a data folder. Raises ``Refused("no_database")`` or ``Damaged``."""
    pointer = folder / POINTER
    try:
        body = loads(read_bounded(pointer, 4096))
    except Refused as fault:
        if fault.code == "file_missing":
            raise Refused("no_database") from None
        raise Damaged("database_damaged", detail=f"tệp {POINTER} không đọc được") from None
    name = body.get("file") if isinstance(body, dict) else None
    if not isinstance(name, str) or Path(name).name != name or not (folder / name).is_file():
        raise Damaged("database_damaged", detail=f"tệp {POINTER} không trỏ đến cơ sở dữ liệu nào")
    return folder / name


def point_to(folder: Path, file: Path) -> None:
    """Make ``file`` (in ``folder``, complete and synced) the live database, in one step."""
    write_atomic(folder / POINTER, dumps({"file": file.name}), replace=True)


def exists(folder: Path) -> bool:
    """Whether the folder already holds a database."""
    return (folder / POINTER).exists()


def generations(folder: Path) -> tuple[Path, ...]:
    """The finished database files of a folder, live or superseded, the newest first."""
    found = (p for p in folder.glob("kc-[0-9]*.db") if p.stem[3:].isdigit())
    return tuple(sorted(found, key=lambda p: -int(p.stem[3:])))


def fresh_name(folder: Path) -> Path:
    """A file name for a new generation of the database; never one in use."""
    taken = {int(p.stem[3:]) for p in folder.glob("kc-[0-9]*.db") if p.stem[3:].isdigit()}
    return folder / f"kc-{max(taken, default=0) + 1:06d}.db"
