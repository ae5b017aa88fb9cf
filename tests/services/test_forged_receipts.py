"""A station that says it holds what it was never given: nothing comes of it, but the orders to erase that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kc_desktop.domain.declared import Programme
from kc_desktop.services import erasing, records
from kc_desktop.store import receipts
from tests.services.test_insider import MARK, answer, bundle, exchanged, merge, seen_by
from tests.tools.offices import Province, add, change, province

PROGRAMME = {"name": "Kế hoạch 2027 (mẫu)", "kind": "ke_hoach_nam", "first_year": 2027}


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Province]:
    made = province(tmp_path, stations=2)
    yield made
    made.close()


def known_to_all(made: Province) -> tuple[str, int, str]:
    """(chain, number, id) of an operation of the centre that every station is given, after all that it wrote before."""
    centre = made.centre.desk
    records.save(centre, records.blank(centre, "programme"), Programme(PROGRAMME))
    exchanged(made)
    with made.stations[0].desk.store.reader() as connection:
        run = next(one for one in receipts.runs(connection) if one.replica == centre.identity.replica)
    return run.replica, run.last, run.head


def test_a_receipt_for_what_was_never_sent_brings_nothing(made: Province) -> None:
    centre, mine = made.centre.desk, made.stations[0]
    secret = add(centre, MARK, phones=("0912345678",))
    chain, last, head = known_to_all(made)
    merge(made, bundle(made, number=50, acks={chain: ((1, last, head),)}))
    change(centre, secret, main_product="Thêm sau")
    seen = seen_by(mine, answer(made)[mine.desk.identity.station])
    assert secret.encode() not in seen
    erasing.erase(centre, [secret])
    seen = seen_by(mine, answer(made)[mine.desk.identity.station])
    told = {one for one in seen.split(b"\n") if secret.encode() in one}
    assert ['"t":"erase"' in one.decode() for one in told] == [True], "orders to erase go to whoever says he has it"
