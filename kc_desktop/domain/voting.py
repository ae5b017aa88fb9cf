"""Voting for typical products: independent scores, their mean and order, what a round and a file must have.

TT 26/2014/TT-BCT Đ.17 and PL 4 as later changed; every mark, number and time comes from the rules of the round's day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import groupby
from uuid import UUID, uuid5

from kc_desktop.domain.amounts import group
from kc_desktop.domain.declared.product import JudgeRow, VotingEntry, VotingRound
from kc_desktop.domain.rules.answers import Because, reason, say
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.rules.voting_tables import SCORING, VOTING
from kc_desktop.domain.texts import N_

CHAIR, SECRETARY = "chu_tich", "thu_ky"
"""Codes of ``council_role``."""
RECOGNISED, NOT_RECOGNISED, INVALID, WITHDRAWN = "cong_nhan", "khong_cong_nhan", "loai", "rut"
"""Codes of ``entry_result``."""
OUT = frozenset({INVALID, WITHDRAWN})
"""Results of entries that are not scored."""
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is scored, at most ``maximum`` points."""

    key: str
    label: str
    maximum: Decimal
    rule: Rule


@dataclass(frozen=True, slots=True)
class Card:
    """What one judge gave one entry: criterion → points. ``faults``: criteria with points above the maximum, or with
    two different ones, which two places wrote. ``total``: None until every criterion has sound points."""

    judge: str
    given: Mapping[str, Decimal]
    faults: frozenset[str]
    total: Decimal | None


@dataclass(frozen=True, slots=True)
class Tally:
    """An entry with one card for each judge, in the order of the council. ``totals``: of the complete cards; ``mean``:
    their exact mean, None without any."""

    entry_id: str
    name: str
    number: str
    group: str
    result: str
    cards: tuple[Card, ...]
    totals: tuple[Decimal, ...] = ()
    mean: Fraction | None = None

    @property
    def runs(self) -> bool:
        """Whether it is scored: neither withdrawn nor invalid."""
        return self.result not in OUT

    @property
    def missing(self) -> int:
        """Cards that are not complete."""
        return len(self.cards) - len(self.totals)

    @property
    def shown(self) -> Decimal | None:
        """The mean with two decimals."""
        return None if (mean := self.mean) is None else rounded(mean)


