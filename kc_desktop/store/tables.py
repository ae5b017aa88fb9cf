"""Tables. System tables by hand; one typed table per form (and per repeating row) from the declarations.

The typed tables are a projection of the log: damaged or outdated, they are rebuilt, never repaired.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import BLOB, Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint, text
from sqlalchemy.types import TypeEngine, UserDefinedType

from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.values import decimal_text, read_json, write_json


class Plain(UserDefinedType[Any]):
    """SQLite's NUMERIC affinity: "12.5" is stored as a number and sorts as one."""

    cache_ok = True

    def get_col_spec(self, **_kw: Any) -> str:
        """The DDL word."""
        return "NUMERIC"


metadata = MetaData()

op = Table(
    "op",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", BLOB, nullable=False, unique=True),
    Column("chain", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("form", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("bundle", Integer),
    Column("hidden", Integer, nullable=False, server_default="0"),
    Column("raw", BLOB, nullable=False),
    Index("op_chain", "chain", "number", unique=True),
    Index("op_record", "record", "chain"),
    Index("op_bundle", "bundle"),
)
"""The log: every operation ever seen, byte for byte, in order of arrival.

``chain``: the replica that wrote it, or, for the other branch of a chain that forked (a cloned disk), a name derived
from that branch's first operation: within a chain each number is held once and linked to its neighbours by hash.
``bundle``: the first import that brought it. ``hidden``: every import that brought it is withdrawn; derived.
"""

record = Table(
    "record",
    metadata,
    Column("num", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("form", Text, nullable=False),
    Column("deleted", Integer, nullable=False, default=0),
    Column("state", BLOB, nullable=False),
    Index("record_form", "form"),
)
"""Folded registers of one record (``domain.register``)."""

draft = Table(
    "draft",
    metadata,
    Column("form", Text, primary_key=True),
    Column("record", Text, primary_key=True),
    Column("payload", BLOB, nullable=False),
    Column("saved_at", Text, nullable=False),
)

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", BLOB, nullable=False))
"""Small facts of this database: identity, centre card, settings of the centre. Values are canonical JSON."""

station = Table(
    "station",
    metadata,
    Column("id", Text, primary_key=True),
    Column("replica", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("card", BLOB, nullable=False),
    Column("changed_at", Text, nullable=False),
)
"""Senders this side knows: ``pending``, ``accepted``, ``revoked``. One row per replica of a station."""

bundle = Table(
    "bundle",
    metadata,
    Column("num", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("peer", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("happened_at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("detail", BLOB, nullable=False),
    UniqueConstraint("direction", "sha256"),
    Index("bundle_id", "id"),
)
"""Every bundle written (``out``) or merged (``in``): ranges, counts and outcome in ``detail``."""

acknowledged = Table(
    "acknowledged",
    metadata,
    Column("peer", Text, primary_key=True),
    Column("chain", Text, primary_key=True),
    Column("first", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
    Column("head", Text, nullable=False),
)
"""What a replica (``peer``) has said, signed, that it holds of our chains. A new replica of the same office, reborn
from a backup, starts with nothing: what its parent held may be lost."""

claimed = Table(
    "claimed",
    metadata,
    Column("peer", Text, primary_key=True),
    Column("replica", Text, primary_key=True),
    Column("last", Integer, primary_key=True),
    Column("head", Text, primary_key=True),
    Column("first", Integer, nullable=False),
)
"""Runs that a replica says it holds and we do not, named by the id of their last operation: what to ask for."""

standing = Table(
    "standing",
    metadata,
    Column("what", Text, primary_key=True),
    Column("chain", Text, primary_key=True),
    Column("first", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)
"""What the centre last said of our operations beside holding them: ``withdrawn``, ``quarantined``, ``published``."""

invalid = Table(
    "invalid",
    metadata,
    Column("record", Text, primary_key=True),
    Column("form", Text, nullable=False),
    Column("bundle", Integer, nullable=False),
    Column("detail", BLOB, nullable=False),
)
"""Tasks: records sound apart, unsound together after an import; gone when saved. ``detail``: [[path, code, text], …]"""

published = Table(
    "published",
    metadata,
    Column("source", Text, primary_key=True),
    Column("form", Text, primary_key=True),
    Column("record", Text, primary_key=True),
    Column("publication", Integer, nullable=False),
    Column("line", BLOB, nullable=False),
)
"""At a ministry or region: the records other centres published, without personal fields; never mixed with our own."""

subject_key = Table(
    "subject_key",
    metadata,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("secret", BLOB, nullable=False),
    Index("subject_key_subject", "subject"),
)
"""Keys that open the personal values of one subject (a record). Destroyed by a legal erasure, never written anew."""

erased = Table("erased", metadata, Column("subject", Text, primary_key=True), Column("op", Text, nullable=False))
"""Subjects whose personal data were erased, with the operation that ordered it; derived from the log."""

quarantine = Table(
    "quarantine",
    metadata,
    Column("num", Integer, primary_key=True),
    Column("bundle", Integer, ForeignKey("bundle.num"), nullable=False),
    Column("line", Integer, nullable=False),
    Column("raw", BLOB, nullable=False),
    Column("code", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index("quarantine_bundle", "bundle"),
)
"""Lines of a bundle that could not be applied, with their bytes and the reason."""

blob = Table(
    "blob",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("media", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("thumb", BLOB, nullable=False),
    Column("here", Integer, nullable=False),
)
"""Files of records, by content; their bytes lie beside the database, named by their hash. ``here`` 0: not arrived."""

blob_at = Table("blob_at", metadata, Column("peer", Text, primary_key=True), Column("hash", Text, primary_key=True))
"""What a replica (``peer``) has said, signed, that it holds of our files."""

excel_map = Table(
    "excel_map",
    metadata,
    Column("fingerprint", Text, primary_key=True),
    Column("form", Text, nullable=False),
    Column("body", BLOB, nullable=False),
    Column("used_at", Text, nullable=False),
)
"""What each column of a kind of workbook meant, as a person last said; of this office alone."""

import_run = Table(
    "import_run",
    metadata,
    Column("grp", Text, primary_key=True),
    Column("form", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("happened_at", Text, nullable=False),
    Column("detail", BLOB, nullable=False),
)
"""Imports of workbooks: the operations of one carry its group, so that it can be taken back."""

_SQL: Mapping[Kind, type[TypeEngine[Any]]] = {
    Kind.INTEGER: Integer,
    Kind.YEAR: Integer,
    Kind.MONEY: Integer,
    Kind.YESNO: Integer,
    Kind.DECIMAL: Plain,
}
_LISTS = (Kind.CHOICES, Kind.COMMUNES, Kind.PHONES)


def _value_columns(form: type[Form]) -> list[Column[Any]]:
    return [Column(f.key, _SQL.get(f.kind, Text)()) for f in form.fields if f.kind is not Kind.ROWS]


_COVERING: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "facility": {"site_commune": ("old_commune", "industry_group", "legal_form")},
    "survey": {"visited_on": ("state", "facility", "site_commune", "old_commune", "industry_group", "legal_form")},
    "dossier": {"year": ("status", "approved_on", "programme", "content", "approved_support", "batch", "places")},
    "payment": {"year": ("paid_on", "source", "kind", "amount", "dossier", "facility", "opening")},
    "plan": {"year": ("decided_on", "source", "kind", "amount", "opening")},
}
"""What the indexes of some fields hold beside: reports over a million records read these and no row."""


def _indexes(form: type[Form]) -> list[Index]:
    covering = _COVERING.get(form.key, {})
    keys = [field.key for field in form.fields if field.indexed or field.key in covering]
    return [Index(f"{form.key}_{key}", key, *covering.get(key, ())) for key in keys]


def _form_table(form: type[Form]) -> Table:
    return Table(
        form.key,
        metadata,
        Column("num", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("sort_key", Text, nullable=False),
        Column("conflicts", Integer, nullable=False),
        *_value_columns(form),
        Index(f"{form.key}_sort", "sort_key"),
        Index(f"{form.key}_contested", "conflicts", sqlite_where=text("conflicts > 0")),
        *_indexes(form),
    )


def _row_table(row: type[Form]) -> Table:
    return Table(
        row.key.replace(".", "_"),
        metadata,
        Column("num", Integer, primary_key=True),
        Column("row", Text, primary_key=True),
        *_value_columns(row),
    )


FORM_TABLES: Mapping[str, Table] = {form.key: _form_table(form) for form in FORMS.values()}
ROW_TABLES: Mapping[str, Table] = {
    field.row.key: _row_table(field.row) for form in FORMS.values() for field in form.fields if field.row is not None
}


def to_sql(field: Field[Any], value: Any) -> Any:
    """The bound parameter of a typed value."""
    if value is None or value in ("", ()):
        return None
    if field.kind in _LISTS:
        return dumps(list(value)).decode()
    if field.kind is Kind.YESNO:
        return int(value)
    return write_json(field, value)


def from_sql(field: Field[Any], stored: Any) -> Any:
    """The typed value of a stored cell."""
    if stored is None:
        return None
    if field.kind in _LISTS:
        return read_json(field, loads(stored))
    if field.kind is Kind.YESNO:
        return bool(stored)
    if field.kind is Kind.DECIMAL:
        return Decimal(decimal_text(Decimal(str(stored))))
    return read_json(field, stored)
