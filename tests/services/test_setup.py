"""The first run: who, where, which centre; nothing is left behind by a refused answer."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.app import App, key_store, packs
from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.exchange.bundle.cards import write_card
from kc_desktop.services import setup
from kc_desktop.services.desk import Desk
from kc_desktop.store import place, schema
from kc_desktop.system import paths
from tests.services import kit
from tests.tools.cases import each


def test_a_station_works_at_once(data_dir: Path) -> None:
    identity = kit.create(data_dir, communes=("07654",), user="Cô Mẫu")
    with App(data_dir) as app:
        assert app.desk.identity == identity
        assert (identity.role, identity.province, identity.communes) == ("station", "24", ("2025:07654",))
        assert (identity.name, identity.user, identity.centre) == ("Trạm mẫu", "Cô Mẫu", "")
        card = setup.own_card(app.desk)
        assert (card.kind, card.id, card.replica, card.name) == (
            "station",
            identity.station,
            identity.replica,
            "Trạm mẫu",
        )
        assert setup.centre_card(app.desk) is None
        assert app.desk.keys.sign_public.hex() == card.sign_key
        assert app.desk.identity.author.role == "ctv"


def test_the_key_is_outside_the_data_folder_and_for_its_owner_only(data_dir: Path) -> None:
    identity = kit.create(data_dir)
    key = paths.keys_folder() / f"{identity.replica}.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert data_dir not in key.parents
    secret = key.read_bytes()
    for path in data_dir.rglob("*"):
        assert path.is_dir() or secret[60:120] not in path.read_bytes()


def test_a_centre_is_its_own_centre(centre: Desk) -> None:
    card = setup.own_card(centre)
    assert centre.identity.station == centre.identity.centre == card.id
    assert setup.centre_card(centre) == card
    assert centre.identity.author.role == "centre"


def test_joining_a_centre_by_its_card(desk: Desk, centre: Desk, tmp_path: Path) -> None:
    file = tmp_path / "centre.kccard"
    write_card(file, setup.own_card(centre))
    joined = setup.join_centre(desk, file)
    assert joined.identity.centre == centre.identity.station
    found = setup.centre_card(desk)
    assert found is not None
    assert found.id == centre.identity.station
    with pytest.raises(Refused) as refused:
        setup.join_centre(centre, file)
    assert refused.value.code == "not_a_card"
    other = kit.create(tmp_path / "other", centre_card=file)
    assert other.centre == centre.identity.station


def test_a_card_of_another_kind_or_province_or_none(desk: Desk, centre: Desk, tmp_path: Path) -> None:
    own = tmp_path / "own.kccard"
    write_card(own, setup.own_card(desk))
    (tmp_path / "text.kccard").write_text("không phải thẻ", "utf-8")
    for name, code in (("own", "not_a_card"), ("text", "not_a_card"), ("none", "file_missing")):
        with pytest.raises(Refused) as refused:
            setup.join_centre(desk, tmp_path / f"{name}.kccard")
        assert refused.value.code == code
    far = setup.create(
        tmp_path / "far", desk.packs, key_store(), setup.Answers(role="centre", name="Trung tâm xa", province="01")
    )
    with App(tmp_path / "far") as app:
        write_card(tmp_path / "far.kccard", setup.own_card(app.desk))
    with pytest.raises(Refused) as refused:
        setup.join_centre(desk, tmp_path / "far.kccard")
    assert (refused.value.code, far.province) == ("invalid_content", "01")


BAD: list[dict[str, Any]] = [
    {"role": "boss"},
    {"name": ""},
    {"name": "   "},
    {"name": "x" * 121},
    {"user": "x" * 121},
    {"province": "99"},
    {"province": ""},
    {"communes": ("99999",)},
    {"communes": ("00004",)},
    {"communes": ("2025:07654; DROP",)},
]


@each("answers", BAD)
def test_bad_answers_leave_nothing_behind(data_dir: Path, answers: dict[str, Any]) -> None:
    good = {"role": "station", "name": "Trạm mẫu", "province": kit.PROVINCE}
    with pytest.raises(Refused) as refused:
        setup.create(data_dir, packs(), key_store(), setup.Answers(**{**good, **answers}))
    assert refused.value.code == "invalid_content"
    assert not data_dir.exists()
    assert not paths.keys_folder().exists()


@pytest.mark.parametrize("step", ["point_to", "create"])
def test_a_failure_half_way_leaves_no_database(data_dir: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_: object) -> None:
        raise Machine("disk_full", where="thử")

    with monkeypatch.context() as broken:
        broken.setattr(place if step == "point_to" else schema, step, fail)
        with pytest.raises(Machine):
            kit.create(data_dir)
    assert not place.exists(data_dir)
    assert not list(data_dir.glob("*.db"))
    assert kit.create(data_dir).role == "station"


def test_a_second_database_in_the_same_place_is_refused(data_dir: Path) -> None:
    first = kit.create(data_dir)
    with pytest.raises(Refused) as refused:
        kit.create(data_dir, name="khác")
    assert refused.value.code == "already_there"
    with App(data_dir) as app:
        assert app.desk.identity == first


def test_renaming(desk: Desk) -> None:
    renamed = setup.rename(desk, name="Trạm đổi tên ", user="")
    assert (renamed.identity.name, renamed.identity.user) == ("Trạm đổi tên", "Trạm đổi tên")
    assert setup.read_identity(desk.store) == renamed.identity
    with pytest.raises(Refused):
        setup.rename(desk, name=" ", user="x")


def test_a_copied_folder_has_no_key_on_another_machine(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit.create(data_dir)
    monkeypatch.setenv("KC_HOME", str(tmp_path / "other"))
    with App(data_dir, write=False) as app, pytest.raises(Refused) as refused:
        _ = app.desk.keys
    assert refused.value.code == "no_key"


def test_opening_a_folder_without_a_database(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(Refused) as refused:
            App(folder)
        assert refused.value.code == "no_database"
    assert list(tmp_path.iterdir()) == [], "looking leaves nothing behind"
