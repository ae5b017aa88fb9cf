"""Pictures of the window of reports over an invented province: ``python tests/tools/report_gallery.py OUT``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from kc_desktop.app import App
from kc_desktop.domain.declared import PlanEntry
from kc_desktop.services import issued, records
from kc_desktop.ui import theme
from kc_desktop.ui.pages.reporting.page import ReportPage
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.start import Shell
from tests.tools.offices import office
from tests.tools.page_gallery import open_window, settle
from tests.tools.sample_province import fill

SHOWN = {"report-places": ("places", "total", ""), "report": ("funding", "kcdp", "executed")}
"""Name of the picture → report, and the figure that is explained ("": none)."""


def take(opened: App, home: Path, out: Path, mode: theme.Mode) -> None:
    """All pictures of one theme."""
    app, shell = open_window(opened, home, mode)
    shell.window.show_section("report")
    page = shell.window.page("report")
    assert isinstance(page, ReportPage)
    settle(app, shell, 0.8)
    for name, (key, line, column) in SHOWN.items():
        page.show_report(key)
        settle(app, shell, 0.8)
        if column:
            page._go_to(line, column)
        else:
            page._put_panel_away()
        _grab(app, shell, out / f"{name}-{mode}.png")
    report = page.report
    assert report is not None
    kept = issued.publish(opened.desk, report, "12/BC-TTKC", today())
    change = PlanEntry({"year": today().year, "source": "kcdp", "kind": "bo_sung", "amount": 350_000_000,
                        "decided_on": today()})  # fmt: skip
    records.save(opened.desk, records.blank(opened.desk, "plan"), change)
    shell.window.open_record("issued", kept.record_id)
    _grab(app, shell, out / f"report-issued-{mode}.png")
    shell.window.show_section("dictionary")
    _grab(app, shell, out / f"report-dictionary-{mode}.png")
    shell.window.close()
    shell.tasks.close()


def _grab(app: QApplication, shell: Shell, path: Path) -> None:
    settle(app, shell, 0.8)
    shell.window.grab().save(str(path))


def main(out: Path) -> None:
    """Light and dark."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        centre = office(Path(home) / "data", "centre", "Trung tâm mẫu")
        fill(centre.desk)
        for mode in ("light", "dark"):
            take(centre, Path(home), out, mode)
        centre.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
