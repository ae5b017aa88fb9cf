"""Lists and search: what a table page, a filter, a link picker and Ctrl+K ask."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.declared.pairing import Pairing
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.texts import N_
from kc_desktop.domain.values import show
from kc_desktop.services import maps
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import form_named
from kc_desktop.store import receipts
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import lists

IDS = lists.IDS
"""Key of ``Query.where`` for the ids of records."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a list shows. ``where``: field key (or a kind of old area, ``maps.OLD_KINDS``, or ``IDS``) → accepted
    canonical values; ``order`` "" = by name, Vietnamese order.

    ``quick``: an answer while somebody types, exact up to 500 matches.
    """

    form: str
    search: str = ""
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = ""
    descending: bool = False
    limit: int = 0
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: texts as shown, how many open conflicts, whether the other side still lacks something.

    ``light``: who holds it (``custody``), where somebody asked; else "".
    """

    num: int
    id: str
    cells: tuple[str, ...]
    conflicts: int
    unsent: bool
    light: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of the search over everything."""

    form: str
    record_id: str
    title: str
    detail: str


def ids(desk: Desk, query: Query) -> array[int]:
    """Row numbers of everything the query finds, in order."""
    form = form_named(query.form)
    asked = lists.Asked(
        query.search,
        {key: accepted for key, accepted in query.where.items() if key not in maps.OLD_KINDS},
        query.order,
        query.descending,
        query.limit,
        query.quick,
        maps.grounds(desk.packs, form, query.where),
    )
    with desk.store.reader() as connection:
        return lists.ids(connection, form, asked)


def page(desk: Desk, form_key: str, nums: Sequence[int], columns: Sequence[str]) -> list[Row]:
    """The lines for some row numbers (at most a few hundred); rows deleted meanwhile are absent."""
    form = form_named(form_key)
    with desk.store.reader() as connection:
        found = lists.cells(connection, form, nums, columns)
        linked = _linked(connection, form, columns, found)
        peer = "" if desk.identity.is_centre else desk.identity.centre
        unsent = receipts.unsent_records(connection, peer, [row[0] for row in found.values()])
    rows = []
    for num in nums:
        if num not in found:
            continue
        record_id, conflicts, values = found[num]
        cells = tuple(
            linked.get(value, "…")
            if form.by_key[c].kind is Kind.LINK and value
            else show(form.by_key[c], value, desk.names)
            for c, value in zip(columns, values, strict=True)
        )
        rows.append(Row(num, record_id, cells, conflicts, not desk.identity.is_centre and record_id in unsent))
    return rows


def _linked(
    connection: Connection,
    form: type[Form],
    columns: Sequence[str],
    found: Mapping[int, tuple[str, int, tuple[object, ...]]],
) -> dict[object, str]:
    names: dict[object, str] = {}
    for place, column in enumerate(columns):
        target = form.by_key[column].link
        if target:
            wanted = [str(values[place]) for _, _, values in found.values() if values[place]]
            names.update(lists.headlines(connection, target, wanted, own=form.key == Pairing.key))
    return names


def old_communes(desk: Desk, form_key: str, nums: Sequence[int]) -> dict[int, str]:
    """Row number → its commune on the old map, as a list shows it; "≈": by the mapping alone, where need be the
    district only; "?" and the commune of today: nobody can tell."""
    form = form_named(form_key)
    fields = maps.place_fields(form)
    if fields is None or form.by_key[fields[0]].kind is Kind.COMMUNES:
        return {}
    with desk.store.reader() as connection:
        found = lists.cells(connection, form, nums, [field for field in fields if field])
    shown = {}
    for num, (_, _, values) in found.items():
        new, old = (values[0] or "", (values[1] or "") if len(values) > 1 else "")
        unit, derived = maps.old_unit(desk.packs, new, old)
        if unit is None:
            districts = {one.district for one in desk.packs.places.predecessors(new)}
            one = districts.pop() if len(districts) == 1 else ""
            shown[num] = f"≈ {one}" if one else f"? {desk.names.unit_label(new)}" if new else ""
        else:
            shown[num] = f"≈ {unit.full_name}" if derived else unit.full_name
    return shown


def count(desk: Desk, form_key: str) -> int:
    """How many records of a form there are."""
    with desk.store.reader() as connection:
        return lists.count(connection, form_named(form_key).key)


def record_ids(desk: Desk, form_key: str, nums: Sequence[int]) -> list[str]:
    """The record ids behind row numbers."""
    with desk.store.reader() as connection:
        return lists.record_ids(connection, form_named(form_key).key, nums)


def filter_values(desk: Desk, form_key: str, key: str) -> list[tuple[str, str]]:
    """(canonical value, label) of what a field holds in the bank, the most frequent first; of an old area (see
    ``maps``) those that records can lie in, by name."""
    form = form_named(form_key)
    if key in maps.OLD_KINDS:
        return maps.offered(desk, form_key, key)
    declared = form.by_key[key]
    with desk.store.reader() as connection:
        stored = lists.in_use(connection, form, key)
        own = form.key == Pairing.key
        names = lists.headlines(connection, declared.link, stored, own=own) if declared.link else {}
    return [(value, names.get(value) or _label(desk, form, key, value)) for value in stored]


def _label(desk: Desk, form: type[Form], key: str, value: str) -> str:
    declared = form.by_key[key]
    match declared.kind:
        case Kind.CHOICE | Kind.CHOICES:
            return desk.names.code_label(declared.choices, value)
        case Kind.COMMUNE | Kind.COMMUNES:
            return desk.names.unit_label(value, full=True)
        case Kind.VSIC:
            return desk.names.vsic_label(value)
        case Kind.YESNO:
            return N_("ui", "Có") if value == "1" else N_("ui", "Không")
        case _:
            return value


_DETAIL = {
    "facility": "site_commune",
    "survey": "visited_on",
    "dossier": "year",
    "collaborator": "communes",
    "campaign": "ends_on",
    "assignment": "commune",
    "work": "happened_on",
    "retyping": "retyped_on",
    "place_answer": "new_commune",
    "appraisal": "held_on",
    "adjustment": "asked_on",
    "contract": "signed_on",
    "rollout": "made_on",
    "progress": "as_of",
    "acceptance": "held_on",
    "request": "asked_on",
    "settlement": "made_on",
    "follow_up": "visited_on",
    "programme": "first_year",
    "opening": "year",
    "activity": "starts_on",
    "cluster": "commune",
    "craft_village": "commune",
    "product": "commune",
    "voting_round": "year",
    "voting_entry": "number",
    "issued": "cut_off",
}


def find_anything(desk: Desk, text: str, limit: int = 12) -> list[Hit]:
    """Records of every form that match what was typed, a few of each."""
    hits: list[Hit] = []
    for form in FORMS.values():
        columns = (form.headline, *([_DETAIL[form.key]] if form.key in _DETAIL else []))
        nums = ids(desk, Query(form.key, text, limit=max(3, limit // 2), quick=True)) if text.strip() else array("q")
        for row in page(desk, form.key, nums, columns) if nums else []:
            hits.append(Hit(form.key, row.id, row.cells[0] or form.title, row.cells[1] if len(row.cells) > 1 else ""))
    return hits[: limit * 2]


def names_of(desk: Desk, form_key: str, records: Sequence[str], *, own: bool = False) -> dict[str, str]:
    """Record id → headline (a link shown in a form); of a merged establishment that of the one it goes on as, or (in
    what was decided or written once) its ``own``."""
    with desk.store.reader() as connection:
        return lists.headlines(connection, form_key, records, own=own)
