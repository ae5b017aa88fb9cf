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
from kc_desktop.services import drafts, history, lists, records, setup, upkeep
from kc_desktop.store import log
from kc_desktop.system import paths
from kc_desktop.system.keys import KeyStore
from tests.services import kit

remarks = st.sampled_from(["một", "hai", "ba", None])
picks = st.integers(0, 10**6)


class Life(RuleBasedStateMachine):
    """``model``: id → remark of what must be there; ``past``: backups with the model of their day."""

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
        self.past: list[tuple[Path, dict[str, str | None], list[str], dict[str, int]]] = []
        self.numbers: dict[tuple[str, int], str] = {}

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
        self.past.append((made.path, dict(self.model), list(self.gone), dict(self.drafts)))

    @precondition(lambda self: self.past)
    @rule(number=picks)
    def restore(self, number: int) -> None:
        there = [entry for entry in self.past if entry[0].exists()]  # the others were thinned
        path, model, gone, kept = there[number % len(there)]
        self.app.close()
        upkeep.restore(self.folder, path)
        self.app = App(self.folder)
        self.model, self.gone, self.drafts = dict(model), list(gone), dict(kept)

    @invariant()
    def everything_is_as_it_should_be(self) -> None:
        desk = self.app.desk
        nums = lists.ids(desk, lists.Query("facility"))
        found = {row.id: row.cells[0] or None for row in lists.page(desk, "facility", nums, ["remark"])}
        assert found == self.model
        assert {d.record: d.payload["n"] for d in drafts.every(desk)} == self.drafts
        with desk.store.reader() as connection:
            for _, op, raw in log.walk(connection):
                parsed = log.parse(raw)
                known = self.numbers.setdefault((parsed.replica, parsed.number), op)
                assert known == op, "a number given twice, across all restores"

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
