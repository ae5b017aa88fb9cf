"""Published figures to be reproduced: cases of figures and checks, as data (``tests/data/report_figures.json``).

A case names its figures by paths (``done.kcqg``, ``plan.total``, ``n.machines``) and its checks by type. Here a path is
told what it means; the reports that give the figures are made by services.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from kc_desktop.domain.declared.dossier import GRANT_SOURCES
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.report_text import UNITS
from kc_desktop.domain.reporting.result import TOTAL

PLAN, DONE = "plan", "done"
TYPES = ("sum", "sum_mismatch", "count_mismatch", "percent_of", "true_percent", "growth_percent", "implied")
_MOST_CASES, _MOST_CHECKS, _MOST_FIGURES, _DEPTH, _WORD = 1000, 200, 400, 5, 120
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLANNED, _EXECUTED = re.compile(r"plan|ke_hoach|kh"), re.compile(r"done|executed|thuc_hien|giai_ngan")
_OF_YEAR = re.compile(r"(?:^|[._])y?((?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class Check:
    """One check: ``said`` is the object of the file."""

    type: str
    said: Mapping[str, Any]

    @property
    def tolerance(self) -> Decimal:
        """How far a computed value may lie from the published one."""
        return number(self.said.get("tolerance", 0))

    def text(self, key: str) -> str:
        """A text of the check; "" when absent."""
        return str(self.said.get(key, ""))


@dataclass(frozen=True, slots=True)
class Case:
    """``figures``: path → number; ``words``: path → text ("gần"…); ``year``: the year of its title."""

    id: str
    title: str
    unit: str
    year: int
    figures: Mapping[str, Decimal]
    checks: tuple[Check, ...]

    @property
    def factor(self) -> int:
        """Đồng for one unit; 1 where the unit is no money."""
        return UNITS.get(self.unit, 1)

    def value(self, path: str) -> Decimal:
        """The figure at a path. Raises ``Refused("invalid_content")``."""
        if path not in self.figures:
            raise _bad(f"{self.id}: không có số “{path[:60]}”")
        return self.figures[path]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a path says in a case about funding: plan or done, of which year, from which source."""

    measure: str
    year: int
    source: str


def number(value: object) -> Decimal:
    """A number of the file. Raises ``Refused("invalid_content")``."""
    if isinstance(value, bool) or not isinstance(value, (int, str, Decimal)):
        raise _bad(f"không phải số: {str(value)[:40]}")
    try:
        found = Decimal(value)
    except InvalidOperation:
        raise _bad(f"không phải số: {str(value)[:40]}") from None
    if not found.is_finite() or abs(found.adjusted()) > 15:
        raise _bad(f"số quá lớn: {str(value)[:40]}")
    return found


def read_cases(body: object) -> tuple[Case, ...]:
    """The cases of a file. Raises ``Refused("invalid_content")`` that names what is wrong."""
    cases = body.get("cases") if isinstance(body, dict) else None
    if not isinstance(cases, list) or not 0 < len(cases) <= _MOST_CASES:
        raise _bad("cần mục “cases”, một danh sách trường hợp")
    found = tuple(_case(one) for one in cases)
    if len({one.id for one in found}) != len(found):
        raise _bad("có hai trường hợp cùng mã")
    return found


def _case(said: object) -> Case:
    if not isinstance(said, dict):
        raise _bad("một trường hợp không phải đối tượng")
    name, title, unit = (said.get(key, "") for key in ("id", "title", "unit"))
    if not all(isinstance(one, str) and len(one) <= _WORD for one in (name, title, unit)) or not name:
        raise _bad("mã, tên hoặc đơn vị của một trường hợp")
    figures: dict[str, Decimal] = {}
    _flatten(said.get("figures", {}), "", figures, name)
    checks = said.get("checks", [])
    if not isinstance(checks, list) or len(checks) > _MOST_CHECKS:
        raise _bad(f"{name}: “checks” không phải danh sách")
    years = _YEAR.findall(title)
    return Case(name, title, unit, int(years[-1]) if years else 2025, figures, tuple(_check(name, c) for c in checks))


def _check(case: str, said: object) -> Check:
    kind = said.get("type") if isinstance(said, dict) else None
    if not isinstance(said, dict) or kind not in TYPES:
        raise _bad(f"{case}: loại kiểm tra “{str(kind)[:40]}”")
    return Check(kind, said)


