"""dictionary: every figure and indicator, what it counts and by which law."""

from __future__ import annotations

from dataclasses import asdict, replace

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.services import reporting
from kc_desktop.services.reporting import Entry


def dictionary(call: Call) -> int:
    """Print the dictionary of figures, or write it to a workbook."""
    from kc_desktop.services.dictionary_paper import write_dictionary

    with call.reading() as app:
        if call.args.out:
            count = write_dictionary(app.desk, call.args.out)
            call.out.show({"file": call.args.out, "lines": count}, [f"Đã ghi: {call.args.out} ({count} dòng)"])
            return 0
        entries = reporting.dictionary(app.desk)
    head = ("mã", "tên", "đơn vị", "định nghĩa", "biểu mẫu", "căn cứ")
    rows = ((one.key, one.label, one.unit, one.definition, one.form, one.legal) for one in entries)
    call.out.show({"entries": [_object(one) for one in entries]}, table(head, rows))
    return 0


def _object(one: Entry) -> dict[str, object]:
    told = replace(one, fields=(), filters=())
    return {**asdict(told), "fields": list(map(str, one.fields)), "filters": list(map(str, one.filters))}
