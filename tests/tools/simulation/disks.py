"""What happens to disks, clocks and processes behind the program's back."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable

from kc_desktop.services import centre_keys, upkeep
from kc_desktop.store import backup
from tests.tools.simulation.stand import YEARS, Computer, Killed
from tests.tools.simulation.world import CENTRE, World

_MOST_COMPUTERS = 7


class Disks:
    """Copies, clones, old files put back, deaths."""

    def __init__(self, world: World) -> None:
        self.world = world

    def snapshot(self) -> None:
        """Somebody keeps a copy of a data folder."""
        computer = self.world.anyone()
        self.world.stand.use(computer)
        self.world.stand.close(computer)
        kept = self.world.stand.root / "kept" / f"{computer.name}-{len(self.world.marks)}"
        shutil.copytree(computer.data, kept)
        computer.snapshots.append(kept)
        self.world.marks[kept] = self.world.written[computer.name]

    def put_back(self) -> None:
        """An old data folder is put in the place of the newer one."""
        able = [one for one in self.world.stand.computers.values() if one.snapshots]
        if not able:
            return
        computer = self.world.chance.choice(able)
        self.world.stand.use(computer)
        self.world.stand.close(computer)
        kept = self.world.chance.choice(computer.snapshots)
        shutil.rmtree(computer.data)
        shutil.copytree(kept, computer.data)
        old = self.world.marks[kept] < self.world.written[computer.name]
        computer.expected = ("restored",) if old else ("restored", "home")
        self.world.opened_anew(computer)
        self.world.counts["old files put back"] += 1

    def restore(self) -> None:
        """A backup is restored by the menu."""
        computer = self.world.anyone()
        found = backup.every(computer.data / backup.FOLDER)
        if not found:
            upkeep.backup(self.world.stand.use(computer))
            return
        self.world.stand.use(computer)
        self.world.stand.close(computer)
        upkeep.restore(computer.data, self.world.chance.choice(found).path)
        self.world.written[computer.name] += 1
        self.world.stand.use(computer)
        self.world.counts["restored by the menu"] += 1

    def copy_folder(self) -> None:
        """The data folder alone, or with the person's profile, goes to another computer."""
        computer = self._source()
        if computer is None:
            return
        profile, moved = self.world.chance.random() < 0.4, self.world.chance.random() < 0.4
        other = self._beside(computer, f"{computer.name}k")
        shutil.copytree(computer.data, other.data)
        if profile:
            shutil.copytree(computer.home, other.home)
        other.choice, other.expected = ("moved" if moved else "additional"), ("copied",)
        if moved:
            self.world.stand.close(computer)
            del self.world.stand.computers[computer.name]
        self.world.opened_anew(other)
        self.world.counts["copied to another computer"] += 1

    def move_centre(self) -> None:
        """The centre's data and profile go to a new computer; the old one is done with."""
        world = self.world
        former = world.centre
        world.stand.use(former)
        world.stand.close(former)
        new = self._beside(former, f"{former.name}m")
        del world.stand.computers[new.name]
        shutil.copytree(former.data, new.data)
        shutil.copytree(former.home, new.home)
        new.choice, new.expected = "moved", ("copied",)
        world.stand.computers[CENTRE] = new
        world.opened_anew(new)
        world.counts["centre moved"] += 1

    def rotate(self) -> None:
        """The centre changes its keys."""
        centre_keys.rotate(self.world.stand.use(self.world.centre))
        self.world.stand.reopen(self.world.centre)
        self.world.counts["keys changed"] += 1

    def clone(self) -> None:
        """A whole disk is cloned; both go on."""
        computer = self._source()
        if computer is None:
            return
        self.world.cloned.add(self.world.stand.use(computer).identity.replica)
        self.world.stand.close(computer)
        other = self._beside(computer, f"{computer.name}c")
        other.machine = computer.machine
        shutil.copytree(computer.data, other.data)
        shutil.copytree(computer.home, other.home)
        self.world.counts["disks cloned"] += 1

    def _source(self) -> Computer | None:
        if len(self.world.stand.computers) >= _MOST_COMPUTERS:
            return None
        computer = self.world.chance.choice(self.world.stations())
        self.world.stand.use(computer)
        self.world.stand.close(computer)
        return computer

    def _beside(self, computer: Computer, name: str) -> Computer:
        while name in self.world.stand.computers or (self.world.stand.root / name).exists():
            name += "x"
        other = Computer(name, self.world.stand.root / name, computer.kind, f"may-{name}", computer.ahead)
        other.root.mkdir()
        self.world.stand.computers[name] = other
        return other

    def drop_journals(self) -> None:
        """The side-car is deleted (older copies of the folder with it: two losses at once are beyond help)."""
        computer = self.world.anyone()
        self.world.stand.use(computer)
        self.world.stand.close(computer)
        shutil.rmtree(computer.journals)
        computer.snapshots.clear()
        computer.choice, computer.expected = self.world.chance.choice(("moved", "additional")), ("copied",)
        self.world.opened_anew(computer)
        self.world.counts["journals deleted"] += 1

    def jump(self) -> None:
        """A clock is set wrong, or right."""
        days = self.world.chance.choice((0.0, self.world.chance.uniform(-YEARS, YEARS)))
        self.world.chance.choice(list(self.world.stand.computers.values())).ahead = datetime.timedelta(days=days)
        self.world.counts["clock jumps"] += 1

    def kill_idle(self) -> None:
        """A process dies between two steps; after a power cut the last lines of its journal are torn."""
        computer = self.world.anyone()
        replica = self.world.stand.use(computer).identity.replica
        self.world.stand.kill_idle(computer)
        self.world.counts["killed between steps"] += 1
        journal = computer.journals / f"{replica}.kcj"
        if self.world.chance.random() < 0.5 and journal.stat().st_size > 900:
            with journal.open("r+b") as file:
                file.truncate(journal.stat().st_size - self.world.chance.randint(1, 700))
            self.world.counts["power cuts"] += 1
        self.world.opened_anew(computer)

    def kill_inside(self, act: Callable[[], None]) -> None:
        """Whoever is at work dies at some call in the midst of ``act``, and opens the program again."""
        stand = self.world.stand
        left = stand.root / "left"
        dead: list[Computer] = []

        def freeze() -> None:
            assert stand.here is not None
            dead.append(stand.here)
            shutil.copytree(stand.here.root, left)

        stand.calls_left, stand.on_death = int(self.world.chance.expovariate(1 / 40)), freeze
        try:
            act()
        except Killed:
            pass
        finally:
            stand.calls_left, stand.on_death = -1, None
        if dead:
            stand.bury(dead[0], left)
            self.world.counts["killed inside"] += 1
            self.world.opened_anew(dead[0])
