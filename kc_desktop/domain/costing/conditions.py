"""What every support needs (TTLT 26/2014 Đ.7 and after it), what a kind of dossier must name and when (TT 36/2013
Đ.3a), and the caps on management costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kc_desktop.domain.amounts import parse_plain
from kc_desktop.domain.costing.budget import GRANT, MANAGEMENT, OWN_MONEY
from kc_desktop.domain.costing.case import Beneficiary, Case, matches, of_programme
from kc_desktop.domain.rules.answers import Answer, Because, Datum, Missing, once, reason, say, weaker
from kc_desktop.domain.rules.columns import ASK, NO, YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.money_tables import CAPS, CONDITIONS, DOSSIER, KINDS, YEAR
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

KEY = "condition_"
"""Before the test: the key of an answer."""


def conditions(case: Case, law: Law) -> tuple[Answer, ...]:
    """What every support of the programme needs, in the order of the table; a task has no beneficiary to ask about."""
    rules = of_programme(law, CONDITIONS.name, case.programme)
    tests = {"content": _content, "eligible": _eligible, "own": _own, "single": _single, "approved": _approved}
    of_all = ("content", "approved") if case.is_task else tuple(tests)
    return tuple(tests[rule.text("test")](case, rule) for rule in rules if rule.text("test") in of_all)


def _answer(case: Case, rule: Rule, because: Iterable[Because], missing: Iterable[Missing] = ()) -> Answer:
    found = tuple(because)
    asked = once(missing)
    results = {one.result for one in found}
    result = NO if NO in results else ASK if ASK in results or asked or not found else YES
    return Answer(f"{KEY}{rule.text('test')}", say(rule.label), result, found, asked, case.on)


def _content(case: Case, rule: Rule) -> Answer:
    datum = case.datum("content")
    if datum is None:
        asked = case.missing(N_("rules", "Đề án thực hiện nội dung khuyến công nào?"), "content")
        return _answer(case, rule, (reason(rule, ASK, say(N_("rules", "Chưa ghi nội dung khuyến công"))),), (asked,))
    text = N_("rules", "Luật ngày này có nội dung đó")
    if not case.content_known:
        text = N_("rules", "Vào ngày này luật chưa có nội dung đó")
    return _answer(case, rule, (reason(rule, YES if case.content_known else NO, say(text), datum),))


def _eligible(case: Case, rule: Rule) -> Answer:
    because, missing = [], []
    words = {
        YES: N_("rules", "{name}: đủ điều kiện"),
        NO: N_("rules", "{name}: không đủ điều kiện"),
        ASK: N_("rules", "{name}: chưa đủ dữ liệu để xét"),
    }
    for who in case.beneficiaries:
        found = who.answer("eligible")
        if found is None:
            text = N_("rules", "{name}: chưa có trong danh bạ cơ sở")
            because.append(reason(rule, ASK, say(text, name=who.name)))
            text = N_("rules", "{name} là cơ sở nào trong danh bạ?")
            missing.append(case.missing(text, f"beneficiaries/{who.row}/facility", name=who.name))
            continue
        deciding = [one for one in found.because if one.result == found.result]
        clause = next((one.clause for one in deciding if one.clause), rule.clause)
        mark = weaker(rule.mark, *(one.mark for one in deciding))
        because.append(Because(say(words[found.result], name=who.name), clause, mark, (), found.result))
        missing += found.missing
    return _answer(case, rule, because or _no_one(rule), missing or _nobody(case))


def _no_one(rule: Rule) -> tuple[Because, ...]:
    return (reason(rule, ASK, say(N_("rules", "Chưa có tên đơn vị thụ hưởng"))),)


def _nobody(case: Case) -> Iterator[Missing]:
    if not case.beneficiaries:
        yield case.missing(N_("rules", "Hỗ trợ những cơ sở nào?"), "beneficiaries")


def _approved(case: Case, rule: Rule) -> Answer:
    datum = case.datum("approved_on")
    if datum is None:
        return _answer(case, rule, (reason(rule, ASK, say(N_("rules", "Chưa ghi ngày phê duyệt"))),))
    text = say(N_("rules", "Đã phê duyệt"))
    return _answer(case, rule, (reason(rule, YES, text, datum, case.datum("decision_no")),))


def _own(case: Case, rule: Rule) -> Answer:
    """The commitment of each; and the budget against what the surveys say they can bring."""
    texts = {
        YES: N_("rules", "{name}: cam kết đủ vốn đối ứng"),
        NO: N_("rules", "{name}: không cam kết đủ vốn đối ứng"),
        ASK: N_("rules", "{name}: chưa có cam kết vốn đối ứng"),
    }
    question = N_("rules", "{name} có cam kết đủ vốn đối ứng không?")
    because, missing = _commitments(case, rule, "committed_own", texts, question)
    because += (one for who in case.beneficiaries for one in _brought(case, rule, who))
    return _answer(case, rule, because or _no_one(rule), missing or _nobody(case))


def _single(case: Case, rule: Rule) -> Answer:
    texts = {
        YES: N_("rules", "{name}: đã cam kết"),
        NO: N_("rules", "{name}: không cam kết được"),
        ASK: N_("rules", "{name}: chưa có cam kết"),
    }
    question = N_("rules", "{name} có cam kết chưa được hỗ trợ cùng nội dung chi không?")
    because, missing = _commitments(case, rule, "committed_single", texts, question)
    return _answer(case, rule, because or _no_one(rule), missing or _nobody(case))


def _commitments(
    case: Case, rule: Rule, key: str, texts: Mapping[str, str], question: str
) -> tuple[list[Because], list[Missing]]:
    """What each beneficiary committed itself to, and the questions to those who did not say."""
    because, missing = [], []
    for who in case.beneficiaries:
        told = getattr(who, key)
        result = ASK if told is None else YES if told else NO
        because.append(reason(rule, result, say(texts[result], name=who.name)))
        if told is None:
            missing.append(case.missing(question, f"beneficiaries/{who.row}/{key}", name=who.name))
    return because, missing


def _brought(case: Case, rule: Rule, who: Beneficiary) -> Iterator[Because]:
    """What the budget expects of a beneficiary beside what its surveys say it has."""
    lines = [x for x in case.budget.lines if len(case.beneficiaries) == 1 or x.facility == (who.facility or None)]
    own = [line for line in lines if case.budget.group_of(line.source) == OWN_MONEY]
    expected = sum(line.amount or 0 for line in own)
    if who.can_bring is None or not expected:
        return
    text = N_("rules", "{name}: dự toán cần {expected} đồng vốn của cơ sở, phiếu khảo sát ghi có {told} đồng")
    said = say(text, name=who.name, expected=expected, told=who.can_bring)
    result = YES if who.can_bring >= expected else ASK
    yield reason(rule, result, said, *(case.of_line(line) for line in own))


# --- kinds: group and pilot dossiers ---


def kind(case: Case, law: Law) -> Answer:
    """What the kind of the dossier asks for: what is missing stands in the way once the state named is reached."""
    question = say(N_("rules", "Đúng yêu cầu của loại đề án?"))
    because: list[Because] = []
    missing: list[Missing] = []
    for rule in of_programme(law, KINDS.name, case.programme):
        allowed = rule.text("test") == "allowed"
        if rule.text("kind") != case.record.kind or not (
            allowed or not rule.words("contents") or matches(rule, case.record.content)
        ):
            continue
        gaps = tuple(_gaps(case, rule))
        late = not rule.text("before") or rule.text("before") in case.states
        result = YES if not gaps else NO if late else ""
        because.append(reason(rule, result, _told_gaps(rule, gaps), case.datum("kind")))
        missing += gaps if late else ()
    if not because:
        because = [Because(say(N_("rules", "Loại đề án này không có yêu cầu riêng")), result=YES)]
    asked = once(missing)
    if not any(one.result == NO for one in because):
        return Answer("kind", question, YES, tuple(because), asked, case.on)
    shown = say(N_("rules", "Loại đề án: còn thiếu {count} mục"), count=len(asked))
    return Answer("kind", question, NO, tuple(because), asked, case.on, shown=shown)


def _told_gaps(rule: Rule, gaps: Sequence[Missing]) -> Sentence:
    if not gaps:
        return say(rule.label)
    first = f" (+{len(gaps) - 1})" if len(gaps) > 1 else ""
    return say(N_("rules", "{label}: {gap}{more}"), label=say(rule.label), gap=gaps[0].question, more=first)


def _gaps(case: Case, rule: Rule) -> Iterator[Missing]:
    record, number = case.record, rule.whole("number") or 0
    parts = record.parts or ()
    match rule.text("test"):
        case "allowed":
            if record.content and not matches(rule, record.content):
                yield case.missing(N_("rules", "nội dung này không thuộc các nội dung được lập"), "content")
        case "contents":
            found = len({part.content for part in parts if part.content} | {record.content} - {None})
            if found < number:
                yield case.missing(N_("rules", "mới có {found} nội dung"), "parts", found=found)
        case "years":
            last = max((record.end_year or 0, *(part.year or 0 for part in parts)))
            if not record.year or last - record.year + 1 < number:
                yield case.missing(N_("rules", "chưa ghi năm kết thúc sau năm đầu"), "end_year")
        case "first_year":
            first = [part for part in parts if part.year == record.year]
            if not first:
                yield case.missing(N_("rules", "chưa có nội dung của năm đầu"), "parts")
            for part in first:
                if not part.specified:
                    path = f"parts/{part.row_id}/specified"
                    yield case.missing(N_("rules", "“{work}” chưa xác định đầy đủ"), path, work=_work(case, part.work))
        case "named":
            yield from _unnamed(case, rule)


def _work(case: Case, work: str | None) -> str:
    return work or case.lookup.code_label("content", case.record.content or "")


def _unnamed(case: Case, rule: Rule) -> Iterator[Missing]:
    declared = type(case.record).by_key
    for path in rule.words("fields"):
        key, _, cell = path.partition("/")
        if key not in declared:
            continue
        rows = case.record.values.get(key) or ()
        if not rows:
            label = Sentence(declared[key].label, context="form")
            yield case.missing(N_("rules", "chưa ghi “{field}”"), key, field=label)
        shape = declared[key].row
        if not cell or shape is None or cell not in shape.by_key:
            continue
        label = Sentence(shape.by_key[cell].label, context="form")
        for number, row in enumerate(rows, 1):
            if row.values.get(cell) in (None, "", ()):
                text = N_("rules", "{name}: chưa ghi “{field}”")
                name = row.values.get("name") or f"{number}."
                yield case.missing(text, f"{key}/{row.row_id}/{cell}", name=name, field=label)


# --- management costs ---


def management(case: Case, law: Law) -> Answer:
    """Management lines of the programme's money against the cap of its dossiers; in a difficult area the cap of it."""
    lines = [x for x in case.budget.lines if x.kind == MANAGEMENT and case.budget.group_of(x.source) == GRANT]
    question = say(N_("rules", "Chi quản lý trong mức cho phép?"))
    areas = {area for who in case.beneficiaries for area in who.areas or ()}
    known = tuple(_caps(law, case.programme, DOSSIER))
    local = [rule for rule in known if areas & set(rule.words("areas"))]
    general = [rule for rule in known if not rule.words("areas")]
    approved = case.record.approved_support
    base = approved if approved is not None else case.budget.grant
    data = tuple(case.of_line(line) for line in lines)
    spent = sum(line.amount or 0 for line in lines)
    return _capped("management", question, law, next(iter(local or general), None), base, spent, data)


