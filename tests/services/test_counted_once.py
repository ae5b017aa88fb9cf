"""One thing that several records tell counts once in the figures of its indicator."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kc_desktop.domain.declared import Activity, Dossier, VotingEntry, VotingRound
from kc_desktop.domain.declared.activity import AttendingRow, OutputRow
from kc_desktop.domain.declared.dossier import BeneficiaryRow
from kc_desktop.domain.declared.product import CertificateRow, Product
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.reporting.result import Options
from kc_desktop.services import reporting
from kc_desktop.services.desk import Desk
from tests.services import kit

YEAR = 2026
HEAD = {"name": "Mẫu", "year": YEAR, "state": "xong"}


def counted(desk: Desk, *indicators: str) -> list[object]:
    """What the matrix of all indicators says."""
    asked = Options(YEAR, date(YEAR, 12, 31), by="indicator", years=(YEAR,))
    found = reporting.make(desk, "matrix", asked)
    known = {line.key for line in found.lines}
    return [found.value(one, f"year_{YEAR}") if one in known else None for one in indicators]


def voting_activity(desk: Desk) -> str:
    told = {"sp_dang_ky": 46, "sp_cong_nhan": 21}
    rows = tuple(OutputRow({"indicator": key, "quantity": Decimal(n)}, new_id()) for key, n in told.items())
    return kit.add(desk, Activity({**HEAD, "kind": "binh_chon", "content": "4.1", "outputs": rows}))


@pytest.mark.parametrize(("entries", "certificates", "expected"), [
    (0, 0, [46, 21]), (0, 2, [46, 2]), (3, 0, [3, 1]), (3, 2, [3, 3]),
])  # fmt: skip
def test_products_voted_on(centre: Desk, entries: int, certificates: int, expected: list[int]) -> None:
    """What an activity states counts where no files of a round, no certificates of the year are kept."""
    voting_activity(centre)
    one = kit.add(centre, VotingRound({"name": "Mẫu", "level": "tinh", "year": YEAR}))
    for n in range(entries):
        result = "cong_nhan" if not n else "khong_cong_nhan"
        kit.add(centre, VotingEntry({"name": f"Mẫu {n}", "round": one, "result": result}))
    for n in range(certificates):
        row = CertificateRow({"level": "tinh", "year": YEAR}, new_id())
        kit.add(centre, Product({"name": f"Mẫu cũ {n}", "maker": "Mẫu", "certificates": (row,)}))
    assert counted(centre, "sp_dang_ky", "sp_cong_nhan") == expected


def test_establishments_that_were_supported(centre: Desk) -> None:
    """Those of a đề án are its beneficiaries, whatever its activities say; those of other activities are added."""
    own, other = (kit.add(centre, kit.facility(name=f"Mẫu {n}")) for n in range(2))
    values = {"name": "Mẫu", "programme": "kcdp", "year": YEAR, "content": "3.3", "status": "hoan_thanh",
              "approved_on": date(YEAR, 2, 1), "result_indicator": "co_so_thu_huong", "result_quantity": 1,
              "beneficiaries": (BeneficiaryRow({"facility": own}, new_id()),)}  # fmt: skip
    one = kit.add(centre, Dossier(values))
    for facility, more in ((own, {"dossier": one}), (other, {})):
        rows = (AttendingRow({"facility": facility}, new_id()),)
        kit.add(centre, Activity({**HEAD, "kind": "cnht", "content": "3.3", "facilities": rows, **more}))
    assert counted(centre, "co_so_thu_huong", "de_an") == [2, 1]
