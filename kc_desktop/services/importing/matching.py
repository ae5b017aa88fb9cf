"""Which record of the bank a row means, and what the two make together.

A record is the same by its id (our own files), by its tax code, or by its name at its place. Nothing is merged in
silence: under ``fill`` only what is empty is written, and every value that differs is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.record import flatten
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.domain.values import show
from kc_desktop.exchange.excel.finish import DUPLICATE_COLUMNS, keys
from kc_desktop.exchange.excel.rows import Reason, RowResult, at
from kc_desktop.services.importing.report import OVERWRITE
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import identities

_DOUBLE = N_("excel", "trùng {what} với {where}")
_IN_FILE = N_("excel", "dòng {row}, trang tính “{sheet}”")
_SEVERAL = N_("excel", "{count} bản ghi trong danh bạ cùng {what}: chưa rõ là bản ghi nào")
_DIFFERS = N_("excel", "danh bạ ghi “{was}”, tệp ghi “{now}”; giữ nguyên")
_TAX = "t:"


class _Known(NamedTuple):
    """A record of the bank (``row`` 0) or an earlier row of the file, as far as sameness goes."""

    record_id: str
    tax_code: str
    address: str
    sheet: str = ""
    row: int = 0

    @property
    def where(self) -> Sentence:
        """Which row of the file."""
        return Sentence(_IN_FILE, {"row": str(self.row), "sheet": self.sheet}, "excel")


class Match(NamedTuple):
    """``record_id``: of the record a row means ("" = none yet); ``reason``: why it cannot be told; ``like``: a line of
    the file or record of the bank of the same name at the same place that is not the same."""

    record_id: str = ""
    reason: Reason | None = None
    is_like: bool = False


_NEW, _LIKE = Match(), Match(is_like=True)


class Bank:
    """What the bank holds and what came earlier in this file, by the keys that make two of them one."""

    def __init__(self, connection: Connection, form: str) -> None:
        self._form = form
        self._ids: set[str] = set()
        self._rows: dict[str, _Known] = {}
        self._by_key: dict[str, tuple[_Known, ...]] = {}
        for record_id, values in identities.values(connection, form, DUPLICATE_COLUMNS.get(form, ())):
            self._ids.add(record_id)
            self._keep(_known(record_id, values), keys(form, values))

    def match(self, result: RowResult) -> Match:
        """What a row means; it is remembered as a line of the file."""
        values = result.record.values if result.record else {}
        me = _known(result.record_id, values, result.sheet, result.row)
        mine = keys(self._form, values)
        found = self._by_id(result) or self._by_keys(me, mine)
        if found.reason is None:
            owner = found.record_id or result.record_id
            me = me if owner == me.record_id else me._replace(record_id=owner)
            if owner:
                self._rows[owner] = me
            self._keep(me, mine)
        return found

    def _by_id(self, result: RowResult) -> Match | None:
        if result.record_id not in self._ids:
            return None
        twice = self._rows.get(result.record_id)
        return Match(result.record_id, _double(N_("excel", "mã bản ghi"), twice) if twice else None)

    def _by_keys(self, me: _Known, mine: list[tuple[str, str]]) -> Match:
        is_like = False
        for what, key in mine:
            same: dict[str, _Known] = {}
            for known in self._by_key.get(key, ()):
                if not key.startswith(_TAX) and _differ(known, me):
                    is_like = True
                elif known.row:
                    return Match(reason=_double(what, known, self._form))
                else:
                    same[known.record_id] = known
            if len(same) > 1:
                facts: dict[str, Sentence | int] = {"count": len(same), "what": Sentence(what, context="excel")}
                return Match(reason=Reason(_field(self._form), Sentence(_SEVERAL, facts, "excel")))
            if same:
                (record_id,) = same
                twice = self._rows.get(record_id)
                return Match(record_id, _double(what, twice, self._form) if twice else None)
        return _LIKE if is_like else _NEW

    def _keep(self, known: _Known, mine: list[tuple[str, str]]) -> None:
        for _, key in mine:
            self._by_key[key] = (*self._by_key.get(key, ()), known)


def _known(record_id: str, values: Mapping[str, Any], sheet: str = "", row: int = 0) -> _Known:
    address = fold(str(values.get("site_address") or ""))
    return _Known(record_id, str(values.get("tax_code") or ""), address, sheet, row)


def _differ(one: _Known, other: _Known) -> bool:
    """Two of one name at one place are two where their tax codes differ or, for want of those, their addresses."""
    if one.tax_code and other.tax_code:
        return one.tax_code != other.tax_code
    return bool(one.address and other.address and one.address != other.address)


def _double(what: str, other: _Known, form: str = "") -> Reason:
    facts = {"what": Sentence(what, context="excel"), "where": other.where}
    return Reason(_field(form), Sentence(_DOUBLE, facts, "excel"))


def _field(form: str) -> str:
    return DUPLICATE_COLUMNS[form][0] if form in DUPLICATE_COLUMNS else ""


# ---------------------------------------------------------------------------------------------------- old and new


@dataclass(frozen=True, slots=True)
class Merged:
    """The record to save, and what the file says otherwise (left as it is in the bank): one sentence a field."""

    record: Form
    changed: bool
    differs: tuple[Sentence, ...]


def merged(old: Form, new: Form, policy: str, lookup: Lookup) -> Merged:
    """What a row makes of its record; a row never clears a value."""
    values, differs = dict(old.values), list[Sentence]()
    for key, value in new.values.items():
        field = new.by_key[key]
        if value is None or value in ("", ()) or _same(field, old.values.get(key), value):
            continue
        if not old.values.get(key) and old.values.get(key) not in (False, 0):
            values[key] = value
        elif key == "remark":
            values[key] = _together(str(old.values[key]), str(value), field.length)
        elif policy == OVERWRITE:
            values[key] = value
        else:
            was, now = (show(field, each, lookup) for each in (old.values.get(key), value))
            differs.append(at(field, Sentence(_DIFFERS, {"was": was[:80], "now": now[:80]}, "excel")))
    record = type(old)(values, old.row_id)
    return Merged(record, flatten(record) != flatten(old), tuple(differs))


def _same(field: Field[Any], old: Any, new: Any) -> bool:
    if field.kind is Kind.ROWS:
        return [row.values for row in old or ()] == [row.values for row in new]
    if field.kind is Kind.PHONES:
        return set(new) <= set(old or ())
    if isinstance(new, str) and isinstance(old, str):
        return old == new or (field.key == "remark" and all(line in old.split("\n") for line in new.split("\n")))
    return bool(old == new)


def _together(old: str, new: str, limit: int) -> str:
    """Remarks: the lines of both, each once, as far as there is room."""
    lines = old.split("\n")
    joined = "\n".join([*lines, *(line for line in new.split("\n") if line not in lines)])
    return joined if len(joined) <= limit else old
