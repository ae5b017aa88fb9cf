"""report, dictionary: the reports there are, one of them limited and divided, the cut-off that a bare year means."""

from __future__ import annotations

from pathlib import Path

from tests.tools.command_line import good, run, station


def test_reports_from_the_command_line(tmp_path: Path) -> None:
    folder = station(tmp_path / "station")
    kinds = {one["key"]: one for one in good("report", data=folder)["reports"]}
    assert "old_district" in kinds["places"]["by"]
    past = good("report", "funding", "--year", "2023", data=folder)
    assert (past["to"], [line["key"] for line in past["lines"]]) == ("2023-12-31", ["total", "kcqg", "kcdp"])
    assert {"plan", "executed", "share_of_own_plan", "explain", "records"} <= set(past["lines"][0])
    some = good("report", "content", "--by", "content_1881", "--where", "programme=KCĐP", "--where", "content=3",
                "--to", "2023-06-30", data=folder)  # fmt: skip
    assert (some["where"], some["by"]) == ({"programme": ["kcdp"], "content": ["3"]}, "content_1881")
    assert "Báo cáo tình hình" in run("report", "--year", "2023", data=folder).out
    assert run("report", "nothing", "--json", data=folder).error == "not_found"
    assert run("report", "content", "--where", "colour=red", "--json", data=folder).error == "usage"
    assert run("report", "funding", "--to", "31/12/2023", "--json", data=folder).error == "usage"


def test_the_dictionary_on_the_screen_and_in_a_workbook(tmp_path: Path) -> None:
    folder = station(tmp_path / "station")
    found = good("dictionary", data=folder)["entries"]
    assert {"figure", "indicator"} == {one["kind"] for one in found}
    assert good("dictionary", "--out", tmp_path / "d.xlsx", data=folder)["lines"] > len(found)
    assert (tmp_path / "d.xlsx").is_file()
