"""Surveys on paper: asks where, writes beside the window with progress."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kc_desktop.services import lists, papers
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.files import PDF, ask_save
from kc_desktop.ui.widgets.progress import watch


def words_for(form: str) -> str:
    """What printing a record of ``form`` is called; "" where there is no paper of it."""
    if form == "survey":
        return tr("In phiếu…")
    return tr("In phiếu để ghi…") if form in papers.PRINTED else ""


def print_rows(form: str, context: UiContext, owner: QWidget, nums: Sequence[int]) -> None:
    """The papers of the records behind row numbers, in their order, as one file."""
    wanted = list(nums)
    context.bridge.read(
        lambda desk: lists.record_ids(desk, form, wanted),
        lambda ids: print_records(form, context, owner, ids),
        initiator=owner,
    )


def print_records(form: str, context: UiContext, owner: QWidget, ids: Sequence[str]) -> None:
    """The papers of these records; without any one blank sheet for anybody."""
    name = tr("Phiếu khảo sát") if ids else tr("Phiếu khảo sát trắng")
    out = ask_save(owner, context.settings, tr("In phiếu khảo sát"), f"{name}.pdf", PDF)
    if out is None:
        return
    file = out if out.suffix else out.with_suffix(".pdf")

    def done(count: int) -> None:
        context.notices.toast(tr("Đã ghi {count} phiếu vào {file}", count=show_number(count), file=file.name))

    watch(
        owner,
        tr("Đang ghi {count} phiếu", count=show_number(max(1, len(ids)))),
        lambda: context.bridge.tasks.run(
            lambda progress: papers.write_surveys(context.desk, form, ids, file, progress),
            done=done,
            initiator=owner,
            beside=True,
        ),
    )
