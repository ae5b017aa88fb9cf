"""An act on the plan before it is written, and what is odd about it: told with figures, never a wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

_OVER_PLAN = N_("planning", "Số tiền {amount} đồng lớn hơn số còn lại của nguồn {left} đồng (kế hoạch {planned} đồng, "
                "đã thực hiện {executed} đồng).")  # fmt: skip
_OVER_PAID = N_("planning", "Thu hồi {amount} đồng lớn hơn số đã chi còn lại {paid} đồng.")
_OVER_APPROVED = N_("planning", "{name}: giao {sum} đồng, nhiều hơn kinh phí được duyệt {approved} đồng.")
_LOOSE = N_("planning", "{source}: năm này đã giao {loose} đồng không gắn đề án. Nếu đợt này nằm trong số đó thì đừng "
            "giao nữa, kế hoạch sẽ tính hai lần; cột Trong đề án đã tính các đề án được duyệt.")  # fmt: skip
_TWICE = N_("planning", "{name}: đã được giao {before} đồng trong năm.")


@dataclass(frozen=True, slots=True)
class Decision:
    """The paper behind an act: day and number once for everything in it."""

    on: date
    number: str = ""
    batch: str = ""
    programme: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """What a dossier gets from one source in an assignment. ``approved``: đồng of that source and year by its approval;
    ``before``: what earlier entries of the year gave it; ``loose``: what the source was assigned for no dossier;
    ``source_label``: of the code list."""

    dossier: str
    name: str
    source: str
    amount: int
    content: str = ""
    commune: str = ""
    approved: int = 0
    before: int = 0
    loose: int = 0
    source_label: str = ""

    @property
    def proposed(self) -> int:
        """What is still to be assigned."""
        return max(self.approved - self.before, 0)


def odd_shares(shares: Iterable[Share]) -> Iterator[Sentence]:
    """Sources that were assigned as a whole; dossiers that get more than was approved, or have got something."""
    shares = tuple(shares)
    for source, loose in dict.fromkeys((one.source_label, one.loose) for one in shares if one.loose > 0):
        yield Sentence(_LOOSE, {"source": Sentence(source, {}, "codelist"), "loose": loose}, "planning")
    for one in shares:
        name = Sentence("{name}", {"name": one.name})
        if one.before + one.amount > one.approved:
            given = one.before + one.amount
            yield Sentence(_OVER_APPROVED, {"name": name, "sum": given, "approved": one.approved}, "planning")
        elif one.before:
            yield Sentence(_TWICE, {"name": name, "before": one.before}, "planning")


def over_plan(amount: int, planned: int, executed: int) -> Sentence | None:
    """Taking away more than a source has left of its plan."""
    if amount <= planned - executed:
        return None
    facts = {"amount": amount, "left": planned - executed, "planned": planned, "executed": executed}
    return Sentence(_OVER_PLAN, facts, "planning")


def over_paid(amount: int, paid: int) -> Sentence | None:
    """Getting more back than was paid out."""
    return None if amount <= paid else Sentence(_OVER_PAID, {"amount": amount, "paid": paid}, "planning")
