"""The main job without hands: every form saved, sent, merged, confirmed, reported, through Excel and back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kc_desktop.app import App, key_store, packs
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import OF_CENTRE
from kc_desktop.domain.record import flatten
from kc_desktop.domain.reporting.result import TOTAL, Options
from kc_desktop.exchange.excel.reader import read_workbook
from kc_desktop.services import demo, enrolment, excel, merging, records, reporting, sending, setup, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.services.importing import taking
from kc_desktop.services.setup import Answers
from kc_desktop.system import clock
from kc_desktop.ui.pages.pdf_preview import pages_of
from kc_desktop.ui.proving.samples import Samples
from kc_desktop.ui.touring.hand import check

PROVINCE = "24"
_OF_THEIR_OWN: Mapping[str, Mapping[str, Any]] = {
    "pairing": {"merged": new_id()},
    "follow_up": {"year_before": 2000},
    "pack_edit": {"pack": "rules", "table_name": "limits.csv", "entry": "certificate_years", "column_name": "value",
                  "value": "5"},
}  # fmt: skip
"""What some forms must say that no plain value says."""


class Job:
    """A throw-away centre and station in ``folder``; ``close`` gives their files back."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.stick = folder, folder / "usb"
        self.stick.mkdir()
        self._apps: list[App] = []
        self.made: dict[str, str] = {}

    def close(self) -> None:
        """Close both."""
        for app in self._apps:
            app.close()
        self._apps.clear()

    def found(self) -> str:
        """A centre, its card, a station that has it."""
        card = self.folder / "centre.kccard"
        self.centre = self._office("centre", Answers("centre", "Trung tâm tự kiểm tra", PROVINCE))
        enrolment.write_card(self.centre, card)
        self.station = self._office("station", Answers("station", "Trạm tự kiểm tra", PROVINCE, centre_card=card))
        return "trung tâm, trạm"

    def save_every_form(self) -> str:
        """Every field of every form is stored and read back as it was; then volume."""
        samples = Samples(self.station.packs, PROVINCE)
        fields = 0
        for key in ("collaborator", *(form for form in FORMS if form != "collaborator")):
            record = samples.record(FORMS[key]).with_values(**_OF_THEIR_OWN.get(key, {}))
            desk = self.centre if key in OF_CENTRE else self.station
            saved = records.save(desk, records.blank(desk, key), record)
            read = records.load(desk, key, saved.record_id)
            check(flatten(read.record) == flatten(record) and not read.problems, f"{key} is not read as it was saved")
            samples.links[key] = self.made[key] = saved.record_id
            fields += len(flatten(record))
        demo.fill(self.station, own_only=True)
        return f"{len(FORMS)} biểu, {fields} mục"

    def carry(self) -> str:
        """Out on a stick, an unknown sender refused, confirmed, merged, confirmed back; nothing is left unsent."""
        files = sending.export(self.station, self.stick).files
        refused = ""
        try:
            merging.merge(self.centre, files)
        except Refused as fault:
            refused = fault.code
        check(refused == "unknown_sender", "a sender nobody knows is merged")
        enrolment.accept(self.centre, self.station.identity.station)
        counts = merging.merge(self.centre, files).imports[0].counts
        check(counts.received == counts.applied > 0, f"not everything was applied: {counts}")
        again = merging.merge(self.centre, files).imports[0].counts
        check(again.known == again.received, "the second time is not all known")
        merging.merge(self.station, sending.export(self.centre, self.stick).files)
        for form, record in self.made.items():
            here, there = (records.load(desk, form, record).flat for desk in (self.station, self.centre))
            check(dict(here) == dict(there), f"{form} arrived changed")
        check(sending.unsent(self.station) == 0, "the receipt does not settle everything")
        return f"{counts.received} thao tác"

    def report(self) -> str:
        """The report as Excel and as paper, both read again."""
        today = clock.now().date()
        report = reporting.make(self.centre, "funding", Options(today.year, today))
        check(bool(report.value(TOTAL, "plan")), "the report is empty")
        xlsx, pdf = self.folder / "report.xlsx", self.folder / "report.pdf"
        for path in (xlsx, pdf):
            reporting.write(report, path)
        rows = sum(len(sheet.rows) for sheet in read_workbook(xlsx).sheets)
        check(rows > len(report.lines), "the workbook has no rows")
        check(bool(pages_of(pdf, 300)), "the paper has no page")
        return f"xlsx {rows} dòng, pdf"

    def through_excel(self) -> str:
        """All facilities out to a workbook and into an empty bank."""
        book = self.folder / "facilities.xlsx"
        written = excel.export_form(self.centre, "facility", book)
        third = self._office("third", Answers("station", "Trạm thứ ba", PROVINCE))
        report = taking.import_workbook(third, book)
        check(report.rows == report.taken + len(report.refused), "rows are lost")
        first = report.refused[0].reasons if report.refused else ()
        check(report.taken == written, f"{written} written, {report.taken} taken: {'; '.join(first)}")
        return f"{report.taken} cơ sở"

    def care(self) -> str:
        """A backup, a deep check of both, every typed table made again from the log."""
        upkeep.backup(self.station)
        check(upkeep.rebuild(self.station).records > 0, "nothing was rebuilt")
        for desk in (self.station, self.centre):
            report = upkeep.check(desk, deep=True)
            check(report.ok, "; ".join(finding.text for finding in report.findings[:3]))
        return "sao lưu, dựng lại, kiểm tra sâu"

    def _office(self, name: str, answers: Answers) -> Desk:
        folder = self.folder / name
        setup.create(folder, packs(), key_store(), answers)
        self._apps.append(App(folder))
        return self._apps[-1].desk
