"""The same spending item supported before (TTLT 26/2014 Đ.7.4), as the history of an establishment tells it: a warning
that names what was found; people decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kc_desktop.domain.costing.case import of_programme
from kc_desktop.domain.fold import fold
from kc_desktop.domain.rules.answers import Answer, Because, Datum, say
from kc_desktop.domain.rules.columns import ASK, YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.money_tables import CONDITIONS
from kc_desktop.domain.texts import N_


@dataclass(frozen=True, slots=True)
class Received:
    """A support as some record tells it. ``dossier``: id, "" when only a survey tells it; ``amount``: what was to be
    paid, ``paid``: what was; ``content``, ``item``: codes, "" where a survey has only words (``title``)."""

    facility: str
    name: str
    dossier: str
    survey: str
    title: str
    year: int | None
    programme: str
    amount: int | None
    content: str = ""
    item: str = ""
    status: str = ""
    paid: int = 0


@dataclass(frozen=True, slots=True)
class Double:
    """``same``: the same item (or, without items, the same content); else only told: somebody must look."""

    received: Received
    same: bool


def doubles(content: str | None, item: str | None, history: Iterable[Received]) -> tuple[Double, ...]:
    """What of the history may be the same spending item, the sure ones first, the newest first."""
    known = list(history)
    found = [Double(one, True) for one in known if one.dossier and _same(content or "", item or "", one)]
    told: dict[tuple[int | None, str, int | None, str], Double] = {}
    for one in known:
        if not one.dossier and not any(_is_told(one, other) for other in known if other.dossier):
            told.setdefault((one.year, one.programme, one.amount, fold(one.title)), Double(one, False))
    found.sort(key=lambda one: -(one.received.year or 0))
    return (*found, *sorted(told.values(), key=lambda one: -(one.received.year or 0)))


def _same(content: str, item: str, one: Received) -> bool:
    if item and one.item:
        return item == one.item
    return bool(content) and content == one.content


def _is_told(told: Received, other: Received) -> bool:
    """Whether what a survey tells is a support that the dossiers know."""
    amounts = {other.amount, other.paid or None}
    return told.year == other.year and told.programme in ("", other.programme) and told.amount in (None, *amounts)


def answer(found: Iterable[Double], law: Law, programme: str) -> Answer:
    """Yes: nothing of the kind is known; ask: something is, or may be."""
    single = (rule for rule in of_programme(law, CONDITIONS.name, programme) if rule.text("test") == "single")
    rule = next(single, None)
    clause, mark = (rule.clause, rule.mark) if rule is not None else ("", "F")
    because = tuple(_because(one, clause, mark) for one in found)
    if not because:
        text = N_("rules", "Không thấy trong các đề án và phiếu khảo sát đã nhập")
        because = (Because(say(text), clause, mark, result=YES),)
    question = say(N_("rules", "Chưa từng được hỗ trợ cùng nội dung chi?"))
    if because[0].result == YES:
        return Answer("double", question, YES, because, (), law.on, shown=say(N_("rules", "Chưa thấy hỗ trợ trùng")))
    shown = say(N_("rules", "Trùng hỗ trợ: {count} lần cần đối chiếu"), count=len(because))
    return Answer("double", question, ASK, because, (), law.on, shown=shown)


def _because(one: Double, clause: str, mark: str) -> Because:
    received = one.received
    if one.same:
        text = N_("rules", "{name}: năm {year} đề án “{title}” cùng nội dung chi, {amount} đồng, đã chi {paid} đồng")
    else:
        text = N_("rules", "{name}: phiếu khảo sát ghi năm {year} được hỗ trợ “{title}”, {amount} đồng: cần đối chiếu")
    said = say(
        text, name=received.name, year=f"{received.year or '?'}", title=received.title,
        amount=received.amount if received.amount is not None else "?", paid=received.paid,
    )  # fmt: skip
    return Because(said, clause, mark, tuple(_data(received)), ASK)


def _data(received: Received) -> Iterator[Datum]:
    form, record = ("dossier", received.dossier) if received.dossier else ("survey", received.survey)
    label = N_("form", "Đề án") if received.dossier else N_("form", "Phiếu khảo sát")
    yield Datum(f"{form}:{record}", label, received.title)
