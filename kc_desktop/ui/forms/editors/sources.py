"""Where the entries of a pick list come from, for each kind; matching is without tones and in any order of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol

from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.reference import OFFICIAL_CODES, OLD_LIST
from kc_desktop.domain.values import ValueProblem, parse_text
from kc_desktop.ui.forms.ports import FormServices, Pick
from kc_desktop.ui.language import label, tr


class Source(Protocol):
    """Finds entries by text, and the entry of a stored value."""

    def find(self, text: str) -> Sequence[Pick]:
        """Entries for a typed text, best first; for "" what is worth showing unasked."""

    def of(self, key: str) -> Pick:
        """The entry of a stored key, known or not."""

    def settle(self, text: str) -> str:
        """The key a text means without asking. Raises ``ValueProblem``."""

    def note(self, key: str) -> str:
        """The line under the field."""


class Codes:
    """A code list: only what holds today is offered; what is stored stays."""

    def __init__(self, field: Field[Any], services: FormServices) -> None:
        self._field, self._services = field, services
        self._all: tuple[tuple[Pick, str], ...] | None = None

    def find(self, text: str) -> Sequence[Pick]:
        """The code itself or the place first ("đ" before "d"), then what begins so, then what holds every word."""
        entries = self._entries()
        words, typed = fold(text).split(), text.strip().casefold()
        if not words:
            return [pick for pick, _ in entries]
        whole = " ".join(words)
        ranked = []
        for at, (pick, folded) in enumerate(entries):
            if typed in (pick.mark, pick.key):
                rank = -1
            elif whole in (fold(pick.mark), fold(pick.key)):
                rank = 0
            elif folded.startswith(whole) or fold(pick.short).startswith(whole):
                rank = 1
            elif all(any(part.startswith(word) for part in folded.split()) for word in words):
                rank = 2
            elif all(word in folded for word in words):
                rank = 3
            else:
                continue
            ranked.append((rank, at, pick))
        return [pick for _, _, pick in sorted(ranked, key=lambda one: one[:2])]

    def of(self, key: str) -> Pick:
        """Its label, even when it no longer holds."""
        for pick, _ in self._entries():
            if pick.key == key:
                return pick
        name = label("codelist", self._services.lookup.code_label(self._field.choices, key))
        return Pick(key, name, tr("không còn trong danh mục hiện hành"))

    def settle(self, text: str) -> str:
        """A code, a label, a place in the list, or the only entry found."""
        try:
            found = parse_text(replace_kind(self._field), text, self._services.lookup)
        except ValueProblem:
            body = fold(text)
            at_place = [pick.key for pick, _ in self._entries() if fold(pick.mark) == body]
            hits = at_place or [pick.key for pick in self.find(text)]
            if len(hits) != 1:
                raise
            return hits[0]
        return str(found)

    def note(self, key: str) -> str:
        """A stored code that no longer holds is said so."""
        return self.of(key).detail

    def _entries(self) -> tuple[tuple[Pick, str], ...]:
        if self._all is None:
            picks = self._services.codes(self._field.choices)
            official = self._field.choices in OFFICIAL_CODES
            named = [replace(p, title=label("codelist", p.title), short=label("codelist", p.short)) for p in picks]
            marked = [replace(p, mark=p.key if official else str(at)) for at, p in enumerate(named, 1)]
            self._all = tuple((pick, fold(f"{pick.title} {pick.short}")) for pick in marked)
        return self._all


class Places:
    """Communes: "phuc son bac ninh"."""

    def __init__(self, services: FormServices, *, old: bool) -> None:
        self._services, self._old = services, old

    def find(self, text: str) -> Sequence[Pick]:
        """Nothing for nothing: three thousand communes are no list."""
        return self._services.places(text, old=self._old) if text.strip() else ()

    def of(self, key: str) -> Pick:
        """With its province."""
        return Pick(key, self._services.lookup.unit_label(key, full=True), short=self._services.lookup.unit_label(key))

    def settle(self, text: str) -> str:
        """Only when a single commune can be meant; a key says so itself."""
        if self._services.lookup.has_unit(text.strip()):
            return text.strip()
        hits = self.find(text)
        if len(hits) != 1:
            raise ValueProblem("unit_ambiguous" if hits else "unknown_unit", text=text.strip()[:60])
        return hits[0].key

    def note(self, key: str) -> str:
        """Its old names."""
        return self._services.place_note(key)


class Industries:
    """VSIC: a code or words of its name."""

    def __init__(self, services: FormServices) -> None:
        self._services = services

    def find(self, text: str) -> Sequence[Pick]:
        """By code or words."""
        return self._services.industries(text) if text.strip() else ()

    def of(self, key: str) -> Pick:
        """ "2393 Sản xuất sản phẩm gốm sứ khác"."""
        return Pick(key, self._services.lookup.vsic_label(key))

    def settle(self, text: str) -> str:
        """The code itself, or the only one found."""
        hits = self.find(text)
        exact = [pick.key for pick in hits if pick.mark == text.strip()]
        keys = exact or [pick.key for pick in hits]
        if len(keys) != 1:
            raise ValueProblem("unknown_vsic", text=text.strip()[:60])
        return keys[0]

    def note(self, key: str) -> str:
        """The label is long: nothing more."""
        del key
        return ""


class Records:
    """Records of another form."""

    def __init__(self, field: Field[Any], services: FormServices) -> None:
        self._form, self._services = field.link, services

    def find(self, text: str) -> Sequence[Pick]:
        """By any word; for "" the latest."""
        return self._services.records(self._form, text)

    def of(self, key: str) -> Pick:
        """Its headline; one that has not arrived yet is shown as such."""
        return Pick(key, self._services.record_title(self._form, key) or tr("(chưa có trên máy này)"))

    def settle(self, text: str) -> str:
        """The only record found."""
        hits = self.find(text)
        if len(hits) != 1:
            raise ValueProblem("not_an_id")
        return hits[0].key

    def note(self, key: str) -> str:
        """A missing target is no fault: it comes with another bundle."""
        return "" if self._services.record_title(self._form, key) else tr("sẽ hiện tên khi nhận được bản ghi")


def source_for(field: Field[Any], services: FormServices) -> Source:
    """The source of a field's entries."""
    match field.kind:
        case Kind.COMMUNE | Kind.COMMUNES:
            return Places(services, old=field.unit_list == OLD_LIST)
        case Kind.VSIC:
            return Industries(services)
        case Kind.LINK:
            return Records(field, services)
        case _:
            return Codes(field, services)


def parse_typed(field: Field[Any], text: str, services: FormServices) -> Any:
    """The value of any typed text, searches included. Raises ``ValueProblem``."""
    match field.kind:
        case Kind.CHOICE | Kind.COMMUNE | Kind.VSIC | Kind.LINK:
            return source_for(field, services).settle(text) if text.strip() else None
        case Kind.CHOICES | Kind.COMMUNES:
            source = source_for(field, services)
            parts = [part.strip() for part in text.split(";") if part.strip()]
            return tuple(sorted({source.settle(part) for part in parts}))
        case _:
            return parse_text(field, text, services.lookup)


def replace_kind(field: Field[Any]) -> Field[Any]:
    """The field as a single choice: a word typed into a list of several is one of them."""
    return Field(Kind.CHOICE, field.label, choices=field.choices)
