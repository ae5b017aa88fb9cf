"""The desk: everything a use case needs, put together by ``app`` and handed over as one frozen value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.domain.op import OF_CENTRE, Author, Op, Place, Sets, make
from kc_desktop.domain.texts import N_
from kc_desktop.exchange.packs import Packs
from kc_desktop.services.chronicle import Chronicle
from kc_desktop.services.names import Names
from kc_desktop.store import log, subjects
from kc_desktop.store.engine import Connection, Store
from kc_desktop.system.clock import Hlc, now
from kc_desktop.system.keys import KeyStore, ReplicaKeys


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this database speaks as. ``centre`` is the id of the centre (its own at a centre, "" while unknown)."""

    station: str
    name: str
    role: str
    province: str
    communes: tuple[str, ...]
    replica: str
    user: str
    centre: str

    @property
    def is_centre(self) -> bool:
        """Whether this is a provincial centre."""
        return self.role == "centre"

    @property
    def author(self) -> Author:
        """The author part of an operation written here."""
        return Author(self.replica, self.user, "centre" if self.is_centre else "ctv")


@dataclass(frozen=True)
class Desk:
    """``folder``: data folder; ``store``: the open database; ``packs``/``names``: reference data; ``key_store``: where
    the private keys of this machine's replicas are; ``chronicle``: keeps the journal while open for writing;
    ``looking``: somebody only looks at a copy, nothing may be written."""

    folder: Path
    store: Store
    packs: Packs
    names: Names
    identity: Identity
    key_store: KeyStore
    clock: Hlc
    chronicle: Chronicle | None = None
    looking: bool = False

    @cached_property
    def keys(self) -> ReplicaKeys:
        """This replica's keys, those that its card names: a change of keys may have been stopped half-way. Raises
        ``Refused("no_key")`` when the database came from another machine."""
        from kc_desktop.services import setup

        return self.key_store.load(self.identity.replica, setup.own_card(self).sign_key)

    @cached_property
    def openers(self) -> tuple[ReplicaKeys, ...]:
        """The keys that open what was sealed to this replica: those of today, and those a rotation replaced."""
        return self.key_store.openers(self.identity.replica)

    @contextmanager
    def writer(self) -> Iterator[Connection]:
        """One write transaction, refused where the folder was opened for reading only.

        After the commit the operations it wrote are in the journal too; a journal that fails stops nothing.
        """
        if self.looking:
            raise Refused("only_looking")
        if self.store.readonly:
            raise Machine("in_use")
        with self.chronicle.transaction() if self.chronicle else self.store.writer() as connection:
            yield connection

    def author_op(
        self, connection: Connection, kind: str, form: str, version: int, record: str, sets: Sets, group: str = ""
    ) -> Op:
        """The next operation of this replica's chain, sealed where personal, appended to the log (not yet folded)."""
        (op,) = self.author_ops(connection, kind, (form, version), [(record, sets)], group)
        return op

    def author_ops(
        self,
        connection: Connection,
        kind: str,
        form: tuple[str, int],
        written: Sequence[tuple[str, Sets]],
        group: str = "",
    ) -> list[Op]:
        """``author_op`` for many records of a form (key, version), in their order; the chain is looked up once.

        Raises as ``refuse_form_of_centre``."""
        self.refuse_form_of_centre(form[0])
        ops: list[Op] = []
        author, previous = self.identity.author, log.next_place(connection, self.identity.replica, "", "")
        number, before = previous.number, previous.previous
        for record, sets in written:
            place = Place(number, before, self.clock.tick(), now().isoformat())
            sealed = subjects.seal(connection, form[0], record, sets)
            ops.append(make(author, place, kind, *form, record, sealed, group))
            number, before = number + 1, ops[-1].id
        log.append_next(connection, ops)
        if ops and self.chronicle is not None:
            self.chronicle.expect()
        return ops

    def refuse_form_of_centre(self, form: str) -> None:
        """Raise ``Refused("not_allowed")`` at a station for a form that only a centre writes: it would be set aside
        there."""
        if form in OF_CENTRE and not self.identity.is_centre:
            raise Refused("not_allowed", what=N_("ui", "ghi những gì do Trung tâm quyết định"))

    def with_identity(self, identity: Identity) -> Desk:
        """The same desk under a changed identity (a centre card was added, a name changed)."""
        return replace(self, identity=identity)
