"""Pictures of the pages of the đề án, an invented province: ``python tests/tools/dossier_gallery.py OUT [PAGE…]``."""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from kc_desktop.domain.declared import Dossier, Survey
from kc_desktop.domain.declared.dossier import StageRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.ui import theme
from kc_desktop.ui.pages import seeds
from kc_desktop.ui.pages.dossiers.board_page import BoardPage
from kc_desktop.ui.pages.dossiers.page import DossierPage
from kc_desktop.ui.start import Shell
from tests.tools.offices import office
from tests.tools.page_gallery import open_window, settle
from tests.tools.sample_province import fill

STEPS = (("lap_du_kien", "du_kien"), ("dang_ky", "da_dang_ky"), ("trinh_tham_dinh", "tham_dinh_co_so"),
         ("phe_duyet", "da_duyet"), ("ky_hop_dong", "da_ky_hd"), ("khoi_cong", "dang_thuc_hien"),
         ("nghiem_thu", "nghiem_thu"))  # fmt: skip
Grab = Callable[[str], None]
STATES = ("nhu_cau", "du_kien", "da_dang_ky", "tham_dinh_co_so", "da_duyet", "da_ky_hd", "dang_thuc_hien", "nghiem_thu",
          "quyet_toan", "hoan_thanh", "bi_loai", "chuyen_nguon")  # fmt: skip


def dossiers(desk: Desk, made: dict[str, list[str]], count: int = 70) -> list[str]:
    """Dossiers from needs of the surveys, in every stage."""
    dice = random.Random(5)  # noqa: S311  (the same pictures every time)
    items = []
    asked = [one for one in made["survey"] if records.load(desk, "survey", one).record.values.get("needs")]
    for at in range(count):
        survey_id = asked[at % len(asked)]
        survey = records.load(desk, "survey", survey_id).record
        assert isinstance(survey, Survey)
        need = (survey.needs or ())[0]
        seed = seeds.dossier_of(
            survey, survey_id, need, desk.names, date(2026, 1 + at % 11, 3), "kcqg" if at % 3 == 0 else "kcdp"
        )
        state = STATES[min(len(STATES) - 1, int(dice.random() ** 1.3 * len(STATES)))]
        begun = date(2026, 1 + at % 10, 5)
        values = {
            **seed.values, "status": state, "year": 2026 if at % 4 else 2027, "code": f"MẪU-{at + 1:03}", "kind": "don",
            "starts_on": begun, "ends_on": begun + timedelta(days=120 + at % 90), "nature": "de_an",
            "implementer": "Trung tâm khuyến công (mẫu)",
        }  # fmt: skip
        if STATES.index(state) >= 4:
            values["approved_on"], values["decision_no"] = date(2026, 2, 2), "12/QĐ-MẪU"
            values["approved_support"] = sum(
                row.amount or 0 for row in seed.costs or () if row.source in ("kcqg", "kcdp")
            )
        values["stages"] = tuple(_events(state))
        items.append(Dossier({key: value for key, value in values.items() if value not in (None, ())}))
    saved = records.save_many(desk, "dossier", [(None, item) for item in items])
    assert not saved.refused, saved.refused
    return list(saved.saved)


def _events(state: str) -> Iterator[StageRow]:
    for number, (step, to) in enumerate(STEPS, 1):
        if STATES.index(to) <= STATES.index(state):
            day = date(2025, 5, 1) + timedelta(days=40 * number)
            yield StageRow({"step": step, "state": to, "happened_on": day, "paper": f"{number}/MẪU"}, new_id())


def board(app: QApplication, shell: Shell, grab: Grab) -> None:
    """All columns; one column wide with many."""
    shell.window.show_section("board")
    settle(app, shell, 0.8)
    page = shell.window.page()
    assert isinstance(page, BoardPage)
    page.view.setFocus()
    settle(app, shell, 0.2)
    grab("board")


def dossier(app: QApplication, shell: Shell, grab: Grab) -> None:
    """One under way: list beside it, then alone with each of its parts."""
    shell.window.show_section("dossier")
    settle(app, shell, 0.8)
    page = shell.window.page()
    assert isinstance(page, DossierPage)
    page.show_where({"status": ("dang_thuc_hien",)})
    settle(app, shell, 0.4)
    page.list.table.selectRow(3)
    settle(app, shell, 1.0)
    grab("dossier_list")
    page.show_alone(page.pane.record_id())
    settle(app, shell, 0.6)
    for key in ("money", "papers", "appraisal", "carry", "close", "events"):
        page.part.leaves.show(key)
        settle(app, shell, 0.6)
        grab(f"dossier_{key}")
    page.part.leaves.show_child("contract", "")
    settle(app, shell, 0.8)
    grab("dossier_contract")
    page.part.leaves.show("form")
    page.part.beside_button.setChecked(True)
    settle(app, shell, 0.6)
    grab("dossier_beside")
    page.part.beside_button.setChecked(False)
    found = page.part.read
    assert found is not None
    if found.overview.path.next is not None:
        page.part.acts.ask_step(found.overview.path.next)
        settle(app, shell, 0.4)
        assert page.part.acts.dialog is not None
        page.part.acts.dialog.grab().save(str(OUT / f"dossier_step_{theme.state().mode}.png"))
        page.part.acts.dialog.reject()


OUT = Path()
PAGES: dict[str, Callable[[QApplication, Shell, Grab], None]] = {"board": board, "dossier": dossier}


def main(out: Path, wanted: list[str]) -> None:
    """All pictures in both themes."""
    global OUT  # noqa: PLW0603  (a tool)
    OUT = out
    out.mkdir(parents=True, exist_ok=True)
    modes: tuple[theme.Mode, ...] = ("light",) if "light" in wanted else ("light", "dark")
    wanted = [one for one in wanted if one in PAGES]
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        centre = office(Path(home) / "data", "centre", "Trung tâm khuyến công (mẫu)")
        dossiers(centre.desk, fill(centre.desk))
        for mode in modes:
            app, shell = open_window(centre, Path(home), mode)

            def grab(name: str, shell: Shell = shell, mode: str = mode) -> None:
                QApplication.processEvents()
                shell.window.grab().save(str(out / f"{name}_{mode}.png"))

            for key in wanted or list(PAGES):
                PAGES[key](app, shell, grab)
            shell.window.close()
            shell.tasks.close()
        centre.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("KC_VAULT", "none")
    main(Path(sys.argv[1]), sys.argv[2:])
