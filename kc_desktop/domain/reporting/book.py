"""The reports as the pack declares them: which there are on a day, their columns and lines, ready to be computed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from kc_desktop.domain.reference import version_on
from kc_desktop.domain.reporting.dimensions import DIMENSIONS, UNKNOWN, Dimension, as_code
from kc_desktop.domain.reporting.figures import Codes, Figure, Forms, figure
from kc_desktop.domain.reporting.paths import NotDeclared
from kc_desktop.domain.reporting.periods import Period, of_year, period, years_of
from kc_desktop.domain.reporting.result import TOTAL, Measure, Options
from kc_desktop.domain.reporting.tables import COLUMNS, FIGURES, LINES, REPORTS, SOURCES
from kc_desktop.domain.rules.tables import Rule

THEN = ">"
"""Parts the dimensions of nested lines: ``batch>dossier``."""
_PLACES = re.compile(r"\{(year|before|until|first)\}")
"""The only places that texts of the pack may have filled in."""
_RATIOS = ("share_own", "share_total", "level", "growth")


@dataclass(frozen=True, slots=True)
class DimLimit:
    """A dimension is one of ``codes`` (or none of them)."""

    dimension: str
    codes: frozenset[str]
    other: bool = False

    def holds(self, code: str) -> bool:
        """Whether a code passes."""
        return (code in self.codes) != self.other


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A declared column; ``period`` "" where it is no figure; ``year``: the year of one column of a matrix."""

    key: str
    rule: Rule
    limits: tuple[DimLimit, ...]
    year: int = 0

    @property
    def kind(self) -> str:
        """value, text, difference or one of the ratios."""
        return self.rule.text("kind") or "value"

    @property
    def ratio(self) -> bool:
        """Whether it is a percentage."""
        return self.kind in _RATIOS

    @property
    def measure(self) -> Measure:
        """What stands in it."""
        return Measure.PERCENT if self.ratio else Measure(self.rule.text("measure") or "count")

    def span(self, options: Options) -> Period:
        """The time it speaks of."""
        return of_year(self.year, options) if self.year else period(self.rule.text("period"), options)


@dataclass(frozen=True, slots=True)
class LineSpec:
    """A fixed line."""

    key: str
    rule: Rule
    limits: tuple[DimLimit, ...]


@dataclass(frozen=True, slots=True)
class ReportSpec:
    """A declared report with its columns and fixed lines."""

    rule: Rule
    columns: tuple[ColumnSpec, ...]
    lines: tuple[LineSpec, ...]
    limits: tuple[DimLimit, ...]

    @property
    def key(self) -> str:
        """Its name."""
        return self.rule.entry

    @property
    def choices(self) -> tuple[str, ...]:
        """What its lines can be by; the first unless somebody chooses."""
        return self.rule.words("by")

    def chain(self, by: str) -> tuple[str, ...]:
        """The dimensions of its lines, outermost first. Raises ``LookupError`` for one it does not offer."""
        if not self.choices:
            return ()
        if by and by not in self.choices:
            raise LookupError(by)
        return tuple((by or self.choices[0]).split(THEN))

    def spread(self, options: Options) -> tuple[ColumnSpec, ...]:
        """Its columns with one for each year where it says so."""
        return tuple(one for column in self.columns for one in _spread(column, options))


def _spread(column: ColumnSpec, options: Options) -> Iterator[ColumnSpec]:
    if column.rule.text("period") != "each_year":
        yield column
        return
    for year in years_of(options):
        yield replace(column, key=f"{column.key}_{year}", year=year)


def dim_limits(phrases: Sequence[str], codes: Codes) -> tuple[DimLimit, ...]:
    """``source=kcqg kcdp; level!=huyen`` as limits. Raises ``NotDeclared``."""
    found = []
    for phrase in phrases:
        name, equals, said = phrase.partition("=")
        if not equals:
            raise NotDeclared(phrase)
        found.append(_dim_limit(name.removesuffix("!").strip(), said.split(), codes, other=name.endswith("!")))
    return tuple(found)


def _dim_limit(key: str, words: Sequence[str], codes: Codes, *, other: bool = False) -> DimLimit:
    dimension = DIMENSIONS.get(key)
    if dimension is None or not words:
        raise NotDeclared(f"{key}={' '.join(words)}")
    return DimLimit(raw(key), frozenset(_codes(dimension, words, key, codes)), other)


def raw(key: str) -> str:
    """The dimension by which a limit is tested: contents by their own code, not by the one of their line."""
    return "content_detail" if key == "content" else key


def _codes(dimension: Dimension, words: Sequence[str], said: str, codes: Codes) -> Iterator[str]:
    for word in words:
        if word == UNKNOWN or dimension.kind != "code":
            yield word
            if dimension.kind == "text":  # as typed on a command line
                yield as_code(word)
        else:
            known = codes(dimension.codes, word)
            if not known:
                raise NotDeclared(f"{said}={word}")
            yield from known


