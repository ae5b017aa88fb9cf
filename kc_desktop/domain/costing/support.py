"""How much may be supported: min(share × eligible cost, ceiling × factor), by the rules of programme, place and day
(TTLT 26/2014 Đ.6, TT 28/2018 Đ.8 and what the province decided). A proposal with its reasons; the office decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from kc_desktop.domain.amounts import parse_plain
from kc_desktop.domain.costing.budget import MANAGEMENT
from kc_desktop.domain.costing.case import Beneficiary, Case, matches, of_programme
from kc_desktop.domain.declared.dossier import CostRow
from kc_desktop.domain.rules.answers import Answer, Because, Missing, once, reason, say
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.money_tables import CEILINGS, FACILITY, PRIORITY_ENTRY
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.texts import N_

QUESTION = N_("rules", "Hỗ trợ được bao nhiêu?")
PRIORITIES = ("priority_area", "priority_industry")
"""Answers that allow the factor (TTLT 26/2014 Đ.6.2.t: area and industry of NĐ 45 Đ.6)."""
_ANY_ITEM = "khac"


@dataclass(frozen=True, slots=True)
class Level:
    """The support of a facility, or ("") of the dossier, for one item. ``normal``: the most without the priority
    factor, ``highest`` with it where it may be used; None: nothing limits it. ``cost``: eligible cost, lines that do
    not say counted in; ``asked``: what the dossier asks for. The answer is yes within, ask where data are missing or
    only the factor makes it possible, no above."""

    facility: str
    name: str
    item: str
    cost: int
    share: Decimal | None
    ceiling: int | None
    factor: Decimal
    normal: int | None
    highest: int | None
    asked: int | None
    answer: Answer


@dataclass(frozen=True, slots=True)
class _Target:
    """Whom a level is for, with the cost lines that count: ``sure`` those that say so, ``open`` those that do not."""

    who: Beneficiary | None
    sure: tuple[CostRow, ...]
    open: tuple[CostRow, ...]
    asked: int | None
    stray: tuple[CostRow, ...] = ()
    partial: bool = False
    times: int = 1


def levels(case: Case, law: Law) -> tuple[Level, ...]:
    """One level per facility where the ceiling is per facility, else one; of a đề án điểm one per content."""
    known = [rule for rule in of_programme(law, CEILINGS.name, case.programme) if rule.text("item")]
    parts = _by_content(case)
    if len(parts) > 1:
        found = [_for_content(case, law, known, content, asked) for content, asked in parts.items()]
        return tuple(level for some in found for level in some)
    return tuple(_for_content(case, law, known, case.record.content, None))


def _by_content(case: Case) -> dict[str, int]:
    asked: dict[str, int] = {}
    for part in case.record.parts or ():
        if part.content:
            asked[part.content] = asked.get(part.content, 0) + (part.support or 0)
    return asked


def _for_content(case: Case, law: Law, known: Iterable[Rule], content: str | None, part: int | None) -> Iterator[Level]:
    rules = _of_item(case, known, content, by_item=part is None or content == case.record.content)
    items = {rule.text("item") for rule in rules}
    if len(items) != 1:
        yield _undecided(case, tuple(rules), content, part, has_rules=any(known))
        return
    per_facility = any(rule.text("per") == FACILITY for rule in rules)
    for target in _targets(case, per_facility=per_facility, part=part):
        rule, doubt = _at_place(rules, target.who)
        yield _Reckoning(case, law, rule, target).level(doubt)


def _of_item(case: Case, known: Iterable[Rule], content: str | None, *, by_item: bool) -> list[Rule]:
    """The rules of the item, or else of the content, those that name it most closely."""
    item = case.record.support_item if by_item else None
    if item and item != _ANY_ITEM:
        return [rule for rule in known if rule.text("item") == item]
    close = [(matches(rule, content), rule) for rule in known]
    best = max((how for how, _ in close), default=0)
    return [rule for how, rule in close if how == best and how]


def _undecided(case: Case, rules: tuple[Rule, ...], content: str | None, part: int | None, *, has_rules: bool) -> Level:
    asked = part if part is not None else case.budget.support
    if not has_rules:
        text = N_("rules", "Danh mục không có mức hỗ trợ của chương trình này: theo quyết định phê duyệt")
        answer = _answer(case, YES, (Because(say(text), result=YES),))
    elif rules:
        because = tuple(reason(rule, ASK, say(rule.label), case.datum("content")) for rule in rules)
        answer = _answer(case, ASK, because, (case.missing(N_("rules", "Khoản mục hỗ trợ nào?"), "support_item"),))
    else:
        text = N_("rules", "Danh mục chưa có mức hỗ trợ cho nội dung này, ngày này")
        data = tuple(one for one in (case.datum("content"),) if one)
        path = "support_item" if content else "content"
        asks = case.missing(N_("rules", "Khoản mục hỗ trợ nào?"), path)
        answer = _answer(case, ASK, (Because(say(text), data=data, result=ASK),), (asks,))
    return Level("", "", case.record.support_item or "", 0, None, None, Decimal(1), None, None, asked, answer)


def _answer(
    case: Case, result: str, because: Iterable[Because], missing: Iterable[Missing] = (), most: int | None = None
) -> Answer:
    shown = None if most is None else say(N_("rules", "tối đa {most} đồng"), most=most)
    value = "" if most is None else str(most)
    return Answer("support", say(QUESTION), result, tuple(because), once(missing), case.on, value, shown)


def _targets(case: Case, *, per_facility: bool, part: int | None) -> Iterator[_Target]:
    lines = [line for line in case.budget.lines if line.kind != MANAGEMENT or line.eligible]
    if part is not None:
        count = len(case.beneficiaries) if per_facility else 1
        yield _Target(None, (), (), part, partial=True, times=max(count, 1))
    elif not per_facility:
        yield _Target(None, *_sorted(lines), asked=case.budget.support or None)
    elif not case.beneficiaries:
        count = case.record.result_quantity or 0
        yield _Target(None, *_sorted(lines), asked=case.budget.support or None, times=count)
    else:
        only = len(case.beneficiaries) == 1
        stray = () if only else tuple(line for line in lines if not line.facility and line.eligible is not False)
        for who in case.beneficiaries:
            own = [line for line in lines if only or (line.facility and line.facility == who.facility)]
            granted = case.budget.support if only else case.budget.support_of(who.facility) if who.facility else 0
            yield _Target(who, *_sorted(own), asked=who.support or granted or None, stray=stray)


def _sorted(lines: Iterable[CostRow]) -> tuple[tuple[CostRow, ...], tuple[CostRow, ...]]:
    known = tuple(lines)
    return tuple(one for one in known if one.eligible), tuple(one for one in known if one.eligible is None)


def _at_place(rules: list[Rule], who: Beneficiary | None) -> tuple[Rule, bool]:
    """The rule of the old province where the facility is, else the one of the whole province; and whether nobody can
    say because the old province is not known."""
    local = [rule for rule in rules if rule.words("old_provinces")]
    general = [rule for rule in rules if not rule.words("old_provinces")]
    old = who.old_province if who is not None else ""
    of_place = [rule for rule in local if old in rule.words("old_provinces")]
    return (of_place or general or local)[0], bool(local) and not old


@dataclass(frozen=True, slots=True)
class _Reckoning:
    """The computation of one level, line by line."""

    case: Case
    law: Law
    rule: Rule
    target: _Target

    def level(self, doubt: bool) -> Level:
        """``doubt``: another rule may hold at the place of the facility."""
        who, factor_rule, asked = self.target.who, self._factor_rule(), self.target.asked
        cost = sum(line.amount or 0 for line in (*self.target.sure, *self.target.open))
        priorities = self._prioritised()
        factor = (_number(factor_rule, "priority_factor") if factor_rule else None) or Decimal(1)
        used = factor if any(one.result == YES for one in priorities) else Decimal(1)
        hoped = factor if any(one.result == ASK for one in priorities) else used
        normal, highest, hopes = (self._limit(cost, times) for times in (Decimal(1), used, hoped))
        missing = tuple(self._missing(doubt))
        because = [*self._base(cost), *self._bounds(cost, normal)]
        if factor > 1 and factor_rule and normal is not None and self.rule.text("ceiling"):
            because += self._priority(factor_rule, factor, priorities, highest if used > 1 else None)
        if asked is not None and highest is not None and hopes is not None and highest < asked <= hopes:
            missing += tuple(gap for one in priorities if one.result == ASK for gap in one.missing)
        result, verdict = self._verdict(normal, hopes, missing)
        because += [verdict] if verdict else []
        because += (place := tuple(self._place()))
        if any(one.result == NO for one in place):
            result = NO
        return Level(
            who.facility if who else "", who.name if who else "", self.rule.text("item"), cost, self._share,
            self._ceiling, used, normal, highest, asked, _answer(self.case, result, because, missing, highest),
        )  # fmt: skip

    @property
    def _share(self) -> Decimal | None:
        return _number(self.rule, "share") if not self.target.partial else None

    @property
    def _ceiling(self) -> int | None:
        whole = self.rule.whole("ceiling")
        return whole if whole is None or not self.target.times else whole * self.target.times

    def _limit(self, cost: int, factor: Decimal) -> int | None:
        """The smaller of both, rounded down to đồng; a share of nothing limits nothing yet."""
        found = []
        if self._share is not None and cost:
            found.append(int(cost * self._share / 100))
        if self._ceiling is not None:
            found.append(int(self._ceiling * factor))
            found += [cost] if cost and self._share is None else []
        return min(found, default=None)

    def _factor_rule(self) -> Rule | None:
        if self.rule.text("priority_factor"):
            return self.rule
        return self.law.rule(CEILINGS.name, f"{self.case.programme}/{PRIORITY_ENTRY}")

    def _prioritised(self) -> tuple[Answer, ...]:
        people = (self.target.who,) if self.target.who else self.case.beneficiaries
        found = [one.answer(key) for one in people for key in PRIORITIES]
        return tuple(answer for answer in found if answer is not None)

    def _base(self, cost: int) -> Iterator[Because]:
        lines = (*self.target.sure, *self.target.open)
        if lines:
            text = N_("rules", "Chi phí được hỗ trợ: {cost} đồng, từ {count} dòng dự toán")
            data = tuple(self.case.of_line(line) for line in lines)
            yield Because(say(text, cost=cost, count=len(lines)), data=data)
        if self.target.partial:
            yield Because(say(N_("rules", "Đề án điểm: so phần kinh phí của nội dung này với trần")))

    def _bounds(self, cost: int, normal: int | None) -> Iterator[Because]:
        if self._share is not None and cost:
            text = N_("rules", "{label}: {share} % của {cost} đồng là {part} đồng")
            part = int(cost * self._share / 100)
            said = say(text, label=say(self.rule.label), share=self._share.normalize() + 0, cost=cost, part=part)
            yield reason(self.rule, "", said, column="share")
        if self._ceiling is not None:
            text = N_("rules", "{label}: không quá {ceiling} đồng")
            if self.target.times > 1:
                text = N_("rules", "{label}: không quá {ceiling} đồng cho {times} cơ sở")
            elif self._share is not None and cost:
                text = N_("rules", "Không quá {ceiling} đồng")
            facts = {"ceiling": self._ceiling, "times": self.target.times}
            yield reason(self.rule, "", say(text, label=say(self.rule.label), **facts), column="ceiling")
        if normal is None and not (self._share and not cost):
            text = N_("rules", "{label}: danh mục không ghi mức; theo dự toán được duyệt")
            yield reason(self.rule, "", say(text, label=say(self.rule.label)))

    def _priority(
        self, rule: Rule, factor: Decimal, allowed: Iterable[Answer], highest: int | None
    ) -> Iterator[Because]:
        shown = factor.normalize() + 0
        if highest is None:
            text = N_("rules", "Hệ số ưu tiên đến {factor}: chưa thấy thuộc địa bàn, ngành nghề ưu tiên")
            yield reason(rule, "", say(text, factor=shown), column="priority_factor")
            return
        text = N_("rules", "Hệ số ưu tiên đến {factor}: tối đa {highest} đồng, do người có thẩm quyền quyết định")
        yield reason(rule, "", say(text, factor=shown, highest=highest), column="priority_factor")
        for answer in allowed:
            yield from (replace(one, result="") for one in answer.because if one.result == YES)

    def _verdict(
        self, normal: int | None, highest: int | None, missing: tuple[Missing, ...]
    ) -> tuple[str, Because | None]:
        """``highest``: with the priority factor, where nothing speaks against it yet."""
        asked = self.target.asked
        if asked is None:
            return ASK, None
        if normal is None or highest is None:
            return (ASK if missing else YES), None
        if asked > highest and not self.target.stray:
            text = N_("rules", "Đề nghị {asked} đồng: vượt mức tối đa {over} đồng")
            result = ASK if missing and self._waits(missing) else NO
            return result, reason(self.rule, result, say(text, asked=asked, over=asked - highest))
        if asked > normal:
            text = N_("rules", "Đề nghị {asked} đồng: chỉ được khi áp dụng hệ số ưu tiên")
            return ASK, reason(self.rule, ASK, say(text, asked=asked))
        certain = self._limit(sum(line.amount or 0 for line in self.target.sure), Decimal(1))
        enough = not missing or (bool(self.target.sure) and certain is not None and asked <= certain)
        text = N_("rules", "Đề nghị {asked} đồng: trong mức")
        result = YES if enough else ASK
        return result, reason(self.rule, result, say(text, asked=asked))

    def _waits(self, missing: tuple[Missing, ...]) -> bool:
        """Whether an answer may still raise the limit; lines that do not say count in already."""
        return any(not one.path.endswith("/eligible") for one in missing)

    def _missing(self, doubt: bool) -> Iterator[Missing]:
        case, target = self.case, self.target
        for line in target.open:
            text = N_("rules", "Dòng “{item}” ({amount} đồng) có tính vào chi phí được hỗ trợ không?")
            yield case.missing(text, f"costs/{line.row_id}/eligible", item=line.item or "", amount=line.amount or 0)
        for line in target.stray:
            text = N_("rules", "Dòng “{item}” ({amount} đồng) là của cơ sở nào?")
            yield case.missing(text, f"costs/{line.row_id}/facility", item=line.item or "", amount=line.amount or 0)
        if self._share is not None and not (target.sure or target.open or target.stray):
            yield case.missing(N_("rules", "Dự toán gồm những dòng nào?"), "costs")
        if not target.times:
            yield case.missing(N_("rules", "Hỗ trợ những cơ sở nào?"), "beneficiaries")
        if target.asked is None:
            path = f"beneficiaries/{target.who.row}/support" if target.who else "costs"
            yield case.missing(N_("rules", "Đề nghị hỗ trợ bao nhiêu?"), path)
        if doubt:
            text = N_("rules", "Nơi sản xuất của {name} thuộc tỉnh cũ nào?")
            yield Missing(say(text, name=target.who.name if target.who else ""), "facility", "old_commune")
        if self.rule.words("areas") and target.who is not None and target.who.areas is None:
            text = N_("rules", "Nơi sản xuất của {name} thuộc địa bàn ưu tiên nào?")
            yield Missing(say(text, name=target.who.name), "facility", "priority_areas")

    def _place(self) -> Iterator[Because]:
        """A support that only some areas get."""
        who, areas = self.target.who, self.rule.words("areas")
        if areas and who is not None and who.areas is not None and not set(areas) & set(who.areas):
            text = N_("rules", "{name}: nơi sản xuất không thuộc địa bàn được hỗ trợ")
            yield reason(self.rule, NO, say(text, name=who.name), column="areas")


def _number(rule: Rule, column: str) -> Decimal | None:
    return parse_plain(rule.text(column)) if rule.text(column) else None
