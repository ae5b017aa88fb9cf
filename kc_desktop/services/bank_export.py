"""The whole bank for somebody outside the program: a workbook, a SQLite file, CSV in a zip; with or without what is of
persons. Reading only: the set is a copy that nothing comes back from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kc_desktop import __version__
from kc_desktop.domain import bank_set
from kc_desktop.domain.anonymous import companies
from kc_desktop.domain.bank_set import Cleaner, Content, Digest, Table
from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.dates import show as show_day
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.reference import CodeEntry
from kc_desktop.services import dictionary_paper
from kc_desktop.services.desk import Desk
from kc_desktop.services.records import form_named
from kc_desktop.store import bank_file, meta
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import bank
from kc_desktop.system.clock import now

XLSX, SQLITE, CSV = "xlsx", "sqlite", "csv"
KINDS: Mapping[str, str] = {XLSX: ".xlsx", SQLITE: ".sqlite", CSV: ".zip"}
"""Kind → ending of the file."""
_NOTED = "bank_exports"
"""Meta key: the sets with personal fields that were asked for, the newest first."""
_KEPT, _EVERY = 500, 500
_REASON = range(5, 301)
"""Letters of a reason."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """``kind``: one of ``KINDS``; ``personal``: with the fields of persons, then ``reason`` says what for; ``forms``:
    keys of forms, all when empty."""

    kind: str
    personal: bool = False
    reason: str = ""
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """A set that was written. ``records`` counts those of forms, ``rows`` repeating rows too; ``digest``: SHA-256 of
    the content (``bank_set.Digest``)."""

    file: Path
    kind: str
    personal: bool
    records: int
    rows: int
    digest: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A set with personal fields that was asked for: ``when`` ISO text; its ``id`` stands in the set itself."""

    id: str
    when: str
    user: str
    reason: str
    kind: str
    forms: tuple[str, ...]


def file_name(desk: Desk, wanted: Wanted) -> str:
    """What a set is called: no personal data in it."""
    marked = "" if wanted.personal else "-khong-ca-nhan"
    return f"kho-du-lieu-{desk.identity.province}-{now():%Y%m%d}{marked}{KINDS[wanted.kind]}"


def export(desk: Desk, out: Path, wanted: Wanted, progress: Progress = SILENT, noted: str = "") -> Exported:
    """Write the set as ``out`` (a folder: under ``file_name`` in it). ``noted``: what ``note`` gave for a set with
    personal fields; without it the wish is noted here, first.

    Raises ``Refused``: "usage" (kind, form, reason), "not_allowed" (personal fields at a station); ``Machine``;
    ``Cancelled``. After any of them nothing new is there and an older file is whole.
    """
    file = _checked(desk, out, wanted)
    if wanted.personal and noted not in {one.id for one in asked(desk)}:
        noted = note(desk, wanted)
    tables = bank_set.tables(wanted.forms, personal=wanted.personal)
    with desk.store.reader() as connection:
        content = _content(desk, connection, tables, _facts(desk, wanted, noted), progress, personal=wanted.personal)
        _write(desk, file, wanted.kind, content)
    records = sum(content.counts[table.name] for table in tables if table.parent is None)
    digest = content.digest
    return Exported(file, wanted.kind, wanted.personal, records, digest.rows, digest.hexdigest(), content.counts)


def _checked(desk: Desk, out: Path, wanted: Wanted) -> Path:
    if wanted.kind not in KINDS:
        raise Refused("usage", detail=f"không có dạng “{wanted.kind[:20]}” (dùng {', '.join(KINDS)})")
    for key in wanted.forms:
        form_named(key)
    file = out / file_name(desk, wanted) if out.is_dir() else out
    if file.suffix.lower() != KINDS[wanted.kind]:
        raise Refused("usage", detail=f"tệp dạng {wanted.kind} cần tên kết thúc bằng {KINDS[wanted.kind]}")
    return file


