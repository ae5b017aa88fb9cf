"""history, undo, conflicts, resolve."""

from __future__ import annotations

from collections.abc import Iterator

from kc_desktop.cli.call import Call
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.record import field_at
from kc_desktop.domain.values import ValueProblem, parse_text, write_json
from kc_desktop.services import conflicts as service
from kc_desktop.services import history as log
from kc_desktop.services import objects
from kc_desktop.services.desk import Desk


def history(call: Call) -> int:
    """Every operation on a record, the newest first."""
    with call.reading() as app:
        entries = log.history(app.desk, call.args.form, call.args.id)
    call.out.show({"form": call.args.form, "id": call.args.id, "entries": entries}, _entries(entries))
    return 0


def _entries(entries: tuple[log.Entry, ...]) -> Iterator[str]:
    for entry in entries:
        mark = "" if entry.undoable else "  (đã có thay đổi sau)"
        yield f"{entry.when}  {entry.user} ({entry.station})  {entry.kind}  {entry.op}{mark}"
        for change in entry.changes:
            yield f"    {change.label}: {change.before or '–'} → {change.after or '–'}"


def undo(call: Call) -> int:
    """Take one operation back."""
    with call.writing() as app:
        saved = log.undo(app.desk, call.args.op)
    call.out.show({"id": saved.record_id, "op": saved.op}, [f"Đã hoàn tác ở bản ghi {saved.record_id}: {saved.op}"])
    return 0


def conflicts(call: Call) -> int:
    """Everything on which people disagree."""
    with call.reading() as app:
        forms = [call.args.form] if call.args.form else FORMS
        found = [conflict for form in forms for conflict in service.every(app.desk, form)]
    call.out.show({"count": len(found), "conflicts": found}, _lines(found))
    return 0


def _lines(found: list[service.Conflict]) -> Iterator[str]:
    for conflict in found:
        yield f"{conflict.form} {conflict.record_id}  {conflict.label} ({conflict.path})"
        for side in conflict.sides:
            mark = "*" if side.shown else " "
            yield f"  {mark} {side.text or '(trống)'} — {side.user}, {side.station}, {side.when}"
    yield f"{len(found)} mục chờ quyết định"


def resolve(call: Call) -> int:
    """Decide one field."""
    with call.writing() as app:
        form = objects.form_of(app.desk, call.args.id)
        value = _decided(app.desk, form, call)
        saved = service.resolve(app.desk, form, call.args.id, call.args.field, value)
    call.out.show({"id": saved.record_id, "op": saved.op, "value": value}, [f"Đã quyết định: {saved.op}"])
    return 0


def _decided(desk: Desk, form: str, call: Call) -> object:
    take, *given = call.args.take
    path = call.args.field
    if take == "value" and len(given) == 1:
        return _typed(desk, form, path, given[0])
    if take not in ("base", "mine", "theirs") or given:
        raise Refused("usage", detail="--take cần base, mine, theirs hoặc value GIÁ_TRỊ")
    return objects.side(desk, form, call.args.id, path, take)


def _typed(desk: Desk, form: str, path: str, text: str) -> object:
    found = field_at(FORMS[form], path) if form in FORMS else None
    if found is None:
        raise Refused("not_found", what="mục", name=path[:60])
    try:
        value = parse_text(found[0], text, desk.names)
    except ValueProblem as fault:
        raise Refused("invalid_content", detail=fault.at(path).text) from None
    return None if value is None else write_json(found[0], value)
