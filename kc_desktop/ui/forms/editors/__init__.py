"""One editor for each kind of value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from kc_desktop.domain.forms import Field, Kind
from kc_desktop.ui.forms.editors.base import Editor
from kc_desktop.ui.forms.editors.day import DateEditor
from kc_desktop.ui.forms.editors.line import LineEditor, MoneyEditor, PhonesEditor
from kc_desktop.ui.forms.editors.note import NoteEditor
from kc_desktop.ui.forms.editors.pick import PickEditor
from kc_desktop.ui.forms.editors.several import SeveralEditor
from kc_desktop.ui.forms.editors.yesno import YesNoEditor
from kc_desktop.ui.forms.ports import FormServices

EDITORS: Mapping[Kind, type[Editor]] = {
    Kind.TEXT: LineEditor,
    Kind.NOTE: NoteEditor,
    Kind.INTEGER: LineEditor,
    Kind.YEAR: LineEditor,
    Kind.DECIMAL: LineEditor,
    Kind.MONEY: MoneyEditor,
    Kind.DATE: DateEditor,
    Kind.YESNO: YesNoEditor,
    Kind.CHOICE: PickEditor,
    Kind.CHOICES: SeveralEditor,
    Kind.COMMUNE: PickEditor,
    Kind.COMMUNES: SeveralEditor,
    Kind.VSIC: PickEditor,
    Kind.LINK: PickEditor,
    Kind.PHONES: PhonesEditor,
    Kind.TAX_CODE: LineEditor,
    Kind.PERSONAL_NO: LineEditor,
    Kind.EMAIL: LineEditor,
}
"""Every kind but rows, which are a table of records and not a field."""


def make_editor(field: Field[Any], services: FormServices, parent: QWidget | None = None) -> Editor:
    """The editor of ``field``."""
    return EDITORS[field.kind](field, services, parent)


__all__ = ["EDITORS", "Editor", "make_editor"]
