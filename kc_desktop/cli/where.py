"""``--where key=value``: the stored values a person means by a code, a label, a commune's name, a date, an amount."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.values import ValueProblem, parse_text, write_json
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import maps

CONFLICTS = "conflicts"
"""Pseudo-field: records on which people disagree."""


def accepted(form: type[Form], words: Iterable[str], lookup: Lookup, packs: Packs) -> Mapping[str, tuple[str, ...]]:
    """Field key → stored values as text; several conditions on one field are alternatives. Raises ``Refused``."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        key, sign, text = word.partition("=")
        if key == CONFLICTS and not sign:
            found[key] = ("1",)
            continue
        if key in maps.OLD_KINDS and text:
            found[key] = (*found.get(key, ()), *maps.meant(packs, key, text))
            continue
        field = form.by_key.get(key)
        if not sign or field is None or field.kind is Kind.ROWS:
            raise Refused("usage", detail=f"--where “{word[:60]}”: cần MỤC=GIÁ_TRỊ với một mục của biểu {form.key}")
        found[key] = (*found.get(key, ()), *_values(field, text, lookup, packs))
    return found


def _values(field: Field[Any], text: str, lookup: Lookup, packs: Packs) -> tuple[str, ...]:
    match field.kind:
        case Kind.COMMUNE | Kind.COMMUNES:
            return communes(text, packs)
        case Kind.VSIC:
            return (text,) if ":" in text else (f"2025:{text}", f"2007:{text}")
        case Kind.LINK:
            return (text,)
    try:
        value = parse_text(field, text, lookup)
    except ValueProblem as fault:
        raise Refused("usage", detail=f"--where {field.key}: {fault.at(field.key).text}") from None
    written = write_json(field, value)
    if isinstance(written, bool):
        return (str(written).lower(),)
    return tuple(map(str, written)) if isinstance(written, list) else (str(written),)


def communes(text: str, packs: Packs) -> tuple[str, ...]:
    """A key, a bare code of the list in force, or a name (every commune so named)."""
    if ":" in text:
        return (text,)
    if text.isdigit():
        return (f"2025:{text}",)
    wanted = fold(text)
    keys = tuple(unit.key for unit in packs.units() if wanted in (fold(unit.name), fold(unit.full_name)))
    if not keys:
        raise Refused("not_found", what="xã, phường", name=text[:60])
    return keys
