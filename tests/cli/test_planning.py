"""plan, programme on the command line, over the invented province."""

from __future__ import annotations

from pathlib import Path

import pytest

from kc_desktop.system.clock import now
from tests.tools.command_line import good, run


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("plan") / "centre"
    good("demo", "--role", "centre", data=data)
    return data


def test_the_money_of_a_year_with_its_records(province: Path) -> None:
    found = good("plan", data=province)
    rows = {row["key"]: row for row in found["rows"]}
    grants = rows["grants"]
    assert (found["year"], found["unit"]) == (now().year, "đồng")
    assert grants["base"] == sum(rows[key]["base"] for key in ("kcqg", "kcdp")) == 4_000_000_000
    assert grants["revised"] - grants["base"] == 250_000_000
    assert grants["executed"] == grants["disbursed"] - grants["refunded"]
    entries = rows["kcqg"]["records"]["revised"]["plan"]
    assert sum(good("get", "plan", one, data=province)["amount"] for one in entries) == 1_650_000_000
    by_content = {row["key"]: row for row in good("plan", "--by", "content", data=province)["rows"]}
    assert by_content["3"]["in_dossiers"] == grants["in_dossiers"]
    assert run("plan", "--by", "màu", "--json", data=province).error == "usage"


def test_a_programme_with_its_revision_and_targets(province: Path) -> None:
    listed = good("list", "programme", data=province)["records"]
    revised = next(one for one in listed if one["kind"] == "dieu_chinh")
    found = good("programme", revised["id"], data=province)
    assert [one["kind"] for one in found["versions"]] == ["ke_hoach_nam", "dieu_chinh"]
    assert {one["how"] for one in found["changes"]["targets"]} == {"more", "same"}
    assert {one["indicator"] for one in found["targets"]} >= {"lao_dong_dao_tao", "co_so_may"}
    assert run("programme", "không-có", "--json", data=province).error == "not_found"


def test_years_that_cannot_be_are_refused(province: Path) -> None:
    for words in (("plan", "--year", "-5"), ("plan", "--year", "99999"), ("certificates", "--reports-due", "-1")):
        assert run(*words, "--json", data=province).error == "usage"
