"""What a table of the pack ``rules`` is made of: its columns and what may stand in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kc_desktop.domain.amounts import NotANumber, parse_plain
from kc_desktop.domain.texts import N_

HEAD, TAIL = ("entry", "label"), ("clause", "valid_from", "valid_to", "source", "mark")
YES, NO, ASK = "yes", "no", "ask"
YES_NO = {YES: N_("rules", "có"), NO: N_("rules", "không")}


@dataclass(frozen=True, slots=True)
class Column:
    """``kind``: text, words (parted by blanks), phrases (parted by ";"), number, money (đồng). ``choices``: the only
    codes allowed, each with its words."""

    key: str
    label: str
    kind: str = "text"
    choices: Mapping[str, str] | None = None

    def accepts(self, value: str) -> bool:
        """Whether ``value`` can stand here; empty always can."""
        if not value:
            return True
        if self.choices is not None:
            return value in self.choices
        if self.kind in ("number", "money"):
            try:
                number = parse_plain(value)
            except NotANumber:
                return False
            return number >= 0 and (self.kind == "number" or number == int(number))
        return True


@dataclass(frozen=True, slots=True)
class Table:
    """``open``: a province may add entries."""

    name: str
    title: str
    columns: tuple[Column, ...]
    open: bool = False

    @property
    def header(self) -> tuple[str, ...]:
        """All columns of the file."""
        return (*HEAD, *(column.key for column in self.columns), *TAIL)

    def column(self, key: str) -> Column | None:
        """The column of this key."""
        return next((column for column in self.columns if column.key == key), None)
