"""What of a record may leave the province without telling who a person is: publications, the bank without persons.

Personal fields (``domain.personal``) are left out whole, and with them names of people in office (``Field.in_office``)
and where an establishment is that is no company: people live there. Prose keeps its words but for those of its
record's person, e-mail addresses and long numbers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.personal import PERSONAL_NUMBER, is_personal
from kc_desktop.domain.record import field_at

BLACKED = "[…]"
"""Stands where something of a person was taken out of a text."""
AT_HOME = frozenset({"latitude", "longitude", "site_hamlet", "site_address", "old_address", "office_address"})
"""Where an establishment that is no company is, people live."""
_COMPANIES = ("enterprise", "cooperative")
"""Attributes of ``legal_form``: nobody lives at their address."""
_SHORT = 5
"""Letters of a word too common to be taken out of every text."""
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\d)(?:\+84|0)(?:[ .-]?\d){9,11}(?!\d)")
"""E-mail addresses; phone numbers and personal numbers (12 digits from 0) in prose."""


def companies(legal_forms: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Of legal forms (code, attribute) those whose address is nobody's home."""
    return frozenset(code for code, attribute in legal_forms if attribute in _COMPANIES)


def names_somebody(form: type[Form], path: str, value: object = None) -> bool:
    """Whether what stands at ``path`` (of rows with a row id) tells of a person."""
    parts = path.split("/")
    field = form.by_key.get(parts[0])
    if field is not None and field.row is not None:
        field = field.row.by_key.get(parts[-1])
    return is_personal(form, path, value) or (field is not None and field.in_office)


def words_of(said: Iterable[tuple[Field[Any], object]]) -> tuple[str, ...]:
    """What a record says of its person, as prose may repeat it: names, addresses, numbers; no lone short word.

    ``said``: personal fields with their values; of several values a list.
    """
    found: list[str] = []
    for field, value in said:
        if field.kind not in (Kind.CHOICE, Kind.DATE):
            found += [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]
    return tuple(word for word in found if len(word) > _SHORT)


def is_number_of_a_person(text: str) -> bool:
    """Whether a text is a personal number and nothing else."""
    return len(text) == PERSONAL_NUMBER and text.isdigit()


def blacked(text: str, words: Collection[str] = ()) -> str:
    """Prose without ``words``, e-mail addresses and numbers by which a person is called."""
    for word in words:
        if word in text:
            text = text.replace(word, BLACKED)
    return _CONTACT.sub(BLACKED, text) if "@" in text or "0" in text else text


def without_persons(form_key: str, flat: Mapping[str, object], firms: Collection[str]) -> dict[str, object]:
    """The registers of a record as they may leave; a field of a later version is left out: it may be personal.

    ``firms``: the legal forms of companies; "legal_form" missing in ``flat`` counts as none.
    """
    form = FORMS.get(form_key)
    if form is None:
        return {}
    known = [(path, value, place[0]) for path, value in flat.items() if (place := field_at(form, path)) is not None]
    words = words_of((field, value) for path, value, field in known if is_personal(form, path, value))
    home = AT_HOME if "legal_form" in form.by_key and flat.get("legal_form") not in firms else frozenset()
    found: dict[str, object] = {}
    for path, value, field in known:
        if isinstance(value, dict) or path in home or names_somebody(form, path, value):
            continue
        if isinstance(value, str) and field.kind in (Kind.TEXT, Kind.NOTE):
            if not is_number_of_a_person(value):
                found[path] = blacked(value, () if path == form.headline else words)
        else:
            found[path] = value
    return found
