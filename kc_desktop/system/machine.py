"""Which computer this is, told so that nothing about it can be read back."""

from __future__ import annotations

import contextlib
import hashlib
import sys
from pathlib import Path

_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""Made once at installation (``man 5 machine-id``); a cloned disk image carries it along."""
_LIMIT = 200


def fingerprint(salt: str) -> str:
    """64 hexadecimal digits, the same on this computer for the same ``salt``; "" where the system names itself nowhere.

    ``salt`` (a replica id) makes two files of one computer tell different prints.
    """
    name = _name()
    return hashlib.sha256(f"KC/machine/1\0{salt}\0{name}".encode()).hexdigest() if name else ""


def _name() -> str:
    if sys.platform == "win32":
        return _windows_name()
    for file in _FILES:
        with contextlib.suppress(OSError, ValueError):
            with file.open("rb") as source:
                name = source.read(_LIMIT).decode("ascii").strip()
            if name:
                return name
    return ""


def _windows_name() -> str:
    """``MachineGuid``, from the 64-bit view of the registry whatever this process is."""
    if sys.platform == "win32":
        import winreg

        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography", 0, access) as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])[:_LIMIT]
    return ""
