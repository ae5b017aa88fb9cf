"""Lines of a report: which there are, what counts in which, in what order they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kc_desktop.domain.reporting.book import LineSpec, ReportSpec
from kc_desktop.domain.reporting.dimensions import PART, SUM
from kc_desktop.domain.reporting.result import TOTAL
from kc_desktop.domain.texts import N_
from kc_desktop.services.reporting.codes import Reader

TOTAL_LABEL = N_("report", "Tổng số")
CUMULATIVE = N_("report", "Lũy kế đến hết {name}")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Row:
    """A line before its values. ``figure``: of a fixed line, what it counts; ``sums``: the codes whose facts a
    cumulative line takes in."""

    key: str
    label: str
    level: int = 0
    number: str = ""
    unit: str = ""
    parts: tuple[str, ...] = ()
    figure: str = ""
    short: str = ""
    record: tuple[str, str] | None = None


@dataclass
class Frame:
    """The lines and, for the codes of a fact, the keys of the lines it counts in."""

    rows: list[Row]
    homes: Callable[[tuple[str, ...]], tuple[str, ...]]
    cumulative: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Cumulative line → keys of the lines it adds up."""


def dimensions(spec: ReportSpec, chain: Sequence[str]) -> tuple[str, ...]:
    """The dimensions by which facts must be told apart."""
    fixed = [one.dimension for line in spec.lines for one in line.limits]
    return tuple(dict.fromkeys([*chain, *fixed]))


def fixed(spec: ReportSpec, dims: Sequence[str]) -> Frame:
    """The declared lines. A line counts what its own limits let pass."""
    rows = [_fixed_row(line) for line in spec.lines]
    tests = [(line.key, [(dims.index(one.dimension), one) for one in line.limits]) for line in spec.lines]
    known: dict[tuple[str, ...], tuple[str, ...]] = {}

    def homes(codes: tuple[str, ...]) -> tuple[str, ...]:
        if codes not in known:
            known[codes] = tuple(key for key, limits in tests if all(one.holds(codes[at]) for at, one in limits))
        return known[codes]

    return Frame(rows, homes)


def _fixed_row(line: LineSpec) -> Row:
    rule = line.rule
    label = rule.label
    return Row(
        line.key, label, rule.whole("level") or 0, rule.text("number"), rule.text("unit"), rule.words("parts"),
        rule.text("figure"), rule.text("short") or label,
    )  # fmt: skip


def by_dimension(
    spec: ReportSpec,
    chain: Sequence[str],
    dims: Sequence[str],
    seen: Iterable[tuple[str, ...]],
    reader: Reader,
    on: date,
) -> Frame:
    """Lines for the codes that were seen (and, where the report says so, for all of a list), under a total."""
    at = [dims.index(key) for key in chain]
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    total = spec.rule.text("total") == "yes"

    def homes(codes: tuple[str, ...]) -> tuple[str, ...]:
        if codes not in known:
            found: list[tuple[str, ...]] = [()]
            keys = [TOTAL] if total else []
            for key, place in zip(chain, at, strict=True):
                found = [(*one, home) for one in found for home in reader.homes(key, codes[place])]
                keys += [PART.join(one) for one in found]
            known[codes] = tuple(keys)
        return known[codes]

    paths = {tuple(key.split(PART)) for codes in seen for key in homes(codes) if key != TOTAL}
    if spec.rule.text("full") == "yes":
        paths |= {(code,) for code in reader.every(chain[0], on)}
    rows = _tree(paths, chain, reader)
    if total:
        tops = tuple(row.key for row in rows if row.level == 0)
        rows.insert(0, Row(TOTAL, TOTAL_LABEL, parts=tops, short=TOTAL_LABEL.lower()))
    return Frame(rows, homes)


def _tree(paths: set[tuple[str, ...]], chain: Sequence[str], reader: Reader) -> list[Row]:
    children: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for path in paths:
        children.setdefault(_above(path, chain, reader), []).append(path)
    rows: list[Row] = []

    def add(parent: tuple[str, ...], level: int) -> None:
        ordered = sorted(children.get(parent, ()), key=lambda path: reader.order(chain[len(path) - 1], path[-1]))
        for place, path in enumerate(ordered, 1):
            key, code = chain[len(path) - 1], path[-1]
            below = children.get(path, ())
            number = reader.number(key, code) or (_roman(place) if below and level == 0 else str(place))
            parts = tuple(PART.join(one) for one in below if len(one) > len(path))
            label, short = reader.label(key, code), reader.short(key, code)
            unit = reader.unit(key, code)
            rows.append(Row(PART.join(path), label, level, number, unit, parts, short=short))
            add(path, level + 1)

    add((), 0)
    return rows


def _above(path: tuple[str, ...], chain: Sequence[str], reader: Reader) -> tuple[str, ...]:
    """The line that a line stands under: that of the code above, or that of the dimension before."""
    codes = reader.homes(chain[len(path) - 1], path[-1])
    return (*path[:-1], codes[1]) if len(codes) > 1 else path[:-1]


def cumulative(frame: Frame) -> Frame:
    """After every outermost line but the first, a line that adds up all so far (batches, in their order)."""
    rows: list[Row] = []
    sums: dict[str, tuple[str, ...]] = {}
    before: list[str] = []
    tops = [row for row in frame.rows if row.level == 0 and row.key != TOTAL]
    for place, row in enumerate(frame.rows):
        rows.append(row)
        if row.level == 0 and row.key != TOTAL:
            before.append(row.key)
        ends = place + 1 == len(frame.rows) or (frame.rows[place + 1].level == 0)
        if ends and len(before) > 1 and row.key != TOTAL:
            name = next(one.label for one in tops if one.key == before[-1])
            key = f"{SUM}{PART}{before[-1]}"
            sums[key] = tuple(before)
            rows.append(Row(key, CUMULATIVE.format(name=name), parts=tuple(before), short=name))
    return Frame(rows, frame.homes, sums)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text
