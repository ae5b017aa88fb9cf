"""Keystrokes of a whole survey, typed from paper into the real window by keyboard alone.

The typist looks at the field where the keyboard stands: writes what the paper has for it, or goes on. Marked letters
come by input-method events, everything else by key events. What is counted is what fingers do: Telex needs one more key
for each mark (ư, ê, đ and every tone), a capital needs Shift, Ctrl+↓ is two keys.

    python -m tests.bench.run typing
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kc_desktop.domain.declared import Collaborator, Survey
from kc_desktop.domain.forms import Form
from kc_desktop.domain.record import flatten
from kc_desktop.services import lists, records
from kc_desktop.ui import theme
from kc_desktop.ui.forms.order import ADD
from kc_desktop.ui.pages import seeds
from tests.bench.measure import Line, median
from tests.tools.offices import commune, office
from tests.ui.form_bench import commit, compose, press, target
from tests.ui.page_bench import Bench, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kc_desktop.services.desk import Desk
    from kc_desktop.ui.forms.view import FormView

STROKES_A_MINUTE = 200
"""An office typist: 40 words a minute, reading from paper."""
MINUTES = 4
Cells = Mapping[str, str]
Key = Qt.Key

SHEET: Mapping[str, str | Sequence[Cells]] = {
    "visited_on": "12/11/26", "sheet_no": "ks42", "name": "Mẫu Gốm Bến Đá", "legal_form": "htx",
    "founded_year": "2014", "tax_code": "0100109106", "registered_on": "12/3/14", "representative": "Trần Thị Mẫu",
    "owner_birth_year": "1975", "owner_is_woman": "c", "phones": "0979000000", "owner_is_minority": "k",
    "site_commune": "phuc hoa", "site_hamlet": "Bến Đá", "premises": "1", "in_craft_village": "k",
    "vsic": "2393", "industry_group": "đ", "main_product": "Gốm, sành", "direct_production": "c",
    "products": (
        {"name": "Chum sành", "unit": "chiếc", "output": "9500"},
        {"name": "Ấm trà", "unit": "bộ", "output": "3200"},
    ),
    "years": (
        {"workers": "42", "workers_insured": "18", "income": "8tr", "capital": "3,2ty", "revenue": "1,5ty"},
        {"workers": "38", "workers_insured": "15", "capital": "2,9ty", "revenue": "1,2ty"},
    ),
    "materials": "đất sét", "local_material_share": "65", "market_local": "40", "market_domestic": "60",
    "mechanisation": "2", "digital_level": "2", "technology_known_here": "k",
    "equipment": ({"name": "lò củi", "made_year": "2015", "quantity": "2", "condition": "3"},),
    "environment_paper": "mien", "cleaner_production": "c",
    "needs": (
        {"content": "3.3", "machine": "lò ga 12 m3", "machine_is_new": "c", "machine_price": "800tr",
         "investment": "1,2ty", "requested": "300tr", "wanted_on": "1/3/27", "can_match": "c"},
    ),
    "obstacles": "1", "eligible": "c", "potential": "1", "consent": "c", "consent_on": "12/11/26", "state": "2",
}  # fmt: skip
"""What the paper says, as it is typed; the years, the number of the need and its year come by themselves."""


def telex(text: str) -> int:
    """Keys that ``text`` takes on a Telex keyboard."""
    keys = 0
    for letter in text:
        keys += letter.isupper()
        keys += 2 if letter in "đĐ" else len(unicodedata.normalize("NFD", letter))
    return keys - text.lower().count("ươ")  # one w makes both


class Typist:
    """Types into an open form. ``strokes``: keys pressed so far; ``answers``: CPU seconds the window took for each."""

    def __init__(self, view: FormView) -> None:
        self.view = view
        self.strokes = 0
        self.answers: list[float] = []

    def type_sheet(self, sheet: Mapping[str, str | Sequence[Cells]]) -> None:
        """From where the keyboard stands to the last thing on the paper."""
        ahead = {key: value if isinstance(value, str) else list(value) for key, value in sheet.items()}
        for _ in range(400):
            if not ahead:
                return
            head, _, rest = self.view.here().partition("/")
            if self._block_is_done(ahead):
                self.press(Key.Key_Down, control=True)
            elif rest:
                self._row(head, rest, ahead)
            else:
                self.write(str(ahead.pop(head, "")))
                self.press(Key.Key_Return)
        raise RuntimeError(f"stuck at {self.view.here()}: {ahead}")

    def _row(self, head: str, rest: str, ahead: dict[str, str | list[Cells]]) -> None:
        rows = ahead.get(head)
        if rest == ADD:
            self.press(Key.Key_Return if rows else Key.Key_Tab)
            return
        assert isinstance(rows, list)
        cells = dict(rows[0])
        self.write(cells.pop(rest.partition("/")[2], ""))
        rows[0] = cells
        if cells:
            self.press(Key.Key_Return)
        elif rows.pop(0) is not None and rows:
            self.press(Key.Key_N, control=True, shift=True)
        else:
            del ahead[head]

    def _block_is_done(self, ahead: Mapping[str, object]) -> bool:
        """Whether the paper has nothing more in this block."""
        body = self.view.body
        number = body.number_of(self.view.here())
        return number < len(body.blocks) - 1 and all(body.number_of(path) > number for path in ahead)

    def write(self, text: str) -> None:
        """Plain letters as keys, words with marks as an input method hands them over."""
        for at, part in enumerate(text.split(" ")):
            if at:
                self._timed(lambda: QTest.keyClick(target(), Key.Key_Space))
            if part.isascii():
                for letter in part:
                    self._timed(lambda letter=letter: QTest.keyClick(target(), letter))
            else:
                compose(part[:1])
                self._timed(lambda part=part: commit(part))
        self.strokes += telex(text)

    def press(self, key: Qt.Key, *, control: bool = False, shift: bool = False) -> None:
        """A key that is no letter."""
        self.strokes += 1 + control + shift
        self._timed(lambda: press(key, control=control, shift=shift))

    def _timed(self, act: Callable[..., object]) -> None:
        start = time.process_time()
        act()
        self.answers.append(time.process_time() - start)


def first_visit(bench: Bench) -> tuple[Typist, Form]:
    """The whole of ``SHEET`` into a new survey, saved by Ctrl+Enter; the typist and what was saved."""
    page = bench.record_page("survey")
    _ = bench.desk.names.packs.places  # the window reads them beside itself before anybody types
    page.new_record()
    typist = Typist(page.pane.view)
    typist.type_sheet(SHEET)
    typist.press(Key.Key_Return, control=True)
    return typist, last_saved(bench.desk).record


def second_visit(bench: Bench) -> tuple[Typist, Form]:
    """A year later the same establishment: what still holds is taken over block by block, the rest is typed."""
    page = bench.record_page("survey")
    page.new_record()
    typist = Typist(page.pane.view)
    typist.type_sheet({"visited_on": "12/11/27", "sheet_no": "ks77", "facility": "gom ben"})
    for _ in range(2):  # who and where came with the establishment
        typist.press(Key.Key_Down, control=True)
    typist.press(Key.Key_D, control=True, shift=True)
    typist.type_sheet({"years": ({"workers": "45", "workers_insured": "20", "capital": "3,4ty", "revenue": "1,9ty"},)})
    for _ in "DEFG":
        typist.press(Key.Key_D, control=True, shift=True)
    typist.type_sheet({"needs": ({"content": "4.3", "requested": "20tr"},), "state": "2"})
    typist.press(Key.Key_Return, control=True)
    return typist, last_saved(bench.desk).record


def last_saved(desk: Desk) -> records.Loaded:
    """The survey saved last."""
    nums = lists.ids(desk, lists.Query("survey"))
    (row,) = lists.page(desk, "survey", [max(nums)], ["name"])
    return records.load(desk, "survey", row.id)


def into_bank(desk: Desk) -> None:
    """The establishment of the survey saved last becomes an entry of the bank, the survey a visit to it."""
    seen = last_saved(desk)
    assert isinstance(seen.record, Survey)
    facility = records.save(desk, records.blank(desk, "facility"), seeds.facility_of(seen.record))
    records.save(desk, seen, seen.record.with_values(facility=facility.record_id))


def add_collaborator(desk: Desk) -> None:
    """The one person of the station who visits."""
    person = Collaborator({"name": "Nguyễn Văn Mẫu", "communes": (commune(),)})
    records.save(desk, records.blank(desk, "collaborator"), person)


class _Keeper:
    """Holds windows as pytest-qt does."""

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802
        self.widget = widget


def survey(folder: Path) -> list[Line]:
    """Both visits."""
    app = QApplication.instance() or QApplication([])
    theme.apply_theme(cast("QApplication", app), "light")
    here = office(folder / "data", "station", "Trạm mẫu")
    add_collaborator(here.desk)
    bench = window_on(here, folder, cast("QtBot", _Keeper()))
    bench.window.resize(1366, 768)
    bench.window.activateWindow()
    QTest.qWaitForWindowActive(bench.window)
    first, saved = first_visit(bench)
    into_bank(here.desk)
    second, again = second_visit(bench)
    lines = [_line("phiếu lần đầu", first, saved, least=60), _line("khảo sát lại", second, again)]
    here.close()
    return lines


def _line(what: str, typist: Typist, saved: Form, least: int = 1) -> Line:
    minutes = typist.strokes / STROKES_A_MINUTE
    count = len(flatten(saved))
    answer = median(typist.answers) * 1000
    return Line(
        f"gõ {what}: {count} mục",
        f"{typist.strokes} lần gõ phím",
        f"{STROKES_A_MINUTE} phím/phút: {minutes:.1f} phút; cửa sổ trả lời {answer:.1f} ms CPU/phím",
        f"{typist.strokes / count:.1f} phím/mục",
        f"< {MINUTES} phút",
        minutes < MINUTES and count >= least,
    )
