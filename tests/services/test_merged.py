"""Two establishments that were found to be one are one wherever somebody looks: names, filters, counts, papers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

import pytest

from kc_desktop.domain import pairs as law
from kc_desktop.domain.declared import (
    Assignment,
    Campaign,
    Collaborator,
    Dossier,
    FollowUp,
    Pairing,
    Product,
    Survey,
    WorkEntry,
)  # fmt: skip
from kc_desktop.domain.declared.dossier import BeneficiaryRow, StageRow
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.pairs import pair_id
from kc_desktop.services import (
    campaigns,
    coverage,
    follow_up,
    history,
    links,
    lists,
    pairing,
    records,
    rulebook,
    visits,
)  # fmt: skip
from kc_desktop.services.desk import Desk
from kc_desktop.services.lists import Query
from kc_desktop.services.procedure import reading
from kc_desktop.services.procedure.papers import Mark, mark_paper
from kc_desktop.services.support import case_of
from kc_desktop.store.engine import run
from kc_desktop.store.queries import board, one_page, pairs, planning
from kc_desktop.store.queries import network as people
from kc_desktop.store.queries import overview as counts
from tests.services import kit
from tests.services import report_facts as facts

DAY = date(2026, 9, 15)
CAMPAIGN = {"name": "Đợt mẫu", "starts_on": date(2026, 9, 1), "ends_on": date(2026, 9, 30),
            "communes": (kit.COMMUNE,), "selection": "ca_dia_ban"}  # fmt: skip
SHAPES = ("one", "chain", "circle")


@pytest.fixture
def desk(centre: Desk) -> Desk:
    """A centre: campaigns are its work."""
    return centre


def merged(desk: Desk, shape: str, ids: Sequence[str]) -> str:
    """Make one of some establishments; gives the one that goes on."""
    if shape == "circle":  # as sync brings it
        edges = list(zip(ids, [*ids[1:], ids[0]], strict=True))
    elif shape == "chain":
        edges = list(zip(ids[:-1], ids[1:], strict=True))
    else:
        edges = [(one, ids[-1]) for one in ids[:-1]]
    made: list[tuple[str | None, Pairing]] = []
    for lost, kept in edges:
        values = {"name": "x", "verdict": "same", "kept": kept, "merged": lost}
        made.append((f"{pair_id(kept, lost)[:-1]}{len(made)}", Pairing(values)))  # several of one pair, in a circle
    records.save_many(desk, "pairing", made)
    return min(ids) if shape == "circle" else ids[-1]


def three(desk: Desk, shape: str) -> tuple[str, list[str]]:
    """(the one that goes on, all of them): "Mẫu 0" … "Mẫu 2", the last in another commune."""
    ids = [
        kit.add(desk, kit.facility(name=f"Mẫu {n}", site_commune=kit.COMMUNE if n < 2 else kit.OTHER_COMMUNE))
        for n in range(3)
    ]
    return merged(desk, shape, ids), ids


@pytest.mark.parametrize("shape", SHAPES)
def test_a_link_shows_the_one_that_stays(desk: Desk, shape: str) -> None:
    end, ids = three(desk, shape)
    name = records.load(desk, "facility", end).record.values["name"]
    made = [kit.add(desk, kit.survey(facility=one, visited_on=DAY)) for one in ids]
    assert lists.names_of(desk, "facility", ids) == dict.fromkeys(ids, name)
    nums = lists.ids(desk, Query("survey"))
    assert {row.cells[0] for row in lists.page(desk, "survey", nums, ["facility"])} == {name}
    assert lists.filter_values(desk, "survey", "facility") == [(end, name)]
    for one in ids:
        found = lists.ids(desk, Query("survey", where={"facility": (one,)}))
        assert set(lists.record_ids(desk, "survey", found)) == set(made)
    assert {hit.record_id for hit in lists.find_anything(desk, "Mẫu 0") if hit.form == "facility"} == {end}


@pytest.mark.parametrize("quick", [True, False])
def test_the_old_name_finds_the_one_that_stays(desk: Desk, quick: bool) -> None:
    kept = kit.add(desk, kit.facility(name="Cơ sở gốm Bến Đá"))
    gone = kit.add(desk, kit.facility(name="Lò chum vại Đồi Thông"))
    pairing.merge(desk, kept, gone)

    def found(text: str, **where: tuple[str, ...]) -> list[str]:
        return lists.record_ids(desk, "facility", lists.ids(desk, Query("facility", text, where, quick=quick)))

    assert found("gom ben da") == found("doi thong") == found("Lò chum vại") == [kept]
    assert found("doi thong", site_commune=(kit.COMMUNE,)) == [kept]
    assert found("doi thong", site_commune=(kit.OTHER_COMMUNE,)) == []
    assert [hit.record_id for hit in lists.find_anything(desk, "chum vại") if hit.form == "facility"] == [kept]
    pairing.take_back(desk, kept, gone)
    assert found("doi thong") == [gone]


def test_what_was_decided_or_written_once_keeps_its_own_names(desk: Desk) -> None:
    first, second = (kit.add(desk, kit.facility(name=f"Mẫu {n}")) for n in range(2))
    seen = kit.add(desk, kit.survey(facility=first, visited_on=DAY))
    pairing.merge(desk, second, first)
    (row,) = lists.page(desk, "pairing", lists.ids(desk, Query("pairing")), ["kept", "merged"])
    assert row.cells == ("Mẫu 1", "Mẫu 0")
    assert {name for _, name in lists.filter_values(desk, "pairing", "merged")} == {"Mẫu 0"}
    kit.change(desk, seen, "survey", facility=second)
    (change,) = history.history(desk, "survey", seen)[0].changes
    assert (change.before, change.after) == ("Mẫu 0", "Mẫu 1")


@pytest.mark.parametrize("shape", SHAPES)
def test_a_campaign_counts_what_is_one_once(desk: Desk, shape: str) -> None:
    ids = [kit.add(desk, kit.facility(name=f"Mẫu {n}")) for n in range(4)]
    who = kit.add(desk, Collaborator({"name": "Người mẫu", "communes": (kit.COMMUNE,)}))
    made = kit.add(desk, Campaign(CAMPAIGN))
    for one in ids:
        task = {"name": "Việc mẫu", "campaign": made, "collaborator": who, "commune": kit.COMMUNE, "facility": one}
        kit.add(desk, Assignment({**task, "state": "da_giao"}))
    assert coverage.coverage(desk, made, today=DAY).total.assigned == 4
    end = merged(desk, shape, ids[:3])
    for one in ids[:2]:
        kit.add(desk, kit.survey(facility=one, visited_on=DAY, collaborator=who, state="xong"))
    found = coverage.coverage(desk, made, today=DAY)
    for told in (found.total, found.communes[0].progress, found.people[0].progress):
        assert (told.surveyed, told.assigned, told.handed_in, told.open) == (1, 2, 1, 1)
    assert found.total.facilities == 2
    assert {job.facility for job in visits.jobs(desk, made)} == {end, ids[3]}
    assert {job.name for job in visits.jobs(desk, made) if job.facility == end} >= {"Việc mẫu"}
    assert campaigns.candidates(desk, [kit.COMMUNE], "ca_dia_ban", on=DAY) == ()
    assert {
        one.facility for one in campaigns.candidates(desk, [], "danh_sach", listed=ids[:3], campaign_id="")
    } == set()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_visit_to_one_is_a_visit_to_all(desk: Desk, shape: str) -> None:
    end, ids = three(desk, shape)
    for one in ids:
        known = visits.previous(desk, one, DAY)
        assert known is not None
        assert known.record_id == end
    kit.add(desk, kit.survey(facility=ids[1], visited_on=date(2026, 3, 1)))
    assert {visits.previous(desk, one, DAY).visited_on for one in ids} == {date(2026, 3, 1)}  # type: ignore[union-attr]
    (found,) = campaigns.candidates(desk, [], "danh_sach", listed=ids)
    assert (found.facility, found.last) == (end, date(2026, 3, 1))
    run_of = kit.add(desk, Campaign(CAMPAIGN))
    task = kit.add(desk, Assignment({"name": "Mẫu", "campaign": run_of, "commune": kit.COMMUNE, "facility": ids[0]}))
    sheet = visits.sheet_for(desk, task, DAY)
    assert sheet.facility == end
    given = kit.add(desk, kit.survey(facility=ids[2], visited_on=DAY))
    assert records.load(desk, "survey", given).record.values["assignment"] == task


@pytest.mark.parametrize("shape", SHAPES)
def test_maps_results_and_pages_count_it_once_at_the_place_that_stays(desk: Desk, shape: str) -> None:
    end, ids = three(desk, shape)
    place = str(records.load(desk, "facility", end).record.values["site_commune"])
    who = kit.add(desk, Collaborator({"name": "Người mẫu", "communes": (kit.COMMUNE,)}))
    for one in ids:
        kit.add(desk, kit.survey(facility=one, visited_on=DAY, collaborator=who, state="xong"))
        kit.add(
            desk,
            WorkEntry(
                {"collaborator": who, "kind": "tham_co_so", "happened_on": DAY, "facility": one, "result": "Mẫu"}
            ),
        )
    with desk.store.reader() as connection:
        assert counts.surveyed(connection) == {place: 1}
        assert {(deed.facility, deed.commune) for deed in people.deeds(connection, "2026-01-01", "2026-12-31")} == {
            (end, place)
        }
        assert one_page.in_communes(connection, [kit.COMMUNE, kit.OTHER_COMMUNE]) == {place: (1, 1)}


@pytest.mark.parametrize("shape", SHAPES)
def test_help_after_support_is_due_once_and_any_visit_counts(desk: Desk, shape: str) -> None:
    end, ids = three(desk, shape)
    ended = StageRow({"state": "hoan_thanh", "happened_on": date(2025, 6, 1)}, new_id())
    values = {"name": "Đề án mẫu", "content": "3", "programme": "kcdp", "status": "hoan_thanh", "end_year": 2025}
    dossier = kit.add(desk, Dossier({**values, "year": 2025, "beneficiaries": rows_of(*ids[:2]), "stages": (ended,)}))
    (due,) = follow_up.due(desk, on=date(2026, 7, 1))
    assert (due.facility, due.facility_name) == (end, records.load(desk, "facility", end).record.values["name"])
    kit.add(desk, FollowUp({"name": "Sau hỗ trợ", "dossier": dossier, "facility": ids[1],
                            "visited_on": date(2026, 6, 1)}))  # fmt: skip
    assert follow_up.due(desk, on=date(2026, 7, 1)) == ()
    assert follow_up.start(desk, dossier, ids[0], date(2026, 7, 1)).facility == end


def test_the_statement_follows_the_law(desk: Desk) -> None:
    ids = sorted(kit.add(desk, kit.facility(name=f"Mẫu {n}")) for n in range(6))
    insert = (
        "INSERT INTO pairing (num, id, sort_key, conflicts, verdict, kept, merged) VALUES (?, ?, 'x', 0, 'same', ?, ?)"
    )
    for seed in range(60):
        rng = random.Random(seed)
        edges = {tuple(rng.sample(ids, 2)) for _ in range(rng.randint(1, 8))}
        onward: dict[str, set[str]] = {}
        for kept, lost in edges:
            onward.setdefault(lost, set()).add(kept)
        ends = {one: law.end(onward, one) for one in ids}
        with desk.store.writer() as connection:
            run(connection, "DELETE FROM pairing")
            for at, (kept, lost) in enumerate(sorted(edges)):
                run(connection, insert, (1000 + at, f"p{at}", kept, lost))
            told = dict(run(connection, f"{pairs.WITH} SELECT merged, kept FROM goes_on").fetchall())
            assert {one: told.get(one, one) for one in ids} == ends, seed
            for one in ids:
                assert links.follow(connection, one) == ends[one]
                assert set(links.family(connection, one)) == {o for o in ids if ends[o] == ends[one]}, seed


def test_a_record_is_followed_down_to_its_rows(desk: Desk) -> None:
    end, ids = three(desk, "chain")
    record = Dossier({"beneficiaries": (BeneficiaryRow({"facility": ids[0]}), BeneficiaryRow({"name": "Khác"}))})
    with desk.store.reader() as connection:
        seen = links.followed(connection, record)
        assert links.followed(connection, Survey({"facility": ids[1]})).facility == end
    assert [row.facility for row in seen.beneficiaries or ()] == [end, None]
    assert record.beneficiaries is not None
    assert record.beneficiaries[0].facility == ids[0]


@pytest.mark.parametrize("shape", SHAPES)
def test_reports_and_papers_place_and_name_what_was_merged_away_as_what_stays(desk: Desk, shape: str) -> None:
    end, ids = three(desk, shape)
    kept = records.load(desk, "facility", end).record.values
    gone = next(one for one in ids if one != end)
    dossier = facts.dossier(desk, firms=(gone,))
    facts.pay(desk, "kcdp", 5 * facts.MILLION, facts.CUT_OFF, facility=gone, dossier=dossier)
    for one in ids:
        kit.add(desk, Product({"name": f"Sản phẩm {one}", "facility": one}))
    report = facts.made(desk, "products", "commune")
    assert report.value(str(kept["site_commune"]), "products") == 3
    with desk.store.reader() as connection:
        (paid,) = planning.entries(connection, "payment", [facts.YEAR], facts.CUT_OFF)
        (card,) = board.cards(connection, {}, 0, None, 9)
    assert (paid.commune, card.beneficiary) == (kept["site_commune"], kept["name"])
    seen = reading.overview(desk, dossier, facts.CUT_OFF)
    assert {line.facility for line in seen.checklist.lines if line.facility} == {end}
    paper = next(line.paper for line in seen.checklist.lines if line.facility)
    for state in ("co", "khong_can"):
        mark_paper(desk, dossier, paper, state, Mark(reason="Mẫu", facility=gone))
    (row,) = records.load(desk, "dossier", dossier).record.values["papers"]
    assert (row.state, row.facility) == ("khong_can", gone), "marked again it is the same paper, of whichever it was"
    case = case_of(desk, Dossier({"beneficiaries": rows_of(gone, name=None)}), rulebook.law(desk, DAY))
    assert [(who.facility, who.name) for who in case.beneficiaries] == [(end, kept["name"])]


def rows_of(*facilities: str, **values: object) -> tuple[BeneficiaryRow, ...]:
    """Beneficiaries under a name that nobody uses any more."""
    return tuple(BeneficiaryRow({"facility": one, "name": "Tên cũ", **values}, new_id()) for one in facilities)
