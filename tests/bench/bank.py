"""The whole bank as a set: a sheet of 100,000 rows against bare openpyxl, and every kind over a large bank with memory.

``python -m tests.bench.bank [--facilities N]``; each measurement in a process of its own, so that memory is its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kc_desktop.app import App
from kc_desktop.domain.bank_set import Table, tables
from kc_desktop.exchange.bank.cells import columns, expander, guarded
from kc_desktop.services import bank_export
from kc_desktop.services.bank_export import Wanted
from kc_desktop.store.queries import bank
from tests.tools.offices import office

FILLED = (
    "name", "short_name", "legal_form", "registration_no", "registered_on", "tax_code", "founded_year",
    "representative", "representative_title", "phones", "site_commune", "site_hamlet", "site_address", "latitude",
    "longitude", "premises", "in_craft_village", "vsic", "industry_group", "main_product", "direct_production",
    "remark",
)  # fmt: skip
"""Columns that are filled: with the keys and the labels of codes thirty columns of the sheet have something in them."""


def fill(folder: Path, count: int) -> None:
    """A centre with ``count`` invented establishments, written straight into the table."""
    with office(folder, "centre", "Trung tâm đo") as app:
        units = [unit.key for unit in app.desk.packs.units("2025", "24")]
        sql = (
            f"INSERT INTO facility (num, id, sort_key, conflicts, {', '.join(FILLED)})"
            f" VALUES (?, ?, ?, 0, {', '.join('?' * len(FILLED))})"
        )
        for start in range(1, count + 1, 20_000):
            rows = [_row(num, units) for num in range(start, min(start + 20_000, count + 1))]
            with app.desk.store.writer() as connection:
                connection.exec_driver_sql(sql, rows)


def _row(num: int, units: Sequence[str]) -> tuple[Any, ...]:
    name = f"Mẫu – Gốm sứ Bến Đá {num}"
    return (
        num, f"{num:08x}-0000-4000-8000-000000000000", name.lower(), name, f"GS{num}", "ho_kd" if num % 5 else "htx",
        f"24A8{num:06}", "2019-03-15", f"{num:010}", 1990 + num % 30, f"Nguyễn Văn Mẫu {num % 500}", "Chủ hộ",
        json.dumps([f"09{num % 10**8:08}"]), units[num % len(units)], "Thôn Đồng Lau", f"Số {num % 90} đường Mẫu",
        21.1, 106.2, "1", num % 2, "2025:2393", "đ", "Bình, chậu gốm", 1, "Đã khảo sát; đang mở rộng xưởng.",
    )  # fmt: skip


def ours(folder: Path, out: Path) -> dict[str, float]:
    """Seconds and MiB of ``export`` of the facilities as a workbook."""
    with App(folder, write=False) as app:
        return _measured(lambda: bank_export.export(app.desk, out, Wanted("xlsx", forms=("facility",))))


def every(folder: Path, out: Path) -> dict[str, float]:
    """The same of every form, in the kind of ``out``."""
    kind = {ending: kind for kind, ending in bank_export.KINDS.items()}[out.suffix]
    with App(folder, write=False) as app:
        return _measured(lambda: bank_export.export(app.desk, out, Wanted(kind)))


def bare(folder: Path, out: Path) -> dict[str, float]:
    """The peer: the same rows from the same query, handed to openpyxl's own writer of streams as they are."""
    from openpyxl import Workbook

    with App(folder, write=False) as app:
        table: Table = next(one for one in tables(("facility",), personal=False) if one.parent is None)
        expand = expander(table, app.desk.names)

        def work() -> None:
            book = Workbook(write_only=True)
            sheet: Any = book.create_sheet("facility")
            sheet.append([heading for _, heading in columns(table)])
            with app.desk.store.reader() as connection:
                for row in bank.rows(connection, table):
                    sheet.append(expand(row[: len(table.columns)]))
            book.save(out)

        return _measured(work)


def _measured(work: Callable[[], object]) -> dict[str, float]:
    start = time.perf_counter()
    work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": time.perf_counter() - start, "mib": peak}


def spreadsheet(folder: Path) -> str:
    """What LibreOffice makes of texts that look like formulas, and of a whole workbook: nothing may be computed."""
    texts = ("=1+41", "+1+41", "-1-41", "@SUM(1;41)", "\t=1+41", "a;=1+41", "'=1+41")
    (folder / "in.csv").write_text("\r\n".join(f'"{guarded(text)}"' for text in texts), "utf-8-sig")
    for separator in ("44", "59", "9"):
        _convert(folder, "in.csv", f"--infilter=CSV:{separator},34,76")
        shown = (folder / "out" / "in.csv").read_text("utf-8")
        if "42" in shown or shown.count("41") != len(texts):
            return f"computed: {shown}"
    _convert(folder, "x.xlsx")
    return "nothing computed, the workbook opens"


def _convert(folder: Path, name: str, *more: str) -> None:
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", *more]
    target = ["--convert-to", "csv:Text - txt - csv (StarCalc):124,34,76", "--outdir", str(folder / "out")]
    subprocess.run([*command, *target, str(folder / name)], check=True, capture_output=True)


_CASES = {"ours": ours, "bare": bare, "every": every}


def _alone(case: str, folder: Path, out: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.bank", "--case", case, "--folder", str(folder), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _filled(folder: Path, count: int) -> None:
    """In a process of its own too: the system counts the memory of a parent as its children's."""
    command = [sys.executable, "-m", "tests.bench.bank", "--case", "fill", "--folder", str(folder)]
    subprocess.run([*command, "--facilities", str(count)], check=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--facilities", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--case", choices=[*_CASES, "fill"])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    if asked.case == "fill":
        fill(asked.folder, asked.facilities)
    elif asked.case:
        print(json.dumps(_CASES[asked.case](asked.folder, asked.out)))
    if asked.case:
        return
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        _filled(root / "part", 100_000)
        times = {case: [_alone(case, root / "part", root / "x.xlsx") for _ in range(asked.rounds)] for case in
                 ("bare", "ours")}  # fmt: skip
        best = {case: min(times[case], key=lambda one: one["seconds"]) for case in times}
        for case, one in best.items():
            print(f"100,000 rows, {case}: {one['seconds']:.1f} s, {one['mib']:.0f} MiB")
        print(f"LibreOffice: {spreadsheet(root)}" if shutil.which("soffice") else "LibreOffice: not here")
        print(f"ratio {best['ours']['seconds'] / best['bare']['seconds']:.2f} (bar 1.15)")
        if asked.facilities:
            _filled(root / "whole", asked.facilities)
            for ending in (".zip", ".sqlite", ".xlsx"):
                one = _alone("every", root / "whole", root / f"set{ending}")
                size = (root / f"set{ending}").stat().st_size / 2**20
                print(f"{asked.facilities:,} facilities {ending}: {one['seconds']:.0f} s, {one['mib']:.0f} MiB,"
                      f" file {size:.0f} MiB")  # fmt: skip


if __name__ == "__main__":
    main()
