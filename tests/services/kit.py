"""Invented records for tests of services and store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kc_desktop.app import key_store, packs
from kc_desktop.domain.declared import Facility, Survey
from kc_desktop.services import records, setup
from kc_desktop.services.desk import Desk

PROVINCE, COMMUNE, OTHER_COMMUNE = "24", "2025:07654", "2025:07462"
NAMES = ("Mẫu – Gốm Bến Đá", "Mẫu – Mây tre Đồi Thông", "Mẫu – Cơ khí Ngõ Gạch", "Mẫu – Bún khô Giếng Làng")


def create(folder: Path, role: str = "station", name: str = "Trạm mẫu", **more: Any) -> setup.Identity:
    """A new database with an invented name."""
    return setup.create(folder, packs(), key_store(), setup.Answers(role=role, name=name, province=PROVINCE, **more))


def facility(**values: Any) -> Facility:
    """A facility that passes validation."""
    return Facility({"name": NAMES[0], "legal_form": "ho_kd", "site_commune": COMMUNE, **values})


def survey(**values: Any) -> Survey:
    """A survey as ``facility``; ``visited_on`` is the caller's."""
    return Survey({"name": NAMES[0], "legal_form": "ho_kd", "site_commune": COMMUNE, **values})


def add(desk: Desk, record: Any) -> str:
    """Save a new record; its id."""
    return records.save(desk, records.blank(desk, type(record).key), record).record_id


def change(desk: Desk, record_id: str, form: str = "facility", **values: Any) -> records.Saved:
    """Open, change, save."""
    seen = records.load(desk, form, record_id)
    return records.save(desk, seen, seen.record.with_values(**values))


def fill(desk: Desk, count: int) -> list[str]:
    """Some facilities, every third edited once more."""
    made = [facility(name=f"{NAMES[n % 4]} {n}", main_product=f"sản phẩm {n}") for n in range(count)]
    ids = list(records.save_many(desk, "facility", [(None, record) for record in made]).saved)
    edited = [(i, r.with_values(main_product="đổi mẫu")) for i, r in zip(ids, made, strict=True)][::3]
    records.save_many(desk, "facility", edited)
    return ids
