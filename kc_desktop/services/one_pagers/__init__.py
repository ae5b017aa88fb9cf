"""One page about a commune, a collaborator or an establishment, to take along or to hand to a leader."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fact_sheet import Sheet
from kc_desktop.services.desk import Desk
from kc_desktop.services.one_pagers import collaborator, commune, facility
from kc_desktop.system.clock import now

COMMUNE, COLLABORATOR, FACILITY = "commune", "collaborator", "facility"
_MAKERS = {COMMUNE: commune.sheet, COLLABORATOR: collaborator.sheet, FACILITY: facility.sheet}
KINDS = tuple(_MAKERS)


def sheet(desk: Desk, kind: str, key: str, on: date | None = None) -> Sheet:
    """What stands on the page. ``key``: unit of a commune (of today, or one of before that became one of today), else
    id of the record; figures to ``on`` (today). Raises ``Refused`` ("usage", "not_found")."""
    if kind not in _MAKERS:
        raise Refused("usage", detail=f"không có trang thông tin “{kind[:20]}” (dùng {', '.join(KINDS)})")
    return _MAKERS[kind](desk, key, on or now().date())


def write(desk: Desk, kind: str, key: str, out: Path, on: date | None = None) -> Path:
    """Write the page as .pdf or .docx. Raises as ``sheet``, ``Machine``."""
    suffix = out.suffix.lower()
    if suffix not in (".pdf", ".docx"):
        raise Refused("usage", detail=f"không ghi được trang thông tin dạng “{suffix}” (dùng .pdf hoặc .docx)")
    made = sheet(desk, kind, key, on)
    if suffix == ".pdf":
        from kc_desktop.exchange.documents.one_pager_pdf import write_one_pager_pdf

        write_one_pager_pdf(made, out)
    else:
        from kc_desktop.exchange.documents.one_pager_docx import write_one_pager_docx

        write_one_pager_docx(made, out)
    return out
