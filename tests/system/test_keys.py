"""Key files under a vault: sealed where one works, plain where not, and never lost on the way."""

from __future__ import annotations

import contextlib
import json
import socket
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Damaged, KcError, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.system import vault
from kc_desktop.system.keys import KeyStore
from kc_desktop.system.vault import SystemVault, VaultClosed


class Cupboard:
    """A vault in memory that can be closed, emptied, and made to refuse or forget."""

    name = "cupboard"

    def __init__(self) -> None:
        self.inside: dict[str, bytes] = {}
        self.closed = self.refuses = self.forgets = False

    def read(self, entry: str) -> bytes | None:
        if self.closed:
            raise VaultClosed
        return self.inside.get(entry)

    def write(self, entry: str, secret: bytes) -> None:
        if self.closed or self.refuses:
            raise VaultClosed
        if not self.forgets:
            self.inside[entry] = secret


def code_of(store: KeyStore, replica: str) -> str:
    with pytest.raises(KcError) as caught:
        store.load(replica)
    return caught.value.code


def test_a_file_sealed_by_the_vault(tmp_path: Path) -> None:
    cupboard, replica = Cupboard(), new_id()
    made = KeyStore(tmp_path, cupboard).create(replica)
    raw = (tmp_path / f"{replica}.key").read_bytes()
    assert set(json.loads(raw)) == {"v", "replica", "vault", "sealed"}
    assert b"AGE-SECRET" not in raw
    again = KeyStore(tmp_path, cupboard).load(replica)
    assert again == made
    assert (again.sign(b"x"), again.journal_secret) == (made.sign(b"x"), made.journal_secret)
    assert made.journal_secret.hex() not in repr(made)

    cupboard.closed = True
    assert code_of(KeyStore(tmp_path, cupboard), replica) == "key_locked"
    assert code_of(KeyStore(tmp_path), replica) == "key_locked"  # a program without that vault
    assert (tmp_path / f"{replica}.key").read_bytes() == raw
    cupboard.closed = False
    assert KeyStore(tmp_path, cupboard).load(replica) == made

    assert code_of(KeyStore(tmp_path, Cupboard()), replica) == "no_key"  # carried to another machine
    cupboard.inside[replica] = bytes(32)
    assert code_of(KeyStore(tmp_path, cupboard), replica) == "key_damaged"


@pytest.mark.parametrize("trouble", ["closed", "refuses", "forgets"])
def test_without_a_working_vault_the_file_holds_the_keys(tmp_path: Path, trouble: str) -> None:
    cupboard, replica = Cupboard(), new_id()
    setattr(cupboard, trouble, True)
    made = KeyStore(tmp_path, cupboard).create(replica)
    assert KeyStore(tmp_path).load(replica) == made
    assert cupboard.inside == {}


def test_a_closed_vault_changes_no_sealed_file(tmp_path: Path) -> None:
    cupboard, replica = Cupboard(), new_id()
    store = KeyStore(tmp_path, cupboard)
    made = store.create(replica)
    raw = (tmp_path / f"{replica}.key").read_bytes()
    cupboard.closed = True
    for work in (
        lambda: store.stage(replica),
        lambda: store.switch(replica, made.sign_public.hex()),
        lambda: store.inherit(new_id(), replica),
        lambda: store.add_opener(replica, str(made.age_identity)),
    ):
        with pytest.raises(Refused) as caught:
            work()
        assert caught.value.code == "key_locked"
    assert [path.name for path in tmp_path.iterdir()] == [f"{replica}.key"]
    assert (tmp_path / f"{replica}.key").read_bytes() == raw


def test_a_second_create_leaves_the_vault_alone(tmp_path: Path) -> None:
    cupboard, replica = Cupboard(), new_id()
    store = KeyStore(tmp_path, cupboard)
    made = store.create(replica)
    with pytest.raises(Refused) as caught:
        store.create(replica)
    assert caught.value.code == "file_exists"
    assert store.load(replica) == made


def test_files_written_before_stay_readable(tmp_path: Path) -> None:
    replica, other = new_id(), new_id()
    KeyStore(tmp_path).create(replica)
    path = tmp_path / f"{replica}.key"
    old = {key: value for key, value in json.loads(path.read_bytes()).items() if key in ("v", "replica", "sign", "age")}
    path.write_text(json.dumps(old))
    (tmp_path / f"{other}.key").write_text(json.dumps(old | {"replica": other}))
    store = KeyStore(tmp_path, Cupboard())
    first = store.load(replica)
    assert len(first.journal_secret) == 32
    assert store.load(replica).journal_secret == first.journal_secret
    assert store.load(other).journal_secret != first.journal_secret
    later = store.stage(replica)  # writes the file anew, now sealed
    store.switch(replica, later.sign_public.hex())
    assert store.load(replica).journal_secret == first.journal_secret
    assert first in store.openers(replica)


