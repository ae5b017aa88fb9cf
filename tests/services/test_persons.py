"""Personal values: sealed in every operation, opened for whoever has the key, erased for good."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.declared import Collaborator
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import fold
from kc_desktop.services import drafts, erasing, history, lists, objects, persons, records, upkeep
from kc_desktop.services.chronicle import journal_secret, read_secret
from kc_desktop.services.desk import Desk
from kc_desktop.services.lists import Query
from kc_desktop.store import backup, log, projection, subjects
from kc_desktop.system import journal, paths
from tests.services import kit

OWNER, PHONE, MAIL, NUMBER = "Chủ Mẫu Kín Đáo", "0912345670", "kindao@mau.vn", "024079012345"


def owned(**values: object) -> object:
    """A facility with the data of an invented person."""
    return kit.facility(representative=OWNER, phones=(PHONE,), email=MAIL, **values)


def lines(desk: Desk, record_id: str) -> list[bytes]:
    """The operations on a record, byte for byte."""
    with desk.store.reader() as connection:
        return [item.op.raw for item in log.of_record(connection, record_id)]


def dump(desk: Desk) -> bytes:
    """The whole bank."""
    return b"\n".join(objects.dump(desk))


def found(desk: Desk, text: str) -> int:
    """How many facilities the search finds."""
    return len(lists.ids(desk, Query("facility", text)))


def hits(folder: Path, *canaries: str) -> list[str]:
    """The files below a folder that hold one of some texts, as typed or folded."""
    needles = [form.encode() for text in canaries for form in (text, fold(text))]
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    )


# ---------------------------------------------------------------------------------------------------------- sealing


def test_operations_hold_no_personal_value(desk: Desk) -> None:
    """Everything marked personal is sealed in the line, whoever writes it and by whatever way; the rest is readable."""
    record_id = kit.add(desk, owned(tax_code=NUMBER))
    kit.change(desk, record_id, phones=(PHONE, "0912345671"))
    raw = b"\n".join(lines(desk, record_id))
    assert kit.NAMES[0].encode() in raw
    assert not any(text.encode() in raw for text in (OWNER, PHONE, MAIL, NUMBER, "0912345671"))


def test_a_sealed_value_is_one_to_everybody_who_asks(desk: Desk) -> None:
    """Form, list, search, history, undo, JSON and dump show it; the check finds everything as it was written."""
    record_id = kit.add(desk, owned())
    assert kit.change(desk, record_id, representative="Chủ Mới Mẫu").op is not None
    assert records.load(desk, "facility", record_id).record.values["representative"] == "Chủ Mới Mẫu"
    assert (found(desk, "chu moi mau"), found(desk, "kin dao"), found(desk, PHONE)) == (1, 0, 1)
    entry = history.history(desk, "facility", record_id)[0]
    assert [(c.before, c.after) for c in entry.changes] == [(OWNER, "Chủ Mới Mẫu")]
    history.undo(desk, entry.op)
    assert objects.of(records.load(desk, "facility", record_id))["representative"] == OWNER
    assert OWNER.encode() in dump(desk)
    assert upkeep.check(desk, deep=True).findings == ()
    before = dump(desk)
    upkeep.rebuild(desk)
    assert dump(desk) == before


def test_saving_the_same_writes_nothing(desk: Desk) -> None:
    """A value that opens to what is in the form is no change."""
    record_id = kit.add(desk, owned())
    seen = records.load(desk, "facility", record_id)
    assert records.save(desk, seen, seen.record).op is None


def test_a_company_tax_code_is_public_and_a_personal_number_is_not(desk: Desk) -> None:
    """Ten digits name a company, twelve a person."""
    company, household = (
        kit.add(desk, kit.facility(tax_code="0100109106")),
        kit.add(desk, kit.facility(tax_code=NUMBER)),
    )
    assert b"0100109106" in lines(desk, company)[0]
    assert NUMBER.encode() not in lines(desk, household)[0]
    assert found(desk, NUMBER) == 1


# ------------------------------------------------------------------------------------------------------ without a key


def without_keys(desk: Desk, record_id: str) -> dict[str, subjects.Key]:
    """Take the keys of a record away, as if they had not arrived yet."""
    with desk.writer() as connection:
        taken = subjects.keys_of(connection, [record_id])
        connection.exec_driver_sql("DELETE FROM subject_key WHERE subject = ?", (record_id,))
        projection.reproject(connection, [record_id], desk.names)
    return taken


def test_a_value_without_its_key_is_carried(desk: Desk) -> None:
    """It is absent and named; a save of other fields leaves it; when the key comes it is there again."""
    record_id = kit.add(desk, owned())
    taken = without_keys(desk, record_id)
    seen = records.load(desk, "facility", record_id)
    assert seen.record.values.get("representative") is None
    assert set(seen.sealed) == {"representative", "phones", "email"}
    records.save(desk, seen, seen.record.with_values(main_product="Gốm"))
    assert history.history(desk, "facility", record_id)[0].changes[0].label == "Sản phẩm chính"
    assert found(desk, PHONE) == 0
    with desk.writer() as connection:
        assert subjects.take(connection, taken) == {record_id}
        projection.reproject(connection, [record_id], desk.names)
    again = records.load(desk, "facility", record_id)
    assert (again.record.values["representative"], again.record.values["main_product"]) == (OWNER, "Gốm")
    assert (again.sealed, again.conflicts, found(desk, PHONE)) == ((), {}, 1)
    assert upkeep.check(desk, deep=True).findings == ()


def test_what_is_typed_over_a_closed_value_stands_beside_it(desk: Desk) -> None:
    """Nobody saw the closed value, so nobody superseded it: a conflict, until equal values or a person end it."""
    record_id = kit.add(desk, owned())
    taken = without_keys(desk, record_id)
    kit.change(desk, record_id, representative="Người Khác Mẫu", email=MAIL)
    assert records.load(desk, "facility", record_id).record.values["representative"] == "Người Khác Mẫu"
    with desk.writer() as connection:
        subjects.take(connection, taken)
        projection.reproject(connection, [record_id], desk.names)
    seen = records.load(desk, "facility", record_id)
    assert set(seen.conflicts) == {"representative"}, "the same address under two keys is no disagreement"
    assert {c.value for c in seen.conflicts["representative"]} == {OWNER, "Người Khác Mẫu"}


# ----------------------------------------------------------------------------------------------------------- erasure


def test_an_erasure_leaves_the_record_and_takes_the_person(desk: Desk) -> None:
    """Form, list, search and history forget; the log's chain holds; what was not personal stands."""
    record_id = kit.add(desk, owned(main_product="Gốm", tax_code=NUMBER))
    drafts.keep(desk, "facility", record_id, {"phones": PHONE})
    done = erasing.erase(desk, [record_id])
    seen = records.load(desk, "facility", record_id)
    assert {k: v for k, v in seen.record.values.items() if v} == {
        "name": kit.NAMES[0], "legal_form": "ho_kd", "site_commune": kit.COMMUNE, "main_product": "Gốm",
    }  # fmt: skip
    assert set(seen.erased) == {"representative", "phones", "email", "tax_code"}
    assert (found(desk, PHONE), found(desk, "kin dao"), found(desk, "ben da")) == (0, 0, 1)
    assert drafts.every(desk) == ()
    entries = history.history(desk, "facility", record_id)
    assert (entries[0].kind, entries[0].op) == ("erase", done.ops[0])
    told = {change.label: change.after for change in entries[-1].changes}
    assert told["Người đại diện"] == told["Điện thoại"] == "đã xóa theo yêu cầu"
    assert upkeep.check(desk, deep=True).findings == ()
    before = dump(desk)
    upkeep.rebuild(desk)
    assert dump(desk) == before


