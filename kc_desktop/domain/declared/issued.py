"""Báo cáo đã phát hành: a report as it went out, kept for ever, and what others published to compare with."""

from __future__ import annotations

import kc_desktop.domain.forms as kit
from kc_desktop.domain.declared.files import FileRow
from kc_desktop.domain.forms import Form, Merge
from kc_desktop.domain.texts import N_


class StatedRow(Form, key="issued.stated", title=N_("form", "Số đã công bố"), headline="line"):
    """A figure as a paper states it, to be shown beside what its parts give. ``line``, ``column``: keys of the report;
    ``words``: "gần", "trên", "hơn" as printed; money in ``unit`` (đồng)."""

    line = kit.text(N_("form", "Dòng"), required=True, length=120)
    column = kit.text(N_("form", "Cột"), required=True, length=120)
    value = kit.decimal(N_("form", "Số công bố"), low=-1_000_000_000_000_000, high=1_000_000_000_000_000, scale=6)
    unit = kit.choice(N_("form", "Đơn vị tiền"), "money_unit")
    words = kit.text(N_("form", "Chữ kèm số"), length=60)
    remark = kit.text(N_("form", "Ghi chú"), length=300)


class IssuedFile(FileRow, key="issued.files", title=N_("form", "Tệp, bản quét"), headline="name"):
    """The frozen figures, the signed paper."""


class Issued(
    Form,
    key="issued",
    version=1,
    title=N_("form", "Báo cáo đã phát hành"),
    plural=N_("form", "Báo cáo đã phát hành"),
    headline="name",
):
    """One report as it was on its day. ``digest``: SHA-256 of the frozen figures, which are among the files."""

    name = kit.text(N_("form", "Báo cáo"), required=True, search=True, length=300)
    report = kit.text(N_("form", "Mẫu báo cáo"), required=True, length=60, merge=Merge.EVENT)
    year = kit.year(N_("form", "Năm"), required=True, low=1990, merge=Merge.EVENT)
    cut_off = kit.day(N_("form", "Ngày chốt"), required=True, merge=Merge.EVENT)
    options = kit.text(N_("form", "Lựa chọn"), length=8000, merge=Merge.EVENT)
    issued_on = kit.day(N_("form", "Ngày phát hành"))
    number = kit.text(N_("form", "Số văn bản"), search=True, length=100)
    digest = kit.text(N_("form", "Mã niêm phong"), length=64, merge=Merge.EVENT)
    stated = kit.rows(N_("form", "Số đã công bố"), StatedRow)
    files = kit.rows(N_("form", "Tệp, bản quét"), IssuedFile)
    remark = kit.note(N_("form", "Ghi chú"))
