"""An establishment on one page: who and where, figures of the years, products, needs, whether it may be supported,
what it got, what came of it, photos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.amounts import group
from kc_desktop.domain.costing.double import Received
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.declared import Facility, FollowUp, Survey
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fact_sheet import Grid, Part, Pictures, Sheet, columns, grid
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.services import attachments, judging, links, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.one_pagers.words import code, day, head, may_read, millions, numbers, person
from kc_desktop.store.queries import money
from kc_desktop.store.queries import one_page as stored

KIND = "Phiếu thông tin cơ sở công nghiệp nông thôn"
_PICTURES, _YEARS, _MOST, _CLAUSES = 4, 5, 6, 2
_SAID = {YES: "Có", NO: "Không", ASK: "Chưa đủ thông tin"}


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything read of an establishment; ``surveys`` the newest first."""

    record: Facility
    surveys: tuple[tuple[str, Survey], ...]
    received: tuple[Received, ...]
    products: tuple[stored.Recognised, ...]
    visits: tuple[FollowUp, ...]


def sheet(desk: Desk, key: str, on: date) -> Sheet:
    """The page of an establishment; of one merged into another, the page of that one. Raises ``Refused``."""
    with desk.store.reader() as connection:
        one = links.follow(connection, key)
    known = _read(desk, one)
    record = known.record
    full = may_read(desk, (record.site_commune or "",))
    last = known.surveys[0][1] if known.surveys else None
    parts: tuple[Part, ...] = (
        *_revenue(known.surveys),
        _products(desk, last, known.products),
        _needs(desk, last),
        _years(known.surveys),
        _answers(judging.judge(desk, record, one, on).answers),
        _received(desk, known.received),
        _after(desk, known.visits),
        *_pictures(desk, one, record, known.surveys),
    )
    facts = _facts(desk, record, full=full)
    visited = show_day(last.visited_on) if last is not None and last.visited_on else "chưa khảo sát"
    notes: tuple[str, ...] = (f"Số liệu của kho dữ liệu ngày {show_day(on)}; phiếu khảo sát gần nhất: {visited}.",)
    if not full:
        notes = (*notes, "Một phần thông tin nhận dạng được che: cơ sở ở ngoài địa bàn của nơi in.")
    return Sheet(KIND, record.name or "", facts, parts, notes, head(desk))


def _read(desk: Desk, key: str) -> _Known:
    seen = records.load(desk, Facility.key, key)
    if seen.deleted or not isinstance(seen.record, Facility):
        raise Refused("not_found", what="cơ sở", name=key[:60])
    with desk.store.reader() as connection:
        family = links.family(connection, key)
        surveys = stored.surveys_of(connection, family)[:_YEARS]
        received = tuple(money.received(connection, family, ""))
        products = tuple(one for part in family for one in stored.products(connection, facility=part))
        visits = stored.follow_ups(connection, family)[:_MOST]
    told = [(one, records.load(desk, Survey.key, one).record) for one in surveys]
    after = [records.load(desk, FollowUp.key, one).record for one in visits]
    return _Known(
        seen.record,
        tuple((one, survey) for one, survey in told if isinstance(survey, Survey)),
        received,
        products,
        tuple(one for one in after if isinstance(one, FollowUp)),
    )


def _facts(desk: Desk, record: Facility, *, full: bool) -> tuple[tuple[str, str], ...]:
    where = desk.names.unit_label(record.site_commune, full=True) if record.site_commune else ""
    street = ", ".join(filter(None, (record.site_address, record.site_hamlet)))
    codes = tuple(filter(None, (record.tax_code,)))
    old = desk.names.unit_label(record.old_commune, full=True) if record.old_commune else record.old_address or ""
    return (
        ("Loại hình", code(desk, "legal_form", record.legal_form)),
        ("Năm thành lập", str(record.founded_year or "")),
        ("Mã số thuế", numbers(codes, full=full)),
        ("Người đại diện", person(record.representative or "", full=full)),
        ("Điện thoại", numbers(record.phones or (), full=full)),
        ("Nơi sản xuất", ", ".join(filter(None, (street if full else "", where)))),
        ("Trước 1/7/2025", old if full else ""),
        ("Nhóm ngành", code(desk, "industry_group", record.industry_group)),
        ("Ngành (VSIC)", desk.names.vsic_label(record.vsic) if record.vsic else ""),
        ("Sản phẩm chính", record.main_product or ""),
        ("Cụm công nghiệp", record.cluster_name or ""),
        ("Làng nghề", record.craft_village or ""),
    )


def _rows(surveys: Sequence[tuple[str, Survey]]) -> dict[int, dict[str, int | None]]:
    """Year → figures, of each figure what the newest survey says."""
    found: dict[int, dict[str, int | None]] = {}
    for _, survey in surveys:
        for row in survey.years or ():
            if row.year:
                there = found.setdefault(row.year, {})
                for key, value in row.values.items():
                    there.setdefault(key, value)
    return dict(sorted(found.items(), reverse=True))


