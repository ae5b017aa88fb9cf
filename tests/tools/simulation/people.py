"""What people write: records, changes, deletions, decisions, undoing. Every act is entered in the ledger."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.services import conflicts, history, records
from kc_desktop.services.records import Loaded
from kc_desktop.store import log
from tests.tools.offices import commune
from tests.tools.simulation.hindsight import NOTHING, Act, Broken, Tokens, tokens
from tests.tools.simulation.stand import Computer
from tests.tools.simulation.world import World

_TEXTS = ("main_product", "short_name", "site_address", "craft_village")


class People:
    """Everybody at all the keyboards."""

    def __init__(self, world: World) -> None:
        self.world = world

    def save(self) -> None:
        """A new record, one that several offices know by its id, or one that is here."""
        computer = self.world.anyone()
        desk = self.world.stand.use(computer)
        roll = self.world.chance.random()
        here = self.world.records(desk)
        if roll < 0.25 or not here:
            form, record = self.world.chance.choice(("facility", "facility", "survey")), new_id()
        elif roll < 0.55:
            form, record = self.world.chance.choice(self.world.shared)
        else:
            form, record = self.world.chance.choice(here)
        seen = records.load_or_new(desk, form, record)
        if not seen.deleted:
            self._save(computer, seen)

    def _save(self, computer: Computer, seen: Loaded) -> str | None:
        """The operation; None when the form refuses (a row whose name was taken back must be named first)."""
        desk = self.world.stand.use(computer)
        values, wrote = self._changes(seen)
        act = Act(computer.name, "save", seen.record_id, wrote, _eyes(seen.flat))
        try:
            done = self._noted(act, lambda: records.save(desk, seen, seen.record.with_values(**values)).op)
        except Refused as fault:
            if fault.code != "invalid_content":
                raise
            self.world.counts["saves refused"] += 1
            return None
        self.world.counts["saves"] += 1
        return done

    def _noted(self, act: Act, write: Callable[[], str | None]) -> str:
        """Do what writes one operation and enter it; when the process dies meanwhile, enter that it may be there."""
        try:
            op = write()
        except BaseException:
            self.world.ledger.broken.append(act)
            raise
        assert op is not None, "nothing was written"
        self.world.ledger.done[op] = act
        self.world.written[act.computer] += 1
        return op

    def _changes(self, seen: Loaded) -> tuple[dict[str, Any], dict[str, Tokens]]:
        form, values = seen.form, {}
        wrote: dict[str, Tokens] = {}
        chosen = self.world.chance.sample([*_TEXTS, "phones", "name", "clear", "rows"], self.world.chance.randint(1, 3))
        constants: Mapping[str, Any] = {"legal_form": "htx", "site_commune": commune()}
        if form.key == "survey":
            constants = {**constants, "visited_on": datetime.date(2026, 3, 1)}
        for key, value in constants.items():
            if getattr(seen.record, key) in (None, ""):
                values[key] = value
                wrote[key] = tokens(value.isoformat() if isinstance(value, datetime.date) else value)
        for key in _TEXTS:
            if key in chosen:
                values[key] = self.world.typed()
        if "name" in chosen or not seen.record.values.get("name"):
            values["name"] = f"Mẫu {self.world.typed()}"
        if "phones" in chosen:
            number = f"09{int(self.world.typed()[1:]):08}"
            before: tuple[str, ...] = seen.record.values.get("phones") or ()
            kept = tuple(self.world.chance.sample(before, len(before) // 2))
            values["phones"] = tuple(sorted((*kept, number)))
        if "clear" in chosen and "short_name" not in values and seen.record.values.get("short_name"):
            values["short_name"] = None
        wrote.update({key: tokens(value) for key, value in values.items() if key not in wrote})
        if "rows" in chosen and form.key == "survey":
            rows, texts = self._rows(seen.record)
            values["equipment"] = rows
            wrote.update(texts)
        if not wrote:
            values["main_product"] = self.world.typed()
            wrote["main_product"] = tokens(values["main_product"])
        return values, wrote

    def _rows(self, record: Form) -> tuple[tuple[Form, ...], dict[str, Tokens]]:
        row = FORMS["survey"].by_key["equipment"].row
        assert row is not None
        before: tuple[Form, ...] = record.values.get("equipment") or ()
        text = self.world.typed()
        roll = self.world.chance.random()
        if before and roll < 0.35:
            one = self.world.chance.choice(before)
            changed = tuple(r.with_values(origin=text) if r.row_id == one.row_id else r for r in before)
            return changed, {f"equipment/{one.row_id}/origin": tokens(text)}
        if before and roll < 0.5:
            one = self.world.chance.choice(before)
            return tuple(r for r in before if r.row_id != one.row_id), {f"equipment/{one.row_id}/-": NOTHING}
        new = row({"name": text}, new_id())
        return tuple(sorted((*before, new), key=lambda r: r.row_id)), {f"equipment/{new.row_id}/name": tokens(text)}

    def delete(self) -> None:
        """A record is deleted."""
        computer = self.world.anyone()
        desk = self.world.stand.use(computer)
        alive = [key for key in self.world.records(desk) if not records.load(desk, *key).deleted]
        if alive:
            form, record = self.world.chance.choice(alive)
            act = Act(computer.name, "delete", record, {"-": NOTHING}, _eyes(records.load(desk, form, record).flat))
            self._noted(act, lambda: records.delete(desk, form, record).op)
            self.world.counts["deletions"] += 1

    def undo(self) -> None:
        """An operation is taken back, whoever wrote it."""
        computer = self.world.anyone()
        desk = self.world.stand.use(computer)
        here = self.world.records(desk)
        if not here:
            return
        form, record = self.world.chance.choice(here)
        with desk.store.reader() as connection:
            ops = [stored.op for stored in log.of_record(connection, record)]
        self._undo(computer, form, self.world.chance.choice(ops).id)

    def _undo(self, computer: Computer, form: str, op_id: str) -> bool:
        desk = self.world.stand.use(computer)
        with desk.store.reader() as connection:
            stored = log.find(connection, op_id)
        assert stored is not None
        before = records.load(desk, form, stored.op.record)
        saw = _eyes_and_sides(before)
        act = Act(computer.name, "undo", stored.op.record, dict.fromkeys((*stored.op.sets, "-"), NOTHING), saw)
        self.world.ledger.broken.append(act)  # a reopened decision writes several: whatever it writes is this person's
        try:
            done = history.undo(desk, op_id).op
        except Refused as fault:
            if fault.code not in ("nothing_to_undo", "not_allowed"):
                raise
            return False
        assert done is not None
        self.world.ledger.done[done] = act
        self.world.written[computer.name] += 1
        self.world.counts["undone"] += 1
        return True

    def save_and_undo(self) -> None:
        """A change and its undo leave what was there."""
        computer = self.world.anyone()
        desk = self.world.stand.use(computer)
        alive = [key for key in self.world.records(desk) if not records.load(desk, *key).deleted]
        if not alive:
            return
        form, record = self.world.chance.choice(alive)
        seen = records.load(desk, form, record)
        op = self._save(computer, seen)
        if op is None:
            return
        if not self._undo(computer, form, op):
            raise Broken("undo", f"{record}: a change made just now cannot be undone")
        after = records.load(desk, form, record)
        if _values(after) != _values(seen):
            raise Broken("undo", f"{record}: {_values(seen)} became {_values(after)}")

    def resolve(self) -> None:
        """A conflict is decided."""
        computer = self.world.anyone()
        desk = self.world.stand.use(computer)
        waiting = conflicts.queue(desk)
        if not waiting:
            return
        one = self.world.chance.choice(waiting)
        seen = records.load(desk, one.form, one.record_id)
        sides = [side.value for side in seen.conflicts[one.path]]
        value = self.world.chance.choice(sides)
        saw = _eyes_and_sides(seen)  # the screen shows every side, and of a deletion every edit
        wrote = {one.path: NOTHING if one.path.endswith("-") else tokens(value)}
        act = Act(computer.name, "resolve", one.record_id, wrote, saw)
        try:
            self._noted(act, lambda: conflicts.resolve(desk, one.form, one.record_id, one.path, value).op)
        except Refused as fault:
            if fault.code != "not_allowed":
                raise
        self.world.counts["resolved"] += 1


def _eyes(flat: Mapping[str, object]) -> dict[str, Tokens]:
    return {path: tokens(value) for path, value in flat.items()}


def _eyes_and_sides(seen: Loaded) -> dict[str, Tokens]:
    """What stands in the form, and every side of its open conflicts."""
    saw = _eyes(seen.flat)
    for path, sides in seen.conflicts.items():
        saw[path] = saw.get(path, NOTHING).union(*(tokens(side.value) for side in sides))
    return saw


def _values(seen: Loaded) -> object:
    sides = {path: sorted(str(side.value) for side in found) for path, found in seen.conflicts.items()}
    return seen.deleted, {path: value for path, value in seen.flat.items() if path not in sides}, sides
