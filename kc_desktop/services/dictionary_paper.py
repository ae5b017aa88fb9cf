"""The data dictionary on paper: every field of every form, and how every figure of the reports comes about."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.domain import bank_dictionary, bank_set
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.errors import Refused
from kc_desktop.services.desk import Desk
from kc_desktop.system.clock import now

_KINDS = {"figure": "số liệu", "indicator": "chỉ tiêu"}


def write_dictionary(desk: Desk, out: Path) -> int:
    """Write ``out`` (.xlsx): figures, fields, codes; gives the number of lines. ``Refused("usage")``, ``Machine``."""
    if out.suffix.lower() != ".xlsx":
        raise Refused("usage", detail=f"từ điển chỉ ghi được dạng .xlsx, không phải “{out.suffix}”")
    from kc_desktop.exchange.bank.dictionary_xlsx import write_dictionary_xlsx

    tables = bank_set.tables(personal=True)
    lists = dict.fromkeys(field.choices for table in tables for field in table.fields if field.choices)
    codes = [entry for name in lists for entry in desk.packs.every_code(name)]
    facts = (("Nơi lập", desk.identity.name), ("Ngày lập", show_day(now().date())))
    return write_dictionary_xlsx(out, facts, indicators(desk), tuple(bank_dictionary.entries(tables)), codes)


def indicators(desk: Desk) -> tuple[tuple[str, ...], ...]:
    """How each figure and indicator of the reports comes about, in the order of ``INDICATOR_COLUMNS``."""
    from kc_desktop.services import reporting

    return tuple(
        tuple(_text(getattr(entry, key)) for key in bank_dictionary.INDICATOR_COLUMNS)
        for entry in reporting.dictionary(desk)
    )


def _text(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else _KINDS.get(str(value), str(value))
