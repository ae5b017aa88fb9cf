"""Reading the command line: ``--data`` and ``--json`` anywhere, then one command with its own arguments.

Only the parser of the command that was asked for is built. Everything said is Vietnamese.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NoReturn

from kc_desktop.cli.commands import Command
from kc_desktop.cli.table import COMMANDS, GROUPS
from kc_desktop.domain.errors import Refused

PROGRAM = "kc-desktop"
_HELP = ("-h", "--help")
_GLOBAL = (
    "--data THƯ_MỤC  thư mục dữ liệu (mặc định: của người dùng máy này)",
    "--json          in một đối tượng JSON ra stdout; lời nhắn ra stderr",
)
_WORDS = (
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không hiểu “\1”"),
    (r"argument (.+?): expected (?:one|at least one) argument", r"\1 cần một giá trị"),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)", r"\1 không nhận “\2” (chọn trong: \3)"),
    (r"argument (.+?): invalid \w+ value: '?(.*?)'?", r"\1 không nhận “\2”"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 không đi cùng \2"),
    (r"argument (.+?): ignored explicit argument .*", r"\1 không nhận giá trị"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """The command line before any command looks at it. ``command`` "" = none was given."""

    data: str
    as_json: bool
    help: bool
    command: str
    rest: tuple[str, ...]


def split(argv: Sequence[str]) -> Words:
    """Take the options that may stand anywhere out of ``argv``. Raises ``Refused("usage")``."""
    data, as_json, wants_help, rest = "", False, False, []
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--json":
            as_json = True
        elif word in _HELP:
            wants_help = True
        elif word == "--data" or word.startswith("--data="):
            data = word[7:] if "=" in word else next(words, "")
            if not data or data.startswith("--"):
                raise Refused("usage", detail="--data cần một thư mục")
        else:
            rest.append(word)
    command = rest[0] if rest and not rest[0].startswith("-") else ""
    return Words(data, as_json, wants_help, command, tuple(rest[1:] if command else rest))


def parse(command: Command, rest: Sequence[str]) -> argparse.Namespace:
    """The arguments of one command. Raises ``Refused("usage")``."""
    found = _parser(command).parse_intermixed_args(list(rest))
    for value in vars(found).values():
        for word in value if isinstance(value, list) else [value]:
            if isinstance(word, str) and any(0xD800 <= ord(letter) <= 0xDFFF for letter in word):
                raise Refused("usage", detail="có chữ không phải UTF-8")
    return found


def command_named(name: str) -> Command:
    """The command. Raises ``Refused("usage")`` naming near ones."""
    if name in COMMANDS:
        return COMMANDS[name]
    import difflib

    near = difflib.get_close_matches(name, COMMANDS, 3)
    hint = f"; có phải: {', '.join(near)}?" if near else ""
    raise Refused("usage", detail=f"không có lệnh “{name[:40]}”{hint}")


def help_of(command: Command) -> str:
    """The help of one command."""
    return _parser(command).format_help()


def overview() -> str:
    """The help of the whole program."""
    return "\n".join(_overview())


def _overview() -> Iterator[str]:
    yield f"Cách dùng: {PROGRAM} [LỆNH] [tham số] [--data THƯ_MỤC] [--json]"
    yield "\nKhông có lệnh: mở cửa sổ chương trình."
    width = max(len(name) for name in COMMANDS) + 2
    for group, title in GROUPS.items():
        yield f"\n{title}:"
        yield from (f"  {c.name:<{width}}{c.help}" for c in COMMANDS.values() if c.group == group)
    yield "\nDùng với mọi lệnh:"
    yield from (f"  {line}" for line in _GLOBAL)
    yield f"\nChi tiết một lệnh: {PROGRAM} LỆNH --help"
    yield "Mã thoát: 0 xong · 1 lỗi chương trình · 2 bị từ chối · 3 máy, ổ đĩa · 4 dữ liệu hỏng · 130 đã dừng"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused("usage", detail=_vietnamese(message))


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=110)

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]  # argparse's own shape
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


def _parser(command: Command) -> argparse.ArgumentParser:
    parser = _Parser(
        prog=f"{PROGRAM} {command.name}",
        description="\n\n".join(filter(None, (f"{command.help}.", command.detail))),
        epilog="Dùng với mọi lệnh:\n" + "\n".join(f"  {line}" for line in (*_GLOBAL, *_gives(command))),
        add_help=False,
        allow_abbrev=False,
        formatter_class=_Formatter,
    )
    words, options = parser.add_argument_group("Tham số"), parser.add_argument_group("Tùy chọn")
    for arg in command.args:
        group = options if arg.names[0].startswith("-") else words
        group.add_argument(*arg.names, help=arg.help.replace("%", "%%"), **arg.options)
    return parser


def _gives(command: Command) -> Iterator[str]:
    if command.gives:
        yield f"                {command.gives}"


def _vietnamese(message: str) -> str:
    for pattern, words in _WORDS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return found.expand(words)[:300]
    return message[:300]
