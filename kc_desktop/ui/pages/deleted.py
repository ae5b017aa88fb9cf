"""The deleted records of a form: a list under the ⋯ button, from which one comes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kc_desktop.domain.forms import Form
from kc_desktop.services import history
from kc_desktop.services.history import Deleted
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.tables.check_popup import CheckPopup


def offer_deleted(
    form: type[Form], context: UiContext, anchor: QWidget, bring_back: Callable[[str, str], None]
) -> None:
    """Show what was deleted; ``bring_back(op, record id)`` of the one taken."""
    context.bridge.read(
        lambda desk: history.deleted(desk, form.key), partial(_show, context, anchor, bring_back), initiator=anchor
    )


def _show(
    context: UiContext, anchor: QWidget, bring_back: Callable[[str, str], None], found: tuple[Deleted, ...]
) -> None:
    if not found:
        context.notices.toast(tr("Chưa có bản ghi nào bị xóa"), tone="info")
        return
    by_op = {one.op: one.record_id for one in found}
    popup = CheckPopup(anchor, tr("Đã xóa: chọn để đưa trở lại"), checkable=False, width=360)
    popup.chosen.connect(lambda op: bring_back(op, by_op[op]))
    none = tr("(chưa có tên)")
    popup.show_items([(one.op, f"{one.title or none} · {show_when(one.when)}") for one in found])
