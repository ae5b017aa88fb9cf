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
LEGAL_FORMS = ["dntn", "htx", *["ho_kd"] * 8]
"""Of ten establishments one enterprise, one cooperative, eight households."""
_FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"]


def filled(folder: Path, count: int) -> App:
    """A station whose bank lists ``count`` invented facilities of all provinces."""
    app = office(folder, "station", "Trạm đo")
    units = [unit.key for unit in packs().units("2025")]
    chance = random.Random(7)
    names = app.desk.names
    columns = (
        "num, id, sort_key, conflicts, name, legal_form, site_commune, main_product, representative, tax_code, phones"
    )
    insert = f"INSERT INTO facility ({columns}) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, json_array(?))"
    for start in range(1, count + 1, 20_000):
        rows, words = [], []
        for num in range(start, min(start + 20_000, count + 1)):
            trade = chance.choice(_TRADES)
            name = f"Mẫu – {trade} {chance.choice(_PLACES)} {num}"
            owner, unit = f"{chance.choice(_FAMILY)} Văn Mẫu {chance.randrange(500)}", chance.choice(units)
            tax = f"{chance.randrange(10**10):010d}"
            legal, phone = LEGAL_FORMS[num % 10], phone_of(num)
            values = {"name": name, "legal_form": legal, "site_commune": unit, "main_product": trade}
            record = Facility({**values, "representative": owner, "tax_code": tax, "phones": (phone,)})
            rows.append((num, f"r{num}", sort_key(name), name, legal, unit, trade, owner, tax, phone))
            words.append((num, search.words_of(record, names)))
        with app.desk.store.writer() as connection:
            connection.exec_driver_sql(insert, rows)
            connection.exec_driver_sql("INSERT INTO facility_search (rowid, words) VALUES (?, ?)", words)
    return app


def phone_of(num: int) -> str:
    """The invented phone number of a facility."""
    return f"09{num * 7919 % 10**8:08d}"


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
