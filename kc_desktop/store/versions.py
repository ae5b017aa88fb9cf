"""Version numbers that can be told without loading SQLAlchemy."""

from __future__ import annotations

SCHEMA = 1
"""The newest migration; the same as ``schema.VERSION`` (a test compares them)."""


def sqlite() -> str:
    """The version of the SQLite inside the driver."""
    from sqlcipher3 import dbapi2

    return str(dbapi2.sqlite_version)
