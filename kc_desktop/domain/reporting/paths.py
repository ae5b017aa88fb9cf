"""Where a value of a source stands: fields of the declared forms, reached over links; nothing else can be named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kc_desktop.domain.forms import Field, Form, Kind

ID = "id"
"""Names the record itself where a field would stand."""
_DEEPEST = 3


class NotDeclared(ValueError):
    """A pack names a source, field or code that this program does not have."""


@dataclass(frozen=True, slots=True)
class Source:
    """A form, or the repeating rows of one (``row`` not None): "dossier", "dossier.costs"."""

    key: str
    form: type[Form]
    row: type[Form] | None


@dataclass(frozen=True, slots=True)
class Path:
    """``parent``: it starts at the record of a row, not at the row; ``links``: the links followed, outermost first;
    ``field`` None: the id of the record reached."""

    text: str
    parent: bool
    links: tuple[Field[Any], ...]
    field: Field[Any] | None

    @property
    def kind(self) -> Kind:
        """The kind of value; a record is named like a link."""
        return self.field.kind if self.field is not None else Kind.LINK


def source_of(key: str, forms: Mapping[str, type[Form]]) -> Source:
    """The source of this key. Raises ``NotDeclared``."""
    form_key, _, rows_key = key.partition(".")
    form = forms.get(form_key)
    if form is None:
        raise NotDeclared(key)
    if not rows_key:
        return Source(key, form, None)
    field = form.by_key.get(rows_key)
    if field is None or field.row is None:
        raise NotDeclared(key)
    return Source(key, form, field.row)


def path_of(text: str, source: Source, forms: Mapping[str, type[Form]]) -> Path:
    """The path that ``text`` names from a source. Raises ``NotDeclared``."""
    words = text.split(".")
    parent = source.row is None
    if len(words) > 1 and source.row is not None and words[0] == source.form.key:
        words, parent = words[1:], True
    form = source.form if parent else source.row or source.form
    links: list[Field[Any]] = []
    while len(words) > 1:
        link = form.by_key.get(words[0])
        if link is None or link.kind is not Kind.LINK or link.link not in forms or len(links) >= _DEEPEST:
            raise NotDeclared(f"{source.key}: {text}")
        links.append(link)
        form, words = forms[link.link], words[1:]
    if words[0] == ID and (parent or links):
        return Path(text, parent, tuple(links), None)
    field = form.by_key.get(words[0])
    if field is None or field.kind is Kind.ROWS or field.retired:
        raise NotDeclared(f"{source.key}: {text}")
    return Path(text, parent, tuple(links), field)
