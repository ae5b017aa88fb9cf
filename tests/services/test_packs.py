"""Packs in use: signed at the centre, installed forward only, carried down, in force with the next save."""

from __future__ import annotations

import os
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.app import packs as shipped
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.errors import Damaged, KcError, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange import pack_archive
from kc_desktop.exchange.bundle.cards import Card, issue, make_card
from kc_desktop.exchange.pack_archive import SealedPack
from kc_desktop.exchange.pack_set import PACK_NAMES
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import centre_keys, enrolment, lists, merging, packs, records, setup, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import meta
from kc_desktop.system.keys import KeyStore
from tests.tools import offices, pack_kit
from tests.tools.faults import KILL, KILLED, Faults
from tests.tools.offices import Province
from tests.tools.pack_kit import AFTER_NEXT, CODE, NEXT


@pytest.fixture
def province(tmp_path: Path) -> Generator[Province]:
    made = offices.province(tmp_path)
    yield made
    made.close()


def signed(desk: Desk, folder: Path, version: str = NEXT, content: pack_kit.Tables | None = None, **more: str) -> Path:
    """A pack of this centre as a file."""
    with desk.store.reader() as connection:
        chain = enrolment.chain_of(desk, connection)
    path = folder / f"{more.get('name', 'codelists')}-{version}-{len(list(folder.iterdir()))}.kcpack"
    path.write_bytes(pack_kit.pack(desk.keys, chain, version, content, **more))
    return path


def refusal(desk: Desk, file: Path) -> str:
    """Why it is not installed; the desk and its folder are as they were."""
    before = _state(desk)
    with pytest.raises(Refused) as caught:
        packs.install(desk, file)
    assert _state(desk) == before
    return caught.value.code


def _state(desk: Desk) -> object:
    with desk.store.reader() as connection:
        stored = meta.read(connection, packs.IN_FORCE)
    folder = desk.folder / "packs"
    return stored, sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def reopened(app: App) -> App:
    app.close()
    return App(app.desk.folder)


def carry(made: Province, stick: str) -> merging.Merged:
    """One stick from the centre to the first station."""
    return merging.merge(made.stations[0].desk, offices.send(made.centre, made.stick(stick)))


def visit(made: Province, stick: str) -> merging.Merged:
    """And one back."""
    return merging.merge(made.centre.desk, offices.send(made.stations[0], made.stick(stick)))


# ------------------------------------------------------------------------------------------------------- installing


def test_a_new_code_is_there_at_once_and_after_opening_again(province: Province, tmp_path: Path) -> None:
    desk = province.centre.desk
    assert not desk.packs.has_code("legal_form", CODE)
    file = signed(desk, tmp_path)
    done = packs.install(desk, file)
    assert (done.fresh, done.info.version, done.signer) == (True, NEXT, "Trung tâm mẫu")
    record = offices.add(done.desk, legal_form=CODE)
    assert done.desk.names.code_label("legal_form", CODE) == "Tổ hợp tác mẫu"
    province.centre = app = reopened(province.centre)
    assert app.desk.packs.has_code("legal_form", CODE)
    assert records.load(app.desk, "facility", record).record.values["legal_form"] == CODE
    state = {one.info.name: one for one in app.desk.packs.sources.states()}
    assert (state["codelists"].info.version, state["codelists"].signer) == (NEXT, "Trung tâm mẫu")
    assert state["codelists"].shipped == shipped().sources.shipped("codelists").version
    assert (state["units"].signer, packs.versions(shipped())) == (
        "",
        packs.versions(packs.of_folder(tmp_path, shipped())),
    )
    assert (app.desk.folder / "packs" / f"codelists-{NEXT}.kcpack").read_bytes() == file.read_bytes()
    assert not packs.install(app.desk, file).fresh
    upkeep.check(app.desk, deep=True).refuse()


def test_a_version_never_goes_back(province: Province, tmp_path: Path) -> None:
    desk = province.centre.desk
    floor = desk.packs.sources.shipped("codelists").version
    for version in ("1.0", floor):
        assert refusal(desk, signed(desk, tmp_path, version)) == "older_than_here"
    first, second = signed(desk, tmp_path, NEXT), signed(desk, tmp_path, AFTER_NEXT)
    desk = packs.install(desk, second).desk
    assert refusal(desk, first) == "older_than_here"
    other = signed(desk, tmp_path, AFTER_NEXT, title="Danh mục khác")
    assert refusal(desk, other) == "invalid_content"  # two packs under one version


