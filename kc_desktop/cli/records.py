"""put, get, list, delete, dump."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import problem_object, table
from kc_desktop.cli.where import accepted
from kc_desktop.domain.canonical import MAX_LINE, loads
from kc_desktop.domain.errors import Refused, describe
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.values import show
from kc_desktop.services import lists, objects, records
from kc_desktop.services.desk import Desk
from kc_desktop.system.files import read_bounded, reading

MAX_INPUT = 64 << 20
"""Bytes of JSON one ``put`` reads."""
_COLUMNS = {
    "facility": ("name", "legal_form", "tax_code", "site_commune", "main_product"),
    "survey": ("name", "visited_on", "site_commune", "state"),
    "dossier": ("name", "code", "year", "programme", "status"),
    "collaborator": ("name", "communes", "status", "term_to"),
    "plan": ("decision_no", "year", "source", "kind", "amount", "decided_on"),
    "payment": ("voucher_no", "year", "source", "kind", "amount", "paid_on"),
    "campaign": ("name", "starts_on", "ends_on", "state"),
    "assignment": ("name", "commune", "due_on", "state"),
    "pairing": ("name", "verdict", "decided_on"),
    "work": ("result", "happened_on", "kind", "commune"),
    "pay": ("name", "year", "month", "amount"),
    "retyping": ("name", "retyped_on", "compared"),
    "pack_edit": ("name", "value", "valid_from", "legal_text"),
    "place_answer": ("name", "old_commune", "new_commune"),
    "appraisal": ("name", "level", "held_on", "result"),
    "adjustment": ("name", "asked_on", "decider", "state"),
    "contract": ("number", "kind", "signed_on", "value", "ends_on"),
    "rollout": ("name", "made_on", "approved_on"),
    "progress": ("name", "as_of", "work_done", "support_spent"),
    "acceptance": ("name", "kind", "held_on", "result"),
    "request": ("name", "kind", "asked_on", "amount", "state"),
    "settlement": ("name", "made_on", "approved_support", "refund"),
    "follow_up": ("name", "visited_on", "machine_use"),
    "programme": ("name", "kind", "first_year", "last_year", "state"),
    "opening": ("name", "year", "indicator", "quantity", "amount"),
    "activity": ("name", "kind", "starts_on", "ends_on", "state"),
    "cluster": ("name", "commune", "state", "area"),
    "craft_village": ("name", "commune", "kind", "recognised_on"),
    "product": ("name", "group", "commune"),
    "voting_round": ("name", "level", "year", "state"),
    "voting_entry": ("name", "number", "group", "result"),
    "issued": ("name", "year", "cut_off", "number"),
}
"""What a person sees in ``list``; JSON gives every field."""


def put(call: Call) -> int:
    """Save what JSON says."""
    with call.writing() as app:
        records.form_named(call.args.form)
        if call.args.stream:
            return _stream(call, app.desk)
        saved = objects.put(app.desk, call.args.form, loads(_input(call.args.file), MAX_INPUT), call.meter)
    warnings = [problem_object(problem, place + 1) for place, problem in saved.warnings]
    result: dict[str, object] = {"form": call.args.form, "ids": saved.ids, "warnings": warnings}
    if len(saved.ids) == 1:
        result["id"] = saved.ids[0]
    call.out.show(result, saved.ids)
    if not call.out.as_json:
        for warning in warnings:
            call.out.say(f"Lưu ý: bản ghi {warning['record']}, {warning['path']}: {warning['text']}")
    return 0


def _input(name: str) -> bytes:
    if name != "-":
        return read_bounded(Path(name), MAX_INPUT)
    raw = sys.stdin.buffer.read(MAX_INPUT + 1)
    if len(raw) > MAX_INPUT:
        raise Refused("over_limit", name="stdin", detail=f"{MAX_INPUT} byte")
    return raw


def _stream(call: Call, desk: Desk) -> int:
    """One record a line; ``ACK <id>`` only after its commit is on the disk. A bad line stops nothing but itself."""
    bad = 0
    with _source(call.args.file) as source:
        for number, raw in _lines(source):
            try:
                found = objects.put(desk, call.args.form, _one(raw))
            except Refused as fault:
                bad += 1
                print(f"REFUSED {number} {fault.code}", flush=True)
                call.out.say(f"dòng {number}: {describe(fault).message}")
            else:
                print(f"ACK {found.ids[0]}", flush=True)
    if bad:
        raise Refused("some_refused", count=bad)
    return 0


@contextmanager
def _source(name: str) -> Iterator[IO[bytes]]:
    if name == "-":
        yield sys.stdin.buffer
    else:
        with reading(Path(name)):
            file = Path(name).open("rb")  # noqa: SIM115  (closed below)
        with file:
            yield file


def _one(raw: bytes) -> object:
    value = loads(raw)
    if not isinstance(value, dict):
        raise Refused("invalid_content", detail="mỗi dòng cần một đối tượng JSON")
    return value


def _lines(source: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """(number, line); of an endless line only so much that reading it is refused."""
    number = 0
    while raw := source.readline(MAX_LINE + 2):
        number, more = number + 1, raw
        while not more.endswith(b"\n") and (more := source.readline(MAX_LINE)):
            pass
        if raw.strip():
            yield number, raw


def get(call: Call) -> int:
    """Show one record."""
    with call.reading() as app:
        loaded = records.load(app.desk, call.args.form, call.args.id)
        if loaded.deleted:
            raise Refused("not_found", what=loaded.form.title.lower(), name=call.args.id[:60])
        call.out.show(objects.of(loaded), _sheet(app.desk, loaded.record, loaded))
    return 0


def _sheet(desk: Desk, record: Form, loaded: records.Loaded) -> Iterator[str]:
    yield f"{record.title} {loaded.record_id}"
    yield from _fields(desk, record, "  ")
    for path in loaded.conflicts:
        yield f"  ! Bất đồng ở “{path}”: xem lệnh conflicts"


def _fields(desk: Desk, record: Form, indent: str) -> Iterator[str]:
    for field in record.fields:
        value: Any = record.values.get(field.key)
        if value is None or value in ("", ()):
            continue
        if field.kind is Kind.ROWS:
            yield f"{indent}{field.label}:"
            for row in value:
                cells = (f"{f.label}: {show(f, v, desk.names)}" for f in row.fields if (v := row.values.get(f.key)))
                yield f"{indent}  - {'; '.join(cells)}"
        else:
            unit = f" {field.unit}" if field.unit else ""
            yield f"{indent}{field.label}: {show(field, value, desk.names)}{unit}"


def list_records(call: Call) -> int:
    """List the records of a form."""
    args = call.args
    with call.reading() as app:
        form = records.form_named(args.form)
        if args.limit < 0:
            raise Refused("usage", detail="--limit không nhận số âm")
        where = accepted(form, args.where, app.desk.names, app.desk.packs)
        query = lists.Query(form.key, args.search, where, args.order, args.desc, args.limit)
        nums = lists.ids(app.desk, query)
        if call.out.as_json:
            found = [*objects.page(app.desk, form.key, nums)]
            call.out.show({"form": form.key, "count": len(found), "records": found}, ())
            return 0
        columns = _COLUMNS[form.key]
        rows = (row for start in range(0, len(nums), 500) for row in lists.page(
            app.desk, form.key, nums[start : start + 500], columns))  # fmt: skip
        head = ("id", *(form.by_key[c].label for c in columns))
        call.out.show({}, table(head, [(row.id, *row.cells) for row in rows]))
    call.out.say(f"{len(nums)} bản ghi")
    return 0


def delete(call: Call) -> int:
    """Delete a record."""
    with call.writing() as app:
        saved = records.delete(app.desk, call.args.form, call.args.id)
    call.out.show({"id": saved.record_id, "op": saved.op}, [f"Đã xóa; hoàn tác: undo {saved.op}"])
    return 0


def dump(call: Call) -> int:
    """Print every record as canonical JSON lines."""
    with call.reading() as app:
        for line in objects.dump(app.desk):
            sys.stdout.write(line.decode() + "\n")
    return 0
