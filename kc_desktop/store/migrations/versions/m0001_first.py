"""The first schema: the statements of the frozen file beside this one, parted by blank lines."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, index and search index."""
    _comment, *statements = Path(__file__).with_suffix(".sql").read_text("utf-8").split("\n\n")
    for statement in statements:
        op.get_bind().exec_driver_sql(statement)
