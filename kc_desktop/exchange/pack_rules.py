"""Whether the content of a pack is sound, before it may take the place of the one in force.

Everything is tried in memory, by the readers that would read it later. A later version may add, rename and end entries
(``valid_to``); it may not drop one: records that use it are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reference import HISTORY_LIST, MARKS, NEW_LIST, OLD_LIST, Dated, PackInfo
from kc_desktop.domain.reporting.tables import REPORTS
from kc_desktop.domain.reporting.tables import TABLES as REPORT_TABLES
from kc_desktop.domain.rules.tables import TABLES
from kc_desktop.exchange import report_tables, rule_tables
from kc_desktop.exchange.pack_archive import PackFile
from kc_desktop.exchange.pack_set import PACK_NAMES
from kc_desktop.exchange.packs import VSIC_VERSIONS, Packs

_LISTS = (NEW_LIST, OLD_LIST, HISTORY_LIST)
_CODE = re.compile(r"[^\s](.{0,38}[^\s])?")
_UNIT_CODE = re.compile(r"[0-9]{1,10}", re.ASCII)
_OLD_UNITS = "code,name,type,district_code,variant"
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "codelists": {
        "codelists.csv": "list,code,label,short,parent,attribute,valid_from,valid_to,source,mark",
        "content_map.csv": "content,catalogue,code,mark",
    },
    "units": {
        "lists.csv": "list,title,valid_from,valid_to,source,mark",
        "provinces.csv": "list,code,name,type,valid_from,not_before,valid_to,legal_text,mark",
        "districts.csv": "list,code,name,type,province_code",
        "units_2025.csv": "code,name,type,province_code,valid_from,valid_to,variant,mark",
        "units_pre2025.csv": _OLD_UNITS,
        "units_2021.csv": _OLD_UNITS,
        "mapping.csv": "old,new,sources",
        "province_merge.csv": "old,new",
    },
    "vsic": {f"vsic_{version}.csv": "code,level,name,parent" for version in VSIC_VERSIONS},
    "rules": {table.name: ",".join(table.header) for table in TABLES.values()},
    "reports": {table.name: ",".join(table.header) for table in REPORT_TABLES.values()},
}
"""The tables every pack has, with their columns; further tables belong to later versions and are passed by."""


def sound(pack: PackFile, before: Packs) -> Packs:
    """The reference data with ``pack`` in force instead of its predecessor in ``before``.

    Raises ``Refused("invalid_content")`` that names what is wrong.
    """
    name = pack.info.name
    if name not in PACK_NAMES:
        raise _wrong(pack.info, "chương trình này không có danh mục đó")
    for table, columns in COLUMNS[name].items():
        if table not in {one.name for one in pack.tables}:
            raise _wrong(pack.info, f"thiếu bảng {table}")
        if ",".join(pack.rows(table)[0]) != columns:
            raise _wrong(pack.info, f"bảng {table} cần các cột {columns}")
    after = before.with_pack(pack.sealed())
    try:
        problem = _CHECKS[name](before, after)
    except (ValueError, LookupError, TypeError) as error:
        raise _wrong(pack.info, f"không đọc được ({type(error).__name__}: {str(error)[:80]})") from error
    if problem:
        raise _wrong(pack.info, problem)
    return after


def _wrong(info: PackInfo, what: str) -> Refused:
    return Refused("invalid_content", detail=f"gói danh mục {info.name} {info.version}: {what}")


def _codelists(before: Packs, after: Packs) -> str:
    for name in after.code_lists():
        for entry in after.every_code(name):
            where = f"{name}/{entry.code}"
            if not _CODE.fullmatch(name) or not _CODE.fullmatch(entry.code) or not entry.label.strip():
                return f"{where}: mã hoặc tên trống, hoặc quá dài"
            if entry.mark not in MARKS or _backwards(entry):
                return f"{where}: dấu nguồn hoặc ngày hiệu lực sai"
            if entry.parent and not after.has_code(name, entry.parent):
                return f"{where}: không có mã cha {entry.parent}"
    for content, catalogue, code, mark in after.sources.pack("codelists").table("content_map.csv"):
        if not after.has_code("content", content) or not after.has_code(catalogue, code) or mark not in MARKS:
            return f"content_map.csv: {content} → {catalogue}/{code}"
    codes = ((name, entry.code) for name in before.code_lists() for entry in before.every_code(name))
    return _dropped(f"{name}/{code}" for name, code in codes if not after.has_code(name, code))


def _units(before: Packs, after: Packs) -> str:
    if not set(_LISTS) <= {one.code for one in after.unit_lists()}:
        return "thiếu danh mục trong lists.csv"
    for one in _LISTS:
        for place in after.provinces(unit_list=one):
            if not _UNIT_CODE.fullmatch(place.code) or not place.name.strip() or place.mark not in MARKS:
                return f"{place.key}: mã, tên hoặc dấu nguồn sai"
        for unit in after.units(one):
            if not _UNIT_CODE.fullmatch(unit.code) or not unit.name.strip() or not unit.type.strip():
                return f"{unit.key}: mã, tên hoặc loại sai"
            if unit.mark not in MARKS or _backwards(unit):
                return f"{unit.key}: dấu nguồn hoặc ngày hiệu lực sai"
    for old, pairs in after.mapping.items():
        if not after.has_unit(old) or not all(after.has_unit(new) for new, _ in pairs):
            return f"mapping.csv: {old} → {', '.join(new for new, _ in pairs)}"
    known = {place.code for place in after.provinces()}
    if any(new not in known for _, new in after.sources.pack("units").table("province_merge.csv")):
        return "province_merge.csv: tỉnh không có trong danh mục"
    _ = after.places  # what the picker searches
    places = {place.key for one in _LISTS for place in after.provinces(unit_list=one)}
    former = [place.key for one in _LISTS for place in before.provinces(unit_list=one)]
    units = [unit.key for one in _LISTS for unit in before.units(one)]
    return _dropped([*(key for key in former if key not in places), *(key for key in units if not after.has_unit(key))])


def _vsic(before: Packs, after: Packs) -> str:
    for key in _industries(after):
        code = after.vsic(key)
        if code is None or not _CODE.fullmatch(code.code) or not code.name.strip() or not 1 <= code.level <= 5:
            return f"{key}: mã, tên hoặc cấp sai"
    _ = after.industries
    return _dropped(key for key in _industries(before) if not after.has_vsic(key))


def _rules(before: Packs, after: Packs) -> str:
    if problem := rule_tables.trouble(dict(after.rules)):
        return problem
    kept = {(table, rule.entry) for table, found in after.rules.items() for rule in found}
    known = ((table, rule.entry) for table, found in before.rules.items() for rule in found)
    return _dropped(f"{table}/{entry}" for table, entry in known if (table, entry) not in kept)


def _reports(before: Packs, after: Packs) -> str:
    if problem := report_tables.trouble(after.sources.pack("reports"), after):
        return problem
    names = {rule.entry for rule in after.reports[REPORTS.name]}
    return _dropped(rule.entry for rule in before.reports[REPORTS.name] if rule.entry not in names)


def _industries(packs: Packs) -> list[str]:
    return [f"{v}:{row[0]}" for v in VSIC_VERSIONS for row in packs.sources.rows("vsic", f"vsic_{v}.csv")]


def _backwards(entry: Dated) -> bool:
    return entry.valid_from is not None and entry.valid_to is not None and entry.valid_to < entry.valid_from


def _dropped(keys: Iterable[str]) -> str:
    gone = sorted(keys)
    if not gone:
        return ""
    more = f" và {len(gone) - 3} mã khác" if len(gone) > 3 else ""
    return f"bỏ mất {', '.join(gone[:3])}{more}; ghi ngày hết hiệu lực thay vì xóa"


_CHECKS = {"codelists": _codelists, "units": _units, "vsic": _vsic, "rules": _rules, "reports": _reports}
