"""The pages of the window, each built when first opened."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kc_desktop.ui.desk import UiContext
    from kc_desktop.ui.page import PageMaker

RECORD_SECTIONS = ("facility", "survey", "dossier", "collaborator")


def build_pages(context: UiContext) -> Mapping[str, PageMaker]:
    """Section → what builds its page. Nothing is built, and little imported, before a section is opened."""
    makers: dict[str, PageMaker] = {key: partial(_record_page, context, key) for key in RECORD_SECTIONS}
    return makers


def _record_page(context: UiContext, form: str) -> QWidget:
    from kc_desktop.domain.declared import FORMS
    from kc_desktop.ui.pages.record_page import RecordPage

    return RecordPage(FORMS[form], context)