def test_nothing_in_the_data_folder_keeps_what_was_erased(data_dir: Path, copied: Callable[[str, Path], Path]) -> None:
    """Database, write-ahead log, search, drafts, backups, superseded files: no hit, while others keep theirs."""
    with App(copied("station", data_dir)) as app:
        ids = [kit.add(app.desk, kit.facility(name=f"Mẫu {n}", representative=f"Người Giữ {n}")) for n in range(40)]
        record_id = kit.add(app.desk, owned(tax_code=NUMBER))
        drafts.keep(app.desk, "facility", record_id, {"representative": OWNER})
        kept = upkeep.backup(app.desk)
        kit.change(app.desk, ids[3], email="giu@mau.vn")
    upkeep.restore(data_dir, kept.path)
    days = {b.path.name: b.path.stat().st_mtime_ns for b in backup.every(data_dir / backup.FOLDER)}
    with App(data_dir) as app:
        assert len(hits(data_dir, OWNER)) >= 4, "the live file, the old one, and two backups"
        swept = erasing.erase(app.desk, [record_id]).swept
        assert len(swept.cleaned) == 3
        assert swept.left == ()
        assert hits(data_dir, OWNER, PHONE, MAIL, NUMBER) == []
        assert len(hits(data_dir, "Người Giữ 7")) == 4
        assert erasing.sweep(app.desk) == erasing.Swept(), "done is done"
        assert records.load(app.desk, "facility", ids[3]).record.values["representative"] == "Người Giữ 3"
        assert upkeep.check(app.desk, deep=True).findings == ()
    assert hits(data_dir, OWNER, PHONE, MAIL, NUMBER) == []
    after = {b.path.name: b.path.stat().st_mtime_ns for b in backup.every(data_dir / backup.FOLDER)}
    assert after == days, "thinning counts the days of backups"
    for one in backup.every(data_dir / backup.FOLDER):
        backup.inspect(one.path)


