"""Where a list gets its rows from: the services, with short words where a column is narrow."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Protocol

from kc_desktop.domain.forms import Form, Kind
from kc_desktop.services import custody, lists
from kc_desktop.services.lists import Query, Row

if TYPE_CHECKING:
    from kc_desktop.services.desk import Desk


class RowSource(Protocol):
    """Called off the GUI thread."""

    def ids(self, desk: Desk, query: Query) -> array[int]:
        """Row numbers of everything the query finds, in order."""

    def page(self, desk: Desk, nums: Sequence[int], columns: Sequence[str]) -> list[Row]:
        """The rows behind some numbers; rows deleted meanwhile are absent."""

    def show_map(self, old: bool) -> None:
        """Whether places are given on the old map."""


class FormRows:
    """The records of one form."""

    def __init__(self, form: type[Form]) -> None:
        self.form = form
        self._old_map = False

    def show_map(self, old: bool) -> None:
        """See RowSource."""
        self._old_map = old

    def ids(self, desk: Desk, query: Query) -> array[int]:
        """See RowSource."""
        return lists.ids(desk, query)

    def page(self, desk: Desk, nums: Sequence[int], columns: Sequence[str]) -> list[Row]:
        """See RowSource; codes are shown by their short names."""
        short = {
            place: short_labels(desk, field.choices)
            for place, key in enumerate(columns)
            if (field := self.form.by_key[key]).kind is Kind.CHOICE
        }
        rows = lists.page(desk, self.form.key, nums, columns)
        if self._old_map and "site_commune" in columns:
            rows = _on_old_map(desk, self.form.key, rows, columns.index("site_commune"))
        lights = custody.lights(desk, [row.id for row in rows])
        return [
            replace(
                row,
                cells=tuple(_cell(at, text, short) for at, text in enumerate(row.cells)),
                light=_shown(desk, lights.get(row.id, "")),
            )
            for row in rows
        ]


def _on_old_map(desk: Desk, form: str, rows: list[Row], place: int) -> list[Row]:
    olds = lists.old_communes(desk, form, [row.num for row in rows])
    return [replace(row, cells=(*row.cells[:place], olds.get(row.num, ""), *row.cells[place + 1 :])) for row in rows]


def _shown(desk: Desk, light: str) -> str:
    """At a centre everything is accepted: only what is published is worth a sign."""
    return "" if desk.identity.is_centre and light == custody.ACCEPTED else light


def _cell(place: int, text: str, short: dict[int, dict[str, str]]) -> str:
    if place in short:
        return short[place].get(text, text)
    return text or ("–" if place == 0 else "")


def short_labels(desk: Desk, code_list: str) -> dict[str, str]:
    """Label → short label of a code list."""
    return _short_labels(desk.packs, code_list)


@cache
def _short_labels(packs: object, code_list: str) -> dict[str, str]:
    from kc_desktop.exchange.packs import Packs

    assert isinstance(packs, Packs)
    return {entry.label: entry.short or entry.label for entry in packs.codes(code_list)}
