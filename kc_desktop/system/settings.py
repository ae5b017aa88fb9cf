"""What this person likes on this machine: look, columns, window. One small JSON file, never part of the data."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from kc_desktop.system import paths

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
FILE = "settings.json"
_LIMIT = 1 << 20


class Settings:
    """Values by dotted names ("list.facility.columns"). A file that cannot be read counts as empty: likes, not data."""

    def __init__(self, path: Path | None = None) -> None:
        """``path`` defaults to the configuration folder of this user."""
        self.path = path or paths.config_folder() / FILE
        self._values = self._read()

    def text(self, name: str, default: str = "") -> str:
        """A text, or ``default`` when it is absent or something else."""
        found = self._values.get(name)
        return found if isinstance(found, str) else default

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no."""
        found = self._values.get(name)
        return found if isinstance(found, bool) else default

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty when absent."""
        found = self._values.get(name)
        return tuple(item for item in found if isinstance(item, str)) if isinstance(found, list) else ()

    def numbers(self, name: str) -> dict[str, int]:
        """Whole numbers by name (widths of columns); empty when absent."""
        found = self._values.get(name)
        if not isinstance(found, dict):
            return {}
        return {key: item for key, item in found.items() if isinstance(item, int) and not isinstance(item, bool)}

    def put(self, name: str, value: Json) -> None:
        """Keep a value (None forgets it) and write the file when something changed. A full disk costs only the like.

        Called on the window's thread, so nothing here waits for the disk: a killed program leaves the old file or the
        new one, a power cut may cost the likes.
        """
        if self._values.get(name) == value:
            return
        if value is None:
            self._values.pop(name, None)
        else:
            self._values[name] = value
        body = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        beside = self.path.with_name(f"~{self.path.name}.{os.getpid()}.tmp")
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(body.encode())
            beside.replace(self.path)
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)

    def _read(self) -> dict[str, Json]:
        try:
            if self.path.stat().st_size > _LIMIT:
                return {}
            found = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}
