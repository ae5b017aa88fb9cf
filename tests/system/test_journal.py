"""The journal: how far a replica got and every line of it, whatever happens to the file."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.system import journal, machine
from kc_desktop.system.journal import HEADER, HEIR, OPERATION, SECRET, Entry, Journal, Mark

SECRET_KEY, REPLICA = bytes(range(32)), new_id()


def lines(first: int, last: int) -> list[Entry]:
    return [Entry(OPERATION, n, f"thao tác {n} {'x' * (n * 7 % 50)}".encode()) for n in range(first, last + 1)]


def head(entry: Entry) -> str:
    return hashlib.sha256(entry.body).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    journal.create(tmp_path / "journals", REPLICA, SECRET_KEY, "máy".encode().hex())
    return tmp_path / "journals"


def fill(folder: Path, entries: list[Entry]) -> None:
    opened = Journal(folder, REPLICA, SECRET_KEY)
    assert opened.append(entries)
    opened.close()


def mark(folder: Path) -> Mark | None:
    return journal.read_mark(folder, REPLICA, SECRET_KEY)


def content(folder: Path) -> list[Entry]:
    return [e for e in journal.read(folder, REPLICA, SECRET_KEY) if e.kind != HEADER]


def test_what_was_appended_is_there_and_nobody_else_can_read_it(folder: Path) -> None:
    fresh = mark(folder)
    assert fresh == Mark("máy".encode().hex(), 0, "", ())
    opened = Journal(folder, REPLICA, SECRET_KEY)
    for entry in lines(1, 3):
        opened.append([entry])
    assert (opened.number, opened.head) == (3, head(lines(3, 3)[0]))
    opened.close()
    fill(folder, lines(4, 5))
    assert content(folder) == lines(1, 5)
    assert mark(folder) == Mark("máy".encode().hex(), 5, head(lines(5, 5)[0]), ())
    stored = journal.file_of(folder, REPLICA).read_bytes()
    assert b"thao" not in stored
    assert "máy".encode().hex().encode() not in stored
    assert list(journal.read(folder, REPLICA, bytes(32))) == []
    assert journal.read_mark(folder, REPLICA, bytes(32)) is None
    assert journal.read_mark(folder, new_id(), SECRET_KEY) is None
    if os.name == "posix":
        assert stat.S_IMODE(journal.file_of(folder, REPLICA).stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_journal_is_never_made_over_another(folder: Path) -> None:
    fill(folder, lines(1, 2))
    with pytest.raises(Refused) as refused:
        journal.create(folder, REPLICA, SECRET_KEY, "")
    assert refused.value.code == "file_exists"
    assert content(folder) == lines(1, 2)


def test_heirs_and_keys_stand_behind_the_mark(folder: Path) -> None:
    fill(folder, [*lines(1, 2), Entry(SECRET, 0, b"k1"), Entry(HEIR, 0, b"r2"), Entry(HEIR, 0, b"r3")])
    found = mark(folder)
    assert found is not None
    assert (found.number, found.heirs) == (2, ("r2", "r3"))
    fill(folder, [])
    assert mark(folder) == found


def test_the_newest_is_found_without_reading_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(folder, lines(1, 400))
    opened: list[int] = []
    real = journal._Seal.opened
    monkeypatch.setattr(journal._Seal, "opened", lambda self, at, data: opened.append(at) or real(self, at, data))
    found = mark(folder)
    assert found is not None
    assert found.number == 400
    assert len(opened) <= 3


def test_cut_anywhere_the_whole_frames_stay_and_it_goes_on(folder: Path) -> None:
    path = journal.file_of(folder, REPLICA)
    ends = [path.stat().st_size]
    for entry in lines(1, 4):
        fill(folder, [entry])
        ends.append(path.stat().st_size)
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        kept = sum(end <= size for end in ends[1:])
        if size < ends[0]:
            assert mark(folder) is None
            continue
        found = mark(folder)
        assert found is not None
        assert found.number == kept
        opened = Journal(folder, REPLICA, SECRET_KEY)
        assert opened.number == kept
        assert opened.append(lines(kept + 1, 5))
        opened.close()
        assert content(folder) == lines(1, 5)


def test_a_changed_byte_costs_one_entry_at_most(folder: Path) -> None:
    path = journal.file_of(folder, REPLICA)
    begin = path.stat().st_size
    fill(folder, lines(1, 4))
    whole = path.read_bytes()
    for at in range(begin, len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :])
        found = content(folder)
        assert len(found) == 3
        assert set(found) < set(lines(1, 4))
        last = mark(folder)
        assert last is not None
        assert last.number == found[-1].number
    for at in range(begin):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :])
        assert mark(folder) is None


@pytest.mark.logs
def test_what_is_not_known_to_be_ours_is_left_as_it_is(folder: Path) -> None:
    path = journal.file_of(folder, REPLICA)
    for other in (b"", b"KCJRNL1", b"KCJRNL1\n", b"something else " * 50):
        path.write_bytes(other)
        opened = Journal(folder, REPLICA, SECRET_KEY)
        assert not opened.append(lines(1, 1))
        opened.close()
        assert (mark(folder), content(folder), path.read_bytes()) == (None, [], other)


def test_frames_cannot_change_places_or_files(folder: Path) -> None:
    path = journal.file_of(folder, REPLICA)
    begin = path.stat().st_size
    fill(folder, [Entry(OPERATION, 1, b"a" * 20), Entry(OPERATION, 2, b"b" * 20)])
    whole = path.read_bytes()
    half = (len(whole) - begin) // 2
    path.write_bytes(whole[:begin] + whole[begin + half :] + whole[begin : begin + half])
    assert content(folder) == []
    another = new_id()
    journal.create(folder, another, SECRET_KEY, "")
    journal.file_of(folder, another).write_bytes(whole)
    assert list(journal.read(folder, another, SECRET_KEY)) == []


@pytest.mark.logs
def test_a_full_disk_stops_nothing_and_is_caught_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    opened = Journal(folder, REPLICA, SECRET_KEY)
    opened.append(lines(1, 1))

    def half(file: object, data: bytearray) -> None:
        assert hasattr(file, "write")
        file.write(bytes(data[: len(data) // 2]))
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(journal, "_write_all", half)
        assert not opened.append(lines(2, 3))
        assert not opened.append(lines(2, 4))
    assert (opened.number, type(opened.trouble)) == (1, OSError)
    assert opened.append(lines(2, 2)), "shorter than what was torn"
    assert opened.trouble is None
    opened.close()
    assert content(folder) == lines(1, 2)
    assert len(caplog.messages) == 1


@pytest.mark.logs
def test_a_journal_that_is_not_there_is_tried_again(folder: Path, tmp_path: Path) -> None:
    path = journal.file_of(folder, REPLICA)
    path.rename(tmp_path / "away")
    opened = Journal(folder, REPLICA, SECRET_KEY)
    assert not opened.append(lines(1, 1))
    (tmp_path / "away").rename(path)
    assert opened.append(lines(1, 1))
    opened.close()
    assert content(folder) == lines(1, 1)


def test_lines_reach_the_disk_without_a_save_waiting_for_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    done, real = [], os.fsync
    monkeypatch.setattr(journal, "SYNC_AFTER", 0.01)
    monkeypatch.setattr(os, "fsync", lambda fd: done.append(threading.current_thread().name) or real(fd))
    opened = Journal(folder, REPLICA, SECRET_KEY)
    for entry in lines(1, 20):
        opened.append([entry])
    timer = opened._timer
    assert timer is not None
    timer.join(5)
    count = len(done)
    assert 1 <= count <= 20
    assert threading.current_thread().name not in done
    opened.append(lines(21, 21))
    opened.close()
    assert len(done) > count


def test_keys_are_forgotten_and_the_rest_stays(folder: Path) -> None:
    keys = [Entry(SECRET, 0, b"of A"), Entry(SECRET, 0, b"of B")]
    opened = Journal(folder, REPLICA, SECRET_KEY)
    opened.append([keys[0], *lines(1, 2), keys[1], *lines(3, 3)])
    opened.forget(lambda body: body == b"of A")
    opened.append(lines(4, 4))
    opened.close()
    assert content(folder) == [*lines(1, 2), keys[1], *lines(3, 4)]
    assert mark(folder) == Mark("máy".encode().hex(), 4, head(lines(4, 4)[0]), ())


def test_facts_are_sealed_and_replaced(folder: Path) -> None:
    assert journal.read_facts(folder, REPLICA, SECRET_KEY) is None
    for facts in ({"tên": "Trạm mẫu"}, {"tên": "khác", "số": [1, None]}):
        journal.write_facts(folder, REPLICA, SECRET_KEY, facts)
        assert journal.read_facts(folder, REPLICA, SECRET_KEY) == facts
    assert journal.read_facts(folder, REPLICA, bytes(32)) is None
    assert "khác".encode() not in (folder / f"{REPLICA}.facts").read_bytes()


def test_one_process_writes_as_a_replica(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from kc_desktop.system.journal import Journal\n"
        "j = Journal(Path(sys.argv[1]), sys.argv[2], bytes(range(32))); print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder), REPLICA], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Machine) as busy:
            Journal(folder, REPLICA, SECRET_KEY)
        assert busy.value.code == "in_use"
        other.kill()
    fill(folder, lines(1, 1))


def test_the_machine_tells_itself_apart_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = tmp_path / "machine-id"
    monkeypatch.setattr(machine, "_FILES", (tmp_path / "none", name))
    if sys.platform != "win32":
        assert machine.fingerprint("r1") == ""
        name.write_text("0123456789abcdef\n")
        here = machine.fingerprint("r1")
        assert len(here) == 64
        assert here == machine.fingerprint("r1") != machine.fingerprint("r2")
        name.write_text("fedcba9876543210\n")
        assert machine.fingerprint("r1") not in ("", here)
