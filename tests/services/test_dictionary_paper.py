"""The data dictionary as a workbook: every figure of the reports, every field of every form, every code."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from kc_desktop.domain.bank_set import tables
from kc_desktop.domain.errors import Refused
from kc_desktop.services import dictionary_paper, reporting
from kc_desktop.services.desk import Desk


def test_the_dictionary_names_everything(desk: Desk, tmp_path: Path) -> None:
    lines = dictionary_paper.write_dictionary(desk, tmp_path / "d.xlsx")
    book = load_workbook(tmp_path / "d.xlsx", read_only=True)
    rows = {sheet.title: list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book}
    assert [row[0] for row in rows["Chỉ tiêu báo cáo"]] == [one.key for one in reporting.dictionary(desk)]
    fields = [(table.name, column) for table in tables(personal=True) for column in table.columns]
    assert [(row[0], row[2]) for row in rows["Từ điển"]] == fields
    assert {"indicator", "content"} <= {row[0] for row in rows["Danh mục"]}
    assert lines == sum(len(rows[name]) for name in ("Chỉ tiêu báo cáo", "Từ điển", "Danh mục"))
    with pytest.raises(Refused):
        dictionary_paper.write_dictionary(desk, tmp_path / "d.pdf")
