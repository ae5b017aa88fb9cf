"""How a paragraph and its letters look: defaults, styles, numbering and what is set directly, merged as Word does.

Lengths are points. What Word knows beyond this subset has no effect.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kc_desktop.exchange.documents.word.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from kc_desktop.exchange.documents.word.numbers import Numbers

Facts = dict[str, Any]
_VAL = f"{W}val"
_MOST = 100_000
_OFF = ("0", "false", "off", "none")
_FLAGS = {"b": "bold", "i": "italic", "caps": "caps", "smallCaps": "caps", "vanish": "hidden"}
_KEEPS = {"keepNext": "keep_next", "keepLines": "keep_lines", "pageBreakBefore": "break_before",
          "contextualSpacing": "contextual", "widowControl": "widow"}  # fmt: skip
_ALIGN = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "both",
          "distribute": "both"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Face:
    """Letters: ``size`` in points, ``rise`` of the base line."""

    size: float = 11
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    rise: float = 0

    @property
    def font(self) -> str:
        """Our font of this face: everything is set in the one that is metrically Times New Roman."""
        return f"Tinos{'-' if self.bold or self.italic else ''}{'Bold' * self.bold}{'Italic' * self.italic}"


@dataclass(frozen=True, slots=True)
class Tab:
    """A stop at ``at`` points from the edge of the text; ``leader``: the character that fills the way, "" for none."""

    at: float
    kind: str
    leader: str


@dataclass(frozen=True, slots=True)
class Form:
    """A paragraph. ``line``: a factor for ``rule`` "auto", else points; ``borders``: side → thickness."""

    style: str = ""
    align: str = "left"
    left: float = 0
    right: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    rule: str = "auto"
    keep_next: bool = False
    keep_lines: bool = False
    break_before: bool = False
    contextual: bool = False
    widow: bool = True
    tabs: tuple[Tab, ...] = ()
    borders: tuple[tuple[str, float], ...] = ()
    label: str = ""
    """Number or bullet before the text."""


def number(element: _Element | None, key: str = "val", unit: float = 1) -> float | None:
    """An attribute as a number; None where it is none or is out of all bounds. Twips: ``unit`` 20; half points: 2."""
    try:
        found = float(str(element.get(f"{W}{key}"))) if element is not None else _MOST + 1
    except ValueError:
        return None
    return found / unit if abs(found) <= _MOST else None  # a NaN compares with nothing


def is_on(element: _Element | None) -> bool:
    """A switch: there and not turned off."""
    return element is not None and str(element.get(_VAL, "1")) not in _OFF


def borders_of(element: _Element | None) -> dict[str, float]:
    """Side → thickness; 0: none."""
    found = {}
    for side in element if element is not None else ():
        name = str(side.tag).rpartition("}")[2].replace("start", "left").replace("end", "right")
        drawn = str(side.get(_VAL, "nil")) not in ("nil", "none")
        found[name] = max((number(side, "sz", 8) or 0.5), 0.25) if drawn else 0.0
    return found


def letters(element: _Element | None) -> Facts:
    """What an ``rPr`` says."""
    found: Facts = {}
    for item in element if element is not None else ():
        tag = str(item.tag).rpartition("}")[2]
        if tag in _FLAGS:
            found[_FLAGS[tag]] = is_on(item)
        elif tag == "sz":
            found["size"] = min(max(number(item, unit=2) or 11.0, 1.0), 400.0)
        elif tag == "u":
            found["underline"] = is_on(item)
        elif tag == "vertAlign":
            found["script"] = str(item.get(_VAL))
        elif tag == "rStyle":
            found["style"] = str(item.get(_VAL))
    return found


def paragraph(element: _Element | None) -> Facts:
    """What a ``pPr`` says."""
    found: Facts = {}
    for item in element if element is not None else ():
        tag = str(item.tag).rpartition("}")[2]
        if tag in _KEEPS:
            found[_KEEPS[tag]] = is_on(item)
        elif tag == "jc":
            found["align"] = _ALIGN.get(str(item.get(_VAL)), "left")
        elif tag == "spacing":
            _spacing(item, found)
        elif tag == "ind":
            _indents(item, found)
        elif tag == "tabs":
            found["tabs"] = tuple(_tab(one) for one in item)
        elif tag == "pBdr":
            found["borders"] = tuple(borders_of(item).items())
        elif tag == "pStyle":
            found["style"] = str(item.get(_VAL))
        elif tag == "numPr":
            level, name = item.find(f"{W}ilvl"), item.find(f"{W}numId")
            found["numbered"] = (str(name.get(_VAL)) if name is not None else "0", int(number(level) or 0))
    return found


def _spacing(item: _Element, found: Facts) -> None:
    for key in ("before", "after"):
        if (value := number(item, key, 20)) is not None:
            found[key] = value
    if (line := number(item, "line")) is not None:
        rule = str(item.get(f"{W}lineRule", "auto"))
        found["rule"], found["line"] = rule, line / (240 if rule == "auto" else 20)


def _indents(item: _Element, found: Facts) -> None:
    for key, keys in (("left", ("left", "start")), ("right", ("right", "end"))):
        for one in keys:
            if (value := number(item, one, 20)) is not None:
                found[key] = value
    if (first := number(item, "firstLine", 20)) is not None:
        found["first"] = first
    if (hanging := number(item, "hanging", 20)) is not None:
        found["first"] = -hanging


def _tab(item: _Element) -> Tab:
    leader = {"dot": ".", "middleDot": "·", "hyphen": "-", "underscore": "_"}.get(str(item.get(f"{W}leader")), "")
    return Tab(number(item, "pos", 20) or 0, str(item.get(_VAL)), leader)


_FACE = ("size", "bold", "italic", "underline", "caps", "script")


@lru_cache(maxsize=512)
def _face(facts: tuple[tuple[str, Any], ...]) -> Face:
    said = dict(facts)
    script = said.pop("script", "")
    face = Face(**said)
    if script in ("superscript", "subscript"):
        return replace(face, size=face.size * 0.62, rise=face.size * (0.34 if script == "superscript" else -0.12))
    return face


def face(facts: Facts) -> Face:
    """The letters that merged facts describe; the same facts give the same object."""
    return _face(tuple((key, facts[key]) for key in _FACE if key in facts))


class Styles:
    """The styles of a file."""

    def __init__(self, styles: _Element | None) -> None:
        root = styles if styles is not None else []
        self._elements = {str(one.get(f"{W}styleId")): one for one in root if one.tag == f"{W}style"}
        self._chains: dict[str, tuple[Facts, Facts]] = {}
        find = styles.find if styles is not None else lambda _: None
        self._letters = letters(find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._paragraph = paragraph(find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        ordinary = (
            k for k, e in self._elements.items() if e.get(f"{W}type") == "paragraph" and e.get(f"{W}default") == "1"
        )
        self._ordinary = next(ordinary, "")

    def table(self, name: str) -> tuple[Facts, dict[str, float], Mapping[str, float]]:
        """Paragraph facts, borders and cell margins of a table style with those it is based on."""
        chain = self._line_of(name)
        facts: Facts = {}
        lines: dict[str, float] = {}
        margins: dict[str, float] = {}
        for one in reversed(chain):
            facts |= paragraph(one.find(f"{W}pPr"))
            lines |= borders_of(one.find(f"{W}tblPr/{W}tblBorders"))
            margins |= margins_of(one.find(f"{W}tblPr/{W}tblCellMar"))
        return facts, lines, margins

    def form(self, own: _Element | None, table: Facts, numbers: Numbers) -> tuple[Form, Facts]:
        """A paragraph's form, and the letters its runs begin with."""
        direct = paragraph(own)
        name = str(direct.get("style") or self._ordinary)
        styled, base = self._chain(name)
        numbered = direct.get("numbered") or styled.get("numbered")
        label, listed = numbers.next(numbered) if numbered else ("", {})
        merged = {**self._paragraph, **table, **styled, **listed, **direct, "style": name, "label": label}
        merged.pop("numbered", None)
        return Form(**merged), {**self._letters, **base}

    def letters(self, base: Facts, own: _Element | None) -> Facts:
        """The facts of a run: those of its paragraph, of its style, its own."""
        direct = letters(own)
        styled = self._chain(direct["style"])[1] if direct.get("style") in self._elements else {}
        return {**base, **styled, **direct} if direct or styled else base

    def _chain(self, name: str) -> tuple[Facts, Facts]:
        if name not in self._chains:
            form: Facts = {}
            text: Facts = {}
            for one in reversed(self._line_of(name)):
                form |= paragraph(one.find(f"{W}pPr"))
                text |= letters(one.find(f"{W}rPr"))
            self._chains[name] = (form, text)
        return self._chains[name]

    def _line_of(self, name: str) -> list[_Element]:
        """A style and those it is based on; a ring ends where it began."""
        found: list[_Element] = []
        while (one := self._elements.get(name)) is not None and one not in found:
            found.append(one)
            base = one.find(f"{W}basedOn")
            name = str(base.get(_VAL)) if base is not None else ""
        return found


def margins_of(element: _Element | None) -> dict[str, float]:
    """Cell margins: side → points."""
    found = {}
    for side in element if element is not None else ():
        name = str(side.tag).rpartition("}")[2].replace("start", "left").replace("end", "right")
        found[name] = number(side, "w", 20) or 0.0
    return found
