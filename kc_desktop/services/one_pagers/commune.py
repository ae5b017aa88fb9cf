"""A commune on one page: its establishments, surveys, needs, đề án and money, products, places, people; both maps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kc_desktop.domain.amounts import group
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.declared.dossier import GRANT_SOURCES
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fact_sheet import Grid, Part, Sheet, bars, grid
from kc_desktop.domain.reference import NEW_LIST, Unit
from kc_desktop.services import network
from kc_desktop.services.desk import Desk
from kc_desktop.services.one_pagers.words import code, day, head, may_read, millions, person, share
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import one_page as stored
from kc_desktop.store.queries.one_page import Dossier

KIND = "Phiếu thông tin xã, phường"
_LEFT_OUT = ("bi_loai", "tra_lai", "cham_dut")
"""States of a dossier that brings nothing to a commune."""
_CANCELLED = "huy"
_MOST = 8


def sheet(desk: Desk, key: str, on: date) -> Sheet:
    """The page of a commune. Raises ``Refused("not_found")``."""
    unit = of_today(desk, key)
    with desk.store.reader() as connection:
        return _sheet(desk, connection, unit, on)


def of_today(desk: Desk, key: str) -> Unit:
    """The commune of today that a key names: itself, or the only one an old commune went into."""
    unit = desk.packs.unit(key)
    if unit is not None and unit.list != NEW_LIST:
        after = desk.packs.places.successors(key)
        if len(after) > 1:
            names = ", ".join(f"{one.unit.full_name} ({one.unit.key})" for one in after)
            raise Refused("not_found", what="một xã của danh mục mới; xã cũ này nay là", name=names[:200])
        unit = after[0].unit if after else None
    if unit is None:
        raise Refused("not_found", what="xã, phường", name=key[:60])
    return unit


def _sheet(desk: Desk, connection: Connection, unit: Unit, on: date) -> Sheet:
    groups = stored.facilities(connection, unit.key, "industry_group")
    total = sum(count for _, count in groups)
    visited, by_year = stored.surveyed(connection, unit.key)
    needs = stored.needs(connection, unit.key)
    minus = [one.code for one in desk.packs.codes("payment_kind") if one.attribute == "minus"]
    dossiers = stored.dossiers(connection, unit.key, _LEFT_OUT, minus)
    before = desk.packs.places.predecessors(unit.key)
    facts = (
        ("Đơn vị hành chính", unit.label),
        ("Trước 1/7/2025", "; ".join(f"{old.full_name}, {old.district}" for old in before) or "không đổi"),
        ("Cơ sở CNNT", group(total)),
        ("Cơ sở đã khảo sát", share(visited, total)),
        ("Phiếu khảo sát", ", ".join(f"năm {year}: {count}" for year, count in by_year[:4])),
        ("Nhu cầu hỗ trợ", f"{sum(n.needs for n in needs)} nhu cầu, {millions(sum(n.requested for n in needs))} tr.đ"),
        ("Đề án", group(len(dossiers))),
        ("Hỗ trợ tại địa bàn", f"{millions(sum(d.support or 0 for d in dossiers))} triệu đồng"),
    )
    parts: tuple[Part, ...] = (
        *bars("Cơ sở theo nhóm ngành", "cơ sở",
              [(key, code(desk, "industry_group", key) or "Chưa phân nhóm", count) for key, count in groups]),
        *_old_map(desk, connection, unit, before),
        _needs(desk, needs),
        _products(desk, connection, unit),
        _places(desk, connection, unit),
        _people(desk, unit, on),
        _by_year(dossiers),
        _dossiers(desk, dossiers),
    )  # fmt: skip
    return Sheet(KIND, unit.full_name, facts, parts, tuple(_notes(dossiers, on)), head(desk))


def _old_map(desk: Desk, connection: Connection, unit: Unit, before: Sequence[Unit]) -> tuple[Grid, ...]:
    if len(before) < 2:
        return ()
    counts = dict(stored.facilities(connection, unit.key, "old_commune"))
    rows = [(old.full_name, old.district, str(counts.pop(old.key, 0))) for old in before]
    if rest := sum(counts.values()):
        rows.append(("Chưa ghi xã cũ", "", str(rest)))
    return (grid("Cơ sở theo xã cũ", (("Xã cũ", 9), ("Huyện cũ", 8), ("Cơ sở", 4)), rows, _MOST + 4, right=(2,)),)


def _needs(desk: Desk, needs: Sequence[stored.Need]) -> Grid:
    rows = [
        (code(desk, "content", one.content) or "Chưa ghi", str(one.needs), millions(one.requested), str(one.taken_up))
        for one in needs
    ]
    heads = (("Nội dung", 12.0), ("Số", 3.0), ("Triệu đồng", 5.0), ("Vào đề án", 4.0))
    return grid("Nhu cầu theo nội dung", heads, rows, 6, right=(1, 2, 3))


def _products(desk: Desk, connection: Connection, unit: Unit) -> Grid:
    rows = [
        (one.product, code(desk, "typical_level", one.level), str(one.year or ""), day(one.valid_to))
        for one in stored.products(connection, commune=unit.key)
    ]
    heads = (("Sản phẩm", 10.0), ("Cấp", 4.0), ("Năm", 3.0), ("Hiệu lực đến", 5.0))
    return grid("Sản phẩm CNNT tiêu biểu", heads, rows, 5)


def _places(desk: Desk, connection: Connection, unit: Unit) -> Grid:
    lists = {"cluster": ("Cụm công nghiệp", "cluster_state"), "craft_village": ("Làng nghề", "craft_village_kind")}
    rows = [
        (name, lists[form][0], code(desk, lists[form][1], told)) for form, name, told in
        stored.places(connection, unit.key)
    ]  # fmt: skip
    activities = stored.activities(connection, unit.key, _CANCELLED)
    rows += [(name, code(desk, "activity_kind", kind), day(on)) for name, kind, on in activities[:3]]
    heads = (("Tên", 10.0), ("Loại", 6.0), ("Tình trạng, ngày", 6.0))
    return grid("Cụm công nghiệp, làng nghề, hoạt động", heads, rows, 6)


def _people(desk: Desk, unit: Unit, on: date) -> Grid:
    full = may_read(desk, (unit.key,))
    seen = network.cover(desk, on)
    rows = [
        (person(one.name, full=full), code(desk, "team_role", one.role) or one.team,
         show_day(one.ends) if one.ends else "")
        for one in seen.working if unit.key in one.communes
    ]  # fmt: skip
    heads = (("Họ và tên", 10.0), ("Vai trò, tổ", 6.0), ("Đến ngày", 5.0))
    return grid("Cộng tác viên phụ trách", heads, rows, 4, none="Chưa có người phụ trách.")


def _by_year(dossiers: Sequence[Dossier]) -> Grid:
    rows = []
    for year in sorted({one.year for one in dossiers}, reverse=True):
        inside = [one for one in dossiers if one.year == year]
        parts = [[one for one in inside if test(one.programme)] for test in _SOURCES]
        cells = [str(len(part)) for part in parts] + [millions(sum(one.support or 0 for one in inside))]
        rows.append((str(year or "?"), str(len(inside)), *cells, millions(sum(one.paid for one in inside))))
    heads = (("Năm", 4.0), ("Đề án", 4.0), ("KCQG", 4.0), ("KCĐP", 4.0), ("Khác", 4.0), ("Hỗ trợ, triệu đồng", 8.0),
             ("Đã giải ngân, triệu đồng", 8.0))  # fmt: skip
    return grid("Đề án và kinh phí theo năm", heads, rows, 6, right=(1, 2, 3, 4, 5, 6), wide=True)


_SOURCES = (lambda one: one == "kcqg", lambda one: one == "kcdp", lambda one: one not in GRANT_SOURCES)


def _dossiers(desk: Desk, dossiers: Sequence[Dossier]) -> Grid:
    rows = [
        (one.name, str(one.year or ""), code(desk, "programme", one.programme),
         code(desk, "dossier_status", one.status), millions(one.support))
        for one in dossiers
    ]  # fmt: skip
    heads = (("Đề án", 20.0), ("Năm", 3.0), ("Nguồn", 4.0), ("Trạng thái", 6.0), ("Hỗ trợ, tr.đ", 5.0))
    return grid("Các đề án", heads, rows, _MOST, right=(4,), wide=True)


def _notes(dossiers: Sequence[Dossier], on: date) -> Sequence[str]:
    notes = [f"Số liệu của kho dữ liệu đến ngày {show_day(on)}. Năm của đề án là năm kế hoạch."]
    if unknown := sum(one.support is None for one in dossiers):
        notes.append(f"“–”: {unknown} đề án ở nhiều xã, chưa ghi phần hỗ trợ của từng nơi nên không cộng vào đây.")
    return notes
