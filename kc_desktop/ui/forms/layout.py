"""The shape of a form on the screen: blocks, lines of fields on twelve columns, tables of rows. Made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A field and the columns it takes (of 12). ``lines`` is the height of a field of several lines."""

    key: str
    span: int
    lines: int = 3


Line = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Repeating rows: how the open row is laid out, and what a closed row shows in one line (spans add up to 12).

    ``kept``: rows that the program writes and shows elsewhere; they have no table.
    """

    key: str
    lines: tuple[Line, ...]
    summary: Line
    add: str
    empty: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A titled block. ``letter`` ("" where there is one block) and ``short`` stand in the index."""

    letter: str
    title: str
    lines: tuple[Line, ...] = ()
    rows: tuple[Rows, ...] = ()
    short: str = ""

    def numbered(self, text: str) -> str:
        """ "A. Định danh"; the text alone where blocks have no letters."""
        return f"{self.letter}. {text}" if self.letter else text

    def places(self) -> Iterator[Place]:
        """The fields of the block itself, in order of typing."""
        for one in self.lines:
            yield from one


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of one form."""

    form: str
    blocks: tuple[Block, ...]


def line(*parts: str) -> Line:
    """``line("name:6", "legal_form:3")``: fields with their columns; ``note:12:4`` is four lines high."""
    made = []
    for part in parts:
        key, span, *rest = part.split(":")
        made.append(Place(key, int(span), int(rest[0]) if rest else 3))
    if sum(place.span for place in made) > COLUMNS:
        raise ValueError(f"more than {COLUMNS} columns: {parts}")
    return tuple(made)
