"""This program as it was, and as it may be: a process whose declarations, formats and schema differ from ours.

``python -m tests.tools.older_newer older|now|newer``: reads one JSON request a line on stdin, answers one a line:
``{"argv": [...], "stdin": …}`` runs a command; ``{"write": {"data", "kind", "form", "record", "sets"}}`` writes an
operation of that kind (``later``: of line version 2); ``{"container": 2}``: ``min_reader`` of the next bundles.

- older: facilities without ``remark``, no form ``retyping``;
- newer: facilities with ``green`` and the personal ``alias``, products with ``colour``, a form ``kiln``, a legal form
  more, unknown keys in operations, manifests and headers, operation lines and containers of version 2, a schema step.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from kc_desktop.domain import declared, forms
from kc_desktop.domain.canonical import dumps

NEW_CODE = "to_hop_tac_xa"
"""A legal form that only the newer program knows."""
LATER = "later"
"""Kind of an operation that the newer program writes as a line of version 2."""
_STATE = {"container": 1}


class Kiln(forms.Form, key="kiln", version=1, title="Lò nung", plural="Lò nung", headline="name"):
    """A form that only the newer program knows."""

    name = forms.text("Tên", required=True, search=True)
    keeper = forms.text("Người trông lò", personal=True)
    heat = forms.integer("Nhiệt độ", unit="°C")


def _grow(form: type[forms.Form], name: str, field: forms.Field[Any]) -> None:
    field.key = name
    form.fields, form.by_key = (*form.fields, field), {**form.by_key, name: field}
    setattr(form, name, field)


def _shrink(form: type[forms.Form], name: str) -> None:
    form.fields = tuple(f for f in form.fields if f.key != name)
    form.by_key = {key: f for key, f in form.by_key.items() if key != name}


def _older() -> None:
    _shrink(declared.FORMS["facility"], "remark")
    declared.FORMS.pop("retyping")  # type: ignore[attr-defined]


def _newer() -> None:
    facility, survey = declared.FORMS["facility"], declared.FORMS["survey"]
    _grow(facility, "green", forms.text("Sản xuất xanh", since=2, search=True))
    _grow(facility, "alias", forms.text("Tên thường gọi của chủ cơ sở", since=2, personal=True))
    facility.version = 2
    products = survey.by_key["products"].row
    assert products is not None
    _grow(products, "colour", forms.text("Màu", since=2))
    survey.version = 2
    declared.FORMS["kiln"] = Kiln  # type: ignore[index]
    _later_lines()
    _later_containers()
    _later_schema()
    _later_codes()
    _one_by_one()


def _one_by_one() -> None:
    """Many new records at once write the bytes of today's ``op.make``; the newer program's own are made one by one."""
    from kc_desktop.services import bulk

    bulk.Begun.takes = lambda self, record: False  # type: ignore[method-assign]  # noqa: ARG005


def _later_lines() -> None:
    from kc_desktop.domain import op

    made_before = op.make

    def make(author: op.Author, place: op.Place, kind: str, *rest: Any, **more: Any) -> op.Op:
        made = made_before(author, place, kind, *rest, **more)
        body = {**json.loads(made.raw), "v": 2 if kind == LATER else 1, "mark": {"by": "newer", "list": [1, "hai"]}}
        raw = dumps(body)
        return made._replace(id=op.op_id(raw), raw=raw)

    op.make, op.FORMAT = make, 2


def _later_containers() -> None:
    from kc_desktop.exchange.bundle import limits

    limits.READER = 2
    from kc_desktop.exchange.bundle import envelope, manifest

    envelope.READER = 2  # type: ignore[attr-defined]
    header_before, manifest_before = envelope.header_bytes, manifest.Manifest.to_bytes

    def header_bytes(header: envelope.Header) -> bytes:
        body = json.loads(header_before(replace(header, min_reader=_STATE["container"])))
        return dumps({**body, "hint": "of a later version"})

    def to_bytes(self: manifest.Manifest) -> bytes:
        extra = {**self.extra, "later": {"of": ["a", 1]}}
        return manifest_before(replace(self, min_reader=_STATE["container"], extra=extra))

    envelope.header_bytes, manifest.Manifest.to_bytes = header_bytes, to_bytes  # type: ignore[method-assign]


def _later_schema() -> None:
    from kc_desktop.store import migrate, schema, versions

    before = migrate.pending
    step = SimpleNamespace(revision="0002", module=SimpleNamespace(upgrade=_upgrade))
    migrate.pending = lambda version: [*before(version), *([step] if version < 2 else [])]
    schema.VERSION = versions.SCHEMA = 2


def _upgrade() -> None:
    """What a migration of the newer program does: the columns and tables that the older schema lacks."""
    from alembic import op
    from sqlalchemy import inspect

    from kc_desktop.store import search
    from kc_desktop.store.tables import metadata

    bind = op.get_bind()
    there = inspect(bind)
    for table in metadata.sorted_tables:
        if not there.has_table(table.name):
            table.create(bind)
            continue
        held = {column["name"] for column in there.get_columns(table.name)}
        for column in table.columns:
            if column.name not in held:
                kind = column.type.compile(bind.dialect)
                bind.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {column.name} {kind}")
    for statement in search.create_statements():
        if not there.has_table(statement.split()[3]):
            bind.exec_driver_sql(statement)


def _later_codes() -> None:
    from kc_desktop.exchange.packs import Packs

    before = Packs.has_code

    def has_code(self: Packs, code_list: str, code: str) -> bool:
        return (code_list, code) == ("legal_form", NEW_CODE) or before(self, code_list, code)

    Packs.has_code = has_code  # type: ignore[method-assign]


# ------------------------------------------------------------------------------------------------------------ requests


def _write(data: str, kind: str, form: str, record: str, sets: dict[str, Any]) -> dict[str, Any]:
    from kc_desktop.app import App
    from kc_desktop.store import projection

    with App(Path(data)) as app, app.desk.writer() as connection:
        version = declared.FORMS[form].version
        op = app.desk.author_op(connection, kind, form, version, record, {p: (v, ()) for p, v in sets.items()})
        projection.apply(connection, (op,), app.desk.names)
    return {"code": 0, "out": json.dumps({"op": op.id})}


def _answer(request: dict[str, Any], run: Callable[..., Any]) -> dict[str, Any]:
    if "container" in request:
        _STATE["container"] = request["container"]
        return {"code": 0, "out": "{}"}
    if "write" in request:
        return _write(**request["write"])
    done = run(*request["argv"], stdin=request.get("stdin", []))
    return {"code": done.code, "out": done.out, "err": done.err}


def main() -> int:
    """Serve requests until stdin ends."""
    {"older": _older, "now": lambda: None, "newer": _newer}[sys.argv[1]]()
    from tests.tools.command_line import run

    for line in sys.stdin:
        sys.__stdout__.write(json.dumps(_answer(json.loads(line), run)) + "\n")  # type: ignore[union-attr]
        sys.__stdout__.flush()  # type: ignore[union-attr]
    return 0


if __name__ == "__main__":
    sys.exit(main())
