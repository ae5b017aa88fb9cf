"""duplicates, merge-records, not-same, split-records on a real data folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.app import App
from kc_desktop.cli.main import main
from tests.tools import offices


def told(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> Any:
    assert main([*words, "--json", "--data", str(folder)]) == 0
    return json.loads(capsys.readouterr().out)


def test_pairs_are_listed_merged_split_and_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "data"
    with offices.office(folder, "station", "Trạm mẫu") as app:
        assert isinstance(app, App)
        ids = [offices.add(app.desk, name) for name in ("Cơ sở gốm Bến Đá", "CSSX GOM BEN DA")]
    found = told(capsys, folder, "duplicates", "facility")
    (pair,) = found["pairs"]
    assert {record["id"] for record in pair["records"]} == set(ids)
    assert pair["score"] >= 60
    assert "cùng tên" in pair["reasons"]
    assert told(capsys, folder, "duplicates", "facility", "--min", "99")["count"] == 0
    told(capsys, folder, "merge-records", *ids)
    assert [one["id"] for one in told(capsys, folder, "list", "facility")["records"]] == ids[:1]
    assert main(["not-same", *ids, "--data", str(folder)]) == 2
    assert "hoàn tác lần gộp" in capsys.readouterr().err
    told(capsys, folder, "split-records", *ids)
    told(capsys, folder, "not-same", *ids)
    assert told(capsys, folder, "duplicates", "facility")["count"] == 0
    assert main(["duplicates", "survey", "--data", str(folder)]) == 2
