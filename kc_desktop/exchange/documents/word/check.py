"""A template against the fields of its paper: which it uses, what is wrong and where, what it would be called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from kc_desktop.exchange.documents.word.package import bad, judged
from kc_desktop.exchange.documents.word.places import Part, line_of, parts_of, told
from kc_desktop.exchange.documents.word.render import FILTERS, LOOP, Context, environment, render

if TYPE_CHECKING:
    from jinja2 import nodes

Shape = Mapping[str, Any]
"""The known fields of a paper, in the shape of its context: text (what the field is, in Vietnamese) for a value, a
mapping for a group, a list of one such item for a list."""


@dataclass(frozen=True, slots=True)
class Used:
    """A field as written in the template ("co_so.ten"; in a loop "dong.tien") and its place."""

    field: str
    place: str


def fields(shape: Shape, before: str = "") -> Iterator[tuple[str, str]]:
    """Every known field with what it is: ("co_so.ten", "Tên cơ sở"); a list ends in "[]"."""
    for key, item in shape.items():
        name = f"{before}{key}"
        if isinstance(item, Mapping):
            yield from fields(item, f"{name}.")
        elif isinstance(item, str):
            yield name, item
        elif isinstance(item[0], Mapping):
            yield from fields(item[0], f"{name}[].")
        else:
            yield f"{name}[]", item[0]


def check(template: bytes, shape: Shape) -> tuple[Used, ...]:
    """The fields that a template uses. Raises ``Refused("bad_template")`` with facts ``place`` and ``what`` for bytes
    that may not be opened, a field that is not known, a tag that is wrong; a trial paper is made of it."""
    found: list[Used] = []
    try:
        for part in parts_of(judged(template)):
            _Reader(part, found).read(shape)
        render(template, sample(shape))
    except (RecursionError, SyntaxError) as fault:  # of jinja2, and of Python reading what jinja2 wrote
        raise bad("if, for hoặc ngoặc lồng nhau quá nhiều tầng") from fault
    return tuple(found)


def sample(shape: Shape) -> Context:
    """A context in which every field says what it is, lists have two items."""
    return {key: _sample_of(item) for key, item in shape.items()}


def _sample_of(item: Any) -> Any:
    if isinstance(item, str):
        return f"[{item}]"
    return sample(item) if isinstance(item, Mapping) else [_sample_of(item[0])] * 2


class _Reader:
    """Walks what jinja2 understood of a part; the scope is a stack of known names."""

    def __init__(self, part: Part, found: list[Used]) -> None:
        self._part, self._found = part, found
        self._items: list[str] = []

    def read(self, shape: Shape) -> None:
        """Everything in it. ``Refused("bad_template")``."""
        from jinja2 import TemplateSyntaxError

        try:
            tree = environment().parse(self._part.source)
        except TemplateSyntaxError as fault:
            raise bad(told(fault), self._part.spot(line_of(fault))) from fault
        self._all(tree.body, shape)

    def _all(self, items: Sequence[nodes.Node], scope: Shape) -> None:
        for item in items:
            self._node(item, scope)

    def _node(self, node: nodes.Node, scope: Shape) -> None:
        match type(node).__name__:
            case "TemplateData" | "Const":
                return
            case "Output":
                for item in node.nodes:  # type: ignore[attr-defined]
                    if type(item).__name__ != "TemplateData":
                        self._printed(item, scope)
            case "If":
                self._condition(node.test, scope)  # type: ignore[attr-defined]
                self._all([*node.body, *node.elif_, *node.else_], scope)  # type: ignore[attr-defined]
            case "For":
                self._loop(node, scope)
            case _:
                raise self._bad(node, "chỉ có trường, for và if; không có phép tính hay lệnh khác")

    def _loop(self, node: Any, scope: Shape) -> None:
        over = self._value(node.iter, scope)
        name = getattr(node.target, "name", "")
        if not name or node.test is not None or node.recursive:
            raise self._bad(node, "for viết dạng “for x in danh_sách”")
        if isinstance(over, str | Mapping):
            raise self._bad(node, f"“{_path(node.iter)}” không phải danh sách")
        if self._items and _path(node.iter).split(".")[0] not in self._items:
            # every row of one list times every row of another: some hundred rows of each fill the machine
            raise self._bad(node, f"for trong for chỉ lặp danh sách của “{self._items[-1]}”")
        self._items.append(name)
        loop = dict.fromkeys(LOOP, "số thứ tự")
        self._all(node.body, {**scope, name: over[0], "loop": loop})
        self._items.pop()
        self._all(node.else_, scope)

    def _printed(self, node: Any, scope: Shape) -> None:
        value = self._value(node, scope)
        if not isinstance(value, str):
            raise self._bad(node, f"“{_path(node)}” là nhóm hoặc danh sách, không in được như một trường")

    def _condition(self, node: Any, scope: Shape) -> None:
        match type(node).__name__:
            case "And" | "Or":
                self._condition(node.left, scope)
                self._condition(node.right, scope)
            case "Not":
                self._condition(node.node, scope)
            case "Compare":
                self._condition(node.expr, scope)
                for operand in node.ops:
                    self._condition(operand.expr, scope)
            case "Const":
                return
            case _:
                self._value(node, scope)

    def _value(self, node: Any, scope: Shape) -> Any:
        """What a name, a dotted name or a filtered one is."""
        match type(node).__name__:
            case "Const":
                return ""
            case "Filter":
                if node.name not in FILTERS or node.args or node.kwargs:
                    known = ", ".join(FILTERS)
                    raise self._bad(node, f"không có cách ghi “|{node.name}”; có: {known}")
                return self._value(node.node, scope)
            case "Name":
                return self._known(node, scope, node.name)
            case "Getattr":
                return self._known(node, self._value(node.node, scope), node.attr)
            case _:
                raise self._bad(node, "chỉ có tên trường, không có phép tính hay lệnh gọi")

    def _known(self, node: Any, group: Any, name: str) -> Any:
        if isinstance(group, Mapping) and name in group:
            used = Used(_path(node), self._part.spot(node.lineno))
            if not isinstance(group[name], Mapping) and used not in self._found and not used.field.startswith("loop"):
                self._found.append(used)
            return group[name]
        names = [one for one in group if one != "loop"] if isinstance(group, Mapping) else []
        near = get_close_matches(name, names, 3, 0.5) or sorted(names)[:12]
        hint = f"; gần nhất: {', '.join(near)}" if near else ""
        raise self._bad(node, f"không có trường “{_path(node)}”{hint}")

    def _bad(self, node: Any, what: str) -> Exception:
        tag = _path(node)
        line = self._part.lines[min(node.lineno, len(self._part.lines)) - 1]
        return bad(what, line.near(tag) if tag and tag in line.text else self._part.spot(node.lineno))


def _path(node: Any) -> str:
    """The dotted name of a node."""
    match type(node).__name__:
        case "Name":
            return str(node.name)
        case "Getattr":
            return f"{_path(node.node)}.{node.attr}"
        case "Filter":
            return _path(node.node)
        case _:
            return ""
