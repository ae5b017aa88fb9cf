"""From a figure to the records behind it."""

from __future__ import annotations

from collections.abc import Sequence

from kc_desktop.services import lists
from kc_desktop.ui.desk import UiContext


def open_records(context: UiContext, form: str, ids: Sequence[str], words: str) -> None:
    """The list of ``form`` narrowed to these records; ``words``: what its chip says they are. One alone is opened."""
    from kc_desktop.ui.pages.record_page import RecordPage

    navigator = context.navigator
    if navigator.show_section(form) and isinstance(page := navigator.page(form), RecordPage):
        page.show_where({lists.IDS: tuple(ids)}, {(lists.IDS, ""): words})
        if len(ids) == 1:
            page.open_record(ids[0])
