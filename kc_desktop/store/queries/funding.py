"""Plan entries and payments behind the funding report."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, or_, select

from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.funding import Entry
from kc_desktop.store.tables import FORM_TABLES

_DAYS = {"plan": "decided_on", "payment": "paid_on"}


def entries(connection: Connection, form_key: str, years: Sequence[int]) -> list[Entry]:
    """Entries of ``plan`` or ``payment`` for some plan years, oldest first; incomplete ones are left to ``gaps``."""
    table = FORM_TABLES[form_key]
    day = table.c[_DAYS[form_key]]
    columns = (table.c.id, table.c.year, table.c.source, table.c.kind, table.c.amount, day)
    query = select(*columns).where(table.c.year.in_(years), *(column.is_not(None) for column in columns))
    rows = connection.execute(query.order_by(day, table.c.num))
    return [Entry(i, year, source, kind, amount, parse_iso(on)) for i, year, source, kind, amount, on in rows]


def gaps(connection: Connection, form_key: str, years: Sequence[int]) -> int:
    """Entries of those years that lack source, kind, amount or day, and so count in no figure."""
    table = FORM_TABLES[form_key]
    needed = (table.c.source, table.c.kind, table.c.amount, table.c[_DAYS[form_key]])
    query = select(func.count()).select_from(table)
    query = query.where(table.c.year.in_(years), or_(*(column.is_(None) for column in needed)))
    return int(connection.execute(query).scalar_one())


def conflicts(connection: Connection, form_key: str, years: Sequence[int]) -> int:
    """Entries of those years on which people disagree."""
    table = FORM_TABLES[form_key]
    query = select(func.count()).select_from(table).where(table.c.year.in_(years), table.c.conflicts > 0)
    return int(connection.execute(query).scalar_one())
