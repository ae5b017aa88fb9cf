"""The one search field at work: records of every form, sections and commands, the latest question wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import fold
from kc_desktop.services import lists
from kc_desktop.ui import actions
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.page import Creates, Focuses
from kc_desktop.ui.sections import INSIDE, sections
from kc_desktop.ui.widgets.search_popup import SearchItem

if TYPE_CHECKING:
    from kc_desktop.services.lists import Hit
    from kc_desktop.ui.desk import DeskBridge
    from kc_desktop.ui.main_window import MainWindow

MOST_COMMANDS = 4
_SCANNED = re.compile(r"kc1:([a-z_]+):([0-9a-f-]{36})")
"""What a hand scanner types from the code on a paper (``services.papers``): the record opens at once."""
Run = Callable[[], object]


class Target(NamedTuple):
    """The record behind a result."""

    form: str
    record_id: str


class Command(NamedTuple):
    """Something to do by typing its name."""

    text: str
    keys: str
    icon: str
    run: Run


class Finder(QObject):
    """Feeds ``window.search``: commands at once, records as soon as the database has answered."""

    def __init__(self, window: MainWindow, bridge: DeskBridge, commands: Sequence[Command]) -> None:
        super().__init__(window)
        self._window, self._bridge = window, bridge
        self._commands = [(f" {fold(command.text)} ", command) for command in commands]
        self._turn = 0
        window.search.query_changed.connect(self._ask)
        window.search.chosen.connect(self._take)

    def _ask(self, text: str) -> None:
        self._turn += 1
        turn = self._turn
        if not text:
            self._window.search.hide_results()
            return
        if (scanned := _SCANNED.fullmatch(text.strip().lower())) and scanned[1] in FORMS:
            self._window.search.clear()
            self._take(SearchItem(text, target=Target(scanned[1], scanned[2])))
            return
        self._bridge.read(
            lambda desk: lists.find_anything(desk, text) if turn == self._turn else [],
            lambda hits: self._show(hits, text, turn),
            initiator=self,
        )

    def _show(self, hits: Sequence[Hit], text: str, turn: int) -> None:
        if turn == self._turn:
            self._window.search.show_results([*map(_record_item, hits), *self._matching(text)], text)

    def _matching(self, text: str) -> list[SearchItem]:
        words = [f" {word}" for word in fold(text).split()]
        found = [command for name, command in self._commands if all(word in name for word in words)]
        return [SearchItem(c.text, c.keys, tr("Lệnh"), c.icon, c.run) for c in found[:MOST_COMMANDS]]

    def _take(self, item: SearchItem) -> None:
        if callable(item.target):
            item.target()
        elif isinstance(item.target, Target):
            self._window.open_record(item.target.form, item.target.record_id)
            if isinstance(page := self._window.page(item.target.form), Focuses):
                page.focus_first()  # the next keys are for the list, not for the words just searched


def _record_item(hit: Hit) -> SearchItem:
    form = FORMS[hit.form]
    icon = INSIDE.get(hit.form, hit.form)
    return SearchItem(hit.title, hit.detail, label("form", form.title), icon, Target(hit.form, hit.record_id))


def window_commands(window: MainWindow) -> list[Command]:
    """Going to each section the window shows, a new record of each form, and what the keys do."""
    shown = set(window.navigation.order())
    going, adding = [], []
    for at, entry in enumerate((entry for entry in sections() if entry.key in shown), 1):
        keys = f"Ctrl+{at}" if at < 10 else ""
        going.append(
            Command(tr("Mở {section}", section=entry.text), keys, entry.icon, partial(window.show_section, entry.key))
        )
        if entry.key in FORMS:
            name = label("form", FORMS[entry.key].title).lower()
            adding.append(Command(tr("Thêm {form}", form=name), "", "add", partial(_add, window, entry.key)))
    if "exchange" in shown:
        going.append(Command(tr("Quyết định bất đồng"), "", "warning", partial(window.show_section, "conflicts")))
        going.append(Command(tr("Việc cần làm"), "", "edit", partial(window.show_section, "tasks")))
    doing = [
        Command(actions.words_of(key), actions.COMMANDS[key].keys[0], actions.COMMANDS[key].icon or "info", run)
        for key, run in (("theme", window.top.switch_theme), ("send", window.send_requested.emit))
    ]
    return [*going, *adding, *doing]


def _add(window: MainWindow, section: str) -> None:
    if window.show_section(section) and isinstance(page := window.page(section), Creates):
        page.new_record()
