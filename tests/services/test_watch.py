"""Dossiers at risk: what is left unread changes nothing, the glance of the overview says what the whole list says."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, get_args

import pytest

from kc_desktop.domain import watch as domain
from kc_desktop.domain.watch import Fact, Risk
from kc_desktop.services import rulebook, watch
from kc_desktop.services.desk import Desk

DOSSIERS = 150
M = 10**6
FIRST = date(2025, 1, 10)


def put(desk: Desk, table: str, rows: Sequence[dict[str, Any]]) -> None:
    """Rows of a typed table as a projection writes them."""
    with desk.store.writer() as connection:
        for at, row in enumerate(rows):
            known = row if "row" in row else {"num": at, "id": f"{table}{at}", "sort_key": "", "conflicts": 0, **row}
            names = ", ".join(f'"{name}"' for name in known)
            marks = ", ".join("?" for _ in known)
            connection.exec_driver_sql(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(known.values()))


def fill(desk: Desk, dice: random.Random) -> None:
    """Dossiers in every state that is watched, each with or without what may lie beside it."""
    states = sorted(domain.watched(rulebook.law(desk, FIRST)))
    of = [f"dossier{n}" for n in range(DOSSIERS)]

    def day() -> str:
        return (FIRST + timedelta(dice.randrange(700))).isoformat()

    def some(*values: object) -> Any:
        return dice.choice((None, *values))

    put(desk, "dossier", [
        {"name": f"Mẫu {n}", "programme": some("kcdp", "kcqg"), "year": (year := dice.choice((2025, 2026))),
         "end_year": some(year, year + 1), "status": dice.choice(states), "nature": some("de_an", "nhiem_vu"),
         "approved_support": some(200 * M), "approved_on": some(day()), "starts_on": some(day()),
         "ends_on": some(day())}
        for n in range(DOSSIERS)
    ])  # fmt: skip
    put(desk, "dossier_costs", [
        {"num": n, "row": f"c{n}{k}", "source": source, "year": some(2025, 2026), "amount": M * dice.randrange(200)}
        for n in range(DOSSIERS) for k, source in enumerate(("kcdp", "kcqg", "doi_ung")) if dice.random() < 0.7
    ])  # fmt: skip
    put(desk, "dossier_papers", [
        {"num": n, "row": f"p{n}", "paper": "don", "state": dice.choice(("co", "khong_can")), "valid_to": day()}
        for n in range(0, DOSSIERS, 3)
    ])  # fmt: skip
    put(desk, "contract", [
        {"dossier": dice.choice(of), "kind": dice.choice(("giao_viec", "ho_tro", "phu_luc", "mua_sam")),
         "signed_on": day(), "ends_on": some(day()), "support": some(150 * M)} for _ in of
    ])  # fmt: skip
    put(desk, "progress", [{"dossier": dice.choice(of), "as_of": day(), "own_spent": some(90 * M)} for _ in of])
    put(desk, "acceptance", [
        {"dossier": dice.choice(of), "held_on": day(), "result": some("khong_dat"), "own_spent": some(40 * M)}
        for _ in of[::2]
    ])  # fmt: skip
    put(desk, "settlement", [{"dossier": dice.choice(of), "made_on": day()} for _ in of[::3]])
    put(desk, "payment", [
        {"dossier": dice.choice(of), "year": 2026, "source": "kcdp", "paid_on": day(), "amount": M * dice.randrange(90),
         "kind": dice.choice(("tam_ung", "giai_ngan", "thu_hoi"))} for _ in of
    ])  # fmt: skip


def told(risks: Sequence[Risk]) -> list[object]:
    """Everything a person may see of them."""
    return [
        (one.dossier.id, one.late, one.money, one.days, [(seen.key, seen.days, seen.money, str(seen.because.text))
                                                         for seen in one.findings])
        for one in risks
    ]  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_signs_find_the_same_with_what_they_ask_and_with_everything(centre: Desk, seed: int) -> None:
    fill(centre, random.Random(seed))
    for on in (FIRST + timedelta(days) for days in (200, 350, 500, 690)):
        law = rulebook.law(centre, on)
        every = domain.risks(watch.facts(centre, law, on, lambda *_kind: get_args(Fact)), law, on)
        found = watch.at_risk(centre, on)
        assert len(found) > DOSSIERS // 10
        assert told(found) == told(every)
        assert watch.glance(centre, on, 4) == (watch.totals(found), found[:4])
        some = {one.dossier.id for one in found[::3]} | {"nobody's"}
        assert watch.at_risk(centre, on, some) == tuple(one for one in found if one.dossier.id in some)
        for sign, group in watch.by_sign(found).items():
            spoken = [one for one in found if not sign or sign in {seen.key for seen in one.findings}]
            assert group == watch.Group(tuple(spoken), watch.totals(spoken))