def test_who_may_sign(province: Province, tmp_path: Path) -> None:
    centre, station = province.centre.desk, province.stations[0].desk
    good = signed(centre, tmp_path)
    strangers = KeyStore(tmp_path / "strange")
    keys = strangers.create(new_id())
    other = make_card(keys, kind="centre", name="Trung tâm khác", province="24")
    stranger = tmp_path / "stranger.kcpack"
    stranger.write_bytes(pack_kit.pack(keys, [other]))
    for desk in (centre, station):
        assert refusal(desk, stranger) == "pack_not_ours"
    with station.store.reader() as connection:
        own = enrolment.chain_of(station, connection)
    for name, chain in (("own", own), ("vouched", _vouched(centre, station))):
        file = tmp_path / f"{name}.kcpack"
        file.write_bytes(pack_kit.pack(station.keys, chain))
        assert refusal(station, file) == "pack_not_ours"
        assert refusal(centre, file) == "pack_not_ours"
    with pytest.raises(Refused, match="không được"):
        packs.make(station, tmp_path, tmp_path / "x.kcpack")
    assert packs.install(station, good).fresh


def _vouched(centre: Desk, station: Desk) -> tuple[Card, ...]:
    """The station's card confirmed by the centre: what a dishonest station would show."""
    own = setup.own_card(centre)
    return issue(setup.own_card(station), centre.keys, serial=2), own


def test_a_station_without_a_centre_takes_none(tmp_path: Path) -> None:
    centre = offices.office(tmp_path / "c", "centre", "Trung tâm mẫu")
    station = offices.office(tmp_path / "s", "station", "Trạm mẫu")
    with centre, station:
        assert refusal(station.desk, signed(centre.desk, tmp_path)) == "no_centre"


def test_what_is_no_sound_pack_changes_nothing(province: Province, tmp_path: Path) -> None:
    desk = province.centre.desk
    whole = signed(desk, tmp_path).read_bytes()
    dropped = pack_kit.tables()
    del dropped["codelists.csv"][1]
    files = {
        "newer_version": signed(desk, tmp_path, min_app="99.0").read_bytes(),
        "invalid_content": signed(desk, tmp_path, content=dropped).read_bytes(),
        "tampered": whole[:-1],
        "not_a_pack": b"PK\3\4" + whole,
        "over_limit": b'"KCPACK1"\n' + bytes(pack_archive.MAX_PACK),
    }
    for code, data in files.items():
        file = tmp_path / f"{code}.kcpack"
        file.write_bytes(data)
        assert refusal(desk, file) == code
    assert refusal(desk, tmp_path / "nothing.kcpack") == "file_missing"


def test_a_pack_file_that_rots_gives_way_to_the_shipped_one(province: Province, tmp_path: Path) -> None:
    file = signed(province.centre.desk, tmp_path)
    packs.install(province.centre.desk, file)
    kept = province.centre.desk.folder / "packs" / f"codelists-{NEXT}.kcpack"
    whole = kept.read_bytes()
    for harm in (whole[:-5], whole.replace(CODE.encode(), b"xxx_xxx"), None):
        kept.unlink(missing_ok=True)
        if harm is not None:
            kept.write_bytes(harm)
        province.centre = reopened(province.centre)
        desk = province.centre.desk
        assert packs.versions(desk.packs)["codelists"] == shipped().sources.shipped("codelists").version
        assert [finding.code for finding in upkeep.check(desk).findings] == ["pack"]
        with pytest.raises(Damaged):
            desk.packs.check()
    assert packs.install(province.centre.desk, file).fresh  # put right by installing it again
    province.centre = reopened(province.centre)
    upkeep.check(province.centre.desk).refuse()
    assert packs.versions(province.centre.desk.packs)["codelists"] == NEXT


@pytest.mark.slow
def test_communes_that_got_another_name_are_found_by_it(province: Province, tmp_path: Path) -> None:
    desk = province.centre.desk
    key = offices.commune()
    record = offices.add(desk)
    content = pack_kit.tables("units")
    row = next(row for row in content["units_2025.csv"] if row[0] == key.partition(":")[2])
    row[1] = "Bến Đá Mẫu"
    desk = packs.install(desk, signed(desk, tmp_path, content=content, name="units")).desk
    listed = lists.ids(desk, lists.Query("facility", search="ben da mau"))
    assert lists.record_ids(desk, "facility", listed) == [record]
    upkeep.check(desk, deep=True).refuse()
    province.centre = reopened(province.centre)
    upkeep.check(province.centre.desk, deep=True).refuse()


