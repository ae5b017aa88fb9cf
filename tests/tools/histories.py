"""Random histories of a province: stations and a centre, sticks that get lost, doubled and swapped, disks that are
copied, cloned and put back, clocks that jump, processes that die. At the end nothing may be missing.

The real program runs on real databases and real bundles (``simulation.stand``); the ledger of what people typed is kept
apart from it (``simulation.hindsight``). A history is the same for the same seed.
"""

from __future__ import annotations

import datetime
import shutil
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kc_desktop.services import imports, sending
from kc_desktop.services.arrival import ORDER
from kc_desktop.store import meta
from tests.tools.simulation import hindsight
from tests.tools.simulation.disks import Disks
from tests.tools.simulation.hindsight import Broken
from tests.tools.simulation.people import People
from tests.tools.simulation.post import Post
from tests.tools.simulation.stand import Stand, staged
from tests.tools.simulation.world import World, found

_ROUNDS = 14
"""Trips of every stick after which a province that still moves is held for restless; three or four are usual."""
_MEMORY = Path("/dev/shm")  # noqa: S108  (where there is such a folder; a disk that is memory)


@dataclass
class Outcome:
    """What a history was: its seed, counts of what happened, and what broke ("" for nothing)."""

    seed: int
    counts: Counter[str] = field(default_factory=Counter)
    broken: str = ""
    detail: str = ""


class Histories:
    """A maker of histories; use as a context: the founded province is copied for each of them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        with staged(Stand(root / "template", 0)) as stand:
            found(stand)

    def run(self, seed: int, steps: int) -> Outcome:
        """Live one history through."""
        home = self._root / "run"
        home.mkdir()
        outcome = Outcome(seed)
        try:
            with staged(Stand(home, seed)) as stand:
                world = World(stand, self._root / "template", seed)
                outcome.counts = world.counts
                History(world).run(steps)
        except Exception as fault:  # whatever it is, it is what we look for
            outcome.broken = fault.what if isinstance(fault, Broken) else type(fault).__name__
            outcome.detail = f"{fault}\n{traceback.format_exc()}"
        finally:
            shutil.rmtree(home)
        return outcome


@contextmanager
def histories() -> Iterator[Histories]:
    """A maker on a disk that is memory, where the system has one."""
    with tempfile.TemporaryDirectory(prefix="kc-", dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        yield Histories(Path(folder))


class History:
    """One history (inside ``stand.staged``)."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.people, self.post, self.disks = People(world), Post(world), Disks(world)

    def run(self, steps: int) -> None:
        """Live, then bring everything home, then look back."""
        acts = self._acts()
        chance, stand = self.world.chance, self.world.stand
        for act in chance.choices([a for a, _ in acts], [w for _, w in acts], k=steps):
            stand.moment += datetime.timedelta(seconds=chance.expovariate(1 / 40_000))
            act()
        self.finish()

    def _acts(self) -> list[tuple[Callable[[], None], int]]:
        people, post, disks = self.people, self.post, self.disks
        killed = (people.save, people.save, people.resolve, people.undo, people.delete, post.export, post.deliver)
        return [
            (people.save, 30), (people.delete, 2), (people.undo, 3), (people.save_and_undo, 2), (people.resolve, 5),
            (post.export, 14), (post.deliver, 16), (post.resend, 2), (post.withdraw, 1), (post.look, 2),
            (post.merge_and_withdraw, 2), (post.between, 2), (disks.snapshot, 3), (disks.put_back, 3),
            (disks.restore, 2), (disks.copy_folder, 2), (disks.move_centre, 1), (disks.clone, 1),
            (disks.drop_journals, 1), (disks.rotate, 1), (disks.jump, 3), (disks.kill_idle, 2),
            (lambda: disks.kill_inside(self.world.chance.choice(killed)), 4),
        ]  # fmt: skip

    # ----------------------------------------------------------------------------------------------------- coming home

    def finish(self) -> None:
        """Deliver until nothing moves; then everything must be in its place."""
        world = self.world
        desk = world.stand.use(world.centre)
        if world.chance.random() < 0.7:
            for one in imports.every(desk):
                if one.state == "withdrawn":
                    imports.release(desk, one.num)
            world.withdrawn = False
        self._leftovers()
        for _ in range(_ROUNDS):
            world.counts["rounds"] += 1
            if not self._round():
                break
        else:
            raise Broken("unsettled", "no end of deliveries")
        self._leftovers()
        self.judge()

    def _leftovers(self) -> None:
        """What is still about arrives after all."""
        for file in self.world.chance.sample(self.world.sticks, len(self.world.sticks)):
            for reader in self.post.readers(file)[:1]:
                self.post.merge(reader, (file,), patient=False)

    def _round(self) -> bool:
        """One trip of every station to the centre and back; whether anything moved."""
        world, use = self.world, self.world.stand.use
        before = self._sizes()
        for computer in world.stations():
            self.post.merge(world.centre, self.post.exported(computer), patient=False)
        for file in self.post.exported(world.centre):
            for reader in self.post.readers(file):
                self.post.merge(reader, (file,), patient=False)
        for computer in list(world.stand.computers.values()):
            desk = use(computer)
            with desk.store.reader() as connection:
                ordered = meta.read(connection, ORDER) == desk.identity.replica
            if ordered:
                computer.expected = ("restored",)
                world.stand.close(computer)
                world.opened_anew(computer)
        return self._sizes() != before or any(sending.unsent(use(one)) for one in world.stations())

    def _sizes(self) -> list[int]:
        return [hindsight.size(self.world.stand.use(one)) for one in self.world.stand.computers.values()]

    # --------------------------------------------------------------------------------------------------- looking back

    def judge(self) -> None:
        """Every promise."""
        world, use = self.world, self.world.stand.use
        centre = use(world.centre)
        for num in [one.num for one in imports.every(centre)]:
            if imports.quarantine(centre, num):
                imports.retry(centre, num)
                world.counts["still in quarantine"] += len(imports.quarantine(centre, num))
        for computer in world.stand.computers.values():
            hindsight.check_counts(use(computer))
            hindsight.check_chains(use(computer), world.cloned)
        world.counts["branched numbers"] += hindsight.check_chains(centre, world.cloned)
        world.counts["operations"] += hindsight.check_values(centre, world.ledger, world.withdrawn)
        world.counts["values"] += sum(len(act.wrote) for act in world.ledger.done.values())
        hindsight.check_rebuild(centre)
        if not world.withdrawn:
            for computer in world.stations():
                hindsight.check_same(use(computer), centre)
