"""document, template: papers as files, and what they are made of."""

from __future__ import annotations

from kc_desktop.cli.call import Call
from kc_desktop.domain.errors import Refused
from kc_desktop.services import objects, papers, templates, voting_papers
from kc_desktop.services.dossier_papers import writing

BLANK = "blank"
SURVEY, SET = "survey", "set"


def document(call: Call) -> int:
    """A paper of a đề án from its Word template, the set of all its papers, or the survey on paper."""
    if call.args.kind == SURVEY:
        return _survey(call)
    args = call.args
    if args.kind in voting_papers.KINDS:
        return _of_round(call)
    with call.reading() as app:
        if args.kind == SET:
            if len(args.id) != 1:
                raise Refused("usage", detail="bộ hồ sơ là của một đề án")
            done = writing.write_set(app.desk, args.id[0], args.out, progress=call.meter)
        else:
            done = writing.write(app.desk, args.kind, args.id, args.out, facility=args.facility)
    body = {
        "kind": args.kind,
        "form": "",
        "ids": args.id,
        "sheets": done.pages,
        "file": done.out,
        "papers": done.papers,
        "remarks": done.remarks,
    }
    call.out.show(body, [f"{done.papers} văn bản → {done.out}", *done.remarks])
    return 0


def template(call: Call) -> int:
    """The Word template of a paper: its fields, taken out to be edited, an edited one put in force, the first again."""
    args = call.args
    if args.take or args.reset:
        with call.writing() as app:
            if args.take:
                taken = templates.install(app.desk, args.kind, args.take)
                used = [{"field": one.field, "place": one.place} for one in taken.used]
                call.out.show(
                    {"kind": args.kind, "used": used, "remarks": taken.remarks},
                    [f"Đã nhận mẫu {args.kind}: {len(used)} chỗ điền", *taken.remarks],
                )
            else:
                was = templates.reset(app.desk, args.kind)
                call.out.show({"kind": args.kind, "reset": was}, ["Đã trở lại mẫu đầu" if was else "Đang là mẫu đầu"])
        return 0
    with call.reading() as app:
        if args.kind == "":
            found = templates.listing(app.desk)
            rows = [{"kind": one.kind, "title": one.title, "own": one.own, "note": one.note} for one in found]
            lines = [f"{one.kind}: {one.title}{' (đã sửa)' if one.own else ''}" for one in found]
            call.out.show({"templates": rows}, lines)
            return 0
        if args.out:
            templates.take_out(app.desk, args.kind, args.out)
        fields = templates.fields(args.kind)
        body = {"kind": args.kind, "fields": [{"field": name, "what": what} for name, what in fields], "file": args.out}
        call.out.show(body, [f"{name}: {what}" for name, what in fields])
    return 0


def _of_round(call: Call) -> int:
    args = call.args
    if len(args.id) != 1:
        raise Refused("usage", detail=f"văn bản {args.kind} là của một kỳ bình chọn")
    with call.reading() as app:
        pages = voting_papers.write(app.desk, args.kind, args.id[0], args.out)
    body = {
        "kind": args.kind,
        "form": "voting_round",
        "ids": args.id,
        "sheets": pages,
        "file": args.out,
        "papers": 1,
        "remarks": (),
    }
    call.out.show(body, [f"1 văn bản → {args.out}"])
    return 0


def _survey(call: Call) -> int:
    args = call.args
    with call.reading() as app:
        ids = () if args.id == [BLANK] else tuple(args.id)
        forms = {objects.form_of(app.desk, one) for one in ids} or {"survey"}
        if len(forms) > 1:
            raise Refused("usage", detail="các mã phải thuộc cùng một biểu")
        form = forms.pop()
        count = papers.write_surveys(app.desk, form, ids, args.out)
    body = {
        "kind": args.kind,
        "form": form if ids else "",
        "ids": ids,
        "sheets": count,
        "file": args.out,
        "papers": count,
        "remarks": (),
    }
    call.out.show(body, [f"{count} phiếu → {args.out}"])
    return 0