def _years(surveys: Sequence[tuple[str, Survey]]) -> Grid:
    rows = []
    for year, row in _rows(surveys).items():
        count = [_number(row.get(key)) for key in ("workers", "workers_women")]
        amounts = [millions(row.get(key)) for key in ("capital", "revenue", "export_value", "budget_paid", "income")]
        rows.append((str(year), *count, *amounts))
    heads = (("Năm", 3.0), ("Lao động", 4.0), ("Nữ", 3.0), ("Nguồn vốn", 6.0), ("Doanh thu", 6.0), ("Xuất khẩu", 6.0),
             ("Nộp ngân sách", 6.0), ("Thu nhập/người/tháng", 6.0))  # fmt: skip
    title = "Số liệu các năm (số tiền: triệu đồng)"
    return grid(title, heads, rows, _YEARS, right=tuple(range(1, 8)), wide=True)


def _revenue(surveys: Sequence[tuple[str, Survey]]) -> tuple[Part, ...]:
    rows = list(_rows(surveys).items())[:_YEARS]
    lines = [(str(year), f"Năm {year}", row.get("revenue"), millions(row.get("revenue"))) for year, row in rows]
    return columns("Doanh thu (triệu đồng)", "triệu đồng", lines)


def _answers(answers: Sequence[Answer]) -> Grid:
    rows = [
        (str(one.question), str(one.shown) if one.shown else _SAID.get(one.result, ""),
         "; ".join(list(dict.fromkeys(why.clause for why in one.because if why.clause))[:_CLAUSES]))
        for one in answers
    ]  # fmt: skip
    heads = (("Xét theo quy định", 10.0), ("Trả lời", 8.0), ("Căn cứ", 10.0))
    return grid("Điều kiện, ưu tiên", heads, rows, _MOST, wide=True)


def _products(desk: Desk, last: Survey | None, recognised: Sequence[stored.Recognised]) -> Grid:
    rows = [
        (one.product, f"Tiêu biểu {code(desk, 'typical_level', one.level).lower()} {one.year or ''}".strip(),
         f"đến {day(one.valid_to)}" if one.valid_to else "")
        for one in recognised
    ]  # fmt: skip
    for row in (last.products if last is not None else None) or ():
        output = f"{group(row.output)} {row.unit or ''}".strip() if row.output is not None else ""
        rows.append((row.name or "", f"OCOP {row.ocop_stars} sao" if row.ocop_stars else "", output))
    return grid("Sản phẩm", (("Tên", 9), ("Công nhận", 7), ("Hiệu lực, sản lượng/năm", 7)), rows, _MOST)


def _needs(desk: Desk, last: Survey | None) -> Grid:
    rows = [
        (code(desk, "content", row.content), row.machine or row.description or "", millions(row.requested))
        for row in (last.needs if last is not None else None) or ()
    ]
    return grid("Nhu cầu hỗ trợ", (("Nội dung", 8), ("Việc", 10), ("Đề nghị, tr.đ", 5)), rows, 4, right=(2,))


def _received(desk: Desk, received: Sequence[Received]) -> Grid:
    rows = [
        (
            one.title, str(one.year or ""), code(desk, "programme", one.programme) if one.dossier else one.programme,
            code(desk, "dossier_status", one.status) if one.dossier else "theo phiếu khảo sát",
            millions(one.amount), millions(one.paid) if one.dossier else "–",
        )
        for one in received
    ]  # fmt: skip
    heads = (("Đề án, hỗ trợ đã nhận", 16.0), ("Năm", 3.0), ("Nguồn", 4.0), ("Trạng thái", 6.0), ("Hỗ trợ, tr.đ", 5.0),
             ("Đã chi, tr.đ", 5.0))  # fmt: skip
    return grid("Đề án và hỗ trợ", heads, rows, _MOST, right=(4, 5), wide=True)


def _after(desk: Desk, visits: Sequence[FollowUp]) -> Grid:
    rows = []
    for one in visits:
        counts = f"{_number(one.workers_before)} → {_number(one.workers)}"
        money_ = f"{millions(one.revenue_before)} → {millions(one.revenue)}"
        use = code(desk, "machine_use", one.machine_use)
        rows.append((show_day(one.visited_on) if one.visited_on else "", counts, money_, use, one.remark or ""))
    heads = (("Ngày đến", 4.0), ("Lao động", 5.0), ("Doanh thu, tr.đ", 6.0), ("Máy được hỗ trợ", 6.0),
             ("Nhận xét", 10.0))  # fmt: skip
    return grid("Theo dõi sau hỗ trợ (trước → sau)", heads, rows, 4, wide=True)


def _number(value: int | None) -> str:
    return "–" if value is None else group(value)


def _pictures(desk: Desk, key: str, record: Facility, surveys: Sequence[tuple[str, Survey]]) -> tuple[Pictures, ...]:
    found: list[tuple[bytes, str]] = []
    for one, form in ((key, record), *surveys):
        files = [row for row in form.values.get("files") or () if (row.media or "").startswith("image/") and row.hash]
        shown = attachments.look(desk, one, [row.hash for row in files]) if files else {}
        for row in files:
            there = shown.get(row.hash)
            if there is not None and there.thumb:
                found.append((there.thumb, row.caption or code(desk, "file_kind", row.kind)))
    return (Pictures("Ảnh", tuple(found[:_PICTURES])),) if found else ()
