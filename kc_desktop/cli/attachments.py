"""attach, attachment."""

from __future__ import annotations

from kc_desktop.cli.call import Call
from kc_desktop.services import attachments


def attach(call: Call) -> int:
    """A photo, a scan, a PDF to a record."""
    args = call.args
    ready = attachments.read(args.file)
    with call.writing() as app:
        done = attachments.attach(app.desk, args.form, args.id, ready, args.kind, args.caption)
    body = {
        "form": args.form, "id": args.id, "row": done.row, "hash": done.sha256, "media": done.media,
        "size": done.size, "op": done.op, "known": done.known,
    }  # fmt: skip
    word = "Đã có sẵn" if done.known else "Đã đính kèm"
    call.out.show(body, [f"{word}: {ready.name} ({done.media}, {done.size} byte)", done.sha256])
    return 0


def attachment(call: Call) -> int:
    """The bytes of a file, checked against its hash."""
    with call.reading() as app:
        count = attachments.write_out(app.desk, call.args.hash, call.args.out)
    body = {"hash": call.args.hash, "file": call.args.out, "bytes": count}
    call.out.show(body, [f"{count} byte → {call.args.out}"])
    return 0
