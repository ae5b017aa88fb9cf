"""``kc-desktop self-test``: proof that an installed or frozen program works on this machine, in throw-away folders."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kc_desktop.domain.errors import KcError


class Result(NamedTuple):
    """One check: its name, what it found or why it failed, seconds."""

    name: str
    ok: bool
    detail: str
    seconds: float


def run(as_json: bool) -> int:
    """Do every check and tell each; 0 when all hold, 1 otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home = os.environ.get("KC_HOME")
    results: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="kc-self-test-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        try:
            for name, work in _checks(Path(scratch)):
                results.append(_one(name, work))
                if not as_json:
                    _say(results[-1])
        finally:
            if home is None:
                del os.environ["KC_HOME"]
            else:
                os.environ["KC_HOME"] = home
    good = all(result.ok for result in results)
    if as_json:
        checks = [{"name": r.name, "ok": r.ok, "detail": r.detail, "seconds": round(r.seconds, 2)} for r in results]
        sys.stdout.write(json.dumps({"ok": good, "checks": checks}, ensure_ascii=False) + "\n")
    return 0 if good else 1


def _checks(scratch: Path) -> list[tuple[str, Callable[[], str]]]:
    from kc_desktop.ui import start
    from kc_desktop.ui.proving import parts
    from kc_desktop.ui.proving.job import Job
    from kc_desktop.ui.proving.pages import open_every_page

    app = start.make_app([], start.Look("light"))
    job = Job(scratch)

    def pages() -> str:
        job.close()
        return open_every_page(scratch)

    return [
        ("versions", parts.show_versions),
        ("packs", parts.check_packs),
        ("fonts", parts.check_fonts),
        ("words", lambda: parts.check_words(app)),
        ("migration", lambda: parts.run_migrations(scratch)),
        ("offices", job.found),
        ("forms", job.save_every_form),
        ("bundle", job.carry),
        ("report", job.report),
        ("excel", job.through_excel),
        ("care", job.care),
        ("window", pages),
    ]


def _one(name: str, work: Callable[[], str]) -> Result:
    begun = time.monotonic()
    try:
        detail, ok = work(), True
    except KcError as error:
        detail, ok = f"{error.code}: {error}", False
    except Exception as error:  # noqa: BLE001  (whatever fails is told; the other checks still run)
        detail, ok = f"{type(error).__name__}: {error}", False
    return Result(name, ok, detail, time.monotonic() - begun)


def _say(result: Result) -> None:
    sys.stdout.write(f"{'OK  ' if result.ok else 'HỎNG'} {result.name}: {result.detail} ({result.seconds:.1f} s)\n")
    sys.stdout.flush()
