"""The log: kept in its folder, only the program's own lines, and the program goes on where it cannot be kept."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from kc_desktop.system import logs


@pytest.fixture
def program_log() -> Iterator[logging.Logger]:
    root = logging.getLogger("kc_desktop")
    before, level = list(root.handlers), root.level
    yield root
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_lines_are_kept_and_starting_twice_doubles_nothing(tmp_path: Path, program_log: logging.Logger) -> None:
    for _ in range(2):
        logs.start(tmp_path / "log")
    program_log.info("mở cửa sổ")
    program_log.debug("chi tiết")
    (line,) = (tmp_path / "log" / "kc-desktop.log").read_text("utf-8").splitlines()
    assert line.endswith("INFO kc_desktop mở cửa sổ")


def test_debug_on_request(tmp_path: Path, program_log: logging.Logger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KC_DEBUG", "1")
    logs.start(tmp_path)
    assert program_log.level == logging.DEBUG


def test_no_folder_no_log_no_failure(tmp_path: Path, program_log: logging.Logger) -> None:
    (tmp_path / "file").write_text("x")
    before = list(program_log.handlers)
    logs.start(tmp_path / "file" / "log")
    assert program_log.handlers == before
