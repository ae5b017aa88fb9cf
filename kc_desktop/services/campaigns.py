"""Campaigns at the centre: choosing establishments, giving them out, asking for more, accepting, closing."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.campaigns import (
    DONE,
    DROPPED,
    GIVEN,
    HANDED_IN,
    LISTED,
    NEVER,
    RETURNED,
    STALE,
    SUPPLEMENT,
    Candidate,
    Person,
    Task,
    state_of,
)
from kc_desktop.domain.canonical import loads
from kc_desktop.domain.change import SILENT, Change, Progress
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.declared import Assignment, Campaign, Survey
from kc_desktop.domain.declared.campaign import QuestionRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bundle.cards import parse_card
from kc_desktop.services import records, rulebook
from kc_desktop.services.desk import Desk
from kc_desktop.services.handing_in import over, standing
from kc_desktop.store import stations
from kc_desktop.store.queries import coverage as stored
from kc_desktop.system.clock import now

_STALE = "stale"
"""Entry of the rules' ``limits``: after how many months figures are old, where a campaign does not say."""
_SUPPLEMENTS = uuid.UUID("5f0c7a52-8d1e-5b7e-9a53-6a3f0e0d4c11")
"""Names the campaigns of one year under which sheets outside any campaign are sent back."""


@dataclass(frozen=True, slots=True)
class Given:
    """Assignments made: their ids and group; ``unreached``: communes whose station nobody has confirmed."""

    saved: tuple[str, ...]
    group: str
    unreached: tuple[str, ...]
    change: Change


def load(desk: Desk, campaign_id: str) -> Campaign:
    """A campaign as it stands. Raises ``Refused("not_found")``."""
    found = records.load(desk, "campaign", campaign_id)
    if found.deleted or not isinstance(found.record, Campaign):
        raise Refused("not_found", what="đợt khảo sát", name=campaign_id[:60])
    return found.record


def candidates(
    desk: Desk,
    communes: Collection[str],
    selection: str,
    stale_months: int | None = None,
    on: date | None = None,
    *,
    campaign_id: str = "",
    listed: Collection[str] = (),
) -> tuple[Candidate, ...]:
    """The establishments a campaign would visit, the most urgent first.

    ``selection``: code of ``campaign_selection``; ``on``: the day from which "old" is counted (today); ``listed``: ids,
    for a list. Those in the campaign already, or openly assigned in another one, are left out.
    """
    entry = desk.packs.code("campaign_selection", selection)
    kind = entry.attribute if entry else "all"
    if kind == "find" or (kind == "list" and not listed):
        return ()
    day = on or now().date()
    months = stale_months or rulebook.law(desk, day).number(_STALE)
    limit = _months_before(day, months) if months else date.min
    with desk.store.reader() as connection:
        known = stored.establishments(connection, communes, listed if kind == "list" else ())
        given = stored.assigned(connection, campaign_id, over(desk))
    found = []
    for one in known:
        last = parse_iso(one.last) if one.last else None
        reason = NEVER if last is None else STALE if last < limit else LISTED
        if one.id not in given and (kind not in ("never", "stale") or reason == {"never": NEVER, "stale": STALE}[kind]):
            found.append(Candidate(one.id, one.name, one.commune, one.hamlet, last, reason))
    found.sort(key=lambda c: (c.last is not None, c.last or date.min, sort_key(c.name), c.facility))
    return tuple(found)


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, 28))


def people(desk: Desk, on: date | None = None) -> tuple[Person, ...]:
    """The collaborators at work on a day (today), with their communes and how many open assignments they have."""
    ended = {entry.code for entry in desk.packs.every_code("collaborator_status") if entry.attribute != "active"}
    with desk.store.reader() as connection:
        rows = stored.people(connection, ended, (on or now().date()).isoformat())
        load = stored.loads(connection, over(desk))
    return tuple(Person(i, name, _units(communes), load.get(i, 0)) for i, name, communes in rows)


def _units(raw: str) -> tuple[str, ...]:
    found = loads(raw.encode())
    return tuple(str(unit) for unit in found) if isinstance(found, list) else ()


def generate(desk: Desk, campaign_id: str, tasks: Sequence[Task], progress: Progress = SILENT) -> Given:
    """Make the assignments of a campaign, due at its end, all or none; a campaign that was being prepared runs from
    then on. All in one group: ``history.undo_group`` takes it back. Raises ``Refused``: "not_found", "not_allowed"."""
    _centre_only(desk)
    campaign = load(desk, campaign_id)
    group = new_id()
    made = [(None, _assignment(desk, campaign_id, campaign, task)) for task in tasks]
    done = records.save_many(desk, "assignment", made, progress, group)
    if done.saved and campaign.state in (None, "chuan_bi"):
        seen = records.load(desk, "campaign", campaign_id)
        records.save(desk, seen, seen.record.with_values(state="dang_chay"), group=group)
    change = Change("assigned", forms=frozenset({"assignment", "campaign"}))
    return Given(done.saved, group, _unreached(desk, {task.commune for task in tasks}), change)


