"""Cơ sở công nghiệp nông thôn: one entry per establishment in the bank (NĐ 45/2012, sửa đổi NĐ 235/2025)."""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.declared.files import FileRow
from kc_desktop.domain.declared.places import Identity, Industry, PaperRow, Site
from kc_desktop.domain.declared.rules import place_rules, tax_rules
from kc_desktop.domain.forms import Problem
from kc_desktop.domain.texts import N_


class FacilityFile(FileRow, key="facility.files", title=N_("form", "Ảnh, tệp"), headline="name"):
    """A photo of the establishment, a scan of its papers."""


class FacilityPaper(PaperRow, key="facility.papers", title=N_("form", "Giấy tờ"), headline="number"):
    """A paper of the establishment."""


class Facility(
    Identity,
    Site,
    Industry,
    key="facility",
    version=1,
    title=N_("form", "Cơ sở"),
    plural=N_("form", "Cơ sở công nghiệp nông thôn"),
    headline="name",
):
    """A rural industrial establishment."""

    tax_status = kit.choice(N_("form", "Tình trạng mã số thuế"), "tax_status")
    papers = kit.rows(N_("form", "Giấy tờ"), FacilityPaper)
    files = kit.rows(N_("form", "Ảnh, tệp"), FacilityFile)
    remark = kit.note(N_("form", "Ghi chú"))

    def rules(self) -> Iterator[Problem]:
        """Identifiers fit each other; places fit each other."""
        yield from tax_rules(self)
        yield from place_rules(self)
