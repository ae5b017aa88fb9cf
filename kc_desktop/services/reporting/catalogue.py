"""What there is to choose from: reports, dimensions, their values; and the dictionary of every figure and indicator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.reporting.book import THEN, Book, ReportSpec, raw
from kc_desktop.domain.reporting.dimensions import DIMENSIONS, UNKNOWN
from kc_desktop.domain.reporting.figures import Figure
from kc_desktop.domain.reporting.periods import period
from kc_desktop.domain.reporting.result import Options
from kc_desktop.domain.reporting.tables import GROUPS
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting import words
from kc_desktop.services.reporting.codes import Reader
from kc_desktop.services.reporting.computing import book_of
from kc_desktop.store.queries import figures as store
from kc_desktop.store.queries.figures import Want
from kc_desktop.system.clock import now

_INDICATOR = N_("report", "Chỉ tiêu “{label}”, tính bằng {unit}; số liệu lấy từ kết quả ghi theo chỉ tiêu này")
_CHOOSABLE = (
    "source", "programme", "content", "commune", "old_district", "old_province", "batch", "kind", "unit", "level",
    "group", "activity", "indicator", "industry", "legal_form",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A report there is. ``title``: as menus name it; ``group``: what it answers; ``by``: (key, words) of what lines
    can be by, the first unless somebody chooses; ``where``: what it can be limited by; ``note``: remarks."""

    key: str
    title: str
    group: str
    shape: str
    by: tuple[tuple[str, str], ...]
    where: tuple[str, ...]
    clause: str
    source: str
    mark: str
    note: str
    chart: str
    wide: bool
    unit: str


def kinds(desk: Desk, on: date | None = None) -> tuple[Kind, ...]:
    """The reports of the pack in force, as they hold on a day (today)."""
    book = book_of(desk, on or now().date())
    return tuple(_kind(book, book.report(key)) for key in book.keys)


def _kind(book: Book, spec: ReportSpec) -> Kind:
    rule = spec.rule
    return Kind(
        spec.key,
        rule.label,
        GROUPS.get(rule.text("group"), ""),
        rule.text("shape"),
        tuple((one, by_words(one)) for one in spec.choices),
        _limits(book, spec),
        rule.clause,
        rule.source,
        rule.mark,
        " ".join(f"{phrase.rstrip('.')}." for phrase in rule.phrases("notes") if "{" not in phrase),
        rule.text("chart"),
        rule.text("wide") == "yes",
        rule.text("unit") or "triệu đồng",
    )


def by_words(chain: str) -> str:
    """ "Đợt, đề án": a way to divide lines in words."""
    return ", ".join(DIMENSIONS[one].label for one in chain.split(THEN))


def _limits(book: Book, spec: ReportSpec) -> tuple[str, ...]:
    """Dimensions that every figure of a report tells."""
    told: set[str] | None = None
    for key in figures_of(spec):
        known = {base for leaf in book.leaves(key) for base in leaf.dimensions}
        told = known if told is None else told & known
    have = told or set()
    return tuple(key for key in _CHOOSABLE if have.intersection(DIMENSIONS[key].bases))


def figures_of(spec: ReportSpec) -> tuple[str, ...]:
    """The figures that stand in a report."""
    found = [rule.text("figure") for rule in (*(c.rule for c in spec.columns), *(line.rule for line in spec.lines))]
    return tuple(dict.fromkeys(filter(None, (*found, spec.rule.text("base")))))


