"""The bank as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import form_named
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import lists, whole


def export_form(
    desk: Desk, form: str, out: Path, ids: Sequence[str] | None = None, *, progress: Progress = SILENT
) -> int:
    """Write the records of a form (all, or those with ``ids``, in that order) as a workbook; gives their number.

    Raises Refused ("not_found"), Machine, Cancelled; an older file stays whole on failure.
    """
    from kc_desktop.exchange.excel.writer import write_records

    declared = form_named(form)
    with desk.store.reader() as connection:
        if (stray := whole.unknown(connection, declared, ids or ())) is not None:
            raise Refused("not_found", what=declared.title.lower(), name=stray[:60])
        if ids is None:
            wanted = lists.ids(connection, declared, lists.Asked("", {}))
        else:
            wanted = whole.numbers(connection, declared, ids)
        records = _records(connection, declared, wanted, progress)
        return write_records(out, declared, records, desk.names, desk.packs)


def _records(
    connection: Connection, form: type[Form], wanted: Sequence[int], progress: Progress
) -> Iterator[tuple[str, Form]]:
    for place, one in enumerate(whole.records(connection, form, wanted)):
        if place % 200 == 0:
            progress.step(place, len(wanted), form.plural)
        yield one
