"""Large banks for benchmarks: the list and its search index are filled directly, as a projection of that size looks."""

from __future__ import annotations

import random
from pathlib import Path

from kc_desktop.app import App, packs
from kc_desktop.domain.declared import Facility
from kc_desktop.domain.fold import sort_key
from kc_desktop.store import search
from tests.tools.offices import office

_TRADES = [
    "Gốm sứ",
    "Mây tre đan",
    "Chế biến chè",
    "Cơ khí",
    "Gỗ mỹ nghệ",
    "Dệt thổ cẩm",
    "Bún khô",
    "Nước mắm",
    "Đá mỹ nghệ",
    "May mặc",
]
_PLACES = [
    "Bến Đá",
    "Đồi Thông",
    "Suối Bạc",
    "Cầu Gỗ",
    "Hạ Lũng",
    "Nà Vàng",
    "Làng Trại",
    "Bãi Xanh",
    "Non Tiên",
    "Thượng Lâm",
]
_FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"]


def filled(folder: Path, count: int) -> App:
    """A station whose bank lists ``count`` invented facilities of all provinces."""
    app = office(folder, "station", "Trạm đo")
    units = [unit.key for unit in packs().units("2025")]
    chance = random.Random(7)
    names = app.desk.names
    columns = "num, id, sort_key, conflicts, name, legal_form, site_commune, main_product, representative, tax_code"
    insert = f"INSERT INTO facility ({columns}) VALUES (?, ?, ?, 0, ?, 'htx', ?, ?, ?, ?)"
    for start in range(1, count + 1, 20_000):
        rows, words = [], []
        for num in range(start, min(start + 20_000, count + 1)):
            trade = chance.choice(_TRADES)
            name = f"Mẫu – {trade} {chance.choice(_PLACES)} {num}"
            owner, unit = f"{chance.choice(_FAMILY)} Văn Mẫu {chance.randrange(500)}", chance.choice(units)
            tax = f"{chance.randrange(10**10):010d}"
            record = Facility(
                {"name": name, "site_commune": unit, "main_product": trade, "representative": owner, "tax_code": tax}
            )
            rows.append((num, f"r{num}", sort_key(name), name, unit, trade, owner, tax))
            words.append((num, search.words_of(record, names)))
        with app.desk.store.writer() as connection:
            connection.exec_driver_sql(insert, rows)
            connection.exec_driver_sql("INSERT INTO facility_search (rowid, words) VALUES (?, ?)", words)
    return app


def keystrokes(count: int) -> list[str]:
    """What people type, letter by letter: names, places, owners, codes."""
    chance = random.Random(11)
    typed: list[str] = []
    while len(typed) < count:
        word = chance.choice(
            [chance.choice(_TRADES), chance.choice(_PLACES), f"{chance.choice(_FAMILY)} văn mẫu", "phuc son bac ninh"]
        )
        text = f"{word} {chance.choice(_PLACES)}" if chance.random() < 0.3 else word
        typed += [text[: n + 1] for n in range(len(text))]
    return typed[:count]
