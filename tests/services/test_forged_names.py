"""Names that belong to others: of bundles, imports, groups, records; a hostile station takes none of them over."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bundle import envelope, writer
from kc_desktop.exchange.bundle.cards import make_card, parse_card, vouch
from kc_desktop.services import conflicts, history, imports, lists, merging, records, sending, setup, upkeep
from kc_desktop.store import log, stations
from kc_desktop.system.keys import KeyStore
from tests.services.test_insider import bundle, chain_of, exchanged, line, merge
from tests.tools.offices import Province, add, send
from tests.tools.slowly import mostly_slow


@pytest.fixture
def made(of_two: Province) -> Province:
    return of_two


def named(made: Province, lines: list[bytes], bundle_id: str, monkeypatch: pytest.MonkeyPatch, number: int = 1) -> Path:
    """A bundle of the first station under an id it chose."""
    with monkeypatch.context() as patch:
        patch.setattr(writer, "new_id", lambda: bundle_id)
        path = bundle(made, lines, number=number)
    assert envelope.read_header(path).bundle_id == bundle_id
    return path


def test_a_bundle_under_the_id_of_another(made: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is another: the true one is not taken for known, each is withdrawn for itself."""
    add(made.stations[1].desk, "Của trạm 2")
    (true,) = send(made.stations[1], made.stick())
    forged = named(made, [line(made.stations[0].desk)], envelope.read_header(true).bundle_id, monkeypatch)
    num = merge(made, forged).imports[0].num
    (found,) = merging.find(made.centre.desk, true.parent)
    assert not found.known
    assert merge(made, true).imports[0].counts.applied == 1
    assert all(one.known for one in merging.find(made.centre.desk, true.parent))
    imports.withdraw(made.centre.desk, num)
    assert names(made) == ["Của trạm 2"]
    upkeep.rebuild(made.centre.desk)
    assert names(made) == ["Của trạm 2"]
    imports.release(made.centre.desk, num)
    assert names(made) == ["Của trạm 2", "Mẫu"]


def names(made: Province) -> list[str]:
    desk = made.centre.desk
    found = lists.page(desk, "facility", lists.ids(desk, lists.Query("facility")), ["name"])
    return sorted(str(row.cells[0]) for row in found)


@pytest.mark.parametrize("whose", mostly_slow(["its own", "another's"]))
def test_a_bundle_under_the_id_of_a_record_is_withdrawn_like_any(
    made: Province, monkeypatch: pytest.MonkeyPatch, whose: str
) -> None:
    desk = made.centre.desk
    record = new_id() if whose == "its own" else add(desk, "Của Trung tâm")
    lines = [line(made.stations[0].desk, id=record if whose == "its own" else new_id())]
    before = names(made)
    num = merge(made, named(made, lines, record, monkeypatch)).imports[0].num
    imports.withdraw(desk, num)
    assert names(made) == before
    upkeep.check(desk, deep=True).refuse()
    imports.release(desk, num)
    imports.withdraw(desk, num)
    upkeep.rebuild(desk)
    assert names(made) == before


def test_an_undo_of_mine_takes_nothing_of_theirs_back(made: Province) -> None:
    """Groups are named by whoever writes: a station that names mine is not undone with it."""
    centre, station = made.centre.desk, made.stations[0].desk
    group = new_id()
    kept = add(centre, "Cũ")
    seen = records.load(centre, "facility", kept)
    mine = records.save(centre, seen, seen.record.with_values(name="Nhóm của tôi"), group=group)
    assert mine.op
    theirs = [
        line(station, g=group, id=kept, set={"main_product": ["Gốm", []]}),
        line(station, s=2, p="1" * 64, g=group, set={"name": ["Bản ghi của trạm", []]}),
    ]
    assert merge(made, bundle(made, theirs)).imports[0].counts.applied == 2
    history.undo_group(centre, group)
    assert records.load(centre, "facility", kept).flat["name"] == "Cũ"
    assert records.load(centre, "facility", kept).flat["main_product"] == "Gốm"
    assert records.load(centre, "facility", json.loads(theirs[1])["id"]).deleted is False


