"""What may be asked for now: the first advance by content and work done, then the rest after acceptance; a donor pays
what was verified (TT 36/2013 Đ.13–16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kc_desktop.domain.amounts import parse_plain
from kc_desktop.domain.costing.budget import Budget
from kc_desktop.domain.costing.case import TASK, matches, of_programme
from kc_desktop.domain.costing.ledger import Ledger
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.declared.execution import Acceptance, Progress
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.rules.answers import Answer, Because, Datum, Missing, once, reason, say
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.money_tables import ADVANCES
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

FIRST, REST, DONE = "first", "rest", "done"
DONOR = "tai_tro"
"""Code of the programme that is paid by verified output."""
_PASSED = ("dat", "bo_sung")
_CONTRACTS = ("hop_dong", "hop_dong_ho_tro")
_HAVE = "co"
_NEEDLESS = "khong_can"


@dataclass(frozen=True, slots=True)
class Advance:
    """``base``: the programme's money of the dossier; ``limit``: what may be paid in this phase, ``now``: what of it is
    not paid yet and may be asked for today, 0 while the answer (key "advance") is no; ``papers``: codes of
    ``dossier_paper``."""

    answer: Answer
    phase: str
    base: int
    share: Decimal | None
    limit: int
    paid: int
    now: int
    papers: tuple[str, ...]
    missing_papers: tuple[str, ...]
    work_done: Decimal | None
    work_over: Decimal | None


@dataclass(frozen=True, slots=True)
class State:
    """What a dossier has reached. ``progress``, ``accepted``: to the day; ``contracts``: how many were signed;
    ``there``: papers that records of the dossier stand for."""

    record: Dossier
    budget: Budget
    ledger: Ledger
    on: date
    lookup: Lookup
    progress: tuple[Progress, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    contracts: int = 0
    there: frozenset[str] = frozenset()

    @property
    def work(self) -> Progress | None:
        """The newest progress report that says how far the work is."""
        known = [one for one in self.progress if one.as_of and one.work_done is not None]
        return max(known, key=lambda one: one.as_of or date.min, default=None)

    @property
    def finished(self) -> tuple[Acceptance, ...]:
        """Acceptances that passed, when the last of them is there; () before."""
        passed = tuple(one for one in self.accepted if one.result in _PASSED)
        return passed if any(one.last or one.kind != "5a" for one in passed) else ()

    @property
    def completed(self) -> Progress | None:
        """The report of all work done (Mẫu 3b) that a task ends with: nobody writes minutes of acceptance of one."""
        told = [one for one in self.progress if one.final and self.record.nature == TASK]
        return max(told, key=lambda one: one.as_of or date.min, default=None)


def advance(state: State, law: Law) -> Advance:
    """What may be asked for on a day."""
    ledger = state.ledger
    out = ledger.paid - ledger.refunded
    if state.record.programme == DONOR:
        return _verified(state, out)
    ended = bool(state.finished or state.completed)
    rule = _rule(law, state.record, REST if ended else FIRST)
    if ended:
        return _rest(state, rule, out)
    question = say(N_("rules", "Tạm ứng lần đầu được chưa?"))
    if rule is None:
        text = N_("rules", "Danh mục không có quy định tạm ứng của chương trình này")
        answer = _answer(question, ASK, (Because(say(text), result=ASK),), (), state.on, text)
        return Advance(answer, FIRST, ledger.plan, None, 0, out, 0, (), (), None, None)
    share = parse_plain(rule.text("share") or "0")
    limit = int(ledger.plan * share / 100)
    over = parse_plain(rule.text("work_over")) if rule.text("work_over") else None
    papers = _wanted(state, rule)
    lacking = tuple(code for code in papers if not _has(state, code))
    because = [*_first(state, rule, share, limit, out), *_work(state, rule, over), *_papers(state, rule, lacking)]
    missing = tuple(_asked(state, over))
    left = max(min(limit - out, ledger.remaining), 0)
    results = {one.result for one in because}
    result = NO if NO in results or not left else ASK if ASK in results else YES
    shown = {
        YES: N_("rules", "Được tạm ứng lần đầu"),
        NO: N_("rules", "Chưa được tạm ứng lần đầu"),
        ASK: N_("rules", "Tạm ứng lần đầu: còn điều phải xem"),
    }
    answer = _answer(question, result, because, missing, state.on, shown[result])
    now = 0 if result == NO else left
    done = state.work.work_done if state.work else None
    return Advance(answer, FIRST, ledger.plan, share, limit, out, now, papers, lacking, done, over)


def _answer(
    question: Sentence, result: str, because: Iterable[Because], missing: Iterable[Missing], on: date, shown: str
) -> Answer:
    return Answer("advance", question, result, tuple(because), once(missing), on, shown=say(shown))


def _rule(law: Law, record: Dossier, phase: str) -> Rule | None:
    """The rule that names the content most closely, else the one for all others."""
    rules = of_programme(law, ADVANCES.name, record.programme or "")
    known = tuple(rule for rule in rules if rule.text("phase") == phase)
    close = max(known, key=lambda rule: matches(rule, record.content), default=None)
    if close is not None and matches(close, record.content):
        return close
    return next((rule for rule in known if not rule.words("contents")), None)


def _first(state: State, rule: Rule, share: Decimal, limit: int, out: int) -> Iterator[Because]:
    text = N_("rules", "{label}: tạm ứng không quá {share} % của {base} đồng là {limit} đồng")
    said = say(text, label=say(rule.label), share=share.normalize(), base=state.ledger.plan, limit=limit)
    yield reason(rule, "", said, column="share")
    if out:
        text = N_("rules", "Đã chi {paid} đồng, còn được tạm ứng {rest} đồng")
        yield Because(say(text, paid=out, rest=max(limit - out, 0)), result=YES if limit > out else NO)
    if not state.contracts and state.record.nature != TASK:
        yield reason(rule, NO, say(N_("rules", "Chưa ký hợp đồng")))


def _work(state: State, rule: Rule, over: Decimal | None) -> Iterator[Because]:
    if over is None:
        return
    work = state.work
    if work is None or work.work_done is None:
        text = N_("rules", "Chỉ khi khối lượng đã làm trên {over} %: chưa có báo cáo tiến độ")
        yield reason(rule, ASK, say(text, over=over.normalize()), column="work_over")
        return
    day = show_day(work.as_of) if work.as_of else ""
    text = N_("rules", "Khối lượng đến {day} là {done} %; phải trên {over} %")
    said = say(text, day=day, done=work.work_done.normalize(), over=over.normalize())
    yield reason(rule, YES if work.work_done > over else NO, said, column="work_over")


def _papers(state: State, rule: Rule, lacking: tuple[str, ...]) -> Iterator[Because]:
    if not _wanted(state, rule):
        return
    if lacking:
        names = "; ".join(state.lookup.code_label("dossier_paper", code) for code in lacking)
        yield reason(rule, ASK, say(N_("rules", "Còn thiếu: {papers}"), papers=names), column="papers")
    else:
        yield reason(rule, YES, say(N_("rules", "Đủ giấy tờ")), column="papers")


def _wanted(state: State, rule: Rule) -> tuple[str, ...]:
    """The papers of a rule; a task is the agency's own work, without a contract."""
    return tuple(code for code in rule.words("papers") if state.record.nature != TASK or code not in _CONTRACTS)


