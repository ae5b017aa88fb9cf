"""Nothing grows too big to read: file ≤ 500 lines, function ≤ 60, class ≤ 30 methods, constructor ≤ 8 parameters."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.repository import ROOT, python_files

FILE, FUNCTION, METHODS, PARAMETERS = 500, 60, 30, 8

# "path" or "path::name" that may still be too big. This list only shrinks; it is empty, keep it so.
EXCEPTIONS: frozenset[str] = frozenset()

Function = ast.FunctionDef | ast.AsyncFunctionDef


def constructor_parameters(function: Function) -> int:
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return len(named) - 1 + (arguments.vararg is not None) + (arguments.kwarg is not None)


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Whatever in ``node`` may hold a definition: ``ast.walk`` without expressions, in an eighth of its time."""
    for part in ("body", "orelse", "finalbody", "handlers", "cases"):
        for child in getattr(node, part, ()):
            yield child
            yield from statements(child)


def too_big(name: str, source: str) -> dict[str, str]:
    """Name of each thing over its limit in ``source`` -> by how much."""
    found = {}
    if (lines := len(source.splitlines())) > FILE:
        found[name] = f"{lines} lines"
    for node in statements(ast.parse(source)):
        if isinstance(node, Function):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION:
                found[f"{name}::{node.name}"] = f"{lines} lines"
        elif isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, Function)]
            if len(methods) > METHODS:
                found[f"{name}::{node.name}"] = f"{len(methods)} methods"
            for method in methods:
                if method.name == "__init__" and (count := constructor_parameters(method)) > PARAMETERS:
                    found[f"{name}::{node.name}.__init__"] = f"{count} parameters"
    return found


def test_sizes() -> None:
    found: dict[str, str] = {}
    for path in python_files():
        found |= too_big(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
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