@dataclass(frozen=True, slots=True)
class Place:
    """``rank``: among all entries, equal means share one (1, 1, 3), 0 without a mean; ``group_rank``: among those of
    its group; ``tied``: ids of the others with the same mean."""

    tally: Tally
    rank: int
    group_rank: int
    tied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of the file of an entry. ``photos``: different photos of the product; ``certificate``: the level
    of a certificate that is valid on the closing day, "" for none; ``again``: it stands in the same round twice."""

    photos: int
    certificate: str
    again: bool = False


def rounded(value: Fraction) -> Decimal:
    """Two decimals, halves up: as it is shown, never what is compared."""
    hundredths = value * 100
    whole = (2 * hundredths.numerator + hundredths.denominator) // (2 * hundredths.denominator)
    return (Decimal(whole) * _CENT).quantize(_CENT, ROUND_HALF_UP)


# --- the rules of a round ---


def day_of(record: VotingRound, today: date) -> date:
    """The day whose rules hold for a round: of the scoring, else of the closing or opening, else within its year."""
    known = (record.scored_on, record.closes_on, record.opens_on, record.decided_on)
    year = record.year or today.year
    return next((day for day in known if day), min(today, date(year, 12, 31)) if year <= today.year else today)


def rule_of(law: Law, level: str) -> Rule | None:
    """What a level asks for on the day of ``law``."""
    return next((rule for rule in law.rules(VOTING.name) if level in rule.words("levels")), None)


def criteria(law: Law, level: str) -> tuple[Criterion, ...]:
    """What is scored at a level; a rule without levels holds at all of them, one without a maximum scores nothing."""
    rules = (rule for rule in law.rules(SCORING.name) if not rule.words("levels") or level in rule.words("levels"))
    return tuple(Criterion(r.entry, r.label, Decimal(r.text("maximum")), r) for r in rules if r.text("maximum"))


def judges(record: VotingRound) -> tuple[JudgeRow, ...]:
    """The members who score: who is said to, and where nothing is said everyone but the secretary."""
    return tuple(one for one in record.members or () if (one.role != SECRETARY if one.judges is None else one.judges))


# --- scoring ---


def cell_id(entry_id: str, judge: str, criterion: str) -> str:
    """The id of the row of one mark: the same wherever it is typed, so that two different marks for one cell meet as a
    conflict of that cell."""
    return str(uuid5(UUID(entry_id), f"{judge}/{criterion}"))


def tally(
    entry_id: str,
    entry: VotingEntry,
    council: Sequence[JudgeRow],
    asked: Sequence[Criterion],
    disputed: Collection[str] = (),
) -> Tally:
    """The cards of an entry; marks of people outside the council, or on criteria of other days, do not count.
    ``disputed``: ids of the rows of marks that two places wrote differently."""
    found: dict[tuple[str, str], set[Decimal]] = {}
    open_cells = set()
    for row in entry.marks or ():
        cell = (row.judge or "", row.criterion or "")
        if row.mark is not None:
            found.setdefault(cell, set()).add(row.mark)
        if row.row_id in disputed:
            open_cells.add(cell)
    cards = tuple(_card(one.row_id, found, asked, open_cells) for one in council)
    totals = tuple(card.total for card in cards if card.total is not None)
    mean = Fraction(sum(totals, Decimal(0))) / len(totals) if totals else None
    head = (entry.name or "", entry.number or "", entry.group or "", entry.result or "")
    return Tally(entry_id, *head, cards, totals, mean)


def _card(
    judge: str,
    found: Mapping[tuple[str, str], set[Decimal]],
    asked: Sequence[Criterion],
    disputed: Collection[tuple[str, str]],
) -> Card:
    given: dict[str, Decimal] = {}
    faults = set()
    for one in asked:
        marks = found.get((judge, one.key), set())
        if marks:
            given[one.key] = max(marks)
        wrong = any(mark > one.maximum or mark < 0 for mark in marks)
        if wrong or len(marks) > 1 or (judge, one.key) in disputed:
            faults.add(one.key)
    whole = bool(asked) and len(given) == len(asked) and not faults
    return Card(judge, given, frozenset(faults), sum(given.values(), Decimal(0)) if whole else None)


def ranked(tallies: Iterable[Tally]) -> tuple[Place, ...]:
    """The highest mean first; entries without one, and those out of the running, stand behind with rank 0. Within equal
    means the order is by number, name and id, and does not depend on the order given."""
    every = sorted(tallies, key=lambda one: (_number(one.number), one.name, one.entry_id))
    running = [one for one in every if one.runs and one.mean is not None]
    running.sort(key=lambda one: -(one.mean or 0))  # stable: equal means keep the order above
    known = {one.entry_id for one in running}
    return (*_places(running), *(Place(one, 0, 0, ()) for one in every if one.entry_id not in known))


def _places(running: Iterable[Tally]) -> Iterator[Place]:
    """Those of one mean stand together: whoever came before them is better."""
    before, by_group = 0, Counter[str]()
    for _mean, equal in groupby(running, key=lambda one: one.mean):
        same = tuple(equal)
        for one in same:
            tied = tuple(other.entry_id for other in same if other is not one)
            yield Place(one, before + 1, by_group[one.group] + 1, tied)
        before += len(same)
        by_group.update(one.group for one in same)


def _number(text: str) -> tuple[int, str]:
    digits = "".join(sign for sign in text if sign.isdigit())
    return (int(digits) if digits else 1 << 40, text)


def outlook(found: Tally, rule: Rule | None) -> Because:
    """Whether an entry may be recognised: yes with a mean not below the pass mark, ask while cards are missing. The
    council then decides how many are."""
    if not found.runs:
        text = N_("rules", "Cơ sở rút hồ sơ") if found.result == WITHDRAWN else N_("rules", "Hồ sơ không hợp lệ")
        return Because(say(text), result=NO)
    if rule is None or not rule.text("pass_mark"):
        return Because(say(N_("rules", "Chưa có quy định điểm công nhận của ngày chấm")), result=ASK)
    if not found.cards:
        return reason(rule, ASK, say(N_("rules", "Hội đồng chưa có ai chấm điểm")), column="pass_mark")
    if faults := sum(len(card.faults) for card in found.cards):
        text = N_("rules", "Có {count} ô điểm phải xem lại: vượt tối đa, hoặc hai nơi ghi khác nhau (mở Có bất đồng)")
        return reason(rule, ASK, say(text, count=faults), column="pass_mark")
    mean, least = found.mean, Decimal(rule.text("pass_mark"))
    if mean is None or found.missing:
        text = N_("rules", "Còn {count} trong {all} phiếu chấm chưa đủ điểm")
        return reason(rule, ASK, say(text, count=found.missing, all=len(found.cards)), column="pass_mark")
    good = mean >= Fraction(least)
    text = (
        N_("rules", "Bình quân {mean} điểm của {count} phiếu, không dưới {least}")
        if good
        else N_("rules", "Bình quân {mean} điểm của {count} phiếu, dưới {least}")
    )
    return reason(
        rule,
        YES if good else NO,
        say(text, mean=told(mean, least), least=least, count=len(found.totals)),
        column="pass_mark",
    )


def told(mean: Fraction, least: Decimal) -> str:
    """The mean as shown; with four decimals where two would look like the pass mark it misses."""
    short = rounded(mean)
    if mean < Fraction(least) <= Fraction(short):
        hidden = Decimal(mean.numerator * 10_000 // mean.denominator) / 10_000
        return group(hidden)
    return group(short)


# --- what must be there ---


def council_checks(rule: Rule | None, record: VotingRound) -> tuple[Because, ...]:
    """The council: an allowed number of members, one chair, an odd number who score."""
    members, scoring = record.members or (), judges(record)
    found = []
    allowed = rule.words("members") if rule is not None else ()
    if rule is not None and allowed:
        good = str(len(members)) in allowed
        text = N_("rules", "Hội đồng có {count} thành viên; quy định: {allowed}")
        said = say(text, count=len(members), allowed=" / ".join(allowed))
        found.append(reason(rule, YES if good else NO, said, column="members"))
    chairs = sum(one.role == CHAIR for one in members)
    text = N_("rules", "Có một chủ tịch hội đồng") if chairs == 1 else N_("rules", "Chưa có đúng một chủ tịch hội đồng")
    found.append(Because(say(text), result=YES if chairs == 1 else NO))
    odd = len(scoring) % 2 == 1
    text = N_("rules", "{count} người chấm điểm") if odd else N_("rules", "{count} người chấm điểm: phải là số lẻ")
    return (*found, Because(say(text, count=len(scoring)), result=YES if odd else NO))


def year_note(rule: Rule | None, record: VotingRound) -> Because | None:
    """That the year is not the usual one: worth knowing, no fault."""
    usual = rule.text("years") if rule is not None else ""
    if rule is None or not usual or not record.year or ("odd" if record.year % 2 else "even") == usual:
        return None
    odd = N_("rules", "Cấp này thường bình chọn vào năm lẻ")
    even = N_("rules", "Cấp này thường bình chọn vào năm chẵn")
    return reason(rule, "", say(odd if usual == "odd" else even), column="years")


_CONDITIONS = (
    ("self_made", N_("rules", "do cơ sở tự sản xuất")),
    ("not_copied", N_("rules", "không sao chép, không vi phạm sở hữu trí tuệ")),
    ("lawful", N_("rules", "đạt tiêu chuẩn, an toàn, môi trường")),
    ("mass_made", N_("rules", "sản xuất được hàng loạt")),
)


def file_checks(
    rule: Rule | None, record: VotingRound, entry: VotingEntry, facts: FileFacts, levels: Mapping[str, str]
) -> tuple[Because, ...]:
    """What is missing in a file, or wrong with it: only what is not in order. ``levels``: code → words."""
    found = [*_file_rules(rule, facts, levels)]
    for key, condition in _CONDITIONS:
        value, spoken = entry.values.get(key), say(condition)
        if value is None:
            found.append(Because(say(N_("rules", "Chưa xác nhận: {what}"), what=spoken), result=ASK))
        elif value is False:
            found.append(Because(say(N_("rules", "Không đạt điều kiện: {what}"), what=spoken), result=NO))
    if entry.file_complete is False:
        found.append(Because(say(N_("rules", "Hồ sơ được ghi là chưa đầy đủ")), result=NO))
    if not entry.group:
        found.append(Because(say(N_("rules", "Chưa ghi nhóm sản phẩm")), result=ASK))
    if not entry.facility:
        found.append(Because(say(N_("rules", "Chưa ghi cơ sở")), result=ASK))
    if facts.again:
        found.append(Because(say(N_("rules", "Sản phẩm này đăng ký hai lần trong kỳ")), result=NO))
    day = entry.registered_on
    if day and ((record.opens_on and day < record.opens_on) or (record.closes_on and day > record.closes_on)):
        found.append(Because(say(N_("rules", "Đăng ký ngoài thời gian nhận hồ sơ")), result=NO))
    return tuple(found)


def _file_rules(rule: Rule | None, facts: FileFacts, levels: Mapping[str, str]) -> Iterable[Because]:
    if rule is None:
        yield Because(say(N_("rules", "Chưa có quy định bình chọn của ngày này")), result=ASK)
        return
    photos = rule.whole("photos") or 0
    if facts.photos < photos:
        text = N_("rules", "Có {count} trong {all} ảnh sản phẩm (chính diện, mặt bên, từ trên xuống)")
        yield reason(rule, NO, say(text, count=facts.photos, all=photos), column="photos")
    needs = rule.words("needs")
    if needs and facts.certificate not in needs:
        text = N_(
            "rules",
            "Chưa có giấy chứng nhận {levels} còn hiệu lực vào ngày hết hạn nhận hồ sơ; nếu cấp dưới không tổ chức "
            "bình chọn thì hồ sơ gửi qua cấp dưới",
        )
        said = " / ".join(levels.get(one, one).lower() for one in needs)
        yield reason(rule, ASK, say(text, levels=said), column="needs")


# --- numbers of files ---


def next_number(taken: Collection[str], least_width: int = 2) -> str:
    """The number of the next file: above all that are whole numbers."""
    numbers = [int(one) for one in taken if one.isascii() and one.isdigit()]
    return f"{max(numbers, default=0) + 1:0{least_width}d}"
