"""A new database: the three questions of the first run (who, where, which centre), and the identity it speaks as."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import visible
from kc_desktop.domain.ids import new_id
from kc_desktop.exchange.bundle.cards import Card, make_card, parse_card, read_card
from kc_desktop.exchange.packs import Packs
from kc_desktop.services.desk import Desk, Identity
from kc_desktop.store import meta, place, schema
from kc_desktop.store.engine import Store
from kc_desktop.store.own import fact_in
from kc_desktop.system import journal, machine, paths
from kc_desktop.system.files import machine_errors
from kc_desktop.system.keys import KeyStore, ReplicaKeys

ROLES = ("station", "centre")
IDENTITY, OWN_CARD, CENTRE_CARD = "identity", "own_card", "centre_card"


@dataclass(frozen=True, slots=True)
class Answers:
    """The first run's questions. ``province`` is a code of the list in force; ``communes`` are codes or unit keys."""

    role: str
    name: str
    province: str
    communes: tuple[str, ...] = ()
    user: str = ""
    centre_card: Path | None = None


def create(folder: Path, packs: Packs, keys: KeyStore, answers: Answers) -> Identity:
    """Make a database in ``folder`` (made where missing). Nothing is left behind on failure.

    Raises ``Refused``: "already_there", "invalid_content" (role, province, commune, name), "not_a_card".
    """
    communes = _checked(packs, answers)
    card = _centre_card_for(answers)
    if place.exists(folder):
        raise Refused("already_there")
    with machine_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    own_keys = keys.create(new_id())
    own = _own_card(own_keys, answers, communes)
    centre = own.id if own.kind == "centre" else card.id if card else ""
    user = visible(answers.user).strip() or own.name
    identity = Identity(own.id, own.name, own.kind, own.province, communes, own.replica, user, centre)
    journals = paths.journals_folder(keys.folder)
    journal.create(journals, own.replica, own_keys.journal_secret, machine.fingerprint(own.replica))
    file = place.fresh_name(folder)
    try:
        store = Store(file)
        try:
            schema.create(store)
            with store.writer() as connection:
                meta.write(connection, IDENTITY, asdict(identity))
                meta.write(connection, OWN_CARD, own.to_bytes().decode())
                if card is not None:
                    meta.write(connection, CENTRE_CARD, card.to_bytes().decode())
        finally:
            store.close()
        place.point_to(folder, file)
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    return identity


def _own_card(keys: ReplicaKeys, answers: Answers, communes: tuple[str, ...]) -> Card:
    return make_card(
        keys,
        kind=answers.role,
        name=answers.name,
        province=answers.province,
        card_id=new_id() if answers.role == "station" else None,
        communes=[key.partition(":")[2] for key in communes],
    )


def _checked(packs: Packs, answers: Answers) -> tuple[str, ...]:
    if answers.role not in ROLES:
        raise Refused("invalid_content", detail=f"vai trò “{answers.role[:20]}” (cần station hoặc centre)")
    if not visible(answers.name).strip() or max(len(answers.name), len(answers.user)) > 120:
        raise Refused("invalid_content", detail="tên trạm hoặc trung tâm cần 1–120 ký tự")
    if answers.province not in {p.code for p in packs.provinces()}:
        raise Refused("invalid_content", detail=f"không có tỉnh, thành phố mã “{answers.province[:10]}”")
    keys = tuple(sorted(c if ":" in c else f"2025:{c}" for c in answers.communes))
    for key in keys:
        unit = packs.unit(key)
        if unit is None or unit.province_code != answers.province:
            raise Refused("invalid_content", detail=f"xã, phường mã “{key[:20]}” không thuộc tỉnh này")
    return keys


def _centre_card_for(answers: Answers) -> Card | None:
    if answers.centre_card is None:
        return None
    card = read_card(answers.centre_card)
    if answers.role != "station" or card.kind != "centre":
        raise Refused("not_a_card", name=answers.centre_card.name)
    if card.province != answers.province:
        raise Refused("invalid_content", detail="thẻ Trung tâm thuộc tỉnh khác")
    return card


def read_identity(store: Store) -> Identity:
    """The identity of an open database. Raises ``Refused("not_our_database")``."""
    with store.reader() as connection:
        return _identity(meta.read(connection, IDENTITY))


def identity_in(file: Path) -> Identity:
    """The same of a database file that is not open. Raises as ``store.backup.peek`` too."""
    return _identity(fact_in(file, IDENTITY))


def _identity(body: object) -> Identity:
    if not isinstance(body, dict):
        raise Refused("not_our_database")
    return Identity(**{**body, "communes": tuple(body["communes"])})


def own_card(desk: Desk) -> Card:
    """The public card of this station or centre."""
    with desk.store.reader() as connection:
        return parse_card(str(meta.read(connection, OWN_CARD)).encode())


def centre_card(desk: Desk) -> Card | None:
    """The card of the centre this station reports to; a centre's own card."""
    if desk.identity.is_centre:
        return own_card(desk)
    with desk.store.reader() as connection:
        body = meta.read(connection, CENTRE_CARD)
    return None if body is None else parse_card(str(body).encode())


def join_centre(desk: Desk, path: Path) -> Desk:
    """Take the centre's card from a file; gives the desk under the completed identity."""
    card = read_card(path)
    if card.kind != "centre" or desk.identity.is_centre:
        raise Refused("not_a_card", name=path.name)
    if card.province != desk.identity.province:
        raise Refused("invalid_content", detail="thẻ Trung tâm thuộc tỉnh khác")
    identity = replace(desk.identity, centre=card.id)
    with desk.writer() as connection:
        meta.write(connection, IDENTITY, asdict(identity))
        meta.write(connection, CENTRE_CARD, card.to_bytes().decode())
    return desk.with_identity(identity)


def rename(desk: Desk, *, name: str, user: str) -> Desk:
    """Change the names shown for this station and its user."""
    name, user = visible(name).strip(), visible(user).strip()
    if not name or len(name) > 120 or len(user) > 120:
        raise Refused("invalid_content", detail="tên cần 1–120 ký tự")
    identity = replace(desk.identity, name=name, user=user or name)
    with desk.writer() as connection:
        meta.write(connection, IDENTITY, asdict(identity))
    return desk.with_identity(identity)
