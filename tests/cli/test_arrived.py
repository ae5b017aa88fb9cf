"""The command line on a copied or restored database: it never asks, and says what it did on stderr."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kc_desktop.store import place
from tests.tools.command_line import centre, facility, good, run, station


def test_a_copy_goes_on_as_an_additional_computer(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    station(data_dir)
    good("put", "facility", data=data_dir, stdin=facility())
    before = good("card", data=data_dir)
    monkeypatch.setenv("KC_HOME", str(tmp_path / "another computer"))
    copy = tmp_path / "copy"
    shutil.copytree(data_dir, copy)
    assert good("list", "facility", data=copy)["count"] == 1
    assert good("card", data=copy)["replica"] == before["replica"], "reading changes nothing"
    done = run("put", "facility", "--json", data=copy, stdin=facility("Mẫu – ở bản chép"))
    assert (done.code, "máy thêm" in done.err, done.err.count("\n")) == (0, True, 1)
    after = good("card", data=copy)
    assert (after["id"], after["replica"] != before["replica"]) == (before["id"], True)
    assert run("put", "facility", "--json", data=copy, stdin=facility("Mẫu – lần nữa")).err == ""
    assert good("list", "facility", data=copy)["count"] == 3


def test_a_centre_copied_without_its_key_says_what_follows(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre(data_dir)
    monkeypatch.setenv("KC_HOME", str(tmp_path / "another computer"))
    assert "Thẻ Trung tâm đã đổi" in run("put", "facility", "--json", data=data_dir, stdin=facility()).err


def test_an_old_file_put_back_gets_everything_back(data_dir: Path) -> None:
    station(data_dir)
    old = place.database_file(data_dir).read_bytes()
    good("put", "facility", data=data_dir, stdin=facility())
    place.database_file(data_dir).write_bytes(old)
    assert good("list", "facility", data=data_dir)["count"] == 0
    done = run("put", "facility", "--json", data=data_dir, stdin=facility("Mẫu – sau"))
    assert (done.code, "lấy lại 1 thao tác" in done.err) == (0, True)
    assert good("list", "facility", data=data_dir)["count"] == 2
    assert good("doctor", data=data_dir)["ok"] is True
