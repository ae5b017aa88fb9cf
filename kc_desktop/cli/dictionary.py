"""The data dictionary: every declared form and field as plain objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.exchange.packs import Packs

SHAPES: Mapping[Kind, str] = {
    Kind.INTEGER: "integer", Kind.YEAR: "integer", Kind.MONEY: "integer (đồng)", Kind.DECIMAL: "string \"12.5\"",
    Kind.DATE: "string \"YYYY-MM-DD\"", Kind.YESNO: "boolean", Kind.CHOICES: "array of codes",
    Kind.COMMUNES: "array of unit keys", Kind.COMMUNE: "string \"2025:00004\"", Kind.VSIC: "string \"2025:2393\"",
    Kind.LINK: "string (id)", Kind.PHONES: "array of strings", Kind.ROWS: "array of objects",
}  # fmt: skip
"""JSON shape of each kind; the others are strings."""


def form_object(form: type[Form], packs: Packs) -> dict[str, object]:
    """One form. Code lists are given as {code: label}."""
    return {
        "key": form.key,
        "title": form.title,
        "plural": form.plural,
        "version": form.version,
        "headline": form.headline,
        "fields": [_field_object(field, packs) for field in form.active()],
    }


def _field_object(field: Field[Any], packs: Packs) -> dict[str, object]:
    body: dict[str, object] = {
        "key": field.key,
        "kind": field.kind.value,
        "json": SHAPES.get(field.kind, "string"),
        "label": field.label,
        "required": field.required,
        "personal": field.personal,
        "since": field.since,
        "merge": field.merge.value,
        **dict(_limits(field)),
    }
    if field.choices:
        body |= {"list": field.choices, "codes": {entry.code: entry.label for entry in packs.codes(field.choices)}}
    if field.row is not None:
        body["rows"] = form_object(field.row, packs)
    return body


def _limits(field: Field[Any]) -> Iterator[tuple[str, object]]:
    if field.unit:
        yield "unit", field.unit
    if field.hint:
        yield "hint", field.hint
    if field.low is not None:
        yield "low", field.low
    if field.high is not None:
        yield "high", field.high
    if field.kind in (Kind.TEXT, Kind.NOTE, Kind.EMAIL, Kind.TAX_CODE):
        yield "length", field.length
    if field.kind is Kind.DECIMAL:
        yield "scale", field.scale
    if field.search:
        yield "search", True
    if field.link:
        yield "link", field.link


def form_lines(form: type[Form], indent: str = "") -> Iterator[str]:
    """One form for reading."""
    yield f"{indent}{form.key} — {form.title} (phiên bản {form.version})" if not indent else f"{indent}{form.title}:"
    for field in form.active():
        marks = [field.kind.value, *(["bắt buộc"] if field.required else []), *(["cá nhân"] if field.personal else [])]
        marks += [f"danh mục {field.choices}"] if field.choices else []
        marks += [field.unit] if field.unit else []
        yield f"{indent}  {field.key:<22} {field.label} [{', '.join(marks)}]"
        if field.row is not None:
            yield from form_lines(field.row, indent + "    ")
