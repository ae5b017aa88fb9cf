"""The board of dossiers: a column for each group of stages, with count, money and the cards that come first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.texts import N_
from kc_desktop.services import lists
from kc_desktop.services.desk import Desk
from kc_desktop.store.queries import board as queries

FIRST_CARDS = 150
"""Cards of a column that are read; the list shows the rest."""
STAGES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("need", N_("board", "Nhu cầu, dự kiến"), ("nhu_cau", "du_kien")),
    ("registered", N_("board", "Đăng ký"), ("da_dang_ky",)),
    ("appraisal", N_("board", "Thẩm định"), ("tham_dinh_co_so", "tham_dinh_bo", "cho_bo_sung")),
    ("approved", N_("board", "Đã duyệt"), ("da_duyet",)),
    ("contract", N_("board", "Hợp đồng"), ("da_ky_hd",)),
    ("running", N_("board", "Thực hiện"), ("dang_thuc_hien", "xin_dieu_chinh", "tam_dung")),
    ("closing", N_("board", "Nghiệm thu, quyết toán"), ("nghiem_thu", "quyet_toan")),
    ("done", N_("board", "Hoàn thành"), ("hoan_thanh",)),
)
"""Key, title, states. What stands in no state yet is a need."""
EXITS = ("bi_loai", "chuyen_nguon", "ngung", "cham_dut", "tra_lai")


@dataclass(frozen=True, slots=True)
class Card:
    """One dossier. ``support`` in đồng; ``beneficiary``: the first of ``beneficiaries``."""

    id: str
    name: str
    code: str
    state: str
    programme: str
    year: int
    support: int
    beneficiary: str
    beneficiaries: int
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A group of stages: all that stand there are counted, the first ``FIRST_CARDS`` have their card."""

    key: str
    title: str
    states: tuple[str, ...]
    count: int
    support: int
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """``exits``: those that left the way, by state."""

    columns: tuple[Column, ...]
    exits: tuple[Column, ...]

    @property
    def count(self) -> int:
        """How many dossiers there are, exits included."""
        return sum(one.count for one in (*self.columns, *self.exits))


@dataclass(frozen=True, slots=True)
class Asked:
    """What the board is narrowed to: see ``lists.Query``."""

    search: str = ""
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def board(desk: Desk, asked: Asked | None = None) -> Board:
    """The board of all dossiers, or of those asked for."""
    nums = None
    if asked is not None and (asked.search or asked.where):
        nums = list(lists.ids(desk, lists.Query("dossier", asked.search, asked.where)))
    place = {state: at for at, (_key, _title, states) in enumerate(STAGES) for state in states}
    place.update(dict.fromkeys(EXITS, len(STAGES)))
    with desk.store.reader() as connection:
        totals = queries.totals(connection, nums)
        found = queries.cards(connection, place, 0, nums, FIRST_CARDS)
    counts = dict.fromkeys((*(stage[0] for stage in STAGES), *EXITS), (0, 0))
    for total in totals:
        at = place.get(total.state, 0)
        key = STAGES[at][0] if at < len(STAGES) else total.state
        count, support = counts[key]
        counts[key] = count + total.dossiers, support + total.support
    cards: dict[int, list[Card]] = {}
    for one in found:
        if one.column < len(STAGES):
            cards.setdefault(one.column, []).append(_card(one))
    columns = tuple(
        Column(key, title, states, counts[key][0], counts[key][1], tuple(cards.get(at, ())))
        for at, (key, title, states) in enumerate(STAGES)
    )
    exits = tuple(
        Column(state, desk.names.code_label("dossier_status", state), (state,), counts[state][0], counts[state][1])
        for state in EXITS
        if counts[state][0]
    )
    return Board(columns, exits)


def _card(one: queries.Found) -> Card:
    return Card(*one[1:-1], parse_iso(one.ends_on) if one.ends_on else None)
