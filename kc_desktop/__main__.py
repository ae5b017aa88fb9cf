"""The first word decides: none (or ``gui``) opens the window, any other is a command (``python -m kc_desktop``)."""

from __future__ import annotations

import gc
import io
import os
import sys
from typing import TYPE_CHECKING

from kc_desktop.domain.errors import Machine
from kc_desktop.system import paths

if TYPE_CHECKING:
    from pathlib import Path

    from kc_desktop.cli.call import Call

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main() -> int:
    """Run the program with ``sys.argv``; gives the exit code."""
    if getattr(sys, "frozen", False):  # else it would only cost a tenth of the start
        import multiprocessing

        multiprocessing.freeze_support()
    _prepare_streams()
    if not sys.argv[1:]:
        return _window_at_once()
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


def _window_at_once() -> int:
    """No words, no parser: the way most people start the program is the short one."""
    try:
        return _window(paths.data_folder())
    except Exception as error:  # noqa: BLE001  (handed on to the one place that tells and reports)
        from kc_desktop.cli.main import ended_by

        return ended_by(error)


def _window(folder: Path) -> int:
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
        raise Machine("no_display")  # Qt would abort
    gc.disable()  # nothing made before the first paint is garbage; the window turns it on again
    from kc_desktop.ui import start

    return start.run(folder)


def _gui(call: Call) -> int:
    return _window(call.folder)


def _tour(call: Call) -> int:
    from kc_desktop.ui import tour

    return tour.run(call.args.out)


def _self_test(call: Call) -> int:
    from kc_desktop.ui import selftest

    return selftest.run(call.out.as_json)


if __name__ == "__main__":
    raise SystemExit(main())