class Book:
    """Everything the pack ``reports`` declares, as it holds on a day (else: as it was written last)."""

    def __init__(self, rules: Mapping[str, tuple[Rule, ...]], forms: Forms, codes: Codes, on: date) -> None:
        self._forms, self._codes = forms, codes
        self._tables = {name: _of_day(found, on) for name, found in rules.items()}

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure. Raises ``NotDeclared``."""
        sources, rules = self._tables[SOURCES.name], self._tables[FIGURES.name]
        return {key: figure(rule, sources, self._forms, self._codes) for key, rule in rules.items()}

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the reports, in their order."""
        return tuple(self._tables[REPORTS.name])

    def entries(self, table: str) -> tuple[str, ...]:
        """The entries of a table, in their order."""
        return tuple(self._tables[table])

    def report(self, key: str) -> ReportSpec:
        """One report. Raises ``LookupError``, ``NotDeclared``."""
        rule = self._tables[REPORTS.name][key]
        columns = [(name, one) for name, one in self._parts(COLUMNS.name, key)]
        lines = [(name, one) for name, one in self._parts(LINES.name, key)]
        return ReportSpec(
            rule,
            tuple(ColumnSpec(name, one, dim_limits(one.phrases("limits"), self._codes)) for name, one in columns),
            tuple(LineSpec(name, one, dim_limits(one.phrases("limits"), self._codes)) for name, one in lines),
            dim_limits(rule.phrases("limits"), self._codes),
        )

    def _parts(self, table: str, report: str) -> Iterator[tuple[str, Rule]]:
        for entry, rule in self._tables[table].items():
            name, _, key = entry.partition("/")
            if name == report:
                yield key, rule

    def where(self, codes: Mapping[str, Sequence[str]]) -> tuple[DimLimit, ...]:
        """The limits somebody asks for; the names of units and batches have blanks. Raises ``NotDeclared``."""
        return tuple(_dim_limit(key, values, self._codes) for key, values in codes.items())

    def leaves(self, key: str) -> tuple[Figure, ...]:
        """The figures that add up to one, itself first; what is added to the figure of an indicator is of that
        indicator. Raises ``LookupError``, ``NotDeclared`` for a circle."""
        found: dict[str, Figure] = {}

        def walk(one: str, above: tuple[str, ...], indicator: str) -> None:
            if one in above:
                raise NotDeclared(" → ".join((*above, one)))
            if one not in found:
                found[one] = self.figures[one].standing_for(indicator)
                for added in found[one].adds:
                    walk(added, (*above, one), found[one].indicator)

        walk(key, (), "")
        return tuple(found.values())


def _of_day(rules: Sequence[Rule], on: date) -> dict[str, Rule]:
    versions: dict[str, list[Rule]] = {}
    for rule in rules:
        versions.setdefault(rule.entry, []).append(rule)
    return {entry: version_on(found, on) or found[-1] for entry, found in versions.items()}


def trouble(rules: Mapping[str, tuple[Rule, ...]], forms: Forms, codes: Codes, on: date) -> str:
    """What is wrong with the declarations beyond their cells; "" when nothing."""
    book = Book(rules, forms, codes, on)
    try:
        for key in book.figures:
            book.leaves(key)
        for name in book.keys:
            _check(book, book.report(name))
        owned = set(book.keys)
        for table in (COLUMNS.name, LINES.name):
            for entry in book.entries(table):
                if entry.partition("/")[0] not in owned:
                    raise NotDeclared(f"{table}/{entry}")
    except (LookupError, ValueError) as error:
        return f"chương trình không hiểu “{str(error).strip(chr(39))[:120]}”"
    return ""


def _check(book: Book, spec: ReportSpec) -> None:
    said = (spec.rule.text("title"), *spec.rule.phrases("notes"), *(column.rule.label for column in spec.columns))
    if any(set(_PLACES.sub("", text)) & {"{", "}"} for text in said) or not said[0]:
        raise NotDeclared(f"{spec.key}: {{…}}")
    known = {column.key for column in spec.columns}
    if len(known) != len(spec.columns) or not spec.columns:
        raise NotDeclared(spec.key)
    for by in spec.choices:
        if any(one not in DIMENSIONS for one in by.split(THEN)):
            raise NotDeclared(f"{spec.key}: {by}")
    shape = spec.rule.text("shape")
    if (shape == "fixed") != bool(spec.lines) or (shape != "fixed") != bool(spec.choices):
        raise NotDeclared(f"{spec.key}: {shape}")
    for column in spec.columns:
        _check_column(book, spec, column, known)
    lines = {line.key for line in spec.lines}
    for line in spec.lines:
        if not set(line.rule.words("parts")) <= lines - {line.key}:
            raise NotDeclared(f"{spec.key}/{line.key}: {line.rule.text('parts')}")
        if line.rule.text("figure"):
            book.leaves(line.rule.text("figure"))
    if base := spec.rule.text("base"):
        book.leaves(base)


def _check_column(book: Book, spec: ReportSpec, column: ColumnSpec, known: set[str]) -> None:
    rule, where = column.rule, f"{spec.key}/{column.key}"
    if column.ratio or column.kind == "difference":
        if not {rule.text("top"), rule.text("bottom")} <= known - {column.key}:
            raise NotDeclared(where)
        if (
            column.kind == "share_total"
            and spec.rule.text("total") != "yes"
            and TOTAL not in {x.key for x in spec.lines}
        ):
            raise NotDeclared(f"{where}: total")
        return
    if column.kind == "text":
        base = book.figures[spec.rule.text("base")].source
        if base is None or rule.text("field") not in base.form.by_key:
            raise NotDeclared(where)
        return
    if not rule.text("period"):
        raise NotDeclared(f"{where}: period")
    figures = [rule.text("figure")] if rule.text("figure") else [line.rule.text("figure") for line in spec.lines]
    if not figures:
        raise NotDeclared(where)
    for key in figures:
        if key:
            book.leaves(key)
