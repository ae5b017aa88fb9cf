"""backup, restore, check, rebuild, doctor, audit. Damage found is exit code 4."""

from __future__ import annotations

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.cli.setup import identity_object
from kc_desktop.services import auditing, upkeep

DAMAGED = 4


def backup(call: Call) -> int:
    """A verified copy of the database."""
    with call.reading() as app:
        made = upkeep.backup(app.desk, call.args.to)
    call.out.show(
        {"file": made.path, "sha256": made.sha256, "bytes": made.bytes, "attachments": made.attachments},
        [
            f"Đã sao lưu và kiểm tra: {made.path}",
            f"{made.bytes} byte, sha256 {made.sha256}",
            *([f"Tệp đính kèm chép thêm: {made.attachments}"] if made.attachments else []),
        ],
    )
    return 0


def restore(call: Call) -> int:
    """A backup becomes the live database, exactly as it was or with what was written since; what was live is kept."""
    found = upkeep.preview_restore(call.folder, call.args.file)
    done = upkeep.restore(call.folder, call.args.file, newer=call.args.newer)
    lines = [f"Đã khôi phục: {done.path.name}", f"Máy này nay là bản mới: replica {done.identity.replica}"]
    if done.regained:
        lines.append(f"Lấy lại {done.regained} thay đổi mới hơn bản sao lưu.")
    if kept := 0 if call.args.newer else found.newer:
        lines.append(f"Còn {kept} thay đổi mới hơn (trên {found.records} bản ghi) giữ trong bản sao an toàn và sổ ghi.")
        lines.append(f"Muốn lấy lại: restore {done.safety or call.args.file} --newer")
    if done.new_card:
        lines.append("Thẻ Trung tâm đã đổi: phát lại thẻ cho các trạm.")
    result: dict[str, object] = {
        "file": done.path, "new_card": done.new_card, "regained": done.regained, "kept": kept, "safety": done.safety,
    }  # fmt: skip
    call.out.show({**identity_object(done.identity), **result}, lines)
    return 0


def check(call: Call) -> int:
    """Look for damage."""
    with call.reading() as app:
        report = upkeep.check(app.desk, call.args.deep, call.meter)
    lines = [f"{f.code} {f.where}: {f.text}" for f in (*report.findings, *report.remarks)]
    lines.append("Không thấy hư hỏng." if report.ok else "Có hư hỏng: chạy doctor.")
    body = {"ok": report.ok, "deep": report.deep, "findings": report.findings, "remarks": report.remarks}
    call.out.show(body, lines)
    return 0 if report.ok else DAMAGED


def rebuild(call: Call) -> int:
    """Every derived table from the log again."""
    with call.writing() as app:
        report = upkeep.rebuild(app.desk, call.meter)
    call.out.show({"records": report.records}, [f"Đã dựng lại {report.records} bản ghi từ nhật ký."])
    return 0


def doctor(call: Call) -> int:
    """What is wrong with a folder, and with ``--repair`` put right."""
    report = upkeep.doctor(call.folder, repair=call.args.repair, progress=call.meter)
    lines = [f"{f.code} {f.where}: {f.text}" for f in report.findings]
    lines += [f"Đã sửa: {report.repaired}"] if report.repaired else []
    lines.append("Dữ liệu lành lặn." if report.ok else f"Cần làm: {report.advice}")
    result: dict[str, object] = {
        "ok": report.ok, "findings": report.findings, "repaired": report.repaired,
        "newest_backup": report.newest_backup, "advice": report.advice,
    }  # fmt: skip
    call.out.show(result, lines)
    return 0 if report.ok else DAMAGED


def audit(call: Call) -> int:
    """The chain of every replica, line by line."""
    with call.reading() as app:
        found = auditing.audit(app.desk, call.meter)
    rows = [(chain.replica, chain.station, f"{chain.first}–{chain.last}") for chain in found.chains]
    lines = [*table(("máy", "trạm", "thao tác"), rows), *(f"{f.code} {f.where}: {f.text}" for f in found.findings)]
    call.out.show({"ok": found.ok, "chains": found.chains, "findings": found.findings}, lines)
    return 0 if found.ok else DAMAGED
