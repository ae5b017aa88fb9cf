"""A record as a template sees it: names from ``words``, codes and units as labels, amounts and days as they are."""

from __future__ import annotations

from typing import Any

from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.services import lists
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers.words import Words

YES, NO = "Có", "Không"


def shape(form: type[Form], words: Words) -> dict[str, Any]:
    """What a template may use of a form: name → label (the shape that templates are checked against)."""
    found: dict[str, Any] = {}
    for key, word in words.items():
        field = form.by_key[key]
        if isinstance(word, str):
            found[word] = field.label
        else:
            name, cells = word
            found[name] = [{"tt": "Số thứ tự", **shape(_row(field), cells)}]
    return found


def facts(desk: Desk, record: Form, words: Words, unknown: str | None = None) -> dict[str, Any]:
    """The values of a record by the names of ``words``; rows numbered from 1 (``tt``). What nobody knows is None, which
    prints dots to be filled in by hand; in a cell of a table it is blank."""
    found: dict[str, Any] = {}
    for key, word in words.items():
        field = type(record).by_key[key]
        value = record.values.get(key)
        if isinstance(word, str):
            found[word] = unknown if value is None else said(desk, field, value)
        else:
            name, cells = word
            found[name] = [{"tt": at, **facts(desk, row, cells, "")} for at, row in enumerate(value or (), 1)]
    return found


def said(desk: Desk, field: Field[Any], value: Any) -> Any:
    """One value: a code by its label, a unit by its name, a link by its headline, several with commas."""
    names = desk.names
    match field.kind:
        case Kind.CHOICE:
            found: Any = names.code_label(field.choices, value)
        case Kind.CHOICES:
            found = "; ".join(names.code_label(field.choices, one) for one in value)
        case Kind.COMMUNE:
            found = names.unit_label(value, full=True)
        case Kind.COMMUNES:
            found = "; ".join(names.unit_label(one, full=True) for one in value)
        case Kind.VSIC:
            found = names.vsic_label(value)
        case Kind.LINK:
            found = lists.names_of(desk, field.link, [value]).get(value)
        case Kind.PHONES:
            found = ", ".join(value)
        case Kind.YESNO:
            found = YES if value else NO
        case _:
            found = value
    return found


def _row(field: Field[Any]) -> type[Form]:
    row = field.row
    if row is None:
        raise TypeError(field.key)
    return row
