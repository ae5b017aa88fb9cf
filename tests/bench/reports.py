"""All shipped reports of one year over a large bank, beside the same sums by hand in plain SQL on the same file.

python -m tests.bench.reports [--facilities N] [--keep DIR] [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from kc_desktop.app import App, packs
from kc_desktop.domain.reporting.result import Options
from kc_desktop.services import reporting
from kc_desktop.store.engine import Connection, Store, run
from tests.bench import reports_by_hand
from tests.bench.measure import median, milliseconds
from tests.tools.offices import PROVINCE, office

YEAR, CUT_OFF = 2025, date(2025, 11, 20)
_FIRST = 2016
_CHUNK = 50_000
_CONTENTS = ("1.1", "2.1", "2.5", "3.1", "3.3", "3.3", "3.3", "4.2", "4.4", "5.6", "6.1", "7.8", "9.1", "3")
_DONE = ("hoan_thanh", "hoan_thanh", "quyet_toan", "nghiem_thu", "dang_thuc_hien", "da_duyet", "bi_loai")
_INDICATORS = (
    "lop_nghe",
    "lao_dong_dao_tao",
    "mo_hinh",
    "co_so_may",
    "may",
    "hoi_cho_tham_gia",
    "gian_hang",
    "tin_bai",
)
_KINDS = ("lop_nghe", "lop_quan_ly", "hoi_cho", "tuyen_truyen", "sxsh")


class Filler:
    """Rows of typed tables written directly, as a projection of that size looks."""

    def __init__(self, store: Store, facilities: int) -> None:
        self._store, self.chance, self.size = store, random.Random(13), facilities
        known = packs()
        self.communes = [unit.key for unit in known.units("2025", PROVINCE)]
        before = known.places.predecessors
        self.places = [(key, old.key) for key in self.communes for old in before(key)[:3]] or [(self.communes[0], "")]

    def put(self, table: str, columns: str, rows: Iterable[Sequence[Any]]) -> None:
        """Insert rows; ``columns`` parted by blanks."""
        names = columns.split()
        quoted = ", ".join(f'"{name}"' for name in names)
        sql = f'INSERT INTO "{table}" ({quoted}) VALUES ({", ".join("?" * len(names))})'
        chunk: list[Sequence[Any]] = []
        with self._store.writer() as connection:
            for row in rows:
                chunk.append(row)
                if len(chunk) == _CHUNK:
                    connection.exec_driver_sql(sql, chunk)
                    chunk = []
            if chunk:
                connection.exec_driver_sql(sql, chunk)

    def day(self, year: int) -> str:
        """Some day of a year."""
        return (date(year, 1, 5) + timedelta(days=self.chance.randrange(350))).isoformat()

    def year(self) -> int:
        """A year of the bank."""
        return self.chance.randrange(_FIRST, YEAR + 1)

    def fill(self) -> None:
        """Everything, in proportion to the establishments."""
        self._bank()
        self._dossiers(self.size // 10)
        self._money(self.size // 10)
        self._activities(self.size // 50)
        self._products(self.size // 100)
        self._rest()
        with self._store.writer() as connection:
            connection.exec_driver_sql("ANALYZE")

    def _bank(self) -> None:
        pick, number = self.chance.choice, self.chance.randrange
        groups, legal = ("a", "b", "c", "d", "đ"), ("ho_kd", "ho_kd", "ho_kd", "htx", "tnhh1", "cp")
        bank = [(*pick(self.places), pick(groups), pick(legal)) for _ in range(self.size)]
        columns = "num id sort_key conflicts name site_commune old_commune industry_group legal_form"
        self.put("facility", columns, (
            (n, f"f{n}", f"m {n}", 0, f"Mẫu {n}", new, old if n % 3 else None, group, form)
            for n, (new, old, group, form) in enumerate(bank)
        ))  # fmt: skip
        surveys = self.size // 4
        columns = "num id sort_key conflicts name visited_on facility site_commune industry_group legal_form state"
        self.put("survey", columns, (
            (n, f"s{n}", f"m {n}", 0, f"Mẫu {n}", self.day(self.year()), f"f{(at := number(self.size))}", bank[at][0],
             bank[at][2], bank[at][3], "da_duyet" if n % 9 else "nhap")
            for n in range(surveys)
        ))  # fmt: skip
        self.put("survey_needs", "num row content requested investment", (
            (n, f"r{n}{k}", pick(_CONTENTS), 10**6 * number(50, 500), 10**6 * number(500, 2000))
            for n in range(surveys) for k in range(n % 3)
        ))  # fmt: skip

    def _dossiers(self, count: int) -> None:
        pick, number = self.chance.choice, self.chance.randrange
        years = [self.year() for _ in range(count)]
        columns = (
            "num id sort_key conflicts name code programme kind year status content places implementer approved_on"
            " approved_support batch result_indicator result_quantity"
        )
        self.put("dossier", columns, (
            (n, f"d{n}", f"m {n}", 0, f"Mẫu – Đề án {n}", f"M{n}", pick(("kcdp", "kcqg")), pick(("don", "nhom")),
             year, pick(_DONE), pick(_CONTENTS), f'["{pick(self.communes)}"]', f"Đơn vị mẫu {n % 12}", self.day(year),
             10**6 * number(50, 900), f"Đợt {number(1, 5)}", pick(_INDICATORS), number(1, 40))
            for n, year in enumerate(years)
        ))  # fmt: skip
        self.put("dossier_beneficiaries", "num row facility support", (
            (n, f"b{k}", f"f{number(self.size)}" if k or n % 10 else None, 10**6 * number(20, 300))
            for n in range(count) for k in range(1 + n % 2)
        ))  # fmt: skip
        self.put("dossier_costs", "num row item source year amount", (
            (n, f"c{k}", "Mẫu", source, years[n] if k else None, 10**6 * number(20, 900))
            for n in range(count) for k, source in enumerate(("kcdp", "doi_ung", "vay"))
        ))  # fmt: skip
        accepted = range(0, count, 3)
        self.put("acceptance", "num id sort_key conflicts name dossier kind held_on", (
            (n, f"n{n}", f"m {n}", 0, "Mẫu", f"d{n}", "5b", self.day(years[n])) for n in accepted
        ))  # fmt: skip
        self.put("acceptance_results", "num row item indicator found", (
            (n, f"r{k}", "Mẫu", pick(_INDICATORS), number(1, 90)) for n in accepted for k in range(2)
        ))  # fmt: skip

    def _money(self, dossiers: int) -> None:
        pick, number = self.chance.choice, self.chance.randrange
        columns = "num id sort_key conflicts year source kind amount decided_on batch content commune"
        self.put("plan", columns, (
            (n, f"p{n}", "", 0, year, pick(("kcqg", "kcdp", "kcdp", "cnht")), pick(("giao", "giao", "bo_sung", "giam")),
             10**6 * number(100, 3000), self.day(year), f"Đợt {n % 4}", pick(_CONTENTS), pick(self.communes))
            for n in range(dossiers // 4) for year in (self.year(),)
        ))  # fmt: skip
        columns = "num id sort_key conflicts year source kind amount paid_on dossier facility"
        self.put("payment", columns, (
            (n, f"t{n}", "", 0, year, pick(("kcqg", "kcdp", "kcdp", "doi_ung")),
             pick(("tam_ung", "giai_ngan", "giai_ngan", "thu_hoi")), 10**6 * number(20, 400), self.day(year),
             f"d{number(dossiers)}", f"f{number(self.size)}" if n % 2 else None)
            for n in range(2 * dossiers) for year in (self.year(),)
        ))  # fmt: skip

    def _activities(self, count: int) -> None:
        pick, number = self.chance.choice, self.chance.randrange
        years = [self.year() for _ in range(count)]
        columns = (
            "num id sort_key conflicts name kind content year state programme dossier starts_on ends_on commune"
            " organiser participants women revenue"
        )
        self.put("activity", columns, (
            (n, f"a{n}", f"m {n}", 0, f"Mẫu {n}", pick(_KINDS), pick(_CONTENTS), year, "xong" if n % 9 else "huy",
             pick(("kcdp", "kcqg")), f"d{number(self.size // 10)}" if n % 3 == 0 else None, self.day(year),
             self.day(year), pick(self.communes), f"Đơn vị mẫu {n % 12}", number(20, 90), number(1, 20), None)
            for n, year in enumerate(years)
        ))  # fmt: skip
        self.put("activity_outputs", "num row indicator quantity", (
            (n, f"o{k}", pick(_INDICATORS), number(1, 60)) for n in range(count) for k in range(2)
        ))  # fmt: skip
        self.put("activity_costs", "num row source planned amount", (
            (n, f"c{k}", source, 10**6 * number(5, 90), 10**6 * number(5, 80))
            for n in range(count) for k, source in enumerate(("kcdp", "doi_ung"))
        ))  # fmt: skip

    def _products(self, count: int) -> None:
        pick, number = self.chance.choice, self.chance.randrange
        levels = ("xa", "tinh", "khu_vuc", "quoc_gia")
        columns = 'num id sort_key conflicts name facility commune "group" specialty'.replace('"', "")
        self.put("product", columns, (
            (n, f"q{n}", f"m {n}", 0, f"Mẫu {n}", f"f{number(self.size)}", pick(self.communes), pick("1234"),
             pick((None, None, "cay_trong", "tiem_nang")))
            for n in range(count)
        ))  # fmt: skip
        self.put("product_certificates", "num row level year issued_on valid_to entry", (
            (n, f"c{k}", pick(levels), year, self.day(year), f"{year + 4}-12-31", None)
            for n in range(count) for k in range(n % 3) for year in (self.year(),)
        ))  # fmt: skip
        rounds = [(f"v{n}", self.year()) for n in range(80)]
        self.put("voting_round", "num id sort_key conflicts name level year", (
            (n, key, "", 0, f"Mẫu {n}", pick(levels), year) for n, (key, year) in enumerate(rounds)
        ))  # fmt: skip
        columns = "num id sort_key conflicts name round product facility group registered_on result certificate_on"
        self.put("voting_entry", columns, (
            (n, f"e{n}", "", 0, f"Mẫu {n}", key, f"q{number(count)}", f"f{number(self.size)}", pick("1234"),
             self.day(year), pick(("cong_nhan", "cong_nhan", "khong_cong_nhan")), self.day(year))
            for n in range(2 * count) for key, year in (pick(rounds),)
        ))  # fmt: skip

    def _rest(self) -> None:
        pick, number = self.chance.choice, self.chance.randrange
        self.put("collaborator", "num id sort_key conflicts name communes status term_from", (
            (n, f"k{n}", "", 0, f"Mẫu {n}", f'["{pick(self.communes)}"]', "dang_lam", "2024-01-01") for n in range(600)
        ))  # fmt: skip
        self.put("cluster", "num id sort_key conflicts name commune area founded_on", (
            (n, f"u{n}", "", 0, f"Mẫu {n}", pick(self.communes), number(10, 75), "2020-01-01") for n in range(120)
        ))  # fmt: skip
        self.put("craft_village", "num id sort_key conflicts name commune kind recognised_on", (
            (n, f"l{n}", "", 0, f"Mẫu {n}", pick(self.communes), "lang_nghe", "2019-01-01") for n in range(200)
        ))  # fmt: skip
        self.put("programme", "num id sort_key conflicts name kind level first_year last_year state", [
            (1, "g1", "", 0, "Mẫu", "chuong_trinh", "kcqg", 2021, 2025, "da_duyet")
        ])  # fmt: skip
        self.put("programme_targets", "num row indicator quantity", (
            (1, f"t{n}", indicator, 5000) for n, indicator in enumerate(_INDICATORS)
        ))  # fmt: skip
        columns = "num id sort_key conflicts name year indicator source content commune batch quantity amount"
        self.put("opening", columns, (
            (n, f"h{n}", "", 0, f"Mẫu {n}", self.year(), pick((*_INDICATORS, "thuc_hien")), "kcdp", pick(_CONTENTS),
             pick(self.communes), f"Đơn vị mẫu {n % 12}", number(1, 50), 10**6)
            for n in range(1000)
        ))  # fmt: skip


Tell = Callable[[str, float], None]


def _silent(_key: str, _spent: float) -> None:
    return


def every(app: App, tell: Tell = _silent) -> None:
    """All shipped reports of the year."""
    for kind in reporting.kinds(app.desk):
        tell(kind.key, milliseconds(partial(reporting.make, app.desk, kind.key, Options(YEAR, CUT_OFF))))


def by_hand(connection: Connection, tell: Tell = _silent) -> None:
    """The same sums in plain SQL."""
    for key, statements in reports_by_hand.STATEMENTS.items():
        tell(key, milliseconds(partial(_rows, connection, statements)))


def _rows(connection: Connection, statements: Sequence[str]) -> int:
    return sum(len(run(connection, one).fetchall()) for one in statements)


def main(arguments: Sequence[str]) -> int:
    """Fill, measure, print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--facilities", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        folder = asked.keep or Path(scratch)
        os.environ["KC_HOME"] = str(folder / "home")
        fresh = not (folder / "centre").exists()
        app = office(folder / "centre", "centre", "Trung tâm đo") if fresh else App(folder / "centre")
        if fresh:
            begun = time.monotonic()
            Filler(app.desk.store, asked.facilities).fill()
            print(f"{asked.facilities} cơ sở, đề án bằng một phần mười: {time.monotonic() - begun:.0f} s")
        return measure(app, asked.rounds)


def measure(app: App, rounds: int) -> int:
    """The table; 0 when the bar is kept."""
    ours: dict[str, list[float]] = {}
    floor: dict[str, list[float]] = {}
    every(app)
    for _ in range(rounds):
        every(app, lambda key, spent: ours.setdefault(key, []).append(spent))
        with app.desk.store.reader() as connection:
            by_hand(connection, lambda key, spent: floor.setdefault(key, []).append(spent))
    print("| báo cáo | của chương trình | SQL viết tay | tỷ số |\n|---|---|---|---|")
    for key, times in ours.items():
        hand = median(floor[key]) if key in floor else 0.0
        ratio = f"{median(times) / hand:.2f}" if hand else "–"
        print(f"| {key} | {median(times):.0f} ms | {hand:.0f} ms | {ratio} |")
    whole = sum(median(times) for times in ours.values())
    hand = sum(median(times) for times in floor.values())
    print(f"| cả bộ | {whole:.0f} ms | {hand:.0f} ms | {whole / hand:.2f} (≤ 1,3) |")
    return 0 if whole <= 1.3 * hand else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
