"""Store: one save, search as you type, export of a thousand changes."""

from __future__ import annotations

import json
import tempfile
import zlib
from pathlib import Path

import pyrage

from kc_desktop.domain.forms import Form
from kc_desktop.services import lists, records, sending
from kc_desktop.services.lists import Query
from kc_desktop.store.engine import driver
from tests.bench.fill import filled, keystrokes
from tests.bench.measure import Line, in_turn, median, milliseconds, ms, p95
from tests.tools.offices import office, province, sample

BAR_SAVE, BAR_SEARCH, BAR_EXPORT = 1.5, 5.0, 2.5


def save(folder: Path) -> Line:
    """One save with log and search, beside a bare commit of one row of the same size at FULL."""
    app = office(folder / "save", "station", "Trạm đo")
    raw = driver().connect(str(folder / "raw.db"), isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        raw.execute(f"PRAGMA {pragma}")
    raw.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)")
    body, count = b"x" * 900, iter(range(10_000))

    def floor() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO t (body) VALUES (?)", (body,))
        raw.execute("COMMIT")

    def ours() -> None:
        seen = records.blank(app.desk, "facility")
        records.save(app.desk, seen, sample(f"Mẫu {next(count)}", main_product="Gốm", founded_year=2014))

    base, took = (median(times) for times in in_turn((floor, ours), 400))
    raw.close()
    app.close()
    over = took - base
    return Line(
        "một lần lưu (nhật ký + tìm kiếm)", ms(took), ms(base), f"+{over:.2f} ms", "≤ +1,5 ms", over <= BAR_SAVE
    )


def search_store(folder: Path) -> Line:
    """First 50 hits of every keystroke over 100,000 facilities."""
    app = filled(folder / "search", 100_000)
    typed = keystrokes(750)
    columns = ("name", "site_commune", "legal_form", "main_product")
    shown = {key: app.desk.names.unit_label(key) for key in ("2025:00004",)}
    assert shown

    def ask(text: str) -> None:
        lists.page(app.desk, "facility", lists.ids(app.desk, Query("facility", text, limit=50, quick=True)), columns)

    ask("gốm")
    times = [milliseconds(lambda text=text: ask(text)) for text in typed]  # type: ignore[misc]  # bound on purpose
    with app.desk.store.reader() as connection:
        likes = [
            milliseconds(
                lambda text=text: connection.exec_driver_sql(  # type: ignore[misc]
                    "SELECT num FROM facility WHERE name LIKE ? ORDER BY sort_key LIMIT 50", (f"%{text}%",)
                ).all()
            )
            for text in typed[:200]
        ]
    app.close()
    found = p95(times)
    return Line(
        "tìm khi gõ, 100.000 cơ sở, p95 trong kho",
        ms(found),
        f"LIKE {ms(p95(likes))}",
        f"{found / p95(likes):.2f}",
        "≤ 5 ms",
        found <= BAR_SEARCH,
    )


def export(folder: Path) -> Line:
    """Export of 1,000 changes beside JSON + compression + age of the same rows."""
    made = province(folder / "export")
    station = made.stations[0]
    many: list[tuple[str | None, Form]] = [
        (None, sample(f"Mẫu {n} – cơ sở đo", main_product="Gốm sứ", founded_year=2000 + n % 20)) for n in range(1000)
    ]
    records.save_many(station.desk, "facility", many)
    rows = [json.loads(raw) for _, _, _, raw in _lines(station.desk.store, made.centre.desk.identity.station)]
    recipient = pyrage.x25519.Recipient.from_str(made.centre.desk.keys.age_recipient)

    def floor() -> None:
        packed = zlib.compress("\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode())
        pyrage.encrypt(packed, [recipient])

    def ours() -> None:
        with tempfile.TemporaryDirectory(dir=folder) as stick:
            sending.export(station.desk, Path(stick))

    base, took = (median(times) for times in in_turn((floor, ours), 15))
    made.close()
    return Line(
        "xuất 1.000 thay đổi (ký, mã hóa, ghi, đọc lại)",
        ms(took),
        f"JSON+nén+age {ms(base)}",
        f"{took / base:.2f}",
        "≤ 2,5",
        took / base <= BAR_EXPORT,
    )


def _lines(store: object, centre: str) -> list[tuple[str, int, str, bytes]]:
    from kc_desktop.store import receipts
    from kc_desktop.store.engine import Store

    assert isinstance(store, Store)
    with store.reader() as connection:
        return receipts.unacknowledged(connection, centre)
