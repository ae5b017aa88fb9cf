"""What travels down: the work of a station, whole and no more; surveys and answers come up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kc_desktop.app import App, key_store, packs
from kc_desktop.domain import campaigns as law
from kc_desktop.domain.declared import (
    Campaign,
    Collaborator,
    PackEdit,
    Pairing,
    PlaceAnswer,
    Programme,
    Survey,
    VotingRound,
)
from kc_desktop.domain.errors import Refused
from kc_desktop.services import campaigns, coverage, enrolment, erasing, history, merging, records, setup, visits
from kc_desktop.services.desk import Desk
from tests.tools import offices
from tests.tools.offices import Province, add, change, commune, send

HERE, THERE = 0, 1
DAY = date(2026, 9, 15)


def _station(root: Path, name: str, card: Path, unit: str) -> App:
    folder = root / name
    setup.create(folder, packs(), key_store(), setup.Answers("station", name, offices.PROVINCE, (unit,), "", card))
    return App(folder)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Province]:
    """A centre, and two stations of different communes."""
    made = offices.province(tmp_path, 0)
    for place in (HERE, THERE):
        app = _station(tmp_path, f"Trạm {place}", tmp_path / "centre.kccard", commune(place))
        with made.centre.desk.writer() as connection:
            enrolment.register(connection, enrolment.card(app.desk))
        enrolment.accept(made.centre.desk, app.desk.identity.station)
        made.stations.append(app)
    yield made
    made.close()


def put(desk: Desk, record: object) -> str:
    return records.save(desk, records.blank(desk, type(record).key), record).record_id  # type: ignore[attr-defined,arg-type]


def campaign(desk: Desk, *places: int) -> str:
    values = {
        "name": "Đợt mẫu", "starts_on": date(2026, 9, 1), "ends_on": date(2026, 9, 30),
        "communes": tuple(commune(p) for p in places), "selection": "ca_dia_ban",
    }  # fmt: skip
    return put(desk, Campaign(values))


def person(desk: Desk, place: int) -> str:
    return put(desk, Collaborator({"name": f"Người mẫu {place}", "communes": (commune(place),)}))


def survey(facility: str, place: int = HERE, **values: object) -> Survey:
    return Survey({"name": "Mẫu", "legal_form": "htx", "site_commune": commune(place), "facility": facility,
                   "visited_on": DAY, **values})  # fmt: skip


def give(desk: Desk, *places: int) -> str:
    """Assign everything in some communes; the campaign."""
    made = campaign(desk, *places)
    found = campaigns.candidates(desk, [commune(p) for p in places], "ca_dia_ban", on=DAY)
    campaigns.generate(desk, made, law.divide(found, campaigns.people(desk, DAY), {}))
    return made


def down(two: Province, name: str = "xuống") -> None:
    """The centre's stick goes round."""
    files = send(two.centre, two.stick(name))
    for station in two.stations:
        merging.merge(station.desk, [f for f in files if merging_for(station, f)])


def merging_for(station: App, file: Path) -> bool:
    return any(one.for_us for one in merging.find(station.desk, file.parent) if one.path == file)


def up(two: Province, place: int = HERE) -> None:
    merging.merge(two.centre.desk, send(two.stations[place], two.stick(f"lên {place}")))


def holds(desk: Desk, form: str, record: str) -> bool:
    try:
        return not records.load(desk, form, record).deleted
    except Refused:
        return False


