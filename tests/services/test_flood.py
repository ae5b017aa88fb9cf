"""What a hostile station can make large, deep or tangled: the merge stays quick and sound, or refuses by name."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from kc_desktop.domain import chains
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import parse
from kc_desktop.domain.register import RecordState
from kc_desktop.services import imports, lists, merging, records, shelf
from kc_desktop.services.desk import Desk
from kc_desktop.store import ledger, log
from tests.services.test_insider import answer, bundle, line, merge
from tests.tools.offices import Province, send

pytestmark = pytest.mark.slow


@pytest.fixture
def made(of_one: Province) -> Province:
    return of_one


@pytest.fixture
def mine(made: Province) -> Desk:
    return made.stations[0].desk


def linked(desk: Desk, count: int, each: Callable[[int], dict[str, Any]]) -> list[bytes]:
    """A sound chain of operations."""
    lines: list[bytes] = []
    for number in range(1, count + 1):
        previous = hashlib.sha256(lines[-1]).hexdigest() if lines else ""
        lines.append(line(desk, s=number, p=previous, **each(number)))
    return lines


# --------------------------------------------------------------------------------------------------------- statements

HEAD = "0123456789abcdef"


@pytest.mark.parametrize(
    "content",
    [
        {"acks": {f"{n:08}-none": ((1, 1, HEAD),) for n in range(60_000)}},
        {"acks": {"somebody": tuple((1, n, HEAD) for n in range(1, 200))}},
        {"needs": {f"{n:08}-none": ((1, 1 << 50),) for n in range(60_000)}},
    ],
    ids=["runs", "runs over one another", "needs"],
)
def test_endless_statements_are_refused(
    made: Province, content: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kc_desktop.exchange.bundle.writer.parse_manifest", bytes)  # ours would not write it
    path = bundle(made, **content)
    with pytest.raises(Refused) as caught:
        merge(made, path)
    assert caught.value.code == "over_limit"


def test_long_statements_are_kept_in_bounds(made: Province, mine: Desk) -> None:
    """Each is lawful; neither the answer nor a later merge suffers from it."""
    extra = {"lives": [new_id() for _ in range(20_000)], "former": [f"{n:036}" for n in range(30_000)]}
    acks = {f"{n:08}-none": ((1, 1, HEAD),) for n in range(7_000)}
    merge(made, bundle(made, [line(mine)], acks=acks, needs={"none": ((1, 1 << 50),)}, extra=extra))
    (path,) = answer(made).values()
    assert path.stat().st_size < 200_000
    merge(made, bundle(made, number=2))


def test_text_beyond_memory_is_refused(made: Province, mine: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bundle(made, [line(mine)])
    monkeypatch.setattr("kc_desktop.exchange.bundle.manifest.MAX_TEXT_TOTAL", 100)
    with pytest.raises(Refused) as caught:
        merge(made, path)
    assert caught.value.code == "over_limit"


# -------------------------------------------------------------------------------------------------------------- chains


def test_a_chain_has_so_many_branches_and_no_more(made: Province, mine: Desk) -> None:
    record = new_id()
    lines = [line(mine, id=record, set={"name": [f"Mẫu {n}", []]}) for n in range(300)]
    done = merge(made, bundle(made, lines)).imports[0]
    assert done.counts == merging.Counts(300, 0, 0, log.MOST_BRANCHES + 1, 299 - log.MOST_BRANCHES)
    assert {item.code for item in imports.quarantine(made.centre.desk, done.num)} == {"over_limit"}
    assert merge(made, bundle(made, lines[:70], number=2)).imports[0].counts.quarantined > 0
    answer(made)


def test_an_office_has_so_many_computers_and_no_more(made: Province, mine: Desk) -> None:
    former = [new_id() for _ in range(250)]
    path = bundle(made, [line(mine, r=replica) for replica in former], extra={"lives": former})
    done = merge(made, path).imports[0]
    assert (done.counts.applied, done.counts.quarantined) == (200, 50)


def test_a_chain_full_of_holes_gives_few_alarms(made: Province, mine: Desk) -> None:
    lines = [line(mine, s=2 * n, p=f"{n:064x}") for n in range(1, 1201)]
    done = merge(made, bundle(made, lines)).imports[0]
    assert done.counts.applied == 1200
    assert len(done.alarms) == 50
    (path,) = answer(made).values()
    assert path.stat().st_size < 300_000


@pytest.mark.parametrize("first", [True, False], ids=["named before", "named with it"])
def test_a_computer_that_bears_the_name_of_a_branch(made: Province, mine: Desk, *, first: bool) -> None:
    """Two operations under one number open a branch; its name can be reckoned beforehand."""
    twins = [line(mine, s=5, p=digit * 64, set={"name": [digit, []]}) for digit in "12"]
    labels = [chains.branch_label(hashlib.sha256(raw).hexdigest()) for raw in twins]
    named = [line(mine, r=label, s=5, p="3" * 64) for label in labels]
    if first:
        assert merge(made, bundle(made, named, extra={"lives": labels})).imports[0].counts.applied == 2
        named = []
    assert (
        merge(made, bundle(made, [*twins, *named], number=2, extra={"lives": labels})).imports[0].counts.quarantined
        == 0
    )
    assert merge(made, bundle(made, [*twins, *named], number=3)).imports[0].counts.known == len(twins + named)


def test_a_line_python_reads_and_sqlite_does_not(made: Province, mine: Desk) -> None:
    lines = [b"\xef\xbb\xbf" + line(mine), b" " + line(mine), b"[" + line(mine) + b"]"]
    assert merge(made, bundle(made, lines)).imports[0].counts.quarantined == 3
    assert merge(made, bundle(made, [line(mine, s=2, p="0" * 64)], number=2)).imports[0].counts.applied == 1


# ------------------------------------------------------------------------------------------------------------- records


def test_a_thousand_opinions_on_one_field(made: Province, mine: Desk) -> None:
    record = new_id()
    lines = linked(mine, 2000, lambda n: {"id": record, "set": {"name": [f"Mẫu {n}", []]}})
    assert merge(made, bundle(made, lines)).imports[0].counts.to_decide == 2000
    assert len(records.load(made.centre.desk, "facility", record).conflicts["name"]) == 2000


def test_thousands_of_deleted_rows_are_looked_up_once(mine: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    sets = {f"products/{new_id()}/{cell}": [True, []] for _ in range(500) for cell in ("name", "-")}
    sets |= {f"{path[:-4]}-": [True, []] for path in sets if path.endswith("name")}
    state = RecordState()
    state.apply(parse(line(mine, k="survey", set=sets)))
    asked: list[str] = []
    below = RecordState.below

    def counted(self: RecordState, path: str) -> set[str]:
        asked.append(path)
        return below(self, path)

    monkeypatch.setattr(RecordState, "below", counted)
    view = state.view({})
    assert len(view.conflicts) == 500
    assert asked == []


def test_moments_no_clock_can_reckon_with(made: Province, mine: Desk) -> None:
    odd = [
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00+00:00",
        "",
        "24",
        "٢٠٢٦-01-01",
    ]
    clocks = ["zzzzzzzzzzzz:zzzz", "ffffffffffff:ffff", "", "٠" * 12 + ":0000", "-00000000001:0000", "\u202e"]
    lines = linked(mine, len(odd), lambda n: {"w": odd[n - 1], "hlc": clocks[n - 1], "u": "\u202e\0"})
    done = merge(made, bundle(made, lines)).imports[0]
    assert done.counts.applied == len(odd)
    assert made.centre.desk.clock.tick() < "3b9aca000000:0000"


# ---------------------------------------------------------------------------------------------------------- quarantine


def test_a_large_quarantine_slows_nobody_down(made: Province, mine: Desk) -> None:
    numbers = [1 << 53, 1 << 80, True, -1, *range(3, 2003)]
    lines = [line(mine, s=number, p="" if number == 1 else "0" * 64, w=None) for number in numbers]
    done = merge(made, bundle(made, lines)).imports[0]
    assert done.counts.quarantined == len(lines)
    assert imports.retry(made.centre.desk, done.num, trusting=True).left == len(lines)
    (path,) = answer(made).values()
    assert path.stat().st_size < 20_000
    with made.centre.desk.store.reader() as connection:
        assert len(ledger.quarantined_lines(connection, mine.identity.station)) == len(lines)
        assert ledger.quarantined_lines(connection, "somebody else") == []


# -------------------------------------------------------------------------------------------------------- files, twice


def test_the_same_file_twice_in_one_queue(made: Province, mine: Desk) -> None:
    path = bundle(made, [line(mine)])
    copy = path.with_name("copy.kcb")
    copy.write_bytes(path.read_bytes())
    done = merge(made, path, path, copy).imports
    assert [one.counts.applied for one in done] == [1, 0, 0]
    assert len(imports.every(made.centre.desk)) == 1
    imports.withdraw(made.centre.desk, 1)
    assert merge(made, path).imports[0].counts.known == 1
    assert lists.count(made.centre.desk, "facility") == 0


@pytest.mark.parametrize("kept_open", [1 << 26, 0], ids=["small", "large"])
def test_a_file_that_changes_between_verifying_and_merging(
    made: Province, mine: Desk, monkeypatch: pytest.MonkeyPatch, kept_open: int
) -> None:
    monkeypatch.setattr(shelf, "KEPT_OPEN", kept_open)
    path, other = bundle(made, [line(mine)]), send(made.stations[0], made.stick())[0]

    class Changing:
        def step(self, done: int, total: int, what: str = "") -> None:
            if done == total - 1 and what == other.name:
                path.write_bytes(path.read_bytes()[:-9] + b"tampered!")

    done = merging.merge(made.centre.desk, (path, other), Changing())
    if kept_open:
        assert [one.counts.applied for one in done.imports] == [1, 0]
    else:
        assert [(fault.code, one.name) for one, fault in done.refused] == [("tampered", path.name)]
    assert lists.count(made.centre.desk, "facility") == bool(kept_open)
