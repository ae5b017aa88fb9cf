"""Dividing work and summing it up: everything once, nobody outside the commune, nothing above its number."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain import campaigns as law
from kc_desktop.domain.campaigns import Candidate, Person, Standing, divide, progress_of, state_of

PLACES = ("A", "B", "C")
candidates = st.lists(
    st.builds(
        Candidate,
        facility=st.uuids().map(str),
        name=st.sampled_from(["Gốm", "Mộc", "Rèn"]),
        commune=st.sampled_from(PLACES),
        hamlet=st.sampled_from(["", "Thôn 1", "Thôn 2"]),
        last=st.none() | st.dates(date(2020, 1, 1), date(2026, 1, 1)),
    ),
    max_size=25,
    unique_by=lambda one: one.facility,
)
people = st.lists(
    st.builds(
        Person,
        id=st.uuids().map(str),
        name=st.just("Người mẫu"),
        communes=st.lists(st.sampled_from(PLACES), min_size=1, unique=True).map(tuple),
        load=st.integers(0, 3),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)
quotas = st.dictionaries(st.sampled_from(PLACES), st.integers(0, 12))


@given(candidates, people, quotas, st.integers(0, 20), st.booleans())
def test_work_is_divided_fairly_and_the_same_every_time(
    known: list[Candidate], staff: list[Person], most: dict[str, int], limit: int, find: bool
) -> None:
    tasks = divide(known, staff, most, limit=limit, find=find)
    assert tasks == divide(list(reversed(known)), list(reversed(staff)), most, limit=limit, find=find)
    visits = [task for task in tasks if task.facility]
    assert len({task.facility for task in visits}) == len(visits) <= (limit or len(known))
    for commune in PLACES:
        here = {person.id for person in staff if commune in person.communes}
        inside = [task for task in tasks if task.commune == commune]
        assert all(task.person in here or (not here and task.person == "") for task in inside)
        assert sum(1 for task in inside if task.facility) <= most.get(commune, len(known))
        parts = Counter(task.person for task in inside if task.facility)
        assert max(parts.values(), default=0) - min((parts[one] for one in here), default=0) <= 1 or not here
        if find and not limit and commune in most:
            assert sum(task.quota or 1 for task in inside) == most[commune]
    if not limit and not most:
        assert {task.facility for task in visits} == {one.facility for one in known}


def test_those_never_visited_come_first_and_neighbours_stay_together() -> None:
    known = [
        Candidate("old", "Cũ", "A", "Thôn 2", date(2020, 1, 1)),
        Candidate("new", "Mới", "A", "Thôn 1", date(2025, 1, 1)),
        Candidate("never", "Chưa", "A", "Thôn 2"),
        Candidate("near", "Gần", "A", "Thôn 1", date(2021, 1, 1)),
    ]
    assert [one.facility for one in law.most_urgent(known, 3)] == ["never", "old", "near"]
    staff = [Person("p1", "An", ("A",)), Person("p2", "Bình", ("A",), load=4)]
    assert {t.facility: t.person for t in divide(known, staff, {})} == {
        "near": "p1", "new": "p1", "never": "p2", "old": "p2",
    }  # fmt: skip


standings = st.builds(
    Standing,
    state=st.sampled_from(["", law.GIVEN, law.HANDED_IN, law.RETURNED, law.DONE, law.GONE, law.DROPPED]),
    surveys=st.integers(0, 6),
    asked=st.integers(0, 2),
    answered=st.integers(0, 2),
    wanted=st.integers(1, 5),
)


@given(st.lists(st.tuples(standings, st.none() | st.dates(date(2026, 1, 1), date(2026, 2, 1)))))
def test_every_assignment_is_open_handed_in_or_done(all_of_them: list[tuple[Standing, date | None]]) -> None:
    found = progress_of(all_of_them, date(2026, 1, 15))
    assert found.assigned == found.handed_in + found.done + found.open
    assert found.overdue <= found.open
    counted = sum(one.wanted for one, _ in all_of_them if one.state != law.DROPPED)
    assert found.assigned == counted


def test_the_state_follows_the_sheet_and_the_answers_unless_a_person_decided() -> None:
    assert state_of(Standing("")) == law.GIVEN
    assert state_of(Standing(law.GIVEN, surveys=1)) == law.HANDED_IN
    assert state_of(Standing(law.GIVEN, surveys=2, wanted=3)) == law.GIVEN
    assert state_of(Standing(law.RETURNED, surveys=1, asked=2, answered=1)) == law.RETURNED
    assert state_of(Standing(law.RETURNED, surveys=1, asked=2, answered=2)) == law.HANDED_IN
    assert state_of(Standing(law.DROPPED, surveys=1)) == law.DROPPED
