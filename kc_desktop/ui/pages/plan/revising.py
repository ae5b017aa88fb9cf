"""A revision of a programme begins as a new record beside it, with everything taken over."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kc_desktop.domain.declared import Programme
from kc_desktop.services.planning import programmes
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.pages.record_page import RecordPage


def begin_revision(context: UiContext, programme: str, initiator: QObject) -> None:
    """Open the draft that revises ``programme``; nothing is saved."""

    def begin(draft: Programme) -> None:
        navigator = context.navigator
        if navigator.show_section("programme") and isinstance(page := navigator.page("programme"), RecordPage):
            page.start_from(draft)

    context.bridge.read(lambda desk: programmes.revision_of(desk, programme), begin, initiator=initiator)
