"""person, erase, erasures on the command line."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.cli import persons
from kc_desktop.cli.call import Call, Run
from kc_desktop.cli.output import Out
from kc_desktop.services import pairing
from tests.tools.offices import add, office


def told(run: Run, folder: Path, capsys: pytest.CaptureFixture[str], **args: object) -> Any:
    """The JSON object of a command."""
    assert run(Call(Namespace(**args), Out(as_json=True), folder)) == 0
    return json.loads(capsys.readouterr().out)


def lines(run: Run, folder: Path, capsys: pytest.CaptureFixture[str], **args: object) -> str:
    """What it prints for a person."""
    assert run(Call(Namespace(**args), Out(as_json=False), folder)) == 0
    return capsys.readouterr().out


def test_a_person_is_shown_erased_and_accounted_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same facts as JSON and as lines; after the erasure only that it was done."""
    folder = tmp_path / "station"
    app = office(folder, "station", "Trạm mẫu")
    record_id = add(app.desk, representative="Chủ Mẫu Dòng Lệnh", phones=("0912345674",))
    app.close()
    before = told(persons.person, folder, capsys, id=record_id)
    assert {fact["path"]: fact["value"] for fact in before["personal"]} == {
        "representative": "Chủ Mẫu Dòng Lệnh",
        "phones": ["0912345674"],
    }
    assert "Người đại diện: Chủ Mẫu Dòng Lệnh" in lines(persons.person, folder, capsys, id=record_id)
    done = told(persons.erase, folder, capsys, id=[record_id])
    assert (done["ids"], len(done["ops"]), done["left"]) == ([record_id], 1, [])
    after = told(persons.person, folder, capsys, id=record_id)
    assert (after["personal"], after["erased"]) == ([], ["phones", "representative"])
    assert "representative: đã xóa theo yêu cầu" in lines(persons.person, folder, capsys, id=record_id)
    (order,) = told(persons.erasures, folder, capsys)["erasures"]
    assert (order["record_id"], order["station"], order["holders"]) == (record_id, "Trạm mẫu", 0)
    assert "1 yêu cầu xóa dữ liệu cá nhân" in lines(persons.erasures, folder, capsys)
    assert "CÒN GIỮ" not in lines(persons.erase, folder, capsys, id=[record_id])


def test_what_was_made_one_is_shown_and_erased_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The preview names the other record; so does the result."""
    folder = tmp_path / "station"
    app = office(folder, "station", "Trạm mẫu")
    kept, gone = add(app.desk, representative="Chủ Mẫu"), add(app.desk, "Mẫu – gộp", representative="Chủ Mẫu Cũ")
    pairing.merge(app.desk, kept, gone)
    app.close()
    shown = told(persons.person, folder, capsys, id=kept)
    assert [(one["id"], one["personal"][0]["value"]) for one in shown["merged"]] == [(gone, "Chủ Mẫu Cũ")]
    assert "xóa ở tất cả): 1" in lines(persons.person, folder, capsys, id=gone)
    assert set(told(persons.erase, folder, capsys, id=[gone])["ids"]) == {kept, gone}
    assert "2 bản ghi (gồm 1 cơ sở đã gộp" in lines(persons.erase, folder, capsys, id=[kept])
