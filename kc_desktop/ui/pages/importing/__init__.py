"""A workbook into the bank, step by step: sheets, columns, old letters, a trial, and only then the import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import ask_open

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kc_desktop.domain.forms import Form
    from kc_desktop.ui.desk import UiContext

KINDS = "Excel, CSV (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)"


def start_import(form: type[Form], context: UiContext, parent: QWidget) -> None:
    """Ask for the file, look into it, open the wizard."""
    from kc_desktop.ui.pages.importing.wizard import ImportWizard

    path = ask_open(parent, context.settings, tr("Chọn tệp để nhập"), KINDS)
    if path is not None:
        ImportWizard(form, context, path, parent).look()


def show_runs(context: UiContext, parent: QWidget) -> None:
    """The imports so far; one can be taken back."""
    from kc_desktop.ui.pages.importing.runs_dialog import RunsDialog

    RunsDialog(context, parent)
