"""import-xlsx, export-xlsx, excel-imports, take-back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kc_desktop.cli.call import Call
from kc_desktop.domain.canonical import loads
from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.services import excel as service
from kc_desktop.services.importing import returning, runs, taking
from kc_desktop.services.importing.report import ImportReport
from kc_desktop.services.importing.taking import Plan
from kc_desktop.system.files import read_bounded

_SHOWN = 20


def import_xlsx(call: Call) -> int:
    """A workbook into the bank; with ``--dry-run`` only what would happen."""
    args = call.args
    plan = Plan(args.form, _mapping(args.map) if args.map else {}, args.sheet or None, args.update)
    if args.errors and not args.errors.absolute().parent.is_dir():
        raise Machine("device_gone", where=str(args.errors))  # found out before anything is imported
    with call.reading() if args.dry_run else call.writing() as app:
        report = taking.import_workbook(app.desk, args.file, plan, dry_run=args.dry_run, progress=call.meter)
        if args.errors and report.refused:
            returning.write_refused(report, args.file, args.errors)
    call.out.show({**report.to_json(), "errors": args.errors if report.refused else None}, _lines(report))
    return 0


def excel_imports(call: Call) -> int:
    """The imports of workbooks, the newest first."""
    with call.reading() as app:
        found = runs.every(app.desk)
    call.out.show({"runs": [one.to_json() for one in found]}, map(_run_line, found))
    return 0


def take_back(call: Call) -> int:
    """Undo one import; what was edited since stays."""
    with call.writing() as app:
        done = runs.take_back(app.desk, call.args.group, call.meter)
    body = {
        "group": done.group, "operations": done.ops, "records": [record for _, record in done.records],
        "kept": [record for _, record in done.kept],
    }  # fmt: skip
    said = f"Đã lấy lại {done.ops} bản ghi; {len(done.kept)} bản ghi đã được dùng hoặc sửa tiếp, giữ nguyên"
    call.out.show(body, [said, f"Hoàn tác việc lấy lại: take-back {done.group}"])
    return 0


def _run_line(one: runs.ImportRun) -> str:
    counts = one.counts
    said = f"tạo {counts.get('created', 0)}, sửa {counts.get('updated', 0)}"
    return f"{one.group}  {one.when[:16]}  {one.file}  {said}{'  (đã lấy lại)' if one.taken_back else ''}"


def _mapping(path: Path) -> dict[str, str]:
    body = loads(read_bounded(path, 1 << 20))
    if not isinstance(body, dict) or not all(isinstance(target, str) for target in body.values()):
        raise Refused("invalid_content", detail="tệp gán cột cần dạng {\"A\": \"name\", …}")  # fmt: skip
    return {str(word): str(target) for word, target in body.items()}


def _lines(report: ImportReport) -> Iterator[str]:
    for layout in report.layouts:
        sheet = layout.to_json()
        yield f"Trang “{sheet['name']}”: tiêu đề {sheet['header_rows']}, {sheet['data_rows']} dòng dữ liệu"
        if layout.hidden_rows or layout.hidden_columns:
            yield f"    có {len(layout.hidden_rows)} dòng và {len(layout.hidden_columns)} cột ẩn, vẫn được đọc"
        for column in layout.columns:
            yield f"    {column.letter}: {column.target or '–'} ({column.confidence:.2f})"
    for old in report.converted[:3]:
        yield f"Chữ cũ ({old.cell.kind}): “{old.cell.before}” → “{old.cell.after}”"
    if len(report.converted) > 3:
        yield f"… {len(report.converted)} ô chữ cũ được đổi sang Unicode"
    for refused in report.refused[:_SHOWN]:
        yield f"Không nhập dòng {refused.row} (trang tính “{refused.sheet}”): {'; '.join(refused.reasons)}"
    if len(report.refused) > _SHOWN:
        yield f"… và {len(report.refused) - _SHOWN} dòng khác (dùng --errors để có đủ)"
    for text, count in Counter(warned.text for warned in report.warnings).most_common(_SHOWN):
        yield f"Xem lại {count} dòng: {text}"
    counts = report.counts()
    will = "sẽ " if report.dry_run else ""
    sums = f"{counts['created']} {will}tạo mới + {counts['updated']} {will}cập nhật + {counts['unchanged']} không đổi"
    yield f"{report.rows} dòng = {sums} + {counts['refused']} không nhập; {report.incomplete} bản ghi còn thiếu mục"
    if report.group:
        yield f"Lấy lại lần nhập này: take-back {report.group}"


def export_xlsx(call: Call) -> int:
    """The bank as a workbook."""
    with call.reading() as app:
        count = service.export_form(app.desk, call.args.form, call.args.out, progress=call.meter)
    call.out.show({"file": call.args.out, "records": count}, [f"{count} bản ghi → {call.args.out}"])
    return 0
