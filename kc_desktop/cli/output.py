"""What a command prints: results on stdout (lines, or one JSON object), everything else on stderr."""

from __future__ import annotations

import dataclasses
import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import PurePath

from kc_desktop.domain.errors import ErrorText, KcError
from kc_desktop.domain.forms import Problem

_MAX_CELL = 44
_MAX_PROBLEMS = 200


class Out:
    """``as_json``: one object on stdout instead of lines."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def show(self, result: Mapping[str, object], lines: Iterable[str]) -> None:
        """Print the outcome in the form that was asked for."""
        if self.as_json:
            print(to_json(result))
        else:
            for line in lines:
                print(line)

    def say(self, text: str) -> None:
        """A remark that is no result."""
        print(text, file=sys.stderr)

    def error(self, code: str, text: ErrorText, problems: Sequence[Mapping[str, object]] = ()) -> None:
        """What is wrong, what to do, what is safe."""
        if self.as_json:
            print(to_json({"error": error_object(code, text, problems)}))
            return
        self.say(f"Lỗi [{code}]: {text.message}")
        for problem in problems[:_MAX_PROBLEMS]:
            self.say(f"  - {_problem_line(problem)}")
        self.say(f"Cần làm: {text.next}")
        self.say(f"An toàn: {text.safe}")


def error_object(code: str, text: ErrorText, problems: Sequence[Mapping[str, object]] = ()) -> dict[str, object]:
    """The object under ``error``."""
    body: dict[str, object] = {"code": code, "message": text.message, "next": text.next, "safe": text.safe}
    return body | ({"problems": problems} if problems else {})


def _problem_line(problem: Mapping[str, object]) -> str:
    where = f"bản ghi {problem['record']}, " if "record" in problem else ""
    return f"{where}{problem['path']}: {problem['text']}"


def problem_object(problem: Problem, record: int | None = None) -> dict[str, object]:
    """A finding as JSON; ``record`` is the place in the input, from 1."""
    body: dict[str, object] = {
        "path": problem.path,
        "code": problem.code,
        "level": problem.level.value,
        "text": problem.text,
    }
    return body if record is None else {"record": record, **body}


def problems_of(error: KcError) -> list[dict[str, object]]:
    """The findings an error carries: plain ones, or (place, finding) pairs of many records."""
    found = error.facts.get("problems")
    listed: list[dict[str, object]] = []
    for item in found if isinstance(found, tuple | list) else ():
        if isinstance(item, Problem):
            listed.append(problem_object(item))
        elif isinstance(item, tuple):
            listed.append(problem_object(item[1], item[0] + 1))
    return listed


def to_json(value: object) -> str:
    """One line of JSON; Vietnamese letters as they are."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | PurePath):
        return str(value)
    if isinstance(value, Problem):
        return problem_object(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Iterable):
        return list(value)
    raise TypeError(type(value).__name__)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Aligned columns; a long cell is cut with an ellipsis."""
    cells = [[_cell(c) for c in row] for row in (head, *rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(head))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells]
    return [lines[0], "  ".join("─" * w for w in widths), *lines[1:]]


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= _MAX_CELL else text[: _MAX_CELL - 1] + "…"


class Meter:
    """Progress on stderr, when a person is looking."""

    def __init__(self) -> None:
        self._next = time.monotonic() + 0.5
        self._shown = False
        self._alive = sys.stderr is not None and sys.stderr.isatty()

    def step(self, done: int, total: int, what: str = "") -> None:
        """Show how far the work is, a few times a second."""
        if self._alive and time.monotonic() >= self._next:
            self._next, self._shown = time.monotonic() + 0.2, True
            share = f"{done}/{total}" if total else str(done)
            sys.stderr.write(f"\r\x1b[K{share} {what}"[:100])
            sys.stderr.flush()

    def close(self) -> None:
        """Wipe the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
