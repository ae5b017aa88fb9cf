"""The lines of a bundle after a first look: fresh, known, or set aside with a reason. Each stands for itself alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kc_desktop.domain.chains import Range, ranges, united
from kc_desktop.domain.dispute import REOPEN, RESOLVE, field_of
from kc_desktop.domain.forms import Merge
from kc_desktop.domain.op import ERASE, IMPORT_FORM, OF_CENTRE, REPLICA_FORM, Op
from kc_desktop.domain.texts import N_
from kc_desktop.exchange.bundle.cards import parse_card
from kc_desktop.services.desk import Desk
from kc_desktop.services.lines import Lines
from kc_desktop.services.rewriting import Rewriting
from kc_desktop.store import log, own, projection, receipts, stations, subjects
from kc_desktop.store.engine import Connection
from kc_desktop.store.ledger import Quarantined
from kc_desktop.store.queries import dump as records

REVOKED, FOREIGN = "revoked", "foreign_author"
"""Reasons that a person may overrule later: written by a revoked station; in the name of another office, or what only
the centre writes."""

_MOST_LIVES = 200
"""Computers and earlier lives of computers of one office."""


class Sender(NamedTuple):
    """Whose bundle it is. ``lives``: the replicas that this computer says it ever was; of those that nobody here knows
    it is believed. What others wrote and it brings (we asked for it after a loss) is never taken for its own."""

    office: str
    lives: Collection[str] = ()


@dataclass(slots=True)
class Sorted:
    """``fresh`` operations in order; ``known``: how many are here already; ``bad``: set aside, with their bytes.

    ``own``: the replicas among their writers that are the sender's office; ``records``: every record they name;
    ``forms``: those of them that are here, with their form.
    """

    fresh: list[Op] = field(default_factory=list)
    known: int = 0
    bad: list[Quarantined] = field(default_factory=list)
    known_ids: list[str] = field(default_factory=list)
    own: set[str] = field(default_factory=set)
    records: set[str] = field(default_factory=set)
    forms: dict[str, str] = field(default_factory=dict)


def sort(
    desk: Desk,
    connection: Connection,
    lines: Lines,
    sender: Sender,
    *,
    revoked: bool = False,
    trusting: bool = False,
) -> Sorted:
    """Sort the lines of ``sender``. ``revoked``: everything that is not here already goes to quarantine.
    ``trusting``: a person decided to take what was written in another's name."""
    found = Sorted(bad=list(lines.bad), records=set(lines.records))
    known = log.known(connection, [op.id for _, op in lines.sound])
    found.forms = records.forms_of(connection, sorted(found.records))
    rewriting = Rewriting(connection, (op for _, op in lines.sound))
    judge = _Judge(desk, connection, sender, (dict(found.forms), rewriting), trusting=trusting)
    seen: set[str] = set()
    lines_of: dict[str, int] = {}
    for number, op in lines.sound:
        if not revoked and judge.may_speak_for(op.replica):
            found.own.add(op.replica)
        if op.id in known or op.id in seen:
            found.known += 1
            found.known_ids.append(op.id)
            continue
        code, reason = (REVOKED, N_("ui", "nơi gửi đã bị thu hồi quyền gửi")) if revoked else judge.objection(op)
        if code:
            found.bad.append(Quarantined(number, op.raw, code, reason))
            continue
        seen.add(op.id)
        lines_of[op.id] = number
        found.fresh.append(op)
    if crowded := log.crowded(connection, found.fresh):
        why = "over_limit", f"chuỗi thao tác của một máy chia quá {log.MOST_BRANCHES} nhánh"
        found.bad += [Quarantined(lines_of[op.id], op.raw, *why) for op in found.fresh if op.id in crowded]
        found.fresh = [op for op in found.fresh if op.id not in crowded]
    return found


def carried(connection: Connection, found: Sorted, chains: Mapping[str, str]) -> list[Range]:
    """The ranges of the log that a sorted bundle brought, appended in ``chains`` (by operation); what was withdrawn
    before does not come back."""
    here = log.places(connection, found.known_ids, hidden=False)
    return united([*here, *ranges(sorted((chains[op.id], op.number) for op in found.fresh))])


