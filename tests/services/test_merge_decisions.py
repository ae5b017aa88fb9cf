"""Merges of establishments decided at several offices, joined by real bundles: circles, quarrels, taking back."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator
from contextlib import suppress
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.pairs import pair_id
from kc_desktop.services import conflicts, history, links, lists, merging, objects, pairing, records, sending, tasks
from kc_desktop.services.desk import Desk
from kc_desktop.services.lists import Query
from tests.services import kit
from tests.services import report_facts as facts
from tests.tools.offices import Province, add, change, commune, province


@pytest.fixture
def made(tmp_path: Path) -> Generator[Province]:
    """A centre with a confirmed station."""
    found = province(tmp_path, 1)
    yield found
    found.close()


class Post:
    """Carries what is new between the station and the centre; every stick is a new one."""

    def __init__(self, made: Province) -> None:
        self.made, self._sticks = made, 0

    def up(self) -> None:
        self._carry(self.made.stations[0], self.made.centre)

    def down(self) -> None:
        self._carry(self.made.centre, self.made.stations[0])

    def _carry(self, sender: App, receiver: App) -> None:
        self._sticks += 1
        merging.merge(receiver.desk, sending.export(sender.desk, self.made.stick(f"usb{self._sticks}")).files)


@pytest.fixture
def post(made: Province) -> Post:
    return Post(made)


def shared(made: Province, post: Post, count: int) -> list[str]:
    """Establishments of the station that the centre holds too."""
    desk = made.stations[0].desk
    ids = sorted(add(desk, f"Mẫu – Gốm {n}", representative=f"Chủ Mẫu {n}") for n in range(count))
    post.up()
    return ids


def shown(desk: Desk) -> set[str]:
    return set(lists.record_ids(desk, "facility", lists.ids(desk, Query("facility"))))


def same_everywhere(made: Province) -> None:
    """Nobody holds a record otherwise than the centre."""
    assert set(objects.dump(made.stations[0].desk)) <= set(objects.dump(made.centre.desk))


# ------------------------------------------------------------------------------------------------------ contradictions


def test_a_circle_is_a_task_until_somebody_says_who_stays(made: Province, post: Post) -> None:
    a, b, c = ids = shared(made, post, 3)
    station, centre = made.stations[0].desk, made.centre.desk
    pairing.merge(station, b, a)
    pairing.merge(station, c, b)
    pairing.merge(centre, a, c)
    assert tasks.count(centre) == 0
    post.up()
    post.down()
    (work,) = tasks.every(centre)
    assert tasks.count(centre) == 1
    names = [records.load(centre, "facility", one).record.values["name"] for one in ids]
    told = str(work.faults[0].text)
    assert all(f"“{one}” → “{other}”" in told for one, other in zip(names, (*names[1:], names[0]), strict=True))
    assert f"Đang tạm giữ “{names[0]}”" in told
    assert (work.form, work.source) == ("pairing", "Trung tâm mẫu, Trạm mẫu 1")
    assert shown(centre) & {a, b, c} == shown(station) & {a, b, c} == {a}
    assert tasks.every(station) == (), "the centre decides"
    records.delete(centre, "pairing", work.record_id)
    assert (tasks.count(centre), tasks.every(centre)) == (0, ())
    post.down()
    assert shown(centre) & {a, b, c} == shown(station) & {a, b, c} == {a}, "the one that was shown meanwhile stays"
    same_everywhere(made)


def test_merged_into_two_that_stand_apart_is_a_task(made: Province, post: Post) -> None:
    a, b, c = shared(made, post, 3)
    centre = made.centre.desk
    pairing.merge(made.stations[0].desk, b, a)
    pairing.merge(centre, c, a)
    post.up()
    (work,) = tasks.every(centre)
    assert tasks.count(centre) == 1
    assert "vào nhiều cơ sở còn đứng riêng" in str(work.faults[0].text)
    pairing.merge(centre, c, b)  # they are one, too
    assert tasks.every(centre) == ()
    assert shown(centre) & {a, b, c} == {c}


@pytest.mark.parametrize("path", ["kept", "merged"])
def test_one_answer_says_which_of_two_is_kept(made: Province, post: Post, path: str) -> None:
    ids = shared(made, post, 2)
    station, centre = made.stations[0].desk, made.centre.desk
    pairing.merge(station, ids[0], ids[1])
    pairing.merge(centre, ids[1], ids[0])
    post.up()
    decision = pair_id(*ids)
    assert set(records.load(centre, "pairing", decision).conflicts) >= {"kept", "merged"}
    assert len(shown(centre) & set(ids)) == 1
    with pytest.raises(Refused) as caught:
        conflicts.resolve(centre, "pairing", decision, path, add(centre, "Mẫu – khác"))
    assert caught.value.code == "invalid_content"
    for take in ids:
        answer = conflicts.resolve(centre, "pairing", decision, path, take)
        kept = take if path == "kept" else next(one for one in ids if one != take)
        found = records.load(centre, "pairing", decision)
        assert not {"kept", "merged"} & set(found.conflicts)
        assert (found.record.values["kept"], shown(centre) & set(ids)) == (kept, {kept})
        conflicts.reopen(centre, answer.op or "")
        assert set(records.load(centre, "pairing", decision).conflicts) >= {"kept", "merged"}
    conflicts.resolve(centre, "pairing", decision, path, ids[1])
    post.down()
    assert shown(station) & set(ids) == {ids[1] if path == "kept" else ids[0]}
    same_everywhere(made)


# ---------------------------------------------------------------------------------------------------------- taking back


def test_taken_back_after_sync_edits_of_both_and_a_report(made: Province, post: Post) -> None:
    a, b = shared(made, post, 2)
    station, centre = made.stations[0].desk, made.centre.desk
    change(station, b, phones=("0912000222",), founded_year=1999)
    visit = kit.add(station, kit.survey(facility=b, visited_on=date(2026, 3, 1), site_commune=commune()))
    post.up()
    pairing.merge(centre, a, b)
    post.down()
    assert records.load(station, "facility", a).record.values["founded_year"] == 1999
    change(station, a, remark="sau khi gộp")
    change(centre, b, main_product="chum vại")
    post.up()
    assert facts.made(centre, "facilities").value("total", "facilities") == 1
    pairing.take_back(centre, a, b)
    post.down()
    for desk in (station, centre):
        assert shown(desk) == {a, b}
        one, other = (records.load(desk, "facility", key).record.values for key in (a, b))
        assert (one.get("founded_year"), one.get("phones"), one["remark"]) == (None, None, "sau khi gộp")
        assert (other["founded_year"], other["main_product"]) == (1999, "chum vại")
    assert facts.made(centre, "facilities").value("total", "facilities") == 2
    assert lists.names_of(centre, "facility", [b])[b] == records.load(centre, "facility", b).record.values["name"]
    assert records.load(centre, "survey", visit).record.values["facility"] == b
    same_everywhere(made)
    again = history.undo_group(centre, pairing.merge(centre, b, a).group).group
    history.undo_group(centre, again)
    assert shown(centre) == {b}, "and what was taken back can be taken up again"


@pytest.mark.parametrize("later", ["edit", "merge"])
def test_taken_back_what_was_written_unseen_stands_alone(made: Province, post: Post, later: str) -> None:
    """The one that stays was edited at the station while the centre merged: whichever was shown, the edit is left."""
    a, b = shared(made, post, 2)
    station, centre = made.stations[0].desk, made.centre.desk
    change(station, b, remark="của bản kia", phones=("0912000222",))
    post.up()
    acts: list[Callable[[], object]] = [
        lambda: change(station, a, remark="sửa ở trạm", phones=("0912000333",)),
        lambda: pairing.merge(centre, a, b),
    ]
    for act in acts if later == "merge" else reversed(acts):
        act()
    post.up()
    assert "remark" in records.load(centre, "facility", a).conflicts
    pairing.take_back(centre, a, b)
    post.down()
    for desk in (station, centre):
        seen = records.load(desk, "facility", a)
        assert (seen.record.values["remark"], seen.record.values["phones"]) == ("sửa ở trạm", ("0912000333",))
        assert "remark" not in seen.conflicts
    same_everywhere(made)


def test_taken_back_at_one_office_and_built_on_at_another(made: Province, post: Post) -> None:
    a, b, c = shared(made, post, 3)
    station, centre = made.stations[0].desk, made.centre.desk
    pairing.merge(centre, a, b)
    post.down()
    pairing.take_back(centre, a, b)
    pairing.merge(station, c, a)  # unseen: the station merges the one that stayed further on
    post.up()
    post.down()
    assert shown(station) == shown(centre) == {b, c}
    same_everywhere(made)


def test_two_offices_take_the_same_merge_back(made: Province, post: Post) -> None:
    a, b = shared(made, post, 2)
    station, centre = made.stations[0].desk, made.centre.desk
    pairing.merge(centre, a, b)
    post.down()
    for desk in (station, centre):
        pairing.take_back(desk, a, b)
    post.up()
    post.down()
    assert shown(station) == shown(centre) == {a, b}
    assert not records.load(centre, "pairing", pair_id(a, b)).conflicts
    same_everywhere(made)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_whatever_two_offices_merge_take_back_and_edit_they_agree_and_nothing_is_lost(
    made: Province, post: Post, seed: int
) -> None:
    """Merges, splits, edits and bundles at random: in the end both say the same of who stands, every link leads to one
    that stands, and when all merges are taken back all stand with their own values and every later edit."""
    rng = random.Random(seed)
    ids = shared(made, post, 5)
    desks = (made.stations[0].desk, made.centre.desk)
    edited: dict[str, str] = {}
    for step in range(30):
        desk, (one, other) = rng.choice(desks), rng.sample(ids, 2)
        match rng.randrange(6):
            case 0 | 1:
                with suppress(Refused):  # they are one already
                    pairing.merge(desk, one, other)
            case 2:
                with suppress(Refused):  # nobody merged them
                    pairing.take_back(desk, one, other)
            case 3:
                at = desks[ids.index(one) % 2]  # one office each: no quarrel about the remark
                change(at, one, remark=f"Bước {step}")
                edited[one] = f"Bước {step}"
            case 4:
                post.up()
            case _:
                post.down()
    for carry in (post.up, post.down, post.up, post.down):
        carry()
    same_everywhere(made)
    for desk in desks:
        standing = shown(desk)
        with desk.store.reader() as connection:
            assert {links.follow(connection, one) for one in ids} == standing
            assert set().union(*(links.family(connection, one) for one in standing)) == set(ids)
    assert shown(desks[0]) == shown(desks[1])
    centre = made.centre.desk
    for a, b in combinations(ids, 2):
        with suppress(Refused):
            records.delete(centre, "pairing", pair_id(a, b))
    assert shown(centre) == set(ids)
    assert tasks.every(centre) == ()
    for n, one in enumerate(ids):
        values = records.load(centre, "facility", one).record.values
        assert values["representative"].startswith("Chủ Mẫu"), n
        assert edited.get(one) in (None, values.get("remark"))
