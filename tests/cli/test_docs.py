"""The pages about commands and errors say what the program does."""

from __future__ import annotations

from kc_desktop.cli.table import COMMANDS, WINDOW
from tests.tools import make_cli_docs
from tests.tools.cases import each

AGAIN = "write it again: python -m tests.tools.make_cli_docs"


def test_the_page_of_commands() -> None:
    assert make_cli_docs.COMMANDS_PAGE.read_text("utf-8") == make_cli_docs.commands_page(), AGAIN


def test_the_page_of_errors() -> None:
    assert make_cli_docs.ERRORS_PAGE.read_text("utf-8") == make_cli_docs.errors_page(), AGAIN


@each("name", COMMANDS)
def test_every_command_tells_its_json(name: str) -> None:
    assert bool(COMMANDS[name].gives) == (COMMANDS[name].module != WINDOW)
