"""Open, save, delete: one save is one operation, nothing is overwritten unseen, nothing half-done."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.app import App
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import FORMS, Facility, Payment
from kc_desktop.domain.declared.survey import ProductRow
from kc_desktop.domain.errors import Cancelled, Machine, Refused
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Author, make
from kc_desktop.domain.record import flatten
from kc_desktop.services import drafts, lists, records, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import log, projection
from tests.domain import strategies as ours
from tests.services import kit
from tests.tools.cases import each

ROW_A, ROW_B = sorted((new_id(), new_id()))


def op_count(desk: Desk) -> int:
    with desk.store.reader() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM op").scalar_one())


def foreign(desk: Desk, record: str, sets: dict[str, tuple[object, tuple[str, ...]]], form: str = "facility") -> str:
    """An operation of another replica, as a merge would bring it."""
    from kc_desktop.domain.op import Place

    op = make(Author(new_id(), "khác", "ctv"), Place(1, "", "f" * 12 + ":0000", ""), "set", form, 2, record, sets)
    with desk.store.writer() as connection:
        log.append(connection, (op,))
        projection.apply(connection, (op,), desk.names)
    return op.id


def test_a_save_is_one_operation_and_tells_what_it_touched(desk: Desk) -> None:
    seen = records.blank(desk, "facility")
    assert seen.is_new
    saved = records.save(desk, seen, kit.facility(founded_year=1990))
    assert saved.change == Change("saved", frozenset({("facility", saved.record_id)}))
    again = records.load(desk, "facility", saved.record_id)
    assert again.record == kit.facility(founded_year=1990)
    assert (again.is_new, again.deleted, again.conflicts, again.problems) == (False, False, {}, ())
    assert set(again.shown["name"]) == {saved.op}
    nothing = records.save(desk, again, again.record)
    assert (nothing.op, op_count(desk)) == (None, 1)


def test_only_what_changed_is_written(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(founded_year=1990, remark="cũ"))
    op = kit.change(desk, record_id, remark="mới", founded_year=None).op
    with desk.store.reader() as connection:
        stored = log.find(connection, op or "")
    assert stored is not None
    assert {path: value for path, (value, _) in stored.op.sets.items()} == {"remark": "mới", "founded_year": None}
    assert records.load(desk, "facility", record_id).record.values.get("founded_year") is None


@pytest.mark.slow
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pair=st.sampled_from(sorted(FORMS)).flatmap(lambda k: st.tuples(ours.records(FORMS[k]), ours.records(FORMS[k]))))
def test_any_record_is_stored_and_read_back(desk: Desk, pair: tuple[Form, Form]) -> None:
    """Below validation: whatever a form can hold survives log, projection and typed tables."""
    first, second = pair
    form = type(first)
    once = any(f.merge.value == "event" for f in form.fields)
    seen = records.blank(desk, form.key)
    with desk.writer() as connection:
        records._save(desk, connection, seen, first, "")
    loaded = records.load_or_new(desk, form.key, seen.record_id)
    assert flatten(loaded.record) == flatten(first)
    if not once:
        with desk.writer() as connection:
            records._save(desk, connection, loaded, second, "")
        loaded = records.load_or_new(desk, form.key, seen.record_id)
        assert flatten(loaded.record) == flatten(second)
    nums = lists.ids(desk, lists.Query(form.key))
    columns = [f.key for f in form.fields if f.kind is not Kind.ROWS]
    assert len(lists.page(desk, form.key, nums[-3:], columns)) == len(nums[-3:])
    assert upkeep.check(desk, deep=True).ok


def test_what_blocks_is_refused_with_every_problem_and_nothing_is_written(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        records.save(desk, records.blank(desk, "facility"), Facility({"site_commune": "2025:99999"}))
    assert refused.value.code == "invalid_content"
    problems = refused.value.facts["problems"]
    assert [(p.path, p.code) for p in problems] == [  # type: ignore[attr-defined]  # facts are objects
        ("name", "required"), ("legal_form", "required"), ("site_commune", "unknown_unit"),
    ]  # fmt: skip
    assert "Cần nhập mục này" in str(refused.value)
    assert op_count(desk) == 0


def test_a_field_changed_meanwhile_is_refused_another_field_is_not(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(remark="cũ"))
    seen = records.load(desk, "facility", record_id)
    kit.change(desk, record_id, remark="của người khác")
    with pytest.raises(Refused) as refused:
        records.save(desk, seen, seen.record.with_values(remark="của tôi"))
    assert refused.value.code == "changed_meanwhile"
    records.save(desk, seen, seen.record.with_values(short_name="M"))
    now = records.load(desk, "facility", record_id).record
    assert (now.values["remark"], now.values["short_name"]) == ("của người khác", "M")


def test_rows_are_added_changed_and_removed_by_their_id(desk: Desk) -> None:
    rows = (ProductRow({"name": "gạch"}, ROW_A), ProductRow({"name": "ngói"}, ROW_B))
    record_id = kit.add(desk, kit.survey(visited_on=date(2026, 8, 1), products=rows))
    kit.change(desk, record_id, "survey", products=(ProductRow({"name": "gạch nung"}, ROW_A),))
    assert records.load(desk, "survey", record_id).record.values["products"] == (
        ProductRow({"name": "gạch nung"}, ROW_A),
    )
    kit.change(desk, record_id, "survey", products=())
    assert not records.load(desk, "survey", record_id).record.values["products"]
    assert upkeep.check(desk, deep=True).ok


def test_what_a_newer_version_wrote_stays_through_a_save_here(desk: Desk) -> None:
    rows = (ProductRow({"name": "gạch"}, ROW_A), ProductRow({"name": "ngói"}, ROW_B))
    record_id = kit.add(desk, kit.survey(visited_on=date(2026, 8, 1), products=rows))
    newer = {"invented": 5, f"products/{ROW_A}/colour": "đỏ", f"products/{ROW_B}/colour": "nâu", "founded_year": "xưa"}
    foreign(desk, record_id, {path: (value, ()) for path, value in newer.items()}, "survey")
    seen = records.load(desk, "survey", record_id)
    assert [p.path for p in seen.problems] == ["founded_year"]
    records.save(desk, seen, seen.record.with_values(products=rows[:1], conclusion="xong"))
    flat = records.load(desk, "survey", record_id).flat
    assert {p: flat[p] for p in ("invented", f"products/{ROW_A}/colour", "founded_year")} == {
        "invented": 5, f"products/{ROW_A}/colour": "đỏ", "founded_year": "xưa",
    }  # fmt: skip
    assert flat[f"products/{ROW_B}/-"] is True, "a row goes whole, with the cells this version does not know"


def test_concurrent_values_are_a_conflict_that_shows_both(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(remark="chung"))
    seen = records.load(desk, "facility", record_id)
    kit.change(desk, record_id, remark="ở đây")
    foreign(desk, record_id, {"remark": ("ở kia", seen.shown["remark"])})
    now = records.load(desk, "facility", record_id)
    assert {c.value for c in now.conflicts["remark"]} == {"ở đây", "ở kia"}
    nums = lists.ids(desk, lists.Query("facility", where={"conflicts": ()}))
    assert [row.conflicts for row in lists.page(desk, "facility", nums, ["name"])] == [1]


def test_money_is_written_once(desk: Desk) -> None:
    paid = Payment({"year": 2026, "source": "kcqg", "kind": "thuc_hien", "amount": 5, "paid_on": date(2026, 5, 20)})
    codes = [c.code for c in desk.packs.codes("payment_kind")]
    record_id = kit.add(desk, paid.with_values(kind=codes[0]))
    kit.change(desk, record_id, "payment", remark="ghi chú thì được")
    with pytest.raises(Refused) as refused:
        kit.change(desk, record_id, "payment", amount=6)
    assert "không sửa" in str(refused.value)


def test_delete_leaves_lists_and_comes_back_by_undo(desk: Desk) -> None:
    from kc_desktop.services import history

    record_id = kit.add(desk, kit.facility())
    drafts.keep(desk, "facility", record_id, {"name": "x"})
    deleted = records.delete(desk, "facility", record_id)
    assert records.load(desk, "facility", record_id).deleted
    assert (lists.count(desk, "facility"), drafts.find(desk, "facility", record_id)) == (0, None)
    assert list(lists.ids(desk, lists.Query("facility", "gốm"))) == []
    with pytest.raises(Refused):
        records.delete(desk, "facility", record_id)
    history.undo(desk, deleted.op or "")
    assert not records.load(desk, "facility", record_id).deleted
    assert len(lists.ids(desk, lists.Query("facility", "gốm"))) == 1


def test_saving_a_record_deleted_meanwhile_is_refused(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility())
    seen = records.load(desk, "facility", record_id)
    records.delete(desk, "facility", record_id)
    with pytest.raises(Refused) as refused:
        records.save(desk, seen, seen.record.with_values(remark="muộn"))
    assert refused.value.code == "not_found"


def test_many_in_one_transaction_bad_ones_singly(desk: Desk) -> None:
    known = kit.add(desk, kit.facility(name="đã có"))
    batch = [
        (None, kit.facility(name="một")),
        (None, Facility({"name": "thiếu"})),
        (known, kit.facility(name="đổi")),
        (new_id(), kit.facility(name="có mã")),
    ]
    done = records.save_many(desk, "facility", batch, group="nhập")
    assert len(done.saved) == 3
    assert done.saved[1] == known
    assert [(place, {p.code for p in problems}) for place, problems in done.refused] == [(1, {"required"})]
    assert lists.count(desk, "facility") == 3


def test_many_cancelled_or_failed_keeps_none(desk: Desk) -> None:
    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            if done == 3:
                raise Cancelled

    with pytest.raises(Cancelled):
        records.save_many(desk, "facility", [(None, kit.facility()) for _ in range(9)], Stop())
    assert (op_count(desk), lists.count(desk, "facility")) == (0, 0)
    kit.add(desk, kit.facility())
    assert upkeep.check(desk, deep=True).ok


@each("form", ["", "nothing", "FACILITY", "survey.products", "facility; DROP TABLE op"])
def test_unknown_forms_and_records(desk: Desk, form: str) -> None:
    for work in (lambda: records.blank(desk, form), lambda: records.load(desk, form, new_id())):
        with pytest.raises(Refused) as refused:
            work()
        assert refused.value.code == "not_found"
    record_id = kit.add(desk, kit.facility())
    for name, other in (("facility", new_id()), ("survey", record_id), ("facility", "' OR 1=1")):
        with pytest.raises(Refused):
            records.load(desk, name, other)


def test_a_reader_cannot_write(data_dir: Path) -> None:
    kit.create(data_dir)
    with App(data_dir) as writer, App(data_dir, write=False) as reader:
        record_id = kit.add(writer.desk, kit.facility())
        assert records.load(reader.desk, "facility", record_id).record.values["name"] == kit.NAMES[0]
        with pytest.raises(Machine) as busy:
            kit.add(reader.desk, kit.facility())
        assert busy.value.code == "in_use"
        with pytest.raises(Machine):
            App(data_dir)


LOOP = """
import sys
from pathlib import Path
from kc_desktop.app import App
from kc_desktop.services import drafts
from tests.services import kit
with App(Path(sys.argv[1])) as app:
    n = 0
    while True:
        n += 1
        drafts.keep(app.desk, "facility", "draft", {"n": n})
        print("D", n, flush=True)
        print("R", kit.add(app.desk, kit.facility(name=f"Mẫu {n}")), flush=True)
