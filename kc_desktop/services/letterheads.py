"""What stands at the head and the foot of this office's papers."""

from __future__ import annotations

from kc_desktop.domain.paper import Letterhead
from kc_desktop.services.desk import Desk
from kc_desktop.system.clock import now


def letterhead(desk: Desk) -> Letterhead:
    """The names of this office and of the one above it, dated today."""
    identity = desk.identity
    province = next((p for p in desk.packs.provinces() if p.code == identity.province), None)
    kind, name = (province.type, province.name) if province else ("", "")
    return Letterhead(f"Sở Công Thương {kind.lower()} {name}".strip(), identity.name, name, now().date())
