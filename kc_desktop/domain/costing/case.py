"""What is known of a đề án when its money is judged: the record, its budget, its beneficiaries as judged that day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.costing.budget import Budget
from kc_desktop.domain.declared.dossier import CostRow, Dossier
from kc_desktop.domain.forms import Field, Lookup
from kc_desktop.domain.rules.answers import Answer, Datum, Missing, say
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.values import show

TASK = "nhiem_vu"
"""Code of ``dossier_nature``: a task of the agency, without a beneficiary."""


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """One row of the beneficiaries. ``facility``: "" until it is in the bank; ``answers``: its judgement, () without a
    facility; ``areas``: priority areas of its site, None while nobody said; ``old_province``: "" unknown;
    ``can_bring``: own capital and loans by the needs surveyed, None without them."""

    row: str
    facility: str
    name: str
    support: int | None = None
    committed_own: bool | None = None
    committed_single: bool | None = None
    answers: tuple[Answer, ...] = ()
    areas: tuple[str, ...] | None = None
    old_province: str = ""
    can_bring: int | None = None

    def answer(self, key: str) -> Answer | None:
        """What the rules say of the facility."""
        return next((one for one in self.answers if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Case:
    """``on``: the day whose rules hold; ``content_known``: whether the law had the content that day; ``states``: codes
    of the statuses passed through, the present one last."""

    record: Dossier
    budget: Budget
    on: date
    lookup: Lookup
    beneficiaries: tuple[Beneficiary, ...] = ()
    content_known: bool = True
    states: tuple[str, ...] = ()

    @property
    def programme(self) -> str:
        """Code."""
        return self.record.programme or ""

    @property
    def is_task(self) -> bool:
        """A task without a beneficiary."""
        return self.record.nature == TASK

    def datum(self, key: str) -> Datum | None:
        """A value of the dossier with its label; None when there is none."""
        value = self.record.values.get(key)
        return None if value in (None, "", ()) else _datum(self.record.by_key[key], value, self.lookup, key)

    def of_line(self, line: CostRow) -> Datum:
        """The amount of a cost line and what it is for."""
        amount = show(CostRow.amount, line.amount or 0, self.lookup)
        source = self.lookup.code_label("funding_source", line.source or "")
        return Datum(f"costs/{line.row_id}/amount", CostRow.amount.label, f"{amount} ({line.item}; {source})")

    def missing(self, question: str, path: str, **facts: Sentence | int | str) -> Missing:
        """A question whose answer belongs into the dossier."""
        return Missing(say(question, **facts), Dossier.key, path)


def _datum(declared: Field[object], value: object, lookup: Lookup, path: str) -> Datum:
    return Datum(path, declared.label, show(declared, value, lookup))


def of_programme(law: Law, table: str, programme: str) -> Iterator[Rule]:
    """The rules of a table that hold for a programme; a rule that names none holds for all."""
    for rule in law.rules(table):
        if not rule.words("programmes") or programme in rule.words("programmes"):
            yield rule


def matches(rule: Rule, content: str | None) -> int:
    """How closely a rule's contents name a content: the length of the code that stands for it, 0 for none."""
    codes = (code for code in rule.words("contents") if content == code or (content or "").startswith(f"{code}."))
    return max((len(code) for code in codes), default=0)
