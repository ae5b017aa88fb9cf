"""Marking a paper of a dossier: there, only a copy, not needed and why; and taking the mark away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared.dossier import Dossier, PaperRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import links, records
from kc_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Mark:
    """``file``: hash of a file of the dossier; ``reason``: why it is not needed; ``facility``: whose paper it is."""

    number: str = ""
    issued_on: date | None = None
    valid_to: date | None = None
    file: str = ""
    reason: str = ""
    facility: str = ""


def mark_paper(desk: Desk, dossier_id: str, paper: str, state: str, mark: Mark = Mark()) -> Change:  # noqa: B008
    """Say how a paper stands. ``state``: a code of ``paper_state``, "" takes the mark away; what ``mark`` leaves empty
    keeps what was known. Raises ``Refused``: "not_found", "invalid_content"."""
    seen = records.load(desk, Dossier.key, dossier_id)
    dossier = seen.record
    assert isinstance(dossier, Dossier)
    rows = list(dossier.papers or ())
    with desk.store.reader() as connection:
        shown, owner = links.followed(connection, dossier).papers or (), links.follow(connection, mark.facility)
    at = next((n for n, row in enumerate(shown) if row.paper == paper and (row.facility or "") == owner), len(rows))
    if not state:
        del rows[at : at + 1]
    else:
        old = rows[at] if at < len(rows) else PaperRow({"paper": paper, "facility": mark.facility or None}, new_id())
        told = {
            "number": mark.number.strip(),
            "issued_on": mark.issued_on,
            "valid_to": mark.valid_to,
            "file": mark.file,
            "reason": mark.reason.strip(),
        }
        known = {key: value for key, value in told.items() if value not in (None, "")}
        rows[at : at + 1] = [old.with_values(state=state, **known)]
    return records.save(desk, seen, dossier.with_values(papers=tuple(rows) or None)).change
