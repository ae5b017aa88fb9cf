"""The first word decides: none (or ``gui``) opens the window, any other is a command (``python -m kc_desktop``)."""

from __future__ import annotations

import io
import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kc_desktop.cli.call import Call


def main() -> int:
    """Run the program with ``sys.argv``; gives the exit code."""
    multiprocessing.freeze_support()
    _prepare_streams()
    from kc_desktop.cli.main import main as command_line

    return command_line(sys.argv[1:], {"gui": _gui, "tour": _tour, "self-test": _self_test})


def _prepare_streams() -> None:
    """UTF-8 and plain line ends everywhere (Windows would take cp1252); a program without a console has no streams."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _gui(call: Call) -> int:
    from kc_desktop.ui import start

    return start.run(call.folder)


def _tour(call: Call) -> int:
    from kc_desktop.ui import tour

    return tour.run(call.args.out)


def _self_test(call: Call) -> int:
    from kc_desktop.ui import selftest

    return selftest.run(call.out.as_json)


if __name__ == "__main__":
    raise SystemExit(main())
