"""Figures as they are declared: what is counted, of what, under which limits, by which date rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.reference import CodeEntry
from kc_desktop.domain.reporting.dimensions import BASES
from kc_desktop.domain.reporting.paths import NotDeclared, Path, Source, path_of, source_of
from kc_desktop.domain.rules.tables import Rule

ANY, NONE = "*", "-"
Codes = Callable[[str, str], tuple[str, ...]]
"""(code list, code or "@attribute") → the code and those below it, the codes with the attribute; () when unknown."""
Forms = Mapping[str, type[Form]]
_ATTRIBUTE = "@"


def codes_by(every_code: Callable[[str], Sequence[CodeEntry]]) -> Codes:
    """How the words of a limit become codes, from the entries of the code lists (all versions)."""
    known: dict[str, dict[str, tuple[str, ...]]] = {}

    def codes(code_list: str, word: str) -> tuple[str, ...]:
        if word.startswith(_ATTRIBUTE):
            wanted = word.removeprefix(_ATTRIBUTE)
            return tuple(dict.fromkeys(e.code for e in every_code(code_list) if e.attribute == wanted))
        if code_list not in known:
            known[code_list] = _with_descendants(every_code(code_list))
        return known[code_list].get(word, ())

    return codes


def _with_descendants(entries: Sequence[CodeEntry]) -> dict[str, tuple[str, ...]]:
    """Code → itself and all codes below it; a circle of parents ends where it began."""
    parents = {entry.code: entry.parent for entry in entries}
    found: dict[str, list[str]] = {code: [code] for code in parents}
    for code, parent in parents.items():
        above, seen = parent, {code}
        while above in parents and above not in seen:
            found[above].append(code)
            seen.add(above)
            above = parents[above]
    return {code: tuple(codes) for code, codes in found.items()}


@dataclass(frozen=True, slots=True)
class Limit:
    """``path`` is one of ``values`` (stored form: codes, "1"/"0", years); ``other``: it is none of them. ``values``
    ("*",): it has a value, ("-",): it has none. ``said``: as the pack writes it."""

    path: Path
    values: tuple[str, ...]
    other: bool
    said: str


@dataclass(frozen=True, slots=True)
class Unless:
    """Left out where ``source`` has a row within ``limits`` for which every path (there) equals the path (here)."""

    source: Source
    pairs: tuple[tuple[Path, Path], ...]
    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """``year``, ``day``, ``until``: paths of which the first that has a value counts."""

    rule: str
    year: tuple[Path, ...]
    day: tuple[Path, ...]
    until: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One declared figure; ``source`` None: only the sum of ``adds`` or of opening figures. ``indicator``: the code of
    ``indicator`` it stands for; ``dimensions``: base dimension → paths."""

    rule: Rule
    source: Source | None
    field: Path | None
    limits: tuple[Limit, ...]
    minus: tuple[Limit, ...]
    unless: tuple[Unless, ...]
    dates: Dates
    dimensions: Mapping[str, tuple[Path, ...]]

    @property
    def key(self) -> str:
        """Its entry in the pack."""
        return self.rule.entry

    @property
    def measure(self) -> str:
        """count, sum, distinct."""
        return self.rule.text("measure") or "count"

    @property
    def adds(self) -> tuple[str, ...]:
        """Figures that are added to it."""
        return self.rule.words("adds")

    @property
    def indicator(self) -> str:
        """The indicator it stands for; "" for none or one told by its rows."""
        return self.rule.text("indicator")

    def standing_for(self, indicator: str) -> Figure:
        """The same figure, for an indicator where it has none of its own."""
        if not indicator or self.indicator:
            return self
        return replace(self, rule=replace(self.rule, values={**self.rule.values, "indicator": indicator}))

    @property
    def opens(self) -> bool:
        """Whether opening figures of its indicator (of every one, when it has none) are added."""
        return self.rule.text("opening") == "yes"

    @property
    def money(self) -> bool:
        """Whether it is an amount."""
        return self.rule.text("unit") == "đồng"


