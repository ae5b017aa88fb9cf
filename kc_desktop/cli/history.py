"""history, undo, conflicts, resolve, reopen."""

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
from kc_desktop.services.conflicts import Before, Choice, Conflict, Side
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
        for aside in entry.set_aside:
            who = ", ".join(part for part in (aside.user, aside.station, aside.when) if part)
            yield f"    không lấy: {aside.text or '(trống)'} — {who}"


def undo(call: Call) -> int:
    """Take one operation back."""
    with call.writing() as app:
        saved = log.undo(app.desk, call.args.op)
    call.out.show({"id": saved.record_id, "op": saved.op}, [f"Đã hoàn tác ở bản ghi {saved.record_id}: {saved.op}"])
    return 0


def conflicts(call: Call) -> int:
    """Everything on which people disagree."""
    with call.reading() as app:
        found = tuple(service.every(app.desk, call.args.form))
    call.out.show({"count": len(found), "conflicts": found}, _lines(found))
    return 0


def _lines(found: tuple[Conflict, ...]) -> Iterator[str]:
    for conflict in found:
        row = f" – {conflict.row}" if conflict.row else ""
        yield f"{conflict.form} {conflict.record_id}  {conflict.label}{row} ({conflict.path})"
        yield f"    nhóm giống nhau: {conflict.like}"
        if conflict.base is not None:
            yield f"    trước đó: {_written(conflict.base)}"
        for edit in conflict.edits:
            who = ", ".join(part for part in (edit.user, edit.station, edit.when) if part)
            yield f"    chưa thấy khi xóa: {edit.label}: {edit.before or '–'} → {edit.after or '–'} — {who}"
        for side in conflict.sides:
            mark = "*" if side.shown else " "
            also = f"; cũng vậy: {'; '.join(side.also)}" if side.also else ""
            yield f"  {mark} {'ở đây' if side.here else 'nơi kia'}: {_written(side)}{also}"
    yield f"{len(found)} mục chờ quyết định"


def _written(one: Side | Before) -> str:
    who = ", ".join(part for part in (one.user, one.station, one.when) if part)
    return f"{one.text or '(trống)'}{' — ' if who else ''}{who}"


def resolve(call: Call) -> int:
    """Decide one field, or with ``--like`` every conflict of its like."""
    with call.writing() as app:
        form = objects.form_of(app.desk, call.args.id)
        conflict = service.of(app.desk, form, call.args.id, call.args.field)
        choice = _choice(app.desk, conflict, call.args.take)
        fits, value = service.pick(conflict, choice)
        if not fits:
            take = call.args.take[0]
            raise Refused("usage", detail=f"ở mục này không có đúng một giá trị “{take}”; dùng --take value")
        if call.args.like:
            return _resolve_alike(call, app.desk, conflict, choice)
        saved = service.resolve(app.desk, form, call.args.id, call.args.field, value, conflict.seen)
    call.out.show({"id": saved.record_id, "op": saved.op, "value": value}, [f"Đã quyết định: {saved.op}"])
    return 0


def _resolve_alike(call: Call, desk: Desk, conflict: Conflict, choice: Choice) -> int:
    """A value typed for this one is for its equals only; a side or the base is for all of the same field and places."""
    if not conflict.allowed:
        service.resolve(desk, conflict.form, conflict.record_id, conflict.path, None, conflict.seen)  # says why not
    alike = [
        (one.form, one.record_id, one.path)
        for one in service.queue(desk, form=conflict.form)
        if (one.same == conflict.same if choice.take == "value" else one.like == conflict.like)
    ]
    done = service.decide_alike(desk, alike, choice, call.meter)
    skipped = [{"form": form, "id": record, "field": path} for form, record, path in done.skipped]
    lines = [f"Đã quyết định {len(done.ops)} mục giống nhau, bỏ qua {len(skipped)}", *done.ops]
    call.out.show({"id": conflict.record_id, "ops": done.ops, "skipped": skipped}, lines)
    return 0


def reopen(call: Call) -> int:
    """Open again what a decision closed."""
    with call.writing() as app:
        saved = service.reopen(app.desk, call.args.op)
    call.out.show({"id": saved.record_id, "op": saved.op}, [f"Đã mở lại bất đồng ở bản ghi {saved.record_id}"])
    return 0


def _choice(desk: Desk, conflict: Conflict, words: list[str]) -> Choice:
    take, *given = words
    if take == "value" and len(given) == 1:
        return Choice("value", value=_typed(desk, conflict, given[0]))
    if take not in ("base", "mine", "theirs", "later") or given:
        raise Refused("usage", detail="--take cần base, mine, theirs, later hoặc value GIÁ_TRỊ")
    if take == "base":
        return Choice("base")
    if take == "later":
        return Choice("later")
    places = [side.place for side in conflict.sides if side.here == (take == "mine")]
    return Choice("side", places[0] if len(places) == 1 else "")


def _typed(desk: Desk, conflict: Conflict, text: str) -> object:
    found = field_at(FORMS[conflict.form], conflict.path)
    if found is None:
        raise Refused("not_found", what="mục", name=conflict.path[:60])
    try:
        value = parse_text(found[0], text, desk.names)
    except ValueProblem as fault:
        raise Refused("invalid_content", detail=fault.at(conflict.path).text) from None
    return None if value is None else write_json(found[0], value)