@pytest.mark.parametrize("group", mostly_slow(["x", "0" * 64, "", "0" * 63 + "Đ", "g" * 64, "../x", "f" * 5000], 2))
def test_a_reopening_that_names_nothing(made: Province, group: str) -> None:
    centre, station = made.centre.desk, made.stations[0].desk
    known = add(centre, "Của Trung tâm")
    forged = line(station, t="reopen", g=group, id=known, set={"name": ["Khác", []]})
    assert merge(made, bundle(made, [forged])).imports[0].counts.to_decide == 1
    (waiting,) = conflicts.queue(centre)
    assert waiting.record_id == known
    assert {side.station for side in conflicts.of(centre, "facility", known, "name").sides} == {
        centre.identity.name, station.identity.name,
    }  # fmt: skip
    decided = conflicts.resolve(centre, "facility", known, "name", "Của Trung tâm")
    assert decided.op
    conflicts.reopen(centre, decided.op)
    assert conflicts.count(centre) == {"facility": 1}
    assert len(history.history(centre, "facility", known)) == 5


def test_an_undo_of_theirs_is_an_edit_like_any(made: Province) -> None:
    """Whatever operation it says to undo: it is their word against ours, seen or not."""
    centre, station = made.centre.desk, made.stations[0].desk
    known = add(centre, "Của Trung tâm")
    exchanged(made)
    (op,) = records.load(centre, "facility", known).shown["name"]
    unseen = line(station, t="undo", g=op, id=known, set={"name": [None, []]})
    assert merge(made, bundle(made, [unseen], number=9)).imports[0].counts.quarantined == 0
    assert records.load(centre, "facility", known).flat["name"] == "Của Trung tâm"
    with pytest.raises(Refused):
        history.undo(centre, "0" * 64)


HIDING = ["\u202eổhn mâT gnurT", "Trung tâm\n\n", "Trung tâm" + " " * 80, "A\u0300\u200b", "\x1b[2J"]


@pytest.mark.parametrize("name", mostly_slow(HIDING))
def test_what_an_author_calls_himself_hides_nothing_beside_it(made: Province, name: str) -> None:
    """No letter unseen, no blanks that push the station's name away; the line stays as it was hashed."""
    centre = made.centre.desk
    raw = line(made.stations[0].desk, u=name, role=f"giam_doc{name}", w=f"hôm nay{name}")
    merge(made, bundle(made, [raw]))
    (entry,) = history.history(centre, "facility", json.loads(raw)["id"])
    for said in (entry.user, entry.role, entry.when):
        assert said == " ".join(said.split()) == unicodedata.normalize("NFC", said)
        assert said.isprintable()
    assert entry.station == made.stations[0].desk.identity.name
    with centre.store.reader() as connection:
        assert [stored.op.raw for stored in log.of_record(connection, json.loads(raw)["id"])] == [raw]


def test_the_longest_name_of_a_user_is_read_by_everybody(made: Province) -> None:
    desk = setup.rename(made.stations[0].desk, name="Trạm " + "m" * 115, user="n" * 120)
    record = add(desk)
    assert history.history(desk, "facility", record)[0].user == "n" * 120
    (path,) = sending.export(desk, made.stick()).files
    assert merge(made, path).imports[0].counts.quarantined == 0


@pytest.mark.parametrize("name", ["TRUNG TÂM MẪU", "Trạm mẫu 2", "Trạm mẫu dời nhà"])
def test_a_computer_that_is_vouched_for_takes_no_name_of_others(made: Province, tmp_path: Path, name: str) -> None:
    """Nobody looks at its card: only a name of its own is taken over."""
    desk = made.stations[0].desk
    own = chain_of(desk)
    keys = KeyStore(tmp_path / "reborn").create(new_id())
    card = make_card(keys, kind="station", name=name, province=own[0].province, card_id=own[0].id)
    sender = keys, (vouch(card, desk.keys, own[0].serial), *own)
    raw = line(desk, r=keys.replica)
    assert merge(made, bundle(made, [raw], sender=sender)).imports[0].counts.applied == 1
    (entry,) = history.history(made.centre.desk, "facility", json.loads(raw)["id"])
    assert entry.station == (name if name == "Trạm mẫu dời nhà" else "Trạm mẫu 1")
    with made.centre.desk.store.reader() as connection:
        known = stations.of_replica(connection, keys.replica)
    assert known
    assert parse_card(known.card).name == known.name == entry.station
