"""Putting dossiers in order when money is short, and choosing under a budget; every place says why.

TT 46/2012 Đ.6.3, TT 36/2013 Đ.7: điểm first, area before industry, then what the rules of the day list; cleaner
production stays outside. What is compared, and in which order, is data (``criteria.csv``, level "xep_hang").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from kc_desktop.domain.appraising import fits
from kc_desktop.domain.rules.answers import Because, reason, say
from kc_desktop.domain.rules.appraisal_tables import CRITERIA, RANKING
from kc_desktop.domain.rules.columns import YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

OUTSIDE = "sxsh"
"""The criterion that takes a dossier out of the order."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is compared of a dossier. ``area``: order 1–4, ``industry``: 1 (6.2.b), 2 (6.2.a), ``owner``: 1; 0 = none.
    ``support``: đồng wanted from this budget; ``total``: the whole cost; ``done``: dossiers its implementing unit
    completed; ``unknown``: what could not be told (asked of people)."""

    id: str
    name: str
    programme: str
    kind: str
    content: str
    support: int
    total: int
    area: int = 0
    industry: int = 0
    owner: int = 0
    done: int = 0
    status: str = ""
    appraised: str = ""
    unknown: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """``place`` from 1; ``over_next``: why it stands before the next one; None for the last."""

    candidate: Candidate
    place: int
    over_next: Because | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """``outside``: judged apart, in the order of names, with the rule that says so."""

    positions: tuple[Position, ...]
    outside: tuple[tuple[Candidate, Because], ...] = ()


@dataclass(frozen=True, slots=True)
class _Criterion:
    """``key``: smaller comes first; ``tell``: the value in words."""

    key: Callable[[Candidate], Fraction | int]
    tell: Callable[[Candidate], Sentence]


def _order(value: int) -> int:
    return value or 99


def _share(one: Candidate) -> Fraction:
    return Fraction(one.support, one.total) if one.total > 0 else Fraction(1)


def _in_order(one: int) -> Sentence:
    return say(N_("rules", "thứ tự {order}"), order=one) if one else say(N_("rules", "không thuộc diện ưu tiên"))


def _percent(one: Candidate) -> Sentence:
    if one.total <= 0:
        return say(N_("rules", "chưa có tổng kinh phí"))
    share = Decimal(one.support * 100) / Decimal(one.total)
    return Sentence(N_("rules", "hỗ trợ {share} %"), {"share": share.quantize(Decimal("0.1"))}, "rules")


_CRITERIA: Mapping[str, _Criterion] = {
    "diem": _Criterion(
        lambda one: int(one.kind != "diem"),
        lambda one: say(N_("rules", "đề án điểm") if one.kind == "diem" else N_("rules", "không phải đề án điểm")),
    ),
    "dia_ban": _Criterion(lambda one: _order(one.area), lambda one: _in_order(one.area)),
    "nganh_nghe": _Criterion(lambda one: _order(one.industry), lambda one: _in_order(one.industry)),
    "chu_co_so": _Criterion(lambda one: _order(one.owner), lambda one: _in_order(one.owner)),
    "muc_ho_tro": _Criterion(_share, _percent),
    "kinh_nghiem": _Criterion(
        lambda one: -one.done, lambda one: say(N_("rules", "đã hoàn thành {count} đề án"), count=one.done)
    ),
}


def order(law: Law) -> tuple[Rule, ...]:
    """What is compared on the day of ``law``, first things first; a criterion without a rank is not."""
    rules = [
        rule
        for rule in law.rules(CRITERIA.name)
        if RANKING in rule.words("levels") and rule.entry in _CRITERIA and rule.text("rank")
    ]
    return tuple(sorted(rules, key=lambda rule: Decimal(rule.text("rank"))))


def rank(candidates: Iterable[Candidate], law: Law) -> Ranking:
    """The candidates in their order: equal ones by name, then id."""
    apart = [rule for rule in law.rules(CRITERIA.name) if RANKING in rule.words("levels") and rule.entry == OUTSIDE]
    inside: list[Candidate] = []
    outside: list[tuple[Candidate, Because]] = []
    for one in sorted(candidates, key=lambda one: (one.name, one.id)):
        rule = next((r for r in apart if fits(r, one.programme, one.kind, one.content)), None)
        if rule is None:
            inside.append(one)
        else:
            outside.append((one, reason(rule, YES, say(rule.label))))
    rules = order(law)
    inside.sort(key=lambda one: [_CRITERIA[rule.entry].key(one) for rule in rules])
    positions = tuple(
        Position(one, at, _over(one, inside[at], rules) if at < len(inside) else None)
        for at, one in enumerate(inside, 1)
    )
    return Ranking(positions, tuple(outside))


def _over(first: Candidate, second: Candidate, rules: Sequence[Rule]) -> Because:
    """Why one stands before another: the first criterion in which they differ."""
    for rule in rules:
        criterion = _CRITERIA[rule.entry]
        if criterion.key(first) != criterion.key(second):
            text = say(
                N_("rules", "{label}: {mine}, đề án sau {theirs}"),
                label=say(rule.label), mine=criterion.tell(first), theirs=criterion.tell(second),
            )  # fmt: skip
            return reason(rule, YES, text)
    return Because(say(N_("rules", "Bằng nhau ở mọi tiêu chí: xếp theo tên; người xét quyết định")))


# --- choosing under a budget ---

CHOSEN_RANK, CHOSEN_PICK, CHOSEN_FITS = "rank", "pick", "fits"
SHORT, AFTER, EXCLUDED, APART, NO_AMOUNT = "short", "after", "excluded", "apart", "no_amount"


@dataclass(frozen=True, slots=True)
class Choice:
    """One dossier chosen or not. ``how``: one of the codes above; ``left``: đồng left after (before) it; ``short``:
    đồng missing for it; ``why``: the same in words."""

    candidate: Candidate
    how: str
    left: int
    why: Sentence
    short: int = 0


@dataclass(frozen=True, slots=True)
class Selection:
    """``chosen``: in the order they took money, fixed picks first; ``fallen``: in the order of the ranking. ``left``
    is below 0 only when the fixed picks alone exceed the budget."""

    budget: int
    chosen: tuple[Choice, ...] = ()
    fallen: tuple[Choice, ...] = ()
    left: int = 0
    skip: bool = False
    by_id: Mapping[str, Choice] = field(default_factory=dict)

    @property
    def taken(self) -> int:
        """Đồng of all that were chosen."""
        return sum(one.candidate.support for one in self.chosen)


def select(
    ranking: Ranking,
    budget: int,
    *,
    skip: bool = False,
    picks: Mapping[str, str] | None = None,
    excluded: Mapping[str, str] | None = None,
) -> Selection:
    """Choose in the order of the ranking until the money ends; ``skip``: what does not fit is passed over and the next
    that fits is taken. ``picks``/``excluded``: id → the person's reason; picks are paid first, in their order."""
    picks, excluded = picks or {}, excluded or {}
    everyone = [position.candidate for position in ranking.positions]
    apart = [candidate for candidate, _ in ranking.outside]
    left, chosen, fallen = budget, list[Choice](), list[Choice]()
    for one in (one for one in (*everyone, *apart) if one.id in picks):
        left -= one.support
        why = say(N_("rules", "Chọn theo quyết định: {reason}"), reason=picks[one.id])
        chosen.append(Choice(one, CHOSEN_PICK, left, why))
    ended: Candidate | None = None
    for one in (one for one in everyone if one.id not in picks):
        if one.id in excluded:
            why = say(N_("rules", "Loại theo quyết định: {reason}"), reason=excluded[one.id])
            fallen.append(Choice(one, EXCLUDED, left, why))
        elif one.support <= 0:
            fallen.append(Choice(one, NO_AMOUNT, left, say(N_("rules", "Chưa có mức hỗ trợ đề nghị"))))
        elif ended is not None and not skip:
            why = say(N_("rules", "Đứng sau “{name}”, nơi kinh phí đã hết"), name=ended.name)
            fallen.append(Choice(one, AFTER, left, why, max(0, one.support - left)))
        elif one.support > left:
            ended = ended or one
            fallen.append(Choice(one, SHORT, left, _missing(one, left), one.support - max(left, 0)))
        else:
            left -= one.support
            chosen.append(Choice(one, CHOSEN_FITS if ended else CHOSEN_RANK, left, _fits(ended)))
    for one in (one for one in apart if one.id not in picks):
        why = say(N_("rules", "Xét riêng theo hiệu quả, tính cấp thiết: chọn hay không do người xét"))
        fallen.append(Choice(one, APART, left, why))
    found = {one.candidate.id: one for one in (*chosen, *fallen)}
    return Selection(budget, tuple(chosen), tuple(fallen), left, skip, found)


def _fits(ended: Candidate | None) -> Sentence:
    if ended is None:
        return say(N_("rules", "Theo thứ tự ưu tiên, đủ kinh phí"))
    return say(N_("rules", "Bỏ qua “{name}” vì thiếu tiền; đề án này còn vừa"), name=ended.name)


def _missing(one: Candidate, left: int) -> Sentence:
    return Sentence(
        N_("rules", "Thiếu {short} đồng: cần {wanted} đồng, chỉ còn {left} đồng"),
        {"short": one.support - max(left, 0), "wanted": one.support, "left": max(left, 0)},
        "rules",
    )