def _flatten(said: object, path: str, found: dict[str, Decimal], case: str) -> None:
    if isinstance(said, dict):
        if path.count(".") >= _DEPTH or len(found) > _MOST_FIGURES:
            raise _bad(f"{case}: “figures” quá sâu hoặc quá nhiều")
        for key, value in said.items():
            if not isinstance(key, str) or not key or "." in key or len(key) > _WORD:
                raise _bad(f"{case}: tên số liệu “{str(key)[:40]}”")
            _flatten(value, f"{path}.{key}" if path else key, found, case)
    elif said is not None and not isinstance(said, str):  # words are told beside the figures
        found[path] = number(said)


# ------------------------------------------------------------------------------------------------------------ meaning


def meaning(case: Case, path: str) -> Meaning | None:
    """What a path says of funding; None where its words do not tell."""
    if case.unit not in UNITS:
        return None
    of_year = _OF_YEAR.search(path)
    year = int(of_year[1]) if of_year else case.year
    head, _, leaf = path.rpartition(".")
    leaf = _OF_YEAR.sub("", leaf).removesuffix("_implied").removesuffix("_words").strip("_")
    source = next((one for one in (*GRANT_SOURCES, TOTAL) if leaf == one or leaf.endswith(f"_{one}")), "")
    rest = _OF_YEAR.sub("", head).strip("._").removesuffix("_implied").strip("_")
    said = rest or leaf.removesuffix(source).strip("_")
    if not source:
        return None
    if _PLANNED.fullmatch(said):
        return Meaning(PLAN, year, source)
    return Meaning(DONE, year, source) if not said or _EXECUTED.fullmatch(said) else None


# --------------------------------------------------------------------------------------------------------- expressions

_SIGNS: Mapping[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def worked_out(case: Case, expression: str) -> Decimal:
    """The value of ``done.total/same_period_pct*100``: paths, numbers, + − × ÷ and parentheses, nothing else.

    Raises ``Refused("invalid_content")``.
    """
    return _value(case, parsed(expression))


def parsed(expression: str) -> ast.expr:
    """The tree of an expression. Raises ``Refused("invalid_content")``."""
    try:
        return ast.parse(expression[:300], mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise _bad(f"biểu thức “{expression[:60]}”") from None


def _value(case: Case, node: ast.expr) -> Decimal:
    if isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
        left, right = _value(case, node.left), _value(case, node.right)
        if isinstance(node.op, ast.Div) and right == 0:
            raise _bad(f"{case.id}: chia cho 0")
        return _SIGNS[type(node.op)](left, right)
    if isinstance(node, ast.Constant):
        return number(str(node.value) if isinstance(node.value, float) else node.value)
    if isinstance(node, (ast.Name, ast.Attribute)):
        return case.value(path_of(node))
    raise _bad(f"{case.id}: biểu thức")


def path_of(node: ast.expr) -> str:
    """``done.total`` of a tree; "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    return f"{path_of(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else ""


def percent_form(node: ast.expr) -> tuple[str, str, str] | None:
    """("whole", A, B) for A/B*100, the whole of which A is B %; ("part", A, B) for A*B/100; ("base", A, g) for
    A/(1+g/100), of which A is g % more; None for another form."""
    match node:
        case ast.BinOp(ast.BinOp(a, ast.Div(), b), ast.Mult(), ast.Constant(100)):
            found = "whole", path_of(a), path_of(b)
        case ast.BinOp(ast.BinOp(a, ast.Mult(), b), ast.Div(), ast.Constant(100)):
            found = "part", path_of(a), path_of(b)
        case ast.BinOp(a, ast.Div(), ast.BinOp(ast.Constant(1), ast.Add(), ast.BinOp(b, ast.Div(), ast.Constant(100)))):
            found = "base", path_of(a), path_of(b)
        case _:
            return None
    return found if found[1] and found[2] else None


def paths(said: object) -> Sequence[str]:
    """A list of paths of a check. Raises ``Refused("invalid_content")``."""
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
        raise _bad("danh sách đường dẫn của một kiểm tra")
    return said


def _bad(detail: str) -> Refused:
    return Refused("invalid_content", detail=f"tệp số liệu công bố: {detail}")
