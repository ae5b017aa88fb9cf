"""Drafts: one a record, the newest first, gone when saved, never in the log (the kill test is in test_records)."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.app import App
from kc_desktop.services import drafts, records, upkeep
from kc_desktop.services.desk import Desk
from tests.services import kit


def test_kept_replaced_found_discarded(desk: Desk) -> None:
    payload = {"name": "Mẫu – dở", "rows": [{"a": [1, None, True]}], "số": "½"}
    kept = drafts.keep(desk, "facility", "a", payload)
    assert drafts.find(desk, "facility", "a") == kept
    assert kept.payload == payload
    drafts.keep(desk, "facility", "a", {"name": "sau"})
    drafts.keep(desk, "survey", "a", {})
    assert {(d.form, d.record) for d in drafts.every(desk)} == {("facility", "a"), ("survey", "a")}
    drafts.discard(desk, "facility", "a")
    drafts.discard(desk, "facility", "a")
    assert drafts.find(desk, "facility", "a") is None
    assert [d.form for d in drafts.every(desk)] == ["survey"]


def test_saving_the_record_drops_its_draft_and_only_its(desk: Desk) -> None:
    seen = records.blank(desk, "facility")
    drafts.keep(desk, "facility", seen.record_id, {"name": "dở"})
    drafts.keep(desk, "facility", "other", {"name": "dở"})
    records.save(desk, seen, kit.facility())
    assert [d.record for d in drafts.every(desk)] == ["other"]


def test_drafts_survive_closing_and_a_rebuild_and_are_no_operations(data_dir: Path) -> None:
    kit.create(data_dir)
    with App(data_dir) as app:
        drafts.keep(app.desk, "facility", "a", {"name": "dở"})
    with App(data_dir) as app:
        upkeep.rebuild(app.desk)
        found = drafts.find(app.desk, "facility", "a")
        assert found is not None
        assert found.payload == {"name": "dở"}
        with app.desk.store.reader() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM op").scalar_one() == 0


def test_a_long_draft_is_kept_whole(desk: Desk) -> None:
    payload: dict[str, object] = {"note": "ơ" * 2_000_000}
    drafts.keep(desk, "survey", "a", payload)
    found = drafts.find(desk, "survey", "a")
    assert found is not None
    assert found.payload == payload
