"""Declarations in words: what a figure counts, from which fields, under which limits; for people and the dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from kc_desktop.domain.forms import Field, Kind
from kc_desktop.domain.reporting.figures import ANY, NONE, Figure, Limit
from kc_desktop.domain.reporting.paths import Path
from kc_desktop.domain.reporting.result import TOTAL
from kc_desktop.domain.reporting.tables import DATES
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting.computing import Computation
from kc_desktop.services.reporting.lines import PART, fixed

NOTHING: tuple[str, tuple[str, ...], tuple[str, ...], str, str, str] = ("", (), (), "", "", "")
_IS = N_("report", "{field} là {values}")
_IS_NOT = N_("report", "{field} không phải {values}")
_FILLED = N_("report", "có ghi {field}")
_EMPTY = N_("report", "không ghi {field}")
_MINUS = N_("report", "tính trừ khi {limit}")
_UNLESS = N_("report", "bỏ khi {form} đã ghi cùng việc đó")
_YES, _NO = N_("report", "có"), N_("report", "không")
_LIST = " › "


def about(desk: Desk, figure: Figure) -> tuple[str, tuple[str, ...], tuple[str, ...], str, str, str]:
    """(definition, fields, filters, date rule, law, mark) of a figure."""
    rule = figure.rule
    legal = rule.clause or rule.source
    dates = DATES.get(figure.dates.rule, "")
    return rule.text("definition"), fields(figure), tuple(filters(desk, figure)), dates, legal, rule.mark


def fields(figure: Figure) -> tuple[str, ...]:
    """The fields a figure reads, as "Form › field"."""
    if figure.source is None:
        return ()
    paths = [figure.field, *figure.dates.year, *figure.dates.day, *figure.dates.until]
    paths += [one.path for one in (*figure.limits, *figure.minus)]
    return tuple(dict.fromkeys(path_words(figure, path) for path in paths if path is not None)) or (
        figure.source.form.title,
    )


def path_words(figure: Figure, path: Path) -> str:
    """A path as people read it."""
    assert figure.source is not None
    start = figure.source.form.title
    rows = [] if path.parent or figure.source.row is None else [figure.source.row.title]
    last = [path.field.label] if path.field is not None else []
    return _LIST.join([start, *rows, *(link.label for link in path.links), *last])


def filters(desk: Desk, figure: Figure) -> Iterator[str]:
    """The limits of a figure in words."""
    yield from (limit_words(desk, one) for one in figure.limits)
    if figure.minus:
        yield _MINUS.format(limit=", ".join(limit_words(desk, one) for one in figure.minus))
    for unless in figure.unless:
        yield _UNLESS.format(form=(unless.source.row or unless.source.form).title.lower())


def limit_words(desk: Desk, limit: Limit) -> str:
    """One limit in words."""
    field = limit.path.field
    label = field.label.lower() if field is not None else ""
    if limit.values in ((ANY,), (NONE,)):
        return (_FILLED if (limit.values == (ANY,)) != limit.other else _EMPTY).format(field=label)
    values = ", ".join(_value(desk, field, one) for one in limit.values)
    return (_IS_NOT if limit.other else _IS).format(field=label, values=values)


def _value(desk: Desk, field: Field[object] | None, value: str) -> str:
    if field is not None and field.kind is Kind.CHOICE:
        return desk.names.code_label(field.choices, value)
    if field is not None and field.kind is Kind.YESNO:
        return _YES if value == "1" else _NO
    return value


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
