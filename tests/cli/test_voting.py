"""voting, certificates, the papers of a round, over the invented province."""

from __future__ import annotations

from pathlib import Path

import pytest

from kc_desktop.system.clock import now
from tests.tools.command_line import good, run

YEAR = now().year


@pytest.fixture
def province(tmp_path: Path) -> Path:
    good("demo", "--role", "centre", data=tmp_path / "data")
    return tmp_path / "data"


def test_a_round_its_certificates_and_a_paper(province: Path, tmp_path: Path) -> None:
    running, over = good("voting", data=province)["rounds"]
    assert (running["entered"], over["entered"], over["recognised"]) == (5, 6, 4)
    found = good("voting", over["id"], data=province)
    assert found["cards"] == {"done": 42, "all": 42}
    assert [one["outlook"]["result"] for one in found["entries"]] == ["yes"] * 4 + ["no"] * 2
    first, second = found["entries"][:2]
    assert (first["rank"], second["rank"], first["tied"]) == (1, 1, [second["id"]])
    assert first["mean"] == "80.14"
    assert all(one["outlook"]["clause"] for one in found["entries"])
    assert {one["result"] for one in found["council"]} == {"yes"}
    still = good("voting", running["id"], data=province)
    assert (still["cards"], still["entries"][0]["missing"]) == ({"done": 20, "all": 35}, 3)
    assert "phiếu" in run("voting", running["id"], data=province).out
    assert run("voting", over["id"], "--on", "x", "--json", data=province).error == "usage"

    every = good("certificates", data=province)
    assert every["count"] == 5
    soon = good("certificates", "--until", f"{YEAR}-12-31", "--on", f"{YEAR}-01-15", data=province)
    assert [one["number"] for one in soon["certificates"]] == ["M01/KV"]
    assert good("certificates", "--reports-due", str(YEAR), data=province)["count"] == 5
    assert run("certificates", "--until", "31/12", "--json", data=province).error == "usage"
    out = tmp_path / "kết quả.pdf"
    assert good("document", "ket_qua_binh_chon", over["id"], "--out", str(out), data=province)["sheets"] == 1
    assert out.read_bytes().startswith(b"%PDF")