def _has(state: State, code: str) -> bool:
    told = (row for row in state.record.papers or () if row.paper == code)
    return code in state.there or any(row.state in (_HAVE, _NEEDLESS) for row in told)


def _asked(state: State, over: Decimal | None) -> Iterator[Missing]:
    if over is not None and state.work is None:
        yield Missing(say(N_("rules", "Khối lượng đã làm bao nhiêu phần trăm?")), Progress.key, "work_done")


def _rest(state: State, rule: Rule | None, out: int) -> Advance:
    """After acceptance: what was accepted, at most what was approved, less what was paid."""
    plan = state.ledger.plan
    report = state.completed
    amounts = [one.support_accepted for one in state.finished] or ([report.support_spent] if report else [])
    told = [amount for amount in amounts if amount is not None]
    limit = min(plan, sum(told)) if told else plan
    now = max(limit - out, 0)
    papers = _wanted(state, rule) if rule is not None else ()
    lacking = tuple(code for code in papers if not _has(state, code))
    clause, mark = (rule.clause, rule.mark) if rule is not None else ("", "F")
    text = N_("rules", "Hoàn thành: thanh toán đến {limit} đồng, đã chi {paid} đồng, còn {rest} đồng")
    because = [Because(say(text, limit=limit, paid=out, rest=now), clause, mark, result=YES)]
    if out > limit:
        text = N_("rules", "Đã chi quá {over} đồng: phải nộp lại")
        because.append(Because(say(text, over=out - limit), clause, mark, result=NO))
    if not told:
        text = N_("rules", "Biên bản nghiệm thu, báo cáo hoàn thành chưa ghi kinh phí thực hiện")
        because.append(Because(say(text), result=""))
    because += _papers(state, rule, lacking) if rule is not None and now else ()
    question = say(N_("rules", "Thanh toán phần còn lại được chưa?"))
    result = NO if not now else ASK if lacking else YES
    shown = {
        YES: N_("rules", "Được thanh toán phần còn lại"),
        NO: N_("rules", "Không còn khoản nào được thanh toán"),
        ASK: N_("rules", "Thanh toán phần còn lại: còn thiếu giấy tờ"),
    }
    answer = _answer(question, result, because, (), state.on, shown[result])
    return Advance(answer, REST if now else DONE, plan, None, limit, out, now, papers, lacking, None, None)


