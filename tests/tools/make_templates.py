"""Make the Word templates that the program ships: ``python -m tests.tools.make_templates [KIND …]``.

The templates are the office's to change; these are the first ones. Each paper's text is in ``tests/tools/papers``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kc_desktop.exchange.documents.word.check import check
from kc_desktop.services.dossier_papers.kinds import KINDS, shape_of
from tests.tools.papers import MAKERS

HERE = Path(__file__).resolve().parents[2] / "resources" / "templates"


def main(wanted: list[str]) -> None:
    """Write the templates asked for, or all; each is checked against the fields of its paper."""
    for key in wanted or list(MAKERS):
        kind = KINDS[key]
        data = MAKERS[key](kind.title).data()
        check(data, shape_of(kind))
        (HERE / f"{key}.docx").write_bytes(data)
        print(f"{key}.docx {len(data)}")


if __name__ == "__main__":
    main(sys.argv[1:])
