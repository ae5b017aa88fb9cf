"""export-bank, one-page."""

from __future__ import annotations

from kc_desktop.cli.call import Call
from kc_desktop.domain.errors import Refused
from kc_desktop.services import bank_export
from kc_desktop.services.bank_export import Wanted


def export_bank(call: Call) -> int:
    """The whole bank as a set for somebody outside."""
    args = call.args
    personal = not args.no_personal
    if personal and not args.reason:
        raise Refused("usage", detail="có mục cá nhân thì cần --reason LÝ DO; không cần thì thêm --no-personal")
    wanted = Wanted(args.kind, personal, args.reason, tuple(args.forms))
    with call.writing() if personal else call.reading() as app:
        made = bank_export.export(app.desk, args.to, wanted, call.meter)
    body = {
        "file": made.file, "kind": made.kind, "personal": made.personal, "records": made.records, "rows": made.rows,
        "digest": made.digest, "tables": dict(made.counts),
    }  # fmt: skip
    said = "có dữ liệu cá nhân" if personal else "không có dữ liệu cá nhân"
    call.out.show(body, [f"{made.records} bản ghi, {made.rows} dòng ({said}) → {made.file}", f"SHA-256: {made.digest}"])
    return 0


def one_page(call: Call) -> int:
    """A commune, a collaborator or an establishment on one page."""
    from kc_desktop.services import one_pagers

    args = call.args
    with call.reading() as app:
        file = one_pagers.write(app.desk, args.kind, args.id, args.out)
    call.out.show({"kind": args.kind, "file": file}, [str(file)])
    return 0