def _write(desk: Desk, file: Path, kind: str, content: Content) -> None:
    match kind:
        case "sqlite":
            bank_file.write_sqlite(file, content, desk.folder)
        case "csv":
            from kc_desktop.exchange.bank.csv_set import write_csv

            write_csv(file, content)
        case _:
            from kc_desktop.exchange.bank.xlsx_set import write_xlsx

            write_xlsx(file, content)


def _content(
    desk: Desk,
    connection: Connection,
    tables: tuple[Table, ...],
    facts: tuple[tuple[str, str], ...],
    progress: Progress,
    *,
    personal: bool,
) -> Content:
    counts = {table.name: bank.count(connection, table) for table in tables}
    total, digest = sum(counts.values()), Digest()
    firms = companies((one.code, one.attribute) for one in desk.packs.every_code("legal_form"))

    def rows(table: Table) -> Iterator[tuple[Any, ...]]:
        clean = None if personal else Cleaner(table, firms)
        digest.table(table.name)
        for cells in bank.rows(connection, table):
            if digest.rows % _EVERY == 0:
                progress.step(digest.rows, total, (table.parent or table.form).plural)
            made = clean(cells) if clean else cells
            digest.row(made)
            yield made

    heading = f"Kho dữ liệu khuyến công – {desk.names.province_names.get(desk.identity.province, '')}"
    return Content(
        heading, (*facts, ("Số dòng", str(total))), tables, counts, rows, tuple(_codes(desk, tables)),
        dictionary_paper.indicators(desk), desk.names, digest,
    )  # fmt: skip


def _facts(desk: Desk, wanted: Wanted, noted: str) -> tuple[tuple[str, str], ...]:
    identity = desk.identity
    return (
        ("Nơi lập", identity.name),
        ("Tỉnh, thành phố", desk.names.province_names.get(identity.province, identity.province)),
        ("Ngày lập", show_day(now().date())),
        ("Phạm vi", ", ".join(FORMS[key].plural for key in wanted.forms) or "mọi biểu"),
        (
            "Dữ liệu cá nhân",
            f"có; lần xuất {noted}" if wanted.personal else "không: đã bỏ mọi mục cá nhân, che trong phần chữ",
        ),
        ("Chương trình", f"kc_desktop {__version__}, dạng tập dữ liệu 1"),
    )


def _codes(desk: Desk, tables: tuple[Table, ...]) -> Iterator[CodeEntry]:
    used = dict.fromkeys(field.choices for table in tables for field in table.fields if field.choices)
    for name in used:
        yield from desk.packs.every_code(name)


# ------------------------------------------------------------------------------------------- sets with personal fields


def asked(desk: Desk) -> tuple[Asked, ...]:
    """The sets with personal fields that were asked for here, the newest first."""
    with desk.store.reader() as connection:
        return tuple(_asked(one) for one in _stored(connection))


def is_reason(text: str) -> bool:
    """Whether a text may stand as a reason."""
    return len(" ".join(text.split())) in _REASON


def note(desk: Desk, wanted: Wanted) -> str:
    """Note that a set with personal fields is asked for, and why; gives the id of the note. Raises ``Refused``."""
    if not desk.identity.is_centre:
        raise Refused("not_allowed", what="xuất dữ liệu có mục cá nhân: do Trung tâm làm")
    reason = " ".join(wanted.reason.split())
    if not is_reason(reason):
        raise Refused("usage", detail="xuất dữ liệu có mục cá nhân cần nêu lý do (từ 5 đến 300 chữ)")
    made: dict[str, object] = {
        "id": new_id(), "when": now().isoformat(), "user": desk.identity.user, "reason": reason, "kind": wanted.kind,
        "forms": list(wanted.forms),
    }  # fmt: skip
    with desk.writer() as connection:
        meta.write(connection, _NOTED, [made, *_stored(connection)][:_KEPT])
    return str(made["id"])


def _stored(connection: Connection) -> list[dict[str, Any]]:
    found = meta.read(connection, _NOTED)
    return [dict(one) for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _asked(one: Mapping[str, Any]) -> Asked:
    when, user, reason, kind = (str(one.get(key, "")) for key in ("when", "user", "reason", "kind"))
    return Asked(str(one["id"]), when, user, reason, kind, tuple(one["forms"]))