def test_a_window_that_did_not_hear_of_an_install_does_not_undo_it(province: Province, tmp_path: Path) -> None:
    centre, stale = province.centre.desk, province.stations[0].desk
    packs.install(stale, signed(centre, tmp_path, AFTER_NEXT))
    assert packs.versions(stale.packs) == packs.versions(shipped())
    assert refusal(stale, signed(centre, tmp_path, NEXT)) == "older_than_here"
    packs.install(centre, signed(centre, tmp_path, NEXT))
    done = carry(province, "usb")  # carries the older one
    assert (done.packs is not None and packs.versions(done.packs)["codelists"]) == AFTER_NEXT
    with stale.store.reader() as connection:
        assert packs.versions(packs.current(stale, connection).packs)["codelists"] == AFTER_NEXT


# ------------------------------------------------------------------------------------------------------- made by hand


def test_the_tables_of_a_pack_are_written_edited_and_signed(province: Province, tmp_path: Path) -> None:
    desk = province.centre.desk
    folder = packs.unpack(desk, "codelists", tmp_path / "edit")
    table = folder / "codelists.csv"
    table.write_bytes(table.read_bytes().replace(b"\n", b"\r\n") + (",".join(pack_kit.ENTRY) + "\r\n").encode())
    out = tmp_path / "new.kcpack"
    with pytest.raises(Refused) as caught:
        packs.make(desk, folder, out)
    assert caught.value.code == "older_than_here"
    assert packs.make(desk, folder, out, version=NEXT).version == NEXT
    with pytest.raises(Refused) as caught:
        packs.make(desk, folder, out, version=NEXT)
    assert caught.value.code == "file_exists"
    desk = packs.install(desk, out).desk
    before, after = shipped().sources.pack("codelists"), desk.packs.sources.pack("codelists")
    assert after.table("codelists.csv") == [*before.table("codelists.csv"), pack_kit.ENTRY]
    assert after.table("content_map.csv") == before.table("content_map.csv")
    assert replace(after.info, version="") == replace(before.info, version="")
    with pytest.raises(Refused):
        packs.unpack(desk, "codelists", tmp_path / "edit")


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("pack.json", "[]", "invalid_content"),
        ("pack.json", "{}", "invalid_content"),
        ("pack.json", '{"name": 7}', "invalid_content"),
        ("pack.json", "[" * 100_000, "invalid_content"),
        ("codelists.csv", 'a,"b', "invalid_content"),
        ("codelists.csv", "list;code;label\n", "invalid_content"),
        ("codelists.csv", "", "over_limit"),
        ("codelists.csv", None, "file_missing"),
    ],
)
def test_a_spoilt_folder_is_not_signed(
    province: Province, tmp_path: Path, file: str, text: str | None, code: str
) -> None:
    folder = packs.unpack(province.centre.desk, "codelists", tmp_path)
    (folder / file).unlink()
    if text is not None:
        (folder / file).write_text(text, "utf-8")
    with pytest.raises(Refused) as caught:
        packs.make(province.centre.desk, folder, tmp_path / "x.kcpack", version=NEXT)
    assert caught.value.code in {code, "invalid_content"}
    assert not (tmp_path / "x.kcpack").exists()


# ------------------------------------------------------------------------------------------------------ on the stick


def test_a_pack_travels_down_and_works_for_the_records_of_the_same_stick(province: Province, tmp_path: Path) -> None:
    desk = packs.install(province.centre.desk, signed(province.centre.desk, tmp_path)).desk
    province.centre.desk = desk
    station = province.stations[0].desk
    record = offices.add(station)
    visit(province, "up")
    offices.change(desk, record, legal_form=CODE)
    files = offices.send(province.centre, province.stick("down"))
    looked = merging.preview(station, files)
    assert (looked.imports[0].alarms, looked.packs) == ((), None)
    assert _state(station) == (None, [])
    done = merging.merge(station, files)
    assert done.imports[0].alarms == ()
    assert not any("invalid" in one.flags for one in done.imports[0].records)
    assert done.packs is not None
    assert done.packs.has_code("legal_form", CODE)
    province.stations[0] = reopened(province.stations[0])
    station = province.stations[0].desk
    assert packs.versions(station.packs)["codelists"] == NEXT
    assert records.load(station, "facility", record).record.values["legal_form"] == CODE
    upkeep.check(station, deep=True).refuse()
    assert merging.merge(station, files).packs is None  # the same stick again


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*.kcb"))


