"""Paths, clock, the writer lock and the keys of this machine."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Damaged, Machine, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.system import clock, paths
from kc_desktop.system.instance import WriterLock
from kc_desktop.system.keys import KeyStore
from kc_desktop.system.settings import Settings
from tests.tools.cases import each


def test_folders_are_apart_and_movable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for home in ("", str(tmp_path)):
        monkeypatch.setenv("KC_HOME", home)
        data, keys = paths.data_folder(), paths.keys_folder()
        assert not keys.is_relative_to(data)
        assert not data.is_relative_to(keys)
        assert keys.parent == paths.config_folder()
        assert paths.log_folder() not in (data, keys)
    assert data == tmp_path / "data"


def test_resources_in_a_checkout_and_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (paths.resource_root().parent / "kc_desktop" / "__init__.py").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource_root() == tmp_path / "resources"
    assert paths.translations_root() == tmp_path / "translations"


def test_now_knows_its_offset() -> None:
    assert clock.now().utcoffset() is not None
    assert clock.now().microsecond == 0


def test_the_logical_clock_only_grows() -> None:
    wall = iter([1000, 1000, 500, 2000, 2000, 2000])
    hlc = clock.Hlc(wall=lambda: next(wall, 2000))
    given = [hlc.tick() for _ in range(5)]
    assert given == sorted(set(given))
    later = clock.Hlc(given[-1], wall=lambda: 1).tick()
    assert later > given[-1]
    hlc.seen("0000000007e0:0000")
    assert hlc.tick() == "0000000007e0:0001"
    hlc.seen("ffffffffffff:0000")
    assert hlc.tick() < "0000000007e1"
    for odd in ("", "x", "00000000000g:0000", "0000000007d0:00", "0_0000000000:0000"):
        assert clock.parse_hlc(odd) is None


def test_one_writer_across_processes(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from kc_desktop.system.instance import WriterLock\n"
        "lock = WriterLock(Path(sys.argv[1])); lock.acquire(); print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Machine) as caught:
            WriterLock(tmp_path).acquire()
        assert caught.value.code == "in_use"
        other.kill()
    with WriterLock(tmp_path) as lock:  # a killed holder holds nothing
        assert lock.held
        lock.acquire()
        with pytest.raises(Machine):
            WriterLock(tmp_path).acquire()
    assert not lock.held
    with WriterLock(tmp_path):
        pass


def test_a_lock_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(Machine) as caught:
        WriterLock(tmp_path / "gone").acquire()
    assert caught.value.code == "device_gone"


def test_keys_are_private_and_come_back(tmp_path: Path) -> None:
    store, replica = KeyStore(tmp_path / "config" / "keys"), new_id()
    with pytest.raises(Refused) as caught:
        store.load(replica)
    assert caught.value.code == "no_key"
    made = store.create(replica)
    again = store.load(replica)
    assert (made.sign_public, made.age_recipient) == (again.sign_public, again.age_recipient)
    assert made.sign(b"x") == again.sign(b"x")
    assert store.has(replica)
    path = store.folder / f"{replica}.key"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    secret = json.loads(path.read_bytes())
    assert secret["sign"] not in repr(made)
    assert secret["age"] not in repr(made)
    assert "AGE-SECRET" not in repr(made)


def test_keys_are_never_overwritten(tmp_path: Path) -> None:
    store, replica = KeyStore(tmp_path / "keys"), new_id()
    before = store.create(replica)
    with pytest.raises(Refused) as caught:
        store.create(replica)
    assert caught.value.code == "file_exists"
    assert store.load(replica).sign_public == before.sign_public


@each("odd", ["", "../x", "a/b", "x" * 65, "a\0bcd", "CON:1"])
def test_an_odd_replica_has_no_key(tmp_path: Path, odd: str) -> None:
    for work in (KeyStore(tmp_path).load, KeyStore(tmp_path).create):
        with pytest.raises(Refused):
            work(odd)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_key_says_so_and_leaks_nothing(tmp_path: Path) -> None:
    store, replica = KeyStore(tmp_path), new_id()
    store.create(replica)
    path = tmp_path / f"{replica}.key"
    whole = path.read_bytes()
    secret = json.loads(whole)["age"]
    for bad in (b"", whole[:-20], whole.replace(b"AGE-", b"AGF-"), b"[]", b"[" * 3000, whole.replace(b'"v"', b'"w"')):
        path.write_bytes(bad)
        if b'"w"' in bad:
            store.load(replica)
            continue
        with pytest.raises(Damaged) as caught:
            store.load(replica)
        assert caught.value.code == "key_damaged"
        assert caught.value.__suppress_context__
        assert secret not in str(caught.value)
    other = new_id()
    (tmp_path / f"{other}.key").write_bytes(whole)
    with pytest.raises(Damaged):
        store.load(other)


def test_what_a_person_likes_never_waits_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fsync(_fd: int) -> None:
        raise AssertionError("the window would stand still")

    monkeypatch.setattr(os, "fsync", fsync)
    settings = Settings(tmp_path / "config" / "settings.json")
    settings.put("window.section", "facility")
    settings.put("window.section", "survey")
    assert Settings(settings.path).text("window.section") == "survey"
    assert [path.name for path in settings.path.parent.iterdir()] == ["settings.json"]
