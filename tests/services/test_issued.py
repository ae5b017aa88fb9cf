"""A report as it went out: frozen, sealed by its hash, compared with today, beside what its paper states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kc_desktop.domain.declared import Issued, Payment, PlanEntry
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.result import Options
from kc_desktop.domain.reporting.stated import Stated
from kc_desktop.services import issued, records, reporting
from kc_desktop.services.desk import Desk
from kc_desktop.store import blobs
from tests.services import kit
from tests.tools.cases import each

ASKED = Options(2025, date(2025, 11, 30))


def money(desk: Desk) -> None:
    """P2: Miền Trung – Tây Nguyên, eleven months of 2025 (million đồng)."""
    for source, plan, paid in (("kcqg", 11_375, 7_775), ("kcdp", 49_465, 39_242)):
        kit.add(desk, PlanEntry({"year": 2025, "source": source, "kind": "giao", "amount": plan * 10**6,
                                 "decided_on": date(2024, 12, 20)}))  # fmt: skip
        kit.add(desk, Payment({"year": 2025, "source": source, "kind": "giai_ngan", "amount": paid * 10**6,
                               "paid_on": date(2025, 11, 25)}))  # fmt: skip


def late(desk: Desk) -> None:
    """A payment of the period that is entered after the report went out."""
    kit.add(desk, Payment({"year": 2025, "source": "kcdp", "kind": "giai_ngan", "amount": 5_000_000,
                           "paid_on": date(2025, 11, 28)}))  # fmt: skip


def test_a_frozen_report_stays_and_today_is_compared(centre: Desk) -> None:
    money(centre)
    kept = issued.publish(centre, reporting.make(centre, "funding", ASKED), "41/BC-TTKC", date(2025, 12, 4)).record_id
    assert issued.compare(centre, kept).same
    late(centre)
    found = issued.compare(centre, kept)
    assert found.copy.whole
    assert not found.same
    assert found.later == 1
    moved = {(cell.line, cell.column): (cell.then, cell.now, cell.difference) for cell in found.changed}
    assert moved["kcdp", "executed"] == (39_242_000_000, 39_247_000_000, Decimal(5_000_000))
    assert ("kcqg", "executed") not in moved
    assert moved["total", "share_of_own_plan"] == (Decimal("77.28"), Decimal("77.29"), Decimal("0.01"))


def test_a_changed_byte_shows(centre: Desk) -> None:
    money(centre)
    kept = issued.publish(centre, reporting.make(centre, "funding", ASKED)).record_id
    digest = issued.copy_of(centre, kept).record.digest or ""
    path = blobs.path_of(centre.folder, digest)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"39242000000", b"39999000000"))
    found = issued.compare(centre, kept)
    assert not found.copy.whole
    assert found.copy.why
    assert not found.changed, "a copy that was tampered with is compared with nothing"


def test_what_the_paper_states_is_shown_beside(centre: Desk) -> None:
    """P2 prints shares of the total plan as shares of the plan (T1), and one figure cut off (T4)."""
    money(centre)
    stated = (
        Stated("kcqg", "share_of_own_plan", Decimal("12.77")),
        Stated("kcdp", "share_of_own_plan", Decimal("64.5")),
        Stated("total", "share_of_own_plan", Decimal("77.27")),
        Stated("total", "plan", Decimal("60.84"), "tỷ đồng"),
        Stated("total", "executed", Decimal(48), "tỷ đồng", "gần"),
    )
    kept = issued.publish(centre, reporting.make(centre, "funding", ASKED), stated=stated).record_id
    report = issued.again(centre, issued.copy_of(centre, kept).record)
    texts = [str(one.text) for one in report.mismatches]
    assert len(texts) == 3, texts
    assert "12,78" in texts[0]
    assert "68,35" in texts[0]
    assert "79,33" in texts[1]
    assert "cắt bớt" in texts[2]


def test_a_station_does_not_issue(desk: Desk) -> None:
    with pytest.raises(Refused) as fault:
        issued.publish(desk, reporting.make(desk, "funding", ASKED))
    assert fault.value.code == "not_allowed"


def test_a_record_typed_by_hand_has_no_seal(centre: Desk) -> None:
    """What others published, typed to be compared."""
    money(centre)
    values = {"name": "Báo cáo vùng (mẫu)", "report": "funding", "year": 2025, "cut_off": date(2025, 11, 30)}
    kept = records.save(centre, records.blank(centre, "issued"), Issued(values)).record_id
    found = issued.compare(centre, kept)
    assert not found.copy.whole
    assert found.report is not None


def test_a_report_nobody_declares_any_more_is_still_kept(centre: Desk, tmp_path: Path) -> None:
    del tmp_path
    values = {"name": "Mẫu cũ", "report": "gone", "year": 2025, "cut_off": date(2025, 11, 30)}
    kept = records.save(centre, records.blank(centre, "issued"), Issued(values)).record_id
    assert issued.compare(centre, kept).report is None


@each(
    "options",
    ["{", '{"years":null}', '{"years":["x"]}', '{"first":"2023-13-99"}', '{"where":{"source":5}}'],
)
def test_options_nobody_can_read_have_no_today(centre: Desk, options: str) -> None:
    values = {"name": "Mẫu", "report": "funding", "year": 2025, "cut_off": date(2025, 11, 30), "options": options}
    found = issued.compare(centre, kit.add(centre, Issued(values)))
    assert found.report is None
    assert not found.same


def test_a_report_limited_to_every_commune_is_kept(centre: Desk) -> None:
    codes = tuple(unit.key for unit in centre.packs.units("2025") if unit.province_code == kit.PROVINCE)
    report = reporting.make(centre, "content", Options(2025, date(2025, 11, 30), where=(("commune", codes),)))
    assert issued.compare(centre, issued.publish(centre, report).record_id).same


def test_a_column_that_went_away_is_told(centre: Desk) -> None:
    money(centre)
    report = reporting.make(centre, "funding", ASKED)
    older = replace(report.columns[-1], key="older", label="Cột bản cũ")
    kept = replace(
        report,
        columns=(*report.columns, older),
        lines=tuple(replace(line, values=(*line.values, 7)) for line in report.lines),
    )
    found = issued.compare(centre, issued.publish(centre, kept).record_id)
    assert (found.same, found.gone, found.came) == (False, ("cột “Cột bản cũ”",), ())
