"""How a command ends: the exit codes, what is printed with them, and the streams."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

import kc_desktop.__main__ as program
from kc_desktop.cli import output
from kc_desktop.cli import reference as reference_commands
from kc_desktop.domain.errors import Cancelled, KcError
from kc_desktop.store import place
from kc_desktop.system import paths
from kc_desktop.system.instance import WriterLock
from tests.architecture.repository import ROOT
from tests.tools.cases import each
from tests.tools.command_line import centre, facility, good, run, station

SECRET = "Nguyễn Văn Mẫu 0912345678"


def start(*words: str, data: Path | None = None, **more: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "kc_desktop", *words, *(["--data", str(data)] if data else [])]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(_call: object) -> int:
        raise error

    monkeypatch.setattr(reference_commands, "version", fail)


def test_nothing_there(data_dir: Path) -> None:
    done = run("list", "facility", "--json", data=data_dir)
    assert (done.code, done.error, done.err) == (2, "no_database", "")
    assert set(done.json["error"]) == {"code", "message", "next", "safe"}
    assert not data_dir.exists()


def test_already_there(data_dir: Path) -> None:
    station(data_dir)
    before = sorted(data_dir.iterdir())
    done = run("init", "--role", "centre", "--name", "x", "--province", "24", "--json", data=data_dir)
    assert (done.code, done.error) == (2, "already_there")
    assert sorted(data_dir.iterdir()) == before


@each(
    "words",
    [
        ("--role", "station", "--name", "x", "--province", "99"),
        ("--role", "station", "--name", " ", "--province", "24"),
        ("--role", "station", "--name", "x" * 121, "--province", "24"),
        ("--role", "station", "--name", "x", "--province", "24", "--commune", "00004"),
        ("--role", "station", "--name", "x", "--province", "24", "--centre", __file__),
    ],
)
def test_wrong_answers_make_nothing(words: tuple[str, ...], data_dir: Path) -> None:
    assert run("init", *words, "--json", data=data_dir).code == 2
    assert not data_dir.exists()


def test_a_province_by_name(data_dir: Path) -> None:
    made = good(
        "init", "--role", "station", "--name", "x", "--province", "bac ninh", "--commune", "07306", data=data_dir
    )
    assert (made["province"], made["communes"]) == ("24", ["2025:07306"])


def test_only_the_centre_enrols(data_dir: Path) -> None:
    station(data_dir)
    for words in (("enrol-list",), ("enrol-accept", "x"), ("revoke", "x")):
        done = run(*words, "--json", data=data_dir)
        assert (done.code, done.error) == (2, "not_allowed")


def test_unknown_stations(data_dir: Path) -> None:
    centre(data_dir)
    for command in ("enrol-accept", "revoke"):
        assert run(command, "nosuch", "--json", data=data_dir).error == "not_found"
    assert run("export", "--to", str(data_dir), "--json", data=data_dir).code == 2


def test_somebody_else_writes(data_dir: Path) -> None:
    station(data_dir)
    with WriterLock(data_dir):
        done = run("put", "facility", "--json", data=data_dir, stdin=facility())
        assert (done.code, done.error) == (3, "in_use")
        assert good("list", "facility", data=data_dir)["count"] == 0
    good("put", "facility", data=data_dir, stdin=facility())


def test_a_stick_that_is_none(data_dir: Path, tmp_path: Path) -> None:
    card = tmp_path / "c.kccard"
    centre(tmp_path / "c", card)
    station(data_dir, "Trạm", "--centre", card)
    good("put", "facility", data=data_dir, stdin=facility())
    gone = run("export", "--to", tmp_path / "nosuch", "--json", data=data_dir)
    assert (gone.code, gone.error) == (3, "device_gone")
    assert run("export", "--to", card, "--json", data=data_dir).code == 3
    assert good("receipts", data=data_dir)["unsent"] == 1
    assert good("receipts", data=data_dir)["outbox"] == []


@contextmanager
def database(data: Path) -> Iterator[Any]:
    connection = dbapi2.connect(str(place.database_file(data)))
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


def test_a_newer_database_is_left_alone(data_dir: Path) -> None:
    station(data_dir)
    with database(data_dir) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = place.database_file(data_dir).read_bytes()
    done = run("put", "facility", "--json", data=data_dir, stdin=facility())
    assert (done.code, done.error) == (2, "newer_version")
    assert place.database_file(data_dir).read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to look at it twice" * 100])
def test_a_foreign_file_is_left_alone(content: bytes, data_dir: Path) -> None:
    station(data_dir)
    file = place.database_file(data_dir)
    file.write_bytes(content)
    for words in (("list", "facility"), ("check",), ("export-xlsx", "facility", str(data_dir / "x.xlsx"))):
        assert run(*words, "--json", data=data_dir).error == "not_our_database"
    assert file.read_bytes() == content


def test_a_database_of_another_program(data_dir: Path) -> None:
    station(data_dir)
    with database(data_dir) as connection:
        connection.execute("PRAGMA application_id = 7")
    assert run("list", "facility", "--json", data=data_dir).error == "not_our_database"


def test_damage_is_four(data_dir: Path) -> None:
    station(data_dir)
    record = good("put", "facility", data=data_dir, stdin=facility())["id"]
    with database(data_dir) as connection:
        connection.execute("UPDATE facility SET founded_year = 1950 WHERE id = ?", (record,))
    assert good("check", data=data_dir)["ok"] is True
    done = run("check", "--deep", "--json", data=data_dir)
    assert (done.code, done.json["ok"]) == (4, False)
    assert run("doctor", "--json", data=data_dir).code == 4
    assert good("rebuild", data=data_dir)["records"] == 1
    assert good("check", "--deep", data=data_dir)["ok"] is True
    with database(data_dir) as connection:
        connection.execute("UPDATE op SET raw = CAST(replace(CAST(raw AS TEXT), 'Gốm', 'Gam') AS BLOB)")
    assert run("audit", "--json", data=data_dir).code == 4


@pytest.mark.parametrize("error", [KeyboardInterrupt(), Cancelled()])
def test_cancelled(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, error)
    done = run("version", "--json")
    assert (done.code, done.error) == (130, "cancelled")


def test_a_bug_leaves_a_report_without_values(monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, ValueError(SECRET))
    done = run("version", "--json")
    assert (done.code, done.error) == (1, "internal_error")
    (report,) = paths.log_folder().glob("crash-*.txt")
    text = report.read_text("utf-8")
    assert str(report) in done.json["error"]["next"]
    assert "builtins.ValueError" in text
    assert SECRET not in text + done.out + done.err


def test_the_machine_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, OSError(errno.ENOSPC, "No space left on device", "usb"))
    done = run("version", "--json")
    assert (done.code, done.error) == (3, "disk_full")


def test_a_code_without_text_keeps_its_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    error = KcError("brand_new")
    error.exit_code = 3
    failing(monkeypatch, error)
    done = run("version", "--json")
    assert (done.code, done.error) == (3, "brand_new")


def test_letters_survive_any_locale(data_dir: Path) -> None:
    station(data_dir, "Trạm Phúc Sơn")
    variables = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    out, _ = start("card", "--json", data=data_dir, env=variables).communicate(timeout=20)
    assert json.loads(out.decode("utf-8"))["name"] == "Trạm Phúc Sơn"


def test_a_reader_that_goes_away(data_dir: Path) -> None:
    station(data_dir)
    process = start("forms", "--json", data=data_dir)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(20) == 130
    process.stderr.close()


def test_no_streams_at_all(monkeypatch: pytest.MonkeyPatch, data_dir: Path) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    monkeypatch.setattr(sys, "argv", ["kc-desktop", "list", "facility", "--data", str(data_dir)])
    code = program.main()
    for stream in (sys.stdout, sys.stderr):
        stream.close()
    assert code == 2


@pytest.mark.slow
def test_acknowledged_lines_survive_a_kill(data_dir: Path) -> None:
    station(data_dir)
    process = start("put", "facility", "--stream", data=data_dir, stdin=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    said = []
    for number in range(5):
        process.stdin.write(json.dumps(facility(f"Mẫu – {number}")).encode() + b"\n")
        process.stdin.flush()
        said.append(process.stdout.readline().decode().split()[1])
    process.kill()
    process.communicate()
    assert {r["id"] for r in good("list", "facility", data=data_dir)["records"]} == set(said)
    assert good("check", "--deep", data=data_dir)["ok"] is True


def test_backup_and_restore(data_dir: Path, tmp_path: Path) -> None:
    made = station(data_dir) and good("card", data=data_dir)
    good("put", "facility", data=data_dir, stdin=facility())
    backup = good("backup", "--to", tmp_path, data=data_dir)
    good("put", "facility", data=data_dir, stdin=facility("Mẫu – sau"))
    restored = good("restore", backup["file"], data=data_dir)
    assert restored["replica"] != made["replica"]
    assert (restored["regained"], restored["kept"]) == (0, 1)
    assert good("list", "facility", data=data_dir)["count"] == 1
    assert run("restore", __file__, "--json", data=data_dir).code in (2, 4)
    assert good("check", "--deep", data=data_dir)["ok"] is True


def test_restore_with_everything_newer(data_dir: Path, tmp_path: Path) -> None:
    station(data_dir)
    good("put", "facility", data=data_dir, stdin=facility())
    backup = good("backup", "--to", tmp_path, data=data_dir)
    then = run("dump", data=data_dir).out
    good("put", "facility", data=data_dir, stdin=facility("Mẫu – sau"))
    said = run("restore", backup["file"], data=data_dir).out
    assert "1 thay đổi mới hơn (trên 1 bản ghi)" in said
    assert run("dump", data=data_dir).out == then
    safety = next(word for word in said.split() if word.endswith("-restore.db"))
    assert good("list", "facility", data=data_dir)["count"] == 1
    restored = good("restore", safety, "--newer", data=data_dir)
    assert (restored["regained"], restored["kept"]) == (0, 0)
    assert good("list", "facility", data=data_dir)["count"] == 2
    good("restore", backup["file"], data=data_dir)
    assert good("restore", backup["file"], "--newer", data=data_dir)["regained"] == 1
    assert good("list", "facility", data=data_dir)["count"] == 2


def test_results_are_plain() -> None:
    with pytest.raises(TypeError):
        output.to_json({"x": object()})


@pytest.mark.parametrize("words", [[], ["gui"]])
def test_no_window_without_a_display(words: list[str], data_dir: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    variables = {name: value for name, value in os.environ.items() if name not in hidden}
    out, err = start(*words, env=variables).communicate(timeout=20)
    assert out == b""
    assert "[no_display]" in err.decode()