def test_the_work_of_a_commune_goes_to_its_station_alone(two: Province) -> None:
    centre = two.centre.desk
    ours = add(centre, "Mẫu ở đây", phones=("0979000001",))
    others = add(centre, "Mẫu nơi khác", site_commune=commune(THERE))
    idle = add(centre, "Mẫu không giao", site_commune=commune(2))
    before = put(centre, survey(ours, visited_on=date(2024, 5, 1)))
    people = [person(centre, place) for place in (HERE, THERE)]
    made = give(centre, HERE, THERE)
    edit = put(centre, PackEdit({"name": "Mức", "pack": "rules", "table_name": "limits.csv", "entry": "stale",
                                 "column_name": "value", "value": "12", "legal_text": "QĐ mẫu"}))  # fmt: skip
    place = put(centre, PlaceAnswer({"name": "Thôn Mẫu", "old_commune": packs().units("pre2025")[0].key,
                                     "new_commune": commune(HERE)}))  # fmt: skip
    down(two)
    first, second = (app.desk for app in two.stations)
    for desk in (first, second):
        assert holds(desk, "campaign", made)
        assert holds(desk, "pack_edit", edit)
        assert holds(desk, "place_answer", place)
        assert not holds(desk, "facility", idle)
    assert records.load(first, "facility", ours).record.values["phones"] == ("0979000001",)
    assert holds(first, "survey", before)
    assert [job.facility for job in visits.jobs(first)] == [ours]
    assert [job.facility for job in visits.jobs(second)] == [others]
    for form, record in (("facility", ours), ("survey", before), ("collaborator", people[HERE])):
        assert not holds(second, form, record)
    assert not holds(first, "facility", others)
    assert not holds(first, "collaborator", people[THERE])


def test_a_survey_closes_its_work_and_questions_open_it_again(two: Province) -> None:
    centre, station = two.centre.desk, two.stations[HERE].desk
    facility = add(centre)
    made = give(centre, HERE)
    down(two)
    (job,) = visits.jobs(station)
    assert (job.state, job.is_open) == (law.GIVEN, True)
    sheet = visits.sheet_for(station, job.id, DAY)
    assert (sheet.facility, sheet.name, sheet.assignment) == (facility, "Mẫu – Gốm Bến Đá", job.id)
    filled = put(station, sheet.with_values(main_product="gốm"))
    assert records.load(station, "assignment", job.id).record.values["state"] == law.HANDED_IN
    up(two)
    (there,) = visits.jobs(centre)
    assert (there.state, there.survey) == (law.HANDED_IN, filled)

    campaigns.send_back(centre, filled, [("years", "Doanh thu năm 2025?"), ("", "Có ảnh không?")], DAY)
    down(two)
    (job,) = visits.jobs(station)
    assert (job.state, job.unanswered) == (law.RETURNED, 2)
    rows = records.load(station, "assignment", job.id).record.values["questions"]
    visits.answer(station, job.id, {rows[0].row_id: "2 tỷ"}, DAY)
    assert visits.jobs(station)[0].state == law.RETURNED
    visits.answer(station, job.id, {rows[1].row_id: "có"}, DAY)
    up(two)
    (there,) = visits.jobs(centre)
    assert (there.state, there.unanswered) == (law.HANDED_IN, 0)
    assert records.load(centre, "survey", filled).record.values["state"] == "xong"
    assert not records.load(centre, "assignment", job.id).conflicts
    campaigns.accept(centre, [job.id])
    down(two)
    assert visits.jobs(station)[0].state == law.DONE
    assert records.load(station, "survey", filled).record.values["state"] == "da_duyet"
    whole = coverage.coverage(centre, made, today=DAY).total
    assert (whole.facilities, whole.surveyed, whole.assigned, whole.done, whole.open) == (1, 1, 1, 1, 0)


def test_a_sheet_outside_any_campaign_is_sent_back_too(two: Province) -> None:
    centre, station = two.centre.desk, two.stations[HERE].desk
    filled = put(station, survey(add(station)))
    up(two)
    campaigns.send_back(centre, filled, [("", "Tên chủ cơ sở?")], DAY)
    down(two)
    (job,) = visits.jobs(station)
    assert (job.survey, job.state, job.reason) == (filled, law.RETURNED, law.SUPPLEMENT)


