"""The three ways to see the scores of a round: one judge's cards, one product's cards, everybody's totals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kc_desktop.domain.voting import Card, Criterion
from kc_desktop.services.voting import Line, Sheet
from kc_desktop.ui.language import label, show_figure, show_number, tr
from kc_desktop.ui.pages.products.grid import Cell, GridRow, Head

JUDGE, ENTRY, ALL = "judge", "entry", "all"
TOTAL, MEAN, RANK = "total", "mean", "rank"
_FIGURE, _MEAN = 66, 78
_WIDTHS = ((5, 66), (7, 54), (13, 46))
"""(up to so many judges, pixels of the column of each)."""


def by_number(found: Sheet) -> list[Line]:
    """The entries that are scored, in the order of their files: it does not change while somebody types."""
    return sorted(
        found.running, key=lambda line: (len(line.entry.number or ""), line.entry.number or "", line.entry_id)
    )


def of_judge(found: Sheet, judge: str) -> tuple[list[Head], list[GridRow]]:
    """Products × criteria for one judge."""
    heads = [
        *_criteria(found.criteria),
        Head(TOTAL, tr("Tổng"), width=_FIGURE),
        Head(MEAN, tr("BQ"), tr("Điểm bình quân"), width=_MEAN),
    ]
    rows = []
    for line in by_number(found):
        card = next(one for one in line.tally.cards if one.judge == judge)
        cells = _cells(found.criteria, card) | {MEAN: Cell(text=points(line.tally.shown))}
        rows.append(GridRow(line.entry_id, title_of(line), line.maker, cells))
    return heads, rows


def of_entry(found: Sheet, entry_id: str) -> tuple[list[Head], list[GridRow]]:
    """Judges × criteria for one product."""
    heads = [*_criteria(found.criteria), Head(TOTAL, tr("Tổng"), width=_FIGURE)]
    line = next((one for one in found.lines if one.entry_id == entry_id), None)
    cards = {card.judge: card for card in line.tally.cards} if line else {}
    rows = [
        GridRow(one.row_id, f"{at}. {one.name or ''}", one.office or "", _cells(found.criteria, cards[one.row_id]))
        for at, one in enumerate(found.judges, 1)
        if one.row_id in cards
    ]
    return heads, rows


def of_all(found: Sheet) -> tuple[list[Head], list[GridRow]]:
    """Products × judges, in their order: totals, mean, rank."""
    width = next((width for most, width in _WIDTHS if len(found.judges) <= most), _WIDTHS[-1][1])
    judges = [Head(one.row_id, f"({at})", one.name or "", width=width) for at, one in enumerate(found.judges, 1)]
    heads = [Head(RANK, tr("Hạng"), width=60), *judges, Head(MEAN, tr("BQ"), tr("Điểm bình quân"), width=_MEAN)]
    rows = []
    for line in found.lines:
        cells = {card.judge: _total(card) for card in line.tally.cards}
        cells[MEAN] = Cell(text=points(line.tally.shown))
        cells[RANK] = Cell(text=rank_of(line))
        rows.append(GridRow(line.entry_id, title_of(line), line.maker, cells))
    return heads, rows


def title_of(line: Line) -> str:
    """ "07 · Tên sản phẩm"."""
    return " · ".join(part for part in (line.entry.number, line.entry.name) if part)


def rank_of(line: Line) -> str:
    """The rank; "=" where others have the same mean."""
    place = line.place
    return f"{place.rank}{'=' if place.tied else ''}" if place.rank else "–"


def points(value: Decimal | None) -> str:
    """Points with two decimals; "–" for none."""
    return "–" if value is None else show_figure(f"{value:.2f}".replace(".", ","))


def _criteria(asked: Sequence[Criterion]) -> list[Head]:
    found = []
    for at, one in enumerate(asked, 1):
        words, most = label("rules", one.label), show_number(one.maximum)
        tip = tr("{criterion}: tối đa {most} điểm", criterion=words, most=most)
        found.append(Head(one.key, tr("TC{number} ≤ {most}", number=at, most=most), tip, one.maximum, 88))
    return found


def _cells(asked: Sequence[Criterion], card: Card) -> dict[str, Cell]:
    fault = tr("Vượt điểm tối đa: nhập lại; hoặc hai nơi nhập khác nhau: chọn ở phần bất đồng")
    cells = {one.key: Cell(card.given.get(one.key), fault=fault if one.key in card.faults else "") for one in asked}
    return {**cells, TOTAL: _total(card)}


def _total(card: Card) -> Cell:
    if card.total is not None:
        return Cell(text=show_number(card.total))
    return Cell(text=tr("thiếu") if card.given else "–")
