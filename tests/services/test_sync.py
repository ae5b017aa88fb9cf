"""The stick between a station and its centre: nothing lost, nothing twice, conflicts visible, receipts that count."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.domain.op import Place, make
from kc_desktop.exchange.bundle import volumes
from kc_desktop.exchange.bundle.writer import BundleContent, write_bundle
from kc_desktop.services import conflicts, enrolment, history, imports, lists, merging, records, sending
from kc_desktop.store import log
from tests.tools.offices import Province, add, change, commune, province, send


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path)
    yield made
    made.close()


def counts(result: merging.Merged) -> merging.Counts:
    return result.imports[0].counts


def test_a_bundle_is_merged_once_and_known_ever_after(one: Province) -> None:
    ids = [add(one.stations[0].desk, f"Mẫu {n}") for n in range(5)]
    files = send(one.stations[0], one.stick())
    assert counts(merging.merge(one.centre.desk, files)) == merging.Counts(5, 5)
    assert counts(merging.merge(one.centre.desk, files)) == merging.Counts(5, 0, 5)
    assert {records.load(one.centre.desk, "facility", i).record.name for i in ids} == {f"Mẫu {n}" for n in range(5)}


def test_a_preview_says_what_merge_does_and_writes_nothing(one: Province) -> None:
    add(one.stations[0].desk)
    files = send(one.stations[0], one.stick())
    seen = merging.preview(one.centre.desk, files)
    assert lists.count(one.centre.desk, "facility") == 0
    assert imports.every(one.centre.desk) == ()
    done = merging.merge(one.centre.desk, files)
    assert counts(seen) == counts(done)
    assert seen.imports[0].records == done.imports[0].records
    assert seen.imports[0].records[0].outcome == merging.NEW


def test_an_unconfirmed_station_waits_and_is_merged_after_one_click(tmp_path: Path) -> None:
    made = province(tmp_path, enrolled=False)
    add(made.stations[0].desk)
    files = send(made.stations[0], made.stick())
    with pytest.raises(Refused) as fault:
        merging.merge(made.centre.desk, files)
    assert fault.value.code == "unknown_sender"
    assert lists.count(made.centre.desk, "facility") == 0
    (waiting,) = enrolment.every(made.centre.desk)
    assert (waiting.state, waiting.words) == ("pending", enrolment.card(made.stations[0].desk).fingerprint_words())
    enrolment.accept(made.centre.desk, waiting.id)
    assert counts(merging.merge(made.centre.desk, files)).applied == 1
    made.close()


def test_what_a_revoked_station_sends_is_set_aside_and_taken_when_it_is_confirmed_again(one: Province) -> None:
    station, centre = one.stations[0], one.centre.desk
    before = add(station.desk, "Trước khi thu hồi")
    merging.merge(centre, send(station, one.stick()))
    add(station.desk, "Sau khi thu hồi")
    files = send(station, one.stick())
    enrolment.revoke(centre, station.desk.identity.station)
    done = merging.merge(centre, files)
    assert [fault.code for _, fault in done.refused] == ["revoked"]
    assert counts(done) == merging.Counts(2, 0, 1, 0, 1)
    assert lists.count(centre, "facility") == 1
    assert records.load(centre, "facility", before).record.name == "Trước khi thu hồi"
    assert imports.retry(centre, done.imports[0].num).left == 1
    enrolment.accept(centre, station.desk.identity.station)
    assert imports.retry(centre, done.imports[0].num).applied == 1
    assert lists.count(centre, "facility") == 2
    (last, _) = imports.every(centre)
    assert [last.detail[k] for k in ("received", "applied", "known", "to_decide", "quarantined")] == [2, 1, 1, 0, 0]


def test_a_lost_bundle_is_covered_by_the_next_until_the_receipt_arrives(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    add(station.desk, "Mẫu 1")
    lost = send(station, one.stick("lost"))
    shutil.rmtree(one.root / "lost")
    add(station.desk, "Mẫu 2")
    files = send(station, one.stick())
    assert not lost[0].exists()
    assert counts(merging.merge(centre.desk, files)).applied == 2
    assert sending.unsent(station.desk) == 2
    merging.merge(station.desk, send(centre, one.stick()))
    assert sending.unsent(station.desk) == 0
    assert {b.state for b in sending.outbox(station.desk)} == {"acknowledged"}
    assert list((station.desk.folder / sending.OUTBOX).iterdir()) == []


def test_swapped_and_doubled_bundles_give_the_same_bank(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk, "Mẫu 1")
    first = send(station, one.stick("a"))
    change(station.desk, record, name="Mẫu 2")
    second = send(station, one.stick("b"))
    for files in (second, first, second, first):
        result = counts(merging.merge(centre.desk, files))
        assert result.received == result.applied + result.known + result.to_decide + result.quarantined
    assert records.load(centre.desk, "facility", record).record.name == "Mẫu 2"
    assert not records.load(centre.desk, "facility", record).conflicts


def test_concurrent_edits_are_a_visible_conflict_on_both_sides_and_one_decision_ends_it(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk, "Mẫu 1", phones=("0979000001",))
    merging.merge(centre.desk, send(station, one.stick()))
    change(station.desk, record, name="Mẫu trạm", phones=("0979000001", "0979000002"))
    change(centre.desk, record, name="Mẫu tỉnh", main_product="Gốm", phones=("0979000001", "0979000003"))
    assert counts(merging.merge(centre.desk, send(station, one.stick()))).to_decide == 1
    merging.merge(station.desk, send(centre, one.stick()))
    for app in (station, centre):
        (conflict,) = conflicts.of_record(app.desk, "facility", record)
        assert {side.text for side in conflict.sides} == {"Mẫu trạm", "Mẫu tỉnh"}
        assert {side.station for side in conflict.sides} == {centre.desk.identity.name, station.desk.identity.name}
        loaded = records.load(app.desk, "facility", record)
        assert loaded.record.main_product == "Gốm"
        assert loaded.record.phones == ("0979000001", "0979000002", "0979000003")
    conflicts.resolve(centre.desk, "facility", record, "name", "Mẫu tỉnh")
    merging.merge(station.desk, send(centre, one.stick()))
    assert conflicts.of_record(station.desk, "facility", record) == ()
    assert records.load(station.desk, "facility", record).record.name == "Mẫu tỉnh"


def test_a_deletion_travels_and_undo_brings_the_record_back(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    gone = records.delete(station.desk, "facility", record)
    merging.merge(centre.desk, send(station, one.stick()))
    assert lists.count(centre.desk, "facility") == 0
    history.undo(station.desk, gone.op or "")
    merging.merge(centre.desk, send(station, one.stick()))
    assert lists.count(centre.desk, "facility") == 1


def test_the_station_gets_a_certificate_and_signs_with_it(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    add(station.desk)
    merging.merge(centre.desk, send(station, one.stick()))
    merging.merge(station.desk, send(centre, one.stick()))
    with station.desk.store.reader() as connection:
        chain = enrolment.chain_of(station.desk, connection)
    assert [card.kind for card in chain] == ["station", "centre"]
    add(station.desk, "Mẫu 2")
    assert counts(merging.merge(centre.desk, send(station, one.stick()))).applied == 1


def test_a_bad_line_is_quarantined_alone(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    good = add(station.desk)
    with station.desk.writer() as connection:
        place = log.next_place(connection, station.desk.identity.replica, station.desk.clock.tick(), "2026-01-01")
        bad = make(station.desk.identity.author, place, "set", "facility", 1, good, {"founded_year": ("không", ())})
        log.append(connection, (bad,))
    result = merging.merge(centre.desk, send(station, one.stick())).imports[0]
    assert result.counts == merging.Counts(2, 1, 0, 0, 1)
    (kept,) = imports.quarantine(centre.desk, result.num)
    assert kept.raw == bad.raw
    assert "founded_year" in kept.reason


def test_unknown_forms_and_fields_are_carried_not_dropped(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    author = station.desk.identity.author
    with station.desk.writer() as connection:
        for form, target in (("facility", record), ("beyond", "01900000-0000-7000-8000-000000000001")):
            clock = station.desk.clock.tick()
            place: Place = log.next_place(connection, author.replica, clock, "2030-01-01")
            log.append(connection, (make(author, place, "set", form, 9, target, {"later_field": ("x", ())}),))
    merging.merge(centre.desk, send(station, one.stick()))
    change(centre.desk, record, name="Mẫu đổi")
    assert records.load(centre.desk, "facility", record).flat["later_field"] == "x"


def test_a_full_stick_leaves_nothing_half_done(one: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    station = one.stations[0]
    add(station.desk)

    def full(*_args: object) -> object:
        raise Machine("disk_full", where="USB")

    with monkeypatch.context() as patch:
        patch.setattr(volumes, "copy_bundles", full)
        with pytest.raises(Machine):
            send(station, one.stick())
    assert sending.outbox(station.desk) == ()
    assert list((station.desk.folder / sending.OUTBOX).iterdir()) == []
    assert len(send(station, one.stick())) == 1


def test_a_bundle_for_another_centre_is_left_alone(one: Province, tmp_path: Path) -> None:
    other = province(tmp_path / "other")
    add(one.stations[0].desk)
    with pytest.raises(Refused) as fault:
        merging.merge(other.centre.desk, send(one.stations[0], one.stick()))
    assert fault.value.code == "not_for_us"
    other.close()


def test_two_stations_see_each_others_work_on_shared_records_only(tmp_path: Path) -> None:
    made = province(tmp_path, stations=2)
    first, second = made.stations
    shared = add(first.desk, "Mẫu chung")
    merging.merge(made.centre.desk, send(first, made.stick()))
    add(second.desk, "Mẫu riêng")
    merging.merge(made.centre.desk, send(second, made.stick()))
    change(made.centre.desk, shared, main_product="Gốm")
    for path in send(made.centre, made.stick("down")):
        for app in made.stations:
            if any(f.path == path and f.for_us for f in merging.find(app.desk, made.stick("down"))):
                merging.merge(app.desk, (path,))
    assert records.load(first.desk, "facility", shared).record.main_product == "Gốm"
    assert lists.count(first.desk, "facility") == 1
    assert lists.count(second.desk, "facility") == 1
    made.close()


STEPS = st.lists(
    st.tuples(st.sampled_from(["edit", "up", "lose", "down", "old"]), st.integers(0, 1), st.integers(0, 2)),
    min_size=4,
    max_size=14,
)


@pytest.mark.slow
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_any_history_of_sticks_converges_and_loses_nothing(
    steps: list[tuple[str, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Edits on both sides, sticks lost, doubled and late; then one round trip: both sides hold the same registers."""
    made = province(tmp_path_factory.mktemp("history"))
    sides, stick, old = (made.stations[0], made.centre), made.stick(), []
    record = add(sides[0].desk)
    merging.merge(sides[1].desk, send(sides[0], stick))
    fields = ("name", "main_product", "site_hamlet")
    for number, (step, side, field) in enumerate(steps):
        if step == "edit":
            change(sides[side].desk, record, **{fields[field]: f"Mẫu {number}"})
        elif step == "old" and old:
            path, target = old[field % len(old)]
            merging.merge(sides[target].desk, (path,))
        else:
            source = 1 if step == "down" else 0
            files = send(sides[source], stick)
            old += [(path, 1 - source) for path in files]
            if step != "lose":
                merging.merge(sides[1 - source].desk, files)
    merging.merge(sides[1].desk, send(sides[0], stick))
    merging.merge(sides[0].desk, send(sides[1], stick))
    merging.merge(sides[1].desk, send(sides[0], stick))
    views = [records.load(app.desk, "facility", record) for app in sides]
    assert views[0].flat == views[1].flat
    assert views[0].conflicts == views[1].conflicts
    assert sending.unsent(sides[0].desk) == 0
    assert records.load(sides[0].desk, "facility", record).record.site_commune == commune()
    made.close()


