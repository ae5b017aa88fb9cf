"""Publication: a frozen copy of a centre's records without persons, for the ministry, a region, statistics.

What may leave says ``domain.anonymous``. Not the log but snapshots: ``ref/publication/<n>.jsonl``, one canonical JSON
line a record (``{"form", "id", "values", "conflicts"}``), and ``ref/indicators/000001.jsonl``: records by form and
commune. A newer publication replaces an older one of the same centre, record by record; what it no longer holds goes.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from kc_desktop.domain.anonymous import companies, without_persons
from kc_desktop.domain.canonical import dumps, loads
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Kind
from kc_desktop.domain.ids import is_id
from kc_desktop.exchange.bundle.cards import Card
from kc_desktop.exchange.bundle.reader import Opened
from kc_desktop.services import downstream, enrolment, parcels
from kc_desktop.services.desk import Desk
from kc_desktop.services.outcomes import CHANGED, NEW, SAME, RecordOutcome
from kc_desktop.store import meta, publications, receipts
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import dump
from kc_desktop.system.clock import now

_RECORDS, _INDICATORS = "ref/publication/", "ref/indicators/"
_ENTRY = 7 << 20
PUBLICATION = "publication"
"""Key of the facts of a publication: in its manifest, and in this side's own facts (the last one made)."""


def parcel(desk: Desk, connection: Connection, to: Card) -> parcels.Parcel:
    """The publication of everything that stands here now, for ``to``."""
    lines = list(_lines(desk, connection))
    last = meta.read(connection, PUBLICATION)
    before = last.get("number") if isinstance(last, dict) else None
    number = (before if isinstance(before, int) else 0) + 1
    digest = hashlib.sha256(b"\n".join(lines)).hexdigest()
    facts = {"number": number, "records": len(lines), "digest": digest, "when": now().isoformat()}
    entries = {f"{_RECORDS}{n:06}.jsonl": data for n, data in enumerate(_joined(lines), 1)}
    indicators = list(_indicators(lines))
    if indicators:
        entries[f"{_INDICATORS}000001.jsonl"] = b"\n".join(indicators) + b"\n"
    return parcels.Parcel(
        parcels.PUBLISH,
        to.id,
        to.name,
        parcels.recipients(desk, (to,)),
        enrolment.chain_of(desk, connection),
        extra={PUBLICATION: facts},
        entries=entries,
        published=len(lines),
    )


def made(connection: Connection, facts: object) -> None:
    """A publication was written: its facts, and how far the log went, are what stations hear of it."""
    if isinstance(facts, dict):
        ranges = [list(span) for span in receipts.held(connection)]
        meta.write(connection, downstream.PUBLICATION, {**facts, "ranges": ranges})


def _lines(desk: Desk, connection: Connection) -> Iterator[bytes]:
    firms = companies((one.code, one.attribute) for one in desk.packs.every_code("legal_form"))
    for item in dump.walk(connection):
        if item.form not in FORMS or item.view.deleted:
            continue
        values = without_persons(item.form, item.view.flat, firms)
        body = {"form": item.form, "id": item.record, "values": values, "conflicts": len(item.view.conflicts)}
        yield dumps(body)


def _joined(lines: list[bytes]) -> Iterator[bytes]:
    part: list[bytes] = []
    size = 0
    for line in lines:
        if size + len(line) > _ENTRY and part:
            yield b"\n".join(part) + b"\n"
            part, size = [], 0
        part.append(line)
        size += len(line) + 1
    if part:
        yield b"\n".join(part) + b"\n"


def _indicators(lines: list[bytes]) -> Iterator[bytes]:
    """How many records of each form in each commune (of the first commune field of the form)."""
    counted: Counter[tuple[str, str]] = Counter()
    for line in lines:
        body = loads(line)
        if isinstance(body, dict):
            form = FORMS[str(body["form"])]
            field = next((f.key for f in form.fields if f.kind is Kind.COMMUNE), "")
            counted[form.key, str(body["values"].get(field, ""))] += 1
    for (form_key, commune), count in sorted(counted.items()):
        yield dumps({"form": form_key, "commune": commune, "records": count})


# --------------------------------------------------------------------------------------------------- at the other side


def take(connection: Connection, opened: Opened) -> tuple[tuple[int, int, int, int, int], tuple[RecordOutcome, ...]]:
    """Keep a publication beside our own records. Gives the counts of ``merging.Counts`` (in records) and outcomes.

    Raises ``Refused``: "older_than_here", "invalid_content".
    """
    facts = opened.manifest.extra.get(PUBLICATION)
    number, whole = (facts.get("number"), facts.get("records")) if isinstance(facts, dict) else (None, None)
    if type(number) is not int or type(whole) is not int or not 0 < number < 1 << 53:
        raise Refused("invalid_content", detail=PUBLICATION)
    source = opened.sender.id
    held = publications.newest(connection, source)
    if number < held:
        raise Refused("older_than_here", name=opened.outer.path.name)
    known = publications.lines_of(connection, source)
    outcomes: list[RecordOutcome] = []
    fresh: list[tuple[str, str, bytes]] = []
    for line in _published(opened):
        body = _checked(line)
        form, record, values = str(body["form"]), str(body["id"]), body["values"]
        before = known.get((form, record))
        outcome = NEW if before is None else SAME if before == line else CHANGED
        headline = FORMS[form].headline if form in FORMS else ""
        title = str(values.get(headline, "") if isinstance(values, dict) else "") or record[:8]
        outcomes.append(RecordOutcome(outcome, form, record, title))
        fresh.append((form, record, line))
    publications.hold(connection, source, number, fresh, whole)
    same = sum(o.outcome == SAME for o in outcomes)
    return (len(outcomes), len(outcomes) - same, same, 0, 0), tuple(outcomes)


def _published(opened: Opened) -> Iterator[bytes]:
    for name in opened.names(_RECORDS):
        yield from (line for line in opened.entry(name).split(b"\n") if line)


def _checked(line: bytes) -> dict[str, object]:
    body = loads(line)
    if not isinstance(body, dict) or not is_id(body.get("id")) or not isinstance(body.get("values"), dict):
        raise Refused("invalid_content", detail=PUBLICATION)
    if not isinstance(body.get("form"), str):
        raise Refused("invalid_content", detail=PUBLICATION)
    return body


def held(desk: Desk) -> tuple[publications.Published, ...]:
    """The publications held of other centres: how many records of each form."""
    with desk.store.reader() as connection:
        return publications.summary(connection)
