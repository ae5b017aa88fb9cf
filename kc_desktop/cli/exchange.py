"""export, resend, find, verify, verify-batch, merge: bundles and the stick."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import error_object, table
from kc_desktop.domain.errors import Damaged, KcError, Refused, describe
from kc_desktop.exchange.bundle import stick, volumes
from kc_desktop.services import merging, sending
from kc_desktop.services.desk import Desk

_STATES = {"whole": "trọn vẹn", "unfinished": "chưa ghi xong", "foreign": "không rõ"}
_OUTCOMES = {"new": "mới", "changed": "thay đổi", "same": "không đổi", "conflict": "bất đồng", "quarantined": "cách ly"}
_FLAGS = {
    "duplicate": "nghi trùng", "invalid": "không hợp lệ sau khi gộp", "out_of_scope": "ngoài địa bàn",
    "clock": "đồng hồ đáng ngờ", "newer_form": "biểu mới hơn",
}  # fmt: skip
_SHOWN = 30


def export(call: Call) -> int:
    """What the other side lacks, sealed, onto the stick, read back."""
    with call.writing() as app:
        done = sending.export(
            app.desk, call.args.to, card=call.args.card, personal=not call.args.no_personal,
            target=volumes.target(call.args.target), progress=call.meter,
        )  # fmt: skip
    return _told(call, done)


def resend(call: Call) -> int:
    """What waits in the outbox, once more, onto another stick."""
    with call.writing() as app:
        done = sending.resend(app.desk, call.args.to, call.args.bundle, call.meter)
    return _told(call, done)


def _told(call: Call, done: sending.Exported) -> int:
    result: dict[str, object] = {
        "files": done.files, "operations": done.operations, "records": done.records, "to": done.to,
        "bundles": done.bundle_ids, "verified": True,
    }  # fmt: skip
    lines = [f"{path}" for path in done.files]
    lines.append(
        f"Đã xuất và đọc lại kiểm tra: {done.operations} thay đổi, {done.records} bản ghi, gửi {', '.join(done.to)}"
    )
    call.out.show(result, lines)
    return 0


def find(call: Call) -> int:
    """Bundles in a folder, known by content."""
    folder: Path = call.args.dir
    if not folder.is_dir():
        raise Refused("file_missing", name=folder.name)
    app = call.if_there()
    with app or nullcontext():
        if app is not None:
            found: Sequence[merging.FoundBundle] = merging.find(app.desk, folder)
        else:
            bare = stick.find_bundles(folder)
            found = [
                merging.FoundBundle(f.path, f.state, f.header.kind if f.header else "", f.size, False, False)
                for f in bare
            ]
    rows = [(f.path.name, _STATES.get(f.state, f.state), f.kind, f.size, _yes(f.for_us), _yes(f.known)) for f in found]
    head = ("tệp", "tình trạng", "chiều", "byte", "cho máy này", "đã nhập")
    call.out.show({"bundles": found}, table(head, rows))
    return 0


def _yes(value: bool) -> str:
    return "có" if value else "không"


def verify(call: Call) -> int:
    """Check one bundle; an addressee also checks who wrote it and what is inside."""
    app = call.if_there()
    with app or nullcontext(), _as_damage():
        found = merging.verify(call.args.file, app.desk if app else None)
    lines = [f"{found.path.name}: trọn vẹn", f"sha256: {found.sha256}", f"{found.size} byte, chiều {found.kind}"]
    if found.operations is not None:
        lines.append(f"nơi gửi: {found.sender}; {found.operations} thao tác")
    call.out.show({"ok": True, "bundle": found}, lines)
    return 0


@contextmanager
def _as_damage() -> Iterator[None]:
    """To merging a broken bundle is a refusal (2), to verifying it is damage found (4)."""
    try:
        yield
    except Refused as fault:
        if fault.code in ("cut_short", "tampered"):
            raise Damaged(fault.code, **fault.facts) from fault
        raise


def verify_batch(call: Call) -> int:
    """``CODE path`` for every path on stdin; nothing in a file or a path ends it."""
    app = call.if_there()
    results = []
    with app or nullcontext():
        for raw in sys.stdin.buffer:
            if name := os.fsdecode(raw.rstrip(b"\r\n")):
                code = _verdict(name, app.desk if app else None)
                results.append({"code": code, "path": name})
                if not call.out.as_json:
                    print(f"{code} {name}", flush=True)
    if call.out.as_json:
        call.out.show({"results": results}, ())
    return 0


def _verdict(name: str, desk: Desk | None) -> str:
    try:
        merging.verify(Path(name), desk)
    except KcError as error:
        return error.code
    except (ValueError, OSError):  # a path that is none: NUL, too long
        return "file_missing"
    return "ok"


def merge(call: Call) -> int:
    """Merge bundles one by one, or show what merging would do."""
    with call.writing() as app:
        work = merging.preview if call.args.preview else merging.merge
        done = work(app.desk, _files(app.desk, call.args.file), call.meter)
    result: dict[str, object] = {
        "preview": call.args.preview,
        "imports": [_import(one) for one in done.imports],
        "refused": [{"path": path, **error_object(fault.code, describe(fault))} for path, fault in done.refused],
    }
    if not done.refused:
        call.out.show(result, _merge_lines(done))
        return 0
    worst = max((fault for _, fault in done.refused), key=lambda fault: fault.exit_code)
    call.out.show({**result, "error": error_object(worst.code, describe(worst))}, _merge_lines(done))
    return worst.exit_code


def _files(desk: Desk, given: Sequence[Path]) -> list[Path]:
    """A folder stands for the bundles in it that are for us."""
    files: list[Path] = []
    for path in given:
        files += [found.path for found in merging.find(desk, path) if found.for_us] if path.is_dir() else [path]
    if not files:
        raise Refused("file_missing", name=given[0].name)
    return files


def _import(one: merging.Import) -> dict[str, object]:
    counts = one.counts
    return {
        "import": one.num, "file": one.path, "kind": one.kind, "sender": one.sender, "created": one.created,
        "received": counts.received, "applied": counts.applied, "known": counts.known,
        "to_decide": counts.to_decide, "quarantined": counts.quarantined,
        "alarms": one.alarms, "records": one.records,
        "quarantine": [{"line": q.line, "code": q.code, "reason": q.reason} for q in one.quarantined],
    }  # fmt: skip


def _merge_lines(done: merging.Merged) -> Iterator[str]:
    for one in done.imports:
        c = one.counts
        yield f"{one.path.name} từ {one.sender}"
        yield (
            f"  {c.received} nhận = {c.applied} áp dụng + {c.known} đã biết + {c.to_decide} chờ quyết định"
            f" + {c.quarantined} cách ly"
        )
        for alarm in one.alarms:
            yield f"  ! {alarm.text}"
        for record in one.records[:_SHOWN]:
            marks = "".join(f" [{_FLAGS[flag]}]" for flag in record.flags)
            yield f"    {_OUTCOMES.get(record.outcome, record.outcome)}: {record.title}{marks} {record.detail}".rstrip()
        if len(one.records) > _SHOWN:
            yield f"    … và {len(one.records) - _SHOWN} bản ghi khác"
    for path, fault in done.refused:
        yield f"{path.name}: [{fault.code}] {describe(fault).message}"
