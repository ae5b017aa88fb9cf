"""What a bubble of the map may stand for, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kc_desktop.domain.mapping import STEPS, Plan, Spot, lay_out
from kc_desktop.domain.texts import N_
from kc_desktop.services.province import Commune, Places
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.dossiers.figures import about
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.tile_map import Words

COVERAGE, PART = "coverage", "part"
"""Shades: establishments surveyed, share of the whole province."""
_WIDTH, _HEIGHT = 960.0, 480.0


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing to count: ``form`` and ``field`` narrow the list behind it ("" = the list cannot tell)."""

    key: str
    text: str
    whole: str
    form: str
    field: str
    of: Callable[[Commune], int]
    is_money: bool = False


MEASURES = (
    Measure("facility", N_("ui", "Cơ sở"), N_("ui", "cơ sở"), "facility", "site_commune", lambda one: one.facilities),
    Measure("survey", N_("ui", "Phiếu"), N_("ui", "phiếu khảo sát"), "survey", "site_commune", lambda one: one.surveys),
    Measure("need", N_("ui", "Nhu cầu"), N_("ui", "nhu cầu"), "survey", "", lambda one: one.needs),
    Measure("dossier", N_("ui", "Đề án"), N_("ui", "đề án"), "dossier", "places", lambda one: one.dossiers),
    Measure("support", N_("ui", "Kinh phí"), N_("ui", "kinh phí hỗ trợ"), "dossier", "places",
            lambda one: one.support, is_money=True),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Laid:
    """A map ready to be painted, and the communes of its list: those with something, the most first."""

    measure: Measure
    shade: str
    plan: Plan
    words: Words
    communes: tuple[Commune, ...]
    whole: int

    def figure(self, one: Commune) -> str:
        """What a commune has."""
        return figure_words(self.measure, self.measure.of(one))

    def share_text(self, shade: str, one: Commune) -> str:
        """What one of the shades says of it."""
        found = shade_of(self.measure, shade, one, self.whole)
        return "–" if found is None else tr("{share} %", share=_percent(found, fine=shade == PART and found < 0.1))


def figure_words(measure: Measure, value: float) -> str:
    """A count, or money rounded."""
    return about(int(value)) if measure.is_money else show_number(int(value))


def shade_of(measure: Measure, shade: str, one: Commune, whole: int) -> float | None:
    """0–1; None where nothing can be said."""
    if shade == COVERAGE:
        return one.coverage
    return measure.of(one) / whole if whole else None


def lay(places: Places, measure: Measure, shade: str) -> Laid:
    """Place the bubbles of a measure; some ten milliseconds, not for the window's thread."""
    whole = sum(measure.of(one) for one in places.communes)
    spots = [
        Spot(one.key, measure.of(one), shade_of(measure, shade, one, whole), one.at, one.near)
        for one in places.communes
        if one.key
    ]
    plan = lay_out(spots, _WIDTH, _HEIGHT, 1.0 if shade == COVERAGE else 0.0)
    shown = sorted((one for one in places.communes if measure.of(one)), key=lambda one: -measure.of(one))
    return Laid(measure, shade, plan, _words(places, plan, measure, shade), tuple(shown), whole)


def _words(places: Places, plan: Plan, measure: Measure, shade: str) -> Words:
    whole = label("ui", measure.whole)
    strip = tr("Chưa có tọa độ, xếp theo huyện cũ") if plan.strip_top == 0 else tr("Chưa có tọa độ")
    return Words(
        tr("Bản đồ xã, phường: {what}, đến {day}", what=whole, day=show_date(today())),
        {one.key: one.short for one in places.communes},
        {one.key: tip(one) for one in places.communes},
        tr("Cỡ: {what}", what=whole),
        tr("Đậm: % cơ sở đã khảo sát") if shade == COVERAGE else tr("Đậm: % của cả tỉnh"),
        lambda value: figure_words(measure, value),
        _ranges(plan.steps),
        strip,
        tr("đặt theo huyện cũ"),
        tr("chưa có cơ sở"),
    )


def _ranges(steps: Sequence[float]) -> tuple[str, ...]:
    """ "0–20" and so on; one decimal where the shades are close together."""
    fine = steps[-1] < 0.25
    ends = ["0", *(_percent(end, fine=fine) for end in steps)]
    return tuple(tr("{low}–{high}", low=ends[at], high=ends[at + 1]) for at in range(STEPS))


def _percent(share: float, *, fine: bool) -> str:
    return show_number(Decimal(str(round(share * 100, 1))).normalize() if fine else round(share * 100))


def tip(one: Commune) -> str:
    """Everything known of a commune."""
    share = one.coverage
    surveyed = show_number(one.surveyed)
    if share is not None:
        surveyed = tr("{count} ({share} %)", count=surveyed, share=show_number(round(share * 100)))
    return tr(
        "{name}: {facilities} cơ sở, đã khảo sát {surveyed}; {surveys} phiếu, {needs} nhu cầu ({taken} đã lập đề án); "
        "{dossiers} đề án, hỗ trợ {support}",
        name=one.name or tr("(chưa rõ xã, phường)"), facilities=show_number(one.facilities), surveyed=surveyed,
        surveys=show_number(one.surveys), needs=show_number(one.needs), taken=show_number(one.taken_up),
        dossiers=show_number(one.dossiers), support=about(one.support),
    )  # fmt: skip
