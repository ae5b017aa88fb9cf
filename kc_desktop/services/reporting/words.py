"""Declarations in words: what a figure counts, from which fields, under which limits; for people and the dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.reporting.dimensions import PART
from kc_desktop.domain.reporting.figures import ANY, NONE, Figure, Limit
from kc_desktop.domain.reporting.paths import Path
from kc_desktop.domain.reporting.result import TOTAL
from kc_desktop.domain.reporting.tables import DATES
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting.computing import Computation
from kc_desktop.services.reporting.lines import fixed

About = tuple[str, tuple[Sentence, ...], tuple[Sentence, ...], str, str, str]
"""(definition, fields, filters, date rule, law, mark) of a figure."""
NOTHING: About = ("", (), (), "", "", "")
_IS = N_("report", "“{field}” là {values}")
_IS_NOT = N_("report", "“{field}” không phải {values}")
_FILLED = N_("report", "có ghi “{field}”")
_EMPTY = N_("report", "không ghi “{field}”")
_MINUS = N_("report", "tính trừ khi {limit}")
_UNLESS = N_("report", "bỏ khi “{form}” đã ghi cùng việc đó")
_YES, _NO = N_("report", "có"), N_("report", "không")
_BELOW, _OR = "{first} › {rest}", "{first}, {rest}"


def about(desk: Desk, figure: Figure) -> About:
    """What is to be known of a figure."""
    rule = figure.rule
    legal = rule.clause or rule.source
    dates = DATES.get(figure.dates.rule, "")
    return rule.text("definition"), fields(figure), tuple(filters(desk, figure)), dates, legal, rule.mark


def fields(figure: Figure) -> tuple[Sentence, ...]:
    """The fields a figure reads, as "Form › field"."""
    if figure.source is None:
        return ()
    paths = [figure.field, *figure.dates.year, *figure.dates.day, *figure.dates.until]
    paths += [one.path for one in (*figure.limits, *figure.minus)]
    found = {str(said): said for said in (path_words(figure, path) for path in paths if path is not None)}
    return tuple(found.values()) or (_called(figure.source.form.title),)


def path_words(figure: Figure, path: Path) -> Sentence:
    """A path as people read it."""
    assert figure.source is not None
    start = figure.source.form.title
    rows = [] if path.parent or figure.source.row is None else [figure.source.row.title]
    last = [path.field.label] if path.field is not None else []
    return _joined([_called(one) for one in (start, *rows, *(link.label for link in path.links), *last)], _BELOW)


def filters(desk: Desk, figure: Figure) -> Iterator[Sentence]:
    """The limits of a figure in words."""
    yield from (limit_words(desk, one) for one in figure.limits)
    if figure.minus:
        yield Sentence(_MINUS, {"limit": _joined([limit_words(desk, one) for one in figure.minus], _OR)})
    for unless in figure.unless:
        yield Sentence(_UNLESS, {"form": _called((unless.source.row or unless.source.form).title)})


def limit_words(desk: Desk, limit: Limit) -> Sentence:
    """One limit in words."""
    field = limit.path.field
    named = {"field": _called(field.label) if field is not None else ""}
    if limit.values in ((ANY,), (NONE,)):
        return Sentence(_FILLED if (limit.values == (ANY,)) != limit.other else _EMPTY, named)
    values = _joined([_value(desk, field, one) for one in limit.values], _OR)
    return Sentence(_IS_NOT if limit.other else _IS, {**named, "values": values})


def _value(desk: Desk, field: Field[object] | None, value: str) -> Sentence:
    if field is not None and field.kind is Kind.CHOICE:
        return Sentence(desk.names.code_label(field.choices, value), context="codelist")
    if field is not None and field.kind is Kind.YESNO:
        return Sentence(_YES if value == "1" else _NO)
    return Sentence("{value}", {"value": value})


def _called(label: str) -> Sentence:
    """A form or a field by its name."""
    return Sentence(label, context="form")


def _joined(parts: Sequence[Sentence], template: str) -> Sentence:
    first, *rest = parts
    return Sentence(template, {"first": first, "rest": _joined(rest, template)}) if rest else first


def homes(one: Computation, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the lines that codes count in, whatever lines there are."""
    if one.spec.lines:
        return fixed(one.spec, one.dims).homes(codes)
    keys = [TOTAL]
    found: list[tuple[str, ...]] = [()]
    for key in one.chain:
        found = [(*done, home) for done in found for home in one.reader.homes(key, codes[one.dims.index(key)])]
        keys += [PART.join(path) for path in found]
    return tuple(keys)