def test_what_a_station_was_given_is_followed_to_its_end(two: Province) -> None:
    """Work taken back, establishments merged, persons erased: the station learns of it."""
    centre, station = two.centre.desk, two.stations[HERE].desk
    facility, kept = add(centre, "Mẫu 1", phones=("0979000001",)), add(centre, "Mẫu 1 bis", site_commune=commune(5))
    last = add(centre, "Mẫu 1 ter", site_commune=commune(5))
    give(centre, HERE)
    before = put(centre, survey(last, visited_on=date(2024, 5, 1)))
    down(two)
    (job,) = visits.jobs(station)
    assert not holds(station, "survey", before)
    pair = put(centre, Pairing({"name": "Mẫu 1 = bis", "verdict": "same", "kept": kept, "merged": facility}))
    put(centre, Pairing({"name": "bis = ter", "verdict": "same", "kept": last, "merged": kept}))
    down(two)
    assert [job.facility for job in visits.jobs(station)] == [last], "merged on and on, it is told of the end"
    assert holds(station, "survey", before)
    records.delete(centre, "assignment", job.id)
    erasing.erase(centre, [facility])
    up(two)  # its receipt: the centre knows what the station holds
    down(two)
    assert visits.jobs(station) == ()
    assert holds(station, "pairing", pair)
    assert holds(station, "facility", kept)
    assert not records.load(station, "facility", facility).record.values.get("phones")
    records.delete(centre, "pairing", pair)
    up(two)
    down(two)
    assert not holds(station, "pairing", pair)


def test_work_that_is_over_brings_no_personal_data_and_a_move_brings_the_work_along(two: Province) -> None:
    centre, first, second = two.centre.desk, two.stations[HERE].desk, two.stations[THERE].desk
    facility, other = add(centre, "Mẫu 1"), add(centre, "Mẫu 2")
    give(centre, HERE)
    jobs = {job.facility: job.id for job in visits.jobs(centre)}
    campaigns.accept(centre, [jobs[other]], law.DROPPED)
    down(two)
    assert holds(first, "facility", facility)
    assert not holds(first, "facility", other)
    seen = records.load(centre, "assignment", jobs[facility])
    records.save(centre, seen, seen.record.with_values(commune=commune(THERE)))
    change(centre, facility, site_commune=commune(THERE))
    up(two)
    down(two)
    assert [job.id for job in visits.jobs(second)] == [jobs[facility]]
    assert holds(second, "facility", facility)
    assert jobs[facility] not in [job.id for job in visits.jobs(first)]


def test_giving_out_is_taken_back_whole(two: Province) -> None:
    centre = two.centre.desk
    for number in range(3):
        add(centre, f"Mẫu {number}")
    made = campaign(centre, HERE)
    found = campaigns.candidates(centre, [commune(HERE)], "chua_khao_sat", on=DAY)
    given = campaigns.generate(centre, made, law.divide(found, (), {}))
    assert len(given.saved) == len(visits.jobs(centre, made)) == 3
    assert campaigns.candidates(centre, [commune(HERE)], "chua_khao_sat", on=DAY) == ()
    history.undo_group(centre, given.group)
    assert visits.jobs(centre, made) == ()
    assert records.load(centre, "campaign", made).record.values.get("state") is None
    assert len(campaigns.candidates(centre, [commune(HERE)], "chua_khao_sat", on=DAY)) == 3


def test_what_the_centre_decides_for_all_goes_to_all(two: Province) -> None:
    centre = two.centre.desk
    kept = [
        put(centre, Programme({"name": "Kế hoạch 2027 (mẫu)", "kind": "ke_hoach_nam", "first_year": 2027})),
        put(centre, VotingRound({"name": "Bình chọn 2027 (mẫu)", "level": "tinh", "year": 2027})),
    ]
    down(two)
    for app in two.stations:
        for form, record in zip(("programme", "voting_round"), kept, strict=True):
            assert records.load(app.desk, form, record).record.values["name"]
    with pytest.raises(Refused) as fault:
        put(two.stations[HERE].desk, Programme({"name": "Mẫu", "kind": "ke_hoach_nam", "first_year": 2027}))
    assert fault.value.code == "not_allowed"


def test_a_station_writes_no_campaign_and_gives_no_work(two: Province) -> None:
    station = two.stations[HERE].desk
    for attempt in (lambda: campaign(station, HERE), lambda: campaigns.generate(station, "x", ())):
        with pytest.raises(Refused) as fault:
            attempt()
        assert fault.value.code == "not_allowed"