def _verified(state: State, out: int) -> Advance:
    """What was found at acceptance × the unit price of that output in the budget, at most what the budget has."""
    prices = {fold(i.name): (i.unit_price, i.total) for i in state.budget.items if i.unit_price is not None}
    because: list[Because] = []
    missing: list[Missing] = []
    limit = 0
    for item, found in _outputs(state.accepted).items():
        price = next((known for name, known in prices.items() if name == fold(item)), None)
        if price is None or price[0] is None:
            text = N_("rules", "Đơn giá của kết quả “{item}” là bao nhiêu?")
            missing.append(Missing(say(text, item=item), Dossier.key, "costs"))
            continue
        amount = min(int(found * price[0]), price[1])
        limit += amount
        text = N_("rules", "{item}: {found} đã kiểm chứng × {price} đồng, được thanh toán {amount} đồng")
        said = say(text, item=item, found=found.normalize(), price=price[0], amount=amount)
        because.append(Because(said, data=(Datum("results", N_("form", "Kết quả so với mục tiêu"), item),), result=YES))
    if not because and not missing:
        because.append(Because(say(N_("rules", "Chưa có kết quả nào được kiểm chứng")), result=NO))
    limit = min(limit, state.ledger.plan)
    now = max(limit - out, 0)
    question = say(N_("rules", "Nhà tài trợ thanh toán được bao nhiêu?"))
    result = ASK if missing else YES if now else NO
    shown = {
        YES: N_("rules", "Nhà tài trợ thanh toán theo kết quả đã kiểm chứng"),
        NO: N_("rules", "Chưa có kết quả nào được thanh toán"),
        ASK: N_("rules", "Kết quả đã kiểm chứng: còn thiếu đơn giá"),
    }
    answer = _answer(question, result, because, missing, state.on, shown[result])
    phase = DONE if out >= state.ledger.plan > 0 else REST
    return Advance(answer, phase, state.ledger.plan, None, limit, out, now, (), (), None, None)


def _outputs(accepted: Iterable[Acceptance]) -> dict[str, Decimal]:
    """Output found over all acceptances that passed."""
    found: dict[str, Decimal] = {}
    for one in accepted:
        for row in (one.results or ()) if one.result in _PASSED else ():
            if row.item and row.found is not None:
                found[row.item] = found.get(row.item, Decimal(0)) + row.found
    return found
