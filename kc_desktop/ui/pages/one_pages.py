"""One page about a commune or a record: asks where, writes beside the window with progress."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kc_desktop.services import one_pagers
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import PDF, WORD, ask_save
from kc_desktop.ui.widgets.progress import watch


def words_for(form: str) -> str:
    """What the page of a record of ``form`` is called; "" where there is none."""
    return tr("Trang thông tin…") if form in one_pagers.KINDS else ""


def print_commune(context: UiContext, owner: QWidget, key: str) -> None:
    """The page of a commune (key of its unit)."""
    name = tr("Thông tin {place}", place=context.desk.names.unit_label(key))
    _print(context, owner, one_pagers.COMMUNE, key, name)


def print_record(context: UiContext, owner: QWidget, form: str, record_id: str) -> None:
    """The page of an establishment or a collaborator; the file is not named after them."""
    name = tr("Thông tin cơ sở") if form == one_pagers.FACILITY else tr("Thông tin cộng tác viên")
    _print(context, owner, form, record_id, name)


def _print(context: UiContext, owner: QWidget, kind: str, key: str, name: str) -> None:
    out = ask_save(owner, context.settings, tr("In trang thông tin"), f"{name}.pdf", f"{PDF};;{WORD}")
    if out is None:
        return
    file = out if out.suffix else out.with_suffix(".pdf")
    watch(
        owner,
        tr("Đang ghi trang thông tin"),
        lambda: context.bridge.tasks.run(
            lambda _progress: one_pagers.write(context.desk, kind, key, file),
            done=lambda written: context.notices.toast(tr("Đã ghi {file}", file=written.name)),
            initiator=owner,
            beside=True,
        ),
    )