def _assignment(desk: Desk, campaign_id: str, campaign: Campaign, task: Task) -> Assignment:
    name = task.name or f"Tìm {task.quota} cơ sở mới – {desk.names.unit_label(task.commune)}"
    values = {
        "name": name[:250],
        "campaign": campaign_id,
        "collaborator": task.person or None,
        "commune": task.commune,
        "facility": task.facility or None,
        "quota": task.quota or None,
        "reason": task.reason,
        "due_on": campaign.ends_on,
        "state": GIVEN,
    }
    return Assignment({key: value for key, value in values.items() if value is not None})


def _unreached(desk: Desk, communes: Iterable[str]) -> tuple[str, ...]:
    """Communes that no confirmed station is for: their work is carried down only through a person's other communes."""
    with desk.store.reader() as connection:
        known = [one for one in stations.every(connection) if one.state == stations.ACCEPTED]
    reached = {code for one in known for code in parse_card(one.card).communes}
    return tuple(sorted(key for key in communes if key.partition(":")[2] not in reached))


# ------------------------------------------------------------------------------------------------- asking and accepting


def send_back(desk: Desk, survey_id: str, questions: Sequence[tuple[str, str]], on: date | None = None) -> Change:
    """Ask for more about a survey: (field key or "", question) each. The sheet goes back to its assignment; one made
    outside any campaign gets an assignment on the spot. Raises ``Refused``: "not_found", "not_allowed"."""
    _centre_only(desk)
    seen = records.load(desk, "survey", survey_id)
    survey = seen.record
    if not isinstance(survey, Survey) or seen.deleted or not questions:
        raise Refused("not_found", what="phiếu khảo sát", name=survey_id[:60])
    day, group = on or now().date(), new_id()
    with desk.store.reader() as connection:
        row = stored.of_survey(connection, survey_id)
    task = records.load(desk, "assignment", row.id) if row else records.blank(desk, "assignment")
    old = task.record if row and isinstance(task.record, Assignment) else _on_the_spot(survey_id, survey, day)
    asked = tuple(
        QuestionRow({"field": field or None, "question": question, "asked_on": day}, new_id())
        for field, question in questions
    )
    changed: list[tuple[records.Loaded, Form]] = [
        (task, old.with_values(questions=(*(old.questions or ()), *asked), state=RETURNED, survey=survey_id)),
        (seen, survey.with_values(state="tra_lai", assignment=task.record_id)),
    ]
    if not row:
        changed[:0] = _supplements(desk, old.campaign or "", survey, day)
    return records.save_together(desk, changed, group)


def _on_the_spot(survey_id: str, survey: Survey, day: date) -> Assignment:
    values = {
        "name": survey.name,
        "campaign": str(uuid.uuid5(_SUPPLEMENTS, str(day.year))),
        "collaborator": survey.collaborator,
        "commune": survey.site_commune,
        "facility": survey.facility,
        "quota": None if survey.facility else 1,
        "reason": SUPPLEMENT,
        "survey": survey_id,
    }
    return Assignment({key: value for key, value in values.items() if value is not None})


def _supplements(desk: Desk, campaign_id: str, survey: Survey, day: date) -> list[tuple[records.Loaded, Form]]:
    """The year's campaign of sheets sent back, with the commune of the survey."""
    seen = records.load_or_new(desk, "campaign", campaign_id)
    first = {
        "name": f"Bổ sung phiếu ngoài đợt, năm {day.year}",
        "starts_on": date(day.year, 1, 1),
        "ends_on": date(day.year, 12, 31),
        "selection": "danh_sach",
        "state": "dang_chay",
    }
    old = seen.record if not seen.is_new else Campaign(first)
    communes = {*(old.values.get("communes") or ()), survey.site_commune or ""} - {""}
    return [(seen, old.with_values(communes=tuple(sorted(communes))))]


def accept(desk: Desk, assignment_ids: Sequence[str], state: str = DONE) -> Change:
    """Close assignments as done, gone or dropped; the sheet of a done one is approved. Raises ``Refused``."""
    _centre_only(desk)
    changed: list[tuple[records.Loaded, Form]] = []
    for one in assignment_ids:
        seen = records.load(desk, "assignment", one)
        with desk.store.reader() as connection:
            row = stored.assignment(connection, one)
        survey = row.survey if row and state == DONE else ""
        changed.append((seen, seen.record.with_values(state=state, **({"survey": survey} if survey else {}))))
        if survey:
            sheet = records.load(desk, "survey", survey)
            changed.append((sheet, sheet.record.with_values(state="da_duyet", assignment=one)))
    return records.save_together(desk, changed, new_id())


def close(desk: Desk, campaign_id: str) -> Change:
    """End a campaign: what is handed in is accepted, what was not done is dropped. Raises ``Refused``."""
    _centre_only(desk)
    seen, campaign = records.load(desk, "campaign", campaign_id), load(desk, campaign_id)
    closed = over(desk)
    with desk.store.reader() as connection:
        rows = [row for row in stored.assignments(connection, campaign_id) if row.state not in closed]
    changed: list[tuple[records.Loaded, Form]] = [(seen, campaign.with_values(state="ket_thuc"))]
    for row in rows:
        task = records.load(desk, "assignment", row.id)
        state = DONE if state_of(standing(row)) == HANDED_IN else DROPPED
        changed.append((task, task.record.with_values(state=state)))
    return records.save_together(desk, changed, new_id())


def _centre_only(desk: Desk) -> None:
    if not desk.identity.is_centre:
        raise Refused("not_allowed", what="giao việc khảo sát: do Trung tâm làm")
