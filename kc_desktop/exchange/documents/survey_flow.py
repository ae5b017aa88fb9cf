"""Pieces of a paper form put on pages: a heading stays with what it heads, a table repeats its own on each page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

LEFT, RIGHT, TOP, BOTTOM = 15 * mm, 12 * mm, 12 * mm, 15 * mm
WIDTH, ROOM = A4[0] - LEFT - RIGHT, A4[1] - TOP - BOTTOM
Draw = Callable[[Any, float], None]
"""Draws on a canvas below an upper edge."""


@dataclass(frozen=True, slots=True)
class Piece:
    """``keep``: not the last one on a page; ``head``: drawn again above the piece when it begins a page."""

    height: float
    draw: Draw
    keep: bool = False
    head: Piece | None = None


def pages(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each page, from above. A piece is never higher than a page: it would be cut."""
    found: list[list[Piece]] = [[]]
    left = ROOM
    for start, stop in _groups(pieces):
        group = list(pieces[start:stop])
        wanted = sum(piece.height for piece in group)
        if found[-1] and wanted > left and wanted <= ROOM:
            found.append([])
            left = ROOM
            if (head := group[0].head) is not None:
                group.insert(0, head)
        for piece in group:
            if piece.height > left and found[-1]:
                found.append([])
                left = ROOM
            found[-1].append(piece)
            left -= piece.height
    return found


def _groups(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Runs that stay together: those that keep and the one after them."""
    groups, start = [], 0
    for at, piece in enumerate(pieces):
        if not piece.keep or at == len(pieces) - 1:
            groups.append((start, at + 1))
            start = at + 1
    return groups


def draw_page(canvas: Any, page: Sequence[Piece]) -> None:
    """All pieces of one page."""
    top = A4[1] - TOP
    for piece in page:
        piece.draw(canvas, top)
        top -= piece.height


def space(height: float) -> Piece:
    """Nothing."""
    return Piece(height, lambda _canvas, _top: None, keep=True)
