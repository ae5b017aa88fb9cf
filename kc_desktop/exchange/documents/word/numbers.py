"""Numbered and bulleted lists of a Word file: the label of each of their paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kc_desktop.exchange.documents.word.package import W
from kc_desktop.exchange.documents.word.styles import Facts, number, paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element

_VAL = f"{W}val"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Numbers:
    """The lists of a file; counts their paragraphs in the order in which they are asked for."""

    def __init__(self, root: _Element | None) -> None:
        items = root if root is not None else []
        abstract = {str(one.get(f"{W}abstractNumId")): one for one in items if one.tag == f"{W}abstractNum"}
        self._lists: dict[str, tuple[str, dict[int, _Element]]] = {}
        for one in items:
            link = one.find(f"{W}abstractNumId") if one.tag == f"{W}num" else None
            if link is not None and (found := abstract.get(str(link.get(_VAL)))) is not None:
                levels = {int(number(level, "ilvl") or 0): level for level in found.iter(f"{W}lvl")}
                self._lists[str(one.get(f"{W}numId"))] = (str(link.get(_VAL)), levels)
        self._at: dict[tuple[str, int], int] = {}

    def next(self, numbered: tuple[str, int]) -> tuple[str, Facts]:
        """The label of the next paragraph of a list, and the list's indents."""
        name, depth = numbered
        if name not in self._lists or depth not in self._lists[name][1]:
            return "", {}
        key, levels = self._lists[name]
        self._at[key, depth] = self._at.get((key, depth), int(number(levels[depth].find(f"{W}start")) or 1) - 1) + 1
        for deeper in [one for one in self._at if one[0] == key and one[1] > depth]:
            del self._at[deeper]
        shape = levels[depth].find(f"{W}lvlText")
        text = str(shape.get(_VAL, "")) if shape is not None else ""
        if _format_of(levels[depth]) == "bullet":
            text = "•" if text and not text.isascii() and text not in "–—•" else text
        for level, element in levels.items():
            count = self._at.get((key, level), int(number(element.find(f"{W}start")) or 1))
            text = text.replace(f"%{level + 1}", _counted(count, _format_of(element)))
        return text, paragraph(levels[depth].find(f"{W}pPr"))


def _format_of(level: _Element) -> str:
    found = level.find(f"{W}numFmt")
    return str(found.get(_VAL)) if found is not None else "decimal"


def _counted(count: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        text = _LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
    elif kind in ("lowerRoman", "upperRoman"):
        text = roman(count)
    else:
        return f"{count:02d}" if kind == "decimalZero" else str(count)
    return text.upper() if kind.startswith("upper") else text


def roman(count: int) -> str:
    """4 → "iv"."""
    found = ""
    for value, sign in _ROMAN:
        found, count = found + sign * (count // value), count % value
    return found
