"""The records behind a figure, as a person reads them in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.planning.facts import Fact
from kc_desktop.services import lists
from kc_desktop.services.desk import Desk

FIRST = 200
"""Records of a figure that are listed; the page of the form shows all."""


@dataclass(frozen=True, slots=True)
class Behind:
    """``what``: title of the form or label of the kind (context ``form`` or ``codelist``); ``paper``: number of the
    decision, voucher, contract; ``dossier``: its name; ``amount``: signed đồng."""

    form: str
    id: str
    on: date | None
    what: str
    paper: str
    dossier: str
    amount: int
    opening: bool


def behind(desk: Desk, facts: Sequence[Fact]) -> tuple[Behind, ...]:
    """The first ``FIRST`` of some facts, the latest day first; those of one record and sign are one."""
    merged: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        merged.setdefault((fact.form, fact.id), []).append(fact)
    first = sorted(merged.values(), key=lambda some: some[0].on or date.min, reverse=True)[:FIRST]
    names: dict[tuple[str, str], str] = {}
    for form in {some[0].form for some in first}:
        wanted = [some[0].id for some in first if some[0].form == form]
        names.update({(form, one): name for one, name in lists.names_of(desk, form, wanted).items()})
    dossiers = lists.names_of(desk, "dossier", [some[0].dossier for some in first if some[0].dossier])
    return tuple(_told(desk, some, names, dossiers) for some in first)


def _told(desk: Desk, some: Sequence[Fact], names: dict[tuple[str, str], str], dossiers: dict[str, str]) -> Behind:
    one = some[0]
    kinds = {"plan": "plan_entry_kind", "payment": "payment_kind"}
    what = desk.packs.label(kinds[one.form], one.kind) if one.form in kinds else FORMS[one.form].title
    paper = "" if one.form == "dossier" else names.get((one.form, one.id), "")
    amount = sum(fact.amount for fact in some)
    return Behind(one.form, one.id, one.on, what, paper, dossiers.get(one.dossier, ""), amount, one.opening)
