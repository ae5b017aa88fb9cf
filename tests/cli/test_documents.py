"""document, retyping at the command line."""

from __future__ import annotations

from pathlib import Path

from tests.tools.command_line import good, run
from tests.tools.offices import PROVINCE, commune


def test_papers_and_what_to_type_again(tmp_path: Path) -> None:
    data = tmp_path / "centre"
    good("init", "--role", "centre", "--name", "Trung tâm mẫu", "--province", PROVINCE, data=data)
    known = {"name": "Mẫu – Một", "legal_form": "htx", "site_commune": commune()}
    facility = good("put", "facility", data=data, stdin=known)["id"]
    campaign = good("put", "campaign", data=data, stdin={
        "name": "Đợt mẫu", "starts_on": "2026-09-01", "ends_on": "2026-09-30", "communes": [commune()],
        "selection": "ca_dia_ban", "verify_share": "100"})["id"]  # fmt: skip
    task = good("put", "assignment", data=data, stdin={
        "name": "Việc", "campaign": campaign, "commune": commune(), "facility": facility})["id"]  # fmt: skip
    survey = good("put", "survey", data=data, stdin={
        **known, "visited_on": "2026-09-02", "facility": facility, "assignment": task})["id"]  # fmt: skip
    out = tmp_path / "paper.pdf"
    for ids in (["blank"], [survey], [facility, facility], [task]):
        assert good("document", "survey", *ids, "--out", out, data=data)["sheets"] == len(ids)
        assert out.read_bytes().startswith(b"%PDF-")
        out.unlink()
    assert run("document", "survey", facility, task, "--out", out, data=data).code == 2
    assert run("document", "thank-you", facility, "--out", out, data=data).code == 2
    assert run("document", "survey", campaign, "--out", out, data=data).code == 2
    found = good("retyping", campaign, data=data)
    assert [(one["survey"], one["own"]) for one in found["due"]] == [(survey, True)]
    assert found["people"] == []
