"""What the window does beforehand: classes in short turns, every module of a page, and where a person was last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import kc_desktop.ui
from kc_desktop.app import App
from kc_desktop.domain.declared import Facility
from kc_desktop.ui import pages, sections, warming, wiring
from kc_desktop.ui.main_window import MainWindow
from kc_desktop.ui.tasks import TaskRunner
from tests.tools.offices import office
from tests.ui.page_bench import Bench


def test_steps_are_spread_over_turns_and_each_is_done_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "TURN", 0)
    done: list[int] = []
    parent = QObject()
    tasks = TaskRunner()
    warming.in_turns(tasks, parent, (partial(done.append, at) for at in range(4)), partial(done.append, 9))
    assert done == []  # not while it is asked for
    seen: list[int] = []
    qtbot.waitUntil(lambda: seen.append(len(done)) or len(done) == 5)  # type: ignore[func-returns-value]
    assert done == [0, 1, 2, 3, 9]
    tasks.close()
    assert len(set(seen)) > 1


def test_nothing_is_done_for_a_window_that_is_gone(qtbot: QtBot) -> None:
    done: list[int] = []
    parent, tasks = QObject(), TaskRunner()
    warming.in_turns(tasks, parent, iter([partial(done.append, 1)]), partial(done.append, 2))
    shiboken6.delete(parent)
    qtbot.wait(5)
    assert done == []
    tasks.close()


def test_every_module_of_a_page_is_loaded_beside_the_window() -> None:
    root = Path(kc_desktop.ui.__path__[0])
    wanted = {
        ".".join(("kc_desktop", "ui", *path.relative_to(root).with_suffix("").parts)).removesuffix(".__init__")
        for room in ("pages", "forms")
        for path in (root / room).rglob("*.py")
    }
    assert len(wanted) > 150
    assert set(warming.modules()) == wanted - {"kc_desktop.ui.pages", "kc_desktop.ui.forms"}


def test_each_page_has_a_class_and_its_parts(qapp: object) -> None:
    del qapp
    known = {*sections.part_titles(), *(entry.key for entry in sections.sections()), *sections.INSIDE}
    for page in sorted(known):
        made = pages.load(page)
        assert made is not pages.load("no page") or page == "overview", page


def test_the_window_opens_where_a_person_was_even_in_the_second_page_of_a_section(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    makers = {key: QWidget for key in ("overview", "dossier", "board")}
    window.set_pages(makers, "board")
    assert window.section() == "board"
    window.set_pages(makers, "gone")
    assert window.section() == "overview"


def test_a_form_not_built_yet_takes_a_turn_of_its_own_then_what_was_asked_last_stands_in_it(
    station: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = station.record_page()
    turns: list[Callable[[], object]] = []
    monkeypatch.setattr(station.context.bridge.tasks, "soon", lambda call, _initiator: turns.append(call))
    told: list[str] = []
    page.start_from(Facility({"name": "Mẫu một"}), lambda: told.append("một"))
    page.start_from(Facility({"name": "Mẫu hai"}), lambda: told.append("hai"))
    assert page._pane is None
    turns.pop(0)()
    assert page.pane.opened() is None
    while turns:
        turns.pop(0)()
    assert told == ["hai"]
    assert page.pane.view.read()[0].values["name"] == "Mẫu hai"
    page.start_from(None, lambda: told.append("at once"))
    assert told[-1] == "at once"


def test_soon_is_another_turn_but_at_once_where_everything_is(qtbot: QtBot) -> None:
    done: list[str] = []
    here, gone, tasks = QObject(), QObject(), TaskRunner()
    tasks.soon(lambda: done.append("here"), here)
    tasks.soon(lambda: done.append("gone"), gone)
    shiboken6.delete(gone)
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    TaskRunner.inline().soon(lambda: done.append("inline"), here)
    assert done == ["here", "inline"]
    tasks.close()


def test_no_other_thread_names_a_class_of_qt_before_all_are_made(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office(data_dir, "station", "Trạm mẫu").close()
    loaded: list[str] = []
    monkeypatch.setattr(pages, "load", loaded.append)
    opened, classes = Queue[App](), Event()
    thread = Thread(target=lambda: opened.put(wiring._open(data_dir, "", "facility", classes)))
    thread.start()
    thread.join(0.3)
    assert thread.is_alive()
    assert not loaded
    classes.set()
    opened.get(timeout=20).close()
    thread.join()
    assert loaded == ["facility"]


def test_without_the_classes_pages_wait_for_their_opening(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office(data_dir, "station", "Trạm mẫu").close()
    loaded: list[str] = []
    monkeypatch.setattr(pages, "load", loaded.append)
    monkeypatch.setattr(wiring, "_PATIENCE", 0.01)
    wiring._open(data_dir, "", "facility", Event()).close()
    assert not loaded
