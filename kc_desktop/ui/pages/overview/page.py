"""Tổng quan: what waits for a person first, then where the year and the province stand; all of it opens its records."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.services import overview, province
from kc_desktop.services.overview import FORMS_SHOWN, Facts, Watched
from kc_desktop.services.province import Places, Share
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.dossiers.figures import about
from kc_desktop.ui.pages.overview import charting
from kc_desktop.ui.pages.overview.coming import ComingCard
from kc_desktop.ui.pages.overview.dossiers import DossierCard
from kc_desktop.ui.pages.overview.going import go, go_to_found
from kc_desktop.ui.pages.overview.map_card import MapCard
from kc_desktop.ui.pages.overview.money import MoneyCard
from kc_desktop.ui.pages.overview.statuses import StatusCard
from kc_desktop.ui.pages.overview.tiles import Tile
from kc_desktop.ui.pages.overview.waiting import WaitingCard
from kc_desktop.ui.pages.parts import ScrollPage
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button
from kc_desktop.ui.widgets.chart import ChartView

_NEEDS = 6


class OverviewPage(ScrollPage):
    """Tiles; what waits, what is coming and needs beside dossiers at risk; statuses, money, the map."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Tổng quan"))
        self.context = context
        self._facts: Facts | None = None
        self._changes: list[Change] = []
        self._turn = 0
        self._watching = self._watch_again = False
        self._tiles: dict[str, Tile] = {}
        self.waiting, self.dossiers = WaitingCard(context), DossierCard(context)
        self.money, self.map, self.coming = MoneyCard(context), MapCard(context), ComingCard(context)
        self.needs, self.coverage = ChartView(), ChartView()
        self.statuses = StatusCard(context)
        self._needs = _card(tr("Nhu cầu hỗ trợ theo nội dung"), tr("đã lập đề án / nhu cầu trong phiếu"), self.needs)
        self._coverage = _card(
            tr("Khảo sát theo xã, phường"), tr("cơ sở đã có phiếu / cơ sở trong danh bạ"), self.coverage
        )
        whole = button(tr("Xem độ phủ"), "link")
        whole.clicked.connect(partial(go, context, "coverage"))
        self._coverage.heading.add(whole)
        self.needs.picked.connect(self._open_content)
        self.coverage.picked.connect(self._open_commune)
        self._whole = False
        self._place()
        QTimer.singleShot(0, self, self._complete)
        self.reload()

    # --- what the shell asks ---

    def refresh(self, change: Change) -> None:
        """Read again what the change touched."""
        self._changes.append(change)
        self._read()

    def reload(self) -> None:
        """Read all figures again."""
        self._facts = None
        self._read()

    def focus_first(self) -> None:
        """The first figure."""
        self._tiles["facility"].setFocus()

    def _read(self) -> None:
        self._turn += 1
        turn, count, before, day = self._turn, len(self._changes), self._facts, today()
        change = _together(self._changes)

        def show(facts: Facts) -> None:
            if turn == self._turn:
                del self._changes[:count]
                self._show(facts)
                if before is None or before.on != day or overview.moves_dossiers(change):
                    self._watch()

        self.context.bridge.read(lambda desk: overview.gather(desk, day, before, change), show, initiator=self)

    def _watch(self) -> None:
        """Look through the open dossiers, never twice at a time: what is read faster does not wait for that."""
        self._watch_again = self._watching
        if self._watching:
            return
        self._watching, day = True, today()
        self.context.bridge.read(
            lambda desk: overview.watch_over(desk, day), self._show_watched, failed=self._watch_failed, initiator=self
        )

    def _watch_failed(self, error: Exception) -> None:
        self._watching = False
        self.context.fail(error)

    # --- showing ---

    def _show(self, facts: Facts) -> None:
        self._complete()
        before, self._facts = self._facts, facts
        for form, tile in self._tiles.items():
            tile.show_figure(show_number(facts.counts[form]))
        self.waiting.show_waiting(facts.waiting)
        if not self.context.desk.identity.is_centre:  # whoever visits finds the work first
            self.context.navigator.entrances["survey"] = "assignment" if facts.waiting.jobs[0] else "survey"
        self.money.show_money(facts.money)
        self.coming.show_coming(facts)
        self.statuses.show_statuses(facts.statuses)
        if before is None or before.places is not facts.places:
            self._show_places(facts.places)

    def _show_watched(self, found: Watched) -> None:
        self._watching = False
        self.dossiers.show_watched(found)
        if self._watch_again:
            self._watch()

    def _show_places(self, places: Places) -> None:
        self.map.show_places(places)
        few = not self.map.isVisibleTo(self)
        shown = sorted((one for one in places.communes if one.facilities and few), key=lambda one: -one.facilities)
        self._coverage.setVisible(bool(shown))
        shares = [Share(one.key, one.name, one.facilities, min(one.surveyed, one.facilities)) for one in shown]
        self.coverage.show_chart(
            charting.pairs(tr("Khảo sát theo xã, phường"), shares, tr("Cơ sở trong danh bạ"), tr("Đã có phiếu"))
        )
        needs = [
            Share(one.value, label("codelist", one.label), one.count, one.done, one.amount)
            for one in places.needs[:_NEEDS]
        ]
        texts = [
            tr("{count} · đề nghị {money}", count=show_number(one.count), money=about(one.amount))
            if one.amount else show_number(one.count)
            for one in needs
        ]  # fmt: skip
        self._needs.setVisible(bool(needs))
        self.needs.show_chart(
            charting.pairs(tr("Nhu cầu hỗ trợ theo nội dung"), needs, tr("Nhu cầu"), tr("Đã lập đề án"), texts)
        )

    # --- opening ---

    def _open_commune(self, key: str, _column: str) -> None:
        name = self.context.desk.names.unit_label(key)
        go(self.context, "facility", {"site_commune": (key,)}, {("site_commune", key): name})

    def _open_content(self, content: str, _column: str) -> None:
        found = next((one for one in self._facts.places.needs if one.value == content), None) if self._facts else None
        words = tr("phiếu có nhu cầu: {what}", what=label("codelist", found.label) if found else content)
        go_to_found(self.context, "survey", lambda desk: province.surveys_with_needs(desk, content), words)

    # --- building ---

    def _place(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(16)
        texts = (tr("cơ sở"), tr("phiếu khảo sát"), tr("đề án"), tr("cộng tác viên"))
        for form, text in zip(FORMS_SHOWN, texts, strict=True):
            tile = self._tiles[form] = Tile(form, text)
            tile.acted.connect(partial(go, self.context, form))
            tiles.addWidget(tile, 1)
        self.above.addLayout(tiles)
        _stack(self.left, self.waiting, self.coming)
        _stack(self.right, self.dossiers)

    def _complete(self) -> None:
        """The rest, in a turn of its own: what comes first is painted before."""
        if not self._whole:
            self._whole = True
            _stack(self.left, self._needs, self._coverage)
            _stack(self.below, self.statuses, self.money, self.map)
            for column in (self.left, self.right, self.below):
                column.addStretch(1)


def _stack(column: QVBoxLayout, *cards: QWidget) -> None:
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)


def _card(title: str, hint: str, content: QWidget) -> Card:
    made = Card(title)
    made.setToolTip(hint)
    made.body.addWidget(content)
    return made


def _together(changes: list[Change]) -> Change | None:
    """Several changes as one; None when nobody knows what one of them touched, or nothing changed."""
    if not changes or any(not (one.records or one.forms) for one in changes):
        return None
    records = frozenset(key for one in changes for key in one.records)
    return Change("several", records, frozenset(form for one in changes for form in one.forms))
