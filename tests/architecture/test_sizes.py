"""Nothing grows too big to read: file ≤ 500 lines, function ≤ 60, class ≤ 30 methods, constructor ≤ 8 parameters."""

from __future__ import annotations

import ast

from tests.architecture import looks
from tests.architecture.looks import FILE, FUNCTION, METHODS, PARAMETERS

# "path" or "path::name" that may still be too big. This list only shrinks; it is empty, keep it so.
EXCEPTIONS: frozenset[str] = frozenset()


def too_big(name: str, source: str) -> dict[str, str]:
    return looks.too_big(name, source, ast.parse(source))


def test_sizes() -> None:
    found: dict[str, str] = {}
    for seen in looks.repository().values():
        found |= seen.too_big
    assert {name: size for name, size in found.items() if name not in EXCEPTIONS} == {}
    assert sorted(EXCEPTIONS - found.keys()) == [], "these are small enough now: take them off the list"


def test_the_measure_sees_what_is_too_big() -> None:
    body = "\n".join("    x = 1" for _ in range(FUNCTION))
    assert too_big("m", f"def long():\n{body}") == {"m::long": "61 lines"}
    assert too_big("m", "\n" * (FILE + 1)) == {"m": "501 lines"}
    methods = "\n".join(f"    def m{n}(self): ..." for n in range(METHODS + 1))
    assert too_big("m", f"class Big:\n{methods}") == {"m::Big": "31 methods"}
    deep = "".join(f"{' ' * depth}{word}:\n" for depth, word in enumerate(("if x", "with x", "for x in y")))
    assert too_big("m", f"{deep}   def long():\n" + body.replace("    ", " " * 8)) == {"m::long": "61 lines"}
    names = ", ".join(f"p{n}" for n in range(PARAMETERS))
    assert too_big("m", f"class Wide:\n    def __init__(self, {names}): ...") == {}
    assert too_big("m", f"class Wide:\n    def __init__(self, {names}, *, q): ...") == {
        "m::Wide.__init__": "9 parameters"
    }
