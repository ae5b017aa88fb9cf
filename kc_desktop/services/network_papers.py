"""What the network prints: cards, the list of people, the results of a period."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kc_desktop.domain import network
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.network import Member
from kc_desktop.services import listing
from kc_desktop.services.desk import Desk
from kc_desktop.services.letterheads import letterhead
from kc_desktop.services.network import Line, Results, cover, members, titles
from kc_desktop.system.clock import now

LIST_COLUMNS = (
    ("Họ và tên", 12.0),
    ("Mã", 6.0),
    ("Tổ, vai trò", 11.0),
    ("Đơn vị công tác", 12.0),
    ("Điện thoại", 8.0),
    ("Xã, phường phụ trách", 18.0),
    ("Số cơ sở", 5.0),
    ("Đến ngày", 7.0),
)
_RESULT_COLUMNS = (
    ("Người, xã", 22.0),
    *((name, 8.0) for name in ("Phiếu khảo sát", "Đã duyệt", "Cơ sở", "Nhu cầu", "Hồ sơ đề án", "Nhật ký")),
)


def write_cards(desk: Desk, out: Path, people: Collection[str] = ()) -> int:
    """Cards of some people (all at work today when empty) as .pdf; gives their number. Raises ``Machine``."""
    from kc_desktop.exchange.documents.network_pdf import Card, write_cards_pdf

    today = now().date()
    chosen = [
        member for member in network.cover(members(desk), {}, today, today).members
        if (member.id in people if people else member.at_work(today, today, today))
    ]  # fmt: skip
    head = letterhead(desk)
    cards = [Card(member.name, _facts(desk, member), f"KC1:collaborator:{member.id}") for member in chosen]
    write_cards_pdf(out, head.superior, head.agency, cards)
    return len(cards)


def _facts(desk: Desk, member: Member) -> tuple[tuple[str, str], ...]:
    pairs = (
        ("Mã:", member.code),
        ("Đơn vị:", member.workplace),
        ("Địa bàn:", titles(desk, member.communes)),
        ("Có giá trị đến:", show_day(member.ends) if member.ends else ""),
    )
    return tuple(pair for pair in pairs if pair[1])


def write_people(desk: Desk, out: Path) -> int:
    """The people at work today as .pdf or .xlsx; gives their number. Raises ``Refused("usage")``, ``Machine``."""
    seen = cover(desk)
    rows = [_person(desk, member, seen.facilities()) for member in seen.working]
    notes = (
        f"Ngày {show_day(seen.on)}: {len(rows)} người; {len(seen.places) - len(seen.gaps)}/{len(seen.places)} xã, "
        f"phường có người phụ trách.",
    )
    _write(desk, out, "Danh sách cộng tác viên khuyến công", notes, LIST_COLUMNS, rows)
    return len(rows)


def _person(desk: Desk, member: Member, facilities: dict[str, int]) -> tuple[str, ...]:
    role = desk.names.code_label("team_role", member.role) if member.role else ""
    return (
        member.name,
        member.code,
        ", ".join(part for part in (member.team, role) if part),
        member.workplace,
        ", ".join(member.phones),
        titles(desk, member.communes),
        str(sum(facilities.get(commune, 0) for commune in member.communes)),
        show_day(member.ends) if member.ends else "",
    )


def write_results(desk: Desk, found: Results, out: Path) -> int:
    """The results by person, then by commune, as .pdf or .xlsx; gives their number. Raises as ``write_people``."""
    rows = [*_results(found.people, "Chưa ghi người"), *_results(found.communes, "Chưa ghi xã")]
    notes = (f"Từ ngày {show_day(found.since)} đến ngày {show_day(found.until)}; theo người, rồi theo xã, phường.",)
    _write(desk, out, "Kết quả của mạng lưới cộng tác viên khuyến công", notes, _RESULT_COLUMNS, rows)
    return len(rows)


def _results(lines: tuple[Line, ...], nobody: str) -> list[tuple[str, ...]]:
    return [
        (
            line.name or nobody,
            *(
                str(figure)
                for figure in (
                    line.result.surveys, line.result.accepted, line.result.facilities, line.result.needs,
                    line.result.dossiers, line.result.entries,
                )
            ),
        )
        for line in lines
    ]  # fmt: skip


def _write(
    desk: Desk,
    out: Path,
    title: str,
    notes: tuple[str, ...],
    columns: tuple[tuple[str, float], ...],
    rows: list[tuple[str, ...]],
) -> None:
    match out.suffix.lower():
        case ".xlsx":
            listing.write_listing(out, title, notes, [name for name, _ in columns], rows)
        case ".pdf":
            from kc_desktop.exchange.documents.list_pdf import write_list_pdf

            write_list_pdf(out, title, notes, columns, rows, desk.identity.name)
        case other:
            raise Refused("usage", detail=f"không ghi được danh sách dạng “{other}” (dùng .xlsx hoặc .pdf)")
