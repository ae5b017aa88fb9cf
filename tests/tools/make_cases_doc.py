"""Write docs/published-cases.md: what was published, what the program gives from the parts.

Run by a developer: ``python -m tests.tools.make_cases_doc``. A test compares the page with what is found.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from kc_desktop.domain.amounts import group
from kc_desktop.domain.reporting.published import Case, read_cases
from kc_desktop.services.published_cases import Found

ROOT = Path(__file__).parents[2]
FILE, PAGE = ROOT / "tests" / "data" / "report_figures.json", ROOT / "docs" / "published-cases.md"
_HEAD = """# Số liệu đã công bố, tính lại từ các phần

32 trường hợp của `tests/data/report_figures.json`. Các phần được ghi vào một cơ sở dữ liệu thật, báo cáo được lập, ô
của báo cáo được so với số công bố; cột “ô” nói số ấy đọc ở đâu. Nơi bản công bố sai, báo cáo cho thấy cả hai số. Làm
lại: `kc-desktop cases tests/data/report_figures.json`; trang này do `tests/tools/make_cases_doc` viết.

| trường hợp | kiểm tra | số | ô (báo cáo, dòng, cột) | công bố | từ các phần | đúng | điều thấy được |
|---|---|---|---|---|---|---|---|
"""
_SEEN = {
    "T1": "tỷ lệ của tổng kế hoạch", "T2": "tổng không khớp các phần", "T3": "số đếm không khớp danh sách",
    "T4": "cắt bớt, không làm tròn", "T5": "bằng, tăng lẫn nhau", "T9": "chữ kèm số",
}  # fmt: skip


def page(cases: Sequence[Case], found: Sequence[Found]) -> str:
    """The text of the page."""
    rest = iter(found)
    return _HEAD + "".join(row for case in cases for row in _rows(case, [next(rest) for _ in case.checks]))


def _rows(case: Case, found: Sequence[Found]) -> Iterator[str]:
    if not found:
        yield f"| {case.id} {case.title} | – | – | – | – | – | – | không có phép kiểm tra nào trong tệp |\n"
    for place, one in enumerate(found):
        name = f"{case.id} {case.title}" if place == 0 else ""
        cell = ", ".join(one.cell) if one.cell[0] else "không báo cáo nào có ô này"
        computed = "–" if one.computed is None else group(round(one.computed, 4).normalize() + 0)
        seen = f"{one.trap}: {_SEEN[one.trap]}" if one.trap else ""
        held = "có" if one.holds else "**không**"
        cells = (name, one.type, one.label, cell, group(one.published), computed, held, seen)
        yield f"| {' | '.join(cells)} |\n"


def main() -> None:
    """Write the page."""
    from kc_desktop.app import App, key_store, packs
    from kc_desktop.services import published_cases, setup

    cases = read_cases(json.loads(FILE.read_text(encoding="utf-8"), parse_float=Decimal))
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["KC_HOME"] = f"{scratch}/home"
        folder = Path(scratch) / "data"
        setup.create(folder, packs(), key_store(), setup.Answers("centre", "Đối chiếu (mẫu)", "24"))
        with App(folder) as app:
            found = published_cases.run(app.desk, cases)
    PAGE.write_text(page(cases, found), encoding="utf-8")


if __name__ == "__main__":
    main()
