"""The command line in this process: what a test calls instead of starting the program."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from kc_desktop.cli.main import main


@dataclass(frozen=True)
class Done:
    """One finished command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object on stdout."""
        return json.loads(self.out)

    @property
    def error(self) -> str:
        """The code of the error that ``--json`` printed."""
        return str(self.json["error"]["code"])


@contextlib.contextmanager
def _stdin(data: bytes) -> Iterator[None]:
    with mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8")):
        yield


def run(*words: object, data: Path | None = None, stdin: object = b"") -> Done:
    """Run one command. ``stdin``: bytes, or anything else as JSON."""
    argv = [str(word) for word in words] + (["--data", str(data)] if data else [])
    given = stdin if isinstance(stdin, bytes) else json.dumps(stdin).encode()
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _stdin(given):
        code = main(argv)
    return Done(code, out.getvalue(), err.getvalue())


def good(*words: object, data: Path | None = None, stdin: object = b"") -> Any:
    """Run a command that must succeed; gives its JSON."""
    done = run(*words, "--json", data=data, stdin=stdin)
    assert done.code == 0, f"{words}: {done.code} {done.out} {done.err}"
    return done.json


def station(folder: Path, name: str = "Trạm mẫu", *more: object) -> Path:
    """A new station's data folder."""
    good("init", "--role", "station", "--name", name, "--province", "24", *more, data=folder)
    return folder


def centre(folder: Path, card: Path | None = None) -> Path:
    """A new centre's data folder, its card written to ``card``."""
    good("init", "--role", "centre", "--name", "Trung tâm mẫu", "--province", "24", data=folder)
    if card:
        good("card", "--out", card, data=folder)
    return folder


def facility(name: str = "Mẫu – Gốm Bến Đá", **more: object) -> dict[str, object]:
    """The smallest sound establishment."""
    return {"name": name, "legal_form": "ho_kd", "site_commune": "2025:07306", **more}