def keys_in_journals(desk: Desk, record_id: str) -> int:
    """How many keys of a record the journals on this machine hold."""
    folder, count = paths.journals_folder(desk.key_store.folder), 0
    for path in folder.glob("*.kcj"):
        secret = journal_secret(desk.key_store, path.stem)
        assert secret is not None
        entries = [e for e in journal.read(folder, path.stem, secret) if e.kind == journal.SECRET]
        count += sum(subject == record_id for e in entries for _, (subject, _) in read_secret(e.body))
    return count


def test_the_journals_forget_the_keys(data_dir: Path, copied: Callable[[str, Path], Path]) -> None:
    """Those of this replica and of the ones it was before, again and again."""
    with App(copied("station", data_dir)) as app:
        record_id, other = kit.add(app.desk, owned()), kit.add(app.desk, owned())
        kept = upkeep.backup(app.desk)
    upkeep.restore(data_dir, kept.path)
    with App(data_dir) as app:
        kit.change(app.desk, record_id, zalo="mẫu")
        kit.change(app.desk, other, zalo="mẫu")
        assert keys_in_journals(app.desk, record_id) == 2
        erasing.erase(app.desk, [record_id])
        assert keys_in_journals(app.desk, record_id) == 0
        kit.change(app.desk, record_id, zalo="mẫu khác")
        assert keys_in_journals(app.desk, record_id) == 1
        erasing.erase(app.desk, [record_id])
        assert keys_in_journals(app.desk, record_id) == 0
        assert keys_in_journals(app.desk, other) == 2


def test_a_key_that_comes_late_is_refused_and_a_new_person_is_not(desk: Desk) -> None:
    """What was erased does not come back with an old stick; a new representative is a new fact."""
    record_id = kit.add(desk, owned())
    with desk.store.reader() as connection:
        old = subjects.keys_of(connection, [record_id])
    erasing.erase(desk, [record_id])
    with desk.writer() as connection:
        assert subjects.take(connection, old) == frozenset()
    kit.change(desk, record_id, representative="Chủ Sau Mẫu")
    seen = records.load(desk, "facility", record_id)
    assert (seen.record.values["representative"], seen.conflicts) == ("Chủ Sau Mẫu", {})
    assert b"Ch\xe1\xbb\xa7 Sau" not in b"".join(lines(desk, record_id))
    with desk.store.reader() as connection:
        new = subjects.keys_of(connection, [record_id])
    assert new
    assert not set(new) & set(old)
    erasing.erase(desk, [record_id])
    with desk.writer() as connection:
        assert subjects.take(connection, {**old, **new}) == frozenset()
    assert records.load(desk, "facility", record_id).record.values.get("representative") is None


