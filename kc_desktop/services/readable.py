"""A stored value in the words a person reads in a history or beside a conflict."""

from __future__ import annotations

from typing import Any

from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.register import ERASED
from kc_desktop.domain.texts import N_
from kc_desktop.domain.values import ValueProblem, read_json, show
from kc_desktop.services import lists
from kc_desktop.services.desk import Desk


def readable(desk: Desk, field: Field[Any], raw: object) -> str:
    """Codes by their labels, a link by the headline of its record, merged or not ("" for nothing, else what cannot be
    read as it is).

    ``raw`` is canonical JSON; of a personal value that does not open it says why.
    """
    if raw is None:
        return ""
    if isinstance(raw, dict):
        return N_("ui", "đã xóa theo yêu cầu") if raw == ERASED else N_("ui", "chưa có khóa để đọc")
    try:
        value = read_json(field, raw)
    except ValueProblem:
        return str(raw)
    if field.kind is Kind.LINK and field.link:
        return lists.names_of(desk, field.link, [str(value)], own=True).get(str(value)) or str(value)
    return show(field, value, desk.names)
