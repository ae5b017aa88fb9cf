"""What the province laid above the reference packs (the form ``pack_edit``)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.rules.law import Edit
from kc_desktop.store.tables import FORM_TABLES

_TEXTS = {
    "id": "id", "name": "name", "pack": "pack", "table": "table_name", "entry": "entry", "column": "column_name",
    "value": "value", "legal_text": "legal_text",
}  # fmt: skip
"""What an edit calls its texts → the columns they stand in."""


def edits(connection: Connection) -> tuple[Edit, ...]:
    """Every edit of all days; what a record lacks is ""."""
    table = FORM_TABLES["pack_edit"]
    found = []
    for *texts, first, last in connection.execute(
        select(*(table.c[column] for column in _TEXTS.values()), table.c.valid_from, table.c.valid_to)
    ):
        values = {key: text or "" for key, text in zip(_TEXTS, texts, strict=True)}
        found.append(Edit(**values, valid_from=_day(first), valid_to=_day(last)))
    return tuple(found)


def _day(text: str | None) -> date | None:
    return parse_iso(text) if text else None
