"""What the program stands on: versions, packs, fonts, words, database steps."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

import kc_desktop
from kc_desktop.app import packs
from kc_desktop.store import backup, migrate, schema, versions
from kc_desktop.store.engine import MINIMUM_SQLITE, Store
from kc_desktop.system import paths
from kc_desktop.ui import icons, language, theme
from kc_desktop.ui.touring.hand import check


def show_versions() -> str:
    """Program, Python, Qt, SQLite; too old a SQLite has the WAL-reset bug."""
    sqlite = versions.sqlite()
    check(tuple(int(part) for part in sqlite.split(".")) >= MINIMUM_SQLITE, f"SQLite {sqlite} is too old")
    return f"{kc_desktop.__version__}, Python {platform.python_version()}, Qt {qt_version}, SQLite {sqlite}"


def check_packs() -> str:
    """Every table has the hash on its card."""
    found = packs()
    found.check()
    return ", ".join(f"{info.name} {info.version}" for info in found.infos())


def check_fonts() -> str:
    """The program's own fonts and icons are there."""
    ids = theme.load_fonts()
    check(all(number >= 0 for number in ids), "a font file is damaged")
    family = theme.token("family").split(",")[0].strip("'\" ")
    check(family in QFontDatabase.families(), f"Qt does not know {family}")
    drawn = [icons.pixmap(name, "text") for name in icons.SECTION_ICONS]
    check(not any(picture.isNull() for picture in drawn), "an icon is empty")
    return f"{family}, {len(ids)} tệp; {len(drawn)} biểu tượng"


def check_words(app: QApplication) -> str:
    """English is complete enough to be loaded; without its file the program speaks Vietnamese."""
    file = paths.translations_root() / "kc_desktop_en.qm"
    if not file.is_file():
        check(not getattr(sys, "frozen", False), f"{file.name} is missing")
        return "vi (bản tiếng Anh chưa biên dịch)"
    try:
        language.set_language(app, "en")
        check(language.tr("Lưu") != "Lưu", "English is not loaded")
    finally:
        language.set_language(app, "vi")
    return "vi, en"


def run_migrations(folder: Path) -> str:
    """The shipped steps make a database of the newest version from nothing."""
    store = Store(folder / "steps.db")
    try:
        with store.writer() as connection:
            migrate.run(connection, 0)
    finally:
        store.close()
    check(backup.inspect(folder / "steps.db").version == schema.VERSION, "the steps do not reach the newest version")
    return f"{len(migrate.pending(0))} bước, bản {schema.VERSION}"
