"""The report of a fault of the program: types, files, lines, versions. No messages, no values: they may be personal."""

from __future__ import annotations

import hashlib
import platform
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import kc_desktop
from kc_desktop.domain.errors import KcError


def fingerprint(error: BaseException) -> str:
    """Ten letters that are the same for the same fault: its type and where in our code it arose."""
    places = [f"{_short(f.filename)}:{f.name}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
    return hashlib.sha256("\n".join([type(error).__qualname__, *places]).encode()).hexdigest()[:10]


def report_text(error: BaseException, runtime: str = "") -> str:
    """The whole report. ``runtime`` names further versions, such as Qt's."""
    versions = " · ".join(filter(None, (f"Python {platform.python_version()}", runtime)))
    head = [f"kc_desktop {kc_desktop.__version__} · {versions}", platform.platform(), f"fault {fingerprint(error)}"]
    return "\n".join([*head, *_links(error)]) + "\n"


def _links(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        code = f" {link.code}" if isinstance(link, KcError) else ""
        yield f"{type(link).__module__}.{type(link).__qualname__}{code}"
        for frame in traceback.extract_tb(link.__traceback__):
            yield f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def write_report(error: BaseException, folder: Path, runtime: str = "") -> Path | None:
    """Save the report as ``crash-<fault>-<time>.txt``; None when even that cannot be written."""
    path = folder / f"crash-{fingerprint(error)}-{datetime.now().astimezone():%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report_text(error, runtime), "utf-8")
    except OSError:
        return None
    return path


def _short(filename: str) -> str:
    """The path inside the package; of other code the file name only: folders may hold a person's name."""
    parts = Path(filename).parts
    inside = max((at for at, part in enumerate(parts) if part == "kc_desktop"), default=len(parts) - 1)
    return "/".join(parts[inside:])
