"""import-xlsx, export-xlsx."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kc_desktop.cli.call import Call
from kc_desktop.domain.canonical import loads
from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.services import excel as service
from kc_desktop.system.files import read_bounded

_SHOWN = 20


def import_xlsx(call: Call) -> int:
    """A workbook into the bank; with ``--dry-run`` only what would happen."""
    args = call.args
    mapping = _mapping(args.map) if args.map else None
    if args.errors and not args.errors.absolute().parent.is_dir():
        raise Machine("device_gone", where=str(args.errors))  # found out before anything is imported
    with call.reading() if args.dry_run else call.writing() as app:
        report = service.import_workbook(
            app.desk, args.file, args.form, mapping=mapping, dry_run=args.dry_run, progress=call.meter
        )
        if args.errors and report.refused:
            service.write_errors(report, args.errors)
    call.out.show({**report.to_json(), "errors": args.errors if report.refused else None}, _lines(report))
    return 0


def _mapping(path: Path) -> dict[str, str]:
    body = loads(read_bounded(path, 1 << 20))
    if not isinstance(body, dict) or not all(isinstance(target, str) for target in body.values()):
        raise Refused("invalid_content", detail="tệp gán cột cần dạng {\"A\": \"name\", …}")  # fmt: skip
    return {str(word): str(target) for word, target in body.items()}


def _lines(report: service.ImportReport) -> Iterator[str]:
    for layout in report.layouts:
        sheet = layout.to_json()
        yield f"Trang “{sheet['name']}”: tiêu đề {sheet['header_rows']}, {sheet['data_rows']} dòng dữ liệu"
        columns = sheet["columns"]
        for letter, column in columns.items() if isinstance(columns, dict) else ():
            yield f"    {letter}: {column['field'] or '–'} ({column['confidence']})"
    for refused in report.refused[:_SHOWN]:
        yield f"Không nhập dòng {refused.row} (trang tính “{refused.sheet}”): {'; '.join(refused.reasons)}"
    if len(report.refused) > _SHOWN:
        yield f"… và {len(report.refused) - _SHOWN} dòng khác (dùng --errors để có đủ)"
    verb = "sẽ nhập" if report.dry_run else "đã nhập"
    sums = f"{report.rows} dòng = {report.taken} {verb} + {len(report.refused)} không nhập"
    yield f"{sums}; {report.incomplete} bản ghi còn thiếu mục"


def export_xlsx(call: Call) -> int:
    """The bank as a workbook."""
    with call.reading() as app:
        count = service.export_form(app.desk, call.args.form, call.args.out, progress=call.meter)
    call.out.show({"file": call.args.out, "records": count}, [f"{count} bản ghi → {call.args.out}"])
    return 0
