"""Money and events are written once: corrected by a new entry, or taken back whole (``domain.forms.Merge.EVENT``).

The program of a station refuses anything else at every save; what comes in a station's name is looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.dispute import REOPEN, RESOLVE, field_of
from kc_desktop.domain.forms import Merge
from kc_desktop.domain.op import Op
from kc_desktop.domain.record import DELETED
from kc_desktop.store import projection
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import disputes

_UNDO = "undo"


@cache
def _written_once(form: str) -> frozenset[str]:
    """The fields (of rows: ``stages/amount``, their deletion: ``stages/-``) that are written once."""
    once = {path for path, policy in projection.policies(form).items() if policy is Merge.EVENT}
    return frozenset({*once, *(f"{path}/{DELETED}" for path in once if "/" not in path)})


class Rewriting:
    """``brought``: the operations that arrive together, hence may build on one another."""

    def __init__(self, connection: Connection, brought: Iterable[Op]) -> None:
        self._connection, self._all = connection, brought

    @cached_property
    def _brought(self) -> Mapping[str, Op]:
        return {op.id: op for op in self._all}

    def is_in(self, op: Op) -> bool:
        """Whether an operation puts a value in the place of another one that is written once."""
        once = _written_once(op.form)
        if not once:
            return False
        return any(
            value is not None and (bases or path.endswith(DELETED)) and field_of(path) in once and
            not self._is_allowed(op, path)
            for path, (value, bases) in op.sets.items()
        )  # fmt: skip

    def _is_allowed(self, op: Op, path: str) -> bool:
        """What stood there was nothing, the same, a conflict that this decides, or the decision that this reopens."""
        value, bases = op.sets[path]
        if path.endswith(DELETED):
            return op.kind in (_UNDO, RESOLVE, REOPEN)
        stood = self._known(bases)
        values = {dumps(one.sets[path][0]) for one in stood if path in one.sets and one.sets[path][0] is not None}
        if op.kind == RESOLVE:
            return len(values) > 1
        if op.kind == REOPEN and all(one.kind == RESOLVE for one in stood):
            before = self._known(base for one in stood if path in one.sets for base in one.sets[path][1])
            values = {dumps(value)} & {dumps(one.sets[path][0]) for one in before if path in one.sets}
            return bool(values)
        return values <= {dumps(value)}

    def _known(self, ids: Iterable[str]) -> list[Op]:
        wanted = set(ids)
        stored = disputes.operations(self._connection, sorted(wanted - self._brought.keys()))
        return [self._brought[one] for one in wanted & self._brought.keys()] + [one.op for one in stored.values()]