def test_deleted_here_edited_there_is_a_conflict_and_nothing_vanishes(one: Province) -> None:
    station, centre = one.stations[0], one.centre
    record = add(station.desk)
    merging.merge(centre.desk, send(station, one.stick()))
    records.delete(centre.desk, "facility", record)
    change(station.desk, record, main_product="Gốm")
    merging.merge(centre.desk, send(station, one.stick()))
    merging.merge(station.desk, send(centre, one.stick()))
    for app in (station, centre):
        assert records.load(app.desk, "facility", record).record.main_product == "Gốm"
        (conflict,) = conflicts.of_record(app.desk, "facility", record)
        assert (conflict.path, conflict.label) == ("-", "Xóa")
    conflicts.resolve(centre.desk, "facility", record, "-", True)
    assert lists.count(centre.desk, "facility") == 0
    merging.merge(station.desk, send(centre, one.stick()))
    assert lists.count(station.desk, "facility") == 0


def test_a_confirmed_station_cannot_speak_for_the_centre(tmp_path: Path) -> None:
    made = province(tmp_path, stations=2)
    victim, attacker = made.stations
    add(victim.desk)
    add(attacker.desk)
    merging.merge(made.centre.desk, send(attacker, made.stick()))
    for path in send(made.centre, made.stick("down")):
        with suppress(Refused):
            merging.merge(attacker.desk, (path,))
    with attacker.desk.store.reader() as connection:
        chain = enrolment.chain_of(attacker.desk, connection)
    assert chain[-1].id == made.centre.desk.identity.centre
    receipt = BundleContent("down", 1, acks={victim.desk.identity.replica: ((1, 999, "0" * 16),)})
    keys = attacker.desk.keys
    forged = write_bundle(made.stick(), "x.kcb", receipt, keys, chain, (victim.desk.keys.age_recipient,))
    with pytest.raises(Refused) as fault:
        merging.merge(victim.desk, (forged.path,))
    assert fault.value.code == "unknown_sender"
    assert sending.unsent(victim.desk) == 1
    made.close()


