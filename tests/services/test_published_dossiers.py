"""Published đề án entered as records: their sums are the published ones, by group, source and content.

``published_dossiers.csv``: figures that agencies and newspapers published (the source stands in each row); names of
households are left out. Where only the total of several dossiers is known, it is split evenly and the remark says so.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from kc_desktop.domain.costing.budget import budget_of, grant_source
from kc_desktop.domain.costing.split import split
from kc_desktop.domain.declared import Dossier
from kc_desktop.domain.declared.dossier import BeneficiaryRow, CostRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records
from kc_desktop.services.desk import Desk

DATA = Path(__file__).parents[1] / "data" / "published_dossiers.csv"
PROGRAMMES = {"KCQG": "kcqg", "KCĐP": "kcdp"}
CONTENTS = {"ứng dụng máy móc": "3.3", "mô hình trình diễn": "3.1", "thông tin tuyên truyền": "6.1"}
ONE_DOSSIER = {"TQ2020": (600, None), "QB2025": (700, 7600)}
"""Groups that are one dossier with several beneficiaries → published support, published investment (million đồng)."""
TOGETHER = {"HB2021": 405, "BG2018": 400}
"""Groups of several dossiers of which only the support of all is known."""
Row = dict[str, str]


def million(text: str | int | Decimal) -> int:
    return int(Decimal(text) * 10**6)


def rows() -> list[Row]:
    with DATA.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def dossier(published: list[Row], support: int | None, total: int | None, remark: str = "") -> Dossier:
    """One dossier of the rows that speak of it; amounts in đồng."""
    row = published[0]
    programme = PROGRAMMES.get(row["money_source"], "khac")
    amounts = {grant_source(programme): support or 0}
    if total is not None:
        amounts["doi_ung"] = total - (support or 0)
    year, item = int(row["year"]), row["machine_or_result"] or row["project_name"]
    costs = [
        CostRow({"item": item[:300], "source": source, "year": year, "amount": amount}, new_id())
        for source, amount in amounts.items()
        if amount
    ]
    people = [BeneficiaryRow({"name": one["beneficiary"]}, new_id()) for one in published if one["beneficiary"]]
    values = {
        "name": row["project_name"], "programme": programme, "year": year, "content": CONTENTS[row["content"]],
        "kind": "nhom" if "đề án nhóm" in row["project_name"] or len(people) > 1 else "don",
        "beneficiaries": tuple(people), "costs": tuple(costs), "place_note": row["place_as_published"],
        "decision_no": row["decision"], "result_note": row["machine_or_result"],
        "remark": "; ".join(part for part in (row["figure_words"], row["note"], remark) if part),
        "batch": row["group_id"],
    }  # fmt: skip
    return Dossier({key: value for key, value in values.items() if value})


def published() -> Iterator[Dossier]:
    known = rows()
    for group, (support, total) in ONE_DOSSIER.items():
        same = [row for row in known if row["group_id"] == group]
        yield dossier(same, million(support), million(total) if total else None)
    for group, together in TOGETHER.items():
        same = [row for row in known if row["group_id"] == group]
        for row, amount in zip(same, split(million(together), [1] * len(same)), strict=True):
            yield dossier([row], amount, None, "chia đều số công bố chung")
    for row in known:
        if row["group_id"] not in (*ONE_DOSSIER, *TOGETHER):
            told = [million(row[key]) if row[key] else None for key in ("support_million", "total_million")]
            yield dossier([row], told[0], told[1])


def saved(desk: Desk, made: Iterable[Dossier]) -> list[Dossier]:
    done = records.save_many(desk, "dossier", [(None, one) for one in made])
    assert not done.refused
    found = [records.load(desk, "dossier", one).record for one in done.saved]
    return [one for one in found if isinstance(one, Dossier)]


def grants(found: Iterable[Dossier]) -> int:
    return sum(budget_of(one).grant for one in found)


def test_published_dossiers_sum_to_the_published_totals(centre: Desk) -> None:
    found = saved(centre, published())
    assert len(rows()) == 28
    assert len(found) == 23, "seven of the rows are beneficiaries of two dossiers"
    assert sum(len(one.beneficiaries or ()) for one in found) == 24
    groups = {name: [one for one in found if one.batch == name] for name in {one.batch for one in found} - {None}}
    sums = {name: (len(same), grants(same)) for name, same in groups.items()}
    assert sums == {
        "HB2021": (2, million(405)), "BG2018": (2, million(400)), "QN2019": (2, million(600)),
        "TQ2020": (1, million(600)), "QB2025": (1, million(700)), "KH2019": (4, million(365)),
    }  # fmt: skip
    assert budget_of(groups["QB2025"][0]).total == million(7600)
    hoa_binh = [one for one in found if one.place_note == "Hòa Bình"]
    by_source = {key: grants(one for one in hoa_binh if one.programme == key) for key in ("kcqg", "kcdp")}
    assert by_source == {"kcqg": million(600), "kcdp": million(405)}, "together 1,005 tỷ as published"
    assert all(budget_of(one).total == sum(one.amount_by_source().values()) for one in found)


@pytest.mark.parametrize(
    ("contents", "grant"),
    [
        pytest.param(((13, 2035), (3, "262.5"), (2, 60), (2, "162.5")), 2520, id="Bình Định 2017: 20 đề án"),
        pytest.param(
            ((7, 2700), (4, 380), (1, 310), (2, 80), (2, 120)), 2020, id="Đắk Lắk 2020: 16 đề án, đối ứng 1.570"
        ),
        pytest.param(((6, 5011),), 1695, id="Hà Tĩnh 2019: 6 đề án, đối ứng 3.316"),
    ],
)
def test_totals_published_by_content_come_back_from_single_dossiers(
    centre: Desk, contents: tuple[tuple[int, int | str], ...], grant: int
) -> None:
    """(number of dossiers, their money) per content, and the support of all: split to the đồng and summed again."""
    parts = [(n, part) for n, (count, total) in enumerate(contents) for part in split(million(total), [1] * count)]
    support = split(million(grant), [part for _, part in parts])
    made = [
        Dossier({"name": f"Mẫu {place}", "programme": "kcdp", "year": 2020, "content": f"{n + 1}", "costs": tuple(
            CostRow({"item": "Kinh phí", "source": source, "year": 2020, "amount": amount}, new_id())
            for source, amount in (("kcdp", support[place]), ("doi_ung", part - support[place])) if amount
        )})
        for place, (n, part) in enumerate(parts)
    ]  # fmt: skip
    found = [budget_of(one) for one in saved(centre, made)]
    for n, (count, total) in enumerate(contents):
        same = [one for one, dossier in zip(found, made, strict=True) if dossier.content == f"{n + 1}"]
        assert (len(same), sum(one.total for one in same)) == (count, million(total))
    assert sum(one.grant for one in found) == million(grant)
    assert sum(one.own for one in found) == sum(million(total) for _, total in contents) - million(grant)
