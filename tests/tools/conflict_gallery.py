"""Pictures of the page of conflicts, light and dark: ``python -m tests.tools.conflict_gallery OUT``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kc_desktop.ui import theme
from kc_desktop.ui.pages.conflicts import ConflictPage
from tests.tools.offices import province
from tests.tools.page_gallery import open_window, settle
from tests.tools.quarrels import mixed


def main(out: Path) -> None:
    """Every kind of conflict at the centre and at a station, in both themes, at the size of a small laptop."""
    out.mkdir(parents=True, exist_ok=True)
    modes: tuple[theme.Mode, ...] = ("light", "dark")
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        made = province(Path(home), stations=2)
        kinds = {record: kind for kind, record in mixed(made).items()}
        for office, opened in (("centre", made.centre), ("station", made.stations[0])):
            for mode in modes:
                app, shell = open_window(opened, Path(home), mode)
                shell.window.resize(1366, 768)
                shell.window.show_section("conflicts")
                settle(app, shell, 0.5)
                page = shell.window.page()
                assert isinstance(page, ConflictPage)
                for row, one in enumerate(page.list.rows):
                    page.list.light(row)
                    settle(app, shell, 0.15)
                    if one.path == "main_product" and kinds[one.record_id] == "plain":
                        QTest.keyClick(page.list, Qt.Key.Key_4)
                        settle(app, shell, 0.1)
                        _grab(shell.window, out / f"{office}_writing_{mode}.png")
                        QTest.keyClick(page.panel, Qt.Key.Key_Escape)
                    name = kinds[one.record_id] + ("_row" if "/" in one.path else "")
                    _grab(shell.window, out / f"{office}_{name}_{mode}.png")
                shell.window.close()
                shell.tasks.close()
        made.close()


def _grab(window: object, path: Path) -> None:
    QApplication.processEvents()
    window.grab().save(str(path))  # type: ignore[attr-defined]  # a widget


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
