"""Words to commands: the options that may stand anywhere, usage errors, help, the table."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path

import pytest

from kc_desktop import cli
from kc_desktop.cli.main import function_of, main
from kc_desktop.cli.parser import command_named, help_of, parse, split
from kc_desktop.cli.table import COMMANDS, GROUPS, WINDOW
from tests.tools.cases import each
from tests.tools.command_line import run


@each(
    "argv",
    [
        ["put", "facility", "x.json", "--data", "d", "--json"],
        ["--json", "--data=d", "put", "facility", "x.json"],
        ["put", "--data", "d", "facility", "--json", "x.json"],
    ],
)
def test_the_common_options_stand_anywhere(argv: list[str]) -> None:
    words = split(argv)
    assert (words.data, words.as_json, words.command, words.rest) == ("d", True, "put", ("facility", "x.json"))


def test_options_may_stand_between_words() -> None:
    found = parse(COMMANDS["put"], ["facility", "--stream", "-"])
    assert (found.form, found.file, found.stream) == ("facility", "-", True)
    found = parse(COMMANDS["list"], ["facility", "--where", "a=1", "b=2", "--where", "c=3", "--limit", "5"])
    assert (found.where, found.limit) == (["a=1", "b=2", "c=3"], 5)


@each(
    "argv, says",
    [
        (["nonsense"], "không có lệnh “nonsense”"),
        (["expotr"], "có phải: export"),
        (["put"], "thiếu FORM"),
        (["get", "facility"], "thiếu ID"),
        (["get", "facility", "x", "y"], "không hiểu “y”"),
        (["list", "facility", "--limit", "abc"], "--limit không nhận “abc”"),
        (["list", "facility", "--lim", "1"], "không hiểu"),
        (["init", "--role", "king", "--name", "x", "--province", "24"], "--role không nhận “king”"),
        (["export", "--to"], "--to cần một giá trị"),
        (["version", "--data"], "--data cần một thư mục"),
        (["check", "--deep=1"], "--deep không nhận giá trị"),
        (["--what"], "không hiểu “--what”"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(argv: list[str], says: str, data_dir: Path) -> None:
    done = run("--json", "--data", str(data_dir), *argv)
    assert done.code == 2
    assert done.error == "usage"
    assert says in done.json["error"]["message"]


def test_every_command_has_a_function() -> None:
    assert len(COMMANDS) >= 39
    for command in COMMANDS.values():
        assert command.group in GROUPS
        if command.module != WINDOW:
            assert callable(function_of(command)), command.name


def test_every_command_explains_itself() -> None:
    overview = run("--help").out
    for command in COMMANDS.values():
        assert command.help in overview
        text = help_of(command)
        assert text.startswith(f"Cách dùng: kc-desktop {command.name}")
        assert "usage" not in text
        assert "options" not in text
        assert run(command.name, "-h").out.strip() == text.strip()


def test_commands_of_the_window_get_their_call(tmp_path: Path) -> None:
    seen: list[tuple[str, Path]] = []
    window = {name: (lambda call, name=name: seen.append((name, call.folder)) or 0) for name in ("gui", "tour")}
    assert main([], window) == 0
    assert main(["--data", str(tmp_path)], window) == 0
    assert main(["tour", "--out", str(tmp_path / "o"), "--data", str(tmp_path)], window) == 0
    assert [name for name, _ in seen] == ["gui", "gui", "tour"]
    assert seen[1][1] == tmp_path


def test_a_near_miss_is_not_run() -> None:
    with pytest.raises(Exception, match="putt"):
        command_named("putt")


def test_every_function_that_does_a_command_is_a_command() -> None:
    """A module that no command names would be tested and never reached."""
    named = {(command.module, command.function) for command in COMMANDS.values()}
    written = set()
    for file in Path(str(cli.__file__)).parent.glob("*.py"):
        module = importlib.import_module(f"kc_desktop.cli.{file.stem}")
        for name, found in inspect.getmembers(module, inspect.isfunction):
            if found.__module__ == module.__name__ and not name.startswith("_"):
                shape = inspect.signature(found)
                if str(shape) == "(call: 'Call') -> 'int'":
                    written.add((file.stem, name))
    assert len(written) > 40
    assert written - named == set()
