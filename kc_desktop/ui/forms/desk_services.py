"""What a form asks, answered by the reference packs and the services of an open desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Form, Lookup, Problem
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.system.clock import now
from kc_desktop.ui.forms.ports import Pick
from kc_desktop.ui.language import tr

if TYPE_CHECKING:
    from kc_desktop.domain.places import PlaceHit
    from kc_desktop.services.desk import Desk
    from kc_desktop.services.names import Names

LIMIT = 20


class PackServices:
    """Everything that needs no database. ``province``: code whose communes come first."""

    def __init__(self, names: Names, province: str = "") -> None:
        self._names, self._province = names, province

    @property
    def lookup(self) -> Lookup:
        """Labels and existence."""
        return self._names

    def codes(self, code_list: str) -> Sequence[Pick]:
        """What holds today."""
        entries = self._names.packs.codes(code_list, now().date())
        return tuple(Pick(entry.code, entry.label, short=entry.short) for entry in entries)

    def places(self, text: str, *, old: bool = False) -> Sequence[Pick]:
        """Communes of the own province first."""
        index = self._names.packs.places
        own = index.search(text, LIMIT, self._province) if self._province else ()
        hits = (*own, *index.search(text, LIMIT))
        found: dict[str, Pick] = {}
        for hit in hits:
            for pick in self._old_picks(hit) if old else _new_picks(hit):
                found.setdefault(pick.key, pick)
        picks = list(found.values())
        if old:  # a new unit stands for all that went into it: those that are called so come first
            picks.sort(key=lambda pick: not all(word in fold(pick.title) for word in fold(text).split()))
        return tuple(picks[:LIMIT])

    def place_note(self, key: str) -> str:
        """ "trước 1/7/2025: xã Tân Sỏi, thị trấn Phồn Xương" or "nay: Xã Yên Thế"."""
        index = self._names.packs.places
        if key.startswith(f"{OLD_LIST}:"):
            return _now_called([successor.unit.full_name for successor in index.successors(key)])
        old = ", ".join(_small(unit.full_name) for unit in index.predecessors(key))
        return tr("trước 1/7/2025: {names}", names=old) if old else ""

    def industries(self, text: str) -> Sequence[Pick]:
        """Codes of the version in force."""
        codes = self._names.packs.industries.search(text, limit=LIMIT)
        return tuple(Pick(code.key, code.name, mark=code.code) for code in codes)

    def records(self, form: str, text: str) -> Sequence[Pick]:
        """Without a database there are none."""
        del form, text
        return ()

    def record_title(self, form: str, record_id: str) -> str:
        """Unknown."""
        del form, record_id
        return ""

    def author(self, form: str, record_id: str, op: str) -> str:
        """Unknown."""
        del form, record_id
        return op[:8]

    def check(self, record: Form) -> Sequence[Problem]:
        """The declaration's checks."""
        return record.problems(self._names)

    def _old_picks(self, hit: PlaceHit) -> Iterator[Pick]:
        index = self._names.packs.places
        matched = [hit.old] if hit.old else [old for unit in hit.candidates for old in index.predecessors(unit.key)]
        for unit in matched:
            if unit.list == OLD_LIST:
                now_called = _now_called([successor.unit.label for successor in index.successors(unit.key)])
                yield Pick(unit.key, unit.label, now_called, short=unit.full_name)


class DeskServices(PackServices):
    """The same with the records of the bank."""

    def __init__(self, desk: Desk, *, own_names: bool = False) -> None:
        """``own_names``: links show the establishment they name, merged into another one or not."""
        super().__init__(desk.names, desk.identity.province)
        self._desk, self._own_names = desk, own_names
        self._titles: dict[tuple[str, str], str] = {}

    def records(self, form: str, text: str) -> Sequence[Pick]:
        """By the words of the search box."""
        from kc_desktop.domain.declared import FORMS
        from kc_desktop.services import lists

        columns = [FORMS[form].headline, *_DETAIL.get(form, ())]
        nums = lists.ids(self._desk, lists.Query(form, text, limit=LIMIT, quick=True))
        return tuple(
            Pick(row.id, row.cells[0] or tr("(chưa có tên)"), " · ".join(cell for cell in row.cells[1:] if cell))
            for row in lists.page(self._desk, form, nums, columns)
        )

    def record_title(self, form: str, record_id: str) -> str:
        """Asked of the database once; a name that is not there yet is asked again."""
        from kc_desktop.services import lists

        if (form, record_id) not in self._titles:
            found = lists.names_of(self._desk, form, [record_id], own=self._own_names).get(record_id, "")
            if not found:
                return ""
            self._titles[form, record_id] = found
        return self._titles[form, record_id]

    def forget_titles(self) -> None:
        """Records changed: ask for their names again."""
        self._titles.clear()

    def author(self, form: str, record_id: str, op: str) -> str:
        """ "Nguyễn Văn Mẫu · Trạm Yên Thế · 12/11/2026"."""
        from kc_desktop.services import conflicts

        for conflict in conflicts.of_record(self._desk, form, record_id):
            for side in conflict.sides:
                if side.op == op:
                    day = show_day(date.fromisoformat(side.when[:10]))
                    return " · ".join(dict.fromkeys(part for part in (side.user, side.station, day) if part))
        return op[:8]


_DETAIL = {
    "facility": ("site_commune", "tax_code"),
    "survey": ("visited_on", "site_commune"),
    "dossier": ("year", "code"),
    "collaborator": ("communes",),
    "campaign": ("starts_on", "ends_on"),
    "assignment": ("commune", "due_on"),
    "contract": ("signed_on", "party_b"),
    "payment": ("paid_on", "amount"),
}


def _new_picks(hit: PlaceHit) -> Iterator[Pick]:
    before = tr("trước 1/7/2025: {names}", names=_small(hit.old.label)) if hit.old else ""
    for unit in hit.candidates:
        yield Pick(unit.key, unit.label, before, short=unit.full_name)


def _now_called(names: Sequence[str]) -> str:
    return tr("nay: {names}", names=tr(" hoặc ").join(names)) if names else ""


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]
