"""cases, issue-report, compare-report: published figures made again, reports kept as they went out."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from kc_desktop.app import App, key_store, packs
from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.cli.report import asked
from kc_desktop.domain import dates
from kc_desktop.domain.amounts import group
from kc_desktop.domain.canonical import loads
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.published import read_cases
from kc_desktop.services import issued, published_cases, reporting, setup
from kc_desktop.services.published_cases import Found
from kc_desktop.services.setup import Answers
from kc_desktop.system.files import read_bounded

_MOST = 16 << 20
_NOWHERE = Answers("centre", "Đối chiếu số đã công bố", "01")


def cases(call: Call) -> int:
    """Make the figures of a file of published cases again in a throw-away database."""
    body = loads(read_bounded(call.args.file, _MOST), _MOST)
    wanted = read_cases(body)
    with _nowhere() as app:
        found = published_cases.run(app.desk, wanted, call.meter)
    rows = [
        (f.case, f.type, f.label, group(f.published), _shown(f), "đúng" if f.holds else "KHÁC", f.trap) for f in found
    ]
    held = sum(one.holds for one in found)
    lines = table(("trường hợp", "kiểm tra", "số", "công bố", "tính lại", "kết quả", "bẫy"), rows)
    body_out = {"cases": len(wanted), "checks": [_object(one) for one in found], "held": held, "count": len(found)}
    call.out.show(body_out, [*lines, "", f"{len(wanted)} trường hợp, {len(found)} kiểm tra, {held} đúng"])
    return 0


@contextmanager
def _nowhere() -> Iterator[App]:
    """An empty centre whose data, keys and journals are gone afterwards."""
    home = os.environ.get("KC_HOME")
    with tempfile.TemporaryDirectory(prefix="kc-cases-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        try:
            folder = Path(scratch) / "data"
            setup.create(folder, packs(), key_store(), _NOWHERE)
            with App(folder) as app:
                yield app
        finally:
            if home is None:
                del os.environ["KC_HOME"]
            else:
                os.environ["KC_HOME"] = home


def _shown(found: Found) -> str:
    return "–" if found.computed is None else group(round(found.computed, 4).normalize() + 0)


def _object(found: Found) -> dict[str, object]:
    report, line, column = found.cell
    return {
        "case": found.case, "type": found.type, "label": found.label, "report": report, "line": line, "column": column,
        "published": str(found.published), "computed": None if found.computed is None else str(found.computed),
        "holds": found.holds, "trap": found.trap, "text": found.said,
    }  # fmt: skip


def issue_report(call: Call) -> int:
    """Keep a report as it is now."""
    args = call.args
    on = _day(args.on) if args.on else None
    with call.writing() as app:
        report = reporting.make(app.desk, args.name, asked(call, app.desk), call.meter)
        saved = issued.publish(app.desk, report, args.number, on)
        digest = issued.copy_of(app.desk, saved.record_id).record.digest
    call.out.show({"id": saved.record_id, "digest": digest}, [f"Đã lưu {saved.record_id}: {report.title}"])
    return 0


def compare_report(call: Call) -> int:
    """A report as it went out beside today."""
    with call.reading() as app:
        found = issued.compare(app.desk, call.args.id, call.meter)
    cells = [
        {"line": c.line, "column": c.column, "then": _text(c.then), "now": _text(c.now),
         "difference": None if c.difference is None else str(c.difference)}
        for c in found.changed
    ]  # fmt: skip
    mismatches = [str(m.text) for m in found.report.mismatches] if found.report else []
    shown = {
        "id": call.args.id, "whole": found.copy.whole, "why": found.copy.why, "same": found.same, "changed": cells,
        "came": list(found.came), "gone": list(found.gone), "later": found.later, "mismatches": mismatches,
    }  # fmt: skip
    rows = [(c.line_label, c.column_label, _text(c.then) or "–", _text(c.now) or "–") for c in found.changed]
    head = [found.copy.record.name or "", "Bản niêm phong: " + ("nguyên vẹn" if found.copy.whole else found.copy.why)]
    body = table(("dòng", "cột", "khi phát hành", "hôm nay"), rows) if rows else []
    moved = [*(f"Mới có: {one}" for one in found.came), *(f"Không còn: {one}" for one in found.gone)]
    same = ["Số liệu như khi phát hành."] if found.same else []
    call.out.show(shown, [*head, *body, *moved, *mismatches, *same])
    return 0


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _day(text: str) -> date:
    try:
        return dates.parse_iso(text)
    except dates.NotADate:
        raise Refused("usage", detail=f"--on không nhận “{text[:40]}” (cần YYYY-MM-DD)") from None
