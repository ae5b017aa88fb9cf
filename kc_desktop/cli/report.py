"""report: what reports there are; one of them at a cut-off day, on screen, as JSON or as a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.cli.where import communes
from kc_desktop.domain import dates
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.dimensions import DIMENSIONS
from kc_desktop.domain.reporting.result import Options, Report
from kc_desktop.services import maps, reporting
from kc_desktop.system.clock import now

if TYPE_CHECKING:
    from kc_desktop.services.desk import Desk

_FUNDING = "funding"
_MOST_COLUMNS = 8


def report(call: Call) -> int:
    """Print a report, or write it to a file; without a name and options: the reports there are."""
    args = call.args
    if not args.name and not (args.out or args.to or args.year or args.by or args.where):
        return _kinds(call)
    with call.reading() as app:
        made = reporting.make(app.desk, args.name or _FUNDING, asked(call, app.desk), call.meter)
        shown = reporting.full_json(app.desk, made) if call.out.as_json else {}
    if args.out:
        reporting.write(made, args.out, call.meter)
    call.out.show({**shown, "file": args.out}, [f"Đã ghi: {args.out}"] if args.out else _lines(made))
    return 0


def asked(call: Call, desk: Desk) -> Options:
    """What the options of the command ask for."""
    args = call.args
    cut_off = _day("--to", args.to) if args.to else reporting.default_cut_off(args.year, now().date())
    return Options(
        cut_off.year if args.year is None else args.year,
        cut_off,
        _day("--from", getattr(args, "from")) if getattr(args, "from") else None,
        args.by,
        tuple(_where(desk, args.where)),
        tuple(sorted(set(args.years or ()))),
    )


def _kinds(call: Call) -> int:
    with call.reading() as app:
        found = reporting.kinds(app.desk)
    rows = [(one.key, one.title, one.group, ", ".join(key for key, _ in one.by), one.clause) for one in found]
    body = [
        {"key": one.key, "title": one.title, "group": one.group, "by": [key for key, _ in one.by],
         "where": list(one.where), "clause": one.clause, "source": one.source, "mark": one.mark}
        for one in found
    ]  # fmt: skip
    call.out.show({"reports": body}, table(("tên", "báo cáo", "nhóm", "--by", "căn cứ"), rows))
    return 0


def _day(option: str, text: str) -> date:
    try:
        return dates.parse_iso(text)
    except dates.NotADate:
        raise Refused("usage", detail=f"{option} không nhận “{text[:40]}” (cần YYYY-MM-DD)") from None


def _where(desk: Desk, words: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words or ():
        key, sign, text = word.partition("=")
        if not sign or not text or key not in DIMENSIONS:
            raise Refused("usage", detail=f"--where “{word[:60]}”: cần CHIỀU=GIÁ_TRỊ, chiều là {', '.join(DIMENSIONS)}")
        found[key] = (*found.get(key, ()), *_codes(desk, key, text))
    yield from found.items()


def _codes(desk: Desk, key: str, text: str) -> tuple[str, ...]:
    dimension = DIMENSIONS[key]
    if key in maps.OLD_KINDS:
        return maps.meant(desk.packs, key, text)
    if key == "commune":
        return communes(text, desk.packs)
    if dimension.kind == "code":
        code = desk.names.find_code(dimension.codes, text)
        if code is None:
            raise Refused("not_found", what=dimension.label.lower(), name=text[:60])
        return (code,)
    return (text,)


def _lines(made: Report) -> Iterator[str]:
    from kc_desktop.domain.report_text import Teller, flag_lines, headings

    shown, teller = made.columns[:_MOST_COLUMNS], Teller(made)
    heads = zip(shown, headings(made), strict=False)
    head = ["", *(f"{column.group}: {text}" if column.group else text for column, text in heads)]
    rows = [
        [f"{line.number} {line.label}".strip(), *teller.texts(line)[: len(shown)]] for line in made.lines
    ]  # fmt: skip
    yield from (made.title, f"Đến ngày {dates.show(made.options.cut_off)}; {made.unit}", "", *table(head, rows))
    if len(shown) < len(made.columns):
        yield f"({len(made.columns) - len(shown)} cột nữa: xem trong tệp hoặc --json)"
    yield from ("", *flag_lines(made), *map(str, made.notes))
