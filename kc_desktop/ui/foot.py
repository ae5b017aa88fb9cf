"""What the foot of the window says, read in one go off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kc_desktop.services import conflicts, delivery, downstream, drafts, sending, tasks, upkeep
from kc_desktop.store import ledger
from kc_desktop.system import clock
from kc_desktop.ui.language import show_date, tr
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.status_line import Status

if TYPE_CHECKING:
    from datetime import date

    from kc_desktop.services.desk import Desk

OLD_AFTER = 7
"""Days after which a backup is too old to be quiet about."""


def read_status(desk: Desk) -> Status:
    """Who, where, what is safe; ``stick`` is left to whoever watches sticks."""
    today = clock.now().date()
    made = upkeep.backups(desk)
    kept = drafts.every(desk)
    return Status(
        station=tr("{name} (chỉ xem)", name=desk.identity.name) if desk.looking else desk.identity.name,
        user=desk.identity.user,
        unsent=sending.unsent(desk),
        backup=_day(made[0].day, today) if made else tr("chưa có"),
        backup_ok=not made or (today - made[0].day).days <= OLD_AFTER,
        draft=show_when(kept[0].saved_at) if kept else "",
        received=_received(desk),
        centre=desk.identity.is_centre,
        work=(sum(conflicts.count(desk).values()), tasks.count(desk)),
        clock=_clock(downstream.clock_is_behind(desk)),
        journal_stopped=desk.chronicle is not None and desk.chronicle.stopped,
        on_the_way=delivery.on_the_way(desk),
    )


def _clock(anchor: str) -> str:
    """The centre's time when this machine's clock stands before it."""
    return show_when(anchor) if anchor else ""


def _received(desk: Desk) -> str:
    """When the newest bundle that the centre has confirmed was written; "" at a centre and before the first receipt."""
    if desk.identity.is_centre:
        return ""
    confirmed = [bundle.happened_at for bundle in sending.outbox(desk) if bundle.state == ledger.ACKNOWLEDGED]
    return show_when(max(confirmed)) if confirmed else ""


def _day(day: date, today: date) -> str:
    days = (today - day).days
    return tr("hôm nay") if days == 0 else tr("hôm qua") if days == 1 else show_date(day)
