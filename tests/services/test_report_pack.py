"""Reports are a pack: a new table of the ministry is installed, a pack that means nothing here is refused."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kc_desktop.app import packs as shipped
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.tables import TABLES
from kc_desktop.exchange.pack_archive import open_pack
from kc_desktop.exchange.pack_rules import COLUMNS, sound
from kc_desktop.services import enrolment, packs, reporting
from kc_desktop.services.desk import Desk
from tests.services import report_facts as facts
from tests.tools import pack_kit
from tests.tools.cases import each

Change = Callable[[pack_kit.Tables], None]


def row(table: str, entry: str, label: str, **cells: str) -> list[str]:
    """A row of a table of the pack."""
    declared = TABLES[table]
    assert set(cells) <= {column.key for column in declared.columns}
    return [entry, label, *(cells.get(column.key, "") for column in declared.columns), "Mẫu", "", "", "mẫu", "D"]


def figure(**cells: str) -> list[str]:
    """A figure that counts dossiers, changed."""
    sound_cells = {
        "unit": "đề án", "measure": "count", "source": "dossier", "dates": "year", "year": "year",
        "definition": "Mẫu",
    }  # fmt: skip
    return row("figures.csv", "mau", "Mẫu", **{**sound_cells, **cells})


def content(change: Change) -> pack_kit.Tables:
    """The shipped tables, changed."""
    found = pack_kit.tables("reports")
    change(found)
    return found


def install(desk: Desk, folder: Path, change: Change) -> Desk:
    """A later version of the pack, made and installed by its own centre."""
    with desk.store.reader() as connection:
        chain = enrolment.chain_of(desk, connection)
    file = folder / "reports.kcpack"
    file.write_bytes(pack_kit.pack(desk.keys, chain, content=content(change), name="reports"))
    return packs.install(desk, file).desk


def ministry(tables: pack_kit.Tables) -> None:
    """A new table: dossiers finished, by programme, with a share of all."""
    tables["figures.csv"].append(figure(limits="status=@end; kind=nhom", field="", unit="đề án", indicator="de_an"))
    tables["reports.csv"].append(
        row("reports.csv", "bieu_moi", "Biểu mới của Bộ", title="Biểu mới năm {year}", group="content", shape="lines",
            by="programme", total="yes", unit="đồng", wide="no", notes="Theo biểu mới")
    )  # fmt: skip
    tables["columns.csv"] += [
        row("columns.csv", "bieu_moi/done", "Đề án nhóm đã xong", kind="value", measure="count", figure="mau",
            period="this"),
        row("columns.csv", "bieu_moi/all", "Đề án", kind="value", measure="count", figure="de_an", period="this"),
        row("columns.csv", "bieu_moi/share", "So với tổng số", kind="share_total", measure="percent", top="done",
            bottom="all"),
    ]  # fmt: skip


def test_a_new_table_of_the_ministry_is_a_pack(centre: Desk, tmp_path: Path) -> None:
    for programme, status in (("kcdp", "hoan_thanh"), ("kcdp", "hoan_thanh"), ("kcqg", "da_duyet")):
        facts.dossier(centre, programme=programme, status=status, kind="nhom", costs=None)
    with pytest.raises(Refused):
        facts.made(centre, "bieu_moi")
    desk = install(centre, tmp_path, ministry)
    assert "bieu_moi" in [kind.key for kind in reporting.kinds(desk)]
    report = facts.made(desk, "bieu_moi")
    assert report.title == "Biểu mới năm 2023"
    assert facts.values(report, "done") == {"total": 2, "kcqg": 0, "kcdp": 2}
    assert str(report.value("kcdp", "share")) == "66.67"
    assert len(reporting.records_of(desk, report, "kcdp", "done").ids) == 2
    assert facts.made(desk, "funding").title


def _without(tables: pack_kit.Tables, report: str) -> None:
    for name in ("reports.csv", "columns.csv", "lines.csv"):
        tables[name] = [one for one in tables[name] if one[0].partition("/")[0] != report]


HOSTILE: dict[str, tuple[Change, str]] = {
    "unknown form": (lambda t: t["figures.csv"].append(figure(source="nowhere")), "nowhere"),
    "unknown field": (lambda t: t["figures.csv"].append(figure(measure="sum", field="nothing")), "nothing"),
    "a text is no amount": (lambda t: t["figures.csv"].append(figure(measure="sum", field="name")), "mau"),
    "unknown code": (lambda t: t["figures.csv"].append(figure(limits="status=nowhere")), "nowhere"),
    "a piece of SQL": (lambda t: t["figures.csv"].append(figure(limits='status=da_duyet"; DROP TABLE op')), "da_duyet"),
    "a path over no link": (lambda t: t["figures.csv"].append(figure(limits="name.id=x")), "name"),
    "no date rule": (lambda t: t["figures.csv"].append(figure(dates="")), "mau"),
    "a year that is none": (lambda t: t["figures.csv"].append(figure(year="name")), "mau"),
    "a circle": (lambda t: t["figures.csv"].append(figure(adds="mau")), "mau → mau"),
    "adds what is not there": (lambda t: t["figures.csv"].append(figure(adds="nowhere")), "nowhere"),
    "unknown measure": (lambda t: t["figures.csv"].append(figure(measure="average")), "average"),
    "a format that reaches in": (
        lambda t: t["reports.csv"].append(
            row("reports.csv", "x", "X", title="{year.__class__}", group="money", shape="lines", by="source")
        ),
        "x",
    ),
    "a report without columns": (
        lambda t: t["reports.csv"].append(
            row("reports.csv", "x", "X", title="X", group="money", shape="lines", by="source")
        ),
        "x",
    ),
    "a column of no report": (
        lambda t: t["columns.csv"].append(row("columns.csv", "y/a", "A", kind="value", figure="de_an", period="this")),
        "y/a",
    ),
    "lines by what is no dimension": (
        lambda t: t["reports.csv"].append(
            row("reports.csv", "x", "X", title="X", group="money", shape="lines", by="colour")
        ),
        "x",
    ),
    "very many rows": (lambda t: t["figures.csv"].extend([figure()] * 3001), "nhiều nhất 3000"),
    "a very long cell": (lambda t: t["figures.csv"].append(figure(definition="a" * 1600)), "1500"),
    "a report dropped": (lambda t: _without(t, "clusters"), "clusters"),
}


@each("case", HOSTILE)
def test_a_pack_that_means_nothing_here_is_refused(centre: Desk, case: str) -> None:
    change, said = HOSTILE[case]
    with centre.store.reader() as connection:
        chain = enrolment.chain_of(centre, connection)
    with pytest.raises(Refused) as caught:
        sound(open_pack(pack_kit.pack(centre.keys, chain, content=content(change), name="reports"), "a"), shipped())
    assert caught.value.code == "invalid_content"
    assert said in str(caught.value)


def test_the_shipped_pack_is_as_declared() -> None:
    for name, columns in COLUMNS["reports"].items():
        with (pack_kit.SHIPPED / "reports" / name).open(encoding="utf-8", newline="") as file:
            assert ",".join(next(csv.reader(file))) == columns


def test_what_no_longer_holds_is_read_as_it_was(centre: Desk, tmp_path: Path) -> None:
    """A report of a past year keeps the figure of its time; a later version begins on its day."""

    def later(tables: pack_kit.Tables) -> None:
        at = next(n for n, one in enumerate(tables["figures.csv"]) if one[0] == "de_an")
        old = tables["figures.csv"][at]
        new = list(old)
        head = tables["figures.csv"][0]
        old[head.index("valid_to")], new[head.index("valid_from")] = "2024-12-31", "2025-01-01"
        new[head.index("limits")] = "status=hoan_thanh"
        tables["figures.csv"].insert(at + 1, new)

    for year in (2023, 2025):
        facts.dossier(centre, year=year, approved_on=date(year, 2, 1))
    desk = install(centre, tmp_path, later)
    assert facts.made(desk, "content").value("total", "dossiers") == 1
    assert facts.made(desk, "content", year=2025, cut_off=date(2025, 8, 31)).value("total", "dossiers") == 0
