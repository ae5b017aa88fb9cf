"""Killed, and hurt at random: what was acknowledged is in the database, in the journal, and back after a repair."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kc_desktop.app import App, key_store
from kc_desktop.services import arrival, merging, records, sending, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import log, place
from tests.services import kit
from tests.tools import offices

CYCLES = int(os.environ.get("KC_KILL_CYCLES", "12"))
"""Days of ordinary life; the benchmark run takes 200."""

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


def in_a_process(work: Callable[[], None], dies_after: float) -> bool:
    """Do ``work`` in a process of its own, killed after ``dies_after`` seconds (0: never); whether it came to its end.

    It goes without any farewell either way: what is not closed stays so.
    """
    child = os.fork()
    if child == 0:
        code = 1
        try:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, dies_after)
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work itself failed"
    return not os.WIFSIGNALED(status)


def a_day(folder: Path, stick: Path, dice: random.Random, *, close: bool) -> None:
    """Open, do what an office does, and close, or not."""
    app = App(folder)
    for _ in range(dice.randrange(4)):
        dice.choice((_save, _save, _export, _merge, _back_up))(app.desk, stick, dice)
    if close:
        app.close()


def _save(desk: Desk, stick: Path, dice: random.Random) -> None:
    del stick, dice
    kit.add(desk, kit.facility(phones=("0900000006",)))


def _export(desk: Desk, stick: Path, dice: random.Random) -> None:
    del dice
    sending.export(desk, stick)


def _merge(desk: Desk, stick: Path, dice: random.Random) -> None:
    found = [one.path for one in merging.find(desk, stick) if one.for_us and one.state == "whole"]
    if found:
        merging.merge(desk, dice.sample(found, min(3, len(found))))


def _back_up(desk: Desk, stick: Path, dice: random.Random) -> None:
    del stick, dice
    upkeep.backup(desk)


@pytest.mark.slow
def test_ordinary_life_with_its_kills_never_needs_a_new_replica(tmp_path: Path) -> None:
    """A station and its centre open, save, send, merge, close, and die at any moment: both stay at home throughout."""
    made = offices.province(tmp_path)
    folders = [made.stations[0].desk.folder, made.centre.desk.folder]
    replicas = [made.stations[0].desk.identity.replica, made.centre.desk.identity.replica]
    stick = made.stick()
    made.close()
    dice = random.Random(200)
    ended = killed = 0
    for day in range(CYCLES):
        folder, hours = folders[day % 2], random.Random(day)
        limit = dice.choice((0.0, dice.uniform(0.003, 0.2), dice.uniform(0.003, 0.2)))
        close = dice.random() < 0.5
        if in_a_process(lambda f=folder, h=hours, c=close: a_day(f, stick, h, close=c), limit):  # type: ignore[misc]
            ended += 1
        else:
            killed += 1
        found = arrival.examine(folder, key_store())
        assert found.state == arrival.HOME, (day, found.why)
    assert ended
    assert killed or CYCLES < 12
    for folder, replica in zip(folders, replicas, strict=True):
        with App(folder) as app:
            assert app.settled is None
            assert app.desk.identity.replica == replica
            with app.desk.store.reader() as connection:
                assert all(json.loads(raw)["t"] != "birth" for _, _, raw in log.walk(connection))
            assert upkeep.check(app.desk, deep=True).ok
        assert upkeep.doctor(folder).ok
    print(f"{CYCLES} cycles: {ended} ended by themselves, {killed} killed, 0 reborn")  # noqa: T201
