"""list, forms, place, pack-info, version: looking things up."""

from __future__ import annotations

from pathlib import Path

import pytest

from kc_desktop.domain.declared import FORMS
from kc_desktop.store import schema, versions
from tests.architecture.repository import loaded, modules_after
from tests.tools.cases import each
from tests.tools.command_line import facility, good, run, station


@pytest.fixture
def data(data_dir: Path) -> Path:
    folder = station(data_dir)
    good("put", "facility", data=folder, stdin=[
        facility("Mẫu – Gốm Bến Đá", legal_form="ho_kd", founded_year=1999, owner_is_woman=True, vsic="2025:2393"),
        facility("Mẫu – Mây tre Đồng Lau", legal_form="htx", founded_year=2005, site_commune="2025:07339"),
        facility("Mẫu – Chè Gò Mây", legal_form="cp", founded_year=2010, owner_is_woman=False,
                 priority_areas=["vung_cao", "dtts"]),
    ])  # fmt: skip
    return folder


def names(data: Path, *words: str) -> list[str]:
    found = good("list", "facility", *words, data=data)
    assert found["count"] == len(found["records"])
    return [record["name"].removeprefix("Mẫu – ") for record in found["records"]]


def test_everything_in_vietnamese_order(data: Path) -> None:
    assert names(data) == ["Chè Gò Mây", "Gốm Bến Đá", "Mây tre Đồng Lau"]
    assert names(data, "--order", "founded_year", "--desc") == ["Chè Gò Mây", "Mây tre Đồng Lau", "Gốm Bến Đá"]
    assert names(data, "--limit", "1") == ["Chè Gò Mây"]


@each(
    "where, count",
    [
        (["legal_form=ho_kd"], 1),
        (["legal_form=Hợp tác xã"], 1),
        (["legal_form=hop tac xa", "legal_form=ho_kd"], 2),
        (["legal_form=ho_kd", "founded_year=2005"], 0),
        (["founded_year=1999"], 1),
        (["owner_is_woman=có"], 1),
        (["owner_is_woman=false"], 1),
        (["site_commune=2025:07339"], 1),
        (["site_commune=07339"], 1),
        (["site_commune=Tân Yên"], 1),
        (["site_commune=xa nha nam"], 2),
        (["vsic=2393"], 1),
        (["priority_areas=vung_cao"], 1),
        (["conflicts"], 0),
    ],
)
def test_conditions(where: list[str], count: int, data: Path) -> None:
    assert len(names(data, "--where", *where)) == count


@each("where", ["nosuch=1", "legal_form", "legal_form=vua", "founded_year=năm nào", "site_commune=Không Đâu Cả"])
def test_wrong_conditions(where: str, data: Path) -> None:
    assert run("list", "facility", "--where", where, "--json", data=data).code == 2


def test_search_with_and_without_tones(data: Path) -> None:
    assert names(data, "--search", "gom ben") == names(data, "--search", "Gốm Bến Đá") == ["Gốm Bến Đá"]
    assert names(data, "--search", "xyz") == []


def test_values_are_canonical(data: Path) -> None:
    record = good("list", "facility", "--search", "che go may", data=data)["records"][0]
    assert record | {"id": ""} == {
        "id": "", "name": "Mẫu – Chè Gò Mây", "legal_form": "cp", "founded_year": 2010, "owner_is_woman": False,
        "site_commune": "2025:07306", "priority_areas": ["dtts", "vung_cao"]}  # fmt: skip


def test_people_see_labels(data: Path) -> None:
    text = run("list", "facility", data=data).out
    assert "Hợp tác xã" in text
    assert "Xã Nhã Nam" in text


def test_the_dictionary_names_every_field() -> None:
    found = {form["key"]: form for form in good("forms")["forms"]}
    assert set(found) == set(FORMS)
    for key, form in FORMS.items():
        assert [f["key"] for f in found[key]["fields"]] == [f.key for f in form.active()]
    survey = {f["key"]: f for f in found["survey"]["fields"]}
    assert survey["phones"]["personal"] is True
    assert survey["legal_form"]["codes"]["htx"] == "Hợp tác xã"
    assert survey["local_material_share"]["unit"] == "%"
    years = {f["key"]: f for f in survey["years"]["rows"]["fields"]}
    assert years["year"] | {"label": ""} == {
        "key": "year", "kind": "year", "json": "integer", "label": "", "required": True, "personal": False, "since": 1,
        "merge": "ask", "low": 1990, "high": 2100}  # fmt: skip
    assert good("forms", "plan")["forms"][0]["key"] == "plan"
    assert "Tên cơ sở" in run("forms", "facility").out


def test_places() -> None:
    found = good("place", "thôn 3, xã Phúc Sơn, huyện Sơn Động, Bắc Giang")["places"][0]
    assert found["ask"] is False
    assert [c["name"] for c in found["candidates"]] == ["Xã Đại Sơn, thành phố Bắc Ninh"]
    many = good("place", "-", stdin="Phường Ba Đình, Hà Nội\n\nphuc son bac ninh\n".encode())["places"]
    assert [(p["text"], p["ask"]) for p in many] == [
        ("Phường Ba Đình, Hà Nội", False), ("", True), ("phuc son bac ninh", True)]  # fmt: skip
    assert "cần người quyết định" in run("place", "phuc son bac ninh").out


def test_packs_tell_where_they_come_from() -> None:
    packs = {pack["name"]: pack for pack in good("pack-info")["packs"]}
    assert set(packs) == {"units", "vsic", "codelists", "rules", "reports"}
    assert all(pack["version"] and pack["source"] and pack["mark"] for pack in packs.values())


def test_versions() -> None:
    found = good("version")
    assert found["schema"] == versions.SCHEMA == schema.VERSION
    assert tuple(map(int, found["sqlite"].split("."))) >= (3, 51, 3)


@each("words", [["version"], ["forms"], ["pack-info"], ["put", "--help"], ["nonsense"]])
def test_what_needs_no_data_loads_no_database(words: list[str]) -> None:
    modules = modules_after(
        f"import contextlib, io\nfrom kc_desktop.cli.main import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()): main({words!r})"
    )
    assert loaded(modules, {"sqlalchemy", "PySide6", "openpyxl", "reportlab", "cryptography", "pyrage"}) == []
