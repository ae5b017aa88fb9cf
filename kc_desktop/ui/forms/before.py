"""The last visit beside the open form: what it said under each field, one key takes it, another the whole block."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from PySide6.QtCore import QObject, Signal

from kc_desktop.domain.earlier import Earlier, Offer, offers, rows_missing
from kc_desktop.domain.forms import Field, Form, Kind, Problem
from kc_desktop.domain.record import field_at
from kc_desktop.domain.values import show
from kc_desktop.ui.forms.editors.sources import source_for
from kc_desktop.ui.forms.layout import Block
from kc_desktop.ui.forms.session import FormSession
from kc_desktop.ui.language import show_date, show_short_money, show_value, tr

_PICKED = (Kind.CHOICE, Kind.COMMUNE, Kind.VSIC, Kind.LINK)


class Before(QObject):
    """What can be taken over into one open form; every taking is one step that can be undone."""

    changed = Signal()
    """Another visit is beside the form, or none."""

    def __init__(self, session: FormSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.earlier: Earlier | None = None
        self._compare: Callable[[Form], Iterable[Problem]] = lambda _record: ()
        self._found: dict[str, Offer] = {}
        session.doubts = lambda record: self._compare(record) if self.earlier is not None else ()
        session.loaded.connect(self._on_loaded)

    def lay_beside(
        self, earlier: Earlier | None, compare: Callable[[Form], Iterable[Problem]] = lambda _record: ()
    ) -> None:
        """Lay ``earlier`` beside the form; ``compare`` says what differs from it more than it should."""
        self.earlier, self._compare = earlier, compare
        self._session.check_now()
        self.changed.emit()

    def texts(self) -> dict[str, str]:
        """What to say under each field, by path: "lần trước (12/3/2025): 14"."""
        self._find()
        return {path: self._text(path, offer) for path, offer in self._found.items() if not self._stands(path, offer)}

    def take(self, path: str) -> bool:
        """Take the value of the last time into the field; False when there is none to take."""
        self._find()
        offer = self._found.get(path)
        if offer is None:
            return False
        self._session.put(path, offer.value)
        return True

    def take_block(self, block: Block) -> int:
        """Fill what is still empty in ``block`` and add the rows that are missing; how much was taken."""
        tables = [rows.key for rows in block.rows if not rows.kept]
        return self._take([place.key for place in block.places()], tables)

    def take_rows(self, key: str) -> int:
        """Add the rows of ``key`` that are missing."""
        return self._take((), [key])

    def take_fields(self, keys: Collection[str]) -> int:
        """Fill those of ``keys`` that are empty."""
        return self._take(keys, ())

    # --- inside -----------------------------------------------------------------------------------------------------
    def _on_loaded(self) -> None:
        self.earlier = None
        self._found = {}

    def _find(self) -> None:
        state = self._session.state
        self._found = {} if self.earlier is None else offers(self.earlier, self._session.form, state.all_rows())

    def _stands(self, path: str, offer: Offer) -> bool:
        return bool(self._session.state.get(path).value == offer.value)

    def _take(self, keys: Collection[str], tables: Collection[str]) -> int:
        if self.earlier is None:
            return 0
        self._find()
        session, state = self._session, self._session.state
        paths = [path for path in self._found if path.partition("/")[0] in (*keys, *tables)]
        wanted = [path for path in paths if state.get(path).is_empty and self._found[path].year is None]
        added = [(key, row) for key in tables for row in self._missing(key)]
        if not wanted and not added:
            return 0
        session.stack.beginMacro("")
        for path in wanted:
            session.put(path, self._found[path].value)
        for key, row in added:
            session.add_row(key, row.values)
        session.stack.endMacro()
        session.check_now()
        return len(wanted) + len(added)

    def _missing(self, key: str) -> Iterator[Form]:
        assert self.earlier is not None  # asked only then
        visit = self._session.state.get("visited_on").value
        years = (visit.year - 1, visit.year - 2) if visit is not None else ()
        yield from rows_missing(self.earlier, key, self._session.state.all_rows()[key], years)

    def _text(self, path: str, offer: Offer) -> str:
        found = field_at(self._session.form, path)
        value = "" if found is None else self._value(found[0], offer)
        if offer.year is not None:
            return tr("năm {year}: {value}", year=offer.year, value=value)
        day = self.earlier.day if self.earlier is not None else None
        if day is None:
            return tr("danh bạ: {value}", value=value)
        return tr("lần trước ({day}): {value}", day=show_date(day), value=value)

    def _value(self, field: Field[object], offer: Offer) -> str:
        services = self._session.services
        if field.kind is Kind.MONEY and isinstance(offer.value, int):
            return show_short_money(offer.value)
        if field.kind in _PICKED:
            pick = source_for(field, services).of(str(offer.value))
            return pick.short or pick.title
        return show_value(field, show(field, offer.value, services.lookup))
