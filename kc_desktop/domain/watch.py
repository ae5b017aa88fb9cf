"""Dossiers at risk: what each sign of the rules finds in a dossier, how urgent it is, how much money hangs on it.

A sign is a rule of ``risks.csv``: the test is code, its days, share, states and programmes are data. Finding is kept
apart from telling: ten thousand findings are counted and sorted, some dozens are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.rules import appraisal_tables as signs
from kc_desktop.domain.rules.answers import Because, reason, say
from kc_desktop.domain.rules.columns import YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

Fact = Literal["contract", "report", "acceptance", "settlement", "paid", "costs", "paper"]
"""What lies beside a dossier, each read on its own."""


class Running(NamedTuple):
    """What is known of an open dossier; beside it only what the signs ask about one like it (``asked_of``). Money in
    đồng; ``support``: approved, else of the contract, else asked for; ``due_by_year``: support up to and with year
    ``due_year``; ``own``: own capital and loans planned, ``own_shown``: told by the last report or the acceptance;
    ``paper``: words and last day of the paper that ends first."""

    id: str
    name: str
    programme: str
    year: int
    status: str
    nature: str = "de_an"
    support: int = 0
    due_year: int = 0
    due_by_year: int = 0
    paid: int = 0
    own: int = 0
    own_shown: int = 0
    approved_on: date | None = None
    signed_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    reported_on: date | None = None
    accepted_on: date | None = None
    settled_on: date | None = None
    paper: tuple[str, date] | None = None


class Sign(NamedTuple):
    """A rule of ``risks.csv`` with its numbers read once."""

    rule: Rule
    days: int
    share: int
    day: int
    month: int


class Finding(NamedTuple):
    """One sign. ``days``: past its limit, negative = left until it; ``money``: đồng that hang on it."""

    sign: Sign
    dossier: Running
    on: date
    days: int
    money: int

    @property
    def key(self) -> str:
        """What was looked for: one of ``signs.SIGNS``."""
        return self.sign.rule.text("sign")

    @property
    def late(self) -> bool:
        """Whether the limit is past."""
        return self.days >= 0

    @property
    def because(self) -> Because:
        """The rule and what it found, in words."""
        return reason(self.sign.rule, YES, _TESTS[self.key].tell(self.dossier, self.sign, self.on))


class Risk(NamedTuple):
    """A dossier with its findings, the most urgent first. ``money``: the most that hangs on one of them."""

    dossier: Running
    findings: tuple[Finding, ...]
    late: bool
    money: int
    days: int


def risks(dossiers: Iterable[Running], law: Law, on: date) -> tuple[Risk, ...]:
    """The dossiers with findings, the most urgent first."""
    return tuple(sorted(found(dossiers, law, on), key=urgency))


def urgency(risk: Risk) -> tuple[bool, int, int, str]:
    """What is late first, then by money, then by days."""
    return not risk.late, -risk.money, -risk.days, risk.dossier.id


def found(dossiers: Iterable[Running], law: Law, on: date) -> Iterator[Risk]:
    """The dossiers with findings as they come."""
    every = [(sign, _TESTS[sign.rule.text("sign")].test) for sign in _signs(law)]
    by_state: dict[tuple[str, str, str], list[tuple[Sign, _Test]]] = {}
    for one in dossiers:
        key = (one.status, one.programme, one.nature)
        if key not in by_state:
            by_state[key] = [(sign, test) for sign, test in every if _speaks(sign.rule, *key)]
        findings = []
        for sign, test in by_state[key]:
            seen = test(one, sign, on)
            if seen is not None:
                findings.append(Finding(sign, one, on, seen[0], max(0, seen[1])))
        if findings:
            findings.sort(key=_urgency)
            money = max([finding.money for finding in findings])
            yield Risk(one, tuple(findings), findings[0].days >= 0, money, findings[0].days)


def watched(law: Law) -> frozenset[str]:
    """The states in which some sign looks."""
    return frozenset(state for rule in law.rules(signs.RISKS.name) for state in rule.words("states"))


def asked_of(law: Law, status: str, programme: str, nature: str) -> frozenset[Fact]:
    """What the signs that look at such a dossier ask; what it is worth (``support``) is always asked."""
    speaking = (sign for sign in _signs(law) if _speaks(sign.rule, status, programme, nature))
    return frozenset[Fact]().union(*(_TESTS[sign.rule.text("sign")].asks for sign in speaking))


def _signs(law: Law) -> list[Sign]:
    """The rules whose test this program has."""
    return [
        Sign(rule, *(rule.whole(key) or 0 for key in ("days", "share", "day", "month")))
        for rule in law.rules(signs.RISKS.name)
        if rule.text("sign") in _TESTS
    ]


def _urgency(one: Finding) -> tuple[bool, int, int]:
    return one.days < 0, -one.money, -one.days


def _speaks(rule: Rule, status: str, programme: str, nature: str) -> bool:
    programmes, natures = rule.words("programmes"), rule.words("natures")
    return (
        status in rule.words("states")
        and (not programmes or programme in programmes)
        and (not natures or nature in natures)
    )


# --- the tests: (days past the limit, đồng), or None ---

_Seen = tuple[int, int] | None
_Test = Callable[[Running, Sign, date], _Seen]


def _past(day: date | None, sign: Sign, on: date) -> int:
    """Days past ``day`` + the days of the rule; 0 while that is ahead or nobody knows the day."""
    return max(0, (on - day).days - sign.days) if day is not None else 0


def _last_news(one: Running) -> date | None:
    if one.reported_on is None or (one.signed_on is not None and one.signed_on > one.reported_on):
        return one.signed_on
    return one.reported_on


def _no_contract(one: Running, sign: Sign, on: date) -> _Seen:
    over = _past(one.approved_on, sign, on)
    return (over, one.support) if over and one.signed_on is None else None


def _no_progress(one: Running, sign: Sign, on: date) -> _Seen:
    over = _past(_last_news(one), sign, on)
    return (over, one.support) if over and one.accepted_on is None else None


def _past_end(one: Running, sign: Sign, on: date) -> _Seen:
    over = _past(one.ends_on, sign, on)
    return (over, one.support) if over and one.accepted_on is None else None


def _own_capital(one: Running, sign: Sign, on: date) -> _Seen:
    over = _past(one.signed_on or one.starts_on, sign, on)
    return (over, one.support) if over and one.own_shown < _own_wanted(one, sign) else None


def _own_wanted(one: Running, sign: Sign) -> int:
    return one.own * sign.share // 100


def _slow_money(one: Running, sign: Sign, on: date) -> _Seen:
    over = _past(one.signed_on or one.starts_on, sign, on)
    expected = _expected(one, sign, on) if over else 0
    return (over, expected - one.paid) if expected > one.paid else None


def _expected(one: Running, sign: Sign, on: date) -> int:
    """Đồng that should be paid by now: the rule's share of what the time passed would ask for."""
    passed, whole = _time(one, on)
    return one.support * passed * sign.share // (100 * whole) if whole > 0 else 0