def management_of_year(law: Law, programme: str, year: int, planned: int, spent: int) -> Answer:
    """Management costs of the agency against its cap of the money of a year. ``planned``, ``spent``: đồng."""
    question = say(N_("rules", "Chi quản lý của chương trình năm {year} trong mức cho phép?"), year=str(year))
    rule = next(_caps(law, programme, YEAR), None)
    return _capped("management_year", question, law, rule, planned, spent)


def _caps(law: Law, programme: str, of: str) -> Iterator[Rule]:
    for rule in of_programme(law, CAPS.name, programme):
        if rule.text("of") == of and rule.text("share"):
            yield rule


def _capped(
    key: str, question: Sentence, law: Law, rule: Rule | None, base: int, spent: int, data: tuple[Datum, ...] = ()
) -> Answer:
    if rule is None:
        text = N_("rules", "Danh mục không có mức chi quản lý của chương trình này")
        return Answer(key, question, YES, (Because(say(text)),), (), law.on)
    share = parse_plain(rule.text("share"))
    most = int(base * share / 100)
    text = N_("rules", "{label}: {spent} đồng; không quá {share} % của {base} đồng là {most} đồng")
    said = say(text, label=say(rule.label), spent=spent, share=share.normalize(), base=base, most=most)
    result = YES if spent <= most else NO
    because = reason(rule, result, said, *data, column="share")
    over = say(N_("rules", "Chi quản lý vượt {over} đồng"), over=spent - most) if spent > most else None
    return Answer(key, question, result, (because,), (), law.on, shown=over)
