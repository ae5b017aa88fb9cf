"""conflicts, resolve, reopen on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.tools.command_line import good, run
from tests.tools.offices import told
from tests.tools.quarrels import all_kinds


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    """The closed data folder of a centre with four conflicts of one field and one of each kind."""
    told(tmp_path, all_kinds)
    return tmp_path / "centre"


def found(data: Path, *form: str) -> list[dict[str, Any]]:
    return list(good("conflicts", *form, data=data)["conflicts"])


def test_base_sides_authors_and_groups_are_told(centre: Path) -> None:
    alike = [one for one in found(centre, "facility") if one["title"].startswith("Mẫu – Cơ sở")]
    assert len({one["like"] for one in alike}) == 1
    base, sides = alike[0]["base"], alike[0]["sides"]
    assert base["text"] == "Gốm Bến Đá"
    assert [(side["here"], side["station"]) for side in sides] == [(True, "Trung tâm mẫu"), (False, "Trạm mẫu 1")]
    text = run("conflicts", data=centre).out
    assert "trước đó: Gốm Bến Đá — " in text
    assert "chưa thấy khi xóa: Sản phẩm chính: Gốm Bến Đá → Gốm sau khi xóa" in text
    assert len(found(centre)) == 15


def test_all_alike_are_resolved_and_one_is_reopened(centre: Path) -> None:
    first = next(one for one in found(centre) if one["title"].startswith("Mẫu – Cơ sở"))
    count = sum(one["like"] == first["like"] for one in found(centre))
    done = good("resolve", first["record_id"], "--field", first["path"], "--take", "theirs", "--like", data=centre)
    assert (len(done["ops"]), done["skipped"]) == (count, [])
    assert len(found(centre)) == 15 - count
    assert good("reopen", done["ops"][0], data=centre)["id"]
    assert len(found(centre)) == 16 - count
    assert run("reopen", done["ops"][0], data=centre).code == 2
    assert "Lỗi [not_found]" in run("reopen", "0" * 64, data=centre).err


def test_the_later_of_one_person_is_taken_and_what_means_nothing_is_refused(centre: Path) -> None:
    listed = found(centre)
    twice = next(one for one in listed if one["title"] == "Mẫu – twice")
    take = ("--field", "main_product", "--take")
    assert run("resolve", twice["record_id"], *take, "mine", data=centre).code == 2
    assert run("resolve", twice["record_id"], *take, "later", data=centre).code == 0
    plain = next(one for one in listed if one["title"] == "Mẫu – plain")
    assert run("resolve", plain["record_id"], *take, "later", data=centre).code == 2
    assert len(good("resolve", plain["record_id"], *take, "value", "Gốm mới", "--like", data=centre)["ops"]) == 1
