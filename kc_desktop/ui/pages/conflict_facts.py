"""What the page of conflicts shows of one, read and compared off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.dispute import Spans, field_of, marked, spans
from kc_desktop.domain.record import DELETED, field_at
from kc_desktop.services import conflicts
from kc_desktop.services.conflicts import Conflict, Key
from kc_desktop.services.desk import Desk
from kc_desktop.ui.language import label, show_value, tr


@dataclass(frozen=True, slots=True)
class Laid:
    """A conflict with the words that differ: ``sides`` as ``conflict.sides``, ``edits`` as ``conflict.edits``."""

    conflict: Conflict
    base: Spans
    sides: tuple[Spans, ...]
    edits: tuple[Spans, ...]


def lay(desk: Desk, keys: Sequence[Key]) -> list[Laid | None]:
    """The conflicts at ``keys``; None for one that is no more."""
    return [None if one is None else _laid(one) for one in conflicts.details(desk, keys)]


def _laid(conflict: Conflict) -> Laid:
    """Each side against what both had seen; where that is nothing, against the others."""
    texts = [shown(conflict, side.text) for side in conflict.sides]
    base = shown(conflict, conflict.base.text) if conflict.base else ""
    others = [[other for other in texts if other is not text] for text in texts]
    if conflict.deletion:
        sides = [_plain(text.capitalize()) for text in texts]
    elif base:
        sides = [marked(spans(base, text), rest) for text, rest in zip(texts, others, strict=True)]
    else:  # what stands nowhere else, and nothing gone: there was nothing before
        sides = [_without_common(marked(spans("", text), rest)) for text, rest in zip(texts, others, strict=True)]
    edits = tuple(spans(edit.before, edit.after) for edit in conflict.edits)
    return Laid(conflict, _plain(base), tuple(sides), edits)


def _without_common(parts: Spans) -> Spans:
    return tuple((text, "same" if kind == "new" else kind) for text, kind in parts)


def _plain(text: str) -> Spans:
    return ((text, "same"),) if text else ()


def shown(conflict: Conflict, text: str) -> str:
    """A value in the language of the window."""
    found = field_at(FORMS[conflict.form], conflict.path)
    return label("ui", text) if found is None else show_value(found[0], text)


def field_title(form: str, path: str) -> str:
    """What the field at ``path`` (with or without its row) is called, its list before it."""
    head, _, last = field_of(path).partition("/")
    field = FORMS[form].by_key.get(head)
    if head == DELETED:
        return tr("Xóa bản ghi")
    if field is None:
        return path
    if not last:
        return label("form", field.label)
    cell = field.row.by_key.get(last) if field.row else None
    inner = tr("Xóa dòng") if last == DELETED else label("form", cell.label) if cell else last
    return f"{label('form', field.label)} › {inner}"
