"""The network at a real centre: cover, handing over and back, results, the plan taken over, pay, papers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from kc_desktop.domain.declared import Assignment, Campaign, Collaborator, Dossier, PackEdit, WorkEntry
from kc_desktop.domain.declared.dossier import NeedLink
from kc_desktop.domain.declared.survey import NeedRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.services import history, lists, network, network_papers, pay, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.lists import Query
from kc_desktop.system.clock import now
from tests.services import kit
from tests.services.kit import COMMUNE, OTHER_COMMUNE

TODAY = now().date()
FIRST = TODAY.replace(day=1)


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.code == code


def person(desk: Desk, name: str, *communes: str, **values: object) -> str:
    return kit.add(desk, Collaborator({"name": name, "communes": communes, "status": "dang_lam", **values}))


def value(desk: Desk, form: str, record: str, key: str) -> object:
    return records.load(desk, form, record).record.values.get(key)


def visit(desk: Desk, who: str, needs: int = 1, **values: object) -> str:
    rows = tuple(NeedRow({"content": "3.3", "description": "máy mẫu"}, new_id()) for _ in range(needs))
    return kit.add(desk, kit.survey(visited_on=FIRST, collaborator=who, needs=rows, state="da_duyet", **values))


def test_an_area_is_handed_over_with_its_work_and_comes_back_whole(centre: Desk) -> None:
    leaving = person(centre, "Mẫu Anh", COMMUNE, OTHER_COMMUNE, team="Tổ mẫu", term_to=TODAY - timedelta(days=3))
    heir = person(centre, "Mẫu Bình", OTHER_COMMUNE, team="tổ mẫu")
    campaign = {
        "name": "Đợt mẫu",
        "starts_on": FIRST,
        "ends_on": TODAY,
        "communes": (COMMUNE,),
        "selection": "danh_sach",
    }
    kept = kit.add(centre, Campaign(campaign))
    task = {"name": "Việc mẫu", "campaign": kept, "collaborator": leaving, "commune": COMMUNE, "quota": 2}
    work = kit.add(centre, Assignment({**task, "state": "da_giao"}))
    assert COMMUNE in {place.commune for place in network.cover(centre).gaps}
    assert [(one.member.id, one.days) for one in network.due(centre)] == [(leaving, -3)]

    proposal = network.handover(centre, leaving)
    assert (proposal.leaves, proposal.assignments) == (True, 1)
    assert {move.commune: (move.to, move.why) for move in proposal.moves} == {
        COMMUNE: (heir, "team"),
        OTHER_COMMUNE: (heir, "shared"),
    }
    done = network.hand_over(centre, leaving, {move.commune: move.to for move in proposal.moves}, leaves=True)
    assert (done.communes, done.assignments, done.people) == (2, 1, 1)
    assert set(value(centre, "collaborator", heir, "communes")) == {COMMUNE, OTHER_COMMUNE}  # type: ignore[call-overload]
    assert value(centre, "assignment", work, "collaborator") == heir
    assert value(centre, "collaborator", leaving, "status") == "het_nhiem_ky"
    assert value(centre, "collaborator", leaving, "successor") == heir
    assert network.due(centre) == ()

    history.undo_group(centre, done.group)
    assert value(centre, "collaborator", heir, "communes") == (OTHER_COMMUNE,)
    assert value(centre, "assignment", work, "collaborator") == leaving
    assert value(centre, "collaborator", leaving, "status") == "dang_lam"


def test_who_stays_keeps_at_least_one_commune(centre: Desk) -> None:
    stays = person(centre, "Mẫu Anh", COMMUNE, OTHER_COMMUNE)
    heir = person(centre, "Mẫu Bình", OTHER_COMMUNE)
    network.hand_over(centre, stays, {COMMUNE: heir, OTHER_COMMUNE: ""}, leaves=False)
    assert value(centre, "collaborator", stays, "communes") == (OTHER_COMMUNE,)
    assert value(centre, "collaborator", stays, "status") == "dang_lam"
    with refused("invalid_content"):
        network.hand_over(centre, stays, {OTHER_COMMUNE: heir}, leaves=False)


def test_only_the_centre_decides(desk: Desk) -> None:
    someone = person(desk, "Mẫu Anh", COMMUNE)
    with refused("not_allowed"):
        network.hand_over(desk, someone, {}, leaves=True)
    with refused("not_allowed"):
        network.take_plan(desk, network.plan(desk, 2))
    with refused("not_allowed"):
        pay.approve(desk, TODAY.year, TODAY.month)


def test_results_are_counted_by_person_and_commune(centre: Desk) -> None:
    who, idle = person(centre, "Mẫu Anh", COMMUNE), person(centre, "Mẫu Bình", OTHER_COMMUNE)
    first = visit(centre, who)
    visit(centre, who, 2)
    kit.add(centre, kit.survey(visited_on=FIRST, collaborator=who, state="nhap"))  # still typed: does not count
    dossier = {"name": "Đề án mẫu", "programme": "kcdp", "kind": "don", "year": TODAY.year, "content": "3.3"}
    kit.add(centre, Dossier({**dossier, "needs": (NeedLink({"survey": first}, new_id()),)}))
    second = kit.add(centre, Dossier({**dossier, "name": "Đề án mẫu 2", "registered_on": FIRST}))
    for _ in range(2):  # helped twice, one dossier
        entry = {"collaborator": idle, "happened_on": FIRST, "kind": "huong_dan_hs", "dossier": second}
        kit.add(centre, WorkEntry({**entry, "result": "Giúp lập hồ sơ mẫu"}))
    found = network.results(centre, FIRST, TODAY)
    by_name = {line.name: line.result for line in found.people}
    assert (by_name["Mẫu Anh"].surveys, by_name["Mẫu Anh"].needs, by_name["Mẫu Anh"].dossiers) == (2, 3, 1)
    assert (by_name["Mẫu Bình"].surveys, by_name["Mẫu Bình"].dossiers, by_name["Mẫu Bình"].entries) == (0, 1, 2)
    assert {line.key: line.result.surveys for line in found.communes} == {COMMUNE: 2, "": 0}
    assert {deed.record for deed in found.communes[0].deeds if deed.kind == "survey"} >= {first}


def test_a_plan_becomes_people_to_be_found_who_cover_nothing_yet(centre: Desk) -> None:
    groups = network.plan(centre, 6)
    assert sum(len(group.communes) for group in groups) == len(network.area(centre))
    done = network.take_plan(centre, groups)
    assert (done.people, len(network.members(centre))) == (6, 6)
    assert len(network.cover(centre).gaps) == done.communes
    history.undo_group(centre, done.group)
    assert network.members(centre) == ()


def test_pay_by_the_provinces_own_rates_is_approved_once(centre: Desk) -> None:
    who = person(centre, "Mẫu Anh", COMMUNE, allowance=300_000)
    visit(centre, who)
    with refused("invalid_content"):
        pay.sheet(centre, TODAY.year + 1, 1)  # not come yet
    edit = {
        "pack": "rules",
        "table_name": "remuneration.csv",
        "column_name": "value",
        "legal_text": "QĐ mẫu",
        "valid_from": FIRST,
    }
    kit.add(centre, PackEdit({**edit, "name": "Mỗi phiếu", "entry": "phieu", "value": "50000"}))
    made = pay.sheet(centre, TODAY.year, TODAY.month)
    assert [(row.amount, row.due) for row in made.rows] == [(350_000, 350_000)]
    done = pay.approve(centre, TODAY.year, TODAY.month)
    (num,) = lists.ids(centre, Query("pay"))
    (record,) = lists.record_ids(centre, "pay", [num])
    assert (value(centre, "pay", record, "amount"), value(centre, "pay", record, "rule")) == (350_000, "QĐ mẫu")
    with refused("nothing_to_pay"):
        pay.approve(centre, TODAY.year, TODAY.month)
    visit(centre, who)  # accepted later: the difference
    assert [row.due for row in pay.sheet(centre, TODAY.year, TODAY.month).rows] == [50_000]
    history.undo_group(centre, done.group)
    assert [row.due for row in pay.sheet(centre, TODAY.year, TODAY.month).rows] == [400_000]
    pay.approve(centre, TODAY.year, TODAY.month)  # under another id than what was taken back
    assert pay.sheet(centre, TODAY.year, TODAY.month).due == 0


def test_papers_say_what_the_screen_says(centre: Desk, tmp_path: Path) -> None:
    for number in range(11):
        person(centre, f"Mẫu Người {number:02}", COMMUNE, code=f"CTV-{number:02}", allowance=100_000)
    assert network_papers.write_cards(centre, tmp_path / "cards.pdf") == 11
    assert network_papers.write_people(centre, tmp_path / "list.pdf") == 11
    assert network_papers.write_people(centre, tmp_path / "list.xlsx") == 11
    made = pay.sheet(centre, TODAY.year, TODAY.month)
    for name in ("pay.pdf", "pay.xlsx"):
        pay.write(centre, made, tmp_path / name)
    network_papers.write_results(centre, network.results(centre, FIRST, TODAY), tmp_path / "results.xlsx")
    texts = {name: _pages(tmp_path / name) for name in ("cards.pdf", "list.pdf", "pay.pdf")}
    assert [len(pages) for pages in texts.values()] == [2, 1, 2]
    assert "Mẫu Người 10" in texts["cards.pdf"][1]
    assert "Một triệu một trăm nghìn đồng" in " ".join("".join(texts["pay.pdf"]).split())
    cells = {cell for row in read_workbook(tmp_path / "pay.xlsx").sheets[0].rows for cell in row}
    assert {1_100_000, "Mẫu Người 03"} <= cells
    with refused("usage"):
        network_papers.write_people(centre, tmp_path / "list.docx")


def _pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(str(path))
    try:
        return [document[at].get_textpage().get_text_range() for at in range(len(document))]
    finally:
        document.close()