def own_chains(found: Sorted, chains: Mapping[str, str]) -> set[str]:
    """The chains among sorted lines, appended in ``chains``, in which the sender's office writes."""
    return found.own | {chains[op.id] for op in found.fresh if op.replica in found.own}


def _presumption(op: Op) -> str:
    """Why no station may have written an operation; "" where it may. Its own program would have refused it."""
    if op.form in OF_CENTRE:
        return N_("ui", "biểu mà chỉ Trung tâm được ghi")
    if op.kind in (RESOLVE, REOPEN) and _centre_decides(op):
        return N_("ui", "quyết định ở mục do Trung tâm quyết định")
    if op.form == IMPORT_FORM or (op.form == REPLICA_FORM and op.record != op.replica):
        return N_("ui", "ghi chép mà chỉ Trung tâm, hoặc chính máy đó, được viết")
    return ""


def _centre_decides(op: Op) -> bool:
    policies = projection.policies(op.form)
    return any(policies.get(field_of(path)) is Merge.CENTRE for path in op.sets)


class _Judge:
    """Whether a sound line may be taken from this sender."""

    def __init__(
        self,
        desk: Desk,
        connection: Connection,
        sender: Sender,
        brought: tuple[dict[str, str], Rewriting],
        *,
        trusting: bool,
    ) -> None:
        self._connection = connection
        self._sender, self._stated = sender
        self._at_centre = desk.identity.is_centre
        self._trusting = trusting or not self._at_centre  # a station takes what its centre says
        self._own = desk.identity.replica
        self._lives = receipts.lives(connection, self._own) if self._at_centre else frozenset()
        self._is_station = self._at_centre and not _is_centre(connection, sender.office)
        self._forms, self._rewriting = brought
        self._offices: dict[str, bool] = {}
        self._room = _MOST_LIVES - len(stations.chains_of(connection, sender.office))

    def objection(self, op: Op) -> tuple[str, str]:
        """(code, reason) against an operation; ("", "") for none."""
        if not self._trusting:
            if not self.may_speak_for(op.replica) and not self._brings_back(op):
                return FOREIGN, N_("ui", "thao tác mang danh tính của nơi khác")
            if op.kind == ERASE and not self._only_theirs(op.record):
                return FOREIGN, N_("ui", "yêu cầu xóa dữ liệu cá nhân của bản ghi mà nơi khác cùng ghi")
            if self._is_station and op.replica not in self._lives:
                if reason := _presumption(op):
                    return FOREIGN, reason
                if self._rewriting.is_in(op):
                    return FOREIGN, N_(
                        "ui", "sửa số tiền hoặc diễn biến đã ghi: chỉ được ghi thêm, hoặc lấy lại cả mục"
                    )
        if self._forms.setdefault(op.record, op.form) != op.form:
            return "invalid_content", N_("ui", "bản ghi thuộc biểu khác")
        return "", ""

    def may_speak_for(self, replica: str) -> bool:
        """A computer speaks for itself and for what its database was born from; never for this centre or others.

        An earlier life of it that nobody here knows is believed once: who brought its first operation has its name.
        """
        if replica not in self._offices:
            known = stations.of_replica(self._connection, replica)
            owner = known.station if known else stations.owner_of(self._connection, replica)
            self._offices[replica] = owner == self._sender if owner else self._is_unclaimed(replica)
        return self._offices[replica]

    def _is_unclaimed(self, replica: str) -> bool:
        if replica == self._own or replica in self._lives:
            return False
        if self._is_station:
            if replica not in self._stated:
                return False
            self._room -= 1
            return self._room >= 0 and not log.brought_by_others(self._connection, replica, self._sender)
        return True  # another centre brings the work of stations that this one has never met

    def _brings_back(self, op: Op) -> bool:
        """What an earlier life of this centre wrote, and it lost with an old file put back."""
        return op.replica in self._lives - {self._own} and not own.id_at(self._connection, op.replica, op.number)

    def _only_theirs(self, record: str) -> bool:
        """Whether nobody but the sender wrote on a record."""
        return all(self.may_speak_for(chain) for chain in subjects.chains(self._connection, record))


def _is_centre(connection: Connection, office: str) -> bool:
    return any(parse_card(known.card).kind == "centre" for known in stations.find(connection, office))
