"""An open station and an open centre on real files, copied from ones made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from kc_desktop.app import App, packs
from kc_desktop.services import setup, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.system import paths
from kc_desktop.system.keys import KeyStore
from tests.services import kit
from tests.services.world import World
from tests.tools.offices import Province, province


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``station`` and ``centre``: new databases, with their keys in ``keys``."""
    root = tmp_path_factory.mktemp("templates")
    for role, name in (("station", "Trạm mẫu"), ("centre", "Trung tâm mẫu")):
        answers = setup.Answers(role=role, name=name, province=kit.PROVINCE)
        setup.create(root / role, packs(), KeyStore(root / "keys"), answers)
    return root


@pytest.fixture
def copied(templates: Path) -> Callable[[str, Path], Path]:
    """``copied("station", folder)``: a copy of a template, its keys in this test's home."""

    def copy(role: str, folder: Path) -> Path:
        for beside in ("keys", "journals"):
            shutil.copytree(templates / beside, paths.config_folder() / beside, dirs_exist_ok=True)
        shutil.copytree(templates / role, folder)
        return folder

    return copy


@pytest.fixture
def desk(data_dir: Path, copied: Callable[[str, Path], Path]) -> Generator[Desk]:
    """A new station, open for writing."""
    with App(copied("station", data_dir)) as app:
        yield app.desk


@pytest.fixture
def centre(tmp_path: Path, copied: Callable[[str, Path], Path]) -> Generator[Desk]:
    """A new centre, open for writing."""
    with App(copied("centre", tmp_path / "centre")) as app:
        yield app.desk


@pytest.fixture
def closed(data_dir: Path, copied: Callable[[str, Path], Path]) -> Path:
    """A data folder with twelve facilities, closed."""
    with App(copied("station", data_dir)) as app:
        kit.fill(app.desk, 12)
    return data_dir


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    return World(tmp_path, monkeypatch)


@pytest.fixture
def folder(world: World) -> Path:
    """A station with one facility on the first computer."""
    data = world.sit_at("pc1")
    kit.create(data)
    with world.open(data) as desk:
        kit.add(desk, kit.facility(name="đầu tiên"))
    return data


@pytest.fixture
def of_one(tmp_path: Path) -> Iterator[Province]:
    """A centre and a station; whatever a test did to the centre's bank, it is whole at the end."""
    yield from _whole(province(tmp_path))


@pytest.fixture
def of_two(tmp_path: Path) -> Iterator[Province]:
    """The same with two stations."""
    yield from _whole(province(tmp_path, stations=2))


def _whole(made: Province) -> Iterator[Province]:
    yield made
    upkeep.check(made.centre.desk, deep=True).refuse()
    made.close()
