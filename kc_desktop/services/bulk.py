"""Beginning very many records at once: the same as saving each, of the cost that is left when nothing is looked up."""

from __future__ import annotations

from collections.abc import Iterable

from kc_desktop.domain.forms import Form, Kind
from kc_desktop.services.desk import Desk
from kc_desktop.store import log
from kc_desktop.store.bulk import Beginner, Row
from kc_desktop.store.engine import Connection
from kc_desktop.system.clock import now

_NOTHING = (None, "", ())


class Begun:
    """The new records of one ``records.save_within``; its beginner remembers the values it met.

    Raises as ``Desk.refuse_form_of_centre``."""

    def __init__(self, desk: Desk, form: type[Form], group: str) -> None:
        desk.refuse_form_of_centre(form.key)
        self._desk = desk
        self._plain = frozenset(f.key for f in form.fields if f.kind is not Kind.ROWS)
        self._rows = frozenset(f.key for f in form.fields if f.kind is Kind.ROWS)
        self._beginner = Beginner(form, desk.identity.author, group, desk.names)

    def takes(self, record: Form) -> bool:
        """Whether a new record is simple enough: it has no repeating rows."""
        values = record.values
        return not any(values.get(key) for key in self._rows)

    def add(self, connection: Connection, records: Iterable[tuple[str, Form]]) -> None:
        """Save records that this database never heard of; one without values leaves nothing."""
        plain, tick = self._plain, self._desk.clock.tick
        rows = []
        for record_id, record in records:
            values = {key: v for key, v in record.values.items() if v not in _NOTHING and key in plain}
            if values:
                rows.append(Row(record_id, tick(), values))
        if rows:
            place = log.next_place(connection, self._desk.identity.replica, "", now().isoformat())
            self._beginner.add(connection, place, rows)
            if self._desk.chronicle is not None:
                self._desk.chronicle.expect()
