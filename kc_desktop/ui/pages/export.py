"""Records of a list into an Excel file: asks where, shows progress, says how many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kc_desktop.domain.forms import Form
from kc_desktop.services import excel, lists
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.files import XLSX, ask_save
from kc_desktop.ui.widgets.progress import watch


def export_rows(form: type[Form], context: UiContext, owner: QWidget, nums: Sequence[int]) -> None:
    """The records behind row numbers, in their order."""
    wanted = list(nums)
    context.bridge.read(
        lambda desk: lists.record_ids(desk, form.key, wanted),
        lambda ids: export_records(form, context, owner, ids),
        initiator=owner,
    )


def export_records(form: type[Form], context: UiContext, owner: QWidget, ids: Sequence[str]) -> None:
    """The records with these ids."""
    out = ask_save(owner, context.settings, tr("Xuất ra Excel"), f"{label('form', form.plural)}.xlsx", XLSX)
    if out is None:
        return

    def done(count: int) -> None:
        context.notices.toast(tr("Đã xuất {count} bản ghi vào {file}", count=show_number(count), file=out.name))

    watch(
        owner,
        tr("Đang xuất {count} bản ghi ra Excel", count=show_number(len(ids))),
        lambda: context.bridge.write(
            lambda desk, progress: excel.export_form(desk, form.key, out, ids, progress=progress), done, initiator=owner
        ),
    )
