"""A long queue is read ahead by helper processes: whatever they do, or whether they live, the merge is the same."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kc_desktop.services import enrolment, erasing, helpers, merging, objects, records, upkeep
from kc_desktop.services.shelf import Shelf
from kc_desktop.store.rows import SearchUpkeep
from tests.services.test_insider import bundle, exchanged, line
from tests.tools.offices import Province, add, change, province, send


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Province]:
    found = province(tmp_path, 3)
    yield found
    found.close()


def pay(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on helpers are started for every queue."""
    monkeypatch.setattr(helpers, "FEWEST", 1)
    monkeypatch.setattr(helpers, "LEAST", 0)


def story(made: Province) -> list[Path]:
    """Bundles in which everything happens that a merge must tell apart."""
    centre, (first, second, third) = made.centre.desk, (app.desk for app in made.stations)
    phones = ("0912345678",)
    known = add(first, "Mẫu – Rèn", phones=phones, tax_code="001199012345")
    both = add(first, "Mẫu – Mộc", representative="Lò Văn Mẫu")
    erased = add(second, "Mẫu – Dệt", representative="Sần Thị Mẫu")
    exchanged(made)
    change(first, known, main_product="Dao quắm")  # an edit of what is here
    change(centre, known, main_product="Cuốc")  # that nobody saw: a conflict
    change(first, both, name="Mẫu – Mộc Đồng Kỵ")
    erasing.erase(second, [erased])
    queue = [*send(made.stations[0], made.stick("c")), *send(made.stations[1], made.stick("d"))]
    add(first, "Mẫu – Gốm", phones=phones, representative="Vũ Thị Mẫu")
    gone = add(first, "Mẫu – Nón")
    records.delete(first, "facility", gone)
    queue += send(made.stations[0], made.stick("e"))  # what came with the bundle before, and new records
    queue.append(bundle(made, [line(second), line(first), b"{", line(second, k="dossier", id=known)]))
    torn = made.stick("torn") / "torn.kcb"
    torn.write_bytes(queue[-1].read_bytes()[:-1])
    add(third, "Mẫu – Của người bị thu hồi")
    enrolment.revoke(centre, third.identity.station)
    return [*queue, torn, *send(made.stations[2], made.stick("f"))]


@pytest.mark.slow
def test_helpers_change_nothing(made: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    queue, centre = story(made), made.centre.desk
    right = merging.preview(centre, queue)
    assert {code for one in right.imports for record in one.records for code in (record.outcome, *record.flags)} >= {
        merging.NEW, merging.CHANGED, merging.CONFLICT, merging.QUARANTINED, merging.SAME,
    }  # fmt: skip
    pay(monkeypatch)
    monkeypatch.setattr(SearchUpkeep, "MANY", 1)  # the index is written after every bundle
    read_here: list[Path] = []
    monkeypatch.setattr(Shelf, "opened", lambda _self, path: read_here.append(path))
    done = merging.merge(centre, queue)
    assert read_here == []
    assert same(done, right)
    assert upkeep.check(centre, deep=True).ok
    before = list(objects.dump(centre))
    upkeep.rebuild(centre)
    assert list(objects.dump(centre)) == before


@pytest.mark.slow
def test_helpers_that_die_are_not_missed(made: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    queue, centre = story(made), made.centre.desk
    right = merging.preview(centre, queue)

    pay(monkeypatch)

    class Murderer:
        steps = 0

        def step(self, _done: int, _total: int, _what: str = "") -> None:
            self.steps += 1
            if self.steps == len(queue) + 2:
                for child in multiprocessing.active_children():
                    child.kill()
                    child.join()

    assert same(merging.merge(centre, queue, Murderer()), right)
    assert multiprocessing.active_children() == []
    assert upkeep.check(centre, deep=True).ok


def same(one: merging.Merged, other: merging.Merged) -> bool:
    """Whether two merges did the same, but for the numbers of the imports."""
    faults = [[(path, str(fault)) for path, fault in done.refused] for done in (one, other)]
    imports = [[replace(found, num=0) for found in done.imports] for done in (one, other)]
    assert imports[0] == imports[1]
    assert faults[0] == faults[1]
    return True
