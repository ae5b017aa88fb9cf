"""Figures of years before the program was used, and every year side by side; what was typed is marked as such."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kc_desktop.domain.declared import Opening
from kc_desktop.domain.declared.dossier import GRANT_SOURCES
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.planning.facts import Line, lines
from kc_desktop.domain.planning.yearly import PLANNED, Cell, read
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning.acts import Done
from kc_desktop.services.planning.money import booked
from kc_desktop.store.queries import planning as stored

_ROWS = 500
"""Rows of a sheet that are looked at for a table of years."""
_NAMES = {True: "Kế hoạch kinh phí", False: "Kinh phí thực hiện"}


@dataclass(frozen=True, slots=True)
class YearLine:
    """One year: its khuyến công money as a whole and by source."""

    year: int
    whole: Line
    by_source: dict[str, Line]


def years_table(desk: Desk) -> tuple[YearLine, ...]:
    """Every year that has khuyến công money in its plan, its payments or its opening figures, the latest first."""
    every = [one for one in booked(desk) if one.source in (*GRANT_SOURCES, "")]
    found = []
    for whole in sorted(lines(every, lambda fact: str(fact.year)), key=lambda line: line.key, reverse=True):
        parts = {code: Line(code, tuple(one for one in whole.facts if one.source == code)) for code in GRANT_SOURCES}
        found.append(YearLine(int(whole.key), whole, parts))
    return tuple(found)


def drafts(desk: Desk, cells: Iterable[Cell], document: str = "") -> tuple[Opening, ...]:
    """Opening figures for the cells of a pasted table; nothing is saved."""
    made = []
    for cell in cells:
        entry = desk.packs.code("funding_source", cell.source) if cell.source else None
        words = (_NAMES[cell.indicator == PLANNED], entry.short if entry else "", f"năm {cell.year}")
        values = {
            "name": " ".join(word for word in words if word), "year": cell.year, "indicator": cell.indicator,
            "source": cell.source, "amount": cell.amount, "words": cell.words, "document": document,
        }  # fmt: skip
        made.append(Opening({key: value for key, value in values.items() if value not in (None, "")}))
    return tuple(made)


def known_years(desk: Desk, cells: Sequence[Cell]) -> tuple[int, ...]:
    """Years of the cells that have opening figures of the same indicator and source already."""
    keys = {(cell.year, cell.indicator, cell.source) for cell in cells}
    with desk.store.reader() as connection:
        found = {
            year for year, indicator, source in stored.opening_keys(connection) if (year, indicator, source) in keys
        }
    return tuple(sorted(found))


def table_of(path: Path) -> str:
    """The sheet of a workbook that says most of years and sources, as pasted text; "" when none does. Raises
    ``Refused`` as reading a workbook does, ``Machine``."""
    from kc_desktop.exchange.excel.cells import show
    from kc_desktop.exchange.excel.reader import read_workbook

    texts = [
        "\n".join("\t".join(" ".join(show(cell).split()) for cell in row) for row in sheet.rows[:_ROWS])
        for sheet in read_workbook(path).sheets
    ]
    found = max(texts, key=lambda text: len(read(text).cells), default="")
    return found if read(found).cells else ""


def save(desk: Desk, cells: Sequence[Cell], document: str = "") -> Done:
    """Save the cells as opening figures in one group. Raises ``Refused("invalid_content")`` for none."""
    if not cells:
        raise Refused("invalid_content", detail="không có số liệu nào để lưu")
    group = new_id()
    done = records.save_many(desk, Opening.key, [(None, one) for one in drafts(desk, cells, document)], group=group)
    return Done(group, done.saved, sum(cell.amount for cell in cells), done.change)
