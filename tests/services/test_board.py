"""The board: every dossier in one column, counts and money by SQL, few cards however many there are."""

from __future__ import annotations

from datetime import date

import pytest

from kc_desktop.domain.declared import Dossier
from kc_desktop.domain.declared.dossier import CostRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import board, records
from kc_desktop.services.desk import Desk

STATES = [state for _key, _title, states in board.STAGES for state in states]


def put(desk: Desk, **values: object) -> str:
    row = CostRow({"item": "Máy", "source": "kcdp", "year": 2026, "amount": 100}, new_id())
    own = CostRow({"item": "Máy", "source": "doi_ung", "year": 2026, "amount": 900}, new_id())
    known = {"name": "Mẫu", "programme": "kcdp", "year": 2026, "content": "3.3", "costs": (row, own)}
    return records.save(desk, records.blank(desk, "dossier"), Dossier({**known, **values})).record_id


def test_every_state_of_the_list_has_its_place(centre: Desk) -> None:
    desk = centre
    known = {entry.code for entry in desk.packs.codes("dossier_status")}
    assert known == {*STATES, *board.EXITS}
    assert len(STATES) == len(set(STATES))


def test_counts_and_money_are_of_all_and_cards_of_the_first(centre: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = centre
    monkeypatch.setattr(board, "FIRST_CARDS", 2)
    late = put(desk, status="dang_thuc_hien", ends_on=date(2026, 12, 31))
    first = put(desk, status="tam_dung", ends_on=date(2026, 3, 1), approved_support=70)
    put(desk, status="dang_thuc_hien")
    put(desk, status=None)
    put(desk, status="bi_loai")
    found = board.board(desk)
    columns = {column.key: column for column in found.columns}
    running = columns["running"]
    assert (running.count, running.support) == (3, 270), "approved money stands over the lines; own capital is none"
    assert [card.id for card in running.cards] == [first, late], "the earliest end first"
    assert columns["need"].count == 1, "what stands nowhere yet is a need"
    assert [(one.key, one.count) for one in found.exits] == [("bi_loai", 1)]
    assert found.count == 5
    narrowed = board.board(desk, board.Asked("", {"status": ("tam_dung",)}))
    assert (narrowed.count, narrowed.columns[5].cards[0].id) == (1, first)
