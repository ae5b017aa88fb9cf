"""What is loaded when: no Qt for the command line, nothing heavy before the window is painted."""

from __future__ import annotations

from tests.architecture.repository import loaded, modules_after
from tests.tools.cases import each

QT = {"PySide6", "shiboken6"}
HEAVY = {
    "alembic",
    "cryptography",
    "keyring",
    "lxml",
    "openpyxl",
    "PIL",
    "pypdfium2",
    "pyrage",
    "python_calamine",
    "reportlab",
    "segno",
    "sqlalchemy",
}


@each("module", ["kc_desktop.__main__", "kc_desktop.cli.main", "kc_desktop.app"])
def test_no_qt_without_a_window(module: str) -> None:
    assert loaded(modules_after(f"import {module}"), QT) == []


def test_a_word_on_the_command_line_loads_no_qt() -> None:
    statement = (
        "import contextlib, io, kc_desktop.__main__ as program\n"
        "sys.argv = ['kc-desktop', 'version', '--json']\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit): program.main()"
    )
    modules = modules_after(statement)
    assert "kc_desktop.cli.main" in modules
    assert loaded(modules, QT) == []


def test_first_paint_needs_qt_and_little_else() -> None:
    modules = modules_after("import kc_desktop.ui.start, kc_desktop.ui.main_window")
    assert "PySide6.QtWidgets" in modules
    assert loaded(modules, HEAVY) == []


def test_the_measure_sees_what_is_loaded() -> None:
    assert loaded(modules_after("import appdirs, pyrage"), HEAVY | QT) == ["pyrage"]
