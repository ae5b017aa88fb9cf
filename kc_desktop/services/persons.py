"""Everything held about one person: what a record says of them, other records of the same person, who wrote it, where
it went. The answer to a person who asks, and the list to look at before an erasure (``services.erasing``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.personal import has_personal, is_personal
from kc_desktop.domain.record import field_at
from kc_desktop.domain.texts import N_
from kc_desktop.services import history, links
from kc_desktop.services.desk import Desk
from kc_desktop.services.readable import readable
from kc_desktop.services.records import Loaded, load
from kc_desktop.store import ledger, projection, subjects
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import dump, lists

_MOST = 200
"""Records that share a word with the person are looked at up to so many a word."""
SAME_NUMBER = N_("ui", "cùng mã số thuế hoặc số định danh")
SAME_PHONE = N_("ui", "cùng số điện thoại")
SAME_EMAIL = N_("ui", "cùng thư điện tử")
SAME_NAME = N_("ui", "cùng họ tên và năm sinh")
NAMESAKE = N_("ui", "cùng họ tên và xã, phường")
LINKED = N_("ui", "liên kết với bản ghi này")


@dataclass(frozen=True, slots=True)
class Fact:
    """One personal value: ``value`` canonical JSON, ``text`` as a person reads it."""

    path: str
    label: str
    value: object
    text: str


@dataclass(frozen=True, slots=True)
class Same:
    """Another record that seems to be about the same person, and why; only a person can be sure."""

    form: str
    record_id: str
    title: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """A bundle that carried operations on the record: ``direction`` out or in, ``peer`` the other side's name."""

    direction: str
    bundle: str
    name: str
    peer: str
    when: str
    state: str


@dataclass(frozen=True, slots=True)
class Part:
    """What one record holds of the person. ``sealed``: paths whose key is not here; ``erased``: paths whose values were
    erased by order. ``when`` in ``written`` is the author's clock."""

    form: str
    record_id: str
    title: str
    facts: tuple[Fact, ...]
    sealed: tuple[str, ...]
    erased: tuple[str, ...]
    written: tuple[history.Entry, ...]


@dataclass(frozen=True, slots=True)
class About:
    """``own``: the record asked for; ``merged``: establishments that were made one with it, which an erasure of either
    covers; ``sent``: bundles that carried one of them."""

    own: Part
    merged: tuple[Part, ...]
    same: tuple[Same, ...]
    sent: tuple[Sent, ...]


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a record is recognised by."""

    numbers: frozenset[str]
    phones: frozenset[str]
    emails: frozenset[str]
    names: frozenset[str]
    birth_year: int | None
    communes: frozenset[str]


def about(desk: Desk, record_id: str) -> About:
    """Everything about the person of one record, of establishments that are one too. Raises ``Refused("not_found")``:
    no such record, or none with personal values."""
    with desk.store.reader() as connection:
        form_key = dump.form_of(connection, record_id)
    if not has_personal(form_key):
        raise Refused("not_found", what="bản ghi có dữ liệu cá nhân", name=record_id[:60])
    with desk.store.reader() as connection:
        family = links.together(connection, record_id)
        here = [one for one in family if dump.form_of(connection, one) == form_key]
    found = [load(desk, form_key, one) for one in here]
    with desk.store.reader() as connection:
        same = {one.record_id: one for each in found for one in _same(connection, each) if one.record_id not in family}
        sent = tuple(_sent(connection, here))
    own, *merged = (_part(desk, one) for one in found)
    return About(own, tuple(merged), tuple(same.values()), sent)


def _part(desk: Desk, found: Loaded) -> Part:
    title = str(found.record.values.get(found.form.headline) or "")
    written = history.history(desk, found.form.key, found.record_id)
    return Part(found.form.key, found.record_id, title, tuple(_facts(desk, found)), found.sealed, found.erased, written)


def _facts(desk: Desk, found: Loaded) -> Iterator[Fact]:
    for path, value in sorted(found.flat.items()):
        place = field_at(found.form, path)
        if place is not None and not isinstance(value, dict) and is_personal(found.form, path, value):
            yield Fact(path, place[0].label, value, readable(desk, place[0], value))


# --------------------------------------------------------------------------------------------------- the same person


def _same(connection: Connection, found: Loaded) -> Iterator[Same]:
    own = _marks(found.form, found.record.values)
    for form in FORMS.values():
        if not has_personal(form.key):
            continue
        akin = bool(_name_keys(form) & _name_keys(found.form))
        named = _targets(found.form, found.record.values, form) if akin else set()
        targets = {one for target in named for one in links.together(connection, target)}
        keys = [f.key for f in form.fields if f.kind is not Kind.ROWS]
        nums = sorted(_candidates(connection, form, found.record_id, own, targets))
        for start in range(0, len(nums), _MOST):
            for record_id, _, values in lists.cells(connection, form, nums[start : start + _MOST], keys).values():
                pairs = dict(zip(keys, values, strict=True))
                points = found.record_id in _targets(form, pairs, found.form)
                reasons = tuple(_reasons(own, _marks(form, pairs), linked=akin and (record_id in targets or points)))
                if reasons and record_id != found.record_id:
                    yield Same(form.key, record_id, str(pairs.get(form.headline) or ""), reasons)


def _candidates(
    connection: Connection, form: type[Form], record_id: str, own: _Marks, targets: Iterable[str]
) -> set[int]:
    """Row numbers of records worth a comparison: by the index of words, by equal cells, by links."""
    states = [projection.read_state(connection, target) for target in sorted(targets)]
    nums = {state[0] for state in states if state is not None}

    def take(text: str, where: Mapping[str, tuple[str, ...]]) -> None:
        nums.update(lists.ids(connection, form, lists.Asked(text, where, limit=_MOST)))

    for word in sorted(own.names | own.phones):
        take(word, {})
    for field in form.fields:
        if field.kind in (Kind.TAX_CODE, Kind.PERSONAL_NO) and own.numbers:
            take("", {field.key: tuple(sorted(own.numbers))})
        elif field.kind is Kind.EMAIL and own.emails:
            take("", {field.key: tuple(sorted(own.emails))})
        elif field.kind is Kind.LINK:
            take("", {field.key: (record_id,)})
    return nums


def _name_keys(form: type[Form]) -> set[str]:
    """The fields that hold a person's name: records of two forms that share one speak of the same establishment."""
    return {f.key for f in form.fields if f.kind is Kind.TEXT and f.personal and f.search}


