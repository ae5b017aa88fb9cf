"""Which records name a place by which they are found: their search words change when the place gets another name."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Kind
from kc_desktop.store.engine import run

_BATCH = 500


def records_at(connection: Connection, units: Iterable[str]) -> list[str]:
    """Ids of the records that are found by one of ``units`` (keys)."""
    keys = list(units)
    found: set[str] = set()
    for form in FORMS.values():
        for field in form.active():
            if field.search and field.kind is Kind.COMMUNE:
                for start in range(0, len(keys), _BATCH):
                    part = keys[start : start + _BATCH]
                    sql = f'SELECT id FROM {form.key} WHERE "{field.key}" IN ({", ".join("?" * len(part))})'
                    found.update(row[0] for row in run(connection, sql, part))
    return sorted(found)
