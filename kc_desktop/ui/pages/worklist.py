"""Writing the list of visits: asks where and in which form, writes beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from kc_desktop.services import worklists
from kc_desktop.services.desk import Desk
from kc_desktop.services.visits import Job
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.files import PDF, XLSX, ask_save


def write_worklist(context: UiContext, owner: QWidget, jobs: Callable[[Desk], Sequence[Job]]) -> None:
    """Write ``jobs`` as a paper or a workbook."""
    title = tr("Danh sách cơ sở cần khảo sát")
    out = ask_save(owner, context.settings, title, f"{title}.pdf", f"{PDF};;{XLSX}")
    if out is None:
        return

    def done(count: int) -> None:
        context.notices.toast(tr("Đã ghi {count} việc vào {file}", count=show_number(count), file=out.name))

    context.bridge.read(lambda desk: worklists.write(desk, jobs(desk), out), done, initiator=owner)
