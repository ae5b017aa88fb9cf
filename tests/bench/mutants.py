"""100,000 mutated bundles through the reader, a share through ``verify`` and ``merge`` of a real centre.

python -m tests.bench.mutants [COUNT] [SEED]     0 when none was accepted, none crashed and nothing changed
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.exchange import bundle
from kc_desktop.services import enrolment, merging
from kc_desktop.store import ledger, log, stations
from tests.tools.bundle_kit import Office, office
from tests.tools.mutate import Mutator, sample, samples
from tests.tools.offices import Province, add, province, send

COUNT = 100_000
VERIFY_EVERY, MERGE_EVERY = 10, 50
GROWTH = 64 << 20
"""Bytes the process may grow by over the whole run."""


@dataclass
class Kind:
    """What became of one kind of mutant."""

    codes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0


def main(arguments: list[str]) -> int:
    """Print the table; 0 when every promise held."""
    count = int(arguments[0]) if arguments else COUNT
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    with tempfile.TemporaryDirectory(prefix="kc-mutants-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        made = province(Path(scratch))
        try:
            return _run(made, Path(scratch), count, seed)
        finally:
            made.close()


def _run(made: Province, scratch: Path, count: int, seed: int) -> int:
    station, centre = made.stations[0].desk, made.centre.desk
    for _ in range(30):
        add(station)
    (sent,) = send(made.stations[0], made.stick())
    two = [Office(desk.keys, enrolment.card(desk)) for desk in (station, centre)]
    true = [*samples(scratch, *two), sample(sent, two[1])]
    drawn = Mutator(two[0], two[1], office(scratch), true, scratch / "forged", seed)
    drawn_before = _state(made)
    path = made.stick("hostile") / "a.kcb"
    path.write_bytes(true[0].whole)
    _reader(path, two[1])
    kinds: dict[str, Kind] = {}
    crashes: list[str] = []
    memory, begun = _peak(), time.monotonic()
    for number, (kind, data) in enumerate(drawn.mutants(count), 1):
        path.write_bytes(data)
        ways = [_reader]
        ways += [_verify(made)] if number % VERIFY_EVERY == 0 else []
        ways += [_merge(made)] if number % MERGE_EVERY == 0 else []
        line = kinds.setdefault(kind, Kind())
        for way in ways:
            start = time.perf_counter()
            try:
                way(path, two[1])
                code = "accepted"
            except KcError as error:
                code = error.code
            except Exception as error:  # this is what we look for
                code = "crash"
                crashes.append(f"{number} {kind}: {type(error).__name__}: {error}")
            line.slowest = max(line.slowest, time.perf_counter() - start)
            line.codes[code] += 1
    elapsed = time.monotonic() - begun
    grown = _peak() - memory
    _print(kinds, count, seed, elapsed, grown)
    print(*crashes[:20], sep="\n")
    unchanged = _state(made) == drawn_before
    print(f"trung tâm không thay đổi: {'có' if unchanged else 'KHÔNG'}")
    bad = sum(kind.codes["accepted"] + kind.codes["crash"] for kind in kinds.values())
    return 0 if unchanged and not bad and grown <= GROWTH else 1


def _reader(path: Path, to: Office) -> None:
    bundle.find_bundles(path.parent)
    with bundle.open_bundle(path, to.keys):
        pass


def _verify(made: Province) -> Callable[[Path, Office], None]:
    def way(path: Path, _to: Office) -> None:
        if merging.verify(path, made.centre.desk).operations is None:  # whole outside, and that is all that was said
            raise Refused("not_for_us", name=path.name)

    return way


def _merge(made: Province) -> Callable[[Path, Office], None]:
    def way(path: Path, _to: Office) -> None:
        merging.merge(made.centre.desk, (path,))

    return way


def _state(made: Province) -> tuple[object, ...]:
    """What a bundle could have changed at the centre: imports, operations, stations."""
    with made.centre.desk.store.reader() as connection:
        return ledger.every(connection, ledger.IN), tuple(log.walk(connection)), stations.every(connection)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _print(kinds: dict[str, Kind], count: int, seed: int, elapsed: float, grown: int) -> None:
    print("| kiểu | số gói | nhận | sập | bị từ chối vì | lâu nhất |\n|---|---|---|---|---|---|")
    for name, kind in sorted(kinds.items()):
        codes = ", ".join(f"{code} {n}" for code, n in kind.codes.most_common() if code not in ("accepted", "crash"))
        total = sum(kind.codes.values())
        print(
            f"| {name} | {total} | {kind.codes['accepted']} | {kind.codes['crash']} | {codes} "
            f"| {kind.slowest * 1000:.0f} ms |"
        )
    memory = f"bộ nhớ tăng {grown >> 20} MiB, đỉnh {_peak() >> 20} MiB"
    print(f"{count} gói (mầm {seed}), {elapsed:.0f} s, {count / elapsed:.0f} gói/s, {memory}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