def test_a_station_does_not_merge_its_own_bundle(one: Province) -> None:
    add(one.stations[0].desk)
    with pytest.raises(Refused) as fault:
        merging.merge(one.stations[0].desk, send(one.stations[0], one.stick()))
    assert fault.value.code == "not_for_us"


def test_what_came_and_went_at_the_station_is_nothing_new_at_the_centre(one: Province) -> None:
    records.delete(one.stations[0].desk, "facility", add(one.stations[0].desk))
    seen = merging.preview(one.centre.desk, send(one.stations[0], one.stick())).imports[0]
    assert [(record.outcome, seen.counts.applied) for record in seen.records] == [(merging.SAME, 2)]


@pytest.mark.parametrize("kind", ["down", "peer", "publish", "backup"])
def test_the_centre_merges_only_what_goes_up(one: Province, kind: str) -> None:
    station = one.stations[0].desk
    with station.store.reader() as connection:
        chain = enrolment.chain_of(station, connection)
    age = enrolment.card(one.centre.desk).age
    other = write_bundle(one.stick(), "k.kcb", BundleContent(kind, 1), station.keys, chain, (age,))
    with pytest.raises(Refused) as fault:
        merging.merge(one.centre.desk, (other.path,))
    assert fault.value.code == "not_for_us"
