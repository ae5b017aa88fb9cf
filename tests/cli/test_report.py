"""report: the cut-off that a year without ``--to`` means."""

from __future__ import annotations

from pathlib import Path

from tests.tools.command_line import good, station


def test_a_past_year_is_reported_to_its_end(tmp_path: Path) -> None:
    folder = station(tmp_path / "station")
    assert good("report", "funding", "--year", "2023", data=folder)["to"] == "2023-12-31"
