"""Killed, and hurt at random: what was acknowledged is in the database, in the journal, and back after a repair."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from kc_desktop.app import App, key_store
from kc_desktop.services import arrival, records, upkeep
from kc_desktop.store import place
from tests.services import kit

PUT = [sys.executable, "-m", "kc_desktop", "put", "facility", "--stream", "--data"]


def killed_while_saving(folder: Path, after: int) -> list[str]:
    """Feed ``put --stream`` without waiting, kill it behind the ``after``-th ACK; the ids acknowledged."""
    lines = [
        {"name": f"Mẫu {n}", "legal_form": "ho_kd", "site_commune": kit.COMMUNE, "phones": ["0900000003"]}
        for n in range(after + 200)
    ]
    process = subprocess.Popen([*PUT, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"".join(json.dumps(line).encode() + b"\n" for line in lines))
    process.stdin.flush()
    said = [process.stdout.readline() for _ in range(after)]
    process.kill()
    said += process.stdout.read().splitlines(keepends=True)
    process.stdout.close()
    process.wait(10)
    with suppress(BrokenPipeError):
        process.stdin.close()
    return [line.split()[1].decode() for line in said if line.endswith(b"\n")]


def check(folder: Path, ids: list[str]) -> None:
    """Everything acknowledged is there, and database and journal agree."""
    assert arrival.examine(folder, key_store()).state == arrival.HOME
    with App(folder) as app:
        for record in ids:
            assert records.load(app.desk, "facility", record).record.values["phones"] == ("0900000003",)
        assert upkeep.check(app.desk, deep=True).ok
    found = arrival.examine(folder, key_store())
    assert found.held == found.reached >= len(ids)
    assert upkeep.doctor(folder).ok


@pytest.mark.slow
def test_killed_at_any_moment_of_a_stream(data_dir: Path) -> None:
    kit.create(data_dir)
    ids: list[str] = []
    for after in (1, 9, 40):
        ids += killed_while_saving(data_dir, after)
        check(data_dir, ids)


@pytest.mark.slow
def test_killed_then_the_database_is_hurt_at_random(data_dir: Path, tmp_path: Path) -> None:
    kit.create(data_dir)
    ids = killed_while_saving(data_dir, 15)
    check(data_dir, ids)
    dice = random.Random(3)
    shutil.copytree(data_dir, tmp_path / "whole")
    for _ in range(4):
        shutil.rmtree(data_dir)
        shutil.copytree(tmp_path / "whole", data_dir)
        live = place.database_file(data_dir)
        body = bytearray(live.read_bytes())
        for _ in range(dice.choice((1, 30))):
            at = dice.randrange(len(body))
            body[at : at + dice.choice((1, 700))] = bytes(dice.randrange(256) for _ in range(dice.choice((1, 700))))
        live.write_bytes(bytes(body[: dice.choice((len(body), dice.randrange(len(body))))]))
        assert upkeep.doctor(data_dir, repair=True).ok
        with App(data_dir, settle=lambda found: found.choices[0]) as app:
            for record in ids:
                assert records.load(app.desk, "facility", record).record.values["phones"] == ("0900000003",)
