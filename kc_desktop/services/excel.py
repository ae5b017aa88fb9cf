"""The bank as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.record import unflatten
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import form_named
from kc_desktop.store import projection
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import lists


def export_form(
    desk: Desk, form: str, out: Path, ids: Sequence[str] | None = None, *, progress: Progress = SILENT
) -> int:
    """Write the records of a form (all, or those with ``ids``, in that order) as a workbook; gives their number.

    Raises Refused ("not_found"), Machine, Cancelled; an older file stays whole on failure.
    """
    from kc_desktop.exchange.excel.writer import write_records

    declared = form_named(form)
    with desk.store.reader() as connection:
        wanted = list(ids) if ids is not None else _by_name(connection, declared)
        records = _records(connection, declared, wanted, progress)
        return write_records(out, declared, records, desk.names, desk.packs)


def _by_name(connection: Connection, form: type[Form]) -> list[str]:
    return lists.record_ids(connection, form.key, lists.ids(connection, form, lists.Asked("", {})))


def _records(
    connection: Connection, form: type[Form], wanted: Sequence[str], progress: Progress
) -> Iterator[tuple[str, Form]]:
    for place, record_id in enumerate(wanted):
        found = projection.read_state(connection, record_id)
        if found is None or found[1] != form.key:
            raise Refused("not_found", what=form.title.lower(), name=record_id[:60])
        view = found[2].view(projection.policies(form.key))
        if place % 200 == 0:
            progress.step(place, len(wanted), form.plural)
        if not view.deleted:
            yield record_id, unflatten(form, view.flat).form
