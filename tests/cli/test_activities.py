"""activity and sheet on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.services.kit import create
from tests.tools.command_line import good, run

LINE = {"indicator": "lao_dong_dao_tao", "quantity": "30"}
RECORD = {
    "name": "Mẫu – lớp", "kind": "lop_nghe", "content": "1.1", "year": 2026, "learners": [{"name": "Mẫu Văn A"}],
    "outputs": [LINE],
}  # fmt: skip


def test_results_are_explained_and_lists_written(data_dir: Path, tmp_path: Path) -> None:
    create(data_dir)
    file = tmp_path / "lop.json"
    file.write_text(json.dumps(RECORD), "utf-8")
    record = good("put", "activity", file, data=data_dir)["id"]
    found = good("activity", record, data=data_dir)
    stated, derived = found["results"]
    assert (stated["quantity"], stated["derived"], stated["differs"], stated["unit"]) == ("30", "1", True, "người")
    assert (derived["indicator"], derived["quantity"], derived["counts"]) == ("lop_nghe", "1", "activity")
    assert found["counts"]["listed"] == 1
    assert "! Lao động" in run("activity", record, data=data_dir).out
    done = good("sheet", record, "--out", tmp_path / "a.pdf", "--days", "2", data=data_dir)
    assert (done["kind"], done["lines"]) == ("signature", 1)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert run("sheet", record, "--out", tmp_path / "a.odt", "--json", data=data_dir).error == "usage"
