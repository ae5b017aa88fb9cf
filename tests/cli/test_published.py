"""cases, issue-report, compare-report: what was published is made again; what went out stays."""

from __future__ import annotations

import json
from pathlib import Path

from tests.tools.command_line import centre, good, run, station


def test_a_report_is_kept_and_compared(tmp_path: Path) -> None:
    folder = centre(tmp_path / "centre")
    entry = {"year": 2025, "source": "kcdp", "kind": "giao", "amount": 5_000_000, "decided_on": "2025-01-10"}
    good("put", "plan", "-", data=folder, stdin=json.dumps(entry).encode())
    kept = good("issue-report", "funding", "--year", "2025", "--number", "1/BC", data=folder)
    assert len(kept["digest"]) == 64
    assert good("compare-report", kept["id"], data=folder)["same"] is True
    good("put", "plan", "-", data=folder, stdin=json.dumps({**entry, "kind": "bo_sung"}).encode())
    found = good("compare-report", kept["id"], data=folder)
    assert (found["whole"], found["same"], found["later"]) == (True, False, 1)
    assert {"line": "kcdp", "column": "plan", "then": "5000000", "now": "10000000", "difference": "5000000"} in found[
        "changed"
    ]


def test_a_station_keeps_no_report(tmp_path: Path) -> None:
    folder = station(tmp_path / "station")
    assert run("issue-report", "funding", "--year", "2025", "--json", data=folder).code == 2


def test_cases_need_no_database(tmp_path: Path) -> None:
    file = tmp_path / "cases.json"
    check = {"type": "sum_mismatch", "total": "n.stated", "parts": ["n.a", "n.b"], "difference": 1}
    case = {"id": "A", "title": "Mẫu 2018", "unit": "đề án", "figures": {"n": {"stated": 5, "a": 3, "b": 1}}}
    file.write_text(json.dumps({"cases": [{**case, "checks": [check]}]}), encoding="utf-8")
    found = good("cases", file)
    assert (found["count"], found["held"]) == (1, 1)
    assert (found["checks"][0]["trap"], found["checks"][0]["computed"]) == ("T2", "4")
    file.write_text("{", encoding="utf-8")
    assert run("cases", file, "--json").code == 2
