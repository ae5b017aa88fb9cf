"""Nothing is typed twice: what a new record takes over from the one it starts from. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kc_desktop.domain.costing.making import Asked, from_needs
from kc_desktop.domain.declared.dossier import BeneficiaryRow, Dossier
from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.places import Identity, Industry, Site
from kc_desktop.domain.declared.survey import NeedRow, Survey
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.ids import new_id

_SHARED = (*Identity.fields, *Site.fields, *Industry.fields)


def empty_survey(day: date, collaborator: str) -> Survey:
    """What a sheet begins with: the day of the visit and who made it."""
    return Survey(_present({"visited_on": day, "collaborator": collaborator or None}))


def survey_of(facility: Facility, facility_id: str, day: date) -> Survey:
    """A visit to an establishment of the bank: its identity, place and trade as known today."""
    values = {field.key: facility.values[field.key] for field in _SHARED if facility.values.get(field.key) is not None}
    return Survey({**values, "facility": facility_id, "visited_on": day})


def facility_of(survey: Survey) -> Facility:
    """The entry of the bank that a survey of a new establishment gives."""
    values = {field.key: survey.values[field.key] for field in _SHARED if survey.values.get(field.key) is not None}
    return Facility(values)


def dossier_of(
    survey: Survey, survey_id: str, need: NeedRow | None, names: Lookup, day: date, programme: str = "kcdp"
) -> Dossier:
    """A đề án for one need of a survey: beneficiary, place, content, the money asked for and what is put in."""
    return from_needs([Asked(survey_id, survey, need)], names, day, programme)


def dossier_for(facility: Facility, facility_id: str, day: date, programme: str = "kcdp") -> Dossier:
    """A đề án straight from the bank, without a survey."""
    beneficiary = {"facility": facility_id, "name": facility.name, "commune": facility.site_commune}
    values: dict[str, object] = {
        "name": f"Hỗ trợ {facility.name or ''}".strip(),
        "programme": programme,
        "year": day.year + 1,
        "status": "nhu_cau",
        "beneficiaries": (BeneficiaryRow(_present(beneficiary), new_id()),),
        "places": (facility.site_commune,) if facility.site_commune else None,
    }
    return Dossier(_present(values))


def need_title(need: NeedRow, names: Lookup) -> str:
    """One line that tells a need from the others."""
    content = names.code_label("content", need.content) if need.content else ""
    return " – ".join(part for part in (content, need.machine or need.description or "") if part) or "Nhu cầu"


def _present(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}
