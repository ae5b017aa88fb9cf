"""Records → workbook → records; nothing that leaves here is a formula."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kc_desktop.app import packs
from kc_desktop.domain.declared import FORMS, Dossier, Facility
from kc_desktop.domain.errors import Machine
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.excel.children import is_main_sheet, read_children, with_children
from kc_desktop.exchange.excel.layout import find_layout
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.exchange.excel.rows import Place, RowResult, read_rows
from kc_desktop.exchange.excel.sheets import sheet_title
from kc_desktop.exchange.excel.writer import write_records
from kc_desktop.services.names import Names

COMMUNE = "2025:07654"
HOSTILE = ('=HYPERLINK("http://mau.example")', "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "'=1", "\u2212 dòng")


class Reference:
    """Nothing but labels: our own files bring their keys."""

    lookup = Names(packs())

    def place(self, text: str) -> Place:
        return Place("", False, f"không tra “{text}”")

    def own_place(self, text: str) -> Place:
        return self.place(text)

    def industry(self, text: str) -> str | None:
        return None


def sample(field: Field[Any]) -> Any:
    """A value that a field may hold."""
    texts = {Kind.TEXT: "=1+1 Mẫu", Kind.NOTE: "dòng một\n- dòng hai", Kind.EMAIL: "a@mau.example"}
    values: dict[Kind, Any] = {
        **texts,
        Kind.INTEGER: 12, Kind.YEAR: 2024, Kind.DECIMAL: Decimal("12.5"), Kind.MONEY: 987_654_321_012_345,
        Kind.DATE: date(2025, 8, 1), Kind.YESNO: False, Kind.COMMUNE: COMMUNE, Kind.COMMUNES: (COMMUNE,),
        Kind.VSIC: "2025:2393", Kind.LINK: new_id(), Kind.PHONES: ("0900000001", "02033000001"),
        Kind.TAX_CODE: "0100109106", Kind.PERSONAL_NO: "001099000001",
    }  # fmt: skip
    if field.kind in (Kind.CHOICE, Kind.CHOICES):
        codes = [entry.code for entry in packs().codes(field.choices)]
        return codes[-1] if field.kind is Kind.CHOICE else tuple(sorted(codes[:2]))
    value = values[field.kind]
    return min(value, field.high) if field.high is not None else value


def full(form: type[Form], row_id: str = "") -> Form:
    """A record with every field answered, rows included."""
    values: dict[str, Any] = {}
    for field in form.active():
        if field.row is not None:
            rows = (full(field.row, new_id()), full(field.row, new_id()))
            values[field.key] = tuple(sorted(rows, key=lambda row: row.row_id))
        else:
            values[field.key] = sample(field)
    return form(values, row_id)


def read_back(path: Path, form: str) -> list[RowResult]:
    sheets = read_workbook(path).sheets
    (main,) = [sheet for sheet in sheets if is_main_sheet(sheet, form)]
    children = read_children(form, sheets, Reference())
    rows = read_rows(form, main, find_layout(main, form), Reference())
    return [with_children(row, children) for row in rows]


# Each workbook is read by a process of its own. These have a field of every kind between them, and rows of all sorts.
FIRST = ("facility", "survey", "dossier", "activity", "collaborator")


def test_the_first_forms_have_fields_of_every_kind() -> None:
    assert kinds(FIRST) == kinds(FORMS)


def kinds(forms: Iterable[str]) -> set[Kind]:
    fields = [field for key in forms for field in FORMS[key].active()]
    return {cell.kind for field in fields for cell in (field, *(field.row.active() if field.row else ()))}


@pytest.mark.parametrize("key", [*FIRST, *(pytest.param(k, marks=pytest.mark.slow) for k in FORMS if k not in FIRST)])
def test_every_field_of_every_form_comes_back(tmp_path: Path, key: str) -> None:
    record_id, record = new_id(), full(FORMS[key])
    write_records(tmp_path / "a.xlsx", FORMS[key], [(record_id, record)], Reference.lookup, packs())
    (row,) = read_back(tmp_path / "a.xlsx", key)
    assert row.reasons == ()
    assert row.record_id == record_id
    assert row.record is not None
    assert dict(row.record.values) == dict(record.values)


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    records = [(new_id(), Facility({"name": text, "legal_form": "cp"})) for text in HOSTILE]
    assert write_records(tmp_path / "a.xlsx", Facility, records, Reference.lookup, packs()) == len(HOSTILE)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "+", "-", "@")))
    assert [row.record.values["name"] for row in read_back(tmp_path / "a.xlsx", "facility") if row.record] == list(
        HOSTILE
    )


def test_the_sheet_an_office_sees(tmp_path: Path) -> None:
    write_records(tmp_path / "a.xlsx", Dossier, [(new_id(), full(Dossier))], Reference.lookup, packs())
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames[0] == "Đề án"
    sheet = book["Đề án"]
    assert sheet.row_dimensions[1].hidden
    assert sheet.freeze_panes == "C3"
    heads = [cell.value for cell in sheet[2]]
    assert "Tên đề án *" in heads
    rules = {rule.sqref: rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert any("Danh mục" in str(formula) for formula in rules.values())
    by_head = dict(zip(heads, sheet[3], strict=True))
    assert by_head["Ngày phê duyệt"].number_format == "dd/mm/yyyy"
    assert by_head["Chương trình *"].value == "Chương trình khác"
    money = [cell for cell in book["Dự toán theo nguồn"][3] if cell.number_format == "#,##0"]
    assert money
    assert all(isinstance(cell.value, int) for cell in money)


def test_a_failed_write_leaves_the_older_file(tmp_path: Path) -> None:
    target = tmp_path / "thieu" / "a.xlsx"
    with pytest.raises(Machine):
        write_records(target, Facility, [], Reference.lookup, packs())
    kept = tmp_path / "a.xlsx"
    kept.write_bytes(b"old")

    def broken() -> Any:
        yield new_id(), Facility({"name": "Mẫu"})
        raise Machine("in_use")

    with pytest.raises(Machine):
        write_records(kept, Facility, broken(), Reference.lookup, packs())
    assert kept.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [kept]


def test_sheet_titles() -> None:
    taken: set[str] = set()
    assert [sheet_title(t, taken) for t in ("a/b", "A B", "x" * 40, "x" * 40, "")] == [
        "a b", "A B (2)", "x" * 31, "x" * 27 + " (2)", "Trang",
    ]  # fmt: skip
