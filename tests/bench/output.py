"""Papers and workbooks of many rows against the least that writes the same: a bare canvas, bare openpyxl.

python -m tests.bench.output pdf                    tables of 1,000, 5,000, 20,000 rows
python -m tests.bench.output xlsx [--rows 100000]   export-xlsx of a bank made for it (some minutes)
python -m tests.bench.output formulas               reports as workbooks: LibreOffice works out their formulas

Each figure comes from a process of its own, ours and the peer in turn, the middle of some rounds; memory as
``tests.bench.excel``.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kc_desktop.domain.report_text import UNITS
from tests.bench.excel import Cost, cost

PDF_BAR, XLSX_BAR = 1.6, 1.15
SIZES = (1_000, 5_000, 20_000)
_WORDS = (
    "Công",
    "ty",
    "Hợp",
    "tác",
    "xã",
    "sản",
    "xuất",
    "chế",
    "biến",
    "cơ",
    "khí",
    "gốm",
    "sứ",
    "mây",
    "tre",
    "Bến",
    "Đá",
)
_PARTS = (6, 40, 14, 14, 10, 14, 22, 14)


def texts(count: int) -> list[tuple[str, ...]]:
    """Rows as a list of dossiers has them: names on one or two lines, amounts, percentages, days."""
    dice = random.Random(7)  # noqa: S311 - no secret
    return [
        (
            str(at + 1), " ".join(dice.choices(_WORDS, k=dice.randint(4, 11))), f"{dice.randint(1, 99999)},5",
            f"{dice.randint(1, 99999)}", f"{dice.randint(0, 9999) / 100:.2f}".replace(".", ","), "31/08/2026",
            " ".join(dice.choices(_WORDS, k=4)), f"{dice.randint(1, 999)}",
        )
        for at in range(count)
    ]  # fmt: skip


def ours_pdf(out: Path, count: int) -> int:
    """Wrapped, placed, split over pages by ``Grid``; gives the number of rows."""
    from kc_desktop.exchange.documents import grid, nd30

    rows, columns = texts(count), _columns()
    heads = [grid.Head(f"Cột {at}", 0, at) for at in range(len(columns))]
    made = (one for row in rows for one in grid.row(columns, row, 10, indented=1))
    table = grid.table(columns, heads, made, 10, indented=1)
    nd30.write_pdf(out, [table], title_text="Bảng", author="Mẫu", wide=True)
    return count


def _columns() -> list[Any]:
    from kc_desktop.exchange.documents import grid, nd30

    width = nd30.frame_width(wide=True)
    aligns: list[grid.Align] = ["centre", "left", "right", "right", "right", "centre", "left", "right"]
    return [grid.Column(width * part / sum(_PARTS), align) for part, align in zip(_PARTS, aligns, strict=True)]


def bare_pdf(out: Path, count: int) -> int:
    """The same strings and rules by a loop over ``drawString`` and ``line``, everything known before."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfgen.canvas import Canvas

    from kc_desktop.exchange.documents import nd30

    lines = json.loads(out.with_suffix(".json").read_text())
    nd30.register_fonts()
    width, height = landscape(A4)
    edges = [nd30.LEFT]
    for part in _PARTS:
        edges.append(edges[-1] + nd30.frame_width(wide=True) * part / sum(_PARTS))
    spool = io.BytesIO()
    canvas = Canvas(spool, pagesize=(width, height))
    top = y = height - nd30.TOP - 20
    canvas.setFont(nd30.REGULAR, 10)
    for row in lines:
        high = 11.7 * max(map(len, row)) + 5
        if y - high < nd30.BOTTOM:
            for x in edges:
                canvas.line(x, top, x, y)
            canvas.line(edges[0], y, edges[-1], y)
            canvas.showPage()
            canvas.setFont(nd30.REGULAR, 10)
            y = top
        canvas.line(edges[0], y, edges[-1], y)
        for x, cell in zip(edges, row, strict=False):
            base = y - 11
            for line in cell:
                canvas.drawString(x + 3.5, base, line)
                base -= 11.7
        y -= high
    canvas.showPage()
    canvas.save()
    out.write_bytes(spool.getvalue())
    return count


def _prepare_pdf(out: Path, count: int) -> None:
    from kc_desktop.exchange.documents import grid

    columns = _columns()
    rows = [one.cells for row in texts(count) for one in grid.row(columns, row, 10, indented=1)]
    out.with_suffix(".json").write_text(json.dumps(rows))


def ours_xlsx(out: Path, count: int) -> int:
    """``export-xlsx facility`` of the bank beside ``out``."""
    from kc_desktop.app import App
    from kc_desktop.services.excel import export_form

    os.environ["KC_HOME"] = str(out.parent / "home")
    app = App(out.parent / "bank")
    try:
        done = export_form(app.desk, "facility", out)
    finally:
        app.close()
    if done != count:
        raise SystemExit(f"{done} of {count} records")
    return done


def bare_xlsx(out: Path, count: int) -> int:
    """The cells of our workbook, held in memory, by openpyxl write_only, without a look."""
    import pickle

    from openpyxl import Workbook

    with out.with_suffix(".pickle").open("rb") as source:
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Cơ sở")
        while rows := pickle.load(source):  # noqa: S301 - written by ourselves a moment ago
            for row in rows:
                sheet.append(row)
    book.save(out)
    return count


