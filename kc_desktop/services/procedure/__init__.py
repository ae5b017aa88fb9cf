"""The procedure of dossiers: where each is, what it may do next, its papers, what falls due, who decides a change."""

from kc_desktop.domain.procedure.needs import Given
from kc_desktop.services.procedure.falling_due import DueDossier, due
from kc_desktop.services.procedure.papers import Mark, mark_paper
from kc_desktop.services.procedure.reading import (
    Overview,
    adjustment_decider,
    checklist,
    law_of,
    of_loaded,
    overview,
    path,
    what_next,
)
from kc_desktop.services.procedure.taking import Taken, take_step, take_steps

__all__ = [
    "DueDossier",
    "Given",
    "Mark",
    "Overview",
    "Taken",
    "adjustment_decider",
    "checklist",
    "due",
    "law_of",
    "mark_paper",
    "of_loaded",
    "overview",
    "path",
    "take_step",
    "take_steps",
    "what_next",
]