def _time(one: Running, on: date) -> tuple[int, int]:
    first = one.signed_on or one.starts_on
    if first is None or one.ends_on is None:
        return 0, 0
    return (min(on, one.ends_on) - first).days, (one.ends_on - first).days


def _paper_ends(one: Running, sign: Sign, on: date) -> _Seen:
    if one.paper is None:
        return None
    days = (on - one.paper[1]).days
    return (days, one.support - one.paid) if days >= -sign.days else None


def _not_settled(one: Running, sign: Sign, on: date) -> _Seen:
    over = _past(one.accepted_on, sign, on)
    return (over, one.support - one.paid) if over and one.settled_on is None else None


def _year_end(one: Running, sign: Sign, on: date) -> _Seen:
    left = one.due_by_year - one.paid
    if left <= 0 or not one.due_year or not sign.day or not sign.month:
        return None
    days = (on - date(one.due_year, sign.month, sign.day)).days
    return (days, left) if days >= -sign.days else None


# --- what they say ---


def _tell_contract(one: Running, _sign: Sign, on: date) -> Sentence:
    told = N_("rules", "Phê duyệt ngày {day}, đã {count} ngày chưa ký hợp đồng")
    return _since(told, one.approved_on, on)


def _tell_progress(one: Running, _sign: Sign, on: date) -> Sentence:
    told = N_("rules", "Ký hợp đồng ngày {day}, đã {count} ngày chưa có báo cáo tiến độ")
    if _last_news(one) == one.reported_on:
        told = N_("rules", "Báo cáo tiến độ gần nhất ngày {day}, đã {count} ngày không có tin mới")
    return _since(told, _last_news(one), on)


