"""What the papers of a dossier depend on: its beneficiaries, its money, how it was accepted (column ``fact``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kc_desktop.domain.declared.dossier import GRANT_SOURCES, Dossier
from kc_desktop.domain.procedure.scope import Scope, scope_of
from kc_desktop.domain.procedure.steps import Event
from kc_desktop.domain.rules.answers import say
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_


@dataclass(frozen=True, slots=True)
class PaperAt:
    """A paper that is a record of its own. ``form``, ``kind``: as the column ``record`` names them; ``at``: the id of
    the record; ``facility``: whose it is, "" = of the dossier."""

    form: str
    kind: str
    at: str
    number: str = ""
    issued_on: date | None = None
    facility: str = ""
    needs_number: bool = True

    @property
    def complete(self) -> bool:
        """Whether it has what makes it a paper: its number, where such papers have one, and its date."""
        return self.issued_on is not None and (bool(self.number) or not self.needs_number)


@dataclass(frozen=True, slots=True)
class Firm:
    """A beneficiary of the bank: what its legal form is to the rules (attribute of ``legal_form``, "" unknown)."""

    id: str
    name: str
    legal: str = ""


@dataclass(frozen=True)
class Known:
    """All that is known of a dossier for its papers and steps. ``records``: form → how many there are of it;
    ``decider``: who decides the change it asks for (a code of ``dossier_actor``), "" where it asks for none."""

    dossier: Dossier
    events: tuple[Event, ...]
    firms: tuple[Firm, ...] = ()
    papers: tuple[PaperAt, ...] = ()
    records: Mapping[str, int] = field(default_factory=dict)
    decider: str = ""
    scope: Scope = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "scope", scope_of(self.dossier))

    @property
    def named(self) -> bool:
        """Whether somebody is named who benefits."""
        return bool(self.dossier.beneficiaries)

    def holds(self, test: str, firm: Firm | None) -> tuple[bool | None, Sentence | None]:
        """Whether a test holds (None: cannot be known yet), and why it does not."""
        holds = FACTS[test].holds(self, firm)
        return holds, None if holds else say(FACTS[test].otherwise if holds is False else FACTS[test].unknown)


@dataclass(frozen=True, slots=True)
class Fact:
    """A test; ``otherwise``: why a paper is not needed when it fails, ``unknown``: what is waited for."""

    holds: Callable[[Known, Firm | None], bool | None]
    otherwise: str
    unknown: str = N_("rules", "chưa đủ dữ liệu để biết có cần không")


def _legal(*kinds: str) -> Callable[[Known, Firm | None], bool | None]:
    def holds(known: Known, firm: Firm | None) -> bool | None:
        firms = (firm,) if firm is not None else known.firms
        if any(one.legal in kinds for one in firms):
            return True
        return None if not firms or any(not one.legal for one in firms) else False

    return holds


def _own_money(known: Known, _firm: Firm | None) -> bool | None:
    sources = known.dossier.amount_by_source()
    return None if not sources else any(source not in GRANT_SOURCES for source in sources)


def _grant_only(known: Known, firm: Firm | None) -> bool | None:
    own = _own_money(known, firm)
    return None if own is None else not own


def _accepted(kind: str, *, default: bool = False) -> Callable[[Known, Firm | None], bool | None]:
    def holds(known: Known, _firm: Firm | None) -> bool:
        kinds = {paper.kind for paper in known.papers if paper.form == "acceptance"}
        return kind in kinds or (default and not kinds)

    return holds


_WAITS_NAMES = N_("rules", "chưa có tên đơn vị thụ hưởng")
_WAITS_COSTS = N_("rules", "chưa có dự toán theo nguồn")
FACTS: Mapping[str, Fact] = {
    "co_thu_huong": Fact(
        lambda known, _firm: known.named or (None if known.scope.is_group else False),
        N_("rules", "đề án không có đơn vị thụ hưởng riêng"),
        _WAITS_NAMES,
    ),
    "da_dkkd": Fact(
        _legal("enterprise", "cooperative", "household"),
        N_("rules", "cơ sở chưa đăng ký kinh doanh"),
        N_("rules", "chưa biết loại hình của cơ sở"),
    ),
    "co_ke_toan": Fact(
        _legal("enterprise", "cooperative"),
        N_("rules", "cơ sở không phải lập bảng cân đối kế toán"),
        N_("rules", "chưa biết loại hình của cơ sở"),
    ),
    "doanh_nghiep": Fact(
        _legal("enterprise"),
        N_("rules", "chủ đầu tư không phải là doanh nghiệp"),
        N_("rules", "chưa biết loại hình của chủ đầu tư"),
    ),
    "co_doi_ung": Fact(_own_money, N_("rules", "dự toán chỉ có kinh phí khuyến công"), _WAITS_COSTS),
    "khong_doi_ung": Fact(_grant_only, N_("rules", "hỗ trợ theo tỷ lệ, kê chứng từ của toàn bộ chi phí"), _WAITS_COSTS),
    "mau_5a": Fact(_accepted("5a", default=True), N_("rules", "nghiệm thu theo mẫu khác")),
    "mau_5b": Fact(_accepted("5b"), N_("rules", "không nghiệm thu theo Mẫu 5b")),
    "mau_5c": Fact(_accepted("5c"), N_("rules", "không do Cục nghiệm thu")),
    "hoa_don": Fact(
        lambda known, firm: bool(_accepted("5b")(known, firm) or _accepted("5c")(known, firm)),
        N_("rules", "đơn vị không xuất hóa đơn cho Cục"),
    ),
}
"""Tests that the column ``fact`` may name."""
