"""Every check of the file of published figures, made from records by the reports; more of the same kind can be read."""

from __future__ import annotations

import json
from collections.abc import Generator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.published import TYPES, Case, read_cases
from kc_desktop.services import published_cases
from kc_desktop.services.published_cases import Found
from tests.tools.cases import each
from tests.tools.make_cases_doc import PAGE, page

FILE = Path(__file__).parents[1] / "data" / "report_figures.json"
BODY = json.loads(FILE.read_text(encoding="utf-8"), parse_float=Decimal)
CASES = read_cases(BODY)
CHECKS = [(case, number) for case in CASES for number in range(len(case.checks))]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Generator[dict[tuple[str, int], Found]]:
    """(case, place of the check) → what the program gives."""
    with pytest.MonkeyPatch.context() as patch:
        root = tmp_path_factory.mktemp("cases")
        patch.setenv("KC_HOME", str(root / "home"))
        with App(_centre(root)) as app:
            found = iter(published_cases.run(app.desk, CASES))
            yield {(case.id, number): next(found) for case, number in CHECKS}


def _centre(root: Path) -> Path:
    from kc_desktop.app import key_store, packs
    from kc_desktop.services import setup

    setup.create(root / "data", packs(), key_store(), setup.Answers("centre", "Đối chiếu (mẫu)", "24"))
    return root / "data"


def test_the_file_is_whole() -> None:
    """32 cases; every kind of check occurs, so that none of them stands here untried."""
    assert len(CASES) == 32
    assert {check.type for case in CASES for check in case.checks} == set(TYPES)


@each("case, number", CHECKS)
def test_a_published_figure_is_made_again(case: Case, number: int, made: dict[tuple[str, int], Found]) -> None:
    check, found = case.checks[number], made[case.id, number]
    assert found.holds is check.said["holds"] if "holds" in check.said else found.holds
    if found.computed is not None and "computed" in check.said and check.type not in ("sum", "growth_percent"):
        near = Decimal("0.02") if "implied" in str(check.said) else Decimal("0.0002")
        assert abs(found.computed - Decimal(str(check.said["computed"]))) <= near
    report, line, column = found.cell
    assert (report and line and column) or check.type == "implied", "read in a cell of a report"


@each(
    "case, label, trap",
    [("P2", "done.kcqg", "T1"), ("P2", "done.kcdp", "T1"), ("P12", "n.stated", "T2"), ("P16", "", "T3"),
     ("S3", "done.kcqg", "T4"), ("P2", "done.total", "T4"), ("P7", "", "T4")],
)  # fmt: skip
def test_a_trap_is_recognised_without_being_told(
    case: str, label: str, trap: str, made: dict[tuple[str, int], Found]
) -> None:
    found = [one for (name, _), one in made.items() if name == case and one.trap == trap]
    assert [one for one in found if not label or one.label == label]


def test_where_the_publication_errs_both_are_told(made: dict[tuple[str, int], Found]) -> None:
    share = next(one for (name, _), one in made.items() if name == "P2" and one.label == "done.kcqg" and one.trap)
    assert [text for text in ("12,77", "12,78", "68,35") if text not in share.said] == []
    count = next(one for (name, _), one in made.items() if name == "P12" and one.trap == "T2")
    assert (count.published, count.computed) == (21, 20)
    assert [text for text in ("21", "20") if text not in count.said] == []


def test_the_page_of_the_cases_is_in_step(made: dict[tuple[str, int], Found]) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(CASES, tuple(made.values())), "python -m tests.tools.make_cases_doc"


@each(
    "body",
    [
        None, [], {}, {"cases": []}, {"cases": ["x"]}, {"cases": [{"id": "", "title": "", "unit": ""}]},
        {"cases": [{"id": "A", "checks": [{"type": "rm"}]}]},
        {"cases": [{"id": "A", "figures": {"a": float("1e300")}}]},
        {"cases": [{"id": "A", "figures": {"a": True}}]},
        {"cases": [{"id": "A", "figures": {"a.b": 1}}]},
        {"cases": [{"id": "A"}, {"id": "A"}]},
        {"cases": [{"id": "A", "checks": [{}] * 1000}]},
    ],
)  # fmt: skip
def test_a_bad_file_is_refused(body: Any) -> None:
    with pytest.raises(Refused) as fault:
        read_cases(body)
    assert fault.value.code == "invalid_content"


@each("expression", ["__import__('os')", "a.b.c", "a/0", "a**9**9", "(" * 200, "[a]", "a if a else a", "'x'", "1e999"])
def test_an_expression_is_arithmetic_and_nothing_else(expression: str) -> None:
    from kc_desktop.domain.reporting.published import worked_out

    (case,) = read_cases({"cases": [{"id": "A", "figures": {"a": 3}}]})
    assert worked_out(case, "a*2+1-(a/3)") == 6
    with pytest.raises(Refused):
        worked_out(case, expression)