def test_a_pack_is_sent_until_the_station_says_that_it_has_it(province: Province, tmp_path: Path) -> None:
    province.centre.desk = packs.install(province.centre.desk, signed(province.centre.desk, tmp_path)).desk
    visit(province, "up1")  # "I have the shipped one"
    carry(province, "down1")
    province.stations[0] = reopened(province.stations[0])
    again = carry(province, "down2")
    assert (again.packs, again.imports[0].alarms) == (None, ())
    visit(province, "up2")
    carry(province, "down3")
    with_pack, without = _size(tmp_path / "down2"), _size(tmp_path / "down3")
    assert with_pack - without > 5000
    province.centre.desk = packs.install(
        province.centre.desk, signed(province.centre.desk, tmp_path, AFTER_NEXT, title="Danh mục sửa lần hai")
    ).desk
    carry(province, "down4")
    province.stations[0] = reopened(province.stations[0])
    assert packs.versions(province.stations[0].desk.packs)["codelists"] == AFTER_NEXT
    late = merging.merge(province.stations[0].desk, list((tmp_path / "down1").rglob("*.kcb")))  # an old stick turns up
    assert (late.packs, late.imports[0].alarms) == (None, ())
    assert packs.versions(reopened_desk(province))["codelists"] == AFTER_NEXT


def reopened_desk(made: Province) -> Packs:
    made.stations[0] = reopened(made.stations[0])
    return made.stations[0].desk.packs


def test_after_a_key_rotation_old_packs_go_out_under_the_new_key(province: Province, tmp_path: Path) -> None:
    packs.install(province.centre.desk, signed(province.centre.desk, tmp_path))
    former = province.centre.desk.keys.sign_public
    centre_keys.rotate(province.centre.desk)
    province.centre = reopened(province.centre)
    assert province.centre.desk.keys.sign_public != former
    done = carry(province, "down")
    assert (done.imports[0].alarms, done.packs is not None) == ((), True)
    province.stations[0] = reopened(province.stations[0])
    stolen = signed_with(province, former, tmp_path)
    assert refusal(province.stations[0].desk, stolen) == "pack_not_ours"
    assert refusal(province.centre.desk, stolen) == "pack_not_ours"


def signed_with(made: Province, key: bytes, folder: Path) -> Path:
    """A later pack by a former key of the centre, as a thief would make it."""
    desk = made.centre.desk
    keys = next(one for one in desk.openers if one.sign_public == key)
    with desk.store.reader() as connection:
        chain = enrolment.chain_of(desk, connection)
    above = [card for card in chain if card.sign_key == key.hex()]
    path = folder / "stolen.kcpack"
    path.write_bytes(pack_kit.pack(keys, above, AFTER_NEXT))
    return path


