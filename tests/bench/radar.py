"""The duplicate radar: precision and recall on labelled records, time at 20,000; what is told while typing at 100,000.

python -m tests.bench.radar FOLDER     on the names of the workbooks in FOLDER (one half was tuned on, one is held out)
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from kc_desktop.app import App, packs
from kc_desktop.domain import blocking
from kc_desktop.domain.declared import Facility
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.likeness import SUSPECT, score
from kc_desktop.domain.likeness_facts import of_facility
from kc_desktop.services import duplicates
from kc_desktop.services.likeness_maps import PackMaps, word_compare
from kc_desktop.store import search
from kc_desktop.store.tables import FORM_TABLES, to_sql
from tests.bench.measure import Line, median, ms, p95
from tests.tools.offices import office
from tests.tools.perturb import Labelled, Maker, Seed, invented, of_workbooks, true_pairs

TUNED, HELD_OUT = 11, 23
"""Seeds of the labelled records: the points of ``domain.likeness`` were chosen on the first, never on the second."""


def judged(records: Sequence[Labelled], minimum: int = SUSPECT) -> tuple[float, float]:
    """(precision, recall) over all pairs of ``records``."""
    maps, similar = PackMaps(packs()), word_compare()
    facts = [of_facility(str(place), one.values, maps) for place, one in enumerate(records)]
    found = {(i, j) for i, j in blocking.candidates(facts) if score(facts[i], facts[j], similar)[0] >= minimum}
    truth = true_pairs(records)
    right = len(found & truth)
    return right / max(1, len(found)), right / len(truth)


def half(seeds: Sequence[Seed], *, held_out: bool) -> list[Seed]:
    """One of two halves that share no name."""
    mixed = list(seeds)
    random.Random(7).shuffle(mixed)
    middle = len(mixed) // 2
    return mixed[middle:] if held_out else mixed[:middle]


def quality(_folder: Path) -> list[Line]:
    """On invented names (those of real workbooks: run this module with their folder)."""
    precision, recall = judged(Maker(packs(), HELD_OUT).bank(invented(1500, HELD_OUT)))
    return [
        Line("nghi trùng: độ chính xác", f"{precision:.1%}", "", "", "≥ 97 %", precision >= 0.97),
        Line("nghi trùng: độ phủ", f"{recall:.1%}", "", "", "≥ 95 %", recall >= 0.95),
    ]


def speed(folder: Path) -> list[Line]:
    """Seconds of CPU for 20,000 records of one province; milliseconds while typing at 100,000."""
    app = _filled(folder / "radar", [one.values for one in Maker(packs(), HELD_OUT).bank(invented(13_000, 9))[:20_000]])
    began = time.process_time()
    duplicates.suspects(app.desk, "facility")
    seconds = time.process_time() - began
    app.close()
    line = Line("nghi trùng, 20.000 bản ghi (CPU)", f"{seconds:.1f} s", "", "", "< 60 s", seconds < 60)
    return [line, typed(folder)]


def typed(folder: Path) -> Line:
    """What a person is told while typing, at 100,000 records of one province: milliseconds of CPU."""
    seeds = invented(13_000, 9)
    maker = Maker(packs(), HELD_OUT)
    rows = [one.values for _ in range(6) for one in maker.bank(seeds)][:100_000]
    app = _filled(folder / "typed", rows)
    asked = [Facility(values) for values in random.Random(3).sample(rows, 60)]
    duplicates.like(app.desk, asked[0])
    times = []
    for one in asked:
        began = time.process_time()
        duplicates.like(app.desk, one)
        times.append((time.process_time() - began) * 1000)
    app.close()
    value = f"{ms(median(times))}, p95 {ms(p95(times))}"
    return Line(f"báo trùng khi gõ, {len(rows):,} bản ghi (CPU)", value, "", "", "≤ 20 ms", p95(times) <= 20)


def _filled(folder: Path, rows: Sequence[dict[str, object]]) -> App:
    """A station whose list holds ``rows``, filled directly as the projection would."""
    app = office(folder, "station", "Trạm đo")
    fields = [Facility.by_key[key] for key in Facility.by_key if key in FORM_TABLES["facility"].c]
    columns = ", ".join(("num", "id", "sort_key", "conflicts", *(f'"{field.key}"' for field in fields)))
    insert = f"INSERT INTO facility ({columns}) VALUES ({', '.join('?' * (len(fields) + 4))})"
    cells, words = [], []
    for num, values in enumerate(rows, 1):
        shown = sort_key(str(values["name"]))
        cells.append((num, f"r{num}", shown, 0, *(to_sql(field, values.get(field.key)) for field in fields)))
        words.append((num, search.words_of(Facility(values), app.desk.names)))
    with app.desk.store.writer() as connection:
        connection.exec_driver_sql(insert, cells)
        search.put(connection, "facility", words)
    return app


def main(folder: Path) -> int:
    """Print precision and recall on the names of real workbooks, at several thresholds."""
    seeds = of_workbooks(folder)
    for title, held_out, seed in (("tuned on", False, TUNED), ("held out", True, HELD_OUT)):
        records = Maker(packs(), seed).bank(half(seeds, held_out=held_out))
        print(f"{title}: {len(records)} records, {len(true_pairs(records))} true pairs")
        for minimum in (50, 55, SUSPECT, 65, 70):
            precision, recall = judged(records, minimum)
            print(f"  score ≥ {minimum}: precision {precision:.2%}, recall {recall:.2%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