def _prepare_xlsx(folder: Path, count: int) -> None:
    """A bank of ``count`` establishments, taken in from a workbook."""
    from kc_desktop.services.importing.taking import import_workbook
    from tests.tools import big_workbook
    from tests.tools.offices import office

    os.environ["KC_HOME"] = str(folder / "home")
    app = office(folder / "bank", "station", "Trạm đo")
    import_workbook(app.desk, big_workbook.write(folder / "in.xlsx", count))
    app.close()


def _keep_cells(out: Path) -> None:
    """The cells of our workbook for the peer: the same values, by the row."""
    import pickle

    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python(skip_empty_area=False)
    with out.with_suffix(".pickle").open("wb") as target:
        for at in range(0, len(rows), 1000):
            pickle.dump([[None if cell == "" else cell for cell in row] for row in rows[at : at + 1000]], target)
        pickle.dump([], target)


WORK = {"ours-pdf": ours_pdf, "bare-pdf": bare_pdf, "ours-xlsx": ours_xlsx, "bare-xlsx": bare_xlsx}


def alone(what: str, out: Path, count: int) -> Cost:
    """One of ``WORK`` in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.output", "--alone", what, "--out", str(out), "--rows", str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
    return Cost(*json.loads(done.stdout.splitlines()[-1]))


def line(kind: str, folder: Path, count: int, bar: float, rounds: int) -> str:
    """A row of the table."""
    pairs = [
        tuple(alone(f"{who}-{kind}", folder / f"{who}.{kind}", count) for who in ("ours", "bare"))
        for _ in range(rounds)
    ]
    ours, bare = sorted(pairs, key=lambda pair: pair[0].cpu / pair[1].cpu)[len(pairs) // 2]
    ratio = ours.cpu / bare.cpu
    sizes = [(folder / f"{who}.{kind}").stat().st_size / 1e6 for who in ("ours", "bare")]
    return (
        f"| {kind} | {count:,} | {ours.cpu:.2f} / {ours.wall:.2f} s | {bare.cpu:.2f} / {bare.wall:.2f} s | {ratio:.2f} "
        f"(≤ {bar}) | {ours.cpu / count * 1e6:.0f} µs | {ours.memory:.0f} / {bare.memory:.0f} MB "
        f"| {sizes[0]:.1f} / {sizes[1]:.1f} MB | {'có' if ratio <= bar else 'KHÔNG'} |"
    )


def formulas(folder: Path) -> str:
    """What LibreOffice works out of the formulas of some reports, compared cell by cell with the reports."""
    import openpyxl

    from kc_desktop.exchange.excel.report_xlsx import SHEET, write_report_xlsx
    from tests.exchange import report_kit as kit
    from tests.exchange.test_report_xlsx import expected, lines_of

    reports = [replace(kit.funding(scale), unit=unit) for scale in (1, 10**6, 1_234_567) for unit in UNITS]
    reports += [kit.listing(300), kit.matrix(9, 9)]
    files = [folder / f"{at}.xlsx" for at in range(len(reports))]
    for report, file in zip(reports, files, strict=True):
        write_report_xlsx(report, file)
    told = ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "out")]
    subprocess.run([*told, *map(str, files)], check=True, capture_output=True)  # noqa: S603 - a program at hand
    cells = live = wrong = 0
    for report, file in zip(reports, files, strict=True):
        ours = lines_of(openpyxl.load_workbook(file)[SHEET], report)
        theirs = lines_of(openpyxl.load_workbook(folder / "out" / file.name, data_only=True)[SHEET], report)
        for line in report.lines:
            for at, cell in enumerate(theirs[line.key]):
                wanted = expected(report, line, at)
                if isinstance(wanted, float):
                    wrong += abs(float(cell.value) - wanted) > max(abs(wanted) * 1e-15, 1e-12)
                    cells += 1
                    live += ours[line.key][at].data_type == "f"
    return f"{len(reports)} báo cáo, {cells:,} số, {live} công thức sống, {wrong} số khác"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="?", choices=("pdf", "xlsx", "formulas"), default="pdf")
    parser.add_argument("--rows", type=int, nargs="+", default=())
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", choices=tuple(WORK))
    parser.add_argument("--out", type=Path)
    given = parser.parse_args(arguments)
    if given.alone:
        print(json.dumps(cost(lambda: WORK[given.alone](given.out, given.rows[0]))))
        return 0
    if given.what == "formulas":
        with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
            print(formulas(Path(scratch)))
        return 0
    print("| tệp | dòng | của ta, CPU / đồng hồ | tối thiểu | tỉ lệ | mỗi dòng | bộ nhớ | cỡ tệp | đạt |")
    print("|---|---|---|---|---|---|---|---|---|")
    for count in given.rows or (SIZES if given.what == "pdf" else (100_000,)):
        with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
            folder = Path(scratch)
            if given.what == "pdf":
                _prepare_pdf(folder / "bare.pdf", count)
            else:
                _prepare_xlsx(folder, count)
                alone("ours-xlsx", folder / "bare.xlsx", count)
                _keep_cells(folder / "bare.xlsx")
            print(
                line(given.what, folder, count, PDF_BAR if given.what == "pdf" else XLSX_BAR, given.rounds), flush=True
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
