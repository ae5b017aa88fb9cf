"""What the tests want to know of every Python source. Parsing takes the longest, so one look sees everything."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from tests.architecture.repository import ROOT, python_files
from tests.tools import texts

FILE, FUNCTION, METHODS, PARAMETERS = 500, 60, 30, 8
VIETNAMESE = re.compile("[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
KEPT = re.compile(r"(?:Ctrl|Shift|Alt)\+\w+|\bF\d{1,2}\b|\b(?:Enter|Esc|USB|Excel|PDF)\b|(?<!\w)--\w[\w-]*|\.kc\w+")
"""What a translation repeats letter by letter: keys, names of formats, options of the command line."""
OWN_NAMES = {"Tiếng Việt", "English"}
"""Languages are called what those who speak them call them."""
MARKS = {r" \((?:dòng lệnh|command line): [^)]*\)"}
"""Patterns that cut something out of a text in either language before it is shown."""
SHOWN_BY = {
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "addAction", "addTab", "setText",
    "setTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setPlaceholderText",
    "setAccessibleName", "setAccessibleDescription", "words", "button", "toast", "add_action", "add_answer",
    "show_title", "show_state",
}  # fmt: skip
"""Calls whose first argument a person reads: a literal there is marked even when it has no Vietnamese letter."""
FAILURES = ("Refused", "Machine", "Damaged", "KcError")
FINDINGS = {"Problem": 1, "ValueProblem": 0}
PLACES = {**dict.fromkeys(FAILURES, 0), **FINDINGS}
"""Class of a failure or finding -> place of the code among its arguments."""

Function = ast.FunctionDef | ast.AsyncFunctionDef
Nodes = Mapping[type[ast.AST], Sequence[Any]]
"""The nodes of a tree by their class."""


class Made(NamedTuple):
    """A failure or finding that is made somewhere: the codes its argument may be, and the names of the facts given
    (None among them: all of a mapping)."""

    file: str
    line: int
    name: str
    method: bool
    codes: list[str]
    facts: set[str | None]


class Seen(NamedTuple):
    """One source: too big things and by how much; the modules it imports; and of the program's own sources the texts
    they mark, Vietnamese literals without a mark, words shown without one, failures and findings made."""

    too_big: dict[str, str]
    imports: frozenset[str]
    marked: tuple[texts.Call, ...]
    unmarked: list[str]
    shown_bare: list[str]
    made: list[Made]


@cache
def repository() -> Mapping[str, Seen]:
    """Path within the repository -> what is seen there. When a test asks: every worker imports this module."""
    return {(name := path.relative_to(ROOT).as_posix()): look(name, path.read_text("utf-8")) for path in python_files()}


def package(part: str = "") -> Iterator[tuple[str, Seen]]:
    """(path within the package, what is seen there) of every module of a part of it."""
    for name, seen in sorted(repository().items()):
        if name.startswith(f"kc_desktop/{part}"):
            yield name.removeprefix("kc_desktop/"), seen


def look(name: str, source: str) -> Seen:
    """One look at a source."""
    tree = ast.parse(source)
    big = too_big(name, source, tree)
    if not name.startswith("kc_desktop/"):
        return Seen(big, frozenset(), (), [], [], [])
    nodes = by_class(tree)
    calls = nodes[ast.Call]
    bare = shown_bare(calls)
    return Seen(big, imports(nodes), tuple(texts.marked(calls)), unmarked(nodes), bare, made(name, calls))


def by_class(tree: ast.AST) -> Nodes:
    """Every node of a tree."""
    found: defaultdict[type[ast.AST], list[ast.AST]] = defaultdict(list)
    for node in ast.walk(tree):
        found[type(node)].append(node)
    return found


# ---------------------------------------------------------------------------------------------------------------- size
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


def too_big(name: str, source: str, tree: ast.AST) -> dict[str, str]:
    """Name of each thing over its limit in ``source`` -> by how much."""
    found = {}
    if (lines := len(source.splitlines())) > FILE:
        found[name] = f"{lines} lines"
    for node in statements(tree):
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


# ------------------------------------------------------------------------------------------------------------- imports
def imports(nodes: Nodes) -> frozenset[str]:
    """Dotted names of every module a source imports, ``from X import Y`` as X and X.Y."""
    names = {alias.name for node in nodes[ast.Import] for alias in node.names}
    for node in nodes[ast.ImportFrom]:
        if node.module and not node.level:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


# --------------------------------------------------------------------------------------------------------------- texts
def unmarked(nodes: Nodes) -> list[str]:
    """Vietnamese literals that neither ``tr`` nor ``N_`` marks. Docstrings are for developers."""
    skipped = {id(node.value) for node in nodes[ast.Expr]}
    for node in nodes[ast.Call]:
        if texts.called(node) in {"tr", "N_"}:
            skipped |= {id(argument) for argument in node.args}
    found = [node for node in nodes[ast.Constant] if id(node) not in skipped and is_vietnamese(node.value)]
    return [f"{node.lineno}: {node.value}" for node in found]


def is_vietnamese(value: object) -> bool:
    return isinstance(value, str) and bool(VIETNAMESE.search(value)) and value not in OWN_NAMES | MARKS


def shown_bare(calls: Iterable[ast.Call]) -> list[str]:
    """Literals with a word in them that are handed straight to something that shows them."""
    found = []
    for node in calls:
        if texts.called(node) in SHOWN_BY and node.args:
            first = node.args[0]
            parts = first.values if isinstance(first, ast.JoinedStr) else [first]
            literals = [part.value for part in parts if isinstance(part, ast.Constant)]
            if any(re.search(r"[^\W\d_]{2}", KEPT.sub("", text)) for text in literals if isinstance(text, str)):
                found.append(f"{node.lineno}: {texts.called(node)}({ast.unparse(first)})")
    return found


# ------------------------------------------------------------------------------------------------------------ failures
def literals(node: ast.expr) -> list[str]:
    """The strings an argument may be: a literal, or the branches of a condition."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def made(file: str, calls: Iterable[ast.Call]) -> list[Made]:
    """Every place of a source that makes one of ``PLACES``."""
    found = []
    for node in calls:
        name = texts.called(node)
        if name in PLACES and len(node.args) > PLACES[name]:
            method, facts = not isinstance(node.func, ast.Name), {keyword.arg for keyword in node.keywords}
            found.append(Made(file, node.lineno, name, method, literals(node.args[PLACES[name]]), facts))
    return found
