"""Where things live on this machine. The only user of appdirs; ``KC_HOME`` moves everything (tests, portable use)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP = "kc-desktop"


def data_folder() -> Path:
    """Default place of the database (``--data`` overrides it)."""
    return _base("data") / "data"


def config_folder() -> Path:
    """Settings of this machine and user; never inside the data folder, so that copying data copies no identity."""
    return _base("config") / "config"


def keys_folder() -> Path:
    """Private keys of the replicas born on this machine."""
    return config_folder() / "keys"


def journals_folder(keys: Path) -> Path:
    """Journals of the replicas born on this machine, beside the folder of their ``keys``."""
    return keys.parent / "journals"


def log_folder() -> Path:
    """Logs and crash reports."""
    return _base("log") / "log"


def resource_root() -> Path:
    """``resources/``: beside the package in a checkout, inside the unpacked program when frozen."""
    return _program_root() / "resources"


def translations_root() -> Path:
    """``translations/`` likewise."""
    return _program_root() / "translations"


def _program_root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def _base(kind: str) -> Path:
    # On Windows appdirs gives one folder for data and config: hence the own subfolders.
    if home := os.environ.get("KC_HOME"):
        return Path(home)
    import appdirs

    folders = {"data": appdirs.user_data_dir, "config": appdirs.user_config_dir, "log": appdirs.user_log_dir}
    return Path(folders[kind](APP, False))
