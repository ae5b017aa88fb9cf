"""The way of a bundle: written, lost, doubled, swapped, late, merged, looked at, taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle import envelope
from kc_desktop.services import enrolment, imports, merging, objects, sending
from kc_desktop.services.desk import Desk
from kc_desktop.store import stations
from tests.tools.simulation import hindsight
from tests.tools.simulation.hindsight import Broken
from tests.tools.simulation.stand import Computer
from tests.tools.simulation.world import World

_MAY_BE_REFUSED = {"unknown_sender", "not_for_us", "older_than_here", "revoked"}


class Post:
    """All sticks and who carries them."""

    def __init__(self, world: World) -> None:
        self.world = world

    def export(self) -> None:
        """A stick is filled; it may get lost on the way."""
        computer = self.world.anyone()
        self._keep(self.exported(computer), lose=0.25)

    def exported(self, computer: Computer) -> Sequence[Path]:
        desk = self.world.stand.use(computer)
        files = sending.export(desk, self._stick(computer.name)).files
        self.world.counts["bundles"] += len(files)
        self.world.written[computer.name] += len(files)
        return files

    def _keep(self, files: Iterable[Path], lose: float) -> None:
        for file in files:
            if self.world.chance.random() < lose:
                file.unlink()
                self.world.counts["sticks lost"] += 1
            else:
                self.world.sticks.append(file)

    def resend(self) -> None:
        """What waits in the outbox goes onto another stick."""
        computer = self.world.anyone()
        desk = self.world.stand.use(computer)
        stick = self._stick(f"{computer.name}-lai")
        try:
            self._keep(sending.resend(desk, stick).files, lose=0.2)
            self.world.counts["resent"] += 1
        except Refused as fault:
            if fault.code != "not_found":
                raise

    def between(self) -> None:
        """Two computers of one station exchange directly."""
        offices: dict[str, list[Computer]] = {}
        for one in self.world.stations():
            offices.setdefault(self.world.stand.use(one).identity.station, []).append(one)
        pairs = [computers for computers in offices.values() if len(computers) > 1]
        if not pairs:
            return
        here, there = self.world.chance.sample(self.world.chance.choice(pairs), 2)
        card = self.world.stand.root / "peer.kccard"
        enrolment.write_card(self.world.stand.use(there), card)
        stick = self._stick(f"{here.name}-lai")
        try:
            files = sending.export(self.world.stand.use(here), stick, card=card).files
        except Refused as fault:
            if fault.code not in _MAY_BE_REFUSED:
                raise
            return
        self._keep(files, lose=0.2)
        if self.world.chance.random() < 0.7:
            self.merge(there, [file for file in files if file in self.world.sticks])
        self.world.counts["bundles between computers"] += len(files)

    def _stick(self, name: str) -> Path:
        stick = self.world.stand.root / "sticks" / name
        stick.mkdir(parents=True, exist_ok=True)
        return stick

    def deliver(self) -> None:
        """Some sticks, in any order, arrive somewhere; some come again later."""
        if not self.world.sticks:
            return
        some = self.world.chance.sample(self.world.sticks, min(len(self.world.sticks), self.world.chance.randint(1, 3)))
        if self.world.chance.random() < 0.1:
            self.merge(self.world.chance.choice(list(self.world.stand.computers.values())), some)
            self.world.counts["sticks swapped"] += len(some)
            return
        by_reader: dict[str, tuple[Computer, list[Path]]] = {}
        for file in some:
            readers = self.readers(file)
            if readers:
                reader = self.world.chance.choice(readers)
                by_reader.setdefault(reader.name, (reader, []))[1].append(file)
        for reader, files in by_reader.values():
            self.merge(reader, files)
        for file in some:
            if self.world.chance.random() < 0.7:
                self.world.sticks.remove(file)
            else:
                self.world.counts["sticks doubled"] += 1

    def readers(self, file: Path) -> list[Computer]:
        to = set(envelope.read_header(file).to)
        sender = file.relative_to(self.world.stand.root / "sticks").parts[0].removesuffix("-lai")
        return [
            one
            for one in self.world.stand.computers.values()
            if one.name != sender
            and any(envelope.recipient_id(keys.age_recipient) in to for keys in self.world.stand.use(one).openers)
        ]

    def merge(self, computer: Computer, files: Sequence[Path], *, patient: bool = True) -> merging.Merged | None:
        """Merge; whoever is unknown is confirmed by a click and merged then (the patient wait now and then)."""
        desk = self.world.stand.use(computer)
        faults: list[Refused] = []
        merged: merging.Merged | None = None
        try:
            merged = merging.merge(desk, files)
            faults = [fault for _, fault in merged.refused if isinstance(fault, Refused)]
        except Refused as fault:
            faults = [fault]
        wrong = [fault for fault in faults if fault.code not in _MAY_BE_REFUSED]
        if wrong:
            raise wrong[0]
        self.world.counts["merges"] += 1
        for one in merged.imports if merged else ():
            c = one.counts
            if c.received != c.applied + c.known + c.to_decide + c.quarantined:
                raise Broken("counts", repr(c))
            self.world.counts["operations merged"] += c.applied + c.to_decide
            self.world.counts["quarantined"] += c.quarantined
        if merged and merged.identity:
            self.world.stand.reopen(computer)
        unknown = any(fault.code == "unknown_sender" for fault in faults) and computer is self.world.centre
        if unknown and (not patient or self.world.chance.random() < 0.7) and self._confirm(desk):
            return self.merge(computer, files, patient=patient)
        return merged

    def _confirm(self, desk: Desk) -> bool:
        """Confirm everybody who waits; whether anybody did."""
        with desk.store.reader() as connection:
            waiting = {one.station for one in stations.every(connection) if one.state == stations.PENDING}
        for station in sorted(waiting):
            enrolment.accept(desk, station)
            self.world.counts["confirmed"] += 1
        return bool(waiting)

    def withdraw(self) -> None:
        """An import is taken back, or taken in again."""
        desk = self.world.stand.use(self.world.centre)
        every = imports.every(desk)
        if every:
            one = self.world.chance.choice(every)
            if one.state == "withdrawn":
                imports.release(desk, one.num)
                self.world.counts["released"] += 1
            else:
                imports.withdraw(desk, one.num)
                self.world.counts["withdrawn"] += 1
            self.world.written[self.world.centre.name] += 1
            self.world.withdrawn = True

    def merge_and_withdraw(self) -> None:
        """Taking the last import back leaves what was before it; taking it in again what was after."""
        files = [file for file in self.world.sticks if self.world.centre in self.readers(file)]
        if not files:
            return
        desk = self.world.stand.use(self.world.centre)
        before = hindsight.lines(desk)
        merged = self.merge(self.world.centre, (self.world.chance.choice(files),))
        if merged is None or len(merged.imports) != 1 or merged.imports[0].counts.received == 0:
            return
        after = hindsight.lines(desk)
        num = merged.imports[0].num
        if next(one for one in imports.every(desk) if one.num == num).state == "withdrawn":
            return
        imports.withdraw(desk, num)
        self.world.written[self.world.centre.name] += 1
        self.world.counts["withdrawn at once"] += 1
        again = len([one for one in imports.every(desk) if one.num > num]) > 0
        left = hindsight.lines(desk)
        if not again and merged.imports[0].counts.known == 0 and left != before:
            raise Broken("withdraw", f"{left.keys() ^ before.keys()}")
        imports.release(desk, num)
        self.world.written[self.world.centre.name] += 1
        if hindsight.lines(desk) != after:
            raise Broken("withdraw", "taking in again")

    def look(self) -> None:
        """A preview changes nothing."""
        computer = self.world.anyone()
        files = [file for file in self.world.sticks if computer in self.readers(file)]
        if not files:
            return
        desk = self.world.stand.use(computer)
        before = list(objects.dump(desk)), hindsight.ops_of(desk).keys()
        try:
            merging.preview(desk, files[:2])
        except Refused as fault:
            if fault.code not in _MAY_BE_REFUSED:
                raise
        if (list(objects.dump(desk)), hindsight.ops_of(desk).keys()) != before:
            raise Broken("preview", "something changed")
        self.world.counts["previews"] += 1
