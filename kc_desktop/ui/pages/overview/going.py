"""Where a figure of the overview leads."""

from __future__ import annotations

from collections.abc import Callable

from kc_desktop.services.desk import Desk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.pages.drilling import open_records
from kc_desktop.ui.pages.parts import Line
from kc_desktop.ui.widgets.chips import State

Labels = dict[tuple[str, str], str]


def go(
    context: UiContext, section: str, where: dict[str, tuple[str, ...]] | None = None, labels: Labels | None = None
) -> None:
    """Open a section, its list narrowed where it has one."""
    if context.navigator.show_section(section):
        show = getattr(context.navigator.page(section), "show_where", None)
        if show is not None:
            show(where or {}, labels)


def go_to_found(context: UiContext, form: str, find: Callable[[Desk], list[str]], words: str) -> None:
    """Look for the records beside the window, then open their list."""
    context.bridge.read(find, lambda ids: open_records(context, form, ids, words), initiator=context.bridge)


def go_to_watch(context: UiContext, tab: str) -> None:
    """Open a tab of the watch over dossiers."""
    from kc_desktop.ui.pages.watch_page import WatchPage

    navigator = context.navigator
    if navigator.show_section("watch") and isinstance(page := navigator.page("watch"), WatchPage):
        page.show_tab(tab)


def go_to_terms(context: UiContext) -> None:
    """Open the terms of collaborators that end."""
    from kc_desktop.ui.pages.network.page import DUE, NetworkPage

    navigator = context.navigator
    if navigator.show_section("network") and isinstance(page := navigator.page("network"), NetworkPage):
        page.show_tab(DUE)


def go_to_stations(context: UiContext) -> None:
    """Open the stations that a centre knows."""
    from kc_desktop.ui.pages.exchange import STATIONS, ExchangePage

    navigator = context.navigator
    if navigator.show_section("exchange") and isinstance(page := navigator.page("exchange"), ExchangePage):
        page.show_part(STATIONS)


def line(title: str, remark: str, chip: tuple[str, State] | None, act: Callable[[], None]) -> Line:
    """A line that opens what it tells."""
    made = Line(title, remark, chip, clickable=True)
    made.acted.connect(act)
    return made
