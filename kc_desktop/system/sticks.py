"""Removable places that are plugged in now: what a bundle can be written to."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

_ROOTS = ("/media/", "/run/media/", "/mnt/usb")
_TYPES = frozenset({"vfat", "exfat", "msdos", "ntfs", "ntfs3", "fuseblk", "ext4", "udf", "hfsplus"})
_REMOVABLE = 2
"""``DRIVE_REMOVABLE`` of GetDriveTypeW."""
_NO_QUESTIONS = 0x0001
"""``SEM_FAILCRITICALERRORS``: an empty card reader must not open "There is no disk in the drive" every two seconds."""


@dataclass(frozen=True, slots=True)
class Stick:
    """A mounted stick. ``name`` is its label (or drive letter), ``writable`` whether its switch is off."""

    path: Path
    name: str
    writable: bool

    @property
    def title(self) -> str:
        """ "USB KINGSTON"."""
        return f"USB {self.name}"


def sticks(mounts: Path | None = None) -> tuple[Stick, ...]:
    """Every removable place, by name. ``mounts`` stands for ``/proc/mounts`` in tests. Never raises."""
    try:
        found = _windows() if sys.platform == "win32" else _mounted(mounts or Path("/proc/mounts"))
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda stick: stick.name))


def _mounted(mounts: Path) -> list[Stick]:
    found = []
    for line in mounts.read_text("utf-8", errors="replace").splitlines():
        parts = line.split()
        if len(parts) < 4 or parts[2] not in _TYPES:
            continue
        place = _unescaped(parts[1])
        if place.startswith(_ROOTS):
            found.append(Stick(Path(place), Path(place).name, "rw" in parts[3].split(",")))
    return found


def _unescaped(text: str) -> str:
    r"""``/media/a/MY\040STICK`` as a path."""
    for octal, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(octal, sign)
    return text


def _windows() -> list[Stick]:
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]  # exists on Windows only
    kernel.SetErrorMode(_NO_QUESTIONS)
    drives = kernel.GetLogicalDrives()
    found = []
    for at in range(26):
        root = f"{chr(65 + at)}:\\"
        if not drives >> at & 1 or kernel.GetDriveTypeW(root) != _REMOVABLE:
            continue
        label = ctypes.create_unicode_buffer(64)
        flags = ctypes.c_ulong()
        done = kernel.GetVolumeInformationW(root, label, 64, None, None, ctypes.byref(flags), None, 0)
        if done:
            name = f"{label.value} ({root[:2]})" if label.value else root[:2]
            found.append(Stick(Path(root), name, writable=not flags.value & 0x00080000))
    return found