def test_generations(tmp_path: Path) -> None:
    store, replica = KeyStore(tmp_path, Cupboard()), new_id()
    first = store.create(replica)
    second = store.stage(replica)
    assert store.load(replica) == first  # not in force yet
    assert store.load(replica, second.sign_public.hex()) == second  # what a card says counts: a crash before the switch
    store.switch(replica, second.sign_public.hex())
    store.switch(replica, second.sign_public.hex())
    assert store.load(replica) == second
    assert store.openers(replica) == (second, first)
    assert {keys.journal_secret for keys in store.openers(replica)} == {first.journal_secret}
    for unknown in ("00" * 32, "x"):
        with pytest.raises(Refused) as caught:
            store.switch(replica, unknown)
        assert caught.value.code == "no_key"
        with pytest.raises(Refused):
            store.load(replica, unknown)


def test_an_opener_opens_and_signs_for_nobody(tmp_path: Path) -> None:
    store, replica, lost = KeyStore(tmp_path), new_id(), KeyStore(tmp_path / "other").create(new_id())
    own = store.create(replica)
    for _ in range(2):
        store.add_opener(replica, str(lost.age_identity))
    assert [keys.age_recipient for keys in store.openers(replica)] == [own.age_recipient, lost.age_recipient]
    assert lost.sign_public not in [keys.sign_public for keys in store.openers(replica)]


def test_a_heir_has_all_keys_and_its_own_journal(tmp_path: Path) -> None:
    store, parent, heir = KeyStore(tmp_path, Cupboard()), new_id(), new_id()
    first = store.create(parent)
    second = store.stage(parent)
    store.inherit(heir, parent)
    assert [keys.sign_public for keys in store.openers(heir)] == [first.sign_public, second.sign_public]
    assert store.load(heir).journal_secret != first.journal_secret
    assert store.load(heir).replica == heir
    assert store.all_replicas() == tuple(sorted((parent, heir)))
    assert KeyStore(tmp_path / "none").all_replicas() == ()


def test_a_damaged_sealed_file_says_so(tmp_path: Path) -> None:
    cupboard, replica = Cupboard(), new_id()
    store = KeyStore(tmp_path, cupboard)
    store.create(replica)
    path = tmp_path / f"{replica}.key"
    whole = json.loads(path.read_bytes())
    sealed = whole["sealed"]
    for bad in ("", "zz", 7, None, sealed[:20], sealed[:-2], ("1" if sealed[0] == "0" else "0") + sealed[1:]):
        path.write_text(json.dumps(whole | {"sealed": bad}))
        with pytest.raises(Damaged) as caught:
            store.load(replica)
        assert caught.value.code == "key_damaged"
    path.write_text(json.dumps(whole | {"v": 3}))
    assert code_of(store, replica) == "newer_version"
    other = new_id()  # another replica's sealed bytes, under this one's name
    cupboard.inside[other] = cupboard.inside[replica]
    (tmp_path / f"{other}.key").write_text(json.dumps(whole | {"replica": other}))
    assert code_of(store, other) == "key_damaged"


# ------------------------------------------------------------------------------------------------------- the real vault


def test_no_vault_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert vault.system_vault() is None  # KC_VAULT=none, as in every test
    monkeypatch.delenv("KC_VAULT")
    assert vault.system_vault() is not None
    monkeypatch.setenv("KC_HOME", str(tmp_path))
    assert vault.system_vault() is None
    monkeypatch.delenv("KC_HOME")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    assert vault.system_vault() is None


@contextlib.contextmanager
def silent_bus(path: Path) -> Generator[tuple[str, ...]]:
    """The address of a socket that accepts and never answers; none where the system knows no Unix sockets."""
    if not hasattr(socket, "AF_UNIX"):
        yield ()
        return
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        yield (f"unix:path={path}",)
    for thread in threading.enumerate():
        if thread.name == "vault":
            thread.join(10)


def test_a_dead_or_silent_bus_holds_nobody_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with silent_bus(tmp_path / "bus") as silent:
        for address in (*silent, f"unix:path={tmp_path / 'gone'}"):
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            store, replica = KeyStore(tmp_path / "keys", SystemVault("x", vault._secret_service, 0.2)), new_id()
            start = time.monotonic()
            made = store.create(replica)
            assert time.monotonic() - start < 20
            assert KeyStore(tmp_path / "keys").load(replica) == made
