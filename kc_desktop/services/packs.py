"""Reference packs that travel: made and signed by the centre, installed there and at stations, carried down.

A pack is kept as the file it came in (``packs/<name>-<version>.kcpack``); which of them is in force is a fact of the
database, switched with the search words in one transaction. A version never goes back.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kc_desktop import __version__
from kc_desktop.domain.change import Change
from kc_desktop.domain.errors import KcError, Refused, describe
from kc_desktop.domain.reference import HISTORY_LIST, NEW_LIST, OLD_LIST, PackInfo
from kc_desktop.exchange.bundle.cards import Card, parse_card
from kc_desktop.exchange.bundle.reader import Opened
from kc_desktop.exchange.pack_archive import (
    EXTENSION,
    FACTS,
    MAX_PACK,
    PackFile,
    Rows,
    SealedPack,
    build,
    open_pack,
    sign_again,
    version_key,
)
from kc_desktop.exchange.pack_rules import COLUMNS, sound
from kc_desktop.exchange.pack_set import INSTALLED, PACK_NAMES
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import centre_keys, enrolment, setup
from kc_desktop.services.desk import Desk
from kc_desktop.services.names import Names
from kc_desktop.store import meta, own, place, projection
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import placed
from kc_desktop.system.files import ensure_folder, machine_errors, read_bounded, write_atomic

IN_FORCE = "packs"
"""Meta key: ``{name: version}`` of the installed packs."""
AT_REPLICAS = "packs_at"
"""Meta key of a centre: ``{replica: {name: version}}``, what each computer said it works with."""
STATED = "packs"
"""Manifest key of an ``up`` bundle: ``{name: version}``, what its sender works with."""
_ENTRY = "ref/{name}/000001.jsonl"


@dataclass(frozen=True, slots=True)
class Installed:
    """A pack that was installed; ``fresh`` False: this very pack was there. ``desk`` works with it from now on."""

    info: PackInfo
    signer: str
    fresh: bool
    desk: Desk
    change: Change = Change("pack_installed")


# ------------------------------------------------------------------------------------------------- what is in force


def in_force(folder: Path, connection: Connection, shipped: Packs) -> Packs:
    """The reference data of a data folder: the shipped packs, and those installed here."""
    return _with_installed(folder, meta.read(connection, IN_FORCE), shipped)


def of_file(folder: Path, database: Path, shipped: Packs) -> Packs:
    """The same for a database file that is not open; the shipped packs where it does not tell."""
    try:
        return _with_installed(folder, own.fact_in(database, IN_FORCE), shipped)
    except KcError:
        return shipped


def of_folder(folder: Path, shipped: Packs) -> Packs:
    """The same for the live database of a data folder."""
    try:
        return of_file(folder, place.database_file(folder), shipped)
    except KcError:
        return shipped


def _with_installed(folder: Path, stored: object, shipped: Packs) -> Packs:
    found, missing = [], []
    for name, version in sorted(_versions(stored).items()):
        file = folder / INSTALLED / _file_name(name, version)
        try:
            pack = SealedPack(read_bounded(file, MAX_PACK), name)
        except KcError:
            missing.append(file.name)
        else:
            found.append(pack)
    return Packs(shipped.sources.folder, found, missing) if found or missing else shipped


def with_packs(desk: Desk, packs: Packs) -> Desk:
    """The same desk with other reference data."""
    return replace(desk, packs=packs, names=Names(packs))


def current(desk: Desk, connection: Connection) -> Desk:
    """The desk with the packs that are in force by now, though another window installed one since it was made."""
    stored = _versions(meta.read(connection, IN_FORCE))
    if {pack.info.name: pack.info.version for pack in desk.packs.sources.installed} == stored:
        return desk
    return with_packs(desk, _with_installed(desk.folder, stored, Packs(desk.packs.sources.folder)))


def versions(packs: Packs) -> dict[str, str]:
    """Name → version in force."""
    return {info.name: info.version for info in packs.infos()}


def _versions(stored: object) -> dict[str, str]:
    """The versions in a JSON object; what has another shape says nothing."""
    found = {}
    for name, version in stored.items() if isinstance(stored, dict) else ():
        if name in PACK_NAMES and isinstance(version, str):
            try:
                version_key(version)
            except ValueError:
                continue
            found[str(name)] = version
    return found


def _file_name(name: str, version: str) -> str:
    return f"{name}-{version}{EXTENSION}"


# ------------------------------------------------------------------------------------------------- made at the centre


def unpack(desk: Desk, name: str, folder: Path) -> Path:
    """Write the pack in force into a new folder ``folder/name``, as CSV tables and ``pack.json``, to be edited.

    CSV begins with the mark by which spreadsheet programs know UTF-8.
    Raises ``Refused``: "not_found", "file_exists"; ``Machine``.
    """
    if name not in PACK_NAMES:
        raise Refused("not_found", what="danh mục", name=name[:60])
    out = folder / name
    if out.exists():
        raise Refused("file_exists", name=out.name)
    with machine_errors(out):
        out.mkdir(parents=True)
    for table, columns in COLUMNS[name].items():
        rows = [columns.split(","), *desk.packs.sources.rows(name, table)]
        write_atomic(out / table, "".join(_csv_line(row) for row in rows).encode("utf-8-sig"))
    facts = {**_facts(desk.packs.sources.pack(name).info), "min_app": "", "tables": list(COLUMNS[name])}
    write_atomic(out / "pack.json", json.dumps(facts, ensure_ascii=False, indent=2).encode() + b"\n")
    return out


def _facts(info: PackInfo) -> dict[str, str]:
    values = {key: getattr(info, key) for key in FACTS}
    return {key: "" if value is None else str(value) for key, value in values.items()}


def _csv_line(row: Sequence[str]) -> str:
    quoted = (f'"{cell.replace(chr(34), chr(34) * 2)}"' if set(cell) & set(',"') else cell for cell in row)
    return ",".join(quoted) + "\n"


def make(desk: Desk, source: Path, out: Path, *, version: str = "") -> PackInfo:
    """Sign the pack in the folder ``source`` (``pack.json`` and CSV tables) and write it to the file ``out``.

    ``version``: instead of the one in ``pack.json``; it must be higher than the one in force. Raises ``Refused``:
    "not_allowed", "file_missing", "invalid_content", "older_than_here", "over_limit", "file_exists"; ``Machine``.
    """
    if not desk.identity.is_centre:
        raise Refused("not_allowed", what="ký gói danh mục")
    facts = _card_of(source, version)
    name = facts["name"]
    tables = {table: _table(source / table) for table in COLUMNS.get(name, {})}
    with desk.store.reader() as connection:
        chain = enrolment.chain_of(desk, connection)
    pack = open_pack(build(facts, tables, desk.keys, chain), out.name)
    _refuse_older(desk.packs, pack, out.name)
    sound(pack, desk.packs)
    write_atomic(out, pack.data, replace=False)
    return pack.info


def _card_of(source: Path, version: str) -> dict[str, str]:
    file = source / "pack.json"
    try:
        body = json.loads(read_bounded(file, 1 << 20).decode("utf-8-sig"))
        facts = {key: unicodedata.normalize("NFC", body[key]) for key in FACTS}
        facts["min_app"] = str(body.get("min_app", ""))
        facts["version"] = version or facts["version"]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Refused("invalid_content", detail=f"pack.json ({type(error).__name__}: {str(error)[:80]})") from error
    return facts


def _table(file: Path) -> Rows:
    """A table as any spreadsheet program saves it: UTF-8 with or without mark, any line ends."""
    text = read_bounded(file, MAX_PACK)
    try:
        decoded = unicodedata.normalize("NFC", text.decode("utf-8-sig"))
        return [row for row in csv.reader(io.StringIO(decoded, newline=""), strict=True) if row]
    except (ValueError, csv.Error) as error:
        raise Refused("invalid_content", detail=f"bảng {file.name}: {error}") from error


# ------------------------------------------------------------------------------------------------------- installing


def install(desk: Desk, file: Path) -> Installed:
    """Verify a pack and put it in force. Raises ``Refused``: "not_a_pack", "over_limit", "tampered", "newer_version",
    "older_than_here", "invalid_content", "no_centre", "pack_not_ours", "file_missing"; ``Machine``. After any of them
    nothing has changed."""
    pack = open_pack(read_bounded(file, MAX_PACK), file.name)
    with desk.writer() as connection:
        desk = current(desk, connection)
        after = _admit(desk, connection, pack, file.name)
        if after is not None:
            _put(desk, connection, pack, after)
    found = with_packs(desk, after) if after is not None else desk
    return Installed(pack.info, pack.chain[0].name, after is not None, found)


def _admit(desk: Desk, connection: Connection, pack: PackFile, name: str) -> Packs | None:
    """The reference data with ``pack`` in force; None when this very pack is installed. Raises ``Refused``."""
    _refuse_stranger(connection, pack, name)
    if pack.min_app and version_key(pack.min_app) > version_key(__version__):
        raise Refused("newer_version", name=name)
    for known in desk.packs.sources.installed:
        if (known.info.name, known.info.version) == (pack.info.name, pack.info.version):
            if not pack.same_as(known):
                raise Refused("invalid_content", detail=f"gói danh mục {name}: bản này đã có với nội dung khác")
            return None
    _refuse_older(desk.packs, pack, name)
    return sound(pack, desk.packs)


def _refuse_stranger(connection: Connection, pack: PackFile, name: str) -> None:
    """Only our own centre may say what the law is: no station, though the centre vouched for it; no other centre."""
    own = parse_card(str(meta.read(connection, setup.OWN_CARD)).encode())
    stored = own.to_bytes().decode() if own.kind == "centre" else meta.read(connection, setup.CENTRE_CARD)
    if not isinstance(stored, str):
        raise Refused("no_centre")
    if pack.chain[0].kind != "centre" or not centre_keys.trusts(parse_card(stored.encode()), pack.chain):
        raise Refused("pack_not_ours", name=name, signer=pack.chain[0].name)


def _refuse_older(packs: Packs, pack: PackFile, name: str) -> None:
    if pack.info.name not in PACK_NAMES:
        return  # ``sound`` says it better
    here, offered = packs.sources.pack(pack.info.name).info.version, pack.info.version
    if version_key(offered) <= version_key(here):
        raise Refused("older_than_here", name=name, detail=f"{offered} ≤ {here}")


def _put(desk: Desk, connection: Connection, pack: PackFile, after: Packs) -> None:
    """The file first, then the switch: stopped between the two, a file lies there that nobody reads."""
    folder = ensure_folder(desk.folder, INSTALLED)
    write_atomic(folder / _file_name(pack.info.name, pack.info.version), pack.data)
    stored = _versions(meta.read(connection, IN_FORCE))
    meta.write(connection, IN_FORCE, {**stored, pack.info.name: pack.info.version})
    _index_again(desk, connection, pack.info.name, after)


def _index_again(desk: Desk, connection: Connection, name: str, after: Packs) -> None:
    """Records are found by the names of their communes."""
    if name != "units":
        return
    before, now = Names(desk.packs), Names(after)
    keys = [unit.key for one in (NEW_LIST, OLD_LIST, HISTORY_LIST) for unit in after.units(one)]
    changed = [key for key in keys if before.unit_label(key, full=True) != now.unit_label(key, full=True)]
    projection.reproject(connection, placed.records_at(connection, changed), now)


# ---------------------------------------------------------------------------------------------------- on the stick


class Outgoing:
    """What a centre sends down of its installed packs, signed by the key of today."""

    def __init__(self, desk: Desk, connection: Connection, chain: Sequence[Card]) -> None:
        self._packs = {pack.info.name: pack for pack in current(desk, connection).packs.sources.installed}
        stored = meta.read(connection, AT_REPLICAS) if self._packs else None
        self._stated = stored if isinstance(stored, dict) else {}
        self._desk = desk
        self.chain = tuple(chain)
        self._signed: dict[str, bytes] = {}

    def lacking(self, replicas: Sequence[str]) -> dict[str, bytes]:
        """Bundle entries with the packs that one of these computers does not have, as far as it said."""
        return {
            _ENTRY.format(name=name): self._bytes(pack)
            for name, pack in self._packs.items()
            if any(self._at(replica, name) < version_key(pack.info.version) for replica in replicas)
        }

    def _at(self, replica: str, name: str) -> tuple[int, ...]:
        stated = _versions(self._stated.get(replica)).get(name)
        return version_key(stated) if stated else ()

    def _bytes(self, pack: SealedPack) -> bytes:
        name = pack.info.name
        if name not in self._signed:
            self._signed[name] = sign_again(pack, self._desk.keys, self.chain)
        return self._signed[name]


def heard(connection: Connection, replica: str, extra: Mapping[str, object]) -> None:
    """Note at the centre which packs a computer works with."""
    stated = _versions(extra.get(STATED))
    if not stated:
        return
    stored = meta.read(connection, AT_REPLICAS)
    known = stored if isinstance(stored, dict) else {}
    if known.get(replica) != stated:
        meta.write(connection, AT_REPLICAS, {**known, replica: stated})


def take(desk: Desk, connection: Connection, opened: Opened, *, keep: bool) -> tuple[Desk, tuple[str, ...]]:
    """The (``current``) desk with the packs that a ``down`` bundle brings in force, and why others are not (texts).

    A pack never stops the bundle: the worst it can do is stay outside. Without ``keep`` nothing is written (a preview).
    """
    troubles: list[str] = []
    for name in PACK_NAMES if opened.manifest.kind == "down" else ():
        entry = _ENTRY.format(name=name)
        if entry not in opened.names(f"ref/{name}/"):
            continue
        try:
            pack = open_pack(opened.entry(entry), f"{name}{EXTENSION}")
            if pack.info.name != name:
                raise Refused("invalid_content", detail=f"{entry}: {pack.info.name}")
            after = _admit(desk, connection, pack, f"{name}{EXTENSION}")
            if after is not None and keep:
                _put(desk, connection, pack, after)
        except KcError as fault:
            if fault.code != "older_than_here":  # an older stick, or a program that brought a newer one
                troubles.append(describe(fault).message)
        else:
            desk = with_packs(desk, after) if after is not None else desk
    return desk, tuple(troubles)
