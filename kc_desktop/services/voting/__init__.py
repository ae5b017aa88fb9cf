"""Rounds of voting: entering products, scores of judges, results of the council, certificates, the next level."""

from kc_desktop.services.voting.issuing import Certifying, certify, forward
from kc_desktop.services.voting.marking import Done, Mark, decide, register, set_marks, with_marks
from kc_desktop.services.voting.reading import (
    Candidate,
    Complaint,
    Line,
    Sheet,
    again,
    candidates,
    complaints_open,
    entry_line,
    rounds,
    sheet,
)

__all__ = [
    "Candidate",
    "Certifying",
    "Complaint",
    "Done",
    "Line",
    "Mark",
    "Sheet",
    "again",
    "candidates",
    "certify",
    "complaints_open",
    "decide",
    "entry_line",
    "forward",
    "register",
    "rounds",
    "set_marks",
    "sheet",
    "with_marks",
]
