"""document: a paper as a file."""

from __future__ import annotations

from kc_desktop.cli.call import Call
from kc_desktop.domain.errors import Refused
from kc_desktop.services import objects, papers

BLANK = "blank"


def document(call: Call) -> int:
    """The survey on paper: filled, blank, or blank with what is known of an establishment or for an assignment."""
    args = call.args
    if args.kind != "survey":
        raise Refused("not_found", what="loại văn bản", name=args.kind[:60])
    with call.reading() as app:
        ids = () if args.id == [BLANK] else tuple(args.id)
        forms = {objects.form_of(app.desk, one) for one in ids} or {"survey"}
        if len(forms) > 1:
            raise Refused("usage", detail="các mã phải thuộc cùng một biểu")
        form = forms.pop()
        count = papers.write_surveys(app.desk, form, ids, args.out)
    body = {"kind": args.kind, "form": form if ids else "", "ids": ids, "sheets": count, "file": args.out}
    call.out.show(body, [f"{count} phiếu → {args.out}"])
    return 0