def choices(desk: Desk, dimension: str) -> tuple[tuple[str, str], ...]:
    """(code, words) of what a report can be limited to in a dimension: its code list, or what records name.

    Raises ``LookupError`` for a dimension there is not.
    """
    declared = DIMENSIONS[dimension]
    reader = Reader(desk.packs, desk.identity.province)
    key = raw(dimension)
    if declared.kind == "code":
        return tuple((entry.code, reader.label(key, entry.code)) for entry in desk.packs.codes(declared.codes))
    found: set[str] = set()
    today = now().date()
    span = period("to_date", Options(today.year, today))
    book = book_of(desk, today)
    sources = ("facility",) if declared.kind == "place" else ("plan", "dossier", "activity")
    with desk.store.reader() as connection:
        for source in sources:
            figure = _any_of(book, source)
            bases = tuple(sorted(base for base in declared.bases if figure and base in figure.dimensions))
            if figure is None or figure.source is None or not bases:
                continue
            padded = (*bases, *(base for base in declared.bases if base not in bases))
            read = reader.reader(dimension, padded)
            rest = [None] * (len(padded) - len(bases))
            groups = store.scan(connection, figure.source, bases, [Want(figure, span, store.ROWS)])
            found |= {read((*keys, *rest)) for keys, _ in groups}
    ordered = sorted(found - {UNKNOWN}, key=lambda code: reader.order(dimension, code))
    return tuple((code, reader.label(dimension, code)) for code in ordered)


def _any_of(book: Book, source: str) -> Figure | None:
    return next((f for f in book.figures.values() if f.source is not None and f.source.key == source), None)


# ------------------------------------------------------------------------------------------------------- dictionary


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure or indicator. ``kind``: "figure" or "indicator"; ``adds``: figures added to it; ``reports``: keys of
    the reports it stands in."""

    key: str
    kind: str
    label: str
    unit: str
    definition: str
    form: str
    fields: tuple[Sentence, ...]
    filters: tuple[Sentence, ...]
    dates: str
    legal: str
    mark: str
    adds: tuple[str, ...]
    reports: tuple[str, ...]


def dictionary(desk: Desk) -> tuple[Entry, ...]:
    """Every figure the pack declares, then every indicator of the code list."""
    book = book_of(desk, now().date())
    specs = [book.report(key) for key in book.keys]
    stands: dict[str, list[str]] = {}
    for spec in specs:
        for key in figures_of(spec):
            stands.setdefault(key, []).append(spec.key)
    counted = {figure.indicator: figure for figure in book.figures.values() if figure.indicator}
    found = [_figure(desk, one, tuple(stands.get(one.key, ()))) for one in book.figures.values()]
    results = book.figures.get("ket_qua")
    for code in desk.packs.codes("indicator"):
        figure = counted.get(code.code, results)
        found.append(_indicator(desk, code.code, code.label, code.attribute, figure, stands))
    return tuple(found)


def _figure(desk: Desk, one: Figure, reports: tuple[str, ...]) -> Entry:
    definition, fields, filters, dates, legal, mark = words.about(desk, one)
    form = one.source.form.title if one.source is not None else ""
    unit = one.rule.text("unit")
    return Entry(one.key, "figure", one.rule.label, unit, definition, form, fields, filters, dates, legal, mark,
                 one.adds, reports)  # fmt: skip


def _indicator(
    desk: Desk, code: str, label: str, unit: str, figure: Figure | None, stands: dict[str, list[str]]
) -> Entry:
    entry = desk.packs.code("indicator", code)
    definition = _INDICATOR.format(label=label, unit=unit)
    if figure is None:
        return Entry(
            code, "indicator", label, unit, definition, "", (), (), "", entry.source if entry else "", "", (), ()
        )
    told, fields, filters, dates, legal, mark = words.about(desk, figure)
    if figure.indicator == code:
        definition = told
    form = figure.source.form.title if figure.source is not None else ""
    reports = tuple(dict.fromkeys((*stands.get(figure.key, ()), *stands.get("so_lieu", ()))))
    adds = figure.adds
    legal = legal if figure.indicator == code else (entry.source if entry else legal)
    return Entry(code, "indicator", label, unit, definition, form, fields, filters, dates, legal,
                 mark if figure.indicator == code else (entry.mark if entry else mark), adds, reports)  # fmt: skip
