"""Over an open cluster or craft village: its last year beside the one before, who names it, what was done for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kc_desktop.domain.declared import Activity
from kc_desktop.domain.follow_up import percent
from kc_desktop.domain.forms import Form
from kc_desktop.services import activities
from kc_desktop.services.activities import Place
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, show_short_money, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.pages.watching.after_tab import percent_words
from kc_desktop.ui.tables.filter_bar import Where
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane

_KIND = {"cluster": "ccn", "craft_village": "lang_nghe"}


class PlacePart(PanePart):
    """The figures as typed; what names the place only once it is saved."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._id = self._form = ""
        self.found: Place | None = None
        self.year = words("", wrap=True)
        self.facilities = button(tr("Cơ sở"), icon="facility")
        self.facilities.clicked.connect(self._open_facilities)
        self.activities = button(tr("Hoạt động"), icon="activity")
        self.activities.clicked.connect(self._open_activities)
        self.add = button(tr("Thêm hoạt động"), icon="add")
        self.add.clicked.connect(self._begin)
        self.buttons = QWidget()
        row = FlowLayout(self.buttons, 8)
        for made in (self.facilities, self.activities, self.add):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(4)
        column.addWidget(self.buttons)
        column.addWidget(self.year)

    def show_record(self, opened: Opened) -> None:
        """Read what names it."""
        self._form = opened.loaded.form.key
        self._id = "" if opened.loaded.is_new else opened.loaded.record_id
        self.typed(self.pane.view.read()[0])
        if not self._id:
            return
        wanted, read = self._id, activities.cluster if self._form == "cluster" else activities.village
        self.context.bridge.read(
            lambda desk: read(desk, wanted), self._show, initiator=self, failed=lambda _error: None
        )

    def typed(self, record: Form) -> None:
        """The last two years."""
        self.year.setText(_year_words(record))
        self.year.setVisible(bool(self.year.text()))
        self.buttons.setVisible(bool(self._id))
        self.setVisible(bool(self._id or self.year.text()))

    def _show(self, found: Place) -> None:
        if found.record_id != self._id:
            return
        self.found = found
        self.facilities.setText(tr("{count} cơ sở ghi nơi này", count=show_number(found.facilities)))
        self.facilities.setEnabled(found.facilities > 0)
        self.facilities.setToolTip(tr("Trong danh bạ; {here} ở cùng xã, phường", here=show_number(found.here)))
        self.activities.setText(
            tr("{count} hoạt động, đã chi {spent}", count=show_number(len(found.activities)),
               spent=show_short_money(found.spent))
        )  # fmt: skip
        self.activities.setEnabled(bool(found.activities))

    # --- acts ---

    def _open_facilities(self) -> None:
        if self.found is not None:
            self._list("facility", {self.found.column: self.found.texts})

    def _open_activities(self) -> None:
        name = self.pane.title()
        self._list("activity", {self._form: (self._id,)}, {(self._form, self._id): name})

    def _list(self, section: str, where: Where, labels: dict[tuple[str, str], str] | None = None) -> None:
        from kc_desktop.ui.pages.record_page import RecordPage

        navigator = self.context.navigator
        if navigator.show_section(section) and isinstance(page := navigator.page(section), RecordPage):
            page.show_where(where, labels)

    def _begin(self) -> None:
        from kc_desktop.ui.pages.record_page import RecordPage

        record, _problems = self.pane.view.read()
        seed: dict[str, object | None] = {
            "kind": _KIND[self._form], "year": today().year, self._form: self._id,
            "commune": record.values.get("commune"), "state": "du_kien",
        }  # fmt: skip
        navigator = self.context.navigator
        if navigator.show_section("activity") and isinstance(page := navigator.page("activity"), RecordPage):
            page.start_from(Activity({key: value for key, value in seed.items() if value is not None}))


def _year_words(record: Form) -> str:
    """ "Năm 2025: 12 cơ sở (+20 %), doanh thu 120 tỷ (+8,1 %) so với 2024; lấp đầy 62 %"."""
    rows = sorted((row for row in record.values.get("years") or () if row.year), key=lambda row: int(row.year))
    if not rows:
        return ""
    last, before = rows[-1], rows[-2] if len(rows) > 1 else None
    told: Mapping[str, Callable[[int], str]] = {
        "households": lambda value: tr("{count} hộ", count=show_number(value)),
        "firms": lambda value: tr("{count} cơ sở", count=show_number(value)),
        "workers": lambda value: tr("{count} lao động", count=show_number(value)),
        "revenue": lambda value: tr("doanh thu {money}", money=show_short_money(value)),
    }
    parts = [say(value) + _change(value, before, key) for key, say in told.items()
             if (value := last.values.get(key)) is not None]  # fmt: skip
    text = ", ".join(parts)
    if before is not None and "%" in text:
        text = tr("{figures} so với {year}", figures=text, year=before.year)
    area, occupied = record.values.get("industrial_area"), last.values.get("occupied")
    if area and occupied is not None:
        share = percent(Fraction(Decimal(occupied)) / Fraction(Decimal(area)))
        filled = tr("lấp đầy {share}", share=percent_words(share).lstrip("+"))
        text = f"{text}; {filled}" if text else filled
    return tr("Năm {year}: {figures}", year=last.year, figures=text) if text else ""


def _change(value: int, before: Form | None, key: str) -> str:
    old = before.values.get(key) if before is not None else None
    return f" ({percent_words(percent(Fraction(value) / Fraction(old) - 1))})" if old else ""