def test_a_form_opened_before_an_erasure_does_not_write_the_person_again(desk: Desk) -> None:
    """Its personal values are refused, its other values are saved."""
    record_id = kit.add(desk, owned())
    seen = records.load(desk, "facility", record_id)
    erasing.erase(desk, [record_id])
    with pytest.raises(Refused) as caught:
        records.save(desk, seen, seen.record.with_values(representative="Chủ Cũ"))
    assert caught.value.code == "changed_meanwhile"
    records.save(desk, seen, seen.record.with_values(main_product="Gốm"))
    assert records.load(desk, "facility", record_id).record.values.get("representative") is None


def test_what_cannot_be_erased(desk: Desk) -> None:
    """A record that is not there, a form without personal values; and an erasure cannot be undone."""
    with pytest.raises(Refused) as caught:
        erasing.erase(desk, ["0198c0de-0000-7000-8000-000000000000"])
    assert caught.value.code == "not_found"
    record_id = kit.add(desk, owned())
    done = erasing.erase(desk, [record_id])
    with pytest.raises(Refused) as caught:
        history.undo(desk, done.ops[0])
    assert caught.value.code == "nothing_to_undo"


def test_a_deleted_record_is_erased_too(desk: Desk) -> None:
    """Deletion hides, erasure destroys; the deletion still holds, and is still undoable."""
    record_id = kit.add(desk, owned())
    deletion = records.delete(desk, "facility", record_id)
    erasing.erase(desk, [record_id])
    assert found(desk, "ben da") == 0
    assert deletion.op is not None
    history.undo(desk, deletion.op)
    seen = records.load(desk, "facility", record_id)
    assert (seen.deleted, seen.record.values.get("representative")) == (False, None)
    records.delete(desk, "facility", record_id)
    assert records.load(desk, "facility", record_id).deleted


def test_nobody_has_to_type_what_the_law_took(desk: Desk) -> None:
    """A required personal value that was erased, or whose key is not here, does not stop other edits."""
    made = Collaborator({"name": OWNER, "communes": (kit.COMMUNE,)})
    erased, closed = kit.add(desk, made), kit.add(desk, made)
    erasing.erase(desk, [erased])
    without_keys(desk, closed)
    for record_id in (erased, closed):
        kit.change(desk, record_id, "collaborator", workplace="Xã mẫu")
        assert records.load(desk, "collaborator", record_id).record.values["workplace"] == "Xã mẫu"
    seen = records.load(desk, "facility", kit.add(desk, owned()))
    with pytest.raises(Refused):
        records.save(desk, seen, seen.record.with_values(name=None))


# ------------------------------------------------------------------------------------------------------------- about


def test_everything_about_a_person(desk: Desk) -> None:
    """Their values, their other records with the reason, who wrote."""
    record_id = kit.add(desk, owned(tax_code=NUMBER))
    survey = kit.add(desk, kit.survey(facility=record_id, representative=OWNER, visited_on=date(2026, 5, 4)))
    by_phone = kit.add(desk, kit.facility(name="Mẫu – số máy", phones=(PHONE,)))
    by_number = kit.add(desk, kit.facility(name="Mẫu – mã số", tax_code=NUMBER))
    person = kit.add(
        desk,
        Collaborator(
            {"name": "CHU MAU KIN DAO", "communes": (kit.COMMUNE,), "email": MAIL.upper(), "birth_year": 1980}
        ),
    )
    kit.add(desk, kit.facility(name="Mẫu – khác", representative="Chủ Mẫu Khác", site_commune=kit.OTHER_COMMUNE))
    told = persons.about(desk, record_id)
    assert {fact.path: fact.value for fact in told.own.facts} == {
        "representative": OWNER, "phones": [PHONE], "email": MAIL, "tax_code": NUMBER,
    }  # fmt: skip
    assert {(one.record_id, one.reasons) for one in told.same} == {
        (survey, (persons.NAMESAKE, persons.LINKED)),
        (by_phone, (persons.SAME_PHONE,)),
        (by_number, (persons.SAME_NUMBER,)),
        (person, (persons.SAME_EMAIL, persons.NAMESAKE)),
    }
    assert [entry.kind for entry in told.own.written] == ["set"]
    body = persons.json_object(told)
    assert body["id"] == record_id
    assert len(told.same) == 4
