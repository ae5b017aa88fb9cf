"""Every declared form. ``FORMS`` is the one list that consumers walk; order = order in which records are applied."""

from __future__ import annotations

from collections.abc import Mapping

from kc_desktop.domain.declared.collaborator import Collaborator
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.money import Payment, PlanEntry
from kc_desktop.domain.declared.survey import Survey
from kc_desktop.domain.forms import Form

FORMS: Mapping[str, type[Form]] = {
    form.key: form for form in (Facility, Survey, Dossier, Collaborator, PlanEntry, Payment)
}

__all__ = ["FORMS", "Collaborator", "Dossier", "Facility", "Payment", "PlanEntry", "Survey"]
