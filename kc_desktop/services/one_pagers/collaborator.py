"""A collaborator on one page: terms, communes, what came of the work, what is due, the journal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kc_desktop.domain import activity
from kc_desktop.domain.amounts import group
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.declared import Collaborator
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fact_sheet import Grid, Part, Sheet, columns, grid
from kc_desktop.services import handing_in, network, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.one_pagers.words import code, day, head, may_read, millions, numbers, person, share
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import one_page as stored

KIND = "Phiếu thông tin cộng tác viên khuyến công"
_YEARS = 4
_ENTRIES = 6


def sheet(desk: Desk, key: str, on: date) -> Sheet:
    """The page of a collaborator. Raises ``Refused("not_found")``."""
    seen = records.load(desk, Collaborator.key, key)
    who = seen.record
    if seen.deleted or not isinstance(who, Collaborator):
        raise Refused("not_found", what="cộng tác viên", name=key[:60])
    full = may_read(desk, who.communes or ())
    years = [on.year - at for at in range(_YEARS)]
    results = [_result(desk, key, year, on) for year in years]
    with desk.store.reader() as connection:
        counts = stored.in_communes(connection, who.communes or ())
        parts: tuple[Part, ...] = (
            *columns("Phiếu khảo sát theo năm", "phiếu",
                     [(str(year), f"Năm {year}", one.surveys, str(one.surveys))
                      for year, one in zip(years, results, strict=True)]),
            _communes(desk, who, counts),
            _terms(desk, who),
            _trainings(who),
            _results(years, results, dict(stored.paid_to(connection, key))),
            _due(desk, connection, key, on),
            _journal(desk, connection, key),
        )  # fmt: skip
    notes = (
        f"Số liệu của kho dữ liệu đến ngày {show_day(on)}. Phiếu khảo sát tính theo ngày đến khảo sát, chỉ tính phiếu "
        "đã nộp; đề án tính cho người làm phiếu hoặc giúp lập hồ sơ.",
    )
    name = person(who.name or "", full=full)
    return Sheet(KIND, name, _facts(desk, who, counts, full=full), parts, notes, head(desk))


def _facts(
    desk: Desk, who: Collaborator, counts: dict[str, tuple[int, int]], *, full: bool
) -> tuple[tuple[str, str], ...]:
    total, visited = (sum(one[at] for one in counts.values()) for at in (0, 1))
    team = ", ".join(filter(None, (who.team, code(desk, "team_role", who.team_role))))
    ends = f"{show_day(who.term_from) if who.term_from else '…'} – {show_day(who.term_to) if who.term_to else '…'}"
    return (
        ("Mã", who.code or ""),
        ("Tình trạng", code(desk, "collaborator_status", who.status)),
        ("Đơn vị, chức vụ", ", ".join(filter(None, (who.workplace, who.position)))),
        ("Tổ, vai trò", team),
        ("Điện thoại", numbers(who.phones or (), full=full)),
        ("Nhiệm kỳ", ends if who.term_from or who.term_to else ""),
        ("Xã, phường phụ trách", str(len(who.communes or ()))),
        ("Cơ sở trong địa bàn", group(total)),
        ("Đã khảo sát", share(visited, total)),
        ("Thù lao/tháng", f"{group(who.allowance)} đồng" if who.allowance else ""),
    )


def _result(desk: Desk, key: str, year: int, on: date) -> activity.Result:
    found = network.deeds(desk, date(year, 1, 1), min(on, date(year, 12, 31)))
    return activity.result(deed for deed in found if deed.person == key)


def _communes(desk: Desk, who: Collaborator, counts: dict[str, tuple[int, int]]) -> Grid:
    rows = [
        (desk.names.unit_label(key), str(counts.get(key, (0, 0))[0]), str(counts.get(key, (0, 0))[1]))
        for key in who.communes or ()
    ]
    return grid("Địa bàn", (("Xã, phường", 12), ("Cơ sở", 4), ("Đã khảo sát", 5)), rows, 10, right=(1, 2))


def _terms(desk: Desk, who: Collaborator) -> Grid:
    rows = [(who.term_kind, who.decision_no, who.term_from, who.term_to)] if who.term_from or who.term_to else []
    rows += [(one.kind, one.decision_no, one.starts_on, one.ends_on) for one in who.terms or ()]
    shown = [
        (code(desk, "term_kind", kind), number or "", show_day(first) if first else "", show_day(last) if last else "")
        for kind, number, first, last in rows
    ]
    return grid("Nhiệm kỳ, hợp đồng", (("Hình thức", 5), ("Số", 7), ("Từ", 5), ("Đến", 5)), shown, 5)


def _trainings(who: Collaborator) -> Grid:
    rows = [(one.subject or "", show_day(one.held_on) if one.held_on else "") for one in who.trainings or ()]
    return grid("Bồi dưỡng", (("Lớp, nội dung", 14), ("Ngày", 5)), rows, 5)


def _results(years: Sequence[int], results: Sequence[activity.Result], paid: dict[int, int]) -> Grid:
    rows = [
        (str(year), *map(str, (one.surveys, one.accepted, one.facilities, one.needs, one.dossiers, one.entries)),
         millions(paid.get(year)))
        for year, one in zip(years, results, strict=True)
    ]  # fmt: skip
    heads = (("Năm", 4.0), ("Phiếu khảo sát", 5.0), ("Đã duyệt", 5.0), ("Cơ sở", 5.0), ("Nhu cầu", 5.0),
             ("Hồ sơ đề án", 5.0), ("Nhật ký", 5.0), ("Thù lao đã duyệt, tr.đ", 7.0))  # fmt: skip
    return grid("Kết quả", heads, rows, _YEARS, right=tuple(range(1, 8)), wide=True)


def _due(desk: Desk, connection: Connection, key: str, on: date) -> Grid:
    rows = []
    for one in stored.open_work(connection, key, handing_in.over(desk)):
        late = f"quá {(on - date.fromisoformat(one.due)).days} ngày" if one.due and one.due < on.isoformat() else ""
        place = desk.names.unit_label(one.commune) if one.commune else ""
        rows.append((one.name, place, code(desk, "assignment_state", one.state), day(one.due), late))
    heads = (("Việc được giao", 14.0), ("Xã, phường", 8.0), ("Tình trạng", 5.0), ("Hạn", 4.0), ("Trễ", 4.0))
    return grid("Việc đang mở", heads, rows, _ENTRIES, wide=True, none="Không còn việc nào đang mở.")


def _journal(desk: Desk, connection: Connection, key: str) -> Grid:
    rows = [
        (day(on), code(desk, "work_kind", kind), desk.names.unit_label(commune) if commune else "", result)
        for on, kind, commune, result in stored.journal(connection, key, _ENTRIES)
    ]
    heads = (("Ngày", 4.0), ("Loại việc", 6.0), ("Xã, phường", 7.0), ("Nội dung, kết quả", 16.0))
    return grid("Nhật ký gần đây", heads, rows, _ENTRIES, wide=True)