@pytest.mark.parametrize("harm", ["noise", "stranger", "unsound", "named", "newer"])
def test_a_bad_pack_never_stops_the_bundle(
    harm: str, province: Province, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre, station = province.centre.desk, province.stations[0].desk
    record = offices.add(station)
    visit(province, "up")
    offices.change(centre, record, main_product="Bình gốm mẫu")
    monkeypatch.setattr(packs.Outgoing, "lacking", lambda *_: {"ref/codelists/000001.jsonl": _harmed(harm, centre)})
    done = carry(province, "down")
    assert [alarm.code for alarm in done.imports[0].alarms] == [merging.PACK]
    assert done.imports[0].counts.applied == 1
    assert done.packs is None
    assert records.load(station, "facility", record).record.values["main_product"] == "Bình gốm mẫu"
    assert _state(station) == (None, [])


def _harmed(harm: str, centre: Desk) -> bytes:
    chain = (setup.own_card(centre),)
    if harm == "noise":
        return b"\0" * 5000
    if harm == "stranger":
        keys = KeyStore(centre.folder / "strange").create(new_id())
        return pack_kit.pack(keys, [make_card(keys, kind="centre", name="Trung tâm khác", province="24")])
    if harm == "unsound":
        return pack_kit.forged(centre.keys, chain, lambda manifest, lines: None)
    if harm == "named":
        return pack_kit.pack(centre.keys, chain, name="vsic")
    return pack_kit.pack(centre.keys, chain, min_app="99.0")


def test_what_a_station_says_of_its_packs_is_read_with_care(province: Province) -> None:
    desk = province.centre.desk
    replica = province.stations[0].desk.identity.replica
    wrong: list[object] = [None, 7, [], {"codelists": 7}, {"codelists": "new"}, {"../x": "1"}, {"codelists": ["1"]}]
    for said in wrong:
        with desk.writer() as connection:
            packs.heard(connection, replica, {packs.STATED: said})
            assert meta.read(connection, packs.AT_REPLICAS) is None
    with desk.writer() as connection:
        packs.heard(connection, replica, {packs.STATED: {"codelists": "3.1", "later": "1"}})
        assert meta.read(connection, packs.AT_REPLICAS) == {replica: {"codelists": "3.1"}}


# ------------------------------------------------------------------------------------------------------------- faults


@pytest.mark.slow
def test_installing_survives_every_fault(province: Province, tmp_path: Path) -> None:
    """Each call of the file layer fails once: then the old pack is in force, or the new one, and a retry works."""
    desk = province.centre.desk
    total = _calls(desk, signed(desk, tmp_path, "2098.1"))
    assert total > 8
    for at in range(1, total + 1):
        desk = province.centre.desk
        file = signed(desk, tmp_path, f"2098.{at + 1}", title=f"Danh mục {at}")
        with Faults(at, "EIO"):
            try:
                packs.install(desk, file)
                ended = "done"
            except KcError as fault:
                ended = fault.code
        province.centre = reopened(province.centre)
        desk = province.centre.desk
        found = desk.packs.sources.pack("codelists").info
        assert found.version == (f"2098.{at + 1}" if ended == "done" else found.version)
        desk.packs.check()
        assert packs.install(desk, file).fresh is (ended != "done")
        province.centre = reopened(province.centre)
        assert province.centre.desk.packs.sources.pack("codelists").info.title == f"Danh mục {at}"


def _calls(desk: Desk, file: Path) -> int:
    with Faults() as faults:
        packs.install(desk, file)
    return len(faults.calls)


@pytest.mark.slow
def test_killed_anywhere_it_is_the_old_pack_or_the_new_one(province: Province, tmp_path: Path) -> None:
    total = _calls(province.centre.desk, signed(province.centre.desk, tmp_path, "2098.1"))
    last = "2098.1"
    province.centre = reopened(province.centre)
    for at in range(1, total + 2):
        desk = province.centre.desk
        version = f"2098.{at + 1}"
        file = signed(desk, tmp_path, version)
        folder = desk.folder
        province.centre.close()
        child = os.fork()
        if child == 0:
            with App(folder) as app, Faults(at, KILL):
                packs.install(app.desk, file)
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status in (0, KILLED)
        province.centre = App(folder)
        found = province.centre.desk.packs.sources.pack("codelists").info.version
        assert found in (last, version)
        assert status == KILLED or found == version
        province.centre.desk.packs.check()
        last = found
    upkeep.check(province.centre.desk, deep=True).refuse()


def test_a_backup_put_back_works_with_the_packs_of_its_time(province: Province, tmp_path: Path) -> None:
    desk = packs.install(province.centre.desk, signed(province.centre.desk, tmp_path)).desk
    saved = upkeep.backup(desk)
    packs.install(desk, signed(desk, tmp_path, AFTER_NEXT, title="Danh mục sửa lần hai"))
    folder = desk.folder
    province.centre.close()
    upkeep.restore(folder, saved.path)
    province.centre = App(folder)
    assert packs.versions(province.centre.desk.packs)["codelists"] == NEXT
    upkeep.check(province.centre.desk, deep=True).refuse()


def test_a_later_program_brings_a_later_pack(tmp_path: Path) -> None:
    centre = offices.office(tmp_path / "c", "centre", "Trung tâm mẫu")
    with centre:
        data = pack_kit.pack(centre.desk.keys, [setup.own_card(centre.desk)], "2000.1")
    older = shipped().with_pack(SealedPack(data, "codelists"))
    assert older.has_code("legal_form", CODE)  # what records may use does not vanish with an update of the program
    assert len(older.codes("legal_form")) == len(shipped().codes("legal_form")) + 1
    assert dumps(packs.versions(older)) == dumps(packs.versions(shipped()))
    assert [one.signer for one in older.sources.states()] == [""] * len(PACK_NAMES)
