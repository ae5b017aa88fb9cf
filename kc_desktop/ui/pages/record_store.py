"""Opening and saving one record for the window: each is one piece of work in the database thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import Facility
from kc_desktop.domain.forms import Form
from kc_desktop.domain.record import differences
from kc_desktop.services import conflicts, custody, drafts, history, links, records, standing
from kc_desktop.services.desk import Desk
from kc_desktop.services.history import Entry
from kc_desktop.services.records import Loaded
from kc_desktop.store.drafts import Draft


@dataclass(frozen=True, slots=True)
class Opened:
    """A record with its draft, its row number (-1 = in no list), whether the centre lacks its latest version, and who
    holds it (``custody``; "" for a record not saved yet)."""

    loaded: Loaded
    draft: Draft | None
    num: int
    unsent: bool
    light: str = ""


def open_linked(desk: Desk, form: str, record_id: str) -> Opened:
    """What a link leads to: of an establishment merged into another one that other one, unless somebody is at work on
    the former."""
    if form == Facility.key and drafts.find(desk, form, record_id) is None:
        with desk.store.reader() as connection:
            record_id = links.follow(connection, record_id)
    return open_record(desk, form, record_id)


@dataclass(frozen=True, slots=True)
class Stored:
    """A save done: what stands now, what it changed, the operation that undo takes back (None = nothing differed)."""

    opened: Opened
    op: str | None
    change: Change


def open_record(desk: Desk, form: str, record_id: str) -> Opened:
    """The record as it stands; one that exists only as a draft opens empty under its id."""
    loaded = records.load_or_new(desk, form, record_id)
    num, unsent = standing.of_record(desk, form, record_id)
    light = "" if loaded.is_new else custody.lights(desk, [record_id]).get(record_id, "")
    return Opened(loaded, drafts.find(desk, form, record_id), num, unsent, light)


def store(desk: Desk, seen: Loaded, record: Form, chosen: dict[str, object]) -> Stored:
    """Decide the conflicts in ``chosen`` (path → value), then save what else differs from what was ``seen``."""
    records.refuse_blocking(p for p in records.check(desk, record) if not records.is_excused(seen, record, p))
    form, op = seen.form.key, None
    for path, value in chosen.items():
        op = conflicts.resolve(desk, form, seen.record_id, path, value).op
    if chosen:
        seen = _with_decided(seen, records.load(desk, form, seen.record_id), tuple(chosen))
    saved = records.save(desk, seen, record)
    return Stored(open_record(desk, form, seen.record_id), saved.op or op, saved.change)


def _with_decided(seen: Loaded, fresh: Loaded, paths: tuple[str, ...]) -> Loaded:
    """What the person saw, with the decided paths as they stand now: others' later work on other paths stays unseen."""
    flat, shown = dict(seen.flat), dict(seen.shown)
    for path in paths:
        shown[path] = fresh.shown.get(path, ())
        if path in fresh.flat:
            flat[path] = fresh.flat[path]
        else:
            flat.pop(path, None)
    return replace(seen, flat=flat, shown=shown)


def take_back(desk: Desk, op: str, form: str, record_id: str) -> Stored:
    """Undo one operation."""
    saved = history.undo(desk, op)
    return Stored(open_record(desk, form, record_id), saved.op, saved.change)


def entries(desk: Desk, form: str, record_id: str) -> tuple[Entry, ...]:
    """The history; empty for a record not saved yet."""
    if records.load_or_new(desk, form, record_id).is_new:
        return ()
    return history.history(desk, form, record_id)


def rebase(payload: Mapping[str, object], now: Mapping[str, object]) -> tuple[dict[str, object], tuple[str, ...]]:
    """A draft over the record as it stands ``now``, and the paths that draft and others both changed.

    Only what the draft changed against the ``base`` it was begun on is put over; the rest follows the record. The draft
    stands at clashing paths: it is on the screen and not saved yet.
    """
    base, flat = payload.get("base"), payload.get("flat")
    if not isinstance(base, dict) or not isinstance(flat, dict):
        return dict(payload), ()
    typed = differences(base, {**{p: v for p, v in base.items() if p.endswith("/-")}, **flat})
    clashes = tuple(p for p in typed if now.get(p) != base.get(p) and now.get(p) != typed[p])
    merged = {path: value for path, value in {**now, **typed}.items() if value is not None}
    return {**payload, "flat": merged}, clashes


def draft_title(draft: Draft) -> str:
    """What the draft is called, by what was typed into its headline."""
    form = records.form_named(draft.form)
    flat = draft.payload.get("flat")
    texts = draft.payload.get("texts")
    for part in (flat, texts):
        if isinstance(part, dict) and (found := part.get(form.headline)):
            return str(found)
    return ""
