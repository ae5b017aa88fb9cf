"""Write the first migration's frozen text from the declared tables (until the first release: later changes are steps).

Usage: python -m tests.tools.make_migration [--check]
"""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path

from kc_desktop.store import migrate, schema

FIRST = migrate.SCRIPTS / "versions" / "m0001_first.sql"
HELD = "\0"
HEAD = "-- The first schema, frozen (made by tests/tools/make_migration.py; never edited after a release).\n"


def plain(statement: str) -> str:
    """DDL with single blanks."""
    return re.sub(r"\s+", " ", statement).replace("( ", "(").replace(" )", ")").replace(" ,", ",").strip()


def statements() -> list[str]:
    """The DDL of the declared schema in the order of its making."""
    return [plain(statement) for statement in schema.statements()]


def source() -> str:
    """The text of the file: statements with a blank line between."""
    parts = [HEAD]
    for statement in statements():
        quoted = re.sub(r"'[^']*'", lambda m: m[0].replace(" ", HELD), statement)  # a literal is not broken
        wrapped = textwrap.wrap(quoted, 118, break_long_words=False, break_on_hyphens=False)
        parts.append("\n" + "".join(f"{line}\n" for line in wrapped).replace(HELD, " "))
    return "".join(parts)


def main() -> int:
    """Write the file, or with ``--check`` say whether it is up to date."""
    if "--check" in sys.argv:
        return int(FIRST.read_text("utf-8") != source())
    Path(FIRST).write_text(source(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