def _tell_end(one: Running, _sign: Sign, on: date) -> Sentence:
    told = N_("rules", "Kết thúc theo kế hoạch ngày {day}, đã quá {count} ngày mà chưa nghiệm thu")
    return _since(told, one.ends_on, on)


def _tell_own(one: Running, sign: Sign, _on: date) -> Sentence:
    return say(
        N_("rules", "Vốn đối ứng mới thể hiện {shown} đồng trên {planned} đồng (cần từ {wanted} đồng lúc này)"),
        shown=one.own_shown, planned=one.own, wanted=_own_wanted(one, sign),
    )  # fmt: skip


def _tell_slow(one: Running, sign: Sign, on: date) -> Sentence:
    passed, whole = _time(one, on)
    return say(
        N_("rules", "Đã qua {passed} trong {whole} ngày mà mới giải ngân {paid} đồng; mức cần có {expected} đồng"),
        passed=passed, whole=whole, paid=one.paid, expected=_expected(one, sign, on),
    )  # fmt: skip


def _tell_paper(one: Running, _sign: Sign, on: date) -> Sentence:
    words, last = one.paper or ("", on)
    told = N_("rules", "Giấy tờ “{paper}” có giá trị đến {day}, còn {count} ngày")
    if on > last:
        told = N_("rules", "Giấy tờ “{paper}” hết giá trị từ {day}, đã {count} ngày")
    paper = Sentence(words, context="codelist")
    return say(told, paper=paper, day=show_day(last), count=abs((on - last).days))


def _tell_settlement(one: Running, sign: Sign, on: date) -> Sentence:
    told = N_("rules", "Nghiệm thu ngày {day}, đã {count} ngày chưa có hồ sơ quyết toán (hạn {limit} ngày)")
    day = one.accepted_on or on
    return say(told, day=show_day(day), count=(on - day).days, limit=sign.days)


def _tell_year(one: Running, sign: Sign, on: date) -> Sentence:
    last = date(one.due_year, sign.month, sign.day)
    told = N_("rules", "Còn {left} đồng chưa giải ngân, hết năm ngân sách sau {count} ngày ({day})")
    if on > last:
        told = N_("rules", "Còn {left} đồng chưa giải ngân, đã quá ngày {day} {count} ngày")
    return say(told, left=one.due_by_year - one.paid, day=show_day(last), count=abs((on - last).days))


def _since(told: str, day: date | None, on: date) -> Sentence:
    first = day or on
    return say(told, day=show_day(first), count=(on - first).days)


class _Kind(NamedTuple):
    test: _Test
    tell: Callable[[Running, Sign, date], Sentence]
    asks: tuple[Fact, ...]


_TESTS: Mapping[str, _Kind] = {
    signs.NO_CONTRACT: _Kind(_no_contract, _tell_contract, ("contract",)),
    signs.NO_PROGRESS: _Kind(_no_progress, _tell_progress, ("contract", "report", "acceptance")),
    signs.PAST_END: _Kind(_past_end, _tell_end, ("contract", "acceptance")),
    signs.OWN_CAPITAL: _Kind(_own_capital, _tell_own, ("contract", "costs", "report", "acceptance")),
    signs.SLOW_MONEY: _Kind(_slow_money, _tell_slow, ("contract", "paid")),
    signs.PAPER_ENDS: _Kind(_paper_ends, _tell_paper, ("paper", "paid")),
    signs.NOT_SETTLED: _Kind(_not_settled, _tell_settlement, ("acceptance", "settlement", "paid")),
    signs.YEAR_END: _Kind(_year_end, _tell_year, ("paid",)),
}
