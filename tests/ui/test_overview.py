"""The overview: what it shows, that everything opens its records, the map by mouse, keys and on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QToolTip

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import Activity, Dossier, Facility, Payment, PlanEntry, Survey
from kc_desktop.domain.declared.survey import NeedRow
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.services import lists, overview, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.overview import Watched
from kc_desktop.services.watch import Totals
from kc_desktop.ui.pages.overview import charting
from kc_desktop.ui.pages.overview.map_card import LEAST
from kc_desktop.ui.pages.overview.page import OverviewPage
from kc_desktop.ui.pages.parts import Line
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.tile_map import MapPainter
from tests.tools.offices import add, change, commune
from tests.ui.page_bench import Bench

PAGE = "overview"

COMMUNES = 6
M = 10**6


def save(bench: Bench, *found: Form) -> list[str]:
    return [one for record in found for one in records.save_many(bench.desk, record.key, [(None, record)]).saved]


def province(bench: Bench) -> OverviewPage:
    """Establishments in six communes, one surveyed with a need, one dossier."""
    for number in range(COMMUNES):
        for copy in range(number + 1):
            add(bench.desk, f"Mẫu {number} {copy}", site_commune=commune(number),
                latitude=Decimal(f"21.{number}"), longitude=Decimal(f"106.{number * number % 7}"))  # fmt: skip
    (known,) = save(bench, Facility({"name": "Mẫu", "legal_form": "htx", "site_commune": commune(0)}))
    need = NeedRow({"content": "3.3", "requested": 50 * M}, new_id())
    save(bench, Survey({"name": "Mẫu", "legal_form": "htx", "site_commune": commune(0), "facility": known,
                        "visited_on": today(), "state": "xong", "needs": (need,)}),
         Dossier({"name": "Mẫu", "programme": "kcdp", "year": today().year, "content": "3.3", "status": "du_kien",
                  "places": (commune(1),)}))  # fmt: skip
    return shown(bench)


def shown(bench: Bench) -> OverviewPage:
    page = bench.page("overview")
    assert isinstance(page, OverviewPage)
    page.reload()
    return page


def where(bench: Bench, section: str) -> dict[str, tuple[str, ...]]:
    assert bench.window.section() == section
    return dict(bench.record_page(section).list.filters.where())


def test_an_empty_office_is_shown_nothing_empty(centre: Bench) -> None:
    page = shown(centre)
    cards = (page.money, page.map, page.coming, page.statuses, page._needs, page._coverage)
    assert not any(card.isVisibleTo(page) for card in cards)
    assert page.waiting.lines.findChildren(Line) == []


def test_few_communes_stand_as_bars_and_open_their_establishments(station: Bench) -> None:
    add(station.desk)
    page = shown(station)
    chart = page.coverage.chart()
    assert chart is not None
    assert not page.map.isVisibleTo(page)
    assert [one.texts for one in chart.series] == [("1",), ("0",)]
    page.coverage.picked.emit(commune(), charting.WHOLE)
    assert where(station, "facility") == {"site_commune": (commune(),)}


def test_bubbles_and_list_go_together_and_each_measure_opens_what_it_counts(centre: Bench) -> None:
    page = province(centre)
    card = page.map
    assert COMMUNES >= LEAST
    assert card.isVisibleTo(page)
    assert card.laid is not None
    assert [one.facilities for one in card.laid.communes] == [6, 5, 4, 3, 2, 2]
    card.list.selectRow(1)
    assert card.map.lit() == commune(4)
    QTest.keyClick(card.map, Qt.Key.Key_Down)
    assert card.map.lit() not in ("", commune(4))
    assert card.list.current().key == card.map.lit()
    key = card.map.lit()
    QTest.keyClick(card.map, Qt.Key.Key_Return)
    assert where(centre, "facility") == {"site_commune": (key,)}
    opened = {}
    for measure, at in (("survey", 0), ("need", 0), ("dossier", 1), ("support", 1)):
        centre.window.show_section("overview")
        page.map.measure.button_of(measure).click()
        assert page.map.laid is not None
        assert page.map.laid.measure.key == measure
        page.map._light(commune(at))
        page.map.map.light(commune(at))
        page.map.open_counted()
        opened[measure] = where(centre, centre.window.section())
    surveys = lists.record_ids(centre.desk, "survey", lists.ids(centre.desk, lists.Query("survey")))
    assert opened == {
        "survey": {"site_commune": (commune(0),)},
        "need": {"id": tuple(surveys)},
        "dossier": {"places": (commune(1),)},
        "support": {"places": (commune(1),)},
    }
    assert not centre.errors


def test_a_bubble_tells_a_click_lights_it_and_the_map_goes_on_paper(
    centre: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = province(centre)
    view, laid = page.map.map, page.map.laid
    assert laid is not None
    view.resize(640, 372)
    drawn = MapPainter(laid.plan, laid.words, QRectF(view.rect()))
    spots = ((x, y) for x in range(0, 640, 4) for y in range(0, 372, 4))
    x, y = next((x, y) for x, y in spots if (one := drawn.bubble_at(QPointF(x, y))) and one.key == commune(5))
    point = QPoint(x, y)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
    assert view.lit() == commune(5)
    assert page.map.list.current().key == commune(5)
    assert page.map._about.text().startswith(f"{page.map.list.current().name}: 6 cơ sở")
    view.event(QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point)))
    assert QToolTip.text() == page.map._about.text()
    actions = page.map.more.menu().actions()
    for action, name in zip(actions, ("map.png", "map.pdf"), strict=True):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, name=name: (str(tmp_path / name), ""))
        action.trigger()
    assert not centre.errors
    assert QImage(str(tmp_path / "map.png")).width() == 1600
    text = pypdfium2.PdfDocument(tmp_path / "map.pdf")[0].get_textpage().get_text_range()
    assert "Bản đồ xã, phường: cơ sở" in text
    assert "0–20" in text


def test_money_needs_states_and_activities_open_their_records(centre: Bench) -> None:
    year = today().year
    first = today().replace(month=1, day=1)
    paid = {"year": year, "source": "kcdp", "kind": "giai_ngan", "amount": 100 * M, "paid_on": first}
    save(centre, PlanEntry({"year": year, "source": "kcdp", "kind": "giao", "amount": 400 * M, "decided_on": first}),
         Payment(paid), Activity({"name": "Hội chợ mẫu", "kind": "hoi_cho", "content": "4.2", "year": year,
                                  "starts_on": today() + timedelta(3)}))  # fmt: skip
    page = province(centre)
    sources, months = page.money.sources.chart(), page.money.months.chart()
    assert sources is not None
    assert months is not None
    assert [one.texts[0] for one in sources.series] == ["400", "100 (25,00 % kế hoạch)", "0"]
    assert months.series[0].values == (100 * M, 0)
    page.money.sources.picked.emit("kcdp", charting.WHOLE)
    assert where(centre, "plan") == {"year": (str(year),), "source": ("kcdp",)}
    page.money.sources.picked.emit("kcdp", charting.BEFORE)
    assert where(centre, "payment") == {"year": (str(year - 1),), "source": ("kcdp",)}
    page.money.months.picked.emit(str(year), "1")
    assert len(where(centre, "payment")["id"]) == 1
    chart = page.needs.chart()
    assert chart is not None
    assert chart.series[0].texts == ("1 · đề nghị 50 triệu",)
    page.needs.picked.emit("3", charting.WHOLE)
    assert len(where(centre, "survey")["id"]) == 1
    state = page.statuses.findChildren(QPushButton)[-1]
    assert state.text() == "Dự kiến: 1"
    state.click()
    assert where(centre, "dossier") == {"status": ("du_kien",)}
    line = page.coming.lines.findChildren(Line)[-1]
    line.acted.emit()
    assert centre.window.section() == "activity"


def test_a_change_reads_again_only_what_it_touched_and_nothing_is_too_wide(centre: Bench) -> None:
    page = province(centre)
    page.resize(1146, 690)
    assert page.horizontalScrollBar().maximum() == 0
    before = page._facts
    assert before is not None
    payment = Payment({"year": today().year, "source": "kcdp", "kind": "giai_ngan", "amount": 1, "paid_on": today()})
    page.refresh(records.save(centre.desk, records.blank(centre.desk, "payment"), payment).change)
    assert page._facts is not None
    assert page._facts.places is before.places
    assert page._facts.money.lines
    first = lists.record_ids(centre.desk, "facility", lists.ids(centre.desk, lists.Query("facility", limit=1)))[0]
    change(centre.desk, first, site_commune=commune(9))
    page.refresh(Change("saved", frozenset({("facility", first)})))
    assert page._facts.places is not before.places


def test_open_dossiers_are_looked_through_apart_and_only_when_they_moved(
    centre: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    real = overview.watch_over

    def counted(desk: Desk, on: date) -> Watched:
        looks.append(1)
        return real(desk, on)

    monkeypatch.setattr(overview, "watch_over", counted)
    page = shown(centre)
    (dossier,) = save(centre, Dossier({"name": "Mẫu", "programme": "kcdp", "year": 2020, "content": "3.3",
                                       "status": "dang_thuc_hien", "ends_on": date(2020, 3, 1)}))  # fmt: skip
    assert not page.dossiers.sum.isVisibleTo(page)
    page.refresh(Change("saved", frozenset({("dossier", dossier)})))
    assert "1 đề án" in page.dossiers.sum.text()
    before = len(looks)
    page.refresh(Change("saved", frozenset({("facility", "x")})))
    assert len(looks) == before
    page.refresh(Change("merged"))
    assert len(looks) == before + 1


def test_a_look_asked_for_while_one_goes_on_comes_after_it(centre: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    page = shown(centre)
    answers: list[Callable[[Watched], None]] = []
    asked = page.context.bridge.read

    def later(work: Callable[[Desk], Any], done: Callable[[Any], None], **rest: Any) -> None:
        if done == page._show_watched:
            answers.append(done)
        else:
            asked(work, done, **rest)

    monkeypatch.setattr(page.context.bridge, "read", later)
    for _ in range(3):
        page.refresh(Change("merged"))
    assert len(answers) == 1
    answers.pop()(Watched(Totals(), (), (), 0))
    assert len(answers) == 1
    answers.pop()(Watched(Totals(7, 1, M), (), (), 0))
    assert answers == []
    assert "7 đề án" in page.dossiers.sum.text()
