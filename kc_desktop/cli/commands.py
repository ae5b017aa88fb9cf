"""What a command is: its words, its arguments, the module that does it. The commands themselves: ``table``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kc_desktop.domain.forms import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument; ``options`` as ``argparse`` takes them."""

    names: tuple[str, ...]
    help: str
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """``module`` below ``kc_desktop.cli``; ``detail`` is shown by ``--help`` only; ``gives``: the keys of its JSON."""

    name: str
    group: str
    module: str
    help: str
    args: tuple[Arg, ...] = ()
    detail: str = ""
    does: str = ""
    gives: str = ""

    @property
    def function(self) -> str:
        """Name of the function that does it."""
        return self.does or self.name.replace("-", "_")


def word(name: str, help_text: str, **options: Any) -> Arg:
    """An argument by its place."""
    return Arg((name.lower(),), help_text, {"metavar": name, **options})


def value(name: str, metavar: str, help_text: str, **options: Any) -> Arg:
    """An option with a value."""
    return Arg((name,), help_text, {"metavar": metavar, **options})


def year(text: str) -> int:
    """A calendar year as forms take it. Raises ``ValueError``."""
    found = int(text)
    if not FIRST_YEAR <= found <= LAST_YEAR:
        raise ValueError(text)
    return found


def flag(name: str, help_text: str) -> Arg:
    """An option that is there or not."""
    return Arg((name,), help_text, {"action": "store_true"})
