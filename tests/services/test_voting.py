"""Rounds of voting over a real centre: entering, scoring, deciding, certificates, the next level, published rounds."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kc_desktop.domain.declared import Product, VotingEntry, VotingRound
from kc_desktop.domain.declared.product import CertificateRow, ComplaintRow, JudgeRow, ProductFile
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.services import conflicts, history, products, records, voting
from kc_desktop.services.desk import Desk
from kc_desktop.services.voting import Certifying, Mark, Sheet
from tests.services import kit
from tests.tools import offices, quarrels

DAY = date(2023, 6, 20)
GOOD, POOR = (32, 31, 8, 7), (25, 25, 7, 6)
LISTED = Path(__file__).parents[1] / "data" / "san_pham_cnnt.csv"


def council(count: int = 7) -> tuple[JudgeRow, ...]:
    rows = [{"name": f"Giám khảo mẫu {n}", "role": "uy_vien" if n else "chu_tich"} for n in range(count)]
    return tuple(JudgeRow(row, new_id()) for row in rows)


def round_of(desk: Desk, level: str = "tinh", year: int = 2023, **values: object) -> str:
    head = {"name": f"Kỳ bình chọn mẫu {level} {year}", "level": level, "year": year, "members": council()}
    days = {"opens_on": date(year, 5, 1), "closes_on": date(year, 5, 31), "scored_on": date(year, 6, 20)}
    return kit.add(desk, VotingRound({**head, **days, **values}))


def product(desk: Desk, name: str, facility: str = "", **values: object) -> str:
    photos = tuple(
        ProductFile({"name": f"{n}.jpg", "kind": "anh_san_pham", "hash": f"{name}{n}".encode().hex()[:64]}, new_id())
        for n in range(3)
    )
    head = {"name": name, "facility": facility or None, "maker": "Cơ sở mẫu", "group": "2", "files": photos}
    return kit.add(desk, Product({**head, **values}))


def score(desk: Desk, round_id: str, entries: Sequence[tuple[str, Sequence[int]]]) -> Sheet:
    found = voting.sheet(desk, round_id)
    marks = [
        Mark(entry, judge.row_id, asked.key, Decimal(points))
        for entry, card in entries
        for judge in found.judges
        for asked, points in zip(found.criteria, card, strict=True)
    ]
    voting.set_marks(desk, round_id, marks)
    return voting.sheet(desk, round_id)


@pytest.fixture
def scored(centre: Desk) -> tuple[Desk, str, tuple[str, ...]]:
    """A round of three products: 78, 78 and 63 points."""
    ids = [product(centre, f"Mẫu {name}") for name in "abc"]
    one = round_of(centre)
    entered = voting.register(centre, one, ids, date(2023, 5, 5)).ids
    score(centre, one, [(entered[0], GOOD), (entered[1], GOOD), (entered[2], POOR)])
    return centre, one, entered


def test_from_registration_to_certificates_and_back(scored: tuple[Desk, str, tuple[str, ...]]) -> None:
    desk, one, entered = scored
    found = voting.sheet(desk, one)
    assert [(line.entry.number, line.place.rank, line.tally.shown) for line in found.lines] == [
        ("01", 1, Decimal("78.00")), ("02", 1, Decimal("78.00")), ("03", 3, Decimal("63.00")),
    ]  # fmt: skip
    assert [line.outlook.result for line in found.lines] == ["yes", "yes", "no"]
    assert found.cards == (21, 21)
    assert {one.result for one in found.council} == {"yes"}
    assert found.lines[0].place.tied == (entered[1],)
    with pytest.raises(Refused) as refused:
        voting.decide(desk, one, {entered[2]: "cong_nhan"})
    assert refused.value.code == "voting_not_ready"
    voting.decide(desk, one, {entered[0]: "cong_nhan", entered[1]: "cong_nhan", entered[2]: "khong_cong_nhan"})
    done = voting.certify(desk, one, Certifying(date(2023, 7, 3), "09/GCN-MẪU", "QĐ mẫu 1"))
    assert done.ids == entered[:2]
    entries = [records.load(desk, "voting_entry", one).record for one in entered]
    assert [entry.values.get("certificate_no") for entry in entries] == ["09/GCN-MẪU", "10/GCN-MẪU", None]
    assert entries[0].values["valid_to"] == date(2026, 12, 31)
    made = records.load(desk, "product", str(entries[0].values["product"])).record
    assert isinstance(made, Product)
    (row,) = made.certificates or ()
    assert (row.number, row.level, row.entry, row.valid_to) == ("09/GCN-MẪU", "tinh", entered[0], date(2026, 12, 31))
    assert voting.sheet(desk, one).round.decided_on == date(2023, 7, 3)
    with pytest.raises(Refused):
        voting.certify(desk, one, Certifying(date(2023, 7, 3), "11"))
    history.undo_group(desk, done.group)
    assert not products.held(desk, DAY)
    assert voting.sheet(desk, one).round.decided_on is None


def test_scores_are_written_once_and_nobody_writes_over_what_he_did_not_see(
    scored: tuple[Desk, str, tuple[str, ...]],
) -> None:
    desk, one, entered = scored
    found = voting.sheet(desk, one)
    cell = (entered[0], found.judges[0].row_id, "khac")
    with pytest.raises(Refused) as refused:
        voting.set_marks(desk, one, [Mark(*cell, Decimal(5), seen=(Decimal(3),))])
    assert refused.value.code == "changed_meanwhile"
    for wrong, code in ((Decimal("10.5"), "voting_mark"), (Decimal(-1), "voting_mark")):
        with pytest.raises(Refused) as refused:
            voting.set_marks(desk, one, [Mark(*cell, wrong, seen=(Decimal(7),))])
        assert refused.value.code == code
    with pytest.raises(Refused) as refused:
        voting.set_marks(desk, one, [Mark(entered[0], new_id(), "khac", Decimal(1))])
    assert refused.value.code == "voting_judge"
    voting.set_marks(desk, one, [Mark(*cell, None, seen=(Decimal(7),))])
    again = voting.sheet(desk, one)
    line = next(line for line in again.lines if line.entry_id == entered[0])
    assert (again.cards, line.outlook.result) == ((20, 21), "ask")
    assert "1 trong 7" in str(line.outlook.text)
    assert len(line.entry.marks or ()) == 27
    changed = voting.with_marks(entered[0], line.entry, [Mark(*cell, Decimal(9))])
    assert next(one for one in voting.again(again, {entered[0]: changed}).lines).entry_id == entered[0]


def test_two_places_that_score_one_cell_differently_are_asked(tmp_path: Path) -> None:
    made = offices.province(tmp_path)
    try:
        centre, station = made.centre, made.stations[0]
        one = round_of(centre.desk)
        (entry,) = voting.register(centre.desk, one, [product(centre.desk, "Mẫu")], DAY).ids
        quarrels.carry(centre, station)
        judge = voting.sheet(centre.desk, one).judges[0].row_id
        for app, points in ((centre, 30), (station, 31)):
            voting.set_marks(app.desk, one, [Mark(entry, judge, "thi_truong", Decimal(points))])
        quarrels.carry(station, centre)
        (line,) = voting.sheet(centre.desk, one).lines
        assert line.tally.cards[0].faults == {"thi_truong"}
        assert len(line.entry.marks or ()) == 1
        assert line.disputed
        assert "hai nơi ghi khác nhau" in str(line.outlook.text)
        (path,) = records.load(centre.desk, "voting_entry", entry).conflicts
        conflicts.resolve(centre.desk, "voting_entry", entry, path, "31")
        (line,) = voting.sheet(centre.desk, one).lines
        assert (line.disputed, line.tally.cards[0].faults) == (frozenset(), frozenset())
    finally:
        for app in (made.centre, *made.stations):
            app.close()


def test_withdrawn_and_invalid_files_are_out_of_the_running(scored: tuple[Desk, str, tuple[str, ...]]) -> None:
    desk, one, entered = scored
    voting.decide(desk, one, {entered[0]: "rut", entered[1]: "loai"})
    found = voting.sheet(desk, one)
    assert [line.place.rank for line in found.lines] == [1, 0, 0]
    assert found.cards == (7, 7)
    assert found.by_group == {"2": (3, 0)}
    voting.decide(desk, one, {entered[0]: ""})
    assert voting.sheet(desk, one).lines[0].entry_id == entered[0]


def test_what_a_file_lacks(centre: Desk) -> None:
    bare = kit.add(centre, Product({"name": "Mẫu thiếu", "maker": "Cơ sở mẫu"}))
    one = round_of(centre)
    voting.register(centre, one, [bare, product(centre, "Mẫu đủ")], date(2023, 7, 1))
    with pytest.raises(Refused):
        voting.register(centre, one, [bare])
    checks = {
        line.entry.name: [str(because.text) for because in line.checks] for line in voting.sheet(centre, one).lines
    }
    assert "Có 0 trong 3 ảnh" in checks["Mẫu thiếu"][0]
    assert "Chưa có giấy chứng nhận" in checks["Mẫu đủ"][0]
    assert any("ngoài thời gian" in text for text in checks["Mẫu đủ"])


def test_on_to_the_next_level(scored: tuple[Desk, str, tuple[str, ...]]) -> None:
    desk, one, entered = scored
    upper = round_of(desk, "khu_vuc", 2024)
    with pytest.raises(Refused) as refused:
        voting.forward(desk, entered, upper)
    assert refused.value.code == "voting_nothing"
    voting.decide(desk, one, dict.fromkeys(entered[:2], "cong_nhan"))
    voting.certify(desk, one, Certifying(date(2023, 7, 3), "01"))
    done = voting.forward(desk, entered, upper, date(2024, 5, 4))
    assert (done.ids, len(done.told)) == (entered[:2], 1)
    found = voting.sheet(desk, upper)
    assert [line.entry.forwarded_from for line in found.lines] == list(entered[:2])
    assert not any("giấy chứng nhận" in str(one.text) for line in found.lines for one in line.checks)
    below = records.load(desk, "voting_entry", entered[0]).record
    assert isinstance(below, VotingEntry)
    assert below.forwarded_on == date(2024, 5, 4)
    with pytest.raises(Refused):
        voting.forward(desk, entered[:2], upper)
    with pytest.raises(Refused) as refused:
        voting.forward(desk, [line.entry_id for line in found.lines], one)
    assert refused.value.code == "voting_level"


def test_complaints_run_by_working_days(scored: tuple[Desk, str, tuple[str, ...]]) -> None:
    desk, one, entered = scored
    kit.change(desk, one, "voting_round", decided_on=date(2023, 7, 3), announced_on=date(2023, 7, 3))
    rows = [{"received_on": date(2023, 7, 24), "matter": "Mẫu"}, {"received_on": date(2023, 7, 25), "matter": "Muộn"}]
    kit.change(
        desk, entered[0], "voting_entry", complaints=tuple(sorted((ComplaintRow(row, new_id()) for row in rows),
                                                                   key=lambda row: row.row_id)),
    )  # fmt: skip
    found = voting.sheet(desk, one)
    assert found.complaints_until == date(2023, 7, 24)
    seen = voting.complaints_open(found)
    assert [(one.row.matter, one.in_time, one.answer_by) for one in seen] == [
        ("Mẫu", True, date(2023, 8, 7)), ("Muộn", False, date(2023, 8, 8)),
    ]  # fmt: skip


def held_product(desk: Desk, name: str, *certificates: dict[str, object]) -> str:
    rows = tuple(CertificateRow(row, new_id()) for row in certificates)
    return kit.add(desk, Product({"name": name, "maker": "Cơ sở mẫu", "certificates": rows}))


def test_certificates_that_end_and_reports_that_are_due(centre: Desk) -> None:
    on = date(2026, 11, 22)
    held_product(centre, "Mẫu 1", {"level": "tinh", "year": 2023, "issued_on": DAY, "valid_to": date(2026, 12, 31)})
    held_product(centre, "Mẫu 2", {"level": "tinh", "year": 2023}, {"level": "khu_vuc", "year": 2024})
    held_product(centre, "Mẫu 3", {"level": "huyen", "year": 2017, "issued_on": date(2017, 6, 1)})
    revoked = {"level": "tinh", "year": 2023, "revoked_on": date(2024, 1, 1)}
    held_product(centre, "Mẫu 4", revoked, {"level": "tinh", "year": 2025, "reported_year": 2026})
    found = products.held(centre, on)
    assert [(one.name, one.level, one.standing, one.told) for one in found] == [
        ("Mẫu 1", "tinh", "expiring", True), ("Mẫu 2", "tinh", "expiring", False),
        ("Mẫu 2", "khu_vuc", "valid", False), ("Mẫu 3", "huyen", "expired", False),
        ("Mẫu 4", "tinh", "revoked", False), ("Mẫu 4", "tinh", "valid", False),
    ]  # fmt: skip
    assert [one.name for one in products.expiring(centre, date(2026, 12, 31), on)] == ["Mẫu 1", "Mẫu 2"]
    assert [one.name for one in products.reports_due(centre, 2026)] == ["Mẫu 1", "Mẫu 2", "Mẫu 2"]
    assert products.warn_until(centre, on) == date(2027, 2, 20)


def test_specialty_products_count_the_potential_ones_apart(centre: Desk) -> None:
    groups = [("cay_trong", 6), ("vat_nuoi", 3), ("lang_nghe", 3), ("tiem_nang", 3)]
    for group, count in groups:
        for n in range(count):
            kit.add(centre, Product({"name": f"Mẫu {group} {n}", "maker": "Mẫu", "specialty": group}))
    found = products.specialties(centre)
    assert (dict(found.by_group), found.counted, found.potential) == (dict(groups), 12, 3)


@pytest.mark.parametrize(
    ("name", "entered", "recognised", "prizes"),
    [
        ("Lâm Đồng 2021", {"1": 42, "3": 4}, {"1": 17, "3": 4}, {}),
        ("Cà Mau 2021", {"1": 5, "2": 20, "4": 1}, {"1": 5, "2": 20, "4": 1}, {}),
        ("Lạng Sơn 2021", {"2": 18}, {"2": 10}, {}),
        ("Quảng Nam 2014", {"2": 48}, {"2": 23}, {"A": 2, "B": 5, "C": 16}),
    ],
)
def test_published_rounds(
    centre: Desk, name: str, entered: dict[str, int], recognised: dict[str, int], prizes: dict[str, int]
) -> None:
    """Rounds of which only the result was published are written without cards."""
    one = round_of(centre, year=int(name[-4:]), name=name)
    rows = [(group, n) for group, count in entered.items() for n in range(count)]
    made = [(None, VotingEntry({"name": f"{name} {g}.{n}", "round": one, "group": g})) for g, n in rows]
    ids = records.save_many(centre, "voting_entry", made).saved
    good = [i for i, (group, n) in zip(ids, rows, strict=True) if n < recognised.get(group, 0)]
    won = dict(zip(good, (prize for prize, count in prizes.items() for _ in range(count)), strict=False))
    results = {i: "cong_nhan" if i in good else "khong_cong_nhan" for i in ids}
    voting.decide(centre, one, results, won)
    found = voting.sheet(centre, one)
    assert found.by_group == {group: (count, recognised.get(group, 0)) for group, count in entered.items()}
    told = [line.entry.prize for line in found.lines if line.entry.prize]
    assert {prize: told.count(prize) for prize in prizes} == prizes
    (listed,) = voting.rounds(centre)
    assert (listed.entered, listed.recognised) == (sum(entered.values()), sum(recognised.values()))


def test_the_published_list_of_products(centre: Desk) -> None:
    """Phú Yên 2023 says 22 products and lists 21: what is listed is what is counted."""
    with LISTED.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file)]
    levels = {"tỉnh": "tinh", "quốc gia": "quoc_gia", "khu vực": "khu_vuc", "huyện": "huyen"}
    made = []
    for row in rows:
        held = {
            "level": levels[row["level"].partition(" phía")[0]],
            "year": int(row["year"]),
            "decision_no": row["decision"] or None,
        }
        values = {
            "name": row["product"], "maker": row["enterprise"] or "Chưa công bố",
            "old_place": f"{row['place_as_published']}, {row['province_old']}".strip(", "),
            "certificates": (CertificateRow(held, new_id()),), "remark": row["note"] or None,
        }  # fmt: skip
        made.append((None, Product(values)))
    saved = records.save_many(centre, "product", made)
    assert (len(saved.saved), saved.refused) == (len(rows), ())
    found = products.held(centre, date(2023, 12, 31))
    listed = [one for one in rows if (one["level"], one["year"], one["province_old"]) == ("tỉnh", "2023", "Phú Yên")]
    assert (len(listed), "22 products" in listed[0]["note"]) == (21, True)
    assert sum(one.level == "tinh" for one in found) == 21 + 3
    ends = {(one.level, one.valid_to.year) for one in found if one.valid_to}
    assert ends == {
        ("tinh", 2026), ("tinh", 2027), ("huyen", 2023), ("khu_vuc", 2025), ("quoc_gia", 2017), ("quoc_gia", 2026),
        ("quoc_gia", 2028),
    }  # fmt: skip
    standings = [one.standing for one in found]
    assert [standings.count(key) for key in ("valid", "expiring", "expired")] == [44, 10, 4]


def test_what_was_deleted_meanwhile_is_not_written_again(centre: Desk) -> None:
    gone, one = product(centre, "Mẫu – bỏ"), round_of(centre)
    (entry,) = voting.register(centre, one, [gone]).ids
    found, above = voting.sheet(centre, one), round_of(centre, "khu_vuc", 2024)
    mark = Mark(entry, found.judges[0].row_id, found.criteria[0].key, Decimal(5))
    voting.decide(centre, one, {entry: "cong_nhan"})
    records.delete(centre, "voting_entry", entry)
    records.delete(centre, "product", gone)
    for act in (
        lambda: voting.set_marks(centre, one, [mark]),
        lambda: voting.forward(centre, [entry], above),
        lambda: voting.register(centre, one, [gone]),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.code == "not_found"
    assert records.load(centre, "voting_entry", entry).deleted


def test_numbers_of_certificates_that_others_carry_are_told(centre: Desk) -> None:
    told = []
    for level in ("tinh", "tinh", "khu_vuc"):
        one = round_of(centre, level)
        voting.decide(
            centre, one, dict.fromkeys(voting.register(centre, one, [product(centre, level)]).ids, "cong_nhan")
        )
        told.append(voting.certify(centre, one, Certifying(date(2023, 7, 1), "KC2023-07")).told)
    assert ["Trùng số" in one[0] for one in told] == [False, True, False]
    assert "KC2023-07" in told[1][0]
    with pytest.raises(Refused) as caught:
        voting.certify(centre, round_of(centre), Certifying(date(2023, 7, 1), "GCN"))
    assert caught.value.code == "voting_nothing"


def test_a_certificate_of_a_product_that_comes_later_waits_for_it(centre: Desk) -> None:
    here, later = round_of(centre), new_id()
    foreign = kit.add(centre, kit.facility(name="Mẫu"))
    ids = [kit.add(centre, VotingEntry({"name": "Mẫu", "round": here, "product": one})) for one in (later, foreign)]
    voting.decide(centre, here, dict.fromkeys(ids, "cong_nhan"))
    voting.certify(centre, here, Certifying(date(2023, 7, 1), "01"))
    made = [records.load(centre, "voting_entry", one).record.values["product"] for one in ids]
    assert made[0] == later
    assert made[1] != foreign
    assert {one.product_id for one in products.held(centre)} == {*made}
