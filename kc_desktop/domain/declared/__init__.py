"""Every declared form. ``FORMS`` is the one list that consumers walk; order = order in which records are applied."""

from __future__ import annotations

from collections.abc import Mapping

from kc_desktop.domain.declared.activity import Activity
from kc_desktop.domain.declared.appraisal import Adjustment, Appraisal
from kc_desktop.domain.declared.campaign import Assignment, Campaign
from kc_desktop.domain.declared.cluster import Cluster, CraftVillage
from kc_desktop.domain.declared.collaborator import Collaborator
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.declared.execution import (
    Acceptance,
    Contract,
    FollowUp,
    MoneyRequest,
    Progress,
    Rollout,
    Settlement,
)
from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.issued import Issued
from kc_desktop.domain.declared.money import Opening, Payment, PlanEntry, Programme
from kc_desktop.domain.declared.network import PaySheet, WorkEntry
from kc_desktop.domain.declared.pairing import Pairing
from kc_desktop.domain.declared.product import Product, VotingEntry, VotingRound
from kc_desktop.domain.declared.provincial import PackEdit, PlaceAnswer
from kc_desktop.domain.declared.retyping import Retyping
from kc_desktop.domain.declared.survey import Survey
from kc_desktop.domain.forms import Form

FORMS: Mapping[str, type[Form]] = {
    form.key: form
    for form in (
        Facility,
        Survey,
        Dossier,
        Collaborator,
        PlanEntry,
        Payment,
        Campaign,
        Assignment,
        Pairing,
        WorkEntry,
        PaySheet,
        Retyping,
        PackEdit,
        PlaceAnswer,
        Appraisal,
        Adjustment,
        Contract,
        Rollout,
        Progress,
        Acceptance,
        MoneyRequest,
        Settlement,
        FollowUp,
        Programme,
        Opening,
        Activity,
        Cluster,
        CraftVillage,
        Product,
        VotingRound,
        VotingEntry,
        Issued,
    )
}

__all__ = [
    "FORMS",
    "Acceptance",
    "Activity",
    "Adjustment",
    "Appraisal",
    "Assignment",
    "Campaign",
    "Cluster",
    "Collaborator",
    "Contract",
    "CraftVillage",
    "Dossier",
    "Facility",
    "FollowUp",
    "Issued",
    "MoneyRequest",
    "Opening",
    "PackEdit",
    "Pairing",
    "PaySheet",
    "Payment",
    "PlaceAnswer",
    "PlanEntry",
    "Product",
    "Programme",
    "Progress",
    "Retyping",
    "Rollout",
    "Settlement",
    "Survey",
    "VotingEntry",
    "VotingRound",
    "WorkEntry",
]
