"""What is coming: activities that begin soon or are under way, certificates that end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kc_desktop.domain.dates import parse_iso
from kc_desktop.services.overview import Facts
from kc_desktop.services.products import Held
from kc_desktop.store.queries.overview import Coming
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.dossiers.figures import days_words
from kc_desktop.ui.pages.overview.going import go, line
from kc_desktop.ui.pages.parts import Line, Lines
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card

_SHOWN = 4


class ComingCard(Card):
    """Hidden while nothing is coming. Every line opens its record."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Sắp tới"))
        self._context = context
        self.lines = Lines("")
        self.body.addWidget(self.lines)
        self.body.addStretch(1)

    def show_coming(self, facts: Facts) -> None:
        """Activities, then certificates."""
        rows = [*self._activities(facts.coming), *self._certificates(facts.certificates)]
        self.setVisible(bool(rows))
        self.lines.show_rows(rows)

    def _activities(self, found: tuple[Coming, ...]) -> Iterator[Line]:
        packs = self._context.desk.packs
        for one in found[:_SHOWN]:
            first = parse_iso(one.since)
            days = (first - today()).days
            period = show_date(first)
            if one.until and one.until != one.since:
                period = tr("{first} – {last}", first=period, last=show_date(parse_iso(one.until)))
            kind = label("codelist", packs.label("activity_kind", one.kind)) if one.kind else ""
            remark = f"{kind} · {period}" if kind else period
            chip = days_words(days) if days > 0 else tr("đang diễn ra") if days < 0 else tr("hôm nay")
            act = partial(self._context.navigator.open_record, "activity", one.id)
            yield line(one.name, remark, (chip, "accent"), act)
        if (more := len(found) - _SHOWN) > 0:
            yield line(tr("và {count} hoạt động khác", count=show_number(more)), "", None,
                       partial(go, self._context, "activity"))  # fmt: skip

    def _certificates(self, found: tuple[Held, ...]) -> Iterator[Line]:
        for one in found[:_SHOWN]:
            remark = tr("Giấy chứng nhận {number}, có giá trị đến {day} · {maker}", number=one.number or "–",
                        day=show_date(one.valid_to), maker=one.maker)  # fmt: skip
            act = partial(self._context.navigator.open_record, "product", one.product_id)
            yield line(one.name, remark, (days_words(one.days or 0), "warn"), act)
        if (more := len(found) - _SHOWN) > 0:
            yield line(tr("và {count} giấy chứng nhận khác sắp hết hạn", count=show_number(more)), "", None,
                       partial(go, self._context, "product"))  # fmt: skip
