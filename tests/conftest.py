"""What every test gets without asking: no display, no real home, no network, no warning in the log, no window left."""

from __future__ import annotations

import gc
import logging
import os
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("KC_PASSWORD", None)

# Derandomized: a red run is red again on the next machine. HYPOTHESIS_PROFILE=explore hunts for new examples; dev.py
# runs every law once more with those of "house", beside the slow tests.
settings.register_profile("quick", max_examples=20, deadline=None, derandomize=True, database=None)
settings.register_profile("house", max_examples=50, deadline=None, derandomize=True, database=None)
settings.register_profile("explore", max_examples=2000, deadline=None, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
if settings().derandomize:
    # Hypothesis also tries literals out of the modules that happen to be loaded: another test before, other examples.
    # And it parses a thousand modules for them.
    providers._get_local_constants = lambda: providers._local_constants

FAILED = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """Random order only: no test draws from the generator that pytest-randomly would seed three times for each."""
    config.option.randomly_reset_seed = False


HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failed test, so that what it left behind is not reported on top."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


# --------------------------------------------------------------------------------------------------------------- order
READERS = {"test_errors.py", "test_repository.py", "test_sizes.py", "test_texts.py"}
"""Modules whose tests look at every source (tests/architecture/looks.py)."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of two workers one reads the sources and shows the windows, the other does without; shuffled they stay."""
    items.sort(key=lambda item: (item.path.name not in READERS, item.path.parent.name != "ui"))


# ------------------------------------------------------------------------------------------------------------- network
def _refuse(self: socket.socket, address: object, *rest: object) -> NoReturn:
    raise AssertionError(f"a test reached for the network: {address!r}")


def _guarded(name: str) -> Any:
    real = getattr(socket.socket, name)

    def call(self: socket.socket, *arguments: Any) -> Any:
        local = self.family == getattr(socket, "AF_UNIX", None)
        return real(self, *arguments) if local else _refuse(self, arguments[-1])

    return call


for _name in ("connect", "connect_ex", "sendto"):
    setattr(socket.socket, _name, _guarded(_name))


# ---------------------------------------------------------------------------------------------------------------- home
@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of home folders, one after another."""
    root = tmp_path_factory.mktemp("homes")
    return (root / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path]) -> Path:
    """An empty home folder of this test's own; every place a program may call "the user's folder" lies in it."""
    folder = next(homes)
    folder.mkdir()
    os.environ.update(
        {variable: f"{folder}/{below}" for variable, below in HOME_VARIABLES.items()}
    )  # the next one's too
    os.environ["KC_VAULT"] = "none"  # the real vault belongs to a person
    return folder


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """The path of a data folder that does not exist yet, as ``--data`` would name it."""
    return tmp_path / "data"


# ------------------------------------------------------------------------------------------------------------- english
@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the English words, compiled from what stands in translations/ now."""
    from tests.tools.texts import ENGLISH

    release, folder = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease", tmp_path_factory.mktemp("translations")
    command = [str(release), "-silent", str(ENGLISH), "-qm", str(folder / "kc_desktop_en.qm")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    return folder


@pytest.fixture
def english(qapp: Any, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """The window speaks English out of a freshly compiled file."""
    from kc_desktop.system import paths
    from kc_desktop.ui import language, theme

    monkeypatch.setattr(paths, "translations_root", lambda: compiled)
    language.set_language(qapp, "en")
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")
    yield
    language.set_language(qapp, "vi")


# ---------------------------------------------------------------------------------------------------- nothing left over
# Hooks, not fixtures: each of those costs every test more than what these look at.
class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


_WARNINGS = _Warnings()


def _windows_left() -> list[Any]:
    """Top-level widgets nobody owns, after all pending deletions were carried out."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tops = widgets.QApplication.topLevelWidgets()
    # A tool tip belongs to Qt itself and goes by its own timer.
    return [top for top in tops if top.parent() is None and top.metaObject().className() != "QTipLabel"]


def _cleared() -> list[str]:
    """Delete the windows that are left; what they were."""
    left = _windows_left()
    if left:
        del left
        gc.collect()
        left = _windows_left()
    names = [f"{type(top).__name__}({top.objectName()!r})" for top in left]
    for top in left:
        top.deleteLater()
    if left:
        del left
        _windows_left()
    return names


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    """A warning in the log fails the test, unless it is marked ``logs`` and looks at them (``caplog``)."""
    _WARNINGS.lines.clear()
    logging.getLogger().addHandler(_WARNINGS)
    return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """After a GUI test no window is left over: the next test would find it, and in the program it would leak."""
    try:
        yield
    finally:
        logging.getLogger().removeHandler(_WARNINGS)
        windows = _cleared()
    if item.stash.get(FAILED, False):
        return
    if windows:
        pytest.fail(f"windows left over: {', '.join(windows)}", pytrace=False)
    if _WARNINGS.lines and item.get_closest_marker("logs") is None:
        pytest.fail("logged during the test:\n" + "\n".join(_WARNINGS.lines), pytrace=False)


# ------------------------------------------------------------------------------------------------------------- garbage
gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)
    gc.enable()
