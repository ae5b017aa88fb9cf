"""A long life: any order of saves, edits, deletions, undos, drafts, backups, restores and restarts against a model."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kc_desktop.app import App, packs
from kc_desktop.domain.op import parse
from kc_desktop.services import drafts, history, lists, records, setup, upkeep
from kc_desktop.store import log, place
from kc_desktop.system import paths
from kc_desktop.system.keys import KeyStore
from tests.services import kit

remarks = st.sampled_from(["một", "hai", "ba", None])
picks = st.integers(0, 10**6)


class Life(RuleBasedStateMachine):
    """``model``: id → remark of what must be there; ``past``: backups with the drafts of their day.

    No restore, no old file put back and no copy takes anything out of the model: the journal gives it back.
    """

    @initialize()
    def born(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.folder = self.root / "data"
        answers = setup.Answers(role="station", name="Trạm mẫu", province=kit.PROVINCE)
        setup.create(self.folder, packs(), KeyStore(paths.keys_folder()), answers)
        self.app = App(self.folder)
        self.model: dict[str, str | None] = {}
        self.gone: list[str] = []
        self.drafts: dict[str, int] = {}
        self.past: list[tuple[Path, dict[str, int]]] = []
        self.numbers: dict[tuple[str, int], str] = {}
        self.others: list[Path] = []
        self.elsewhere: dict[str, str | None] = {}

    def pick(self, number: int) -> str:
        return sorted(self.model)[number % len(self.model)]

    @rule(remark=remarks)
    def add(self, remark: str | None) -> None:
        self.model[kit.add(self.app.desk, kit.facility(remark=remark))] = remark

    @precondition(lambda self: self.model)
    @rule(number=picks, remark=remarks)
    def edit(self, number: int, remark: str | None) -> None:
        record = self.pick(number)
        kit.change(self.app.desk, record, remark=remark)
        self.model[record] = remark
        self.drafts.pop(record, None)

    @precondition(lambda self: self.model)
    @rule(number=picks, remark=remarks)
    def edit_and_undo(self, number: int, remark: str | None) -> None:
        record = self.pick(number)
        op = kit.change(self.app.desk, record, remark=remark).op
        if op is not None:
            history.undo(self.app.desk, op)
        self.drafts.pop(record, None)

    @precondition(lambda self: self.model)
    @rule(number=picks)
    def delete(self, number: int) -> None:
        record = self.pick(number)
        self.gone.append(records.delete(self.app.desk, "facility", record).op or "")
        self.drafts.pop(record, None)
        del self.model[record]

    @precondition(lambda self: self.gone)
    @rule()
    def bring_back(self) -> None:
        record = history.undo(self.app.desk, self.gone.pop()).record_id
        remark = records.load(self.app.desk, "facility", record).record.values.get("remark")
        self.model[record] = remark

    @precondition(lambda self: self.model)
    @rule(number=picks)
    def draft(self, number: int) -> None:
        drafts.keep(self.app.desk, "facility", self.pick(number), {"n": number})
        self.drafts[self.pick(number)] = number

    @rule()
    def restart(self) -> None:
        self.app.close()
        self.app = App(self.folder)

    @rule()
    def rebuild(self) -> None:
        upkeep.rebuild(self.app.desk)

    @rule()
    def backup(self) -> None:
        made = upkeep.backup(self.app.desk)
        self.past.append((made.path, dict(self.drafts)))

    @precondition(lambda self: self.past)
    @rule(number=picks)
    def restore(self, number: int) -> None:
        there = [entry for entry in self.past if entry[0].exists()]  # the others were thinned
        path, kept = there[number % len(there)]
        self.app.close()
        upkeep.restore(self.folder, path)
        self.app = App(self.folder)
        self.drafts = dict(kept)

    @precondition(lambda self: self.past)
    @rule(number=picks)
    def put_an_old_file_back(self, number: int) -> None:
        there = [entry for entry in self.past if entry[0].exists()]
        path, kept = there[number % len(there)]
        self.app.close()
        shutil.copyfile(path, place.database_file(self.folder))
        self.app = App(self.folder, settle=lambda found: found.choices[0])
        self.drafts = dict(kept)

    @rule()
    def work_on_in_a_copy(self) -> None:
        """The other copy lives on: what it writes later is told by its journal, if anything is missing here."""
        self.app.close()
        self.others.append(self.root / f"copy{len(self.others)}")
        shutil.copytree(self.folder, self.others[-1])
        self.app = App(self.folder)

    @precondition(lambda self: self.others)
    @rule(number=picks, remark=remarks)
    def save_in_another_copy(self, number: int, remark: str | None) -> None:
        """Then this one is behind, or superseded: it takes in what the other wrote."""
        self.app.close()
        with App(self.others[number % len(self.others)], settle=lambda found: found.choices[0]) as other:
            self.elsewhere[kit.add(other.desk, kit.facility(remark=remark))] = remark
            self.note(other)
        self.app = App(self.folder, settle=lambda found: found.choices[0])

    @invariant()
    def everything_is_as_it_should_be(self) -> None:
        desk = self.app.desk
        nums = lists.ids(desk, lists.Query("facility"))
        found = {row.id: row.cells[0] or None for row in lists.page(desk, "facility", nums, ["remark"])}
        for record in found.keys() & self.elsewhere.keys():
            self.model[record] = self.elsewhere.pop(record)
        assert found == self.model
        assert {d.record: d.payload["n"] for d in drafts.every(desk)} == self.drafts
        self.note(self.app)

    def note(self, app: App) -> None:
        with app.desk.store.reader() as connection:
            for _, op, raw in log.walk(connection):
                parsed = parse(raw)
                known = self.numbers.setdefault((parsed.replica, parsed.number), op)
                assert known == op, "a number given twice, across all restores and copies"

    def teardown(self) -> None:
        if hasattr(self, "app"):
            assert upkeep.check(self.app.desk, deep=True).ok
            self.app.close()
            shutil.rmtree(self.root)


TestLife = pytest.mark.slow(Life.TestCase)
TestLife.settings = settings(
    max_examples=8,
    stateful_step_count=20,
    deadline=None,
    phases=[Phase.generate],  # shrinking a life on real files takes minutes
)
