"""Hand-made layouts hold every declared field once. Whether anything is cut short: ``test_form_view``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.ui import theme
from kc_desktop.ui.forms.fonts import small_metrics
from kc_desktop.ui.forms.layout import COLUMNS, Line, Rows, line
from kc_desktop.ui.forms.layouts import LAYOUTS
from kc_desktop.ui.forms.view import FormView
from tests.tools.cases import each
from tests.ui.form_bench import BenchServices, window_with

KEYS = tuple(FORMS)


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> None:
    if not theme.state().prepared:
        theme.apply_theme(qapp, "light")


def all_rows(key: str) -> Iterator[tuple[type[Form], Rows]]:
    for block in LAYOUTS[key].blocks:
        for rows in block.rows:
            declared = FORMS[key].by_key[rows.key].row
            assert declared is not None
            yield declared, rows


def all_lines(key: str) -> Iterator[Line]:
    for block in LAYOUTS[key].blocks:
        yield from block.lines
        for rows in block.rows:
            yield from (*rows.lines, rows.summary)


def test_every_form_has_its_layout() -> None:
    assert LAYOUTS.keys() == FORMS.keys()
    assert all(layout.form == key for key, layout in LAYOUTS.items())


@each("key", KEYS)
def test_every_field_is_placed_exactly_once(key: str) -> None:
    placed = Counter(place.key for block in LAYOUTS[key].blocks for place in block.places())
    placed.update(rows.key for block in LAYOUTS[key].blocks for rows in block.rows)
    assert placed == Counter(field.key for field in FORMS[key].active())
    for declared, rows in all_rows(key):
        assert Counter(p.key for one in rows.lines for p in one) == Counter(f.key for f in declared.active())
        assert {place.key for place in rows.summary} <= {field.key for field in declared.active()}


@each("key", KEYS)
def test_lines_fill_at_most_twelve_columns(key: str) -> None:
    assert all(0 < sum(place.span for place in one) <= COLUMNS for one in all_lines(key))
    for block in LAYOUTS[key].blocks:
        for rows in block.rows:
            assert sum(place.span for place in rows.summary) == COLUMNS, "the cells of a closed row line up"


def test_a_line_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="more than 12"):
        line("name:6", "code:7")


@each("key", KEYS)
def test_letters_are_in_order_and_titles_differ(key: str) -> None:
    letters = [block.letter for block in LAYOUTS[key].blocks]
    assert letters == sorted(set(letters))
    titles = [block.short or block.title for block in LAYOUTS[key].blocks]
    assert len(set(titles)) == len(titles)


def test_money_in_the_layouts_has_room_for_a_billion(qtbot: Any) -> None:
    view = FormView(FORMS["dossier"], LAYOUTS["dossier"], BenchServices())
    window_with(view, qtbot)
    row = view.session.add_row("costs")
    for key in ("amount", "unit_price"):
        editor = view.editor(f"costs/{row}/{key}")
        QApplication.processEvents()
        assert editor.field.kind is Kind.MONEY
        editor.show_value(999_999_999_999)
        metrics = editor.control.fontMetrics()
        assert metrics.horizontalAdvance("999.999.999.999") + 24 <= editor.control.width()
        assert small_metrics().horizontalAdvance(editor.line_below()) <= editor.width()
