"""The money of a plan year by source, content, place, dossier: what was assigned, stands, is used, is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.costing.budget import grant_source
from kc_desktop.domain.declared.dossier import GRANT_SOURCES
from kc_desktop.domain.fold import sort_key
from kc_desktop.domain.planning import dossiers as law
from kc_desktop.domain.planning.facts import Fact, Figure, Line, lines, payment_facts, plan_facts, total
from kc_desktop.domain.rules.answers import Answer
from kc_desktop.domain.rules.columns import NO
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services import budget
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting.codes import Reader, ancestors
from kc_desktop.store.queries import planning as stored
from kc_desktop.system.clock import now

SOURCE, CONTENT, COMMUNE, OLD_DISTRICT, OLD_PROVINCE, DOSSIER, BATCH = (
    "source", "content", "commune", "old_district", "old_province", "dossier", "batch",
)  # fmt: skip
BY: Mapping[str, str] = {
    SOURCE: N_("planning", "Theo nguồn"),
    CONTENT: N_("planning", "Theo nội dung"),
    COMMUNE: N_("planning", "Theo xã, phường"),
    OLD_DISTRICT: N_("planning", "Theo huyện cũ"),
    OLD_PROVINCE: N_("planning", "Theo tỉnh cũ"),
    BATCH: N_("planning", "Theo đợt"),
    DOSSIER: N_("planning", "Theo đề án"),
}
"""What the lines may be of."""
HELD = frozenset({
    "da_duyet", "da_ky_hd", "dang_thuc_hien", "xin_dieu_chinh", "tam_dung", "nghiem_thu", "quyet_toan", "hoan_thanh",
})  # fmt: skip
"""States of dossiers that hold their approved support."""
STOPPED = frozenset({"ngung", "cham_dut", "tra_lai", "chuyen_nguon"})
"""States of those that hold what they were paid and no more."""
GRANTS, ALL = "grants", "all"
"""Keys of the lines of sums."""
UNKNOWN = "?"
_OPENINGS = {"ke_hoach": Figure.REVISED, "thuc_hien": Figure.DISBURSED}
"""Opening figures: what was planned of earlier years is the plan that stood; nobody said what was assigned first."""
_MAIN, _SUPPORT = "giao_viec", "ho_tro"
"""Codes of ``contract_kind``: with the unit that carries out, with the beneficiary."""
_PLACED = ("commune", "old_commune", "old_place")
"""What tells a place, as the report engine reads it: this page and every report place the same money alike."""
_LABELS = {
    GRANTS: N_("planning", "Kinh phí khuyến công"),
    ALL: N_("planning", "Tổng các nguồn"),
    UNKNOWN: N_("planning", "Chưa rõ"),
}
_BASE = N_("planning", "Kế hoạch giao: các quyết định giao; kế hoạch điều chỉnh: giao + bổ sung − giảm ± chuyển nguồn "
           "− nộp trả, ban hành đến {day}. Tỷ lệ: thực hiện trên kế hoạch điều chỉnh của chính dòng đó.")  # fmt: skip
_HELD = N_("planning", "Trong đề án: kinh phí được duyệt của đề án, chia theo năm của dự toán; đề án đã ngừng, trả lại "
           "chỉ tính số đã chi.")  # fmt: skip
_OPENING = N_("planning", "Có {count} số liệu lịch sử, cộng vào kế hoạch và thực hiện, đánh dấu (LS).")
_GAPS = N_("planning", "Có {count} bút toán thiếu nguồn, loại, số tiền hoặc ngày nên chưa được tính.")
_CONFLICTS = N_("planning", "Còn {count} bút toán có bất đồng chưa quyết định; số liệu có thể thay đổi.")
_OVER = N_("planning", "{what}: thực hiện nhiều hơn kế hoạch {over} đồng.")
_FREE = N_("planning", "{what}: đã giao {free} đồng chưa đưa vào đề án.")
_SHORT = N_("planning", "{what}: đề án được duyệt nhiều hơn kế hoạch {over} đồng.")


@dataclass(frozen=True, slots=True)
class Row:
    """One line as shown. ``key``: code, unit key, dossier id, GRANTS, ALL, "?" (not known), "*" (several places)."""

    key: str
    label: Sentence
    level: int
    line: Line
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """``caps``: management costs of the year against their cap, one answer for each programme; ``warnings``: what needs
    a look, with figures."""

    year: int
    cut_off: date
    by: str
    rows: tuple[Row, ...]
    warnings: tuple[Sentence, ...]
    notes: tuple[Sentence, ...]
    caps: tuple[Answer, ...]

    def row(self, key: str) -> Row | None:
        """The line of this key."""
        return next((row for row in self.rows if row.key == key), None)


def signs(desk: Desk) -> dict[str, int]:
    """Kind of plan entry or payment → +1 or −1, as the code lists say (attribute plus, minus)."""
    return {
        entry.code: -1 if entry.attribute == "minus" else 1
        for name in ("plan_entry_kind", "payment_kind")
        for entry in desk.packs.codes(name)
    }


def years(desk: Desk) -> tuple[int, ...]:
    """Every year with money, dossiers or opening figures, and this year and the next one."""
    with desk.store.reader() as connection:
        found = stored.years(connection)
    this = now().year
    return tuple(sorted({*found, this, this + 1}))


def facts(desk: Desk, year: int, cut_off: date | None = None) -> tuple[Fact, ...]:
    """All money of a plan year as it stood at a day (the end of the next year: everything)."""
    until, sign = cut_off or date(year + 1, 12, 31), signs(desk)
    with desk.store.reader() as connection:
        plans = stored.entries(connection, "plan", (year,), until)
        payments = stored.entries(connection, "payment", (year,), until)
        found = stored.held(connection, year, until, HELD | STOPPED)
        nums = [one.num for one in found]
        costs, parts = stored.costs(connection, nums), stored.parts(connection, nums)
        signed = stored.contracts(connection, year, until, _MAIN, _SUPPORT)
        opened = stored.openings(connection, (year,), until, _OPENINGS)
    known = {one.id: one for one in found}
    return (
        *plan_facts(plans, sign),
        *payment_facts(payments, sign),
        *_held(found, costs, parts, year, payments, sign),
        *_contracted(signed, known, year),
        *opened,
    )


def booked(desk: Desk) -> tuple[Fact, ...]:
    """What was assigned, paid and told of earlier years, of every plan year there is; no dossiers, no contracts."""
    sign = signs(desk)
    with desk.store.reader() as connection:
        known = stored.years(connection)
        plans = stored.entries(connection, "plan", known, date.max)
        payments = stored.entries(connection, "payment", known, date.max)
        opened = stored.openings(connection, known, date.max, _OPENINGS)
    return (*plan_facts(plans, sign), *payment_facts(payments, sign), *opened)


def _held(
    found: Sequence[stored.Held],
    costs: Mapping[int, Sequence[tuple[str, int, int]]],
    parts: Mapping[int, Sequence[tuple[int, int]]],
    year: int,
    payments: Iterable[Fact],
    sign: Mapping[str, int],
) -> Iterator[Fact]:
    paid: dict[str, list[tuple[str, int, int]]] = {}
    for fact in payments:
        paid.setdefault(fact.dossier, []).append((fact.source, fact.year, sign.get(fact.kind, 1) * fact.amount))
    for one in found:
        if one.status in STOPPED:
            money = dict(law.paid_only(paid.get(one.id, ())))
        else:
            money = law.money(
                law.Approved(
                    one.programme, one.year, one.support, tuple(costs.get(one.num, ())), tuple(parts.get(one.num, ())),
                    one.asked,
                )
            )  # fmt: skip
        for (source, of), amount in money.items():
            if of == year and amount:
                yield Fact(
                    Figure.DOSSIERS, "dossier", one.id, year, source, amount, content=one.content,
                    commune=one.commune, dossier=one.id, batch=one.batch,
                )  # fmt: skip


def _contracted(signed: Sequence[stored.Signed], known: Mapping[str, stored.Held], year: int) -> Iterator[Fact]:
    """The agency's contracts with the unit that carries out; of a dossier that has none, in whatever year, those with
    beneficiaries: the same support must not count twice."""
    for one in signed:
        dossier = known.get(one.dossier)
        if dossier is None:
            continue
        yield Fact(
            Figure.CONTRACTED, "contract", one.id, year, one.source or grant_source(dossier.programme), one.support,
            date.fromisoformat(one.signed_on), content=dossier.content, commune=one.commune, dossier=dossier.id,
            batch=dossier.batch,
        )  # fmt: skip


def money(desk: Desk, year: int, cut_off: date | None = None, by: str = SOURCE, sources: Sequence[str] = ()) -> Money:
    """The table of a year. ``sources``: only these (none: of lines by source all, of others khuyến công money)."""
    everything = facts(desk, year, cut_off)
    wanted = set(sources) or (None if by == SOURCE else set(GRANT_SOURCES))
    chosen = tuple(one for one in everything if wanted is None or one.source in wanted)
    rows = tuple(_by_source(desk, chosen, wanted) if by == SOURCE else _by(desk, chosen, by))
    caps = tuple(budget.caps_of_year(desk, programme, year) for programme in GRANT_SOURCES)
    until = cut_off or now().date()
    return Money(
        year, until, by, rows, tuple(_warnings(desk, everything, caps)), tuple(_notes(desk, year, until, chosen)), caps
    )


def _by_source(desk: Desk, chosen: Sequence[Fact], wanted: set[str] | None) -> Iterator[Row]:
    found = {line.key: line for line in lines(chosen, lambda fact: fact.source)}
    order = [entry.code for entry in desk.packs.codes("funding_source")]
    grants = [code for code in GRANT_SOURCES if wanted is None or code in wanted]
    if grants:
        yield Row(GRANTS, _says(GRANTS), 0, total(GRANTS, (found[c] for c in grants if c in found)), is_total=True)
    for code in grants:
        yield Row(code, _code(desk, "funding_source", code), 1, found.get(code, Line(code, ())))
    others = sorted(
        (c for c in found if c not in GRANT_SOURCES), key=lambda c: (c not in order, c in order and order.index(c))
    )
    for code in others:
        yield Row(code or UNKNOWN, _code(desk, "funding_source", code), 0, found[code])
    if others:
        yield Row(ALL, _says(ALL), 0, total(ALL, found.values()), is_total=True)


def _by(desk: Desk, chosen: Sequence[Fact], by: str) -> Iterator[Row]:
    yield Row(GRANTS, _says(GRANTS), 0, Line(GRANTS, tuple(chosen)), is_total=True)
    if by == CONTENT:
        yield from _by_content(desk, chosen)
        return
    key, names = _keyed(desk, chosen, by)
    found = (Row(line.key or UNKNOWN, names(line.key), 1, line) for line in lines(chosen, key))
    yield from sorted(found, key=lambda row: (row.key == UNKNOWN, sort_key(str(row.label))))


def _keyed(desk: Desk, chosen: Sequence[Fact], by: str) -> tuple[Callable[[Fact], str], Callable[[str], Sentence]]:
    """(what a line is of, what it is called)."""
    if by in (COMMUNE, OLD_DISTRICT, OLD_PROVINCE):
        reader = Reader(desk.packs, desk.identity.province)
        area = reader.reader(by, _PLACED)
        return (lambda fact: area((fact.commune, "", fact.old_place))), (lambda code: _named(reader.label(by, code)))
    if by == DOSSIER:
        with desk.store.reader() as connection:
            held = {one.id: one.name for one in stored.by_ids(connection, {fact.dossier for fact in chosen})}
        return (lambda fact: fact.dossier), (lambda one: _named(held.get(one) or one))
    return (lambda fact: fact.batch), _named


def _named(name: str) -> Sentence:
    """Names of people and places are no templates."""
    return Sentence("{name}", {"name": name}) if name else _says(UNKNOWN)


def _by_content(desk: Desk, chosen: Sequence[Fact]) -> Iterator[Row]:
    def top(code: str) -> str:
        return (ancestors(desk.packs, "content", code) or (code,))[-1]

    tops = {line.key: line for line in lines(chosen, lambda fact: top(fact.content))}
    for code in sorted(tops, key=lambda code: (not code, _numbers(code))):
        yield Row(code or UNKNOWN, _content(desk, code), 1, tops[code])
        inside = sorted(lines(tops[code].facts, lambda fact: fact.content), key=lambda line: _numbers(line.key))
        if len(inside) > 1 or (inside and inside[0].key != code):
            for line in inside:
                yield Row(line.key or UNKNOWN, _content(desk, line.key), 2, line)


def _numbers(code: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part) if part.isdecimal() else 0, part) for part in code.split("."))


def _content(desk: Desk, code: str) -> Sentence:
    if not code:
        return _says(UNKNOWN)
    entry = desk.packs.code("content", code)
    return Sentence("{code}. {name}", {"code": code, "name": Sentence(entry.short if entry else code, {}, "codelist")})


def _code(desk: Desk, name: str, code: str) -> Sentence:
    return Sentence(desk.packs.label(name, code), {}, "codelist") if code else _says(UNKNOWN)


def _says(key: str) -> Sentence:
    return Sentence(_LABELS[key], {}, "planning")


def _warnings(desk: Desk, everything: Sequence[Fact], caps: Sequence[Answer]) -> Iterator[Sentence]:
    for code in GRANT_SOURCES:
        line = Line(code, tuple(one for one in everything if one.source == code))
        what = Sentence(desk.packs.label("funding_source", code), {}, "codelist")
        if line.left < 0:
            yield Sentence(_OVER, {"what": what, "over": -line.left}, "planning")
        if line.free > 0 and line.sum(Figure.DOSSIERS):
            yield Sentence(_FREE, {"what": what, "free": line.free}, "planning")
        elif line.free < 0 and line.sum(Figure.REVISED):
            yield Sentence(_SHORT, {"what": what, "over": -line.free}, "planning")
    for answer in caps:
        if answer.result == NO and answer.because:
            yield answer.because[0].text


def _notes(desk: Desk, year: int, until: date, chosen: Sequence[Fact]) -> Iterator[Sentence]:
    yield Sentence(_BASE, {"day": f"{until:%d/%m/%Y}"}, "planning")
    yield Sentence(_HELD, {}, "planning")
    if opened := len({one.id for one in chosen if one.opening}):
        yield Sentence(_OPENING, {"count": opened}, "planning")
    with desk.store.reader() as connection:
        found = [stored.left_out(connection, form, year) for form in ("plan", "payment")]
    gaps, conflicts = (sum(place) for place in zip(*found, strict=True))
    if gaps:
        yield Sentence(_GAPS, {"count": gaps}, "planning")
    if conflicts:
        yield Sentence(_CONFLICTS, {"count": conflicts}, "planning")
