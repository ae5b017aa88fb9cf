"""Reports of an invented province in every format, and a picture of them: ``python tests/tools/report_papers.py OUT``.

OUT gets each report as pdf, docx and xlsx, the presentation sheets, and ``report-papers.png``: pages side by side.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kc_desktop.domain.reporting.result import Options
from kc_desktop.services import demo, reporting
from tests.tools.offices import office

DAY = date(2026, 11, 20)
SHOWN = (("funding", 0), ("content", 0), ("batches", 0), ("voting", 0), ("sheets", 0), ("sheets", 1))
"""File and page of each part of the picture."""
_WIDTH, _GAP, _ACROSS = 860, 10, 2


def picture(folder: Path, shown: Sequence[tuple[str, int]]) -> Image.Image:
    """The pages side by side, as wide as each other."""
    pages = []
    for name, number in shown:
        document = pypdfium2.PdfDocument(folder / f"{name}.pdf")
        page = document[number]
        drawn = page.render(scale=2).to_pil()
        pages.append(drawn.resize((_WIDTH, round(drawn.height * _WIDTH / drawn.width)), Image.Resampling.LANCZOS))
        page.close()
        document.close()
    rows = [pages[at : at + _ACROSS] for at in range(0, len(pages), _ACROSS)]
    heights = [max(page.height for page in row) + _GAP for row in rows]
    made = Image.new("RGB", (_ACROSS * (_WIDTH + _GAP) - _GAP, sum(heights) - _GAP), "#9AA6B2")
    top = 0
    for row, height in zip(rows, heights, strict=True):
        for at, page in enumerate(row):
            made.paste(page, (at * (_WIDTH + _GAP), top))
        top += height
    return made


def main(out: Path) -> None:
    """Every report of the shipped pack."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        centre = office(Path(home) / "data", "centre", "Trung tâm mẫu")
        demo.fill(centre.desk, DAY)
        reports = [
            reporting.make(centre.desk, kind.key, Options(DAY.year, DAY)) for kind in reporting.kinds(centre.desk)
        ]
        for report in reports:
            for suffix in (".pdf", ".docx", ".xlsx"):
                reporting.write(report, out / f"{report.key}{suffix}")
        for suffix in (".pdf", ".docx"):
            reporting.write_slides(reports, out / f"sheets{suffix}")
        centre.close()
    made = picture(out, SHOWN).quantize(64)
    made.save(out / "report-papers.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