def _targets(form: type[Form], values: Mapping[str, Any], to: type[Form]) -> set[str]:
    return {str(v) for f, v in _fields(form, values) if f.kind is Kind.LINK and f.link == to.key}


def _reasons(own: _Marks, other: _Marks, *, linked: bool) -> Iterator[str]:
    if own.numbers & other.numbers:
        yield SAME_NUMBER
    if own.phones & other.phones:
        yield SAME_PHONE
    if own.emails & other.emails:
        yield SAME_EMAIL
    if own.names & other.names:
        if own.birth_year is not None and own.birth_year == other.birth_year:
            yield SAME_NAME
        elif own.communes & other.communes and None in (own.birth_year, other.birth_year):
            yield NAMESAKE
    if linked:
        yield LINKED


def _marks(form: type[Form], values: Mapping[str, Any]) -> _Marks:
    pairs = list(_fields(form, values))
    years = [v for f, v in pairs if f.kind is Kind.YEAR and f.personal]
    return _Marks(
        frozenset(str(v) for f, v in pairs if f.kind in (Kind.TAX_CODE, Kind.PERSONAL_NO)),
        frozenset(item for f, v in pairs if f.kind is Kind.PHONES for item in v),
        frozenset(str(v).lower() for f, v in pairs if f.kind is Kind.EMAIL),
        frozenset(fold(v) for f, v in pairs if f.key in _name_keys(form)),
        years[0] if years else None,
        frozenset(
            str(item)
            for f, v in pairs
            if f.kind in (Kind.COMMUNE, Kind.COMMUNES)
            for item in (v if isinstance(v, tuple) else (v,))
        ),
    )


def _fields(form: type[Form], values: Mapping[str, Any]) -> Iterator[tuple[Field[Any], Any]]:
    for field in form.fields:
        value = values.get(field.key)
        if field.kind is not Kind.ROWS and value is not None and value not in ("", ()):
            yield field, value


# ------------------------------------------------------------------------------------------------------- where it went


def _sent(connection: Connection, record_ids: Sequence[str]) -> Iterator[Sent]:
    for direction in (ledger.OUT, ledger.IN):
        for one in ledger.every(connection, direction):
            spans: Sequence[Any] = ledger.carried(one)
            if direction == ledger.OUT:
                ranges = one.detail.get("ranges")
                spans = ranges if isinstance(ranges, list) else []
            if subjects.carried(connection, record_ids, spans):
                peer = str(one.detail.get("to") or one.detail.get("sender") or one.peer)
                yield Sent(one.direction, one.id, one.name, peer, one.happened_at, one.state)


def json_object(found: About) -> dict[str, object]:
    """The answer as JSON: one object a person can be given."""
    return {
        **_part_object(found.own),
        "merged": [_part_object(part) for part in found.merged],
        "same": [{"form": s.form, "id": s.record_id, "title": s.title, "reasons": list(s.reasons)} for s in found.same],
        "sent": [
            {"direction": s.direction, "bundle": s.bundle, "name": s.name, "peer": s.peer, "when": s.when}
            for s in found.sent
        ],
    }


def _part_object(part: Part) -> dict[str, object]:
    return {
        "id": part.record_id,
        "form": part.form,
        "title": part.title,
        "personal": [{"path": f.path, "label": f.label, "value": f.value, "text": f.text} for f in part.facts],
        "sealed": list(part.sealed),
        "erased": list(part.erased),
        "written": [
            {"op": e.op, "kind": e.kind, "when": e.when, "user": e.user, "station": e.station} for e in part.written
        ],
    }
