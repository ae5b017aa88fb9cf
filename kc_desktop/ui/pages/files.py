"""Asking for a file or a folder, with the place used last time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kc_desktop.system.settings import Settings
from kc_desktop.ui.language import tr

XLSX, PDF, WORD, CARD = "Excel (*.xlsx)", "PDF (*.pdf)", "Word (*.docx)", "(*.kccard)"
PNG = "PNG (*.png)"
BUNDLE, RECOVERY = "(*.kcb);;(*)", "(*.kcrecovery)"


def suffix_of(kind: str) -> str:
    """ ".xlsx" of ``XLSX``."""
    return kind[kind.index("*") + 1 : -1]


def ask_save(parent: QWidget, settings: Settings, title: str, name: str, kinds: str) -> Path | None:
    """Where to write; None when the person changed their mind. The ending of ``kinds`` is added when missing."""
    start = Path(settings.text("files.folder") or Path.home()) / name
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
    return _kept(settings, Path(chosen)) if chosen else None


def ask_open(parent: QWidget, settings: Settings, title: str, kinds: str) -> Path | None:
    """Which file to read."""
    start = settings.text("files.folder") or str(Path.home())
    chosen, _ = QFileDialog.getOpenFileName(parent, title, start, kinds)
    return _kept(settings, Path(chosen)) if chosen else None


def ask_several(parent: QWidget, settings: Settings, title: str, kinds: str) -> list[Path]:
    """Which files to read; [] for none."""
    start = settings.text("files.folder") or str(Path.home())
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, start, kinds)
    if chosen:
        _kept(settings, Path(chosen[0]))
    return [Path(one) for one in chosen]


def ask_folder(parent: QWidget, settings: Settings, title: str = "") -> Path | None:
    """Which folder."""
    start = settings.text("files.stick") or str(Path.home())
    chosen = QFileDialog.getExistingDirectory(parent, title or tr("Chọn thư mục"), start)
    if not chosen:
        return None
    settings.put("files.stick", chosen)
    return Path(chosen)


def _kept(settings: Settings, path: Path) -> Path:
    settings.put("files.folder", str(path.parent))
    return path