def figure(rule: Rule, sources: Mapping[str, Rule], forms: Forms, codes: Codes) -> Figure:
    """The figure that a row of the pack declares. Raises ``NotDeclared``."""
    key = rule.text("source")
    if not key:
        if rule.text("field") or rule.text("limits"):
            raise NotDeclared(f"{rule.entry}: source")
        return Figure(rule, None, None, (), (), (), Dates(rule.text("dates"), (), (), ()), {})
    source = source_of(key, forms)
    field = path_of(rule.text("field"), source, forms) if rule.text("field") else None
    _refuse_field(rule, field)
    dates = Dates(rule.text("dates"), *(_paths(rule, part, source, forms) for part in ("year", "day", "until")))
    _refuse_dates(rule, dates)
    declared = sources.get(key)
    return Figure(
        rule,
        source,
        field,
        limits(rule.phrases("limits"), source, forms, codes),
        limits(rule.phrases("minus"), source, forms, codes),
        tuple(_unless(phrase, source, forms, codes) for phrase in rule.phrases("unless")),
        dates,
        dimension_paths(declared, source, forms) if declared is not None else {},
    )


def _refuse_field(rule: Rule, field: Path | None) -> None:
    measure = rule.text("measure")
    numbers = (Kind.MONEY, Kind.INTEGER, Kind.DECIMAL)
    if (field is None) != (measure == "count") or (measure == "sum" and (field is None or field.kind not in numbers)):
        raise NotDeclared(f"{rule.entry}: {measure} {rule.text('field')}")


def _refuse_dates(rule: Rule, dates: Dates) -> None:
    needs_year = dates.rule in ("plan_year", "year", "spans")
    needs_day = dates.rule in ("plan_year", "day", "valid")
    kinds = [(p, (Kind.YEAR, Kind.INTEGER)) for p in dates.year] + [(p, (Kind.DATE,)) for p in dates.day]
    ends = Kind.YEAR if dates.rule == "spans" else Kind.DATE
    kinds += [(p, (ends,)) for p in dates.until]
    if (
        not dates.rule
        or (needs_year and not dates.year)
        or (needs_day and not dates.day)
        or any(path.kind not in wanted for path, wanted in kinds)
    ):
        raise NotDeclared(f"{rule.entry}: {dates.rule}")


def _paths(rule: Rule, column: str, source: Source, forms: Forms) -> tuple[Path, ...]:
    return tuple(path_of(word, source, forms) for word in rule.words(column))


def dimension_paths(rule: Rule, source: Source, forms: Forms) -> dict[str, tuple[Path, ...]]:
    """Base dimension → the paths it is read from. Raises ``NotDeclared``."""
    found = {}
    for phrase in rule.phrases("dimensions"):
        key, equals, words = phrase.partition("=")
        if not equals or key not in BASES or not words.split():
            raise NotDeclared(f"{rule.entry}: {phrase}")
        found[key] = tuple(path_of(word, source, forms) for word in words.split())
    return found


def limits(phrases: tuple[str, ...], source: Source, forms: Forms, codes: Codes) -> tuple[Limit, ...]:
    """The limits that phrases say. Raises ``NotDeclared``."""
    return tuple(_limit(phrase, source, forms, codes) for phrase in phrases)


def _limit(phrase: str, source: Source, forms: Forms, codes: Codes) -> Limit:
    name, equals, said = phrase.partition("=")
    other = name.endswith("!")
    path = path_of(name.removesuffix("!").strip(), source, forms)
    words = said.split()
    if not equals or not words:
        raise NotDeclared(f"{source.key}: {phrase}")
    if words in ([ANY], [NONE]):
        return Limit(path, tuple(words), other, phrase)
    values: list[str] = []
    for word in words:
        values += _stored(path, word, phrase, codes)
    return Limit(path, tuple(dict.fromkeys(values)), other, phrase)


def _stored(path: Path, word: str, phrase: str, codes: Codes) -> tuple[str, ...]:
    match path.kind:
        case Kind.CHOICE if path.field is not None:
            found = codes(path.field.choices, word)
            if not found:
                raise NotDeclared(phrase)
            return found
        case Kind.YESNO if word in ("yes", "no"):
            return ("1" if word == "yes" else "0",)
        case Kind.YEAR if word.isdecimal() and word.isascii():
            return (word,)
        case _:
            raise NotDeclared(phrase)


def _unless(phrase: str, source: Source, forms: Forms, codes: Codes) -> Unless:
    """``activity.outputs: activity.dossier=id indicator=result_indicator activity.state~xong``: the same dossier and
    indicator, and (after "~") a limit of the other source."""
    key, colon, said = phrase.partition(":")
    other = source_of(key.strip(), forms)
    pairs, within = [], []
    for word in said.split():
        there, equals, here = word.partition("=")
        if equals:
            pairs.append((path_of(there, other, forms), path_of(here, source, forms)))
        else:
            within.append(_limit(word.replace("~", "="), other, forms, codes))
    if not colon or not pairs:
        raise NotDeclared(phrase)
    return Unless(other, tuple(pairs), tuple(within))