"""


def test_killed_while_saving_every_acknowledged_record_is_there(data_dir: Path) -> None:
    kit.create(data_dir)
    child = subprocess.Popen([sys.executable, "-c", LOOP, str(data_dir)], stdout=subprocess.PIPE, text=True)  # noqa: S603
    assert child.stdout is not None
    lines = [child.stdout.readline() for _ in range(60)]
    child.kill()
    lines += child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    assert child.wait(10) != 0
    told = [line.split() for line in lines if line.endswith("\n")]
    with App(data_dir) as app:
        for record_id in [word for kind, word in told if kind == "R"]:
            assert records.load(app.desk, "facility", record_id).record.values["name"].startswith("Mẫu")
        draft = drafts.find(app.desk, "facility", "draft")
        assert draft is not None
        assert draft.payload["n"] >= max(int(word) for kind, word in told if kind == "D")  # type: ignore[operator]  # JSON
        assert upkeep.check(app.desk, deep=True).ok


def test_a_deletion_does_not_cover_what_stood_beside_what_was_shown(desk: Desk) -> None:
    """Elsewhere the same record got another name: its phones are shown with ours, its name is not."""
    record_id = kit.add(desk, kit.facility(phones=("0900000001",)))
    theirs = foreign(desk, record_id, {"name": ("Mẫu B", ()), "phones": (["0900000002"], ())})
    seen = records.load(desk, "facility", record_id)
    beside = next(side for side in seen.conflicts["name"] if not side.shown)
    assert theirs in seen.shown["phones"]
    deletion = records.delete(desk, "facility", record_id)
    after = records.load(desk, "facility", record_id)
    assert not after.deleted
    assert "-" in after.conflicts
    with desk.store.reader() as connection:
        stored = log.find(connection, str(deletion.op))
    assert stored is not None
    assert beside.op not in stored.op.sets["-"][0]  # type: ignore[operator]


def test_what_no_reader_would_take_again_is_not_written(desk: Desk) -> None:
    """A typed value outside the field's bounds would be in the log and gone at the next reading."""
    entry = {"year": 2026, "source": "kcdp", "kind": "giai_ngan", "paid_on": date(2026, 8, 1)}
    for wrong in ({"amount": -5}, {"amount": 10**20}, {"amount": 5, "voucher_no": "x" * 400}):
        with pytest.raises(Refused) as caught:
            kit.add(desk, Payment({**entry, **wrong}))
        assert caught.value.code == "invalid_content"
    assert lists.count(desk, "payment") == 0
