"""Make the Word templates that the program ships: ``python -m tests.tools.make_templates [KIND …]``.

The templates are the office's to change; these are the first ones. Each paper's text is in ``tests/tools/papers``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kc_desktop.exchange.documents.word.check import check
from kc_desktop.services import voting_papers
from kc_desktop.services.dossier_papers.kinds import KINDS, shape_of
from tests.tools.papers import MAKERS, voting

HERE = Path(__file__).resolve().parents[2] / "resources" / "templates"


def main(wanted: list[str]) -> None:
    """Write the templates asked for, or all; each is checked against the fields of its paper."""
    makers = {**MAKERS, **voting.MAKERS}
    for key in wanted or list(makers):
        own = key in voting.MAKERS
        data = makers[key](voting_papers.KINDS[key] if own else KINDS[key].title).data()
        check(data, voting_papers.shape_of(key) if own else shape_of(KINDS[key]))
        (HERE / f"{key}.docx").write_bytes(data)
        print(f"{key}.docx {len(data)}")


if __name__ == "__main__":
    main(sys.argv[1:])
