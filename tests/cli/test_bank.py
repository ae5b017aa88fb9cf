"""export-bank, one-page: sets and pages from the command line."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.services.kit import COMMUNE
from tests.tools.command_line import good, run, station

FACILITY = {"name": "Mẫu – Gốm Bến Đá", "legal_form": "tnhh1", "site_commune": COMMUNE, "representative": "Người Mẫu"}


def test_a_station_exports_without_personal_fields(tmp_path: Path) -> None:
    folder = station(tmp_path / "station")
    good("put", "facility", "-", data=folder, stdin=FACILITY)
    made = good("export-bank", "--to", tmp_path, "--as", "sqlite", "--no-personal", "--forms", "facility", data=folder)
    assert (made["records"], made["personal"], made["tables"]["facility"]) == (1, False, 1)
    with closing(sqlite3.connect(made["file"])) as connection:
        assert connection.execute("SELECT name FROM facility").fetchall() == [(FACILITY["name"],)]
        assert connection.execute("SELECT value FROM about WHERE key = 'SHA-256'").fetchall() == [(made["digest"],)]


def test_personal_fields_want_a_reason_and_a_centre(tmp_path: Path) -> None:
    folder = station(tmp_path / "station")
    for words, code in (((), "usage"), (("--reason", "theo công văn mẫu"), "not_allowed")):
        done = run("export-bank", "--to", tmp_path, "--as", "csv", *words, "--json", data=folder)
        assert (done.code, done.error) == (2, code)
    assert not list(tmp_path.glob("*.zip"))


def test_a_page_of_an_establishment(tmp_path: Path) -> None:
    folder = station(tmp_path / "station")
    record = good("put", "facility", "-", data=folder, stdin=FACILITY)["id"]
    out = tmp_path / "page.pdf"
    assert good("one-page", "facility", record, "--out", out, data=folder) == {"kind": "facility", "file": str(out)}
    assert out.read_bytes().startswith(b"%PDF")
    assert run("one-page", "commune", "2025:99999", "--out", out, "--json", data=folder).error == "not_found"
