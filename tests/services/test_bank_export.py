"""The bank as a set for somebody outside: nothing of a person where none was wanted, every kind the same content."""

from __future__ import annotations

import csv
import hashlib
import html
import io
import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kc_desktop.domain.bank_dictionary import INDICATOR_COLUMNS
from kc_desktop.domain.bank_set import tables
from kc_desktop.domain.declared import FORMS, Activity
from kc_desktop.domain.declared.activity import AttendingRow
from kc_desktop.domain.declared.survey import NeedRow
from kc_desktop.domain.errors import Cancelled, Refused
from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bank.cells import unguarded
from kc_desktop.services import bank_export, dictionary_paper, pairing
from kc_desktop.services.bank_export import KINDS, Wanted
from kc_desktop.services.desk import Desk
from kc_desktop.store.tables import FORM_TABLES, ROW_TABLES
from tests.services import kit

WHY = "Theo công văn mẫu số 1"
YEAR, COORDINATE = 1937, 12.3456789


@pytest.fixture(autouse=True)
def _no_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dictionary of the reports is the same in every set: read once elsewhere."""
    monkeypatch.setattr(dictionary_paper, "indicators", lambda _desk: (("x",) * len(INDICATOR_COLUMNS),))


def made(desk: Desk, folder: Path, kind: str, **more: Any) -> Path:
    wanted = Wanted(kind, reason=WHY if more.get("personal") else "", **more)
    return bank_export.export(desk, folder / f"set{KINDS[kind]}", wanted).file


def texts(file: Path) -> str:
    """Everything in the file as text: parts of a zip, cells and pages of a database."""
    raw = file.read_bytes()
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(file) as archive:
            raw = b"\n".join(archive.read(name) for name in archive.namelist())
    return html.unescape(raw.decode("utf-8", "replace"))


def query(file: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.execute(sql))


# --------------------------------------------------------------------------------------------------------- planted


def _planted(path: str, field: Field[Any]) -> object:
    """A value by which the field is known again wherever it turns up."""
    if field.kind in (Kind.INTEGER, Kind.YEAR, Kind.MONEY):
        return YEAR
    if field.kind is Kind.DECIMAL:
        return COORDINATE
    if field.kind is Kind.YESNO:
        return 1
    if field.kind is Kind.PHONES:
        return json.dumps([f"Số bí mật {path}"], ensure_ascii=False)
    if field.kind is Kind.TAX_CODE:
        return "079012341234"
    return f"Bí mật của {path}"


def plant(desk: Desk) -> set[str]:
    """A row in every table, each field of a person filled; gives the texts that nobody else may read."""
    planted: set[str] = set()
    with desk.store.writer() as connection:
        for form in FORMS.values():
            hers = {f.key: _planted(f"{form.key}.{f.key}", f) for f in form.fields if _is_hers(f)}
            own = " và ".join(str(hers[f.key]) for f in form.fields if f.key in hers and f.kind is not Kind.CHOICE)
            note = {
                f.key: f"Gặp {own}; gọi 0912 345 678" for f in form.fields if f.kind is Kind.NOTE and not f.personal
            }
            values = {"num": 1, "id": f"{form.key}-id", "sort_key": "", "conflicts": 0, **hers, **note}
            connection.execute(FORM_TABLES[form.key].insert(), values)
            planted |= {value for value in hers.values() if isinstance(value, str)}
            for owner in (f for f in form.fields if f.row is not None):
                assert owner.row is not None
                cells = {
                    f.key: _planted(f"{owner.row.key}.{f.key}", f)
                    for f in owner.row.fields
                    if owner.personal or _is_hers(f)
                }
                row = {"num": 1, "row": "dòng", **cells}
                connection.execute(ROW_TABLES[owner.row.key].insert(), row)
                planted |= {value for value in cells.values() if isinstance(value, str)}
    return {text.strip('[]"') for text in planted} | {"0912 345 678"}


def _is_hers(field: Field[Any]) -> bool:
    return field.personal or field.in_office or field.kind is Kind.TAX_CODE


@pytest.mark.parametrize("kind", KINDS)
def test_without_personal_fields_there_is_nothing_of_a_person(centre: Desk, tmp_path: Path, kind: str) -> None:
    planted = plant(centre)
    assert len(planted) > 40
    whole, part = (texts(made(centre, tmp_path, kind, personal=personal)) for personal in (True, False))
    assert planted == {text for text in planted if text in whole}  # each of them is found where it is wanted
    assert not [text for text in planted if text in part]
    assert "Bí mật" not in part
    assert "bí mật" not in part
    assert str(COORDINATE) not in part


def test_a_home_is_not_on_the_map_a_company_is(centre: Desk, tmp_path: Path) -> None:
    for legal in ("ho_kd", "tnhh1"):
        at = {"latitude": Decimal("21.5"), "longitude": Decimal("106.5"), "site_address": "Số 7 ngõ Mẫu"}
        kit.add(centre, kit.facility(name=f"Mẫu {legal}", legal_form=legal, **at))
    rows = query(made(centre, tmp_path, "sqlite"), "SELECT latitude, site_address FROM facility ORDER BY name")
    assert rows == [(None, None), (21.5, "Số 7 ngõ Mẫu")]


def test_personal_fields_are_the_centres_and_noted(desk: Desk, centre: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        bank_export.export(desk, tmp_path, Wanted("csv", personal=True, reason=WHY))
    assert caught.value.code == "not_allowed"
    assert not list(tmp_path.glob("*.zip"))
    with pytest.raises(Refused):
        bank_export.export(centre, tmp_path, Wanted("csv", personal=True, reason="  "))
    done = bank_export.export(centre, tmp_path, Wanted("csv", personal=True, reason=f" {WHY} ", forms=("pay",)))
    (asked,) = bank_export.asked(centre)
    assert (asked.reason, asked.kind, asked.forms) == (WHY, "csv", ("pay",))
    assert asked.id in texts(done.file)  # which of the sets that left this one is
    assert bank_export.asked(desk) == ()


# ---------------------------------------------------------------------------------------------------------- content


NASTY = ("=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "'=1", "a;=1+1", 'x","=1+1', "＝1+1", "#N/A", "bình thường", "''")


def nasty(desk: Desk) -> list[str]:
    """Establishments and needs with texts that a spreadsheet might take for formulas; their ids."""
    rows = tuple(NeedRow({"content": "3.3", "description": text, "requested": 5}, new_id()) for text in NASTY)
    kit.add(desk, kit.survey(visited_on=date(2026, 3, 1), needs=rows))
    return [kit.add(desk, kit.facility(name=f"{text} mẫu {at}", main_product=text)) for at, text in enumerate(NASTY)]


def test_csv_runs_nothing_and_loses_nothing(centre: Desk, tmp_path: Path) -> None:
    nasty(centre)
    with zipfile.ZipFile(made(centre, tmp_path, "csv")) as archive:
        raw = archive.read("facility.csv")
        assert raw.startswith(b"\xef\xbb\xbf")
        assert raw.endswith(b"\r\n")
        read = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
        needs = list(csv.DictReader(io.StringIO(archive.read("survey_needs.csv").decode("utf-8-sig"), newline="")))
        assert archive.testzip() is None
        assert {"dictionary.csv", "codes.csv", "doc-truoc.txt"} <= set(archive.namelist())
    kept = {text.strip() for text in NASTY}
    assert {unguarded(row["main_product"]) for row in read} == kept
    assert {unguarded(row["description"]) for row in needs} == kept
    for row in (*read, *needs):
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝")), cell
    assert {row["legal_form"] for row in read} == {"ho_kd"}
    assert {row["legal_form_label"] for row in read} == {"Hộ kinh doanh"}


def test_a_workbook_holds_no_formula_and_says_what_it_is(centre: Desk, tmp_path: Path) -> None:
    nasty(centre)
    book = load_workbook(made(centre, tmp_path, "xlsx", forms=("facility", "survey")))
    assert not [cell for sheet in book for row in sheet for cell in row if cell.data_type in "fe"]
    first = book["Đọc trước"]
    told = {str(row[0].value): str(row[1].value) for row in first if row[0].value}
    assert told["Dữ liệu cá nhân"].startswith("không")
    assert len(told["SHA-256 của nội dung"]) == 64
    assert told["Cơ sở công nghiệp nông thôn"] == "Cơ sở công nghiệp nông thôn"
    sheet = book["Cơ sở công nghiệp nông thôn"]
    heads = [cell.value for cell in sheet[1]]
    assert heads[:2] == ["Mã bản ghi", "Số mục còn mâu thuẫn"]
    assert "Loại hình (tên)" in heads
    names = {row[heads.index("Sản phẩm chính")].value for row in sheet.iter_rows(min_row=2)}
    assert names == {text.strip() for text in NASTY}
    assert {"Từ điển", "Danh mục", "Chỉ tiêu báo cáo"} <= set(book.sheetnames)


def test_the_database_reads_by_itself(centre: Desk, tmp_path: Path) -> None:
    ids = nasty(centre)
    file = made(centre, tmp_path, "sqlite", personal=True)
    assert query(file, "PRAGMA integrity_check") == [("ok",)]
    assert query(file, "PRAGMA foreign_key_check") == []
    assert sorted(row[0] for row in query(file, "SELECT id FROM facility")) == sorted(ids)
    described = {(name, column) for name, column in query(file, "SELECT table_name, column_name FROM dictionary")}
    assert described == {(table.name, column) for table in tables(personal=True) for column in table.columns}
    names = [row[0] for row in query(file, "SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert len(names) == len(tables(personal=True))
    for name in names:
        query(file, f'SELECT * FROM "{name}"')
    shown = query(file, 'SELECT DISTINCT "Loại hình", "Xã, phường nơi sản xuất" FROM xem_facility')
    assert shown == [("Hộ kinh doanh", centre.names.unit_label(kit.COMMUNE, full=True))]


def test_every_kind_has_the_same_content_and_a_stranger_can_prove_it(centre: Desk, tmp_path: Path) -> None:
    nasty(centre)
    forms = ("facility", "survey")
    done = [bank_export.export(centre, tmp_path, Wanted(kind, forms=forms)) for kind in KINDS]
    assert len({one.digest for one in done}) == 1
    assert {one.rows for one in done} == {len(NASTY) * 2 + 1}
    assert {one.file.suffix for one in done} == set(KINDS.values())
    assert "khong-ca-nhan" in done[0].file.name
    file = next(one.file for one in done if one.kind == "sqlite")
    digest = hashlib.sha256()
    for table in tables(forms, personal=False):  # as docs/data-set.md tells it
        digest.update(f"{table.name}\n".encode())
        columns = ", ".join(f'"{column}"' for column in table.columns)
        order = (
            "rowid" if table.parent is None else f'(SELECT rowid FROM "{table.parent.key}" p WHERE p.id = t.id), row_id'
        )
        for row in query(file, f'SELECT {columns} FROM "{table.name}" t ORDER BY {order}'):
            cells = [int(cell) if isinstance(cell, float) and cell == int(cell) else cell for cell in row]
            digest.update(json.dumps(cells, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    assert digest.hexdigest() == done[0].digest


def test_establishments_that_were_merged_are_told_of_once(centre: Desk, tmp_path: Path) -> None:
    kept, gone = kit.add(centre, kit.facility(name="Mẫu A")), kit.add(centre, kit.facility(name="Mẫu B"))
    kit.add(centre, kit.survey(facility=gone, visited_on=date(2026, 3, 1)))
    work = AttendingRow({"facility": gone}, new_id())
    kit.add(
        centre, Activity({"name": "Lớp mẫu", "kind": "hoi_cho", "content": "4", "year": 2026, "facilities": (work,)})
    )
    pairing.merge(centre, kept, gone)
    file = made(centre, tmp_path, "sqlite", forms=("facility", "pairing", "survey", "activity"))
    rows = query(file, "SELECT id FROM facility")
    assert query(file, "SELECT facility FROM survey") == query(file, "SELECT facility FROM activity_facilities") == rows
    merged = query(file, "SELECT kept, merged FROM pairing WHERE verdict = 'same'")
    assert merged == [(kept, gone)]
    assert rows == [(kept,)]


class Stopper:
    """Stops at the second table."""

    def __init__(self) -> None:
        self.steps = 0

    def step(self, done: int, total: int, what: str = "") -> None:
        del done, total, what
        self.steps += 1
        raise Cancelled


@pytest.mark.parametrize("kind", KINDS)
def test_stopped_it_leaves_nothing_and_an_older_file_whole(centre: Desk, tmp_path: Path, kind: str) -> None:
    nasty(centre)
    file = tmp_path / f"set{KINDS[kind]}"
    file.write_bytes(b"older")
    before = _files(centre.folder, tmp_path)
    stopper = Stopper()
    with pytest.raises(Cancelled):
        bank_export.export(centre, file, Wanted(kind), stopper)
    assert stopper.steps == 1
    assert file.read_bytes() == b"older"
    assert _files(centre.folder, tmp_path) == before


def _files(*folders: Path) -> set[Path]:
    return {path for folder in folders for path in folder.rglob("*")}


@pytest.mark.parametrize(
    ("wanted", "name"), [(Wanted("docx"), "x.docx"), (Wanted("csv"), "x.xlsx"), (Wanted("csv", forms=("no",)), "x.zip")]
)
def test_what_cannot_be_written_is_refused(centre: Desk, tmp_path: Path, wanted: Wanted, name: str) -> None:
    with pytest.raises(Refused):
        bank_export.export(centre, tmp_path / name, wanted)
    assert not list(tmp_path.glob("x.*"))
