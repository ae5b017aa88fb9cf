"""A đề án that a station and the centre work on without seeing each other: nothing is lost, what disagrees is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.declared import Dossier
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow, PaperRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import procedure, records, support
from kc_desktop.services.dossier_papers import writing
from kc_desktop.services.procedure import Given
from tests.tools.offices import Province, province
from tests.tools.quarrels import edit, meet, put

M = 1_000_000


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Province]:
    """A centre and one station."""
    found = province(tmp_path)
    yield found
    found.close()


def cost(item: str, source: str, amount: int) -> CostRow:
    return CostRow({"item": item, "source": source, "amount": amount, "eligible": True}, new_id())


def opened(app: App, record: str) -> Dossier:
    found = records.load(app.desk, "dossier", record).record
    assert isinstance(found, Dossier)
    return found


def test_steps_papers_and_costs_of_both_stay_and_a_disputed_amount_is_told(made: Province, tmp_path: Path) -> None:
    """Rows merge; the path is read in the order of days; whoever computes from a disputed amount says that it is."""
    centre, station = made.centre, made.stations[0]
    people = (BeneficiaryRow({"name": "Mẫu – A", "support": 200 * M}, new_id()),)
    costs = (cost("Máy", "kcdp", 200 * M), cost("Máy", "doi_ung", 400 * M))
    record = put(
        station.desk,
        Dossier(
            {
                "name": "Mẫu – Hỗ trợ máy", "programme": "kcdp", "nature": "de_an", "year": 2027, "content": "3.3",
                "implementer": "Trung tâm mẫu", "beneficiaries": people, "costs": costs,
            }
        ),
    )  # fmt: skip
    procedure.take_step(station.desk, record, "dang_ky", Given(on=date(2026, 5, 10)))
    meet(made)
    procedure.take_step(station.desk, record, "nop_ho_so", Given(on=date(2026, 5, 20)))
    for step, day in (("trinh_tham_dinh", 21), ("tdcs_bo_sung", 22)):
        procedure.take_step(centre.desk, record, step, Given(on=date(2026, 5, day)))
    for app, paper, grant in ((station, "bao_gia", 210), (centre, "cong_van", 220)):
        had = opened(app, record)
        first, *more = had.costs or ()
        row = PaperRow({"paper": paper, "state": "co"}, new_id())
        rows = (first.with_values(amount=grant * M), *more, cost(paper, "doi_ung", M))
        edit(app, "dossier", record, papers=(*(had.papers or ()), row), costs=rows)
    meet(made)
    for app in (centre, station):
        path = procedure.path(app.desk, record, date(2026, 6, 1))
        assert [event.step for event in path.events] == ["dang_ky", "nop_ho_so", "trinh_tham_dinh", "tdcs_bo_sung"]
        assert path.state == "cho_bo_sung"
        found = opened(app, record)
        assert {row.paper for row in found.papers or ()} == {"bao_gia", "cong_van"}
        assert len(found.costs or ()) == 4
        judged = support.support(app.desk, record).conditions[0]
        assert (judged.key, judged.result) == ("agreed", "ask")
        assert {"210.000.000", "220.000.000"} <= set(str(judged.because[0].text).split())
        done = writing.write(app.desk, "du_toan", [record], tmp_path / "dt.docx")
        assert "210.000.000" in done.remarks[0]
        assert "220.000.000" in done.remarks[0]
