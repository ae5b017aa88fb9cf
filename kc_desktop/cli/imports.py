"""imports, withdraw, retry, receipts, publications, tasks: what came of the bundles that went and came."""

from __future__ import annotations

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.services import imports as imports_
from kc_desktop.services import publishing, sending, standing

_PARTS = ("received", "applied", "known", "to_decide", "quarantined")
_STATES = {"merged": "đã nhập", "withdrawn": "đã rút lại"}


def imports(call: Call) -> int:
    """Bundles merged here."""
    with call.reading() as app:
        found = imports_.every(app.desk)
    rows = [
        (b.num, b.name, b.detail.get("sender"), b.happened_at, *(b.detail.get(k) for k in _PARTS),
         _STATES.get(b.state, b.state))
        for b in found
    ]  # fmt: skip
    objects = [
        {"import": b.num, "bundle": b.id, "name": b.name, "kind": b.kind, "peer": b.peer, "sha256": b.sha256,
         "when": b.happened_at, "state": b.state, **b.detail}
        for b in found
    ]  # fmt: skip
    head = ("số", "tệp", "nơi gửi", "lúc", "nhận", "áp dụng", "đã biết", "chờ quyết định", "cách ly", "tình trạng")
    call.out.show({"imports": objects}, table(head, rows))
    return 0


def withdraw(call: Call) -> int:
    """Leave an import out exactly, or take it in again."""
    with call.writing() as app:
        work = imports_.release if call.args.back else imports_.withdraw
        done = work(app.desk, imports_.number_of(app.desk, call.args.number))
    what = "lấy lại" if call.args.back else "rút lại"
    line = f"Đã {what} lần nhập {done.num}: {done.operations} thao tác, {done.records} bản ghi"
    kept = [f"{done.kept} thao tác vẫn còn vì lần nhập khác cũng mang đến"] if done.kept else []
    result: dict[str, object] = {
        "import": done.num, "withdrawn": not call.args.back, "operations": done.operations, "kept": done.kept,
        "records": done.records,
    }  # fmt: skip
    call.out.show(result, [line, *kept])
    return 0


def retry(call: Call) -> int:
    """Try the quarantined lines of an import again."""
    with call.writing() as app:
        number = imports_.number_of(app.desk, call.args.number)
        done = imports_.retry(app.desk, number, trusting=call.args.trust)
    result: dict[str, object] = {"import": number, "applied": done.applied, "quarantined": done.left}
    call.out.show(result, [f"Đã áp dụng {done.applied} thao tác; còn cách ly {done.left}"])
    return 0


def receipts(call: Call) -> int:
    """What others confirmed, what they did not, and what was sent."""
    with call.reading() as app:
        lines = imports_.receipts_of(app.desk)
        unsent = sending.unsent(app.desk)
        sent = sending.outbox(app.desk)
    outbox = [
        {"bundle": b.id, "name": b.name, "peer": b.peer, "state": b.state, "when": b.happened_at,
         "operations": b.detail.get("operations"), "to": b.detail.get("to")}
        for b in sent
    ]  # fmt: skip
    rows = [(r.peer, r.replica, f"{r.first}–{r.last}") for r in lines]
    text = [*table(("nơi xác nhận", "máy", "thao tác"), rows), f"Chưa được xác nhận: {unsent}"]
    call.out.show({"receipts": lines, "unsent": unsent, "outbox": outbox}, text)
    return 0


def publications(call: Call) -> int:
    """What other centres published to us."""
    with call.reading() as app:
        found = publishing.held(app.desk)
    rows = [(p.source, p.number, p.form, p.records) for p in found]
    call.out.show({"publications": found}, table(("trung tâm", "số", "biểu", "bản ghi"), rows))
    return 0


def tasks(call: Call) -> int:
    """Records that became unsound by an import, or that the centre returned."""
    with call.reading() as app:
        found = standing.open_tasks(app.desk)
    rows = [(t.form, t.record, "; ".join(f"{path}: {text}" for path, _, text in t.problems)) for t in found]
    objects = [
        {"form": t.form, "record_id": t.record, "import": t.bundle or None,
         "problems": [{"path": path, "code": code, "text": text} for path, code, text in t.problems]}
        for t in found
    ]  # fmt: skip
    call.out.show({"tasks": objects}, table(("biểu", "bản ghi", "cần xem"), rows))
    return 0
