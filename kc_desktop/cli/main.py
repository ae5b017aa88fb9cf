"""The command line: one call from words to exit code. Never loads Qt."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from kc_desktop.cli import parser
from kc_desktop.cli.call import Call, Run
from kc_desktop.cli.commands import Command
from kc_desktop.cli.output import Out, problems_of
from kc_desktop.cli.table import WINDOW
from kc_desktop.domain.errors import Cancelled, ErrorText, KcError, describe
from kc_desktop.system import crash, paths
from kc_desktop.system.files import machine_error

BUG, CANCELLED = 1, 130


def main(argv: Sequence[str], window: Mapping[str, Run] | None = None) -> int:
    """Do what ``argv`` says and give the exit code. ``window``: how to do the commands that need Qt."""
    out = Out(as_json="--json" in argv)
    return guarded(out, lambda: _run(argv, out, window or {}))


def guarded(out: Out, work: Callable[[], int]) -> int:
    """``work`` with every way to fail told to the person: 2 refused, 3 machine, 4 damage, 130 cancelled, 1 bug."""
    try:
        code = work()
        _flush()
        return code
    except KcError as error:
        out.error(error.code, _told(error), problems_of(error))
        return error.exit_code
    except BrokenPipeError:
        _hush()
        return CANCELLED
    except (KeyboardInterrupt, Cancelled):
        out.error("cancelled", describe(KcError("cancelled")))
        return CANCELLED
    except OSError as error:
        machine = machine_error(error, Path(os.fsdecode(error.filename or "–")))
        out.error(machine.code, describe(machine))
        return machine.exit_code
    except Exception as error:  # noqa: BLE001  (the one place where a bug ends)
        report = crash.write_report(error, paths.log_folder())
        out.error("internal_error", describe(KcError("internal_error", report=report or "–")))
        return BUG


def ended_by(error: Exception) -> int:
    """Tell and report an error that ended the program outside any command."""

    def work() -> int:
        raise error

    return guarded(Out(as_json=False), work)


def _run(argv: Sequence[str], out: Out, window: Mapping[str, Run]) -> int:
    words = parser.split(argv)
    name = words.command or ("" if words.help else "gui")
    if name in ("", "help"):
        print(parser.overview())
        return 0
    command = parser.command_named(name)
    if words.help:
        print(parser.help_of(command))
        return 0
    folder = Path(words.data).expanduser() if words.data else paths.data_folder()
    call = Call(parser.parse(command, words.rest), out, folder)
    return window[command.name](call) if command.module == WINDOW else function_of(command)(call)


def function_of(command: Command) -> Run:
    """The function that does a command."""
    return cast(Run, getattr(import_module(f"kc_desktop.cli.{command.module}"), command.function))


def _told(error: KcError) -> ErrorText:
    try:
        return describe(error)
    except KeyError:  # a code nobody wrote a text for still keeps its exit code
        return ErrorText(error.code, "–", "–")


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _hush() -> None:
    """Nobody reads any more: let the interpreter's last flush go nowhere."""
    with contextlib.suppress(OSError):  # a stream without a file has nothing to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
