"""What the overview tells, read in one go off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.campaigns import HANDED_IN
from kc_desktop.domain.funding import FundingReport
from kc_desktop.services import conflicts, coverage, drafts, enrolment, lists, network, reports, sending, tasks, visits
from kc_desktop.services.desk import Desk
from kc_desktop.services.lists import Query
from kc_desktop.store.drafts import Draft
from kc_desktop.ui.pages import overview_dossiers
from kc_desktop.ui.pages.overview_dossiers import Watched

FORMS_SHOWN = ("facility", "survey", "dossier", "collaborator")
_COMMUNES = 8


@dataclass(frozen=True, slots=True)
class Share:
    """Records of one value: the value, its words, how many there are, how many of them are done."""

    value: str
    label: str
    count: int
    done: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything shown; ``conflicts`` by form; ``surveyed``/``communes``: communes with a survey / in our area.

    ``jobs``: assignments with something left to do here (for whoever visits, or to accept at the centre), and how many
    of them are late. ``terms``: collaborators whose term is over or ends soon (at the centre).
    """

    drafts: tuple[Draft, ...]
    unsent: int
    waiting: int
    counts: dict[str, int]
    conflicts: dict[str, int]
    tasks: int
    jobs: tuple[int, int]
    statuses: tuple[Share, ...]
    communes: tuple[Share, ...]
    surveyed: int
    area: int
    funding: FundingReport
    terms: int
    watched: Watched


def gather(desk: Desk, day: date) -> Facts:
    """Read all of it; some dozens of indexed counts."""
    area = set(desk.identity.communes) or {unit.key for unit in desk.packs.units("2025", desk.identity.province)}
    in_survey = {value for value, _ in lists.filter_values(desk, "survey", "site_commune")}
    stations = enrolment.every(desk) if desk.identity.is_centre else ()
    return Facts(
        drafts.every(desk),
        sending.unsent(desk),
        sum(station.state == "pending" for station in stations),
        {form: lists.count(desk, form) for form in FORMS_SHOWN},
        dict(conflicts.count(desk)),
        tasks.count(desk),
        _jobs(desk, day),
        tuple(
            Share(value, label, _count(desk, "dossier", {"status": (value,)}))
            for value, label in _in_order(desk, lists.filter_values(desk, "dossier", "status"))
        ),
        _communes(desk, day),
        len(in_survey & area),
        len(area),
        reports.funding_report(desk, day.year, day),
        len(network.due(desk)) if desk.identity.is_centre else 0,
        overview_dossiers.gather(desk, day),
    )  # fmt: skip


def _jobs(desk: Desk, day: date) -> tuple[int, int]:
    centre = desk.identity.is_centre
    left = [job for job in visits.jobs(desk) if (job.state == HANDED_IN if centre else job.is_open)]
    return len(left), sum(job.due is not None and job.due < day for job in left)


def _communes(desk: Desk, day: date) -> tuple[Share, ...]:
    """The communes with most establishments, and how many of those were ever surveyed."""
    found = [line for line in coverage.coverage(desk, since=date.min, today=day).communes if line.progress.facilities]
    found.sort(key=lambda line: -line.progress.facilities)
    return tuple(
        Share(line.key, line.name, line.progress.facilities, line.progress.surveyed) for line in found[:_COMMUNES]
    )


def _in_order(desk: Desk, values: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Statuses in the order of the work, not of their number."""
    order = {entry.code: at for at, entry in enumerate(desk.packs.codes("dossier_status"))}
    return sorted(values, key=lambda pair: order.get(pair[0], 99))


def _count(desk: Desk, form: str, where: dict[str, tuple[str, ...]]) -> int:
    return len(lists.ids(desk, Query(form, where=where)))
