"""campaigns, assign, jobs, coverage at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.tools.command_line import good, run
from tests.tools.offices import PROVINCE, commune


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    folder = tmp_path / "centre"
    good("init", "--role", "centre", "--name", "Trung tâm mẫu", "--province", PROVINCE, data=folder)
    return folder


def facility(name: str, place: int) -> dict[str, object]:
    return {"name": name, "legal_form": "htx", "site_commune": commune(place)}


def test_a_campaign_is_given_out_listed_and_covered(centre: Path, tmp_path: Path) -> None:
    places = [commune(0), commune(1)]
    ids = good("put", "facility", data=centre, stdin=[facility("Mẫu 1", 0), facility("Mẫu 2", 0), facility("Mẫu 3", 1)])
    person = good("put", "collaborator", data=centre, stdin={"name": "Người mẫu", "communes": [commune(0)]})["id"]
    visited = {**facility("Mẫu 1", 0), "facility": ids["ids"][0], "visited_on": "2026-09-02"}
    made = good("put", "campaign", data=centre, stdin={
        "name": "Đợt mẫu", "starts_on": "2026-09-01", "ends_on": "2026-09-30", "communes": places,
        "selection": "chua_khao_sat"})["id"]  # fmt: skip
    preview = good("assign", made, "--per-commune", "3", "--find", "--dry-run", data=centre)
    assert preview["candidates"] == 3
    assert not good("jobs", made, data=centre)["count"]
    given = good("assign", made, data=centre)
    assert {task["person"] for task in given["assignments"]} == {person, ""}
    assert len(given["saved"]) == 3
    assert given["unreached"] == sorted(places)
    assert good("assign", made, data=centre)["saved"] == []
    good("put", "survey", data=centre, stdin=visited)
    found = good("coverage", made, data=centre)
    total = found["total"]
    assert [total[key] for key in ("facilities", "surveyed", "assigned", "handed_in", "open")] == [3, 1, 3, 1, 2]
    assert found["uncovered"] == [commune(1)]
    assert [(one["key"], one["assigned"]) for one in found["people"]] == [(person, 2), ("", 1)]
    assert good("campaigns", data=centre)["campaigns"][0]["share"] == 33
    out = tmp_path / "list.pdf"
    assert good("jobs", made, "--out", out, data=centre)["count"] == 2
    with PdfDocument(out) as paper:
        text = paper[0].get_textpage().get_text_bounded()
    assert "Mẫu 3" in text
    assert "Mẫu 1" not in text
    assert run("jobs", made, "--out", tmp_path / "list.doc", data=centre).code == 2
